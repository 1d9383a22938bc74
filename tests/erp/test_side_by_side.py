"""Slices fetched over two connections are the table, or prove nothing; the reader runs in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from torn import Copy, Row, write
from transactions_table import ROWS, Table, command_of, large_table, source_of

from wizard.core.mirror import Mirror
from wizard.erp.bridge import side_by_side
from wizard.erp.bridge.fetching import Fetcher
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.opening import connected, open_rows
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.side_by_side import SideBySide
from wizard.erp.bridge.slices import Slice, Sliced, sliced
from wizard.erp.sage300 import company
from wizard.procedure.plan import OdbcSource


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Table]:
    with large_table(tmp_path, monkeypatch) as table:
        yield table


@pytest.fixture
def rows(table: Table) -> Iterator[OdbcRows]:
    """The rows of the table, over one connection of this process."""
    with connected(source_of(table)) as connection:
        found = open_rows([connection], command_of(table), {})
        assert isinstance(found, OdbcRows)
        yield found


def rows_of(table: Table, rows: OdbcRows, found: Sliced, opened: Callable[[Fetcher], object]) -> int:
    """Read slices in this process and return how many rows came; `opened` is done with the second process."""

    def fetcher() -> Fetcher:
        second = Fetcher(command_of(table), rows.layout)
        opened(second)
        return second

    return sum(block.rows for block in SideBySide(rows, found, fetcher).blocks())


def test_slices_that_do_not_bring_what_the_source_counts_prove_nothing(table: Table, rows: OdbcRows) -> None:
    found = sliced(rows.groups(), 700)
    assert found is not None
    assert rows_of(table, rows, found, lambda _: None) == ROWS
    with pytest.raises(UnprovenError, match=f"rows of {ROWS}"):
        rows_of(table, rows, Sliced(found.slices[1:], found.rows, found.last), lambda _: None)


def test_a_second_process_that_dies_proves_nothing(table: Table, rows: OdbcRows) -> None:
    found = sliced(rows.groups(), 700)
    assert found is not None
    with pytest.raises(UnprovenError, match="gone"):
        rows_of(table, rows, found, Fetcher.kill)


@pytest.mark.parametrize(
    ("looked", "slices", "through_all", "finds"),
    [
        (0.002, 125, 0.25, True),
        (0.3, 12, 0.4, True),
        (0.6, 125, 0.7, False),
        (0.05, 625, 90.0, True),
        (20.0, 625, 90.0, False),
    ],
    ids=["by an index", "a small table", "through the whole table", "slow, by an index", "slow, through all"],
)
def test_slices_are_read_where_the_source_has_a_way_to_them(
    looked: float, slices: int, through_all: float, finds: bool
) -> None:
    assert side_by_side.finds(looked, slices, through_all) == finds


@given(st.dictionaries(st.binary(min_size=1, max_size=3), st.integers(1, 40)), st.integers(1, 50))
def test_each_value_lies_in_one_slice(groups: dict[bytes, int], least: int) -> None:
    found = sliced(iter(sorted(groups.items())), least)
    assert found is not None
    assert found.rows == sum(groups.values())
    counted = [0] * len(found.slices)
    for value, rows in groups.items():
        (place,) = [number for number, one in enumerate(found.slices) if holds(one, value)]
        counted[place] += rows
    assert all(rows >= least for rows in counted[:-1])
    assert all(Slice.from_data(one.to_data()) == one for one in found.slices)


def holds(one: Slice, value: bytes) -> bool:
    return all(value > bound if sign == ">" else value <= bound for sign, bound in one.bounds())


def test_slices_go_on_behind_their_last_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(company, "LARGE", 2_500)
    monkeypatch.setattr(company, "SLICE", 700)
    content: list[Row] = [(f"{number // 50:03d}", "", number, f"row {number}") for number in range(5_000)]
    write(tmp_path / "a.sqlite", content)
    source = OdbcSource(driver="SQLite3", keywords={"Database": str(tmp_path / "a.sqlite"), "StepAPI": "1"})
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        copy = Copy(source, mirror)
        torn = copy.read(lost_after=6)
        assert torn.counts is None
        again = copy.read()
        assert (again.behind and again.behind.rows, again.doubt) == (torn.points[-1].rows, "")
        assert again.counts is not None
        assert (again.counts.read, again.counts.new) == (5_000, 5_000)
        assert {values[-1] for values in copy.content().values()} == {words for *_, words in content}
        third = copy.read()
        assert (third.counts and third.counts.new, third.counts and third.counts.changed) == (0, 0)
