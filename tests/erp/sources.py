"""The same awkward table behind every driver, and ways to read it."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wizard.erp.bridge.frames import CHANGED, GONE, NEW, PAGE, REPEATED
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.pages import Page, decompressed
from wizard.erp.bridge.session import Session
from wizard.erp.decoding import Decoder
from wizard.procedure.catalogue import Column

COLUMNS = (
    Column(name="Key", type="text", length=12, required=True),
    Column(name="Name", type="text", length=40),
    Column(name="Wide", type="text", length=60),
    Column(name="Whole", type="integer"),
    Column(name="Amount", type="double"),
    Column(name="Exact", type="double"),
    Column(name="Day", type="date"),
    Column(name="Clock", type="time"),
    Column(name="Moment", type="text"),
    Column(name="Notes", type="long"),
)

DECLARATIONS = (
    '"Key" varchar(12) NOT NULL PRIMARY KEY, "Name" varchar(40), "Wide" varchar(60), "Whole" integer, '
    '"Amount" double precision, "Exact" numeric(14,2), "Day" date, "Clock" time(0), "Moment" timestamp, '
    '"Notes" text'
)

Row = tuple[Any, ...]


def awkward_rows(count: int) -> list[Row]:
    """Rows in the order of their keys: NULL, '', accents, characters of many bytes, long text, odd numbers."""
    return [_awkward(number) for number in range(count)]


def _awkward(number: int) -> Row:
    return (
        f"{number:08}",
        *_PATTERNS[number % len(_PATTERNS)][:2],
        number,
        *_PATTERNS[number % len(_PATTERNS)][2:],
    )


_MOMENT = "2026-01-02 03:04:05"
_PATTERNS: tuple[Row, ...] = (
    ("O'BRIEN; SEAN", "plain", 0.1, "0.10", "2026-02-28", "00:00:00", _MOMENT, "short"),
    (None,) * 8,
    ("", "", -1.5, "-0.01", "1999-12-31", "23:59:59", "1970-01-01 00:00:00", ""),
    ("Café Cañón", "é" * 60, 1e300, "999999999999.99", "2000-02-29", "12:00:00", _MOMENT, "long " * 2000),
    ("trailing blanks  ", "你好 " * 12, 1234567.891, "12.00", "2026-12-31", "01:02:03", _MOMENT, "ñ" * 9000),
    ("tab\tand\nline", "x" * 60, 5e-324, "7.00", None, None, None, None),
    ('"quoted" | \\', "€" * 60, 14207.350000000002, None, "2026-06-30", None, _MOMENT, "ends with blanks   "),
)


def write_sqlite(path: Path, rows: Sequence[Row], table: str = "T") -> Path:
    """Write the table into a SQLite file."""
    database = sqlite3.connect(path)
    with database:
        database.execute(f'CREATE TABLE "{table}" ({DECLARATIONS})')
        marks = ", ".join("?" * len(COLUMNS))
        database.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
    database.close()
    return path


def postgres_statements(table: str, rows: Sequence[Row]) -> list[str]:
    """Statements that write the table into PostgreSQL."""
    made = [f'DROP TABLE IF EXISTS "{table}"', f'CREATE TABLE "{table}" ({DECLARATIONS})']
    for start in range(0, len(rows), 200):
        values = ", ".join(f"({', '.join(map(_literal, row))})" for row in rows[start : start + 200])
        made.append(f'INSERT INTO "{table}" VALUES {values}')
    return made


def _literal(value: object) -> str:
    return "NULL" if value is None else "'" + str(value).replace("'", "''") + "'"


def sqlite_source(path: Path) -> dict[str, Any]:
    return {"kind": "sqlite", "path": str(path), "encoding": "utf-8", "connect_timeout": 20, "block_timeout": 60}


def sqlite_odbc_source(path: Path) -> dict[str, Any]:
    """The file through SQLite's ODBC driver."""
    keywords = {"Database": str(path), "StepAPI": "1"}
    return {**sqlite_source(path), "kind": "odbc", "driver": "SQLite3", "keywords": keywords}


def read_command(table: str, columns: Sequence[Column] = COLUMNS, **more: Any) -> dict[str, Any]:
    return {
        "do": "read",
        "table": table,
        "columns": [(column.name, column.length) for column in columns],
        "key": ["Key"],
        **more,
    }


@dataclass
class Outcome:
    """What a read sent: the rows of its last start by kind, and how it ended."""

    layouts: list[Layout] = field(default_factory=list)
    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    repeated: list[str] = field(default_factory=list)
    end: dict[str, Any] = field(default_factory=dict)


def read_from(source: dict[str, Any], command: dict[str, Any], columns: Sequence[Column] = COLUMNS) -> Outcome:
    """Carry out a read in this process and decode what it sends."""
    outcome = Outcome()
    decoders: list[Decoder] = []

    def rows(payload: bytes) -> list[Row]:
        decoder = decoders[-1]
        return [(key, *values) for key, values in zip(decoder.keys(payload), decoder.values(payload), strict=True)]

    def take(kind: bytes, payload: bytes) -> None:
        if kind == PAGE:
            outcome.new += rows(decompressed(Page.parse(payload, outcome.layouts[-1]).records))
        elif kind == NEW:
            outcome.new += rows(payload)
        elif kind == CHANGED:
            outcome.changed += rows(payload)
        elif kind == GONE:
            outcome.gone += decoders[-1].bare_keys(payload)
        elif kind == REPEATED:
            outcome.repeated += decoders[-1].bare_keys(payload)
        else:
            message(json.loads(payload))

    def message(data: dict[str, Any]) -> None:
        if "layout" in data:
            outcome.layouts.append(Layout.from_data(data["layout"]))
            decoders.append(Decoder(outcome.layouts[-1], columns, source["encoding"]))
            for found in (outcome.new, outcome.changed, outcome.gone, outcome.repeated):
                found.clear()
        outcome.end = data.get("end", {})

    session = Session(take)
    session.answer({"do": "open", "source": source})
    session.answer(command)
    return outcome


def read_all(source: dict[str, Any], table: str, columns: Sequence[Column] = COLUMNS, **more: Any) -> list[Row]:
    """Read a table for the first time and return its rows as the core sees them."""
    with tempfile.TemporaryDirectory() as folder:
        command = read_command(table, columns, following=str(Path(folder) / "generation"), **more)
        return read_from(source, command, columns).new
