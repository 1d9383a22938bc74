"""What was made in Procore and is to be in the accounting system too, beside change orders.

Frozen facts, nothing else: no rule, no I/O, no name of a table or a path. A `Thing` is what Procore shows, told
apart by its `kind`; an `OutgoingEntry` is what it becomes in the accounting system, by the codes that it has there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Literal

import orjson

from wizard.words import Words, say

Kind = Literal["company"]
"""The kinds of things that go to the accounting system."""


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

    def facts(self) -> list[tuple[Words, str]]:
        """Return what an approver looks at, each with its name; what is empty is left out."""
        place = ", ".join(part for part in (self.address, self.city, self.state, self.postcode) if part)
        told = [
            (say("Name"), self.name),
            (say("ERP vendor ID"), self.code),
            (say("Address"), place),
            (say("Phone"), self.phone),
            (say("Fax"), self.fax),
            (say("E-mail"), self.email),
            (say("Website"), self.website),
            (say("Tax number"), self.registration),
        ]
        return [(name, value) for name, value in told if value]


Thing = Company


@dataclass(frozen=True)
class VendorEntry:
    """A company as a vendor called `code`."""

    code: str
    company: Company


OutgoingEntry = VendorEntry

_STAMPS = ("updated_at", "origin_id")
"""What a person who accepts a thing does not look at."""


def fingerprint(thing: Thing) -> str:
    """Return the SHA-256 (hex) of what a person accepts: everything but stamps and origin ids."""
    return hashlib.sha256(orjson.dumps(_facts(thing), default=str)).hexdigest()


def edited(accepted: Thing, shown: Thing) -> list[str]:
    """Return the names of the facts that differ, stamps and origin ids left out."""
    before, now = _facts(accepted), _facts(shown)
    return [name for name, value in before.items() if value != now.get(name)]


def _facts(thing: Thing) -> dict[str, Any]:
    return {field.name: _plain(getattr(thing, field.name)) for field in fields(thing) if field.name not in _STAMPS}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return [_plain(one) for one in value] if isinstance(value, tuple) else str(value)
