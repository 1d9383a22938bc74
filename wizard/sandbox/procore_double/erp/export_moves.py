"""The approver accepts the export of what is no change order: a company of the directory."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import items, requests
from wizard.sandbox.procore_double.erp.events.company import NewVendor
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.views import show

VENDOR = "vendor"


class ExportVendor(Move):
    """Accept a company, with the ERP vendor ID that the approver types beside it."""

    vendor: int
    code: str = ""


def export_vendor(world: World, move: ExportVendor) -> Done:
    found = world.store.by_ids(kinds.VENDORS.name, [move.vendor]).get(move.vendor)
    if found is None:
        raise Impossible("there is no such company")
    status = items.status_of(world, VENDOR, found.id)
    if status in (Status.EXPORTING, Status.SYNCED):
        raise Impossible(f"it is {status.value}")
    shown = show(world.store, world.company, kinds.VENDORS, [found])[0]
    vendor: dict[str, Any] = {name: shown.get(name) for name in NewVendor.model_fields}
    vendor["origin_code"] = move.code or vendor["origin_code"]
    data = {"vendor": vendor, "company_id": world.company.id}
    request = requests.ask(world, "create_vendor", data, (VENDOR, found.id), detail=True)
    items.enter(world, VENDOR, found.id, Status.EXPORTING, messages=[])
    return {"request": request.id}


MOVES: Moves = {"export_vendor": (ExportVendor, export_vendor)}
