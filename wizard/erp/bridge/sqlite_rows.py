"""A company in one SQLite file, read through the standard library behind the same contract as ODBC.

SQLite does not hold values to the declared types, so a value that is not what its column declares makes the
reader start again with that column as text. The file is opened for reading only.
"""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap
from pathlib import Path
from typing import Any

from wizard.erp.bridge.blocks import Block, FixedBlock, TailedBlock, tail
from wizard.erp.bridge.errors import BridgeError, database_error
from wizard.erp.bridge.layout import (
    LONG,
    LONGEST,
    NUMERIC,
    TEXT,
    Field,
    Layout,
    Shape,
    lay_out,
    ordered,
    record_format,
)
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.reshape import UnfitError
from wizard.erp.bridge.statement import SQLITE_DATE, Parameters, Query, count_behind, quoted, select

_UNDECLARED = 256
_NUMBER = 40
_BLOCK = 1000

Cells = Sequence[Any]


def open_file(source: Mapping[str, Any]) -> sqlite3.Connection:
    """Open the file for reading; raises a `BridgeError` when it is missing or not a database."""
    path = Path(source["path"])
    if not path.exists():
        raise BridgeError("DB-209", path=str(path))
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        database = sqlite3.connect(address, uri=True, timeout=float(source["connect_timeout"]))
        database.text_factory = bytes
        database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except sqlite3.Error as problem:
        raise sqlite_error(problem, "DB-204", path=str(path)) from problem
    return database


def sqlite_error(problem: sqlite3.Error, otherwise: str, **context: Any) -> BridgeError:
    """Return the error for what SQLite said."""
    return database_error([("", str(problem))], context, otherwise)


def declared_columns(database: sqlite3.Connection, table: str) -> dict[str, tuple[str, str]]:
    """Return lower-case name → name and declared type of a table's columns; raises DB-205 without a table."""
    try:
        found = database.execute(f"PRAGMA table_info({quoted(table)})").fetchall()
    except sqlite3.Error as problem:
        raise sqlite_error(problem, "DB-212", table=table) from problem
    if not found:
        raise BridgeError("DB-205", table=table)
    names = [(row[1].decode(), row[2].decode()) for row in found]
    return {name.lower(): (name, declared) for name, declared in names}


class SqliteRows:
    """One query; `layout` is known from the start, and `blocks` executes it."""

    def __init__(self, database: sqlite3.Connection, query: Query, widths: Mapping[str, int]) -> None:
        self._database = database
        self._query = query
        declared = declared_columns(database, query.table)
        shapes = []
        for asked in ordered(query.columns, query.key):
            if asked.lower() not in declared:
                raise BridgeError("DB-206", table=query.table, column=asked)
            name, declaration = declared[asked.lower()]
            shapes.append(_shape(name, declaration, query.lengths.get(asked, 0), widths, asked in query.key))
        self.layout = lay_out(shapes, len(query.key), f"sqlite3 {sqlite3.sqlite_version}")

    def blocks(self) -> Iterator[Block]:
        """Execute the query and yield its rows."""
        packer = _Packer(self.layout)
        sql, parameters = select(self._query, [field.name for field in self.layout.fields], SQLITE_DATE)
        try:
            cursor = self._database.execute(sql, _values(parameters))
            while rows := cursor.fetchmany(_BLOCK):
                yield packer.pack(rows)
        except sqlite3.Error as problem:
            raise sqlite_error(problem, "DB-212", table=self._query.table) from problem

    def count(self) -> int:
        """Return how many rows the query has."""
        sql, parameters = count_behind(self._query)
        try:
            return int(self._database.execute(sql, _values(parameters)).fetchone()[0])
        except sqlite3.Error as problem:
            raise sqlite_error(problem, "DB-212", table=self._query.table) from problem


def _values(parameters: Parameters) -> list[Any]:
    """Return the values of a statement's parameters; a text as text, because bytes are never equal to one."""
    numbers = {"int64": "<q", "double": "<d"}
    found: list[Any] = []
    for _, (kind, content) in parameters:
        if content is None or kind in numbers:
            found.append(content and struct.unpack(numbers[kind], content)[0])
            continue
        try:
            found.append(content.decode())
        except UnicodeDecodeError as problem:
            raise UnprovenError("a key is not text as SQLite keeps it") from problem
    return found


def _shape(name: str, declared: str, hint: int, widths: Mapping[str, int], is_key: bool) -> Shape:
    kind = _kind(declared)
    if name in widths or kind in (TEXT, NUMERIC):
        size = re.search(r"\((\d+)", declared)
        characters = int(size[1]) if size and kind == TEXT else hint
        room = characters * (1 if is_key else 2) + 2 if characters else _UNDECLARED
        width = max(room, widths.get(name, 0))
        if kind == NUMERIC and name not in widths:
            return Shape(name, NUMERIC, _NUMBER)
        return Shape(name, TEXT, width) if is_key or width <= LONGEST else Shape(name, LONG)
    return Shape(name, kind)


def _kind(declared: str) -> str:
    """Return the kind of field for a declared type (SQLite documentation, “Datatypes”, §3.1, read 2026-11)."""
    text = declared.upper()
    if any(word in text for word in ("INT", "BIT", "BOOL")):
        return "int64"
    if any(word in text for word in ("DOUB", "REAL", "FLOA")):
        return "double"
    return NUMERIC if any(word in text for word in ("NUMERIC", "DECIMAL")) else TEXT


class _Packer:
    """Puts rows of Python values into records, column by column."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        codes = {"int64": "q", "double": "d"}
        every = {field.kind for field in layout.fixed}
        self._record = struct.Struct(
            record_format(layout.fixed, layout.record_size, layout.pointer, codes, measured=every)
        )

    def pack(self, rows: Sequence[Cells]) -> Block:
        columns = list(zip(*rows, strict=True))
        parts: dict[int, Cells] = {}
        for field, cells in zip(self._layout.fixed, columns, strict=False):
            parts[field.place], parts[field.indicator] = _packed(field, cells)
        in_place = [parts[place] for place in sorted(parts)]
        records = starmap(self._record.pack, zip(*in_place, strict=True))
        if not self._layout.long:
            return FixedBlock(self._layout, memoryview(b"".join(records)), len(rows))
        long = [_texts(cells) for cells in columns[len(self._layout.fixed) :]]
        tails = map(tail, zip(*long, strict=True))
        return TailedBlock(self._layout, [record + rest for record, rest in zip(records, tails, strict=True)])


def _packed(field: Field, cells: Cells) -> tuple[Cells, Cells]:
    """Return the values and the length indicators of one column."""
    if field.kind in (TEXT, NUMERIC):
        texts = _texts(cells)
        lengths = [-1 if text is None else len(text) for text in texts]
        if max(lengths) >= field.width:
            raise UnfitError(field.name, max(lengths) + 2)
        return [text or b"" for text in texts], lengths
    fitting = (int, type(None)) if field.kind == "int64" else (int, float, type(None))
    if not set(map(type, cells)).issubset(fitting):
        cells = [None if cell == b"" else cell for cell in cells]
        for cell in cells:
            if not isinstance(cell, fitting):
                raise UnfitError(field.name, len(str(cell)) + 2)
    return [cell or 0 for cell in cells], [-1 if cell is None else field.width for cell in cells]


def _texts(cells: Cells) -> Sequence[bytes | None]:
    if set(map(type, cells)).issubset((bytes, type(None))):
        return cells
    return [cell if isinstance(cell, bytes | None) else str(cell).encode() for cell in cells]
