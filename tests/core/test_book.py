"""The book keeps its promises: all or nothing, once, and against what was reviewed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.errors import TrueupError
from wizard.procedure.mappings import fingerprint


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "book.sqlite"


def test_a_commit_puts_the_plan_in_force_and_queues_its_run(path: Path) -> None:
    plan = pcco_plan()
    with Book(path) as book:
        run = book.run(book.commit(plan, "first"))
        assert book.live("sample") == plan
        assert (run.plan, run.state, run.attempt) == (plan, RunState.QUEUED, 1)


def test_a_double_click_is_one_run(path: Path) -> None:
    plan = pcco_plan()
    with Book(path) as book:
        assert book.commit(plan, "once") == book.commit(plan, "once")
        assert len(book.runs()) == 1


def test_a_run_code_can_be_spoken_on_the_phone(path: Path) -> None:
    with Book(path) as book:
        code = book.commit(pcco_plan(), "spoken")
    assert code.startswith("R-")
    assert not set("0O1I") & set(code.removeprefix("R-"))


def test_mappings_that_changed_in_the_meantime_are_not_overwritten(path: Path) -> None:
    plan = pcco_plan()
    with Book(path) as book:
        book.commit(plan, "one admin")
        with pytest.raises(TrueupError, match="CO-405"):
            book.commit(pcco_plan(mappings=("customer",)), "another admin")
        assert book.live("sample") == plan
        assert len(book.runs()) == 1


def test_a_plan_reviewed_against_the_mappings_in_force_replaces_them_and_keeps_the_before_image(path: Path) -> None:
    first = pcco_plan()
    second = pcco_plan(existing=frozenset(first.mappings), mappings=(*first.mappings, "vendor_ap"))
    with Book(path) as book:
        book.commit(first, "first")
        book.commit(second, "second")
        assert book.live("sample") == second
        assert book.fingerprint("sample") == fingerprint(second.mappings)
    rows = sqlite3.connect(path).execute("SELECT number, before FROM plan ORDER BY number").fetchall()
    assert rows == [(1, None), (2, 1)]


def test_an_unknown_run_is_said_to_be_unknown(path: Path) -> None:
    with Book(path) as book, pytest.raises(TrueupError, match="CO-404"):
        book.run("R-NONE-NONE")


def test_an_ended_run_can_be_attempted_again_and_keeps_what_it_read(path: Path) -> None:
    with Book(path) as book:
        run = book.commit(pcco_plan(), "again")
        book.enter_read(run, "customer", {"read": 3}, {"percent": 13.3})
        assert book.run(run).progress == {"percent": 13.3}, "what is not read again is not shown again either"
        book.enter_state(run, RunState.FAILED, {"code": "DB-205"})
        assert [entry.id for entry in book.unfinished()] == []
        assert book.next_attempt(run) == 2
        assert [entry.id for entry in book.unfinished()] == [run]
        assert book.run(run).error is None
        assert book.reads(run) == {"customer": {"read": 3}}


def test_a_book_that_is_no_database_is_said_to_be_damaged(path: Path) -> None:
    path.write_bytes(b"not a database, but long enough to look like something" * 10)
    with pytest.raises(TrueupError, match="MC-305"):
        Book(path)


def test_the_history_names_each_plan_with_what_it_changed_newest_first(path: Path) -> None:
    first = pcco_plan()
    gone = first.mappings[0]
    second = pcco_plan(existing=frozenset(first.mappings), mappings=(*first.mappings[1:], "vendor_ap.new"))
    with Book(path) as book:
        book.commit(first, "first")
        book.commit(second, "second")
        newest, oldest = book.history("sample")
        assert (newest.added, newest.removed, newest.live) == (("vendor_ap.new",), (gone,), True)
        assert (oldest.added, oldest.removed, oldest.live) == (first.mappings, (), False)
        assert book.plan("sample", oldest.number) == first
        assert book.history("another") == []
        with pytest.raises(TrueupError, match="CO-426"):
            book.plan("another", oldest.number)


def test_the_history_lists_fifty_plans_and_compares_the_last_of_them_too(path: Path) -> None:
    ticks: tuple[str, ...] = ()
    with Book(path) as book:
        for number in range(53):
            plan = pcco_plan(mappings=(*ticks, f"tick.{number:02}"), expects=fingerprint(ticks) if ticks else "")
            book.commit(plan, str(number))
            ticks = plan.mappings
        listed = book.history("sample")
    assert [entry.added for entry in listed] == [(f"tick.{number:02}",) for number in range(52, 2, -1)]


def test_a_book_of_the_first_version_is_read_with_its_runs(path: Path) -> None:
    with Book(path) as book:
        run = book.commit(pcco_plan(), "old")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("ALTER TABLE run DROP COLUMN depth")
        db.execute("ALTER TABLE run DROP COLUMN held")
    with Book(path) as book:
        kept = book.run(run)
    assert (kept.depth, kept.held) == (pcco_plan().depth, False)


def test_a_run_that_has_ended_is_not_asked_to_stop(path: Path) -> None:
    with Book(path) as book:
        run = book.commit(pcco_plan(), "done")
        book.enter_state(run, RunState.DONE)
        assert not book.ask_to_stop(run)
        assert book.run(run).state is RunState.DONE
