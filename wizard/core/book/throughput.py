"""How fast a run went over its whole time, in few enough points to be drawn, whatever its length.

Records are counted in spans of equal length that follow each other from the run's start without a gap, so
they are spread evenly by construction. When there would be too many, each two become one of double length. A
span in which nothing happened counts zero: a run that was stopped for an hour shows an hour of nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

LONGEST = 120
"""Points at most."""

Point = list[float]
"""Seconds from the start to the end of the span, records read a second in it, records delivered a second."""

_SHORTEST_PART = 0.25
"""The span under way is shown once this part of it has passed: over less, the speed says nothing."""


class Throughput:
    """The records of one run, counted over time; for one thread. Seconds are since the run's start."""

    def __init__(self, points: Iterable[Sequence[float]] = (), limit: int = LONGEST) -> None:
        """Begin, or go on from the `points` of an earlier part of the same run."""
        self._limit = limit
        self._span = 1.0
        self._read: list[float] = []
        self._delivered: list[float] = []
        self._now = 0.0
        self._go_on([(float(end), float(read), float(delivered)) for end, read, delivered in points])

    def count(self, now: float, read: float = 0, delivered: float = 0, since: float | None = None) -> None:
        """Count records that came in evenly from `since` (the last call, if not given) until `now`.

        A clock that was put back stands still here until it has caught up.
        """
        now = max(now, self._now)
        begin = self._now if since is None else min(max(since, 0.0), now)
        self._now = now
        self._reach(now)
        if read or delivered:
            self._spread(begin, now, read, delivered)

    def points(self) -> list[Point]:
        """Return the speed in each span, oldest first."""
        shown = []
        for number, (read, delivered) in enumerate(zip(self._read, self._delivered, strict=True)):
            begin = number * self._span
            end = min(begin + self._span, self._now)
            if end - begin >= _SHORTEST_PART * self._span or (number == 0 and end > begin):
                length = end - begin
                shown.append([round(end, 3), round(read / length, 3), round(delivered / length, 3)])
        return shown

    def _reach(self, now: float) -> None:
        while now > self._limit * self._span:
            self._span *= 2
            self._read, self._delivered = _by_twos(self._read), _by_twos(self._delivered)
        missing = max(math.ceil(now / self._span), 1) - len(self._read)
        self._read += [0.0] * missing
        self._delivered += [0.0] * missing

    def _spread(self, begin: float, end: float, read: float, delivered: float) -> None:
        first = min(int(begin / self._span), len(self._read) - 1)
        for number in range(first, len(self._read)):
            covered = min(end, (number + 1) * self._span) - max(begin, number * self._span)
            share = covered / (end - begin) if end > begin else float(number == len(self._read) - 1)
            if share > 0:
                self._read[number] += read * share
                self._delivered[number] += delivered * share

    def _go_on(self, points: list[tuple[float, float, float]]) -> None:
        if not points:
            return
        self._now = points[-1][0]
        # The first point ends with its span, or within it when it is the only one.
        self._span = float(2 ** max(math.ceil(math.log2(max(points[0][0], 1.0))), 0))
        self._reach(self._now)
        begin = 0.0
        for end, read, delivered in points:
            self._spread(begin, end, read * (end - begin), delivered * (end - begin))
            begin = end


def _by_twos(counts: list[float]) -> list[float]:
    return [sum(counts[number : number + 2]) for number in range(0, len(counts), 2)]
