"""A table read in two halves at the same time gives what it gives in one piece, or is read in one piece."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hard_driver
import pytest
from structlog.testing import capture_logs

from wizard.core.mirror import Mirror
from wizard.erp.bridge.generation import NewGeneration, layout_of, open_generation
from wizard.erp.contract import ReadEnd, ReadRequest
from wizard.erp.sage300 import SageCompany, company
from wizard.errors import Cancelled
from wizard.machine.resources import catalogue
from wizard.procedure.plan import OdbcSource
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import write_transactions

_WHOLE = catalogue("sage300").entity("transaction_jc")
ENTITY = _WHOLE.model_copy(update={"columns": _WHOLE.columns[:14]})
TABLE, ROWS = ENTITY.table, 5_000
KEY = " || '|' || ".join(f"coalesce(\"{name}\", '')" for name in ENTITY.key)
ABOVE, COUNT = '"Job" > ', "COUNT(*)"
"""What only the statement of the upper half holds, and only that which counts."""


@dataclass
class Table:
    """The transactions of a company behind SQLite's driver, and the mirror that they are read into."""

    path: Path
    mirror: Mirror

    def run(self, statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.path)) as database, database:
            return database.execute(statement).fetchall()

    @property
    def source(self) -> OdbcSource:
        keywords = {"Database": str(self.path), "StepAPI": "1"}
        return OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8")

    def read(
        self,
        source: OdbcSource | None = None,
        cancelled: Callable[[], bool] = lambda: False,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> str:
        """Read into the mirror and return what was found; raises what the company raises.

        `meanwhile` happens between two halves that were given up and the read in one piece.
        """
        self.mirror.prepare(ENTITY, ENTITY.columns, "1", delivered=False)
        reading = self.mirror.start_read(ENTITY.id)
        request = ReadRequest(ENTITY, ENTITY.columns, reading.previous, reading.following, touched=reading.touched)
        for part in SageCompany(source or self.source).read(request, cancelled):
            if isinstance(part, ReadEnd):
                found = self.mirror.finish_read(ENTITY.id, part, complete=True)
                return f"{found.read} read, {found.new} new, {found.changed} changed, {found.gone} gone"
            self.mirror.store(ENTITY.id, part)
            if part.kind == "again":
                meanwhile()
        raise AssertionError("a read has an end")

    def is_mirrored(self) -> bool:
        """Tell whether the mirror holds what the table holds."""
        there = {row.key: round(row.values["Amount"], 2) for row in self.mirror.all_rows(ENTITY.id) if not row.gone}
        return there == dict(self.run(f'SELECT {KEY}, round("Amount", 2) FROM {TABLE}'))

    def files(self) -> list[Path]:
        return sorted((self.path.parent / "generations").iterdir())


@pytest.fixture(scope="module", autouse=True)
def _drivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """SQLite's driver, and the one in front of it where there is a compiler."""
    folder = hard_driver.build(tmp_path_factory.mktemp("driver"))
    with pytest.MonkeyPatch.context() as patch:
        if folder is not None:
            patch.setenv("ODBCSYSINI", str(folder))
        yield


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    """A table that was read once and is large enough from now on."""
    monkeypatch.setattr(company, "LARGE", ROWS // 2)
    path = tmp_path / "company.sqlite"
    with closing(sqlite3.connect(path)) as database, database:
        declared = tables()[TABLE].ddl()  # here with numbered rows, and a key that may hold NULL
        database.execute(declared.replace("WITHOUT ROWID", "").replace("NOT NULL", ""))
        write_transactions(database, ROWS, 1)
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        table = Table(path, mirror)
        assert table.read() == f"{ROWS} read, {ROWS} new, 0 changed, 0 gone"
        yield table


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was asked of reading processes: the `upper` and the `lower` half, or the `whole`."""
    asked: list[str] = []
    stream = company.BridgeProcess.stream

    def seen(self: company.BridgeProcess, command: dict[str, Any]) -> Iterator[Any]:
        asked.append({None: "whole", True: "upper", False: "lower"}[command.get("half", {}).get("above")])
        yield from stream(self, command)

    monkeypatch.setattr(company.BridgeProcess, "stream", seen)
    return asked


def test_what_changed_in_either_half_is_found(table: Table, pieces: list[str]) -> None:
    table.run(f'UPDATE {TABLE} SET "Amount" = "Amount" + 1 WHERE rowid % 100 = 7')
    table.run(f"DELETE FROM {TABLE} WHERE rowid % 1000 = 13")
    assert table.read() == f"{ROWS - 5} read, 0 new, {ROWS // 100} changed, 5 gone"
    assert sorted(pieces) == ["lower", "upper"]
    assert table.is_mirrored()


@pytest.mark.parametrize("rowid", [1, ROWS], ids=["lower", "upper"])
def test_the_generation_of_both_halves_describes_all_rows(table: Table, rowid: int) -> None:
    for amount in (1, 2):
        table.run(f'UPDATE {TABLE} SET "Amount" = {amount} WHERE rowid = {rowid}')
        assert table.read() == f"{ROWS} read, 0 new, 1 changed, 0 gone"
    assert len(table.files()) == 1
    assert table.is_mirrored()


def test_a_table_that_did_not_change_costs_no_new_generation(table: Table, pieces: list[str]) -> None:
    (before,) = [path.stat().st_ino for path in table.files()]
    assert table.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert sorted(pieces) == ["lower", "upper"]
    assert [path.stat().st_ino for path in table.files()] == [before]


def test_a_table_whose_order_is_lost_is_read_in_one_piece(table: Table, pieces: list[str]) -> None:
    (path,) = table.files()
    layout = layout_of(path)
    assert layout is not None
    old = open_generation(path, layout)
    assert old is not None
    rows = [pair for digests, keys in old.rest() for pair in zip(digests, keys, strict=True)]
    old.close()
    random.Random(1).shuffle(rows)
    with NewGeneration(path, layout) as new:
        for digest, key in rows:
            new.append(digest, key)
        new.complete()
    assert table.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert pieces == ["whole"]
    assert table.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert sorted(pieces) == ["lower", "upper", "whole"], "the generation that was written stands in order again"


def test_a_row_that_went_from_one_half_into_the_other_is_gone_and_new(table: Table) -> None:
    for rowid, job in ((1, "99-999"), (ROWS // 2, "00-000"), (ROWS, "00-001")):
        table.run(f"UPDATE {TABLE} SET \"Job\" = '{job}' WHERE rowid = {rowid}")
    assert table.read() == f"{ROWS} read, 3 new, 0 changed, 3 gone"
    assert table.is_mirrored()
    assert table.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"


def test_a_half_that_is_gone_wholly_is_gone(table: Table) -> None:
    ((middle,),) = table.run(f'SELECT "Job" FROM {TABLE} ORDER BY "Job" LIMIT 1 OFFSET {ROWS // 2}')
    for sign in ("<=", ">"):
        table.run(f"DELETE FROM {TABLE} WHERE \"Job\" {sign} '{middle}'")
        ((left,),) = table.run(f"SELECT count(*) FROM {TABLE}")
        assert table.read().startswith(f"{left} read, 0 new, 0 changed")
        assert table.is_mirrored()


def test_a_row_that_lies_in_neither_half_is_found_all_the_same(table: Table, pieces: list[str]) -> None:
    table.run(f'UPDATE {TABLE} SET "Job" = NULL WHERE rowid = {ROWS}')
    assert table.read() == f"{ROWS} read, 1 new, 0 changed, 1 gone"
    assert sorted(pieces) == ["lower", "upper", "whole"]
    assert table.is_mirrored()


def test_a_row_that_changes_back_after_the_halves_is_not_left_as_they_brought_it(table: Table) -> None:
    ((before,),) = table.run(f'SELECT "Amount" FROM {TABLE} WHERE rowid = 7')
    table.run(f'UPDATE {TABLE} SET "Amount" = 1 WHERE rowid = 7')
    table.run(f'UPDATE {TABLE} SET "Job" = NULL WHERE rowid = {ROWS}')
    table.read(meanwhile=lambda: table.run(f'UPDATE {TABLE} SET "Amount" = {before!r} WHERE rowid = 7'))
    assert table.is_mirrored()


def test_a_text_that_grew_is_read_in_one_piece(table: Table, pieces: list[str]) -> None:
    table.run(f"UPDATE {TABLE} SET \"Description\" = '{'wide ' * 60}' WHERE rowid = {ROWS}")
    assert table.read() == f"{ROWS} read, 0 new, 1 changed, 0 gone"
    assert pieces[-1] == "whole"


def test_one_connection_is_enough_where_two_are_not_allowed(table: Table, pieces: list[str]) -> None:
    one = table.source.model_copy(update={"connections": 1})
    assert table.read(one) == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert pieces == ["whole"]


@pytest.mark.parametrize("at", [ABOVE, COUNT])
def test_a_source_that_bears_one_reader_only_or_does_not_count_is_read_in_one_piece(
    table: Table, pieces: list[str], at: str
) -> None:
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler here")
    source = hard_driver.source(table.path, "sharing", at)
    table.read(hard_driver.source(table.path))  # so that the driver is the one that is known
    pieces.clear()
    with capture_logs() as logs:
        assert table.read(source) == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert pieces[-1] == "whole"
    assert [log["why"] for log in logs if log["event"] == "read in one piece"] == ["DB-224"]


def test_a_read_that_is_cancelled_leaves_nothing(table: Table) -> None:
    asked = iter([False] * 4)
    with pytest.raises(Cancelled):
        table.read(cancelled=lambda: next(asked, True))
    assert len(table.files()) == 1
    assert table.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
