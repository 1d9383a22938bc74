"""The double as one web application: every resource at its own path, posting, the token, the tests' switches."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import orjson
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wizard.sandbox.cmic_double import behaviours, listing, writing
from wizard.sandbox.cmic_double.gate import Action, Endpoint, World, endpoint
from wizard.sandbox.cmic_double.listing import Asked
from wizard.sandbox.cmic_double.refusals import Answer, Refusal
from wizard.sandbox.cmic_double.resources import POSTCM, Resource, resources
from wizard.sandbox.cmic_double.store import now
from wizard.sandbox.cmic_double.switches import Switches


def make_app(world: World, environment: str) -> Starlette:
    """Return the application; `environment` is the first segment of every path, such as `cmictest`."""
    routes = []
    for resource in resources().values():
        path = f"/{environment}{resource.path}"
        routes += [
            Route(path, endpoint(world, _list(world, resource), resource), methods=["GET"]),
            Route(path, endpoint(world, _create(world, resource), resource), methods=["POST"]),
            Route(f"{path}/describe", endpoint(world, _describe(resource), resource), methods=["GET"]),
            Route(f"{path}/{{key}}", endpoint(world, _get(world, resource), resource), methods=["GET"]),
            Route(f"{path}/{{key}}", endpoint(world, _change(world, resource), resource), methods=["PATCH"]),
        ]
    posting: Action = lambda _, __, body: writing.post_change_item(world.store, body)  # noqa: E731
    return Starlette(
        routes=[
            *_control(world),
            *routes,
            Route(f"/{environment}{POSTCM}", endpoint(world, posting), methods=["POST"]),
            Route("/{directory}/oauth2/v2.0/token", _token(world), methods=["POST"]),
            Route("/{rest:path}", endpoint(world, _unknown), methods=["GET", "POST", "PATCH", "PUT", "DELETE"]),
        ]
    )


def _list(world: World, resource: Resource) -> Action:
    return lambda _, asked, __: listing.collection(resource, world.store, world.switches, asked)


def _get(world: World, resource: Resource) -> Action:
    def get(request: Request, asked: Asked, _: dict[str, Any]) -> Answer:
        row = world.store.row(resource, request.path_params["key"])
        if row is None or not listing.seen(resource, world.switches, row):
            raise Refusal(behaviours.UNKNOWN_ITEM_STATUS.value, "The item was not found.")
        return listing.item(resource, row, world.switches, asked)

    return get


def _create(world: World, resource: Resource) -> Action:
    def create(_: Request, asked: Asked, body: dict[str, Any]) -> Answer:
        _check_writable(resource)
        return listing.item(resource, writing.create(resource, world.store, body), world.switches, asked, 201)

    return create


def _change(world: World, resource: Resource) -> Action:
    def change(request: Request, asked: Asked, body: dict[str, Any]) -> Answer:
        _check_writable(resource)
        row = writing.change(resource, world.store, request.path_params["key"], body)
        return listing.item(resource, row, world.switches, asked)

    return change


def _check_writable(resource: Resource) -> None:
    if not resource.writable:
        raise Refusal(405, "The method is not allowed for this resource.")


def _describe(resource: Resource) -> Action:
    kinds = {"number": "number", "date": "date", "moment": "datetime", "text": "string"}
    attributes = [
        {"name": one.name, "type": kinds[one.kind], "mandatory": one.required, "precision": one.length or None}
        for one in resource.attributes.values()
    ]
    finders = [{"name": name, "attributes": list(parts)} for name, parts in resource.finders.items()]
    told = {"Resources": {resource.name: {"attributes": attributes, "collection": {"finders": finders}}}}
    return lambda _, __, ___: Answer(orjson.dumps(told), behaviours.DESCRIPTION_TYPE.value)


def _unknown(_: Request, __: Asked, ___: dict[str, Any]) -> Answer:
    raise Refusal(404, "Not Found")


def _token(world: World) -> Endpoint:
    async def token(request: Request) -> Response:
        answer = world.signin.grant(dict(parse_qsl((await request.body()).decode())))
        return Response(answer.content, answer.status, media_type=answer.media_type)

    return token


def _control(world: World) -> list[Route]:
    """The tests' own calls: switches, journal, rows. No sign-in; the server listens on loopback only."""

    async def switches(request: Request) -> Response:
        if request.method == "DELETE":
            world.switches = Switches()
        elif request.method == "PATCH":
            try:
                changed = orjson.loads(await request.body())
                world.switches = Switches.model_validate({**world.switches.model_dump(), **changed})
            except (ValidationError, ValueError) as problem:
                return _json({"error": str(problem)}, 400)
        return _json(world.switches.model_dump(mode="json"))

    async def calls(request: Request) -> Response:
        if request.method == "DELETE":
            world.calls.clear()
        return _json(world.calls)

    async def tokens(_: Request) -> Response:
        world.signin.forget_all()
        return _json({})

    async def counters(_: Request) -> Response:
        return _json(world.store.counts())

    async def rows(request: Request) -> Response:
        """Show, add, change or remove rows as people do it in CMiC itself; a change is stamped."""
        resource = resources()[request.path_params["resource"]]
        body = orjson.loads(await request.body() or b"{}")
        if request.method == "PUT":
            world.store.fill(resource, [body["row"]], now())
        found = world.store.find(resource, **body.get("where", {}))
        for row in found:
            if request.method == "DELETE":
                world.store.remove(resource, row[resource.uuid])
            elif request.method == "PATCH":
                world.store.save(resource, {**row, resource.updated: now(), **body["set"]})
        world.store.commit()
        return _json(found)

    return [
        Route("/__double__/switches", switches, methods=["GET", "PATCH", "DELETE"]),
        Route("/__double__/calls", calls, methods=["GET", "DELETE"]),
        Route("/__double__/tokens", tokens, methods=["DELETE"]),
        Route("/__double__/counters", counters),
        Route("/__double__/rows/{resource}", rows, methods=["POST", "PUT", "PATCH", "DELETE"]),
    ]


def _json(content: object, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status, media_type="application/json")
