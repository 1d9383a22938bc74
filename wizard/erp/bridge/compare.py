"""Finds out, as a stream, which rows are new, changed or gone since the previous generation.

The usual case costs one comparison a block: all digests equal those that were there in the same place. Where
a row differs, its key tells whether it changed in place; otherwise rows were inserted or removed, and a look
ahead finds the place where both go on together. What finds no partner waits, in bounded memory, and then on
disk. Where the order of reading is lost, whole blocks go there, until one begins where the previous generation
goes on. Two rows with one key, which the order of reading brings next to each other, are reported: the first
counts. Nothing here knows about databases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from wizard.erp.bridge.blocks import DIGEST, Block, cut
from wizard.erp.bridge.frames import Outlet, Silence
from wizard.erp.bridge.generation import NewGeneration
from wizard.erp.bridge.previous import Old
from wizard.erp.bridge.spill import Spill

WAITING = 20_000
"""Rows that may wait in memory for their partner before they go to disk."""

AHEAD = 50_000
"""Rows of the previous generation that a look ahead goes through."""

_NEAR = 16

_ALIGNED = 10
"""Order is lost where, once rows had to go to disk, not one row of so many stands in its old place."""


class Comparison:
    """Takes the blocks of one read in order, then `finish` tells what waited."""

    def __init__(
        self,
        old: Old,
        new: NewGeneration,
        outlet: Outlet,
        spill: Spill,
        *,
        waiting: int = WAITING,
        ahead: int = AHEAD,
    ) -> None:
        self._old, self._new, self._outlet, self._spill = old, new, outlet, spill
        self._waiting, self._ahead = waiting, ahead
        self._old_waiting: dict[bytes, bytes] = {}
        self._new_waiting: dict[bytes, tuple[bytes, bytes]] = {}
        self._told: set[bytes] = set()
        self._repeats = False
        self._last_key = b""
        self._strangers = 0
        self._lost = False
        self._index: dict[bytes, int] = {}
        self._indexed = 0

    def take(self, block: Block) -> None:
        """Compare the next rows."""
        if not (self._lost and self._put_by(block)):
            self._pass_rows(block)
        self._last_key = block.key(block.rows - 1)

    def replay(self, block: Block) -> bool:
        """Compare rows again that an earlier read has compared and told; False where that cannot be."""
        outlet, self._outlet = self._outlet, Silence()
        self.take(block)
        told, self._outlet = self.tell_all(), outlet
        return told

    def tell_all(self) -> bool:
        """Send all that was found so far; False where that cannot be, because rows went to disk or came twice.

        Rows that wait for their partner are told as well, wherever that is found: whoever takes them finds out
        whether they differ from what there is.
        """
        if self._spill.used or self._repeats or len(self._told) + len(self._new_waiting) > self._waiting:
            return False
        for _, record in self._new_waiting.values():
            self._outlet.new(record)
        self._told.update(self._new_waiting)
        self._new_waiting.clear()
        self._outlet.flush()
        return True

    def finish(self, progress: Callable[[], object] = lambda: None) -> None:
        """Tell what is new and gone among the rows that waited, once all rows were taken."""
        if self._spill.used:
            self._spill_waiting()
            for digests, keys in self._old.rest():
                self._spill.add_old(*self._untold(digests, keys))
                progress()
            self._spill.join(self._outlet, progress)
        else:
            for digests, keys in self._old.rest():
                self._let_wait(digests, keys)
                self._tell_gone()
            for _, record in self._new_waiting.values():
                self._outlet.new(record)
            self._tell_gone()
        self._outlet.flush()

    def _put_by(self, block: Block) -> bool:
        """Put a whole block on disk; False where it has to be looked at row by row."""
        keys = block.keys(0)
        if self._goes_on(keys) or keys[0] == self._last_key or len(set(keys)) < len(keys):
            return False
        self._spill.add_new(cut(block.digests, DIGEST), keys, block.records())
        self._new.append(block.digests, b"".join(keys))
        return True

    def _goes_on(self, keys: Sequence[bytes]) -> bool:
        """Tell whether these rows begin where the previous generation goes on, or with two neighbours ahead."""
        if self._old.load(1) and self._old.key(0) == keys[0]:
            return True
        place = self._find(keys[0])
        return (
            place is not None and self._old.load(place + 2) > place + 1 and keys[1:2] == [self._old.key(place + 1)]
        )

    def _pass_rows(self, block: Block) -> None:
        row = aligned = 0
        while row < block.rows:
            equal = self._pass_equal(block, row)
            aligned += equal
            row += equal or self._pass_other(block, row)
        self._lost = self._spill.used and aligned * _ALIGNED < block.rows
        if self._lost:
            self._spill_waiting()

    def _tell_gone(self) -> None:
        for key in self._old_waiting:
            self._outlet.gone(key)
        self._old_waiting.clear()

    def _pass_equal(self, block: Block, row: int) -> int:
        """Pass the rows from `row` on that are as they were in the same place; returns how many."""
        rows = self._old.equal_rows(block.digests, row)
        if rows:
            if self._old.passed != self._new.rows or not self._new.same(rows):
                digests = block.digests
                if rows < block.rows:
                    digests = digests[row * DIGEST : (row + rows) * DIGEST]
                self._new.append(digests, self._old.keys(0, rows))
            self._old.skip(rows)
            self._strangers = 0
        return rows

    def _pass_other(self, block: Block, row: int) -> int:
        """Pass one row that is not as it was in the same place, or all new rows at the end."""
        if not self._old.load(1) and not self._spill.used:
            passed = self._pass_rest(block, row)
            if passed:
                return passed
        key, digest = block.key(row), block.digests[row * DIGEST : (row + 1) * DIGEST]
        if self._old.load(1) and self._old.key(0) == key:
            self._old.skip(1)
            self._strangers = 0
            self._outlet.changed(block.record(row))
        elif self._is_repeated(key, block.key(row - 1) if row else self._last_key):
            self._repeats = True
            self._outlet.repeated(key)
            return 1
        elif key in self._old_waiting:
            if self._old_waiting.pop(key) != digest:
                self._outlet.changed(block.record(row))
        elif self._catch_up(key):
            return 0
        else:
            self._new_waiting[key] = digest, block.record(row)
            self._strangers += 1
        self._new.append(digest, key)
        self._bound_waiting()
        return 1

    def _pass_rest(self, block: Block, row: int) -> int:
        """Pass all rows from `row` on as new, when no old row is left that one of them could have been."""
        keys = block.keys(row)
        distinct = set(keys)
        if len(distinct) < len(keys) or (block.key(row - 1) if row else self._last_key) in distinct:
            return 0
        if any(not distinct.isdisjoint(met) for met in (self._old_waiting, self._new_waiting, self._told)):
            return 0
        digests, joined = block.digests[row * DIGEST :], b"".join(keys)
        self._outlet.block(block, row, digests, joined)
        self._new.append(digests, joined)
        return len(keys)

    def _catch_up(self, key: bytes) -> bool:
        """Let old rows wait up to the one with that key, if it is ahead; tells whether it is."""
        distance = self._find(key)
        if distance is None:
            return False
        self._let_wait(*self._old.pairs(distance))
        self._old.skip(distance)
        self._strangers = 0
        return True

    def _find(self, key: bytes) -> int | None:
        """Return how far ahead the old row with that key is: a few rows at first, many when those fail."""
        if self._strangers < _NEAR:
            near = range(1, self._old.load(_NEAR))
            return next((row for row in near if self._old.key(row) == key), None)
        self._build_index()
        place = self._index.get(key, -1) - self._old.passed
        return place if place > 0 else None

    def _build_index(self) -> None:
        start = max(self._indexed - self._old.passed, 0)
        stop = self._old.load(self._ahead)
        if stop - start < (self._ahead // 4 if self._index else 1):
            return
        if len(self._index) > 2 * self._ahead:
            self._index = {key: place for key, place in self._index.items() if place >= self._old.passed}
        keys = cut(self._old.keys(start, stop), self._old.key_size)
        self._index.update({key: place for place, key in enumerate(keys, self._old.passed + start)})
        self._indexed = self._old.passed + stop

    def _let_wait(self, digests: Iterable[bytes], keys: Iterable[bytes]) -> None:
        """Let old rows wait, unless their partners came before them."""
        for digest, key in zip(digests, keys, strict=True):
            partner = self._new_waiting.pop(key, None)
            if partner is not None:
                if partner[0] != digest:
                    self._outlet.changed(partner[1])
            elif key in self._told:
                self._told.remove(key)
            else:
                self._old_waiting[key] = digest

    def _untold(self, digests: Sequence[bytes], keys: Sequence[bytes]) -> tuple[list[bytes], list[bytes]]:
        """Return the old rows among these whose partners have not been told."""
        left = [(digest, key) for digest, key in zip(digests, keys, strict=True) if key not in self._told]
        return [digest for digest, _ in left], [key for _, key in left]

    def _is_repeated(self, key: bytes, before: bytes) -> bool:
        return key == before or key in self._new_waiting or key in self._told

    def _bound_waiting(self) -> None:
        if len(self._old_waiting) + len(self._new_waiting) > self._waiting:
            self._spill_waiting()

    def _spill_waiting(self) -> None:
        self._spill.add_old(self._old_waiting.values(), list(self._old_waiting))
        digests = (digest for digest, _ in self._new_waiting.values())
        self._spill.add_new(digests, list(self._new_waiting), (record for _, record in self._new_waiting.values()))
        self._old_waiting.clear()
        self._new_waiting.clear()
