"""A company is read again and again: only what changed comes, and it comes whole."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from postgres import PASSWORD, USER, Postgres

from wizard.erp.contract import Delta, Packed, ReadEnd, ReadRequest, record_key
from wizard.erp.packed import rows_of
from wizard.erp.reading import Limits
from wizard.erp.sage300 import SageCompany
from wizard.erp.sage300.folder import company_name
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.sandbox.company import COMPANY_NAME, write_company

COLUMNS = (
    Column(name="Job", type="text", length=10, required=True),
    Column(name="Description", type="text", length=10),
    Column(name="Amount", type="double"),
    Column(name="Closed", type="boolean"),
    Column(name="Date_Stamp", type="date"),
)
JOB = Entity(id="job", label="Job (JC)", module="JC", table="JOBS", key=("Job",), columns=COLUMNS)
DECLARED = (
    'CREATE TABLE "JOBS" ("Job" varchar(10) NOT NULL, "Description" varchar(10), "Amount" double precision, '
    '"Closed" boolean, "Date_Stamp" date)'
)


@dataclass
class Company:
    """A company whose table a test changes by SQL."""

    system: SageCompany
    run: Callable[[str], object]
    folder: Path
    numbers: Any = field(default_factory=count)

    def read(self, previous: Path | None = None, entity: Entity = JOB, since: date | None = None) -> Read:
        following = self.folder / f"generation-{next(self.numbers)}"
        read = Read(following, entity.columns)
        for part in self.system.read(
            ReadRequest(entity, entity.columns, previous, following, since), lambda: False
        ):
            read.take(part)
        return read


@dataclass
class Read:
    """What one read brought."""

    following: Path
    columns: tuple[Column, ...]
    found: dict[str, list[Any]] = field(default_factory=lambda: {"new": [], "changed": [], "gone": []})
    again: int = 0
    end: ReadEnd | None = None

    def take(self, part: Delta | Packed | ReadEnd) -> None:
        assert self.end is None, "the end is the last thing that comes"
        if isinstance(part, ReadEnd):
            self.end = part
        elif part.kind == "again":
            self.again += 1
            self.found = {"new": [], "changed": [], "gone": []}
        else:
            self.found[part.kind] += rows_of(part, self.columns)

    @property
    def nothing(self) -> bool:
        return not any(self.found.values()) and self.end is not None and self.end.compared


@pytest.fixture(params=["file", "file through ODBC", "server"])
def company(request: pytest.FixtureRequest, tmp_path: Path) -> Company:
    if request.param == "server":
        server: Postgres = request.getfixturevalue("postgres")
        server.run('DROP TABLE IF EXISTS "JOBS"', DECLARED)
        source = OdbcSource(driver="PostgreSQL Unicode", user=USER, keywords=server.keywords, encoding="utf-8")
        return Company(SageCompany(source, PASSWORD), server.run, tmp_path)
    path = tmp_path / "company.sqlite"

    def run(statement: str) -> None:
        database = sqlite3.connect(path)
        with database:
            database.execute(statement)
        database.close()

    run(DECLARED)
    if request.param == "file":
        return Company(SageCompany(SqliteSource(path=str(path))), run, tmp_path)
    keywords = {"Database": str(path), "StepAPI": "1"}
    return Company(SageCompany(OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")), run, tmp_path)


THREE = (
    """INSERT INTO "JOBS" VALUES ('  21-001', 'Café', 0.5, '1', '2026-01-31'), ('21-002', '', NULL, NULL, NULL), """
    """('21-003', 'Pier', -2, '0', '2026-02-01')"""
)


def test_only_what_changed_comes_the_second_time(company: Company) -> None:
    company.run(THREE)
    first = company.read()
    assert first.found["new"] == [
        ("21-001", "  21-001", "Café", 0.5, 1, "2026-01-31"),
        ("21-002", "21-002", None, None, None, None),
        ("21-003", "21-003", "Pier", -2.0, 0, "2026-02-01"),
    ]
    assert first.end is not None
    assert (first.end.rows, first.end.compared, first.end.repeated) == (3, False, ())
    assert company.read(first.following).nothing
    company.run("""UPDATE "JOBS" SET "Description" = 'Cafe' WHERE "Amount" = 0.5""")
    company.run("""DELETE FROM "JOBS" WHERE "Job" = '21-002'""")
    company.run("""INSERT INTO "JOBS" VALUES ('21-004', 'New', 1, '0', '2026-03-01')""")
    second = company.read(first.following)
    assert second.found == {
        "new": [("21-004", "21-004", "New", 1.0, 0, "2026-03-01")],
        "changed": [("21-001", "  21-001", "Cafe", 0.5, 1, "2026-01-31")],
        "gone": [("21-002",)],
    }
    assert company.read(second.following).nothing
    assert {path.name for path in company.folder.glob("generation-*")} == {f"generation-{n}" for n in range(4)}


def test_an_empty_table_is_read_to_its_end(company: Company) -> None:
    first = company.read()
    assert first.end is not None
    assert (first.end.rows, first.found["new"]) == (0, [])
    company.run(THREE)
    assert len(company.read(first.following).found["new"]) == 3
    assert company.read(company.read().following).nothing


def test_a_key_that_occurs_twice_is_reported(company: Company) -> None:
    company.run(THREE)
    company.run("""INSERT INTO "JOBS" VALUES ('21-003', 'Pier two', 1, '0', '2026-03-01')""")
    first = company.read()
    assert first.end is not None
    assert first.end.repeated == ("21-003",)
    assert len(first.found["new"]) == 3
    second = company.read(first.following)
    assert second.end is not None
    assert second.end.repeated == ("21-003",)


def test_a_table_that_has_another_shape_is_not_compared(company: Company) -> None:
    company.run(THREE)
    first = company.read()
    company.run('DROP TABLE "JOBS"')
    company.run(DECLARED.replace('"Description" varchar(10)', '"Description" varchar(50)'))
    company.run(THREE)
    second = company.read(first.following)
    assert second.end is not None
    assert not second.end.compared
    assert second.found == first.found
    assert first.end is not None
    assert second.end.layout != first.end.layout
    assert company.read(second.following).nothing


def test_a_time_frame_takes_the_rows_stamped_in_it_and_loses_none(company: Company) -> None:
    company.run(THREE)
    first = company.read()
    late = company.read(first.following, since=date(2026, 2, 1))
    assert [row[0] for row in late.found["new"]] == ["21-003"]
    assert not late.found["gone"]


@pytest.mark.parametrize("length", [25, 300, 3000, 5000, 200_000])
def test_a_value_that_is_longer_than_declared_comes_whole(tmp_path: Path, length: int) -> None:
    path = tmp_path / "company.sqlite"
    database = sqlite3.connect(path)
    with database:
        database.execute(DECLARED)
        rows = [(f"J{number:05}", "short", 1.0, 0, None) for number in range(3000)]
        rows.append(("J99999", "ü" * (length - 2) + "\r\n", 1.0, 0, None))
        database.executemany('INSERT INTO "JOBS" VALUES (?, ?, ?, ?, ?)', rows)
    database.close()
    for source in (
        SqliteSource(path=str(path)),
        OdbcSource(driver="SQLite3", keywords={"Database": str(path), "StepAPI": "1"}, encoding="utf-8"),
    ):
        company = Company(SageCompany(source), print, tmp_path)
        first = company.read()
        assert first.again == 1
        assert len(first.found["new"]) == 3001
        assert first.found["new"][-1][2] == "ü" * (length - 2) + "\r\n"
        second = company.read(first.following)
        assert second.again == 0, "what was found out stays known"
        assert second.nothing


def test_a_file_whose_values_are_not_what_they_declare_is_read(tmp_path: Path) -> None:
    path = tmp_path / "company.sqlite"
    database = sqlite3.connect(path)
    with database:
        database.execute(DECLARED)
        database.execute("""INSERT INTO "JOBS" VALUES ('1', 7, 'many', '', ''), ('2', 2.5, '', 'yes', 20260101)""")
    database.close()
    company = Company(SageCompany(SqliteSource(path=str(path))), print, tmp_path)
    first = company.read()
    assert first.found["new"] == [
        ("1", "1", "7", "many", None, None),
        ("2", "2", "2.5", None, "yes", "20260101"),
    ]
    assert company.read(first.following).nothing


def test_the_sample_company_holds_what_its_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "sample.sqlite"
    facts = write_company(path, 300, 3)
    entities = [entity for entity in catalogue("sage300").entities if entity.alias_of is None]
    company = Company(SageCompany(SqliteSource(path=str(path))), print, tmp_path)
    found = company.system.probe(entities, lambda: False)
    assert found.company == COMPANY_NAME
    assert found.modules == {"cn": True, "pj": True}
    assert [finding.missing for finding in found.findings] == [()] * len(entities)
    for entity in entities:
        first = company.read(entity=entity)
        keys = Counter(row[0] for row in first.found["new"])
        places = [list(entity.columns).index(entity.column(name)) + 1 for name in entity.key]
        assert keys == Counter(record_key(row[place] for place in places) for row in first.found["new"])
        if entity.only is None and not entity.distinct:
            assert len(keys) == facts.tables[entity.table]
        assert company.read(first.following, entity).nothing


def test_distinct_values_come_once_and_empty_ones_do_not(company: Company) -> None:
    company.run(THREE)
    company.run("""INSERT INTO "JOBS" VALUES ('21-005', 'Pier', 1, '0', '2026-03-01')""")
    kinds = Entity(
        id="kind",
        label="Kind",
        module="JC",
        table="JOBS",
        key=("Description",),
        columns=(COLUMNS[1],),
        distinct=True,
    )
    assert sorted(company.read(entity=kinds).found["new"]) == [("Café", "Café"), ("Pier", "Pier")]


@pytest.mark.parametrize(
    ("control", "name"),
    [
        (b"", "Data"),
        (bytes(17) + "Pont-Rouge Ltée".encode("cp1252") + bytes(60), "Pont-Rouge Ltée"),
        (bytes(range(256)), "Data"),
    ],
)
def test_a_data_folder_tells_the_name_of_its_company(control: bytes, name: str) -> None:
    assert company_name("\\\\SERVER\\Share\\Data\\", control, "cp1252") == name


def test_a_data_folder_that_does_not_answer_costs_the_name_alone(tmp_path: Path) -> None:
    path, folder = tmp_path / "company.sqlite", tmp_path / "Data"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(DECLARED)
    folder.mkdir()
    keywords = {"Database": str(path), "StepAPI": "1", "DBQ": str(folder)}
    source = OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")
    company = SageCompany(source, limits=Limits(block=0.5))
    (folder / "ts.ctl").write_bytes(bytes(17) + b"Harbor Point Builders" + bytes(60))
    assert company.probe([], lambda: False).company == "Harbor Point Builders"
    (folder / "ts.ctl").unlink()
    os.mkfifo(folder / "ts.ctl")  # whoever opens it waits for ever
    found = company.probe([JOB], lambda: False)
    assert found.company == "Data"
    assert [(finding.found, finding.rows) for finding in found.findings] == [(True, 0)]
