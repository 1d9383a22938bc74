"""How the double shows what holds amounts: prime contracts, commitments, direct costs, each with its lines."""

from __future__ import annotations

from decimal import Decimal

from wizard.sandbox.procore_double import change_orders, object_views
from wizard.sandbox.procore_double.kinds import (
    COMMITMENT_LINES,
    COST_CODES,
    LINE_ITEM_TYPES,
    PRIME_CONTRACT_LINES,
    PRIME_CONTRACTS,
    PROJECTS,
    VENDORS,
    Kind,
)
from wizard.sandbox.procore_double.shown import (
    Company,
    Shown,
    View,
    base,
    currency_configuration,
    decimal_text,
    line_amount,
)
from wizard.sandbox.procore_double.store import Record, Store


def _contract_totals(store: Store, contracts: list[Record]) -> dict[int, Decimal]:
    """Return the sum of the lines of each contract."""
    totals = {contract.id: Decimal(0) for contract in contracts}
    for line in store.held_by(PRIME_CONTRACT_LINES.name, totals):
        totals[line.holder] += line_amount(line.attributes)
    return totals


def _approved(store: Store, contracts: list[Record]) -> dict[int, Decimal]:
    """Return what the approved change orders of each contract come to."""
    approved = {contract.id: Decimal(0) for contract in contracts}
    for package in store.held_by(change_orders.PACKAGES.name, approved):
        if package.attributes["status"] == "approved" and package.holder is not None:
            approved[package.holder] += change_orders.total_of(store, package)
    return approved


def prime_contracts(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    totals, approved = _contract_totals(store, records), _approved(store, records)
    parties = {r.attributes.get(field) for r in records for field in ("vendor_id", "contractor_id")} - {None}
    found = store.by_ids(VENDORS.name, (party for party in parties if party is not None))
    vendors = dict(zip(found, object_views.vendors(store, company, list(found.values())), strict=True))
    shown = []
    for record in records:
        contract = base(record)
        retainage = record.attributes.get("retainage_percent")
        contract |= {
            "title": record.attributes.get("title"),
            "number": record.attributes.get("number"),
            "description": record.attributes.get("description"),
            "origin_code": None,
            "private": False,
            "retainage_percent": None if retainage is None else decimal_text(retainage),
            "grand_total": decimal_text(totals[record.id]),
            "approved_change_orders": decimal_text(approved[record.id]),
            "vendor": vendors.get(contract.pop("vendor_id", None)),
            "contractor": vendors.get(contract.pop("contractor_id", None)),
            "architect": None,
            "attachments": [],
            "deleted_at": None,
            "currency_configuration": currency_configuration(contract.pop("currency_iso_code", None)),
        }
        shown.append(contract)
    return shown


def show_one_contract(store: Store, company: Company, record: Record) -> Shown:
    """Return a contract with its lines and sums, as the call for a single one does."""
    [shown] = prime_contracts(store, company, [record])
    lines = contract_lines(store, company, store.held_by(PRIME_CONTRACT_LINES.name, [record.id]))
    total = shown["grand_total"]
    revised = decimal_text(Decimal(total) + Decimal(shown["approved_change_orders"]))
    return {
        **shown,
        "line_items": lines,
        "line_items_total": total,
        "line_items_extended_total": total,
        "revised_contract_amount": revised,
        "pending_change_orders_amount": "0.0",
        "pending_revised_contract_amount": revised,
        "draft_change_orders_amount": "0.0",
        "outstanding_balance": revised,
        "owner_invoices_amount": "0.0",
        "total_payments": "0.0",
        "change_order_packages": [],
        "change_order_requests": [],
        "potential_change_orders": [],
        "payments_received": [],
    }


def _coded(store: Store, company: Company, records: list[Record]) -> tuple[dict[int, Shown], dict[int, Shown]]:
    """Return the cost codes and the cost types that lines name, as they are shown, by id."""

    def pointed_at(kind: Kind, field: str, view: View) -> dict[int, Shown]:
        found = store.by_ids(kind.name, {r.attributes[field] for r in records if r.attributes.get(field)})
        return dict(zip(found, view(store, company, list(found.values())), strict=True))

    codes = pointed_at(COST_CODES, "cost_code_id", object_views.cost_codes)
    return codes, pointed_at(LINE_ITEM_TYPES, "line_item_type_id", object_views.line_item_types)


def contract_lines(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    codes, types = _coded(store, company, records)
    contracts = store.by_ids(PRIME_CONTRACTS.name, {record.holder for record in records})
    projects = store.by_ids(PROJECTS.name, {contract.holder for contract in contracts.values()})
    shown = []
    for record in records:
        project = projects[contracts[record.holder].holder]
        line = base(record)
        amount = decimal_text(line_amount(record.attributes))
        line |= {
            "amount": amount,
            "total_amount": amount,
            "extended_amount": amount,
            "quantity": decimal_text(record.attributes.get("quantity")),
            "unit_cost": decimal_text(record.attributes.get("unit_cost")),
            "uom": record.attributes.get("uom"),
            "description": record.attributes.get("description"),
            "cost_code": codes.get(line.pop("cost_code_id", None)),
            "line_item_type": types.get(line.pop("line_item_type_id", None)),
            "wbs_code": None,
            "tax_code_id": None,
            "holder": {"id": record.holder, "holder_type": "PrimeContract"},
            "company": {"id": company.id, "name": company.name},
            "project": {"id": project.id, "name": project.attributes["name"]},
        }
        line.pop("wbs_code_id", None)
        shown.append(line)
    return shown


def commitments(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    vendors = store.by_ids(VENDORS.name, {r.attributes.get("vendor_id") or 0 for r in records})
    projects = store.by_ids(PROJECTS.name, {record.holder for record in records})
    totals = dict.fromkeys((record.id for record in records), Decimal(0))
    for line in store.held_by(COMMITMENT_LINES.name, totals):
        totals[line.holder] += line_amount(line.attributes)
    shown = []
    for record in records:
        commitment = {"origin_code": None, "number": None, "title": None, **base(record)}
        vendor, project = vendors.get(commitment.pop("vendor_id", None)), projects[record.holder]
        told = vendor and {"id": vendor.id, "company": vendor.attributes["name"], "origin_id": vendor.origin_id}
        commitment |= {
            "vendor": told,
            "project": {"id": project.id, "name": project.attributes["name"], "origin_id": project.origin_id},
            "grand_total": decimal_text(totals[record.id]),
        }
        shown.append(commitment)
    return shown


def commitment_lines(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    codes, types = _coded(store, company, records)
    shown = []
    for record in records:
        line, amount = base(record), decimal_text(line_amount(record.attributes))
        line |= dict.fromkeys(("amount", "total_amount", "extended_amount"), amount) | {
            "cost_code": codes.get(line.pop("cost_code_id", None)),
            "line_item_type": types.get(line.pop("line_item_type_id", None)),
            "holder": {"id": record.holder},
        }
        line.pop("wbs_code_id", None)
        shown.append(line)
    return shown


def direct_costs(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    vendors = store.by_ids(
        VENDORS.name, {r.attributes["vendor_id"] for r in records if r.attributes.get("vendor_id")}
    )
    shown = []
    for record in records:
        cost = base(record)
        vendor = vendors.get(cost.pop("vendor_id", None))
        cost |= {
            "vendor": None if vendor is None else {"id": vendor.id, "name": vendor.attributes["name"]},
            # Seen blank for days after a sync (2026-09), so nobody may rely on it.
            "grand_total": None,
        }
        shown.append(cost)
    return shown


def direct_cost_lines(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            **base(record),
            "amount": decimal_text(line_amount(record.attributes)),
            "quantity": decimal_text(record.attributes.get("quantity")),
            "unit_cost": decimal_text(record.attributes.get("unit_cost")),
        }
        for record in records
    ]
