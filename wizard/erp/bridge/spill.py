"""Rows that found no partner nearby, kept on disk in partitions that are joined one by one at the end.

So rows may come in any order and any number, in bounded memory. They come and go many at a time: where the order
of reading is lost, all of them pass here. Partition numbers are made and used within one process and mean
nothing outside it.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import add
from pathlib import Path
from typing import BinaryIO

from wizard.erp.bridge.blocks import DIGEST, with_length
from wizard.erp.bridge.errors import disk_error
from wizard.erp.bridge.frames import Outlet
from wizard.erp.bridge.layout import Layout

PARTITIONS = 64
_READ_TOGETHER = 1000


class Spill:
    """Unmatched rows of both generations on disk; the folder exists only between the first rows and `remove`."""

    def __init__(self, folder: Path, layout: Layout) -> None:
        self._folder = folder
        self._layout = layout
        self._old: list[BinaryIO] = []
        self._new: list[BinaryIO] = []
        self.rows = 0

    @property
    def used(self) -> bool:
        return bool(self._old)

    def add_old(self, digests: Iterable[bytes], keys: Sequence[bytes]) -> None:
        """Keep rows of the previous generation."""
        self._open()
        self._add(self._old, keys, map(add, digests, keys))

    def add_new(self, digests: Iterable[bytes], keys: Sequence[bytes], records: Iterable[bytes]) -> None:
        """Keep rows of this read."""
        self._open()
        rows = map(add, digests, records)
        self._add(self._new, keys, map(with_length, rows) if self._layout.long else rows)

    def join(self, outlet: Outlet, progress: Callable[[], object]) -> None:
        """Match what was kept and send what is new, changed, gone or came twice."""
        for number in range(PARTITIONS):
            self._join(number, outlet)
            progress()

    def remove(self) -> None:
        for file in (*self._old, *self._new):
            try:
                file.close()
            except OSError:  # its last bytes no longer matter
                continue
        shutil.rmtree(self._folder, ignore_errors=True)

    def _open(self) -> None:
        if self._old:
            return
        try:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir()
            self._old = [(self._folder / f"old-{number}").open("w+b") for number in range(PARTITIONS)]
            self._new = [(self._folder / f"new-{number}").open("w+b") for number in range(PARTITIONS)]
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem

    def _add(self, files: Sequence[BinaryIO], keys: Sequence[bytes], rows: Iterable[bytes]) -> None:
        self.rows += len(keys)
        parts: list[list[bytes]] = [[] for _ in files]
        for key, row in zip(keys, rows, strict=True):
            parts[hash(key) % PARTITIONS].append(row)
        try:
            for file, part in zip(files, parts, strict=True):
                if part:
                    file.write(b"".join(part))
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem

    def _join(self, number: int, outlet: Outlet) -> None:
        digest_of = {key: digest for digest, key in self._fixed(self._old[number], self._layout.key_size)}
        seen: set[bytes] = set()
        for digest, record in self._new_rows(number):
            key = record[: self._layout.key_size]
            before = digest_of.pop(key, None)
            if key in seen:
                outlet.repeated(key)
            elif before is None:
                outlet.new(record)
            elif before != digest:
                outlet.changed(record)
            seen.add(key)
        for key in digest_of:
            outlet.gone(key)

    def _new_rows(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        if not self._layout.long:
            yield from self._fixed(self._new[number], self._layout.record_size)
            return
        file = self._rewound(self._new[number])
        while length := file.read(4):
            row = file.read(int.from_bytes(length, "little"))
            yield row[:DIGEST], row[DIGEST:]

    def _fixed(self, file: BinaryIO, size: int) -> Iterator[tuple[bytes, bytes]]:
        """Yield the digests of rows and the `size` bytes behind each."""
        self._rewound(file)
        while chunk := file.read(_READ_TOGETHER * (DIGEST + size)):
            yield from struct.iter_unpack(f"{DIGEST}s{size}s", chunk)

    def _rewound(self, file: BinaryIO) -> BinaryIO:
        try:
            file.seek(0)
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem
        return file
