"""A change order is in CMiC once, exactly, and posted only when CMiC says so, whatever happens in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_OID, uuid5

import pytest
from doubles import CmicDouble, running_cmic_double

from wizard.erp.cmic import CmicChangeOrders, InferredNames
from wizard.erp.cmic import session as session_module
from wizard.erp.writing import Handed
from wizard.errors import TrueupError
from wizard.machine.resources import writing
from wizard.procedure.ledger_entry import Cost, Entry, Posting, Revenue, Way
from wizard.procedure.plan import ChangeOrderForm, CmicSource

EVERY = frozenset(Way)


def go_on() -> bool:
    return False


NAMES = InferredNames.from_data(writing("cmic"))
JOB = "21-002"


class Ledger:
    """The change orders of the double, and one of them that fits its job."""

    def __init__(self, double: CmicDouble, folder: Path) -> None:
        self.double = double
        self.control = double.control
        self._folder = folder
        [first, second, *_] = double.control.rows("jcjobcategory", JcatJobCode=JOB)
        self.codes = [(row["JcatPhsCode"], row["JcatCode"]) for row in (first, second)]

    def open(self, names: InferredNames = NAMES, **form: Any) -> CmicChangeOrders:
        source = CmicSource(
            base_url=self.double.url,
            company_code=self.double.company,
            tenant=self.double.tenant,
            user=self.double.user,
            change_orders=ChangeOrderForm(**form),
        )
        return CmicChangeOrders(source, self.double.password, names)

    def entry(self, number: str, **changes: Any) -> Entry:
        (code, category), (other, another) = self.codes
        known = Entry(
            key=str(uuid5(NAMESPACE_OID, number)),
            job=JOB,
            contract=f"C{JOB}",
            number=number,
            title="Façade option",
            date=date(2026, 11, 2),
            revenues=(Revenue("001", "Façade", Decimal("343.85"), cost_code=code),),
            costs=(
                Cost("", code, category, "Façade", Decimal("299.00")),
                Cost("", other, another, "Crane", Decimal("12.34")),
            ),
        )
        return replace(known, **changes)

    def write(self, entry: Entry, **form: Any) -> Handed:
        ledger = self.open(**form)
        route = ledger.route(entry, EVERY, lambda: False)
        assert (route.way, route.why) == (Way.SERVICE, ())
        assert ledger.check(entry, route, go_on) == []
        return ledger.write(entry, route, self._folder, lambda: False)

    def posting(self, entry: Entry, **form: Any) -> Posting:
        found = self.open(**form).postings(entry, lambda: False)
        [mine] = [one for one in found if one.number == entry.number]
        return mine

    def refused(self, entry: Entry, **form: Any) -> TrueupError:
        with pytest.raises(TrueupError) as raised:
            self.write(entry, **form)
        return raised.value

    def made(self, resource: str) -> int:
        """Return how many POSTs to a resource were carried out."""
        return len([call for call in self.control.calls(resource, "POST") if call["status"] == 201])


@pytest.fixture(scope="module")
def double(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CmicDouble]:
    with running_cmic_double(tmp_path_factory.mktemp("cmic") / "state.sqlite", rows=300) as running:
        yield running


@pytest.fixture
def ledger(double: CmicDouble, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    monkeypatch.setattr(session_module, "PAUSES", (0.0, 0.0))
    double.control.reset()
    yield Ledger(double, tmp_path)
    double.control.reset()


def test_a_change_order_is_one_item_with_its_details_posted_and_read_back(ledger: Ledger) -> None:
    entry = ledger.entry("PC-1")
    assert ledger.write(entry).rows == 3
    posting = ledger.posting(entry)
    assert (posting.amount, posting.cost) == (Decimal("343.85"), Decimal("311.34"))
    assert (posting.key, posting.approved, posting.date) == (entry.key, True, "2026-11-02")
    [item] = ledger.control.rows("cmmast", CmmCode="PC-1")
    assert item["CmmPostDate"] == "2026-11-02"


def test_written_twice_it_is_there_once(ledger: Ledger) -> None:
    entry = ledger.entry("PC-2")
    ledger.write(entry)
    assert ledger.write(entry).rows == 0
    assert (ledger.made("cmmast"), ledger.made("cmdetail")) == (1, 2)


@pytest.mark.parametrize(("form", "number"), [({}, "PG-1"), ({"become": "oco"}, "PG-2")])
def test_a_glimpse_tells_by_key_that_something_is_there(ledger: Ledger, form: dict[str, Any], number: str) -> None:
    entry = ledger.entry(number)
    assert ledger.open(**form).glimpses([entry], lambda: False) == [""]
    ledger.write(entry, **form)
    ledger.control.reset()
    [shown] = ledger.open(**form).glimpses([entry], lambda: False)
    assert shown
    assert len(ledger.control.calls("", "GET")) == 1, "one small call for each"


@pytest.mark.parametrize(
    ("method", "path", "number"),
    [
        ("POST", "*/cmmast", "PC-3"),
        ("POST", "*/cmdetail", "PC-4"),
        ("PATCH", "*/cmmast/*", "PC-5"),
        ("POST", "*/postcm", "PC-6"),
    ],
)
def test_a_reset_after_the_commit_writes_nothing_twice(ledger: Ledger, method: str, path: str, number: str) -> None:
    ledger.control.switch(lose=[{"method": method, "path": path}])
    entry = ledger.entry(number)
    ledger.write(entry)
    assert (ledger.made("cmmast"), ledger.made("cmdetail")) == (1, 2)
    assert ledger.posting(entry).approved


def test_when_nobody_can_tell_that_is_said_and_the_next_attempt_looks_first(ledger: Ledger) -> None:
    entry = ledger.entry("PC-7")
    # Two lists of codes, two categories, two looks for the item, and the POST whose answer is lost: then
    # nobody is let in.
    ledger.control.switch(lose=[{"method": "POST", "path": "*/cmmast"}], password_calls=7)
    problem = ledger.refused(entry)
    assert (problem.code, problem.params["record"]) == ("CM-114", "21-002 PC-7")
    ledger.control.reset()
    ledger.write(entry)
    assert len(ledger.control.rows("cmmast", CmmCode="PC-7")) == 1


def test_a_number_that_is_there_with_other_values_is_never_written_over(ledger: Ledger) -> None:
    ledger.write(ledger.entry("PC-8"))
    problem = ledger.refused(ledger.entry("PC-8", key="aaaaaaaa-0000-4000-8000-000000000000", title="Another one"))
    assert problem.code == "CM-117"
    assert "CmmName" in problem.cause


def test_what_cmic_does_not_post_is_not_posted_although_it_answers_200(ledger: Ledger) -> None:
    ledger.control.change("cmstatus", {"CmstatCode": "APPROVED"}, CmstatApprovedFlag="N")
    try:
        problem = ledger.refused(ledger.entry("PC-9"))
        assert (problem.code, "not approved" in problem.cause) == ("CM-115", True)
        assert not ledger.posting(ledger.entry("PC-9")).approved
    finally:
        ledger.control.change("cmstatus", {"CmstatCode": "APPROVED"}, CmstatApprovedFlag="Y")


def test_an_item_that_is_not_to_be_posted_is_left_approved(ledger: Ledger) -> None:
    entry = ledger.entry("PC-10")
    ledger.write(entry, post=False)
    [item] = ledger.control.rows("cmmast", CmmCode="PC-10")
    assert (item["CmmPrepostStatCode"], item["CmmPostDate"]) == ("APPROVED", None)
    assert ledger.posting(entry, post=False).approved


def test_each_potential_change_order_can_be_an_item_of_its_own(ledger: Ledger) -> None:
    one, two = ledger.entry("1-PC-11", key="1" * 36), ledger.entry("2-PC-11", key="2" * 36)
    entry = ledger.entry("PC-11", set_up={"parts": [one.to_data(), two.to_data()]})
    assert ledger.write(entry, become="pci_per_pco").rows == 6
    posting = ledger.posting(entry, become="pci_per_pco")
    assert (posting.amount, posting.approved, posting.key) == (Decimal("687.70"), True, entry.key)


def test_an_owner_change_order_is_made_beside_it_and_a_person_is_told_the_rest(ledger: Ledger) -> None:
    entry = ledger.entry("PC-12")
    handed = ledger.write(entry, become="oco")
    assert handed.rows == 4
    assert "PC-12" in str(handed.steps[0])
    assert ledger.posting(entry, become="oco").amount == Decimal("343.85")
    assert ledger.write(entry, become="oco").rows == 0


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"number": "X" * 12}, "EX-601"),
        ({"title": "X" * 201}, "EX-601"),
        ({"costs": (Cost("", "9" * 17, "L", "x", Decimal(1)),)}, "EX-601"),
        ({"costs": ()}, "EX-612"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_sent(
    ledger: Ledger, changes: dict[str, Any], code: str
) -> None:
    book = ledger.open()
    entry = replace(ledger.entry("PC-13"), **changes)
    route = book.route(entry, EVERY, lambda: False)
    assert code in {problem.code for problem in book.check(entry, route, go_on)}
    assert ledger.made("cmmast") == 0


def test_a_category_that_is_gone_is_told_before_anything_is_made(ledger: Ledger) -> None:
    """The mirror still knows it. CMiC would refuse the detail, and leave its item behind."""
    entry = ledger.entry("PC-14", costs=(Cost("", ledger.codes[0][0], "GONE", "Façade", Decimal("299.00")),))
    book = ledger.open()
    found = book.check(entry, book.route(entry, EVERY, go_on), go_on)
    assert [(one.code, one.params["category"]) for one in found] == [("EX-630", "GONE")]
    assert ledger.made("cmmast") == 0


def test_a_job_that_the_user_no_longer_sees_is_not_told_as_a_category_that_is_gone(ledger: Ledger) -> None:
    entry, book = ledger.entry("PC-17"), ledger.open()
    ledger.control.switch(sees_jobs=[])
    found = book.check(entry, book.route(entry, EVERY, go_on), go_on)
    assert [(problem.code, problem.params["job"]) for problem in found] == [("EX-666", JOB)]
    assert ledger.made("cmmast") == 0


def test_two_contract_items_never_get_each_others_money(ledger: Ledger) -> None:
    """A detail of CMiC names one item: what is billed on another one at the same place would go there as well."""
    entry = ledger.entry("PC-15")
    [one] = entry.revenues
    book, both = ledger.open(), replace(entry, revenues=(one, replace(one, item="002")))
    found = book.check(both, book.route(both, EVERY, go_on), go_on)
    assert [(problem.code, problem.params["items"]) for problem in found] == [("EX-665", "001, 002")]


def test_a_guessed_name_that_cmic_does_not_know_is_told_and_the_item_stays_pending(ledger: Ledger) -> None:
    entry, guessed = ledger.entry("PC-16"), replace(NAMES, item_budget="CmdBudgAmt")
    book = ledger.open(guessed)
    with pytest.raises(TrueupError) as raised:
        book.write(entry, book.route(entry, EVERY, lambda: False), Path(), lambda: False)
    assert (raised.value.code, raised.value.params["attribute"]) == ("CM-132", "CmdBudgAmt")
    [item] = ledger.control.rows("cmmast", CmmCode="PC-16")
    assert (item["CmmPrepostStatCode"], item["CmmPostDate"]) == ("PENDING", None)
    ledger.write(entry)
    assert ledger.posting(entry).approved, "once the name is right it goes on where it was"


def test_a_code_that_cmic_does_not_know_leaves_the_entry_to_a_person(ledger: Ledger) -> None:
    route = ledger.open(item_type="NONE").route(ledger.entry("PC-14"), EVERY, lambda: False)
    assert (route.way, [problem.code for problem in route.why]) == (Way.SHEET, ["CM-130"])


@pytest.mark.parametrize(("become", "steps"), [("pci", 2), ("oco", 3)])
def test_what_is_left_to_a_person_is_a_sheet_and_nothing_is_written(
    ledger: Ledger, tmp_path: Path, become: Any, steps: int
) -> None:
    book, entry = ledger.open(become=become), ledger.entry("PC-15")
    route = book.route(entry, EVERY - {Way.SERVICE}, lambda: False)
    handed = book.write(entry, route, tmp_path, lambda: False)
    assert (handed.rows, ledger.made("cmmast"), len(handed.steps)) == (0, 0, steps)
    assert "PC-15" in str(handed.steps[0])
    sheet, text = (path.read_text(encoding="utf-8") for path in handed.files)
    assert "Steps in CMiC" in sheet and "343.85" in sheet
    assert "343.85" in text
