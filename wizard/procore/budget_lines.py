"""The lines of a project's budget: what each budget code was budgeted with, by the public endpoints.

A line bears no origin id. It is known by its budget code, of which a budget holds one line at most; whose it is
nobody can tell from here. Paths and fields are those of Procore's REST reference (2026-05), which names a call for
many lines at once but not what stands in it, so they are written one by one. A budget is locked as a whole, and
then holds its original amounts (support pages on locking a budget, read 2026-11; that the endpoints refuse them
then is inferred), so that is asked before anything is written. Nothing here deletes a line or unlocks a budget.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from wizard.errors import TrueupError
from wizard.procore.outgoing import amount_of
from wizard.procore.permissions import BUDGET
from wizard.procore.public import Procore
from wizard.procore.sync import Body, Outcome
from wizard.words import say

AMOUNT = "original_budget_amount"

_LINES = "/rest/v1.1/budget_line_items"

_OF_ONE_LINE = (400, 404, 409, 422)
"""The statuses that refuse a line, and say nothing of the others."""

_CENT = Decimal("0.01")


def listed(procore: Procore, project_id: int) -> Iterator[dict[str, Any]]:
    """Yield a project's lines: id, budget code, what people call its parts, and the amount as decimal text.

    The amount is None where the view does not show it.
    """
    for row in procore.budget_rows(project_id):
        yield {
            "id": int(row["id"]),
            "wbs_code_id": row.get("wbs_code_id"),
            "cost_code": str(row.get("cost_code") or ""),
            "cost_type": str(row.get("category") or ""),
            AMOUNT: None if row.get(AMOUNT) is None else exact(amount_of(row[AMOUNT])),
        }


def exact(amount: Decimal) -> str:
    """Return an amount with its cents, and with more digits only where it has parts of a cent."""
    return f"{amount:.2f}" if amount == amount.quantize(_CENT) else f"{amount.normalize():f}"


def deliver(
    procore: Procore, project_id: int, bodies: Sequence[Body], known: Sequence[int | None]
) -> list[Outcome]:
    """Have a project's budget hold lines, and return one outcome each, in order.

    A body names its budget code by `wbs_code_id`; `known` are the ids of the lines that are there. While the budget
    is locked nothing is written (RC-513). Raises what `Procore` raises, and PC-105 or PC-106 when nobody knows
    whether a line was made: list the lines, then decide.
    """
    locked = is_locked(procore, project_id)
    outcomes = []
    for body, line in zip(bodies, known, strict=True):
        done = Outcome(error=TrueupError("RC-513")) if locked else _write(procore, project_id, body, line)
        if done.error is not None and not locked and is_locked(procore, project_id):
            locked, done = True, Outcome(error=TrueupError("RC-513"))  # somebody locked it in between
        outcomes.append(done)
    return outcomes


def is_locked(procore: Procore, project_id: int) -> bool:
    """Tell whether a project's budget is locked."""
    path = f"/rest/v1.0/projects/{project_id}/budget"
    with procore.using(BUDGET, project_id):
        told = procore.session.call("GET", path).data
    if not isinstance(told, dict) or not isinstance(told.get("locked"), bool):
        missing = say("it does not say whether the budget is locked.")
        raise TrueupError("PC-108", call=f"GET {path}", status=200, reason=missing)
    return bool(told["locked"])


def _write(procore: Procore, project_id: int, body: Body, line: int | None) -> Outcome:
    # By hand: the other strategy makes the amount of quantity and unit cost, which nobody here knows.
    told = {AMOUNT: float(body[AMOUNT]), "calculation_strategy": "manual"}
    if line is None:
        method, path, told = "POST", _LINES, {"wbs_code_id": body["wbs_code_id"], **told}
    else:
        method, path = "PATCH", f"{_LINES}/{line}"
    content = {"project_id": project_id, "budget_line_item": told}
    try:
        with procore.using(BUDGET, project_id):
            answer = procore.session.call(method, path, None, content).data
    except TrueupError as problem:
        if problem.params.get("status") in _OF_ONE_LINE:
            return Outcome(error=TrueupError("RC-503", field="", reason=problem.params["reason"]))
        raise
    return _confirmed(answer, body, f"{method} {path}")


def _confirmed(answer: Any, body: Body, call: str) -> Outcome:
    """Return what an answer says became of a line: it holds the amount, or another one, which is a refusal."""
    if not isinstance(answer, dict) or not isinstance(answer.get("id"), int):
        raise TrueupError("PC-108", call=call, status=200, reason=say("it holds no id."))
    held = answer.get(AMOUNT)
    if held is not None and exact(amount_of(held)) != body[AMOUNT]:
        other = say("Procore shows {value} as the amount afterwards.", value=str(held))
        return Outcome(error=TrueupError("RC-503", field="", reason=other))
    return Outcome(answer["id"])
