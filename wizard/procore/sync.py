"""Procore's sync calls: up to 1,000 records created or updated by origin id, each with its own outcome.

The call answers 200 even when records were refused (Procore developer documentation, sync actions, 2026-06),
so success is only what stands in its list of entities. This module knows the shape of the call and nothing
of single kinds of record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wizard.errors import TrueupError
from wizard.procore import answers
from wizard.procore.session import ProcoreSession
from wizard.words import say

BATCH = 1000
"""The most records one sync call takes (Procore developer documentation, sync actions, 2026-06)."""

Body = Mapping[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What became of one record: its id in Procore (None: it has none of its own), or why it is not there."""

    procore_id: int | None = None
    error: TrueupError | None = None


@dataclass(frozen=True)
class SyncCall:
    """One sync endpoint: its path, the query it needs and what stands beside the records in its body."""

    path: str
    params: dict[str, Any]
    beside: dict[str, Any]


def sync(session: ProcoreSession, endpoint: SyncCall, bodies: Sequence[Body]) -> list[Outcome]:
    """Send `bodies`, each with its origin id, and return one outcome each in the same order.

    A body with its `id` and None for origin id takes the mark off that record.
    May be repeated without harm: a record that is there is updated. Where Procore finds the whole call too
    large (413), it is sent in halves. Raises `ValueError` for more than `BATCH` bodies or one without origin
    id, and what `session.call` raises.
    """
    if len(bodies) > BATCH:
        raise ValueError(f"{len(bodies)} records are more than one sync call takes ({BATCH})")
    if not all(body.get("origin_id") or body.get("id") for body in bodies):
        raise ValueError("a record without origin id would be created again by every sync")
    if not bodies:
        return []

    def send(some: Sequence[Body]) -> Any:
        content = {**endpoint.beside, "updates": list(some)}
        return session.call("PATCH", endpoint.path, endpoint.params, content).data

    return [one for some, data in halved(bodies, send) for one in outcomes(endpoint.path, some, data)]


def halved(bodies: Sequence[Body], send: Callable[[Sequence[Body]], Any]) -> list[tuple[Sequence[Body], Any]]:
    """Send `bodies`, in halves where Procore finds a call too large (413), and return each part with its answer."""
    try:
        return [(bodies, send(bodies))]
    except TrueupError as problem:
        if problem.params.get("status") != 413 or len(bodies) == 1:
            raise
    middle = len(bodies) // 2
    return halved(bodies[:middle], send) + halved(bodies[middle:], send)


def outcomes(path: str, bodies: Sequence[Body], data: Any) -> list[Outcome]:
    """Return what the answer `data` of a sync call says about each of `bodies`.

    Entities are known again by their origin id, refused records by the attributes Procore echoes. A body
    that is in neither list gets PC-108, never success.
    """
    delivered = {
        entity["origin_id"]: entity["id"]
        for entity in _list(data, "entities")
        if isinstance(entity.get("id"), int) and entity.get("origin_id")
    }
    seen = {entity["id"] for entity in _list(data, "entities") if isinstance(entity.get("id"), int)}
    refused, nameless = _refused(data)
    return [
        Outcome(body["id"])
        if body["origin_id"] is None and body["id"] in seen
        else _outcome(path, body, delivered, refused, nameless)
        for body in bodies
    ]


def _outcome(
    path: str,
    body: Body,
    delivered: Mapping[str, int],
    refused: Mapping[str, Body],
    nameless: Sequence[Body],
) -> Outcome:
    origin_id = body["origin_id"]
    refusal = refused.get(origin_id) or next((item for item in nameless if _echoes(item, body)), None)
    if refusal is not None:
        field, why = answers.field_errors(refusal.get("errors"))
        return Outcome(error=TrueupError("RC-503", field=field, reason=why))
    if origin_id in delivered:
        return Outcome(delivered[origin_id])
    missing = say("the record {id} is neither among the delivered nor among the refused ones.", id=origin_id)
    return Outcome(error=TrueupError("PC-108", call=f"PATCH {path}", status=200, reason=missing))


def _refused(data: Any) -> tuple[dict[str, Body], list[Body]]:
    """Return the refused records by their origin id, and those that are echoed without one."""
    items = _list(data, "errors")
    named: dict[str, Body] = {item["origin_id"]: item for item in items if item.get("origin_id")}
    return named, [item for item in items if not item.get("origin_id")]


def _echoes(item: Body, body: Body) -> bool:
    """Tell whether a refused record that is echoed without origin id is `body`, by all else that was sent."""
    sent = {name: value for name, value in body.items() if name not in ("origin_id", "id")}
    return all(name in item and item[name] == value for name, value in sent.items())


def _list(data: Any, name: str) -> list[dict[str, Any]]:
    found = data.get(name) if isinstance(data, dict) else None
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
