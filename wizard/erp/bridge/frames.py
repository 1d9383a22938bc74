"""What leaves the bridge: frames of one byte kind, four bytes length (little-endian), then the payload.

`J` is one JSON object (an answer, an error, a layout, progress, the end). `P` carries a page: many new rows at
once, compressed as the mirror keeps them, behind their digests and keys. `N` and `C` carry the records of new and
changed rows, `G` the keys of gone rows, `R` the keys of rows that came a second time. Between two reading processes
`B` is a block of rows as it was fetched, where it is compared with others, and `P` one of new rows.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import Any

from wizard.erp.bridge.blocks import Block, with_length
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.pages import page_of

HEADER = struct.Struct("<cI")
JSON, PAGE, NEW, CHANGED, GONE, REPEATED, BLOCK = b"J", b"P", b"N", b"C", b"G", b"R", b"B"

Send = Callable[[bytes, bytes | memoryview], object]
"""Sends one frame: its kind and its payload."""

_FULL = 512 * 1024


def json_payload(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii")


class Outlet:
    """Collects single rows into frames of a good size; `flush` sends what is left."""

    def __init__(self, send: Send, layout: Layout) -> None:
        self._send = send
        self._tailed = bool(layout.long)
        self._waiting: dict[bytes, bytearray] = {kind: bytearray() for kind in (NEW, CHANGED, GONE, REPEATED)}

    def block(self, block: Block, start: int, digests: bytes, keys: bytes) -> None:
        """Send the rows of a block from `start` on, all of them new; these are their digests and keys."""
        if self._tailed:
            self._send(NEW, block.payload(start))
        else:
            self._send(PAGE, page_of(block, start, digests, keys).payload())

    def new(self, record: bytes) -> None:
        self._add(NEW, with_length(record) if self._tailed else record)

    def changed(self, record: bytes) -> None:
        self._add(CHANGED, with_length(record) if self._tailed else record)

    def gone(self, key: bytes) -> None:
        self._add(GONE, key)

    def repeated(self, key: bytes) -> None:
        self._add(REPEATED, key)

    def flush(self) -> None:
        for kind, waiting in self._waiting.items():
            if waiting:
                self._send(kind, bytes(waiting))
                waiting.clear()

    def _add(self, kind: bytes, item: bytes) -> None:
        waiting = self._waiting[kind]
        waiting += item
        if len(waiting) >= _FULL:
            self._send(kind, bytes(waiting))
            waiting.clear()


class Silence(Outlet):
    """Sends nothing: what it is told was sent before."""

    def __init__(self) -> None:
        self._tailed = False

    def block(self, block: Block, start: int, digests: bytes, keys: bytes) -> None:
        pass

    def flush(self) -> None:
        pass

    def _add(self, kind: bytes, item: bytes) -> None:
        pass
