"""Tables are found under whatever names a server has for them, and what was found is what is read."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.erp import packed
from wizard.erp.contract import Discovery, ReadEnd, ReadRequest
from wizard.erp.sage300 import SageCompany
from wizard.erp.sage300.formats import id_formats
from wizard.erp.sage300.matching import Described, match
from wizard.erp.sage300.names import names, normalised
from wizard.erp.sage300.profile import Profile
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import OdbcSource, SqliteSource
from wizard.sandbox.company import Shape, reshape, write_company

ENTITIES = [entity for entity in catalogue("sage300").entities if entity.alias_of is None]
IN_DICTIONARY = {
    table for table, called in names().tables.items() if any(one.mode == "dictionary" for one in called.candidates)
}


def never() -> bool:
    return False


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("company") / "company.sqlite"
    write_company(path, 200, 3)
    return path


def shaped(company: Path, folder: Path, shape: Shape) -> Path:
    path = folder / "shaped.sqlite"
    shutil.copy(company, path)
    reshape(path, shape)
    return path


def through(path: Path, odbc: bool) -> OdbcSource | SqliteSource:
    if odbc:
        return OdbcSource(driver="SQLite3", keywords={"Database": str(path), "StepAPI": "1"}, encoding="utf-8")
    return SqliteSource(path=str(path))


def rows_of(company: SageCompany, entity: Entity, folder: Path) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    for part in company.read(ReadRequest(entity, entity.columns, None, folder / "generation"), never):
        if not isinstance(part, ReadEnd):
            rows += packed.rows_of(part, entity.columns)
    return sorted(rows, key=lambda row: row[0])


def looked_at(found: Discovery) -> dict[str, tuple[bool, tuple[str, ...]]]:
    return {one.entity: (one.found, one.missing) for one in found.findings}


READ = [
    catalogue("sage300").entity(name)
    for name in (
        "job_jc",
        "quick_bill_contract",
        "cost_code_jc",
        "customer_type",
        "transaction_jc",
        "contract_change_order_item_cn",
        "invoice_ap",
    )
]


Rows = dict[tuple[str, bool], list[tuple[Any, ...]]]


@pytest.fixture(scope="module")
def plain(company: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The rows as they are read from the company in its own shape, by entity and whether through ODBC."""
    folder = tmp_path_factory.mktemp("plain")
    return {
        (entity.id, odbc): rows_of(SageCompany(through(company, odbc)), entity, folder)
        for entity in READ
        for odbc in (False, True)
    }


SHAPES = {
    "standard, split": (Shape(split=True), False),
    "standard, last names, through ODBC": (Shape(newer=False, last_name=True), True),
    "custom, last names": (Shape(mode="custom", newer=False, last_name=True), False),
    "custom, split, through ODBC": (Shape(mode="custom", split=True), True),
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_entity_is_found_and_read_in_every_shape(
    company: Path, tmp_path: Path, plain: Rows, name: str
) -> None:
    shape, odbc = SHAPES[name]
    path = shaped(company, tmp_path, shape)
    found = SageCompany(through(path, odbc)).probe(ENTITIES, never)
    assert looked_at(found) == {entity.id: (True, ()) for entity in ENTITIES}
    profile = Profile.model_validate(found.profile)
    assert (profile.mode, profile.newer) == (shape.mode, shape.newer)
    assert len(profile.tables["JCM_MASTER__JOB"].parts) == (2 if shape.split else 1)
    known = SageCompany(through(path, odbc), profile=found.profile)
    for entity in READ:
        assert rows_of(known, entity, tmp_path) == plain[entity.id, odbc] != [], entity.id


def test_internal_names_are_known_for_some_tables_only(company: Path, tmp_path: Path) -> None:
    path = shaped(company, tmp_path, Shape(mode="dictionary", split=True))
    found = SageCompany(SqliteSource(path=str(path))).probe(ENTITIES, never)
    assert {one.entity for one in found.findings if one.found} == {
        entity.id for entity in ENTITIES if entity.table in IN_DICTIONARY
    }
    job = catalogue("sage300").entity("job_jc")
    known = SageCompany(SqliteSource(path=str(path)), profile=found.profile)
    assert rows_of(known, job, tmp_path) == rows_of(SageCompany(SqliteSource(path=str(company))), job, tmp_path)
    assert Profile.model_validate(found.profile).tables["JCM_MASTER__JOB"].named == (
        "MASTER_JCM_RECORD_1_1 + MASTER_JCM_RECORD_1_2"
    )


def test_a_profile_says_how_ids_are_written_and_what_may_be_written(company: Path) -> None:
    found = SageCompany(SqliteSource(path=str(company))).probe(ENTITIES, never)
    profile = Profile.model_validate(found.profile)
    assert {one.kind: one.pattern for one in profile.formats}["Job"] == "xx-xxx"
    rights = {one.entity: one.may_write for one in found.findings}
    assert (rights["contract_change_order_cn"], rights["vendor_ap"]) == ("yes", "unknown")
    through_odbc = SageCompany(through(company, odbc=True)).probe(ENTITIES, never)
    assert {one.entity: one.may_write for one in through_odbc.findings} == rights


def test_what_a_profile_tells_is_nothing_that_the_books_say(company: Path) -> None:
    found = SageCompany(SqliteSource(path=str(company))).probe(ENTITIES, never)
    told = Profile.model_validate(found.profile).model_dump_json()
    with closing(sqlite3.connect(company)) as database:
        for column, table in (
            ("Name", "APM_MASTER__VENDOR"),
            ("Description", "JCM_MASTER__JOB"),
            ("Name", "SAMPLE_COMPANY"),
        ):
            for (value,) in database.execute(f'SELECT "{column}" FROM "{table}"'):
                assert value not in told
    assert str(company) not in told


def test_the_same_tables_have_the_same_digest_and_others_another(company: Path, tmp_path: Path) -> None:
    def digest(path: Path) -> str:
        return SageCompany(SqliteSource(path=str(path))).probe(ENTITIES, never).digest

    same, other = tmp_path / "same.sqlite", tmp_path / "other.sqlite"
    for path in (same, other):
        shutil.copy(company, path)
    with closing(sqlite3.connect(same)) as database, database:
        database.execute("DELETE FROM JCM_MASTER__JOB")
    with closing(sqlite3.connect(other)) as database, database:
        database.execute("ALTER TABLE JCM_MASTER__JOB RENAME COLUMN City TO Town")
    assert digest(company) == digest(same) != digest(other)


def test_names_that_changed_are_found_again_from_what_was_known(company: Path, tmp_path: Path) -> None:
    known = SageCompany(SqliteSource(path=str(company))).probe(ENTITIES, never)
    path = shaped(company, tmp_path, Shape(mode="custom", split=True))
    again = SageCompany(SqliteSource(path=str(path)), profile=known.profile).look(ENTITIES, never)
    assert looked_at(again) == {entity.id: (True, ()) for entity in ENTITIES}
    assert again.digest != known.digest


def test_an_optional_column_that_is_not_there_is_blank_and_a_stamp_that_is_not_there_reads_everything(
    company: Path, tmp_path: Path
) -> None:
    path = tmp_path / "company.sqlite"
    shutil.copy(company, path)
    with closing(sqlite3.connect(path)) as database, database:
        for column in ("Date_Stamp", "City"):
            database.execute(f"ALTER TABLE JCM_MASTER__JOB DROP COLUMN {column}")
    job = catalogue("sage300").entity("job_jc")
    found = SageCompany(SqliteSource(path=str(path))).probe([job], never)
    assert found.findings[0].missing == ("City", "Date_Stamp")
    known = SageCompany(SqliteSource(path=str(path)), profile=found.profile)
    place = 1 + [column.name for column in job.columns].index("City")
    assert {row[place] for row in rows_of(known, job, tmp_path)} == {None}
    request = ReadRequest(job, job.columns, None, tmp_path / "generation", since=date(2099, 1, 1))
    end = list(known.read(request, never))[-1]
    assert isinstance(end, ReadEnd)
    assert end.whole, "a table without stamps cannot be limited to a day, so nothing of it may count as gone"
    assert end.rows > 0


TEXT = Column(name="Exempt_1099", type="text", length=20)


@pytest.mark.parametrize("spelling", ["Exempt_1099", "EXEMPT_1099", "1099 exempt", "1099_Exempt", "exempt1099"])
def test_a_column_is_known_however_the_driver_spells_it(spelling: str) -> None:
    assert match([TEXT], [Described(spelling, "text", 20)], {}).columns == {"Exempt_1099": spelling}


def test_a_column_of_another_type_is_said_and_not_read() -> None:
    amount = Column(name="Amount", type="double")
    matched = match([amount], [Described("Amount", "text", 20)], {})
    assert (matched.columns, matched.unfit) == ({}, ("Amount",))


def test_of_two_columns_the_one_that_fits_is_read() -> None:
    amount = Column(name="Amount", type="double")
    there = [Described("Amount", "date", 0), Described("AMOUNT_", "number", 0)]
    assert match([amount], there, {}).columns == {"Amount": "AMOUNT_"}


@given(st.text(), st.text())
def test_spellings_that_differ_in_case_or_marks_alone_are_one_name(name: str, mark: str) -> None:
    dressed = "".join(f"{letter}_" for letter in name).swapcase()
    assert normalised(normalised(name)) == normalised(normalised(normalised(name)))
    if name.isascii():
        assert normalised(dressed) == normalised(name)


CELLS = st.one_of(st.none(), st.integers(-5, 99), st.text(max_size=3))


@given(st.lists(st.fixed_dictionaries(dict.fromkeys(("FLDCODE", "Section", "CSLEN", "CNPUNCT", "CNTCAP"), CELLS))))
def test_whatever_the_table_of_formats_holds_is_no_error(rows: list[dict[str, Any]]) -> None:
    for one in id_formats(rows, names().formats.fields):
        assert one.length > 0
