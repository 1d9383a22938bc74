"""Rows that found no partner nearby, kept on disk in partitions that are joined one by one at the end.

So rows may come in any order and any number, in bounded memory. Partition numbers are made and used within
one process and mean nothing outside it.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from wizard.erp.bridge.blocks import DIGEST
from wizard.erp.bridge.errors import disk_error
from wizard.erp.bridge.frames import Outlet

PARTITIONS = 64
_LENGTH = struct.Struct("<I")


class Spill:
    """Unmatched rows of both generations on disk; the folder exists only between `open` and `remove`."""

    def __init__(self, folder: Path, key_size: int) -> None:
        self._folder = folder
        self._key_size = key_size
        self._old: list[BinaryIO] = []
        self._new: list[BinaryIO] = []

    @property
    def used(self) -> bool:
        return bool(self._old)

    def add_old(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep rows of the previous generation, as digest and key."""
        self._open()
        parts = self._old
        try:
            for digest, key in rows:
                parts[hash(key) % PARTITIONS].write(digest + key)
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem

    def add_new(self, rows: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep rows of this read, as digest and record (which begins with the key)."""
        self._open()
        parts = self._new
        size = self._key_size
        try:
            for digest, record in rows:
                part = parts[hash(record[:size]) % PARTITIONS]
                part.write(_LENGTH.pack(len(record)) + digest + record)
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem

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

    def _join(self, number: int, outlet: Outlet) -> None:
        digest_of = {key: digest for digest, key in self._old_rows(number)}
        seen: set[bytes] = set()
        for digest, record in self._new_rows(number):
            key = record[: self._key_size]
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

    def _old_rows(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        file = self._rewound(self._old[number])
        while chunk := file.read(1000 * (DIGEST + self._key_size)):
            yield from struct.iter_unpack(f"{DIGEST}s{self._key_size}s", chunk)

    def _new_rows(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        file = self._rewound(self._new[number])
        while length := file.read(_LENGTH.size):
            row = file.read(DIGEST + _LENGTH.unpack(length)[0])
            yield row[:DIGEST], row[DIGEST:]

    def _rewound(self, file: BinaryIO) -> BinaryIO:
        try:
            file.seek(0)
        except OSError as problem:
            raise disk_error(problem, self._folder) from problem
        return file
