"""The sample company's calendar: it never looks at the clock, so the same seed always gives the same company."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

LAST_DAY: Final = date(2026, 10, 30)
"""The sample's today."""

DAYS: Final = tuple((LAST_DAY - timedelta(days=days)).isoformat() for days in range(1024))
"""The days that occur, the latest first."""

TIMES: Final = tuple(f"{6 + n % 14:02}:{n * 7 % 60:02}:{n * 13 % 60:02}" for n in range(512))


def stamps(rng: Random) -> dict[str, str]:
    """Return the columns that say when and by whom a record was changed; the operator is nobody's mapping."""
    return {
        "Operator_Stamp": rng.choice(("MKEANE", "SOBRIEN")),
        "Date_Stamp": DAYS[rng.randrange(256)],
        "Time_Stamp": rng.choice(TIMES),
    }
