"""What a site calls Sage's tables is said in a file of its own, which outlives upgrades and is checked first."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from wizard.core.systems import open_system
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.plan import SqliteSource
from wizard.sandbox.company import write_company

JOB = catalogue("sage300").entity("job_jc")
VENDOR = catalogue("sage300").entity("vendor_ap")


def home_with(folder: Path, content: Any) -> Home:
    home = Home(folder / "home").prepare()
    home.sage_names.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return home


def test_a_table_and_a_column_are_found_as_the_site_calls_them_and_the_others_as_ever(tmp_path: Path) -> None:
    path = tmp_path / "company.sqlite"
    write_company(path, 3, 3)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f'ALTER TABLE "{JOB.table}" RENAME TO OUR_JOBS')
        db.execute(f'ALTER TABLE OUR_JOBS RENAME COLUMN "{JOB.columns[0].name}" TO OUR_NUMBER')
        db.commit()
    said = {JOB.table: {"names": ["GONE", "OUR_JOBS"], "columns": {"OUR_NUMBER": JOB.columns[0].name}}}
    found = open_system(home_with(tmp_path, {"tables": said}), SqliteSource(path=str(path))).look(
        [JOB, VENDOR], lambda: False
    )
    tables = found.profile["tables"]
    [part] = tables[JOB.table]["parts"]
    assert (part["table"], part["columns"][JOB.columns[0].name]["name"]) == ("OUR_JOBS", "OUR_NUMBER")
    assert [one["table"] for one in tables[VENDOR.table]["parts"]] == [VENDOR.table]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "not JSON"),
        ({}, "tables"),
        ({"tables": {"JOBS": {}}}, "JOBS"),
        ({"tables": {JOB.table: {"names": ['x" --']}}}, "names"),
        ({"tables": {JOB.table: {"columns": {"A": "No_such_column"}}}}, "No_such_column"),
        ({"tables": {}, "driver": "x"}, "driver"),
        (b" " * 70_000, "larger"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, content: Any, words: str) -> None:
    with pytest.raises(TrueupError) as caught:
        open_system(home_with(tmp_path, content), SqliteSource(path="company.sqlite"))
    assert caught.value.code == "DB-226"
    assert words in caught.value.cause
