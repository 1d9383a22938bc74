"""What the desk does by itself, without a core around it: links that are gone in Procore are forgotten here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from mirror_source import take
from openapi import FILE
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.core.delivery.destinations import SAGE
from wizard.core.mirror import Mirror, Settlement
from wizard.core.mirror.relinks import Relink
from wizard.core.platform.inbox import Inbox, State
from wizard.core.platform.links import LOSSES, NOTHING_OF_OURS, follow_open, forget, merge
from wizard.core.requests.desk import WHILE_OPEN, Desk
from wizard.core.systems import open_mirror, platform_endpoints
from wizard.core.translation import cmic, cmic_costs
from wizard.core.translation.direct_costs import DOCUMENTS, TRANSACTIONS
from wizard.erp.contract import record_key
from wizard.machine.home import Home
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import ErpRequest
from wizard.procore.session import ProcoreSession

FACTS = FILE.with_name("procore-erp-events.json")
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PLAN = pcco_plan()
VENDOR = "vendor_ap"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home whose mirror holds one vendor, which is number 35 in Procore."""
    home = Home(tmp_path / "home").prepare()
    with open_mirror(home, "sample") as mirror:
        take_object(mirror, VENDOR, "V1", 35, Vendor="V1")
    return home


def take_object(mirror: Mirror, entity_id: str, key: str, procore_id: int, **values: Any) -> None:
    """Have a row in the mirror that is an object in Procore."""
    take(mirror, entity_id, {key: values})
    mirror.settle(entity_id, [Settlement(key, b"digest", procore_id)])


@pytest.fixture
def desk(home: Home) -> Iterator[Desk]:
    """The desk of that home, to which Procore has said that the vendor was unlinked; a run is under way."""
    account = PLAN.connection.procore
    with Inbox(home.inbox) as inbox, Book(home.book) as book:
        book.commit(PLAN, "first")
        data = {"vendor": {"id": 35, "origin_id": "V|V1"}, "company_id": 1}
        inbox.add("sample", ErpRequest(id=1, request_name="unlink_vendor", request_data=data), NOW)
        session = ProcoreSession(account, "secret")
        platform = Platform(session, platform_endpoints(home))
        yield Desk(home, PLAN, inbox, platform, lambda *_: pytest.fail("no run is needed"), clock=lambda: NOW)
        session.close()


def known(home: Home) -> int | None:
    with open_mirror(home, "sample") as mirror:
        return mirror.rows(VENDOR, ["V1"])["V1"].procore_id


def test_a_vendor_that_was_unlinked_is_forgotten_once_no_run_is_under_way(home: Home, desk: Desk) -> None:
    assert (desk.work(), known(home)) == (WHILE_OPEN, 35)
    with Book(home.book) as book:
        [run] = book.unfinished("sample")
        book.enter_state(run.id, RunState.DONE)
    assert (desk.work(), known(home)) == (None, None)
    with Inbox(home.inbox) as inbox:
        assert [one.state for one in inbox.listed("sample")] == [State.DONE]


def told(name: str, **data: Any) -> ErpRequest:
    return ErpRequest(id=7, request_name=name, request_data=data)


def vendor(id: int, origin: str | None = None) -> dict[str, Any]:
    return {"id": id, "origin_id": origin}


def test_a_vendor_that_went_into_one_of_procores_own_is_that_one_from_then_on(home: Home) -> None:
    marks: list[Mark] = []
    request = told("merge_vendors", master_vendor=vendor(99), source_vendors=[vendor(35, "AP|V1"), vendor(36)])
    with open_mirror(home, "sample") as mirror:
        merge(mirror, SAGE, request, marks.extend)
        assert marks == [Mark("vendor", 99, "AP|V1")]
        assert [row.key for row in mirror.pending(VENDOR, 9)] == ["V1"], "it is found there by its origin id"
        assert mirror.relinks.of(VENDOR) == {}


def test_a_vendor_that_was_merged_keeps_that_over_an_unlinking_and_a_second_merge(home: Home) -> None:
    first = told("merge_vendors", master_vendor=vendor(99, "other"), source_vendors=[vendor(35, "AP|V1")])
    second = told("merge_vendors", master_vendor=vendor(7, "other"), source_vendors=[vendor(99, "AP|V1")])
    with open_mirror(home, "sample") as mirror:
        merge(mirror, SAGE, first, pytest.fail)
        forget(mirror, SAGE, told("unlink_vendor", vendor=vendor(99, "AP|V1")))
        assert mirror.relinks.of(VENDOR) == {"V1": Relink(99, merged=True)}
        mirror.settle(VENDOR, [Settlement("V1", procore_id=99)])
        merge(mirror, SAGE, second, pytest.fail)
        assert mirror.relinks.of(VENDOR) == {"V1": Relink(7, merged=True)}


def test_a_run_under_way_follows_by_itself_what_the_desk_would_leave_until_its_end(home: Home, desk: Desk) -> None:
    assert (desk.work(), known(home)) == (WHILE_OPEN, 35)
    with Inbox(home.inbox) as inbox, open_mirror(home, "sample") as mirror:
        inbox.add("sample", told("reset_job", project={"id": "x"}), NOW)
        assert follow_open(inbox, "sample", mirror, SAGE, pytest.fail)
        assert not follow_open(inbox, "sample", mirror, SAGE, pytest.fail)
        assert [one.state for one in inbox.listed("sample")] == [State.WAITING, State.DONE], "the desk declines it"
    assert known(home) is None


def test_what_did_not_come_from_accounting_is_left_alone(home: Home) -> None:
    requests = (
        told("unlink_vendor", vendor=vendor(36)),
        told("unlink_vendor", vendor=vendor(35, "AP|V2")),
        told("reset_company_level_direct_cost", direct_cost={"id": "35"}, origin_id=None),
        told("delete_standard_categories", standard_category_data_array=[{"procore_id": 35, "origin_id": "CT|V1"}]),
    )
    with open_mirror(home, "sample") as mirror:
        assert {forget(mirror, SAGE, request) for request in requests} == {NOTHING_OF_OURS}
        assert merge(mirror, SAGE, told("merge_vendors", master_vendor=vendor(1), source_vendors=[]), pytest.fail)
    assert known(home) == 35


def test_a_direct_cost_that_was_reset_is_remembered_with_its_lines_as_what_it_was(home: Home) -> None:
    document = {"Job": "J1", "Transaction_Type": "AP cost", "Vendor": "V1", "Invoice": "7"}
    cost = record_key([*document.values(), None])
    reset = told("reset_company_level_direct_cost", direct_cost={"id": "5"}, origin_id=f"DC|{cost}")
    with open_mirror(home, "sample") as mirror:
        take_object(mirror, DOCUMENTS, cost, 5, **document)
        take_object(mirror, TRANSACTIONS, "T1", 6, **document)
        assert "with 1 record inside it" in forget(mirror, SAGE, reset)
        assert mirror.relinks.of(DOCUMENTS) == {cost: Relink(5, merged=False)}
        assert mirror.relinks.of(TRANSACTIONS) == {"T1": Relink(6, merged=False)}
        assert [mirror.pending_count(entity) for entity in (DOCUMENTS, TRANSACTIONS)] == [1, 1]


def test_a_cost_type_that_was_deleted_takes_its_budget_codes_along(home: Home) -> None:
    deleted = told(
        "delete_standard_categories", standard_category_data_array=[{"procore_id": 5, "origin_id": "CT|L"}]
    )
    code = {"Job": "J1", "Extra": "", "Cost_Code": "1-100"}
    with open_mirror(home, "sample") as mirror:
        take_object(mirror, "standard_category_jc", "L", 5, Category="L")
        for number, category in enumerate("LM", 6):
            take_object(
                mirror, "category_jc", record_key([*code.values(), category]), number, **code, Category=category
            )
        assert "with 1 record inside it" in forget(mirror, SAGE, deleted)
        assert {row.key[-1]: row.procore_id for row in mirror.all_rows("category_jc")} == {"L": None, "M": 7}


def test_a_job_of_cmic_takes_along_what_belongs_to_the_jobs_below_it(tmp_path: Path) -> None:
    below, posted = {"JobCtrlCode": "100"}, {"JcdtJobCode": "100-A", "JcdtPhsCode": "01-100", "JcdtVUuid": "u"}
    rows = {
        "job": ("100", {"JobCode": "100", "JobCtrlCode": "ALL"}),
        "sub_job": ("100-A", {"JobCode": "100-A", **below}),
        "job_cost_code": ("100-A|01-100", {"GjjpJobCode": "100-A", "GjjpCode": "01-100"}),
        "posted_document": (cmic_costs.of_posting(posted)["direct cost"][1], posted),
        "posted_cost": ("u", posted),
    }
    with Mirror(tmp_path / "cmic.sqlite", tmp_path / "cmic") as mirror:
        for number, (entity, (key, values)) in enumerate(rows.items(), 1):
            take(mirror, entity, {key: values}, "cmic")
            mirror.settle(entity, [Settlement(key, b"digest", number)])
        words = forget(mirror, cmic.DESTINATIONS, told("reset_job", project={"id": 1, "origin_id": "J|100"}))
        assert words.startswith("project 100: not linked any more, with 4 records inside it")
        assert [mirror.pending_count(entity) for entity in rows] == [1] * len(rows)


@pytest.mark.parametrize("name", sorted({*LOSSES, "merge_vendors"}))
@pytest.mark.skipif(not FACTS.exists(), reason=f"{FACTS} is not here: nothing to compare with")
def test_the_payloads_of_procores_dictionary_are_understood(home: Home, name: str) -> None:
    data = orjson.loads(FACTS.read_bytes())["events"][name]["payload"]["request_data"]
    with open_mirror(home, "sample") as mirror:
        if name == "merge_vendors":
            assert merge(mirror, SAGE, told(name, **data), pytest.fail) == NOTHING_OF_OURS
        else:
            assert LOSSES[name].named(told(name, **data)), "it names an object"


def test_a_request_that_cannot_be_read_is_declined_and_not_tried_for_ever(home: Home, desk: Desk) -> None:
    with Book(home.book) as book, Inbox(home.inbox) as inbox:
        for run in book.unfinished("sample"):
            book.enter_state(run.id, RunState.DONE)
        inbox.add("sample", told("reset_job", project={"id": "x"}), NOW)
        assert desk.work() is None
        refused = next(one for one in inbox.listed("sample") if one.request.request_name == "reset_job")
        assert (refused.state, refused.words[:6]) == (State.DECLINED, "PC-142")
