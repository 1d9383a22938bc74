"""What is summed up of an entity's records, and which of them changed since.

Once sums were made of a *source*, every record of it that becomes new, another or gone is entered here in the same
transaction; so only the groups in which one lies have to be summed up again. What was entered is forgotten when the
sums that hold it are on the disk: a crash in between has some groups summed up twice. What a sum is of, and which
group a record belongs to, is not known here.
"""

# ruff: noqa: S608  a table knows its own quoted name, and an entity's id is a plain name
from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from wizard.core.mirror.file import Database
from wizard.core.mirror.table import Table, listed

CREATE = (
    """
CREATE TABLE IF NOT EXISTS _sums (
    entity TEXT NOT NULL,       -- what the sums are
    source TEXT NOT NULL,       -- whose records are summed up
    rules TEXT NOT NULL,        -- how
    month TEXT NOT NULL,        -- YYYY-MM, whose figures are summed up by themselves
    PRIMARY KEY (entity, source)) WITHOUT ROWID
""",
    "CREATE TABLE IF NOT EXISTS _changes (source TEXT, key TEXT, PRIMARY KEY (source, key)) WITHOUT ROWID",
    """
CREATE TABLE IF NOT EXISTS _recent (
    entity TEXT NOT NULL,
    key TEXT NOT NULL,          -- of a group that has records of the month in `_sums`, or of a later one
    due INTEGER NOT NULL,       -- 1 while another month has begun and it is not summed up again
    PRIMARY KEY (entity, key)) WITHOUT ROWID
""",
    "CREATE INDEX IF NOT EXISTS _due ON _recent (entity, key) WHERE due = 1",
)

AT_MOST = 100_000
"""Changes of a source that are entered; where there are more, everything is summed up again."""

_PAGE = 1_000


@dataclass(frozen=True)
class Basis:
    """How an entity's sums were made: by which rules, and in which month (YYYY-MM)."""

    rules: str
    month: str


class Sums:
    """The sums of one mirror; belongs to it and is used in the same thread."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def made(self, entity: str, sources: Collection[str]) -> Basis | None:
        """Return how the sums were made, None unless all changes of all `sources` are entered since."""
        rows = self._db.select("SELECT source, rules, month FROM _sums WHERE entity = ?", (entity,))
        told = {(rules, month) for _, rules, month in rows}
        return Basis(*told.pop()) if {source for source, *_ in rows} == set(sources) and len(told) == 1 else None

    def changed(self, source: str) -> Iterator[list[str]]:
        """Yield the keys of a source's records that changed, a page at a time."""
        last = ""
        query = f"SELECT key FROM _changes WHERE source = ? AND key > ? ORDER BY key LIMIT {_PAGE}"
        while keys := [key for (key,) in self._db.select(query, (source, last))]:
            yield keys
            last = keys[-1]

    def begin_month(self, entity: str, month: str) -> None:
        """Let groups with records of the month before `month`, or of a later one, be due to be summed up again."""
        with self._db.transaction():
            self._db.run("UPDATE _recent SET due = 1 WHERE entity = ?", (entity,))
            self._db.run("UPDATE _sums SET month = ? WHERE entity = ?", (month, entity))

    def due(self, entity: str) -> list[str]:
        """Return the groups that are due because a month has begun."""
        return [
            key
            for (key,) in self._db.select(
                "SELECT key FROM _recent INDEXED BY _due WHERE entity = ? AND due = 1", (entity,)
            )
        ]

    def forget(self, entity: str) -> None:
        """Let no sums be known: all are about to be made."""
        with self._db.transaction():
            self._db.run("DELETE FROM _sums WHERE entity = ?", (entity,))

    def enter(
        self,
        entity: str,
        sources: Iterable[str],
        made: Basis,
        recent: Iterable[str],
        groups: Collection[str] | None = None,
    ) -> None:
        """Say that the sums are on the disk and hold every change: those of `groups`, or all (None).

        `recent` ones of them have records of the month of `made` or of a later one.
        """
        which, values = "", [entity]
        if groups is not None:
            which, values = " AND key IN (SELECT value FROM json_each(?))", [entity, listed(groups)]
        with self._db.transaction():
            for source in sources:
                self._db.run(
                    "INSERT OR REPLACE INTO _sums VALUES (?, ?, ?, ?)", (entity, source, made.rules, made.month)
                )
                self._db.run("DELETE FROM _changes WHERE source = ?", (source,))
            self._db.run(f"DELETE FROM _recent WHERE entity = ?{which}", values)
            self._db.run_many("INSERT INTO _recent VALUES (?, ?, 0)", ((entity, key) for key in recent))


class Changes:
    """The changes of one entity's records, entered by a read while something is summed up of them."""

    def __init__(self, db: Database, table: Table, at_most: int = AT_MOST) -> None:
        self._db, self._table, self._source, self._at_most = db, table, table.entity_id, at_most
        self.followed = bool(db.select("SELECT 1 FROM _sums WHERE source = ? LIMIT 1", (self._source,)))
        self._count: int | None = None

    def add(self, keys: Collection[str]) -> None:
        """Enter records that are about to be stored otherwise."""
        if self._fits(len(keys)):
            self._db.run(
                "INSERT OR IGNORE INTO _changes SELECT ?, value FROM json_each(?)", (self._source, listed(keys))
            )

    def add_gone(self, which: str, gone: int) -> None:
        """Enter so many records that are about to be marked as gone; `which` is the condition that finds them."""
        if self._fits(gone):
            query = f"SELECT '{self._source}', _key FROM {self._table.name} WHERE _gone = 0 AND {which}"
            self._db.run(f"INSERT OR IGNORE INTO _changes {query}")

    def _fits(self, more: int) -> bool:
        """Tell whether so many more are entered; where they would be too many, the sums are made anew."""
        if not self.followed or not more:
            return False
        if self._count is None:
            ((self._count,),) = self._db.select("SELECT count(*) FROM _changes WHERE source = ?", (self._source,))
        self._count += more
        if self._count > self._at_most:
            self._db.run("DELETE FROM _sums WHERE source = ?", (self._source,))
            self._db.run("DELETE FROM _changes WHERE source = ?", (self._source,))
            self.followed = False
        return self.followed
