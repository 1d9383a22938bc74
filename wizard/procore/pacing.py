"""How long to wait before the next call.

Procore counts calls in two windows at once, an hour and ten seconds, and every answer describes the one that
is closer to its end (Procore developer documentation, rate limiting, 2026-06). This module makes no calls.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from wizard.machine.waiting import LONGEST_WAIT_SECONDS, http_date


class ServerClock:
    """Procore's time of day, learnt from the `Date` of its answers.

    A `Date` is never later than the moment its answer arrives, so the largest difference seen is the best
    lower bound: a wait that ends by this clock has ended in Procore too, even when our clock is wrong.
    """

    def __init__(self) -> None:
        self._offset: float | None = None

    def learn(self, headers: Mapping[str, str]) -> None:
        sent = http_date(headers.get("Date", ""))
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
