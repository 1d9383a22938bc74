"""What Procore's calls about budget changes do, and the table of their paths.

A budget change moves amounts between budget codes. Paths, bodies and the rows of the list are those of Procore's
REST reference (2026-05), which does not print what a single budget change looks like: it is shown with what was
sent. That a number is given by counting is inferred.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from pydantic import Field

from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.answers import Answer, Refusal, not_found
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.fields import Body, Number, Text, Whole
from wizard.sandbox.procore_double.listing import Paging, answer_list
from wizard.sandbox.procore_double.store import Condition, Record, timestamp
from wizard.sandbox.procore_double.work_breakdown import CODES

CHANGES, LINES = "budget_changes", "budget_change_lines"

Status = Literal["draft", "approved", "under_review", "void"]


class Adjustment(Body):
    id: Whole = None
    ref: Text = None
    adjustment_number: Whole = None
    wbs_code_id: Whole = None
    description: Text = None
    comment: Text = None
    type: Literal["change_event", "budget_change"] = "budget_change"
    uom: Text = None
    quantity: Number = None
    unit_cost: Number = None
    amount: Number = None


class NewChange(Body):
    number: Number = None
    status: Status
    title: Text = None
    description: Text = None
    adjustment_line_items: list[Adjustment] = Field(default_factory=list)


class Edited(Body):
    number: Number = None
    status: Status | None = None
    title: Text = None
    description: Text = None
    adjustment_line_items: list[Adjustment] = Field(default_factory=list)


def list_lines(call: Call) -> Answer:
    """Answer with the lines of all budget changes of a project, whatever their status."""
    call.company()
    where: list[Condition] = [("holder = ?", [call.project().id])]
    pages = Paging(usual=10, most=100)
    found = answer_list(
        call, LINES, where, {}, lambda lines: [_row(call.world, one) for one in lines], paging=pages
    )
    return replace(found, content={"data": found.content})


def post_change(call: Call) -> Answer:
    call.check_body(NewChange)
    project, world, now = call.project().id, call.world, timestamp()
    wish = NewChange.model_validate(call.body)
    number = wish.number or len(world.store.held_by(CHANGES, [project])) + 1
    told = {"number": f"{number:g}", "status": wish.status, "title": wish.title, "description": wish.description}
    change = Record(world.store.next_id(), CHANGES, project, None, told, now, now)
    world.store.save([change, *(_line(call, change, line) for line in wish.adjustment_line_items)])
    return Answer({"data": {"id": change.id, **told}}, 201, accepted=1)


def patch_change(call: Call) -> Answer:
    call.check_body(Edited)
    project, world = call.project().id, call.world
    change = call.record_of(CHANGES, "id", project)
    told = {name: value for name, value in call.body.items() if name != "adjustment_line_items"}
    changed = replace(change, attributes={**change.attributes, **told}, updated_at=timestamp())
    lines = Edited.model_validate(call.body).adjustment_line_items
    world.store.save([changed, *(_line(call, change, line) for line in lines)])
    return Answer({"data": {"id": change.id, **changed.attributes}}, accepted=1)


def _line(call: Call, change: Record, line: Adjustment) -> Record:
    """Return a line as it is to be kept: a new one, or the one that is named with what is told of it."""
    world, now = call.world, timestamp()
    told = line.model_dump(exclude={"id", "ref"}, exclude_unset=line.id is not None)
    code = told.get("wbs_code_id")
    if code is not None and world.store.by_ids(CODES, [code]).get(code) is None:
        raise Refusal(422, {"errors": {"wbs_code_id": ["Budget Code was not found."]}})
    if line.id is None:
        attributes = {**told, "budget_change_id": change.id}
        return Record(world.store.next_id(), LINES, change.holder, None, attributes, now, now)
    known = world.store.by_ids(LINES, [line.id]).get(line.id)
    if known is None or known.attributes["budget_change_id"] != change.id:
        raise not_found()
    return replace(known, attributes={**known.attributes, **told}, updated_at=now)


def _row(world: World, line: Record) -> dict[str, Any]:
    told = line.attributes
    change = world.store.by_ids(CHANGES, [told["budget_change_id"]])[told["budget_change_id"]]
    return {
        "id": str(line.id),
        "adjustment_number": told.get("adjustment_number") or 1,
        "wbs_code_id": str(told["wbs_code_id"]),
        "amount": told.get("amount"),
        "uom": told.get("uom"),
        "quantity": told.get("quantity"),
        "description": told.get("description"),
        "type": told["type"],
        "budget_change_number": change.attributes["number"],
        "budget_change_status": change.attributes["status"],
        "budget_change_name": change.attributes["title"],
        "budget_change_id": str(change.id),
    }


_ALL = "/rest/v1.0/projects/{project_id:int}/budget_changes"

READS: tuple[tuple[str, Action], ...] = (
    (
        "/rest/v2.0/companies/{company_id:int}/projects/{project_id:int}/budget_changes/adjustment_line_items",
        list_lines,
    ),
)

WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("POST", _ALL, post_change, CHANGES),
    ("PATCH", f"{_ALL}/{{id:int}}", patch_change, CHANGES),
)
