"""Recognises an entry among what the ledger holds: a person may have posted it hours later, renumbered or twice.

Pure: number, amount and items decide, and our key where the ledger kept it. Nothing counts as confirmed here
that does not agree to the cent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wizard.errors import TrueupError
from wizard.procedure.change_order_rules import same_number
from wizard.procedure.ledger_entry import Entry, Posting
from wizard.words import Words, as_it_is, say


class Verdict(StrEnum):
    """How an entry stands in the ledger."""

    ABSENT = "not there"
    ENTERED = "entered, not approved"
    THERE = "there"
    OTHERWISE = "there, but otherwise"
    RENUMBERED = "perhaps there under another number"
    TWICE = "there more than once"


@dataclass(frozen=True)
class Recognition:
    """The verdict, the posting it is about, and what a person has to be told (None: nothing to tell)."""

    verdict: Verdict
    posting: Posting | None = None
    problem: TrueupError | None = None


def recognise(
    entry: Entry, postings: Sequence[Posting], *, before: Collection[str], claimed: Collection[str]
) -> Recognition:
    """Return how `entry` stands among the `postings` of its contract.

    `before` holds the numbers that were there before anything was written or handed out, `claimed` those that
    belong to other change orders of ours: neither can be this one under another number.
    """
    mine = [one for one in postings if entry.key and one.key == entry.key]
    named = [one for one in postings if same_number(one.number, entry.number) and one not in mine]
    # What carries another entry's key is not ours, whatever it looks like.
    twins = [
        one
        for one in postings
        if one not in mine
        and one not in named
        and not one.key
        and agrees(entry, one)
        and not _is_among(one.number, before)
        and not _is_among(one.number, claimed)
    ]
    found = [*mine, *(one for one in named if agrees(entry, one)), *twins]
    if len(found) > 1:
        numbers = ", ".join(one.number for one in found)
        return Recognition(Verdict.TWICE, found[0], TrueupError("EX-622", field=say("number"), numbers=numbers))
    if mine or named:
        return _judged(entry, (mine or named)[0])
    if twins:
        told = TrueupError("EX-624", field=say("number"), found=twins[0].number, number=entry.number)
        return Recognition(Verdict.RENUMBERED, twins[0], told)
    return Recognition(Verdict.ABSENT)


def agrees(entry: Entry, posting: Posting) -> bool:
    """Tell whether a posting holds the same money: in all, by item, and as cost, as far as these are kept."""
    items = tuple(sorted((one.item, one.amount) for one in entry.revenues))
    kept = not posting.items or tuple(sorted(posting.items)) == items
    cost = posting.cost is None or not posting.key or posting.cost == entry.cost
    return posting.amount == entry.revenue and kept and cost


def _judged(entry: Entry, posting: Posting) -> Recognition:
    if not agrees(entry, posting):
        wanted, found = _money(entry.revenue, entry.cost), _money(posting.amount, posting.cost)
        told = TrueupError("EX-623", field=say("amount"), number=posting.number, found=found, wanted=wanted)
        return Recognition(Verdict.OTHERWISE, posting, told)
    return Recognition(Verdict.THERE if posting.approved else Verdict.ENTERED, posting)


def _money(revenue: object, cost: object) -> Words:
    return as_it_is(str(revenue)) if cost is None else say("{revenue} (cost {cost})", revenue=revenue, cost=cost)


def _is_among(number: str, numbers: Iterable[str]) -> bool:
    return any(same_number(number, other) for other in numbers)
