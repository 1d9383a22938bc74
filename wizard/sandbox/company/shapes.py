"""The sample company in the other shapes in which Sage's driver shows the same data.

Three sets of names, wide tables in one piece or in two, with or without the row versions of newer releases.
The names come from the candidates that discovery looks for; a column code that nobody has seen is made up here
from the column's name, and a table whose number nobody has seen gets one that is not looked for.
"""

# ruff: noqa: S608  names come from the tables this package made
from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from wizard.erp.sage300.names import Mode, names, normalised
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column
from wizard.sandbox.company.tables import COMPANY_TABLE, Table, tables
from wizard.words import say

SPLIT: Final = ("JCM_MASTER__JOB", "JCM_MASTER__COST_CODE", "APM_MASTER__INVOICE")
"""Tables that are shown in two parts: jobs were seen so, the others stand for any wide table."""

_VERSIONS: Final = (
    Column(name="Row_ID", type="text", length=36),
    Column(name="Row_Version", type="text", length=20),
)


@dataclass(frozen=True)
class Shape:
    """How the driver shows a company: the naming `mode`, wide tables `split`, and row versions if `newer`.

    `last_name` takes the last of several candidate names instead of the first.
    """

    mode: Mode = "standard"
    split: bool = False
    newer: bool = True
    last_name: bool = False


def shape_of(words: str) -> Shape:
    """Return the shape that some words with commas between them name; raises CO-427 for one that is not known."""
    told = {word.strip() for word in words.split(",")}
    modes = {str(mode): mode for mode in get_args(Mode)}
    unknown = told - modes.keys() - {"split", "old"}
    named = [modes[word] for word in sorted(told & modes.keys())]
    if unknown or len(named) > 1:
        known = ", ".join([*modes, "split", "old"])
        raise TrueupError("CO-427", reason=say("A shape is one of these or several: {known}.", known=known))
    return Shape(mode=named[0] if named else "standard", split="split" in told, newer="old" not in told)


def reshape(path: Path, shape: Shape) -> None:
    """Give the company in the file `path` another shape; no value changes."""
    with closing(sqlite3.connect(path)) as database, database:
        for table in tables().values():
            if table.name != COMPANY_TABLE:
                _reshape(database, table, shape)


def shown_name(table: str, shape: Shape) -> str:
    """Return what a table is called in a shape; the parts of a split one add `_1` and `_2`."""
    listed = [one.table for one in names().of(table).candidates if one.mode == shape.mode]
    if "__" not in table:
        return table  # TS.CTL has its internal name alone
    if listed:
        return listed[-1 if shape.last_name else 0]
    extension, _, rest = table.partition("_")
    return f"{rest.partition('__')[0]}_{extension}_RECORD_{90 + len(rest)}"


def shown_column(table: str, column: str, shape: Shape) -> str:
    """Return what a column is called in a shape."""
    if shape.mode == "standard":
        return column
    if shape.mode == "custom":
        return column.upper()
    codes = {name: code for code, name in names().of(table).codes.items()}
    return codes.get(column, normalised(column))


def _reshape(database: sqlite3.Connection, table: Table, shape: Shape) -> None:
    columns = tuple(column for column in table.columns if column.name != "Row_Version")
    if shape.newer:
        columns += _VERSIONS
    was = f"{table.name} as it was"
    database.execute(f'ALTER TABLE "{table.name}" RENAME TO "{was}"')
    for name, held in _parts(table, columns, shape):
        shown = [shown_column(table.name, column.name, shape) for column in held]
        key = tuple(shown_column(table.name, column, shape) for column in table.key)
        renamed = tuple(
            column.model_copy(update={"name": there}) for column, there in zip(held, shown, strict=True)
        )
        part = Table(name, key, renamed)
        database.execute(part.ddl())
        listed = ", ".join(f'"{there}"' for there in shown)
        database.execute(f'INSERT INTO "{name}" ({listed}) SELECT {", ".join(_values(table, held))} FROM "{was}"')
    database.execute(f'DROP TABLE "{was}"')


def _parts(table: Table, columns: tuple[Column, ...], shape: Shape) -> Iterator[tuple[str, tuple[Column, ...]]]:
    name = shown_name(table.name, shape)
    if not shape.split or table.name not in SPLIT:
        yield name, columns
        return
    key = tuple(column for column in columns if column.name in table.key)
    rest = tuple(column for column in columns if column.name not in table.key)
    half = len(rest) // 2
    yield f"{name}_1", key + rest[:half]
    yield f"{name}_2", key + rest[half:]


def _values(table: Table, columns: Iterable[Column]) -> Iterator[str]:
    known = {column.name for column in table.columns}
    for column in columns:
        if column.name in known:
            yield f'"{column.name}"'
        else:
            yield "lower(hex(randomblob(16)))" if column.name == "Row_ID" else "'1'"
