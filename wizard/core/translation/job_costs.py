"""Job cost summaries: estimate, commitments and costs of each category, for the ERP Integrations tool.

The public endpoints have no place for them; the tool shows them in the budget's columns of ERP job costs (Procore's
ERP guides of 2022, still linked in 2026). They are summed up from the JC transactions, whose types say what each
one counts for. What these do not prove is not said: docs/operations.md names it. No I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from wizard.core.mirror import Row
from wizard.core.translation.sage300 import (
    Body,
    Family,
    Record,
    Rules,
    Values,
    cents,
    money,
    number_of,
    text_of,
)
from wizard.erp.contract import record_key
from wizard.procore.platform.client import Platform
from wizard.procore.sync import Outcome

FIGURES = "job_cost_jc"

COUNTED = ("Amount", "Units", "Accounting_Date", "Commitment")
"""Columns of a transaction that are read even unticked: without them a figure would be wrong, not missing."""

_KEY = ("Job", "Extra", "Cost_Code", "Category")
JOB = "job_origin_id"
"""Where a body says whose figures it holds; it is told once for all of them."""
_COST, _UNITS = "job_to_date_cost", "job_to_date_units"
_MONTH, _MONTH_UNITS, _INVOICED = "month_to_date_cost", "month_to_date_units", "commitment_invoiced"
_FIGURES = {
    "original_estimate": "Original_Estimate",
    "approved_estimate_changes": "Approved_Estimate_Changes",
    "original_commitment": "Original_Commitment",
    "approved_commitment_changes": "Approved_Commitment_Changes",
    _COST: "Job_To_Date_Cost",
    _MONTH: "Month_To_Date_Cost",
    _INVOICED: "Commitment_Invoiced",
    _UNITS: "Job_To_Date_Units",
    _MONTH_UNITS: "Month_To_Date_Units",
}
"""The figures of Procore that are summed up → their columns here, in the order of the catalogue."""


@dataclass(frozen=True)
class Summary:
    """The figures of one category: its key, what the mirror keeps, and the last month (YYYY-MM) of its costs."""

    key: str
    values: tuple[Any, ...]
    last: str


def category_of(values: Values) -> str:
    """Return the key of the category on which a transaction is posted: its own key begins with that."""
    return record_key(values.get(name) for name in _KEY)


def summaries(rows: Iterable[Row], counted: Mapping[str, str], month: str) -> Iterator[Summary]:
    """Yield the summary of each category that has figures, from transactions in the order of their keys.

    `counted`: the type of a transaction in lower case → the figure that it counts for. `month` (YYYY-MM) is the one
    whose costs are summed up by themselves, by their accounting dates. A cost on a commitment is invoiced on it:
    Procore counts as direct what is left (support, ERP budget columns, read 2026-11).
    """
    known = (
        (row.values, counted[kind])
        for row in rows
        if not row.gone and (kind := (text_of(row.values, "Transaction_Type") or "").lower()) in counted
    )
    for key, group in groupby(known, lambda one: category_of(one[0])):
        sums = dict.fromkeys(_FIGURES, Decimal(0))
        last = ""
        for values, figure in group:
            amount = Decimal(money(values.get("Amount")))
            sums[figure] += amount
            if figure == _COST:
                _add_cost(sums, values, amount, month)
                last = max(last, str(values.get("Accounting_Date") or "")[: len(month)])
        parts = (values.get(name) for name in _KEY)
        yield Summary(key, (*parts, *map(float, sums.values())), last)


def _add_cost(sums: dict[str, Decimal], values: Values, amount: Decimal, month: str) -> None:
    units = Decimal(str(values.get("Units") or 0))
    sums[_UNITS] += units
    if str(values.get("Accounting_Date") or "").startswith(month):
        sums[_MONTH] += amount
        sums[_MONTH_UNITS] += units
    if text_of(values, "Commitment"):
        sums[_INVOICED] += amount


def figure(record: Record, family: Family, _: Rules) -> Body:
    """A category's figures; one that is gone has none left."""
    values: Values = {} if record.gone else record.values
    told = {
        figure: float(values.get(column) or 0) if figure in (_UNITS, _MONTH_UNITS) else cents(values.get(column))
        for figure, column in _FIGURES.items()
    }
    return {
        JOB: f"J|{record_key([record.values.get('Job')])}",
        "cost_code_id": number_of(family, "cost code"),
        "line_item_type_id": number_of(family, "cost type"),
        **told,
        "estimate": cents(told["original_estimate"] + told["approved_estimate_changes"]),
        "revised_commitment": cents(told["original_commitment"] + told["approved_commitment_changes"]),
    }


def send(platform: Platform, _: object, bodies: Sequence[Body]) -> list[Outcome]:
    """Send the figures of one job."""
    job = str(bodies[0][JOB])
    told = [{name: value for name, value in body.items() if name != JOB} for body in bodies]
    return [Outcome(error=problem) for problem in platform.sync_job_costs(job, told)]
