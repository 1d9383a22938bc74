"""One generation: the digests and keys of all rows of one read, in reading order, in one immutable file.

A generation is written beside its final name and takes it only when it is complete and on the disk. A file
that is incomplete, damaged or foreign is treated as if there were none: then every row is new.

The file: magic, length and xxh3-64 of the header, the header (JSON: layout and number of rows) padded to its
room, then chunks of `CHUNK` rows: their digests, then their keys.
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from xxhash import xxh3_64_intdigest

from wizard.erp.bridge.blocks import DIGEST
from wizard.erp.bridge.errors import BridgeError, disk_error
from wizard.erp.bridge.layout import Layout

CHUNK = 4000
_MAGIC = b"TRUEUPG1"
_HEAD = struct.Struct("<8sIQ")
_PAGE = 4096
_COPIED = 1 << 20


class Old:
    """The rows of the previous generation that were not passed yet; none when there is no generation."""

    def __init__(self, file: BinaryIO | None, rows: int, key_size: int) -> None:
        self._file = file
        self._unread = rows
        self._key_size = key_size
        self._digests = bytearray()
        self._keys = bytearray()
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
        return bytes(self._keys[row * self._key_size : (row + 1) * self._key_size])

    def keys(self, start: int, stop: int) -> bytes:
        return bytes(self._keys[start * self._key_size : stop * self._key_size])

    def skip(self, rows: int) -> None:
        """Pass `rows` loaded rows."""
        del self._digests[: rows * DIGEST]
        del self._keys[: rows * self._key_size]
        self.passed += rows

    def rest(self) -> Iterator[tuple[bytes, bytes]]:
        """Pass all remaining rows, as digest and key."""
        while rows := self.load(CHUNK):
            pairs = zip(
                struct.iter_unpack(f"{DIGEST}s", self.digests(rows)),
                struct.iter_unpack(f"{self._key_size}s", self.keys(0, rows)),
                strict=True,
            )
            for (digest,), (key,) in pairs:
                yield digest, key
            self.skip(rows)

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
        rows = min(CHUNK, self._unread)
        chunk = self._file.read(rows * (DIGEST + self._key_size))
        self._digests += chunk[: rows * DIGEST]
        self._keys += chunk[rows * DIGEST :]
        self._unread -= rows


def nothing(layout: Layout) -> Old:
    """Return the generation before the first one."""
    return Old(None, 0, layout.key_size)


def open_generation(path: Path | None, layout: Layout) -> Old | None:
    """Open a generation to compare with; None when there is none that rows of `layout` can be compared to."""
    found = _header(path)
    if path is None or found is None or found[0] != layout:
        return None
    file = path.open("rb")
    file.seek(_data_start(found[2]))
    return Old(file, found[1], layout.key_size)


def layout_of(path: Path | None) -> Layout | None:
    """Return the layout of a complete generation, None when there is none."""
    found = _header(path)
    return found[0] if found else None


def _header(path: Path | None) -> tuple[Layout, int, int] | None:
    """Return layout, number of rows and length of the header of a complete generation."""
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            magic, length, check = _HEAD.unpack(file.read(_HEAD.size))
            text = file.read(length) if magic == _MAGIC else b""
            size = os.fstat(file.fileno()).st_size
        if xxh3_64_intdigest(text) != check:
            return None
        data = json.loads(text)
        layout, rows = Layout.from_data(data["layout"]), int(data["rows"])
    except (OSError, struct.error, ValueError, KeyError, TypeError):
        return None
    expected = _data_start(length) + rows * (DIGEST + layout.key_size)
    return (layout, rows, length) if size == expected else None


def _data_start(header_length: int) -> int:
    return (_HEAD.size + header_length + _PAGE) // _PAGE * _PAGE


class NewGeneration:
    """Writes a generation; used with `with`, and only `complete` gives the file its name.

    Rows that are those of `previous`, the file of a generation of the same layout, are not written while nothing
    else came: they are copied when something does, and when nothing does that file gets the new name as well.
    Raises a `BridgeError` when the disk is full or the folder may not be used.
    """

    def __init__(self, path: Path, layout: Layout, previous: Path | None = None) -> None:
        self._path = path
        self._previous = previous
        self._same = 0
        self._temporary = path.with_name(path.name + ".part")
        self._layout = layout
        self._digests = bytearray()
        self._keys = bytearray()
        self._header_room = len(self._header_text(2**63))
        self._start = _data_start(self._header_room)
        self.rows = 0
        try:
            self._file = self._temporary.open("wb", buffering=0)
            self._file.seek(self._start)
        except OSError as problem:
            raise disk_error(problem, path) from problem

    def __enter__(self) -> NewGeneration:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._temporary.unlink(missing_ok=True)

    def same(self, rows: int) -> bool:
        """Add the next `rows` rows of the previous generation; False when they have to be appended instead."""
        if self._previous is None or self.rows > self._same:
            return False
        self._same += rows
        self.rows += rows
        return True

    def append(self, digests: bytes, keys: bytes) -> None:
        """Add rows in reading order."""
        if self.rows == self._same and self._same:
            self._copy_same()
        self._digests += digests
        self._keys += keys
        self.rows += len(digests) // DIGEST
        while len(self._digests) >= CHUNK * DIGEST:
            self._write_chunk(CHUNK)

    def complete(self) -> None:
        """Put everything on the disk, then give the file its name; nothing is left half done."""
        if self._same and self.rows == self._same:
            if self._take_previous():
                return
            self._copy_same()
        self._write_chunk(len(self._digests) // DIGEST)
        text = self._header_text(self.rows).ljust(self._header_room)
        head = _HEAD.pack(_MAGIC, len(text), xxh3_64_intdigest(text))
        try:
            self._file.seek(0)
            self._write((head + text).ljust(self._start, b"\0"))
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError as problem:
            raise disk_error(problem, self._path) from problem

    def _take_previous(self) -> bool:
        """Give the previous file, if it holds just these rows, this name too; False where that cannot be."""
        found = _header(self._previous)
        if self._previous is None or found is None or found[1] != self.rows:
            return False
        self._file.close()
        self._temporary.unlink()
        try:
            os.link(self._previous, self._temporary)
            self._temporary.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError:  # a file system without a second name for a file
            self._file = self._temporary.open("wb", buffering=0)
            self._file.seek(self._start)
            return False
        return True

    def _copy_same(self) -> None:
        """Write the rows that were the same so far: whole chunks as they are, the rest into the chunk to come."""
        found = _header(self._previous)
        if self._previous is None or found is None:
            raise BridgeError("MC-302", path=str(self._previous), reason="The file was there a moment ago.")
        width = DIGEST + self._layout.key_size
        whole, rest = divmod(self._same, CHUNK)
        try:
            with self._previous.open("rb") as file:
                file.seek(_data_start(found[2]))
                left = whole * CHUNK * width
                while left:
                    piece = file.read(min(left, _COPIED))
                    self._write(piece)
                    left -= len(piece)
                there = min(CHUNK, found[1] - whole * CHUNK)
                self._digests += file.read(there * DIGEST)[: rest * DIGEST]
                self._keys += file.read(rest * self._layout.key_size)
        except OSError as problem:
            raise disk_error(problem, self._previous) from problem
        self._same = 0

    def _header_text(self, rows: int) -> bytes:
        return json.dumps({"rows": rows, "layout": self._layout.to_data()}).encode("ascii")

    def _write_chunk(self, rows: int) -> None:
        for waiting, size in ((self._digests, rows * DIGEST), (self._keys, rows * self._layout.key_size)):
            with memoryview(waiting) as view, view[:size] as part:  # nobody may hold it when rows are removed
                self._write(part)
            del waiting[:size]

    def _write(self, content: bytes | memoryview) -> None:
        written = 0
        try:
            while written < len(content):
                written += self._file.write(content[written:])
        except OSError as problem:
            raise disk_error(problem, self._path) from problem


def _sync_folder(folder: Path) -> None:
    """Put the new name itself on the disk; Windows does that with the file and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
