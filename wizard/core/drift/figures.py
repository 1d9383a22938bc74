"""What an accounting system holds of its jobs, as the comparison takes it from the mirror of any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from wizard.core.mirror import Row
from wizard.errors import Cancelled

LOOK_ROWS = 1_000
"""Rows that are added up before the visitor is asked whether it is still wanted."""


@dataclass
class Job:
    """One job; amounts are None where they were not read.

    `approved` are its approved change orders that were read, by number, which several contracts of a job share.
    `contracts` are the numbers of its prime contracts by origin id. `original` is their original amount,
    `changes` what was approved on top. `cost` is the whole job cost to date, `sent` the posted costs that are
    sent as direct costs and `unsent` how many of those are not in Procore yet.
    """

    number: str
    name: str
    closed: bool
    contracts: dict[str, str] = field(default_factory=dict)
    original: Decimal | None = Decimal(0)
    changes: Decimal | None = Decimal(0)
    cost: Decimal | None = None
    sent: Decimal | None = None
    unsent: int = 0
    approved: dict[str, Decimal] = field(default_factory=dict)


def total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum, or None when one of the amounts is not known."""
    found = list(amounts)
    return None if None in found else sum((one for one in found if one is not None), Decimal(0))


def added_up(rows: Iterable[Row], cancelled: Callable[[], bool]) -> Iterator[Row]:
    """Yield the rows that are still there; raise `Cancelled` as soon as nobody waits for the sum any more."""
    for number, row in enumerate(rows):
        if number % LOOK_ROWS == 0 and cancelled():
            raise Cancelled
        if not row.gone:
            yield row
