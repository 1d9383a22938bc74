"""From which day on a run reads: nothing stamped since the last one is passed over, wherever the clock is."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import pcco_plan

from wizard.core.book.run import Run, RunState, first_day
from wizard.procedure.plan import Depth, TimeFrame


def run(created: datetime, depth: Depth = Depth.SHALLOW, frame: TimeFrame = TimeFrame.BEGINNING) -> Run:
    plan = pcco_plan(time_frame=frame)
    return Run("R-1", "sample", plan, RunState.READING, 1, created.isoformat(), None, None, None, depth, held=False)


@pytest.fixture
def in_new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "America/New_York")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
@pytest.mark.parametrize(
    ("frame", "day"),
    [
        (TimeFrame.TODAY, date(2026, 3, 1)),
        (TimeFrame.WEEK, date(2026, 2, 22)),
        (TimeFrame.MONTH, date(2026, 1, 29)),
        (TimeFrame.YEAR, date(2025, 3, 1)),
        (TimeFrame.BEGINNING, None),
    ],
)
def test_today_is_the_day_of_this_computer(in_new_york: None, frame: TimeFrame, day: date | None) -> None:
    evening = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)  # the evening of the first of March there
    assert first_day(run(evening, Depth.DEEP, frame), None) == day


def test_the_first_shallow_run_reads_everything() -> None:
    assert first_day(run(datetime.now(UTC)), None) is None


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)),
    st.timedeltas(timedelta(0), timedelta(days=9)),
    st.integers(-12, 12).map(lambda hours: timezone(timedelta(hours=hours))),
)
def test_what_was_stamped_since_the_last_run_is_read_in_whatever_zone_the_stamps_are(
    last: datetime, later: timedelta, stamped_in: timezone
) -> None:
    bound = last.replace(tzinfo=UTC)
    day = first_day(run(bound + later), bound.isoformat())
    assert day is not None
    assert day <= (bound + later).astimezone(stamped_in).date()
