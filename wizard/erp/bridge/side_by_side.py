"""A large table read over two connections at the same time, as rows like others, in the order of the key.

What a driver does for every row takes nearly all of a read's time, so two connections need little more than half of
it. The first one reads from the beginning, while the second one finds out into which slices the table falls; where
the first then comes to the end of one, both take the following ones in turn. A slice that was fetched before it is
its turn waits in memory, and so do those who fetch once many rows wait.

That both together are the table is not believed. Slices follow each other, so each row above the first one lies in
one at least, however a source compares; the values that came before must be those that the source finds up to
there, and all rows must be as many as it counts.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from threading import Condition, Thread

from wizard.erp.bridge.blocks import Block, FixedBlock
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.fetching import Fetched, Fetcher, Room
from wizard.erp.bridge.odbc_rows import OdbcRows
from wizard.erp.bridge.pages import Page, PageBlock
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.reshape import UnfitError
from wizard.erp.bridge.rest import asked
from wizard.erp.bridge.slices import Met, Slice, Sliced, first_value
from wizard.erp.bridge.turns import EndedError, Turns

AHEAD = 16
"""Blocks that may wait for their turn."""

PATIENCE = 2.0
"""Seconds in which the second process has to leave once all rows are there."""

LONGEST_WAIT = 10.0
"""Seconds that a read of many rows waits for the slices of the others, where a block may take twice as long."""


@dataclass(frozen=True)
class Wanted:
    """What is read over two connections: tables of `large` rows or more, in slices of `least` or more.

    `known` says that this one is as large; otherwise the second connection is opened when the first has read as
    many rows as a slice has. For `patience` seconds no block need come.
    """

    large: int
    least: int
    known: bool
    patience: float


class SideBySide:
    """The rows of `rows`, which have one width and begin with a text, over a second connection as well.

    `tell` is told that they may be (True), and that they were not after all (False). Where they are read for the
    `first` time, every block is made a page by who fetches it. Raises what a driver says, over whichever connection
    once both fetch, and `UnprovenError` where nothing shows that the slices are all rows.
    """

    def __init__(
        self,
        rows: OdbcRows,
        wanted: Wanted,
        open_fetcher: Callable[[], Fetcher],
        tell: Callable[[bool], object],
        *,
        first: bool,
    ) -> None:
        self.layout = rows.layout
        self._rows, self._wanted, self._open_fetcher, self._tell = rows, wanted, open_fetcher, tell
        self._keep = self._page if first else self._copy
        self._turns = Turns(AHEAD)
        self._found = _Found()
        self._met = Met()
        self._second: Thread | None = None
        self._fetcher: Fetcher | None = None
        self._rooms: deque[bytearray] = deque()

    def count(self) -> int:
        return self._rows.count()

    def blocks(self) -> Iterator[Block]:
        """Yield the rows from the beginning, then those of all slices that are left."""
        rows, here = 0, self._started(self._here)
        try:
            for block, buffer in self._turns.blocks():
                rows += block.rows
                yield block
                if buffer is not None:
                    self._rooms.append(buffer)
        finally:
            self._turns.end()
            self._found.tell(None)
            here.join()
            self._leave()
        self._turns.check()
        if not self._turns.slices:
            if self._second is not None:
                self._tell(False)
        elif self._found.table and rows != self._found.table.rows and rows != asked(self._rows.count):
            raise UnprovenError(f"the slices brought {rows} rows of {self._found.table.rows}")

    def _started(self, work: Callable[[], None]) -> Thread:
        thread = Thread(target=self._work, args=(work,), daemon=True)
        thread.start()
        return thread

    def _work(self, fetch: Callable[[], None]) -> None:
        try:
            fetch()
        except EndedError:
            return
        except Exception as problem:  # raised again by whoever takes the blocks
            self._turns.fail(problem)

    def _here(self) -> None:
        with closing(self._head()) as head:
            for fetched in head:
                self._turns.put(0, fetched)
        self._turns.put(0, None)
        self._prove_head()
        self._fetch(lambda part, _: map(self._keep, self._rows.blocks(part)))

    def _head(self) -> Generator[Fetched, None, None]:
        """Yield the rows from the beginning on, up to the end of the first slice that ends once all are known."""
        rows = 0
        with closing(self._rows.blocks()) as blocks:
            for block in blocks:
                self._look(rows)
                table = self._found.within(self._wanted.patience if rows >= self._wanted.large else 0)
                end = table.end_in(block, self._met) if table and rows else None
                if table and end:
                    if end.row:
                        yield self._kept_head(FixedBlock(self.layout, memoryview(block.view(0)), end.row))
                    self._turns.add(table.slices[end.following :])
                    return
                yield self._kept_head(block)
                rows += block.rows
        self._turns.add(())

    def _kept_head(self, block: Block) -> Fetched:
        self._met.add(dict.fromkeys(map(first_value, block.keys(0))))
        return self._keep(block)

    def _prove_head(self) -> None:
        """Raise `UnprovenError` where what came first is not what lies before the first slice that is left."""
        if self._turns.slices:
            found, before = Met(), Slice(None, self._turns.slices[0].above)
            asked(lambda: found.add(value or b"" for value, _ in self._rows.groups(before)))
            if not found.equals(self._met):
                raise UnprovenError("other rows came first than lie before the first slice")

    def _look(self, rows: int) -> None:
        """Have slices looked for as soon as the table may be large enough."""
        if self._second is None and (self._wanted.known or rows >= self._wanted.least):
            self._tell(True)
            self._second = self._started(self._there)

    def _there(self) -> None:
        try:
            self._fetcher = self._open_fetcher()
            self._fetcher.connect()
            self._found.tell(self._fetcher.slices())
        except (BridgeError, UnfitError, UnprovenError):  # one connection is all there is
            self._found.tell(None)
            return
        if self._found.table is not None:
            self._fetch(self._fetcher.blocks)

    def _leave(self) -> None:
        """Have the second process end: at once if it is still looking."""
        if self._second is None:
            return
        if self._turns.slices:
            self._second.join(PATIENCE)
        while self._second.is_alive():
            if self._fetcher is not None:
                self._fetcher.kill()
            self._second.join(PATIENCE)
        if self._fetcher is not None:
            self._fetcher.close()

    def _fetch(self, blocks_of: Callable[[Slice, Room], Iterator[Fetched]]) -> None:
        while (claimed := self._turns.claim()) is not None:
            number, part = claimed
            for fetched in blocks_of(part, self._room):
                self._turns.put(number, fetched)
            self._turns.put(number, None)

    def _room(self, size: int) -> bytearray:
        """Return a buffer that was used before, if one is large enough: a new one costs as much as a copy."""
        try:
            buffer = self._rooms.pop()
        except IndexError:
            return bytearray(size)
        return buffer if len(buffer) >= size else bytearray(size)

    def _copy(self, block: Block) -> Fetched:
        """Return a block that stays valid when the next one is fetched."""
        records = block.view(0)
        buffer = self._room(len(records))
        buffer[: len(records)] = records
        return FixedBlock(self.layout, memoryview(buffer), block.rows), buffer

    def _page(self, block: Block) -> Fetched:
        """Return the same as a page."""
        return PageBlock(self.layout, Page.of(block)), None


class _Found:
    """What the second process finds out; it is waited for once."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._told = self._waited = False
        self.table: Sliced | None = None

    def tell(self, table: Sliced | None) -> None:
        """Say how the table falls into slices, or that nobody need wait for that; what was said first counts."""
        with self._changed:
            if not self._told:
                self._told, self.table = True, table
            self._changed.notify_all()

    def within(self, seconds: float) -> Sliced | None:
        """Return what was found, if need be after so many seconds the first time."""
        with self._changed:
            if seconds and not self._waited:
                self._waited = True
                self._changed.wait_for(lambda: self._told, seconds)
            return self.table
