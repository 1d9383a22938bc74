"""What the double holds, in one SQLite file: records of every kind, project directories, and the journal of calls.

One file that outlives the process, so a killed double loses no record that it has answered for. It knows
nothing of HTTP, of bodies or of what a record means; every change becomes durable with `commit`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

FIRST_ID = 562_949_953_421_001
"""Ids beyond 32 bits, as Procore's newer regions give them."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, holder INTEGER NOT NULL, origin_id TEXT,
    attributes TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS record_by_origin ON record (kind, origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS record_by_holder ON record (kind, holder, id);
CREATE TABLE IF NOT EXISTS project_vendor (
    project_id INTEGER NOT NULL, vendor_id INTEGER NOT NULL, PRIMARY KEY (project_id, vendor_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS project_by_vendor ON project_vendor (vendor_id);
CREATE TABLE IF NOT EXISTS call (
    id INTEGER PRIMARY KEY, at TEXT NOT NULL, method TEXT NOT NULL, path TEXT NOT NULL, template TEXT NOT NULL,
    status INTEGER NOT NULL, kind TEXT NOT NULL, items INTEGER NOT NULL, accepted INTEGER NOT NULL,
    lost INTEGER NOT NULL, origin_ids TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Record:
    """One record; `holder` is the company, project, list or contract that it belongs to."""

    id: int
    kind: str
    holder: int
    origin_id: str | None
    attributes: dict[str, Any]
    created_at: str
    updated_at: str


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One call as the journal keeps it; `lost` says that its answer was withheld on purpose."""

    method: str
    path: str
    template: str
    status: int
    kind: str = ""
    items: int = 0
    accepted: int = 0
    lost: bool = False
    origin_ids: tuple[str, ...] = ()


Condition = tuple[str, list[Any]]
"""A fragment of a WHERE clause, fixed in the source, and the values for its question marks."""


def timestamp() -> str:
    """Return this moment in UTC, in whole seconds, as Procore writes it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Store:
    """The one connection to the state file. Raises `sqlite3.Error` for a file that cannot be used."""

    def __init__(self, path: Path) -> None:
        # The loop of the server is the only thread that uses it; tests may open the double in another one.
        self._db = sqlite3.connect(path, check_same_thread=False)
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        self._db.executescript(_SCHEMA)
        self._next = max(FIRST_ID, (self._one("SELECT max(id) FROM record") or 0) + 1)

    def close(self) -> None:
        self._db.close()

    def commit(self) -> None:
        self._db.commit()

    def rollback(self) -> None:
        self._db.rollback()

    def next_id(self) -> int:
        """Return an id that no record has had since the file was opened."""
        self._next += 1
        return self._next - 1

    def by_ids(self, kind: str, ids: Iterable[int]) -> dict[int, Record]:
        """Return the records of `kind` with these ids, by id."""
        rows = self._db.execute(
            # The plus keeps the planner from walking all records of the kind.
            "SELECT * FROM record WHERE id IN (SELECT value FROM json_each(?)) AND +kind = ?",
            (orjson.dumps(sorted(set(ids))).decode(), kind),
        )
        return {row[0]: _record(row) for row in rows}

    def by_origins(self, kind: str, origins: Iterable[str]) -> dict[str, Record]:
        """Return the records of `kind` with these origin ids, by origin id."""
        rows = self._db.execute(
            "SELECT record.* FROM json_each(?) CROSS JOIN record ON kind = ? AND origin_id = value",
            (orjson.dumps(sorted(set(origins))).decode(), kind),
        )
        return {row[3]: _record(row) for row in rows}

    def held_by(self, kind: str, holders: Iterable[int]) -> list[Record]:
        """Return the records of `kind` that belong to one of `holders`, oldest first."""
        rows = self._db.execute(
            "SELECT * FROM record WHERE kind = ? AND holder IN (SELECT value FROM json_each(?)) ORDER BY id",
            (kind, orjson.dumps(sorted(set(holders))).decode()),
        )
        return [_record(row) for row in rows]

    def count(self, kind: str, holder: int) -> int:
        """Return how many records of `kind` belong to `holder`."""
        return int(self._one("SELECT count(*) FROM record WHERE kind = ? AND holder = ?", (kind, holder)))

    def page(
        self, kind: str, where: Sequence[Condition], order: str, limit: int, offset: int
    ) -> tuple[list[Record], int]:
        """Return one page of the records of `kind` that meet every condition, and how many there are in all."""
        fragments = ["kind = ?", *(fragment for fragment, _ in where)]
        values = [kind, *(value for _, given in where for value in given)]
        clause = " AND ".join(fragments)
        total = self._one(f"SELECT count(*) FROM record WHERE {clause}", values)  # noqa: S608 - fixed fragments
        rows = self._db.execute(
            f"SELECT * FROM record WHERE {clause} ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608
            [*values, limit, offset],
        )
        return [_record(row) for row in rows], int(total)

    def save(self, records: Iterable[Record]) -> None:
        """Insert the records, or replace those that are there."""
        self._db.executemany(
            "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            " origin_id = excluded.origin_id, attributes = excluded.attributes, updated_at = excluded.updated_at",
            (
                (
                    r.id,
                    r.kind,
                    r.holder,
                    r.origin_id,
                    orjson.dumps(r.attributes).decode(),
                    r.created_at,
                    r.updated_at,
                )
                for r in records
            ),
        )

    def remove(self, ids: Iterable[int]) -> None:
        """Remove the records with these ids."""
        self._db.execute(
            "DELETE FROM record WHERE id IN (SELECT value FROM json_each(?))", (orjson.dumps(list(ids)).decode(),)
        )

    def of_kind(self, kind: str) -> list[Record]:
        """Return every record of `kind`, oldest first."""
        return [
            _record(row) for row in self._db.execute("SELECT * FROM record WHERE kind = ? ORDER BY id", (kind,))
        ]

    def full_codes(self, ids: Iterable[int]) -> dict[int, str]:
        """Return the codes of cost codes with those of their parents in front ("02" and "300" are "02-300")."""
        rows = self._db.execute(
            "WITH RECURSIVE chain (id, up, path, depth) AS ("
            " SELECT id, attributes ->> 'parent_id', attributes ->> 'code', 0 FROM record"
            " WHERE id IN (SELECT value FROM json_each(?))"
            " UNION ALL SELECT chain.id, r.attributes ->> 'parent_id', (r.attributes ->> 'code') || '-' || path,"
            " depth + 1 FROM chain JOIN record r ON r.id = chain.up WHERE depth < 10)"
            " SELECT id, path FROM chain ORDER BY depth",
            (orjson.dumps(sorted(set(ids))).decode(),),
        )
        return dict(rows)

    def add_to_project(self, project: int, vendor: int) -> None:
        """Enter a vendor into a project's directory; twice is once."""
        self._db.execute("INSERT OR IGNORE INTO project_vendor VALUES (?, ?)", (project, vendor))

    def projects_of(self, vendors: Iterable[int]) -> dict[int, list[int]]:
        """Return in which projects' directories the vendors are."""
        found: dict[int, list[int]] = {}
        for vendor, project in self._db.execute(
            "SELECT vendor_id, project_id FROM project_vendor"
            " WHERE vendor_id IN (SELECT value FROM json_each(?)) ORDER BY project_id",
            (orjson.dumps(sorted(set(vendors))).decode(),),
        ):
            found.setdefault(vendor, []).append(project)
        return found

    def counts(self) -> dict[str, int]:
        """Return how many records of each kind there are."""
        return dict(self._db.execute("SELECT kind, count(*) FROM record GROUP BY kind"))

    def note(self, entry: JournalEntry) -> None:
        """Write one call into the journal."""
        self._db.execute(
            "INSERT INTO call VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                datetime.now(UTC).isoformat(timespec="milliseconds"),
                entry.method,
                entry.path,
                entry.template,
                entry.status,
                entry.kind,
                entry.items,
                entry.accepted,
                entry.lost,
                orjson.dumps(entry.origin_ids).decode(),
            ),
        )

    def calls(self, limit: int | None = None) -> list[dict[str, Any]]:
        """Return the journal in the order of the calls, or its newest `limit` entries, newest first."""
        order = "ORDER BY id" if limit is None else "ORDER BY id DESC LIMIT ?"
        found = self._db.execute(f"SELECT * FROM call {order}", () if limit is None else (limit,))  # noqa: S608
        names = [column[0] for column in found.description]
        entries = [dict(zip(names, row, strict=True)) for row in found]
        return [{**e, "lost": bool(e["lost"]), "origin_ids": orjson.loads(e["origin_ids"])} for e in entries]

    def requests_by_template(self) -> dict[str, int]:
        """Return how many calls there were, by method and path template."""
        return dict(self._db.execute("SELECT method || ' ' || template AS t, count(*) FROM call GROUP BY t"))

    def accepted_by_kind(self) -> dict[str, int]:
        """Return how many items of each kind were accepted, created and updated alike."""
        return dict(self._db.execute("SELECT kind, sum(accepted) FROM call WHERE accepted > 0 GROUP BY kind"))

    def wipe(self) -> None:
        """Remove every record and the journal; ids go on where they were."""
        for table in ("record", "project_vendor", "call"):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed names
        self._db.commit()

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:
        return self._db.execute(sql, values).fetchone()[0]


def _record(row: tuple[Any, ...]) -> Record:
    id, kind, holder, origin_id, attributes, created_at, updated_at = row
    return Record(id, kind, holder, origin_id, orjson.loads(attributes), created_at, updated_at)
