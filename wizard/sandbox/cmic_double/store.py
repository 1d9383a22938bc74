"""What the double holds: one SQLite file with a table a resource, each row as the JSON text it is answered with.

Knows nothing of HTTP. Conditions come as SQL fragments whose names were checked and whose values are bound.
"""

# ruff: noqa: S608  names of tables and attributes come from `resources`, and were looked up there
from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import orjson

from wizard.sandbox.cmic_double import behaviours
from wizard.sandbox.cmic_double.resources import Resource, resources


@dataclass(frozen=True)
class Condition:
    """A fragment of a WHERE clause and the values of its question marks."""

    sql: str = "1"
    values: tuple[Any, ...] = ()


class Store:
    """The one connection to the state file, which is `ready` for calls once it was filled.

    Raises `sqlite3.Error` for a file that cannot be used.
    """

    def __init__(self, path: Path) -> None:
        # The loop of the server is the only thread that uses it; tests may open the double in another one.
        self._db = sqlite3.connect(path, check_same_thread=False)
        for name in resources():
            self._db.execute(
                f"CREATE TABLE IF NOT EXISTS {name} (id INTEGER PRIMARY KEY, uuid TEXT, body TEXT NOT NULL)"
            )

    def close(self) -> None:
        self._db.close()

    def commit(self) -> None:
        self._db.commit()

    def rollback(self) -> None:
        self._db.rollback()

    def ready(self) -> None:
        """Make what answers quickly, and keep what was filled in.

        Made last and at once: millions of rows would come to every index in an order of their own, and to a log
        as often as they do.
        """
        for resource in resources().values():
            for statement in _indexes(resource):
                self._db.execute(statement)
        self.commit()
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")

    def is_empty(self) -> bool:
        """Tell whether nobody has put a company into it yet."""
        return self.count(resources()["glcompany"], Condition()) == 0

    def fill(self, resource: Resource, rows: Iterable[Mapping[str, Any]], created: str) -> None:
        """Add many rows, each with every attribute, a key and the stamp `created` unless it brings its own."""
        blank = dict.fromkeys(resource.attributes)
        made = ({**blank, resource.created: created, resource.uuid: row_key(), **row} for row in rows)
        self._db.executemany(
            f"INSERT INTO {resource.name} (uuid, body) VALUES (?, ?)",
            ((row[resource.uuid], orjson.dumps(row).decode()) for row in made),
        )

    def page(
        self, resource: Resource, where: Condition, order: str, limit: int, offset: int
    ) -> list[tuple[str, str]]:
        """Return up to `limit` rows as key and JSON text."""
        return self._db.execute(
            f"SELECT uuid, body FROM {resource.name} WHERE {where.sql} ORDER BY {order} LIMIT ? OFFSET ?",
            (*where.values, limit, max(0, offset)),
        ).fetchall()

    def count(self, resource: Resource, where: Condition) -> int:
        ((count,),) = self._db.execute(f"SELECT count(*) FROM {resource.name} WHERE {where.sql}", where.values)
        return int(count)

    def row(self, resource: Resource, key: str) -> dict[str, Any] | None:
        """Return one row by its key."""
        found = self._db.execute(f"SELECT body FROM {resource.name} WHERE uuid = ?", (key,)).fetchone()
        return None if found is None else dict(orjson.loads(found[0]))

    def find(self, resource: Resource, **values: Any) -> list[dict[str, Any]]:
        """Return the rows whose attributes hold `values`; all of them when none are given."""
        sql = " AND ".join(f"body ->> '{resource.attributes[name].name}' = ?" for name in values) or "1"
        found = self._db.execute(f"SELECT body FROM {resource.name} WHERE {sql}", tuple(values.values()))
        return [dict(orjson.loads(body)) for (body,) in found]

    def save(self, resource: Resource, row: Mapping[str, Any]) -> None:
        """Add a row, or replace the one with its key."""
        self._db.execute(
            f"INSERT INTO {resource.name} (uuid, body) VALUES (?, ?) "
            "ON CONFLICT (uuid) DO UPDATE SET body = excluded.body",
            (row[resource.uuid], orjson.dumps(row).decode()),
        )

    def remove(self, resource: Resource, key: str) -> None:
        self._db.execute(f"DELETE FROM {resource.name} WHERE uuid = ?", (key,))

    def counts(self) -> dict[str, int]:
        """Return how many rows each resource holds."""
        return {name: self.count(resource, Condition()) for name, resource in resources().items()}


def row_key() -> str:
    """Return a new row key: 32 hexadecimal digits in capitals."""
    return uuid.uuid4().hex.upper()


def local(when: datetime) -> str:
    """Return a moment as the server writes it: with the offset of its own zone, which changes twice a year."""
    winter, summer = behaviours.SERVER_OFFSETS.value
    hours = summer if 4 <= when.month <= 10 else winter
    return when.astimezone(timezone(timedelta(hours=hours))).isoformat(timespec="seconds")


def now() -> str:
    """Return this moment as the server writes it."""
    return local(datetime.now(UTC))


def moment(attribute: str) -> str:
    """Return the SQL of a moment that can be compared, whatever its offset."""
    return f"julianday(body ->> '{attribute}')"


def _indexes(resource: Resource) -> Sequence[str]:
    """Return the statements of the indexes: by row key, by stamp, and in the orders that lists are asked in."""
    name = resource.name
    company = [f"body ->> '{resource.company}'"] if resource.company else []
    keys = [f"body ->> '{attribute}'" for attribute in resource.key]
    columns = {"created": [moment(resource.created)], "updated": [moment(resource.updated)], "key": keys}
    if resource.job:
        # The company last: alone it names nearly every row, and SQLite would take it before the stamps.
        columns["job"] = list(dict.fromkeys([f"body ->> '{resource.job}'", *company, *keys]))
    return [
        f"CREATE UNIQUE INDEX IF NOT EXISTS {name}_uuid ON {name} (uuid)",
        *(
            f"CREATE INDEX IF NOT EXISTS {name}_{which} ON {name} ({', '.join(of)})"
            for which, of in columns.items()
        ),
    ]
