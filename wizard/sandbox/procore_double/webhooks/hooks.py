"""Managing hooks and triggers and reading their deliveries, in both versions of the interface.

The two versions show the same hooks: v1.0 with integers and `api_version`, v2.0 in an envelope with strings and
`payload_version` (Procore REST reference, May 2026).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any, Literal

from wizard.sandbox.procore_double.answers import Answer, invalid, not_found
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.fields import Body
from wizard.sandbox.procore_double.listing import page_headers
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.webhooks.events import DELIVERIES, HOOKS, TRIGGERS

RESOURCES = ("ERP Requests", "Projects", "Company Vendors", "Change Order Packages", "Prime Contracts")
"""The resources whose events the double knows; Procore has more than a hundred."""

_VERSIONS = {"v2": "v2.0", "v3": "v3.0", "v4": "v4.0", "v2.0": "v2.0", "v3.0": "v3.0", "v4.0": "v4.0"}
_OUTCOMES = {"delivered": "ok", "retrying": "retried", "failed": "failed", "discarded": "discarded"}
_ASKED = {"succeeded": "delivered"}
"""The words of the filter that are not those of the answer (Procore REST reference, May 2026)."""


class Headers(Body):
    Authorization: str | None = None


class NewHook(Body):
    """A hook of v2.0; v1.0 carries the same under `hook`, with `api_version`."""

    payload_version: str
    namespace: str
    destination_url: str
    destination_headers: Headers | None = None


class ChangedHook(Body):
    payload_version: str | None = None
    namespace: str | None = None
    destination_url: str | None = None
    destination_headers: Headers | None = None
    status: Literal["active", "disabled"] | None = None


class OldHook(Body):
    api_version: str
    namespace: str
    destination_url: str
    destination_headers: Headers | None = None


class OldHookBody(Body):
    company_id: int
    hook: OldHook


class NewTrigger(Body):
    resource_name: str
    event_type: str


class OldTriggerBody(Body):
    company_id: int
    api_version: str
    trigger: NewTrigger


# -- hooks ------------------------------------------------------------------------------------------------------


def list_hooks(call: Call) -> Answer:
    space = call.query.get("namespace")
    hooks = [hook for hook in _hooks(call) if space in (None, hook.attributes["namespace"])]
    return _listed(call, [_new_hook(hook) for hook in hooks])


def post_hook(call: Call) -> Answer:
    call.check_body(NewHook)
    return Answer({"data": _new_hook(_keep_hook(call, dict(call.body), call.body["payload_version"]))}, 201)


def patch_hook(call: Call) -> Answer:
    call.check_body(ChangedHook)
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    changed = _changed(hook, {name: value for name, value in call.body.items() if value is not None})
    call.world.store.save([changed])
    call.world.post.set()
    return Answer({"data": _new_hook(changed)})


def delete_hook(call: Call) -> Answer:
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    for kind in (TRIGGERS, DELIVERIES):
        call.world.store.remove(record.id for record in call.world.store.held_by(kind, [hook.id]))
    call.world.store.remove([hook.id])
    return Answer(None, 204)


def list_old_hooks(call: Call) -> Answer:
    call.company()
    space = call.query.get("namespace")
    return Answer([_old_hook(hook) for hook in _hooks(call) if space in (None, hook.attributes["namespace"])])


def post_old_hook(call: Call) -> Answer:
    call.check_body(OldHookBody)
    call.company()
    hook = dict(call.body["hook"])
    return Answer(_old_hook(_keep_hook(call, hook, hook.pop("api_version"))), 201)


def _hooks(call: Call) -> list[Record]:
    return call.world.store.held_by(HOOKS, [call.world.company.id])


def _keep_hook(call: Call, sent: dict[str, Any], version: str) -> Record:
    if version not in _VERSIONS:
        raise invalid({"payload_version": ["is not included in the list"]})
    if not all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in sent["namespace"]):
        raise invalid({"namespace": ["may hold a-z, 0-9 and - only"]})
    if not sent["destination_url"].startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise invalid({"destination_url": ["must be an https address"]})
    if any(hook.attributes["namespace"] == sent["namespace"] for hook in _hooks(call)):
        raise invalid({"namespace": ["has already been taken"]})
    now = timestamp()
    attributes = {**sent, "payload_version": _VERSIONS[version], "status": "active"}
    hook = Record(call.world.store.next_id(), HOOKS, call.world.company.id, None, attributes, now, now)
    call.world.store.save([hook])
    return hook


def _changed(record: Record, changes: dict[str, Any]) -> Record:
    attributes = {**record.attributes, **changes}
    return Record(
        record.id, record.kind, record.holder, record.origin_id, attributes, record.created_at, timestamp()
    )


def _masked(hook: Record) -> dict[str, str]:
    """Return the headers with all but the last five characters of the authorization hidden."""
    given = (hook.attributes.get("destination_headers") or {}).get("Authorization") or ""
    return {"Authorization": "*" * max(0, len(given) - 5) + given[-5:]} if given else {}


def _new_hook(hook: Record) -> dict[str, Any]:
    return {
        "id": str(hook.id),
        "status": hook.attributes["status"],
        "payload_version": hook.attributes["payload_version"],
        "namespace": hook.attributes["namespace"],
        "destination_url": hook.attributes["destination_url"],
        "destination_headers": _masked(hook),
        "company_id": str(hook.holder),
        "project_id": None,
        "created_at": hook.created_at,
        "updated_at": hook.updated_at,
    }


def _old_hook(hook: Record) -> dict[str, Any]:
    return {
        "id": hook.id,
        "api_version": hook.attributes["payload_version"].removesuffix(".0"),
        "destination_headers": _masked(hook),
        "destination_url": hook.attributes["destination_url"],
        "owned_by_company_id": hook.holder,
        "owned_by_project_id": None,
        "owned_by_user_id": None,
        "namespace": hook.attributes["namespace"],
    }


# -- triggers ---------------------------------------------------------------------------------------------------


def list_triggers(call: Call) -> Answer:
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    return _listed(call, [_trigger(trigger, str) for trigger in call.world.store.held_by(TRIGGERS, [hook.id])])


def post_trigger(call: Call) -> Answer:
    call.check_body(NewTrigger)
    return Answer({"data": _trigger(_keep_trigger(call, dict(call.body)), str)}, 201)


def list_old_triggers(call: Call) -> Answer:
    call.company()
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    return Answer([_trigger(trigger, int) for trigger in call.world.store.held_by(TRIGGERS, [hook.id])])


def post_old_trigger(call: Call) -> Answer:
    call.check_body(OldTriggerBody)
    call.company()
    return Answer(_trigger(_keep_trigger(call, dict(call.body["trigger"])), int), 201)


def _keep_trigger(call: Call, sent: dict[str, Any]) -> Record:
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    sent["event_type"] = sent["event_type"].lower()
    if sent["resource_name"] not in RESOURCES:
        raise invalid({"resource_name": ["is not included in the list"]})
    if sent["event_type"] not in ("create", "update", "delete"):
        raise invalid({"event_type": ["is not included in the list"]})
    there = call.world.store.held_by(TRIGGERS, [hook.id])
    if any(trigger.attributes == sent for trigger in there):
        raise invalid({"resource_name": ["has already been taken"]})
    now = timestamp()
    trigger = Record(call.world.store.next_id(), TRIGGERS, hook.id, None, sent, now, now)
    call.world.store.save([trigger])
    return trigger


def _trigger(trigger: Record, number: Callable[[int], Any]) -> dict[str, Any]:
    return {
        "id": number(trigger.id),
        "webhook_hook_id": number(trigger.holder),
        "resource_name": trigger.attributes["resource_name"],
        "event_type": trigger.attributes["event_type"],
        "company_id": None,
        "project_id": None,
    }


# -- deliveries -------------------------------------------------------------------------------------------------


def list_deliveries(call: Call) -> Answer:
    """v2.0: newest first, ten to a page unless asked otherwise."""
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    shown = [
        {
            "id": delivery.attributes["payload"].get("ulid", delivery.attributes["payload"]["id"]),
            "status": delivery.attributes["status"],
            "payload": delivery.attributes["payload"],
            "delivery_attempts": delivery.attributes["attempts"],
        }
        for delivery in reversed(call.world.store.held_by(DELIVERIES, [hook.id]))
        if _asked_for(call, delivery)
    ]
    return _listed(call, shown)


def list_old_deliveries(call: Call) -> Answer:
    """v1.0: oldest first, from behind the event `page_start`; each attempt is an entry of its own."""
    call.company()
    hook = call.record_of(HOOKS, "hook_id", call.world.company.id)
    behind, size = call.number("page_start") or 0, min(call.number("page_size") or 100, 100)
    wanted = call.query.get("filters[status]", "any")
    shown: list[dict[str, Any]] = []
    for delivery in call.world.store.held_by(DELIVERIES, [hook.id]):
        outcome = _OUTCOMES.get(delivery.attributes["status"])
        if delivery.id > behind and outcome is not None and wanted in ("any", outcome):
            shown.append(_old_delivery(delivery, outcome))
    return Answer(shown[:size])


def _old_delivery(delivery: Record, outcome: str) -> dict[str, Any]:
    last = delivery.attributes["attempts"][-1]
    return {
        "event": delivery.attributes["payload"],
        "event_id": delivery.id,
        "outcome": outcome,
        "response_body": None,
        "response_error": last["error"],
        "started_at": last["at"],
        "completed_at": last["at"],
        "response_status": last["response_status"],
        "response_headers": {},
    }


def _asked_for(call: Call, delivery: Record) -> bool:
    payload, query = delivery.attributes["payload"], call.query
    status = query.get("filter[status]")
    if status is not None and _ASKED.get(status, status) != delivery.attributes["status"]:
        return False
    names = {
        "resource_name": payload.get("resource_name", payload.get("resource_type")),
        "event_type": payload.get("event_type", payload.get("reason")),
    }
    if any(query.get(f"filter[{name}]", value) != value for name, value in names.items()):
        return False
    at = datetime.fromisoformat(payload["timestamp"])
    return _day(call, "start", at) <= at <= _day(call, "end", at)


def _day(call: Call, name: str, otherwise: datetime) -> datetime:
    text = call.query.get(f"filter[{name}]")
    if text is None:
        return otherwise
    try:
        day = datetime.combine(datetime.fromisoformat(text).date(), time(), UTC)
    except ValueError:
        raise invalid({f"filter[{name}]": ["is not a date"]}) from None
    return day if name == "start" else day + timedelta(days=1)


def _listed(call: Call, shown: list[dict[str, Any]]) -> Answer:
    """Answer with one page of a v2 list: ten records unless asked otherwise, a hundred at most."""
    page, size = max(1, call.number("page") or 1), min(max(1, call.number("per_page") or 10), 100)
    start = (page - 1) * size
    return Answer({"data": shown[start : start + size]}, headers=page_headers(call.url, page, size, len(shown)))


def list_resources(call: Call) -> Answer:
    """v1.0: every company-level resource is listed, entitled or not (seen in a plain sandbox, 2026-02)."""
    if call.query.get("project_id") is not None:
        raise not_found()
    events = {"create": "create", "update": "update", "delete": "delete", "except": []}
    return Answer([{"api_version": "v2", "name": name, **events} for name in RESOURCES])
