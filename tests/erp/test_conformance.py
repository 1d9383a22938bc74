"""Sage 300 CRE in each of its shapes, and the copies of Sage SQL Replicator, do what every system must."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from conformance import Books, Conformance
from postgres import PASSWORD, USER, Postgres

from wizard.erp.sage300 import SageCompany
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Entity
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.sandbox.company import Shape, reshape, write_company
from wizard.sandbox.company.shapes import shown_column, shown_name
from wizard.sandbox.company.tables import tables

JOB = catalogue("sage300").entity("job_jc")
TABLE = JOB.table
REQUIRED = ("Status",)


@dataclass
class SageBooks:
    """The jobs of a company in some shape; `run` executes one statement on it."""

    source: OdbcSource | SqliteSource
    shape: Shape
    run: Callable[[str], object]
    password: str = ""
    more: tuple[tuple[str, str], ...] = ()
    entity: Entity = JOB
    text: str = "City"

    def system(self) -> SageCompany:
        found = SageCompany(self.source, self.password).look([self.entity], lambda: False)
        return SageCompany(self.source, self.password, profile=found.profile)

    def add(self, key: str, text: str | None, stamp: date) -> None:
        values = {"Job": key, "Description": "A job", "Status": "In progress", "City": text}
        values |= {"Date_Stamp": stamp.isoformat()}
        for table, columns in self._parts():
            held = {name: value for name, value in values.items() if name in columns}
            names = [*(name for name, _ in self.more), *(self._shown(name) for name in held)]
            told = [*(value for _, value in self.more), *held.values()]
            marks, literals = ", ".join(map(_quoted, names)), ", ".join(map(_literal, told))
            self.run(f'INSERT INTO "{table}" ({marks}) VALUES ({literals})')

    def change(self, key: str, text: str | None, stamp: date) -> None:
        for name, value in (("City", text), ("Date_Stamp", stamp.isoformat())):
            table = next(table for table, columns in self._parts() if name in columns)
            self.run(
                f'UPDATE "{table}" SET {_quoted(self._shown(name))} = {_literal(value)} WHERE {self._where(key)}'
            )

    def remove(self, key: str) -> None:
        for table, _ in self._parts():
            self.run(f'DELETE FROM "{table}" WHERE {self._where(key)}')

    def hide(self) -> None:
        for table, _ in self._parts():
            self.run(f'ALTER TABLE "{table}" RENAME TO "HIDDEN_{table}"')

    def empty(self) -> SageBooks:
        for table, _ in self._parts():
            self.run(f'DELETE FROM "{table}"')
        return self

    def _parts(self) -> list[tuple[str, set[str]]]:
        name, columns = shown_name(TABLE, self.shape), [column.name for column in tables()[TABLE].columns]
        if not self.shape.split:
            return [(name, set(columns))]
        rest = [column for column in columns if column not in ("Job", "Row_Version")]
        rest += ["Row_ID", "Row_Version"] if self.shape.newer else []
        half = len(rest) // 2
        return [(f"{name}_1", {"Job", *rest[:half]}), (f"{name}_2", {"Job", *rest[half:]})]

    def _shown(self, column: str) -> str:
        return shown_column(TABLE, column, self.shape)

    def _where(self, key: str) -> str:
        conditions = [f"trim({_quoted(self._shown('Job'))}) = {_literal(key.strip())}"]
        conditions += [f"{_quoted(name)} = {_literal(value)}" for name, value in self.more]
        return " AND ".join(conditions)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _literal(value: str | None) -> str:
    return "NULL" if value is None else "'" + value.replace("'", "''") + "'"


SHAPES = {
    "standard names": (Shape(), False),
    "standard names, through ODBC": (Shape(newer=False), True),
    "company's names, split, through ODBC": (Shape(mode="custom", split=True), True),
    "internal names": (Shape(mode="dictionary"), False),
}


class TestSage(Conformance):
    """Sage's naming modes, whole and split, old and new."""

    @pytest.fixture(params=SHAPES)
    def books(self, request: pytest.FixtureRequest, tmp_path: Path) -> Books:
        shape, odbc = SHAPES[request.param]
        path = tmp_path / "company.sqlite"
        write_company(path, 20, 1)
        reshape(path, shape)

        def run(statement: str) -> None:
            with closing(sqlite3.connect(path)) as database, database:
                database.execute(statement)

        keywords = {"Database": str(path), "StepAPI": "1"}
        through = OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")
        return SageBooks(through if odbc else SqliteSource(path=str(path)), shape, run).empty()


DECLARED = {
    "text": "varchar({})",
    "integer": "numeric(10,0)",
    "double": "double precision",
    "boolean": "boolean",
    "date": "timestamp",
    "time": "time(0)",
    "long": "text",
}


class TestReplicator(Conformance):
    """The shape of a Sage SQL Replicator copy, where another company's rows stand between ours; on PostgreSQL."""

    @pytest.fixture
    def books(self, postgres: Postgres) -> Books:
        columns = [f'"{column.name}" {DECLARED[column.type].format(column.length)}' for column in JOB.columns]
        key = 'PRIMARY KEY ("Data_Folder_Id", "Job")'
        postgres.run(
            f'DROP TABLE IF EXISTS "{TABLE}"',
            f'DROP TABLE IF EXISTS "HIDDEN_{TABLE}"',
            f'CREATE TABLE "{TABLE}" ("Data_Folder_Id" integer NOT NULL, {", ".join(columns)}, {key})',
        )
        source = OdbcSource(
            driver="PostgreSQL Unicode", user=USER, keywords=postgres.keywords, encoding="utf-8", replica_folder="7"
        )
        ours = SageBooks(source, Shape(), postgres.run, PASSWORD, (("Data_Folder_Id", "7"),))
        theirs = replace(ours, more=(("Data_Folder_Id", "8"),))
        for key in ("A-1", "A-3", "B-1"):
            theirs.add(key, "Another", date(2026, 5, 1))
        return ours
