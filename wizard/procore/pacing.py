"""How long to wait before the next call.

Procore counts calls in two windows at once, an hour and ten seconds, and every answer describes the one that
is closer to its end (Procore developer documentation, rate limiting, 2026-06). This module makes no calls.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from wizard.machine.waiting import LONGEST_WAIT_SECONDS, http_date

SPIKE_SECONDS, HOUR_SECONDS = 10.0, 3600.0
"""How long Procore's two windows are (Procore developer documentation, rate limiting, 2026-06)."""

_ROUNDING_SECONDS = 2.0
"""By how much a reset may seem further away than its window is long: it is told in whole seconds."""

_MARGIN_SECONDS = 0.01

_REMEMBERED = 20_000
"""Calls whose time is kept; no documented allowance is near it."""


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

    A reset is told in whole seconds, which would waste a twentieth of ten. So where the calls that used a window
    up were all ours, it ends when the first of them is as old as the window is long, counted from its answer:
    that is never too early, whether the window begins with its first call or slides. Where Procore refuses a
    call all the same, somebody else uses the allowance too, and only its own word counts from then on.
    """

    def __init__(self, clock: ServerClock) -> None:
        self._clock = clock
        self._windows: dict[int, _Window] = {}
        self._furthest: dict[int, float] = {}
        self._shared: set[int] = set()
        self._answered: deque[float] = deque(maxlen=_REMEMBERED)
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
        self._furthest[limit] = max(self._furthest.get(limit, 0.0), resets - self._clock.now())

    def spend(self) -> None:
        """Count one call that is about to be made."""
        for window in self._windows.values():
            window.remaining -= 1

    def ended(self) -> None:
        """Note that a call was answered, or that nobody will answer it any more."""
        self._answered.append(time.monotonic())

    def refused(self) -> None:
        """Note that a call was one too many: others use the allowance that the last answer described."""
        self._shared.add(self.limit)

    def delay(self) -> float:
        """Return the seconds until a call is within every window; 0 when it is now."""
        now = self._clock.now()
        self._windows = {limit: window for limit, window in self._windows.items() if window.resets > now}
        waits = [
            min(window.resets - now, self._until_ours_are_old(limit))
            for limit, window in self._windows.items()
            if window.remaining <= 0
        ]
        return min(max(waits, default=0.0), LONGEST_WAIT_SECONDS)

    def _until_ours_are_old(self, limit: int) -> float:
        """Return the seconds until our call that is `limit` calls back no longer counts in its window."""
        if limit in self._shared or not 0 < limit <= len(self._answered):
            return LONGEST_WAIT_SECONDS
        is_spike = self._furthest.get(limit, 0.0) <= SPIKE_SECONDS + _ROUNDING_SECONDS
        length = SPIKE_SECONDS if is_spike else HOUR_SECONDS
        return max(0.0, self._answered[-limit] + length + _MARGIN_SECONDS - time.monotonic())
