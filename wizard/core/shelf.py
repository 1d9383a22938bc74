"""Things that wait for people and for their turn: one row each with its history, in a durable file.

Every change is one transaction with the words that tell of it, and is refused when somebody else changed the same
thing in between: whoever was late looks again. What the things are, and when they are due, is decided elsewhere.
"""

# ruff: noqa: S608  names of tables and columns are those that this program's own modules give
from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import Field, dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar

from pydantic import BaseModel, TypeAdapter

from wizard.machine.sqlite_file import SqliteFile
from wizard.words import Words, as_it_is, understood


class Kept(Protocol):
    """What is kept: a frozen dataclass with these fields."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> int: ...
    @property
    def connection(self) -> str: ...
    @property
    def state(self) -> StrEnum: ...
    @property
    def version(self) -> int: ...
    @property
    def created(self) -> datetime: ...
    @property
    def due(self) -> datetime | None: ...
    @property
    def about(self) -> int | str:
        """Which object in Procore it is: one connection keeps each once."""
        ...


_T = TypeVar("_T", bound=Kept)
_S = TypeVar("_S", bound=BaseModel)


class Late(Exception):  # noqa: N818 - it is a wish to look again, and no error
    """Somebody else changed the same thing in between."""


_SCHEMA = """
CREATE TABLE IF NOT EXISTS {table} (
    id INTEGER PRIMARY KEY AUTOINCREMENT, connection TEXT NOT NULL, {column} {kind} NOT NULL,
    state TEXT NOT NULL, version INTEGER NOT NULL, due TEXT, content TEXT NOT NULL,
    UNIQUE (connection, {column})
) STRICT;
CREATE TABLE IF NOT EXISTS happened (
    {table} INTEGER NOT NULL REFERENCES {table} (id), at TEXT NOT NULL, state TEXT NOT NULL, by TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS happened_to ON happened ({table});
CREATE TABLE IF NOT EXISTS looked (
    connection TEXT PRIMARY KEY, began TEXT NOT NULL, whole TEXT, problem TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS settings (connection TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
"""


@dataclass(frozen=True)
class Form(Generic[_T, _S]):
    """What a shelf keeps: its table, the column that tells what a row is about, and SQL's kind of that."""

    table: str
    column: str
    kind: str
    content: TypeAdapter[_T]
    settings: type[_S]


class Shelf(Generic[_T, _S]):
    """One file of one home. Each object has a database connection of its own; use it in one thread.

    Raises MC-301, MC-302 and MC-305 for what happens to the file.
    """

    def __init__(self, path: Path, form: Form[_T, _S]) -> None:
        self._table, self._column = form.table, form.column
        self._form = form
        self._file = SqliteFile(path, _SCHEMA.format(table=form.table, column=form.column, kind=form.kind))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    # -- the things --------------------------------------------------------------------------------------------

    def add(self, made: _T, words: Words) -> _T:
        """Enter what was not known (its `id` counts for nothing) and return it with its id.

        One about the same object that is known by then stays as it is and is returned.
        """
        with self._file.transaction():
            known = self.known(made.connection, made.about)
            if known is not None:
                return known
            added = self._file.run(
                f"INSERT INTO {self._table} (connection, {self._column}, state, version, content) "
                "VALUES (?, ?, ?, 0, '')",
                made.connection,
                made.about,
                made.state.value,
            )
            made = replace(made, id=int(added.lastrowid or 0))
            self._store(made)
            self._tell(made, made.created, "", words)
            return made

    def get(self, id: int) -> _T | None:
        found = self.find("id = ?", id)
        return found[0] if found else None

    def known(self, connection: str, about: int | str) -> _T | None:
        """Return what is about that object in Procore, if it is here."""
        found = self.find(f"connection = ? AND {self._column} = ?", connection, about)
        return found[0] if found else None

    def listed(self, connection: str | None = None) -> list[_T]:
        """Return what one connection has, or all, newest first."""
        return self.find("coalesce(?, connection) = connection ORDER BY id DESC", connection)

    def versions(self, connection: str | None = None) -> list[tuple[int, str, int]]:
        """Return id, connection and version of what `listed` returns, without reading all of it."""
        rows = self._file.all(
            f"SELECT id, connection, version FROM {self._table} WHERE coalesce(?, connection) = connection "
            "ORDER BY id DESC",
            connection,
        )
        return [(id, name, version) for id, name, version in rows]

    @staticmethod
    def revision(versions: Sequence[tuple[int, str, int]]) -> str:
        """Return what is another text as soon as anything in `versions` changed."""
        return f"{len(versions)}.{sum(version for _, _, version in versions)}"

    def due(self, connection: str, now: datetime) -> list[_T]:
        """Return what the core goes on with now, in the order in which it came."""
        return self.find("connection = ? AND due <= ? ORDER BY id", connection, _stamp(now))

    def next_due(self, connection: str) -> datetime | None:
        """Return when the core goes on with anything of a connection."""
        row = self._file.one(f"SELECT min(due) FROM {self._table} WHERE connection = ?", connection)
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def hurry(self, connection: str, state: StrEnum, now: datetime) -> None:
        """Let what stands so, and has its turn later, have it now; what somebody else is at is left to them."""
        for thing in self.find("connection = ? AND state = ? AND due > ?", connection, state.value, _stamp(now)):
            with suppress(Late):
                self.save(replace(thing, due=now), now)

    def save(self, thing: _T, now: datetime, words: Words | None = None, by: str = "") -> _T:
        """Store a change and, where there are `words`, what happened; raise `Late` when it is no longer current."""
        thing = replace(thing, changed=now)
        with self._file.transaction():
            row = self._file.one(f"SELECT version FROM {self._table} WHERE id = ?", thing.id)
            if row is None or row[0] != thing.version:
                raise Late
            thing = replace(thing, version=thing.version + 1)
            self._store(thing)
            if words is not None:
                self._tell(thing, now, by, words)
        return thing

    def happened(self, id: int) -> list[dict[str, Any]]:
        """Return what happened to one thing, oldest first: `{"at", "state", "by", "words"}`."""
        rows = self._file.all(
            f"SELECT at, state, by, words FROM happened WHERE {self._table} = ? ORDER BY rowid", id
        )
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

    def tell_trouble(self, connection: str, problem: dict[str, Any], now: datetime) -> None:
        """Note why nothing is tried at all, once: when it came is of interest, not when it was last thought of."""
        known = self.trouble(connection)
        if known is None or known["code"] != problem["code"]:
            self.enter_trouble(connection, problem, now)

    def forget_trouble(self, connection: str, codes: Collection[str]) -> None:
        """Note that one of these stands in the way no more; when the last good look was stays as it is."""
        known = self.trouble(connection)
        if known is not None and known["code"] in codes:
            self._file.run("UPDATE looked SET problem = NULL WHERE connection = ?", connection)

    def trouble(self, connection: str) -> dict[str, Any] | None:
        """Return why the last look failed, None when it did not."""
        row = self._file.one("SELECT problem FROM looked WHERE connection = ?", connection)
        return json.loads(row[0]) if row and row[0] else None

    def look(self, connection: str) -> dict[str, Any]:
        """Return how the looks through Procore stand, as visitors are told: `{"began", "whole", "problem"}`."""
        began, whole = (moment.isoformat() if moment else None for moment in self.looked(connection))
        return {"began": began, "whole": whole, "problem": self.trouble(connection)}

    def settings(self, connection: str) -> _S:
        row = self._file.one("SELECT content FROM settings WHERE connection = ?", connection)
        settings = self._form.settings
        return settings() if row is None else settings.model_validate_json(row[0])

    def enter_settings(self, connection: str, settings: _S) -> None:
        with self._file.transaction():
            self._file.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", connection, settings.model_dump_json())

    # -- a connection that is removed ------------------------------------------------------------------------

    @contextmanager
    def emptied(self, connection: str) -> Iterator[list[_T]]:
        """Give all that a connection has, which nobody changes in the block, and forget it when the block has ended
        without an error, with the settings and what is known of looks.
        """
        with self._file.transaction():
            yield self.listed(connection)
            mine = f"SELECT id FROM {self._table} WHERE connection = ?"
            self._file.run(f"DELETE FROM happened WHERE {self._table} IN ({mine})", connection)
            for table in (self._table, "looked", "settings"):
                self._file.run(f"DELETE FROM {table} WHERE connection = ?", connection)

    # -- the file ------------------------------------------------------------------------------------------------

    def find(self, where: str, *values: object) -> list[_T]:
        rows: Sequence[Any] = self._file.all(f"SELECT content FROM {self._table} WHERE {where}", *values)
        return [self._form.content.validate_json(content) for (content,) in rows]

    def _store(self, thing: _T) -> None:
        self._file.run(
            f"UPDATE {self._table} SET state = ?, version = ?, due = ?, content = ? WHERE id = ?",
            thing.state.value,
            thing.version,
            _stamp(thing.due) if thing.due else None,
            self._form.content.dump_json(thing).decode(),
            thing.id,
        )

    def _tell(self, thing: _T, now: datetime, by: str, words: Words) -> None:
        self._file.run(
            "INSERT INTO happened VALUES (?, ?, ?, ?, ?)",
            thing.id,
            now.isoformat(),
            thing.state.value,
            by,
            json.dumps(words.to_data(), ensure_ascii=False),
        )


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
