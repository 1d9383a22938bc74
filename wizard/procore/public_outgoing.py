"""What is to be in the accounting system too, through Procore's public endpoints (mode B): found by lists, marked.

Paths and bodies are those of Procore's REST reference (2026-05). That commitments are offered once they are
approved is inferred from what the ERP tool lets through. Their change orders have no public place for an origin id,
so they are not looked for here. Of a budget only new cost codes are marked: its lines have no place for it either,
nor has a budget change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Any

from wizard.errors import TrueupError
from wizard.procedure.budget import Budget
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.change_order import Marks, Reference
from wizard.procedure.outgoing import Commitment, LookedFor, Project, Thing
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.outgoing import Details, commitment_of, company_of, project_of
from wizard.procore.public import Procore
from wizard.procore.public_budget_changes import PublicBudgetChanges
from wizard.procore.public_budgets import PublicBudgets
from wizard.procore.sync import Outcome

APPROVED = "Approved"
"""The status from which on a commitment goes to the accounting system."""


class PublicOutgoing:
    """Implements `OutgoingSide`; one object for one thread, closed after use."""

    approves = False

    def __init__(self, account: ProcoreAccount, secret: str, cancelled: Callable[[], bool] = lambda: False) -> None:
        self._procore = Procore(account, secret, cancelled)
        self._budgets = PublicBudgets(self._procore)
        self._budget_changes = PublicBudgetChanges(self._procore, self._budgets)

    def close(self) -> None:
        self._procore.close()

    def waiting(self, kinds: Collection[LookedFor], projects: Iterable[Reference]) -> Iterator[Thing]:
        known = list(projects)
        if "company" in kinds:
            found = (company_of(shown) for shown in self._procore.vendors())
            yield from (one for one in found if one.active and not one.origin_id)
        if "project" in kinds:
            listed = (project_of(shown) for shown in self._procore.projects())
            yield from (one for one in listed if one.active and not one.origin_id)
        if "commitment" in kinds:
            for project in known:
                for purchase in (False, True):
                    for shown in self._procore.commitments(project.id, purchase=purchase):
                        if shown.get("status") == APPROVED and not shown.get("origin_id"):
                            yield self._commitment(shown, project, purchase=purchase)
        if "budget" in kinds:
            yield from filter(None, map(self._budgets.budget, known))
        if "budget change" in kinds:
            for project in known:
                yield from self._budget_changes.approved(project)

    def fetch(self, thing: Thing) -> Thing:
        try:
            if isinstance(thing, Commitment):
                place = thing.project.id
                shown = self._procore.commitment(place, thing.id, purchase=thing.purchase)
                if shown.get("status") != APPROVED:
                    raise TrueupError("EX-643", title=thing.title)
                return self._commitment(shown, thing.project, purchase=thing.purchase)
            if isinstance(thing, Budget):
                return _found(thing, self._budgets.budget(thing.project))
            if isinstance(thing, BudgetChange):
                return _found(thing, self._budget_changes.one(thing))
            if isinstance(thing, Project):
                return project_of(self._procore.project(thing.id))
            return company_of(self._procore.vendor(thing.id))
        except TrueupError as problem:
            if problem.params.get("status") == 404:
                raise TrueupError("EX-643", title=thing.title) from problem
            raise

    def mark(self, thing: Thing, marks: Marks, details: Details) -> bool:
        if isinstance(thing, BudgetChange):
            return False
        if isinstance(thing, Budget):
            _confirmed(thing, self._budgets.mark(thing, marks.lines))
            return bool(marks.lines)
        told = {"id": thing.id, "origin_id": marks.origin_id, "origin_code": marks.origin_code}
        if isinstance(thing, Project):
            named = {"id": thing.id, "origin_id": marks.origin_id}  # a project has no code of another system
            _confirmed(thing, self._procore.sync_projects([named]))
        elif isinstance(thing, Commitment):
            project, purchase = thing.project.id, thing.purchase
            lines = [{"id": id, "origin_id": origin} for id, origin in marks.lines.items()]
            # The commitment last: one that carries an origin id is marked wholly.
            _confirmed(thing, self._procore.sync_commitment_lines(project, thing.id, lines, purchase=purchase))
            _confirmed(thing, self._procore.sync_commitments(project, [told], purchase=purchase))
        else:
            _confirmed(thing, self._procore.sync_vendors([told]))
        return True

    def clear(self, thing: Thing, lines: Sequence[int], details: Details) -> None:
        told, below = [{"id": thing.id, "origin_id": None}], [{"id": id, "origin_id": None} for id in lines]
        if isinstance(thing, BudgetChange):
            return
        if isinstance(thing, Budget):
            _confirmed(thing, self._budgets.mark(thing, dict.fromkeys(lines)))
        elif isinstance(thing, Project):
            _confirmed(thing, self._procore.sync_projects(told))
        elif isinstance(thing, Commitment):
            project, purchase = thing.project.id, thing.purchase
            _confirmed(thing, self._procore.sync_commitments(project, told, purchase=purchase))
            _confirmed(thing, self._procore.sync_commitment_lines(project, thing.id, below, purchase=purchase))
        else:
            _confirmed(thing, self._procore.sync_vendors(told))

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        """Do nothing: the public endpoints have no place for reasons, so they are shown here alone."""

    def _commitment(self, shown: dict[str, Any], project: Reference, *, purchase: bool) -> Commitment:
        items = self._procore.commitment_lines(project.id, int(shown["id"]), purchase=purchase)
        return commitment_of(shown, items, purchase=purchase, project=project)


def _found(thing: Thing, shown: Thing | None) -> Thing:
    if shown is None:
        raise TrueupError("EX-643", title=thing.title)
    return shown


def _confirmed(thing: Thing, outcomes: Iterable[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.error is not None:
            raise TrueupError("EX-648", title=thing.title, reason=outcome.error.words("cause")) from outcome.error
