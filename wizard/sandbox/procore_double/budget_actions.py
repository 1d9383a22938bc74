"""What Procore's calls about budgets do, and the table of their paths.

A budget line is an amount on a budget code; the rows of a view show it with the codes behind it. Paths and fields
are those of Procore's REST reference (2026-05). Every company has one view here. That a line cannot be changed
while the budget is locked is inferred from Procore's button for it, and so is how that is refused; that a code has
one line at most, and what a strategy makes of quantity and unit cost, are inferred as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.answers import Answer, Refusal, not_found
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.fields import Body, Number, Text, Whole
from wizard.sandbox.procore_double.listing import answer_list, page_headers
from wizard.sandbox.procore_double.store import Condition, Record, timestamp
from wizard.sandbox.procore_double.work_breakdown import CODES, COST_CODE, COST_TYPE, SUB_JOB, behind_code

LINES = "budget_line_items"
LOCKS = "budget_locks"

_VIEW = 1
"""The one view; its id is that behind the company's."""


class BudgetLine(Body):
    wbs_code_id: Whole = None
    original_budget_amount: Number = None
    uom: Text = None
    quantity: Number = None
    unit_cost: Number = None
    calculation_strategy: Literal["automatic", "manual"] | None = None


class OneLine(Body):
    project_id: int
    budget_line_item: BudgetLine


# -- reading ------------------------------------------------------------------------------------------------------


def list_views(call: Call) -> Answer:
    call.project()
    view = {"id": call.world.company.id + _VIEW, "name": "Procore Standard Budget", "description": None}
    return Answer([view], headers=page_headers(call.url, 1, 100, 1))


def list_rows(call: Call) -> Answer:
    if call.path["view_id"] != call.world.company.id + _VIEW:
        raise not_found()
    where: list[Condition] = [("holder = ?", [call.project().id])]
    return answer_list(call, LINES, where, {}, lambda records: [row(call.world, one) for one in records])


def get_budget(call: Call) -> Answer:
    return Answer({"locked": is_locked(call.world, call.path["project_id"])})


def row(world: World, line: Record) -> dict[str, Any]:
    """Return a budget line as a row of a view."""
    code = world.store.by_ids(CODES, [line.attributes["wbs_code_id"]])[line.attributes["wbs_code_id"]]
    behind = behind_code(world, code)
    cost_code, kind, sub_job = behind[COST_CODE], behind[COST_TYPE], behind.get(SUB_JOB)
    return {
        "id": line.id,
        "deletable": True,
        "company_id": world.company.id,
        "project_id": line.holder,
        "wbs_code_id": code.id,
        "biller_id": sub_job.id if sub_job else line.holder,
        "biller_type": "SubJob" if sub_job else "Project",
        "cost_code_id": cost_code.id,
        "cost_code_origin_id": cost_code.origin_id,
        "cost_code": f"{cost_code.attributes['code']} - {cost_code.attributes['name']}",
        "category_id": kind.id,
        "category": kind.attributes["name"],
        "budget_modifications": "0.0",
        "original_budget_amount": str(line.attributes.get("original_budget_amount") or "0.0"),
    }


def is_locked(world: World, project: int) -> bool:
    return bool(world.store.held_by(LOCKS, [project]))


# -- writing ------------------------------------------------------------------------------------------------------


def post_line(call: Call) -> Answer:
    call.check_body(OneLine)
    project, told, now = call.project().id, call.body["budget_line_item"], timestamp()
    code = call.world.store.by_ids(CODES, [told.get("wbs_code_id") or 0]).get(told.get("wbs_code_id") or 0)
    if code is None or code.holder != project:
        raise Refusal(400, {"errors": {"wbs_code_id": ["Budget Code was not found."]}})
    _must_be_open(call.world, project)
    if any(one.attributes["wbs_code_id"] == code.id for one in call.world.store.held_by(LINES, [project])):
        raise Refusal(400, {"errors": {"wbs_code_id": ["has already been taken"]}})
    line = Record(call.world.store.next_id(), LINES, project, None, _calculated(told), now, now)
    call.world.store.save([line])
    return Answer(_shown(line), 201, accepted=1)


def patch_line(call: Call) -> Answer:
    call.check_body(OneLine)
    project = call.project().id
    found = _line(call.world, project, call.path["id"])
    _must_be_open(call.world, project)
    changed = _calculated({**found.attributes, **call.body["budget_line_item"]})
    call.world.store.save([replace(found, attributes=changed, updated_at=timestamp())])
    return Answer(_shown(replace(found, attributes=changed)), accepted=1)


def lock(call: Call) -> Answer:
    project, now = call.path["project_id"], timestamp()
    if not is_locked(call.world, project):
        call.world.store.save([Record(call.world.store.next_id(), LOCKS, project, None, {}, now, now)])
    return Answer({"locked": True}, 201, accepted=1)


def unlock(call: Call) -> Answer:
    call.world.store.remove(one.id for one in call.world.store.held_by(LOCKS, [call.path["project_id"]]))
    return Answer({"locked": False}, accepted=1)


def delete_line(call: Call) -> Answer:
    """Take a line out; here nothing is ever booked on one that would keep it."""
    project, id = call.path["project_id"], call.path["id"]
    _line(call.world, project, id)
    _must_be_open(call.world, project)
    call.world.store.remove([id])
    return Answer(None, 204, accepted=1)


def _line(world: World, project: int, id: int) -> Record:
    found = world.store.by_ids(LINES, [id]).get(id)
    if found is None or found.holder != project:
        raise not_found()
    return found


def _calculated(line: dict[str, Any]) -> dict[str, Any]:
    """Return a line with the amount that its strategy makes of it (inferred from the strategy's two names)."""
    if line.get("calculation_strategy") == "automatic":
        return {**line, "original_budget_amount": (line.get("quantity") or 0) * (line.get("unit_cost") or 0)}
    return dict(line)


def _must_be_open(world: World, project: int) -> None:
    if is_locked(world, project):
        raise Refusal(422, {"errors": {"base": ["The budget is locked."]}})


def _shown(line: Record) -> dict[str, Any]:
    return {"id": line.id, **line.attributes, "wbs_code": {"id": line.attributes["wbs_code_id"]}}


_BUDGET = "/rest/v1.0/projects/{project_id:int}/budget"
_ONE = "/rest/v1.1/budget_line_items"
_TWO = "/rest/v2.0/companies/{company_id:int}/projects/{project_id:int}"

READS: tuple[tuple[str, Action], ...] = (
    ("/rest/v1.0/budget_views", list_views),
    ("/rest/v1.0/budget_views/{view_id:int}/detail_rows", list_rows),
    (_BUDGET, get_budget),
)

WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("POST", _ONE, post_line, LINES),
    ("PATCH", f"{_ONE}/{{id:int}}", patch_line, LINES),
    ("POST", f"{_BUDGET}/lock", lock, LOCKS),
    ("DELETE", f"{_BUDGET}/lock", unlock, LOCKS),
    ("DELETE", f"{_TWO}/budget_line_items/{{id:int}}", delete_line, LINES),
)
