"""What is to be in the accounting system too, on the ERP platform (mode A): asked for by requests, answered there.

A request carries the object as its approver accepted it. Origin ids go first, the object's own last of them, then
the detail (Procore's ERP integration pages and its dictionary of events, 2026-06). The dictionary has no event
about budget changes, so these are looked for with public endpoints here too; that external data takes a mark of one
was seen in a public tool that is in use.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from wizard.errors import TrueupError
from wizard.procedure.budget import Budget
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.change_order import Marks, Reference
from wizard.procedure.outgoing import Commitment, LookedFor, Project, Thing
from wizard.procore.outgoing import Details, commitment_of, company_of, project_of
from wizard.procore.platform.budgets import budget_of, codes_of, has_new_codes
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import ErpRequest
from wizard.procore.public import Procore
from wizard.procore.public_budget_changes import PublicBudgetChanges
from wizard.procore.public_budgets import PublicBudgets
from wizard.procore.session import ProcoreSession
from wizard.words import say

PURCHASE_ORDER = "PurchaseOrderContract"
"""The type of a commitment that is a purchase order; any other is a subcontract."""


class PlatformOutgoing:
    """Implements `OutgoingSide`: what is asked for arrives as requests (see `asked_for`)."""

    approves = True

    def __init__(self, session: ProcoreSession, platform: Platform) -> None:
        self._session = session
        self._platform = platform
        procore = Procore.over(session)
        self._budget_changes = PublicBudgetChanges(procore, PublicBudgets(procore))

    def close(self) -> None:
        self._session.close()

    def waiting(self, kinds: Collection[LookedFor], projects: Iterable[Reference]) -> Iterator[Thing]:
        if "budget change" in kinds:
            for project in projects:
                yield from self._budget_changes.approved(project)

    def fetch(self, thing: Thing) -> Thing:
        """Return what the request told: until its detail is closed nobody can edit it there."""
        if not isinstance(thing, BudgetChange):
            return thing
        shown = self._budget_changes.one(thing)
        if shown is None:
            raise TrueupError("EX-643", title=thing.title)
        return shown

    def mark(self, thing: Thing, marks: Marks, details: Details) -> bool:
        part = "cost_code" if isinstance(thing, Budget) else "line_item"
        lines = [Mark(part, id, origin) for id, origin in marks.lines.items()]
        own = [Mark(_item_type(thing), thing.id, marks.origin_id, marks.origin_code)]
        try:
            # Cost codes belong to a project that is marked already.
            self._platform.write_marks(lines if thing.kind == "cost codes" else [*lines, *own])
        except TrueupError as problem:
            raise _refused(thing, problem) from problem
        if isinstance(thing, Budget):
            self._mark_lines(thing, marks.origin_id)
        self._platform.finish(details)
        return True

    def _mark_lines(self, budget: Budget, origin: str) -> None:
        """Say of each transaction that it was sent, and of each new cost code which cost types it has."""
        refused: list[TrueupError | None]
        if budget.kind == "budget":
            told = [{"id": id, "origin_id": f"{origin}|{id}", "synced": True} for id in budget.transactions]
            outcomes = self._platform.sync_transactions(budget.project.id, told)
            refused = [outcome.error for outcome in outcomes]
        else:
            pairs = [(line.cost_code.id, line.cost_type.id) for line in budget.lines]
            codes = [{"cost_code_id": code, "line_item_type_id": kind, "synced": True} for code, kind in pairs]
            refused = self._platform.sync_assignments(budget.project.id, None, codes)
        problem = next(filter(None, refused), None)
        if problem is not None:
            raise TrueupError("EX-648", title=budget.title, reason=problem.words("cause")) from problem

    def clear(self, thing: Thing, lines: Sequence[int], details: Details) -> None:
        part = "cost_code" if isinstance(thing, Budget) else "line_item"
        own = [] if thing.kind == "cost codes" else [Mark(_item_type(thing), thing.id)]
        try:
            self._platform.write_marks([*own, *(Mark(part, id) for id in lines)])
        except TrueupError as problem:
            raise _refused(thing, problem) from problem
        self._platform.finish(details)

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        told = [f"{reason.code} {reason.title} {reason.cause} {reason.remedy}" for reason in reasons]
        self._platform.finish(details, told, failed=True)


def _refused(thing: Thing, problem: TrueupError) -> TrueupError:
    """Return what a refused mark is told as; anything else stays as it is."""
    if problem.code != "EX-628":
        return problem
    return TrueupError("EX-648", title=thing.title, reason=problem.words("cause"))


def _item_type(thing: Thing) -> str:
    if isinstance(thing, BudgetChange):
        return "budget_change"
    if isinstance(thing, Budget):
        return "budget"
    if isinstance(thing, Project):
        return "project"
    if not isinstance(thing, Commitment):
        return "vendor"
    if thing.changes:
        return "change_order"
    return "purchase_order_contract" if thing.purchase else "work_order_contract"


# -- requests ------------------------------------------------------------------------------------------------------


def asked_for(request: ErpRequest) -> Thing:
    """Return what a request wants to have exported; raise PC-142 for what is not as the dictionary says."""
    data = request.request_data if isinstance(request.request_data, dict) else {}
    try:
        return EXPORTS[request.request_name](data)
    except (KeyError, TypeError, ValueError) as problem:
        reason = say("{field} is missing or of another kind.", field=str(problem))
        raise TrueupError("PC-142", request=request.id, name=request.request_name, reason=reason) from problem


def _commitment(data: Mapping[str, Any]) -> Commitment:
    told = data["commitment"]
    return commitment_of(told, data["commitment_items"] or (), purchase=told.get("type") == PURCHASE_ORDER)


def _change_order(data: Mapping[str, Any]) -> Commitment:
    base, told = _commitment(data), data["change_order"]
    own = commitment_of(told, data["change_order_items"] or (), purchase=base.purchase)
    return replace(
        own,
        kind="commitment change order",
        project=base.project,
        vendor=base.vendor,
        changes=Reference(base.id, base.origin_id, base.number),
    )


EXPORTS: dict[str, Callable[[Mapping[str, Any]], Thing]] = {
    "create_vendor": lambda data: company_of(data["vendor"]),
    "create_or_update_job": lambda data: codes_of(data) if _is_synced(data) else project_of(data["job"]),
    "create_commitment": _commitment,
    "create_commitment_change_order": _change_order,
    "create_budget": budget_of,
    "update_budget": budget_of,
}
"""The name of a request on the ERP platform → what is to be exported."""


def exports(request: ErpRequest) -> bool:
    """Tell whether a request asks for something that is exported: of a synced job only its new cost codes."""
    if request.request_name == "create_or_update_job":
        told = request.request_data if isinstance(request.request_data, dict) else {}
        return not _is_synced(told) or has_new_codes(told)
    return request.request_name in EXPORTS


def _is_synced(data: Mapping[str, Any]) -> bool:
    return bool((data.get("job") or {}).get("origin_id"))


_UNLINKED = {
    "unlink_commitment": ("commitment", "procore_commitment_id"),
    "unlink_commitment_change_order": ("commitment change order", "procore_commitment_change_order_id"),
}


def unlinked(request: ErpRequest) -> str:
    """Return kind and id of what an approver unlinks, "" where a request asks for something else."""
    kind, name = _UNLINKED.get(request.request_name, ("", ""))
    told = request.request_data if isinstance(request.request_data, dict) else {}
    return f"{kind} {told[name]}" if kind and told.get(name) else ""


_FREED = {"unlink_vendor": ("company", "vendor"), "reset_job": ("project", "project")}


def freed(request: ErpRequest) -> tuple[str, int]:
    """Return kind and id of what Procore has taken its marks off by itself; no kind where it did not.

    Of a project that is all that hangs on it (inferred).
    """
    kind, name = _FREED.get(request.request_name, ("", ""))
    told = request.request_data if isinstance(request.request_data, dict) else {}
    return (kind, int((told.get(name) or {}).get("id") or 0)) if kind else ("", 0)
