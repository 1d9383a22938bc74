"""The pages of a mirror: the values of many rows together, compressed as their source laid them out.

A page is written once and read often. A row that changes gets a place on a new page, and its old place is dead.
When too many are, `sweep` moves the rows of nearly empty pages together and blanks the other dead places, which
leaves next to nothing of them once their page is compressed again.
"""

# ruff: noqa: S608  a table knows its own quoted names
from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import zstandard

from wizard.core.mirror.file import Database
from wizard.core.mirror.table import Table
from wizard.erp.packed import Form, form_of

FORMS = "CREATE TABLE IF NOT EXISTS _forms (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"

Place = tuple[int, int]
"""Where a row's values lie: page and slot."""

_LEVEL = 3
"""Of compression: a tenth smaller than level 1 for 0.2 µs a row; what is smaller still costs 5."""
_AT_HAND = 8
"""Pages kept unpacked: rows are asked for in the order in which they were read, or a few of them anywhere."""
_SWEPT_TOGETHER = 50
"""Pages a transaction."""
_FULL, _SPARSE = 1_000, 250
"""Rows of a page that is filled, and those below which a page is given up."""
_MOVED = 100_000
"""Rows that one sweep moves at most: their keys are held in memory."""


class Pages:
    """The pages of one mirror; for one thread."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._compressor = zstandard.ZstdCompressor(level=_LEVEL)
        self._decompressor = zstandard.ZstdDecompressor()
        self._forms: dict[int, Form] = {}
        self._numbers: dict[str, int] = {}
        self._at_hand: OrderedDict[tuple[str, int], tuple[Form, Sequence[bytes]]] = OrderedDict()

    def forget(self) -> None:
        """Drop what is remembered of the file: a transaction was rolled back."""
        self._forms.clear()
        self._numbers.clear()
        self._at_hand.clear()

    def number_of(self, form: str) -> int:
        """Return the number by which pages name a form; a new one is entered."""
        if form not in self._numbers:
            self._db.run("INSERT OR IGNORE INTO _forms (text) VALUES (?)", (form,))
            ((number,),) = self._db.select("SELECT number FROM _forms WHERE text = ?", (form,))
            self._numbers[form] = number
        return self._numbers[form]

    def add(self, table: Table, form: str, content: bytes) -> int:
        """Write a page and return its number."""
        ((page,),) = self._db.select(
            f"INSERT INTO {table.pages} (form, content) VALUES (?, ?) RETURNING number",
            (self.number_of(form), self._compressor.compress(content)),
        )
        return int(page)

    def values(self, table: Table, places: Sequence[Place]) -> list[tuple[Any, ...]]:
        """Return the values at each of `places`, in the order of the table's columns."""
        by_page: dict[int, list[int]] = {}
        for index, (page, _) in enumerate(places):
            by_page.setdefault(page, []).append(index)
        found: list[tuple[Any, ...]] = [()] * len(places)
        for page, indexes in by_page.items():
            form, records = self._page(table, page)
            rows = form.values([records[places[index][1]] for index in indexes], table.columns)
            for index, values in zip(indexes, rows, strict=True):
                found[index] = values
        return found

    def sweep(self, table: Table) -> None:
        """Give up nearly empty pages and those without any row, and blank the dead places of the others."""
        live = self._live(table)
        pages = [page for (page,) in self._db.select(f"SELECT number FROM {table.pages}")]
        sparse = _sparse({page: sum(live.get(page, b"")) for page in pages})
        if len(sparse) > 1:
            self._move_together(table, sparse)
            pages = [page for page in pages if page not in sparse]
        for start in range(0, len(pages), _SWEPT_TOGETHER):
            with self._db.transaction():
                for page in pages[start : start + _SWEPT_TOGETHER]:
                    self._blank_dead(table, page, live.get(page, bytearray()))
        self._at_hand.clear()

    def _live(self, table: Table) -> dict[int, bytearray]:
        """Return a flag for each place of each page: whether a row lies there."""
        live: dict[int, bytearray] = {}
        for page, slot in self._db.each(f"SELECT _page, _slot FROM {table.name}"):
            flags = live.setdefault(page, bytearray())
            if len(flags) <= slot:
                flags.extend(bytes(slot + 1 - len(flags)))
            flags[slot] = 1
        return live

    def _move_together(self, table: Table, sparse: set[int]) -> None:
        """Write the rows of `sparse` pages on full ones, and remove those pages, all in one transaction."""
        listed = f"SELECT value FROM json_each('{json.dumps(sorted(sparse))}')"
        query = (
            f"SELECT r._key, r._page, r._slot, p.form FROM {table.name} r "
            f"JOIN {table.pages} p ON p.number = r._page "
            f"WHERE r._page IN ({listed}) ORDER BY p.form, r._page, r._slot"
        )
        with self._db.transaction():
            for _, rows in groupby(self._db.select(query), lambda row: row[3]):
                moving = list(rows)
                for start in range(0, len(moving), _FULL):
                    self._move(table, moving[start : start + _FULL])
            self._db.run(f"DELETE FROM {table.pages} WHERE number IN ({listed})")

    def _move(self, table: Table, rows: list[tuple[str, int, int, int]]) -> None:
        """Write rows `key, page, slot, form` of one form on a page of their own."""
        form = self._form(rows[0][3])
        content = form.join([self._page(table, page)[1][slot] for _, page, slot, _ in rows])
        number = self.add(table, form.text, content)
        self._db.run_many(
            f"UPDATE {table.name} SET _page = ?, _slot = ? WHERE _key = ?",
            ((number, slot, key) for slot, (key, *_) in enumerate(rows)),
        )

    def _blank_dead(self, table: Table, page: int, live: bytearray) -> None:
        form, records = self._page(table, page)
        if sum(live) == len(records):
            return
        flags = live.ljust(len(records), b"\0")
        kept = form.join(record if flag else form.blank for record, flag in zip(records, flags, strict=True))
        self._db.run(
            f"UPDATE {table.pages} SET content = ? WHERE number = ?", (self._compressor.compress(kept), page)
        )

    def _page(self, table: Table, page: int) -> tuple[Form, Sequence[bytes]]:
        """Return the form and the records of a page."""
        name = (table.entity_id, page)
        if name in self._at_hand:
            self._at_hand.move_to_end(name)
            return self._at_hand[name]
        ((number, content),) = self._db.select(f"SELECT form, content FROM {table.pages} WHERE number = ?", (page,))
        form = self._form(number)
        self._at_hand[name] = form, form.split(self._decompressor.decompress(content))
        if len(self._at_hand) > _AT_HAND:
            self._at_hand.popitem(last=False)
        return self._at_hand[name]

    def _form(self, number: int) -> Form:
        if number not in self._forms:
            ((text,),) = self._db.select("SELECT text FROM _forms WHERE number = ?", (number,))
            self._forms[number] = form_of(text)
        return self._forms[number]


def _sparse(rows: dict[int, int]) -> set[int]:
    """Return the pages with the fewest of their `rows`, as long as those are few."""
    chosen: set[int] = set()
    moved = 0
    for page in sorted(rows, key=rows.__getitem__):
        moved += rows[page]
        if rows[page] >= _SPARSE or moved > _MOVED:
            break
        chosen.add(page)
    return chosen
