"""The tests' own calls under `/__double__/`: switches, limits, tokens, the journal, and a fresh start.

No sign-in; the server listens on loopback only. These calls are not journalled and count against no limit.
"""

from __future__ import annotations

from dataclasses import asdict

import orjson
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp.moves import Impossible
from wizard.sandbox.procore_double.erp.play import play
from wizard.sandbox.procore_double.limits import Limits
from wizard.sandbox.procore_double.seed import seed
from wizard.sandbox.procore_double.switches import Switches


class NewLimits(BaseModel):
    """Other limits, windows that slide or not, or a spike window that is used up at once for some seconds."""

    model_config = ConfigDict(extra="forbid")

    hourly: int | None = Field(default=None, gt=0)
    spike: int | None = Field(default=None, gt=0)
    sliding: bool | None = None
    exhausted_seconds: float | None = Field(default=None, gt=0)


def control_routes(world: World, limits: Limits) -> list[Route]:
    """Return the routes of the tests' calls."""

    async def switches(request: Request) -> Response:
        if request.method == "DELETE":
            world.switches = Switches(erp_entitled=world.entitled)
            limits.reset()
        elif request.method == "PATCH":
            try:
                changed = orjson.loads(await request.body())
                world.switches = Switches.model_validate({**world.switches.model_dump(), **changed})
            except (ValidationError, ValueError) as problem:
                return _json({"error": str(problem)}, 400)
        return _json(world.switches.model_dump(mode="json"))

    async def change_limits(request: Request) -> Response:
        try:
            wish = NewLimits.model_validate_json(await request.body())
        except ValidationError as problem:
            return _json({"error": str(problem)}, 400)
        limits.change(wish.hourly, wish.spike, wish.sliding)
        if wish.exhausted_seconds is not None:
            limits.exhaust(wish.exhausted_seconds)
        return _json({})

    async def forget_tokens(_: Request) -> Response:
        world.signin.forget_all()
        return _json({})

    async def calls(_: Request) -> Response:
        return _json(world.store.calls())

    async def counters(_: Request) -> Response:
        store = world.store
        return _json(
            {
                "records": store.counts(),
                "requests": store.requests_by_template(),
                "accepted": store.accepted_by_kind(),
            }
        )

    async def move(request: Request) -> Response:
        try:
            return _json(play(world, orjson.loads(await request.body())))
        except Impossible as grey:
            return _json({"error": str(grey)}, 409)

    async def records(request: Request) -> Response:
        return _json([asdict(record) for record in world.store.of_kind(request.query_params["kind"])])

    async def wipe(_: Request) -> Response:
        world.store.wipe()
        seed(world.store, world.company)
        return _json({})

    return [
        Route("/__double__/switches", switches, methods=["GET", "PATCH", "DELETE"]),
        Route("/__double__/limits", change_limits, methods=["PATCH"]),
        Route("/__double__/tokens", forget_tokens, methods=["DELETE"]),
        Route("/__double__/calls", calls),
        Route("/__double__/counters", counters),
        Route("/__double__/play", move, methods=["POST"]),
        Route("/__double__/records", records),
        Route("/__double__/records", wipe, methods=["DELETE"]),
    ]


def _json(content: object, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status, media_type="application/json")
