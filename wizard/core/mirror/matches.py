"""What the mirror remembers of look-alikes: objects in Procore that may be a record of ours, and what was decided.

A person decides; nothing here links anything. What was offered and not decided is forgotten when the record is
looked at again, because the object may be gone by then.
"""

# ruff: noqa: S608  names of tables come from the mirror's own list of entities
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import orjson

from wizard.core.mirror.file import Database
from wizard.core.mirror.table import quoted

CREATE = """
CREATE TABLE IF NOT EXISTS _matches (
    number INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, key TEXT NOT NULL,
    procore_id INTEGER NOT NULL, ours TEXT NOT NULL, theirs TEXT NOT NULL, found_by TEXT NOT NULL,
    decided TEXT, facts TEXT NOT NULL DEFAULT '[]', UNIQUE (entity, key, procore_id))
"""

ADD_FACTS = "ALTER TABLE _matches ADD COLUMN facts TEXT NOT NULL DEFAULT '[]'"
"""Makes the table of version 2 this one."""

_COLUMNS = "number, entity, key, procore_id, ours, theirs, found_by, decided, facts"


class Decision(StrEnum):
    LINK = "link"
    APART = "apart"


@dataclass(frozen=True)
class Fact:
    """What both sides say of one thing, `field` being `number`, `name` or a field of Procore's; "" for nothing."""

    field: str
    ours: str
    theirs: str


@dataclass(frozen=True)
class Likeness:
    """One object in Procore that a record may be: `ours` and `theirs` name the two, `found_by` says why."""

    procore_id: int
    ours: str
    theirs: str
    found_by: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class Match:
    """One likeness as it was offered; `decided` is None while it waits for a person.

    `carried_out` tells that the record is in Procore by now, so that nothing can be decided any more.
    """

    number: int
    entity: str
    key: str
    likeness: Likeness
    decided: Decision | None
    carried_out: bool = False


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
                "INSERT INTO _matches (entity, key, procore_id, ours, theirs, found_by, facts) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET ours = excluded.ours, theirs = excluded.theirs, "
                "found_by = excluded.found_by, facts = excluded.facts",
                (
                    (entity, key, like.procore_id, like.ours, like.theirs, like.found_by, _kept(like.facts))
                    for like in found
                ),
            )

    def of(self, entity: str, key: str) -> list[Match]:
        """Return what was offered for one record, in the order in which it was found."""
        query = f"SELECT {_COLUMNS}, 0 FROM _matches WHERE entity = ? AND key = ? ORDER BY number"
        return [_match(row) for row in self._db.select(query, (entity, key))]

    def linked(self, *entities: str) -> set[int]:
        """Return the objects in Procore that people linked to records of some entities."""
        rows = self._db.select(
            "SELECT procore_id FROM _matches WHERE entity IN (SELECT value FROM json_each(?)) AND decided = ?",
            (orjson.dumps(entities).decode(), Decision.LINK),
        )
        return {procore_id for (procore_id,) in rows}

    def listed(self) -> list[Match]:
        """Return all that still stands, in the order in which it was found.

        A record that accounting no longer has, and one that came into Procore without anybody's word, wait for
        nothing.
        """
        found: list[Match] = []
        for entity in self._entities():
            rows = self._db.select(
                f"SELECT {_COLUMNS}, _procore_id IS NOT NULL FROM _matches JOIN {quoted(entity)} ON _key = key "
                "WHERE entity = ? AND CASE WHEN _procore_id IS NULL THEN _gone = 0 ELSE decided IS NOT NULL END",
                (entity,),
            )
            found += [_match(row) for row in rows]
        return sorted(found, key=lambda match: match.number)

    def waiting(self) -> int:
        """Return how many records wait for a person to say what they are."""
        count = 0
        for entity in self._entities():
            ((waiting,),) = self._db.select(
                f"SELECT count(DISTINCT key) FROM _matches JOIN {quoted(entity)} ON _key = key "
                "WHERE entity = ? AND decided IS NULL AND _procore_id IS NULL AND _gone = 0",
                (entity,),
            )
            count += waiting
        return count

    def _entities(self) -> list[str]:
        """Return the entities of which something was offered."""
        query = "SELECT id FROM _entities WHERE id IN (SELECT entity FROM _matches) ORDER BY id"
        return [entity for (entity,) in self._db.select(query)]

    def decide(self, numbers: Iterable[int], decision: Decision | None) -> None:
        """Remember what was decided about offers, None taking it back.

        One record is one object: linking it to one keeps it apart from the others, and what is kept apart is
        kept apart from all that it was like.
        """
        wanted = orjson.dumps(list(numbers)).decode()
        record = (
            "(entity, key) IN (SELECT entity, key FROM _matches WHERE number IN (SELECT value FROM json_each(?)))"
        )
        with self._db.transaction():
            others = None if decision is None else Decision.APART
            self._db.run(f"UPDATE _matches SET decided = ? WHERE {record}", (others, wanted))
            self._db.run(
                "UPDATE _matches SET decided = ? WHERE number IN (SELECT value FROM json_each(?))",
                (decision, wanted),
            )


def _kept(facts: Iterable[Fact]) -> str:
    return orjson.dumps([(fact.field, fact.ours, fact.theirs) for fact in facts]).decode()


def _match(row: tuple[Any, ...]) -> Match:
    number, entity, key, procore_id, ours, theirs, found_by, decided, facts, carried_out = row
    told = tuple(Fact(*fact) for fact in orjson.loads(facts))
    likeness = Likeness(procore_id, ours, theirs, found_by, told)
    return Match(number, entity, key, likeness, Decision(decided) if decided else None, bool(carried_out))
