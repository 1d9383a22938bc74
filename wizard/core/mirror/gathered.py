"""Rows whose keys come in no order, gathered beside the mirror until many enter it in the order of their keys.

Each row by itself would have its place somewhere else in a table of millions, and nearly every page of that would
be written again for every few rows. What is gathered lies in a temporary table, which takes no memory and is part
of the transaction: at every commit it is empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from wizard.core.mirror.file import Database
from wizard.core.mirror.table import Table, listed

_CREATE = "CREATE TEMP TABLE IF NOT EXISTS _gathered (key TEXT, page INTEGER, slot INTEGER, digest BLOB)"
_PLACED = "SELECT value, ?, key, substr(?, key * 8 + 1, 8) FROM json_each(?)"


class Gathered:
    """Rows of one read that lie on their pages and are not in the table of rows yet."""

    def __init__(self, db: Database, table: Table) -> None:
        self._db, self._table = db, table
        self.holds = False

    def add(self, page: int, digests: bytes, keys: Sequence[str]) -> None:
        """Gather the rows of a page, in the order of their slots."""
        if not self.holds:
            self._db.run(_CREATE)
            self._db.run("DELETE FROM temp._gathered")  # of a read that was broken off
            self.holds = True
        self._db.run(f"INSERT INTO temp._gathered {_PLACED}", (page, digests, listed(keys)))

    def enter(self, number: int, first: int) -> None:
        """Enter what was gathered as what pass `number` has read; `first` is that of `Table.upsert`."""
        if self.holds:
            self._db.run(self._table.upsert_gathered(number, first))
            self._db.run("DELETE FROM temp._gathered")
            self.holds = False
