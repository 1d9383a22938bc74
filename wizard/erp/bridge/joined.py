"""The parts of one wide table, joined back into one row a key.

A driver that shows at most 255 columns a table splits a wider one and repeats the key in every part. Each part
is read by a statement and a connection of its own, because joins in SQL fail on Sage's driver in ways that
nobody explains (public code, 2026-11). Rows that wait for their other half are kept; the parts come in the
same order, so these are few.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from wizard.erp.bridge.blocks import Block, FixedBlock, TailedBlock
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.layout import Field, Layout

WAITING = 200_000
"""Rows of one part that may wait for their other halves."""


class Rows(Protocol):
    """The rows of one query."""

    layout: Layout

    def blocks(self) -> Iterator[Block]: ...

    def count(self) -> int:
        """Return how many rows the source counts; raises a `BridgeError` when it does not."""
        ...


class JoinedRows:
    """The rows of all `parts`, first to last; every part has the same key.

    `whole` says of each part whether it brings every row: what only such parts bring is dropped when others
    are filtered. Raises DB-222 when a row that should be whole lacks a half: it was written meanwhile.
    """

    def __init__(self, table: str, parts: Sequence[Rows], whole: Sequence[bool]) -> None:
        self._table = table
        self._parts = parts
        self._whole = whole
        self._layouts = [part.layout for part in parts]
        self.layout = _joined(self._layouts)

    def blocks(self) -> Iterator[Block]:
        """Read all parts side by side and yield their rows."""
        waiting: list[dict[bytes, bytes]] = [{} for _ in self._parts]
        streams = [part.blocks() for part in self._parts]
        open_ones = list(range(len(streams)))
        while open_ones:
            complete: list[bytes] = []
            for number in list(open_ones):
                block = next(streams[number], None)
                if block is None:
                    open_ones.remove(number)
                else:
                    complete += self._take(block, number, waiting)
            if complete:
                yield self._block(complete)
        self._see_to(waiting)

    def count(self) -> int:
        """Count a part that brings no row that would be dropped."""
        filtered = (part for part, whole in zip(self._parts, self._whole, strict=True) if not whole)
        return next(filtered, self._parts[0]).count()

    def _take(self, block: Block, number: int, waiting: list[dict[bytes, bytes]]) -> Iterator[bytes]:
        for row in range(block.rows):
            key = block.key(row)
            waiting[number][key] = block.record(row)
            if all(key in rows for rows in waiting):
                yield self._record([rows.pop(key) for rows in waiting])
        if len(waiting[number]) > WAITING:
            raise BridgeError("DB-212", reason=f"The parts of {self._table} come in different orders.")

    def _see_to(self, waiting: list[dict[bytes, bytes]]) -> None:
        filtered = not all(self._whole)
        for rows, whole in zip(waiting, self._whole, strict=True):
            if rows and not (filtered and whole):
                raise BridgeError("DB-222", table=self._table, rows=len(rows))

    def _record(self, halves: Sequence[bytes]) -> bytes:
        """Return one record of the joined layout: all fixed parts, then all tails."""
        sizes = [layout.record_size for layout in self._layouts]
        fixed = b"".join(half[:size] for half, size in zip(halves, sizes, strict=True))
        return fixed + b"".join(half[size:] for half, size in zip(halves, sizes, strict=True))

    def _block(self, records: list[bytes]) -> Block:
        if self.layout.long:
            return TailedBlock(self.layout, records)
        return FixedBlock(self.layout, memoryview(b"".join(records)), len(records))


def _joined(layouts: Sequence[Layout]) -> Layout:
    """Return the layout of joined records; the key of the later parts stays in them, unread."""
    first = layouts[0]
    for layout in layouts[1:]:
        if layout.fields[: layout.keys] != first.fields[: first.keys]:
            raise BridgeError("DB-212", reason="The parts of a table tell their rows apart in different ways.")
    fixed: list[Field] = list(first.fixed)
    long: list[Field] = list(first.long)
    size = first.record_size
    for layout in layouts[1:]:
        for field in layout.fixed[layout.keys :]:
            fixed.append(replace(field, place=field.place + size, indicator=field.indicator + size))
        long += layout.long
        size += layout.record_size
    return replace(first, fields=(*fixed, *long), record_size=size)
