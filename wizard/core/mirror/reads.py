"""How one read gets into the mirror, and how the mirror and the generation file stay one.

Rows are committed in chunks, so the file is *torn* between the first chunk and the end: it holds more than
the current generation describes. The transaction that stores the last rows also names the new generation, and
a read that finds a torn table compares with nothing: every row comes again, those that are the same stay
delivered, and what the pass has not seen is gone.
"""

# ruff: noqa: S608  a table knows its own quoted name
from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import orjson

from wizard.core.mirror.file import Database
from wizard.core.mirror.pages import Pages
from wizard.core.mirror.records import Counts, Reading
from wizard.core.mirror.table import Table, listed
from wizard.erp.contract import Delta, Packed, ReadEnd
from wizard.erp.packed import JsonForm, form_of
from wizard.errors import TrueupError

Holds = Callable[[int, int], bool]
"""Decides, by the records gone and the records known, whether a loss is held back."""


def believed(gone: int, known: int) -> bool:
    """Hold nothing back."""
    return False


DEAD_SHARE = 10
"""Pages are swept when more than one place in so many is dead."""


class Read:
    """One pass over one entity, from its start to its end."""

    def __init__(self, db: Database, pages: Pages, table: Table, generations: Path, chunk: int) -> None:
        """Number the pass durably and decide what it compares with."""
        self.entity_id = table.entity_id
        self._db = db
        self._pages = pages
        self._table = table
        self._generations = generations
        self._chunk = chunk
        ((torn, current, self._source),) = db.select(
            "SELECT torn, generation, source FROM _entities WHERE id = ?", (table.entity_id,)
        )
        self._empty = not db.select(f"SELECT 1 FROM {table.name} LIMIT 1")
        with db.transaction():
            self._first = self._number_pass()
        self._waiting = 0
        self._moved = 0
        self._torn = False
        previous = generations / current if current and not torn else None
        if previous is not None and not previous.exists():
            previous = None
        following = generations / f"{table.entity_id}.{self._first}"
        self._tidy(previous)
        self.reading = Reading(previous, following)

    def _number_pass(self) -> int:
        """Begin a pass: what is stored from now on bears its number, which is returned."""
        entity = (self.entity_id,)
        self._db.run("DELETE FROM _missing WHERE entity = ?", entity)
        ((number,),) = self._db.select("UPDATE _entities SET pass = pass + 1 WHERE id = ? RETURNING pass", entity)
        self._number = int(number)
        self._told = {"new": 0, "changed": 0, "gone": 0, "there": 0}
        return self._number

    def store(self, delta: Delta | Packed) -> None:
        """Take in rows; every chunk is committed."""
        self._db.begin()
        if delta.kind == "again":
            self._begin_again()
            return
        if not self._torn:
            self._db.run("UPDATE _entities SET torn = 1 WHERE id = ?", (self._table.entity_id,))
            self._torn = True
        if isinstance(delta, Delta) and delta.kind == "there":
            self._db.run(self._table.find_there(self._number, self._first), (listed(row[0] for row in delta.rows),))
        elif isinstance(delta, Delta) and delta.kind == "gone":
            missing = ((self._table.entity_id, row[0]) for row in delta.rows)
            self._db.run_many("INSERT OR IGNORE INTO _missing VALUES (?, ?)", missing)
        else:
            self._upsert(self._packed(delta))
        self._told[delta.kind] += len(delta)
        self._waiting += len(delta)
        if self._waiting >= self._chunk:
            self._db.run("COMMIT")
            self._waiting = 0

    def _packed(self, delta: Delta | Packed) -> Packed:
        if isinstance(delta, Packed):
            return delta
        form = JsonForm([column.name for column in self._table.columns])
        return form.pack("new" if delta.kind == "new" else "changed", delta.rows)

    def _upsert(self, packed: Packed) -> None:
        """Write what is new on a page of its own, and stamp what is there already."""
        there = set() if self._empty else self._there(packed)
        if there:
            self._db.run(
                self._table.stamp(self._number, self._first), (listed(packed.keys[place] for place in there),)
            )
        fresh = [place for place in range(len(packed)) if place not in there]
        if not fresh:
            return
        content, digests = packed.content, packed.digests
        if there:
            form = form_of(packed.form)
            records = form.split(content)
            content, digests = form.join(records[place] for place in fresh), [digests[place] for place in fresh]
        page = self._pages.add(self._table, packed.form, content)
        self._db.run(
            self._table.upsert(self._number, self._first),
            (page, b"".join(digests), listed(packed.keys[place] for place in fresh)),
        )

    def _there(self, packed: Packed) -> set[int]:
        """Return the places in `packed` of rows that are stored already with the same values.

        Where a key comes twice none is: which of the two is stored, nobody knows.
        """
        known = {
            key: (page, slot, digest, form)
            for key, page, slot, digest, form in self._db.select(self._table.known(), (listed(packed.keys),))
        }
        found: set[int] = set()
        otherwise: list[int] = []
        number = self._pages.number_of(packed.form)
        for place, key in enumerate(packed.keys if len(set(packed.keys)) == len(packed) else ()):
            if key not in known:
                continue
            _, _, digest, form = known[key]
            if digest == packed.digests[place]:
                found.add(place)
            elif form != number:
                otherwise.append(place)
        if otherwise:
            before = self._pages.values(self._table, [known[packed.keys[place]][:2] for place in otherwise])
            form = form_of(packed.form)
            records = form.split(packed.content)
            now = form.values([records[place] for place in otherwise], self._table.columns)
            found.update(place for place, old, new in zip(otherwise, before, now, strict=True) if old == new)
        self._moved += sum(1 for place, key in enumerate(packed.keys) if key in known and place not in found)
        return found

    def _begin_again(self) -> None:
        """Start over within this read: what was stored so far stays, and is found again or gone."""
        self._number_pass()
        self._empty = False

    def finish(self, end: ReadEnd, complete: bool, holds: Holds) -> Counts:
        """Store what is left and name the generation that describes it, if one does."""
        compared = self.reading.previous is not None and end.compared
        with self._db.transaction():
            new, changed = self._found(compared and complete)
            gone, which = self._would_lose(compared) if complete else (0, "")
            if gone and holds(gone, known := self._present() - new):
                gone, held = 0, gone
            else:
                held, known = 0, 0
                if gone:
                    self._db.run(self._table.lose(which))
            repeated = self._repeat(end.repeated)
            # A generation tells neither what lies outside a time frame nor which of two rows a key means, and
            # what is held back has to be found again.
            current = self.reading.following if complete and not repeated and not held else None
            every = self._told["there"] or end.rows
            self._db.run(
                "UPDATE _entities SET torn = 0, generation = ?, rows = ?, whole = iif(?, ?, whole), "
                "dead = dead + ? WHERE id = ?",
                (current and current.name, end.rows, complete, every, self._moved, self._table.entity_id),
            )
            self._db.run("DELETE FROM _missing WHERE entity = ?", (self._table.entity_id,))
        self._tidy(current)
        self._sweep()
        return Counts(end.rows, new, changed, gone, repeated, held, known)

    def _sweep(self) -> None:
        """Sweep the pages when too much of them is dead; what that leaves undone is done after another read.

        A read of a time frame says nothing of how many rows there are: the last whole one does.
        """
        entity = (self._table.entity_id,)
        ((dead, rows),) = self._db.select("SELECT dead, whole FROM _entities WHERE id = ?", entity)
        if dead * DEAD_SHARE > rows > 0:
            self._pages.sweep(self._table)
            with self._db.transaction():
                self._db.run("UPDATE _entities SET dead = 0 WHERE id = ?", entity)

    def _would_lose(self, compared: bool) -> tuple[int, str]:
        """Return how many rows are gone, and the condition that finds them."""
        which = f"_seen <> {self._number}"
        if compared:
            # An entity's id is a plain name: a table of that name was made.
            which += f" AND _key IN (SELECT key FROM _missing WHERE entity = '{self.entity_id}')"
        elif self._empty:
            return 0, ""
        ((gone,),) = self._db.select(self._table.count_lost(which))
        return int(gone), which

    def _present(self) -> int:
        """Return how many rows are not gone yet."""
        ((there,),) = self._db.select(self._table.count_lost("true"))
        return int(there)

    def _repeat(self, keys: tuple[str, ...]) -> int:
        """Set aside every row whose key occurred twice; which of the two it means, nobody knows."""
        name = self._table.name
        self._db.run_many(f"UPDATE {name} SET _repeated = 1 WHERE _key = ?", ((key,) for key in keys))
        found = [key for (key,) in self._db.select(f"SELECT _key FROM {name} WHERE _repeated = 1")]
        self._db.run_many(
            f"UPDATE {name} SET _pending = 0, _error = ? WHERE _key = ?",
            ((_error(self._source, key), key) for key in found),
        )
        return len(found)

    def _found(self, told: bool) -> tuple[int, int]:
        """Return how many rows are new and how many changed, as told by the reader if that is known."""
        if told:
            return self._told["new"], self._told["changed"]
        if self._empty:
            ((new,),) = self._db.select(f"SELECT count(*) FROM {self._table.name}")
            return int(new), 0
        ((new, changed),) = self._db.select(
            f"SELECT coalesce(sum(_change = 1), 0), coalesce(sum(_change = 2), 0) FROM {self._table.name} "
            f"WHERE _seen = {self._number}"
        )
        return int(new), int(changed)

    def _tidy(self, current: Path | None) -> None:
        """Remove this entity's generation files but the current one; what is held open goes next time."""
        for file in self._generations.glob(f"{self._table.entity_id}.*"):
            if file != current:
                with suppress(OSError):
                    file.unlink()


def _error(table: str, key: str) -> str:
    return orjson.dumps(TrueupError("RC-504", table=table, key=key).to_dict()).decode()
