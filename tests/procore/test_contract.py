"""Every request that the client can send is one that Procore's public reference knows.

The client is driven through a recorder to the double, over sockets; what it sent is held against the reference
file. That nothing was left out is read from the client's own source. What the file does not know is listed
below, with where it was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from bodies import full_bodies
from budget_calls import drive_budget_codes, ids
from call_sites import call_sites, run_through
from doubles import ProcoreDouble
from openapi import Reference
from platform_company import Company, company_of
from recorder import Recording, recorded

from wizard.errors import TrueupError
from wizard.machine.resources import endpoints, platform_metadata
from wizard.procedure.change_order import GONE, Marks
from wizard.procedure.change_order import Reference as Named
from wizard.procedure.outgoing import Company as Vendor
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import records
from wizard.procore.change_orders import Place
from wizard.procore.platform.change_orders import PlatformChangeOrders
from wizard.procore.platform.client import Platform
from wizard.procore.platform.endpoints import from_data
from wizard.procore.platform.hook import NOWHERE, Hook
from wizard.procore.platform.outgoing import PlatformOutgoing, asked_for
from wizard.procore.platform.requests import ErpRequest
from wizard.procore.probe import probe
from wizard.procore.public import Procore
from wizard.procore.public_change_orders import PublicChangeOrders
from wizard.procore.public_outgoing import PublicOutgoing
from wizard.procore.session import ProcoreSession

_BY_ID = (
    "Procore's page on sync actions (developer documentation, 2026-06): an item names its record by its id, "
    "and only together with that its origin id changes"
)

NOT_IN_THE_FILE: dict[str, str] = {
    **{
        f"PATCH /rest/v1.0/{call}/sync body.updates[].id is not in the file": _BY_ID
        for call in (
            "potential_change_orders/{potential_change_order_id}/line_items",
            "purchase_order_contracts",
            "purchase_order_contracts/{purchase_order_contract_id}/line_items",
            "work_order_contracts/{work_order_contract_id}/line_items",
        )
    },
    "PATCH /rest/v1.0/line_item_types/sync body.updates[].base_type cannot be 'labor'": (
        "Procore's reference pages (about 2026-09), and the sample body of its ERP guide of 2022-07"
    ),
}
"""What is sent although the file lacks it → where it is documented or was seen."""

ENDPOINTS = from_data(endpoints("procore_erp"))
GATED = {
    f"{call.method} {re.sub(r'{[a-z_]+}', '{id}', call.path)} is not in the file": call.source
    for call in ENDPOINTS.values()
}
"""The calls of the ERP platform, which the file does not hold at all; their sources stand in their own table."""


class Client:
    """The client between the test and the recorder."""

    def __init__(self, recording: Recording, double: ProcoreDouble) -> None:
        self.recording, self.double = recording, double

    def account(self, company_id: int) -> ProcoreAccount:
        url = self.recording.url
        return ProcoreAccount(
            login_url=url, api_url=url, client_id=self.double.client_id, secret_name="s", company_id=company_id
        )

    def line(self) -> Procore:
        return Procore(self.account(self.double.company_id), self.double.client_secret)

    def probe(self, company_id: int) -> dict[str, Any]:
        return probe(self.account(company_id), self.double.client_secret, lambda: False, ENDPOINTS)


@pytest.fixture
def client(procore_double: ProcoreDouble) -> Iterator[Client]:
    with recorded(procore_double.url) as recording:
        yield Client(recording, procore_double)


def drive_everything(client: Client) -> None:
    """Make every call there is, with bodies that say everything they can."""
    with client.line() as line:
        drive_import(line)
    drive_change_orders(client)
    drive_outgoing(client)
    client.probe(0)
    client.probe(client.double.company_id)
    drive_refusals(client)
    drive_platform(client)


def drive_import(line: Procore) -> None:
    codes = line.standard_cost_code_list()
    standard, *_ = ids(line.sync_standard_cost_codes(codes, full_bodies(records.STANDARD_COST_CODE)))
    kind, *_ = ids(line.sync_line_item_types(full_bodies(records.COST_TYPE)))
    vendor, *_ = ids(line.sync_vendors(full_bodies(records.VENDOR)))
    project, *_ = ids(line.sync_projects(full_bodies(records.PROJECT)))
    extra, *_ = ids(line.sync_sub_jobs(project, full_bodies(records.SUB_JOB)))
    cost_codes = full_bodies(records.COST_CODE, standard_cost_code_id=standard)
    code, *_ = ids(line.sync_cost_codes(project, cost_codes))
    ids(line.sync_cost_codes(project, full_bodies(records.COST_CODE, origin="sub", parent_id=None), extra))
    contracts = [
        line.create_prime_contract(project, body) for body in full_bodies(records.PRIME_CONTRACT, vendor_id=vendor)
    ]
    contract, *_ = ids(contracts)
    line.update_prime_contract(project, contract, full_bodies(records.PRIME_CONTRACT)[0])
    items = full_bodies(records.PRIME_CONTRACT_LINE_ITEM, cost_code_id=code, line_item_type_id=kind)
    ids(line.sync_prime_contract_line_items(project, contract, items))

    costs = ids(line.sync_direct_costs(project, full_bodies(records.DIRECT_COST, vendor_id=vendor)))
    # The type of one that is there is refused, so it is sent again without.
    assert ids(line.sync_direct_costs(project, full_bodies(records.DIRECT_COST, vendor_id=vendor))) == costs
    coded = {"cost_code_id": code, "line_item_type_id": kind, "direct_cost_id": costs[0]}
    ids(line.sync_direct_cost_lines(project, full_bodies(records.DIRECT_COST_LINE, **coded)))

    drive_budget_codes(line, project, extra)
    ids(line.sync_tax_codes(full_bodies(records.TAX_CODE)))
    ids(line.sync_insurances(full_bodies(records.INSURANCE, vendor_id=vendor)))

    for read in (
        line.standard_cost_codes(codes),
        line.standard_cost_codes_of_erp(),
        line.line_item_types(),
        line.vendors(),
        line.tax_codes(),
        line.insurances(),
        line.projects(),
        line.sub_jobs(project),
        line.cost_codes(project),
        line.cost_codes(project, extra),
        line.prime_contracts(project),
        line.prime_contract_line_items(project, contract),
        line.direct_costs(project),
        line.direct_cost_lines(project),
        line.work_breakdown.codes(project),
    ):
        assert list(read)
    # An empty list asks whether the account may see it.
    (empty,) = ids(line.sync_projects([{"origin_id": "empty", "name": "Empty"}]))
    assert not list(line.prime_contracts(empty))


def drive_platform(client: Client) -> None:
    """Make every call of the ERP platform, in a company that has it."""
    client.double.control.switch(erp_entitled=True)
    company = company_of(client.double)
    account, secret = client.account(client.double.company_id), client.double.client_secret
    with ProcoreSession(account, secret) as session:
        platform, hook = Platform(session, ENDPOINTS), Hook(session, "trueup-sample")
        hook.ensure("https://erp.example/a", "Bearer a-long-secret")
        hook.ensure()
        for _ in range(2):
            platform.connect(platform_metadata("sage300"), NOWHERE)
        platform.stage([{"item_type": "vendor", "origin_id": "AP|new", "data": {"name": "New"}}])
        codes = {"cost_code_id": company.code, "line_item_type_id": company.kind}
        platform.sync_job_costs("J|03-001", [{**codes, "job_to_date_cost": 1.0}])
        platform.sync_assignments(company.project, None, [{**codes, "synced": True}])
        drive_platform_outgoing(company, PlatformOutgoing(session, platform), platform)
        drive_platform_change_order(company, PlatformChangeOrders(session, platform, Arrived()), platform, hook)


def drive_outgoing(client: Client) -> None:
    """Make what goes out by public endpoints: it is listed, looked at, marked, and gone."""
    account, secret = client.account(client.double.company_id), client.double.client_secret
    with client.line() as line:
        body = {"company_id": client.double.company_id, "vendor": {"name": "New here"}}
        line.session.call("POST", "/rest/v1.0/vendors", None, body)
        body = {"company_id": client.double.company_id, "project": {"name": "Also new"}}
        line.session.call("POST", "/rest/v1.0/projects", None, body)
    with closing(PublicOutgoing(account, secret)) as outgoing:
        (company,) = [one for one in outgoing.waiting(["company"], ()) if one.name == "New here"]
        outgoing.mark(outgoing.fetch(company), Marks("AP|NEW", "NEW"), ())
        outgoing.clear(company, [], ())
        assert outgoing.fetch(company).origin_id == ""
        outgoing.decline((), [])
        with pytest.raises(TrueupError, match="EX-643"):
            outgoing.fetch(replace(company, id=1))
        (project,) = [one for one in outgoing.waiting(["project"], ()) if one.name == "Also new"]
        outgoing.mark(outgoing.fetch(project), Marks("J|NEW", "NEW"), ())
        outgoing.clear(project, [], ())
        for kind in ("work_order_contract", "purchase_order_contract"):
            drive_commitment(client, outgoing, kind)
        drive_budget(client, outgoing)
        drive_budget_change(client, outgoing)


def drive_commitment(client: Client, outgoing: PublicOutgoing, kind: str) -> None:
    with client.line() as line:
        (project,) = ids(line.sync_projects([{"origin_id": f"with {kind}", "name": "Drains"}]))
        where, place = f"/rest/v1.0/{kind}s", {"project_id": project}
        told = {**place, kind: {"number": "SC-1", "status": "Approved"}}
        made = line.session.call("POST", where, None, told).data
        told = {**place, "line_item": {"amount": "1.00"}}
        line.session.call("POST", f"{where}/{made['id']}/line_items", None, told)
    (commitment,) = outgoing.waiting(["commitment"], [Named(project)])
    (item,) = outgoing.fetch(commitment).lines
    outgoing.mark(commitment, Marks(f"SC|{kind}", "SC-1", {item.id: f"SC|{kind}|1"}), ())
    assert list(outgoing.waiting(["commitment"], [Named(project)])) == []
    outgoing.clear(commitment, [item.id], ())
    assert len(list(outgoing.waiting(["commitment"], [Named(project)]))) == 1


def drive_budget(client: Client, outgoing: PublicOutgoing) -> None:
    with client.line() as line:
        (project,) = ids(line.sync_projects([{"origin_id": "budgeted", "name": "Drains"}]))
        assert list(outgoing.waiting(["budget"], [Named(project)])) == []
        ids(line.sync_line_item_types([{"origin_id": "CT|D", "name": "D", "csv_import_code": "D"}]))
        (extra,) = ids(line.sync_sub_jobs(project, [{"origin_id": "X|below", "name": "Below", "code": "1"}]))
        for sub_job in (None, extra):
            body = {"origin_id": f"to be budgeted {sub_job}", "name": "Pipes", "code": "02"}
            ids(line.sync_cost_codes(project, [body], sub_job))
            told = {"cost_code": "02", "cost_type": "D", "sub_job": sub_job and "1", "sub_job_id": sub_job}
            (budgeted,) = ids(line.work_breakdown.deliver(project, [{**told, "active": True}], [None]))
            body = {"wbs_code_id": budgeted, "original_budget_amount": 5.5}
            told = {"project_id": project, "budget_line_item": body}
            line.session.call("POST", "/rest/v1.1/budget_line_items", None, told)
    (budget,) = outgoing.waiting(["budget"], [Named(project)])
    assert [line.sub_job.id for line in outgoing.fetch(budget).lines] == [0, extra]
    origins = {line.cost_code.id: f"CC|{line.sub_job.id}|02" for line in budget.lines}
    outgoing.mark(budget, Marks("B|budgeted", "budgeted", origins), ())
    (marked,) = outgoing.waiting(["budget"], [Named(project)])
    assert {line.cost_code.origin_id for line in marked.lines} == set(origins.values())
    outgoing.clear(budget, list(origins), ())
    with pytest.raises(TrueupError, match="EX-643"):
        outgoing.fetch(replace(budget, project=Named(ids_of_empty(client))))


def drive_budget_change(client: Client, outgoing: PublicOutgoing) -> None:
    """Approve a budget change on the one budget code of the project that was budgeted."""
    with client.line() as line:
        (project,) = ids(line.sync_projects([{"origin_id": "budgeted", "name": "Drains"}]))
        code = client.double.control.records("wbs_codes")[-1]["id"]
        body = {
            "status": "draft",
            "title": "Deeper",
            "adjustment_line_items": [{"wbs_code_id": code, "amount": 7.5}],
        }
        path = f"/rest/v1.0/projects/{project}/budget_changes"
        made = line.session.call("POST", path, None, body).data["data"]["id"]
        assert list(outgoing.waiting(["budget change"], [Named(project)])) == []
        line.session.call("PATCH", f"{path}/{made}", None, {"status": "approved"})
        (change,) = outgoing.waiting(["budget change"], [Named(project)])
        assert [line.cost_code.code for line in outgoing.fetch(change).lines] == ["02"]
        assert not outgoing.mark(change, Marks("BC|budgeted|1", "1"), ())
        outgoing.clear(change, [], ())
        line.session.call("PATCH", f"{path}/{made}", None, {"status": "void"})
    with pytest.raises(TrueupError, match="EX-643"):
        outgoing.fetch(change)


def ids_of_empty(client: Client) -> int:
    with client.line() as line:
        return ids(line.sync_projects([{"origin_id": "nothing budgeted", "name": "Empty"}]))[0]


def drive_platform_outgoing(company: Company, outgoing: PlatformOutgoing, platform: Platform) -> None:
    with closing(outgoing):
        vendor = company.double.control.records("vendors")[-1]["id"]
        outgoing.mark(Vendor(id=vendor, name="New there"), Marks("AP|THERE", "THERE"), ())
        outgoing.decline((), [TrueupError("EX-642", title="New there")])
        assert list(outgoing.waiting(["company"], ())) == []
        line = {"wbs_code_id": company.double.control.records("wbs_codes")[-1]["id"], "original_budget_amount": 1.0}
        told = {"project_id": company.project, "budget_line_item": line}
        outgoing._session.call("POST", "/rest/v1.1/budget_line_items", None, told)
        body = {
            "status": "approved",
            "adjustment_line_items": [{"wbs_code_id": line["wbs_code_id"], "amount": 1.0}],
        }
        outgoing._session.call("POST", f"/rest/v1.0/projects/{company.project}/budget_changes", None, body)
        (change,) = outgoing.waiting(["budget change"], [Named(company.project)])
        outgoing.mark(outgoing.fetch(change), Marks("BC|03-001|1", "1"), ())
        outgoing.clear(change, [], ())
        for move in ("send_codes", "send_budget"):
            request = platform.show(company.play(move, project=company.project)["request"])
            outgoing.mark(asked_for(request), Marks("B|03-001", "03-001"), request.details)
            outgoing.clear(asked_for(request), [], request.details)


def drive_platform_change_order(
    company: Company, orders: PlatformChangeOrders, platform: Platform, hook: Hook
) -> None:
    inbox = orders._inbox
    assert isinstance(inbox, Arrived)
    for _ in range(2):
        package = company.order(str(len(inbox.requests)))["id"]
        company.play("send_to_erp", change_order=package)
        company.play("accept", change_order=package, transaction_date="2026-10-01")
    arrived = [platform.show(delivery.request) for delivery in hook.deliveries(None)]
    inbox.requests = [one for one in arrived if "change_order" in one.request_name]
    platform.finish([inbox.requests[0].details[0], inbox.requests[1].details[0]])
    [request, *_] = orders.waiting([], None, {})
    orders.currency(orders.fetch(request))
    orders.mark(
        request, Marks("CO|1", "1", {line.id: f"CO|1|{line.id}" for line in request.change_order.lines}, {})
    )
    assert platform.marked("change_order", request.change_order.id) == "CO|1"
    orders.clear(request)
    orders.decline(request, [TrueupError("EX-628", reason="")])
    inbox.requests = [inbox.requests[0].model_copy(update={"request_data": {"request_detail_id": 5}})]
    assert list(orders.waiting([], None, {})) == [], "what nobody can answer holds up no other"
    orders.close()


class Arrived:
    """An inbox that holds what a test puts there."""

    def __init__(self) -> None:
        self.requests: list[ErpRequest] = []

    def change_orders(self) -> Iterator[ErpRequest]:
        yield from self.requests

    def close(self) -> None:
        pass


def drive_change_orders(client: Client) -> None:
    with client.line() as line:
        (project,) = ids(line.sync_projects([{"origin_id": "with change orders", "name": "Drains"}]))
        contract = ids([line.create_prime_contract(project, {"origin_id": "CN|C1", "status": "Approved"})])[0]
        (empty,) = ids(line.sync_projects([{"origin_id": "without", "name": "Quiet"}]))
    played = client.double.control.change_order(
        project_id=project, contract_id=contract, lines=[{"amount": "1.00", "prime_line_item_id": contract}]
    )
    orders = PublicChangeOrders(client.account(client.double.company_id), client.double.client_secret)
    with closing(orders):
        where = [Place(Named(project), (Named(contract),)), Place(Named(empty), ())]
        unseen = {"method": "GET", "path": f"*/change_order_packages/{played['id']}", "status": 404}
        client.double.control.switch(refuse=[unseen])
        with pytest.raises(TrueupError, match="PC-109"):  # one that was deleted is asked after in the list
            list(orders.waiting(where, None, {}))
        assert [one.change_order.id for one in orders.waiting(where, None, {})] == [played["id"]]
        assert empty in [one.id for one in orders.unsynchronised(where[:1])]
        (request,) = orders.waiting(where, datetime.now(UTC), {})
        lines = {line.id: "CO|C1|1|1" for line in request.change_order.lines}
        orders.mark(replace(request, change_order=orders.fetch(request)), Marks("CO|C1|1", "1", lines))
        orders.clear(request)
        client.double.control.edit_change_order(played["id"], title="Edited")
        (edited,) = orders.waiting(where, None, {played["id"]: request})
        assert edited.change_order.title == "Edited"
        client.double.control.delete_change_order(played["id"])
        (gone,) = orders.waiting(where, None, {played["id"]: request})
        assert gone.change_order.status == GONE
        assert list(orders.waiting(where, None, {played["id"]: gone})) == [], "it is told once"


def drive_refusals(client: Client) -> None:
    client.double.control.switch(permissions={"company/Directory": {"level": "None"}})
    with client.line() as line, pytest.raises(TrueupError, match="PC-103"):
        list(line.vendors())
    client.double.control.reset()


def test_every_request_is_one_that_the_reference_knows(reference: Reference, client: Client) -> None:
    drive_everything(client)
    problems = {problem for sent in client.recording.sent for problem in reference.problems(sent)}
    assert sorted(problems - NOT_IN_THE_FILE.keys() - GATED.keys()) == []
    assert sorted(NOT_IN_THE_FILE.keys() - problems) == [], "no longer sent, or known to the file by now"


def test_no_call_of_the_client_is_left_out(client: Client) -> None:
    """A call that is added to the client has to be made in `drive_everything` as well."""
    with run_through() as seen:
        drive_everything(client)
    left_out = {
        f"{file}:{line} {words}" for (file, line), words in call_sites().items() if (file, line) not in seen
    }
    assert sorted(left_out) == []
