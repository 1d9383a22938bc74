"""The queue keeps what happened, refuses whoever was late, and enters a change order once however often seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from orders import change_order
from rich.console import Console
from typer import Typer
from typer.main import get_command

from wizard.commands.exports import commands as exports_commands
from wizard.commands.outgoing import commands as outgoing_commands
from wizard.core.book import Book
from wizard.core.exports.calls import ExportCalls, short
from wizard.core.exports.export import ALLOWED, Deed, Export, State, Wish
from wizard.core.exports.queue import Queue
from wizard.core.exports.worker import Worker
from wizard.core.outgoing.record import Deed as OutgoingDeed
from wizard.core.shelf import Late
from wizard.core.visitors.export_client import _with_words
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.change_order import Acceptance, Request
from wizard.procedure.change_order import Wish as Asked
from wizard.procedure.ledger_entry import Entry, Way
from wizard.support.export_tables import show_export
from wizard.support.export_words import next_step
from wizard.support.tables import moment, show_looks
from wizard.words import say

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Queue]:
    with Queue(tmp_path / "exports.sqlite") as queue:
        yield queue


def export(connection: str = "sample", **changes: object) -> Export:
    request = Request(change_order())
    return replace(Export(0, connection, 1, request, State.WAITING, created=NOW, changed=NOW), **changes)


def shown_alone(told: dict[str, Any]) -> str:
    """Return what `trueup exports show` prints."""
    console = Console(file=StringIO(), width=100)
    show_export(_with_words(told), console)
    return console.file.getvalue()


def test_what_is_stored_is_there_after_a_restart(queue: Queue, tmp_path: Path) -> None:
    wish = Wish(Deed.CONFIRM, "Dana", number="7")
    made = queue.save(replace(queue.add(export(), say("Found.")), wish=wish, due=NOW), NOW, say("Wished."), "Dana")
    with Queue(tmp_path / "exports.sqlite") as again:
        assert again.get(made.id) == made
        assert [str(one["words"]) for one in again.happened(made.id)] == ["Found.", "Wished."]


def test_what_happened_can_be_told_in_another_language(queue: Queue, tmp_path: Path) -> None:
    made = queue.add(export(), say("Rejected: {reason}", reason="Not agreed"))
    with sqlite3.connect(tmp_path / "exports.sqlite") as earlier:
        earlier.execute("INSERT INTO happened VALUES (?, '', '', '', 'As an earlier version kept it')", (made.id,))
    told = [
        one["words"].told(lambda text: text.replace("Rejected: {reason}", "¡{reason}!"))
        for one in queue.happened(made.id)
    ]
    assert told == ["¡Not agreed!", "As an earlier version kept it"]


LASTING, PASSING = (TrueupError(code, reason="", table="").to_dict() for code in ("EX-628", "DB-213"))


@pytest.mark.parametrize(
    ("state", "problems", "waits"),
    [
        (State.WAITING, (), True),
        (State.FAILED, (LASTING,), True),
        (State.POSTING, (PASSING,), True),
        (State.ACCEPTED, (), False),
        (State.CHECKED, (PASSING,), False),
        (State.UNMARKED, (PASSING,), False),
        (State.UNMARKED, (LASTING,), True),
        (State.CONFIRMED, (LASTING,), False),
        (State.REJECTED, (), False),
    ],
)
def test_what_goes_on_by_itself_waits_for_nobody(
    queue: Queue, state: State, problems: tuple[dict[str, Any], ...], waits: bool
) -> None:
    made = queue.add(export(state=state, problems=problems), say("Found."))
    assert made.waits is waits
    assert queue.waiting()["sample"] == int(waits)
    queue.save(replace(made, wish=Wish(Deed.RESET)), NOW)
    assert queue.waiting()["sample"] == 0, "the core is about to do what was asked"


def test_one_that_is_confirmed_waits_again_when_it_was_edited_since(queue: Queue) -> None:
    edited = change_order(title="Other drains")
    queue.add(export("one", state=State.CONFIRMED), say("Found."))
    queue.add(export("other", state=State.CONFIRMED, shown=edited), say("Found."))
    assert queue.waiting() == {"other": 1}


def test_a_list_that_was_seen_is_not_told_again(tmp_path: Path) -> None:
    home = Home(tmp_path).prepare()
    calls = ExportCalls(home, Worker(home, lambda: NOW, lambda: False), lambda: NOW)
    with Queue(home.exports) as queue:
        made = queue.add(export(), say("Found."))
        first = calls.exports("sample")
        assert [one["state"] for one in first["exports"]] == ["waiting for approval"]
        assert calls.exports("sample", first["revision"])["exports"] is None
        queue.save(replace(made, state=State.REJECTED), NOW, say("Rejected."))
        then = calls.exports("sample", first["revision"])
        assert [one["state"] for one in then["exports"]] == ["rejected"]
        queue.add(export("other"), say("Found."))
        assert calls.exports("sample", then["revision"])["exports"] is None
        assert len(calls.exports(None, then["revision"])["exports"]) == 2


def test_a_list_says_what_keeps_all_of_it_waiting(tmp_path: Path) -> None:
    home, console = Home(tmp_path).prepare(), Console(file=StringIO(), width=100)
    with Queue(home.exports) as queue:
        queue.add(export(state=State.ACCEPTED), say("Found."))
        queue.enter_trouble("sample", TrueupError("CM-101", login="a", host="b").to_dict(), NOW)
    with Book(home.book) as book:
        book.enter_pause(NOW + timedelta(hours=2))
    calls = ExportCalls(home, Worker(home, lambda: NOW, lambda: True), lambda: NOW)
    looks = calls.exports("sample")["looks"]
    show_looks(looks, "exports", console)
    until = moment(looks["sample"]["paused_until"])
    assert console.file.getvalue().splitlines() == [
        f"Paused until {until}: nothing goes on. End the pause with: trueup unpause",
        "sample: CM-101 CMiC did not accept the user name and password.",
        "  Everything waits for the next look. To try at once: trueup exports retry NO",
    ]
    assert f"Paused until {until}: nothing goes on." in shown_alone(calls.show_export(1))
    with Book(home.book) as book:
        book.enter_pause(NOW)
    assert calls.exports("sample")["looks"]["sample"]["paused_until"] is None, "it is over"
    assert "Paused" not in shown_alone(calls.show_export(1))


def test_a_change_order_is_entered_once_however_often_it_is_seen(queue: Queue) -> None:
    first = queue.add(export(), say("Found."))
    assert queue.add(export(state=State.ACCEPTED), say("Found again.")) == first
    assert len(queue.listed()) == 1
    assert queue.add(export("other"), say("Found.")).id != first.id, "another company has one of its own"


def test_whoever_was_late_looks_again(queue: Queue) -> None:
    mine = yours = queue.add(export(), say("Found."))
    queue.save(replace(mine, state=State.REJECTED), NOW, say("Rejected."))
    with pytest.raises(Late):
        queue.save(replace(yours, state=State.ACCEPTED), NOW, say("Accepted."))
    assert queue.get(mine.id).state is State.REJECTED
    assert [str(one["words"]) for one in queue.happened(mine.id)] == ["Found.", "Rejected."]


def test_what_is_due_in_one_company_wakes_nobody_for_another(queue: Queue) -> None:
    queue.add(export("gone", due=NOW - timedelta(days=1)), say("Found."))
    later = queue.add(export("sample", due=NOW + timedelta(hours=1)), say("Found."))
    assert queue.next_due("sample") == later.due
    assert queue.due("sample", NOW) == []
    assert [one.connection for one in queue.due("gone", NOW)] == ["gone"]


def test_one_that_was_edited_after_it_was_confirmed_waits_for_a_person(queue: Queue) -> None:
    made = queue.add(export(state=State.CONFIRMED), say("Found."))
    assert queue.waiting()["sample"] == 0
    edited = replace(made, shown=replace(made.request.change_order, title="Other drains"))
    assert [problem["code"] for problem in queue.save(edited, NOW).told] == ["EX-635"]
    assert queue.waiting()["sample"] == 1


def test_one_that_may_be_in_the_ledger_is_not_given_up_before_somebody_looked_there() -> None:
    entry = Entry("key", "J1", "C1", "001", "Drains", NOW.date(), (), ())
    assert not export(state=State.FAILED).may_be_written, "it was never checked"
    assert export(state=State.FAILED, entry=entry, way=Way.DATABASE).may_be_written, "an answer may have been lost"
    assert not export(state=State.FAILED, entry=entry, way=Way.SHEET).may_be_written, "nobody was given it"
    assert export(state=State.POSTING, entry=entry, way=Way.SHEET).may_be_written


def test_each_round_has_a_key_of_its_own_that_every_attempt_shares() -> None:
    one = export()
    assert one.key == replace(one, state=State.CHECKED, version=9).key
    assert len({one.key, replace(one, round=2).key, replace(one, connection="other").key}) == 3
    assert len(one.key) == 36, "as wide as the ledger's column"


UNTOLD = TrueupError("EX-636", field=say("currency"), contract="C1", needed="USD").to_dict()


def test_a_currency_is_said_only_where_procore_was_asked_and_told_none() -> None:
    asked = export(state=State.ACCEPTED, problems=(UNTOLD,))
    assert asked.waits
    assert str(next_step(short(asked))).startswith("Look at the prime contract. If it is in USD, say so in Trueup")
    asked.refuse_unless(Deed.CURRENCY)
    with pytest.raises(TrueupError, match="EX-626"):
        export(state=State.ACCEPTED).refuse_unless(Deed.CURRENCY)


def test_how_a_failed_one_goes_on_is_told_as_it_is() -> None:
    reason = TrueupError("EX-602", field=say("title")).to_dict()
    there = Request(change_order(), ticket="5551/7771", acceptance=Acceptance(NOW.date()))
    failed = export(state=State.FAILED, problems=(reason,))
    told = [
        str(next_step(short(one))) for one in (failed, replace(failed, due=NOW), replace(failed, request=there))
    ]
    again = ["", " It is checked again by itself.", " Then it is sent to ERP again in Procore."]
    assert told == [f"Fill it in Procore.{words}" for words in again]


@pytest.mark.parametrize("deed", list(Deed))
def test_a_deed_out_of_its_time_is_refused_with_what_is_possible(deed: Deed) -> None:
    for state in State:
        if state in ALLOWED[deed]:
            export(state=state, problems=(UNTOLD,)).refuse_unless(deed)
        else:
            with pytest.raises(TrueupError, match="EX-626"):
                export(state=state).refuse_unless(deed)


@pytest.mark.parametrize(
    ("group", "deeds"), [(exports_commands, Deed), (outgoing_commands, OutgoingDeed)], ids=["exports", "outgoing"]
)
def test_every_deed_that_a_refusal_offers_has_a_command_of_its_name(group: Typer, deeds: type[StrEnum]) -> None:
    assert set(deeds) <= set(get_command(group).commands)


def test_a_refusal_names_what_is_possible_as_the_button_and_the_command_are_called() -> None:
    with pytest.raises(TrueupError) as refused:
        export(state=State.UNLINKED, id=12).refuse_unless(Deed.UNLINK)
    assert refused.value.cause == (
        "Possible now: send again (trueup exports resend 12), begin anew (trueup exports reset 12)."
    )


def test_what_is_on_its_way_into_the_ledger_can_be_neither_accepted_nor_rejected() -> None:
    under_way = {State.CHECKED, State.WRITTEN, State.UNMARKED, State.CONFIRMED}
    assert not under_way & (ALLOWED[Deed.ACCEPT] | ALLOWED[Deed.REJECT] | ALLOWED[Deed.RESEND])


@pytest.mark.parametrize(
    "request_",
    [
        Request(change_order(), ticket="5551/7771", acceptance=Acceptance(NOW.date())),
        Request(change_order(), Asked.RESET, "5552/"),
    ],
)
def test_where_the_approver_answers_in_procore_nothing_is_accepted_or_sent_again_here(request_: Request) -> None:
    for state in State:
        one = export(state=state, request=request_)
        assert one.possible, "never nothing"
        assert not {Deed.ACCEPT, Deed.RESEND} & set(one.possible)
        assert (Deed.REJECT in one.possible) == (state in {State.ACCEPTED, State.POSTING, State.UNPLACED})
    with pytest.raises(TrueupError, match="EX-626") as refused:
        export(request=request_).refuse_unless(Deed.ACCEPT)
    assert str(refused.value.params["reason"]).startswith("Its approver answers in Procore")
    assert str(next_step(short(export(request=request_)))).startswith("Nothing here")


def test_the_newer_kind_of_change_order_is_accepted_here_as_the_older_one() -> None:
    shown = short(export(request=Request(change_order(), ticket="4711")))
    assert not shown["asked_there"]
    assert "accept" in shown["possible"]
