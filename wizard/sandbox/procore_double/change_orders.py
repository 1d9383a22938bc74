"""Change orders on prime contracts as the double keeps them, and what a project user does with them.

A package is the change order that people see; its lines are held by potential change orders, of which a 1-tier
project makes one behind the scenes (Procore's ERP integration guide, June 2026). Nothing here knows HTTP.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from pydantic import Field

from wizard.sandbox.procore_double import fields, rules
from wizard.sandbox.procore_double.answers import invalid
from wizard.sandbox.procore_double.fields import Amount, Body, Day, Flag, Text, Whole
from wizard.sandbox.procore_double.kinds import Kind, Reference
from wizard.sandbox.procore_double.store import Record, Store, timestamp

Status = Literal[
    "draft",
    "pricing",
    "not_pricing",
    "pending",
    "revised",
    "proceeding",
    "not_proceeding",
    "pending_billable",
    "no_charge",
    "approved",
    "rejected",
    "void",
]


class Package(fields.Item):
    """What a PATCH of a package may carry (REST reference, 2026-05)."""

    origin_code: Text = None
    status: Status | None = None
    title: Text = None
    description: Text = None
    grand_total: Amount = None
    schedule_impact_amount: Whole = None
    paid_date: Day = None
    invoiced_date: Day = None
    due_date: Day = None
    executed: Flag = None
    signed_change_order_received_date: Day = None


class OnePackage(Body):
    project_id: Whole = None
    contract_id: Whole = None
    change_order: Package


PACKAGES = Kind("change_order_packages", Package)
POTENTIAL = Kind("potential_change_orders", fields.Item)
REQUESTS = Kind("change_order_requests", fields.Item)
LINES = Kind(
    "potential_change_order_line_items",
    rules.PrimeContractLine,
    starts_with={"extended_type": "manual"},
    references=(
        Reference("cost_code_id", "cost_codes", same_project=True),
        Reference("line_item_type_id", "line_item_types"),
    ),
    numbered=True,
)

OVER_WORKFLOW = "The status of this Prime Contract Change Order cannot be changed because it is set via workflow."
"""The text seen in public with status 422 (2026-09)."""


class PlayedMarkup(Body):
    """A markup as a project user sets it: by `percentage` of the line, or as an `amount`."""

    name: str = "OH&P"
    percentage: Amount = None
    amount: Amount = None
    markup_set: Literal["horizontal", "vertical"] = "vertical"
    can_export_estimate_markup: bool = False
    prime_line_item_id: Whole = None


class PlayedLine(Body):
    """A line as a project user types it; `potential` says in which potential change order it is, from 0."""

    description: str = ""
    amount: Amount = None
    quantity: Amount = None
    unit_cost: Amount = None
    uom: Text = None
    cost_code_id: Whole = None
    line_item_type_id: Whole = None
    prime_line_item_id: Whole = None
    potential: int = 0
    markups: list[PlayedMarkup] = Field(default_factory=list)


class PlayedChangeOrder(Body):
    """A change order that a project user creates.

    `lock` is what a workflow does to it: `status` keeps its status from being changed, `all` keeps every
    field. `grand_total` overrides the sum that is shown.
    """

    project_id: int
    contract_id: int
    number: str = "001"
    title: str = "Extra work"
    description: str = ""
    status: Status = "approved"
    executed: bool = False
    tier: Literal[1, 2, 3] = 1
    lock: Literal["", "status", "all"] = ""
    currency_iso_code: Text = None
    grand_total: Amount = None
    lines: list[PlayedLine] = Field(default_factory=list)


class Edit(Body):
    """What a project user changes later; `lines` replace those there were."""

    number: Text = None
    title: Text = None
    description: Text = None
    status: Status | None = None
    executed: Flag = None
    lock: Literal["", "status", "all"] | None = None
    currency_iso_code: Text = None
    grand_total: Amount = None
    lines: list[PlayedLine] | None = None


def create(store: Store, wish: PlayedChangeOrder) -> Record:
    """Keep a new change order with everything it consists of; return its package."""
    now = timestamp()
    attributes = wish.model_dump(exclude={"contract_id", "lines"})
    attributes |= {"prime_change_order_id": store.next_id(), "revision": 0, "origin_code": None}
    attributes["reviewed_at"] = now if wish.status == "approved" else None
    package = Record(store.next_id(), PACKAGES.name, wish.contract_id, None, attributes, now, now)
    request = store.next_id() if wish.tier == 3 else None
    records = [package]
    if request is not None:
        told = {"package_id": package.id, "number": wish.number, "title": wish.title, "status": wish.status}
        records.append(Record(request, REQUESTS.name, wish.contract_id, None, told, now, now))
    for number in range(max((line.potential for line in wish.lines), default=0) + 1):
        told = {
            "package_id": package.id,
            "change_order_request_id": request,
            "number": f"{wish.number}.{number + 1}" if wish.tier > 1 else wish.number,
            "title": wish.title,
            "status": wish.status,
            "change_order_tiers": wish.tier,
        }
        records.append(Record(store.next_id(), POTENTIAL.name, wish.contract_id, None, told, now, now))
    store.save(records)
    _enter_lines(store, package, wish.lines)
    return package


def edit(store: Store, package: Record, wish: Edit) -> Record:
    """Change a change order as a project user does; return its package."""
    changed = wish.model_dump(exclude={"lines"}, exclude_unset=True)
    now = timestamp()
    attributes = {**package.attributes, **changed}
    if changed.get("status") == "approved" and not attributes["reviewed_at"]:
        attributes["reviewed_at"] = now
    package = replace(package, attributes=attributes, updated_at=now)
    store.save([package])
    if wish.lines is not None:
        store.remove([line.id for line in lines_of(store, package)])
        _enter_lines(store, package, wish.lines)
    return package


def remove(store: Store, package: Record) -> None:
    """Delete a change order with everything it consists of."""
    lines = [line.id for line in lines_of(store, package)]
    parts = [part.id for kind in (POTENTIAL, REQUESTS) for part in _parts(store, kind, package)]
    store.remove([*lines, *parts, package.id])


def potential_of(store: Store, package: Record) -> list[Record]:
    """Return the potential change orders of a package, oldest first."""
    return _parts(store, POTENTIAL, package)


def lines_of(store: Store, package: Record) -> list[Record]:
    """Return all lines of a package in their order."""
    holders = [part.id for part in potential_of(store, package)]
    return sorted(store.held_by(LINES.name, holders), key=lambda line: int(line.attributes["position"]))


def markup_amount(line: Record, markup: dict[str, Any]) -> Decimal:
    """Return what a markup adds: its own amount, or its percentage of the line to the cent."""
    if markup["amount"] is not None:
        return Decimal(markup["amount"])
    share = Decimal(line.attributes.get("amount") or 0) * Decimal(markup["percentage"] or 0) / 100
    return share.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def total_of(store: Store, package: Record) -> Decimal:
    """Return the total with markups, as it is shown."""
    if package.attributes.get("grand_total") is not None:
        return Decimal(package.attributes["grand_total"])
    lines = lines_of(store, package)
    own = sum((Decimal(line.attributes.get("amount") or 0) for line in lines), Decimal(0))
    return own + sum((markup_amount(line, m) for line in lines for m in line.attributes["markups"]), Decimal(0))


def _parts(store: Store, kind: Kind, package: Record) -> list[Record]:
    held = store.held_by(kind.name, [package.holder])
    return [part for part in held if part.attributes["package_id"] == package.id]


def _enter_lines(store: Store, package: Record, lines: Sequence[PlayedLine]) -> None:
    parts, now = potential_of(store, package), timestamp()
    records = []
    for position, line in enumerate(lines, 1):
        if line.potential >= len(parts):
            raise invalid({"lines": ["there is no such potential change order"]})
        told = line.model_dump(exclude={"potential", "markups"})
        told["markups"] = [{"id": store.next_id(), **markup.model_dump()} for markup in line.markups]
        told |= {"position": position, "extended_type": "manual"}
        records.append(Record(store.next_id(), LINES.name, parts[line.potential].id, None, told, now, now))
    store.save(records)
