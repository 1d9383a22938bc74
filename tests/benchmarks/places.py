"""Where a benchmark reads from: JC transactions behind each of two real ODBC drivers, and how they are changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any

from tests.postgres import DRIVER, PASSWORD, USER, Postgres
from wizard.machine.resources import catalogue
from wizard.procedure.plan import OdbcSource
from wizard.sandbox.company.tables import Table
from wizard.sandbox.company.transactions import TABLE, transaction_columns, transactions

SEED = 1
_WHOLE = catalogue("sage300").entity("transaction_jc")
ENTITY = _WHOLE.model_copy(update={"columns": (*_WHOLE.columns[:24], *_WHOLE.columns[-2:])})
"""What is read: 26 columns of a transaction, so that figures of different days compare; the sample holds more."""
_TYPES = {"text": "varchar({length})", "integer": "integer", "double": "double precision"}


@dataclass(frozen=True)
class Place:
    """One filled source: how it is reached, how it is changed, and how many bytes its table and its key take."""

    label: str
    source: OdbcSource
    execute: Callable[[str], object]
    size: Callable[[], int]

    def change(self, turn: int) -> None:
        """Change one row of a hundred and remove one of a thousand, others at every `turn` (from 0)."""
        self.execute(f'UPDATE "{TABLE}" SET "Amount" = "Amount" + 1 WHERE "Sequence" % 100 = {7 + turn}')
        self.execute(f'DELETE FROM "{TABLE}" WHERE "Sequence" % 1000 = {13 + turn}')


def password_of(source: OdbcSource) -> str:
    return PASSWORD if source.user == USER else ""


def connection_string(source: OdbcSource) -> str:
    """Return how a program outside reaches the source; without the password."""
    settings = {"Driver": source.driver, "UID": source.user, **source.keywords}
    return ";".join(f"{name}={value}" for name, value in settings.items() if value)


def statement() -> str:
    """Return what everybody reads: all columns in the order of the key."""
    columns = ", ".join(f'"{name}"' for name in _names())
    return f'SELECT {columns} FROM "{ENTITY.table}" ORDER BY ' + ", ".join(f'"{name}"' for name in ENTITY.key)


def _names() -> list[str]:
    return [column.name for column in ENTITY.columns]


def _rows(rows: int) -> Iterator[tuple[Any, ...]]:
    return map(itemgetter(*map(transaction_columns().index, _names())), transactions(rows, SEED))


def on_postgres(server: Postgres, rows: int) -> Place:
    """Fill the table on the server."""
    columns = ", ".join(
        f'"{column.name}" {_TYPES.get(column.type, column.type).format(length=column.length)}'
        for column in ENTITY.columns
    )
    key = ", ".join(f'"{name}"' for name in ENTITY.key)
    names = ", ".join(f'"{name}"' for name in _names())
    server.run(f'SET client_min_messages = error; DROP TABLE IF EXISTS "{TABLE}"')
    server.run(f'CREATE TABLE "{TABLE}" ({columns}, PRIMARY KEY ({key}))')
    server.copy(f'COPY "{TABLE}" ({names}) FROM STDIN', _rows(rows))
    server.run(f'VACUUM ANALYZE "{TABLE}"')
    source = OdbcSource(driver=DRIVER, user=USER, keywords=server.keywords, encoding="utf-8")
    return Place(
        "PostgreSQL", source, server.run, lambda: int(server.ask(f"SELECT pg_total_relation_size('\"{TABLE}\"')"))
    )


def on_sqlite(path: Path, rows: int) -> Place:
    """Fill the table in a file."""
    path.unlink(missing_ok=True)

    def execute(statement: str) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(statement)

    table = Table(TABLE, ENTITY.key, ENTITY.columns)
    execute(table.ddl())
    with closing(sqlite3.connect(path)) as database, database:
        database.executemany(table.insert(_names()), _rows(rows))
    keywords = {"Database": str(path), "StepAPI": "1"}
    source = OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")
    return Place("SQLite", source, execute, lambda: path.stat().st_size)
