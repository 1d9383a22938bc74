"""How the core asks Procore for what is to be in the accounting system too, and reports back, in both modes.

With public endpoints (mode B) what is found waits for an approver of ours. On the ERP platform (mode A) the
approver answers in Procore, and requests arrive by themselves; there only marking and answering is left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Protocol

from wizard.errors import TrueupError
from wizard.procedure.change_order import Marks
from wizard.procedure.outgoing import Company, Kind, Thing
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import ErpRequest, Lenient
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession
from wizard.words import say

Details = Sequence[int]
"""The details of a request that are closed when it is done or declined; none with public endpoints."""


class OutgoingSide(Protocol):
    """One company's outgoing things, for one thread; every call raises PC errors and `Cancelled` as well."""

    def close(self) -> None: ...

    @property
    def approves(self) -> bool:
        """Whether the approver answers in Procore. Otherwise things wait for an approver here."""
        ...

    def waiting(self, kinds: Collection[Kind]) -> Iterator[Thing]:
        """Yield all active things of these kinds without an origin id; none where Procore asks by itself."""
        ...

    def fetch(self, thing: Thing) -> Thing:
        """Return it as it stands now; raise EX-643 when Procore no longer shows it."""
        ...

    def mark(self, thing: Thing, marks: Marks, details: Details) -> None:
        """Write the origin ids, then close the details. May be repeated without harm.

        Returns only when Procore has confirmed them; raises EX-648 where it refuses them.
        """
        ...

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        """Tell Procore's side why it was not done; nothing happens where Procore has no place for that."""
        ...


class PublicOutgoing:
    """Implements `OutgoingSide` over the public endpoints."""

    approves = False

    def __init__(self, account: ProcoreAccount, secret: str, cancelled: Any = lambda: False) -> None:
        self._procore = Procore(account, secret, cancelled)

    def close(self) -> None:
        self._procore.close()

    def waiting(self, kinds: Collection[Kind]) -> Iterator[Thing]:
        if "company" in kinds:
            found = (company(shown) for shown in self._procore.vendors())
            yield from (one for one in found if one.active and not one.origin_id)

    def fetch(self, thing: Thing) -> Thing:
        try:
            return company(self._procore.vendor(thing.id))
        except TrueupError as problem:
            if problem.params.get("status") == 404:
                raise TrueupError("EX-643", title=thing.title) from problem
            raise

    def mark(self, thing: Thing, marks: Marks, details: Details) -> None:
        told = {"id": thing.id, "origin_id": marks.origin_id, "origin_code": marks.origin_code}
        [outcome] = self._procore.sync_vendors([told])
        if outcome.error is not None:
            raise TrueupError("EX-648", title=thing.title, reason=outcome.error.words("cause")) from outcome.error

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        """Do nothing: the public endpoints have no place for reasons, so they are shown here alone."""


class PlatformOutgoing:
    """Implements `OutgoingSide` on the ERP platform: what is asked for arrives as requests (see `asked_for`)."""

    approves = True

    def __init__(self, session: ProcoreSession, platform: Platform) -> None:
        self._session = session
        self._platform = platform

    def close(self) -> None:
        self._session.close()

    def waiting(self, kinds: Collection[Kind]) -> Iterator[Thing]:
        yield from ()

    def fetch(self, thing: Thing) -> Thing:
        """Return what the request told: until its detail is closed nobody can edit it there."""
        return thing

    def mark(self, thing: Thing, marks: Marks, details: Details) -> None:
        try:
            self._platform.write_marks([Mark("vendor", thing.id, marks.origin_id, marks.origin_code)])
        except TrueupError as problem:
            if problem.code != "EX-628":
                raise
            raise TrueupError("EX-648", title=thing.title, reason=problem.words("cause")) from problem
        self._platform.finish(details)

    def decline(self, details: Details, reasons: Sequence[TrueupError]) -> None:
        told = [f"{reason.code} {reason.title} {reason.cause} {reason.remedy}" for reason in reasons]
        self._platform.finish(details, told, failed=True)


class _Vendor(Lenient):
    vendor: dict[str, Any]


def asked_for(request: ErpRequest) -> Thing:
    """Return what a request wants to have exported; raise PC-142 for what is not as the dictionary says."""
    vendor = request.understood(_Vendor).vendor
    if not isinstance(vendor.get("id"), int):
        told = say("its vendor has no id.")
        raise TrueupError("PC-142", request=request.id, name=request.request_name, reason=told)
    return company(vendor)


EXPORTS: dict[str, Kind] = {"create_vendor": "company"}
"""The name of a request on the ERP platform → what is to be exported."""


def company(shown: dict[str, Any]) -> Company:
    """Return a company as a list, a single answer or a request shows it."""

    def text(name: str) -> str:
        return str(shown.get(name) or "").strip()

    register = shown.get("business_register") or {}
    american = isinstance(register, dict) and register.get("type") == "EIN"
    return Company(
        id=int(shown["id"]),
        name=text("name"),
        code=text("origin_code"),
        address=text("address"),
        city=text("city"),
        state=text("state_code"),
        postcode=text("zip"),
        phone=text("business_phone"),
        fax=text("fax_number"),
        email=text("email_address"),
        website=text("website"),
        # CMiC's registration code takes the American form alone (Procore's integration map for CMiC, 2026-11).
        registration=str(register.get("identifier") or "") if american else "",
        active=shown.get("is_active") is not False,
        updated_at=text("updated_at"),
        origin_id=text("origin_id"),
    )
