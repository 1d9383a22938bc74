"""What happened in Procore, written down once for every hook that wants to hear of it.

Payload forms are those of Procore's webhook pages (v2.0, v3.0, v4.0; June 2026). Nothing is sent here.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.store import Record, timestamp

HOOKS = "webhook_hooks"
TRIGGERS = "webhook_triggers"
DELIVERIES = "webhook_deliveries"

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def announce(world: World, resource: str, event: str, resource_id: int, user: int = 77) -> None:
    """Enqueue one delivery for each active hook that has a trigger for this resource and event."""
    store = world.store
    for hook in store.held_by(HOOKS, [world.company.id]):
        wanted = (resource, event)
        triggers = {
            (t.attributes["resource_name"], t.attributes["event_type"]) for t in store.held_by(TRIGGERS, [hook.id])
        }
        if hook.attributes["status"] != "active" or wanted not in triggers:
            continue
        number = store.next_id()
        payload = _payload(world.company.id, hook.attributes["payload_version"], number, resource, event)
        payload |= {"resource_id": resource_id, "user_id": user}
        attributes = {
            "payload": _in_version(payload),
            "status": "enqueued",
            "attempts": [],
            "first": time.time(),
            "due": time.time(),
        }
        now = timestamp()
        store.save([Record(number, DELIVERIES, hook.id, None, attributes, now, now)])
    world.post.set()


def _payload(company: int, version: str, number: int, resource: str, event: str) -> dict[str, Any]:
    return {
        "id": number,
        "ulid": _ulid(number),
        "timestamp": datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z"),
        "metadata": {
            "source_user_id": None,
            "source_project_id": None,
            "source_operation_id": None,
            "source_company_id": company,
            "source_application_id": None,
        },
        "company_id": company,
        "project_id": None,
        "api_version": version,
        "event_type": event,
        "resource_name": resource,
    }


def _in_version(payload: dict[str, Any]) -> dict[str, Any]:
    """Return the payload as its version says it: v4.0 has other names and ids as strings."""
    if payload["api_version"] == "v2.0":
        return payload
    if payload["api_version"] == "v3.0":
        return {**payload, "related_resources": []}
    told = {name: value for name, value in payload.items() if name not in ("ulid", "event_type", "resource_name")}
    ids = {name: str(told[name]) for name in ("resource_id", "user_id", "company_id")}
    names = {"reason": payload["event_type"], "resource_type": payload["resource_name"]}
    return {**told, **ids, **names, "id": payload["ulid"], "related_resources": []}


def _ulid(number: int) -> str:
    """Return a ULID: 48 bits of time, then bits that make it unique."""
    value = (int(time.time() * 1000) << 80) | (number & (2**80 - 1))
    return "".join(_CROCKFORD[(value >> shift) & 31] for shift in range(125, -1, -5))
