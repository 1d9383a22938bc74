"""The block reader hands over what the driver holds: every cell, compared with two other readers."""

from __future__ import annotations

import datetime
import decimal
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyodbc
import pytest
from arrow_odbc import read_arrow_batches_from_odbc
from hypothesis import given
from hypothesis import strategies as st
from sources import (
    COLUMNS,
    Row,
    awkward_rows,
    postgres_statements,
    read_all,
    sqlite_odbc_source,
    sqlite_source,
    write_sqlite,
)

from wizard.erp.bridge.odbc import connection_string
from wizard.erp.contract import record_key

DRIVERS = ("SQLite3", "PostgreSQL Unicode", "PostgreSQL ANSI")
SELECT = 'SELECT {} FROM "{}" ORDER BY "Key"'
Maker = Callable[[str, list[Row]], dict[str, Any]]


@pytest.fixture(params=DRIVERS)
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Maker]:
    """Make a source that holds a table of these rows."""

    def in_sqlite(table: str, rows: list[Row]) -> dict[str, Any]:
        return sqlite_odbc_source(write_sqlite(tmp_path / "company.sqlite", rows, table))

    def in_postgres(table: str, rows: list[Row]) -> dict[str, Any]:
        server = request.getfixturevalue("postgres")
        server.run(*postgres_statements(table, rows))
        return server.source(request.param)

    yield in_sqlite if request.param == "SQLite3" else in_postgres


def by_pyodbc(source: dict[str, Any], table: str) -> list[Row]:
    connection = pyodbc.connect(connection_string(source))
    if "ANSI" in source["driver"]:  # it refuses wide characters, which pyodbc asks for unless told
        for kind in (pyodbc.SQL_CHAR, pyodbc.SQL_WCHAR):
            connection.setdecoding(kind, encoding="utf-8", ctype=pyodbc.SQL_CHAR)
    try:
        columns = ", ".join(f'"{column.name}"' for column in COLUMNS)
        return [tuple(map(plain, row)) for row in connection.execute(SELECT.format(columns, table))]
    finally:
        connection.close()


def by_arrow(source: dict[str, Any], table: str) -> pa.Table:
    """Read by arrow-odbc, which must be told how long a long text may be."""
    columns = ", ".join(f'"{column.name}"' for column in COLUMNS)
    keywords = {**source["keywords"], "MaxLongVarcharSize": "40000"}
    batches = read_arrow_batches_from_odbc(
        SELECT.format(columns, table),
        connection_string=connection_string({**source, "keywords": keywords}),
        batch_size=500,
        max_text_size=40_000,
    )
    return pa.Table.from_batches(list(batches), schema=batches.schema)


def plain(value: Any) -> Any:
    """Return what another reader gave as the core would see it."""
    if isinstance(value, str):
        return value.rstrip(" \0") or None
    if isinstance(value, decimal.Decimal):
        return int(value) if value == value.to_integral_value() and value.as_tuple().exponent == 0 else str(value)
    if isinstance(value, datetime.datetime):
        return value.isoformat(" ")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def as_single(value: float | None) -> float | None:
    """Return a double as a float of four bytes holds it."""
    if value is None:
        return None
    try:
        (single,) = struct.unpack("f", struct.pack("f", value))
    except OverflowError:
        return float("inf")
    return float(single)


@pytest.mark.parametrize("count", [0, 1, 7, 1001])
def test_every_cell_is_what_pyodbc_reads(make: Maker, count: int) -> None:
    source = make("T", awkward_rows(count))
    rows = read_all(source, "T")
    assert [row[1:] for row in rows] == by_pyodbc(source, "T")
    assert len(rows) == count


@pytest.mark.parametrize("count", [0, 1, 1001])
def test_every_cell_is_what_arrow_odbc_reads(make: Maker, count: int) -> None:
    source = make("T", awkward_rows(count))
    rows = read_all(source, "T")
    table = by_arrow(source, "T")
    for place, column in enumerate(COLUMNS, 1):
        theirs = [plain(value) for value in table.column(column.name).to_pylist()]
        ours = [row[place] for row in rows]
        if pa.types.is_float32(table.schema.field(column.name).type):
            # arrow-odbc takes psqlODBC's double precision for a float of four bytes (seen with 10.6).
            ours = [as_single(value) for value in ours]
        assert ours == theirs, column.name


def test_what_was_written_is_what_is_read(make: Maker) -> None:
    source = make("T", awkward_rows(7))
    rows = read_all(source, "T")
    names = [column.name for column in COLUMNS]
    read = [dict(zip(names, row[1:], strict=True)) for row in rows]
    assert [row["Name"] for row in read] == [
        "O'BRIEN; SEAN", None, None, "Café Cañón", "trailing blanks", "tab\tand\nline", '"quoted" | \\',
    ]  # fmt: skip
    assert read[3]["Notes"] == ("long " * 2000).rstrip()
    assert read[4]["Notes"] == "ñ" * 9000
    assert read[0]["Clock"] == "00:00:00"
    assert read[1]["Clock"] is None
    assert [row["Whole"] for row in read] == list(range(7))
    assert read[1] == {**dict.fromkeys(names), "Key": "00000001", "Whole": 1}


@pytest.mark.parametrize("columns", [COLUMNS[:9], COLUMNS])
def test_one_row_a_fetch_gives_the_same_rows(make: Maker, columns: tuple[Any, ...]) -> None:
    source = make("T", awkward_rows(1001))
    whole = read_all(source, "T", columns)
    assert read_all(source, "T", columns, rows_per_fetch=1) == whole
    assert len(whole) == 1001


def test_a_filter_takes_every_spelling_and_a_bound_takes_the_day_itself(make: Maker) -> None:
    rows = awkward_rows(7)
    source = make("T", rows)
    found = read_all(source, "T", only=("Name", ["o'brien; sean"]))
    assert [row[0] for row in found] == ["00000000"], "upper case is a usual spelling, and values are quoted"
    found = read_all(source, "T", since=("Day", "2026-06-30"))
    assert [row[0] for row in found] == ["00000004", "00000006"]


def test_a_record_key_is_made_by_the_one_rule(tmp_path: Path) -> None:
    rows = [(key, *[None] * 9) for key in ("  1|2 ", "a\\b", "plain")]
    found = read_all(sqlite_source(write_sqlite(tmp_path / "company.sqlite", rows)), "T")
    assert [row[0] for row in found] == [record_key(row[:1]) for row in rows]


@given(st.lists(st.lists(st.text("a|\\\0", max_size=4), min_size=2, max_size=2), min_size=2, max_size=2))
def test_two_keys_are_one_text_only_where_they_are_equal_without_their_blanks(keys: list[list[str]]) -> None:
    first, second = map(record_key, keys)
    assert (first == second) == (keys[0] == keys[1])
    assert "\0" not in first, "SQLite ends a text there"


def test_the_sample_through_the_standard_library_gives_the_same_texts(tmp_path: Path) -> None:
    rows = awkward_rows(700)
    path = write_sqlite(tmp_path / "company.sqlite", rows)
    texts = (COLUMNS[0], COLUMNS[1], COLUMNS[2], COLUMNS[3], COLUMNS[6], COLUMNS[7], COLUMNS[9])
    assert read_all(sqlite_source(path), "T", texts) == read_all(sqlite_odbc_source(path), "T", texts)
