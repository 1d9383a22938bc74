"""What a change order becomes in the accounting system: revenue by contract item, cost by cost code and category.

The words are those both accounting systems share; which tables and files they end in is known to each
system's own room. Sums are made here, so that every way of writing writes the same cents.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from wizard.procedure.change_order import NOTHING


@dataclass(frozen=True)
class Revenue:
    """What one contract item gains; `extra` and `cost_code` are those the item is linked to ("": none)."""

    item: str
    description: str
    amount: Decimal
    extra: str = ""
    cost_code: str = ""


@dataclass(frozen=True)
class Cost:
    """What the estimate of one cost code and category gains."""

    extra: str
    cost_code: str
    category: str
    description: str
    amount: Decimal
    units: Decimal = NOTHING


@dataclass(frozen=True)
class Entry:
    """One change order as it is to stand in the ledger.

    `key` is the idempotency key (a UUID): the same for every attempt to write this change order. `contract` is
    "" for a job that has no contract record there. `set_up` holds the values of the job and the contract that
    decide where it goes, as last read.
    """

    key: str
    job: str
    contract: str
    number: str
    title: str
    date: date
    revenues: tuple[Revenue, ...]
    costs: tuple[Cost, ...]
    set_up: dict[str, Any] = field(default_factory=dict)

    @property
    def revenue(self) -> Decimal:
        return sum((one.amount for one in self.revenues), NOTHING)

    @property
    def cost(self) -> Decimal:
        return sum((one.amount for one in self.costs), NOTHING)

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON data, money as text."""
        data: dict[str, Any] = _ENTRY.dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Any) -> Entry:
        return _ENTRY.validate_python(data)


class Way(StrEnum):
    """How a change order gets into the ledger."""

    DATABASE = "database"
    SERVICE = "interface"
    FILE = "import file"
    SHEET = "entry sheet"

    @property
    def by_person(self) -> bool:
        """Whether a person brings it into the ledger, so that it has to be waited for."""
        return self in (Way.FILE, Way.SHEET)


@dataclass(frozen=True)
class Posting:
    """One change order that the ledger holds, as read back; `key` is ours where the ledger can keep it.

    `approved` is False while a person has entered it but not approved or posted it yet.
    """

    number: str
    description: str
    amount: Decimal
    items: tuple[tuple[str, Decimal], ...] = ()
    cost: Decimal | None = None
    date: str = ""
    approved: bool = True
    key: str = ""


def summed_revenues(revenues: Iterable[Revenue]) -> tuple[Revenue, ...]:
    """Return one revenue a contract item: a ledger takes an item once in a change order.

    (Procore support, Sage 300 CRE: several changes to one line are summed; read 2026-11.)
    """
    found: dict[str, Revenue] = {}
    for one in revenues:
        known = found.get(one.item)
        found[one.item] = one if known is None else _more_revenue(known, one.amount)
    return tuple(found.values())


def summed_costs(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    """Return one cost a cost code and category."""
    found: dict[tuple[str, str, str], Cost] = {}
    for one in costs:
        place = (one.extra, one.cost_code, one.category)
        known = found.get(place)
        found[place] = one if known is None else _more_cost(known, one)
    return tuple(found.values())


def _more_revenue(known: Revenue, amount: Decimal) -> Revenue:
    return Revenue(known.item, known.description, known.amount + amount, known.extra, known.cost_code)


def _more_cost(known: Cost, more: Cost) -> Cost:
    return Cost(
        known.extra,
        known.cost_code,
        known.category,
        known.description,
        known.amount + more.amount,
        known.units + more.units,
    )


_ENTRY = TypeAdapter(Entry)
