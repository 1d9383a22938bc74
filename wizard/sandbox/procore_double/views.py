"""How the double shows a record: the fields and forms that Procore documents for its answers.

Ids are integers, money and quantities are decimal strings (`"1000.0"`), and what Procore computes (sums, full
codes, display names) is computed here from what is stored. Reads only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wizard.sandbox.procore_double.kinds import (
    COMMITMENT_LINES,
    COST_CODES,
    DIRECT_COST_LINES,
    DIRECT_COSTS,
    INSURANCES,
    LINE_ITEM_TYPES,
    PRIME_CONTRACT_LINES,
    PRIME_CONTRACTS,
    PROJECTS,
    PURCHASE_ORDER_CONTRACTS,
    STANDARD_COST_CODE_LISTS,
    STANDARD_COST_CODES,
    SUB_JOBS,
    TAX_CODES,
    VENDORS,
    WORK_ORDER_CONTRACTS,
    Kind,
)
from wizard.sandbox.procore_double.store import Record, Store

Shown = dict[str, Any]


@dataclass(frozen=True)
class Company:
    """The one company that the app is connected to."""

    id: int
    name: str


def show(store: Store, company: Company, kind: Kind, records: list[Record]) -> list[Shown]:
    """Return the records of one kind as an answer shows them, in their order."""
    return _VIEWS[kind.name](store, company, records)


def decimal_text(value: Any) -> str:
    """Return a number as Procore writes it: no exponent, no idle zeros, always one decimal."""
    text = format(Decimal(str(value or 0)), "f")
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals.rstrip('0') or '0'}"


def currency_configuration(told: str | None) -> Shown | None:
    """Return the currency of an object: dollars unless told; "" stands for a company that keeps no currencies."""
    return None if told == "" else {"currency_iso_code": told or "USD"}


def line_amount(attributes: Shown) -> Decimal:
    """Return a line's amount: as given, or quantity × unit cost for a calculated line."""
    if attributes.get("extended_type") == "calculated":
        return Decimal(str(attributes.get("quantity") or 0)) * Decimal(str(attributes.get("unit_cost") or 0))
    return Decimal(str(attributes.get("amount") or 0))


def contract_totals(store: Store, contracts: list[Record]) -> dict[int, Decimal]:
    """Return the sum of the lines of each contract."""
    totals = {contract.id: Decimal(0) for contract in contracts}
    for line in store.held_by(PRIME_CONTRACT_LINES.name, totals):
        totals[line.holder] += line_amount(line.attributes)
    return totals


def _base(record: Record) -> Shown:
    return {
        "id": record.id,
        "origin_id": record.origin_id,
        "origin_data": None,
        **record.attributes,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }


def _projects(_: Store, company: Company, records: list[Record]) -> list[Shown]:
    return [_project(company, record) for record in records]


def _project(company: Company, record: Record) -> Shown:
    attributes = record.attributes
    number, name = attributes.get("project_number"), attributes["name"]
    shown = {
        "origin_code": None,
        "project_number": None,
        "address": None,
        "city": None,
        "state_code": None,
        "country_code": None,
        "zip": None,
        "start_date": None,
        "completion_date": None,
        "parent_job_id": None,
        "standard_cost_code_list_id": None,
        "departments": [],
        "custom_fields": {},
        "is_demo": False,
        "is_erp_integrated": False,
        **_base(record),
        "display_name": f"{number} - {name}" if number else name,
        "company": {"id": company.id, "name": company.name},
    }
    for money in ("total_value", "estimated_value"):
        shown[money] = None if attributes.get(money) is None else decimal_text(attributes[money])
    shown.pop("enable_copy_of_standard_cost_codes", None)
    return shown


def _vendors(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    projects = store.projects_of(record.id for record in records)
    return [
        {
            "origin_code": None,
            "address": None,
            "city": None,
            "state_code": None,
            "country_code": None,
            "zip": None,
            **_base(record),
            "company": record.attributes["name"],
            "project_ids": projects.get(record.id, []),
            "synced_to_erp": False,
            "attachments": [],
            "contact_count": 0,
            "children_count": 0,
            "standard_cost_codes": [],
            "trades": [],
        }
        for record in records
    ]


def _standard_cost_code_lists(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            "id": record.id,
            "name": record.attributes["name"],
            "is_erp_list": record.attributes.get("is_erp_list", False),
            "available_to_use_on_new_projects": True,
        }
        for record in records
    ]


def _standard_cost_codes(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    # Standard codes are sent with their parents' codes in front already, so both codes are the same here.
    return [
        {
            "id": record.id,
            "standard_cost_code_list_id": record.holder,
            "parent_id": record.attributes.get("parent_id"),
            "code": record.attributes["code"],
            "full_code": record.attributes["code"],
            "name": record.attributes["name"],
            "origin_id": record.origin_id,
            "origin_data": record.attributes.get("origin_data"),
        }
        for record in records
    ]


def _cost_codes(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    full_codes = store.full_codes(record.id for record in records)
    projects = store.by_ids(PROJECTS.name, {record.holder for record in records})
    sub_jobs = store.by_ids(
        SUB_JOBS.name, {r.attributes["sub_job_id"] for r in records if "sub_job_id" in r.attributes}
    )
    shown = []
    for record in records:
        attributes = dict(record.attributes)
        sub_job, parent = attributes.pop("sub_job_id", None), attributes.pop("parent_id", None)
        biller = projects[record.holder] if sub_job is None else sub_jobs[sub_job]
        shown.append(
            {
                "id": record.id,
                "origin_id": record.origin_id,
                "origin_data": None,
                "standard_cost_code_id": None,
                "position": None,
                **attributes,
                "full_code": full_codes[record.id],
                "sortable_code": full_codes[record.id],
                "parent": {"id": parent},
                "biller": biller.attributes["name"],
                "biller_id": biller.id,
                "biller_type": "Project" if sub_job is None else "SubJob",
                "biller_origin_id": biller.origin_id,
                "budgeted": False,
                "line_item_types": [],
                "created_at": record.created_at,
                "updated_at": record.updated_at,
                "deleted_at": None,
            }
        )
    return shown


def _line_item_types(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            "id": record.id,
            "name": record.attributes["name"],
            "code": record.attributes.get("csv_import_code"),
            "base_type": record.attributes["base_type"],
            "origin_id": record.origin_id,
            "origin_data": record.attributes.get("origin_data"),
        }
        for record in records
    ]


def _plain(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [_base(record) for record in records]


def _prime_contracts(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    totals = contract_totals(store, records)
    parties = {r.attributes.get(field) for r in records for field in ("vendor_id", "contractor_id")} - {None}
    found = store.by_ids(VENDORS.name, (party for party in parties if party is not None))
    vendors = dict(zip(found, _vendors(store, company, list(found.values())), strict=True))
    shown = []
    for record in records:
        contract = _base(record)
        retainage = record.attributes.get("retainage_percent")
        contract |= {
            "title": record.attributes.get("title"),
            "number": record.attributes.get("number"),
            "description": record.attributes.get("description"),
            "origin_code": None,
            "private": False,
            "retainage_percent": None if retainage is None else decimal_text(retainage),
            "grand_total": decimal_text(totals[record.id]),
            "approved_change_orders": "0.0",
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
    [shown] = _prime_contracts(store, company, [record])
    lines = show(store, company, PRIME_CONTRACT_LINES, store.held_by(PRIME_CONTRACT_LINES.name, [record.id]))
    total = shown["grand_total"]
    return {
        **shown,
        "line_items": lines,
        "line_items_total": total,
        "line_items_extended_total": total,
        "revised_contract_amount": total,
        "pending_change_orders_amount": "0.0",
        "pending_revised_contract_amount": total,
        "draft_change_orders_amount": "0.0",
        "outstanding_balance": total,
        "owner_invoices_amount": "0.0",
        "total_payments": "0.0",
        "change_order_packages": [],
        "change_order_requests": [],
        "potential_change_orders": [],
        "payments_received": [],
    }


def _coded(store: Store, company: Company, records: list[Record]) -> tuple[dict[int, Shown], dict[int, Shown]]:
    """Return the cost codes and the cost types that lines name, as they are shown, by id."""

    def pointed_at(kind: Kind, field: str) -> dict[int, Shown]:
        found = store.by_ids(kind.name, {r.attributes[field] for r in records if r.attributes.get(field)})
        return dict(zip(found, show(store, company, kind, list(found.values())), strict=True))

    return pointed_at(COST_CODES, "cost_code_id"), pointed_at(LINE_ITEM_TYPES, "line_item_type_id")


def _lines(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    codes, types = _coded(store, company, records)
    contracts = store.by_ids(PRIME_CONTRACTS.name, {record.holder for record in records})
    projects = store.by_ids(PROJECTS.name, {contract.holder for contract in contracts.values()})
    shown = []
    for record in records:
        project = projects[contracts[record.holder].holder]
        line = _base(record)
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


def _commitments(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    vendors = store.by_ids(VENDORS.name, {r.attributes.get("vendor_id") or 0 for r in records})
    projects = store.by_ids(PROJECTS.name, {record.holder for record in records})
    totals = dict.fromkeys((record.id for record in records), Decimal(0))
    for line in store.held_by(COMMITMENT_LINES.name, totals):
        totals[line.holder] += line_amount(line.attributes)
    shown = []
    for record in records:
        commitment = {"origin_code": None, "number": None, "title": None, **_base(record)}
        vendor, project = vendors.get(commitment.pop("vendor_id", None)), projects[record.holder]
        told = vendor and {"id": vendor.id, "company": vendor.attributes["name"], "origin_id": vendor.origin_id}
        commitment |= {
            "vendor": told,
            "project": {"id": project.id, "name": project.attributes["name"], "origin_id": project.origin_id},
            "grand_total": decimal_text(totals[record.id]),
        }
        shown.append(commitment)
    return shown


def _commitment_lines(store: Store, company: Company, records: list[Record]) -> list[Shown]:
    codes, types = _coded(store, company, records)
    shown = []
    for record in records:
        line, amount = _base(record), decimal_text(line_amount(record.attributes))
        line |= dict.fromkeys(("amount", "total_amount", "extended_amount"), amount) | {
            "cost_code": codes.get(line.pop("cost_code_id", None)),
            "line_item_type": types.get(line.pop("line_item_type_id", None)),
            "holder": {"id": record.holder},
        }
        line.pop("wbs_code_id", None)
        shown.append(line)
    return shown


def _direct_costs(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    vendors = store.by_ids(
        VENDORS.name, {r.attributes["vendor_id"] for r in records if r.attributes.get("vendor_id")}
    )
    shown = []
    for record in records:
        cost = _base(record)
        vendor = vendors.get(cost.pop("vendor_id", None))
        cost |= {
            "vendor": None if vendor is None else {"id": vendor.id, "name": vendor.attributes["name"]},
            # Seen blank for days after a sync (2026-09), so nobody may rely on it.
            "grand_total": None,
        }
        shown.append(cost)
    return shown


def _direct_cost_lines(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            **_base(record),
            "amount": decimal_text(line_amount(record.attributes)),
            "quantity": decimal_text(record.attributes.get("quantity")),
            "unit_cost": decimal_text(record.attributes.get("unit_cost")),
        }
        for record in records
    ]


_VIEWS: dict[str, Callable[[Store, Company, list[Record]], list[Shown]]] = {
    PROJECTS.name: _projects,
    VENDORS.name: _vendors,
    STANDARD_COST_CODE_LISTS.name: _standard_cost_code_lists,
    STANDARD_COST_CODES.name: _standard_cost_codes,
    COST_CODES.name: _cost_codes,
    LINE_ITEM_TYPES.name: _line_item_types,
    SUB_JOBS.name: _plain,
    PRIME_CONTRACTS.name: _prime_contracts,
    PRIME_CONTRACT_LINES.name: _lines,
    WORK_ORDER_CONTRACTS.name: _commitments,
    PURCHASE_ORDER_CONTRACTS.name: _commitments,
    COMMITMENT_LINES.name: _commitment_lines,
    TAX_CODES.name: _plain,
    INSURANCES.name: _plain,
    DIRECT_COSTS.name: _direct_costs,
    DIRECT_COST_LINES.name: _direct_cost_lines,
}
