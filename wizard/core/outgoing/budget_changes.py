"""Looks up in the mirror what a budget change becomes in CMiC, and what speaks against it.

Its amounts go to cost codes and categories that the job has: what it lacks goes there with the budget itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wizard.core.exports.standing import key_of, row_of, text_of
from wizard.core.mirror import Mirror
from wizard.core.outgoing.places import Place, objection_to, place_of
from wizard.core.outgoing.record import Outgoing
from wizard.core.translation.cmic_parents import JOB
from wizard.errors import TrueupError
from wizard.procedure.budget_change import BudgetChange, BudgetChangeEntry, BudgetChangeEntryLine
from wizard.procedure.change_order import NOTHING, Marks
from wizard.words import say

BUDGET_CHANGE = "BC"
"""The prefix of a budget change's origin id."""

_DECIMALS = 2


def entry_of(mirror: Mirror, one: Outgoing, thing: BudgetChange) -> BudgetChangeEntry | list[TrueupError]:
    """Return what a budget change becomes, or everything that speaks against it as far as the mirror knows.

    Several lines on one cost code and category are one there, with their sum.
    """
    found = list(_objections(mirror, thing))
    if found:
        return found
    sums: dict[Place, Decimal] = {}
    for line in thing.lines:
        place = place_of(mirror, line)
        if place is None:
            raise ValueError("a line without a place in the accounting system is objected to before")
        sums[place] = sums.get(place, NOTHING) + line.amount
    return BudgetChangeEntry(
        code=one.code,
        job=job_of(mirror, thing),
        id=thing.id,
        title=thing.name or thing.number,
        day=(one.accepted_at or one.changed).astimezone().date(),
        lines=tuple(
            BudgetChangeEntryLine(place.job, place.cost_code, place.category, amount)
            for place, amount in sums.items()
        ),
    )


def marks_of(one: Outgoing, thing: BudgetChange) -> Marks:
    """Return the origin id: the change item by its job and code there."""
    return Marks(f"{BUDGET_CHANGE}|{key_of(thing.project.origin_id, 'J')}|{one.code}", one.code)


def job_of(mirror: Mirror, thing: BudgetChange) -> str:
    row = row_of(mirror, JOB, key_of(thing.project.origin_id, "J"))
    return text_of(row.values.get("JobCode")) if row else ""


def _objections(mirror: Mirror, thing: BudgetChange) -> Iterator[TrueupError]:
    if not job_of(mirror, thing):
        yield TrueupError("EX-652", field=say("project"), title=thing.title, value=thing.project.code)
    if not thing.lines:
        yield TrueupError("EX-656", title=thing.title)
    for line in thing.lines:
        told = line.description or line.title
        if line.amount != round(line.amount, _DECIMALS):
            yield TrueupError("EX-655", line=told, value=line.amount)
        if objection := objection_to(mirror, line, told or str(line.amount), line.title or say("none")):
            yield objection
