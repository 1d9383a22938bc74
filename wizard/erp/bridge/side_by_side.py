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
from typing import Protocol

from wizard.erp.bridge.blocks import Block, FixedBlock
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.rest import asked
from wizard.erp.bridge.slices import Slice, Sliced, sliced

AHEAD = 16
"""Blocks that may wait for their turn."""

PATIENCE = 2.0
"""Seconds in which the second process has to leave once all rows are there."""

TRIED = 5.0
"""Seconds of looking for the first rows of slices after which it is asked whether slices are worth it."""


class Fetches(Protocol):
    """Another process that fetches."""

    def connect(self) -> None: ...

    def blocks(self, part: Slice) -> Iterator[Block]: ...

    def close(self) -> None: ...

    def kill(self) -> None: ...


def table_in_slices(rows: OdbcRows, large: int, least: int) -> tuple[Sliced, float] | None:
    """Cut a table of at least `large` rows into slices of at least `least`; None where it is read in one piece.

    Returned with them is how long its source took to count their rows, in seconds.

    The rows must have one width, and the first column of the key has to be text. A driver that does not take the
    question is one whose tables are read in one piece.
    """
    layout, started = rows.layout, time.monotonic()
    if layout.long or layout.fields[0].kind != "text":
        return None
    try:
        found = asked(lambda: sliced(rows.groups(), least))
    except UnprovenError:
        return None
    if found is None or found.rows < large or len(found.slices) < 2:
        return None
    return found, time.monotonic() - started


class SideBySide:
    """The rows of `rows`, fetched here and by a second process at the same time.

    Raises what a driver says, over whichever connection, and `UnprovenError` where nothing shows that the slices
    are all rows, or where to find a slice takes the source longer than to read it.
    """

    def __init__(self, rows: OdbcRows, table: Sliced, seconds: float, open_fetcher: Callable[[], Fetches]) -> None:
        self.layout = rows.layout
        self._rows = rows
        self._table = table
        self._open_fetcher = open_fetcher
        self._turns = _Turns(table.slices, AHEAD)
        self._pace = _Pace(seconds)

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
            for block in self._turns.blocks():
                rows += block.rows
                yield block
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
        self._fetch(lambda part: map(self._kept, self._rows.blocks(part)))

    def _there(self, fetcher: Fetches) -> None:
        try:
            fetcher.connect()
            self._fetch(fetcher.blocks)
        finally:
            fetcher.close()

    def _kept(self, block: Block) -> Block:
        """Return a copy of a block, which stays as it is."""
        return FixedBlock(self.layout, memoryview(block.payload(0)), block.rows)

    def _fetch(self, blocks_of: Callable[[Slice], Iterator[Block]]) -> None:
        while (number := self._turns.claim()) is not None:
            for block in self._pace.kept(blocks_of(self._table.slices[number])):
                self._turns.put(number, block)
            self._turns.put(number, None)
            self._pace.look()


class _EndedError(Exception):
    """Nobody takes any more blocks."""


class _Turns:
    """Blocks that wait for the turn of their slice; who fetches claims one slice after the other."""

    def __init__(self, slices: tuple[Slice, ...], ahead: int) -> None:
        self._slices, self._ahead = len(slices), ahead
        self._changed = Condition()
        self._claimed = self._turn = self._count = 0
        self._waiting: list[deque[Block | None]] = [deque() for _ in slices]
        self._problem: Exception | None = None
        self._ended = False

    def claim(self) -> int | None:
        """Return the next slice that nobody fetches yet, None when there is none."""
        with self._changed:
            if self._claimed == self._slices:
                return None
            self._claimed += 1
            return self._claimed - 1

    def put(self, number: int, block: Block | None) -> None:
        """Let a block wait, or the end of its slice (None), as soon as there is room for it.

        There always is for the slice whose turn it is. Raises `_EndedError`.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._ended or number == self._turn or self._count < self._ahead)
            if self._ended:
                raise _EndedError
            self._waiting[number].append(block)
            self._count += 1
            self._changed.notify_all()

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of all slices in their order; raises what made somebody fail."""
        for number in range(self._slices):
            while (block := self._take(number)) is not None:
                yield block

    def _take(self, number: int) -> Block | None:
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


class _Pace:
    """Finds out whether the source has a way to the rows of a slice, or looks through the whole table for each."""

    def __init__(self, whole: float) -> None:
        self._whole = whole
        self._firsts: list[float] = []
        self._others = 0.0

    def kept(self, blocks: Iterator[Block]) -> Iterator[Block]:
        """Yield blocks, and remember how long each took: the first of a slice, and the others together."""
        started = time.monotonic()
        first = next(blocks, None)
        self._firsts.append(time.monotonic() - started)
        while first is not None:
            yield first
            started = time.monotonic()
            first = next(blocks, None)
            self._others += time.monotonic() - started

    def look(self) -> None:
        """Raise `UnprovenError` where a slice is not worth it."""
        firsts = sum(self._firsts)
        if firsts > max(TRIED, self._others, len(self._firsts) * self._whole / 2):
            raise UnprovenError("the source takes longer to find a slice than to read it")
