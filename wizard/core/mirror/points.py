"""Where a torn read is taken up again: the last point of each entity, kept in the transaction that stores its rows.

So a point never stands for rows that are not there, and no row lies beyond it. It serves the run whose read was
torn and no other, because that run's moment is the one from which a later time frame is counted.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from wizard.core.mirror.file import Database
from wizard.erp.contract import Point

ATTEMPTS = 2
"""So often a read goes on from one point; what tears it there once more may be the going on itself."""

_CREATE = "CREATE TABLE IF NOT EXISTS _points (entity TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID"


@dataclass(frozen=True)
class Asked:
    """Whose read of what it is: a run's, of an entity's columns, compared with a generation file (None: none)."""

    entity_id: str
    run: str
    columns: str
    previous: str | None


@dataclass(frozen=True)
class Kept:
    """What a pass over an entity had come to at a point.

    `passes` is how many passes had been begun. The others are the pass's own: its numbers, whether there was
    nothing before it, and what it has counted.
    """

    asked: Asked
    passes: int
    first: int
    number: int
    empty: bool
    moved: int
    found: Mapping[str, int]
    point: Point
    attempts: int = field(default=0)


class Points:
    """The points of one mirror; belongs to it. The table is made when the first is kept."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, kept: Kept) -> None:
        """Remember a point; whoever calls this has a transaction open."""
        self._db.run(_CREATE)
        told = json.dumps(asdict(kept))
        self._db.run("INSERT OR REPLACE INTO _points VALUES (?, ?)", (kept.asked.entity_id, told))

    def take(self, asked: Asked, passes: int) -> Kept | None:
        """Return the point from which a read goes on, if there is one; what cannot serve any more is forgotten.

        `passes` have been begun when it is asked for, and this one follows. A transaction has to be open.
        """
        kept = self._kept(asked.entity_id)
        if kept is None:
            return None
        if not asked.run or (kept.asked, kept.passes) != (asked, passes) or kept.attempts >= ATTEMPTS:
            self.forget(asked.entity_id)
            return None
        self.keep(replace(kept, passes=passes + 1, attempts=kept.attempts + 1))
        return kept

    def forget(self, entity_id: str) -> None:
        """Forget the point of an entity, in a transaction that is open."""
        if self._is_there():
            self._db.run("DELETE FROM _points WHERE entity = ?", (entity_id,))

    def files(self, entity_id: str) -> tuple[str, ...]:
        """Return the names of the files without which the point of an entity is of no use."""
        kept = self._kept(entity_id)
        return kept.point.files if kept else ()

    def _kept(self, entity_id: str) -> Kept | None:
        if not self._is_there():
            return None
        for (text,) in self._db.select("SELECT told FROM _points WHERE entity = ?", (entity_id,)):
            told: dict[str, Any] = json.loads(text)
            point, asked = told.pop("point"), told.pop("asked")
            return Kept(
                **told, asked=Asked(**asked), point=Point(point["rows"], tuple(point["files"]), point["told"])
            )
        return None

    def _is_there(self) -> bool:
        return bool(self._db.select("SELECT 1 FROM sqlite_master WHERE name = '_points'"))
