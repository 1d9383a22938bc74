"""Whether a torn read goes on is the driver's own word: one that compares as it orders is believed, no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import hard_driver
import pytest
from postgres import PASSWORD, USER, Postgres
from torn import TABLE, Copy, Row, write

from wizard.core.mirror import Mirror
from wizard.procedure.plan import OdbcSource

MIXED: list[Row] = [
    (f"{letter}{number // 9:02d}", ("", None, "x", "X ")[number % 4], number, f"row {number}")
    for number in range(750)
    for letter in "aAbB"
]


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        yield mirror


@pytest.fixture(scope="module")
def drivers(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    return hard_driver.build(tmp_path_factory.mktemp("driver"))


@pytest.fixture
def hard(tmp_path: Path, mirror: Mirror, drivers: Path | None, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """A table behind the driver that goes wrong, read through the bridge's own process."""
    if drivers is None:
        pytest.skip("there is no C compiler here")
    monkeypatch.setenv("ODBCSYSINI", str(drivers))
    write(tmp_path / "company.sqlite", MIXED)
    return Copy(hard_driver.source(tmp_path / "company.sqlite"), mirror, aside=True)


def having(copy: Copy, fault: str) -> Copy:
    keywords = copy.source.keywords if isinstance(copy.source, OdbcSource) else {}
    faulty = {**keywords, "FAULT": fault, "AT": '"Extra"'}
    return replace(copy, source=copy.source.model_copy(update={"keywords": faulty}))


def content(rows: list[Row]) -> dict[str, str | None]:
    return {f"{job}|{(extra or '').strip()}|{run}": words for job, extra, run, words in rows}


def told(copy: Copy) -> dict[str, object]:
    return {key: values[-1] for key, values in copy.content().items()}


def test_what_a_driver_loses_in_the_middle_goes_on_in_the_next_attempt(hard: Copy) -> None:
    assert having(hard, "broken fetch").read().points[-1].rows == 1_000
    again = hard.read()
    assert (again.behind and again.behind.rows, again.doubt) == (1_000, "")
    assert told(hard) == content(MIXED)


@pytest.mark.parametrize(
    ("fault", "doubt"),
    [("other order", "does not count as many rows"), ("no parameters", "does not take the question")],
)
def test_a_driver_that_gives_no_proof_is_read_from_the_beginning(hard: Copy, fault: str, doubt: str) -> None:
    wrong = having(hard, fault)
    torn = wrong.read(lost_after=4)
    assert (torn.counts, torn.points[-1].rows) == (None, 2_000)
    again = wrong.read()
    assert doubt in again.doubt
    assert (again.counts and again.counts.read, again.end and again.end.resumed) == (3_000, 0)
    assert told(hard) == content(MIXED)


def in_postgres(server: Postgres, kind: str) -> OdbcSource:
    """Make the table on a server whose order is that of a language, NULL last; `kind` is the type of its text."""
    server.run(
        f'DROP TABLE IF EXISTS "{TABLE}"',
        f'CREATE TABLE "{TABLE}" ("Job" {kind}, "Extra" {kind}, "Run" integer, "Description" varchar(30))',
    )
    server.copy(f'COPY "{TABLE}" FROM STDIN', MIXED)
    return OdbcSource(driver="PostgreSQL Unicode", user=USER, keywords=server.keywords, encoding="utf-8")


@pytest.mark.parametrize("kind", ["varchar(10)", "char(10)", 'varchar(10) COLLATE "C"'])
def test_postgresql_proves_keys_that_are_padded_of_mixed_case_blank_and_null(
    postgres: Postgres, mirror: Mirror, kind: str
) -> None:
    copy = Copy(in_postgres(postgres, kind), mirror, password=PASSWORD)
    assert copy.read(lost_after=4).points[-1].rows == 2_000
    again = copy.read()
    assert (again.behind and again.behind.rows, again.doubt) == (2_000, "")
    assert told(copy) == content(MIXED)
