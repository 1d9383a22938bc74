"""What goes from Procore to CMiC beside change orders: companies, as business partner and vendor.

An entry becomes a few records, each made only where nothing has its natural key, in an order in which each finds
what it names. Which attributes a record gets is decided by one pure function a kind. Implements `OutgoingLedger`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wizard.erp.cmic.resources import RESOURCES, Resource
from wizard.erp.cmic.session import CmicSession
from wizard.erp.cmic.values import text
from wizard.erp.cmic.writing import Key, Writer, too_long
from wizard.erp.writing import Cancelled, Handed
from wizard.errors import TrueupError
from wizard.procedure.outgoing import OutgoingEntry, VendorEntry
from wizard.procedure.plan import CmicSource

PARTNER, VENDOR, COMPANY = RESOURCES["businesspartner"], RESOURCES["apvendor"], RESOURCES["glcompany"]


@dataclass(frozen=True)
class Wanted:
    """A record that is to be in CMiC: what people call it by, and what else it holds."""

    resource: Resource
    key: Key
    values: Mapping[str, Any]


class CmicOutgoing:
    """The other exports of one company code; `terms` are the payment terms of new vendors ("": not decided)."""

    def __init__(self, source: CmicSource, secret: str, terms: str) -> None:
        self._source = source
        self._secret = secret
        self._terms = terms

    def check(self, entry: OutgoingEntry, cancelled: Cancelled) -> list[TrueupError]:
        """Return what does not fit CMiC's attributes, and the setting that is missing."""
        wanted = self._wanted(entry, currency="")
        found = [problem for one in wanted for problem in too_long({**one.key, **one.values})]
        return found if self._terms else [*found, TrueupError("EX-641", name="terms")]

    def write(self, entry: OutgoingEntry, cancelled: Cancelled) -> Handed:
        """Make what is not there yet and read it back; raises CM-114, CM-117 and CM-131 beside the CM errors."""
        with CmicSession(self._source, self._secret, cancelled) as session:
            writer = Writer(session, self._source.company_code, self._source.page_size)
            wanted = list(self._wanted(entry, self._currency(writer)))
            rows = sum(writer.create(one.resource, one.key, one.values) for one in wanted)
            for one in wanted:
                writer.must_hold(one.resource, one.key, one.values)
        return Handed(rows=rows)

    def _wanted(self, entry: OutgoingEntry, currency: str) -> Iterator[Wanted]:
        yield from vendor(entry, self._terms, currency)

    def _currency(self, writer: Writer) -> str:
        """Return the company's own currency: what a vendor is paid in unless somebody says otherwise in CMiC."""
        company = writer.find(COMPANY, {}) or {}
        currency = text(company.get("CompCurrCode"))
        if not currency:
            raise TrueupError("CM-104", company=self._source.company_code, longest=8)
        return currency


def vendor(entry: VendorEntry, terms: str, currency: str) -> Iterator[Wanted]:
    """Yield the business partner, which all companies share, and its vendor (CMiC's create pages, read 2026-11).

    Line 2 of an address is the suite and line 3 the city; bank fields are never among them.
    """
    code, company = entry.code, entry.company
    registration = {"BpRegistrationCode": company.registration} if company.registration else {}
    yield Wanted(PARTNER, {"BpCode": code}, {"BpName": company.name, **registration})
    told = {
        "BpvenPayAdd1": company.address,
        "BpvenPayAdd3": company.city,
        "BpvenPayRegionCode": company.state,
        "BpvenPayPostalCode": company.postcode,
        "BpvenPayPhone": company.phone,
        "BpvenPayFax": company.fax,
        "BpvenPayEmail": company.email,
        "BpvenWebSite": company.website,
    }
    needed = {
        "BpvenTermCode": terms,
        "BpvenSpecialTermsFlag": "N",
        "BpvenCurrCode": currency,
        "BpvenActiveFlag": "Y",
    }
    yield Wanted(
        VENDOR, {"BpvenBpCode": code}, {**needed, **{name: value for name, value in told.items() if value}}
    )
