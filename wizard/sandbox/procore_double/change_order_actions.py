"""What Procore's calls about change orders on prime contracts do, and the table of their paths.

The newer prime change orders exist in 1- and 2-tier projects only, and approved ones that were executed were
seen to vanish from their list (2026-09); packages exist in all projects.
"""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double import change_order_views as views
from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double import kinds, rules
from wizard.sandbox.procore_double.actions import Action
from wizard.sandbox.procore_double.answers import Answer, Refusal, not_found
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.listing import (
    Filter,
    Paging,
    answer_list,
    by_id,
    by_origin,
    created,
    equal,
    updated,
)
from wizard.sandbox.procore_double.store import Condition, Record
from wizard.sandbox.procore_double.upsert import TAKEN, Place, upsert

_V1 = "/rest/v1.0"
_PRIME = f"{_V1}/projects/{{project_id:int}}/prime_change_orders"
_PRIME_LINES = (
    "/rest/v2.0/companies/{company_id:int}/projects/{project_id:int}/prime_change_orders/{change_order_id:int}"
    "/line_items"
)
_POTENTIAL = f"{_V1}/potential_change_orders"

_OF_PACKAGES: dict[str, Filter] = {"id": by_id, "updated_at": updated, "created_at": created}
_OF_PRIME: dict[str, Filter] = {
    "status": equal("attributes ->> 'status'"),
    "updated_at": updated,
    "contract_id": equal("holder"),
    "legacy_package_id": equal("id"),
}
_OF_POTENTIAL: dict[str, Filter] = {**_OF_PACKAGES, "contract_id": equal("holder"), "origin_id": by_origin}


def list_packages(call: Call) -> Answer:
    contract = call.number("contract_id")
    within = _in_project(call) if contract is None else [("holder = ?", [_contract(call, contract).id])]
    store = call.world.store
    return answer_list(
        call, orders.PACKAGES.name, within, _OF_PACKAGES, lambda found: [views.package(store, one) for one in found]
    )


def get_package(call: Call) -> Answer:
    world = call.world
    return Answer(views.one_package(world.store, world.company, _package(call, call.path["id"])))


def patch_package(call: Call) -> Answer:
    call.check_body(orders.OnePackage)
    package, change = _package(call, call.path["id"]), call.body["change_order"]
    lock, status = package.attributes["lock"], change.get("status", package.attributes["status"])
    if lock == "all" or (lock == "status" and status != package.attributes["status"]):
        raise Refusal(422, {"errors": orders.OVER_WORKFLOW})
    place = Place(package.holder, call.project().id)
    outcome = upsert(call.world.store, orders.PACKAGES, place, [{**change, "id": package.id}])
    if outcome.errors:
        problems = outcome.errors[0]["errors"]
        raise Refusal(422 if problems.get("origin_id") == [TAKEN] else 400, {"errors": problems})
    world = call.world
    return Answer(views.one_package(world.store, world.company, outcome.records[0]), accepted=1)


def list_prime(call: Call) -> Answer:
    # Not paged, and in an envelope: the reference says neither, dumps of it do (2026-09).
    store = call.world.store
    visible: list[Condition] = [
        ("attributes ->> 'tier' < 3", []),
        ("NOT (attributes ->> 'executed' AND attributes ->> 'status' = 'approved')", []),
    ]
    answer = answer_list(
        call,
        orders.PACKAGES.name,
        [*_in_project(call), *visible],
        _OF_PRIME,
        lambda found: [views.prime_change_order(store, one) for one in found],
        paging=Paging(100_000, 100_000),
    )
    return Answer({"data": answer.content})


def get_prime(call: Call) -> Answer:
    return Answer(views.prime_change_order(call.world.store, _prime(call, call.path["id"])))


def list_prime_lines(call: Call) -> Answer:
    if call.path["company_id"] != call.world.company.id:
        raise not_found()
    package, store = _prime(call, call.path["change_order_id"]), call.world.store
    holders = [part.id for part in orders.potential_of(store, package)]
    within: list[Condition] = [("holder IN (SELECT value FROM json_each(?))", [str(holders)])]
    answer = answer_list(call, orders.LINES.name, within, {}, views.lines_2, paging=Paging(10, 100))
    return Answer({"data": answer.content}, headers=answer.headers)


def list_potential(call: Call) -> Answer:
    store = call.world.store
    return answer_list(
        call,
        orders.POTENTIAL.name,
        _in_project(call),
        _OF_POTENTIAL,
        lambda found: [views.potential(store, one) for one in found],
    )


def get_potential(call: Call) -> Answer:
    world, record = call.world, _potential(call, call.path["id"])
    lines = views.lines(world.store, world.company, _package_of(call, record), _lines(call, record))
    return Answer({**views.potential(world.store, record), "line_items": lines})


def list_potential_lines(call: Call) -> Answer:
    world, record = call.world, _potential(call, call.path["holder_id"])
    package = _package_of(call, record)
    return answer_list(
        call,
        orders.LINES.name,
        [("holder = ?", [record.id])],
        {"id": by_id, "updated_at": updated},
        lambda found: views.lines(world.store, world.company, package, found),
    )


def sync_potential_lines(call: Call) -> Answer:
    call.check_body(rules.SyncEnvelope)
    world, record = call.world, _potential(call, call.path["holder_id"])
    package = _package_of(call, record)
    if package.attributes["lock"] == "all":
        raise Refusal(422, {"errors": orders.OVER_WORKFLOW})
    outcome = upsert(world.store, orders.LINES, Place(record.id, call.project().id), call.body["updates"])
    shown = views.lines(world.store, world.company, package, outcome.records)
    return Answer({"entities": shown, "errors": outcome.errors}, accepted=len(shown))


def list_requests(call: Call) -> Answer:
    contract = _contract(call, call.needed("contract_id"))
    return answer_list(
        call,
        orders.REQUESTS.name,
        [("holder = ?", [contract.id])],
        _OF_PACKAGES,
        lambda found: [{"id": one.id, "contract_id": one.holder, **one.attributes} for one in found],
    )


def list_markups(call: Call) -> Answer:
    project = call.project()
    if call.query.get("holder_type") != "PotentialChangeOrder":
        return Answer([])
    record = call.record(orders.POTENTIAL, call.needed("holder_id"))
    call.record(kinds.PRIME_CONTRACTS, record.holder, project.id)
    return Answer(views.markups(_lines(call, record), record.id))


def list_statuses(call: Call) -> Answer:
    call.company()
    names = {"draft": "Draft", "pending": "Pending - In Review", "approved": "Approved", "rejected": "Rejected"}
    return Answer(
        [
            {"id": number, "name": name, "mapped_to_status": status, "show_in_select": True}
            for number, (status, name) in enumerate(names.items(), 1)
        ]
    )


READS: tuple[tuple[str, Action], ...] = (
    (f"{_V1}/change_order_packages", list_packages),
    (f"{_V1}/change_order_packages/{{id:int}}", get_package),
    (_PRIME, list_prime),
    (f"{_PRIME}/{{id:int}}", get_prime),
    (_PRIME_LINES, list_prime_lines),
    (_POTENTIAL, list_potential),
    (f"{_POTENTIAL}/{{id:int}}", get_potential),
    (f"{_POTENTIAL}/{{holder_id:int}}/line_items", list_potential_lines),
    (f"{_V1}/change_order_requests", list_requests),
    (f"{_V1}/financials/markups", list_markups),
    (f"{_V1}/change_order/statuses", list_statuses),
)

WRITES: tuple[tuple[str, str, Action, str], ...] = (
    ("PATCH", f"{_V1}/change_order_packages/{{id:int}}", patch_package, orders.PACKAGES.name),
    ("PATCH", f"{_POTENTIAL}/{{holder_id:int}}/line_items/sync", sync_potential_lines, orders.LINES.name),
)


def _in_project(call: Call) -> list[Condition]:
    contracts = call.world.store.held_by(kinds.PRIME_CONTRACTS.name, [call.project().id])
    return [("holder IN (SELECT value FROM json_each(?))", [str([contract.id for contract in contracts])])]


def _contract(call: Call, contract: int) -> Record:
    return call.record(kinds.PRIME_CONTRACTS, contract, call.project().id)


def _package(call: Call, package: int) -> Record:
    found = call.record(orders.PACKAGES, package)
    _contract(call, found.holder)
    return found


def _prime(call: Call, id: int) -> Record:
    held = call.world.store.held_by(
        orders.PACKAGES.name,
        [c.id for c in call.world.store.held_by(kinds.PRIME_CONTRACTS.name, [call.project().id])],
    )
    for package in held:
        told: dict[str, Any] = package.attributes
        if told["prime_change_order_id"] == id and told["tier"] < 3:
            return package
    raise not_found()


def _potential(call: Call, potential: int) -> Record:
    found = call.record(orders.POTENTIAL, potential)
    _contract(call, found.holder)
    return found


def _package_of(call: Call, potential: Record) -> Record:
    return call.record(orders.PACKAGES, potential.attributes["package_id"])


def _lines(call: Call, potential: Record) -> list[Record]:
    return call.world.store.held_by(orders.LINES.name, [potential.id])
