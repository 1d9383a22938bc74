"""Into which slices a large table is cut, so that two connections can read it at the same time.

A slice lies between two values of the key's first column. Nothing but comparisons of that column with a value is
asked, as public code asks them of Sage's driver (2026-11); that a driver compares as it orders is never assumed:
whoever reads slices counts what they bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True)
class Slice:
    """The rows whose first key column is above `above` and not above `upto`, as these were read; None: no bound."""

    above: bytes | None
    upto: bytes | None

    def bounds(self) -> Iterator[tuple[str, bytes]]:
        """Yield each comparison that a row has to stand: its sign, and the value."""
        if self.above is not None:
            yield ">", self.above
        if self.upto is not None:
            yield "<=", self.upto

    def to_data(self) -> list[str | None]:
        return [None if value is None else value.hex() for value in (self.above, self.upto)]

    @classmethod
    def from_data(cls, data: Iterable[Any]) -> Slice:
        """The reverse of `to_data`."""
        above, upto = (None if value is None else bytes.fromhex(value) for value in data)
        return cls(above, upto)


@dataclass(frozen=True)
class Sliced:
    """A whole table in slices that follow each other, how many `rows` its source counts, and their last value."""

    slices: tuple[Slice, ...]
    rows: int
    last: bytes


def sliced(groups: Iterable[tuple[bytes | None, int]], least: int) -> Sliced | None:
    """Cut a table into slices of at least `least` rows, given the values of its key's first column and their rows.

    The first and the last have no end outside, so that what comes meanwhile lies in one of them. None where a
    column holds NULL, which lies between no two values.
    """
    bounds: list[bytes] = []
    last = b""
    rows = within = 0
    for value, counted in groups:
        if value is None:
            return None
        last, rows, within = value, rows + counted, within + counted
        if within >= least:
            bounds.append(value)
            within = 0
    ends = (None, *bounds, None)
    return Sliced(tuple(Slice(above, upto) for above, upto in pairwise(ends)), rows, last)
