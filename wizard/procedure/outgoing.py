"""What was made in Procore and is to be in the accounting system too, beside change orders.

Frozen facts, nothing else: no rule, no I/O, no name of a table or a path. A `Thing` is what Procore shows, told
apart by its `kind`; an `OutgoingEntry` is what it becomes in the accounting system, by the codes that it has there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

import orjson
from pydantic import Field

from wizard.procedure.budget import Budget, BudgetEntry, Fact, in_all, of_line
from wizard.procedure.budget_change import BudgetChange, BudgetChangeEntry
from wizard.procedure.change_order import NOBODY, NOTHING, Reference
from wizard.words import Words, say

Kind = Literal[
    "company", "project", "commitment", "commitment change order", "budget", "cost codes", "budget change"
]
"""The kinds of things that go to the accounting system."""

LookedFor = Literal["company", "project", "commitment", "budget", "budget change"]
"""Those that can be looked for with public endpoints."""


@dataclass(frozen=True)
class Company:
    """A company of Procore's directory. `code` is the ERP vendor ID that somebody has typed there ("": nobody).

    `registration` is its number with the tax office. `origin_id` is set once some integration has marked it;
    `updated_at` is Procore's stamp of the last change.
    """

    id: int
    name: str
    code: str = ""
    address: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    registration: str = ""
    active: bool = True
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["company"] = "company"

    @property
    def title(self) -> str:
        return self.name

    def facts(self) -> list[Fact]:
        """Return what an approver looks at, each with its name; what is empty is left out."""
        told = [
            (say("Name"), self.name),
            (say("ERP vendor ID"), self.code),
            (say("Address"), _address(self)),
            (say("Phone"), self.phone),
            (say("Fax"), self.fax),
            (say("E-mail"), self.email),
            (say("Website"), self.website),
            (say("Tax number"), self.registration),
        ]
        return [(name, value) for name, value in told if value]


@dataclass(frozen=True)
class Project:
    """A project. Its number is what it is called in the accounting system unless an approver says otherwise."""

    id: int
    name: str
    code: str = ""
    address: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    start: str = ""
    end: str = ""
    active: bool = True
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["project"] = "project"

    @property
    def title(self) -> str:
        return self.name

    def facts(self) -> list[Fact]:
        """Return what an approver looks at, each with its name; what is empty is left out."""
        told = [
            (say("Name"), self.name),
            (say("Number"), self.code),
            (say("Address"), _address(self)),
            (say("Start date"), self.start),
            (say("Completion date"), self.end),
        ]
        return [(name, value) for name, value in told if value]


def _address(one: Company | Project) -> str:
    return ", ".join(part for part in (one.address, one.city, one.state, one.postcode) if part)


@dataclass(frozen=True)
class CommitmentLine:
    """One line; `taxed` tells that it carries a tax code, which CMiC has no place for.

    `below` is the code of the sub job that its cost code belongs to ("": the project itself).
    """

    id: int
    description: str
    amount: Decimal
    cost_code: Reference
    cost_type: Reference
    taxed: bool = False
    below: str = ""


@dataclass(frozen=True)
class Commitment:
    """A subcontract (a purchase order where `purchase`), or a change order of the one that it `changes`."""

    id: int
    number: str
    name: str
    project: Reference
    vendor: Reference
    lines: tuple[CommitmentLine, ...]
    purchase: bool = False
    changes: Reference = NOBODY
    description: str = ""
    retainage: Decimal | None = None
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["commitment", "commitment change order"] = "commitment"

    @property
    def title(self) -> str:
        return f"{self.number} {self.name}".strip()

    @property
    def code(self) -> str:
        """What it is called in the accounting system unless an approver says otherwise: its number.

        Change codes of CMiC have three digits (its create page, read 2026-11).
        """
        return self.number.zfill(3) if self.changes and self.number.isdigit() else self.number

    @property
    def amount(self) -> Decimal:
        return sum((line.amount for line in self.lines), NOTHING)

    def facts(self) -> list[Fact]:
        """Return what an approver looks at, each with its name."""
        told: list[Fact] = [
            (say("Number"), self.number),
            (say("Title"), self.name),
            (say("Changes"), self.changes.code),
            (say("Project"), self.project.code),
            (say("Company"), self.vendor.code),
            *((say("Line"), _shown(line)) for line in self.lines),
            (say("Amount"), in_all(self.amount)),
        ]
        return [(name, value) for name, value in told if value]


def _shown(line: CommitmentLine) -> Words:
    code = " ".join(part for part in (line.below, line.cost_code.code) if part)
    return of_line(code, line.cost_type.code, line.description, amount=line.amount)


Thing = Annotated[Company | Project | Commitment | Budget | BudgetChange, Field(discriminator="kind")]


@dataclass(frozen=True)
class VendorEntry:
    """A company as a vendor called `code`."""

    code: str
    company: Company


@dataclass(frozen=True)
class ProjectEntry:
    """A project called `code`; the job of the same code is made by a person."""

    code: str
    project: Project


@dataclass(frozen=True)
class SubcontractLine:
    """One line: `task` is its place; the job may be one below that of the contract."""

    task: str
    job: str
    cost_code: str
    category: str
    description: str
    amount: Decimal


@dataclass(frozen=True)
class SubcontractEntry:
    """A commitment called `code`, or its change order `change` ("": the contract itself)."""

    code: str
    change: str
    job: str
    vendor: str
    commitment: Commitment
    lines: tuple[SubcontractLine, ...]


@dataclass(frozen=True)
class Sent:
    """What is asked after in the accounting system once it was sent there.

    `change` is that of a commitment's change order, `job` the one that it hangs on ("": on none). `places` are job,
    cost code and category of each line of a budget.
    """

    kind: Kind
    code: str
    change: str = ""
    job: str = ""
    places: tuple[tuple[str, str, str], ...] = ()


OutgoingEntry = VendorEntry | ProjectEntry | SubcontractEntry | BudgetEntry | BudgetChangeEntry

_STAMPS = ("updated_at", "origin_id", "transactions", "below")
"""What a person who accepts a thing does not look at, or what another fact tells: a cost code is of a sub job."""


def fingerprint(thing: Thing) -> str:
    """Return the SHA-256 (hex) of what a person accepts: everything but stamps and origin ids."""
    return hashlib.sha256(orjson.dumps(_facts(thing), default=str)).hexdigest()


_ADDRESS, _NUMBER = say("Address"), say("Number")

FACTS: Mapping[str, Words] = {
    "name": say("Name"),
    "code": _NUMBER,
    "address": _ADDRESS,
    "city": _ADDRESS,
    "state": _ADDRESS,
    "postcode": _ADDRESS,
    "phone": say("Phone"),
    "fax": say("Fax"),
    "email": say("E-mail"),
    "website": say("Website"),
    "registration": say("Tax number"),
    "active": say("Active"),
    "start": say("Start date"),
    "end": say("Completion date"),
    "number": _NUMBER,
    "project": say("Project"),
    "vendor": say("Company"),
    "lines": say("Lines"),
    "purchase": say("Purchase order"),
    "changes": say("Changes"),
    "description": say("Description"),
    "retainage": say("Retainage"),
}
"""What people call the facts that may be edited; those of one thing are shown under these names as well."""


def edited(accepted: Thing, shown: Thing) -> list[Words]:
    """Return what people call the facts that differ, each once; stamps and origin ids are left out."""
    before, now = _facts(accepted), _facts(shown)
    called = {**FACTS, "code": say("ERP vendor ID")} if isinstance(accepted, Company) else FACTS
    told = [called[name] for name, value in before.items() if value != now.get(name)]
    return [words for place, words in enumerate(told) if words not in told[:place]]


def _facts(thing: Thing) -> dict[str, Any]:
    return {field.name: _plain(getattr(thing, field.name)) for field in fields(thing) if field.name not in _STAMPS}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        # What is linked meanwhile is the same object: only which one it is counts.
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value) if one.name not in _STAMPS}
    return [_plain(one) for one in value] if isinstance(value, tuple) else str(value)
