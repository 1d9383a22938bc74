"""The double as one web application: Procore's sign-in and REST calls, the tests' switches, the page.

A table of routes and nothing else; a path that is not listed answers 404, as Procore does.
"""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from wizard.sandbox.procore_double import (
    actions,
    budget_actions,
    budget_change_actions,
    change_order_actions,
    commitment_actions,
    company_actions,
    direct_cost_actions,
    kinds,
    work_breakdown,
)
from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.answers import Answer, not_found
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.change_order_control import change_order_control
from wizard.sandbox.procore_double.control import control_routes
from wizard.sandbox.procore_double.erp.page import erp_routes
from wizard.sandbox.procore_double.erp.routes import PLATFORM
from wizard.sandbox.procore_double.gate import Endpoint, Gate
from wizard.sandbox.procore_double.limits import Limits
from wizard.sandbox.procore_double.page import render
from wizard.sandbox.procore_double.permissions import (
    BUDGET,
    COMMITMENTS,
    COMPANY_ADMIN,
    COMPANY_DIRECTORY,
    DIRECT_COSTS,
    ERP_INTEGRATIONS,
    PORTFOLIO,
    PRIME_CONTRACTS,
    PROJECT_ADMIN,
    PROJECT_DIRECTORY,
    WEBHOOKS,
    Level,
    Need,
    Tool,
)
from wizard.sandbox.procore_double.webhooks import routes as webhooks

_V10 = "/rest/v1.0"
_CODES = f"{_V10}/standard_cost_codes"
_LINES = f"{_V10}/prime_contracts/{{id:int}}/line_items"
_PROJECT_VENDORS = "/rest/v1.1/projects/{project_id:int}/vendors"

_IDENTITY: tuple[tuple[str, Action], ...] = (
    (f"{_V10}/me", actions.me),
    (f"{_V10}/companies", actions.companies),
    (f"{_V10}/settings/permissions", actions.permissions),
)

_READS: tuple[tuple[str, Action, Tool], ...] = (
    ("/rest/v1.1/projects", actions.list_projects, PORTFOLIO),
    (f"{_V10}/projects/{{id:int}}", actions.get_project, PORTFOLIO),
    (f"{_V10}/vendors", actions.list_vendors, COMPANY_DIRECTORY),
    (f"{_V10}/vendors/{{id:int}}", actions.get_vendor, COMPANY_DIRECTORY),
    (_PROJECT_VENDORS, actions.list_project_vendors, PROJECT_DIRECTORY),
    (f"{_V10}/standard_cost_code_lists", actions.list_standard_cost_code_lists, COMPANY_ADMIN),
    (_CODES, actions.list_standard_cost_codes, COMPANY_ADMIN),
    (f"{_V10}/line_item_types", actions.list_line_item_types, COMPANY_ADMIN),
    (f"{_V10}/cost_codes", actions.list_cost_codes, PROJECT_ADMIN),
    (f"{_V10}/sub_jobs", actions.list_sub_jobs, PROJECT_ADMIN),
    (f"{_V10}/prime_contracts", actions.list_prime_contracts, PRIME_CONTRACTS),
    (f"{_V10}/prime_contract", actions.get_first_prime_contract, PRIME_CONTRACTS),
    (f"{_V10}/prime_contract/{{id:int}}", actions.get_prime_contract, PRIME_CONTRACTS),
    (_LINES, actions.list_lines, PRIME_CONTRACTS),
    *((path, action, PRIME_CONTRACTS) for path, action in change_order_actions.READS),
    *((path, action, DIRECT_COSTS) for path, action in direct_cost_actions.READS),
    *((path, action, PROJECT_ADMIN) for path, action in work_breakdown.READS),
    *((path, action, COMMITMENTS) for path, action in commitment_actions.READS),
    *((path, action, BUDGET) for path, action in budget_actions.READS),
    *((path, action, BUDGET) for path, action in budget_change_actions.READS),
    *((path, action, COMPANY_ADMIN) for path, action in company_actions.TAX_READS),
    *((path, action, COMPANY_DIRECTORY) for path, action in company_actions.INSURANCE_READS),
)

_WRITES: tuple[tuple[str, str, Action, Tool, str], ...] = (
    ("POST", f"{_V10}/projects", actions.post_project, COMPANY_ADMIN, "projects"),
    ("PATCH", f"{_V10}/projects/{{id:int}}", actions.patch_project, COMPANY_ADMIN, "projects"),
    ("PATCH", f"{_V10}/projects/sync", actions.sync_projects, COMPANY_ADMIN, "projects"),
    ("POST", f"{_V10}/vendors", actions.post_vendor, COMPANY_DIRECTORY, "vendors"),
    ("PATCH", f"{_V10}/vendors/{{id:int}}", actions.patch_vendor, COMPANY_DIRECTORY, "vendors"),
    ("PATCH", f"{_V10}/vendors/sync", actions.sync_vendors, COMPANY_DIRECTORY, "vendors"),
    (
        "POST",
        f"{_PROJECT_VENDORS}/{{id:int}}/actions/add",
        actions.add_vendor_to_project,
        PROJECT_DIRECTORY,
        "project_vendors",
    ),
    ("PATCH", f"{_CODES}/sync", actions.sync_standard_cost_codes, COMPANY_ADMIN, "standard_cost_codes"),
    ("PATCH", f"{_V10}/line_item_types/sync", actions.sync_line_item_types, COMPANY_ADMIN, "line_item_types"),
    ("PATCH", f"{_V10}/cost_codes/sync", actions.sync_cost_codes, PROJECT_ADMIN, "cost_codes"),
    ("PATCH", f"{_V10}/sub_jobs/sync", actions.sync_sub_jobs, PROJECT_ADMIN, "sub_jobs"),
    ("POST", f"{_V10}/prime_contract", actions.post_prime_contract, PRIME_CONTRACTS, "prime_contracts"),
    (
        "PATCH",
        f"{_V10}/prime_contract/{{id:int}}",
        actions.patch_prime_contract,
        PRIME_CONTRACTS,
        "prime_contracts",
    ),
    ("PATCH", f"{_LINES}/sync", actions.sync_lines, PRIME_CONTRACTS, kinds.PRIME_CONTRACT_LINES.name),
    *((method, path, action, PRIME_CONTRACTS, kind) for method, path, action, kind in change_order_actions.WRITES),
    *((method, path, action, DIRECT_COSTS, kind) for method, path, action, kind in direct_cost_actions.WRITES),
    *((method, path, action, PROJECT_ADMIN, kind) for method, path, action, kind in work_breakdown.WRITES),
    *((method, path, action, COMMITMENTS, kind) for method, path, action, kind in commitment_actions.WRITES),
    *((method, path, action, BUDGET, kind) for method, path, action, kind in budget_actions.WRITES),
    *((method, path, action, BUDGET, kind) for method, path, action, kind in budget_change_actions.WRITES),
    *((method, path, action, COMPANY_ADMIN, kind) for method, path, action, kind in company_actions.TAX_WRITES),
    *(
        (method, path, action, COMPANY_DIRECTORY, kind)
        for method, path, action, kind in company_actions.INSURANCE_WRITES
    ),
)


def make_app(world: World, limits: Limits) -> Starlette:
    """Return the application over a world and its limits."""
    gate = Gate(world, limits)
    return Starlette(
        routes=[
            Route("/", _page(world)),
            *control_routes(world, limits),
            *change_order_control(world),
            *erp_routes(world),
            *_signin_routes(gate),
            *(Route(path, gate.api(_plain(path), action)) for path, action in _IDENTITY),
            *(
                Route(path, gate.api(_plain(path), action, Need(tool, Level.READ_ONLY)))
                for path, action, tool in _READS
            ),
            *(
                Route(path, gate.api(_plain(path), action, Need(tool, Level.ADMIN), kind), methods=[method])
                for method, path, action, tool, kind in _WRITES
            ),
            *(
                Route(path, gate.api(_plain(path), action, Need(WEBHOOKS, Level.STANDARD)), methods=[method])
                for method, path, action in webhooks.WEBHOOKS
            ),
            *(
                Route(
                    path,
                    gate.api(_plain(path), action, Need(ERP_INTEGRATIONS, Level.ADMIN), _last(path), gated=True),
                    methods=[method],
                )
                for method, path, action in PLATFORM
            ),
            Route(
                "/rest/{rest:path}",
                gate.api("unknown", _unknown),
                methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            ),
        ]
    )


def _signin_routes(gate: Gate) -> list[Route]:
    world = gate.world
    return [
        Route(
            "/oauth/token",
            gate.signin("/oauth/token", lambda _, form: world.signin.grant(form, world.switches.token_seconds)),
            methods=["POST"],
        ),
        Route(
            "/oauth/token/info",
            gate.signin(
                "/oauth/token/info",
                lambda request, _: world.signin.info(request.headers.get("Authorization", "")),
            ),
        ),
        Route(
            "/oauth/revoke",
            gate.signin("/oauth/revoke", lambda _, form: world.signin.revoke(form)),
            methods=["POST"],
        ),
    ]


def _plain(path: str) -> str:
    """Return a path template as people write it: `/rest/v1.0/vendors/{id}`."""
    return path.replace(":int", "")


def _last(path: str) -> str:
    """Return the part of a path that says what it writes: `external_data` of `…/external_data/sync`."""
    return next(part for part in reversed(path.split("/")) if part != "sync" and not part.startswith("{"))


def _unknown(_: Call) -> Answer:
    raise not_found()


def _page(world: World) -> Endpoint:
    async def page(request: Request) -> Response:
        return HTMLResponse(render(world, request.query_params))

    return page
