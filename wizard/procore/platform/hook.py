"""Our hook in Procore: made once, mended where it was changed, and read for what was delivered to it.

A server behind a firewall has no address that Procore could reach. Deliveries to it fail and stay listed, and
the list is what we read (inferred: a hook that fails for long may be disabled, so it is enabled again).
Public endpoints, version 2 (Procore REST reference, 2026-05).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from wizard.errors import TrueupError
from wizard.procore.session import ProcoreSession
from wizard.words import say

RESOURCE = "ERP Requests"
PAYLOAD = "v2.0"
NOWHERE = "https://trueup.invalid/erp-requests"
"""Where deliveries go while there is no listener: a name that no network has (RFC 2606)."""

PER_PAGE = 100
OVERLAP = timedelta(days=1)
"""How far each look reaches back; the list is asked by day, and Procore's clock is not ours."""

Shown = dict[str, Any]


@dataclass(frozen=True)
class Delivery:
    """What a delivery says: which request was made. `event` is the same for every copy of it."""

    event: str
    request: int


class Hook:
    """One connection's hook; `namespace` tells it from those of other programs (a-z, 0-9, -).

    `id` is what `ensure` returned before; a hook that is gone by now makes `deliveries` raise PC-109 (404).
    """

    def __init__(self, session: ProcoreSession, namespace: str, id: str = "") -> None:
        self._session = session
        self._namespace = namespace
        self._path = f"/rest/v2.0/companies/{session.company_id}/webhooks/hooks"
        self._id = id

    def ensure(self, address: str = NOWHERE, authorization: str = "") -> str:
        """Have an active hook for ERP requests, which delivers to `address`; return its id.

        `authorization` is the header that Procore is to send along ("": none).
        """
        hook = next((one for one in self._listed(self._path, {"namespace": self._namespace})), None)
        wanted: Shown = {"destination_url": address, "payload_version": PAYLOAD}
        if authorization:
            wanted["destination_headers"] = {"Authorization": authorization}
        if hook is None:
            made = self._session.call("POST", self._path, None, {**wanted, "namespace": self._namespace})
            hook = _enveloped(made.data, f"POST {self._path}")
        elif hook.get("status") != "active" or hook.get("destination_url") != address or authorization:
            self._session.call("PATCH", f"{self._path}/{hook['id']}", None, {**wanted, "status": "active"})
        self._id = str(hook["id"])
        self._ensure_trigger()
        return self._id

    def deliveries(self, since: datetime | None) -> Iterator[Delivery]:
        """Yield what was delivered, or failed to be, since a day before `since` (None: ever)."""
        params: Shown = {"filter[resource_name]": RESOURCE}
        if since is not None:
            params["filter[start]"] = (since - OVERLAP).date().isoformat()
        for entry in self._listed(f"{self._path}/{self._id}/deliveries", params):
            found = delivery_of(entry.get("payload"))
            if found is not None:
                yield found

    def _ensure_trigger(self) -> None:
        path = f"{self._path}/{self._id}/triggers"
        there = {(one.get("resource_name"), str(one.get("event_type")).lower()) for one in self._listed(path, {})}
        if (RESOURCE, "create") not in there:
            self._session.call("POST", path, None, {"resource_name": RESOURCE, "event_type": "create"})

    def _listed(self, path: str, params: Shown) -> Iterator[Shown]:
        for page in self._session.pages(path, params, PER_PAGE):
            yield from page


def delivery_of(payload: Any) -> Delivery | None:
    """Return what a payload of any version says, or None when it is not about a new ERP request.

    Version 4 has other names and ids as text (Procore's webhook pages, 2026-06).
    """
    if not isinstance(payload, dict):
        return None
    resource = payload.get("resource_name", payload.get("resource_type"))
    event = str(payload.get("event_type", payload.get("reason"))).lower()
    number = str(payload.get("resource_id"))
    if resource != RESOURCE or event != "create" or not number.isdecimal() or len(number) > 18:
        return None
    return Delivery(str(payload.get("ulid") or payload.get("id")), int(number))


def _enveloped(data: Any, call: str) -> Shown:
    inner = data.get("data") if isinstance(data, dict) else None
    if not isinstance(inner, dict) or not inner.get("id"):
        raise TrueupError("PC-108", call=call, status=201, reason=say("it holds no id."))
    return inner
