"""How requests of the ERP tool are looked for: one that is gone holds up no other, and no wish to look is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from doubles import ProcoreDouble
from plans import SECRET_NAME, pcco_plan
from platform_company import account_of

from wizard.core.book import Book
from wizard.core.platform.inbox import Inbox
from wizard.core.requests.worker import PlatformWorker
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret


class Looks:
    """The one who looks for requests at a home, a turn at a time; what it hands on is not worked on here."""

    def __init__(self, home: Home) -> None:
        self.home, self.paused = home, False
        self._worker = PlatformWorker(
            home,
            lambda: datetime.now(UTC),
            lambda: self.paused,
            lambda *_: "R-0000-0000",
            change_orders=lambda connection: None,
            outgoing=lambda: None,
        )

    def turn(self, look: bool = False) -> None:
        if look:
            self._worker.look_soon("sample")
        self._worker._turn("sample")

    def arrived(self) -> set[int]:
        with Inbox(self.home.inbox) as inbox:
            return {one.request.id for one in inbox.listed("sample")}

    def trouble(self) -> Any:
        with Inbox(self.home.inbox) as inbox:
            return inbox.line("sample").trouble


@pytest.fixture
def looks(tmp_path: Path, _erp_double: ProcoreDouble) -> Iterator[Looks]:
    _erp_double.control.wipe()
    home = Home(tmp_path / "home").prepare()
    account = account_of(_erp_double).model_copy(update={"secret_name": SECRET_NAME})
    store_secret(home, SECRET_NAME, _erp_double.client_secret)
    with Book(home.book) as book:
        book.commit(pcco_plan(account=account), "first")
    looks = Looks(home)
    looks.turn()
    yield looks
    _erp_double.control.reset()


def test_a_request_that_is_gone_when_it_is_fetched_holds_up_no_other(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    control = _erp_double.control
    _, other = (control.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs"))
    control.switch(refuse=[{"method": "GET", "path": "*/erp_requests/*", "status": 404, "content": {}, "times": 1}])
    looks.turn(look=True)
    assert (looks.arrived(), looks.trouble()) == ({other}, None)


def test_a_look_that_a_pause_broke_off_is_made_after_it(looks: Looks, _erp_double: ProcoreDouble) -> None:
    number = _erp_double.control.play("refresh", tab="vendors")["request"]
    looks.paused = True
    looks.turn(look=True)
    looks.paused = False
    looks.turn()
    assert looks.arrived() == {number}
