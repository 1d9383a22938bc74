"""The durable queue of change orders, in a file of its own that only the core writes.

Every change is one transaction with the words that tell of it, and is refused when somebody else changed the
same change order in between: whoever was late looks again. What is in it is decided elsewhere.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from wizard.core.exports.export import EXPORT, Export
from wizard.core.exports.settings import ExportSettings
from wizard.errors import TrueupError
from wizard.machine.sqlite_file import SqliteFile
from wizard.support.export_words import OVER
from wizard.words import Words, as_it_is, understood

_SCHEMA = """
CREATE TABLE IF NOT EXISTS export (
    id INTEGER PRIMARY KEY AUTOINCREMENT, connection TEXT NOT NULL, change_order INTEGER NOT NULL,
    state TEXT NOT NULL, version INTEGER NOT NULL, due TEXT, content TEXT NOT NULL,
    UNIQUE (connection, change_order)
) STRICT;
CREATE TABLE IF NOT EXISTS happened (
    export INTEGER NOT NULL REFERENCES export (id), at TEXT NOT NULL, state TEXT NOT NULL, by TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS happened_to ON happened (export);
CREATE TABLE IF NOT EXISTS looked (
    connection TEXT PRIMARY KEY, began TEXT NOT NULL, whole TEXT, problem TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS settings (connection TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
"""


class Late(Exception):  # noqa: N818 - it is a wish to look again, and no error
    """Somebody else changed the same change order in between."""


class Queue:
    """The queue of one home. Each object has a database connection of its own; use it in one thread.

    Raises MC-301, MC-302 and MC-305 for what happens to the file.
    """

    def __init__(self, path: Path) -> None:
        self._file = SqliteFile(path, _SCHEMA)

    def __enter__(self) -> Queue:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    # -- change orders -----------------------------------------------------------------------------------------

    def add(self, made: Export, words: Words) -> Export:
        """Enter a change order that was not known (its `id` counts for nothing) and return it with its id.

        One that is known by then stays as it is and is returned.
        """
        connection, change_order = made.connection, made.request.change_order.id
        with self._file.transaction():
            known = self._find("connection = ? AND change_order = ?", connection, change_order)
            if known:
                return known[0]
            added = self._file.run(
                "INSERT INTO export (connection, change_order, state, version, content) VALUES (?, ?, ?, 0, '')",
                connection,
                change_order,
                made.state.value,
            )
            made = replace(made, id=int(added.lastrowid or 0))
            self._store(made)
            self._tell(made, made.created, "", words)
            return made

    def get(self, id: int) -> Export:
        """Return one change order; raise EX-627 when there is none of that number."""
        found = self._find("id = ?", id)
        if not found:
            raise TrueupError("EX-627", number=id)
        return found[0]

    def known(self, connection: str, change_order: int) -> Export | None:
        """Return the change order with that id in Procore, if it is here."""
        found = self._find("connection = ? AND change_order = ?", connection, change_order)
        return found[0] if found else None

    def listed(self, connection: str | None = None) -> list[Export]:
        """Return the change orders of one connection, or of all, newest first."""
        return self._find("coalesce(?, connection) = connection ORDER BY id DESC", connection)

    def versions(self, connection: str | None = None) -> list[tuple[int, str, int]]:
        """Return id, connection and version of what `listed` returns, without reading all of it."""
        rows = self._file.all(
            "SELECT id, connection, version FROM export WHERE coalesce(?, connection) = connection "
            "ORDER BY id DESC",
            connection,
        )
        return [(id, name, version) for id, name, version in rows]

    def due(self, connection: str, now: datetime) -> list[Export]:
        """Return the change orders that the core goes on with now, in the order in which they came."""
        return self._find("connection = ? AND due <= ? ORDER BY id", connection, _stamp(now))

    def next_due(self, connection: str) -> datetime | None:
        """Return when the core goes on with any change order of a connection."""
        row = self._file.one("SELECT min(due) FROM export WHERE connection = ?", connection)
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def save(self, export: Export, now: datetime, words: Words | None = None, by: str = "") -> Export:
        """Store a change and, where there are `words`, what happened; raise `Late` when it is no longer current."""
        export = replace(export, changed=now)
        with self._file.transaction():
            row = self._file.one("SELECT version FROM export WHERE id = ?", export.id)
            if row is None or row[0] != export.version:
                raise Late
            export = replace(export, version=export.version + 1)
            self._store(export)
            if words is not None:
                self._tell(export, now, by, words)
        return export

    def waiting(self) -> Counter[str]:
        """Return how many change orders of each connection wait for a person."""
        over = ", ".join(f"'{state}'" for state in sorted(OVER))
        where = f"state NOT IN ({over}) OR json_extract(content, '$.shown') IS NOT NULL"
        return Counter(export.connection for export in self._find(where) if export.waits)

    def happened(self, id: int) -> list[dict[str, Any]]:
        """Return what happened to one change order, oldest first: `{"at", "state", "by", "words"}`."""
        rows = self._file.all("SELECT at, state, by, words FROM happened WHERE export = ? ORDER BY rowid", id)
        return [{"at": at, "state": state, "by": by, "words": _read(words)} for at, state, by, words in rows]

    # -- looks and settings --------------------------------------------------------------------------------------

    def looked(self, connection: str) -> tuple[datetime | None, datetime | None]:
        """Return when Procore was last looked through to the end, and when it was last looked through wholly."""
        row = self._file.one("SELECT began, whole FROM looked WHERE connection = ?", connection)
        if row is None:
            return None, None
        began, whole = (datetime.fromisoformat(text) if text else None for text in row)
        return began, whole

    def enter_look(self, connection: str, began: datetime, *, whole: bool) -> None:
        """Note a look that was made to its end; `began` is when it began."""
        with self._file.transaction():
            self._file.run(
                "INSERT INTO looked (connection, began, whole) VALUES (?, ?, ?) ON CONFLICT (connection) DO UPDATE "
                "SET began = excluded.began, whole = coalesce(excluded.whole, whole), problem = NULL",
                connection,
                began.isoformat(),
                began.isoformat() if whole else None,
            )

    def enter_trouble(self, connection: str, problem: dict[str, Any], now: datetime) -> None:
        """Note why a look could not be made to its end; when the last good one was stays as it is."""
        with self._file.transaction():
            self._file.run(
                "INSERT INTO looked (connection, began, problem) VALUES (?, '', ?) "
                "ON CONFLICT (connection) DO UPDATE SET problem = excluded.problem",
                connection,
                json.dumps({**problem, "at": now.isoformat()}),
            )

    def trouble(self, connection: str) -> dict[str, Any] | None:
        """Return why the last look failed, None when it did not."""
        row = self._file.one("SELECT problem FROM looked WHERE connection = ?", connection)
        return json.loads(row[0]) if row and row[0] else None

    def settings(self, connection: str) -> ExportSettings:
        row = self._file.one("SELECT content FROM settings WHERE connection = ?", connection)
        return ExportSettings() if row is None else ExportSettings.model_validate_json(row[0])

    def enter_settings(self, connection: str, settings: ExportSettings) -> None:
        with self._file.transaction():
            self._file.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", connection, settings.model_dump_json())

    # -- the file ------------------------------------------------------------------------------------------------

    def _store(self, export: Export) -> None:
        self._file.run(
            "UPDATE export SET state = ?, version = ?, due = ?, content = ? WHERE id = ?",
            export.state.value,
            export.version,
            _stamp(export.due) if export.due else None,
            EXPORT.dump_json(export).decode(),
            export.id,
        )

    def _tell(self, export: Export, now: datetime, by: str, words: Words) -> None:
        self._file.run(
            "INSERT INTO happened VALUES (?, ?, ?, ?, ?)",
            export.id,
            now.isoformat(),
            export.state.value,
            by,
            json.dumps(words.to_data(), ensure_ascii=False),
        )

    def _find(self, where: str, *values: object) -> list[Export]:
        rows = self._file.all(f"SELECT content FROM export WHERE {where}", *values)  # noqa: S608 - fixed fragments
        return [EXPORT.validate_json(content) for (content,) in rows]


def _read(told: str) -> Words:
    """Return words as they were stored; what an earlier version kept is plain text."""
    try:
        found = understood(json.loads(told))
    except ValueError:
        found = told
    return found if isinstance(found, Words) else as_it_is(told)


def _stamp(moment: datetime) -> str:
    """Return a moment so that texts sort as moments do."""
    return moment.isoformat(timespec="microseconds")
