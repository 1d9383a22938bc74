"""The durable queue of what goes to the accounting system, and how one connection's things are looked for."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wizard.core.outgoing.record import OUTGOING, OVER, SENT, Outgoing, State
from wizard.core.shelf import Form, Shelf
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.budget import Budget
from wizard.procedure.expected import expected
from wizard.procedure.outgoing import LookedFor
from wizard.procedure.plan import Plan


class OutgoingSettings(BaseModel):
    """`kinds` are those that are looked for: none unless somebody said so, because a directory is full of companies
    that accounting never heard of. `terms` are the payment terms of new vendors; `item_type` is CMiC's type of the
    change items that budget changes become.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kinds: frozenset[LookedFor] = frozenset()
    every_minutes: int = Field(default=15, ge=1, le=24 * 60)
    terms: str = Field(default="", max_length=6)
    item_type: str = Field(default="INT", min_length=1, max_length=4)

    @property
    def interval(self) -> timedelta:
        return timedelta(minutes=self.every_minutes)

    def changed(self, changes: dict[str, Any]) -> OutgoingSettings:
        """Return the settings with `changes`; raise EX-650 for a name or value that cannot be."""
        try:
            return OutgoingSettings.model_validate({**self.model_dump(mode="json"), **changes})
        except ValidationError as problem:
            first = problem.errors(include_url=False)[0]
            name = str(first["loc"][0]).replace("_", " ")  # as the list of settings calls it
            raise TrueupError("EX-650", name=name, value=str(first["input"]), reason=expected(first)) from problem


_FORM = Form("outgoing", "thing", "TEXT", OUTGOING, OutgoingSettings)


class OutgoingQueue(Shelf[Outgoing, OutgoingSettings]):
    """What goes out of one home."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _FORM)

    def get(self, id: int) -> Outgoing:
        """Return one thing; raise EX-647 when there is none of that number."""
        found = super().get(id)
        if found is None:
            raise TrueupError("EX-647", number=id)
        return found

    def waiting(self) -> Counter[str]:
        """Return how many things of each connection wait for a person."""
        over = ", ".join(f"'{state}'" for state in sorted(OVER))
        told = "json_array_length(content, '$.problems') > 0"
        return Counter(one.connection for one in self.find(f"state NOT IN ({over}) OR {told}") if one.waits)


def budgets_out(home: Home, plan: Plan) -> frozenset[str]:
    """Return the jobs whose budgets a plan sends to Procore although they went, or are going, the other way."""
    if not plan.budget_jobs:
        return frozenset()
    with OutgoingQueue(home.outgoing) as queue:
        things = [one.thing for one in queue.listed(plan.connection.id) if one.state in _GONE_OUT]
    budgets = (thing for thing in things if isinstance(thing, Budget) and thing.kind == "budget")
    return frozenset(budget.code for budget in budgets if budget.code in plan.budget_jobs)


_GONE_OUT = SENT | {State.ACCEPTED}
