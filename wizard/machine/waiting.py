"""Waiting for a service so that a person can stop it, and for no longer than it asks for.

Makes no calls and knows no service.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime

from wizard.errors import Cancelled

LONGEST_WAIT_SECONDS = 3600.0
"""No service asks for more (Procore's longest window is an hour); a longer wait is a clock that is wrong."""

_LOOK_SECONDS = 0.1


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that `Retry-After` asks for, given as seconds or as a date; None without one."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return min(float(value), LONGEST_WAIT_SECONDS)
    date = http_date(value)
    return None if date is None else min(max(date - now, 0.0), LONGEST_WAIT_SECONDS)


def pause(seconds: float, cancelled: Callable[[], bool]) -> None:
    """Wait `seconds`; raise `Cancelled` as soon as `cancelled` says so."""
    end = time.monotonic() + seconds
    while True:
        if cancelled():
            raise Cancelled
        rest = end - time.monotonic()
        if rest <= 0:
            return
        time.sleep(min(rest, _LOOK_SECONDS))


def http_date(value: str) -> float | None:
    """Return a date of HTTP as seconds since 1970; None when it is none."""
    try:
        return parsedate_to_datetime(value).timestamp()
    except (TypeError, ValueError):
        return None
