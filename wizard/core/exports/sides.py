"""Everything that is opened for the change orders of one connection: Procore, the ledger, the mirror, the queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wizard.core.exports.books import Books
from wizard.core.exports.export import IN_LEDGER, Export
from wizard.core.exports.queue import Queue
from wizard.core.exports.settings import ExportSettings
from wizard.core.mirror import Mirror
from wizard.erp.writing import ChangeOrderLedger
from wizard.errors import TrueupError
from wizard.procedure.change_order import Acceptance, ChangeOrder
from wizard.procedure.change_order_rules import objections, same_number
from wizard.procedure.entering import Standing
from wizard.procedure.ledger_entry import Entry, Posting
from wizard.procore.change_orders import ChangeOrders
from wizard.support.export_words import STATES
from wizard.words import Words, say

_UNREADABLE = ("DB-205", "DB-206")

Witness = Callable[[str], None]
"""Told the name of each point that is reached; the crash tests end the core there."""


@dataclass(frozen=True)
class Sides:
    """What the clerk works with; `folder` is where files for people go."""

    connection: str
    company: int
    settings: ExportSettings
    books: Books
    orders: ChangeOrders
    ledger: ChangeOrderLedger
    mirror: Mirror
    queue: Queue
    folder: Path
    clock: Callable[[], datetime]
    cancelled: Callable[[], bool]
    witness: Witness

    def standing(self, export: Export, order: ChangeOrder) -> Standing:
        return self.books.standing(self.mirror, order, self._taken(export))

    def objections(self, order: ChangeOrder, acceptance: Acceptance, standing: Standing) -> list[TrueupError]:
        today = self.clock().astimezone().date()
        return objections(order, acceptance, standing, limits=self.books.limits, today=today)

    def entry(self, export: Export, order: ChangeOrder, acceptance: Acceptance, standing: Standing) -> Entry:
        return self.books.entry(order, acceptance, standing, export.key)

    def postings(self, entry: Entry) -> list[Posting] | None:
        """Return what the ledger holds of the entry's contract; None when nobody can read that."""
        try:
            return self.ledger.postings(entry, self.cancelled)
        except TrueupError as problem:
            if problem.code in _UNREADABLE:
                return None
            raise

    def in_ledger(self, export: Export) -> Posting | None:
        """Return the change order as the ledger holds it; raise what reading raises when nobody can tell."""
        if export.entry is None:
            return None
        for one in self.ledger.postings(export.entry, self.cancelled):
            if one.key == export.entry.key or (not one.key and same_number(one.number, export.number)):
                return one
        return None

    def claimed(self, export: Export) -> list[str]:
        """Return the numbers in the ledger that belong to other change orders of the same contract."""
        return list(self._taken(export))

    def _taken(self, export: Export) -> Mapping[str, Words]:
        return {
            other.number: _holder(other)
            for other in self.queue.listed(self.connection)
            if other.id != export.id and other.contract == export.contract and other.state in IN_LEDGER
        }


def _holder(other: Export) -> Words:
    """Return the words for a change order that has a number."""
    return say(
        "“{title}”, which is {state} here as no. {id}",
        title=other.request.change_order.title,
        state=STATES[other.state],
        id=other.id,
    )
