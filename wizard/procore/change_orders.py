"""How the core asks Procore for change orders and reports back, whichever mode a company allows.

The contract of both modes: public endpoints with an approval queue of ours (mode B), and the ERP platform,
where the approver answers in Procore (mode A). It knows nothing of the accounting system.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from wizard.errors import TrueupError
from wizard.procedure.change_order import ChangeOrder, Marks, Reference, Request

NEWS = timedelta(days=30)
"""How long ago a change order without a place in the ledger may have been changed to be told of."""

UNANSWERABLE = (400, 404, 422)
"""How Procore refuses the answer to one request for good, because it is gone or closed."""


@dataclass(frozen=True)
class Place:
    """One project whose change orders are looked for, and its prime contracts that we delivered.

    A place without contracts is one that nobody synchronised: an account that may not look there is no trouble.
    """

    project: Reference
    contracts: tuple[Reference, ...]


class ChangeOrders(Protocol):
    """One company's change orders, for one thread; every call raises PC errors and `Cancelled` as well."""

    def close(self) -> None: ...

    @property
    def approves(self) -> bool:
        """Whether the approver answers in Procore. Otherwise change orders wait for an approver here."""
        ...

    def waiting(
        self, places: Sequence[Place], since: datetime | None, watched: Mapping[int, Request]
    ) -> Iterator[Request]:
        """Yield what was asked for or changed since then (None: ever); the same request may come again and again.

        Those that carry an origin id may be left out: an integration has marked them already. But what is
        `watched` (by the change order's id, as last seen) comes again whenever it stands otherwise there, with
        the status `GONE` when it is there no more. What belongs to no contract of its place comes too, when it
        was changed lately: it has no place in the ledger, and somebody has to be told.
        """
        ...

    def unsynchronised(self, places: Sequence[Place]) -> list[Reference]:
        """Return the active projects that are none of `places`, by id; none where Procore asks by itself."""
        ...

    def fetch(self, request: Request) -> ChangeOrder:
        """Return the change order as it stands now.

        Raises EX-621 when Procore no longer shows it, EX-637 when it came by the other mode.
        """
        ...

    def currency(self, order: ChangeOrder) -> str:
        """Return the currency of a change order as ISO 4217 names it; "" where Procore does not tell."""
        ...

    def mark(self, request: Request, marks: Marks) -> None:
        """Write the origin ids (lines and markups first), then close the request. May be repeated without harm.

        Returns only when Procore has confirmed every one of them; raises EX-628 where it refuses them.
        """
        ...

    def clear(self, request: Request) -> None:
        """Take all origin ids off again, then close the request. May be repeated without harm; raises EX-628."""
        ...

    def leave(self, request: Request, problem: TrueupError) -> None:
        """Leave a request that `waiting` has just given for the next look, because it could not be declined.

        `waiting` raises that once it has given all others; where it hits every call, or Procore waits for no
        answer, it is raised at once.
        """
        ...

    def decline(self, request: Request, reasons: Sequence[TrueupError]) -> None:
        """Tell Procore's side why it was not done; nothing happens where Procore has no place for that."""
        ...


def currency_of(shown: Mapping[str, Any]) -> str:
    """Return the currency of an object as Procore's lists show it; "" where they do not."""
    configured = shown.get("currency_configuration") or {}
    return str(configured.get("currency_iso_code") or "")
