"""Points at which a torn read is taken up again: how one is told, and how what was read before it is found again.

A point stands for all rows up to it: each was sent, as far as it has to be, and its digest and key lie on the disk.
So a later read passes those rows through its comparison without the database, as if it had read them, and goes on
behind. A point says nothing of whether the source can be asked to go on there: that is proven by `ranges`.
"""

from __future__ import annotations

import base64
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from xxhash import xxh3_64

from wizard.erp.bridge.blocks import DIGEST, Block, cut
from wizard.erp.bridge.compare import Comparison
from wizard.erp.bridge.generation import NewGeneration, Stretch, open_stretch, part_of
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.previous import CHUNK, Old
from wizard.erp.bridge.ranges import Behind, UnprovenError, boundary

_READ = 1 << 20


class Points:
    """Tells a point of one read every so many seconds; None: none at all."""

    def __init__(self, seconds: float | None, tell: Callable[..., object], layout: Layout, compared: bool) -> None:
        self._seconds = seconds
        self._tell = tell
        self._layout = layout
        self._compared = compared
        self._told = time.monotonic()

    def after(self, block: Block, seen: int, comparison: Comparison, new: NewGeneration) -> None:
        """Tell a point behind `block`, the last of `seen` rows, if it is time for one and one can be told."""
        if self._seconds is None or time.monotonic() - self._told < self._seconds:
            return
        found = boundary(block, self._layout)
        if found is None or not comparison.tell_all():
            return
        row, place = found
        point = {
            "rows": seen,
            "before": seen - block.rows + row + 1,
            "cells": place.to_data(),
            "kept": new.mark(),
            "compared": self._compared,
            "layout": self._layout.to_data(),
        }
        self._tell(point=point)
        self._told = time.monotonic()


class Torn:
    """What a torn read has brought up to a point, given as it was told, with the generation it compared with.

    Raises `UnprovenError` where it is not to be had as it was.
    """

    def __init__(self, point: Mapping[str, Any], previous: Stretch | None) -> None:
        try:
            self.layout = Layout.from_data(point["layout"])
            self.rows, self.before = int(point["rows"]), int(point["before"])
            self.behind = Behind.from_data(point["cells"])
            self._kept: Mapping[str, Any] = point["kept"]
            self._compared = bool(point["compared"])
        except (KeyError, TypeError, ValueError) as problem:
            raise UnprovenError("what was noted of the torn read is damaged") from problem
        self._previous = previous
        self._digests = b""
        self._keys: list[bytes] = []

    def replay(self, comparison: Comparison, compared: bool, progress: Callable[[int], object]) -> None:
        """Pass the rows through a comparison that begins, and remember the last ones; `compared` as a `ReadEnd`."""
        if compared != self._compared:
            raise UnprovenError("the torn read was compared with what is no longer there")
        passed, overlap = 0, self.rows - self.before
        for block in self._blocks():
            if not comparison.replay(block):
                raise UnprovenError("the torn read cannot be compared again as it was")
            passed += block.rows
            self._digests = (self._digests + block.digests)[-overlap * DIGEST :]
            self._keys = (self._keys + block.keys(0))[-overlap:]
            progress(passed)
        if passed != self.rows:
            raise UnprovenError("what was noted of the torn read is damaged")

    @property
    def overlap(self) -> tuple[bytes, list[bytes]]:
        """The digests and the keys of the rows behind the boundary that were replayed."""
        return self._digests, self._keys

    @property
    def last_key(self) -> bytes:
        """The key of the last row that was replayed."""
        return self._keys[-1]

    def _blocks(self) -> Iterator[KnownBlock]:
        old, kept, rest = self._found()
        try:
            while kept:
                rows = old.load(min(CHUNK, kept))
                if not rows:
                    return
                yield KnownBlock(old.digests(rows), old.keys(0, rows), self.layout.key_size)
                old.skip(rows)
                kept -= rows
        finally:
            old.close()
        digests = len(rest) // (DIGEST + self.layout.key_size) * DIGEST
        if digests:
            yield KnownBlock(rest[:digests], rest[digests:], self.layout.key_size)

    def _found(self) -> tuple[Old, int, bytes]:
        """Return the rows on the disk, how many of them count, and what follows them."""
        if "same" in self._kept:
            old = open_stretch(self._previous, self.layout) if self._previous else None
            if old is None:
                raise UnprovenError("the torn read was compared with what is no longer there")
            return old, int(self._kept["same"]), b""
        rest = zlib.decompress(base64.b64decode(self._kept["rest"]))
        rows = self.rows - len(rest) // (DIGEST + self.layout.key_size)
        complete = Path(self._kept["file"])
        path = part_of(complete) if part_of(complete).exists() else complete
        try:
            file = path.open("rb")
            file.seek(int(self._kept["start"]))
            left, digest = int(self._kept["size"]), xxh3_64()
            while left and (piece := file.read(min(_READ, left))):
                digest.update(piece)
                left -= len(piece)
            file.seek(int(self._kept["start"]))
        except OSError as problem:
            raise UnprovenError("what the torn read has left is gone") from problem
        if left or digest.intdigest() != self._kept["digest"]:
            file.close()
            raise UnprovenError("what the torn read has left is damaged")
        return Old(file, rows, self.layout.key_size), rows, rest


class KnownBlock:
    """Rows of which the digests and keys are known and nothing else: their records were sent."""

    def __init__(self, digests: bytes, keys: bytes, key_size: int) -> None:
        self.rows = len(digests) // DIGEST
        self.digests = digests
        self._keys = cut(keys, key_size)

    def key(self, row: int) -> bytes:
        return self._keys[row]

    def keys(self, start: int) -> list[bytes]:
        return self._keys[start:]

    def record(self, row: int) -> bytes:
        return b""

    def records(self) -> Sequence[bytes]:
        return [b""] * self.rows

    def payload(self, start: int) -> bytes:
        return b""

    def view(self, start: int) -> bytes | memoryview:
        return b""
