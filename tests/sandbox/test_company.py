"""The sample company: always the same, valid throughout, and as awkward as real ones."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Entity
from wizard.sandbox.company import (
    COMPANY_NAME,
    COMPANY_TABLE,
    CompanyFacts,
    change_records,
    remove_record,
    transaction_columns,
    transactions,
    write_company,
    write_transactions,
)
from wizard.sandbox.company.tables import tables

SAGE = catalogue("sage300")

every_table = pytest.mark.parametrize("table", sorted(tables()))
every_entity = pytest.mark.parametrize("entity", SAGE.entities, ids=lambda entity: entity.id)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, CompanyFacts]:
    path = tmp_path_factory.mktemp("company") / "sample.sqlite"
    return path, write_company(path)


@pytest.fixture
def database(company: tuple[Path, CompanyFacts]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{company[0]}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A small company of the test's own, to change."""
    path = tmp_path / "sample.sqlite"
    write_company(path, rows=100)
    return path


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as opened:
        return list(opened.iterdump())


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rows(database: sqlite3.Connection, statement: str) -> list[tuple[Any, ...]]:
    return database.execute(statement).fetchall()


# -- always the same ---------------------------------------------------------------------------------------


def test_the_same_size_and_seed_give_the_same_company(tmp_path: Path) -> None:
    for name, seed in (("one", 7), ("two", 7), ("other", 8)):
        write_company(tmp_path / name, rows=200, seed=seed)
    assert dump(tmp_path / "one") == dump(tmp_path / "two")
    assert dump(tmp_path / "one") != dump(tmp_path / "other")


def test_a_company_replaces_the_one_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "sample.sqlite"
    write_company(path, rows=200)
    assert write_company(path, rows=100).tables["JCT_CURRENT__TRANSACTION"] == 100
    assert names(tmp_path) == ["sample.sqlite"]


def test_a_place_that_cannot_be_written_is_reported_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TrueupError) as caught:
        write_company(tmp_path / "file" / "sample.sqlite", rows=10)
    assert caught.value.code == "MC-302"
    assert names(tmp_path) == ["file"]


def test_a_folder_of_that_name_is_reported_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "sample.sqlite").mkdir()
    with pytest.raises(TrueupError) as caught:
        write_company(tmp_path / "sample.sqlite", rows=10)
    assert caught.value.code == "MC-302"
    assert names(tmp_path) == ["sample.sqlite"]


@pytest.mark.skipif(sys.platform == "win32", reason="a file's size cannot be limited there")
def test_a_disk_that_fills_up_is_reported_and_leaves_the_old_company(copy: Path) -> None:
    before = dump(copy)
    program = (
        "import resource, sys; from pathlib import Path; from wizard.errors import TrueupError;"
        "from wizard.sandbox.company import write_company;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "try: write_company(Path(sys.argv[1]), rows=5_000)\n"
        "except TrueupError as error: print(error.code)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program, str(copy)], capture_output=True, check=True, text=True, timeout=240
    )
    assert said.stdout.strip() == "MC-301"
    assert dump(copy) == before
    assert names(copy.parent) == [copy.name]


def test_the_command_line_writes_the_same_company(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "wizard", "sandbox", "company", str(tmp_path / "one"), "--rows", "50"]
    said = subprocess.run([*command, "--seed", "4"], capture_output=True, check=True, text=True, timeout=240)
    assert COMPANY_NAME in said.stdout
    write_company(tmp_path / "two", rows=50, seed=4)
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


# -- tables and counts ---------------------------------------------------------------------------------------


def test_the_facts_are_what_the_file_holds(
    company: tuple[Path, CompanyFacts], database: sqlite3.Connection
) -> None:
    facts = company[1]
    held = {table: rows(database, f'SELECT count(*) FROM "{table}"')[0][0] for table in tables()}
    assert facts.tables == held
    assert all(held.values())
    assert held["JCT_CURRENT__TRANSACTION"] == 5_000
    assert rows(database, f'SELECT "Name" FROM "{COMPANY_TABLE}"') == [(facts.name,)] == [(COMPANY_NAME,)]


def test_masters_grow_with_the_transactions_up_to_a_limit(tmp_path: Path) -> None:
    small = write_company(tmp_path / "small", rows=0).tables
    large = write_company(tmp_path / "large", rows=20_000).tables
    assert (small["JCM_MASTER__JOB"], small["JCT_CURRENT__TRANSACTION"]) == (12, 0)
    assert (large["JCM_MASTER__JOB"], large["JCT_CURRENT__TRANSACTION"]) == (40, 20_000)
    for table in (
        "JCM_MASTER__COST_CODE",
        "CNM_MASTER__CONTRACT_ITEM",
        "APM_MASTER__VENDOR",
        "APM_MASTER__INVOICE",
    ):
        assert large[table] > 2 * small[table] > 0


@every_entity
def test_every_column_of_the_catalogue_is_there(entity: Entity, database: sqlite3.Connection) -> None:
    declared = {
        "text": "VARCHAR", "integer": "NUMERIC(10,0)", "double": "DOUBLE", "boolean": "BIT", "date": "DATE",
        "time": "TIME", "long": "TEXT",
    }  # fmt: skip
    held = {row[1]: row[2] for row in rows(database, f'PRAGMA table_info("{entity.table}")')}
    for column in entity.columns:
        size = f"({column.length})" if column.type == "text" else ""
        assert held[column.name] == declared[column.type] + size


def test_some_columns_are_nobodys_mapping(database: sqlite3.Connection) -> None:
    mapped = {(entity.table, column.name) for entity in SAGE.entities for column in entity.columns}
    for column in ("JTD_Cost", "Scope_of_Work"):
        assert ("JCM_MASTER__JOB", column) not in mapped
        assert rows(database, f'SELECT count(*) FROM JCM_MASTER__JOB WHERE "{column}" IS NULL') == [(0,)]


@every_table
def test_keys_are_unique_once_blanks_are_ignored(table: str, database: sqlite3.Connection) -> None:
    columns = ", ".join(f'"{column}"' for column in tables()[table].key)
    keys = Counter(record_key(row) for row in rows(database, f'SELECT {columns} FROM "{table}"'))
    assert keys
    assert max(keys.values()) == 1


@every_table
def test_no_text_is_longer_than_its_column(table: str, database: sqlite3.Connection) -> None:
    for column in tables()[table].columns:
        if column.type == "text":
            longest = rows(database, f'SELECT max(length("{column.name}")) FROM "{table}"')[0][0]
            assert (longest or 0) <= column.length


# -- transactions on their own -------------------------------------------------------------------------------


def test_transactions_alone_are_those_of_the_company(database: sqlite3.Connection) -> None:
    columns = ", ".join(f'"{name}"' for name in transaction_columns())
    alone = list(transactions(5_000, seed=1))
    assert alone == rows(database, f"SELECT {columns} FROM JCT_CURRENT__TRANSACTION")  # in the order of the key
    assert {len(row) for row in alone} == {len(transaction_columns())}


@pytest.mark.parametrize("count", [0, 1, 13, 1_001])
def test_as_many_transactions_come_as_were_asked_for(count: int) -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.execute(tables()["JCT_CURRENT__TRANSACTION"].ddl())
        write_transactions(opened, count, seed=3)
        assert rows(opened, "SELECT count(*) FROM JCT_CURRENT__TRANSACTION") == [(count,)]


def test_the_first_of_very_many_transactions_come_at_once() -> None:
    """A generator that built everything first would not end here."""
    first = list(islice(transactions(10**8, seed=1), 3))
    assert [row[5:7] for row in first] == [(1, 1), (1, 2), (1, 3)]


# -- between two runs ----------------------------------------------------------------------------------------


def differences(before: list[str], after: list[str]) -> int:
    return len(set(after) - set(before))


def test_exactly_the_records_that_are_reported_have_changed(copy: Path) -> None:
    before = dump(copy)
    changed = change_records(copy, 3)
    assert [record.entity for record in changed] == ["job_jc", "vendor_ap", "contract_item_cn"]
    assert differences(before, dump(copy)) == 3
    with closing(sqlite3.connect(copy)) as opened:
        for record in changed:
            entity = SAGE.entity(record.entity)
            where = " AND ".join(f'"{column}" = ?' for column in entity.key)
            name = "Name" if record.entity == "vendor_ap" else "Description"
            statement = f'SELECT "{name}" FROM "{entity.table}" WHERE {where}'
            assert opened.execute(statement, record.key).fetchone()[0].endswith(" rev 2")


def test_the_same_records_change_again(copy: Path) -> None:
    first = change_records(copy, 40)
    between = dump(copy)
    assert change_records(copy, 40) == first
    assert len(set(first)) == 40
    assert differences(between, dump(copy)) == 40


def test_names_that_were_changed_still_fit_and_differ(copy: Path) -> None:
    for _ in range(11):
        change_records(copy, 40)
    with closing(sqlite3.connect(copy)) as opened:
        names = rows(opened, "SELECT Description FROM JCM_MASTER__JOB")
        assert max(len(name) for (name,) in names) <= 30
        assert len(set(names)) == len(names)


def test_more_changes_than_records_are_refused_and_nothing_changes(copy: Path) -> None:
    before = dump(copy)
    with pytest.raises(ValueError, match="records can be changed"):
        change_records(copy, 100_000)
    assert dump(copy) == before


def test_a_record_can_go_by_its_key_with_or_without_its_blanks(copy: Path) -> None:
    before = dump(copy)
    remove_record(copy, "APM_MASTER__VENDOR", "1002")
    remove_record(copy, "CNM_MASTER__CONTRACT_ITEM", "C21-001", "40")
    after = dump(copy)
    assert len(before) - len(after) == 2
    assert set(after) < set(before)


def test_a_record_that_is_not_there_cannot_go(copy: Path) -> None:
    before = dump(copy)
    with pytest.raises(KeyError):
        remove_record(copy, "APM_MASTER__VENDOR", "nobody")
    assert dump(copy) == before
