"""Job cost summaries: estimate, commitments and costs to date of each category, for the ERP Integrations tool.

The public endpoints have no place for them; the tool shows them in the budget's columns of ERP job costs (Procore's
ERP guides of 2022, still linked in 2026). They are summed up from the JC transactions, whose types say what each
one counts for; figures of the month, open balances and payments are left out. No I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from wizard.core.mirror import Row
from wizard.core.translation import (
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

_KEY = ("Job", "Extra", "Cost_Code", "Category")
_JOB = "job_origin_id"
_COST = "job_to_date_cost"
_FIGURES = {
    "original_estimate": "Original_Estimate",
    "approved_estimate_changes": "Approved_Estimate_Changes",
    "original_commitment": "Original_Commitment",
    "approved_commitment_changes": "Approved_Commitment_Changes",
    _COST: "Job_To_Date_Cost",
}
"""The figures of Procore that are summed up → their columns here, in the order of the catalogue."""


def figures(rows: Iterable[Row], counted: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    """Yield key and values of each category that has figures, from transactions in the order of their keys.

    `counted`: the type of a transaction in lower case → the figure that it counts for.
    """
    known = (
        (row.values, counted[kind])
        for row in rows
        if not row.gone and (kind := (text_of(row.values, "Transaction_Type") or "").lower()) in counted
    )
    for parts, group in groupby(known, lambda one: tuple(one[0].get(name) for name in _KEY)):
        sums, units = dict.fromkeys(_FIGURES, Decimal(0)), Decimal(0)
        for values, figure in group:
            sums[figure] += Decimal(money(values.get("Amount")))
            if figure == _COST:
                units += Decimal(str(values.get("Units") or 0))
        yield (record_key(parts), *parts, *map(float, sums.values()), float(units))


def figure(record: Record, family: Family, _: Rules) -> Body:
    """A category's figures; one that is gone has none left."""
    values: Values = {} if record.gone else record.values
    told = {figure: cents(values.get(column)) for figure, column in _FIGURES.items()}
    return {
        _JOB: f"J|{record_key([record.values.get('Job')])}",
        "cost_code_id": number_of(family, "cost code"),
        "line_item_type_id": number_of(family, "cost type"),
        **told,
        "estimate": cents(told["original_estimate"] + told["approved_estimate_changes"]),
        "revised_commitment": cents(told["original_commitment"] + told["approved_commitment_changes"]),
        "job_to_date_units": float(values.get("Job_To_Date_Units") or 0),
    }


def send(platform: Platform, _: object, bodies: Sequence[Body]) -> list[Outcome]:
    """Send the figures of one job."""
    job = str(bodies[0][_JOB])
    told = [{name: value for name, value in body.items() if name != _JOB} for body in bodies]
    return [Outcome(error=problem) for problem in platform.sync_job_costs(job, told)]
