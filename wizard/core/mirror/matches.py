"""What the mirror remembers of look-alikes: objects in Procore that may be a record of ours, and what was decided.

A person decides; nothing here links anything. What was offered and not decided is forgotten when the record is
looked at again, because the object may be gone by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import orjson

from wizard.core.mirror.file import Database

CREATE = """
CREATE TABLE IF NOT EXISTS _matches (
    number INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, key TEXT NOT NULL,
    procore_id INTEGER NOT NULL, ours TEXT NOT NULL, theirs TEXT NOT NULL, found_by TEXT NOT NULL,
    decided TEXT, UNIQUE (entity, key, procore_id))
"""


class Decision(StrEnum):
    LINK = "link"
    APART = "apart"


@dataclass(frozen=True)
class Likeness:
    """One object in Procore that a record may be: `ours` and `theirs` name the two, `found_by` says why."""

    procore_id: int
    ours: str
    theirs: str
    found_by: str


@dataclass(frozen=True)
class Match:
    """One likeness as it was offered; `decided` is None while it waits for a person."""

    number: int
    entity: str
    key: str
    likeness: Likeness
    decided: Decision | None


class Matches:
    """The look-alikes of one mirror; belongs to it and is used in the same thread."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def offer(self, entity: str, key: str, found: Sequence[Likeness]) -> None:
        """Remember what a record was found to be like; what was offered before and is not among it is forgotten."""
        with self._db.transaction():
            ids = orjson.dumps([likeness.procore_id for likeness in found]).decode()
            self._db.run(
                "DELETE FROM _matches WHERE entity = ? AND key = ? "
                "AND procore_id NOT IN (SELECT value FROM json_each(?))",
                (entity, key, ids),
            )
            self._db.run_many(
                "INSERT INTO _matches (entity, key, procore_id, ours, theirs, found_by) VALUES (?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET ours = excluded.ours, theirs = excluded.theirs, "
                "found_by = excluded.found_by",
                ((entity, key, like.procore_id, like.ours, like.theirs, like.found_by) for like in found),
            )

    def listed(self) -> list[Match]:
        """Return all that was ever offered and still stands, in the order in which it was found."""
        rows = self._db.select(
            "SELECT number, entity, key, procore_id, ours, theirs, found_by, decided FROM _matches ORDER BY number"
        )
        return [
            Match(number, entity, key, Likeness(*likeness), None if decided is None else Decision(decided))
            for number, entity, key, *likeness, decided in rows
        ]

    def decide(self, numbers: Iterable[int], decision: Decision | None) -> int:
        """Remember what was decided about offers, None taking it back; return how many there are of these numbers.

        One record is one object: linking it to one keeps it apart from the others, and what is kept apart is
        kept apart from all that it was like.
        """
        wanted = orjson.dumps(list(numbers)).decode()
        record = (
            "(entity, key) IN (SELECT entity, key FROM _matches WHERE number IN (SELECT value FROM json_each(?)))"
        )
        with self._db.transaction():
            ((there,),) = self._db.select(
                "SELECT count(*) FROM _matches WHERE number IN (SELECT value FROM json_each(?))", (wanted,)
            )
            others = None if decision is None else Decision.APART
            self._db.run(f"UPDATE _matches SET decided = ? WHERE {record}", (others, wanted))  # noqa: S608 - fixed
            self._db.run(
                "UPDATE _matches SET decided = ? WHERE number IN (SELECT value FROM json_each(?))",
                (decision, wanted),
            )
        return int(there)
