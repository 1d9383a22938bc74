"""The rest of a table that a torn read did not reach, as rows like others, which end only if they were proven.

What is asked for and compared here is said in `ranges`; what was read before, in `points`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from wizard.erp.bridge.blocks import Block
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.joined import Rows
from wizard.erp.bridge.points import Torn
from wizard.erp.bridge.ranges import Behind, Nulls, UnprovenError, behind

_T = TypeVar("_T")
_REFUSED = ("DB-205", "DB-206", "DB-212")
"""What becomes of a statement that a driver does not take; the others tell of connections and locked files."""


class Rest:
    """The rows behind `torn`; raises `UnprovenError` where the counts do not fit, before any of them is read.

    `table` are all rows, and `open_behind` prepares those behind a key. `alive` is called between two statements,
    each of which may take as long as one is allowed to.
    """

    def __init__(
        self, torn: Torn, table: Rows, open_behind: Callable[[Behind], Rows], alive: Callable[[], object]
    ) -> None:
        if table.layout != torn.layout:
            raise UnprovenError("the table is laid out otherwise")
        self.layout = table.layout
        self._torn = torn
        self._table = table
        self._alive = alive
        self._rows = asked(table.count)
        self._rest = self._fitting(open_behind)

    def count(self) -> int:
        """Return how many rows the table had when the rest was asked for."""
        return self._rows

    def blocks(self) -> Iterator[Block]:
        """Yield the rows that the torn read did not bring; they end only if they and its rows are the whole table.

        Rows may come and go while a table is read, and a source may show them or not, so the count of before and
        that of afterwards are both as good.
        """
        rows, blocks = self._torn.rows, behind(self._rest.blocks(), *self._torn.overlap, self.layout)
        block = asked(lambda: next(blocks, None))
        while block is not None:
            rows += block.rows
            yield block
            block = next(blocks, None)
        if rows != self._rows:
            self._alive()
            if rows != asked(self._table.count):
                raise UnprovenError("the table does not count as many rows as were read")

    def _fitting(self, open_behind: Callable[[Behind], Rows]) -> Rows:
        places: tuple[Nulls, ...] = ("first", "last")
        for nulls in places:
            rest = open_behind(replace(self._torn.behind, nulls=nulls))
            self._alive()
            if self._torn.before + asked(rest.count) == self._rows:
                self._alive()
                return rest
        raise UnprovenError("the table does not count as many rows as were read and lie behind them")


def asked(work: Callable[[], _T]) -> _T:
    """Do what executes a statement; one that the driver does not take proves nothing."""
    try:
        return work()
    except BridgeError as refusal:
        if refusal.code in _REFUSED:
            raise UnprovenError(f"the driver does not take the question ({refusal.code})") from refusal
        raise
