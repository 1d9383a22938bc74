"""How the double shows a record: the fields and forms that Procore documents for its answers.

Ids are integers, money and quantities are decimal strings (`"1000.0"`), and what Procore computes (sums, full
codes, display names) is computed from what is stored. Here each kind gets its view. Reads only.
"""

from __future__ import annotations

from wizard.sandbox.procore_double import contract_views, object_views
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
from wizard.sandbox.procore_double.shown import Company, Shown, View
from wizard.sandbox.procore_double.store import Record, Store


def show(store: Store, company: Company, kind: Kind, records: list[Record]) -> list[Shown]:
    """Return the records of one kind as an answer shows them, in their order."""
    return _VIEWS[kind.name](store, company, records)


_VIEWS: dict[str, View] = {
    PROJECTS.name: object_views.projects,
    VENDORS.name: object_views.vendors,
    STANDARD_COST_CODE_LISTS.name: object_views.standard_cost_code_lists,
    STANDARD_COST_CODES.name: object_views.standard_cost_codes,
    COST_CODES.name: object_views.cost_codes,
    LINE_ITEM_TYPES.name: object_views.line_item_types,
    SUB_JOBS.name: object_views.plain,
    PRIME_CONTRACTS.name: contract_views.prime_contracts,
    PRIME_CONTRACT_LINES.name: contract_views.contract_lines,
    WORK_ORDER_CONTRACTS.name: contract_views.commitments,
    PURCHASE_ORDER_CONTRACTS.name: contract_views.commitments,
    COMMITMENT_LINES.name: contract_views.commitment_lines,
    TAX_CODES.name: object_views.plain,
    INSURANCES.name: object_views.plain,
    DIRECT_COSTS.name: contract_views.direct_costs,
    DIRECT_COST_LINES.name: contract_views.direct_cost_lines,
}
