"""Budgets and the cost codes of a job, as requests of the ERP platform tell them.

Fields are those of Procore's dictionary of ERP events (documentation repository, 2026-06). That `new_amount` is
what a line comes to and not what is added to it, and that `update_budget`, whose payload is not printed there, has
the one of `create_budget`, is inferred.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wizard.procedure.budget import Budget, BudgetLine
from wizard.procedure.change_order import NOBODY, Reference
from wizard.procore.outgoing import amount_of

Data = Mapping[str, Any]

_PROJECT = "Project"
"""The biller of cost codes that belong to no sub job."""


def budget_of(data: Data) -> Budget:
    """Return the budget of a request; raise KeyError and its like for what is not as the dictionary says."""
    told = data["budget"]
    return Budget(
        id=int(told["id"]),
        project=_known(data["job_id"], int(told["project_id"])),
        lines=tuple(map(_line, data["job_costs"] or ())),
        transactions=tuple(int(one["id"]) for one in data["transactions"] or () if not one.get("synced")),
    )


def codes_of(data: Data) -> Budget:
    """Return the cost codes of a request about a job that is synced, each once for each of its cost types."""
    job = data["job"]
    project = _known(job["origin_id"], int(job["id"]))
    return Budget(project.id, project, tuple(_codes(data)), kind="cost codes")


def has_new_codes(data: Data) -> bool:
    """Tell whether a request about a job holds cost codes that were never sent."""
    return any(not code.get("origin_id") for code in _own(data))


def _line(cost: Data) -> BudgetLine:
    return BudgetLine(
        id=int(cost["id"]),
        cost_code=_known(cost["cost_code_origin_id"]),
        cost_type=_known(cost["line_item_type_origin_id"]),
        amount=amount_of(cost["new_amount"]),
        sub_job=_known(cost.get("sub_job_origin_id")),
    )


def _codes(data: Data) -> Iterator[BudgetLine]:
    own = list(_own(data))
    parents = {(code.get("parent") or {}).get("id") for code in own}
    for code in own:
        named = Reference(int(code["id"]), str(code.get("origin_id") or ""), str(code.get("full_code") or ""))
        name, types = str(code.get("name") or ""), code.get("line_item_types") or ()
        for kind in types:
            told = Reference(int(kind["id"]), str(kind.get("origin_id") or ""), str(kind.get("code") or ""))
            yield BudgetLine(named.id, named, told, name=name)
        if not types and not named.origin_id and named.id not in parents:
            yield BudgetLine(named.id, named, NOBODY, name=name)  # it is objected to: nothing can be booked on it


def _own(data: Data) -> Iterator[Data]:
    return (code for code in data.get("all_cost_codes") or () if code.get("biller_type", _PROJECT) == _PROJECT)


def _known(origin_id: Any, id: int = 0) -> Reference:
    """Return what an origin id of ours names; its last part is the code there."""
    origin = str(origin_id or "")
    return Reference(id, origin, origin.rpartition("|")[2]) if origin or id else NOBODY
