"""ERP requests and their details: what the connector is asked to do, and how it says that it is done.

Until a detail is closed the object stays "exporting" and Refresh stays disabled (Procore's ERP guides, 2026-06).
What closing does to the object is inferred, all but success and failure of an export.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from wizard.sandbox.procore_double.actions import check_length
from wizard.sandbox.procore_double.answers import Answer, invalid
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.erp import items
from wizard.sandbox.procore_double.erp.events import payload_problems
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.fields import Body
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.webhooks.events import announce

REQUESTS = "erp_requests"
DETAILS = "erp_request_details"
OPEN = "in progress"
"""How an open detail is spelt (with a blank in Procore's introduction; uncertain)."""


class Closing(Body):
    status: Literal["success", "failed", "in progress", "stale", "rejected"]
    messages: list[str] | None = None


class OneDetail(Body):
    request_detail: Closing


class ManyDetails(Body):
    updates: list[dict[str, Any]]


def ask(world: World, name: str, data: dict[str, Any], about: tuple[str, int] | None, *, detail: bool) -> Record:
    """Enter a request, with an open detail where the event has one, and let the hooks know.

    `about` is the type and id of the object. The payload gets the detail's id; it must be what the events
    dictionary says, which is our own mistake when it is not (`ValueError`).
    """
    number = world.store.next_id()
    if detail:
        data = {**data, "request_detail_id": _open_detail(world, number, name, about).id}
    problems = payload_problems(name, data)
    if problems:
        raise ValueError(f"{name} is not as documented: {problems}")
    now = timestamp()
    attributes = {"request_name": name, "request_data": data, "integration_app_name": None}
    request = Record(number, REQUESTS, world.company.id, None, attributes, now, now)
    world.store.save([request])
    announce(world, "ERP Requests", "create", request.id)
    return request


def open_details(world: World, name: str) -> list[Record]:
    """Return the details of requests called `name` that nobody has closed."""
    return [
        detail
        for detail in world.store.of_kind(DETAILS)
        if detail.attributes["request_name"] == name and detail.attributes["status"] == OPEN
    ]


def open_details_about(world: World, item_type: str, item_id: int) -> list[Record]:
    """Return the details about one object that nobody has closed."""
    return [
        detail
        for detail in world.store.of_kind(DETAILS)
        if (detail.attributes["item_type"], detail.attributes["item_id"]) == (item_type, item_id)
        and detail.attributes["status"] == OPEN
    ]


def _open_detail(world: World, request: int, name: str, about: tuple[str, int] | None) -> Record:
    item_type, item_id = about or (None, None)
    now = timestamp()
    attributes: dict[str, Any] = {
        "request_name": name,
        "status": OPEN,
        "messages": [],
        "item_type": item_type,
        "item_id": item_id,
    }
    detail = Record(world.store.next_id(), DETAILS, request, None, attributes, now, now)
    world.store.save([detail])
    return detail


# -- calls ------------------------------------------------------------------------------------------------------


def show_request(call: Call) -> Answer:
    call.company()
    request = call.record_of(REQUESTS, "id", call.world.company.id)
    return Answer(
        {
            "id": request.id,
            "company_id": request.holder,
            **request.attributes,
            "created_at": request.created_at,
            "updated_at": request.updated_at,
        }
    )


def list_details(call: Call) -> Answer:
    call.company()
    wanted = call.query.get("filters[item_id]")
    details = call.world.store.of_kind(DETAILS)
    return Answer([_shown(detail) for detail in details if wanted in (None, str(detail.attributes["item_id"]))])


def close_detail(call: Call) -> Answer:
    call.check_body(OneDetail)
    call.company()
    detail = _detail(call, call.path["id"])
    if detail is None:
        raise invalid({"id": ["Entity with this ID not found"]})
    return Answer(_shown(_close(call.world, detail, call.body["request_detail"])), accepted=1)


def close_details(call: Call) -> Answer:
    call.check_body(ManyDetails)
    call.company()
    check_length(call, call.body["updates"])
    done, errors = [], []
    for update in call.body["updates"]:
        detail = _detail(call, update.get("id"))
        if detail is None:
            errors.append({**update, "errors": {"id": ["Entity with this ID not found"]}})
        else:
            done.append(_shown(_close(call.world, detail, update)))
    return Answer({"entities": done, "errors": errors}, accepted=len(done))


def _detail(call: Call, id: Any) -> Record | None:
    return call.world.store.by_ids(DETAILS, [id]).get(id) if isinstance(id, int) else None


def _shown(detail: Record) -> dict[str, Any]:
    names = ("status", "messages", "item_type", "item_id")
    return {"id": detail.id, **{name: detail.attributes[name] for name in names}}


def _close(world: World, detail: Record, closing: dict[str, Any]) -> Record:
    told = {"status": closing["status"], "messages": closing.get("messages") or []}
    closed = replace(detail, attributes={**detail.attributes, **told}, updated_at=timestamp())
    world.store.save([closed])
    if detail.attributes["item_type"] is not None and closing["status"] in ("success", "failed"):
        _settle(world, closed)
    return closed


def _settle(world: World, detail: Record) -> None:
    """Put the object where the closed detail leaves it."""
    about = detail.attributes
    done, name = about["status"] == "success", about["request_name"]
    known = items.item(world, about["item_type"], about["item_id"])
    linked = known is not None and known.origin_id is not None
    if name.startswith(("create_", "update_")):
        # A success without an origin id leaves an object that nobody can find again (inferred: invalid).
        good = Status.SYNCED if linked else Status.INVALID
        status = good if done else Status.FAILED_TO_EXPORT
    elif name.startswith("unlink_"):
        status = Status.SYNCED if linked or not done else Status.NOT_IN_ERP
    else:
        return
    items.enter(world, about["item_type"], about["item_id"], status, messages=about["messages"])
