"""The way of every call: limits and faults, sign-in, company, permission, then the action, then the journal.

The order is Procore's as far as it can be seen from outside. Whatever happens, the answer carries the headers
of the rate limit and the journal holds the call.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import Request
from starlette.responses import Response

from wizard.sandbox.losses import Loss
from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.answers import Answer, Refusal, no_access, not_connected, not_found
from wizard.sandbox.procore_double.call import Call, World, parse_body
from wizard.sandbox.procore_double.kinds import DIRECT_COST_LINES, DIRECT_COSTS
from wizard.sandbox.procore_double.limits import Limits
from wizard.sandbox.procore_double.permissions import Need
from wizard.sandbox.procore_double.store import JournalEntry
from wizard.sandbox.serving import lose

_ALONE = {DIRECT_COSTS.name, DIRECT_COST_LINES.name}
"""What two calls at once in one project are refused for with 409 (developer documentation, June 2026)."""

Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Gate:
    """Turns actions into endpoints of the web framework."""

    world: World
    limits: Limits
    _at_work: set[int] = field(default_factory=set)
    """The projects in which a call is at work that bears no other beside it."""

    def api(
        self, template: str, action: Action, need: Need | None = None, kind: str = "", *, gated: bool = False
    ) -> Endpoint:
        """Return the endpoint of an action behind sign-in.

        `kind` is what it writes, for the journal. A `gated` one is there for companies with the ERP tool only.
        """

        def run(request: Request, body: dict[str, Any]) -> Answer:
            self.world.signin.check(request.headers.get("Authorization", ""))
            self._check_company(request)
            self._check_switched_off(request)
            if gated and not self.world.switches.erp_entitled:
                raise no_access() if self.world.switches.erp_refusal == 403 else not_found()
            if need is not None and (nothing := self._without_permission(request, need)):
                return nothing
            return action(Call(self.world, str(request.url), request.path_params, request.query_params, body))

        return self._endpoint(template, run, parse_body, kind)

    def signin(self, template: str, action: Callable[[Request, dict[str, Any]], Answer]) -> Endpoint:
        """Return an endpoint of the sign-in server, which needs neither token nor company."""
        return self._endpoint(template, action, _parse_form, "")

    def _endpoint(
        self,
        template: str,
        action: Callable[[Request, dict[str, Any]], Answer],
        parse: Callable[[str, bytes], dict[str, Any]],
        kind: str,
    ) -> Endpoint:
        async def run(request: Request) -> Response:
            content = await request.body()
            alone = self._enter(request, kind)
            try:
                await asyncio.sleep(self.world.switches.latency_ms / 1000)
                return await answered(request, content, alone)
            finally:
                if alone:
                    self._at_work.discard(request.path_params["project_id"])

        async def answered(request: Request, content: bytes, alone: bool | None) -> Response:
            body: dict[str, Any] = {}
            try:
                self._check_capacity()
                if alone is False:
                    raise Refusal(409, {"errors": "Another request is changing the direct costs of this project."})
                body = parse(request.headers.get("Content-Type", ""), content)
                answer = action(request, body)
            except Refusal as refusal:
                self.world.store.rollback()
                answer = refusal.answer
            except BaseException:
                self.world.store.rollback()
                raise
            loss = self.world.switches.take_loss(request.method, request.url.path)
            self._keep(request, template, kind, body, answer=answer, loss=loss)
            if loss is not None:
                await lose(request, loss.how, self._response(answer))
            return self._response(answer)

        return run

    def _enter(self, request: Request, kind: str) -> bool | None:
        """Tell whether a call that bears no other beside it in its project is alone; None for all other calls."""
        if kind not in _ALONE:
            return None
        alone = request.path_params["project_id"] not in self._at_work
        self._at_work.add(request.path_params["project_id"])
        return alone

    def _check_capacity(self) -> None:
        if self.world.switches.take_unavailable():
            retry = str(self.world.switches.retry_after)
            raise Refusal(503, {"errors": "Service Unavailable"}, {"Retry-After": retry})
        self.limits.take()

    def _check_company(self, request: Request) -> None:
        company = request.headers.get("Procore-Company-Id")
        if company is None:
            raise Refusal(
                400,
                {"errors": "The header Procore-Company-Id is missing; every call has to name its company in it."},
            )
        if company.strip() != str(self.world.company.id):
            raise not_connected()

    def _check_switched_off(self, request: Request) -> None:
        refused = self.world.switches.take_refusal(request.method, request.url.path)
        if refused is not None:
            raise Refusal(refused.status, refused.content)

    def _without_permission(self, request: Request, need: Need) -> Answer | None:
        """Refuse what the account may not do; a silent tool shows empty lists and no records instead."""
        permission = self.world.switches.permission(need.tool)
        if permission.level.rank >= need.level.rank:
            return None
        if not permission.silent or request.method != "GET":
            raise no_access()
        if "id" in request.path_params:
            raise not_found()
        return Answer([], headers={"Total": "0", "Per-Page": "100"})

    def _keep(
        self, request: Request, template: str, kind: str, body: dict[str, Any], *, answer: Answer, loss: Loss | None
    ) -> None:
        items = _items(body)
        origins = tuple(item["origin_id"] for item in items if isinstance(item.get("origin_id"), str))
        path = request.url.path
        entry = JournalEntry(request.method, path, template, answer.status, kind, len(items), answer.accepted)
        self.world.store.note(replace(entry, lost=loss is not None, origin_ids=origins))
        self.world.store.commit()

    def _response(self, answer: Answer) -> Response:
        headers = {**self.limits.headers(), **answer.headers}
        # Whoever answers “no content” must send none: the server takes anything else for a fault and hangs up.
        content = b"" if answer.status == HTTPStatus.NO_CONTENT else orjson.dumps(answer.content)
        return Response(content, answer.status, headers, "application/json")


def _items(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the records that a body carries: the items of a sync call, or the one of a POST or PATCH."""
    updates = body.get("updates", body.get("bulk"))
    candidates = updates if isinstance(updates, list) else body.values()
    return [item for item in candidates if isinstance(item, dict)]


def _parse_form(content_type: str, content: bytes) -> dict[str, Any]:
    if content_type.startswith("application/x-www-form-urlencoded"):
        return dict(parse_qsl(content.decode()))
    return parse_body(content_type, content)
