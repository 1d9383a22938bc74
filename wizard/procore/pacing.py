"""How long to wait before the next call, and waiting so that a person can stop it.

Procore counts calls in two windows at once, an hour and ten seconds, and every answer describes the one that
is closer to its end (Procore developer documentation, rate limiting, 2026-06). This module makes no calls.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from wizard.errors import Cancelled

LONGEST_WAIT_SECONDS = 3600.0
"""No window of Procore's is longer than an hour; a longer wait is a clock that is wrong."""

_LOOK_SECONDS = 0.1


class ServerClock:
    """Procore's time of day, learnt from the `Date` of its answers.

    A `Date` is never later than the moment its answer arrives, so the largest difference seen is the best
    lower bound: a wait that ends by this clock has ended in Procore too, even when our clock is wrong.
    """

    def __init__(self) -> None:
        self._offset: float | None = None

    def learn(self, headers: Mapping[str, str]) -> None:
        sent = _http_date(headers.get("Date", ""))
        if sent is not None:
            offset = sent - time.monotonic()
            self._offset = offset if self._offset is None else max(self._offset, offset)

    def now(self) -> float:
        """Return seconds since 1970 by Procore's clock, or by ours while nothing was learnt."""
        return time.time() if self._offset is None else time.monotonic() + self._offset


@dataclass
class _Window:
    remaining: int
    resets: float


class Allowance:
    """What is left of Procore's limits of calls.

    Every window that was ever described is remembered by its limit and counted down by ourselves while the
    answers describe another one, so that both are used to the last call and neither is exceeded.
    """

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self._windows: dict[int, _Window] = {}
        self.limit = 0

    def learn(self, headers: Mapping[str, str]) -> None:
        """Take over what an answer says about the window that is closest to its end."""
        names = ("X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset")
        try:
            limit, remaining, resets = (int(headers[name]) for name in names)
        except (KeyError, ValueError):
            return
        self.limit = limit
        self._windows[limit] = _Window(remaining, float(resets))

    def spend(self) -> None:
        """Count one call that is about to be made."""
        for window in self._windows.values():
            window.remaining -= 1

    def delay(self) -> float:
        """Return the seconds until a call is within every window; 0 when it is now."""
        now = self._clock.now()
        self._windows = {limit: window for limit, window in self._windows.items() if window.resets > now}
        waits = [window.resets - now for window in self._windows.values() if window.remaining <= 0]
        return min(max(waits, default=0.0), LONGEST_WAIT_SECONDS)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that `Retry-After` asks for, given as seconds or as a date; None without one."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value), LONGEST_WAIT_SECONDS)
    date = _http_date(value)
    return None if date is None else min(max(date - now, 0.0), LONGEST_WAIT_SECONDS)


def pause(seconds: float, cancelled: Callable[[], bool]) -> None:
    """Wait `seconds`; raise `Cancelled` as soon as `cancelled` says so."""
    end = time.monotonic() + seconds
    while True:
        if cancelled():
            raise Cancelled
        rest = end - time.monotonic()
        if rest <= 0:
            return
        time.sleep(min(rest, _LOOK_SECONDS))


def _http_date(value: str) -> float | None:
    try:
        return parsedate_to_datetime(value).timestamp()
    except (TypeError, ValueError):
        return None
