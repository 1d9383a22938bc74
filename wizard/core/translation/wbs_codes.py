"""Categories of cost codes as Procore's budget codes (WBS codes): a cost code, a cost type and perhaps a sub job.

Procore's ERP mapping has them come from the accounting system's cost codes and categories and knows no segments
beside these (Procore support, ERP integrations, read 2026-11). A category that is gone becomes inactive. No I/O.
"""

from __future__ import annotations

from wizard.core.translation.sage300 import (
    Body,
    Family,
    Parents,
    Record,
    Rules,
    Values,
    number_of,
    of_category,
    of_extra,
    text_of,
)


def wbs_code(record: Record, family: Family, _: Rules) -> Body:
    values = record.values
    return body(
        family,
        cost_code=text_of(values, "Cost_Code"),
        cost_type=text_of(values, "Category"),
        sub_job=text_of(values, "Extra"),
        active=not record.gone,
    )


def body(
    family: Family, *, cost_code: str | None, cost_type: str | None, sub_job: str | None, active: bool
) -> Body:
    """Return a budget code of any accounting system: the codes of its parts, their ids beside them."""
    return {
        "cost_code": cost_code,
        "cost_type": cost_type,
        "sub_job": sub_job,
        "cost_code_id": number_of(family, "cost code"),
        "line_item_type_id": number_of(family, "cost type"),
        "sub_job_id": number_of(family, "sub job") if sub_job else None,
        "active": active,
    }


def of_wbs_code(values: Values) -> Parents:
    return {**of_category(values), **of_extra(values)}
