"""Change orders and standings for tests: one that breaks no rule, to be changed a little."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from wizard.core.exports.export import Deed, Export, State, Wish
from wizard.erp.writing import Sheet
from wizard.errors import TrueupError
from wizard.procedure.change_order import (
    Acceptance,
    ChangeOrder,
    Line,
    Markup,
    PrimeContract,
    Reference,
    Request,
)
from wizard.procedure.entering import Item, LinePlace, Standing
from wizard.procedure.ledger_entry import Cost, Entry, Revenue, Way
from wizard.words import say

TODAY = date(2026, 11, 25)
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
ACCEPTED = Acceptance(TODAY, by="Dana")


def line(id: int = 1, cost: str = "299.00", markup: str | None = "44.85", **changes: Any) -> Line:
    """Return a line on contract item 1, with one markup of 15 % unless told otherwise."""
    markups = () if markup is None else (Markup(90 + id, "OH&P", Decimal(markup)),)
    made = Line(
        id=id,
        position=id,
        description="Drain line",
        cost=Decimal(cost),
        holder=7,
        contract_item=Reference(201, "CN|C1|1", "1"),
        cost_code=Reference(301, "CC|J1||2-100", "2-100"),
        cost_type=Reference(401, "CT|S", "S"),
        markups=markups,
    )
    return replace(made, **changes)


def change_order(*lines: Line, **changes: Any) -> ChangeOrder:
    made = ChangeOrder(
        id=81,
        project=Reference(11, "J|J1", "J1"),
        contract=PrimeContract(Reference(21, "CN|C1", "C1"), "Depot", "Approved", "USD"),
        number="001",
        title="Extra drains",
        lines=lines or (line(),),
        currency="USD",
    )
    return replace(made, **changes)


def standing(*ids: int, **changes: Any) -> Standing:
    """Return a standing in which the lines `ids` (1 unless given) belong to contract item 1."""
    place = LinePlace(Item("1", "Drainage"), cost_code="2-100", category="S")
    made = Standing(job="J1", contract="C1", lines=dict.fromkeys(ids or (1,), place))
    return replace(made, **changes)


def export(id: int = 1, state: State = State.WAITING, order: ChangeOrder | None = None, **changes: Any) -> Export:
    """Return a change order on its way to the ledger."""
    made = Export(id, "sage300-1", 1, Request(order or change_order()), state, created=NOON, changed=NOON)
    return replace(made, **changes)


_SECOND = say("line {position}", position=2)
TOO_LONG_NUMBER = TrueupError("EX-601", field=say("number"), value="PCCO-1", length=6, limit=5)
ROUNDED_AMOUNT = TrueupError(
    "EX-603", field=say("amount of {line}", line=_SECOND), value=Decimal("10.005"), decimals=2
)


def exports_of_all_kinds() -> list[Export]:
    """Return change orders that wait for different people, and two that wait for nobody; newest first."""
    entry = Entry(
        "0" * 36,
        job="J1",
        contract="C1",
        number="003",
        title="Wall",
        date=date(2026, 11, 24),
        revenues=(Revenue("Item-1", "Wall", Decimal("343.85"), cost_code="2-100"),),
        costs=(Cost("", "2-100", "S", "Wall", Decimal("299.00")),),
    )
    steps = (say("Open Job Cost, Tasks, Post Entries, and post what was imported."),)
    becomes = "changes of scheduled value and estimate in Job Cost (JC)"
    handed = export(
        5,
        State.POSTING,
        change_order(id=5, number="003", title="Wall"),
        acceptance=Acceptance(date(2026, 11, 24), by="Dana"),
        way=Way.SHEET,
        target=becomes,
        steps=steps,
        sheet=Sheet(entry, "Sage 300 CRE", becomes, steps),
        files=("/x/C1-003.html", "/x/C1-003.txt"),
    )
    problems = (TOO_LONG_NUMBER.to_dict(), ROUNDED_AMOUNT.to_dict())
    return [
        export(7, order=change_order(line(), line(2, "10.005", None), id=7, title="Roof <b>drains</b>")),
        export(6, State.FAILED, change_order(id=6, number="PCCO-1"), problems=problems),
        handed,
        export(4, State.CONFIRMED, change_order(line(cost="-1299.00", markup=None), id=4, number="004")),
        export(3, State.CHECKED, change_order(id=3, number="005"), wish=Wish(Deed.RETRY)),
    ]
