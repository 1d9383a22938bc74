"""What Procore's calls about direct costs do, and the table of their paths.

A direct cost and its lines are synced by two calls, one project at a time; one that came from accounting is
closed to people.
"""

from __future__ import annotations

from wizard.sandbox.procore_double import kinds, rules
from wizard.sandbox.procore_double.actions import Action, changed, in_project, listed, shown_one, synced
from wizard.sandbox.procore_double.answers import Answer, Refusal
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.listing import Filter, by_id, by_origin, updated
from wizard.sandbox.procore_double.upsert import Place

_COSTS = "/rest/v1.0/projects/{project_id:int}/direct_costs"
_COSTS_1 = "/rest/v1.1/projects/{project_id:int}/direct_costs"
_FILTERS: dict[str, Filter] = {"origin_id": by_origin, "id": by_id, "updated_at": updated}


def list_direct_costs(call: Call) -> Answer:
    return listed(call, kinds.DIRECT_COSTS, call.project().id, _FILTERS)


def list_direct_cost_lines(call: Call) -> Answer:
    return listed(call, kinds.DIRECT_COST_LINES, call.project().id, _FILTERS)


def get_direct_cost(call: Call) -> Answer:
    return shown_one(call, kinds.DIRECT_COSTS, call.record(kinds.DIRECT_COSTS, call.path["id"], call.project().id))


def patch_direct_cost(call: Call) -> Answer:
    """A person's way to change one: closed once it came from accounting (Procore's ERP guide, June 2026)."""
    call.check_body(rules.OneDirectCost)
    project = call.project().id
    if call.record(kinds.DIRECT_COSTS, call.path["id"], project).origin_id:
        raise Refusal(422, {"errors": "This direct cost is synced with ERP and cannot be changed."})
    return changed(call, kinds.DIRECT_COSTS, Place(project, project), call.body["direct_cost"])


def sync_direct_costs(call: Call) -> Answer:
    return synced(call, kinds.DIRECT_COSTS, lambda: in_project(call))


def sync_direct_cost_lines(call: Call) -> Answer:
    return synced(call, kinds.DIRECT_COST_LINES, lambda: in_project(call))


READS: tuple[tuple[str, Action], ...] = (
    (_COSTS_1, list_direct_costs),
    (f"{_COSTS_1}/{{id:int}}", get_direct_cost),
    (f"{_COSTS}/line_items", list_direct_cost_lines),
)

WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("PATCH", f"{_COSTS_1}/{{id:int}}", patch_direct_cost, kinds.DIRECT_COSTS.name),
    ("PATCH", f"{_COSTS}/sync", sync_direct_costs, kinds.DIRECT_COSTS.name),
    ("PATCH", f"{_COSTS}/line_items/sync", sync_direct_cost_lines, kinds.DIRECT_COST_LINES.name),
)
