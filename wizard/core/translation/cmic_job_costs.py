"""Job cost summaries of CMiC for the ERP Integrations tool: the budget of each category, and what is posted on it.

The budget comes from the category, costs are summed up from the postings in the mirror (Procore's map for CMiC
names job costs, read 2026-11). Which postings are costs is the data of direct costs. Commitments are read without
cost codes, and nothing tells a cost on a subcontract from others, so nothing is said of them. No I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from wizard.core.mirror import Row
from wizard.core.translation.job_costs import JOB, Summary
from wizard.core.translation.sage300 import Body, Family, Record, Values, cents, number_of, text_of
from wizard.erp.contract import record_key

FIGURES = "job_cost"
CATEGORIES, POSTINGS = "job_category", "posted_cost"

BUDGETED = ("JcatBudgetAmt", "JcatCurrentBudgetAmt")
"""Columns of a category that are read even unticked: without them a figure would be wrong, not missing."""

COUNTED = ("JcdtUnit",)
"""The same of a posting, beside what direct costs need."""

_PLACE = ("JcdtJobCode", "JcdtPhsCode", "JcdtCatCode")
_ZERO = Decimal(0)


def summaries(
    categories: Iterable[Row], postings: Iterable[Row], types: frozenset[str], month: str
) -> Iterator[Summary]:
    """Yield the summary of each category of a job's cost codes, in any order of the postings.

    `types` are those of a posting that is a cost, in lower case; `month` (YYYY-MM) is the one whose costs are
    summed up by themselves, by the day of posting. Memory grows with the number of categories alone. In which
    category a posting lies its key does not tell, so all are summed up together, and no last month is told.
    """
    posted: dict[str, list[Decimal]] = {}
    for row in postings:
        if not row.gone and (text_of(row.values, "JcdtTypeCode") or "").lower() in types:
            _add(posted.setdefault(record_key(row.values.get(name) for name in _PLACE), [_ZERO] * 4), row, month)
    for row in categories:
        if not row.gone:
            parts = (row.values.get(name) for name in ("JcatJobCode", "JcatPhsCode", "JcatCode"))
            original, current = (row.values.get(name) for name in BUDGETED)
            budget = (float(original or 0), float(original or 0) if current is None else float(current))
            yield Summary(row.key, (*parts, *budget, *map(float, posted.get(row.key, [_ZERO] * 4))), "")


def _add(sums: list[Decimal], row: Row, month: str) -> None:
    amounts = [Decimal(str(row.values.get(name) or 0)) for name in ("JcdtAmt", "JcdtUnit")]
    of_month = str(row.values.get("JcdtPostDate") or "").startswith(month)
    for place, amount in enumerate(amounts):
        sums[place] += amount
        if of_month:
            sums[place + 2] += amount


def figure(record: Record, family: Family, _: Any) -> Body:
    """A category's figures; one that is gone has none left."""
    values: Values = {} if record.gone else record.values
    original, current = cents(values.get("OriginalBudget")), cents(values.get("CurrentBudget"))
    project = family.get("project")
    return {
        JOB: f"J|{record_key([project.values.get('JobCode') if project else None])}",
        "cost_code_id": number_of(family, "cost code"),
        "line_item_type_id": number_of(family, "cost type"),
        "original_estimate": original,
        "approved_estimate_changes": cents(current - original),
        "estimate": current,
        "job_to_date_cost": cents(values.get("JobToDateCost")),
        "month_to_date_cost": cents(values.get("MonthToDateCost")),
        "job_to_date_units": float(values.get("JobToDateUnits") or 0),
        "month_to_date_units": float(values.get("MonthToDateUnits") or 0),
    }
