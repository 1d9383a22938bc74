"""How the double shows change orders: packages, prime change orders, potential ones, their lines and markups.

Fields and forms are those of Procore's REST reference (2026-05): money as text, ids as text in version 2.
Which line of the prime contract a line belongs to is shown by version 2 alone.
"""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double.kinds import COST_CODES, LINE_ITEM_TYPES
from wizard.sandbox.procore_double.shown import Company, Shown, currency_configuration, decimal_text
from wizard.sandbox.procore_double.store import Record, Store
from wizard.sandbox.procore_double.views import show


def package(store: Store, record: Record) -> Shown:
    """Return a package as the list shows it."""
    told = record.attributes
    return {
        "id": record.id,
        "contract_id": record.holder,
        "number": told["number"],
        "revision": told["revision"],
        "title": told["title"],
        "status": told["status"],
        "executed": told["executed"],
        "grand_total": decimal_text(orders.total_of(store, record)),
        "reviewed_at": told["reviewed_at"],
        "due_date": told.get("due_date"),
        "invoiced_date": told.get("invoiced_date"),
        "paid_date": told.get("paid_date"),
        "signed_change_order_received_date": told.get("signed_change_order_received_date"),
        "origin_id": record.origin_id,
        "origin_code": told.get("origin_code"),
        "origin_data": told.get("origin_data"),
        "currency_configuration": _currency(record),
        "custom_fields": {},
        "created_at": record.created_at,
        "updated_at": record.updated_at,
        "deleted_at": None,
    }


def one_package(store: Store, company: Company, record: Record) -> Shown:
    """Return a package with its lines and markups, as the call for a single one does."""
    return {
        **package(store, record),
        "type": "PrimeContractChangeOrder",
        "description": record.attributes["description"],
        "private": False,
        "line_items": lines(store, company, record, orders.lines_of(store, record)),
        "attachments": [],
    }


def prime_change_order(store: Store, record: Record) -> Shown:
    """Return a package as the newer kind of change order."""
    told = record.attributes
    return {
        "id": told["prime_change_order_id"],
        "batch_id": None,
        "contract_id": record.holder,
        "legacy_package_id": record.id,
        "legacy_request_id": None,
        "number": told["number"],
        "revision": told["revision"],
        "title": told["title"],
        "description": told["description"],
        "type": "PrimeChangeOrder",
        "status": told["status"],
        "executed": told["executed"],
        "paid": False,
        "private": False,
        "grand_total": decimal_text(orders.total_of(store, record)),
        "reviewed_at": told["reviewed_at"],
        "currency_configuration": _currency(record),
        "custom_fields": {},
        "attachments": [],
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }


def potential(store: Store, record: Record) -> Shown:
    """Return a potential change order as the list shows it."""
    told = record.attributes
    package_of = store.by_ids(orders.PACKAGES.name, [told["package_id"]])[told["package_id"]]
    return {
        "id": record.id,
        "contract_id": record.holder,
        "change_order_request_id": told["change_order_request_id"],
        "change_order_package_title": package_of.attributes["title"],
        "change_order_tiers": told["change_order_tiers"],
        "number": told["number"],
        "title": told["title"],
        "status": package_of.attributes["status"],
        "revision": 0,
        "executed": package_of.attributes["executed"],
        "currency_configuration": _currency(package_of),
        "created_at": record.created_at,
        "updated_at": record.updated_at,
        "deleted_at": None,
    }


def lines(store: Store, company: Company, package_of: Record, records: list[Record]) -> list[Shown]:
    """Return lines as version 1 shows them, with what they point to and their markups."""
    codes = _pointed_at(store, company, COST_CODES, "cost_code_id", records)
    types = _pointed_at(store, company, LINE_ITEM_TYPES, "line_item_type_id", records)
    return [
        {
            "id": record.id,
            "position": record.attributes["position"],
            "description": record.attributes["description"],
            "quantity": decimal_text(record.attributes.get("quantity")),
            "unit_cost": decimal_text(record.attributes.get("unit_cost")),
            "uom": record.attributes.get("uom"),
            "total_amount": decimal_text(record.attributes.get("amount")),
            "extended_amount": decimal_text(record.attributes.get("amount")),
            "extended_type": record.attributes["extended_type"],
            "cost_code": codes.get(record.attributes.get("cost_code_id")),
            "line_item_type": types.get(record.attributes.get("line_item_type_id")),
            "wbs_code": None,
            "holder": {"id": record.holder, "holder_type": "PotentialChangeOrder"},
            "markup_line_items": [_markup(record, markup) for markup in record.attributes["markups"]],
            "origin_id": record.origin_id,
            "origin_data": record.attributes.get("origin_data"),
            "currency_configuration": _currency(package_of),
            "created_at": record.created_at,
            "updated_at": record.updated_at,
        }
        for record in records
    ]


def lines_2(records: list[Record]) -> list[Shown]:
    """Return lines as version 2 shows them: ids as text, and the line of the prime contract."""
    return [
        {
            "id": str(record.id),
            "prime_line_item_id": _text(record.attributes.get("prime_line_item_id")),
            "description": record.attributes["description"],
            "uom": record.attributes.get("uom"),
            "quantity": float(record.attributes.get("quantity") or 0),
            "unit_cost": decimal_text(record.attributes.get("unit_cost")),
            "amount": decimal_text(record.attributes.get("amount")),
            "extended_type": record.attributes["extended_type"],
            "position": record.attributes["position"],
            "wbs_code_id": None,
            "tax_code_id": None,
            "external_data": {"origin_id": record.origin_id},
        }
        for record in records
    ]


def markups(records: list[Record], holder: int) -> list[Shown]:
    """Return the markups of the lines of one potential change order, as its own list shows them."""
    return [
        {
            "id": markup["id"],
            "holder_id": holder,
            "holder_type": "PotentialChangeOrder",
            "name": markup["name"],
            "percentage": decimal_text(markup["percentage"]),
            "markup_set": markup["markup_set"],
            "position": place,
            "applies_to_all": True,
            "prime_line_item_id": markup["prime_line_item_id"],
        }
        for record in records
        for place, markup in enumerate(record.attributes["markups"], 1)
    ]


def _markup(line: Record, markup: dict[str, Any]) -> Shown:
    elsewhere = markup["prime_line_item_id"]
    return {
        "id": markup["id"],
        "amount": decimal_text(orders.markup_amount(line, markup)),
        "markup": {
            "id": markup["id"],
            "name": markup["name"],
            "percentage": decimal_text(markup["percentage"]),
            "markup_set": markup["markup_set"],
            "position": 1,
            "compounds_markups_above": False,
            "can_export_estimate_markup": markup["can_export_estimate_markup"],
            "prime_line_item": {} if elsewhere is None else {"id": elsewhere},
            "destination_sub_job": {},
        },
    }


def _currency(record: Record) -> Shown | None:
    return currency_configuration(record.attributes.get("currency_iso_code"))


def _pointed_at(store: Store, company: Company, kind: Any, field: str, records: list[Record]) -> dict[Any, Shown]:
    found = store.by_ids(kind.name, {r.attributes[field] for r in records if r.attributes.get(field)})
    return dict(zip(found, show(store, company, kind, list(found.values())), strict=True))


def _text(id: int | None) -> str | None:
    return None if id is None else str(id)
