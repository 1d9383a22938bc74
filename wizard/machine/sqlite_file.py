"""One SQLite file of small records that must not be lost: how it is opened, asked and written.

Durable before anything else, unlike the mirror's file, which is made for many rows. Nothing here knows what the
records are about.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wizard.machine.sqlite_faults import sqlite_error

_PATIENCE = 30.0
"""Seconds that a statement waits for another writer of the same file."""


class SqliteFile:
    """One open file, for one thread. Everything raises MC-301, MC-302 or MC-305 for what happens to it."""

    def __init__(self, path: Path, schema: str) -> None:
        """Open or create `path` with the tables of `schema`."""
        self._path = path
        with self._told():
            self._db = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
            self._db.row_factory = sqlite3.Row
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(schema)

    def close(self) -> None:
        self._db.close()

    def one(self, statement: str, *values: object) -> sqlite3.Row | None:
        """Return the first row of a question, None when there is none."""
        with self._told():
            row: sqlite3.Row | None = self._db.execute(statement, values).fetchone()
            return row

    def all(self, statement: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a question, or what a change returns."""
        with self._told():
            return self._db.execute(statement, values).fetchall()

    def run(self, statement: str, *values: object) -> sqlite3.Cursor:
        """Make a change; outside of a transaction it is one by itself."""
        with self._told():
            return self._db.execute(statement, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is done in the block, and on disk when it ends."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as problem:
            raise sqlite_error(problem, self._path) from problem
