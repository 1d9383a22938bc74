"""A page: many new rows as they leave the bridge and as the mirror keeps them, behind their digests and keys.

Compressed here, they take a twentieth of the way to the core, which looks at nothing of them but their keys.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import local

from zstandard import STRATEGY_DFAST, ZstdCompressionParameters, ZstdCompressor, ZstdDecompressor

from wizard.erp.bridge.blocks import DIGEST, Block, FixedBlock, cut
from wizard.erp.bridge.layout import Layout

_WAY = ZstdCompressionParameters.from_level(
    3, strategy=STRATEGY_DFAST, window_log=20, hash_log=14, chain_log=13, min_match=5
)
"""To compress: a tenth smaller than level 1 for 0.2 µs a row; what is smaller still costs 5.

The tables in which it looks for what was before are an eighth of the usual ones, and a page becomes as small.
"""

_HEAD = struct.Struct("<I")
"""Stands before all: how many rows."""


@dataclass(frozen=True)
class Page:
    """The digests and the keys of rows, one behind the other, and their records compressed."""

    digests: bytes
    keys: bytes
    records: bytes

    @classmethod
    def of(cls, block: Block) -> Page:
        """Return all rows of a block."""
        return cls(block.digests, b"".join(block.keys(0)), compressed(block.view(0)))

    @classmethod
    def parse(cls, payload: bytes, layout: Layout) -> Page:
        """The reverse of `payload`."""
        (rows,) = _HEAD.unpack_from(payload)
        keys = _HEAD.size + rows * DIGEST
        records = keys + rows * layout.key_size
        return cls(payload[_HEAD.size : keys], payload[keys:records], payload[records:])

    def payload(self) -> bytes:
        """Return what a frame carries."""
        return b"".join((_HEAD.pack(len(self.digests) // DIGEST), self.digests, self.keys, self.records))


class PageBlock:
    """A block of rows that became a page where they were fetched; they are taken apart where one is asked for."""

    def __init__(self, layout: Layout, page: Page) -> None:
        self.rows = len(page.digests) // DIGEST
        self.digests = page.digests
        self.page = page
        self._layout = layout

    @cached_property
    def _fixed(self) -> FixedBlock:
        return FixedBlock(self._layout, memoryview(decompressed(self.page.records)), self.rows)

    def key(self, row: int) -> bytes:
        size = self._layout.key_size
        return self.page.keys[row * size : (row + 1) * size]

    def keys(self, start: int) -> list[bytes]:
        size = self._layout.key_size
        return cut(self.page.keys[start * size :], size)

    def record(self, row: int) -> bytes:
        return self._fixed.record(row)

    def records(self) -> Sequence[bytes]:
        return self._fixed.records()

    def payload(self, start: int) -> bytes:
        return self._fixed.payload(start)

    def view(self, start: int) -> bytes | memoryview:
        return self._fixed.view(start)


def page_of(block: Block, start: int, digests: bytes, keys: bytes) -> Page:
    """Return the rows of a block from `start` on, of which these are the digests and the keys."""
    if isinstance(block, PageBlock) and not start:
        return block.page
    return Page(digests, keys, compressed(block.view(start)))


def compressed(records: bytes | memoryview) -> bytes:
    """Return the content of a page as it is kept."""
    return _tools.compressor.compress(records)


def decompressed(page: bytes) -> bytes:
    """The reverse of `compressed`."""
    return ZstdDecompressor().decompress(page)


class _Tools(local):
    """What is made once for each thread: to make it takes as long as a third of a page."""

    def __init__(self) -> None:
        self.compressor = ZstdCompressor(compression_params=_WAY)


_tools = _Tools()
