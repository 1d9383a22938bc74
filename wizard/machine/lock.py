"""A lock with a note: who holds it is told to whoever comes second. The system frees it if the holder dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path


class Taken(Exception):  # noqa: N818 - an answer, not an error
    """Somebody else holds the lock; `note` is what they left there, "" when that cannot be read."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


class NotedLock:
    """Held from its making to `release`; raises `Taken`, or `OSError` when the file cannot be made."""

    def __init__(self, path: Path, note: str) -> None:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._file = os.fdopen(handle, "a+", encoding="utf-8")
        try:
            _lock(self._file.fileno())
        except OSError as problem:
            self._file.seek(0)
            left = self._file.read().strip()
            self._file.close()
            raise Taken(left) from problem
        self._file.truncate(0)
        self._file.write(note)
        self._file.flush()

    def release(self) -> None:
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        # Far behind the text, because Windows locks keep others from reading what is locked.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
