"""Which records are stored otherwise than the generation of their entity tells.

A generation describes one state of the source; whatever is stored afterwards, by a read of a time frame or by one
that came to no end, is entered here in the same transaction. So at every commit the mirror is what the generation
tells, apart from these records, and the next complete read may compare with it if it looks at these anew.
"""

from __future__ import annotations

from collections.abc import Mapping

from wizard.core.mirror.file import Database
from wizard.core.mirror.pages import Pages
from wizard.core.mirror.table import NEW, Known
from wizard.erp.contract import Packed
from wizard.erp.contract import Touched as Keys
from wizard.erp.packed import form_of, records_of

CREATE = """
CREATE TABLE IF NOT EXISTS _touched (
    entity TEXT NOT NULL,
    key TEXT NOT NULL,
    bare BLOB NOT NULL,         -- the key as its source lays it out
    form INTEGER NOT NULL,      -- the form that says how, one of `_forms`
    told INTEGER NOT NULL,      -- whether the generation tells of a record with this key
    PRIMARY KEY (entity, key)) WITHOUT ROWID
"""
FORGET_TORN = "UPDATE _entities SET generation = NULL WHERE torn = 1"
"""Of an earlier version, which did not enter what a read stored that came to no end."""

AT_MOST = 100_000
"""Records of an entity that are remembered; where more are touched the generation is given up.

They go to the bridge together, so this bounds its memory; and so many take a while in the mirror either way.
"""


class Touched:
    """The touched records of one entity."""

    def __init__(self, db: Database, pages: Pages, entity_id: str, at_most: int = AT_MOST) -> None:
        self._db, self._pages, self._entity, self._at_most = db, pages, entity_id, at_most
        self._count: int | None = None
        self._form: int | None = None

    def add(self, packed: Packed, known: dict[str, Known], found: Mapping[str, int]) -> bool:
        """Enter rows of `packed` that are about to be stored otherwise; False where that cannot be done any more.

        `found` has their places in `packed` by key, `known` what is stored. What was touched before stays as it was
        entered then: whether the generation tells of it is known the first time alone.
        """
        if not self._fits(packed, len(found)):
            return False
        records = records_of(packed)
        bare = form_of(packed.form).bare_keys(found, [records[place] for place in found.values()])
        told = [int(key in known and known[key][-1] != NEW) for key in found]
        self._db.run_many(
            "INSERT OR IGNORE INTO _touched VALUES (?, ?, ?, ?, ?)",
            ((self._entity, key, laid, self._form, was) for key, laid, was in zip(found, bare, told, strict=True)),
        )
        return True

    def _fits(self, packed: Packed, more: int) -> bool:
        """Tell whether so many more may be entered, and are laid out as the others are."""
        if self._count is None:
            entered = "SELECT count(*), max(form) FROM _touched WHERE entity = ?"
            ((self._count, self._form),) = self._db.select(entered, (self._entity,))
        number = self._pages.number_of(packed.form)
        self._count += more
        if self._count > self._at_most or self._form not in (None, number):
            return False
        self._form = number
        return True

    def keys(self) -> Keys | None:
        """Return the keys of what is touched, None when nothing is."""
        rows = self._db.select(
            "SELECT t.bare, f.text FROM _touched t JOIN _forms f ON f.number = t.form "
            "WHERE t.entity = ? ORDER BY t.key",
            (self._entity,),
        )
        return Keys(rows[0][1], [bare for bare, _ in rows]) if rows else None

    def forget(self) -> None:
        """Enter nothing any more of what was touched: no generation is compared with, or a new one tells of all."""
        self._db.run("DELETE FROM _touched WHERE entity = ?", (self._entity,))
