"""How requests of the ERP tool are looked for: one that is gone holds up no other, and no wish to look is lost."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from doubles import ProcoreDouble
from plans import SECRET_NAME, pcco_plan
from platform_company import account_of
from rich.console import Console

from wizard.core.book import Book
from wizard.core.exports.calls import ExportCalls
from wizard.core.exports.worker import Worker
from wizard.core.platform.inbox import Inbox
from wizard.core.platform.unread import A_LOOK
from wizard.core.requests.calls import RequestCalls
from wizard.core.requests.worker import PlatformWorker
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procore import session
from wizard.procore.platform.requests import ErpRequest
from wizard.support.export_tables import show_exports
from wizard.words import Words


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

    def forgets_its_line(self) -> None:
        """Have the next turn look and sign in, as after a restart or once the token is too old."""
        self._worker._next.clear()
        while self._worker._sessions:
            self._worker._sessions.popitem()[1][1].close()

    def arrived(self) -> set[int]:
        with Inbox(self.home.inbox) as inbox:
            return {one.request.id for one in inbox.listed("sample")}

    def unread(self) -> dict[int, str]:
        """Return what people are told of the requests that could not be read."""
        told = RequestCalls(self.home, self._worker).requests("sample")["unread"]
        return {one["request"]: f"{one['problem']['code']} {one['problem']['cause']}" for one in told}

    def listen(self, every: float, port: int, address: str) -> None:
        RequestCalls(self.home, self._worker).listen("sample", every, port, address)

    def stands(self) -> tuple[str, str]:
        """Return how the one request that arrived stands, as `trueup requests list` tells it."""
        [told] = RequestCalls(self.home, self._worker).requests("sample")["requests"]
        return told["state"], told["words"]

    def listed(self) -> str:
        """Return what `trueup exports list` prints."""
        console = Console(record=True, width=300, file=io.StringIO())
        orders = ExportCalls(self.home, Worker(self.home, lambda: datetime.now(UTC), lambda: False), datetime.now)
        show_exports(orders.exports(None), everything=False, console=console)
        return console.export_text()

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


def test_a_refused_sign_in_is_tried_again_only_with_another_secret_or_when_asked(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    def tried() -> int:
        return len(_erp_double.control.calls("POST", "/oauth/token"))

    before = tried()
    store_secret(looks.home, SECRET_NAME, "wrong")
    looks.forgets_its_line()
    for _ in range(3):
        looks.turn()
    assert (tried() - before, looks.trouble()["code"]) == (1, "PC-101")
    looks.turn(look=True)
    assert tried() - before == 2
    store_secret(looks.home, SECRET_NAME, _erp_double.client_secret)
    looks.turn(look=True)
    assert looks.trouble() is None


def spoil(number: int) -> dict[str, Any]:
    """Have a request answered with something that lacks what is needed."""
    return {
        "method": "GET",
        "path": f"*/erp_requests/{number}",
        "status": 200,
        "content": {"id": number},
        "times": 9,
    }


def test_a_request_that_cannot_be_read_is_told_and_holds_up_no_other_until_it_can_be(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    control = _erp_double.control
    bad, other = (control.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs"))
    control.switch(refuse=[spoil(bad)])
    for _ in range(2):
        looks.turn(look=True)
        assert (looks.arrived(), looks.trouble()) == ({other}, None)
        assert looks.unread() == {bad: f"PC-150 Request {bad}: request_name: It is missing."}
        assert (
            f"sample: PC-150 A request of Procore's ERP platform could not be read. Request {bad}" in looks.listed()
        )
    closed = [call for call in control.calls("PATCH") if "detail" in call["path"]]
    assert closed == [], "nobody asked for an answer"
    control.switch(refuse=[])
    looks.turn(look=True)
    assert (looks.arrived(), looks.unread()) == ({bad, other}, {})


def test_a_request_that_procore_always_refuses_to_show_is_told_and_holds_up_no_other(
    looks: Looks, _erp_double: ProcoreDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session, "PAUSES", (0.0,))
    control = _erp_double.control
    bad, other = (control.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs"))
    asked = f"GET /rest/v1.0/companies/{_erp_double.company_id}/erp_requests/{bad}"
    control.switch(refuse=[{**spoil(bad), "status": 500}])
    for times in (2, 3):  # a server that broke down is asked twice, and at later looks once: each costs a call
        looks.turn(look=True)
        assert (looks.arrived(), looks.trouble()) == ({other}, None)
        assert looks.unread() == {
            bad: f"PC-150 Request {bad}: {asked} answered with status 500: no reason was given"
        }
        made = [f"{call['method']} {call['path']}" for call in control.calls("GET")]
        assert made.count(asked) == times
    control.switch(refuse=[])
    looks.turn(look=True)
    assert (looks.arrived(), looks.unread()) == ({bad, other}, {})


def test_two_refusals_in_a_row_are_put_down_to_procore_and_still_hold_up_nobody_for_long(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    control = _erp_double.control
    *bad, other = (control.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs", "commitments"))
    control.switch(refuse=[{**spoil(number), "status": 422} for number in bad])
    looks.turn(look=True)
    assert (looks.arrived(), looks.trouble()["code"]) == (set(), "PC-109")
    looks.turn(look=True)
    assert (looks.arrived(), set(looks.unread()), looks.trouble()) == ({other}, set(bad), None)


def test_a_sign_in_that_is_refused_is_no_matter_of_one_request(looks: Looks, _erp_double: ProcoreDouble) -> None:
    number = _erp_double.control.play("refresh", tab="vendors")["request"]
    _erp_double.control.switch(refuse=[{**spoil(number), "status": 401}])
    looks.turn(look=True)
    assert (looks.unread(), looks.trouble()["code"]) == ({}, "PC-101")


def test_a_request_that_is_gone_before_it_could_be_read_is_told_no_more(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    control = _erp_double.control
    bad = control.play("refresh", tab="vendors")["request"]
    control.switch(refuse=[spoil(bad)])
    looks.turn(look=True)
    assert set(looks.unread()) == {bad}
    control.switch(refuse=[{**spoil(bad), "status": 404}])
    looks.turn(look=True)
    assert (looks.arrived(), looks.unread()) == (set(), {})


def test_a_request_whose_answer_procore_does_not_take_says_why_it_waits(
    looks: Looks, _erp_double: ProcoreDouble
) -> None:
    control = _erp_double.control
    control.play("refresh", tab="contract_payments")
    refused = {"method": "PATCH", "path": "*/erp_request_details/*", "status": 403, "content": {}, "times": 9}
    control.switch(refuse=[refused])
    looks.turn(look=True)
    assert looks.stands() == ("waiting", "PC-109 Procore refused the request.")
    control.switch(refuse=[])
    looks.turn(look=True)
    state, words = looks.stands()
    assert (state, words[:6]) == ("declined", "PC-146")


def test_those_that_cannot_be_read_are_asked_for_a_few_at_a_look_in_turns(tmp_path: Path) -> None:
    now, problem = datetime(2026, 11, 26, tzinfo=UTC), TrueupError("PC-150", request=1, reason="")
    with Inbox(tmp_path / "inbox.sqlite") as inbox:
        for number in range(A_LOOK + 1):
            inbox.unread.enter("sample", number, problem, now)
        first = inbox.unread.turn("sample")
        for number in first:
            inbox.unread.enter("sample", number, problem, now + timedelta(minutes=1))
        assert (len(first), inbox.unread.turn("sample")[0]) == (A_LOOK, A_LOOK)
        assert {one["since"] for one in inbox.unread.listed("sample")} == {now.isoformat()}


def test_a_detail_that_stands_beside_what_is_asked_for_is_kept_with_it(tmp_path: Path) -> None:
    request = ErpRequest(id=1, request_name="create_or_update_job", request_data={"a": 1}, request_detail_id=71)
    with Inbox(tmp_path / "inbox.sqlite") as inbox:
        inbox.add("sample", request, datetime.now(UTC))
        [kept] = inbox.listed("sample")
    assert kept.request.details == (71,)


def test_a_look_that_a_pause_broke_off_is_made_after_it(looks: Looks, _erp_double: ProcoreDouble) -> None:
    number = _erp_double.control.play("refresh", tab="vendors")["request"]
    looks.paused = True
    looks.turn(look=True)
    looks.paused = False
    looks.turn()
    assert looks.arrived() == {number}


@pytest.mark.parametrize(
    ("every", "port", "address", "told"),
    [
        (60.0, 8000, "", "The port on this computer and the address outside go together."),
        (60.0, 8000, "http://erp.example/", "address: An address that begins with https:// is expected."),
        (1.0, 0, "", "every_seconds: 5.0 is the least that is taken."),
    ],
)
def test_a_way_to_listen_that_cannot_be_says_what_can(
    looks: Looks, every: float, port: int, address: str, told: str
) -> None:
    with pytest.raises(TrueupError, match="PC-145") as refused:
        looks.listen(every, port, address)
    assert isinstance(refused.value.params["reason"], Words), "so that it can be said in another language"
    assert refused.value.cause == told
