"""Turns an accepted change order into a ledger entry, once it is known where each of its lines belongs there.

Pure: where things belong comes in as a `Standing`, which the core looks up in its mirror. Nothing is refused
here; that is the rules' business, and they come first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wizard.procedure.change_order import Acceptance, ChangeOrder, Line
from wizard.procedure.ledger_entry import Cost, Entry, Revenue, summed_costs, summed_revenues
from wizard.words import Words


@dataclass(frozen=True)
class Item:
    """A contract item of the accounting system, and the extra and cost code that it is linked to ("": none)."""

    number: str
    description: str = ""
    extra: str = ""
    cost_code: str = ""


@dataclass(frozen=True)
class LinePlace:
    """Where one line belongs; None: not found there. A `group` cost code sums up others and takes no cost."""

    item: Item | None = None
    extra: str = ""
    cost_code: str | None = None
    category: str | None = None
    group: bool = False


@dataclass(frozen=True)
class Standing:
    """What the mirror knows of everything that a change order names.

    `job` and `contract` are None when they were never synced; `contract` is "" for a job without a contract
    record. `contract_status` is the ledger's own word. `lines` and `markups` are by their ids in Procore; a
    markup is in it when its revenue goes to another item than its line's. `taken` holds the numbers that other
    change orders of the contract use, each with the words for who does.
    """

    job: str | None
    contract: str | None
    contract_status: str = ""
    contract_approved: bool = True
    lines: Mapping[int, LinePlace] = field(default_factory=dict)
    markups: Mapping[int, Item | None] = field(default_factory=dict)
    taken: Mapping[str, Words | str] = field(default_factory=dict)
    set_up: Mapping[str, Any] = field(default_factory=dict)

    def place(self, line: Line) -> LinePlace:
        return self.lines.get(line.id, LinePlace())


def ledger_text(text: str) -> str:
    """Return `text` as a ledger can keep it: composed characters, and no line breaks or repeated blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def ledger_number(change_order: ChangeOrder, acceptance: Acceptance) -> str:
    """Return the number that the change order carries in the ledger."""
    return ledger_text(acceptance.number or change_order.number)


def entry_of(
    change_order: ChangeOrder,
    acceptance: Acceptance,
    standing: Standing,
    key: str,
    *,
    width: int,
    markup_on_cost: bool = False,
) -> Entry:
    """Return the entry of a change order that breaks no rule.

    `key` is its idempotency key; `width` how many characters of a title or description the ledger keeps (the
    full text stays in Procore). With `markup_on_cost` a markup that may raise the estimate does; otherwise
    markups are revenue alone (Procore's ERP metadata, `export_estimate_markup`, 2026-05).
    """
    return Entry(
        key=key,
        job=standing.job or "",
        contract=standing.contract or "",
        number=ledger_number(change_order, acceptance),
        title=ledger_text(change_order.title)[:width],
        date=acceptance.transaction_date,
        revenues=summed_revenues(_revenues(change_order, standing, width)),
        costs=summed_costs(_costs(change_order, standing, width, markup_on_cost)),
        set_up=dict(standing.set_up),
    )


def _revenues(change_order: ChangeOrder, standing: Standing, width: int) -> Iterator[Revenue]:
    for line in change_order.lines:
        own = standing.place(line).item
        elsewhere = [markup for markup in line.markups if markup.id in standing.markups]
        amount = line.revenue - sum(markup.amount for markup in elsewhere)
        if own is not None:
            yield _revenue(own, line.description, amount, width)
        for markup in elsewhere:
            other = standing.markups[markup.id]
            if other is not None:
                yield _revenue(other, markup.name, markup.amount, width)


def _revenue(item: Item, description: str, amount: Any, width: int) -> Revenue:
    told = ledger_text(description) or item.description
    return Revenue(item.number, told[:width], amount, item.extra, item.cost_code)


def _costs(change_order: ChangeOrder, standing: Standing, width: int, markup_on_cost: bool) -> Iterator[Cost]:
    for line in change_order.lines:
        place = standing.place(line)
        extra = [markup.amount for markup in line.markups if markup.on_cost] if markup_on_cost else []
        amount = line.cost + sum(extra)
        if place.cost_code is not None and amount:
            yield Cost(
                place.extra,
                place.cost_code,
                place.category or "",
                ledger_text(line.description)[:width],
                amount,
                line.quantity,
            )
