"""The one kind of statement that reads: a SELECT of named columns of one table.

Names stand in double quotes and come from the catalogue or from discovery; values are literals whose quotes
are doubled; what was read from a record is a parameter. Nothing here changes a row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wizard.erp.bridge.layout import TEXT
from wizard.erp.bridge.ranges import Behind, Cell
from wizard.erp.bridge.slices import Slice


@dataclass(frozen=True)
class Query:
    """One read: `key` and `columns` of `table`.

    `lengths` are the catalogue's lengths in characters (0: unknown). `only` is a column and the values it may
    have (case ignored); `since` a date column and its first day (`YYYY-MM-DD`). `distinct` reads the distinct
    values of the key that are not empty. `folder` is the column and value of the one company that is read where
    a table holds several. `ordered`: in the order of the key. `behind`: the rows behind a key only. `slice`: those
    between two values of the key's first column only.
    """

    table: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    lengths: Mapping[str, int]
    only: tuple[str, tuple[str, ...]] | None = None
    since: tuple[str, str] | None = None
    distinct: bool = False
    folder: tuple[str, str] | None = None
    ordered: bool = True
    behind: Behind | None = None
    slice: Slice | None = None

    @property
    def whole(self) -> bool:
        """Whether every row of the table is read, or would be from its beginning."""
        return self.only is None and self.since is None and not self.distinct

    @classmethod
    def from_command(cls, command: Mapping[str, Any]) -> Query:
        """Read a query from a command, whose `columns` are pairs of name and length."""
        only, since, folder = command.get("only"), command.get("since"), command.get("folder")
        return cls(
            table=command["table"],
            columns=tuple(name for name, _ in command["columns"]),
            key=tuple(command["key"]),
            lengths=dict(command["columns"]),
            only=(only[0], tuple(only[1])) if only else None,
            since=(since[0], since[1]) if since else None,
            distinct=bool(command.get("distinct")),
            folder=(folder[0], folder[1]) if folder else None,
            ordered=bool(command.get("ordered", True)),
        )


ODBC_DATE = "{{d {0}}}"
"""A date as ODBC's escape, which every driver translates (ODBC reference, appendix C)."""

SQLITE_DATE = "{0}"


def quoted(name: str) -> str:
    """Return a name as an identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """Return a value as a text literal."""
    return "'" + value.replace("'", "''") + "'"


def nothing_of(table: str) -> str:
    """Return the statement that describes a table without reading a row."""
    return f"SELECT * FROM {quoted(table)} WHERE 1 = 0"  # noqa: S608 - a quoted name


def some_of(table: str, columns: Sequence[str]) -> str:
    """Return the statement that reads some columns of a small table."""
    return f"SELECT {', '.join(map(quoted, columns))} FROM {quoted(table)}"  # noqa: S608 - quoted names


def values_of(table: str, column: str) -> str:
    """Return the statement that reads the different values of one column."""
    return f"SELECT DISTINCT {quoted(column)} FROM {quoted(table)}"  # noqa: S608 - quoted names


def unchanged(table: str, column: str) -> str:
    """Return the statement that finds out whether a table may be written to: it can change no row."""
    name = quoted(column)
    return f"UPDATE {quoted(table)} SET {name} = {name} WHERE 1 = 0"  # noqa: S608 - quoted names


Parameters = list[tuple[int, Cell]]
"""The values of a statement's `?`, each with its place in the key."""


def count_of(table: str, only: tuple[str, Sequence[str]] | None, folder: tuple[str, str] | None = None) -> str:
    """Return the statement that counts the rows of a table."""
    return _count(table, _which(only, folder))


def count_behind(query: Query) -> tuple[str, Parameters]:
    """Return the statement that counts what a query of everything would read, and its parameters."""
    behind, parameters = _behind(query)
    return _count(query.table, _which(query.only, query.folder) + behind), parameters


def groups_of(query: Query) -> tuple[str, Parameters]:
    """Return the statement that counts, for each value of the key's first column, the rows of a query or slice."""
    name, (bounds, parameters) = quoted(query.key[0]), _bounds(query)
    where = _where(_which(query.only, query.folder) + bounds)
    # The column's name and not its place: nothing else is known to work everywhere.
    sql = f"SELECT {name}, COUNT(*) FROM {quoted(query.table)}{where} GROUP BY {name} ORDER BY {name}"  # noqa: S608
    return sql, parameters


def _count(table: str, conditions: list[str]) -> str:
    return f"SELECT COUNT(*) FROM {quoted(table)}{_where(conditions)}"  # noqa: S608 - quoted names and literals


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _which(only: tuple[str, Sequence[str]] | None, folder: tuple[str, str] | None) -> list[str]:
    return ([_equal(folder)] if folder else []) + ([_one_of(only)] if only else [])


def _behind(query: Query) -> tuple[list[str], Parameters]:
    if query.behind is None:
        return [], []
    condition, parameters = query.behind.condition([quoted(column) for column in query.key])
    return [condition], parameters


def _bounds(query: Query) -> tuple[list[str], Parameters]:
    bounds = list(query.slice.bounds()) if query.slice else []
    return [f"{quoted(query.key[0])} {sign} ?" for sign, _ in bounds], [(0, (TEXT, value)) for _, value in bounds]


def select(query: Query, names: Sequence[str], date: str) -> tuple[str, Parameters]:
    """Return the statement that reads `names` (the key first), and its parameters."""
    conditions = _which(query.only, query.folder)
    if query.since is not None:
        column, day = query.since
        conditions.append(f"{quoted(column)} >= {date.format(literal(day))}")
    if query.distinct:
        conditions += [_filled(column, query.lengths.get(column, 0)) for column in query.key]
    behind, parameters = _behind(query)
    bounds, values = _bounds(query)
    conditions += behind + bounds
    start = "SELECT DISTINCT" if query.distinct else "SELECT"
    columns = ", ".join(map(quoted, names))
    order = " ORDER BY " + ", ".join(map(quoted, query.key)) if query.ordered else ""
    return f"{start} {columns} FROM {quoted(query.table)}{_where(conditions)}{order}", parameters + values


def _filled(column: str, length: int) -> str:
    """Return the condition that a column holds something; a driver may refuse to compare a number with text."""
    return f"{quoted(column)} <> ''" if length else f"{quoted(column)} IS NOT NULL"


def _equal(one: tuple[str, str]) -> str:
    return f"{quoted(one[0])} = {literal(one[1])}"


def _one_of(only: tuple[str, Sequence[str]]) -> str:
    """Return the condition that a column has one of some values, however they are written.

    The usual spellings are listed, because no function that changes case is known to work on Sage's driver.
    """
    column, values = only
    spellings = (str, str.lower, str.upper, str.title, str.capitalize)
    listed = dict.fromkeys(literal(spell(value)) for value in values for spell in spellings)
    return f"{quoted(column)} IN ({', '.join(listed)})"
