"""Change orders and standings for tests: one that breaks no rule, to be changed a little."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from wizard.procedure.change_order import Acceptance, ChangeOrder, Line, Markup, PrimeContract, Reference
from wizard.procedure.entering import Item, LinePlace, Standing

TODAY = date(2026, 11, 25)
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
