"""The approver sends a budget, or the new cost codes of a project.

What is sent of a budget is what Procore's dictionary of ERP events shows (2026-06): each line with what it comes
to, and a transaction for each.
"""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double import budget_actions, kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import items, requests
from wizard.sandbox.procore_double.erp.events.jobs import NewCostCode, NewJob
from wizard.sandbox.procore_double.erp.figures import TRANSACTIONS
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.views import show
from wizard.sandbox.procore_double.work_breakdown import CODES, COST_CODE, COST_TYPE, behind_code

BUDGETS = "budgets"


class SendBudget(Move):
    """Send a project's budget, for the first time or again."""

    project: int


class SendCodes(Move):
    """Send the cost codes that a project which is synced got in Procore."""

    project: int


def send_budget(world: World, move: SendBudget) -> Done:
    project = _project(world, move.project)
    rows = [budget_actions.row(world, one) for one in world.store.held_by(budget_actions.LINES, [project.id])]
    if not rows:
        raise Impossible("the budget has no lines")
    budget = next(iter(world.store.held_by(BUDGETS, [project.id])), None) or _made(world, BUDGETS, project.id, {})
    if items.status_of(world, "budget", budget.id) is Status.EXPORTING:
        raise Impossible("it is being exported")
    costs = [_cost(world, row, project) for row in rows]
    told: dict[str, Any] = {
        "job_id": project.origin_id,
        "budget": {
            "id": budget.id,
            "origin_id": budget.origin_id,
            "origin_data": None,
            "synced": bool(budget.origin_id),
            "custom_fields": {},
            "project_id": project.id,
        },
        "job_costs": costs,
        "transactions": [_transaction(world, project.id, cost) for cost in costs],
    }
    request = requests.ask(world, "create_budget", told, ("budget", budget.id), detail=True)
    items.enter(world, "budget", budget.id, Status.EXPORTING, messages=[])
    return {"request": request.id, "object": budget.id}


def send_codes(world: World, move: SendCodes) -> Done:
    project = _project(world, move.project)
    [shown] = show(world.store, world.company, kinds.PROJECTS, [project])
    told = {**shown, "custom_fields": {}, "erp_custom_fields": {}, "synced": True}
    types = _types(world, project.id)
    codes = []
    for code in show(world.store, world.company, kinds.COST_CODES, _own_codes(world, project.id)):
        whole = {**code, "line_item_types": types.get(code["id"], [])}
        codes.append({name: whole.get(name) for name in NewCostCode.model_fields})
    data = {
        "job": {name: told.get(name) for name in NewJob.model_fields},
        "all_cost_codes": codes,
        "company_id": world.company.id,
    }
    request = requests.ask(world, "create_or_update_job", data, ("project", project.id), detail=True)
    return {"request": request.id, "object": project.id}


def _project(world: World, id: int) -> Record:
    found = world.store.by_ids(kinds.PROJECTS.name, [id]).get(id)
    if found is None or not found.origin_id:
        raise Impossible("the project is not synced")
    return found


def _made(world: World, kind: str, holder: int, attributes: dict[str, Any]) -> Record:
    now = timestamp()
    made = Record(world.store.next_id(), kind, holder, None, attributes, now, now)
    world.store.save([made])
    return made


def _cost(world: World, row: dict[str, Any], project: Record) -> dict[str, Any]:
    kind = world.store.by_ids(kinds.LINE_ITEM_TYPES.name, [row["category_id"]])[row["category_id"]]
    below = row["biller_type"] == "SubJob"
    sub_job = world.store.by_ids(kinds.SUB_JOBS.name, [row["biller_id"]])[row["biller_id"]] if below else None
    return {
        "id": row["id"],
        "cost_code_origin_id": row["cost_code_origin_id"],
        "line_item_type_origin_id": kind.origin_id,
        "budget_line_item_id": row["id"],
        "new_amount": float(row["original_budget_amount"]),
        "job_origin_id": project.origin_id,
        "sub_job_origin_id": sub_job.origin_id if sub_job else None,
    }


def _transaction(world: World, project: int, cost: dict[str, Any]) -> dict[str, Any]:
    made = _made(world, TRANSACTIONS, project, {"job_cost_id": cost["id"], "synced": False})
    return {
        "id": made.id,
        "origin_id": None,
        "code": None,
        "value": cost["new_amount"],
        "synced": False,
        "type": "Erp::OriginalEstimateTransaction",
        "procore_transaction_id": None,
        "procore_transaction_type": None,
        "job_cost_id": cost["id"],
        "created_at": made.created_at,
        "notes": None,
    }


def _own_codes(world: World, project: int) -> list[Record]:
    found = world.store.held_by(kinds.COST_CODES.name, [project])
    return [code for code in found if code.attributes.get("sub_job_id") is None]


def _types(world: World, project: int) -> dict[int, list[dict[str, Any]]]:
    """Return the cost types of each cost code, by its budget codes."""
    found: dict[int, list[dict[str, Any]]] = {}
    for code in world.store.held_by(CODES, [project]):
        behind = behind_code(world, code)
        kind = behind[COST_TYPE]
        told = {"id": kind.id, "name": kind.attributes["name"], "code": kind.attributes.get("csv_import_code")}
        found.setdefault(behind[COST_CODE].id, []).append({**told, "base_type": None, "origin_id": kind.origin_id})
    return found


MOVES: Moves = {"send_budget": (SendBudget, send_budget), "send_codes": (SendCodes, send_codes)}
