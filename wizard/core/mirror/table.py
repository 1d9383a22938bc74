"""The SQL of one entity's table in the mirror, as text: pure functions of its columns, no database.

Beside the columns as read, a row carries what the mirror knows about it, in columns that begin with `_`:
`_seen` is the pass that stored it last, `_change` what that pass found (0 nothing, 1 new, 2 changed),
`_repeated` whether its key occurred twice in that pass.
"""

# ruff: noqa: S608  names of tables are validated, names of columns quoted; values are never written in
from __future__ import annotations

import re
from dataclasses import dataclass

from wizard.procedure.catalogue import Column

_AFFINITY = {
    "text": "TEXT",
    "long": "TEXT",
    "date": "TEXT",
    "time": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "double": "REAL",
}
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def affinity(column: Column) -> str:
    """Return the SQLite type that keeps the values of `column` as they came."""
    return _AFFINITY[column.type]


@dataclass(frozen=True)
class Table:
    """One entity's table. Raises `ValueError` for an id that is not a plain name.

    `delivered` says whether its rows are looked at by delivery at all; if not, none is ever pending.
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

    def create(self) -> list[str]:
        """Return the statements that make the table; the partial indexes hold the few special rows only."""
        columns = "".join(f", {quoted(column.name)} {affinity(column)}" for column in self.columns)
        return [
            f"CREATE TABLE IF NOT EXISTS {self.name} (_key TEXT NOT NULL UNIQUE, _seen INTEGER NOT NULL, "
            "_change INTEGER NOT NULL, _pending INTEGER NOT NULL, _gone INTEGER NOT NULL DEFAULT 0, "
            "_repeated INTEGER NOT NULL DEFAULT 0, _delivered BLOB, _procore_id INTEGER, _error TEXT"
            f"{columns})",
            self._index("gone", "_gone", "_gone = 1"),
            self._index("repeated", "_repeated", "_repeated = 1"),
            self._index("set aside", "_key", "_error IS NOT NULL"),
        ]

    def add(self, column: Column) -> str:
        return f"ALTER TABLE {self.name} ADD COLUMN {quoted(column.name)} {affinity(column)}"

    def drop(self, column: Column) -> str:
        return f"ALTER TABLE {self.name} DROP COLUMN {quoted(column.name)}"

    def upsert(self, number: int, first: int, rows: int) -> str:
        """Return the statement that stores `rows` rows `(key, *values)`, one after the other, in pass `number`.

        A row that is there with the same values stays delivered: it is only stamped as seen. What a pass of
        the same read found before it started over, from `first` on, still counts.
        """
        names = [quoted(column.name) for column in self.columns]
        differs = " OR ".join(f"{name} IS NOT excluded.{name}" for name in names) or "0"
        pending = f"_pending OR _gone OR _repeated OR {differs}" if self.delivered else "0"
        sets = "".join(f", {name} = excluded.{name}" for name in names)
        values = f"({number}, 1, {int(self.delivered)}, ?{', ?' * len(names)})"
        return (
            f"INSERT INTO {self.name} (_seen, _change, _pending, _key{''.join(f', {name}' for name in names)}) "
            f"VALUES {', '.join([values] * rows)} "
            f"ON CONFLICT (_key) DO UPDATE SET _seen = {number}, _gone = 0, _repeated = (_seen = {number}), "
            f"_change = CASE WHEN _seen >= {first} AND _change > 0 THEN _change WHEN _gone THEN 1 "
            f"WHEN {differs} THEN 2 ELSE 0 END, "
            f"_pending = ({pending}), _error = CASE WHEN _repeated THEN NULL ELSE _error END{sets}"
        )

    def lose(self, which: str) -> str:
        """Return the statement that marks rows as gone at the source."""
        return (
            f"UPDATE {self.name} SET _gone = 1, _pending = {int(self.delivered)}, _repeated = 0, "
            f"_error = CASE WHEN _repeated THEN NULL ELSE _error END WHERE _gone = 0 AND {which}"
        )

    def select(self, where: str) -> str:
        names = "".join(f", {quoted(column.name)}" for column in self.columns)
        return f"SELECT _key, _procore_id, _delivered, _gone{names} FROM {self.name} WHERE {where}"

    def order(self, columns: tuple[str, ...]) -> str:
        """Return how pending rows are sorted: a blank is a value like any other, and the key comes last."""
        return ", ".join([*(f"ifnull({quoted(self.column(name).name)}, '')" for name in columns), "_key"])

    def index_pending(self, columns: tuple[str, ...]) -> str:
        """Return the statement for the index of pending rows in that order."""
        return self._index(" ".join(["pending", *columns]), self.order(columns), "_pending = 1")

    def column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def _index(self, purpose: str, columns: str, where: str) -> str:
        name = quoted(f"{self.entity_id} {purpose}")
        return f"CREATE INDEX IF NOT EXISTS {name} ON {self.name} ({columns}) WHERE {where}"
