"""The rows of the previous generation that were not passed yet, as a stream: digests at hand, keys when asked for.

Where nothing changed, nobody asks for keys: their packed chunks are passed over as they lie in the file. Rows that
were *touched* since then, and so are stored otherwise than this generation tells, never equal what is read: their
digests are turned round as they are loaded, and whoever compares finds them changed, or gone.
"""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from zstandard import ZstdCompressor, ZstdDecompressor

from wizard.erp.bridge.blocks import DIGEST, cut

CHUNK = 4000
"""Rows that lie together in the file of a generation, at most: their digests, then their keys, packed."""

HEAD = struct.Struct("<II")
"""Stands before a chunk: its rows, and how many bytes their packed keys take."""

_COMPRESSOR, _DECOMPRESSOR = ZstdCompressor(level=1), ZstdDecompressor()


def packed_keys(keys: bytes | bytearray) -> bytes:
    """Return the keys of a chunk as they lie in the file."""
    return _COMPRESSOR.compress(keys)


def unpacked(packed: bytes) -> bytes:
    """The reverse of `packed_keys`."""
    return _DECOMPRESSOR.decompress(packed)


class Old:
    """The rows that were not passed yet; none when there is no file.

    The file stands at its first chunk, and of its rows the first `rows` count. `touched` are the keys of rows that
    are to equal none.
    """

    def __init__(
        self,
        file: BinaryIO | None,
        rows: int,
        key_size: int,
        touched: frozenset[bytes] = frozenset(),
    ) -> None:
        self._file = file
        self._unread = rows
        self.key_size = key_size
        self._touched = touched
        self._digests = bytearray()
        self._keys = bytearray()
        self._packed: deque[tuple[int, bytes]] = deque()  # rows and keys of chunks behind `_keys`
        self.passed = 0

    def load(self, rows: int) -> int:
        """Have up to `rows` rows at hand; returns how many there are, fewer only at the end."""
        while self._unread and len(self._digests) < rows * DIGEST:
            self._load_chunk()
        return min(rows, len(self._digests) // DIGEST)

    def equal_rows(self, digests: bytes, start: int) -> int:
        """Return how many of the rows whose digests these are, from `start` on, equal the next old ones.

        The usual answer, all of them, costs one comparison; else steps that double find the first that differs.
        """
        rows = self.load(len(digests) // DIGEST - start)
        if not start and self._digests.startswith(digests):
            return rows
        low, step = 0, 8
        while low < rows:
            high = min(low + step, rows)
            if not self._same(digests, start, low, high):
                return self._first_other(digests, start, low, high)
            low, step = high, step * 2
        return rows

    def digests(self, rows: int) -> bytes:
        return bytes(self._digests[: rows * DIGEST])

    def key(self, row: int) -> bytes:
        self._unpack(row + 1)
        return bytes(self._keys[row * self.key_size : (row + 1) * self.key_size])

    def keys(self, start: int, stop: int) -> bytes:
        self._unpack(stop)
        return bytes(self._keys[start * self.key_size : stop * self.key_size])

    def skip(self, rows: int) -> None:
        """Pass `rows` loaded rows."""
        del self._digests[: rows * DIGEST]
        self.passed += rows
        rows -= len(self._keys) // self.key_size
        if rows < 0:
            del self._keys[: rows * self.key_size]
            return
        self._keys.clear()
        while self._packed and self._packed[0][0] <= rows:
            rows -= self._packed.popleft()[0]
        if rows:
            self._unpack(rows + 1)
            del self._keys[: rows * self.key_size]

    def rest(self) -> Iterator[tuple[list[bytes], list[bytes]]]:
        """Pass all remaining rows, a chunk at a time: their digests and their keys."""
        while rows := self.load(CHUNK):
            yield self.pairs(rows)
            self.skip(rows)

    def pairs(self, rows: int) -> tuple[list[bytes], list[bytes]]:
        """Return the digests and the keys of the next `rows` loaded rows."""
        return cut(self.digests(rows), DIGEST), cut(self.keys(0, rows), self.key_size)

    def _same(self, digests: bytes, start: int, low: int, high: int) -> bool:
        theirs = digests[(start + low) * DIGEST : (start + high) * DIGEST]
        return theirs == self._digests[low * DIGEST : high * DIGEST]

    def _first_other(self, digests: bytes, start: int, low: int, high: int) -> int:
        """Return the first row that differs, which is between `low` and `high`."""
        while high - low > 1:
            middle = (low + high) // 2
            if self._same(digests, start, low, middle):
                low = middle
            else:
                high = middle
        return low

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _load_chunk(self) -> None:
        assert self._file is not None  # noqa: S101 - rows were promised, so there is a file
        there, length = HEAD.unpack(self._file.read(HEAD.size))
        digests, packed = self._file.read(there * DIGEST), self._file.read(length)
        rows, start = min(there, self._unread), len(self._digests)
        self._digests += digests[: rows * DIGEST]
        if rows < there:
            packed = packed_keys(unpacked(packed)[: rows * self.key_size])
        self._packed.append((rows, packed))
        self._unread -= rows
        if self._touched:
            self._turn_round(start, cut(unpacked(packed), self.key_size))

    def _turn_round(self, first: int, keys: list[bytes]) -> None:
        """Make the digests of touched rows others than they were; those of `keys` begin at the byte `first`."""
        if self._touched.isdisjoint(keys):
            return
        for row, key in enumerate(keys):
            if key in self._touched:
                place = slice(first + row * DIGEST, first + (row + 1) * DIGEST)
                self._digests[place] = bytes(byte ^ 0xFF for byte in self._digests[place])

    def _unpack(self, rows: int) -> None:
        """Have the keys of up to `rows` loaded rows at hand."""
        while self._packed and len(self._keys) < rows * self.key_size:
            self._keys += unpacked(self._packed.popleft()[1])
