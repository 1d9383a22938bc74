"""The kinds of record that the double holds, and what tells them apart when they are written.

Plain data: which fields a body may carry, which a new record must have, what it starts with, and which other
records it may point to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from wizard.sandbox.procore_double import fields, rules


@cache
def _adapter(item: type[fields.Item]) -> TypeAdapter[list[Any]]:
    return TypeAdapter(list[item])  # type: ignore[valid-type]


@dataclass(frozen=True)
class Reference:
    """A field that holds the id of another record, which must exist (in the same project, where that counts)."""

    field: str
    kind: str
    same_project: bool = False
    refusal: str = "Entity with this ID not found"


@dataclass(frozen=True)
class Kind:
    """One kind of record; `name` is the last part of its list's path."""

    name: str
    item: type[fields.Item]
    needs: tuple[str, ...] = ()
    starts_with: Mapping[str, Any] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    numbered: bool = False
    """Whether a new record takes the next position within its holder."""
    forbids: Callable[[Mapping[str, Any], Mapping[str, Any] | None], fields.Problems] = lambda item, found: {}
    """What else speaks against an item, given what the record it means holds (None: it is new)."""

    @property
    def items(self) -> TypeAdapter[list[Any]]:
        """The check of a whole sync call's items."""
        return _adapter(self.item)


def _direct_cost(item: Mapping[str, Any], found: Mapping[str, Any] | None) -> fields.Problems:
    """The type is said once, and an invoice has a vendor and a number (REST reference, May 2026)."""
    if found is not None:
        return {"direct_cost_type": ["can only be set on creation"]} if "direct_cost_type" in item else {}
    if not item.get("direct_cost_type"):
        return {"direct_cost_type": ["can't be blank"]}
    wanted = ("vendor_id", "invoice_number") if item["direct_cost_type"] == "invoice" else ()
    return {name: ["can't be blank"] for name in wanted if not item.get(name)}


def _direct_cost_line(item: Mapping[str, Any], found: Mapping[str, Any] | None) -> fields.Problems:
    """A new line names its direct cost, and a budget code or both of its parts (REST reference, May 2026)."""
    if found is not None:
        return {}
    coded = ("wbs_code_id",) if item.get("wbs_code_id") else ("cost_code_id", "line_item_type_id")
    return {name: ["can't be blank"] for name in ("direct_cost_id", *coded) if not item.get(name)}


def _insurance(item: Mapping[str, Any], found: Mapping[str, Any] | None) -> fields.Problems:
    """Each names its company, a new one its vendor too (REST reference, May 2026)."""
    wanted = ("company_id",) if found is not None else ("company_id", "vendor_id")
    return {name: ["can't be blank"] for name in wanted if not item.get(name)}


PROJECTS = Kind("projects", rules.ProjectSync, ("name",), {"active": True})
VENDORS = Kind("vendors", rules.Vendor, ("name",), {"is_active": True}, (Reference("parent_id", "vendors"),))
STANDARD_COST_CODE_LISTS = Kind("standard_cost_code_lists", fields.Item)
STANDARD_COST_CODES = Kind(
    "standard_cost_codes",
    rules.StandardCostCode,
    ("name", "code"),
    references=(Reference("parent_id", "standard_cost_codes"),),
)
COST_CODES = Kind(
    "cost_codes",
    rules.CostCode,
    ("name", "code"),
    references=(
        Reference("parent_id", "cost_codes", same_project=True),
        Reference("standard_cost_code_id", "standard_cost_codes"),
    ),
)
LINE_ITEM_TYPES = Kind("line_item_types", rules.LineItemType, ("name",), {"base_type": "other"})
SUB_JOBS = Kind("sub_jobs", rules.SubJob, ("name", "code"))
PRIME_CONTRACTS = Kind(
    "prime_contracts",
    rules.PrimeContract,
    starts_with={"status": "Draft", "accounting_method": "amount", "executed": False},
    references=(Reference("vendor_id", "vendors"), Reference("contractor_id", "vendors")),
)
PRIME_CONTRACT_LINES = Kind(
    "prime_contract_line_items",
    rules.PrimeContractLine,
    starts_with={"extended_type": "manual"},
    references=(
        Reference("cost_code_id", "cost_codes", same_project=True),
        Reference("line_item_type_id", "line_item_types"),
        Reference("wbs_code_id", "wbs_codes", same_project=True, refusal="Budget Code was not found."),
        Reference("tax_code_id", "tax_codes"),
    ),
    numbered=True,
)
WORK_ORDER_CONTRACTS = Kind(
    "work_order_contracts",
    rules.WorkOrderContract,
    starts_with={"status": "Draft", "accounting_method": "amount", "executed": False},
    references=(Reference("vendor_id", "vendors"),),
)
PURCHASE_ORDER_CONTRACTS = replace(
    WORK_ORDER_CONTRACTS, name="purchase_order_contracts", item=rules.PurchaseOrderContract
)
COMMITMENT_LINES = replace(PRIME_CONTRACT_LINES, name="commitment_line_items")
COMMITMENT_CHANGE_ORDERS = Kind("commitment_change_orders", fields.Item)
TAX_CODES = Kind("tax_codes", rules.TaxCode, ("code",), {"archived": False, "default_tax_code": False})
INSURANCES = Kind(
    "insurances",
    rules.Insurance,
    starts_with={"status": "undecided", "exempt": False},
    references=(Reference("vendor_id", "vendors"),),
    forbids=_insurance,
)
DIRECT_COSTS = Kind(
    "direct_costs",
    rules.DirectCost,
    starts_with={"status": "draft"},
    references=(Reference("vendor_id", "vendors"),),
    forbids=_direct_cost,
)
DIRECT_COST_LINES = Kind(
    "direct_cost_line_items",
    rules.DirectCostLine,
    starts_with={"extended_type": "manual"},
    references=(
        Reference("direct_cost_id", "direct_costs", same_project=True),
        Reference("cost_code_id", "cost_codes", same_project=True),
        Reference("line_item_type_id", "line_item_types"),
        Reference("wbs_code_id", "wbs_codes", same_project=True, refusal="Budget Code was not found."),
        Reference("tax_code_id", "tax_codes"),
    ),
    forbids=_direct_cost_line,
)
