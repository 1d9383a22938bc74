"""A connection is removed here, wholly and alone; nothing of it is half-done, whatever breaks the removal off."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from desk import Desk
from orders import NOON, export
from outgoing_office import PowerCut
from plans import pcco_plan
from rich.console import Console
from still_core import StillCore
from typer.testing import CliRunner

from wizard.commands.connections import commands
from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.core.exports.export import Deed, State, Wish
from wizard.core.exports.queue import Queue
from wizard.core.exports.settings import ExportSettings
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import Outgoing
from wizard.core.outgoing.record import State as Going
from wizard.core.platform.inbox import Inbox
from wizard.core.platform.inbox import State as Arrived
from wizard.core.removal import Removal
from wizard.core.requests.listening import secret_name
from wizard.core.systems import open_mirror
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret, store_secret
from wizard.procedure.outgoing import Company
from wizard.procedure.plan import Connection, OdbcSource, Plan, SqliteSource
from wizard.procore.platform.requests import ErpRequest
from wizard.support.tables import show_status
from wizard.words import say

POINTS = (
    "out of force",
    "queues emptied",
    "requests forgotten",
    "secrets forgotten",
    "mirror removed",
    "runs forgotten",
)
MINE = "mistake"
OTHER = "mistake-2"
"""Begins with the name of the one that is removed."""


def plan_of(connection: str) -> Plan:
    source = OdbcSource(driver="Timberline Data", password_secret="source-shared")
    account = pcco_plan().connection.procore.model_copy(update={"secret_name": f"procore-{connection}"})
    return pcco_plan(connection=Connection(id=connection, name=connection, source=source, procore=account))


class Site(StillCore):
    """A home with two connections that have everything a connection can have, and share one secret."""

    def __init__(self, home: Home) -> None:
        super().__init__(home)
        self.first: dict[str, str] = {}
        store_secret(home, "source-shared", "both read with it")
        for connection in (MINE, OTHER):
            self.set_up(connection)

    def set_up(self, connection: str) -> None:
        self.first[connection] = self.dispatch.submit(plan_of(connection), "first")
        self.finish(self.first[connection], RunState.FAILED)
        self.dispatch.set_schedule(connection, 10_000, "", "")
        for name in (f"procore-{connection}", secret_name(connection)):
            store_secret(self.home, name, name)
        with open_mirror(self.home, connection):
            pass
        handed = self.home.export_files / connection / "1"
        handed.mkdir(parents=True)
        files = handed / "C1-001.txt", self.home.mirrors / connection / "job.g1"
        for file in (*files, self.home.mirrors / f"{connection}.losses.json"):
            file.write_text("{}", encoding="utf-8")
        with Queue(self.home.exports) as queue:
            queue.add(export(connection=connection, state=State.CONFIRMED), say("Found."))
            queue.enter_settings(connection, ExportSettings())
            queue.enter_look(connection, NOON, whole=True)
        with Inbox(self.home.inbox) as inbox:
            for number, state in enumerate((Arrived.DONE, Arrived.WAITING), 1):
                inbox.add(connection, ErpRequest(id=number, request_name="x", request_data={"a": 1}), NOON)
                inbox.enter(connection, number, state)
            inbox.enter_entitled(connection, True, NOON)
            inbox.unread.enter(connection, 3, TrueupError("PC-151", request=3), NOON)

    def removal(self, cut_at: str = "") -> Removal:
        def witness(point: str) -> None:
            if point == cut_at:
                raise PowerCut(point)

        return Removal(self.home, self.dispatch, (), witness)

    def traces(self, connection: str) -> dict[str, Any]:
        """Return what there is of a connection; all of it is empty once it was removed."""
        names = (f"procore-{connection}", secret_name(connection))
        own = (self.home.mirrors, self.home.export_files)
        paths = [path for folder in own for path in folder.rglob("*")]
        with Book(self.home.book) as book, Inbox(self.home.inbox) as inbox, Queue(self.home.exports) as queue:
            return {
                "plans": [one.plan.connection.id for one in book.history(connection)],
                "runs": [run.id for run in book.runs() if run.connection == connection],
                "taken": [name for name in self.queue.taken if name.startswith(self.first[connection])],
                "schedule": [name for name in book.schedules() if name == connection],
                "secrets": [name for name in names if kept(self.home, name)],
                "files": sorted(
                    path for path in paths if {path.name.partition(".")[0], *path.parts} & {connection}
                ),
                "orders": queue.listed(connection),
                "happened": [queue.happened(one.id) for one in queue.listed(connection)],
                "looked": [moment for moment in queue.looked(connection) if moment],
                "open": inbox.open(connection, change_orders=False),
                "unread": inbox.unread.listed(connection),
                "line": [known for known in (inbox.line(connection).entitled,) if known],
            }


def kept(home: Home, name: str) -> bool:
    try:
        return bool(read_secret(home, name))
    except TrueupError:
        return False


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(Home(tmp_path / "home").prepare())


def test_nothing_is_left_of_a_connection_and_nothing_of_another_one_is_touched(site: Site) -> None:
    other = site.traces(OTHER)
    assert all(site.traces(MINE).values()), "there is something of everything before"
    site.removal().remove(MINE)
    assert not any(site.traces(MINE).values())
    assert site.traces(OTHER) == other
    assert read_secret(site.home, "source-shared"), "the other one needs it"
    with Inbox(site.home.inbox) as inbox:
        (answered,) = inbox.listed(MINE)
        assert (answered.request.id, answered.request.request_data) == (1, {}), "and is not done a second time"
    with pytest.raises(TrueupError, match="CO-421"):
        site.removal().remove(MINE)
    site.removal().remove(OTHER)
    assert not kept(site.home, "source-shared"), "nobody needs it any more"


def test_a_removal_that_the_power_ended_is_finished_at_the_next_start(site: Site) -> None:
    other = site.traces(OTHER)
    for point in POINTS:
        with pytest.raises(PowerCut, match=point):
            site.removal(point).remove(MINE)
        with Book(site.home.book) as book:
            assert [plan.connection.id for plan in book.connections()] == [OTHER]
        with pytest.raises(TrueupError, match="CO-421"):
            site.dispatch.resume(site.first[MINE])
        site.removal().finish_all()
        assert not any(site.traces(MINE).values()), point
        assert site.traces(OTHER) == other
        site.set_up(MINE)
        assert all(site.traces(MINE).values()), "set up again it is as new"


def test_what_stands_in_the_way_is_told_and_the_same_command_finishes_it(site: Site) -> None:
    there = site.home.mirrors / f"{MINE}.losses.json"
    there.unlink()
    there.mkdir()
    with pytest.raises(TrueupError, match="MC-302"):
        site.removal().remove(MINE)
    site.removal().finish_all()  # it still stands in the way, and ends no core
    with pytest.raises(TrueupError, match="MC-302"):
        site.removal().finish(MINE)
    there.rmdir()
    site.removal().remove(MINE)
    assert not any(site.traces(MINE).values())
    site.removal().finish(MINE)  # nothing is left to do


def test_it_is_refused_while_a_run_is_under_way_or_the_core_is_paused(site: Site) -> None:
    before = site.traces(MINE)
    run = site.dispatch.synchronise(MINE, "now", plan_of(MINE).depth)
    with pytest.raises(TrueupError, match="CO-430") as refused:
        site.removal().remove(MINE)
    assert run in refused.value.cause
    site.finish(run)
    site.dispatch.pause(600)
    with pytest.raises(TrueupError, match="CO-420"):
        site.removal().remove(MINE)
    after = site.traces(MINE)
    assert {name: after[name] for name in before if name not in ("runs", "taken")} == {
        name: before[name] for name in before if name not in ("runs", "taken")
    }


def test_it_is_refused_while_a_change_order_is_between_accepted_and_confirmed(site: Site) -> None:
    with Queue(site.home.exports) as queue:
        (order,) = queue.listed(MINE)
        for state in (State.ACCEPTED, State.CHECKED, State.WRITTEN, State.POSTING, State.UNMARKED):
            order = queue.save(replace(order, state=state), NOON)
            before = site.traces(MINE)
            with pytest.raises(TrueupError, match="CO-431") as refused:
                site.removal().remove(MINE)
            assert f"(no. {order.id})" in refused.value.cause
            assert site.traces(MINE) == before
        queue.save(replace(order, state=State.REJECTED), NOON)
    site.removal().remove(MINE)


def test_it_is_refused_while_a_wish_or_something_for_cmic_is_under_way(site: Site) -> None:
    with Queue(site.home.exports) as queue:
        (order,) = queue.listed(MINE)
        queue.save(replace(order, wish=Wish(Deed.RESET)), NOON)
    with OutgoingQueue(site.home.outgoing) as outgoing:
        thing = Outgoing(0, MINE, Company(7, "Cascade Concrete"), Going.ACCEPTED, created=NOON, changed=NOON)
        outgoing.add(thing, say("Found."))
    with pytest.raises(TrueupError, match="CO-431") as refused:
        site.removal().remove(MINE)
    assert all(part in refused.value.cause for part in ("change order 001", "Cascade Concrete"))


def test_it_is_refused_while_a_turn_of_it_is_under_way(site: Site) -> None:
    class Busy:
        def kept_off(self, connection: str, patience: float) -> AbstractContextManager[bool]:
            return nullcontext(False)

    with pytest.raises(TrueupError, match="CO-430"):
        Removal(site.home, site.dispatch, (Busy(),)).remove(MINE)
    assert all(site.traces(MINE).values())


def test_a_connection_set_up_by_mistake_is_removed_while_the_core_goes_on(desk: Desk) -> None:
    site, secret = desk.site, "procore-mistake"
    store_secret(site.home, secret, site.double.client_secret)
    source = SqliteSource(path=str(site.home.root / "nowhere.sqlite"))
    connection = Connection(id=MINE, name="By mistake", source=source, procore=site.account(secret_name=secret))
    plan = pcco_plan(connection=connection).model_dump(mode="json")
    for wish in range(2):
        run = site.client.submit(plan, "the same wish each time")
        assert site.ended(run)["state"] == "failed", "it is worked on as if it had never been there before"
        (entry,) = [entry for entry in site.client.status()["connections"] if entry["id"] == MINE]
        assert (entry["health"], entry["never_worked"]) == ("failed", True)
        assert f"trueup remove {MINE}" in printed(site.client.status())
        command = [sys.executable, "-m", "wizard", "remove", MINE, "--home", str(site.home.root)]
        if wish:
            kept_on = said_no(command)
            assert "Nothing is removed in Procore" in kept_on
            assert kept_on.endswith("Nothing was removed.\n")
            assert len(site.client.status()["connections"]) == 2
            done = CliRunner().invoke(commands, ["remove", MINE, "--yes", "--home", str(site.home.root)])
            assert (done.exit_code, done.output) == (0, f"“{MINE}” is removed from this computer.\n")
        else:
            site.client.remove(MINE)
        assert [entry["id"] for entry in site.client.status()["connections"]] == ["sample"]
        assert not kept(site.home, secret)
        assert not list(site.home.mirrors.glob(f"{MINE}*"))
    with pytest.raises(TrueupError, match="CO-404"):
        site.client.watch(run)


def printed(status: dict[str, Any]) -> str:
    console = Console(file=StringIO(), width=200)
    show_status(status, console)
    return console.file.getvalue()


def said_no(command: list[str]) -> str:
    """Return what a command says to somebody at a terminal who answers its question with no."""
    ours, theirs = pty.openpty()
    try:
        os.write(ours, b"n\n")
        ended = subprocess.run(command, stdin=theirs, capture_output=True, text=True, check=True, timeout=120)
    finally:
        os.close(ours)
        os.close(theirs)
    return ended.stdout
