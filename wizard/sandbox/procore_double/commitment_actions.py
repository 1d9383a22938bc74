"""What Procore's calls about commitments do, and the table of their paths; both kinds of them are alike."""

from __future__ import annotations

from functools import partial
from typing import Any

from wizard.sandbox.procore_double import kinds, rules
from wizard.sandbox.procore_double.actions import Action, in_project, listed, shown_one, synced, written
from wizard.sandbox.procore_double.answers import Answer
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.fields import Body, Whole
from wizard.sandbox.procore_double.kinds import COMMITMENT_LINES, Kind
from wizard.sandbox.procore_double.listing import Filter, by_id, by_origin, equal, updated
from wizard.sandbox.procore_double.upsert import Place

_FILTERS: dict[str, Filter] = {
    "origin_id": by_origin,
    "id": by_id,
    "updated_at": updated,
    "status": equal("attributes ->> 'status'"),
}


class _OneWorkOrder(Body):
    project_id: Whole = None
    work_order_contract: rules.WorkOrderContract


class _OnePurchaseOrder(Body):
    project_id: Whole = None
    purchase_order_contract: rules.PurchaseOrderContract


class _OneLine(Body):
    project_id: Whole = None
    line_item: rules.PrimeContractLine


_ONE: dict[str, tuple[type[Body], str]] = {
    kinds.WORK_ORDER_CONTRACTS.name: (_OneWorkOrder, "work_order_contract"),
    kinds.PURCHASE_ORDER_CONTRACTS.name: (_OnePurchaseOrder, "purchase_order_contract"),
}


def _list(kind: Kind, call: Call) -> Answer:
    return listed(call, kind, call.project().id, _FILTERS)


def _get(kind: Kind, call: Call) -> Answer:
    return shown_one(call, kind, call.record(kind, call.path["id"], call.project().id))


def _post(kind: Kind, call: Call) -> Answer:
    model, name = _ONE[kind.name]
    call.check_body(model)
    return written(call, kind, in_project(call), call.body[name])


def _sync(kind: Kind, call: Call) -> Answer:
    return synced(call, kind, lambda: in_project(call))


def _lines(kind: Kind, call: Call) -> Answer:
    contract = call.record(kind, call.path["id"], call.project().id)
    return listed(call, COMMITMENT_LINES, contract.id, {"id": by_id, "updated_at": updated})


def _post_line(kind: Kind, call: Call) -> Answer:
    call.check_body(_OneLine)
    return written(call, COMMITMENT_LINES, _place(kind, call), call.body["line_item"])


def _sync_lines(kind: Kind, call: Call) -> Answer:
    return synced(call, COMMITMENT_LINES, lambda: _place(kind, call))


def _place(kind: Kind, call: Call) -> Place:
    project = call.project().id
    return Place(call.record(kind, call.path["id"], project).id, project)


def _of(path: str, kind: Kind) -> tuple[list[tuple[str, Action]], list[tuple[str, str, Action, str]]]:
    one, lines = f"{path}/{{id:int}}", f"{path}/{{id:int}}/line_items"
    reads: list[tuple[str, Any]] = [(path, _list), (one, _get), (lines, _lines)]
    writes: list[tuple[str, str, Any, str]] = [
        ("POST", path, _post, kind.name),
        ("PATCH", f"{path}/sync", _sync, kind.name),
        ("POST", lines, _post_line, COMMITMENT_LINES.name),
        ("PATCH", f"{lines}/sync", _sync_lines, COMMITMENT_LINES.name),
    ]
    return (
        [(where, partial(action, kind)) for where, action in reads],
        [(method, where, partial(action, kind), name) for method, where, action, name in writes],
    )


_WORK, _PURCHASE = (
    _of("/rest/v1.0/work_order_contracts", kinds.WORK_ORDER_CONTRACTS),
    _of("/rest/v1.0/purchase_order_contracts", kinds.PURCHASE_ORDER_CONTRACTS),
)
READS: tuple[tuple[str, Action], ...] = (*_WORK[0], *_PURCHASE[0])
WRITES: tuple[tuple[str, str, Action, str], ...] = (*_WORK[1], *_PURCHASE[1])
