"""The change orders by which the approved changes of a job and its project differ, by their numbers.

Procore's side is what was found there for the ledger, accounting's the approved change orders of the mirror and
what was confirmed in the ledger. Where neither tells one, as with what a person entered for a job that keeps no
change orders of its own, the amounts differ and nothing explains it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from wizard.core.drift.figures import Job
from wizard.core.exports.export import Export, State
from wizard.procedure.change_order_rules import APPROVED
from wizard.procedure.ledger_entry import Way
from wizard.support.comparison import ProjectDrift
from wizard.words import Words, say

_CONFIRMED = frozenset({State.UNMARKED, State.CONFIRMED})


@dataclass(frozen=True)
class Orders:
    """The change orders of one project that Procore shows as approved."""

    approved: tuple[Export, ...]

    @classmethod
    def among(cls, exports: Iterable[Export], project: int) -> Orders:
        """Return those of the project; one that is gone there or approved no more does not count."""
        shown = ((one, one.shown or one.request.change_order) for one in exports)
        return cls(tuple(one for one, order in shown if order.project.id == project and order.status == APPROVED))

    def explain(self, told: ProjectDrift, job: Job) -> ProjectDrift:
        """Return the same with the change orders that one side lacks, and why one that both know may differ."""
        confirmed = {one.number: one for one in self.approved if one.state in _CONFIRMED}
        there = {one.number: one.request.change_order.revenue for one in self.approved}
        only_there = {number: over for number, over in there.items() if number not in {*job.approved, *confirmed}}
        only_here = {number: over for number, over in job.approved.items() if number not in there}
        written = sorted(number for number, one in confirmed.items() if one.way is Way.DATABASE)
        return replace(
            told,
            missing_there=(*told.missing_there, *_named(only_here)),
            missing_here=(*told.missing_here, *_named(only_there)),
            notes=(_written(written),) if written else (),
        )


def _named(orders: dict[str, Decimal]) -> list[Words]:
    return [say("change order {number} over {amount}", number=one, amount=orders[one]) for one in sorted(orders)]


def _written(numbers: list[str]) -> Words:
    return say(
        "In the ledger, written directly: {numbers}. Accounting’s own sum may not count that yet. Look at it "
        "there, and enter nothing a second time.",
        numbers=numbers,
    )
