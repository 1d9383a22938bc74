"""A torn read goes on behind its last point where that is proven, and starts over where not; nothing is lost."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from nursery import steps_of
from torn import ENTITY, TABLE, Copy, Row, change, read_in_process, write

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.mirror import Mirror
from wizard.core.reading import entity
from wizard.core.reading.losses import Losses
from wizard.erp.bridge import sqlite_rows
from wizard.erp.sage300 import SageCompany
from wizard.errors import Cancelled
from wizard.machine.home import Home
from wizard.procedure.plan import OdbcSource, SqliteSource

ROWS: list[Row] = [
    (f"{number // 50:03d}", "" if number % 3 else "X ", number, f"row {number}") for number in range(5_000)
]


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
        yield mirror


def untorn(source: SqliteSource | OdbcSource) -> dict[str, tuple[object, ...]]:
    with tempfile.TemporaryDirectory() as folder, Mirror(Path(folder) / "m", Path(folder) / "g") as mirror:
        copy = Copy(source, mirror)
        copy.read()
        return copy.content()


def test_a_first_read_goes_on_behind_its_last_point(tmp_path: Path, mirror: Mirror) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    torn = copy.read(lost_after=6)
    assert (torn.counts, torn.points[-1].rows) == (None, 3_000)
    again = copy.read()
    assert again.counts is not None
    assert again.behind is not None
    assert again.end is not None
    assert (again.behind.rows, again.behind.key, again.end.resumed) == (3_000, "059|X|2997", 3_000)
    assert (again.counts.read, again.counts.new, again.counts.repeated) == (5_000, 5_000, 0)
    assert copy.content() == untorn(copy.source)
    third = copy.read()
    assert third.end is not None
    assert third.end.compared, "the parts have become one generation"
    assert (third.counts and third.counts.new, third.counts and third.counts.changed) == (0, 0)


def test_a_second_read_goes_on_with_what_changed_and_went_before_it_was_torn(
    tmp_path: Path, mirror: Mirror
) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    copy.read()
    change(copy.source, f"DELETE FROM {TABLE} WHERE Run % 100 = 7")
    change(copy.source, f"UPDATE {TABLE} SET Description = 'other' WHERE Run % 100 = 8")
    change(
        copy.source, f"INSERT INTO {TABLE} SELECT Job, Extra, Run + 10000, 'new' FROM {TABLE} WHERE Run % 100 = 9"
    )
    assert copy.read(lost_after=5).counts is None
    again = copy.read()
    assert again.behind is not None
    assert again.counts is not None
    assert (again.counts.new, again.counts.changed, again.counts.gone) == (50, 50, 50)
    assert copy.content() == untorn(copy.source)
    third = copy.read()
    assert third.counts is not None
    assert (third.counts.new, third.counts.changed, third.counts.gone) == (0, 0, 0)


def test_a_read_that_found_nothing_yet_goes_on_too(tmp_path: Path, mirror: Mirror) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    copy.read()
    assert copy.read(lost_after=4).points[-1].rows == 4_000
    again = copy.read()
    assert again.behind is not None
    assert again.counts is not None
    assert (again.counts.read, again.counts.new, again.counts.changed, again.counts.gone) == (5_000, 0, 0, 0)


@pytest.mark.parametrize(
    ("meanwhile", "proven"),
    [
        (f"DELETE FROM {TABLE} WHERE Run = 17", False),
        (f"INSERT INTO {TABLE} VALUES ('000', '', 1717, 'new')", False),
        (f"UPDATE {TABLE} SET Description = 'other' WHERE Run = 2990", False),
        (f"UPDATE {TABLE} SET Run = 71717 WHERE Run = 2990", False),
        (f"INSERT INTO {TABLE} VALUES ('999', '', 1717, 'new')", True),
        (f"DELETE FROM {TABLE} WHERE Run = 4717", True),
        (f"UPDATE {TABLE} SET Job = ' 999' WHERE Run = 4717", False),
        (f"UPDATE {TABLE} SET Description = printf('%090d', Run) WHERE Run = 4717", False),
    ],
)
def test_what_comes_and_goes_while_it_is_torn_is_noticed_where_it_could_be_missed(
    tmp_path: Path, mirror: Mirror, meanwhile: str, proven: bool
) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    copy.read(lost_after=6)
    change(copy.source, meanwhile)
    again = copy.read()
    assert (again.behind is not None and not again.doubt) == proven, again
    assert again.counts is not None
    assert copy.content() == untorn(copy.source)
    assert again.counts.gone == ((not proven and "DELETE" in meanwhile) or "SET Run" in meanwhile)


def test_a_run_that_was_stopped_in_a_read_shows_where_it_goes_on_and_what_was_spared(
    tmp_path: Path, mirror: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entity, "POINTS_EVERY", 0.0)
    progress = Progress("R-1", datetime.now(UTC).isoformat(), [EntityProgress(ENTITY.id, ENTITY.label)])
    company = SageCompany(write(tmp_path / "a.sqlite", ROWS))

    def shown(name: str) -> int:
        return int(progress.snapshot()["entities"][0][name])

    def read(stops_at: int) -> dict[str, int]:
        return entity.read_entity(
            company,
            mirror,
            ENTITY,
            mappings=(),
            use=entity.Use(None, "1"),
            since=None,
            run="R-1",
            progress=progress,
            losses=Losses(Home(tmp_path / "home").prepare(), "sample"),
            cancelled=lambda: shown("read") >= stops_at,
        )

    with pytest.raises(Cancelled):
        read(stops_at=3_000)
    counts = read(stops_at=1_000_000)
    assert (counts["read"], counts["new"], counts["resumed"]) == (5_000, 5_000, shown("resumed"))
    assert shown("resumed") >= 2_000
    counted = begin = 0.0
    for end, rows, _ in progress.snapshot()["throughput"]:
        counted, begin = counted + rows * (end - begin), end
    assert counted <= 6_500, "what was read before is not counted a second time"


def test_another_run_reads_from_the_beginning(tmp_path: Path, mirror: Mirror) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    copy.read(lost_after=6)
    other = Copy(copy.source, mirror, run="another").read()
    assert other.behind is None
    assert other.counts is not None
    assert Copy(copy.source, mirror).read().behind is None


def test_a_point_that_a_read_is_torn_at_again_and_again_is_given_up(tmp_path: Path, mirror: Mirror) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    copy.read(lost_after=6)
    for _ in range(2):
        assert copy.read(lost_after=0).behind is not None
    assert copy.read().behind is None
    assert copy.content() == untorn(copy.source)


def test_a_read_may_be_torn_at_every_point(tmp_path: Path, mirror: Mirror) -> None:
    copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
    tears = 0
    while (outcome := copy.read(lost_after=2)).counts is None:
        tears += 1
    assert tears > 3
    assert outcome.counts.new == 5_000
    assert copy.content() == untorn(copy.source)


def test_what_a_torn_read_left_is_not_trusted_when_it_is_damaged(tmp_path: Path, mirror: Mirror) -> None:
    many: list[Row] = [("1", "", number, None) for number in range(9_000)]
    copy = Copy(write(tmp_path / "a.sqlite", many), mirror)
    copy.read(lost_after=16)
    (part,) = (tmp_path / "generations").glob("*.part")
    content = bytearray(part.read_bytes())
    content[5_000] ^= 1
    part.write_bytes(content)
    again = copy.read()
    assert (again.behind, "damaged" in again.doubt) == (None, True)
    assert copy.content() == untorn(copy.source)
    assert not list((tmp_path / "generations").glob("*.part"))


def test_rows_behind_the_last_point_are_not_taken_for_repeated(tmp_path: Path) -> None:
    with Mirror(tmp_path / "m.sqlite", tmp_path / "generations", chunk=100) as mirror:
        copy = Copy(write(tmp_path / "a.sqlite", ROWS), mirror)
        assert copy.read(lost_after=6, points=1e9).points == [], "committed in chunks, without a point"
        again = copy.read()
        assert again.behind is None
        assert (again.counts and again.counts.repeated, len(mirror.set_aside(1))) == (0, 0)
        assert copy.content() == untorn(copy.source)


def test_a_read_that_is_killed_at_any_step_goes_on_or_starts_over_and_loses_nothing(tmp_path: Path) -> None:
    dice, went_on = random.Random(20_261_126), 0
    source = write(tmp_path / "a.sqlite", ROWS)
    for round_ in range(2):
        change(source, f"UPDATE {TABLE} SET Description = '{round_}' WHERE Run % 50 = {round_}")
        change(source, f"DELETE FROM {TABLE} WHERE Run % 500 = {round_}")
        for _ in range(3):
            last = dice.randrange(1, 12)
            with steps_of(read_in_process, tmp_path, f"run {round_}") as steps:
                went_on += "goes on" in [step for _, step in zip(range(last), steps, strict=False)]
        with Mirror(tmp_path / "mirror.sqlite", tmp_path / "generations") as mirror:
            copy = Copy(source, mirror, run=f"run {round_}")
            assert copy.read().counts is not None
            assert copy.content() == untorn(source)
            assert (last_one := copy.read().counts) is not None
            assert (last_one.new, last_one.changed, last_one.gone) == (0, 0, 0)
    assert went_on > 0


_WORDS = st.sampled_from([None, "", " ", "a", "A", "a ", " a", "B", "b", "10", "9", "é", "\N{SNOWMAN}"])
_KEYS = st.tuples(_WORDS, _WORDS, st.one_of(st.none(), st.integers(0, 20)))


@given(
    keys=st.lists(_KEYS, min_size=12, max_size=60, unique=True),
    collation=st.sampled_from(["BINARY", "NOCASE", "RTRIM"]),
    tears=st.lists(st.integers(0, 12), min_size=1, max_size=3),
    before=st.booleans(),
    data=st.data(),
)
@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
def test_whatever_the_keys_and_wherever_it_is_torn_the_mirror_is_the_table(
    keys: list[tuple[str | None, str | None, int | None]],
    collation: str,
    tears: list[int],
    before: bool,
    data: st.DataObject,
) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as name:
        patch.setattr(sqlite_rows, "_BLOCK", 5)
        folder = Path(name)
        with Mirror(folder / "m.sqlite", folder / "g", chunk=3) as mirror:
            rows: list[Row] = [(*key, str(number)) for number, key in enumerate(keys)]
            copy = Copy(write(folder / "a.sqlite", rows, collation), mirror)
            if before:
                copy.read()
                rows = data.draw(st.lists(st.sampled_from(rows), unique=True, min_size=1))
                write(folder / "a.sqlite", rows, collation)
            for tear in tears:
                copy.read(lost_after=tear)
            outcome = copy.read()
            assert outcome.end is not None
            assert outcome.end.rows == len(rows)
            assert copy.content() == untorn(copy.source)
            last = copy.read()
            assert last.counts is not None
            if not last.counts.repeated:
                assert (last.counts.new, last.counts.changed, last.counts.gone) == (0, 0, 0)
