"""The next moment of a schedule is never in the quiet hours, never doubled, and keeps to the wall clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.core.book.schedule import Schedule, WallClock, checked, is_quiet, next_time, pause_length
from wizard.errors import TrueupError

ZONES = ("America/New_York", "America/Los_Angeles", "Europe/Paris", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
_moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
_minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")
_quiet = st.one_of(st.just(("", "")), st.tuples(_minutes, _minutes).filter(lambda times: times[0] != times[1]))


def wall_of(zone: str) -> WallClock:
    return lambda moment: moment.astimezone(ZoneInfo(zone))


def moment(text: str, zone: str = "UTC") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@given(
    since=_moments,
    late=st.timedeltas(timedelta(0), timedelta(days=30)),
    ran=st.one_of(st.none(), _moments),
    every=st.integers(5, 10_080),
    quiet=_quiet,
    zone=st.sampled_from(ZONES),
)
def test_the_next_moment_is_the_first_that_the_schedule_allows(
    *, since: datetime, late: timedelta, ran: datetime | None, every: int, quiet: tuple[str, str], zone: str
) -> None:
    wall, kept, now = wall_of(zone), Schedule(every, *quiet, since), since + late
    found = next_time(kept, ran, now, wall)
    wanted = max(max(since, ran or since) + timedelta(minutes=every), now)
    assert found >= wanted
    assert not is_quiet(kept, found, wall)
    if found > wanted:
        assert is_quiet(kept, wanted, wall)
        assert is_quiet(kept, found - timedelta(seconds=1), wall), "it could have run earlier"
    assert next_time(kept, ran, found, wall) == found, "waiting for it does not move it"
    assert next_time(kept, found, found, wall) >= found + timedelta(minutes=every), "one run makes up for all"


def test_moments_that_were_missed_are_made_up_for_once() -> None:
    kept = Schedule(30, "", "", moment("2026-11-02T08:00"))
    back = moment("2026-11-09T08:10")
    assert next_time(kept, moment("2026-11-02T09:00"), back, wall_of("UTC")) == back
    assert next_time(kept, back, back, wall_of("UTC")) == back + timedelta(minutes=30)


def test_quiet_hours_may_cross_midnight() -> None:
    kept = Schedule(30, "22:00", "05:00", moment("2026-06-01T00:00"))
    for quiet in ("22:00", "23:59", "00:00", "04:59"):
        assert is_quiet(kept, moment(f"2026-06-10T{quiet}"), wall_of("UTC"))
    for free in ("05:00", "12:00", "21:59"):
        assert not is_quiet(kept, moment(f"2026-06-10T{free}"), wall_of("UTC"))


@pytest.mark.parametrize(
    ("ran", "expected"),
    [
        # New York: 2027-03-14 02:00 becomes 03:00; 2026-11-01 02:00 becomes 01:00.
        ("2027-03-13T21:45", "2027-03-14T05:00"),
        ("2026-10-31T21:45", "2026-11-01T05:00"),
    ],
)
def test_quiet_hours_end_by_the_wall_clock_also_when_it_is_put_forward_or_back(ran: str, expected: str) -> None:
    zone = "America/New_York"
    kept = Schedule(30, "22:00", "05:00", moment("2026-06-01T00:00"))
    last = moment(ran, zone)
    assert next_time(kept, last, last, wall_of(zone)) == moment(expected, zone)


def test_quiet_hours_that_end_in_the_hour_that_is_left_out_end_with_it() -> None:
    kept = Schedule(30, "22:00", "02:30", moment("2026-06-01T00:00"))
    last = moment("2027-03-13T23:00", "America/New_York")
    found = next_time(kept, last, last, wall_of("America/New_York"))
    assert found == moment("2027-03-14T03:00", "America/New_York")


@pytest.mark.parametrize("minutes", [0, 4, -30, 10_081])
def test_an_interval_out_of_bounds_is_refused(minutes: int) -> None:
    with pytest.raises(TrueupError, match="CO-423"):
        checked(minutes, "", "", moment("2026-06-01T00:00"))


@pytest.mark.parametrize(
    "times",
    [("22:00", ""), ("", "05:00"), ("22:00", "22:00"), ("24:00", "05:00"), ("22", "5"), ("2２:00", "05:00")],
)
def test_quiet_hours_that_are_none_are_refused(times: tuple[str, str]) -> None:
    with pytest.raises(TrueupError, match="CO-424"):
        checked(30, *times, moment("2026-06-01T00:00"))


@pytest.mark.parametrize(
    ("text", "seconds"), [("2h", 7200), ("30m", 1800), ("1h30m", 5400), (" 1H 5m ", 3900), ("168h", 604_800)]
)
def test_the_length_of_a_pause_is_understood(text: str, seconds: float) -> None:
    assert pause_length(text) == seconds


@pytest.mark.parametrize("text", ["", "h", "2", "2d", "-1h", "0m", "169h", "1.5h", "2h2h", "99999999h"])
def test_a_pause_that_nobody_can_mean_is_refused(text: str) -> None:
    with pytest.raises(TrueupError, match="CO-422"):
        pause_length(text)
