"""A shallow run passes over nothing: it goes on where the last read of each entity began, or reads it whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from mirror_source import COLUMNS, ENTITY, JOB, begin, opened, take_in
from plans import pcco_plan

from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.core.mirror import Mirror
from wizard.core.reading import reach
from wizard.erp.contract import Delta, ReadEnd
from wizard.procedure.catalogue import Column
from wizard.procedure.mappings import Mappings
from wizard.procedure.plan import Depth, TimeFrame


class History:
    """The runs of one connection."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._mappings: Mappings = frozenset()

    def begin(self, day: int, depth: Depth = Depth.SHALLOW, frame: TimeFrame = TimeFrame.BEGINNING) -> str:
        plan = pcco_plan(existing=self._mappings, depth=depth, time_frame=frame)
        self._mappings = frozenset(plan.mappings)
        noon = datetime(2026, 3, day, 12).astimezone()  # of wherever this runs: days are those of the wall
        return self.book.commit(plan, f"{day} {depth} {frame}", at=noon)

    def ended(self, day: int, *read: str, state: RunState = RunState.DONE) -> None:
        run = self.begin(day)
        for entity in read:
            self.book.enter_read(run, entity, {"read": 1})
        self.book.enter_state(run, state)

    def since(self, mirror: Mirror, columns: Iterable[Column] = COLUMNS) -> date | None:
        """Return from which day on a shallow run reads now."""
        return reach.since(self.book, self.book.run(self.begin(20)), ENTITY, mirror, columns)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with Book(tmp_path / "book.sqlite") as book:
        yield History(book)


def filled(folder: Path, columns: tuple[Column, ...] = COLUMNS) -> Mirror:
    mirror = opened(folder)
    mirror.prepare(ENTITY, columns, "1")
    mirror.start_read(JOB)
    mirror.store(JOB, Delta("new", [(key, *("1",) * len(columns)) for key in "123"]))
    mirror.finish_read(JOB, ReadEnd("", 3, compared=False, whole=True), complete=True)
    return mirror


def test_what_was_never_read_is_read_whole(history: History, tmp_path: Path) -> None:
    history.ended(1, "customer")
    with opened(tmp_path) as mirror:
        assert history.since(mirror) is None


def test_a_run_goes_on_where_the_last_read_of_that_entity_began(history: History, tmp_path: Path) -> None:
    history.ended(1, JOB, "customer")
    history.ended(5, JOB, state=RunState.FAILED)
    history.ended(9, "customer")
    with filled(tmp_path) as mirror:
        assert history.since(mirror) == date(2026, 3, 4), "a day earlier: stamps are days, and of any zone"


def test_a_field_that_was_not_read_before_is_read_of_every_record(history: History, tmp_path: Path) -> None:
    history.ended(5, JOB)
    with filled(tmp_path, COLUMNS[:4]) as mirror:
        assert history.since(mirror, COLUMNS[:4]) == history.since(mirror, COLUMNS[:1]) == date(2026, 3, 4)
        assert history.since(mirror) is None


def test_a_mirror_that_was_lost_or_filled_by_half_is_read_whole(history: History, tmp_path: Path) -> None:
    history.ended(5, JOB)
    with opened(tmp_path) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        assert history.since(mirror) is None
        begin(mirror, {str(number): 0 for number in range(10)})
    with opened(tmp_path) as mirror:
        assert mirror.count(JOB) > 0
        assert history.since(mirror) is None
        take_in(mirror, {"1": 0})
        assert history.since(mirror) is not None


def test_after_a_shallow_read_that_found_nothing_or_broke_off_another_will_do(
    history: History, tmp_path: Path
) -> None:
    history.ended(5, JOB)
    with filled(tmp_path) as mirror:
        take_in(mirror, {}, complete=False, compares=False)
        assert history.since(mirror) is not None
        begin(mirror, {str(number): 1 for number in range(5)})
    with opened(tmp_path) as mirror:
        assert history.since(mirror) is not None


def test_a_deep_run_reads_its_time_frame_whatever_is_known(history: History, tmp_path: Path) -> None:
    history.ended(5, JOB)
    with filled(tmp_path) as mirror:
        for frame, first in ((TimeFrame.BEGINNING, None), (TimeFrame.WEEK, date(2026, 3, 13))):
            deep = history.book.run(history.begin(20, Depth.DEEP, frame))
            assert reach.since(history.book, deep, ENTITY, mirror, COLUMNS) == first
            assert reach.asks_for_keys(history.book, deep, ENTITY, [ENTITY])
