"""How long it may still take, told only when it is known: an estimate from the pace seen so far.

Pure values; the clock is the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

_SECONDS, _PERCENT = 5.0, 2.0
"""Below these the pace is a guess, and a guess is not shown."""


@dataclass(frozen=True)
class Pace:
    """What was seen first and last: percent done, and the moment in seconds of any steady clock."""

    first: tuple[float, float] | None = None
    last: tuple[float, float] | None = None

    def seen(self, percent: float, moment: float) -> Pace:
        """Return the pace after one more look."""
        return replace(self, first=self.first or (percent, moment), last=(percent, moment))

    def remaining(self) -> float | None:
        """Return the seconds that are left at this pace, or None while that is not known."""
        if self.first is None or self.last is None:
            return None
        percent, seconds = self.last[0] - self.first[0], self.last[1] - self.first[1]
        if percent < _PERCENT or seconds < _SECONDS:
            return None
        return (100.0 - self.last[0]) * seconds / percent
