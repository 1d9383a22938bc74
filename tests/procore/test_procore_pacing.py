"""The limits of calls are used to the last call and never exceeded."""

from __future__ import annotations

import threading
import time
from email.utils import formatdate
from typing import Any

import pytest

from wizard.errors import Cancelled
from wizard.machine.waiting import retry_after
from wizard.procore import pacing
from wizard.procore.pacing import Allowance, ServerClock
from wizard.procore.session import ProcoreSession


class Clock:
    """Stands in for the module `time`."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.began = time.time()

    def time(self) -> float:
        return self.began + self.passed

    def monotonic(self) -> float:
        return self.passed


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock that stands until it is put forward, for all that is measured here."""
    clock = Clock()
    monkeypatch.setattr(pacing, "time", clock)
    return clock


def told(limit: int, remaining: int, resets: float) -> dict[str, str]:
    return {
        "X-Rate-Limit-Limit": str(limit),
        "X-Rate-Limit-Remaining": str(remaining),
        "X-Rate-Limit-Reset": str(int(resets)),
    }


def test_the_last_call_of_a_window_is_used(still: Clock) -> None:
    allowance, now = Allowance(ServerClock()), still.time()
    allowance.learn(told(25, 1, now + 100))
    assert allowance.delay() == 0
    allowance.spend()
    allowance.learn(told(25, 0, now + 100))
    assert 98 <= allowance.delay() <= 100


def test_a_window_that_answers_do_not_tell_of_is_counted_by_ourselves(still: Clock) -> None:
    allowance, now = Allowance(ServerClock()), still.time()
    allowance.learn(told(600, 3, now + 1000))
    for remaining in (2, 1, 0):
        assert allowance.delay() == 0
        allowance.spend()
        allowance.learn(told(25, remaining, now + 5))
    assert 998 <= allowance.delay() <= 1000


def test_a_window_that_is_over_holds_nobody_up() -> None:
    allowance = Allowance(ServerClock())
    allowance.learn(told(25, 0, time.time() - 1))
    assert allowance.delay() == 0


def used_up(allowance: Allowance, limit: int, resets: float) -> None:
    for remaining in range(limit - 1, -1, -1):
        allowance.spend()
        allowance.ended()
        allowance.learn(told(limit, remaining, resets))


def test_a_window_that_we_used_up_alone_ends_when_our_first_call_is_old(still: Clock) -> None:
    allowance, now = Allowance(ServerClock()), still.time()
    used_up(allowance, 25, now + 12)
    assert 9.5 < allowance.delay() <= 10.02
    still.passed = 10.02
    assert allowance.delay() == 0
    allowance.spend()
    allowance.learn(told(25, 0, now + 12))  # a window that slides: one came free, and it is used
    allowance.ended()
    assert allowance.delay() == 0, "the second of our calls is as old"


def test_a_window_that_may_slide_frees_one_call_after_the_other(still: Clock) -> None:
    allowance, now = Allowance(ServerClock()), still.time()
    for number in range(40):
        still.passed = 0.05 if number else 0.0  # the first call opened the line, and the second took its time
        allowance.spend()
        allowance.ended()
        allowance.learn(told(40, 39 - number, now + 12))
    still.passed = 10.02
    assert allowance.delay() == 0
    allowance.spend()
    allowance.ended()
    allowance.learn(told(1000, 959, now + 3000))  # the hour is closer to its end, so nothing is told of this window
    assert 0 < allowance.delay() <= 0.05
    still.passed = 10.07
    assert allowance.delay() == 0


def test_a_window_of_an_hour_is_not_taken_for_one_of_ten_seconds(still: Clock) -> None:
    allowance, now = Allowance(ServerClock()), still.time()
    used_up(allowance, 25, now + 3000)
    assert 2990 < allowance.delay() <= 3000


def test_where_others_use_the_allowance_too_only_procores_word_counts(still: Clock) -> None:
    allowance, resets = Allowance(ServerClock()), int(still.time()) + 12  # 11 to 12 seconds from now
    allowance.learn(told(25, 5, resets))
    used_up(allowance, 5, resets)
    for _ in range(25):
        allowance.ended()
    allowance.learn(told(25, 0, resets))
    assert allowance.delay() <= 10.02
    allowance.refused()
    assert 10.02 < allowance.delay() <= 12


def test_a_senseless_reset_never_means_more_than_an_hour() -> None:
    allowance = Allowance(ServerClock())
    allowance.learn(told(25, 0, time.time() + 10**9))
    assert allowance.delay() == pacing.LONGEST_WAIT_SECONDS


@pytest.mark.parametrize(
    "headers", [{}, {"X-Rate-Limit-Limit": "25"}, {**told(25, 0, 9e9), "X-Rate-Limit-Reset": "soon"}]
)
def test_headers_that_say_nothing_are_no_limit(headers: dict[str, str]) -> None:
    allowance = Allowance(ServerClock())
    allowance.learn(headers)
    assert allowance.delay() == 0


@pytest.mark.parametrize("wrong_by", [-86_400, 0, 86_400])
def test_our_own_clock_may_be_wrong_by_a_day(still: Clock, wrong_by: float) -> None:
    clock, server_now = ServerClock(), still.time() + wrong_by
    clock.learn({"Date": formatdate(server_now, usegmt=True)})
    assert clock.now() == pytest.approx(server_now, abs=1.5)
    allowance = Allowance(clock)
    allowance.learn(told(25, 0, server_now + 8))
    assert 6 <= allowance.delay() <= 9.5


def test_a_late_answer_does_not_set_the_clock_back(still: Clock) -> None:
    clock, now = ServerClock(), still.time()
    clock.learn({"Date": formatdate(now, usegmt=True)})
    clock.learn({"Date": formatdate(now - 30, usegmt=True)})
    assert clock.now() == pytest.approx(now, abs=1.5)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("99999999", pacing.LONGEST_WAIT_SECONDS),
        (formatdate(1_000_030, usegmt=True), 30.0),
        (formatdate(999_000, usegmt=True), 0.0),
    ],
)
def test_retry_after_is_understood_in_both_its_forms(value: str, seconds: float | None) -> None:
    assert retry_after({"Retry-After": value}, now=1_000_000.0) == seconds


def test_a_wait_is_told_and_ends_as_soon_as_a_person_wants(scripted: Any) -> None:
    told_until: list[float | None] = []
    wish = threading.Event()

    def waiting(until: float | None) -> None:
        told_until.append(until)
        wish.set()

    scripted.answers(scripted.reply(503, {}, Retry_After="3000"))
    with (
        ProcoreSession(scripted.account(), "secret", wish.is_set, waiting) as session,
        pytest.raises(Cancelled),
    ):
        session.call("GET", "/rest/v1.0/vendors")
    assert len(told_until) == 2
    assert told_until[0] == pytest.approx(time.time() + 3000, abs=120)
    assert told_until[1] is None


def test_a_call_that_is_no_longer_wanted_is_not_made(scripted: Any) -> None:
    scripted.answers(scripted.reply(200, []))
    with ProcoreSession(scripted.account(), "secret", lambda: True) as session, pytest.raises(Cancelled):
        session.call("GET", "/rest/v1.0/vendors")
    assert scripted.calls == []
