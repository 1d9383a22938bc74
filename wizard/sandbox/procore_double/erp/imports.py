"""What the approver's Import, Re-Import and Link make of a staged record.

Origin ids of other objects become their ids ("cost code" and "cost type" of a line must be found); a record
whose objects are missing becomes `invalid` and says which (the state is documented, its cause inferred).
"""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import items, staging
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.kinds import Kind
from wizard.sandbox.procore_double.store import Record
from wizard.sandbox.procore_double.upsert import Place, upsert

KINDS: dict[str, Kind] = {
    "vendor": kinds.VENDORS,
    "project": kinds.PROJECTS,
    "sub_job": kinds.SUB_JOBS,
    "prime_contract": kinds.PRIME_CONTRACTS,
}
"""What the double can import; commitments it keeps staged."""

_TRANSLATED = {
    "cost_code_origin_id": ("cost_code_id", "cost_codes"),
    "line_item_type_origin_id": ("line_item_type_id", "line_item_types"),
    "tax_code_origin_id": ("tax_code_id", "tax_codes"),
    "vendor_origin_id": ("vendor_id", "vendors"),
    "customer_origin_id": (None, "vendors"),
}
"""A field of the data → the field of the object, and the kind that is looked in; None: looked up, not kept."""

_LEFT_OUT = ("project_origin_id", "position", "private", "allow_markups", "template")
"""Data that the double's objects have no field for."""


class NotImportable(Exception):  # noqa: N818 - a state of the record, and no fault of ours
    """The record cannot be imported; the words say why."""


def bring_in(world: World, record: Record) -> Record:
    """Create or update the object of a staged record and its lines; return the object.

    Raises `NotImportable`; the record is then `invalid` and its messages say why.
    """
    try:
        made = _make(world, record)
    except NotImportable as problem:
        staging.put(world, record, "invalid", messages=[str(problem)])
        raise
    staging.put(world, record, "imported")
    return made


def link(world: World, record: Record, object_id: int) -> Record:
    """Say that an object which is there already is the one that a staged record means; return it."""
    item_type = record.attributes["item_type"]
    found = items.find_object(world, item_type, object_id)
    if found is None:
        raise NotImportable(f"there is no {item_type} {object_id}")
    told = {"origin_id": record.origin_id, "origin_code": record.attributes.get("origin_code")}
    marked = items.mark(world, item_type, object_id, told)
    if isinstance(marked, dict):
        raise NotImportable(str(marked))
    items.enter(world, item_type, object_id, Status.SYNCED)
    staging.put(world, record, "imported")
    return items.find_object(world, item_type, object_id) or found


def unlink(world: World, record: Record) -> Record:
    """Take the origin off the object of an imported record, which is staged again; return it as it was."""
    kind, origin = KINDS[record.attributes["item_type"]].name, str(record.origin_id)
    found = world.store.by_origins(kind, [origin]).get(origin)
    if found is None:
        raise NotImportable(f"nothing is linked to {origin}")
    nothing = dict.fromkeys(("origin_id", "origin_code", "origin_data"))
    items.mark(world, record.attributes["item_type"], found.id, nothing)
    items.enter(world, record.attributes["item_type"], found.id, Status.NOT_IN_ERP)
    staging.put(world, record, "staged")
    return found


def _make(world: World, record: Record) -> Record:
    item_type, data = record.attributes["item_type"], record.attributes["data"]
    if item_type not in KINDS:
        raise NotImportable(f"{item_type} is not imported by this double")
    holder = world.company.id
    if "project_origin_id" in data:
        holder = _project(world, data["project_origin_id"])
    made = _write(world, KINDS[item_type], Place(holder, holder), record, _fields(world, data, item_type))
    items.enter(world, item_type, made.id, Status.SYNCED)
    _mark(world, item_type, made.id, record)
    for child in staging.children(world, record):
        if child.attributes["status"] != "archived":
            fields = _line(world, child)
            line = _write(world, kinds.PRIME_CONTRACT_LINES, Place(made.id, holder), child, fields)
            _mark(world, "line_item", line.id, child)
    return made


def _mark(world: World, item_type: str, item_id: int, record: Record) -> None:
    known = record.attributes
    told = {"origin_id": record.origin_id, "origin_code": known.get("origin_code")}
    items.mark(world, item_type, item_id, {**told, "origin_data": known.get("origin_data")})


def _project(world: World, origin: str) -> int:
    found = world.store.by_origins("projects", [origin]).get(origin)
    if found is None:
        raise NotImportable(f"the project {origin} is not synced")
    return found.id


def _write(world: World, kind: Kind, place: Place, record: Record, fields: dict[str, Any]) -> Record:
    outcome = upsert(world.store, kind, place, [{"origin_id": record.origin_id, **fields}])
    if outcome.errors:
        raise NotImportable(f"{record.origin_id}: {outcome.errors[0]['errors']}")
    return outcome.records[0]


def _fields(world: World, data: dict[str, Any], item_type: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, value in data.items():
        if name in _LEFT_OUT or value is None:
            continue
        if name not in _TRANSLATED:
            fields[name] = _as_text(value) if name in ("retainage_percent",) else value
            continue
        target, kind = _TRANSLATED[name]
        found = world.store.by_origins(kind, [value]).get(value)
        if found is None:
            raise NotImportable(f"{item_type}: {name} {value} is not in Procore")
        if target is not None:
            fields[target] = found.id
    return fields


def _line(world: World, child: Record) -> dict[str, Any]:
    data = child.attributes["data"]
    fields = _fields(world, data, "line_item")
    for needed in ("cost_code_id", "line_item_type_id"):
        if needed not in fields:
            raise NotImportable(f"{child.origin_id}: {needed.removesuffix('_id')} is missing")
    numbers: dict[str, Any] = {
        name: _as_text(fields[name]) for name in ("amount", "quantity", "unit_cost") if name in fields
    }
    return {**fields, **numbers}


def _as_text(number: float) -> str:
    return format(number, "f").rstrip("0").rstrip(".") if isinstance(number, float) else str(number)
