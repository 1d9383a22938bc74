"""Looks at a source without reading its records: which drivers there are, tables, columns, rights, counts.

ODBC sources are probed through `pyodbc`, which is imported only then; a table is looked for with a statement
that returns no rows, because listing all tables of a Sage company can take minutes.
"""

from __future__ import annotations

import datetime
import decimal
import os
import re
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from wizard.erp.bridge import odbc
from wizard.erp.bridge.errors import BITS, BridgeError, database_error
from wizard.erp.bridge.sqlite_rows import declared_columns, open_file, sqlite_error
from wizard.erp.bridge.statement import count_of, nothing_of, quoted, some_of, unchanged, values_of

Only = tuple[str, Sequence[str]] | None
Folder = tuple[str, str] | None

Column = tuple[str, str, int]
"""A column's name, the family of its type (text, number, date, time, timestamp) and its size in characters."""

SOME = 1000
"""Rows that `rows` returns at most: it is for tables of settings."""


class Probe(Protocol):
    """What can be asked of a source."""

    driver: str

    def columns(self, table: str) -> list[Column]:
        """Describe a table's columns; raises a DB-205 `BridgeError` when there is no such table."""
        ...

    def may_write(self, table: str, column: str) -> bool:
        """Tell whether a statement that would set `column`, and changes no row, is allowed."""
        ...

    def rows(self, table: str, columns: Sequence[str], distinct: bool = False) -> list[list[Any]]:
        """Return the values of a small table, or the different ones of one column; `SOME` at most."""
        ...

    def tables(self, patterns: Sequence[str]) -> list[str]:
        """List the tables whose names match one of some SQL patterns; may take minutes with Sage's driver."""
        ...

    def count(self, table: str, only: Only, folder: Folder) -> int: ...

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
        self._path = source["path"]
        self._encoding = source.get("encoding", "utf-8")
        self.driver = f"SQLite {sqlite3.sqlite_version}"

    def columns(self, table: str) -> list[Column]:
        found = declared_columns(self._database, table).values()
        return [(name, _declared_family(declared), _declared_size(declared)) for name, declared in found]

    def may_write(self, table: str, column: str) -> bool:
        return os.access(self._path, os.W_OK)  # we read through a connection that cannot write at all

    def rows(self, table: str, columns: Sequence[str], distinct: bool = False) -> list[list[Any]]:
        sql = values_of(table, columns[0]) if distinct else some_of(table, columns)
        try:
            found = self._database.execute(sql).fetchmany(SOME)
        except sqlite3.Error as problem:
            raise sqlite_error(problem, "DB-212", table=table) from problem
        return [[self._plain(value) for value in row] for row in found]

    def tables(self, patterns: Sequence[str]) -> list[str]:
        like = " OR ".join("name LIKE ?" for _ in patterns)
        sql = f"SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND ({like}) ORDER BY name"  # noqa: S608
        return [name.decode() for (name,) in self._database.execute(sql, list(patterns))]

    def _plain(self, value: Any) -> Any:
        return value.decode(self._encoding, "replace") if isinstance(value, bytes) else value

    def count(self, table: str, only: Only, folder: Folder = None) -> int:
        return int(self._one(count_of(table, only, folder), table))

    def first(self, table: str, column: str) -> str | None:
        if column.lower() not in declared_columns(self._database, table):
            raise BridgeError("DB-206", table=table, column=column)
        value = self._one(f"SELECT {quoted(column)} FROM {quoted(table)}", table)  # noqa: S608 - quoted names
        text = self._plain(value)
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
        self._connection = self._connected(pyodbc, source)
        name, version = pyodbc.SQL_DRIVER_NAME, pyodbc.SQL_DRIVER_VER
        self.driver = f"{self._connection.getinfo(name)} {self._connection.getinfo(version)}"

    def _connected(self, pyodbc: Any, source: Mapping[str, Any]) -> Any:
        for text in odbc.connection_strings(source):
            try:
                return pyodbc.connect(text, timeout=int(source["connect_timeout"]), autocommit=True)
            except pyodbc.Error as refusal:
                problem, cause = self._error(refusal, "DB-208"), refusal
                if problem.code == "DB-203":
                    break
        raise problem from cause

    def columns(self, table: str) -> list[Column]:
        described = self._execute(nothing_of(table), table).description
        return [(name, _FAMILIES.get(kind, "text"), int(size or 0)) for name, kind, _, size, *_ in described]

    def may_write(self, table: str, column: str) -> bool:
        try:
            self._execute(unchanged(table, column), table)
        except BridgeError as refusal:
            if refusal.code in ("DB-207", "DB-208", "DB-224"):
                raise
            return False
        return True

    def rows(self, table: str, columns: Sequence[str], distinct: bool = False) -> list[list[Any]]:
        sql = values_of(table, columns[0]) if distinct else some_of(table, columns)
        found = self._execute(sql, table).fetchmany(SOME)
        return [[None if value is None else str(value) for value in row] for row in found]

    def tables(self, patterns: Sequence[str]) -> list[str]:
        """Ask the driver's own catalogue, once a pattern: this is the call that may take minutes."""
        found: set[str] = set()
        for pattern in patterns:
            try:
                found.update(row.table_name for row in self._connection.cursor().tables(table=pattern))
            except self._problem as problem:
                raise self._error(problem, "DB-212", table=pattern) from problem
        return sorted(found)

    def count(self, table: str, only: Only, folder: Folder = None) -> int:
        return int(self._execute(count_of(table, only, folder), table).fetchone()[0])

    def first(self, table: str, column: str) -> str | None:
        if column.lower() not in {name.lower() for name, _, _ in self.columns(table)}:
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


_FAMILIES: Mapping[type, str] = {
    bool: "number",
    int: "number",
    float: "number",
    decimal.Decimal: "number",
    datetime.date: "date",
    datetime.time: "time",
    datetime.datetime: "timestamp",
}
"""The Python types that `pyodbc` describes columns with; every other one is text."""


def _declared_family(declared: str) -> str:
    """Return the family of a type as SQLite's `CREATE TABLE` names it."""
    text = declared.upper()
    for word, family in (("TIMESTAMP", "timestamp"), ("DATETIME", "timestamp"), ("DATE", "date"), ("TIME", "time")):
        if word in text:
            return family
    numbers = ("INT", "BIT", "BOOL", "DOUB", "REAL", "FLOA", "NUMERIC", "DECIMAL")
    return "number" if any(word in text for word in numbers) else "text"


def _declared_size(declared: str) -> int:
    size = re.search(r"\((\d+)", declared)
    return int(size[1]) if size else 0
