"""The SQL of one entity's tables in the mirror, as text: no database.

A row of the table is small: its key, what the mirror knows about it, and where its values lie. Those are in
pages, many rows together and compressed (`pages`). `_seen` is the pass that stored a row last, `_change` what
that pass found (0 nothing, 1 new, 2 changed), `_repeated` whether its key occurred twice in that pass.
"""

# ruff: noqa: S608  names of tables are validated; values are never written in
from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import orjson

from wizard.procedure.catalogue import Column

NEW, CHANGED = 1, 2
"""What a pass found of a row, as `_change` says it; 0 is nothing."""

MET = -1
"""Said instead of it of a row that the pass has met before."""

Known = tuple[int, int, bytes, int, int]
"""What is stored of a row: page, slot, digest, form, and what the read found of it before (see `Table.known`)."""

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def listed(values: Iterable[str | int]) -> str:
    """Return keys or numbers as a JSON array, as which a statement takes many of them at once."""
    return orjson.dumps(list(values)).decode()


@dataclass(frozen=True)
class Table:
    """One entity's tables. Raises `ValueError` for an id that is not a plain name.

    `columns` are those that are read now. `delivered` says whether its rows are looked at by delivery at all;
    if not, none is ever pending.
    """

    entity_id: str
    columns: tuple[Column, ...]
    delivered: bool

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.entity_id):
            raise ValueError(f"{self.entity_id!r} cannot name a table")

    @property
    def name(self) -> str:
        return quoted(self.entity_id)

    @property
    def pages(self) -> str:
        return quoted(f"{self.entity_id} pages")

    def create(self) -> list[str]:
        """Return the statements that make the tables; the partial indexes hold the few special rows only."""
        return [
            f"CREATE TABLE IF NOT EXISTS {self.name} (_key TEXT PRIMARY KEY, _seen INTEGER NOT NULL, "
            "_change INTEGER NOT NULL, _pending INTEGER NOT NULL, _gone INTEGER NOT NULL DEFAULT 0, "
            "_repeated INTEGER NOT NULL DEFAULT 0, _page INTEGER NOT NULL, _slot INTEGER NOT NULL, "
            "_digest BLOB NOT NULL, _delivered BLOB, _procore_id INTEGER, _error TEXT) WITHOUT ROWID",
            f"CREATE TABLE IF NOT EXISTS {self.pages} "
            "(number INTEGER PRIMARY KEY, form INTEGER NOT NULL, content BLOB NOT NULL, "
            "pressed INTEGER NOT NULL DEFAULT 0)",
            self._index("gone", "_gone = 1"),
            self._index("repeated", "_repeated = 1"),
            self._index("set aside", "_error IS NOT NULL"),
            self._index_loose(),
        ]

    def add_pressed(self) -> list[str]:
        """Return the statements that make tables of version 4 these."""
        return [f"ALTER TABLE {self.pages} ADD COLUMN pressed INTEGER NOT NULL DEFAULT 0", self._index_loose()]

    def _index_loose(self) -> str:
        """Return the statement for the index of pages that are not pressed yet."""
        name = quoted(f"{self.entity_id} loose pages")
        return f"CREATE INDEX IF NOT EXISTS {name} ON {self.pages} (number) WHERE pressed = 0"

    def upsert(self, number: int, first: int) -> str:
        """Return the statement that stores rows of one page in pass `number`.

        It takes the page's number, the rows' digests one behind the other, and their keys as a JSON array, both
        in the order of their slots: SQLite takes them apart faster than Python binds a row each. A row that is
        there with the same digest stays delivered: it is only stamped as seen. What a pass of the same read
        found before it started over, from `first` on, still counts.
        """
        # Without WHERE, ON would belong to a join.
        rows = "value, ?, key, substr(?, key * 8 + 1, 8) FROM json_each(?) WHERE true"
        return self._upsert(number, first, rows)

    def upsert_gathered(self, number: int, first: int) -> str:
        """Return the statement that does so with the rows that were gathered, those of one key as they came."""
        rows = "key, page, slot, digest FROM temp._gathered WHERE true ORDER BY key, page, slot"
        return self._upsert(number, first, rows)

    def _upsert(self, number: int, first: int, rows: str) -> str:
        return (
            f"INSERT INTO {self.name} (_seen, _change, _pending, _key, _page, _slot, _digest) "
            f"SELECT {number}, {NEW}, {int(self.delivered)}, {rows} "
            f"ON CONFLICT (_key) DO UPDATE SET {self._stamped(number, first, '_digest <> excluded._digest')}, "
            "_page = excluded._page, _slot = excluded._slot, _digest = excluded._digest"
        )

    def stamp(self, number: int, first: int) -> str:
        """Return the statement that stamps rows, given by their keys as JSON, that are as they are stored."""
        return (
            f"UPDATE {self.name} SET {self._stamped(number, first, 'false')} "
            "WHERE _key IN (SELECT value FROM json_each(?))"
        )

    def _stamped(self, number: int, first: int, differs: str) -> str:
        """Return what becomes of a row that is there when pass `number` sees it."""
        pending = f"_pending OR _gone OR _repeated OR {differs}" if self.delivered else "0"
        return (
            f"_seen = {number}, _gone = 0, _repeated = (_seen = {number}), "
            f"_change = CASE WHEN _seen >= {first} AND _change > 0 THEN _change WHEN _gone THEN {NEW} "
            f"WHEN {differs} THEN {CHANGED} ELSE 0 END, _pending = ({pending}), "
            "_error = CASE WHEN _repeated THEN NULL ELSE _error END"
        )

    def find_there(self, number: int, first: int) -> str:
        """Return the statement by which pass `number` sees rows, given by their keys as JSON, with unknown values.

        One that was gone is there again, with its values as last read. `first` is that of `upsert`. Rows that the
        pass has seen with their values stay as they are. It gives back the key of each other, and what the read
        found of it.
        """
        pending = "_pending OR _gone" if self.delivered else "0"
        return (
            f"UPDATE {self.name} SET _seen = {number}, _gone = 0, _pending = ({pending}), "
            f"_change = CASE WHEN _seen >= {first} THEN _change WHEN _gone THEN {NEW} ELSE 0 END "
            f"WHERE _key IN (SELECT value FROM json_each(?)) AND _seen <> {number} RETURNING _key, _change"
        )

    def lay_out(self) -> str:
        """Return the statement that says of rows that they lie on a page: its number, and their keys as JSON."""
        return (
            f"UPDATE {self.name} SET _page = ?, _slot = place.key FROM json_each(?) AS place "
            f"WHERE _key = place.value"
        )

    def known(self, number: int, first: int) -> str:
        """Return the query for what is stored of some keys, given as a JSON array: key, place, digest and form.

        And what the read found of each before: `MET` where pass `number` has met it. `first` is that of `upsert`.
        """
        return (
            f"SELECT r._key, r._page, r._slot, r._digest, p.form, CASE WHEN r._seen = {number} THEN {MET} "
            f"WHEN r._seen >= {first} AND r._change > 0 THEN r._change WHEN r._gone THEN {NEW} ELSE 0 END "
            f"FROM {self.name} r "
            f"JOIN {self.pages} p ON p.number = r._page WHERE r._key IN (SELECT value FROM json_each(?))"
        )

    def lost(self, number: int, compared: bool) -> str:
        """Return the condition of rows that a complete pass `number` did not find.

        One that `compared` was not told what is as its generation says: of the rows that it did not see, those are
        gone that were reported to be, and those touched ones of which the generation tells nothing.
        """
        # An entity's id is a plain name: a table of that name was made.
        mine = f"WHERE entity = '{self.entity_id}'"
        among = f"SELECT key FROM _missing {mine} UNION ALL SELECT key FROM _touched {mine} AND told = 0"
        return f"_seen <> {number}" + (f" AND _key IN ({among})" if compared else "")

    def unclear(self, number: int) -> str:
        """Return the query for a touched row, if any, of which pass `number` has heard neither this nor that."""
        return (
            f"SELECT 1 FROM _touched t JOIN {self.name} r ON r._key = t.key "
            f"WHERE t.entity = '{self.entity_id}' AND r._gone = 0 AND r._seen <> {number} LIMIT 1"
        )

    def lose(self, which: str) -> str:
        """Return the statement that marks rows as gone at the source."""
        return (
            f"UPDATE {self.name} SET _gone = 1, _pending = {int(self.delivered)}, _repeated = 0, "
            f"_error = CASE WHEN _repeated THEN NULL ELSE _error END WHERE _gone = 0 AND {which}"
        )

    def count_lost(self, which: str) -> str:
        """Return the statement that counts the rows that `lose` would mark."""
        return f"SELECT count(*) FROM {self.name} WHERE _gone = 0 AND {which}"

    def select(self, where: str) -> str:
        return f"SELECT _key, _procore_id, _delivered, _gone, _page, _slot FROM {self.name} WHERE {where}"

    def index_pending(self) -> str:
        """Return the statement for the index of pending rows."""
        return self._index("pending", "_pending = 1")

    def _index(self, purpose: str, where: str) -> str:
        name = quoted(f"{self.entity_id} {purpose}")
        return f"CREATE INDEX IF NOT EXISTS {name} ON {self.name} (_key) WHERE {where}"
