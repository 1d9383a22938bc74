"""A prime contract change order as both ways to Procore hand it over, and what a person decides about it.

Frozen facts and sums of money, nothing else: no rule, no I/O, no name of a table or a path. Money is
`Decimal` from end to end and text in JSON, never a float.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from wizard.words import Words, say

NOTHING = Decimal("0.00")

GONE = "no longer shown"
"""The status of a change order that Procore does not show any more."""


@dataclass(frozen=True)
class Reference:
    """An object in Procore that another one names: id (0: unknown), origin id ("": never synced), code."""

    id: int = 0
    origin_id: str = ""
    code: str = ""

    def __bool__(self) -> bool:
        return bool(self.id or self.origin_id or self.code)


NOBODY = Reference()


@dataclass(frozen=True)
class Markup:
    """A markup on one line.

    `contract_item` is where its revenue goes when that is not the line's own item; `on_cost` tells that
    Procore lets it raise the cost estimate as well (ERP metadata, `can_export_estimate_markup`, 2026-05).
    """

    id: int
    name: str
    amount: Decimal
    contract_item: Reference = NOBODY
    on_cost: bool = False


@dataclass(frozen=True)
class Line:
    """One line: `cost` is its own amount, its revenue is that and its markups.

    `holder` is the potential change order that holds it (0: none known). `stated` is the amount with markups
    as Procore itself gives it, where it does; a rule compares it with the sum.
    """

    id: int
    position: int
    description: str
    cost: Decimal
    holder: int = 0
    contract_item: Reference = NOBODY
    cost_code: Reference = NOBODY
    cost_type: Reference = NOBODY
    quantity: Decimal = NOTHING
    unit_cost: Decimal = NOTHING
    unit: str = ""
    markups: tuple[Markup, ...] = ()
    stated: Decimal | None = None

    @property
    def markup(self) -> Decimal:
        return sum((markup.amount for markup in self.markups), NOTHING)

    @property
    def revenue(self) -> Decimal:
        """The amount the owner pays: 299.00 with 15 % markup is 343.85."""
        return self.cost + self.markup


@dataclass(frozen=True)
class PrimeContract:
    """The contract that is changed, as Procore has it; `currency` is its ISO code, "" where none is given."""

    reference: Reference
    title: str = ""
    status: str = ""
    currency: str = ""


@dataclass(frozen=True)
class ChangeOrder:
    """One prime contract change order.

    `id` is what its origin id is written to (the package where only public endpoints are used, what the event
    names on the ERP platform). `total` is Procore's own sum with markups, None where it gives none.
    `updated_at` is Procore's stamp of the last change; `origin_id` is set once some integration has marked it.
    """

    id: int
    project: Reference
    contract: PrimeContract
    number: str
    title: str
    lines: tuple[Line, ...]
    description: str = ""
    status: str = "approved"
    currency: str = ""
    approved_on: date | None = None
    total: Decimal | None = None
    updated_at: str = ""
    origin_id: str = ""

    @property
    def cost(self) -> Decimal:
        return sum((line.cost for line in self.lines), NOTHING)

    @property
    def revenue(self) -> Decimal:
        return sum((line.revenue for line in self.lines), NOTHING)

    def fingerprint(self) -> str:
        """Return the SHA-256 (hex) of what a person accepts: everything but stamps and origin ids.

        Two equal fingerprints mean that nothing that reaches the ledger was edited in between.
        """
        plain = replace(self, updated_at="", origin_id="")
        return hashlib.sha256(_CHANGE_ORDER.dump_json(plain)).hexdigest()

    def to_data(self) -> dict[str, Any]:
        """Return it as plain JSON data, money as text."""
        data: dict[str, Any] = _CHANGE_ORDER.dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Any) -> ChangeOrder:
        """The reverse of `to_data`; raises pydantic's `ValidationError`."""
        return _CHANGE_ORDER.validate_python(data)


_COMPARED = {
    "number": say("number"),
    "title": say("title"),
    "status": say("status"),
    "currency": say("currency"),
}


def edits(accepted: ChangeOrder, shown: ChangeOrder) -> list[Words]:
    """Return what was edited between two readings of a change order, in words; [] when nothing of weight was.

    Ids of lines, stamps and origin ids count for nothing, nor does a contract item that only one reading names:
    Procore's two lists do not show the same (see `procore.public_change_orders`).
    """
    told = [
        say("{field} “{before}” to “{now}”", field=name, before=getattr(accepted, field), now=getattr(shown, field))
        for field, name in _COMPARED.items()
        if getattr(accepted, field) != getattr(shown, field)
    ]
    if accepted.revenue != shown.revenue:
        told.append(say("amount {before} to {now}", before=accepted.revenue, now=shown.revenue))
    elif not _same_lines(accepted.lines, shown.lines):
        told.append(say("its lines"))
    return told


def _same_lines(some: tuple[Line, ...], others: tuple[Line, ...]) -> bool:
    return len(some) == len(others) and all(map(_same_line, some, others))


def _same_line(one: Line, other: Line) -> bool:
    item = one.contract_item.id, other.contract_item.id
    return _weight(one) == _weight(other) and (not all(item) or item[0] == item[1])


def _weight(line: Line) -> tuple[object, ...]:
    amounts = (line.cost, line.quantity, line.unit_cost, *(markup.amount for markup in line.markups))
    return (line.description, line.unit, line.cost_code.id, line.cost_type.id, *amounts)


class Wish(StrEnum):
    """What is asked of us about a change order."""

    EXPORT = "export"
    UNLINK = "unlink"
    RESET = "reset"


@dataclass(frozen=True)
class Acceptance:
    """The approver's word: the date in the ledger, the number there ("": the change order's own), and who."""

    transaction_date: date
    number: str = ""
    by: str = ""

    def to_data(self) -> dict[str, Any]:
        data: dict[str, Any] = _ACCEPTANCE.dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Any) -> Acceptance:
        return _ACCEPTANCE.validate_python(data)


@dataclass(frozen=True)
class Request:
    """One thing that Procore's side asks for.

    `ticket` names the place the answer goes to and is the same however often the request is delivered ("" where
    there is none). `acceptance` is set where the approver has answered in Procore already; None means that the
    change order waits for an approver here.
    """

    change_order: ChangeOrder
    wish: Wish = Wish.EXPORT
    ticket: str = ""
    acceptance: Acceptance | None = None

    @property
    def asked_there(self) -> bool:
        """Whether its approver answers in Procore, by the ERP tool."""
        return self.acceptance is not None or self.wish is not Wish.EXPORT

    def to_data(self) -> dict[str, Any]:
        data: dict[str, Any] = _REQUEST.dump_python(self, mode="json")
        return data

    @classmethod
    def from_data(cls, data: Any) -> Request:
        return _REQUEST.validate_python(data)


@dataclass(frozen=True)
class Marks:
    """The origin ids that tell Procore what a change order became: by id of the object they are written to.

    `origin_code` is the number people know it by in the ledger.
    """

    origin_id: str
    origin_code: str
    lines: dict[int, str] = field(default_factory=dict)
    markups: dict[int, str] = field(default_factory=dict)


_CHANGE_ORDER = TypeAdapter(ChangeOrder)
_ACCEPTANCE = TypeAdapter(Acceptance)
_REQUEST = TypeAdapter(Request)
