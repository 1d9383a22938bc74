"""What Procore's calls about budget codes (WBS codes) and their segments do, and the table of their paths.

A code is a combination of segment items, whose ids are not those of the cost codes, cost types and sub jobs behind
them. Paths and fields as in Procore's REST reference (2026-05), which does not print the form of single refusals:
here each is what was sent with its `errors`, as in sync calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

from wizard.sandbox.procore_double.actions import Action, check_length
from wizard.sandbox.procore_double.answers import Answer, not_found
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.fields import Body, Text, envelope_problems
from wizard.sandbox.procore_double.kinds import COST_CODES, LINE_ITEM_TYPES, SUB_JOBS
from wizard.sandbox.procore_double.listing import Filter, answer_list, page_headers, updated
from wizard.sandbox.procore_double.store import Condition, Record, timestamp

CODES = "wbs_codes"

SUB_JOB, COST_CODE, COST_TYPE, CUSTOM = 1, 2, 3, 9
"""The segments; the id of each is its number behind the company's id."""

_KINDS = {SUB_JOB: SUB_JOBS.name, COST_CODE: COST_CODES.name, COST_TYPE: LINE_ITEM_TYPES.name}
_TYPES = {
    SUB_JOB: ("sub_job", "Sub Job"),
    COST_CODE: ("cost_code", "Cost Code"),
    COST_TYPE: ("line_item_type", "Cost Type"),
}
_OPTIONAL = (SUB_JOB,)
_APART = 2**50
"""How far the id of a segment item is from that of what it stands for."""
_OWN_ITEM = 7
"""The one item of a segment of the company's own."""

_STATUS = "attributes ->> 'status'"


class Part(Body):
    segment_id: int
    segment_item_id: int


class NewCode(Body):
    description: Text = None
    segment_items: list[Part]


class NewCodes(Body):
    bulk: list[dict[str, Any]]


class Status(Body):
    status: Literal["active", "inactive"]


class NewStatus(Body):
    ids: list[int]
    attributes: Status


# -- reading ------------------------------------------------------------------------------------------------------


def list_segments(call: Call) -> Answer:
    call.project()
    return Answer(_segments(call.world))


def list_items(call: Call) -> Answer:
    project, world = call.project().id, call.world
    segment = next((one for one in _segments(world) if one["id"] == call.path["segment_id"]), None)
    if segment is None:
        raise not_found()
    number = segment["id"] - world.company.id
    if number == CUSTOM:
        return Answer([_item(segment, _OWN_ITEM, "A", "Own")], headers=page_headers(call.url, 1, 100, 1))
    holder, within = (world.company.id if number == COST_TYPE else project), []
    if number == COST_CODE:
        sub_job = call.number("legacy_sub_job_id")
        within = [("attributes ->> 'sub_job_id' IS ?", [sub_job])]
    where: list[Condition] = [("holder = ?", [holder]), *within]
    return answer_list(call, _KINDS[number], where, {}, lambda records: _items(world, segment, records))


def list_codes(call: Call) -> Answer:
    filters: dict[str, Filter] = {
        "status": lambda values: (f"{_STATUS} IN (?, ?)", [values[0], values[-1]]),
        "updated_at": updated,
    }
    where: list[Condition] = [("holder = ?", [call.project().id])]
    return answer_list(call, CODES, where, filters, lambda records: [_shown(call.world, one) for one in records])


def _segments(world: World) -> list[dict[str, Any]]:
    told = dict(_TYPES)
    if world.switches.custom_segment:
        told[CUSTOM] = ("custom", world.switches.custom_segment)
    return [
        {
            "id": world.company.id + number,
            "type": kind,
            "name": name,
            "position": place,
            "required": number not in _OPTIONAL,
            "delimiter": "." if number != COST_CODE else "-",
            "structure": "tiered" if number == COST_CODE else "flat",
            "is_included_in_project_pattern": True,
        }
        for place, (number, (kind, name)) in enumerate(told.items(), 1)
    ]


def _items(world: World, segment: dict[str, Any], records: list[Record]) -> list[dict[str, Any]]:
    paths = world.store.full_codes(one.id for one in records) if segment["type"] == "cost_code" else {}
    return [
        _item(segment, one.id + _APART, _code(one), one.attributes["name"], paths.get(one.id)) for one in records
    ]


def _code(record: Record) -> str:
    return str(record.attributes.get("csv_import_code" if record.kind == LINE_ITEM_TYPES.name else "code") or "")


def _item(segment: dict[str, Any], id: int, code: str, name: str, path: str | None = None) -> dict[str, Any]:
    shown = {"id": id, "code": code, "name": name, "parent_id": None, "path_code": path or code, "status": "active"}
    return {**shown, "is_parent": False, "in_use": False, "segment": segment}


def _shown(world: World, code: Record) -> dict[str, Any]:
    segments = {one["id"]: one for one in _segments(world)}
    items = []
    for part in code.attributes["segment_items"]:
        segment = segments.get(part["segment_id"])
        behind = _behind(world, part)
        if segment is not None and behind is not None:
            items += _items(world, segment, [behind])
    flat = ".".join(item["path_code"] for item in items)
    told = {"flat_code": flat, "flat_name": ".".join(item["name"] for item in items)}
    return {
        "id": code.id,
        **told,
        "description": code.attributes.get("description") or told["flat_name"],
        "status": code.attributes["status"],
        "segment_items": items,
        "created_at": code.created_at,
        "updated_at": code.updated_at,
    }


def _behind(world: World, part: Mapping[str, int]) -> Record | None:
    """Return the cost code, cost type or sub job that a segment item stands for."""
    kind, id = _KINDS.get(part["segment_id"] - world.company.id), part["segment_item_id"] - _APART
    return world.store.by_ids(kind, [id]).get(id) if kind and id > 0 else None


def behind_code(world: World, code: Record) -> dict[int, Record]:
    """Return the cost code, the cost type and perhaps the sub job behind a budget code, by their segments."""
    found = {
        part["segment_id"] - world.company.id: _behind(world, part) for part in code.attributes["segment_items"]
    }
    return {number: record for number, record in found.items() if record is not None}


# -- writing ------------------------------------------------------------------------------------------------------


def create_codes(call: Call) -> Answer:
    """Create codes; where the combination is there already, only its description changes (REST reference)."""
    call.check_body(NewCodes)
    project, world = call.project(), call.world
    check_length(call, call.body["bulk"])
    passed, errors = call.sort_out(call.body["bulk"], lambda one: _flat(world, one))
    sound = []
    for new in passed:
        problems = envelope_problems(NewCode, new) or _problems(world, project, new["segment_items"])
        if problems:
            errors.append({**new, "errors": problems})
        else:
            sound.append((new["segment_items"], new.get("description")))
    done = keep_codes(world, project.id, sound)
    return Answer({"entities": [_shown(world, one) for one in done], "errors": errors}, 201, accepted=len(done))


def set_status(call: Call) -> Answer:
    call.check_body(NewStatus)
    project, ids = call.project().id, call.body["ids"]
    found = [one for one in call.world.store.by_ids(CODES, ids).values() if one.holder == project]
    if len(found) != len(set(ids)):
        raise not_found()
    told = call.body["attributes"]
    call.world.store.save(
        replace(one, attributes={**one.attributes, **told}, updated_at=timestamp()) for one in found
    )
    return Answer(None, 204, accepted=len(found))


def keep_codes(
    world: World, project: int, wishes: Iterable[tuple[list[dict[str, int]], str | None]]
) -> list[Record]:
    """Make codes of sound parts with their descriptions, or find those that are there."""
    there = {_key(one.attributes["segment_items"]): one for one in world.store.held_by(CODES, [project])}
    now, done = timestamp(), []
    for parts, description in wishes:
        told = sorted(parts, key=lambda part: part["segment_id"])
        new = {"segment_items": told, "status": "active", "description": description}
        code = there.get(_key(told)) or Record(world.store.next_id(), CODES, project, None, new, now, now)
        if description is not None:
            code = replace(code, attributes={**code.attributes, "description": description}, updated_at=now)
        there[_key(told)] = code
        done.append(code)
    world.store.save(done)
    return done


def _key(parts: Iterable[Mapping[str, int]]) -> frozenset[tuple[int, int]]:
    return frozenset((part["segment_id"], part["segment_item_id"]) for part in parts)


def parts_of(world: World, cost_code: Record, cost_type: int) -> list[dict[str, int]]:
    """Return the parts of the code that a cost code has with a cost type."""
    ids = {SUB_JOB: cost_code.attributes.get("sub_job_id"), COST_CODE: cost_code.id, COST_TYPE: cost_type}
    return [
        {"segment_id": world.company.id + number, "segment_item_id": id + _APART}
        for number, id in ids.items()
        if id is not None
    ]


def _problems(world: World, project: Record, parts: list[dict[str, int]]) -> dict[str, list[str]]:
    """Return what speaks against a combination: segments that miss or repeat, items that are not the project's."""
    segments = {one["id"]: one for one in _segments(world)}
    given = [part["segment_id"] for part in parts]
    if len(set(given)) != len(given) or not segments.keys() >= set(given):
        return {"segment_items": ["Segment is invalid"]}
    blank = [one["name"] for id, one in segments.items() if one["required"] and id not in given]
    if blank:
        return {"segment_items": [f"{', '.join(blank)} can't be blank"]}
    behind = {part["segment_id"] - world.company.id: _behind(world, part) for part in parts}
    holders = {project.id, world.company.id}
    for number, record in behind.items():
        if number != CUSTOM and (record is None or record.holder not in holders):
            return {"segment_items": [f"{_TYPES[number][1]} not found"]}
    code, sub_job = behind[COST_CODE], behind.get(SUB_JOB)
    if code is not None and code.attributes.get("sub_job_id") != (sub_job.id if sub_job else None):
        return {"segment_items": ["Cost Code does not belong to the Sub Job"]}
    return {}


def _flat(world: World, new: Mapping[str, Any]) -> str:
    """Return the flat code that a new code would have, as far as it is known."""
    if envelope_problems(NewCode, new):
        return ""
    found = [_behind(world, part) for part in sorted(new["segment_items"], key=lambda part: part["segment_id"])]
    return ".".join(_code(one) for one in found if one is not None)


_BREAKDOWN = "/rest/v1.0/projects/{project_id:int}/work_breakdown_structure"

READS: tuple[tuple[str, Action], ...] = (
    (f"{_BREAKDOWN}/segments", list_segments),
    (f"{_BREAKDOWN}/segments/{{segment_id:int}}/segment_items", list_items),
    (f"{_BREAKDOWN}/wbs_codes", list_codes),
)

WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("PATCH", f"{_BREAKDOWN}/wbs_codes/bulk_create", create_codes, CODES),
    ("PATCH", f"{_BREAKDOWN}/wbs_codes/update_all", set_status, CODES),
)
