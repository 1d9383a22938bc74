"""The way of every call: what stands in between, sign-in, licence, rights, then the action, then the journal."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from wizard.sandbox.cmic_double import behaviours
from wizard.sandbox.cmic_double.listing import Asked
from wizard.sandbox.cmic_double.refusals import Answer, Refusal
from wizard.sandbox.cmic_double.resources import Resource
from wizard.sandbox.cmic_double.signin import SignIn
from wizard.sandbox.cmic_double.store import Store
from wizard.sandbox.cmic_double.switches import Switches
from wizard.sandbox.serving import lose

Endpoint = Callable[[Request], Awaitable[Response]]
Action = Callable[[Request, Asked, dict[str, Any]], Answer]


@dataclass
class World:
    """Everything that the double consists of while it runs; `calls` is its journal."""

    store: Store
    signin: SignIn
    switches: Switches = field(default_factory=Switches)
    calls: list[dict[str, Any]] = field(default_factory=list)


def endpoint(world: World, action: Action, resource: Resource | None = None) -> Endpoint:
    """Return the endpoint of an action; `resource` is what rights and licences are asked about."""

    async def run(request: Request) -> Response:
        content = await request.body()
        await asyncio.sleep(world.switches.latency_ms / 1000)
        framework = request.headers.get("REST-Framework-Version", behaviours.USUAL_FRAMEWORK.value)
        asked = Asked(request.url, request.query_params, request.headers.get("Accept", "*/*"))
        try:
            _check(world, request, resource)
            answer = action(request, asked, _body(content))
            world.store.commit()
        except Refusal as refusal:
            world.store.rollback()
            answer = refusal.answer(framework, behaviours.INVALID_DETAIL.value)
        except BaseException:
            world.store.rollback()
            raise
        loss = world.switches.take_loss(request.method, request.url.path)
        world.calls.append(
            {
                "method": request.method,
                "path": request.url.path,
                "query": dict(request.query_params),
                "status": answer.status,
                "rows": answer.rows,
                "lost": loss is not None,
                "framework": request.headers.get("REST-Framework-Version"),
            }
        )
        if loss is not None:
            await lose(request, loss.how, _response(answer, framework))
        return _response(answer, framework)

    return run


def _check(world: World, request: Request, resource: Resource | None) -> None:
    switches = world.switches
    if switches.take_page():
        raise Refusal(behaviours.PROXY_STATUS.value, behaviours.PROXY_PAGE.value, page=True)
    if switches.take_unavailable():
        raise Refusal(503, "Service Unavailable", headers={"Retry-After": "0"})
    if switches.release == "R11":
        raise Refusal(behaviours.R11_STATUS.value, behaviours.R11_PAGE.value, page=True)
    world.signin.check(request.headers.get("Authorization", ""), switches.take_password())
    framework = request.headers.get("REST-Framework-Version")
    if framework is not None and (switches.refuses_framework or framework not in behaviours.FRAMEWORKS.value):
        raise Refusal(400, f"The REST-Framework-Version {framework} is not supported.")
    name = request.url.path.rpartition("/")[2] if resource is None else resource.name
    if name in switches.unlicensed:
        raise Refusal(behaviours.UNLICENSED_STATUS.value, behaviours.UNLICENSED_TEXT.value)
    if f"{request.method} {name}" in switches.denied:
        raise Refusal(behaviours.DENIED_STATUS.value, behaviours.DENIED_TEXT.value)


def _body(content: bytes) -> dict[str, Any]:
    if not content:
        return {}
    try:
        body = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise Refusal(400, "The payload is not valid JSON.") from None
    if not isinstance(body, dict):
        raise Refusal(400, "The payload has to be an object.")
    return body


def _response(answer: Answer, framework: str) -> Response:
    headers = {
        "Cache-Control": "no-cache, no-store, must-revalidate",
        "Content-Type": answer.media_type,
        "Location": "",
        "REST-Framework-Version": framework,
        "X-ORACLE-DMS-ECID": f"{secrets.token_hex(16)}-00005198",
        "X-ORACLE-DMS-RID": "0",
        "Server": behaviours.SERVER_NAME.value,
        "CF-RAY": f"{secrets.token_hex(8)}-YYZ",
    }
    return Response(answer.content, answer.status, {**headers, **answer.headers})
