"""Figures and marks that need no approval: job costs, cost type assignments, transactions, the project's switch.

Paths and fields as in Procore's ERP guides of 2022 (the groups are still linked in 2026).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from wizard.sandbox.procore_double.actions import check_length
from wizard.sandbox.procore_double.answers import Answer, not_found
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.fields import Body, envelope_problems
from wizard.sandbox.procore_double.kinds import COST_CODES, SUB_JOBS
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.work_breakdown import keep_codes, parts_of

JOB_COSTS = "erp_job_costs"
ASSIGNMENTS = "cost_code_line_item_types"
CONFIGURATIONS = "project_configurations"
TRANSACTIONS = "erp_transactions"


class JobCost(Body):
    cost_code_id: int
    line_item_type_id: int
    original_estimate: float | None = None
    original_estimate_units: float | None = None
    approved_estimate_changes: float | None = None
    approved_estimate_unit_changes: float | None = None
    estimate: float | None = None
    estimate_units: float | None = None
    original_commitment: float | None = None
    approved_commitment_changes: float | None = None
    revised_commitment: float | None = None
    committed_costs: float | None = None
    commitment_invoiced: float | None = None
    open_balance: float | None = None
    paid_amount: float | None = None
    percentage_complete: float | None = None
    job_to_date_cost: float | None = None
    job_to_date_units: float | None = None
    job_to_date_dollars_paid: float | None = None
    month_to_date_cost: float | None = None
    month_to_date_units: float | None = None
    month_to_date_dollars_paid: float | None = None


class JobCosts(Body):
    company_id: int
    job_origin_id: str
    updates: list[dict[str, Any]]


class Assignment(Body):
    cost_code_id: int
    line_item_type_id: int
    synced: bool


class Updates(Body):
    updates: list[dict[str, Any]]
    project_id: int | None = None
    sub_job_id: int | None = None


class Switch(Body):
    erp_job_cost_transaction_syncing_enabled: bool


class Configuration(Body):
    configuration: Switch


def sync_job_costs(call: Call) -> Answer:
    call.check_body(JobCosts)
    call.company()
    check_length(call, call.body["updates"])
    origin = call.body["job_origin_id"]
    project = call.world.store.by_origins("projects", [origin]).get(origin)
    if project is None:
        raise not_found()
    return _keep(call, JOB_COSTS, project.id, JobCost)


def delete_job_cost(call: Call) -> Answer:
    return _delete(call, JOB_COSTS)


def sync_assignments(call: Call) -> Answer:
    """Mark cost types of cost codes; a cost code with a cost type is a budget code then (inferred)."""
    call.check_body(Updates)
    check_length(call, call.body["updates"])
    project, world = call.project().id, call.world
    sub_job = call.number("sub_job_id")
    if sub_job is not None:
        call.record(SUB_JOBS, sub_job, project)
    answer = _keep(call, ASSIGNMENTS, project, Assignment)
    marked = [entity for entity in answer.content["entities"] if entity["synced"]]
    codes = world.store.by_ids(COST_CODES.name, [entity["cost_code_id"] for entity in marked])
    parts = [parts_of(world, codes[one["cost_code_id"]], one["line_item_type_id"]) for one in marked]
    keep_codes(world, project, ((one, None) for one in parts))
    return answer


def delete_assignment(call: Call) -> Answer:
    return _delete(call, ASSIGNMENTS)


def list_transactions(call: Call) -> Answer:
    call.company()
    found = call.world.store.held_by(TRANSACTIONS, [call.project().id])
    return Answer([{"id": one.id, "origin_id": one.origin_id, **one.attributes} for one in found])


def sync_transactions(call: Call) -> Answer:
    """Mark what of a budget was sent; only an approver who sends one makes transactions."""
    call.check_body(Updates)
    store, project = call.world.store, call.project().id
    there = {one.id: one for one in store.held_by(TRANSACTIONS, [project])}
    done, errors = [], []
    for update in call.sort_out(call.body["updates"])[0]:
        known = there.get(update.get("id") or 0)
        if known is None:
            errors.append({**update, "errors": {"id": ["Entity with this ID not found"]}})
            continue
        told = {**known.attributes, "synced": bool(update.get("synced"))}
        done.append(replace(known, origin_id=update.get("origin_id"), attributes=told, updated_at=timestamp()))
    store.save(done)
    return Answer(
        {
            "entities": [{"id": one.id, "origin_id": one.origin_id, **one.attributes} for one in done],
            "errors": errors,
        },
        accepted=len(done),
    )


def patch_configuration(call: Call) -> Answer:
    call.check_body(Configuration)
    project = call.project().id
    known = call.world.store.held_by(CONFIGURATIONS, [project])
    now = timestamp()
    new = Record(call.world.store.next_id(), CONFIGURATIONS, project, None, {}, now, now)
    changed = replace(known[0] if known else new, attributes=dict(call.body["configuration"]), updated_at=now)
    call.world.store.save([changed])
    return Answer({"id": project, **changed.attributes}, accepted=1)


def _keep(call: Call, kind: str, project: int, model: type[Body]) -> Answer:
    """Create or update by cost code and cost type, which together name a figure or an assignment."""
    store = call.world.store
    there = {_key(record.attributes): record for record in store.held_by(kind, [project])}
    codes, types = _known(call, "cost_codes", "cost_code_id"), _known(call, "line_item_types", "line_item_type_id")
    done, now = [], timestamp()
    passed, errors = call.sort_out(call.body["updates"])
    for update in passed:
        problems = envelope_problems(model, update) or _unknown(update, codes, types)
        if problems:
            errors.append({**update, "errors": problems})
            continue
        old = there.get(_key(update)) or Record(store.next_id(), kind, project, None, {}, now, now)
        there[_key(update)] = replace(old, attributes={**old.attributes, **update}, updated_at=now)
        done.append(there[_key(update)])
    store.save(done)
    return Answer(
        {"entities": [{"id": record.id, **record.attributes} for record in done], "errors": errors},
        accepted=len(done),
    )


def _key(attributes: dict[str, Any]) -> tuple[int, int]:
    return attributes["cost_code_id"], attributes["line_item_type_id"]


def _known(call: Call, kind: str, field: str) -> Callable[[int], bool]:
    ids = [update[field] for update in call.body["updates"] if isinstance(update.get(field), int)]
    found = call.world.store.by_ids(kind, ids)
    return found.__contains__


def _unknown(
    update: dict[str, Any], codes: Callable[[int], bool], types: Callable[[int], bool]
) -> dict[str, list[str]]:
    missing = ["Entity with this ID not found"]
    if not codes(update["cost_code_id"]):
        return {"cost_code_id": missing}
    return {} if types(update["line_item_type_id"]) else {"line_item_type_id": missing}


def _delete(call: Call, kind: str) -> Answer:
    if not call.world.store.by_ids(kind, [call.path["id"]]):
        raise not_found()
    call.world.store.remove([call.path["id"]])
    return Answer(None, 204)
