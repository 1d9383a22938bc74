"""The budget of a project as Procore's public endpoints show it: rows of a budget view, with the codes behind them.

A budget line bears no origin id there; its cost code and its cost type do. Paths and fields are those of Procore's
REST reference (2026-05); that every view shows the original budget amount is inferred from its columns.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wizard.procedure.budget import Budget, BudgetLine
from wizard.procedure.change_order import NOBODY, Reference
from wizard.procore.outgoing import SUB_JOB, amount_of
from wizard.procore.public import Procore

Shown = Mapping[str, Any]


class PublicBudgets:
    """The budgets of a company's projects; what all of them share is asked for once."""

    def __init__(self, procore: Procore) -> None:
        self._procore = procore
        self._types: dict[int, Reference] = {}

    def budget(self, project: Reference) -> Budget | None:
        """Return a project's budget, None where it has no budget lines."""
        lines = [line for _, line in self._read(project)]
        return (
            Budget(project.id, project, tuple(sorted(lines, key=lambda line: (line.title, line.id))))
            if lines
            else None
        )

    def places(self, project: Reference) -> dict[int, BudgetLine]:
        """Return the budget lines by the budget codes (WBS codes) that they are on."""
        return {int(row.get("wbs_code_id") or 0): line for row, line in self._read(project)}

    def _read(self, project: Reference) -> list[tuple[Shown, BudgetLine]]:
        rows = list(self._procore.budget_rows(project.id))
        if not rows:
            return []
        if not self._types:
            self._types = {int(kind["id"]): _named(kind, "code") for kind in self._procore.line_item_types()}
        below = {int(row["biller_id"]) for row in rows if row.get("biller_type") == SUB_JOB}
        listed = self._procore.sub_jobs(project.id) if below else ()
        sub_jobs = {int(one["id"]): _named(one, "code") for one in listed}
        codes = {int(one["id"]): one for one in self._procore.cost_codes(project.id)}
        for sub_job in sorted(below):
            codes |= {int(one["id"]): one for one in self._procore.cost_codes(project.id, sub_job)}
        return [(row, self._line(row, codes, sub_jobs)) for row in rows]

    def mark(self, budget: Budget, origins: Mapping[int, str | None]) -> list[Any]:
        """Give the cost codes with these ids their origin ids (None: take them off); return what became of each."""
        outcomes: list[Any] = []
        below = {line.cost_code.id: line.sub_job.id or None for line in budget.lines}
        for sub_job in dict.fromkeys(below[id] for id in origins):
            bodies = [{"id": id, "origin_id": origin} for id, origin in origins.items() if below[id] == sub_job]
            outcomes += self._procore.sync_cost_codes(budget.project.id, bodies, sub_job)
        return outcomes

    def _line(self, row: Shown, codes: Mapping[int, Shown], sub_jobs: Mapping[int, Reference]) -> BudgetLine:
        code = codes.get(int(row.get("cost_code_id") or 0), {})
        kind = int(row.get("category_id") or 0)
        below = int(row["biller_id"]) if row.get("biller_type") == SUB_JOB else 0
        return BudgetLine(
            id=int(row["id"]),
            cost_code=_named(code, "full_code") if code else NOBODY,
            cost_type=self._types.get(kind, NOBODY),
            amount=amount_of(row.get("original_budget_amount")),
            name=str(code.get("name") or "") or str(row.get("cost_code") or ""),
            sub_job=sub_jobs.get(below, Reference(below)) if below else NOBODY,
        )


def _named(shown: Shown, code: str) -> Reference:
    return Reference(
        int(shown["id"]), str(shown.get("origin_id") or ""), str(shown.get(code) or shown.get("code") or "")
    )
