"""One run of a connection as the book keeps it: its states, and the name by which people speak of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from wizard.procedure.plan import Depth, Plan

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # spoken on the phone: no 0/O, no 1/I


class RunState(StrEnum):
    QUEUED = "queued"
    READING = "reading"
    DELIVERING = "delivering"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"
    DONE_WITH_RECORDS = "done with records to check"
    FAILED = "failed"

    @property
    def ended(self) -> bool:
        return self in _ENDED


_ENDED = {RunState.STOPPED, RunState.DONE, RunState.DONE_WITH_RECORDS, RunState.FAILED}


@dataclass(frozen=True)
class Run:
    """One run as entered; `created` is the frozen upper bound of what it reads (UTC, ISO 8601).

    `held` runs wait for the end of a pause and go on by themselves.
    """

    id: str
    connection: str
    plan: Plan
    state: RunState
    attempt: int
    created: str
    ended: str | None
    error: dict[str, Any] | None
    progress: dict[str, Any] | None
    depth: Depth
    held: bool


OVERLAP = timedelta(days=1)
"""A shallow sync reads this much before the last one's upper bound, because stamps carry no time zone."""


def first_day(run: Run, last: str | None) -> date | None:
    """Return the first day that a run reads of an entity, None for everything; `last` is when its last read began.

    Days are those of this computer, as those in the stamps of the accounting system are: by UTC, “Today” would be
    tomorrow for who starts it in an American evening.
    """
    if run.depth is Depth.DEEP:
        return run.plan.time_frame.lower_bound(_here(run.created).date())
    return None if last is None else (_here(last) - OVERLAP).date()


def _here(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone()


def run_id(plan: Plan, request: str) -> str:
    """Return the id of the run that `plan` and one person's `request` make: short enough for the phone."""
    number = int.from_bytes(hashlib.sha256(f"{plan.digest()} {request}".encode()).digest()[:8], "big")
    letters = []
    for _ in range(8):
        number, rest = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[rest])
    return f"R-{''.join(letters[:4])}-{''.join(letters[4:])}"
