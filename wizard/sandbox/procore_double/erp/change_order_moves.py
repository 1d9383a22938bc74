"""A project user sends a change order to ERP and takes it back; the approver accepts, rejects, unlinks, resets.

The buttons check what Procore's support pages name: the contract is synced, the change order is approved, its
number has at most 20 and its title at most 255 characters, its codes are synced (2026-06).
"""

from __future__ import annotations

from datetime import date

from wizard.sandbox.procore_double import change_orders as orders
from wizard.sandbox.procore_double import kinds
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import change_order_events as events
from wizard.sandbox.procore_double.erp import items, requests
from wizard.sandbox.procore_double.erp.items import Status
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.store import Record

CHANGE_ORDER = "change_order"
_SENDABLE = (Status.NOT_IN_ERP, Status.REJECTED, Status.FAILED_TO_EXPORT)


class OneChangeOrder(Move):
    """`change_order` is the id of its package."""

    change_order: int


class Accept(OneChangeOrder):
    """The approver has to give a transaction date."""

    transaction_date: date


class Reject(OneChangeOrder):
    comment: str = ""


def send(world: World, move: OneChangeOrder) -> Done:
    package = _package(world, move)
    _check_status(world, package, *_SENDABLE)
    reasons = _reasons(world, package)
    if reasons:
        raise Impossible("; ".join(reasons))
    items.enter(world, CHANGE_ORDER, package.id, Status.READY_TO_EXPORT, messages=[])
    return {"change_order": package.id}


def retrieve(world: World, move: OneChangeOrder) -> Done:
    package = _package(world, move)
    _check_status(world, package, Status.READY_TO_EXPORT)
    items.enter(world, CHANGE_ORDER, package.id, Status.NOT_IN_ERP)
    return {"change_order": package.id}


def accept(world: World, move: Accept) -> Done:
    package = _package(world, move)
    _check_status(world, package, Status.READY_TO_EXPORT, Status.FAILED_TO_EXPORT)
    data = events.to_create(world, package, {"transaction_date": move.transaction_date.isoformat()})
    request = requests.ask(
        world, "create_prime_contract_change_order", data, (CHANGE_ORDER, package.id), detail=True
    )
    items.enter(world, CHANGE_ORDER, package.id, Status.EXPORTING, messages=[])
    return {"request": request.id}


def reject(world: World, move: Reject) -> Done:
    package = _package(world, move)
    _check_status(world, package, Status.READY_TO_EXPORT, Status.FAILED_TO_EXPORT)
    items.enter(world, CHANGE_ORDER, package.id, Status.REJECTED, comment=move.comment)
    return {"change_order": package.id}


def unlink(world: World, move: OneChangeOrder) -> Done:
    package = _package(world, move)
    _check_status(world, package, Status.SYNCED)
    if requests.open_details_about(world, CHANGE_ORDER, package.id):
        raise Impossible("it is being unlinked already")
    data = events.to_unlink(world, package)
    request = requests.ask(
        world, "unlink_prime_contract_change_order", data, (CHANGE_ORDER, package.id), detail=True
    )
    return {"request": request.id}


def reset(world: World, move: OneChangeOrder) -> Done:
    """Procore's own staff only; works whatever the state is, and has no detail to close."""
    package = _package(world, move)
    data = events.to_reset(world, package)
    request = requests.ask(
        world, "reset_prime_contract_change_order", data, (CHANGE_ORDER, package.id), detail=False
    )
    return {"request": request.id}


MOVES: Moves = {
    "send_to_erp": (OneChangeOrder, send),
    "retrieve": (OneChangeOrder, retrieve),
    "accept": (Accept, accept),
    "reject": (Reject, reject),
    "unlink": (OneChangeOrder, unlink),
    "reset": (OneChangeOrder, reset),
}


def _package(world: World, move: OneChangeOrder) -> Record:
    found = world.store.by_ids(orders.PACKAGES.name, [move.change_order]).get(move.change_order)
    if found is None:
        raise Impossible("there is no such change order")
    return found


def _check_status(world: World, package: Record, *allowed: Status) -> None:
    status = items.status_of(world, CHANGE_ORDER, package.id)
    if status not in allowed:
        raise Impossible(f"it is {status.value}")


def _reasons(world: World, package: Record) -> list[str]:
    """Return why "Send to ERP" is grey."""
    told, store = package.attributes, world.store
    contract = store.by_ids(kinds.PRIME_CONTRACTS.name, [package.holder])[package.holder]
    lines = orders.lines_of(store, package)
    codes = store.by_ids(kinds.COST_CODES.name, [line.attributes.get("cost_code_id") or 0 for line in lines])
    types = store.by_ids(
        kinds.LINE_ITEM_TYPES.name, [line.attributes.get("line_item_type_id") or 0 for line in lines]
    )
    reasons = {
        "the prime contract is not synced": not contract.origin_id,
        "it is not approved": told["status"] != "approved",
        "its number has more than 20 characters": len(told["number"] or "") > 20,
        "its title has more than 255 characters": len(told["title"] or "") > 255,
        "a line's cost code or cost type is not synced": not all(
            code.origin_id for code in (*codes.values(), *types.values())
        ),
    }
    return [reason for reason, holds in reasons.items() if holds]
