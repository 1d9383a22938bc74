"""The approved budget changes of a project, as Procore's public endpoints show them.

One list holds the lines of all budget changes of a project, each with number, name and status of its change (REST
reference, version 2.0, 2026-05); what a single budget change looks like is not printed there. Which cost code and
type a line is on says the budget line of the same budget code. No field takes an origin id.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wizard.procedure.budget import BudgetLine
from wizard.procedure.budget_change import BudgetChange, BudgetChangeLine
from wizard.procedure.change_order import NOBODY, Reference
from wizard.procore.outgoing import amount_of
from wizard.procore.permissions import BUDGET
from wizard.procore.public import Procore
from wizard.procore.public_budgets import PublicBudgets

APPROVED = "approved"
"""The status from which on a budget change goes to the accounting system (Procore's map for CMiC, 2026-11)."""

PER_PAGE = 100
"""The most that this list gives at once (REST reference)."""

Shown = Mapping[str, Any]


class PublicBudgetChanges:
    """The budget changes of a company's projects, for one thread."""

    def __init__(self, procore: Procore, budgets: PublicBudgets) -> None:
        self._procore = procore
        self._budgets = budgets

    def approved(self, project: Reference) -> Iterator[BudgetChange]:
        """Yield a project's approved budget changes, oldest first; one call where it has none."""
        company = self._procore.session.company_id
        path = f"/rest/v2.0/companies/{company}/projects/{project.id}/budget_changes/adjustment_line_items"
        listed = self._procore.listed(BUDGET, path, {}, project.id, per_page=PER_PAGE)
        rows = [row for row in listed if row.get("budget_change_status") == APPROVED]
        places = self._budgets.places(project) if rows else {}
        for id in sorted({int(row["budget_change_id"]) for row in rows}):
            own = [row for row in rows if int(row["budget_change_id"]) == id]
            lines = sorted((_line(row, places) for row in own), key=lambda line: (line.title, line.id))
            number, name = (str(own[0].get(f"budget_change_{part}") or "").strip() for part in ("number", "name"))
            yield BudgetChange(id, number, name, project, tuple(lines))

    def one(self, change: BudgetChange) -> BudgetChange | None:
        """Return a budget change as it stands now; None where it is no longer approved, or gone."""
        return next((one for one in self.approved(change.project) if one.id == change.id), None)


def _line(row: Shown, places: Mapping[int, BudgetLine]) -> BudgetChangeLine:
    place = places.get(int(row.get("wbs_code_id") or 0))
    return BudgetChangeLine(
        # Ids are unique for each type of line alone (REST reference).
        id=f"{row.get('type')} {row['id']}",
        amount=amount_of(row.get("amount")),
        cost_code=place.cost_code if place else NOBODY,
        cost_type=place.cost_type if place else NOBODY,
        description=str(row.get("description") or ""),
        sub_job=place.sub_job if place else NOBODY,
    )
