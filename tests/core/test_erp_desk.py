"""What the desk does by itself, without a core around it: a link that is gone in Procore is forgotten here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mirror_source import read
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.mirror import Mirror, Settlement
from wizard.core.platform.desk import WHILE_OPEN, Desk
from wizard.core.platform.inbox import Inbox, State
from wizard.core.run import RunState
from wizard.core.systems import open_mirror, platform_endpoints
from wizard.erp.contract import ReadEnd
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procore.platform.client import Platform
from wizard.procore.platform.requests import ErpRequest
from wizard.procore.session import ProcoreSession

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PLAN = pcco_plan()
VENDOR = "vendor_ap"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home whose mirror holds one vendor, which is number 35 in Procore."""
    home = Home(tmp_path / "home").prepare()
    with open_mirror(home, "sample") as mirror:
        take_vendor(mirror)
    return home


def take_vendor(mirror: Mirror) -> None:
    entity = catalogue("sage300").entity(VENDOR)
    mirror.prepare(entity, entity.columns, "1")
    values = ("V1", *(None for _ in entity.columns[1:]))
    for part in read([("V1", values)], mirror.start_read(VENDOR)):
        if isinstance(part, ReadEnd):
            mirror.finish_read(VENDOR, part, complete=True)
        else:
            mirror.store(VENDOR, part)
    mirror.settle(VENDOR, [Settlement("V1", b"digest", 35)])


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
