"""The rows that an entry becomes in Sage 300 CRE's tables, and what must not be there before they are written.

Revenue is a contract change order with its items and changes of scheduled value; cost is changes of the
estimate (Procore support on what a PCCO becomes, read 2026-11; their combination is inferred). Every
transaction carries the idempotency key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from wizard.erp.sage300.layout import SageLayout
from wizard.erp.sage300.target import Target
from wizard.procedure.ledger_entry import Entry, Revenue

Cells = list[tuple[str, str, Any]]

_RUN = "run"


def insert_command(
    entry: Entry, target: Target, layout: SageLayout, moment: datetime, needs: Sequence[Mapping[str, Any]] = ()
) -> dict[str, Any]:
    """Return the bridge's command that writes `entry` in one transaction; rows are stamped with `moment`.

    `needs` is what has to be there (see `places.needs`).
    """
    told, order = layout.transaction, layout.order
    unless = [{"table": told.table, "where": {told.job: entry.job, told.key: entry.key}}]
    rows = list(_transactions(entry, layout, moment))
    if target is Target.CONTRACT:
        unless.append({"table": order.table, "where": {order.contract: entry.contract, order.number: entry.number}})
        rows = [*_contract(entry, layout, moment), *rows]
    else:
        unless.append({"table": told.table, "where": {told.job: entry.job, told.number: entry.number}})
    counters = {_RUN: {"table": told.table, "column": told.run, "where": {told.job: entry.job}}}
    return {"do": "insert", "unless": unless, "needs": list(needs), "counters": counters, "rows": rows}


def tables(target: Target, layout: SageLayout) -> Mapping[str, tuple[str, ...]]:
    """Return the tables that are written for a target, with the columns that must be writable."""
    told, order, item = layout.transaction, layout.order, layout.item
    transactions = {told.table: (told.amount, told.number, told.key)}
    if target is not Target.CONTRACT:
        return transactions
    return {order.table: (order.amount, order.description), item.table: (item.amount,), **transactions}


def _contract(entry: Entry, layout: SageLayout, moment: datetime) -> Iterator[dict[str, Any]]:
    order, item = layout.order, layout.item
    day = entry.date.isoformat()
    yield _row(
        order.table,
        [
            (order.contract, "text", entry.contract),
            (order.number, "text", entry.number),
            (order.description, "text", entry.title),
            (order.status, "text", order.approved_status),
            (order.date, "date", day),
            (order.approved, "date", day),
            (order.amount, "double", _money(entry.revenue)),
            *_stamps(layout, moment),
        ],
    )
    for sequence, revenue in enumerate(entry.revenues, 1):
        yield _row(
            item.table,
            [
                (item.contract, "text", entry.contract),
                (item.number, "text", entry.number),
                (item.item, "text", revenue.item),
                (item.sequence, "integer", sequence),
                (item.description, "text", revenue.description),
                (item.amount, "double", _money(revenue.amount)),
                (item.jc_number, "text", entry.number),
                *_stamps(layout, moment),
            ],
        )


def _transactions(entry: Entry, layout: SageLayout, moment: datetime) -> Iterator[dict[str, Any]]:
    told = layout.transaction
    booked = [_revenue(entry, one, layout) for one in entry.revenues]
    booked += [
        [
            (told.extra, "text", cost.extra),
            (told.cost_code, "text", cost.cost_code),
            (told.category, "text", cost.category),
            (told.type, "text", told.cost_type),
            (told.description, "text", cost.description),
            (told.units, "double", str(cost.units)),
            (told.amount, "double", _money(cost.amount)),
            (told.contract, "text", entry.contract),
        ]
        for cost in entry.costs
    ]
    day = entry.date.isoformat()
    for sequence, cells in enumerate(booked, 1):
        yield _row(
            told.table,
            [
                (told.job, "text", entry.job),
                *cells,
                (told.run, "integer", {"counter": _RUN}),
                (told.sequence, "integer", sequence),
                (told.date, "date", day),
                (told.accounting_date, "date", day),
                (told.number, "text", entry.number),
                (told.key, "text", entry.key),
                *_stamps(layout, moment),
            ],
        )


def _revenue(entry: Entry, one: Revenue, layout: SageLayout) -> Cells:
    told = layout.transaction
    return [
        (told.extra, "text", one.extra),
        (told.cost_code, "text", one.cost_code),
        (told.category, "text", ""),
        (told.type, "text", told.revenue_type),
        (told.description, "text", one.description),
        (told.amount, "double", _money(one.amount)),
        (told.contract, "text", entry.contract),
        (told.item, "text", one.item if entry.contract else ""),
    ]


def _stamps(layout: SageLayout, moment: datetime) -> Cells:
    return [
        ("Operator_Stamp", "text", layout.operator),
        ("Date_Stamp", "date", moment.date().isoformat()),
        ("Time_Stamp", "time", moment.strftime("%H:%M:%S")),
    ]


def _row(table: str, cells: Cells) -> dict[str, Any]:
    return {"table": table, "values": cells}


def _money(amount: Decimal) -> str:
    return f"{amount:.2f}"
