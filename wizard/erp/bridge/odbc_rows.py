"""The block reader: rows of one ODBC table as they land in memory, a thousand a fetch.

The driver writes each row as one record of fixed width (row-wise binding) into a buffer that is zeroed before
every fetch, so equal rows have equal bytes. Drivers without block cursors, and tables with long columns, give
one row a fetch. A value that does not fit raises `UnfitError`; it is never cut.

Text is asked for as `SQL_C_CHAR`, the one form that ANSI and Unicode drivers share and the shorter one. What
its bytes mean is the source's `encoding`: both psqlODBC drivers and libsqliteodbc hand over UTF-8 whatever the
locale (13.02 and 0.9998 on Linux, seen 2026-11); Timberline Data hands over its CODEPAGE, cp1252 (inferred).
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Generator, Iterator, Mapping
from dataclasses import replace

from wizard.erp.bridge.blocks import Block, FixedBlock, TailedBlock, tail
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.layout import LONG, LONGEST, NUMERIC, TEXT, Field, Layout, Shape, lay_out, ordered
from wizard.erp.bridge.odbc import KINDS, NO_TOTAL, NULL_DATA, Connection, Described, Statement, Value
from wizard.erp.bridge.ranges import content_of
from wizard.erp.bridge.reshape import UnfitError
from wizard.erp.bridge.slices import Slice
from wizard.erp.bridge.statement import (
    ODBC_DATE,
    Parameters,
    Query,
    count_behind,
    groups_of,
    nothing_of,
    select,
)

_INDICATOR = "<i" if ctypes.sizeof(ctypes.c_ssize_t) == 4 else "<q"
_KEY_WIDTH = 256
_COUNT_WIDTH = 32


class OdbcRows:
    """One query; `layout` is known from the start, and `blocks` executes it."""

    def __init__(
        self, connection: Connection, query: Query, widths: Mapping[str, int], rows_per_fetch: int
    ) -> None:
        self._connection = connection
        self._query = query
        self._rows_per_fetch = rows_per_fetch
        self._per_character = _bytes_per_character(connection.encoding)
        self._key_types: list[int] = []
        self.layout = self._lay_out(widths)

    def blocks(self, part: Slice | None = None) -> Generator[Block, None, None]:
        """Execute the query and yield its rows, those of one slice only if it is given.

        A block is valid until the next one is asked for.
        """
        layout, query = self.layout, replace(self._query, slice=part)
        sql, parameters = select(query, [field.name for field in layout.fields], ODBC_DATE)
        statement = self._connection.execute(sql, self._query.table, self._values(parameters))
        try:
            wanted = 1 if layout.long else self._rows_per_fetch
            rowset = statement.set_rowset(wanted, layout.record_size)
            buffer = _Buffer(layout, rowset)
            buffer.bind(statement)
            if rowset > 1:
                yield from _whole_blocks(statement, buffer)
            else:
                yield from _gathered_blocks(statement, buffer)
        finally:
            statement.close()

    def groups(self, part: Slice | None = None) -> Iterator[tuple[bytes | None, int]]:
        """Yield each value of the key's first column, in their order, and how many rows of the query have it.

        Those of one slice only if it is given.
        """
        first = Shape("value", TEXT, self.layout.fields[0].width)
        layout = lay_out((first, Shape("rows", TEXT, _COUNT_WIDTH)), 1, self._connection.driver)
        sql, parameters = groups_of(replace(self._query, slice=part))
        statement = self._connection.execute(sql, self._query.table, self._values(parameters))
        try:
            buffer = _Buffer(layout, statement.set_rowset(self._rows_per_fetch, layout.record_size))
            buffer.bind(statement)
            for block in _whole_blocks(statement, buffer):
                for record in block.records():
                    value, rows = (content_of(record, field, layout) for field in layout.fields)
                    yield value, int(rows or 0)
        finally:
            statement.close()

    def count(self) -> int:
        """Return how many rows the query has."""
        sql, parameters = count_behind(self._query)
        statement = self._connection.execute(sql, self._query.table, self._values(parameters))
        try:
            statement.set_rowset(1, 0)
            statement.fetch()
            return int(statement.long_value(1) or 0)
        finally:
            statement.close()

    def _values(self, parameters: Parameters) -> list[Value]:
        """Return the parameters as the driver takes them: of the types that it gave the key's columns."""
        return [
            Value(kind, content, self._key_types[place])
            for place, (kind, content) in parameters
            if content is not None
        ]

    def _lay_out(self, widths: Mapping[str, int]) -> Layout:
        described = self._describe()
        shapes = []
        for asked in ordered(self._query.columns, self._query.key):
            column = described.get(asked.lower())
            if column is None:
                raise BridgeError("DB-206", table=self._query.table, column=asked)
            shapes.append(self._shape(column, asked, widths.get(column.name, 0)))
            self._key_types.append(column.sql_type)  # those of the key come first
        return lay_out(shapes, len(self._query.key), self._connection.driver)

    def _describe(self) -> dict[str, Described]:
        statement = self._connection.execute(nothing_of(self._query.table), self._query.table)
        try:
            return {column.name.lower(): column for column in statement.describe()}
        finally:
            statement.close()

    def _shape(self, column: Described, asked: str, known: int) -> Shape:
        kind = KINDS.get(column.sql_type, TEXT)
        if kind == NUMERIC:
            return Shape(column.name, NUMERIC, max(column.size + 4, 32, known))
        if kind != TEXT:
            return Shape(column.name, kind)
        size = column.size
        if not 0 < size <= LONGEST:  # "unlimited", for which drivers have many figures
            size = self._query.lengths.get(asked, 0) or size
        if asked in self._query.key:
            width = max(size + 2, known)
            return Shape(column.name, TEXT, width if width <= LONGEST else max(known, _KEY_WIDTH))
        width = max(size * self._per_character + 2, known)
        return Shape(column.name, TEXT, width) if 2 < width <= LONGEST else Shape(column.name, LONG)


class _Buffer:
    """Room for one rowset, and the check that nothing in it was cut."""

    def __init__(self, layout: Layout, rows: int) -> None:
        self.layout = layout
        self._size = layout.record_size
        self._bytes = bytearray(rows * self._size)
        self._memory = (ctypes.c_char * len(self._bytes)).from_buffer(self._bytes)
        self._address = ctypes.addressof(self._memory)
        self.view = memoryview(self._bytes)
        self._texts = [field for field in layout.fixed if field.kind in (TEXT, NUMERIC)]

    def bind(self, statement: Statement) -> None:
        for number, field in enumerate(self.layout.fields, 1):
            if field.kind != LONG:
                place, indicator = self._address + field.place, self._address + field.indicator
                statement.bind(number, field.kind, place, field.width, indicator)

    def clear(self) -> None:
        ctypes.memset(self._address, 0, len(self._bytes))

    def check(self, rows: int, remarks: bool) -> None:
        """Raise `UnfitError` when a text was cut.

        A cut text fills its room up to the closing NUL, so one strided look at the byte before it tells for
        a whole block; a driver that cuts between two bytes of one character has remarks.
        """
        for field in self._texts:
            last = self._bytes[field.place + field.width - 2 : rows * self._size : self._size]
            if remarks or last.count(0) != rows:
                self._check_lengths(field, rows)

    def _check_lengths(self, field: Field, rows: int) -> None:
        for row in range(rows):
            (length,) = struct.unpack_from(_INDICATOR, self._bytes, row * self._size + field.indicator)
            if length == NO_TOTAL:
                raise UnfitError(field.name, field.width * 2)
            if length != NULL_DATA and length >= field.width:
                raise UnfitError(field.name, length + 2)


def _whole_blocks(statement: Statement, buffer: _Buffer) -> Iterator[Block]:
    while True:
        buffer.clear()
        rows, remarks = statement.fetch()
        if not rows:
            return
        buffer.check(rows, remarks)
        yield FixedBlock(buffer.layout, buffer.view, rows)


def _gathered_blocks(statement: Statement, buffer: _Buffer, limit: int = 1000) -> Iterator[Block]:
    """One row a fetch, handed on in blocks of `limit` rows."""
    layout = buffer.layout
    long_columns = range(len(layout.fixed) + 1, len(layout.fields) + 1)
    records: list[bytes] = []
    while True:
        buffer.clear()
        rows, remarks = statement.fetch()
        if rows:
            buffer.check(rows, remarks)
            values = [statement.long_value(column) for column in long_columns]
            records.append(buffer.view.tobytes() + tail(values))
        if records and (not rows or len(records) == limit):
            yield gathered(layout, records)
            records = []
        if not rows:
            return


def gathered(layout: Layout, records: list[bytes]) -> Block:
    """Return single records as a block."""
    if layout.long:
        return TailedBlock(layout, records)
    return FixedBlock(layout, memoryview(b"".join(records)), len(records))


def _bytes_per_character(encoding: str) -> int:
    """Return how much room a character gets: one byte in single-byte encodings, else two.

    Longer characters fit as long as the text is not full of them; when it is, the read starts again. Keys,
    which are ids, get one byte a character.
    """
    return 1 if encoding.lower().replace("_", "-").startswith(("cp12", "latin", "iso-8859", "ascii")) else 2
