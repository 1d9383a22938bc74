"""How one read gets into the mirror, and how the mirror and the generation file stay one.

Rows are committed in chunks, so the file is *torn* between the first chunk and the end: it holds more than
the current generation describes. What it holds otherwise is entered with it (`touched`), so the next read compares
with that generation all the same; the transaction that stores the last rows of a complete read names the new one.
Without a generation a read compares with nothing: every row comes again, those that are the same stay delivered,
and what the pass has not seen is gone.
"""

# ruff: noqa: S608  a table knows its own quoted name
from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import orjson

from wizard.core.mirror.file import Database
from wizard.core.mirror.gathered import Gathered
from wizard.core.mirror.pages import Pages
from wizard.core.mirror.points import Asked, Kept, Points
from wizard.core.mirror.records import Counts, Reading
from wizard.core.mirror.sums import Changes
from wizard.core.mirror.table import CHANGED, MET, NEW, Known, Table, listed
from wizard.core.mirror.touched import Touched
from wizard.erp.bridge.pages import compressed
from wizard.erp.contract import Delta, Packed, Point, ReadEnd
from wizard.erp.packed import JsonForm, form_of, records_of
from wizard.errors import TrueupError

Holds = Callable[[int, int], bool]
"""Decides, by the records gone and the records known, whether a loss is held back."""


def believed(gone: int, known: int) -> bool:
    """Hold nothing back."""
    return False


PATIENCE = 10
"""Where a read tells points, so many chunks may wait for the next one."""

MANY = 5
"""Chunks that are committed together where rows are gathered: the more of them, the more are neighbours."""

DEAD_SHARE = 10
"""Pages are swept when more than one place in so many is dead."""


class Read:
    """One pass over one entity, from its start to its end."""

    def __init__(
        self, db: Database, pages: Pages, table: Table, generations: Path, chunk: int, *, run: str
    ) -> None:
        """Number the pass durably and decide what it compares with, or go on with one of the same `run`."""
        self.entity_id = table.entity_id
        self._db = db
        self._pages = pages
        self._table = table
        self._generations = generations
        self._chunk = chunk
        self._run = run
        self._points = Points(db)
        ((current, self._source, self._passes, self._columns),) = db.select(
            "SELECT generation, source, pass, columns FROM _entities WHERE id = ?", (table.entity_id,)
        )
        self._empty = not db.select(f"SELECT 1 FROM {table.name} LIMIT 1")
        self._touched = Touched(db, pages, table.entity_id)
        self._changes = Changes(db, table)
        previous = generations / current if current else None
        if previous is not None and not previous.exists():
            previous = None
        self._waiting = 0
        self._moved = 0
        self._torn = False
        with db.transaction():
            kept = self._points.take(self._asked(previous), self._passes)
            self._first = self._number_pass()
            if kept:
                self._go_on(kept)
            if previous is None:
                self._give_up()
                self._touched.forget()
        # Whether what is stored is what `previous` tells, apart from what is touched.
        self._described = previous is not None
        self._pointed = kept is not None
        self._gathered = Gathered(db, table)
        self._told: list[str] = []
        following = generations / f"{table.entity_id}.{self._passes}"
        self._tidy(previous)
        self.reading = Reading(previous, following, self._touched.keys, kept.point if kept else None)

    def _number_pass(self) -> int:
        """Begin a pass: what is stored from now on bears its number, which is returned."""
        entity = (self.entity_id,)
        self._db.run("DELETE FROM _missing WHERE entity = ?", entity)
        ((number,),) = self._db.select("UPDATE _entities SET pass = pass + 1 WHERE id = ? RETURNING pass", entity)
        self._number = self._passes = int(number)
        self._found: Counter[int] = Counter()
        self._there_only = 0
        return self._number

    def _asked(self, previous: Path | None) -> Asked:
        return Asked(self.entity_id, self._run, self._columns, previous.name if previous else None)

    def _go_on(self, kept: Kept) -> None:
        """Be the pass that was torn, as it was at its last point."""
        self._first, self._number = kept.first, kept.number
        self._empty, self._moved = kept.empty, kept.moved
        self._found = Counter({int(change): count for change, count in kept.found.items()})

    def _keep(self, point: Point) -> None:
        """Commit what was stored so far, together with the point that stands for it."""
        self.catch_up()
        kept = Kept(
            asked=self._asked(self.reading.previous if self._described else None),
            passes=self._passes,
            first=self._first,
            number=self._number,
            empty=self._empty,
            moved=self._moved,
            found={str(change): count for change, count in self._found.items()},
            point=point,
        )
        self._points.keep(kept)
        self._commit(pointed=True)

    def _commit(self, *, pointed: bool) -> None:
        self.catch_up()
        self._db.run("COMMIT")
        self._waiting, self._pointed = 0, pointed

    def store(self, delta: Delta | Packed | Point) -> None:
        """Take in rows; they are committed at every point, and in chunks where there is none.

        What is committed without one lies beyond the last point, which is of no use then.
        """
        self._db.begin()
        if isinstance(delta, Point):
            self._keep(delta)
            return
        if delta.kind == "again":
            self.catch_up()
            self._begin_again()
            return
        if not self._torn:
            self._db.run("UPDATE _entities SET torn = 1 WHERE id = ?", (self._table.entity_id,))
            self._torn = True
        if isinstance(delta, Delta) and delta.kind == "there":
            self._told += [row[0] for row in delta.rows]
            self._there_only += len(delta)
            self._give_up()
        elif isinstance(delta, Delta) and delta.kind == "gone":
            missing = ((self._table.entity_id, row[0]) for row in delta.rows)
            self._db.run_many("INSERT OR IGNORE INTO _missing VALUES (?, ?)", missing)
        elif isinstance(delta, Delta):
            form = JsonForm([column.name for column in self._table.columns])
            packed = form.pack("new" if delta.kind == "new" else "changed", delta.rows)
            self._upsert(packed, gathers=self._empty)  # a source that hands over values has them in any order
        else:
            self._upsert(delta)
        self._waiting += len(delta)
        if self._waiting >= self._chunk * self._patience:
            self._points.forget(self.entity_id)
            self._commit(pointed=False)

    @property
    def _patience(self) -> int:
        """How many chunks are committed together."""
        if self._pointed:
            return PATIENCE
        return MANY if self._gathered.holds else 1

    def catch_up(self) -> None:
        """Store what waits for that: where keys come in no order, many at a time find neighbours."""
        self._gathered.enter(self._number, self._first)
        if self._told:
            statement = self._table.find_there(self._number, self._first)
            there = dict(self._db.select(statement, (listed(self._told),)))
            self._found.update(there.values())
            self._changes.add([key for key, change in there.items() if change == NEW])
            self._told.clear()

    def _give_up(self) -> None:
        """Let no generation be current: nobody enters any more what it does not tell."""
        self._db.run("UPDATE _entities SET generation = NULL WHERE id = ?", (self.entity_id,))
        self._described = False

    def _upsert(self, packed: Packed, gathers: bool = False) -> None:
        """Write what is new on a page of its own, and stamp what is there already; `gathers` enters it later."""
        known: dict[str, Known] = {}
        there: set[int] = set()
        if not self._empty:
            known = self._known(packed)
            there = self._there(packed, known)
            self._count(packed, known, there)
        if self._described or self._changes.followed:
            self._enter(packed, known, there)
        if there:
            self._db.run(
                self._table.stamp(self._number, self._first), (listed(packed.keys[place] for place in there),)
            )
        content, digests, keys = packed.content, packed.digests, packed.keys
        if there:
            fresh = [place for place in range(len(packed)) if place not in there]
            if not fresh:
                return
            records = records_of(packed)
            content = form_of(packed.form).join(records[place] for place in fresh)
            digests, keys = b"".join(map(packed.digest, fresh)), [keys[place] for place in fresh]
        kept = content if packed.compressed and not there else compressed(content)
        page = self._pages.add(self._table, packed.form, kept)
        if gathers:
            self._gathered.add(page, digests, keys)
        else:
            upsert = self._table.upsert(self._number, self._first)
            self._db.run(upsert, (page, digests, listed(keys)))

    def _enter(self, packed: Packed, known: dict[str, Known], there: set[int]) -> None:
        """Enter which rows are about to be stored otherwise than they are."""
        found = {
            key: place
            for place, key in enumerate(packed.keys)
            if place not in there or known[key][-1] in (NEW, MET)  # it was gone until now, or a key comes twice
        }
        if not found:
            return
        self._changes.add(found)
        if self._described and not self._touched.add(packed, known, found):
            self._give_up()

    def _known(self, packed: Packed) -> dict[str, Known]:
        """Return what is stored of the rows in `packed`, by their keys."""
        rows = self._db.select(self._table.known(self._number, self._first), (listed(packed.keys),))
        return {key: (page, slot, digest, form, found) for key, page, slot, digest, form, found in rows}

    def _there(self, packed: Packed, known: dict[str, Known]) -> set[int]:
        """Return the places in `packed` of rows that are stored already with the same values.

        Where a key comes twice none is: which of the two is stored, nobody knows.
        """
        found: set[int] = set()
        otherwise: list[int] = []
        number = self._pages.number_of(packed.form)
        for place, key in enumerate(packed.keys if len(set(packed.keys)) == len(packed) else ()):
            if key not in known:
                continue
            _, _, digest, stored_as, _ = known[key]
            if digest == packed.digest(place):
                found.add(place)
            elif stored_as != number:
                otherwise.append(place)
        if otherwise:
            before = self._pages.values(self._table, [known[packed.keys[place]][:2] for place in otherwise])
            form = form_of(packed.form)
            records = records_of(packed)
            now = form.values([records[place] for place in otherwise], self._table.columns)
            found.update(place for place, old, new in zip(otherwise, before, now, strict=True) if old == new)
        return found

    def _count(self, packed: Packed, known: dict[str, Known], there: set[int]) -> None:
        """Count what the read finds of rows, each once, and the places that they leave.

        Whoever counted at the end would walk through the whole table after every read of a few rows.
        """
        found: dict[str, int] = {}
        for place, key in enumerate(packed.keys):
            if key not in known:
                found[key] = NEW
                continue
            _, _, digest, _, before = known[key]
            differs = place not in there and digest != packed.digest(place)
            found[key] = before or max(found.get(key, 0), CHANGED if differs else 0)
            self._moved += place not in there
        self._found.update(found.values())

    def _begin_again(self) -> None:
        """Start over within this read: what was stored so far stays, and is found again or gone."""
        self._number_pass()
        self._empty = False
        self._points.forget(self.entity_id)
        self._commit(pointed=False)

    def finish(self, end: ReadEnd, complete: bool, holds: Holds) -> Counts:
        """Store what is left and name the generation that describes it, if one does."""
        compared = self.reading.previous is not None and end.compared
        part = end.compared and not end.whole
        with self._db.transaction():
            self.catch_up()
            new, changed = self._new(), self._found[CHANGED]
            gone, which = self._would_lose(compared or part) if complete or part else (0, "")
            if gone and holds(gone, known := self._present() - new):
                gone, held = 0, gone
            else:
                held, known = 0, 0
                if gone:
                    self._changes.add_gone(which, gone)
                    self._db.run(self._table.lose(which))
            repeated = self._repeat(end.repeated)
            current = None if repeated or held else self._generation(complete, compared)
            if current is None or complete:
                self._touched.forget()
            every = self._there_only or end.rows
            self._db.run(
                "UPDATE _entities SET torn = 0, generation = ?, rows = ?, whole = iif(?, ?, whole), "
                "dead = dead + ? WHERE id = ?",
                (current and current.name, end.rows, complete, every, self._moved, self._table.entity_id),
            )
            self._db.run("DELETE FROM _missing WHERE entity = ?", (self._table.entity_id,))
            self._points.forget(self.entity_id)
        self._tidy(current)
        self._sweep()
        return Counts(end.rows, new, changed, gone, repeated, held, known)

    def _generation(self, complete: bool, compared: bool) -> Path | None:
        """Return the file that describes what is stored now, apart from what is touched, if one does.

        None tells which of two rows a key means; and what is held back has to be found again. None is taken either
        when a touched row is there under a key that its source lays out otherwise than a moment ago, with blanks
        for instance: whether it is as it was stored, nobody has looked.
        """
        if not complete:
            return self.reading.previous if self._described else None
        unclear = compared and self._db.select(self._table.unclear(self._number))
        return None if unclear else self.reading.following

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
        if self._empty and not compared:
            return 0, ""
        which = self._table.lost(self._number, compared)
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

    def _new(self) -> int:
        """Return how many rows are new; where there were none, those of the first pass are."""
        if not self._empty:
            return self._found[NEW]
        ((new,),) = self._db.select(f"SELECT count(*) FROM {self._table.name}")
        return int(new)

    def _tidy(self, current: Path | None) -> None:
        """Remove this entity's generation files but those that are needed; what is held open goes next time."""
        kept = self._points.files(self.entity_id)
        for file in self._generations.glob(f"{self._table.entity_id}.*"):
            if file != current and file.name not in kept:
                with suppress(OSError):
                    file.unlink()


def _error(table: str, key: str) -> str:
    return orjson.dumps(TrueupError("RC-504", table=table, key=key).to_dict()).decode()
