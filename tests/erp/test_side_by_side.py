"""Slices fetched over two connections are the table, or prove nothing; the reader runs in this process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from torn import Copy, Row, write
from transactions_table import ROWS, TABLE, Table, command_of, large_table, source_of

from wizard.core.mirror import Mirror
from wizard.erp.bridge.blocks import FixedBlock
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.fetching import Fetcher
from wizard.erp.bridge.layout import TEXT, Shape, lay_out
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.opening import connected, open_rows
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.side_by_side import SideBySide, Wanted
from wizard.erp.bridge.slices import Met, Slice, Sliced, sliced
from wizard.erp.bridge.slicing import finds as slices_are_found
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


class Short(Fetcher):
    """One that overlooks the last slice with rows; what follows it is for those that come meanwhile."""

    def slices(self) -> Sliced | None:
        found = super().slices()
        return found and replace(found, slices=found.slices[:-2])


class Busy(Fetcher):
    """One during whose work others move a row into what was read, and one out of it: as many rows as before."""

    others: Callable[[], object]

    def slices(self) -> Sliced | None:
        found = super().slices()
        Busy.others()
        return found


class Dying(Fetcher):
    """One whose process is gone as soon as it has found the slices."""

    def slices(self) -> Sliced | None:
        found = super().slices()
        self.kill()
        return found


class Refused(Fetcher):
    """One whose process gets no connection."""

    def connect(self) -> None:
        raise BridgeError("DB-224", driver="", reason="")


def read(
    table: Table, rows: OdbcRows, fetcher: type[Fetcher], *, first: bool = True
) -> tuple[list[bytes], list[bool]]:
    """Read in this process and return the records that came, and what was told of slices."""
    told: list[bool] = []
    wanted = Wanted(large=ROWS // 2, least=700, known=False, patience=30.0)
    both = SideBySide(rows, wanted, lambda: fetcher(command_of(table), rows.layout), told.append, first=first)
    return [record for block in both.blocks() for record in block.records()], told


def in_one_piece(rows: OdbcRows) -> list[bytes]:
    return [record for block in rows.blocks() for record in block.records()]


@pytest.mark.parametrize("first", [True, False], ids=["as pages", "as blocks"])
def test_what_two_connections_bring_is_the_table(table: Table, rows: OdbcRows, first: bool) -> None:
    assert read(table, rows, Fetcher, first=first) == (in_one_piece(rows), [True])


def test_slices_that_do_not_bring_what_the_source_counts_prove_nothing(table: Table, rows: OdbcRows) -> None:
    with pytest.raises(UnprovenError, match=f"rows of {ROWS}"):
        read(table, rows, Short)


def test_as_many_rows_that_are_others_prove_nothing(
    table: Table, rows: OdbcRows, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a row that is in the table would count as gone, and nobody would know."""
    table.run("PRAGMA journal_mode = WAL")  # so that somebody writes while we read

    def others() -> None:
        table.run(f"UPDATE {TABLE} SET \"Job\" = '00-000' WHERE rowid = {ROWS}")
        table.run(f"UPDATE {TABLE} SET \"Job\" = '99-999' WHERE rowid = 1")

    monkeypatch.setattr(Busy, "others", others, raising=False)
    with pytest.raises(UnprovenError, match="other rows came first"):
        read(table, rows, Busy)


def test_a_second_process_that_dies_proves_nothing(table: Table, rows: OdbcRows) -> None:
    with pytest.raises(UnprovenError, match="gone"):
        read(table, rows, Dying)


def test_where_a_second_connection_is_refused_the_first_reads_on(table: Table, rows: OdbcRows) -> None:
    assert read(table, rows, Refused) == (in_one_piece(rows), [True, False])


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
    assert slices_are_found(looked, slices, through_all) == finds


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
    assert Sliced.from_data(found.to_data()) == found


LAYOUT = lay_out([Shape("Job", TEXT, 5), Shape("Line", TEXT, 5)], 2, "none 1.0")


@given(
    st.lists(st.tuples(st.sampled_from(["a", "A ", "b", "c", "d "]), st.integers(1, 4)), max_size=5),
    st.integers(1, 6),
    st.integers(1, 5),
)
def test_the_head_ends_where_a_slice_does(jobs: list[tuple[str, int]], least: int, rows: int) -> None:
    """Whatever the blocks, what a source holds to be one value is not torn apart, and the rest begins a slice."""
    values = [value.encode() for value, count in sorted(jobs) for _ in range(count)]
    groups = Counter(value.rstrip().lower() for value in values)
    found = sliced(iter(sorted(groups.items())), least)
    assert found is not None
    keys = [
        value.ljust(LAYOUT.key_size, b"\0") for value in sorted(values, key=lambda value: value.rstrip().lower())
    ]
    records = [key.ljust(LAYOUT.record_size, b"\0") for key in keys]
    for start in range(rows, len(records), rows):
        part = records[start : start + rows]
        block = FixedBlock(LAYOUT, memoryview(b"".join(part)), len(part))
        before = Met()
        before.add([keys[start - 1].rstrip(b"\0")])
        end = found.end_in(block, before)
        ended = [
            row
            for row in range(start, start + len(part))
            if is_bound(found, keys[row - 1]) and plain(keys[row]) != plain(keys[row - 1])
        ]
        assert (end.row + start if end else None) == next(iter(ended), None)
        if end:
            assert found.slices[end.following].above == plain(keys[end.row + start - 1])


def plain(key: bytes) -> bytes:
    return key.rstrip(b"\0").rstrip().lower()


def is_bound(found: Sliced, key: bytes) -> bool:
    return plain(key) in [one.upto for one in found.slices[:-1]]


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
