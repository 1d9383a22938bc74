"""Where a benchmark reads from: JC transactions behind each of two real ODBC drivers, and how they are changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.postgres import DRIVER, PASSWORD, USER, Postgres
from wizard.machine.resources import catalogue
from wizard.procedure.plan import OdbcSource
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import TABLE, transaction_columns, transactions, write_transactions

SEED = 1
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
    entity = catalogue("sage300").entity("transaction_jc")
    columns = ", ".join(f'"{column.name}"' for column in entity.columns)
    return f'SELECT {columns} FROM "{entity.table}" ORDER BY ' + ", ".join(f'"{name}"' for name in entity.key)


def on_postgres(server: Postgres, rows: int) -> Place:
    """Fill the table on the server."""
    entity = catalogue("sage300").entity("transaction_jc")
    columns = ", ".join(
        f'"{column.name}" {_TYPES.get(column.type, column.type).format(length=column.length)}'
        for column in entity.columns
    )
    key = ", ".join(f'"{name}"' for name in entity.key)
    names = ", ".join(f'"{name}"' for name in transaction_columns())
    server.run(f'SET client_min_messages = error; DROP TABLE IF EXISTS "{TABLE}"')
    server.run(f'CREATE TABLE "{TABLE}" ({columns}, PRIMARY KEY ({key}))')
    server.copy(f'COPY "{TABLE}" ({names}) FROM STDIN', transactions(rows, SEED))
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

    execute(tables()[TABLE].ddl())
    with closing(sqlite3.connect(path)) as database, database:
        write_transactions(database, rows, SEED)
    keywords = {"Database": str(path), "StepAPI": "1"}
    source = OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")
    return Place("SQLite", source, execute, lambda: path.stat().st_size)
