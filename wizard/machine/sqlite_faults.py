"""What SQLite complains of, told as the product tells it; faults of our own stay what they are."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from wizard.errors import TrueupError
from wizard.words import say

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_REFUSED = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
_FULL_BYTES = 256 * 1024
"""With less than this left, a file that cannot be written or opened is a full disk, whatever SQLite calls it."""


def sqlite_error(problem: sqlite3.Error, path: Path) -> Exception:
    """Return one of ours for what the environment did to our file `path`; a fault of our own stays as it is."""
    exact = getattr(problem, "sqlite_errorcode", 0)
    code = exact & 0xFF  # the high bits only refine it
    if code == sqlite3.SQLITE_FULL or exact == sqlite3.SQLITE_IOERR_WRITE:
        return TrueupError("MC-301", path=str(path))
    if code in _DAMAGED:
        why = say("The database engine cannot read it. It said: {reason}", reason=f"{problem}.")
        return TrueupError("MC-305", path=str(path), reason=why)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and has_no_room(path):
        return TrueupError("MC-301", path=str(path))
    if code in _REFUSED:
        return TrueupError("MC-302", path=str(path), reason=f"{problem}.")
    return problem


def has_no_room(path: Path) -> bool:
    """Tell whether nothing more can be written beside `path`."""
    try:
        return shutil.disk_usage(path.parent).free < _FULL_BYTES
    except OSError:
        return False
