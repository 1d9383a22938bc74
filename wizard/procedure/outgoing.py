"""What was made in Procore and is to be in the accounting system too, beside change orders: companies so far.

Frozen facts, nothing else: no rule, no I/O, no name of a table or a path. `Thing` is one of them, told apart by
its `kind`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, fields
from typing import Literal

import orjson

COMPANY: Literal["company"] = "company"

Kind = Literal["company"]
"""The kinds of things that go to the accounting system; each is a setting that a person turns on."""


@dataclass(frozen=True)
class Company:
    """A company of Procore's directory. `code` is the ERP vendor ID that somebody has typed there ("": nobody).

    `origin_id` is set once some integration has marked it. `updated_at` is Procore's stamp of the last change.
    """

    id: int
    name: str
    code: str = ""
    address: str = ""
    city: str = ""
    state: str = ""
    postcode: str = ""
    country: str = ""
    phone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""
    updated_at: str = ""
    origin_id: str = ""
    kind: Literal["company"] = COMPANY

    @property
    def title(self) -> str:
        return self.name


Thing = Company


def fingerprint(thing: Thing) -> str:
    """Return the SHA-256 (hex) of what a person accepts: everything but stamps and origin ids."""
    plain = {
        field.name: getattr(thing, field.name)
        for field in fields(thing)
        if field.name not in ("updated_at", "origin_id")
    }
    return hashlib.sha256(orjson.dumps(plain, default=str)).hexdigest()


def edited(accepted: Thing, shown: Thing) -> list[str]:
    """Return the names of the facts that differ, stamps and origin ids left out."""
    names = (field.name for field in fields(accepted) if field.name not in ("updated_at", "origin_id"))
    return [name for name in names if getattr(accepted, name) != getattr(shown, name)]
