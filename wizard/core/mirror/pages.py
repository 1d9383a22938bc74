"""The pages of a mirror: the values of many rows together, compressed as their source laid them out.

A page is written once and read often; once its rows were looked at for delivery it lies still and is pressed
(`press`). A row that changes gets a place on a new page, and its old place is dead. When too many are, `sweep` lays
all rows out anew in the order of their keys: beside its neighbours, to which it is alike, a row takes half the room
that it takes among others.
"""

# ruff: noqa: S608  a table knows its own quoted names
from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from wizard.core.mirror.file import Database
from wizard.core.mirror.press import pressed, unpressed
from wizard.core.mirror.table import Table, listed
from wizard.erp.bridge.pages import compressed, decompressed
from wizard.erp.packed import Form, form_of

FORMS = "CREATE TABLE IF NOT EXISTS _forms (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)"

Place = tuple[int, int]
"""Where a row's values lie: page and slot."""

_AT_HAND = 8
"""Pages kept unpacked: rows are asked for in the order in which they were read, or a few of them anywhere."""
_AT_HAND_SWEEPING = 24
"""The same in a sweep: in the order of the keys, what the last reads changed lies between what nobody changed."""
_TOO_MANY = 200
"""Pages from which the rows of one are not brought together: they came in quite another order than that of their
keys, and each page would be unpacked anew for a few of them."""
_SWEPT_TOGETHER = 50
"""Pages a transaction."""
_FULL = 1_000
"""Rows of a page that is filled."""


class Pages:
    """The pages of one mirror; for one thread."""

    def __init__(self, db: Database) -> None:
        self._db = db
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

    def add(self, table: Table, form: str, page: bytes) -> int:
        """Write a page, compressed already, and return its number."""
        ((page,),) = self._db.select(
            f"INSERT INTO {table.pages} (form, content) VALUES (?, ?) RETURNING number",
            (self.number_of(form), page),
        )
        return int(page)

    def press(self, table: Table, limit: int) -> bool:
        """Press up to `limit` pages that are not yet, in one transaction; tell whether there may be more."""
        found = self._db.select(
            f"SELECT number, form, content FROM {table.pages} WHERE pressed = 0 ORDER BY number LIMIT ?", (limit,)
        )
        if not found:
            return False
        with self._db.transaction():
            self._db.run_many(
                f"UPDATE {table.pages} SET pressed = 1, content = ? WHERE number = ?",
                ((pressed(decompressed(content), self._form(form)), number) for number, form, content in found),
            )
        return len(found) == limit

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
        """Lay all rows out in the order of their keys, and give up each page when its last row has left it.

        What is broken off leaves every row where it is or where it shall be; the next sweep does the rest.
        """
        left = dict(self._db.select(f"SELECT _page, count(*) FROM {table.name} GROUP BY _page"))
        there = [page for (page,) in self._db.select(f"SELECT number FROM {table.pages}")]
        with self._db.transaction():
            self._give_up(table, [page for page in there if page not in left])
        after: str | None = ""
        while after is not None:
            with self._db.transaction():
                after = self._lay_some_out(table, after, left)
        self._at_hand.clear()

    def _lay_some_out(self, table: Table, after: str, left: dict[int, int]) -> str | None:
        """Lay out the rows of some pages behind the key `after`; return the last key, None at the end."""
        for _ in range(_SWEPT_TOGETHER):
            rows = self._db.select(
                f"SELECT _key, _page, _slot FROM {table.name} WHERE _key > ? ORDER BY _key LIMIT {_FULL}", (after,)
            )
            if not rows:
                return None
            self._lay_out(table, rows, left)
            after = rows[-1][0]
        return after

    def _lay_out(self, table: Table, rows: Sequence[tuple[str, int, int]], left: dict[int, int]) -> None:
        """Write rows `key, page, slot` on a page of their own, one for each form, unless they are one already."""
        by_page: dict[int, list[tuple[str, int]]] = {}
        for key, page, slot in rows:
            by_page.setdefault(page, []).append((key, slot))
        if len(by_page) > _TOO_MANY or self._is_page(table, rows):
            return
        by_form: dict[str, dict[str, bytes]] = {}
        for page, lying in by_page.items():
            form, records = self._page(table, page, _AT_HAND_SWEEPING)
            by_form.setdefault(form.text, {}).update((key, records[slot]) for key, slot in lying)
            left[page] -= len(lying)
        for text, found in by_form.items():
            keys = [key for key, _, _ in rows if key in found]
            content = form_of(text).join([found[key] for key in keys])
            number = self.add(table, text, compressed(content))
            self._db.run(table.lay_out(), (number, listed(keys)))
        self._give_up(table, [page for page in by_page if not left[page]])

    def _is_page(self, table: Table, rows: Sequence[tuple[str, int, int]]) -> bool:
        """Tell whether rows are just those of one page, in their order."""
        page = rows[0][1]
        in_order = [(at, slot) for _, at, slot in rows] == [(page, slot) for slot in range(len(rows))]
        return in_order and len(self._page(table, page, _AT_HAND_SWEEPING)[1]) == len(rows)

    def _give_up(self, table: Table, pages: Sequence[int]) -> None:
        self._db.run(
            f"DELETE FROM {table.pages} WHERE number IN (SELECT value FROM json_each(?))", (listed(pages),)
        )
        for page in pages:
            self._at_hand.pop((table.entity_id, page), None)

    def _page(self, table: Table, page: int, at_hand: int = _AT_HAND) -> tuple[Form, Sequence[bytes]]:
        """Return the form and the records of a page; the last `at_hand` of them stay unpacked."""
        name = (table.entity_id, page)
        if name in self._at_hand:
            self._at_hand.move_to_end(name)
            return self._at_hand[name]
        ((number, lies_still, content),) = self._db.select(
            f"SELECT form, pressed, content FROM {table.pages} WHERE number = ?", (page,)
        )
        form = self._form(number)
        whole = unpressed(content, form) if lies_still else decompressed(content)
        self._at_hand[name] = form, form.split(whole)
        if len(self._at_hand) > at_hand:
            self._at_hand.popitem(last=False)
        return self._at_hand[name]

    def _form(self, number: int) -> Form:
        if number not in self._forms:
            ((text,),) = self._db.select("SELECT text FROM _forms WHERE number = ?", (number,))
            self._forms[number] = form_of(text)
        return self._forms[number]
