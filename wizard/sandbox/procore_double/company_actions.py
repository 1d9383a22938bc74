"""What Procore's calls about a company's tax codes and its vendors' insurances do, and the table of their paths."""

from __future__ import annotations

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.actions import Action, listed, synced
from wizard.sandbox.procore_double.answers import Answer, not_connected
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.upsert import Place

_V1 = "/rest/v1.0"


def list_tax_codes(call: Call) -> Answer:
    return listed(call, kinds.TAX_CODES, call.company(), {})


def sync_tax_codes(call: Call) -> Answer:
    return synced(call, kinds.TAX_CODES, lambda: Place(call.company()))


def list_insurances(call: Call) -> Answer:
    if call.path["company_id"] != call.world.company.id:
        raise not_connected()
    return listed(call, kinds.INSURANCES, call.world.company.id, {})


def sync_insurances(call: Call) -> Answer:
    return synced(call, kinds.INSURANCES, lambda: Place(call.world.company.id))


TAX_READS: tuple[tuple[str, Action], ...] = ((f"{_V1}/tax_codes", list_tax_codes),)
TAX_WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("PATCH", f"{_V1}/tax_codes/sync", sync_tax_codes, kinds.TAX_CODES.name),
)
INSURANCE_READS: tuple[tuple[str, Action], ...] = (
    (f"{_V1}/companies/{{company_id:int}}/insurances", list_insurances),
)
INSURANCE_WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("PATCH", f"{_V1}/insurances/sync", sync_insurances, kinds.INSURANCES.name),
)
