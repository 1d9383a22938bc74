"""Into which slices a large table is cut, so that two connections can read it at the same time.

A slice lies between two values of the key's first column. Nothing but comparisons of that column with a value is
asked, as public code asks them of Sage's driver (2026-11); that a driver compares as it orders is never assumed:
whoever reads slices counts what they bring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from xxhash import xxh3_64

from wizard.erp.bridge.blocks import Block


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


class Met:
    """The values of the key's first column that rows have had, one after the other, as a digest.

    Neighbours count once if a source may hold them to be the same. No value was met yet where `last` is None.
    """

    def __init__(self) -> None:
        self._digest = xxh3_64()
        self.last: bytes | None = None

    def add(self, values: Iterable[bytes]) -> None:
        for value in map(_alike, values):
            if value != self.last:
                self._digest.update(len(value).to_bytes(4, "little") + value)
                self.last = value

    def equals(self, other: Met) -> bool:
        return self._digest.digest() == other._digest.digest()


def first_value(key: bytes) -> bytes:
    """Return the value of the first column of a key, where that is text."""
    return key.split(b"\0", 1)[0]


@dataclass(frozen=True)
class End:
    """A slice ends before the row `row` of a block, and the one of the number `following` goes on there."""

    row: int
    following: int


@dataclass(frozen=True)
class Sliced:
    """A whole table in slices that follow each other, how many `rows` its source counts, and their last value."""

    slices: tuple[Slice, ...]
    rows: int
    last: bytes

    @cached_property
    def _following(self) -> dict[bytes, int]:
        return {_alike(part.upto or b""): number for number, part in enumerate(self.slices[:-1], 1)}

    def end_in(self, block: Block, before: Met) -> End | None:
        """Return where the first slice ends that does so in a block; `before` are the values of the rows before."""
        last = before.last
        for row, key in enumerate(block.keys(0)):
            value = _alike(first_value(key))
            if value != last and last in self._following:
                return End(row, self._following[last])
            last = value
        return None

    def to_data(self) -> dict[str, Any]:
        return {"slices": [part.to_data() for part in self.slices], "rows": self.rows, "last": self.last.hex()}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Sliced:
        """The reverse of `to_data`."""
        return cls(tuple(map(Slice.from_data, data["slices"])), data["rows"], bytes.fromhex(data["last"]))


def _alike(value: bytes) -> bytes:
    """Return what a source may hold to be the same value: without blanks behind it, in small letters."""
    return value.rstrip(b" ").lower()


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
