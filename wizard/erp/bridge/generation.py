"""One generation: the digests and keys of all rows of one read, in reading order, in one immutable file.

A generation is written beside its final name and takes it only when it is complete and on the disk. A file
that is incomplete, damaged or foreign is treated as if there were none: then every row is new.

The file: magic, length and xxh3-64 of the header, the header (JSON: layout, number of rows, bytes and xxh3-64 of
what follows) padded to its room, then chunks of up to `CHUNK` rows: how many, the length of their packed keys,
their digests, and those keys. Keys of neighbouring rows are much alike: packed they take a twentieth.
"""

from __future__ import annotations

import base64
import json
import os
import struct
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from xxhash import xxh3_64, xxh3_64_intdigest

from wizard.erp.bridge.blocks import DIGEST
from wizard.erp.bridge.errors import BridgeError, disk_error
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.previous import CHUNK, HEAD, Old, packed_keys, unpacked

_MAGIC = b"TRUEUPG4"
_FRONT = struct.Struct("<8sIQ")
_PAGE = 4096
_COPIED = 1 << 20


def nothing(layout: Layout) -> Old:
    """Return the generation before the first one."""
    return Old(None, 0, layout.key_size)


@dataclass(frozen=True)
class Stretch:
    """The first `rows` rows of the generation in the file at `path`."""

    path: Path
    rows: int


def whole(path: Path) -> Stretch:
    """Return all rows of a generation, or none of what is no generation."""
    found = _header(path)
    return Stretch(path, found.rows if found else 0)


def open_generation(path: Path | None, layout: Layout, touched: frozenset[bytes] = frozenset()) -> Old | None:
    """Open a generation to compare with; None when there is none that rows of `layout` can be compared to.

    `touched` are the keys of rows that equal none of it, whatever it tells of them.
    """
    return open_stretch(whole(path), layout, touched) if path else None


def open_stretch(stretch: Stretch, layout: Layout, touched: frozenset[bytes] = frozenset()) -> Old | None:
    """Open some rows of a generation to compare with, as a whole one."""
    found = _header(stretch.path)
    if found is None or found.layout != layout or not _is_sound(stretch.path, found):
        return None
    file = stretch.path.open("rb")
    file.seek(found.start)
    return Old(file, stretch.rows, layout.key_size, touched)


def layout_of(path: Path | None) -> Layout | None:
    """Return the layout of a complete generation, None when there is none."""
    found = _header(path)
    return found.layout if found else None


@dataclass(frozen=True)
class _Header:
    """What a file says of itself: its layout and rows, and where its chunks begin, their bytes and their digest."""

    layout: Layout
    rows: int
    start: int
    size: int
    digest: int


def _header(path: Path | None) -> _Header | None:
    """Return the header of a generation that is as long as it says."""
    if path is None:
        return None
    try:
        with path.open("rb") as file:
            magic, length, check = _FRONT.unpack(file.read(_FRONT.size))
            text = file.read(length) if magic == _MAGIC else b""
            size = os.fstat(file.fileno()).st_size
        if xxh3_64_intdigest(text) != check:
            return None
        data = json.loads(text)
        layout = Layout.from_data(data["layout"])
        found = _Header(layout, int(data["rows"]), _data_start(length), int(data["size"]), int(data["digest"]))
    except (OSError, struct.error, ValueError, KeyError, TypeError):
        return None
    return found if size == found.start + found.size else None


def _is_sound(path: Path, header: _Header) -> bool:
    """Tell whether every byte is as it was written: a damaged disk must cost a reading, never a record."""
    digest = xxh3_64()
    try:
        with path.open("rb") as file:
            file.seek(header.start)
            while piece := file.read(_COPIED):
                digest.update(piece)
    except OSError:
        return False
    return digest.intdigest() == header.digest


def _data_start(header_length: int) -> int:
    return (_FRONT.size + header_length + _PAGE) // _PAGE * _PAGE


def part_of(path: Path) -> Path:
    """Return the file in which a generation is written before it is complete."""
    return path.with_name(path.name + ".part")


class NewGeneration:
    """Writes a generation; used with `with`, and only `complete` gives the file its name.

    Rows that are those of `previous`, of a generation of the same layout, are not written while nothing else came.
    They are copied when something does; when nothing does and they are all, that file gets the new name as well.
    Raises a `BridgeError` when the disk is full or the folder may not be used.
    """

    def __init__(self, path: Path, layout: Layout, previous: Stretch | None = None) -> None:
        self._path = path
        self._previous = previous
        self._same = 0
        self._marked = False
        self._temporary = part_of(path)
        self._layout = layout
        self._digests = bytearray()
        self._keys = bytearray()
        self._size = 0
        self._digest = xxh3_64()
        self._header_room = len(self._header_text(2**63, 2**63, 2**63))
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
        if not self._marked:
            self._temporary.unlink(missing_ok=True)

    def mark(self) -> dict[str, Any]:
        """Put what was added so far on the disk, where it stays when the read is torn.

        Returns how `points.Torn` finds it again. Where all of it is as in the previous file, nothing is written.
        """
        if self.same_rows:
            return {"same": self.same_rows}
        self._marked = True
        try:
            os.fsync(self._file.fileno())
        except OSError as problem:
            raise disk_error(problem, self._path) from problem
        rest = zlib.compress(bytes(self._digests) + bytes(self._keys), 1)
        return {
            "file": str(self._path),
            "start": self._start,
            "size": self._size,
            "digest": self._digest.intdigest(),
            "rest": base64.b64encode(rest).decode("ascii"),
        }

    @property
    def same_rows(self) -> int | None:
        """How many rows of the previous generation's part it consists of; None when other rows came as well."""
        return self._same if self._previous is not None and self.rows == self._same else None

    def same(self, rows: int) -> bool:
        """Add the next `rows` rows of the previous generation; False when they have to be appended instead."""
        if self.same_rows is None:
            return False
        self._same += rows
        self.rows += rows
        return True

    def append(self, digests: bytes, keys: bytes) -> None:
        """Add rows in reading order."""
        self._copy_same()
        self._digests += digests
        self._keys += keys
        self.rows += len(digests) // DIGEST
        while len(self._digests) >= CHUNK * DIGEST:
            self._write_chunk(CHUNK)

    def complete(self) -> None:
        """Put everything on the disk, then give the file its name; nothing is left half done."""
        if self._take_previous():
            return
        self._copy_same()
        self._write_chunk(len(self._digests) // DIGEST)
        text = self._header_text(self.rows, self._size, self._digest.intdigest()).ljust(self._header_room)
        head = _FRONT.pack(_MAGIC, len(text), xxh3_64_intdigest(text))
        try:
            self._file.seek(0)
            self._file_in((head + text).ljust(self._start, b"\0"))
            os.fsync(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError as problem:
            raise disk_error(problem, self._path) from problem

    def _take_previous(self) -> bool:
        """Give the previous file, if it holds just these rows, this name too; False where that cannot be."""
        if self._previous is None or not self.same_rows or whole(self._previous.path).rows != self.same_rows:
            return False
        self._file.close()
        self._temporary.unlink()
        try:
            os.link(self._previous.path, self._temporary)
            self._temporary.replace(self._path)
            _sync_folder(self._path.parent)
        except OSError:  # a file system without a second name for a file
            self._file = self._temporary.open("wb", buffering=0)
            self._file.seek(self._start)
            return False
        return True

    def _copy_same(self) -> None:
        """Write the rows that were the same so far, since something else comes."""
        if self._previous is not None and self._same:
            self._copy(replace(self._previous, rows=self._same))
        self._previous = None

    def _copy(self, stretch: Stretch) -> None:
        found = _header(stretch.path)
        if found is None:
            raise BridgeError("MC-302", path=str(stretch.path), reason="The file was there a moment ago.")
        try:
            with stretch.path.open("rb") as file:
                file.seek(found.start)
                self._copy_chunks(file, stretch.rows)
        except OSError as problem:
            raise disk_error(problem, stretch.path) from problem

    def _copy_chunks(self, file: BinaryIO, left: int) -> None:
        """Write so many rows of another file: whole chunks as they are, the last one cut."""
        while left:
            head = file.read(HEAD.size)
            there, length = HEAD.unpack(head)
            digests, packed = file.read(there * DIGEST), file.read(length)
            rows = min(there, left)
            if rows == there:
                self._write(head + digests + packed)
            else:
                self._digests += digests[: rows * DIGEST]
                self._keys += unpacked(packed)[: rows * self._layout.key_size]
            left -= rows

    def _header_text(self, rows: int, size: int, digest: int) -> bytes:
        told: dict[str, Any] = {"rows": rows, "size": size, "digest": digest, "layout": self._layout.to_data()}
        return json.dumps(told).encode("ascii")

    def _write_chunk(self, rows: int) -> None:
        if not rows:
            return
        digests, keys = rows * DIGEST, rows * self._layout.key_size
        packed = packed_keys(self._keys[:keys])
        self._write(HEAD.pack(rows, len(packed)) + bytes(self._digests[:digests]) + packed)
        del self._digests[:digests]
        del self._keys[:keys]

    def _write(self, content: bytes) -> None:
        """Write a part of what follows the header."""
        self._file_in(content)
        self._size += len(content)
        self._digest.update(content)

    def _file_in(self, content: bytes) -> None:
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
