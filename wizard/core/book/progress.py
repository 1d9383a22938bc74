"""What one run looks like from outside while it works: numbers for people, and a bar that never goes back.

Kept in memory, with a revision that visitors wait on; the engine enters it in the book now and then, so that
it survives the core. Nothing here decides what the engine does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from wizard.core.book.throughput import Throughput

READING_SHARE = 40.0
"""Percent of the bar that reading takes; delivery, bound by Procore's allowance, is the longer part."""


NOT_FOUND = "not found"
"""State of an entity whose table the accounting system does not have, or does not show this user."""

Clock = Callable[[], datetime]


@dataclass
class EntityProgress:
    """One row of page ST-80. `expected` is how many rows the last read saw (0: not known).

    `error` tells why an entity is `not found`; the run went on without it. `resumed` of the records read were
    brought by a read that was torn, and not read again.
    """

    entity: str
    label: str
    needed_by: list[str] = field(default_factory=list)
    state: str = "waiting"
    expected: int = 0
    read: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0
    to_deliver: int = 0
    settled: int = 0
    delivered: int = 0
    set_aside: int = 0
    error: dict[str, Any] | None = None
    resumed: int = 0


class Progress:
    """The progress of one run; safe to use from several threads.

    `percent` is where the bar stood before, `throughput` the points that were kept. Time is counted from
    `started`, also while nobody works on the run.
    """

    def __init__(
        self,
        run: str,
        started: str,
        entities: list[EntityProgress],
        percent: float = 0.0,
        *,
        throughput: Iterable[Sequence[float]] = (),
        clock: Clock = lambda: datetime.now(UTC),
    ) -> None:
        self._clock = clock
        self._throughput = Throughput(throughput)
        self._begun: dict[str, float] = {}
        self._changed = threading.Condition()
        self._revision = 0
        self._run = run
        self._started = started
        self._finished: str | None = None
        self._state = "queued"
        self._error: dict[str, Any] | None = None
        self._percent = percent
        self._waiting_until: float | None = None
        self._entities = {entity.entity: entity for entity in entities}
        self._throughput.count(self._seconds())

    def know(self, entities: Iterable[EntityProgress]) -> None:
        """Show entities of which it is known only now that the run reads them."""
        with self._changed:
            self._entities = {entity.entity: self._entities.get(entity.entity, entity) for entity in entities}
            self._touch()

    def update(self, entity: str, **values: Any) -> None:
        """Set fields of one entity's row."""
        with self._changed:
            row = self._entities[entity]
            before = (row.read, row.delivered)
            for name, value in values.items():
                setattr(row, name, value)
            if row.state == "reading" and "state" in values:
                self._begun[entity] = self._seconds()
            # Rows that had not changed are counted at the end of the read only: they came all the while.
            self._count(row, before, self._begun.get(entity) if row.state == "read" else None)
            self._touch()

    def add(self, entity: str, **counts: int) -> None:
        """Add to counters of one entity's row."""
        with self._changed:
            row = self._entities[entity]
            before = (row.read, row.delivered)
            for name, count in counts.items():
                setattr(row, name, getattr(row, name) + count)
            self._count(row, before)
            self._touch()

    def go_on(self, entity: str, read: int) -> None:
        """Let one entity's reading stand where a torn read had come to; what that had read was counted then."""
        with self._changed:
            row = self._entities[entity]
            row.read = row.resumed = read
            self._touch()

    def enter(
        self,
        state: str,
        finished: str | None = None,
        error: dict[str, Any] | None = None,
        keep: Callable[[dict[str, Any]], None] | None = None,
    ) -> None:
        """Set the state of the whole run, which `keep` writes down before anybody sees it.

        An end that was seen would be taken back by a crash, if it were not written down yet. Where it cannot be
        written, it is seen nevertheless, and what `keep` raises is raised.
        """
        with self._changed:
            self._state, self._finished, self._error = state, finished, error
            self._waiting_until = None
            self._throughput.count(self._seconds())
            if state == "failed":
                for row in self._entities.values():
                    row.state = "failed" if row.state in ("reading", "delivering") else row.state
            self._touch()
            if keep is not None:
                keep(self._snapshot())

    def waits(self, until: float | None) -> None:
        """Note that Procore's allowance is used up until that moment (seconds since 1970), or no more."""
        with self._changed:
            self._waiting_until = until
            self._throughput.count(self._seconds())
            self._touch()

    def snapshot(self) -> dict[str, Any]:
        """Return the progress as plain JSON (see `CoreClient.watch`)."""
        with self._changed:
            return self._snapshot()

    def wait(self, after: int, seconds: float) -> dict[str, Any]:
        """Return a snapshot as soon as its revision is larger than `after`, or after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._revision > after, timeout=seconds)
            return self._snapshot()

    def _seconds(self) -> float:
        return (self._clock() - datetime.fromisoformat(self._started)).total_seconds()

    def _count(self, row: EntityProgress, before: tuple[int, int], since: float | None = None) -> None:
        read, delivered = max(row.read - before[0], 0), max(row.delivered - before[1], 0)
        self._throughput.count(self._seconds(), read, delivered, since)

    def _touch(self) -> None:
        self._percent = max(self._percent, self._measure())
        self._revision += 1
        self._changed.notify_all()

    def _measure(self) -> float:
        rows = list(self._entities.values())
        if self._state.startswith("done"):
            return 100.0
        if not rows:
            return 0.0
        if any(row.state in ("waiting", "reading") for row in rows):
            return READING_SHARE * sum(_read_share(row) for row in rows) / len(rows)
        to_deliver = sum(row.to_deliver for row in rows)
        share = sum(min(row.settled, row.to_deliver) for row in rows) / to_deliver if to_deliver else 0.0
        return READING_SHARE + (99.0 - READING_SHARE) * share

    def _snapshot(self) -> dict[str, Any]:
        return {
            "run": self._run,
            "revision": self._revision,
            "state": self._state,
            "percent": round(self._percent, 1),
            "started": self._started,
            "finished": self._finished,
            "waiting_until": self._waiting_until,
            "error": self._error,
            "throughput": self._throughput.points(),
            "entities": [asdict(row) for row in self._entities.values()],
        }


def restored(snapshot: Mapping[str, Any], state: str, error: dict[str, Any] | None) -> dict[str, Any]:
    """Return a kept snapshot with the state the book knows, for a run that nobody works on now."""
    return {**snapshot, "state": state, "error": error}


def _read_share(row: EntityProgress) -> float:
    if row.state == "waiting":
        return 0.0
    if row.state == "reading":
        return min(row.read / row.expected, 0.98) if row.expected else 0.5
    return 1.0
