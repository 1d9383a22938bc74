"""The SQLite file under a mirror: how it is opened, and what its errors mean to a person.

Nothing here knows what the rows are about. Every statement of the mirror goes through `Database`, so that no
error of SQLite leaves this room untranslated.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wizard.errors import TrueupError
from wizard.machine.home import disk_error
from wizard.machine.sqlite_faults import sqlite_error
from wizard.words import say

APPLICATION = 0x54525550
"""Says in the file's header that it is one of ours (SQLite's `application_id`)."""

VERSION = 7
"""Of the tables (SQLite's `user_version`). Those of version 1 kept a row's values as one JSON text, those of
version 2 nothing of look-alikes but their names, those of version 3 nothing of links that were taken off, those of
version 4 nothing of what was stored since a generation was written, those of version 5 had no page pressed, those
of version 6 knew nothing of sums."""

SETTINGS = (
    "journal_mode = WAL",  # one fsync a commit, and visitors read while a read is stored
    "synchronous = FULL",  # a settled row must stay settled, even when the power goes
    "cache_size = -16000",  # KiB
    "wal_autocheckpoint = 16000",  # pages: 64 MB, so that not every chunk is copied at once
    "journal_size_limit = 67108864",
)
PATIENCE = 60.0
"""How many seconds a statement waits for another writer of the same file."""

GIVEN_BACK = 100
"""One free page in so many of the file, and the free ones are given back to the disk."""

_AT_ONCE = 8_000
"""Pages given back in one transaction."""
_MOMENT = 0.01


class Database:
    """One open SQLite file. An object may be used from one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open or create `path`; raise MC-305, MC-302 or MC-301."""
        self._path = path
        with self._edge():
            self._db = sqlite3.connect(
                path, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=64
            )
        try:
            self._greet()
        except BaseException:
            self._db.close()
            raise

    def _greet(self) -> None:
        query = "SELECT application_id, (SELECT count(*) FROM sqlite_master) FROM pragma_application_id"
        ((mark, tables),) = self.select(query)
        if mark != APPLICATION:
            if tables:
                raise TrueupError("MC-305", path=str(self._path), reason=say("It is another program's database."))
            self._set("auto_vacuum = INCREMENTAL")  # only before the first page is written
            self._set(f"application_id = {APPLICATION}")
            self._set(f"user_version = {VERSION}")
        for setting in SETTINGS:
            self._set(setting)

    def _set(self, setting: str) -> None:
        """Enter a setting of the file; SQLite itself does not wait where another opening is at the same."""
        end = time.monotonic() + PATIENCE
        with self._edge():
            while True:
                try:
                    self._db.execute(f"PRAGMA {setting}")
                except sqlite3.OperationalError as problem:
                    if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                        raise
                    time.sleep(_MOMENT)
                else:
                    return

    def run(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Execute one statement and return how many rows it touched."""
        with self._edge():
            return self._db.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute one statement for every row."""
        with self._edge():
            self._db.executemany(statement, rows)

    def select(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with self._edge():
            return self._db.execute(query, values).fetchall()

    def each(self, query: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query one after the other; nothing may be written meanwhile."""
        with self._edge():
            yield from self._db.execute(query)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and on disk when the block ends; a transaction that is open already is ended by it."""
        self.begin()
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self.roll_back()
            raise

    def begin(self) -> None:
        """Open a transaction unless one is open."""
        if not self._db.in_transaction:
            self.run("BEGIN IMMEDIATE")

    def give_back(self) -> None:
        """Give free pages back to the disk where they are many.

        A file that was made before version 6 keeps its own: SQLite would have to copy all of it.
        """
        ((free,),) = self.select("PRAGMA freelist_count")
        ((pages,),) = self.select("PRAGMA page_count")
        if free * GIVEN_BACK > pages:
            for _ in range(0, free, _AT_ONCE):
                with self._edge():  # a script, because anything else stops after the first page
                    self._db.executescript(f"PRAGMA incremental_vacuum({_AT_ONCE})")

    def roll_back(self) -> None:
        """Forget what was not committed."""
        if self._db.in_transaction:
            self.run("ROLLBACK")

    def close(self) -> None:
        """Forget what was not committed, and let go of the file."""
        with self._edge():
            self._db.close()

    @contextmanager
    def _edge(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise sqlite_error(problem, self._path) from problem
        except OSError as problem:
            raise disk_error(problem, self._path) from problem
