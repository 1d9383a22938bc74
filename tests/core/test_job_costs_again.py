"""Job cost summaries that are made again where something changed are those that are made of everything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.delivery.destinations import SAGE_FIGURES
from wizard.core.mirror import Basis, Mirror
from wizard.core.mirror.file import Database
from wizard.core.mirror.sums import Changes
from wizard.core.reading.job_costs import JobCosts
from wizard.core.translation.job_costs import FIGURES, summaries
from wizard.core.translation.sage300 import Rules
from wizard.erp.contract import Delta, ReadEnd, record_key
from wizard.errors import Cancelled
from wizard.machine.resources import catalogue, translation

RULES = Rules.from_data(translation("sage300"))
TRANSACTIONS = catalogue("sage300").entity("transaction_jc")
COLUMNS = tuple(
    column
    for column in TRANSACTIONS.columns
    if column.name in {*TRANSACTIONS.key, "Amount", "Units", "Accounting_Date", "Commitment"}
)
SUMMARIES = catalogue("sage300").entity(FIGURES)

Key = tuple[str, int]
"""Cost code and sequence of a transaction."""
Posted = dict[Key, tuple[str, float, str]]
"""Transactions: type, amount, and month."""


class Books:
    """A mirror of transactions and of their summaries."""

    def __init__(self, folder: Path, chunk: int = 3) -> None:
        self.folder, self.chunk = folder, chunk
        folder.mkdir(exist_ok=True)
        self.open()

    def open(self) -> None:
        self.mirror = Mirror(self.folder / "acme.sqlite", self.folder / "acme", self.chunk)
        self.mirror.prepare(TRANSACTIONS, COLUMNS, "1", delivered=False)

    def start(self, posted: Posted) -> None:
        """Begin a read and store what it brings."""
        self.mirror.start_read(TRANSACTIONS.id)
        for (code, sequence), (kind, amount, month) in posted.items():
            cells = {
                "Job": "J",
                "Extra": None,
                "Cost_Code": code,
                "Category": "L",
                "Transaction_Type": kind,
                "Run": 1,
            }
            cells |= {"Sequence": sequence, "Amount": amount, "Units": 1.5, "Accounting_Date": f"{month}-15"}
            key = record_key(cells[name] for name in TRANSACTIONS.key)
            self.mirror.store(
                TRANSACTIONS.id, Delta("new", [(key, *(cells.get(column.name) for column in COLUMNS))])
            )

    def read(self, posted: Posted, *, whole: bool) -> None:
        self.start(posted)
        self.mirror.finish_read(TRANSACTIONS.id, ReadEnd("", len(posted), compared=False, whole=whole), whole)

    def make(self, month: str, rules: Rules = RULES, stops: Callable[[], bool] = lambda: False) -> dict[str, int]:
        self.mirror.prepare(SUMMARIES, SUMMARIES.columns, "1")
        progress = Progress("R", datetime.now(UTC).isoformat(), [EntityProgress(FIGURES, "")])
        made = Basis(SAGE_FIGURES.by(rules), month)
        return JobCosts(self.mirror, SAGE_FIGURES, rules, made, progress=progress, cancelled=stops).make()

    def kept(self) -> dict[str, tuple[Any, ...]]:
        rows = self.mirror.all_rows(FIGURES)
        return {row.key: tuple(row.values.values()) for row in rows if not row.gone}

    def expected(self, month: str, rules: Rules = RULES) -> dict[str, tuple[Any, ...]]:
        made = summaries(self.mirror.all_rows(TRANSACTIONS.id), rules.job_costs, month)
        return {one.key: one.values for one in made}


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    books = Books(tmp_path)
    books.read({(f"{code}", 1): ("JC cost", 10.0, "2026-11") for code in range(9)}, whole=True)
    books.make("2026-11")
    yield books
    books.mirror.close()


def test_only_categories_in_which_something_changed_are_made_again(books: Books) -> None:
    books.read({("3", 1): ("JC cost", 10.1, "2026-11"), ("9", 1): ("PR cost", 0.2, "2026-11")}, whole=False)
    assert books.make("2026-11") | {"held": 0} == {
        "read": 2, "new": 1, "changed": 1, "gone": 0, "repeated": 0, "held": 0, "known": 0,
    }  # fmt: skip
    assert books.kept() == books.expected("2026-11")
    assert books.make("2026-11")["read"] == 0


def test_a_category_without_transactions_has_no_summary_any_more(books: Books) -> None:
    books.read({(f"{code}", 1): ("JC cost", 10.0, "2026-11") for code in range(8)}, whole=True)
    assert (books.make("2026-11")["gone"], len(books.kept())) == (1, 8)
    assert books.kept() == books.expected("2026-11")


def test_when_a_month_begins_those_with_costs_of_the_old_one_or_later_are_made_again(books: Books) -> None:
    books.read({("1", 2): ("JC cost", 1.0, "2025-01"), ("2", 2): ("JC cost", 1.0, "2027-01")}, whole=False)
    books.read({(f"{code}", 1): ("JC cost", 10.0, "2026-10") for code in range(9)}, whole=False)
    books.make("2026-11")
    for month, made in (("2026-12", 1), ("2027-01", 1), ("2027-02", 1), ("2027-03", 0)):
        assert books.make(month)["read"] == made, month
        assert books.kept() == books.expected(month)
    assert books.make("2026-11")["read"] == 9, "a clock that was put back has all of them made"
    assert books.kept() == books.expected("2026-11")


def test_other_rules_make_all_of_them_again(books: Books) -> None:
    other = Rules.from_data(translation("sage300"))
    object.__setattr__(other, "job_costs", {"jc cost": "original_estimate"})
    assert books.make("2026-11", other)["changed"] == 9
    assert books.kept() == books.expected("2026-11", other)


def test_more_changes_than_are_entered_make_all_of_them_again(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Changes.__init__, "__defaults__", (2,))
    books.read({(f"{code}", 1): ("JC cost", 11.0, "2026-11") for code in range(3)}, whole=False)
    assert books.mirror.sums.made(FIGURES, [TRANSACTIONS.id]) is None
    assert list(books.mirror.sums.changed(TRANSACTIONS.id)) == []
    assert (books.make("2026-11")["read"], books.kept()) == (9, books.expected("2026-11"))


def test_a_company_without_the_tool_pays_nothing_for_it(tmp_path: Path) -> None:
    books = Books(tmp_path)
    books.read({("1", 1): ("JC cost", 10.0, "2026-11")}, whole=True)
    books.read({("1", 1): ("JC cost", 11.0, "2026-11")}, whole=False)
    assert list(books.mirror.sums.changed(TRANSACTIONS.id)) == []
    books.mirror.close()


def steps_of_making_again(folder: Path, categories: int) -> int:
    """Return how many steps SQLite takes to find and make ten of so many summaries again."""
    books, steps = Books(folder, chunk=5_000), 0

    def count() -> None:
        nonlocal steps
        steps += 1

    books.read({(f"{code:05}", 1): ("JC cost", 10.0, "2026-11") for code in range(categories)}, whole=True)
    books.make("2026-11")
    books.read({(f"{code:05}", 1): ("JC cost", 11.0, "2026-11") for code in range(0, 300, 30)}, whole=False)
    database = books.mirror._db
    assert isinstance(database, Database)
    database._db.set_progress_handler(count, 1)
    assert books.make("2026-11")["changed"] == 10
    books.mirror.close()
    return steps


def test_what_is_made_again_does_not_depend_on_how_many_transactions_there_are(tmp_path: Path) -> None:
    few, many = (steps_of_making_again(tmp_path / str(number), number) for number in (300, 2_000))
    assert few > 1_000
    assert many < 1.1 * few


_MONTHS = some.sampled_from(["2026-10", "2026-11", "2026-12"])
_POSTED = some.dictionaries(
    some.tuples(some.sampled_from(["1", "1|1", "2", ""]), some.integers(0, 2)),
    some.tuples(
        some.sampled_from(["JC cost", "Committed cost", "none"]), some.sampled_from([0.1, -3.005]), _MONTHS
    ),
    max_size=6,
)
_STEPS = some.lists(
    some.tuples(some.sampled_from(["deep", "shallow", "torn", "make", "stopped", "not entered"]), _POSTED, _MONTHS),
    max_size=5,
)


@given(first=_POSTED, steps=_STEPS, posted=_POSTED, month=_MONTHS)
@settings(max_examples=12, deadline=None)
def test_whatever_happened_summaries_are_those_of_everything(
    first: Posted,
    steps: list[tuple[str, Posted, str]],
    posted: Posted,
    month: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    books = Books(tmp_path_factory.mktemp("books"))
    last: list[tuple[str, Posted, str]] = [("make", {}, month), ("deep", posted, month), ("make", {}, month)]
    for step, brought, at in [("deep", first, ""), ("make", {}, "2026-10"), *steps, *last]:
        if step in ("deep", "shallow"):
            books.read(brought, whole=step == "deep")
        elif step == "make":
            books.make(at)
            assert books.kept() == books.expected(at)
        elif step == "stopped":
            with pytest.raises(Cancelled):
                books.make(at, stops=lambda: True)
                raise Cancelled  # nothing had to be made
        else:
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(books.mirror.sums, "enter", killed)
                if step == "torn":
                    books.start(brought)
                else:
                    with pytest.raises(KeyboardInterrupt):
                        books.make(at)
            books.mirror.close()
            books.open()
    books.mirror.close()


def killed(*_: object) -> None:
    raise KeyboardInterrupt
