"""Writes a few rows in one transaction, or none, and looks up a few rows to see whether they are there.

The only place of this program that changes anything. A write carries what must not be there yet, and what has to
be there: both are looked for inside the same transaction, so an attempt that is repeated finds the first one and
adds nothing, and nothing is booked on what somebody deleted meanwhile. What a driver says about locks becomes
DB-213, because then nothing was written and waiting helps.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from wizard.erp.bridge import odbc
from wizard.erp.bridge.errors import BridgeError, Diagnostics, database_error
from wizard.erp.bridge.sqlite_rows import declared_columns
from wizard.erp.bridge.statement import nothing_of, quoted

LOCK_SECONDS = 2.0
"""How long a lock of somebody else is waited for before the core is told; it tries again by itself."""

MOST_ROWS = 10_000
"""Rows of one look-up; a contract has a few hundred change orders at most."""

# ODBC reference, appendix A: 40001. The other states are PostgreSQL's. Texts are SQLite's and those of
# Actian Zen's status codes 78, 84 and 85 (inferred: no lock of the Sage driver was seen in public).
_LOCK_STATES = ("40001", "40P01", "55P03")
_LOCK_TEXTS = (
    "database is locked",
    "database table is locked",
    "record is locked",
    "record is in use",
    "file is locked",
    "file is in use",
    "lock timeout",
    "sharing violation",
    "status code 78",
    "status code 84",
    "status code 85",
)

Command = Mapping[str, Any]
Cell = Sequence[Any]
"""One value to write: column, type (text, double, integer, boolean, date, time), and the value as JSON text."""


class Writer:
    """One connection that may write; raises `BridgeError` for all that fails."""

    def __init__(self, source: Mapping[str, Any]) -> None:
        self._source = source
        self._sqlite = source["kind"] == "sqlite"
        self._encoding = source.get("encoding", "utf-8")
        self._context = {} if self._sqlite else odbc.context_of(source)
        self._problem: type[Exception] = sqlite3.Error
        self._connection: Any = self._open_sqlite() if self._sqlite else self._open_odbc()

    def close(self) -> None:
        self._connection.close()

    def rights(self, table: str, columns: Sequence[str]) -> dict[str, Any]:
        """Return `{"writable", "reason", "transactions"}` for a table, without changing a row.

        Asks to set each column to itself where nothing can match. Raises DB-205 or DB-206 when the table or a
        column is not there.
        """
        self._described(table, columns)
        told = {"writable": True, "reason": "", "transactions": self._has_transactions()}
        sets = ", ".join(f"{quoted(name)} = {quoted(name)}" for name in columns)
        try:
            self._begin()
            self._connection.execute(f"UPDATE {quoted(table)} SET {sets} WHERE 1 = 0")  # noqa: S608 - quoted names
        except self._problem as problem:
            error = self._error(problem, table)
            if error.code in ("DB-213", "DB-208", "DB-207"):
                raise error from problem
            told |= {"writable": False, "reason": str(error.params.get("reason", ""))}
        finally:
            self._undo()
        return told

    def rows(self, table: str, columns: Sequence[str], where: Mapping[str, str]) -> list[list[Any]]:
        """Return `columns` of the rows that have these values; numbers as the shortest text that is exact."""
        names = self._described(table, [*columns, *where])
        chosen = ", ".join(quoted(names[name.lower()]) for name in columns)
        tests = " AND ".join(f"{quoted(names[name.lower()])} = {self._mark()}" for name in where)
        sql = f"SELECT {chosen} FROM {quoted(table)} WHERE {tests}"  # noqa: S608 - quoted names
        try:
            cursor = self._connection.execute(sql, [self._bound("text", value) for value in where.values()])
            found = cursor.fetchmany(MOST_ROWS + 1)
        except self._problem as problem:
            raise self._error(problem, table) from problem
        if len(found) > MOST_ROWS:
            raise BridgeError("DB-212", reason=f"{table} holds more than {MOST_ROWS} such rows.")
        return [[self._told(cell) for cell in row] for row in found]

    def lacking(self, needs: Sequence[Command]) -> list[int]:
        """Return which of the `needs` no row meets, by their places in the list.

        Each is a table, the `where` its rows are looked up by, and the `values` one of them must have; blanks
        around a value do not count, and no value is the same as an empty one.
        """
        return [place for place, need in enumerate(needs) if not self._meets(**need)]

    def _meets(self, table: str, where: Mapping[str, str], values: Mapping[str, str]) -> bool:
        wanted = [value.strip() for value in values.values()]
        found = self.rows(table, list(values), where)
        return any([str(cell or "").strip() for cell in row] == wanted for row in found)

    def insert(self, command: Command) -> dict[str, Any]:
        """Write all `rows` or none; return how many, that what `unless` looks for is there, or what is `lacking`.

        `unless`: tables with the values that must not be there. `needs`: see `lacking`. `counters`: name → table,
        column and values; each is one more than the largest number there, found inside the transaction. A value of
        `{"counter": name}` takes it.
        """
        table = ""
        try:
            self._begin()
            for look in command["unless"]:
                table = look["table"]
                if self.rows(table, [next(iter(look["where"]))], look["where"]):
                    self._undo()
                    return {"inserted": 0, "already": True, "lacking": []}
            if lacking := self.lacking(command.get("needs", ())):
                self._undo()
                return {"inserted": 0, "already": False, "lacking": lacking}
            counters = {name: self._next(**ask) for name, ask in command.get("counters", {}).items()}
            for row in command["rows"]:
                table = row["table"]
                self._insert(table, row["values"], counters)
            self._connection.commit()
        except self._problem as problem:
            self._undo()
            raise self._error(problem, table) from problem
        except BaseException:
            self._undo()
            raise
        return {"inserted": len(command["rows"]), "already": False, "lacking": []}

    def _insert(self, table: str, cells: Sequence[Cell], counters: Mapping[str, int]) -> None:
        names = ", ".join(quoted(name) for name, _, _ in cells)
        marks = ", ".join(self._mark() if kind == "text" else "?" for _, kind, _ in cells)
        values = [
            self._bound(kind, counters[value["counter"]] if isinstance(value, dict) else value)
            for _, kind, value in cells
        ]
        sql = f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})"  # noqa: S608 - quoted names
        self._connection.execute(sql, values)

    def _next(self, table: str, column: str, where: Mapping[str, str]) -> int:
        tests = " AND ".join(f"{quoted(name)} = {self._mark()}" for name in where)
        sql = f"SELECT MAX({quoted(column)}) FROM {quoted(table)} WHERE {tests}"  # noqa: S608 - quoted names
        row = self._connection.execute(sql, [self._bound("text", value) for value in where.values()]).fetchone()
        return int(row[0] or 0) + 1

    def _described(self, table: str, columns: Sequence[str]) -> dict[str, str]:
        """Return lower-case name → name of the table's columns; raise DB-205 or DB-206."""
        if self._sqlite:
            there = {lower: name for lower, (name, _) in declared_columns(self._connection, table).items()}
        else:
            try:
                description = self._connection.execute(nothing_of(table)).description
            except self._problem as problem:
                raise self._error(problem, table) from problem
            there = {column[0].lower(): column[0] for column in description}
        missing = next((name for name in columns if name.lower() not in there), None)
        if missing is not None:
            raise BridgeError("DB-206", table=table, column=missing)
        return there

    def _bound(self, kind: str, value: Any) -> Any:
        """Return a value as the driver takes it; text that the encoding lacks is refused, never replaced."""
        if value is None:
            return None
        match kind:
            case "double":
                return float(value)
            case "integer" | "boolean":
                return int(value)
            case "date":
                return value if self._sqlite else date.fromisoformat(value)
            case "time":
                return value if self._sqlite else time.fromisoformat(value)
        text = str(value)
        try:
            encoded = text.encode(self._encoding)
        except UnicodeEncodeError as problem:
            raise BridgeError("DB-212", reason=f"{text!r} cannot be written as {self._encoding}.") from problem
        return encoded if self._sqlite else text

    def _mark(self) -> str:
        # SQLite takes bytes as text only when told; other drivers encode by themselves.
        return "CAST(? AS TEXT)" if self._sqlite else "?"

    def _told(self, cell: Any) -> Any:
        if isinstance(cell, bytes):
            return cell.decode(self._encoding, "replace").rstrip()
        return cell if cell is None else str(cell).rstrip()

    def _has_transactions(self) -> bool:
        if self._sqlite:
            return True
        import pyodbc  # noqa: PLC0415 - only ODBC sources need it

        try:
            return bool(self._connection.getinfo(pyodbc.SQL_TXN_CAPABLE))
        except self._problem:
            return False

    def _begin(self) -> None:
        if self._sqlite:
            self._connection.execute("BEGIN IMMEDIATE")

    def _undo(self) -> None:
        try:
            self._connection.rollback()
        except self._problem:
            return  # the connection is gone, and what was not committed with it

    def _open_sqlite(self) -> sqlite3.Connection:
        path = Path(self._source["path"])
        if not path.exists():
            raise BridgeError("DB-209", path=str(path))
        try:
            address = f"{path.resolve().as_uri()}?mode=rw"
            database = sqlite3.connect(address, uri=True, timeout=LOCK_SECONDS, isolation_level=None)
            database.text_factory = bytes
            database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
        except sqlite3.Error as problem:
            raise database_error([("", str(problem))], {"path": str(path)}, "DB-204") from problem
        return database

    def _open_odbc(self) -> Any:
        import pyodbc  # noqa: PLC0415 - only ODBC sources need it

        self._problem = pyodbc.Error
        try:
            connection = pyodbc.connect(
                odbc.connection_string(self._source), timeout=int(self._source["connect_timeout"])
            )
        except pyodbc.Error as problem:
            raise self._error(problem, "", "DB-208") from problem
        connection.setencoding(encoding=self._encoding, ctype=pyodbc.SQL_CHAR)
        connection.setdecoding(pyodbc.SQL_CHAR, encoding=self._encoding)
        return connection

    def _error(self, problem: Exception, table: str, otherwise: str = "DB-212") -> BridgeError:
        state, text = ("", str(problem)) if self._sqlite else (*map(str, problem.args), "", "")[:2]
        if is_lock([(state, text)]):
            return BridgeError("DB-213", reason=text)
        secret = self._source.get("password") or ""
        return database_error([(state, text)], {**self._context, "table": table}, otherwise, secret)


def is_lock(diagnostics: Diagnostics) -> bool:
    """Tell whether somebody else's lock is all that stands in the way."""
    text = " ".join(text for _, text in diagnostics).lower()
    return any(state in _LOCK_STATES for state, _ in diagnostics) or any(known in text for known in _LOCK_TEXTS)
