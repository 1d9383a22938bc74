"""How the rows that a reading command asks for are opened: connections, and a query for each part of a table."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from wizard.erp.bridge.joined import JoinedRows, Rows
from wizard.erp.bridge.odbc import Connection
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.ranges import Behind
from wizard.erp.bridge.sqlite_rows import SqliteRows, open_file
from wizard.erp.bridge.statement import Query

ROWS_PER_FETCH = 1000

Command = Mapping[str, Any]
Sources = Sequence[Connection | sqlite3.Connection]


@contextmanager
def connected(source: Mapping[str, Any]) -> Iterator[Connection | sqlite3.Connection]:
    """Connect for reading."""
    connection = open_file(source) if source["kind"] == "sqlite" else Connection(source)
    try:
        yield connection
    finally:
        connection.close()


def is_first(command: Command) -> bool:
    """Tell whether all rows are new, because there is nothing with which they could be compared."""
    return not command.get("previous")


def parts_of(command: Command) -> list[Command]:
    """Return the reading commands of the parts of a table: the command itself, then what it joins."""
    return [command, *command.get("joined", ())]


def open_rows(
    connections: Sources, command: Command, widths: Mapping[str, int], behind: Behind | None = None
) -> Rows:
    """Prepare the rows that a command asks for, those `behind` a key only if one is given.

    Raises a `BridgeError` for a missing table or column.
    """
    queries = [replace(Query.from_command(part), behind=behind) for part in parts_of(command)]
    fetched = int(command.get("rows_per_fetch") or ROWS_PER_FETCH)
    rows = [_rows(*pair, widths, fetched) for pair in zip(connections, queries, strict=True)]
    if len(rows) == 1:
        return rows[0]
    return JoinedRows(queries[0].table, rows, [query.whole for query in queries])


def _rows(
    connection: Connection | sqlite3.Connection, query: Query, widths: Mapping[str, int], fetched: int
) -> Rows:
    if isinstance(connection, sqlite3.Connection):
        return SqliteRows(connection, query, widths)
    return OdbcRows(connection, query, widths, fetched)
