"""A commitment of Procore becomes a subcontract of CMiC line by line, in both modes, and its change order too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import StringIO
from typing import Any

import pytest
from delivered_job import DeliveredJob, delivered_job
from outgoing_office import Office, PowerCut, asked, detail
from rich.console import Console

from wizard.core.outgoing.deeds import LOOK_FOR_POSTING
from wizard.core.platform.inbox import State
from wizard.core.visitors.outgoing_client import _with_words
from wizard.errors import TrueupError
from wizard.procore.public import Procore
from wizard.support.outgoing_tables import show_one


@dataclass(frozen=True)
class Job(DeliveredJob):
    """A job that was delivered, and the id of a vendor in Procore."""

    vendor: int


def delivered(office: Office) -> Job:
    """Deliver the job and a vendor, as a run does."""
    job = delivered_job(office)
    with Procore(office.account, office.procore.client_secret) as line:
        [vendor] = line.sync_vendors([{"origin_id": "AP|V00001", "name": "Known Ltd"}])
    return Job(job.project, job.code, job.kind, job.place, vendor.procore_id)


def commitment(office: Office, job: Job, number: str, *amounts: str, purchase: bool = False, **line: Any) -> int:
    """Make an approved commitment as a project user does, and return its id."""
    name = "purchase_order_contract" if purchase else "work_order_contract"
    with Procore(office.account, office.procore.client_secret) as procore:

        def post(path: str, body: dict[str, Any]) -> int:
            told = {"project_id": job.project, **body}
            made = procore.session.call("POST", f"/rest/v1.0/{name}s{path}", None, told)
            return int(made.data["id"])

        facts = {"number": number, "title": "Façade", "status": "Approved", "vendor_id": job.vendor}
        id = post("", {name: facts})
        codes = {"cost_code_id": job.code, "line_item_type_id": job.kind}
        for amount in amounts:
            post(f"/{id}/line_items", {"line_item": {"amount": amount, "description": "Panels", **codes, **line}})
    return id


def printed(shown: dict[str, Any]) -> str:
    """Return one as the terminal shows it, after the way of the channel."""
    told = StringIO()
    show_one(_with_words(shown), Console(file=told, width=120))
    return told.getvalue()


def codes(shown: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in shown["problems"]]


@pytest.mark.parametrize(("purchase", "number"), [(False, "SC-C1"), (True, "PO-C1")])
def test_a_commitment_goes_the_whole_way_once_it_was_accepted(
    outgoing: Office, purchase: bool, number: str
) -> None:
    job = delivered(outgoing)
    id = commitment(outgoing, job, number, "100.10", "0.20", purchase=purchase)
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    outgoing.accept(found.id)
    with pytest.raises(PowerCut):
        outgoing.work("writing done")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], shown["problems"], len(shown["steps"])) == ("waiting for posting", [], 1)
    assert outgoing.made() == ["scmast", "scsched", "scsched"]
    lines = outgoing.cmic.control.rows("scsched", ScschContCode=number)
    assert [(line["ScschPhsCode"], line["ScschCatCode"], line["ScschAmt"]) for line in lines] == [
        (*job.place, 100.1),
        (*job.place, 0.2),
    ]
    with Procore(outgoing.account, outgoing.procore.client_secret) as procore:
        assert procore.commitment(job.project, id, purchase=purchase)["origin_id"] == f"SC|{number}"
        marked = [line["origin_id"] for line in procore.commitment_lines(job.project, id, purchase=purchase)]
    assert marked == [f"SC|{number}|1", f"SC|{number}|2"]
    outgoing.look()
    assert (outgoing.shown(found.id)["state"], outgoing.waiting()) == ("waiting for posting", 1)

    outgoing.now += LOOK_FOR_POSTING
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "waiting for posting"
    outgoing.cmic.control.change("scmast", {"ScmstContCode": number}, ScmstPostDate="2026-11-24T10:00:00-05:00")
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "waiting for posting", "it is asked once an hour"
    outgoing.now += LOOK_FOR_POSTING
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], shown["possible"], outgoing.waiting()) == ("confirmed", ["unlink", "reset"], 0)
    assert outgoing.made() == ["scmast", "scsched", "scsched"]


def test_a_subcontract_that_waits_for_posting_is_never_written_again_and_a_person_may_say_that_it_is_posted(
    outgoing: Office,
) -> None:
    commitment(outgoing, delivered(outgoing), "SC-C9", "5.00")
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    outgoing.accept(found.id)
    with pytest.raises(TrueupError, match="EX-646"):
        outgoing.calls.say_outgoing_posted(found.id, "Dana")
    outgoing.work()
    made = outgoing.made()
    outgoing.cmic.control.switch(denied=["GET scmast"])
    outgoing.calls.retry_outgoing(found.id, "Dana")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], codes(shown)) == ("waiting for posting", ["CM-103"])
    assert shown["possible"] == ["retry", "posted", "unlink", "reset"]
    assert f"trueup outgoing posted {found.id}" in printed(shown)
    shown = outgoing.calls.say_outgoing_posted(found.id, "Dana")
    assert (shown["state"], shown["problems"], shown["happened"][-1]["by"]) == ("confirmed", [], "Dana")
    assert "left to do" not in printed(shown)
    assert outgoing.made() == made


def test_every_reason_against_a_commitment_is_told_at_once(outgoing: Office) -> None:
    job = delivered(outgoing)
    with Procore(outgoing.account, outgoing.procore.client_secret) as procore:
        [other] = procore.sync_cost_codes(job.project, [{"origin_id": "CC|x", "name": "x", "code": "9"}])
        body = {"company_id": outgoing.account.company_id, "vendor": {"name": "Unknown Ltd"}}
        vendor = procore.session.call("POST", "/rest/v1.0/vendors", None, body).data["id"]
    stranger = replace(job, code=other.procore_id, vendor=vendor)
    commitment(outgoing, stranger, "SC-C2", "10.005")
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    outgoing.accept(found.id)
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], codes(shown)) == ("failed", ["EX-652", "EX-655", "EX-613"])
    assert outgoing.made() == []


def test_a_cost_code_that_is_there_without_its_category_is_told_so(outgoing: Office) -> None:
    job = delivered(outgoing)
    with Procore(outgoing.account, outgoing.procore.client_secret) as procore:
        body = {"origin_id": "CT|QX", "name": "Any", "csv_import_code": "QX", "base_type": "other"}
        [kind] = procore.sync_line_item_types([body])
    commitment(outgoing, replace(job, kind=kind.procore_id), "SC-C3", "10.00")
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    [problem] = outgoing.shown(found.id)["ahead"]
    told = {"line": "Panels", "cost_code": job.place[0], "category": "QX"}
    assert (problem["code"], problem["params"]) == ("EX-630", told)


def test_a_draft_is_not_offered_and_one_that_is_taken_back_is_not_written(outgoing: Office) -> None:
    job = delivered(outgoing)
    id = commitment(outgoing, job, "SC-C3", "10.00")
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    outgoing.accept(found.id)
    with Procore(outgoing.account, outgoing.procore.client_secret) as procore:
        body = {"project_id": job.project, "updates": [{"id": id, "status": "Draft"}]}
        procore.session.call("PATCH", "/rest/v1.0/work_order_contracts/sync", None, body)
    outgoing.work()
    assert codes(outgoing.shown(found.id)) == ["EX-643"]
    assert outgoing.made() == []


def test_what_the_approver_accepts_in_procore_is_written_with_its_change_order(outgoing_erp: Office) -> None:
    office, control = outgoing_erp, outgoing_erp.procore.control
    job = delivered(office)
    id = commitment(office, job, "SC-C4", "50.00")
    change = control.play("export_commitment_change", commitment=id)
    assert asked(office, change["request"]) is State.TAKEN
    office.work()
    assert (detail(office)["status"], detail(office)["messages"][0][:6]) == ("failed", "EX-654")
    assert asked(office, control.play("export_commitment", commitment=id)["request"]) is State.TAKEN
    office.work()
    assert detail(office)["status"] == "success"
    again = control.play("export_commitment_change", commitment=id, amount="7.50")
    asked(office, again["request"])
    office.work()
    assert detail(office)["status"] == "success"
    found = office.cmic.control.rows("scsched", ScschContCode="SC-C4")
    assert [(line["ScschChgCode"], line["ScschAmt"]) for line in found] == [("000", 50.0), ("001", 7.5)]
    [order] = [one for one in control.records("commitment_change_orders") if one["id"] == again["object"]]
    assert order["origin_id"] == "SC|SC-C4|001"
