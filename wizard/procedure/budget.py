"""The budget of a project, or its cost codes alone, on the way to the accounting system.

Frozen facts, nothing else: no rule, no I/O, no name of a table or a path.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from wizard.procedure.change_order import NOBODY, NOTHING, Reference
from wizard.words import Words, say

Fact = tuple[Words, str | Words]
"""The name of something that an approver looks at, and what it is."""


@dataclass(frozen=True)
class BudgetLine:
    """What a cost code may cost of one cost type.

    `amount` None: the code is to be there, and nothing is said of money. `id` is the line's own, `sub_job` the one
    that the cost code belongs to (NOBODY: the project itself).
    """

    id: int
    cost_code: Reference
    cost_type: Reference
    amount: Decimal | None = None
    name: str = ""
    sub_job: Reference = NOBODY

    @property
    def title(self) -> str:
        return " ".join(part for part in (self.sub_job.code, self.cost_code.code, self.cost_type.code) if part)


@dataclass(frozen=True)
class Budget:
    """All budget lines of a project; of the kind “cost codes” its codes alone.

    `transactions` are the ids by which Procore keeps what of it was not sent yet, where it does.
    """

    id: int
    project: Reference
    lines: tuple[BudgetLine, ...]
    transactions: tuple[int, ...] = ()
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["budget", "cost codes"] = "budget"

    @property
    def title(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        """The job's code in the accounting system."""
        return self.project.code

    @property
    def amount(self) -> Decimal:
        return sum((line.amount for line in self.lines if line.amount is not None), NOTHING)

    def facts(self) -> list[Fact]:
        """Return what an approver looks at, each with its name."""
        return list(self._facts())

    def _facts(self) -> Iterator[Fact]:
        yield say("Project"), self.project.code
        for line in self.lines:
            yield say("Line"), of_line(line.title, line.name, amount=line.amount)
        if self.kind == "budget":
            yield say("Amount"), in_all(self.amount)


def of_line(*told: str, amount: Decimal | None) -> Words:
    """Return what a line is called, and its amount if it has one, as an approver reads it."""
    parts = {f"part{place}": part for place, part in enumerate((*told, amount)) if part not in ("", None)}
    return Words(" · ".join(f"{{{place}}}" for place in parts), parts)


def in_all(amount: Decimal) -> Words:
    """Return an amount by itself."""
    return Words("{amount}", {"amount": amount})


@dataclass(frozen=True)
class BudgetEntryLine:
    """One line by the codes that it has there.

    `name` and `division` are those of the cost code, in case that it has to be made ("": not known). `known` are
    the amounts that the place may hold as yet: anything else somebody has budgeted there meanwhile.
    """

    job: str
    cost_code: str
    category: str
    amount: Decimal | None
    name: str = ""
    division: str = ""
    known: frozenset[Decimal] = frozenset()

    @property
    def key(self) -> tuple[str, str, str]:
        return self.job, self.cost_code, self.category


@dataclass(frozen=True)
class BudgetEntry:
    """The budget of job `code` and of the jobs below it."""

    code: str
    lines: tuple[BudgetEntryLine, ...]
