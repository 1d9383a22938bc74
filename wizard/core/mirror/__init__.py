"""The mirror of one company: every record as last read, and what of it is in Procore.

One SQLite file a connection, the core its only writer. How a read gets in is `reads`; here are the questions
and answers of delivery, and the tables themselves. It knows nothing of Procore's bodies or of databases.
"""

# ruff: noqa: S608  names of tables come from validated ids, names of columns are quoted
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import orjson

from wizard.core.mirror.file import Database
from wizard.core.mirror.matches import Matches
from wizard.core.mirror.pages import Pages
from wizard.core.mirror.reads import Holds, Read, believed
from wizard.core.mirror.records import Counts, Reading, Row, Settlement
from wizard.core.mirror.relinks import Relinks
from wizard.core.mirror.sums import Basis, Sums
from wizard.core.mirror.table import Table, listed, quoted
from wizard.core.mirror.versions import make_tables
from wizard.erp.contract import Delta, Packed, Point, ReadEnd
from wizard.machine.home import disk_error
from wizard.procedure.catalogue import Column, Entity

__all__ = ["Basis", "Counts", "Mirror", "Reading", "Row", "Settlement"]

CHUNK = 50_000
"""Rows a transaction where there may be millions: its log stays below 100 MB where keys come in their order."""

PAGE = 1_000
"""Rows a query, where all rows are walked through."""


class Mirror:
    """The records of one connection. An object may be used from one thread at a time, and is a context manager.

    Every method raises MC-301 when the disk is full, MC-302 when the file may not be used and MC-305 when it
    is damaged or no mirror. What a method writes is on disk when it returns, except `store`. One read is open
    at a time; starting another, or writing anything else, breaks it off.
    """

    def __init__(self, path: Path, generations: Path, chunk: int = CHUNK) -> None:
        """Open or create the mirror `path`; `generations` is the folder of its generation files.

        `chunk` is how many rows are stored in one transaction.
        """
        try:
            generations.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as problem:
            raise disk_error(problem, generations) from problem
        self._generations = generations
        self._chunk = chunk
        self._tables: dict[str, Table] = {}
        self._read: Read | None = None
        self._db = Database(path)
        self.matches = Matches(self._db)
        self.relinks = Relinks(self._db)
        self.sums = Sums(self._db)
        self._pages = Pages(self._db)
        try:
            make_tables(self._db)
        except BaseException:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a read that is not finished has to be started again."""
        self._db.close()

    # -- tables ----------------------------------------------------------------------------------------------

    def prepare(
        self, entity: Entity, columns: tuple[Column, ...], translation: str, delivered: bool = True
    ) -> None:
        """Make the table of `entity` hold `columns`.

        `translation` names how bodies are made from rows. When it, the columns or `delivered` differ from last
        time, every row is looked at again (`delivered`), or none is.
        """
        told = json.dumps([[column.name, column.type] for column in columns])
        row = self._db.select("SELECT columns, delivered, translation FROM _entities WHERE id = ?", (entity.id,))
        if row == [(told, int(delivered), translation)]:
            return
        table = Table(entity.id, columns, delivered)
        self._break_off()
        with self._db.transaction():
            for statement in table.create():
                self._db.run(statement)
        self._look_again(table)
        with self._db.transaction():
            self._db.run(
                "INSERT INTO _entities (id, source, columns, delivered, translation) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET source = excluded.source, "
                "columns = excluded.columns, delivered = excluded.delivered, "
                "translation = excluded.translation, "
                "generation = CASE WHEN columns = excluded.columns THEN generation END",
                (entity.id, entity.table, told, int(delivered), translation),
            )
        self._tables[entity.id] = table

    def _look_again(self, table: Table) -> None:
        last, wanted = "", int(table.delivered)
        while True:
            with self._db.transaction():
                part = f"SELECT _key FROM {table.name} WHERE _key > ? ORDER BY _key LIMIT {self._chunk}"
                ((end,),) = self._db.select(f"SELECT max(_key) FROM ({part})", (last,))
                if end is None:
                    return
                self._db.run(
                    f"UPDATE {table.name} SET _pending = {wanted} WHERE _key > ? AND _key <= ? "
                    f"AND _repeated = 0 AND _pending <> {wanted}",
                    (last, end),
                )
            last = end

    def _table(self, entity_id: str) -> Table | None:
        """Return the table of an entity, or None when it was never prepared; it holds what was stored so far."""
        if self._read is not None and self._read.entity_id == entity_id:
            self._read.catch_up()
        if entity_id not in self._tables:
            rows = self._db.select("SELECT columns, delivered FROM _entities WHERE id = ?", (entity_id,))
            if not rows:
                return None
            ((columns, delivered),) = rows
            self._tables[entity_id] = Table(
                entity_id,
                tuple(Column(name=name, type=kind) for name, kind in json.loads(columns)),
                bool(delivered),
            )
        return self._tables[entity_id]

    # -- reading ---------------------------------------------------------------------------------------------

    def start_read(self, entity_id: str, run: str = "") -> Reading:
        """Start a pass over a prepared entity and return its generation files.

        There is no previous generation when none describes what is stored: at first, after keys that repeat, and
        when more records were touched since than are remembered.
        """
        self._break_off()
        table = self._table(entity_id)
        if table is None:
            raise KeyError(entity_id)
        self._read = Read(self._db, self._pages, table, self._generations, self._chunk, run=run)
        return self._read.reading

    def store(self, entity_id: str, delta: Delta | Packed | Point) -> None:
        """Take in rows of the read that was started; they are on disk at the latest when it is finished."""
        read = self._take(entity_id)
        read.store(delta)
        self._read = read

    def finish_read(self, entity_id: str, end: ReadEnd, complete: bool, holds: Holds = believed) -> Counts:
        """End the pass in one transaction: the last rows, what is gone, and which generation is current.

        `complete` is False for a read that was limited to a time frame: then nothing is gone. `holds` says, by
        the records gone and known, whether to leave them as they are instead.
        """
        return self._take(entity_id).finish(end, complete, holds)

    def _take(self, entity_id: str) -> Read:
        """Return the open read and forget it: one that failed half-way must not go on."""
        read, self._read = self._read, None
        if read is None or read.entity_id != entity_id:
            raise KeyError(entity_id)
        return read

    def _break_off(self) -> None:
        self._read = None
        self._db.roll_back()
        self._pages.forget()

    # -- delivery --------------------------------------------------------------------------------------------

    def pending(self, entity_id: str, limit: int, after: str = "") -> list[Row]:
        """Return up to `limit` rows that delivery has to look at, by key, those behind the key `after`.

        An index is made by the first call.
        """
        table = self._table(entity_id)
        if table is None:
            return []
        self._db.run(table.index_pending())
        return self._rows(table, f"_pending = 1 AND _key > ? ORDER BY _key LIMIT {int(limit)}", [after])

    def pending_count(self, entity_id: str) -> int:
        """Return how many rows delivery has to look at."""
        return self._count(entity_id, "WHERE _pending = 1")

    def settle(self, entity_id: str, settlements: Iterable[Settlement]) -> None:
        """Remember what became of pending rows, all in one durable transaction."""
        table = self._table(entity_id)
        if table is None:
            raise KeyError(entity_id)
        self._break_off()
        with self._db.transaction():
            self._db.run_many(
                f"UPDATE {table.name} SET _pending = 0, _delivered = coalesce(?, _delivered), "
                "_procore_id = coalesce(?, _procore_id), _error = ? WHERE _key = ?",
                (
                    (
                        settled.delivered,
                        settled.procore_id,
                        None if settled.error is None else orjson.dumps(settled.error).decode(),
                        settled.key,
                    )
                    for settled in settlements
                ),
            )

    def tidy(self, entity_id: str, pages: int) -> bool:
        """Make an entity's rows take less room, as far as `pages` pages of them; tell whether there may be more.

        For rows that were looked at: it takes some ten microseconds each. What is free is given back at the end.
        """
        table = self._table(entity_id)
        if table is None:
            return False
        self._break_off()
        more = self._pages.press(table, pages)
        if not more:
            self._db.give_back()
        return more

    def forget(self, entity_id: str, keys: Iterable[str]) -> int:
        """Let rows be nothing in Procore any more; return how many of `keys` there are.

        They are pending then, as if they had just been read for the first time.
        """
        forgotten = "_delivered = NULL, _procore_id = NULL, _error = NULL"
        return self._make_pending(
            entity_id, f", {forgotten} WHERE _key IN (SELECT value FROM json_each(?))", [listed(keys)]
        )

    def look_again(self, entity_id: str, keys: Iterable[str]) -> int:
        """Have delivery look at rows again: what they refer to is another object now; return how many there are."""
        return self._make_pending(
            entity_id, " WHERE _key IN (SELECT value FROM json_each(?)) AND _repeated = 0", [listed(keys)]
        )

    def retry_set_aside(self, entity_id: str) -> int:
        """Make rows that were set aside pending again and return how many.

        Rows whose key repeats stay: only a read can find that it no longer does.
        """
        return self._make_pending(entity_id, " WHERE _error IS NOT NULL AND _repeated = 0 AND _pending = 0", [])

    def _make_pending(self, entity_id: str, which: str, values: list[Any]) -> int:
        """Have delivery look at rows again, and return at how many; `which` says at which, and what else is set."""
        table = self._table(entity_id)
        if table is None or not table.delivered:
            return 0
        self._break_off()
        with self._db.transaction():
            return self._db.run(f"UPDATE {table.name} SET _pending = 1{which}", values)

    def set_aside(self, limit: int) -> list[tuple[str, str, dict[str, Any]]]:
        """Return up to `limit` records that were set aside: entity id, key, error."""
        found: list[tuple[str, str, dict[str, Any]]] = []
        for (entity_id,) in self._db.select("SELECT id FROM _entities ORDER BY id"):
            rows = self._db.select(
                f"SELECT _key, _error FROM {quoted(entity_id)} WHERE _error IS NOT NULL ORDER BY _key LIMIT ?",
                (limit - len(found),),
            )
            found += [(entity_id, key, orjson.loads(error)) for key, error in rows]
        return found

    def waiting(self, entity_id: str, code: str, limit: int) -> list[Row]:
        """Return up to `limit` records of an entity that were set aside with an error's code, by key."""
        table = self._table(entity_id)
        which = "_error IS NOT NULL AND _error ->> 'code' = ? ORDER BY _key"
        return [] if table is None else self._rows(table, f"{which} LIMIT {int(limit)}", [code])

    # -- questions -------------------------------------------------------------------------------------------

    def rows(self, entity_id: str, keys: Iterable[str]) -> dict[str, Row]:
        """Return those of `keys` that the mirror knows, gone ones included."""
        table = self._table(entity_id)
        if table is None:
            return {}
        found = self._rows(table, "_key IN (SELECT value FROM json_each(?))", [listed(keys)])
        return {row.key: row for row in found}

    def below(self, entity_id: str, key: str) -> list[Row]:
        """Return every row whose key begins with the whole parts `key`, by key, gone ones included."""
        return list(self.each_below(entity_id, key))

    def each_below(self, entity_id: str, key: str) -> Iterator[Row]:
        """Yield the same one after the other, where there may be many."""
        # A key is its parts joined by "|", and "}" is the character behind that one.
        return self._walk(entity_id, "_key < ?", [f"{key}}}"], f"{key}|")

    def all_rows(self, entity_id: str) -> Iterator[Row]:
        """Yield every row by key, gone ones included."""
        return self._walk(entity_id, "1", [])

    def in_procore(self, entity_id: str) -> Iterator[Row]:
        """Yield by key every row of which something was delivered, as far as known."""
        return self._walk(entity_id, "(_procore_id IS NOT NULL OR _delivered IS NOT NULL)", [])

    def objects(self, entity_id: str, procore_ids: Iterable[int]) -> list[Row]:
        """Return the rows that are these objects in Procore, by key."""
        table = self._table(entity_id)
        if table is None:
            return []
        which = "_procore_id IN (SELECT value FROM json_each(?)) ORDER BY _key"
        return self._rows(table, which, [listed(procore_ids)])

    def _walk(self, entity_id: str, which: str, values: list[Any], first: str = "") -> Iterator[Row]:
        """Yield rows by key from the key `first` on, a page at a time."""
        table = self._table(entity_id)
        if table is None:
            return
        comes, key = ">=", first
        while page := self._rows(table, f"_key {comes} ? AND {which} ORDER BY _key LIMIT {PAGE}", [key, *values]):
            yield from page
            comes, key = ">", page[-1].key

    def last_read(self, entity_id: str) -> int:
        """Return how many rows the last finished read of an entity saw; 0 before the first."""
        found = self._db.select("SELECT rows FROM _entities WHERE id = ?", (entity_id,))
        return int(found[0][0]) if found else 0

    def knows(self, entity_id: str, columns: Iterable[Column] = ()) -> bool:
        """Tell whether records of an entity are there, with these columns; quick, however many there are.

        What a first read has stored that did not come to its end is no knowledge: nobody knows what it lacks.
        """
        table = self._table(entity_id)
        if table is None or not {(one.name, one.type) for one in columns} <= {
            (one.name, one.type) for one in table.columns
        }:
            return False
        finished = "SELECT 1 FROM _entities WHERE id = ? AND (NOT torn OR rows > 0 OR whole > 0)"
        if not self._db.select(finished, (entity_id,)):
            return False
        return bool(self._db.select(f"SELECT 1 FROM {table.name} WHERE _gone = 0 LIMIT 1"))

    def count(self, entity_id: str) -> int:
        """Return how many records are present at the source, as last read."""
        return self._count(entity_id) - self._count(entity_id, "WHERE _gone = 1")

    def _count(self, entity_id: str, where: str = "") -> int:
        if self._table(entity_id) is None:
            return 0
        ((count,),) = self._db.select(f"SELECT count(*) FROM {quoted(entity_id)} {where}")
        return int(count)

    def _rows(self, table: Table, where: str, values: list[Any]) -> list[Row]:
        found = self._db.select(table.select(where), values)
        told = self._pages.values(table, [(page, slot) for *_, page, slot in found])
        names = [column.name for column in table.columns]
        switches = [column.name for column in table.columns if column.type == "boolean"]
        rows = []
        for (key, procore_id, delivered, gone, *_), cells in zip(found, told, strict=True):
            row = dict(zip(names, cells, strict=True))
            for name in switches:
                row[name] = None if row[name] is None else bool(row[name])
            rows.append(Row(key, row, procore_id, delivered, bool(gone)))
        return rows
