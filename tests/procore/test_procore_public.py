"""The public endpoints against the Procore double: a real process, real sockets, real refusals."""

from __future__ import annotations

import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from bodies import full_bodies
from doubles import ProcoreDouble, running_procore_double

from wizard.errors import TrueupError
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import records
from wizard.procore.pacing import SPIKE_SECONDS
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession
from wizard.procore.sync import BATCH, Outcome

ADD_VENDOR = "/rest/v1.1/projects/{project_id}/vendors/{id}/actions/add"
CONTRACT = {"origin_id": "CN|100", "number": "100", "title": "Depot", "status": "Approved"}


def account_of(double: ProcoreDouble, **changes: Any) -> ProcoreAccount:
    settings = {
        "login_url": double.url,
        "api_url": double.url,
        "client_id": double.client_id,
        "secret_name": "s",
        "company_id": double.company_id,
    }
    return ProcoreAccount(**{**settings, **changes})


@pytest.fixture
def procore(procore_double: ProcoreDouble) -> Iterator[Procore]:
    with Procore(account_of(procore_double), procore_double.client_secret) as line:
        yield line


def vendors(count: int) -> list[dict[str, Any]]:
    return [{"origin_id": f"AP|{number}", "name": f"Vendor {number}"} for number in range(count)]


def project(line: Procore, job: str = "03-001") -> int:
    return only(line.sync_projects([{"origin_id": f"J|{job}", "name": "Depot", "project_number": job}]))


def only(outcomes: list[Outcome]) -> int:
    (outcome,) = outcomes
    assert outcome.error is None
    assert outcome.procore_id is not None
    return outcome.procore_id


def test_everything_import_needs_is_delivered_and_read_back(procore: Procore) -> None:
    codes = procore.standard_cost_code_list()
    scc = only(
        procore.sync_standard_cost_codes(codes, [{"origin_id": "SCC|2-600", "code": "2-600", "name": "Drain"}])
    )
    only(
        procore.sync_line_item_types(
            [{"origin_id": "CT|S", "csv_import_code": "S", "name": "Subcontract", "base_type": "commitment"}]
        )
    )
    owner = only(procore.sync_vendors([{"origin_id": "AR|OWNER", "name": "O'BRIEN; SEAN", "origin_code": "OWNER"}]))
    job = project(procore)
    extra = only(procore.sync_sub_jobs(job, [{"origin_id": "X|03-001|1", "code": "1", "name": "Extra drains"}]))
    code = {"code": "2-600", "name": "Dépôt drainage", "standard_cost_code_id": scc}
    cost_code = only(procore.sync_cost_codes(job, [{"origin_id": "CC|03-001||2-600", **code}]))
    only(procore.sync_cost_codes(job, [{"origin_id": "CC|03-001|1|2-600", **code}], extra))
    contract = procore.create_prime_contract(job, {**CONTRACT, "vendor_id": owner}).procore_id
    assert contract is not None
    line = {"origin_id": "CN|100|1", "amount": "100000.00", "description": "Drains", "cost_code_id": cost_code}
    item = only(procore.sync_prime_contract_line_items(job, contract, [line]))

    assert min(scc, owner, job, extra, cost_code, contract, item) > 2**32
    assert [entry["origin_id"] for entry in procore.standard_cost_codes(codes)] == ["SCC|2-600"]
    assert [entry["base_type"] for entry in procore.line_item_types()] == ["commitment"]
    assert [entry["name"] for entry in procore.vendors()] == ["O'BRIEN; SEAN"]
    assert [entry["project_number"] for entry in procore.projects()] == ["03-001"]
    assert [entry["code"] for entry in procore.sub_jobs(job)] == ["1"]
    assert [entry["origin_id"] for entry in procore.cost_codes(job, extra)] == ["CC|03-001|1|2-600"]
    assert {entry["name"] for entry in procore.cost_codes(job)} == {"Dépôt drainage"}
    assert [(entry["origin_id"], entry["id"]) for entry in procore.prime_contracts(job)] == [("CN|100", contract)]
    items = procore.prime_contract_line_items(job, contract)
    assert [Decimal(entry["amount"]) for entry in items] == [Decimal("100000.00")]

    assert procore.update_prime_contract(job, contract, {"origin_id": "CN|100", "title": "Depot 2"}) == Outcome(
        contract
    )
    assert [entry["title"] for entry in procore.prime_contracts(job)] == ["Depot 2"]


def test_what_the_rules_let_through_the_other_side_takes(procore: Procore) -> None:
    """Every field that `records` knows is one that the double, which follows the reference, knows too."""

    def full(record: records.Record, **ids: int) -> dict[str, Any]:
        return full_bodies(record, **ids)[0]

    codes = procore.standard_cost_code_list()
    scc = only(procore.sync_standard_cost_codes(codes, [full(records.STANDARD_COST_CODE)]))
    kind = only(procore.sync_line_item_types([full(records.COST_TYPE)]))
    owner = only(procore.sync_vendors([full(records.VENDOR)]))
    job = only(procore.sync_projects([full(records.PROJECT)]))
    only(procore.sync_sub_jobs(job, [full(records.SUB_JOB)]))
    code = only(procore.sync_cost_codes(job, [full(records.COST_CODE, standard_cost_code_id=scc)]))
    contract = procore.create_prime_contract(job, full(records.PRIME_CONTRACT, vendor_id=owner))
    assert contract.error is None
    line = full(records.PRIME_CONTRACT_LINE_ITEM, cost_code_id=code, line_item_type_id=kind)
    only(procore.sync_prime_contract_line_items(job, contract.procore_id or 0, [line]))


def test_delivering_again_updates_and_good_and_bad_keep_their_places(procore: Procore) -> None:
    first = procore.sync_vendors(vendors(3))
    again = vendors(5)
    again[1] |= {"name": None}
    again[3] |= {"country_code": "Oregon"}
    second = procore.sync_vendors(again)
    assert [outcome.error and outcome.error.code for outcome in second] == [None, "RC-503", None, "RC-503", None]
    assert [second[0], second[2]] == [first[0], first[2]]
    assert second[1].error is not None
    assert second[1].error.params == {"field": "name", "reason": "name: can't be blank"}
    assert second[3].error is not None
    assert second[3].error.params["field"] == "country_code"
    assert len(list(procore.vendors())) == 4


def test_a_full_batch_is_one_call_and_lists_go_over_several_pages(
    procore: Procore, procore_double: ProcoreDouble
) -> None:
    outcomes = procore.sync_vendors(vendors(BATCH)) + procore.sync_vendors(
        [{"origin_id": f"AR|{number}", "name": f"Customer {number}"} for number in range(BATCH + 1 - 500)]
    )
    jobs = [{"origin_id": f"J|{n}", "name": f"Job {n}", "active": n % 2 == 0} for n in range(301)]
    procore.sync_projects(jobs)
    assert len(procore_double.control.calls("PATCH")) == 3
    assert [entry["id"] for entry in procore.vendors()] == [outcome.procore_id for outcome in outcomes]
    assert {entry["origin_id"] for entry in procore.projects()} == {job["origin_id"] for job in jobs}
    assert len(procore_double.control.calls("GET", "/rest/v1.1/projects")) == 2


def test_a_token_that_runs_out_is_renewed_in_mid_run(procore_double: ProcoreDouble) -> None:
    with Procore(account_of(procore_double), procore_double.client_secret) as line:
        line.sync_vendors(vendors(1))
        procore_double.control.forget_tokens()
        only(line.sync_vendors(vendors(1)))
        job = project(line)
        procore_double.control.forget_tokens()
        assert line.create_prime_contract(job, CONTRACT).error is None
    assert len(procore_double.control.calls("POST", "/oauth/token")) == 3
    assert len(list(procore_double.control.calls("POST", "/rest/v1.0/prime_contract"))) == 2


@pytest.mark.parametrize(
    ("changes", "secret", "code"),
    [
        ({}, "wrong", "PC-101"),
        ({"client_id": "wrong"}, None, "PC-101"),
        ({"company_id": 7}, None, "PC-102"),
    ],
)
def test_a_wrong_account_is_named(
    procore_double: ProcoreDouble, changes: dict[str, Any], secret: str | None, code: str
) -> None:
    account = account_of(procore_double, **changes)
    with (
        Procore(account, secret or procore_double.client_secret) as line,
        pytest.raises(TrueupError) as caught,
    ):
        line.sync_vendors(vendors(1))
    assert caught.value.code == code
    assert "?" not in caught.value.cause


@pytest.mark.parametrize("silent", [False, True])
def test_a_missing_tool_is_named_and_an_empty_list_is_not_believed(
    procore: Procore, procore_double: ProcoreDouble, silent: bool
) -> None:
    job = project(procore)
    procore_double.control.switch(permissions={"project/Prime Contracts": {"level": "None", "silent": silent}})
    for attempt in (
        lambda: list(procore.prime_contracts(job)),
        lambda: procore.create_prime_contract(job, CONTRACT),
    ):
        with pytest.raises(TrueupError) as caught:
            attempt()
        assert caught.value.code == "PC-103"
        assert {name: str(value) for name, value in caught.value.params.items()} == {
            "tool": "Prime Contracts (project)",
            "found": "None",
            "needed": "Admin",
        }


def test_a_level_that_is_too_low_for_a_sync_is_named(procore: Procore, procore_double: ProcoreDouble) -> None:
    procore_double.control.switch(permissions={"company/Directory": {"level": "Read Only"}})
    with pytest.raises(TrueupError) as caught:
        procore.sync_vendors(vendors(1))
    assert caught.value.code == "PC-103"
    assert {name: str(value) for name, value in caught.value.params.items()} == {
        "tool": "Directory (company)",
        "found": "Read Only",
        "needed": "Admin",
    }


def test_an_empty_list_is_believed_with_the_right_to_see_it(
    procore: Procore, procore_double: ProcoreDouble
) -> None:
    job = project(procore)
    assert list(procore.prime_contracts(job)) == []
    assert list(procore.prime_contracts(job)) == []
    assert len(procore_double.control.calls("GET", "/rest/v1.0/settings/permissions")) == 1


def test_a_contract_whose_answer_was_lost_is_found_again(procore: Procore, procore_double: ProcoreDouble) -> None:
    job = project(procore)
    procore_double.control.switch(lose=[{"method": "POST", "path": "/rest/v1.0/prime_contract"}])
    with pytest.raises(TrueupError) as caught:
        procore.create_prime_contract(job, CONTRACT)
    assert caught.value.code == "PC-106"
    assert [entry["origin_id"] for entry in procore.prime_contracts(job)] == ["CN|100"]
    assert len(procore_double.control.calls("POST", "/rest/v1.0/prime_contract")) == 1


def test_a_contract_that_is_there_twice_is_refused_with_its_field(procore: Procore) -> None:
    job = project(procore)
    assert procore.create_prime_contract(job, CONTRACT).error is None
    error = procore.create_prime_contract(job, CONTRACT).error
    assert error is not None
    assert (error.code, error.params["reason"]) == ("RC-503", "origin_id: has already been taken")


def test_an_owner_is_entered_into_the_projects_directory_once(
    procore: Procore, procore_double: ProcoreDouble
) -> None:
    job, owner = project(procore), only(procore.sync_vendors(vendors(1)))
    contract = procore.create_prime_contract(job, {**CONTRACT, "vendor_id": owner}).procore_id
    procore.update_prime_contract(job, contract or 0, {**CONTRACT, "vendor_id": owner})
    assert len(procore_double.control.calls("POST", ADD_VENDOR)) == 1


@pytest.mark.usefixtures("no_pauses")
def test_a_sync_whose_answer_was_lost_is_sent_again_and_makes_no_second_record(
    procore: Procore, procore_double: ProcoreDouble
) -> None:
    procore_double.control.switch(lose=[{"method": "PATCH", "path": "/rest/v1.0/vendors/sync", "times": 2}])
    assert all(outcome.error is None for outcome in procore.sync_vendors(vendors(3)))
    assert len(list(procore.vendors())) == 3


def test_a_busy_procore_is_waited_for(procore_double: ProcoreDouble) -> None:
    waits: list[float | None] = []
    account = account_of(procore_double)
    with Procore(account, procore_double.client_secret, lambda: False, waits.append) as line:
        procore_double.control.switch(unavailable_times=2, retry_after=0)
        only(line.sync_vendors(vendors(1)))
        procore_double.control.switch(unavailable_times=1, retry_after=1)
        only(line.sync_vendors(vendors(1)))
    assert [until is None for until in waits] == [False, True]


def test_used_up_calls_are_waited_for(procore_double: ProcoreDouble) -> None:
    waits: list[float | None] = []
    seconds = 0.5
    with Procore(account_of(procore_double), procore_double.client_secret, waiting=waits.append) as line:
        only(line.sync_vendors(vendors(1)))
        while not waits:  # a busy machine may make the call only once it may be made again
            procore_double.control.limits(exhausted_seconds=seconds)
            only(line.sync_vendors(vendors(1)))
            seconds *= 2
    assert [until is None for until in waits] == [False, True]
    *before, refused, last = [call["status"] for call in procore_double.control.calls("PATCH")]
    assert (set(before) <= {200}, refused, last) == (True, 429, 200)


def test_the_allowance_is_used_to_the_last_call_and_never_exceeded(tmp_path: Path) -> None:
    limit, calls = 20, 30
    waits: list[float | None] = []
    before_a_wait: list[int] = []
    ended: list[float] = []

    def waiting(until: float | None) -> None:
        waits.append(until)
        if until is not None:
            before_a_wait.append(len(ended))

    with (
        running_procore_double(tmp_path / "procore.sqlite", hourly_limit=1000, spike_limit=limit) as double,
        ProcoreSession(account_of(double), double.client_secret, waiting=waiting) as session,
    ):
        for _ in range(calls - 1):  # and the sign-in
            session.call("GET", "/rest/v1.0/me")
            ended.append(time.monotonic())
        made = double.control.calls()
    assert len(made) == calls
    assert {call["status"] for call in made} == {200}
    assert before_a_wait[0] == limit - 1, "as many calls as there may be, with the sign-in, and then the first wait"
    # There are more waits where calls came at long intervals; each is for a call that still counts.
    assert [until is None for until in waits] == [False, True] * len(before_a_wait)
    assert all(ended[number - 1] < ended[max(number - limit, 0)] + SPIKE_SECONDS + 0.02 for number in before_a_wait)
