"""The calls by which a connector marks objects as synced, and takes the mark away again."""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.actions import check_length
from wizard.sandbox.procore_double.answers import Answer, invalid
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.erp import items
from wizard.sandbox.procore_double.fields import Body, Text, envelope_problems


class ExternalData(Body):
    item_type: str
    item_id: int
    origin_id: Text = None
    origin_code: Text = None
    origin_data: Text = None


class ManyExternalData(Body):
    updates: list[dict[str, Any]]


class Destroyed(Body):
    item_type: str
    item_ids: list[int]


def sync(call: Call) -> Answer:
    call.check_body(ManyExternalData)
    call.company()
    check_length(call, call.body["updates"])
    passed, errors = call.sort_out(call.body["updates"])
    done = []
    for update in passed:
        found = _problems(update) or items.mark(call.world, update["item_type"], update["item_id"], update)
        if isinstance(found, dict):
            errors.append({**update, "errors": found})
        else:
            done.append(items.shown(found))
    return Answer({"entities": done, "errors": errors}, accepted=len(done))


def _problems(update: dict[str, Any]) -> dict[str, list[str]]:
    problems = envelope_problems(ExternalData, update)
    if not problems and update["item_type"] not in items.ITEM_TYPES:
        return {"item_type": ["is not included in the list"]}
    return problems


def show(call: Call) -> Answer:
    call.company()
    item_type, item_id = call.query.get("item_type"), call.needed("item_id")
    if item_type not in items.ITEM_TYPES:
        raise invalid({"item_type": ["is not included in the list"]})
    found = items.item(call.world, item_type, item_id)
    return Answer([items.shown(found)] if found is not None else [])


def destroy(call: Call) -> Answer:
    call.check_body(Destroyed)
    call.company()
    nothing = {"origin_id": None, "origin_code": None, "origin_data": None}
    for item_id in call.body["item_ids"]:
        items.mark(call.world, call.body["item_type"], item_id, nothing)
    return Answer(None, 204)
