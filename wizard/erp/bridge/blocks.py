"""Rows where they landed: a block of records, and the digest of each.

The digest is the only thing that is done for every row, and even that loop runs inside C code; everything
else looks at a whole block, or at single rows that differ.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, starmap
from typing import Protocol

from xxhash import xxh3_64_digest

from wizard.erp.bridge.layout import Layout

DIGEST = 8
"""Bytes of one digest (xxh3-64; its value is fixed by its specification).

A changed row passes as unchanged once in 2^64: at ten million changed rows a day, one in five billion years. The
mirror's digests are as long.
"""


def cut(content: bytes | memoryview, size: int) -> list[bytes]:
    """Return the parts of `size` bytes that lie one behind the other."""
    return list(chain.from_iterable(struct.iter_unpack(f"{size}s", content)))


class Block(Protocol):
    """Some rows in reading order."""

    rows: int

    @property
    def digests(self) -> bytes:
        """The digests of all rows, one behind the other."""
        ...

    def key(self, row: int) -> bytes: ...

    def keys(self, start: int) -> list[bytes]:
        """The keys of all rows from `start` on."""
        ...

    def record(self, row: int) -> bytes: ...

    def records(self) -> Sequence[bytes]: ...

    def payload(self, start: int) -> bytes:
        """All records from `start` on, as a frame carries them."""
        ...

    def view(self, start: int) -> bytes | memoryview:
        """The same without a copy where there need be none."""
        ...


class FixedBlock:
    """Records of one width in one buffer; valid until the buffer is filled again."""

    def __init__(self, layout: Layout, buffer: memoryview, rows: int) -> None:
        self.rows = rows
        self._size = layout.record_size
        self._key_size = layout.key_size
        self._buffer = buffer[: rows * self._size]

    @cached_property
    def digests(self) -> bytes:
        return b"".join(starmap(xxh3_64_digest, struct.iter_unpack(f"{self._size}s", self._buffer)))

    def key(self, row: int) -> bytes:
        return bytes(self._buffer[row * self._size : row * self._size + self._key_size])

    def keys(self, start: int) -> list[bytes]:
        record = f"{self._key_size}s{self._size - self._key_size}x"
        return list(chain.from_iterable(struct.iter_unpack(record, self._buffer[start * self._size :])))

    def record(self, row: int) -> bytes:
        return bytes(self._buffer[row * self._size : (row + 1) * self._size])

    def records(self) -> Sequence[bytes]:
        return cut(self._buffer, self._size)

    def payload(self, start: int) -> bytes:
        return bytes(self.view(start))

    def view(self, start: int) -> bytes | memoryview:
        return self._buffer[start * self._size :]


class TailedBlock:
    """Records that carry long values behind them, each of its own length."""

    def __init__(self, layout: Layout, records: Sequence[bytes]) -> None:
        self.rows = len(records)
        self._key_size = layout.key_size
        self._records = records

    @cached_property
    def digests(self) -> bytes:
        return b"".join(map(xxh3_64_digest, self._records))

    def key(self, row: int) -> bytes:
        return self._records[row][: self._key_size]

    def keys(self, start: int) -> list[bytes]:
        return [record[: self._key_size] for record in self._records[start:]]

    def record(self, row: int) -> bytes:
        return self._records[row]

    def records(self) -> Sequence[bytes]:
        return self._records

    def payload(self, start: int) -> bytes:
        return b"".join(map(with_length, self._records[start:]))

    def view(self, start: int) -> bytes | memoryview:
        return self.payload(start)


def with_length(record: bytes) -> bytes:
    """Return a record with its length (4 bytes, little-endian) before it."""
    return len(record).to_bytes(4, "little") + record


def tail(values: Sequence[bytes | None]) -> bytes:
    """Return long values as they follow a record: each with its length before it, -1 for NULL."""
    return b"".join(
        struct.pack("<i", -1) if value is None else struct.pack("<i", len(value)) + value for value in values
    )
