"""A super user resets what is linked, and somebody merges companies of the directory.

What a reset takes along is inferred, as the pages name the events and nothing of their reach (2026-06): the origin
ids of everything inside the job, its ERP job costs and cost type assignments; its staged records are offered anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import figures, items, requests, staging
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.store import Record, timestamp

_NAMES_VENDORS = (kinds.INSURANCES, kinds.DIRECT_COSTS, kinds.PRIME_CONTRACTS)
_INSIDE = (
    ("cost_code", kinds.COST_CODES),
    ("sub_job", kinds.SUB_JOBS),
    ("prime_contract", kinds.PRIME_CONTRACTS),
    ("line_item", kinds.PRIME_CONTRACT_LINES),
    ("item", kinds.DIRECT_COSTS),
    ("item", kinds.DIRECT_COST_LINES),
)


class ResetJob(Move):
    project: int


class ResetSubJob(Move):
    sub_job: int


class ResetDirectCost(Move):
    direct_cost: int


class MergeVendors(Move):
    """One company goes into another, which stays."""

    source: int
    into: int


def reset_job(world: World, move: ResetJob) -> Done:
    project = _linked(world, kinds.PROJECTS.name, move.project)
    told = _origin(project)
    holders = [project.id]
    for kind in (kinds.SUB_JOBS, kinds.PRIME_CONTRACTS):
        holders += [record.id for record in world.store.held_by(kind.name, [project.id])]
    for item_type, kind in _INSIDE:
        _unmark(world, item_type, world.store.held_by(kind.name, holders))
    _unmark(world, "project", [project])
    for kept in (figures.JOB_COSTS, figures.ASSIGNMENTS):
        world.store.remove([one.id for one in world.store.held_by(kept, [project.id])])
    for item_type in ("project", "sub_job", "prime_contract"):
        for record in staging.staged(world, item_type):
            if project.origin_id in (record.origin_id, record.attributes["data"].get("project_origin_id")):
                staging.put(world, record, "staged")
    return {"request": requests.ask(world, "reset_job", {"project": told}, None, detail=False).id}


def reset_sub_job(world: World, move: ResetSubJob) -> Done:
    sub_job = _linked(world, kinds.SUB_JOBS.name, move.sub_job)
    project = world.store.by_ids(kinds.PROJECTS.name, [sub_job.holder])[sub_job.holder]
    told = {
        **_origin(sub_job),
        "code": sub_job.attributes["code"],
        "created_at": sub_job.created_at,
        "updated_at": sub_job.updated_at,
        "synced": True,
        "project": _origin(project),
    }
    _unmark(world, "cost_code", world.store.held_by(kinds.COST_CODES.name, [sub_job.id]))
    _unmark(world, "sub_job", [sub_job])
    for record in staging.staged(world, "sub_job"):
        if record.origin_id == sub_job.origin_id:
            staging.put(world, record, "staged")
    # The dictionary's example wraps it once more, under this name.
    return {"request": requests.ask(world, "reset_sub_job", {"sub_job": {"_": told}}, None, detail=False).id}


def reset_direct_cost(world: World, move: ResetDirectCost) -> Done:
    cost = _linked(world, kinds.DIRECT_COSTS.name, move.direct_cost)
    origin = {"origin_code": cost.attributes.get("origin_code"), "origin_data": cost.attributes.get("origin_data")}
    told = {"direct_cost": {"id": str(cost.id)}, "origin_id": cost.origin_id, **origin, "reset_override": False}
    lines = world.store.held_by(kinds.DIRECT_COST_LINES.name, [cost.holder])
    _unmark(world, "item", [cost, *(line for line in lines if line.attributes.get("direct_cost_id") == cost.id)])
    name = "reset_company_level_direct_cost"
    return {"request": requests.ask(world, name, told, None, detail=False).id}


def merge_vendors(world: World, move: MergeVendors) -> Done:
    found = world.store.by_ids(kinds.VENDORS.name, [move.source, move.into])
    if len(found) != 2:
        raise Impossible("two companies of the directory are merged")
    source, master = found[move.source], found[move.into]
    for kind in _NAMES_VENDORS:
        world.store.save(
            replace(record, attributes={**record.attributes, "vendor_id": master.id}, updated_at=timestamp())
            for record in world.store.of_kind(kind.name)
            if record.attributes.get("vendor_id") == source.id
        )
    for project in world.store.projects_of([source.id]).get(source.id, ()):
        world.store.add_to_project(project, master.id)
    world.store.remove([source.id])
    data = {
        "master_vendor": {"id": master.id, "origin_id": master.origin_id},
        "source_vendors": [{"id": source.id, "origin_id": source.origin_id}],
        "company_id": world.company.id,
    }
    return {"request": requests.ask(world, "merge_vendors", data, None, detail=False).id}


MOVES: Moves = {
    "reset_job": (ResetJob, reset_job),
    "reset_sub_job": (ResetSubJob, reset_sub_job),
    "reset_direct_cost": (ResetDirectCost, reset_direct_cost),
    "merge_vendors": (MergeVendors, merge_vendors),
}


def _linked(world: World, kind: str, id: int) -> Record:
    found = world.store.by_ids(kind, [id]).get(id)
    if found is None or not found.origin_id:
        raise Impossible("only what is synced can be reset")
    return found


def _origin(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": record.attributes["name"],
        "origin_id": record.origin_id,
        "origin_data": record.attributes.get("origin_data"),
    }


def _unmark(world: World, item_type: str, records: Iterable[Record]) -> None:
    for record in records:
        attributes = {
            name: value for name, value in record.attributes.items() if name not in ("origin_code", "origin_data")
        }
        world.store.save([replace(record, origin_id=None, attributes=attributes, updated_at=timestamp())])
        if items.item(world, item_type, record.id) is not None:
            items.enter(world, item_type, record.id, items.Status.NOT_IN_ERP)
