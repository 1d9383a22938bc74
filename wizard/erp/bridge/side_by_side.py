"""A large table read in slices over two connections at the same time, as rows like others, in the order of the key.

What a driver does for every row takes nearly all of a read's time, so two connections need little more than half of
it. A slice that was fetched before it is its turn waits in memory, and so do those who fetch once many rows wait.
That the slices are the table is not believed: they end only if they brought as many rows as the source counts.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from threading import Condition, Thread

from wizard.erp.bridge.blocks import Block, FixedBlock
from wizard.erp.bridge.fetching import Fetched, Fetcher, Room
from wizard.erp.bridge.layout import TEXT
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.rest import asked
from wizard.erp.bridge.slices import Slice, Sliced, sliced

AHEAD = 16
"""Blocks that may wait for their turn."""

PATIENCE = 2.0
"""Seconds in which the second process has to leave once all rows are there."""

LOOKING = 5.0
"""Seconds that a read may spend on nothing but finding slices, where counting all rows does not take longer."""

_LOOKS = 2
"""So often it is tried what it takes to find one, of which the best counts: others use the computer too."""


def table_in_slices(rows: OdbcRows, large: int, least: int) -> Sliced | None:
    """Cut a table of at least `large` rows into slices of at least `least`; None where it is read in one piece.

    The rows must have one width, and the first column of the key has to be text. A driver that does not take the
    questions is one whose tables are read in one piece, and so is one that looks through all rows for each slice.
    """
    layout, started = rows.layout, time.monotonic()
    if layout.long or layout.fields[0].kind != TEXT:
        return None
    try:
        found = asked(lambda: sliced(rows.groups(), least))
        through_all = time.monotonic() - started
        if found is None or found.rows < large or len(found.slices) < 2:
            return None
        looked = min(asked(lambda: _seconds_of(rows, Slice(found.last, None))) for _ in range(_LOOKS))
    except UnprovenError:
        return None
    return found if finds(looked, len(found.slices), through_all) else None


def finds(looked: float, slices: int, through_all: float) -> bool:
    """Tell whether a source has a way to the rows of a slice, and does not look for each in the whole table.

    It took `looked` seconds to find one that holds nothing, and `through_all` to count all rows once.
    """
    return looked * slices < max(LOOKING, through_all)


def _seconds_of(rows: OdbcRows, nothing: Slice) -> float:
    """Return how long it takes to read a slice that holds nothing, or hardly anything."""
    started = time.monotonic()
    for _ in rows.blocks(nothing):
        pass
    return time.monotonic() - started


class SideBySide:
    """The rows of `rows`, fetched here and by a second process at the same time.

    Raises what a driver says, over whichever connection, and `UnprovenError` where nothing shows that the slices
    are all rows.
    """

    def __init__(self, rows: OdbcRows, table: Sliced, open_fetcher: Callable[[], Fetcher]) -> None:
        self.layout = rows.layout
        self._rows = rows
        self._table = table
        self._open_fetcher = open_fetcher
        self._turns = _Turns(table.slices, AHEAD)
        self._rooms: deque[bytearray] = deque()

    def count(self) -> int:
        return self._rows.count()

    def blocks(self) -> Iterator[Block]:
        """Yield the rows of all slices, one slice after the other."""
        rows, fetcher = 0, self._open_fetcher()
        works = (self._here, lambda: self._there(fetcher))
        threads = [Thread(target=self._work, args=(work,), daemon=True) for work in works]
        for thread in threads:
            thread.start()
        try:
            for buffer, fetched in self._turns.blocks():
                rows += fetched
                yield FixedBlock(self.layout, memoryview(buffer), fetched)
                self._rooms.append(buffer)
        finally:
            self._turns.end()
            threads[1].join(PATIENCE)
            if threads[1].is_alive():
                fetcher.kill()
            for thread in threads:
                thread.join()
        if rows != self._table.rows and rows != asked(self._rows.count):
            raise UnprovenError(f"the slices brought {rows} rows of {self._table.rows}")

    def _work(self, fetch_all: Callable[[], None]) -> None:
        try:
            fetch_all()
        except _EndedError:
            return
        except Exception as problem:  # raised again by whoever takes the blocks
            self._turns.fail(problem)

    def _here(self) -> None:
        self._fetch(lambda part, room: (_kept(block, room) for block in self._rows.blocks(part)))

    def _there(self, fetcher: Fetcher) -> None:
        try:
            fetcher.connect()
            self._fetch(fetcher.blocks)
        finally:
            fetcher.close()

    def _fetch(self, blocks_of: Callable[[Slice, Room], Iterator[Fetched]]) -> None:
        while (number := self._turns.claim()) is not None:
            for fetched in blocks_of(self._table.slices[number], self._room):
                self._turns.put(number, fetched)
            self._turns.put(number, None)

    def _room(self, size: int) -> bytearray:
        """Return a buffer that was used before, if one is large enough: a new one costs as much as a copy."""
        try:
            buffer = self._rooms.pop()
        except IndexError:
            return bytearray(size)
        return buffer if len(buffer) >= size else bytearray(size)


def _kept(block: Block, room: Room) -> Fetched:
    """Return a copy of a block."""
    records = block.view(0)
    buffer = room(len(records))
    buffer[: len(records)] = records
    return buffer, block.rows


class _EndedError(Exception):
    """Nobody takes any more blocks."""


class _Turns:
    """Blocks that wait for the turn of their slice; who fetches claims one slice after the other."""

    def __init__(self, slices: tuple[Slice, ...], ahead: int) -> None:
        self._slices, self._ahead = len(slices), ahead
        self._changed = Condition()
        self._claimed = self._turn = self._count = 0
        self._waiting: list[deque[Fetched | None]] = [deque() for _ in slices]
        self._problem: Exception | None = None
        self._ended = False

    def claim(self) -> int | None:
        """Return the next slice that nobody fetches yet, None when there is none."""
        with self._changed:
            if self._claimed == self._slices:
                return None
            self._claimed += 1
            return self._claimed - 1

    def put(self, number: int, fetched: Fetched | None) -> None:
        """Let a block wait, or the end of its slice (None), as soon as there is room for it.

        There always is for the slice whose turn it is. Raises `_EndedError`.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or number == self._turn or self._count < self._ahead)
            if self._ended:
                raise _EndedError
            self._waiting[number].append(fetched)
            self._count += 1
            self._changed.notify_all()

    def blocks(self) -> Iterator[Fetched]:
        """Yield the blocks of all slices in their order; raises what made somebody fail."""
        for number in range(self._slices):
            while (fetched := self._take(number)) is not None:
                yield fetched

    def _take(self, number: int) -> Fetched | None:
        with self._changed:
            if number != self._turn:
                self._turn = number
                self._changed.notify_all()
            self._changed.wait_for(lambda: self._waiting[number] or self._problem)
            if not self._waiting[number] and self._problem:
                raise self._problem
            self._count -= 1
            self._changed.notify_all()
            return self._waiting[number].popleft()

    def fail(self, problem: Exception) -> None:
        with self._changed:
            self._problem = self._problem or problem
            self._changed.notify_all()

    def end(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify_all()
