"""The approver accepts the export of a company, a project, a commitment, or a change order of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import items, requests
from wizard.sandbox.procore_double.erp.events import commitments as events
from wizard.sandbox.procore_double.erp.events.company import NewVendor
from wizard.sandbox.procore_double.erp.events.jobs import NewJob
from wizard.sandbox.procore_double.erp.events.shapes import CostCode, CostType
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.fields import Body
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.views import show

VENDOR, CHANGE_ORDER = "vendor", "change_order"
_TYPES = {"work_order_contract": "WorkOrderContract", "purchase_order_contract": "PurchaseOrderContract"}
_KINDS = {
    "work_order_contract": kinds.WORK_ORDER_CONTRACTS,
    "purchase_order_contract": kinds.PURCHASE_ORDER_CONTRACTS,
}


class ExportVendor(Move):
    """Accept a company, with the ERP vendor ID that the approver types beside it."""

    vendor: int
    code: str = ""


class ExportJob(Move):
    """Accept a project, with the code that the approver types beside it."""

    project: int
    code: str = ""


class ExportCommitment(Move):
    """Accept a subcontract or a purchase order."""

    commitment: int
    item_type: Literal["work_order_contract", "purchase_order_contract"] = "work_order_contract"


class ExportCommitmentChange(ExportCommitment):
    """Make a change order of a commitment, with its first line's codes, and accept it."""

    number: int = 1
    title: str = "More work"
    amount: str = "10.00"


class UnlinkCommitmentChange(ExportCommitment):
    """Unlink a change order of a commitment."""

    change_order: int


def export_vendor(world: World, move: ExportVendor) -> Done:
    found = _exportable(world, VENDOR, kinds.VENDORS.name, move.vendor)
    shown = show(world.store, world.company, kinds.VENDORS, [found])[0]
    vendor = _only(NewVendor, shown)
    vendor["origin_code"] = move.code or vendor["origin_code"]
    return _ask(world, "create_vendor", {"vendor": vendor, "company_id": world.company.id}, VENDOR, found.id)


def export_job(world: World, move: ExportJob) -> Done:
    found = world.store.by_ids(kinds.PROJECTS.name, [move.project]).get(move.project)
    if found is None:
        raise Impossible("there is no such project")
    [shown] = show(world.store, world.company, kinds.PROJECTS, [found])
    job = _only(NewJob, {**shown, "custom_fields": {}, "erp_custom_fields": {}, "synced": bool(found.origin_id)})
    job["origin_code"] = move.code or shown.get("project_number")
    data = {"job": job, "all_cost_codes": [], "company_id": world.company.id}
    return _ask(world, "create_or_update_job", data, "project", found.id)


def export_commitment(world: World, move: ExportCommitment) -> Done:
    kind = _KINDS[move.item_type]
    found = _exportable(world, move.item_type, kind.name, move.commitment)
    return _ask(world, "create_commitment", _commitment(world, found, move.item_type), move.item_type, found.id)


def export_commitment_change(world: World, move: ExportCommitmentChange) -> Done:
    kind, now = _KINDS[move.item_type], timestamp()
    base = world.store.by_ids(kind.name, [move.commitment])[move.commitment]
    told = {"number": move.number, "title": move.title, "status": "approved"}
    change = Record(world.store.next_id(), kinds.COMMITMENT_CHANGE_ORDERS.name, base.holder, None, told, now, now)
    first = world.store.held_by(kinds.COMMITMENT_LINES.name, [base.id])[0]
    attributes = {**first.attributes, "amount": move.amount}
    line = replace(first, id=world.store.next_id(), holder=change.id, origin_id=None, attributes=attributes)
    world.store.save([change, line])
    lines = [
        {**_only(events.CommitmentChangeOrderItem, one), "commitment_line_item_id": None}
        for one in _items(world, [line])
    ]
    data = _commitment(world, base, move.item_type)
    data["job_origin_id"] = data.pop("job_id")
    order = {"id": change.id, "contract_id": base.id, **told, "created_at": now, "updated_at": now}
    data |= {"change_order": _only(events.CommitmentChangeOrder, order), "change_order_items": lines}
    return _ask(world, "create_commitment_change_order", data, CHANGE_ORDER, change.id)


def unlink_commitment(world: World, move: ExportCommitment) -> Done:
    found = _synced(world, move.item_type, _KINDS[move.item_type].name, move.commitment)
    data = {
        "job_origin_id": _origin(world, found.holder),
        "erp_commitment_id": found.id,
        "project_id": found.holder,
        "procore_commitment_id": found.id,
        "commitment_type": _TYPES[move.item_type],
        "commitment_origin_id": found.origin_id,
    }
    return _ask(world, "unlink_commitment", data, move.item_type, found.id)


def unlink_commitment_change(world: World, move: UnlinkCommitmentChange) -> Done:
    change = _synced(world, CHANGE_ORDER, kinds.COMMITMENT_CHANGE_ORDERS.name, move.change_order)
    base = world.store.by_ids(_KINDS[move.item_type].name, [move.commitment])[move.commitment]
    data = {
        "job_origin_id": _origin(world, base.holder),
        "erp_commitment_id": base.id,
        "erp_commitment_change_order_id": change.id,
        "commitment_origin_id": base.origin_id,
        "commitment_type": _TYPES[move.item_type],
        "commitment_change_order_origin_id": change.origin_id,
        "procore_commitment_change_order_id": change.id,
        "project_id": base.holder,
    }
    return _ask(world, "unlink_commitment_change_order", data, CHANGE_ORDER, change.id)


def _origin(world: World, project: int) -> str | None:
    return world.store.by_ids(kinds.PROJECTS.name, [project])[project].origin_id


def _synced(world: World, item_type: str, kind: str, id: int) -> Record:
    found = world.store.by_ids(kind, [id]).get(id)
    if found is None or not found.origin_id:
        raise Impossible(f"there is no such {item_type} that is synced")
    if requests.open_details_about(world, item_type, id):
        raise Impossible("it is being unlinked already")
    return found


def _exportable(world: World, item_type: str, kind: str, id: int) -> Record:
    found = world.store.by_ids(kind, [id]).get(id)
    if found is None:
        raise Impossible(f"there is no such {item_type}")
    status = items.status_of(world, item_type, found.id)
    if status in (Status.EXPORTING):
        raise Impossible(f"it is {status.value}")
    return found


def _commitment(world: World, found: Record, item_type: str) -> dict[str, Any]:
    [shown] = show(world.store, world.company, _KINDS[item_type], [found])
    told = _only(events.Commitment, {**shown, "type": _TYPES[item_type]})
    told["project"] = {**shown["project"], "origin_data": None}
    told["vendor"] = shown["vendor"] and {**shown["vendor"], "origin_data": None}
    lines = world.store.held_by(kinds.COMMITMENT_LINES.name, [found.id])
    return {
        "job_id": shown["project"]["origin_id"],
        "commitment": told,
        "commitment_items": [_only(events.CommitmentItem, line) for line in _items(world, lines)],
        "additional_data": {"accounting_date": None},
        "company_id": world.company.id,
    }


def _items(world: World, lines: list[Record]) -> list[dict[str, Any]]:
    """Return lines as an event tells them: codes with just the fields that its dictionary gives them."""
    return [
        {
            **line,
            "cost_code": line["cost_code"] and _only(CostCode, line["cost_code"]),
            "line_item_type": line["line_item_type"] and _only(CostType, line["line_item_type"]),
            "holder": None,
        }
        for line in show(world.store, world.company, kinds.COMMITMENT_LINES, lines)
    ]


def _only(model: type[Body], shown: Mapping[str, Any]) -> dict[str, Any]:
    return {name: shown.get(name) for name in model.model_fields}


def _ask(world: World, name: str, data: dict[str, Any], item_type: str, item_id: int) -> Done:
    request = requests.ask(world, name, data, (item_type, item_id), detail=True)
    status = Status.SYNCED if name.startswith("unlink_") else Status.EXPORTING
    items.enter(world, item_type, item_id, status, messages=[])
    return {"request": request.id, "object": item_id}


MOVES: Moves = {
    "export_vendor": (ExportVendor, export_vendor),
    "export_job": (ExportJob, export_job),
    "export_commitment": (ExportCommitment, export_commitment),
    "export_commitment_change": (ExportCommitmentChange, export_commitment_change),
    "unlink_commitment": (ExportCommitment, unlink_commitment),
    "unlink_commitment_change": (UnlinkCommitmentChange, unlink_commitment_change),
}
