"""What ERP requests about a prime contract change order carry, put together from what the double holds.

Each line's `amount` is its own amount and its markups together, `total_amount` its own alone, as in Procore's
example (events dictionary, 2026-06: 343.85 is 299.00 and 15 % markup). The change order's id is the package's;
which of its ids Procore gives here is uncertain, so the client takes whatever stands in the event.
"""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from wizard.sandbox.procore_double import change_order_views, kinds
from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.contract_views import show_one_contract
from wizard.sandbox.procore_double.erp import items
from wizard.sandbox.procore_double.erp.events.prime_contracts import PrimeContract
from wizard.sandbox.procore_double.shown import Shown, decimal_text
from wizard.sandbox.procore_double.store import Record
from wizard.sandbox.procore_double.views import show


def to_create(world: World, package: Record, custom: dict[str, str]) -> Shown:
    """Return the data of `create_prime_contract_change_order`; `custom` are the fields the approver filled in."""
    contract = world.store.by_ids(kinds.PRIME_CONTRACTS.name, [package.holder])[package.holder]
    project = world.store.by_ids(kinds.PROJECTS.name, [contract.holder])[contract.holder]
    shown = show_one_contract(world.store, world.company, contract)
    lines = {line["id"]: line for line in shown["line_items"]}
    return {
        "project": {**_of_project(project), "origin_code": project.attributes.get("origin_code")},
        "prime_contract": _contract(shown),
        "prime_contract_items": [_contract_line(world, project, line) for line in lines.values()],
        "prime_contract_change_order": _change_order(package, custom),
        "prime_contract_change_order_items": [
            _line(world, project, package, line, lines) for line in orders.lines_of(world.store, package)
        ],
    }


def to_unlink(world: World, package: Record) -> Shown:
    """Return the data of `unlink_prime_contract_change_order`."""
    contract = world.store.by_ids(kinds.PRIME_CONTRACTS.name, [package.holder])[package.holder]
    project = world.store.by_ids(kinds.PROJECTS.name, [contract.holder])[contract.holder]
    order = {name: package.attributes.get(name) for name in ("description", "number", "title", "origin_code")}
    return {
        "prime_contract": {
            "id": contract.id,
            "number": contract.attributes.get("number"),
            "origin_data": contract.attributes.get("origin_data"),
            "origin_id": contract.origin_id,
            "procore_prime_contract_id": contract.id,
            "project_id": project.id,
            "title": contract.attributes.get("title"),
        },
        "prime_contract_change_order": {
            **order,
            "prime_contract_origin_id": contract.origin_id,
            "created_at": package.created_at,
            "id": package.id,
            "job_origin_id": project.origin_id,
            "origin_id": package.origin_id,
            "custom_fields": {},
            "erp_custom_fields": {},
        },
        "prime_contract_change_order_line_items": [
            _unlinked(world, project, contract, package, line) for line in orders.lines_of(world.store, package)
        ],
    }


def to_reset(world: World, package: Record) -> Shown:
    """Return the data of `reset_prime_contract_change_order`, which has no detail to close."""
    contract = world.store.by_ids(kinds.PRIME_CONTRACTS.name, [package.holder])[package.holder]
    project = world.store.by_ids(kinds.PROJECTS.name, [contract.holder])[contract.holder]
    shown = show_one_contract(world.store, world.company, contract)
    lines = {line["id"]: line for line in shown["line_items"]}
    return {
        "prime_contract_id": contract.id,
        "prime_contract_origin_id": contract.origin_id,
        "prime_contract_change_order_id": package.id,
        "prime_contract_change_order_number": package.attributes["number"],
        "job_id": project.origin_id,
        "prime_contract_change_order_line_items": [
            _line(world, project, package, line, lines) for line in orders.lines_of(world.store, package)
        ],
        "reset_estimate_transactions": False,
        "reset_revenue_transactions": False,
        "project_id": project.id,
        "prime_contract_change_order_origin_id": package.origin_id,
    }


def _of_project(project: Record) -> Shown:
    return {
        "id": project.id,
        "name": project.attributes["name"],
        "origin_data": project.attributes.get("origin_data"),
        "origin_id": project.origin_id,
    }


def _contract(shown: Shown) -> Shown:
    return {
        **{name: shown.get(name) for name in PrimeContract.model_fields},
        "id": shown["id"],
        "architect": None,
        "attachments": [],
        "contractor": {"id": (shown["contractor"] or {}).get("id")},
        "created_by": {"id": 77, "login": "project.manager@example.com", "name": "Project Manager"},
        "custom_fields": {},
        "executed": shown["executed"],
        "has_change_order_packages": True,
        "has_potential_change_orders": True,
        "percentage_paid": "0.0",
        "private": shown["private"],
        "retainage_percent": shown["retainage_percent"] or "0.0",
        "show_line_items_to_non_admins": None,
        "vendor": {"id": (shown["vendor"] or {}).get("id")},
    }


def _change_order(package: Record, custom: dict[str, str]) -> Shown:
    texts = ("description", "due_date", "invoiced_date", "number", "origin_code", "origin_data", "paid_date")
    return {
        **{name: package.attributes.get(name) for name in (*texts, "reviewed_at", "status", "title", "executed")},
        "id": package.id,
        "contract_id": package.holder,
        "created_at": package.created_at,
        "custom_fields": {},
        "deleted_at": None,
        "erp_custom_fields": custom,
        "origin_id": package.origin_id,
        "updated_at": package.updated_at,
        "approved_on": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def _common(world: World, project: Record, record: Record) -> Shown:
    """Return what lines of contracts and of change orders show alike."""
    told, store = record.attributes, world.store

    def pointed_at(kind: Any, field: str) -> Shown | None:
        found = store.by_ids(kind.name, [told[field]] if told.get(field) else [])
        return show(store, world.company, kind, list(found.values()))[0] if found else None

    code, cost_type = (
        pointed_at(kinds.COST_CODES, "cost_code_id"),
        pointed_at(kinds.LINE_ITEM_TYPES, "line_item_type_id"),
    )
    return {
        "id": record.id,
        "commitment_line_item_id": None,
        "company": {"id": world.company.id, "name": world.company.name},
        "cost_code": code,
        "created_at": record.created_at,
        "description": told.get("description"),
        "erp_custom_fields": {},
        "extended_type": told.get("extended_type"),
        "line_item_type": cost_type,
        "origin_code": told.get("origin_code"),
        "origin_data": told.get("origin_data"),
        "origin_id": record.origin_id,
        "position": told.get("position"),
        "project": _of_project(project),
        "quantity": decimal_text(told.get("quantity")),
        "tax_amount": "0.0",
        "tax_code_id": None,
        "unit_cost": decimal_text(told.get("unit_cost")),
        "uom": told.get("uom"),
        "updated_at": record.updated_at,
    }


def _contract_line(world: World, project: Record, shown: Shown) -> Shown:
    record = world.store.by_ids(kinds.PRIME_CONTRACT_LINES.name, [shown["id"]])[shown["id"]]
    sums = {name: shown[name] for name in ("amount", "total_amount", "extended_amount")}
    holder = {"id": record.holder, "holder_type": "PrimeContract"}
    return {**_common(world, project, record), **sums, "holder": holder, "prime_line_item_id": None}


def _line(world: World, project: Record, package: Record, record: Record, lines: dict[int, Shown]) -> Shown:
    [shown] = change_order_views.lines(world.store, world.company, package, [record])
    own = Decimal(shown["total_amount"])
    markups = sum((Decimal(markup["amount"]) for markup in shown["markup_line_items"]), Decimal(0))
    target = record.attributes.get("prime_line_item_id")
    contract_line = lines.get(target) if target else None
    return {
        **_common(world, project, record),
        "amount": decimal_text(own + markups),
        "total_amount": shown["total_amount"],
        "extended_amount": shown["extended_amount"],
        "holder": shown["holder"],
        "markup_line_items": [_markup(world, record, markup, lines) for markup in shown["markup_line_items"]],
        "prime_line_item_id": target,
        "prime_line_item_origin_id": contract_line["origin_id"] if contract_line else None,
        "prime_line_item_origin_code": contract_line.get("origin_code") if contract_line else None,
        "prime_line_item_origin_data": contract_line["origin_data"] if contract_line else None,
    }


def _markup(world: World, line: Record, shown: Shown, lines: dict[int, Shown]) -> Shown:
    target = shown["markup"]["prime_line_item"].get("id") or line.attributes.get("prime_line_item_id")
    stamps = {"created_at": line.created_at, "updated_at": line.updated_at}
    told = {name: value for name, value in shown["markup"].items() if name != "prime_line_item"}
    common = _common(world, Record(0, "", 0, None, {"name": ""}, "", ""), line)
    code, cost_type = common["cost_code"], common["line_item_type"]
    names = ("id", "name", "full_code", "origin_id", "origin_data")
    return {
        "id": shown["id"],
        "amount": shown["amount"],
        "markup": {
            **told,
            **stamps,
            "destination_budget_line_item_id": None,
            "destination_cost_code": {name: code[name] for name in names} if code else None,
            "destination_line_item_type": cost_type,
            "prime_line_item": {
                "id": target,
                "origin_id": lines[target]["origin_id"] if target in lines else None,
            },
        },
        **stamps,
    }


def _unlinked(world: World, project: Record, contract: Record, package: Record, line: Record) -> Shown:
    common = _common(world, project, line)
    code, cost_type = common["cost_code"] or {}, common["line_item_type"] or {}
    target = line.attributes.get("prime_line_item_id")
    found = world.store.by_ids(kinds.PRIME_CONTRACT_LINES.name, [target] if target else []).get(target or 0)
    markups = [orders.markup_amount(line, markup) for markup in line.attributes["markups"]]
    own = Decimal(line.attributes.get("amount") or 0)
    known = items.item(world, "line_item", line.id)
    return {
        "cost_code_origin_id": code.get("origin_id"),
        "cost_code_origin_data": code.get("origin_data"),
        "description": line.attributes.get("description"),
        "estimate_amount": float(own),
        "prime_contract_change_order_origin_id": package.origin_id,
        "origin_id": line.origin_id or (known.origin_id if known else None),
        "prime_contract_item_id": target,
        "prime_contract_item_origin_data": found.attributes.get("origin_data") if found else None,
        "prime_contract_item_origin_id": found.origin_id if found else None,
        "prime_contract_item_position": found.attributes.get("position") if found else None,
        "id": line.id,
        "procore_prime_contract_item_id": target,
        "revenue_amount": float(own + sum(markups)),
        "line_item_type_origin_id": cost_type.get("origin_id"),
        "line_item_type_origin_data": cost_type.get("origin_data"),
        "position": line.attributes.get("position"),
        "potential_change_order_id": line.holder,
        "job_origin_id": project.origin_id,
        "markup_line_items": [],
    }
