"""The SQL of one entity's table in the mirror, as text: pure functions of its columns, no database.

A row keeps its values as one JSON array, `_values`, because one text is stored and compared much faster than
twenty-five cells. Each column has its place in the array for ever, and the view `<entity> as read` shows it to
SQL by its name, with the type it was read with. Beside them a row carries what the mirror knows about it:
`_seen` is the pass that stored it last, `_change` what that pass found (0 nothing, 1 new, 2 changed),
`_repeated` whether its key occurred twice in that pass.
"""

# ruff: noqa: S608  names of tables are validated, names of columns quoted; values are never written in
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from wizard.procedure.catalogue import Column

_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")

Row = tuple[Any, ...]


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


@dataclass(frozen=True)
class Table:
    """One entity's table. Raises `ValueError` for an id that is not a plain name.

    `columns` are those that are read now, `places` the names of all that ever were, in the order of `_values`.
    `delivered` says whether its rows are looked at by delivery at all; if not, none is ever pending.
    """

    entity_id: str
    columns: tuple[Column, ...]
    places: tuple[str, ...]
    delivered: bool

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.entity_id):
            raise ValueError(f"{self.entity_id!r} cannot name a table")

    @property
    def name(self) -> str:
        return quoted(self.entity_id)

    def create(self) -> list[str]:
        """Return the statements that make the table; the partial indexes hold the few special rows only."""
        return [
            f"CREATE TABLE IF NOT EXISTS {self.name} (_key TEXT NOT NULL UNIQUE, _seen INTEGER NOT NULL, "
            "_change INTEGER NOT NULL, _pending INTEGER NOT NULL, _gone INTEGER NOT NULL DEFAULT 0, "
            "_repeated INTEGER NOT NULL DEFAULT 0, _delivered BLOB, _procore_id INTEGER, _error TEXT, "
            "_values TEXT NOT NULL)",
            self._index("gone", "_gone", "_gone = 1"),
            self._index("repeated", "_repeated", "_repeated = 1"),
            self._index("set aside", "_key", "_error IS NOT NULL"),
        ]

    def view(self) -> list[str]:
        """Return the statements that show the columns to SQL by their names.

        A view, because generated columns would be worked out for every row that is stored.
        """
        name = quoted(f"{self.entity_id} as read")
        shown = "".join(f", {self._cell(column)} AS {quoted(column)}" for column in self.places)
        return [
            f"DROP VIEW IF EXISTS {name}",
            f"CREATE VIEW {name} AS SELECT _key, _gone, _procore_id{shown} FROM {self.name}",
        ]

    def pack(self) -> Callable[[Row], str]:
        """Return what makes `_values` of a row `(key, *values)`; what is not read now is blank there."""
        names = [column.name for column in self.columns]
        if tuple(names) == self.places:
            return lambda row: orjson.dumps(row[1:]).decode()
        at = {name: place for place, name in enumerate(names, start=1)}
        cells = [at.get(name) for name in self.places]
        return lambda row: orjson.dumps([None if cell is None else row[cell] for cell in cells]).decode()

    def unpack(self) -> Callable[[str], dict[str, Any]]:
        """Return what makes a dict of the columns that are read now out of `_values`."""
        places = [(column.name, self.places.index(column.name)) for column in self.columns]
        switches = [column.name for column in self.columns if column.type == "boolean"]

        def unpacked(text: str) -> dict[str, Any]:
            values = orjson.loads(text)
            told = {name: values[place] if place < len(values) else None for name, place in places}
            for name in switches:
                told[name] = None if told[name] is None else bool(told[name])
            return told

        return unpacked

    def upsert(self, number: int, first: int, rows: int) -> str:
        """Return the statement that stores `rows` rows `key, _values`, one after the other, in pass `number`.

        A row that is there with the same values stays delivered: it is only stamped as seen. What a pass of
        the same read found before it started over, from `first` on, still counts.
        """
        differs = "_values <> excluded._values"
        pending = f"_pending OR _gone OR _repeated OR {differs}" if self.delivered else "0"
        values = f"({number}, 1, {int(self.delivered)}, ?, ?)"
        return (
            f"INSERT INTO {self.name} (_seen, _change, _pending, _key, _values) "
            f"VALUES {', '.join([values] * rows)} "
            f"ON CONFLICT (_key) DO UPDATE SET _seen = {number}, _gone = 0, _repeated = (_seen = {number}), "
            f"_change = CASE WHEN _seen >= {first} AND _change > 0 THEN _change WHEN _gone THEN 1 "
            f"WHEN {differs} THEN 2 ELSE 0 END, _pending = ({pending}), "
            "_error = CASE WHEN _repeated THEN NULL ELSE _error END, _values = excluded._values"
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
        return f"SELECT _key, _procore_id, _delivered, _gone, _values FROM {self.name} WHERE {where}"

    def order(self, columns: tuple[str, ...]) -> str:
        """Return how pending rows are sorted: a blank is a value like any other, and the key comes last."""
        return ", ".join([*(f"ifnull({self._cell(name)}, '')" for name in columns), "_key"])

    def index_pending(self, columns: tuple[str, ...]) -> str:
        """Return the statement for the index of pending rows in that order."""
        return self._index(" ".join(["pending", *columns]), self.order(columns), "_pending = 1")

    def _cell(self, column: str) -> str:
        return f"_values ->> {self.places.index(column)}"

    def _index(self, purpose: str, columns: str, where: str) -> str:
        name = quoted(f"{self.entity_id} {purpose}")
        return f"CREATE INDEX IF NOT EXISTS {name} ON {self.name} ({columns}) WHERE {where}"
