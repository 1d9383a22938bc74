"""The project user played over `/__double__/change_orders`: create, edit and delete change orders, and look."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from wizard.sandbox.procore_double import change_order_views as views
from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.answers import Refusal
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.store import Record


def change_order_control(world: World) -> list[Route]:
    """Return the routes of the played project user."""

    async def create(request: Request) -> Response:
        content = await request.body()

        def made() -> Record:
            wish = orders.PlayedChangeOrder.model_validate_json(content)
            contract = world.store.by_ids(kinds.PRIME_CONTRACTS.name, [wish.contract_id]).get(wish.contract_id)
            if contract is None or contract.holder != wish.project_id:
                raise ValueError("the project has no such contract")
            return orders.create(world.store, wish)

        return _kept(world, made)

    async def change(request: Request) -> Response:
        content = await request.body()
        package = _package(world, request)
        if package is None:
            return _json({"error": "no such change order"}, 404)
        if request.method == "DELETE":
            orders.remove(world.store, package)
            world.store.commit()
            return _json({})
        return _kept(world, lambda: orders.edit(world.store, package, orders.Edit.model_validate_json(content)))

    async def look(request: Request) -> Response:
        package = _package(world, request)
        return _json({"error": "no such change order"}, 404) if package is None else _shown(world, package)

    return [
        Route("/__double__/change_orders", create, methods=["POST"]),
        Route("/__double__/change_orders/{id:int}", change, methods=["PATCH", "DELETE"]),
        Route("/__double__/change_orders/{id:int}", look, methods=["GET"]),
    ]


def _kept(world: World, work: Callable[[], Record]) -> Response:
    try:
        package = work()
    except (ValueError, ValidationError, Refusal) as problem:
        world.store.rollback()
        return _json({"error": str(problem)}, 400)
    world.store.commit()
    return _shown(world, package)


def _package(world: World, request: Request) -> Record | None:
    id = request.path_params["id"]
    return world.store.by_ids(orders.PACKAGES.name, [id]).get(id)


def _shown(world: World, package: Record) -> Response:
    parts = orders.potential_of(world.store, package)
    return _json(
        {
            **views.one_package(world.store, world.company, package),
            "prime_change_order_id": package.attributes["prime_change_order_id"],
            "potential_change_orders": [part.id for part in parts],
        }
    )


def _json(content: object, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status, media_type="application/json")
