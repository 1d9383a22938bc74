"""Reads back from Sage 300 CRE what it holds of the change orders of one contract or job, to the cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from wizard.erp.reading import BridgeProcess
from wizard.erp.sage300.layout import SageLayout
from wizard.erp.sage300.target import Target
from wizard.errors import TrueupError
from wizard.procedure.change_order import NOTHING
from wizard.procedure.ledger_entry import Entry, Posting

CENT = Decimal("0.01")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Reader:
    """Looks up rows; `folder` is the column and value that pick one company out of a copy of several."""

    bridge: BridgeProcess
    folder: tuple[str, str] | None = None

    def rows(self, table: str, columns: list[str], where: Mapping[str, str]) -> list[Row]:
        also = dict([self.folder]) if self.folder else {}
        answer = self.bridge.ask({"do": "find", "table": table, "columns": columns, "where": {**where, **also}})
        return [dict(zip(columns, row, strict=True)) for row in answer["rows"]]

    def lacks(self, need: Mapping[str, Any]) -> bool:
        """Tell whether no row meets a need (see `bridge.writing.Writer.lacking`)."""
        where = {**need["where"], **(dict([self.folder]) if self.folder else {})}
        return bool(self.bridge.ask({"do": "lacking", "needs": [{**need, "where": where}]})["lacking"])


def exact(value: object) -> Decimal:
    """Return a DOUBLE amount, which comes as the shortest text of the float, as the cents that were keyed in."""
    return Decimal(str(value or 0)).quantize(CENT, rounding=ROUND_HALF_UP) + NOTHING


def read_postings(reader: Reader, layout: SageLayout, target: Target, entry: Entry) -> list[Posting]:
    """Return the change orders of the entry's contract (or job) as they stand in the ledger now."""
    booked = _transactions(reader, layout, entry)
    match target:
        case Target.CONTRACT:
            return _of_contract(reader, layout, entry, booked)
        case Target.MANAGEMENT:
            return _of_management(reader, layout, entry)
    return _of_job_cost(layout, booked)


def read_glimpse(reader: Reader, layout: SageLayout, target: Target, entry: Entry) -> str:
    """Return what stands under the entry's own number, as its key finds it: "" while nothing does."""
    order, planned, told = layout.order, layout.management, layout.transaction
    match target:
        case Target.CONTRACT:
            where = {order.contract: entry.contract, order.number: entry.number}
            rows = reader.rows(order.table, [order.status, order.amount], where)
        case Target.MANAGEMENT:
            where = {planned.job: entry.job, planned.number: entry.number}
            rows = reader.rows(planned.table, [planned.status, planned.revises, planned.amount], where)
        case _:
            where = {told.job: entry.job, told.number: entry.number}
            rows = reader.rows(told.table, [told.type, told.amount], where)
    return repr([list(row.values()) for row in rows]) if rows else ""


def _of_contract(reader: Reader, layout: SageLayout, entry: Entry, booked: list[Row]) -> list[Posting]:
    order, item = layout.order, layout.item
    items: dict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    for row in reader.rows(item.table, [item.number, item.item, item.amount], {item.contract: entry.contract}):
        items[_text(row[item.number])].append((_text(row[item.item]), exact(row[item.amount])))
    columns = [order.number, order.description, order.status, order.date, order.amount]
    keys, costs = _keys(layout, booked), _sums(layout, booked, layout.transaction.cost_type)
    return [
        Posting(
            number=(number := _text(row[order.number])),
            description=_text(row[order.description]),
            amount=exact(row[order.amount]),
            items=tuple(sorted(items[number])),
            cost=costs.get(number),
            date=_text(row[order.date]),
            approved=_is_approved(row[order.status], layout),
            key=keys.get(number, ""),
        )
        for row in reader.rows(order.table, columns, {order.contract: entry.contract})
    ]


def _of_management(reader: Reader, layout: SageLayout, entry: Entry) -> list[Posting]:
    order = layout.management
    columns = [order.number, order.description, order.status, order.date, order.revises, order.item, order.amount]
    return [
        Posting(
            number=_text(row[order.number]),
            description=_text(row[order.description]),
            amount=exact(row[order.amount]),
            items=((_text(row[order.item]), exact(row[order.amount])),) if _text(row[order.item]) else (),
            date=_text(row[order.date]),
            approved=_is_approved(row[order.status], layout) and _text(row[order.revises]) in ("1", "True"),
        )
        for row in reader.rows(order.table, columns, {order.job: entry.job})
    ]


def _of_job_cost(layout: SageLayout, booked: list[Row]) -> list[Posting]:
    """A job without a contract record: its change orders are the numbers that its transactions carry."""
    told = layout.transaction
    revenues, costs = _sums(layout, booked, told.revenue_type), _sums(layout, booked, told.cost_type)
    keys = _keys(layout, booked)
    first = {_text(row[told.number]): row for row in reversed(booked)}
    return [
        Posting(
            number=number,
            description=_text(first[number][told.description]),
            amount=revenues.get(number, NOTHING),
            cost=costs.get(number),
            date=_text(first[number][told.date]),
            key=keys.get(number, ""),
        )
        for number in dict.fromkeys([*revenues, *costs])
        if number
    ]


def _transactions(reader: Reader, layout: SageLayout, entry: Entry) -> list[Row]:
    """Return the transactions of the job that change its scheduled value or its estimate."""
    told = layout.transaction
    columns = [told.number, told.type, told.amount, told.description, told.date]
    try:
        return _booked(reader, layout, entry, [*columns, told.key])
    except TrueupError as problem:
        if problem.code != "DB-206":
            raise
        # Older versions lack the column of the key; then number and amount tell them apart.
        return [{**row, told.key: ""} for row in _booked(reader, layout, entry, columns)]


def _booked(reader: Reader, layout: SageLayout, entry: Entry, columns: list[str]) -> list[Row]:
    told = layout.transaction
    return [
        row
        for kind in (told.revenue_type, told.cost_type)
        for row in reader.rows(told.table, columns, {told.job: entry.job, told.type: kind})
    ]


def _sums(layout: SageLayout, booked: list[Row], kind: str) -> dict[str, Decimal]:
    told = layout.transaction
    sums: dict[str, Decimal] = {}
    for row in booked:
        if _text(row[told.type]) == kind:
            number = _text(row[told.number])
            sums[number] = sums.get(number, NOTHING) + exact(row[told.amount])
    return sums


def _keys(layout: SageLayout, booked: list[Row]) -> dict[str, str]:
    told = layout.transaction
    return {_text(row[told.number]): _text(row[told.key]) for row in booked if _text(row[told.key])}


def _is_approved(status: object, layout: SageLayout) -> bool:
    return _text(status).lower() in layout.approved_statuses


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()
