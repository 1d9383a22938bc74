"""Staged records: what the accounting system offers, waiting for an approver to import it.

Records are known by type and origin id. Children come nested or name their parent; a parent's way back to
"staged" takes its children along, except archived ones (Procore's ERP guides on staged records, 2026-06).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal

from wizard.sandbox.procore_double.actions import check_length
from wizard.sandbox.procore_double.answers import Answer
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.erp.staged_data import DATA
from wizard.sandbox.procore_double.fields import Body, Text, Whole, envelope_problems
from wizard.sandbox.procore_double.store import Record, timestamp

Problems = dict[str, list[str]]


class Staged(Body):
    id: Whole = None
    item_type: str
    origin_id: str
    origin_code: Text = None
    origin_data: Text = None
    parent_id: Whole = None
    parent_origin_id: Text = None
    status: Literal["staged", "imported", "archived", "invalid", None] = None
    data: dict[str, Any]
    children: list[dict[str, Any]] | None = None


class StagedMany(Body):
    updates: list[dict[str, Any]]


def sync(call: Call) -> Answer:
    call.check_body(StagedMany)
    call.company()
    check_length(call, call.body["updates"])
    passed, errors = call.sort_out(call.body["updates"])
    done: list[Record] = []
    for update in passed:
        problems = _problems(call.world, update)
        if problems:
            errors.append({**update, "errors": problems})
        else:
            done.append(_stage(call.world, update, None))
    return Answer(
        {"entities": [shown(call.world, record) for record in done], "errors": errors}, accepted=len(done)
    )


def post(call: Call) -> Answer:
    """One record; nested children are for sync only."""
    update = dict(call.body)
    problems = {"children": ["are taken by sync only"]} if update.get("children") else _problems(call.world, update)
    if problems:
        return Answer({"errors": problems}, 422)
    return Answer(shown(call.world, _stage(call.world, update, None)), 201, accepted=1)


def kind_of(item_type: str) -> str:
    return f"staged_records/{item_type}"


def staged(world: World, item_type: str) -> list[Record]:
    """Return all staged records of a type, whatever became of them."""
    return world.store.of_kind(kind_of(item_type))


def find(world: World, id: int) -> Record | None:
    """Return a staged record of any type by its id."""
    for item_type in DATA:
        found = world.store.by_ids(kind_of(item_type), [id]).get(id)
        if found is not None:
            return found
    return None


def children(world: World, parent: Record) -> list[Record]:
    """Return the lines of a staged record, oldest first."""
    lines = world.store.held_by(kind_of("line_item"), [parent.id])
    return [line for line in lines if line.attributes["parent_id"] == parent.id]


def put(world: World, record: Record, status: str, **told: Any) -> Record:
    """Put a staged record and its children into a state; archived children stay archived."""
    changed = [_in_state(record, status, **told)]
    changed += [
        _in_state(child, status) for child in children(world, record) if child.attributes["status"] != "archived"
    ]
    world.store.save(changed)
    return changed[0]


def shown(world: World, record: Record) -> dict[str, Any]:
    names = ("item_type", "origin_code", "origin_data", "parent_id", "status", "data")
    return {
        "id": record.id,
        "origin_id": record.origin_id,
        **{name: record.attributes.get(name) for name in names},
        "children": [shown(world, child) for child in children(world, record)],
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }


def _in_state(record: Record, status: str, **told: Any) -> Record:
    attributes = {**record.attributes, "status": status, "messages": [], **told}
    return replace(record, attributes=attributes, updated_at=timestamp())


def _problems(world: World, update: dict[str, Any], *, child: bool = False) -> Problems:
    problems = envelope_problems(Staged, update)
    if problems:
        return problems
    if update["item_type"] not in DATA or (child and update["item_type"] != "line_item"):
        return {"item_type": ["is not included in the list"]}
    problems = envelope_problems(DATA[update["item_type"]], update["data"])
    if update["item_type"] == "line_item" and not child and _parent(world, update) is None:
        problems = {**problems, "parent_id": ["required"]}
    for line in update.get("children") or []:
        for name, words in _problems(world, line, child=True).items():
            problems.setdefault(f"children.{name}", []).extend(words)
    return problems


def _parent(world: World, update: dict[str, Any]) -> Record | None:
    if update.get("parent_id") is not None:
        return find(world, update["parent_id"])
    origin = update.get("parent_origin_id")
    return next(_of_origin(world, [origin]), None) if origin else None


def _of_origin(world: World, origins: list[str]) -> Iterator[Record]:
    for item_type in DATA:
        yield from world.store.by_origins(kind_of(item_type), origins).values()


def _stage(world: World, update: dict[str, Any], parent: Record | None) -> Record:
    """Create or update one record and what is nested in it."""
    store, now = world.store, timestamp()
    parent = parent or _parent(world, update)
    kind = kind_of(update["item_type"])
    old = store.by_origins(kind, [update["origin_id"]]).get(update["origin_id"])
    holder = world.company.id if parent is None else parent.id
    record = old or Record(store.next_id(), kind, holder, update["origin_id"], {"status": "staged"}, now, now)
    sent: dict[str, Any] = {
        name: update[name] for name in ("item_type", "origin_code", "origin_data", "data") if name in update
    }
    attributes: dict[str, Any] = {
        **record.attributes,
        **sent,
        "parent_id": None if parent is None else parent.id,
        "status": update.get("status") or record.attributes["status"],
    }
    record = replace(record, attributes=attributes, updated_at=now)
    store.save([record])
    if update.get("status") == "staged" and old is not None:
        record = put(world, record, "staged")
    for line in update.get("children") or []:
        _stage(world, line, record)
    return record
