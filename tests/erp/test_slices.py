"""A table read in slices over two connections gives what it gives in one piece, or is read in one piece."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hard_driver
import pytest
from structlog.testing import capture_logs
from transactions_table import ROWS, TABLE, Table, command_of, large_table

from wizard.erp.bridge.frames import JSON
from wizard.erp.bridge.generation import NewGeneration, layout_of, open_generation
from wizard.erp.reading import Limits
from wizard.erp.sage300 import company
from wizard.errors import Cancelled

UPTO = '"Job" <= '
"""What only the statements of slices hold, and not that by which one is looked for."""


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
    with large_table(tmp_path, monkeypatch) as table:
        yield table


@pytest.fixture
def read(table: Table) -> Table:
    """A table that was read once."""
    assert table.read() == f"{ROWS} read, {ROWS} new, 0 changed, 0 gone"
    return table


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How reading processes have read: in `slices`, or the `whole`."""
    seen: list[str] = []
    stream = company.BridgeProcess.stream

    def told(self: company.BridgeProcess, command: dict[str, Any]) -> Iterator[Any]:
        seen.append("whole")
        for kind, content in stream(self, command):
            if kind == JSON and "slices" in content:
                seen[-1] = "slices" if content["slices"] else "whole"
            yield kind, content

    monkeypatch.setattr(company.BridgeProcess, "stream", told)
    return seen


def test_a_first_read_is_made_in_slices(table: Table, ways: list[str]) -> None:
    assert table.read() == f"{ROWS} read, {ROWS} new, 0 changed, 0 gone"
    assert ways == ["slices"]
    assert table.is_mirrored()
    (path,) = table.files()
    jobs = [key[:12] for _, key in known(path)]
    assert jobs == sorted(jobs), "the slices were put together in the order of the key"


def test_what_changed_in_any_slice_is_found(read: Table, ways: list[str]) -> None:
    read.run(f'UPDATE {TABLE} SET "Amount" = "Amount" + 1 WHERE rowid % 100 = 7')
    read.run(f"DELETE FROM {TABLE} WHERE rowid % 1000 = 13")
    assert read.read() == f"{ROWS - 5} read, 0 new, {ROWS // 100} changed, 5 gone"
    assert ways == ["slices"]
    assert read.is_mirrored()


def test_a_table_that_did_not_change_costs_no_new_generation(read: Table) -> None:
    (before,) = [path.stat().st_ino for path in read.files()]
    assert read.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert [path.stat().st_ino for path in read.files()] == [before]


def test_a_small_table_is_read_in_one_piece(table: Table, ways: list[str]) -> None:
    table.run(f"DELETE FROM {TABLE} WHERE rowid > {ROWS // 2 - 1}")
    for _ in range(2):
        table.read()
    assert ways == ["whole", "whole"]


def test_an_order_of_before_that_is_lost_is_found_again(read: Table, ways: list[str]) -> None:
    (path,) = read.files()
    rows = known(path)
    random.Random(1).shuffle(rows)
    layout = layout_of(path)
    assert layout is not None
    with NewGeneration(path, layout) as new:
        for digest, key in rows:
            new.append(digest, key)
        new.complete()
    assert read.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert read.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"
    assert ways == ["slices", "slices"]


def known(path: Path) -> list[tuple[bytes, bytes]]:
    """Return the digests and keys of a generation."""
    layout = layout_of(path)
    assert layout is not None
    old = open_generation(path, layout)
    assert old is not None
    found = [pair for digests, keys in old.rest() for pair in zip(digests, keys, strict=True)]
    old.close()
    return found


def test_a_row_that_went_from_one_slice_into_another_is_gone_and_new(read: Table) -> None:
    for rowid, job in ((1, "99-999"), (ROWS // 2, "00-000"), (ROWS, "00-001")):
        read.run(f"UPDATE {TABLE} SET \"Job\" = '{job}' WHERE rowid = {rowid}")
    assert read.read() == f"{ROWS} read, 3 new, 0 changed, 3 gone"
    assert read.is_mirrored()
    assert read.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"


def test_rows_that_lie_between_no_two_values_are_read_in_one_piece(table: Table, ways: list[str]) -> None:
    table.run(f'UPDATE {TABLE} SET "Job" = NULL WHERE rowid = {ROWS}')
    assert table.read() == f"{ROWS} read, {ROWS} new, 0 changed, 0 gone"
    assert ways == ["whole"]
    assert table.is_mirrored()


def test_a_text_that_grew_has_room_the_second_time(read: Table, ways: list[str]) -> None:
    read.run(f"UPDATE {TABLE} SET \"Description\" = '{'wide ' * 60}' WHERE rowid IN (1, {ROWS})")
    assert read.read() == f"{ROWS} read, 0 new, 2 changed, 0 gone"
    assert ways == ["slices"]
    assert read.is_mirrored()


def test_one_connection_is_enough_where_two_are_not_allowed(table: Table, ways: list[str]) -> None:
    one = table.source.model_copy(update={"connections": 1})
    assert table.read(one) == f"{ROWS} read, {ROWS} new, 0 changed, 0 gone"
    assert ways == ["whole"]


@pytest.mark.parametrize(
    ("fault", "seen", "why"),
    [
        ({"FAULT": "sharing", "AT": UPTO}, ["slices", "whole"], ["DB-224"]),
        ({"FAULT": "refused", "STATE": "42000", "TEXT": "syntax error", "AT": "GROUP BY"}, ["whole"], []),
        ({"FAULT": "hang on execute", "AT": "GROUP BY"}, ["whole"], []),
    ],
    ids=["bears one reader only", "does not group", "groups for ever"],
)
def test_a_source_that_cannot_be_read_in_slices_is_read_in_one_piece(
    table: Table, ways: list[str], fault: dict[str, str], seen: list[str], why: list[str]
) -> None:
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler here")
    with capture_logs() as logs:
        limits = Limits(block=3.0) if "hang" in fault["FAULT"] else None
        found = table.read(hard_driver.source(table.path, **fault), limits=limits)
    assert found.startswith(f"{ROWS} read, ")
    assert ways == seen
    assert [log["why"] for log in logs if log["event"] == "read in one piece"] == why
    assert table.is_mirrored()


def test_a_row_that_changes_back_after_the_slices_is_not_left_as_they_brought_it(read: Table) -> None:
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler here")
    read.read(hard_driver.source(read.path))  # so that the driver is the one that is known
    ((before,),) = read.run(f'SELECT "Amount" FROM {TABLE} WHERE rowid = 7')
    read.run(f'UPDATE {TABLE} SET "Amount" = 1 WHERE rowid = 7')
    read.read(
        hard_driver.source(read.path, "broken fetch", UPTO),
        meanwhile=lambda: read.run(f'UPDATE {TABLE} SET "Amount" = {before!r} WHERE rowid = 7'),
    )
    assert read.is_mirrored()


def test_a_read_that_is_cancelled_leaves_nothing(read: Table) -> None:
    asked = iter([False] * 4)
    with pytest.raises(Cancelled):
        read.read(cancelled=lambda: next(asked, True))
    assert len(read.files()) == 1
    assert read.read() == f"{ROWS} read, 0 new, 0 changed, 0 gone"


def test_a_second_process_ends_when_nobody_is_left_whatever_its_driver_does(table: Table) -> None:
    if shutil.which("cc") is None:
        pytest.skip("there is no C compiler here")
    hanging = hard_driver.source(table.path, "hang on execute", "ORDER BY").model_dump()
    told = command_of(table, source={**hanging, "connect_timeout": 20, "block_timeout": 60})
    command = [sys.executable, "-m", "wizard.erp.bridge", "fetcher"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as second:
        assert second.stdin is not None
        assert second.stdout is not None
        second.stdin.write(json.dumps(told).encode() + b"\n")
        second.stdin.flush()
        assert second.stdout.read(1) == JSON, "it has connected"
        second.stdin.close()
        assert second.wait(60) == 1
