"""What a run finds changed in the accounting system's tables, held against what was there before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from mirror_source import COLUMNS, ENTITY

from wizard.core import profiles
from wizard.erp.contract import Discovery, Finding
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.catalogue import Column
from wizard.procedure.plan import SqliteSource

SOURCE = SqliteSource(path="/nowhere.sqlite")
GROWN = (*COLUMNS, Column(name="Row_Version", type="text", length=20))
"""What the next version of the program asks for."""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path).prepare()


NAMES = tuple(column.name for column in COLUMNS)


def found(*missing: str, asked: tuple[Column, ...] = COLUMNS, there: bool = True) -> Discovery:
    finding = Finding(
        ENTITY.id,
        ENTITY.table,
        there,
        missing=missing,
        columns=len(asked) - len(missing),
        wanted=len(asked),
        there=tuple(column.name for column in asked if column.name not in missing),
    )
    return Discovery("Sample", "driver", (finding,), digest=f"{sorted({*NAMES} - {*missing})}")


def renew(home: Home, now: Discovery, read: tuple[Column, ...] = COLUMNS) -> bool:
    return profiles.renew(home, SOURCE, now, {ENTITY.id: (ENTITY, read)})


def test_a_column_that_was_there_and_is_gone_stops_a_run(home: Home) -> None:
    assert not renew(home, found())
    with pytest.raises(TrueupError) as caught:
        renew(home, found("Description"))
    assert (caught.value.code, caught.value.params["column"]) == ("DB-223", "Description")
    with pytest.raises(TrueupError):
        renew(home, found("Description"))
    assert not renew(home, found()), "it is back"


def test_a_column_that_is_not_read_and_a_table_that_is_not_there_stop_nothing(home: Home) -> None:
    renew(home, found())
    assert renew(home, found("Description"), read=COLUMNS[:1])
    assert renew(home, found(there=False))


def test_after_an_upgrade_a_column_that_the_books_never_had_stops_nothing(home: Home) -> None:
    renew(home, found("Closed"))
    assert not renew(home, found("Closed", "Row_Version", asked=GROWN), read=GROWN)
    assert not renew(home, found("Closed", "Row_Version", asked=GROWN), read=GROWN)


def test_after_an_upgrade_the_next_loss_stops_a_run_again(home: Home) -> None:
    renew(home, found("Closed"))
    renew(home, found("Closed", "Row_Version", asked=GROWN), read=GROWN)
    with pytest.raises(TrueupError, match="DB-223"):
        renew(home, found("Closed", "Row_Version", "Sequence", asked=GROWN), read=GROWN)


def test_a_column_that_went_with_the_upgrade_stops_a_run_too(home: Home) -> None:
    renew(home, found("Closed"))
    with pytest.raises(TrueupError) as caught:
        renew(home, found("Closed", "Description", "Row_Version", asked=GROWN), read=GROWN)
    assert caught.value.params["column"] == "Description"


def test_what_an_earlier_version_kept_is_held_against_what_it_looked_for(home: Home) -> None:
    renew(home, found())
    (path,) = home.profiles.iterdir()
    path.write_text(path.read_text(encoding="utf-8").replace('"there"', '"unknown then"'), encoding="utf-8")
    with pytest.raises(TrueupError, match="DB-223"):
        renew(home, found("Description"))
    renew(home, found("Row_Version", asked=GROWN), read=GROWN)
    with pytest.raises(TrueupError, match="DB-223"):
        renew(home, found("Description", "Row_Version", asked=GROWN), read=GROWN)


def test_what_is_known_of_one_source_is_not_held_against_another(home: Home) -> None:
    renew(home, found())
    elsewhere = replace(found("Description"), digest="other")
    assert not profiles.renew(home, SqliteSource(path="/b.sqlite"), elsewhere, {ENTITY.id: (ENTITY, COLUMNS)})
