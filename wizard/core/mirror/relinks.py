"""What the mirror remembers of links that people in Procore took off: which object each record was, and into which
its own object was merged.

A record that was reset is its former object again where that is met in the place the record belongs to. One that
was merged stays the object of another record, whose values are the only ones sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson

from wizard.core.mirror.file import Database

CREATE = """
CREATE TABLE IF NOT EXISTS _relinks (
    entity TEXT NOT NULL, key TEXT NOT NULL, procore_id INTEGER NOT NULL, merged INTEGER NOT NULL,
    PRIMARY KEY (entity, key)) WITHOUT ROWID
"""


@dataclass(frozen=True)
class Relink:
    """The object that a record was before a reset, or is since a merger."""

    procore_id: int
    merged: bool


class Relinks:
    """What became of links in one mirror; belongs to it and is used in the same thread."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def remember(self, entity: str, objects: Mapping[str, int], *, merged: bool = False) -> None:
        """Remember what records were, or (`merged`) what they are now, which no reset changes."""
        with self._db.transaction():
            self._db.run_many(
                "INSERT INTO _relinks VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
                "procore_id = excluded.procore_id, merged = excluded.merged WHERE excluded.merged OR NOT merged",
                ((entity, key, procore_id, int(merged)) for key, procore_id in objects.items()),
            )

    def of(self, entity: str) -> dict[str, Relink]:
        """Return what is remembered of the records of an entity, by their keys."""
        rows = self._db.select("SELECT key, procore_id, merged FROM _relinks WHERE entity = ?", (entity,))
        return {key: Relink(procore_id, bool(merged)) for key, procore_id, merged in rows}

    def back(self, entity: str, keys: Iterable[str]) -> None:
        """Forget what records were before a reset: they are linked again."""
        with self._db.transaction():
            self._db.run(
                "DELETE FROM _relinks WHERE entity = ? AND merged = 0 AND key IN (SELECT value FROM json_each(?))",
                (entity, orjson.dumps(list(keys)).decode()),
            )
