"""Reads the rest of a table behind a key, and proves at run time that nothing was passed over.

Nowhere is it written that a driver compares keys (`>`) exactly as it orders them, padded, of mixed case, blank or
NULL. So it is never assumed: the rest is asked for behind a row that was read some hundred rows before the end of
what is known, those rows must come again exactly and in their order, and the source's own count of the table must
be what was read before and what comes now. Where one of these fails, `UnprovenError` says which, and the table is
read from its beginning.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from wizard.erp.bridge.blocks import DIGEST, Block, FixedBlock, TailedBlock
from wizard.erp.bridge.layout import Field, Layout

OVERLAP = 500
"""Rows at most that were read before and have to come again."""

Cell = tuple[str, bytes | None]
"""One key value as it was read: the kind of its field, and its bytes (None: NULL)."""

Nulls = Literal["first", "last"]
"""Where a source puts NULL in the order of a key; nobody says, so both are tried."""


class UnprovenError(Exception):
    """Nothing shows that the rest of a table is all that lies behind what was read; `reason` says why."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True)
class Behind:
    """Where the rest begins: behind the row of these key values, with NULL at one end of the order."""

    cells: tuple[Cell, ...]
    nulls: Nulls = "first"

    @property
    def has_null(self) -> bool:
        return any(content is None for _, content in self.cells)

    def to_data(self) -> list[list[Any]]:
        return [[kind, None if content is None else content.hex()] for kind, content in self.cells]

    @classmethod
    def from_data(cls, data: Sequence[Sequence[Any]], nulls: Nulls = "first") -> Behind:
        """The reverse of `to_data`; raises `ValueError` or `TypeError` for anything else."""
        cells = tuple((str(kind), None if content is None else bytes.fromhex(content)) for kind, content in data)
        return cls(cells, nulls)

    def condition(self, names: Sequence[str]) -> tuple[str, list[tuple[int, Cell]]]:
        """Return the condition that holds behind these values, and for each `?` its place in the key and its value.

        `names` are the key's columns as identifiers. Nothing but comparisons of one column with one value is used,
        because no more is known to work on Sage's driver.
        """
        values: list[tuple[int, Cell]] = []
        text = self._behind(names, 0, values)
        first = self.cells[0]
        if first[1] is not None and self.nulls == "first" and len(names) > 1:
            # Says nothing new: by it a database finds the place in its index.
            return f"{names[0]} >= ? AND {text}", [(0, first), *values]
        return text, values

    def _behind(self, names: Sequence[str], place: int, values: list[tuple[int, Cell]]) -> str:
        """Return the condition for the columns from `place` on, where those before are equal."""
        name, cell = names[place], self.cells[place]
        if cell[1] is None:
            later, same = (f"{name} IS NOT NULL" if self.nulls == "first" else "1 = 0"), f"{name} IS NULL"
        else:
            later, same = f"{name} > ?", f"{name} = ?"
            values.append((place, cell))
            if self.nulls == "last":
                later += f" OR {name} IS NULL"
        if place + 1 == len(names):
            return f"({later})"
        if cell[1] is not None:
            values.append((place, cell))
        return f"({later} OR ({same} AND {self._behind(names, place + 1, values)}))"


def boundary(block: Block, layout: Layout, overlap: int = OVERLAP) -> tuple[int, Behind] | None:
    """Return a row of `block` with up to `overlap` rows behind it, and its key; None when it has one row only.

    One without NULL in its key is taken if there is any.
    """
    first, last = max(block.rows - 1 - overlap, 0), block.rows - 1
    if last < 1:
        return None
    found = _behind_row(block, first, layout)
    if found.has_null:
        for row in range(first + 1, last):
            other = _behind_row(block, row, layout)
            if not other.has_null:
                return row, other
    return first, found


def _behind_row(block: Block, row: int, layout: Layout) -> Behind:
    record = block.record(row)
    return Behind(tuple((field.kind, content_of(record, field, layout)) for field in layout.fields[: layout.keys]))


def content_of(record: bytes, field: Field, layout: Layout) -> bytes | None:
    """Return the bytes of one value of a record as they were read, None for NULL."""
    (length,) = struct.unpack_from("<i" if layout.pointer == 4 else "<q", record, field.indicator)
    if length < 0:
        return None
    width = min(length, field.width) if field.kind in ("text", "numeric") else field.width
    return record[field.place : field.place + width]


def behind(blocks: Iterator[Block], digests: bytes, keys: Sequence[bytes], layout: Layout) -> Iterator[Block]:
    """Yield the rows of `blocks` that follow those of `digests` and `keys`, with which they must begin.

    Raises `UnprovenError` where they do not.
    """
    known = 0
    for block in blocks:
        rows = min(block.rows, len(keys) - known)
        if rows:
            same = block.digests[: rows * DIGEST] == digests[known * DIGEST : (known + rows) * DIGEST]
            if not same or [block.key(row) for row in range(rows)] != list(keys[known : known + rows]):
                raise UnprovenError("rows that were read did not come again as they were")
            known += rows
        if rows < block.rows:
            yield _from(block, rows, layout)
    if known < len(keys):
        raise UnprovenError("rows that were read did not come again")


def _from(block: Block, row: int, layout: Layout) -> Block:
    """Return the rows of a block from `row` on."""
    if not row:
        return block
    records = block.records()[row:]
    if layout.long:
        return TailedBlock(layout, records)
    return FixedBlock(layout, memoryview(b"".join(records)), len(records))
