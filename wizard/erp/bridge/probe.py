"""Looks at a source without reading its records: which drivers there are, tables, columns, counts.

ODBC sources are probed through `pyodbc`, which is imported only then; a table is looked for with a statement
that returns no rows, because listing all tables of a Sage company can take minutes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from wizard.erp.bridge import odbc
from wizard.erp.bridge.errors import BITS, BridgeError, database_error
from wizard.erp.bridge.sqlite_rows import declared_columns, open_file, sqlite_error
from wizard.erp.bridge.statement import count_of, nothing_of, quoted

Only = tuple[str, Sequence[str]] | None


class Probe(Protocol):
    """What can be asked of a source."""

    driver: str

    def columns(self, table: str) -> list[str]:
        """Return the names of a table's columns; raises a DB-205 `BridgeError` when there is no such table."""
        ...

    def count(self, table: str, only: Only) -> int: ...

    def first(self, table: str, column: str) -> str | None:
        """Return the text of one column in any one row, None when it is empty or there is none."""
        ...

    def close(self) -> None: ...


def drivers() -> list[str]:
    """Return the names of the ODBC drivers that a program of this bitness can use."""
    import pyodbc  # noqa: PLC0415 - only ODBC sources need it

    return sorted(pyodbc.drivers())


def open_probe(source: Mapping[str, Any]) -> Probe:
    """Connect; raises a `BridgeError` when that fails."""
    return SqliteProbe(source) if source["kind"] == "sqlite" else OdbcProbe(source)


class SqliteProbe:
    """Probes a SQLite file."""

    def __init__(self, source: Mapping[str, Any]) -> None:
        self._database = open_file(source)
        self._encoding = source.get("encoding", "utf-8")
        self.driver = f"SQLite {sqlite3.sqlite_version}"

    def columns(self, table: str) -> list[str]:
        return [name for name, _ in declared_columns(self._database, table).values()]

    def count(self, table: str, only: Only) -> int:
        return int(self._one(count_of(table, only), table))

    def first(self, table: str, column: str) -> str | None:
        if column.lower() not in declared_columns(self._database, table):
            raise BridgeError("DB-206", table=table, column=column)
        value = self._one(f"SELECT {quoted(column)} FROM {quoted(table)}", table)  # noqa: S608 - quoted names
        text = value.decode(self._encoding, "replace") if isinstance(value, bytes) else value
        return str(text).strip() or None if text is not None else None

    def close(self) -> None:
        self._database.close()

    def _one(self, sql: str, table: str) -> Any:
        try:
            row = self._database.execute(sql).fetchone()
        except sqlite3.Error as problem:
            raise sqlite_error(problem, "DB-212", table=table) from problem
        return row[0] if row else None


class OdbcProbe:
    """Probes a source behind an ODBC driver."""

    def __init__(self, source: Mapping[str, Any]) -> None:
        import pyodbc  # noqa: PLC0415 - only ODBC sources need it

        self._problem = pyodbc.Error
        self._secret = source.get("password") or ""
        self._context = odbc.context_of(source)
        folder = odbc.missing_folder(source)
        if folder is not None:
            raise BridgeError("DB-209", path=str(folder))
        if source["driver"] not in pyodbc.drivers():
            raise BridgeError("DB-201", driver=source["driver"], bits=BITS)
        try:
            self._connection = pyodbc.connect(
                odbc.connection_string(source),
                timeout=int(source["connect_timeout"]),
                autocommit=True,
            )
        except pyodbc.Error as problem:
            raise self._error(problem, "DB-208") from problem
        name, version = pyodbc.SQL_DRIVER_NAME, pyodbc.SQL_DRIVER_VER
        self.driver = f"{self._connection.getinfo(name)} {self._connection.getinfo(version)}"

    def columns(self, table: str) -> list[str]:
        return [column[0] for column in self._execute(nothing_of(table), table).description]

    def count(self, table: str, only: Only) -> int:
        return int(self._execute(count_of(table, only), table).fetchone()[0])

    def first(self, table: str, column: str) -> str | None:
        if column.lower() not in {name.lower() for name in self.columns(table)}:
            raise BridgeError("DB-206", table=table, column=column)
        sql = f"SELECT {quoted(column)} FROM {quoted(table)}"  # noqa: S608 - quoted names
        row = self._execute(sql, table).fetchone()
        return (str(row[0]).strip() or None) if row and row[0] is not None else None

    def close(self) -> None:
        self._connection.close()

    def _execute(self, sql: str, table: str) -> Any:
        try:
            return self._connection.execute(sql)
        except self._problem as problem:
            raise self._error(problem, "DB-212", table=table) from problem

    def _error(self, problem: Exception, otherwise: str, **context: str) -> BridgeError:
        state, text = (*map(str, problem.args), "", "")[:2]
        return database_error([(state, text)], {**self._context, **context}, otherwise, self._secret)
