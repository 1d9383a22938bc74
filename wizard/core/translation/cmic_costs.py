"""Posted costs of CMiC as direct costs: one header for each source document of a job, one line for each posting.

Procore's map for CMiC names the type by the journal, the date of posting or of the reference, and the description
(read 2026-11). Which journals are taken, and as what, is data (`resources/translation/cmic.json`), and off for
every job that nobody named. No I/O.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wizard.core.translation import direct_costs
from wizard.core.translation.sage300 import Body, Family, Parents, Record, Values, cents, text_of
from wizard.erp.contract import record_key

DOCUMENTS = "posted_document"
POSTINGS = "posted_cost"

IDENTIFYING = ("JcdtJobCode", "JcdtPhsCode", "JcdtCatCode", "JcdtTypeCode", "JcdtJourCode", "JcdtBchNum",
               "JcdtPostDate", "JcdtRefDate", "JcdtRefCode", "JcdtVenCode", "JcdtAmt")  # fmt: skip
"""Columns of a posting that are read even unticked: what it is and whether it counts hangs on them."""


@dataclass(frozen=True)
class CostRules:
    """Which postings become direct costs: of which jobs, types and journals (→ Procore's type), and their date."""

    jobs: frozenset[str]
    types: frozenset[str]
    journals: Mapping[str, str]
    dated_by: str

    @classmethod
    def from_data(cls, data: Mapping[str, Any], jobs: Iterable[str]) -> CostRules:
        return cls(
            jobs=frozenset(jobs),
            types=frozenset(text.lower() for text in data["types"]),
            journals={text.lower(): kind for text, kind in data["journals"].items()},
            dated_by={"post": "JcdtPostDate", "reference": "JcdtRefDate"}[data["dated_by"]],
        )


def counts(values: Values, rules: CostRules) -> bool:
    """Tell whether a posting is a cost that becomes a direct cost."""
    return (
        text_of(values, "JcdtJobCode") in rules.jobs
        and _lowered(values, "JcdtTypeCode") in rules.types
        and _lowered(values, "JcdtJourCode") in rules.journals
    )


def documents(rows: Iterable[Values], rules: Any) -> dict[str, tuple[Any, ...]]:
    """Return the source documents of postings: key → their values, dated by the first posting."""
    found: dict[str, tuple[Any, ...]] = {}
    for values in rows:
        if counts(values, rules.costs):
            found.setdefault(record_key(_document(values)), (*_document(values), _day(values, rules.costs)))
    return found


def _document(values: Values) -> Sequence[Any]:
    """What is told by a reference (an invoice, a time card), or the batch that posted it where there is none."""
    reference = text_of(values, "JcdtRefCode")
    batch = None if reference else text_of(values, "JcdtBchNum")
    names = ("JcdtJobCode", "JcdtJourCode", "JcdtVenCode")
    return *(text_of(values, name) for name in names), reference, batch


def direct_cost(record: Record, family: Family, rules: Any) -> Body | None:
    values = record.values
    journal, reference = text_of(values, "JcdtJourCode"), text_of(values, "JcdtRefCode")
    if journal is None:  # of no posting: it only names a job
        direct_costs.refuse_unknown(text_of(values, "JcdtJobCode"), family, rules.costs.jobs)
        return None
    meant = rules.costs.journals.get(journal.lower(), "expense")
    description = f"{journal} {reference}" if reference else f"{journal}, batch {values.get('JcdtBchNum')}"
    day = values.get("PostedOn")
    return direct_costs.header(record, family, meant, reference=reference, day=day, description=description)


def direct_cost_line(record: Record, family: Family, rules: Any) -> Body | None:
    values = record.values
    if not counts(values, rules.costs):
        return None
    return direct_costs.line(record, family, cents(values.get("JcdtAmt")), text_of(values, "JcdtSourceDesc"))


def of_document(values: Values) -> Parents:
    """The job may be a control job or one below it: only the mirror knows which."""
    job, vendor = record_key([values.get("JcdtJobCode")]), values.get("JcdtVenCode")
    known = {"vendor": ("vendor", record_key([vendor]))} if vendor else {}
    return {"project": ("job", job), "sub job": ("sub_job", job), **known}


def of_posting(values: Values) -> Parents:
    job = record_key([values.get("JcdtJobCode")])
    return {
        "project": ("job", job),
        "sub job": ("sub_job", job),
        "cost code": ("job_cost_code", record_key([values.get("JcdtJobCode"), values.get("JcdtPhsCode")])),
        "cost type": ("master_category", record_key([values.get("JcdtCatCode")])),
        "direct cost": (DOCUMENTS, record_key(_document(values))),
    }


def _day(values: Values, rules: CostRules) -> str | None:
    """Return the day of posting or of the reference; midnight at the server is the same day in UTC there."""
    return str(values.get(rules.dated_by) or "")[: len("2026-01-01")] or None


def _lowered(values: Values, column: str) -> str:
    return (text_of(values, column) or "").lower()
