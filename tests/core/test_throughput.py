"""The curve of a run is even, short, complete, and honest about the time in which nothing happened."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.book.throughput import LONGEST, Throughput

_news = st.lists(
    st.tuples(st.floats(0.01, 900.0), st.integers(0, 50_000), st.integers(0, 1_000)), min_size=1, max_size=120
)


def _counted(points: list[list[float]], column: int) -> float:
    begins = [0.0, *(point[0] for point in points)]
    return sum(point[column] * (point[0] - begin) for point, begin in zip(points, begins, strict=False))


@given(_news)
def test_the_curve_is_short_even_and_leaves_no_record_out(news: list[tuple[float, int, int]]) -> None:
    curve, now = Throughput(), 0.0
    for seconds, read, delivered in news:
        now += seconds
        curve.count(now, read, delivered)
    end = 2.0 ** math.ceil(math.log2(max(now, 1.0)))  # where every span ends, however long they have become
    curve.count(end)
    points = curve.points()
    assert 0 < len(points) <= LONGEST
    ends = [point[0] for point in points]
    assert all(abs(moment - ends[0] * (number + 1)) < 0.01 for number, moment in enumerate(ends))
    assert _counted(points, 1) == pytest.approx(sum(read for _, read, _ in news), abs=0.001 * end)


@given(_news, st.integers(0, 119))
def test_a_curve_that_was_kept_goes_on_without_what_was_not_shown_yet(
    news: list[tuple[float, int, int]], cut: int
) -> None:
    whole, first, now = Throughput(), Throughput(), 0.0
    second: Throughput | None = None
    moved = [0.0, 0.0]  # records that the kept curve may show elsewhere than the whole one
    for number, (seconds, read, delivered) in enumerate(news):
        before, now = now, round(now + seconds)
        whole.count(now, read, delivered)
        if number < cut:
            first.count(now, read, delivered)
            continue
        if second is None:
            second = Throughput(first.points())
            # What comes next is spread from where the kept curve ends, earlier by the part that it did not show.
            hidden = before - (first.points()[-1][0] if first.points() else 0.0)
            moved = [count * hidden / (now - before + hidden) if hidden else 0.0 for count in (read, delivered)]
        second.count(now, read, delivered)
    shown = (second or first).points()
    assert [point[0] for point in shown] == [point[0] for point in whole.points()]
    begins = [0.0, *(point[0] for point in shown)]
    for column in (1, 2):
        unseen = max(sum(one[column] for one in news[:cut]) - _counted(first.points(), column), 0.0)
        for mine, other, begin in zip(shown, whole.points(), begins, strict=False):
            away = (unseen + moved[column - 1]) / (mine[0] - begin)
            assert mine[column] == pytest.approx(other[column], abs=0.01 + away, rel=1e-4)


def test_news_are_spread_over_the_time_in_which_they_came() -> None:
    curve = Throughput()
    curve.count(1.0)
    curve.count(5.0, read=400)
    assert [point[1] for point in curve.points()] == [0, 100, 100, 100, 100]


def test_a_clock_that_was_put_back_breaks_nothing() -> None:
    curve = Throughput()
    curve.count(3.0, read=30)
    curve.count(-3600.0, read=5)
    curve.count(4.0, read=10)
    assert [point[0] for point in curve.points()] == [1, 2, 3, 4]
    assert _counted(curve.points(), 1) == pytest.approx(45)


class Wall:
    """A clock that stands until it is put forward."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def _progress(wall: Wall, started: str, kept: dict | None = None) -> Progress:
    rows = [EntityProgress(**row) for row in kept["entities"]] if kept else [EntityProgress("job_jc", "Job")]
    return Progress("R-1", started, rows, throughput=kept["throughput"] if kept else (), clock=wall)


def test_rows_that_had_not_changed_are_counted_over_the_whole_read() -> None:
    wall = Wall()
    progress = _progress(wall, wall().isoformat())
    progress.update("job_jc", state="reading", read=0)
    wall.pass_by(2)
    progress.add("job_jc", read=10)
    wall.pass_by(2)
    progress.update("job_jc", state="read", read=4_010)
    assert [point[1] for point in progress.snapshot()["throughput"]] == [1005, 1005, 1000, 1000]


def test_a_resumed_run_shows_the_time_in_which_it_stood_still_as_nothing() -> None:
    wall = Wall()
    started = wall().isoformat()
    progress = _progress(wall, started)
    wall.pass_by(2)
    progress.add("job_jc", delivered=200)
    kept = progress.snapshot()
    wall.pass_by(10)
    progress = _progress(wall, started, kept)
    wall.pass_by(1)
    progress.add("job_jc", delivered=50)
    shown = [point[2] for point in progress.snapshot()["throughput"]]
    assert shown == [100, 100, *[0] * 10, 50]
