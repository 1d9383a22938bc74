"""The lengths for which windows and the icon let the core pause; the words belong to whoever offers them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

_MORNING = time(6)


def until_morning() -> float:
    """Return the seconds until tomorrow 06:00, by the clock on the wall."""
    now = datetime.now()
    return datetime.combine(now.date() + timedelta(days=1), _MORNING).timestamp() - now.timestamp()


PAUSES: tuple[Callable[[], float], ...] = (lambda: 1_800, lambda: 7_200, until_morning)
"""Half an hour, two hours and until the next morning, in seconds from now, shortest first."""
