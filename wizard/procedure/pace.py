"""How long it may still take, told only when it is known: an estimate from the pace seen so far.

Pure values; the clock is the caller's. What is told follows the estimate without wild jumps: a number that
leaps to and fro is believed by nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

_SECONDS, _PERCENT = 5.0, 2.0
"""Below these the pace is a guess, and a guess is not shown."""

SOFT_SECONDS = 10.0
"""In this time what is told may grow or shrink by the factor e beyond the time that passed, not more."""


@dataclass(frozen=True)
class Pace:
    """What was seen first and last: percent done, and the moment in seconds of any steady clock."""

    first: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    told: float | None = None

    def seen(self, percent: float, moment: float) -> Pace:
        """Return the pace after one more look."""
        first = self.first or (percent, moment)
        return Pace(first, (percent, moment), self._follow(_estimate(first, (percent, moment)), moment))

    def remaining(self) -> float | None:
        """Return the seconds that are left at this pace, never below 0, or None while that is not known."""
        return self.told

    def _follow(self, estimate: float | None, moment: float) -> float | None:
        if estimate is None or self.told is None or self.last is None:
            return estimate
        passed = max(moment - self.last[1], 0.0)
        room = exp(min(passed / SOFT_SECONDS, 50.0))
        lowest, highest = self.told / room - passed, self.told * room + passed
        return max(0.0, min(max(estimate, lowest), highest))


def _estimate(first: tuple[float, float], last: tuple[float, float]) -> float | None:
    percent, seconds = last[0] - first[0], last[1] - first[1]
    if percent < _PERCENT or seconds < _SECONDS:
        return None
    return max(0.0, (100.0 - last[0]) * seconds / percent)
