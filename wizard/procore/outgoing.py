"""How the core asks Procore for what is to be in the accounting system too, and reports back, in both modes.

With public endpoints (mode B) what is found waits for an approver of ours. On the ERP platform (mode A) the
approver answers in Procore, and requests arrive by themselves; there only marking and answering is left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from wizard.errors import TrueupError
from wizard.procedure.change_order import NOBODY, Marks, Reference
from wizard.procedure.outgoing import Commitment, CommitmentLine, Company, LookedFor, Project, Thing
from wizard.words import say

Shown = Mapping[str, Any]
"""An object as Procore shows it."""

SUB_JOB = "SubJob"
"""The kind of biller of a cost code, or of a budget line, that belongs to a sub job (REST reference, 2026-05)."""

Details = Sequence[int]
"""The details of a request that are closed when it is done or declined; none with public endpoints."""


class OutgoingSide(Protocol):
    """One company's outgoing things, for one thread; every call raises PC errors and `Cancelled` as well."""

    def close(self) -> None: ...

    @property
    def approves(self) -> bool:
        """Whether the approver answers in Procore. Otherwise things wait for an approver here."""
        ...

    def waiting(self, kinds: Collection[LookedFor], projects: Iterable[Reference]) -> Iterator[Thing]:
        """Yield all active things of these kinds without an origin id, of the company and of these projects.

        None where Procore asks by itself. Budgets and budget changes bear no origin id and are always shown.
        """
        ...

    def fetch(self, thing: Thing) -> Thing:
        """Return it as it stands now; raise EX-643 when Procore no longer shows it."""
        ...

    def mark(self, thing: Thing, marks: Marks, details: Details) -> bool:
        """Write the origin ids, then close the details; tell whether Procore has a place for any.

        May be repeated without harm. Returns only when Procore has confirmed them; raises EX-648 where it refuses
        them.
        """
        ...

    def clear(self, thing: Thing, lines: Sequence[int], details: Details) -> None:
        """Take the origin ids off the thing and those of its lines, then close the details.

        May be repeated without harm. Raises EX-648 where Procore refuses it.
        """
        ...

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        """Tell Procore's side why it was not done; nothing happens where Procore has no place for that."""
        ...


def company_of(shown: dict[str, Any]) -> Company:
    """Return a company as a list, a single answer or a request shows it."""

    register = shown.get("business_register") or {}
    american = isinstance(register, dict) and register.get("type") == "EIN"
    return Company(
        id=int(shown["id"]),
        name=_text(shown, "name"),
        code=_text(shown, "origin_code"),
        address=_text(shown, "address"),
        city=_text(shown, "city"),
        state=_text(shown, "state_code"),
        postcode=_text(shown, "zip"),
        phone=_text(shown, "business_phone"),
        fax=_text(shown, "fax_number"),
        email=_text(shown, "email_address"),
        website=_text(shown, "website"),
        # CMiC's registration code takes the American form alone (Procore's integration map for CMiC, 2026-11).
        registration=str(register.get("identifier") or "") if american else "",
        active=shown.get("is_active") is not False,
        updated_at=_text(shown, "updated_at"),
        origin_id=_text(shown, "origin_id"),
    )


def project_of(shown: Shown) -> Project:
    """Return a project as a list, a single answer or a request shows it."""
    return Project(
        id=int(shown["id"]),
        name=_text(shown, "name"),
        code=_text(shown, "origin_code") or _text(shown, "project_number"),
        address=_text(shown, "address"),
        city=_text(shown, "city"),
        state=_text(shown, "state_code"),
        postcode=_text(shown, "zip"),
        start=_text(shown, "start_date"),
        end=_text(shown, "completion_date"),
        active=shown.get("active") is not False,
        updated_at=_text(shown, "updated_at"),
        origin_id=_text(shown, "origin_id"),
    )


def commitment_of(
    shown: Shown, items: Iterable[Shown], *, purchase: bool, project: Reference = NOBODY
) -> Commitment:
    """Return a commitment with its lines; `project` is the one that it was asked of, where that is known."""
    vendor, held = shown.get("vendor") or {}, shown.get("project") or {}
    return Commitment(
        id=int(shown["id"]),
        number=_text(shown, "number"),
        name=_text(shown, "title"),
        project=project or Reference(int(held.get("id") or 0), _text(held, "origin_id"), _text(held, "name")),
        vendor=Reference(int(vendor.get("id") or 0), _text(vendor, "origin_id"), _text(vendor, "company")),
        lines=tuple(map(_line, items)),
        purchase=purchase,
        description=_text(shown, "description"),
        retainage=None if shown.get("retainage_percent") is None else amount_of(shown["retainage_percent"]),
        updated_at=_text(shown, "updated_at"),
        origin_id=_text(shown, "origin_id"),
    )


def _below(cost_code: Shown) -> str:
    """Return the code of the sub job that a cost code is of, which ends its origin id, or its name ("": none)."""
    if cost_code.get("biller_type") != SUB_JOB:
        return ""
    return _text(cost_code, "biller_origin_id").rpartition("|")[2] or _text(cost_code, "biller")


def _line(shown: Shown) -> CommitmentLine:
    code, kind = shown.get("cost_code") or {}, shown.get("line_item_type") or {}
    return CommitmentLine(
        id=int(shown["id"]),
        description=_text(shown, "description"),
        amount=amount_of(shown.get("total_amount") or shown.get("amount")),
        cost_code=Reference(int(code.get("id") or 0), _text(code, "origin_id"), _text(code, "full_code")),
        cost_type=Reference(int(kind.get("id") or 0), _text(kind, "origin_id"), _text(kind, "code")),
        taxed=bool(shown.get("tax_code_id")),
        below=_below(code),
    )


def _text(shown: Shown, name: str) -> str:
    return str(shown.get(name) or "").strip()


def amount_of(value: object) -> Decimal:
    """Return a number that Procore gives as text exactly; raise PC-108 for what is none."""
    try:
        return Decimal(str(value or "0"))
    except InvalidOperation as problem:
        what = say("“{value}” is not a number.", value=str(value))
        raise TrueupError("PC-108", call="an amount", status=200, reason=what) from problem
