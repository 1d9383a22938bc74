"""When a connection runs by itself: every so many minutes, but not in its quiet hours. Pure functions only.

The interval is counted in real time from the last run's beginning. Quiet hours are times of the wall clock of
this computer, so they stay where people expect them when daylight saving begins or ends.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from wizard.errors import TrueupError

SHORTEST_MINUTES = 5
LONGEST_MINUTES = 7 * 24 * 60
SHORTEST_PAUSE = 60.0
LONGEST_PAUSE = 7 * 24 * 3600.0
"""Seconds. A pause that nobody ends must not stay for ever."""

WallClock = Callable[[datetime], datetime]
"""Gives a moment as the wall clock shows it; the computer's own is `on_the_wall`."""

_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True)
class Schedule:
    """How often a connection runs, when it must not, and since when that is so (UTC).

    `quiet_from` and `quiet_to` are "HH:MM", or both "" for no quiet hours; they may cross midnight.
    """

    every_minutes: int
    quiet_from: str
    quiet_to: str
    since: datetime


def checked(every_minutes: int, quiet_from: str, quiet_to: str, since: datetime) -> Schedule:
    """Return the schedule a person asked for; raise CO-423 or CO-424 when it cannot be kept."""
    if not SHORTEST_MINUTES <= every_minutes <= LONGEST_MINUTES:
        raise TrueupError("CO-423", given=every_minutes, shortest=SHORTEST_MINUTES, longest=LONGEST_MINUTES)
    if (quiet_from or quiet_to) and (
        quiet_from == quiet_to or not all(_TIME.fullmatch(text) for text in (quiet_from, quiet_to))
    ):
        raise TrueupError("CO-424", given=f"{quiet_from}-{quiet_to}")
    return Schedule(every_minutes, quiet_from, quiet_to, since)


def next_time(schedule: Schedule, last: datetime | None, now: datetime, wall: WallClock) -> datetime:
    """Return when a connection is to run next: `now` when it is due, never earlier.

    `last` is when its newest run began. However many moments were missed, one run makes up for them.
    """
    anchor = max(schedule.since, last) if last else schedule.since
    due = max(anchor + timedelta(minutes=schedule.every_minutes), now)
    return _after_quiet(schedule, due, wall)


def is_quiet(schedule: Schedule, moment: datetime, wall: WallClock) -> bool:
    """Tell whether the wall clock stands in the quiet hours; their last minute is no longer quiet."""
    shown = wall(moment).strftime("%H:%M")
    if schedule.quiet_from <= schedule.quiet_to:
        return schedule.quiet_from <= shown < schedule.quiet_to
    return shown >= schedule.quiet_from or shown < schedule.quiet_to


def on_the_wall(moment: datetime) -> datetime:
    """Return a moment as this computer's wall clock shows it, by the rules in force at that moment."""
    return moment.astimezone()


def pause_length(text: str) -> float:
    """Return the seconds of "2h", "30m" or "1h30m"; raise CO-422 when it is none of these or out of bounds."""
    found = re.fullmatch(r"(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?", "".join(text.lower().split()))
    hours, minutes = (int(part or 0) for part in found.groups()) if found else (0, 0)
    return checked_pause(hours * 3600.0 + minutes * 60.0, text)


def checked_pause(seconds: float, given: str) -> float:
    """Return `seconds` when a pause may be that long; raise CO-422 otherwise, naming what was `given`."""
    if not SHORTEST_PAUSE <= seconds <= LONGEST_PAUSE:
        raise TrueupError("CO-422", given=given)
    return seconds


def _after_quiet(schedule: Schedule, moment: datetime, wall: WallClock) -> datetime:
    """Return the first moment that is not quiet.

    Minute by minute, because a wall clock that is put forward or back has no shortcut that is always right.
    """
    while is_quiet(schedule, moment, wall):
        moment = moment.astimezone(UTC).replace(second=0, microsecond=0) + timedelta(minutes=1)
    return moment
