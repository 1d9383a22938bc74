"""A budget change of a project on the way to the accounting system: amounts added to, or taken off, budget lines.

Frozen facts, nothing else: no rule, no I/O, no name of a table or a path.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from wizard.procedure.budget import Fact, in_all, of_line
from wizard.procedure.change_order import NOBODY, NOTHING, Reference
from wizard.words import say


@dataclass(frozen=True)
class BudgetChangeLine:
    """What one budget line gains, or loses where `amount` is below nothing; `id` is the line's own, with its type.

    `sub_job` is the one that the cost code belongs to (NOBODY: the project itself).
    """

    id: str
    amount: Decimal
    cost_code: Reference
    cost_type: Reference
    description: str = ""
    sub_job: Reference = NOBODY

    @property
    def title(self) -> str:
        return " ".join(part for part in (self.sub_job.code, self.cost_code.code, self.cost_type.code) if part)


@dataclass(frozen=True)
class BudgetChange:
    """An approved budget change. Its number is what it is called in the accounting system unless somebody says."""

    id: int
    number: str
    name: str
    project: Reference
    lines: tuple[BudgetChangeLine, ...]
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["budget change"] = "budget change"

    @property
    def title(self) -> str:
        return f"{self.number} {self.name}".strip()

    @property
    def code(self) -> str:
        return self.number

    @property
    def amount(self) -> Decimal:
        """What the project's budget gains in all; nothing where amounts are only moved."""
        return sum((line.amount for line in self.lines), NOTHING)

    def facts(self) -> list[Fact]:
        """Return what an approver looks at, each with its name; what is empty is left out."""
        return [(name, value) for name, value in self._facts() if value]

    def _facts(self) -> Iterator[Fact]:
        yield say("Number"), self.number
        yield say("Title"), self.name
        yield say("Project"), self.project.code
        for line in self.lines:
            yield say("Line"), of_line(line.title, line.description, amount=line.amount)
        yield say("Amount"), in_all(self.amount)


@dataclass(frozen=True)
class BudgetChangeEntryLine:
    """What a cost code and category of a job gains, by the codes that they have there."""

    job: str
    cost_code: str
    category: str
    amount: Decimal


@dataclass(frozen=True)
class BudgetChangeEntry:
    """A budget change of job `job` as change item `code`, one line for each cost code and category.

    `id` is that in Procore, by which it is known again; `day` that on which somebody accepted it.
    """

    code: str
    job: str
    id: int
    title: str
    day: date
    lines: tuple[BudgetChangeEntryLine, ...]
