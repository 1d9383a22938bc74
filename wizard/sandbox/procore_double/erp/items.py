"""What the ERP Integrations tool knows of each object: its external data, and where its export stands.

An object's origin fields are its external data, so writing the one writes the other. The states are those that
Procore publishes for budget changes (REST reference, September 2026); the transitions are inferred.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.upsert import TAKEN

ITEM_TYPES = (
    "change_order",
    "contract_payment",
    "cost_code",
    "department",
    "item",
    "budget",
    "insurance",
    "invoice_payment",
    "line_item",
    "line_item_type",
    "markup",
    "payment_application",
    "payment_application_line_item",
    "prime_contract",
    "project",
    "purchase_order_contract",
    "requisition",
    "requisition_change_order_item",
    "requisition_contract_detail_item",
    "requisition_contract_item",
    "standard_cost_code",
    "sub_job",
    "tax_code",
    "vendor",
    "work_order_contract",
    "company_level_direct_cost",
    "budget_change",
)
"""The types of external data (Procore's ERP guides, 2026-06; the last two seen in events and in use)."""

KINDS: dict[str, tuple[str, ...]] = {
    "project": ("projects",),
    "vendor": ("vendors",),
    "standard_cost_code": ("standard_cost_codes",),
    "cost_code": ("cost_codes",),
    "line_item_type": ("line_item_types",),
    "sub_job": ("sub_jobs",),
    "prime_contract": ("prime_contracts",),
    "line_item": ("prime_contract_line_items", "potential_change_order_line_items", "commitment_line_items"),
    "change_order": ("change_order_packages", "commitment_change_orders"),
    "work_order_contract": ("work_order_contracts",),
    "purchase_order_contract": ("purchase_order_contracts",),
    "budget": ("budgets",),
    "budget_change": ("budget_changes",),
}
"""Where the double keeps the objects of each type; of the other types it has none."""


class Status(StrEnum):
    NOT_IN_ERP = "not_in_erp"
    READY_TO_EXPORT = "ready_to_export"
    EXPORTING = "exporting"
    FAILED_TO_EXPORT = "failed_to_export"
    REJECTED = "rejected"
    INVALID = "invalid"
    SYNCED = "synced"
    NOT_INTEGRATED = "not_integrated"


def find_object(world: World, item_type: str, item_id: int) -> Record | None:
    """Return the object that an item is about, or None when there is none."""
    if item_type == "markup":
        return _markup(world, item_id)
    for kind in KINDS.get(item_type, ()):
        found = world.store.by_ids(kind, [item_id]).get(item_id)
        if found is not None:
            return found
    return None


def _markup(world: World, item_id: int) -> Record | None:
    """Return a markup, which the double keeps inside its line, as a record of its own."""
    for line in world.store.of_kind("potential_change_order_line_items"):
        for markup in line.attributes["markups"]:
            if markup["id"] == item_id:
                return replace(line, id=item_id, kind="markup", attributes=markup, origin_id=None)
    return None


def item(world: World, item_type: str, item_id: int) -> Record | None:
    """Return what the ERP tool knows of an object, or None when it never heard of it."""
    found = world.store.held_by(_kind(item_type), [item_id])
    return found[0] if found else None


def items(world: World, item_type: str) -> list[Record]:
    """Return all items of a type, oldest first."""
    return world.store.of_kind(_kind(item_type))


def status_of(world: World, item_type: str, item_id: int) -> Status:
    """Return where an object stands; one that came with an origin id counts as synced."""
    known = item(world, item_type, item_id)
    if known is not None:
        return Status(known.attributes["status"])
    found = find_object(world, item_type, item_id)
    return Status.SYNCED if found is not None and found.origin_id else Status.NOT_IN_ERP


def enter(world: World, item_type: str, item_id: int, status: Status, **told: Any) -> Record:
    """Put an object into a state; `told` are the comment, messages or custom fields that go with it."""
    known = item(world, item_type, item_id) or _new(world, item_type, item_id)
    changed = replace(
        known, attributes={**known.attributes, "status": status.value, **told}, updated_at=timestamp()
    )
    world.store.save([changed])
    return changed


def mark(world: World, item_type: str, item_id: int, origin: Mapping[str, Any]) -> Record | dict[str, list[str]]:
    """Write origin fields onto an object; return its external data, or what speaks against it."""
    found = find_object(world, item_type, item_id)
    if found is None:
        return {"item_id": ["Entity with this ID not found"]}
    new = origin.get("origin_id", found.origin_id)
    if new and any(owner.id != found.id for owner in world.store.by_origins(found.kind, [new]).values()):
        return {"origin_id": [TAKEN]}
    texts = {name: origin[name] for name in ("origin_code", "origin_data") if name in origin}
    now = timestamp()
    if item_type != "markup":
        world.store.save(
            [replace(found, origin_id=new or None, attributes={**found.attributes, **texts}, updated_at=now)]
        )
    known = item(world, item_type, item_id) or _new(world, item_type, item_id)
    # An origin id is what makes an object a synced one; one that is under way waits for its detail.
    found_synced = (
        {"status": Status.SYNCED.value} if new and known.attributes["status"] == Status.NOT_IN_ERP else {}
    )
    attributes = {**known.attributes, **texts, **found_synced}
    changed = replace(known, origin_id=new or None, attributes=attributes, updated_at=now)
    world.store.save([changed])
    return changed


def shown(record: Record) -> dict[str, Any]:
    """Return external data as its calls show it."""
    names = ("item_type", "item_id", "origin_code", "origin_data")
    return {
        "id": record.id,
        **{name: record.attributes.get(name) for name in names},
        "origin_id": record.origin_id,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }


def _new(world: World, item_type: str, item_id: int) -> Record:
    now = timestamp()
    found = find_object(world, item_type, item_id)
    origin = found.origin_id if found is not None else None
    attributes = {
        "item_type": item_type,
        "item_id": item_id,
        "status": status_of_new(origin).value,
    }
    return Record(world.store.next_id(), _kind(item_type), item_id, origin, attributes, now, now)


def status_of_new(origin: str | None) -> Status:
    """Return the state of an object that nobody has sent anywhere yet."""
    return Status.SYNCED if origin else Status.NOT_IN_ERP


def _kind(item_type: str) -> str:
    return f"external_data/{item_type}"
