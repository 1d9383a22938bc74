"""The budget of CMiC as lines of Procore's budget: one for each category that holds an amount, by public endpoints.

Procore's map for CMiC has the budgeted cost amount go either way (read 2026-11). It is off for every project that
nobody named, because Procore's budget may be kept by people; a project is named by its control job, since Procore
keeps and locks one budget for it and its sub jobs together. A budget goes one way: once it went out to CMiC nothing
comes back (RC-517), as Procore closes the import of a budget that was exported. No I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wizard.core.mirror import Row
from wizard.core.translation.cmic_job_costs import BUDGETED
from wizard.core.translation.cmic_parents import of_category
from wizard.core.translation.sage300 import Body, Family, Parents, Record, Values, number_of, text_of
from wizard.erp.contract import record_key
from wizard.errors import TrueupError

LINES = "budget_line"
CODE = "budget code"

_PLACE = ("JcatJobCode", "JcatPhsCode", "JcatCode")
_DECIMALS = 2


@dataclass(frozen=True)
class BudgetRules:
    """The control jobs whose budgets are sent to Procore, and those whose budgets went the other way."""

    jobs: frozenset[str]
    out: frozenset[str]


NO_BUDGETS = BudgetRules(frozenset(), frozenset())


def lines(categories: Iterable[Row], sub_jobs: Iterable[Row], jobs: frozenset[str]) -> Iterator[tuple[Any, ...]]:
    """Yield key and values of every category of `jobs` and of the jobs below them that holds an amount, $0 too.

    What is null holds none: no amount may be read out of a column that CMiC does not have. One of `jobs` of which
    nothing came is yielded by itself, because somebody expects its budget (RC-518).
    """
    below, silent = _below(sub_jobs, jobs), set(jobs)
    for row in categories:
        amount, job = row.values.get(BUDGETED[0]), text_of(row.values, _PLACE[0]) or ""
        if not row.gone and amount is not None and (job in jobs or job in below):
            silent.discard(below.get(job, job))
            yield (row.key, *(row.values.get(name) for name in _PLACE), str(amount))
    for job in sorted(silent):
        yield (record_key([job, "", ""]), job, None, None, None)


def _below(sub_jobs: Iterable[Row], jobs: frozenset[str]) -> dict[str, str]:
    """Return the jobs below the named ones, each with its control job."""
    codes = (
        (text_of(row.values, "JobCode"), text_of(row.values, "JobCtrlCode")) for row in sub_jobs if not row.gone
    )
    return {code: control for code, control in codes if code and control in jobs}


def budget_line(record: Record, family: Family, rules: Any) -> Body | None:
    """A category's line; without an amount where CMiC has none any more, which is told and never sent.

    A category that was never active has no budget code in Procore, and no line. Raises RC-518 for a job of which
    nothing came.
    """
    values = record.values
    if values.get("JcatPhsCode") is None:
        _tell_of_silence(record, rules)
        return None
    job = text_of(family["project"].values, "JobCode") if "project" in family else None
    known = number_of(family, CODE)
    if (job and job not in rules.budgets.jobs) or (known is None and _inactive(family, rules)):
        return None
    if job in rules.budgets.out:
        raise TrueupError("RC-517", job=job)
    return {
        "wbs_code_id": known,
        "job": values.get("JcatJobCode"),
        "cost_code": values.get("JcatPhsCode"),
        "cost_type": values.get("JcatCode"),
        "original_budget_amount": None if record.gone else _amount(values),
    }


def _tell_of_silence(record: Record, rules: Any) -> None:
    job = text_of(record.values, "JcatJobCode")
    if not record.gone and job in rules.budgets.jobs:
        raise TrueupError("RC-518", job=job)


def of_line(values: Values) -> Parents:
    """As of its category, which is the budget code."""
    key = record_key(values.get(name) for name in _PLACE)
    return {**of_category(values), CODE: ("job_category", key)}


def _amount(values: Values) -> str:
    """Return the amount to the cent; raise RC-519 for one that has parts of a cent."""
    amount = Decimal(str(values.get("Amount") or 0))
    if amount != round(amount, _DECIMALS):
        raise TrueupError("RC-519", value=str(amount))
    return f"{amount:.2f}"


def _inactive(family: Family, rules: Any) -> bool:
    flags = ("JcatCatActiveFlag", "JcatPhaseActiveFlag")
    found = {str(family[CODE].values.get(name) or "").lower() for name in flags} if CODE in family else set()
    return bool(found & rules.inactive_flags)
