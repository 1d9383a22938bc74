"""Procore's two limits of calls: an hour's and a ten-second spike's, told in the headers of every answer.

Windows are counted in memory (Procore's rate limit page, June 2026; the values differ per app, so both are
settings). Whether they begin with their first call or slide is not documented, so both can be played.
"""

from __future__ import annotations

import math
import time
from collections import deque
from dataclasses import dataclass, field

from wizard.sandbox.procore_double.answers import Refusal

HOURLY_LIMIT = 3600
SPIKE_LIMIT = 100


@dataclass
class _Window:
    limit: int
    seconds: float
    sliding: bool = False
    ends: float = 0.0
    taken: deque[float] = field(default_factory=deque)

    def roll(self, now: float) -> None:
        """Forget the calls that no longer count: each by itself where the window slides, else all at once."""
        if self.sliding:
            while self.taken and self.taken[0] <= now - self.seconds and now >= self.ends:
                self.taken.popleft()
        elif now >= self.ends:
            self.taken.clear()
            self.ends = now + self.seconds

    @property
    def remaining(self) -> int:
        return max(0, self.limit - len(self.taken))

    @property
    def resets(self) -> float:
        """When more calls are allowed."""
        slid = self.taken[0] + self.seconds if self.sliding and self.taken else 0.0
        return max(self.ends, slid)


class Limits:
    """Both windows; the one closer to exhaustion is the one that headers tell of."""

    def __init__(self, hourly: int, spike: int) -> None:
        self._usual = (hourly, spike)
        self.reset()

    def reset(self) -> None:
        """Begin anew with the limits that the double was started with."""
        hourly, spike = self._usual
        self._windows = (_Window(hourly, 3600.0), _Window(spike, 10.0))

    def take(self) -> None:
        """Count one call; 429 when one of the windows is used up."""
        now = time.time()
        for window in self._windows:
            window.roll(now)
        if not all(window.remaining for window in self._windows):
            raise Refusal(
                429, {"errors": "The calls allowed in this period are used up. Wait until the limit resets."}
            )
        for window in self._windows:
            window.taken.append(now)

    def headers(self) -> dict[str, str]:
        """Return the headers for an answer given now."""
        window = min(self._windows, key=lambda window: (window.remaining / window.limit, -window.resets))
        return {
            "X-Rate-Limit-Limit": str(window.limit),
            "X-Rate-Limit-Remaining": str(window.remaining),
            "X-Rate-Limit-Reset": str(math.ceil(window.resets)),
        }

    def change(self, hourly: int | None, spike: int | None, sliding: bool | None = None) -> None:
        """Change the limits that are given; what was used stays used."""
        for window in self._windows if sliding is not None else ():
            window.sliding, window.ends = bool(sliding), 0.0
        for window, limit in zip(self._windows, (hourly, spike), strict=True):
            window.limit = window.limit if limit is None else limit

    def exhaust(self, seconds: float) -> None:
        """Use up the spike window now, for `seconds`."""
        spike = self._windows[1]
        now = time.time()
        spike.taken, spike.ends = deque([now] * spike.limit), now + seconds
