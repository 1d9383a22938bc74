"""Sends what the hooks are to hear, as Procore does: again and again with longer pauses, then given up.

Pauses double from one second to an hour and end after twelve hours (Procore's webhook pages, June 2026); the
switches make them short for tests, send copies, and disable a hook that never answers. Runs beside the
server on its loop; only the sending itself happens in threads.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import orjson
import requests

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.store import Record, timestamp
from wizard.sandbox.procore_double.webhooks.events import DELIVERIES, HOOKS

LONGEST_PAUSE = 3600.0
_WAITING = ("enqueued", "retrying")


async def send_for_ever(world: World) -> None:
    """Send what is due until the task is cancelled."""
    while True:
        world.post.clear()
        due = _due(world)
        await asyncio.gather(*(_send(world, delivery) for delivery in due))
        if not due:
            with suppress(TimeoutError):
                await asyncio.wait_for(world.post.wait(), _seconds_to_next(world))


def _waiting(world: World) -> list[Record]:
    hooks = world.store.held_by(HOOKS, [world.company.id])
    active = [hook.id for hook in hooks if hook.attributes["status"] == "active"]
    found = world.store.held_by(DELIVERIES, active)
    return [delivery for delivery in found if delivery.attributes["status"] in _WAITING]


def _due(world: World) -> list[Record]:
    now = time.time()
    return [delivery for delivery in _waiting(world) if delivery.attributes["due"] <= now]


def _seconds_to_next(world: World) -> float | None:
    moments = [delivery.attributes["due"] for delivery in _waiting(world)]
    return max(0.01, min(moments) - time.time()) if moments else None


async def _send(world: World, delivery: Record) -> None:
    hook = world.store.by_ids(HOOKS, [delivery.holder])[delivery.holder]
    for _ in range(world.switches.webhook_copies):
        status, error = await asyncio.to_thread(
            _post, hook.attributes, delivery.attributes["payload"], world.switches.webhook_timeout
        )
    kept = world.store.by_ids(DELIVERIES, [delivery.id]).get(delivery.id)
    if kept is not None:  # the store may have been wiped, or the hook deleted, while the answer was awaited
        world.store.save([_after(world, kept, status, error)])
        world.store.commit()


def _post(hook: dict[str, Any], payload: dict[str, Any], seconds: float) -> tuple[int | None, str | None]:
    """Send one copy and return the status of the answer, or why there was none."""
    given = (hook.get("destination_headers") or {}).get("Authorization")
    headers = {"Content-Type": "application/json", **({"Authorization": given} if given else {})}
    try:
        with requests.Session() as session:
            session.trust_env = False
            answer = session.post(
                hook["destination_url"],
                data=orjson.dumps(payload),
                headers=headers,
                timeout=seconds,
                allow_redirects=False,
            )
            return answer.status_code, None
    except requests.RequestException as problem:
        return None, type(problem).__name__


def _after(world: World, delivery: Record, status: int | None, error: str | None) -> Record:
    """Return the delivery after an attempt: delivered, waiting for the next one, or given up."""
    attributes, switches, now = dict(delivery.attributes), world.switches, time.time()
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    attributes["attempts"] = [*attributes["attempts"], {"at": at, "response_status": status, "error": error}]
    if status is not None and 200 <= status < 300:
        attributes["status"] = "delivered"
    elif now - attributes["first"] >= switches.webhook_patience:
        attributes["status"] = "discarded"
        if switches.webhook_disables:
            _disable(world, delivery.holder)
    else:
        attributes["status"] = "retrying"
        pause = switches.webhook_pause * 2 ** (len(attributes["attempts"]) - 1)
        attributes["due"] = now + min(pause, LONGEST_PAUSE)
    return replace(delivery, attributes=attributes, updated_at=timestamp())


def _disable(world: World, hook_id: int) -> None:
    hook = world.store.by_ids(HOOKS, [hook_id])[hook_id]
    world.store.save([replace(hook, attributes={**hook.attributes, "status": "disabled"})])
