"""Who has the set-up open on this computer, so that a second person is told instead of surprised.

Nothing is forbidden by it: every draft is its own, and what is saved first wins, because a commit names the
mappings it was reviewed against.
"""

from __future__ import annotations

import getpass
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from wizard.machine.home import Home, disk_error
from wizard.machine.lock import NotedLock, Taken


@dataclass(frozen=True)
class Visitor:
    """The person who has the set-up open: account, moment (UTC, ISO 8601) and case code."""

    who: str = "?"
    since: str = ""
    case: str = "?"


class Presence:
    """Held while a window is open; raises what `Home.prepare` raises, and MC-302."""

    def __init__(self, home: Home, case: str) -> None:
        home.prepare()
        self.other: Visitor | None = None
        self._lock: NotedLock | None = None
        try:
            who = getpass.getuser()
        except (KeyError, OSError):  # an account without a name
            who = "?"
        note = json.dumps(asdict(Visitor(who, datetime.now(UTC).isoformat(), case)))
        try:
            self._lock = NotedLock(home.presence, note)
        except Taken as taken:
            self.other = _read(taken.note)
        except OSError as problem:
            raise disk_error(problem, home.presence) from problem

    def release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _read(note: str) -> Visitor:
    try:
        told = json.loads(note)
        return Visitor(str(told["who"]), str(told["since"]), str(told["case"]))
    except (ValueError, TypeError, KeyError):
        return Visitor()
