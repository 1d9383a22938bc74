"""What goes from Procore to CMiC beside change orders: companies, projects, commitments and theirs.

An entry becomes a few records, each made only where nothing has its natural key, in an order in which each finds
what it names. Which attributes a record gets is decided by one pure function a kind. Budgets and their changes have
modules of their own. Implements `OutgoingLedger`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wizard.erp.cmic import budget_changes, budgets
from wizard.erp.cmic.change_items import ChangeItems
from wizard.erp.cmic.corrected import Corrected
from wizard.erp.cmic.inferred import InferredNames
from wizard.erp.cmic.resources import RESOURCES, Resource
from wizard.erp.cmic.session import CmicSession
from wizard.erp.cmic.told import fields
from wizard.erp.cmic.values import text
from wizard.erp.cmic.writing import Key, Writer, exact, records, too_long
from wizard.erp.writing import Cancelled, Field, Handed
from wizard.errors import TrueupError
from wizard.procedure.budget import BudgetEntry
from wizard.procedure.budget_change import BudgetChangeEntry
from wizard.procedure.cmic import COMPANY_LENGTH
from wizard.procedure.outgoing import OutgoingEntry, ProjectEntry, Sent, SubcontractEntry, VendorEntry
from wizard.procedure.plan import CmicSource
from wizard.words import Words, say

PARTNER, VENDOR, COMPANY = RESOURCES["businesspartner"], RESOURCES["apvendor"], RESOURCES["glcompany"]
PROJECT, JOB = RESOURCES["pmproject"], RESOURCES["jcjob"]
HEADER, LINE = RESOURCES["scmast"], RESOURCES["scsched"]


@dataclass(frozen=True)
class Wanted:
    """A record that is to be in CMiC: what people call it by, and what else it holds."""

    resource: Resource
    key: Key
    values: Mapping[str, Any]


class CmicOutgoing:
    """The other exports of one company code; `terms` are the payment terms of new vendors ("": not decided).

    `item_type` is CMiC's type of the change items that budget changes become.
    """

    def __init__(
        self,
        source: CmicSource,
        secret: str,
        terms: str,
        names: InferredNames,
        *,
        item_type: str = "INT",
        corrected: Corrected = Corrected(),  # noqa: B008 - frozen, and corrects nothing
    ) -> None:
        self._source = source
        self._secret = secret
        self._terms = terms
        self._names = names
        self._item_type = item_type
        self._items = ChangeItems(source.change_orders, names)
        self._corrected = corrected

    def fields(self, entry: OutgoingEntry) -> list[Field]:
        return [replace(told, attribute=self._corrected.name(told.attribute)) for told in self._fields(entry)]

    def _fields(self, entry: OutgoingEntry) -> Iterator[Field]:
        if isinstance(entry, BudgetEntry):
            return fields(budgets.told(entry, self._names), {self._names.budget: say("Amount")})
        if isinstance(entry, BudgetChangeEntry):
            shown = budget_changes.told(self._items, entry, self._item_type)
            return fields(shown, {self._names.item_budget: say("Amount")})
        wanted = self._wanted(entry, currency="")
        return fields((one.resource.name, {**one.key, **one.values}) for one in wanted)

    def check(self, entry: OutgoingEntry, cancelled: Cancelled) -> list[TrueupError]:
        """Return what does not fit CMiC's attributes, and the setting that is missing."""
        if isinstance(entry, BudgetEntry):
            return budgets.check(entry)
        if isinstance(entry, BudgetChangeEntry):
            return budget_changes.check(self._items, entry, self._item_type)
        wanted = self._wanted(entry, currency="")
        found = [problem for one in wanted for problem in too_long({**one.key, **one.values})]
        if isinstance(entry, VendorEntry) and not self._terms:
            found.append(TrueupError("EX-641", name="terms"))
        return found

    def write(self, entry: OutgoingEntry, cancelled: Cancelled) -> Handed:
        """Make what is not there yet and read it back; raises CM-114, CM-117 and CM-131 beside the CM errors."""
        with CmicSession(self._source, self._secret, cancelled, self._corrected) as session:
            writer = Writer(session, self._source.company_code, self._source.page_size)
            if isinstance(entry, BudgetEntry):
                return Handed(rows=budgets.write(writer, entry, self._names))
            if isinstance(entry, BudgetChangeEntry):
                posts = self._source.change_orders.post
                return budget_changes.write(writer, self._items, entry, self._item_type, posts=posts)
            wanted = list(self._wanted(entry, self._currency(writer)))
            if isinstance(entry, SubcontractEntry) and entry.change:
                _needs_its_contract(writer, entry)
            rows = sum(writer.create(one.resource, one.key, one.values) for one in wanted)
            for one in wanted:
                writer.must_hold(one.resource, one.key, one.values)
            if isinstance(entry, SubcontractEntry):
                _must_hold_no_more(writer, entry)
                return Handed(rows=rows, steps=(_posting(entry),))
            if isinstance(entry, ProjectEntry):
                told = say("In CMiC, make job {code} by hand: an export makes the project only.", code=entry.code)
                return Handed(rows=rows, steps=(told,))
        return Handed(rows=rows)

    def posted(self, code: str, change: str, cancelled: Cancelled) -> bool:
        with CmicSession(self._source, self._secret, cancelled, self._corrected) as session:
            writer = Writer(session, self._source.company_code, self._source.page_size)
            header = writer.find(HEADER, {"ScmstContCode": code, "ScmstChgCode": change or BASE})
        return header is not None and text(header.get(self._names.posted_by)) is not None

    def there(self, sent: Sent, cancelled: Cancelled) -> bool:
        with CmicSession(self._source, self._secret, cancelled, self._corrected) as session:
            writer = Writer(session, self._source.company_code, self._source.page_size)
            if sent.job and writer.find(JOB, {"JobCode": sent.job}) is None:
                # Rows of a job that the user may not see are missing without a word.
                raise TrueupError("EX-652", field=say("project"), title=sent.code, value=sent.job)
            if sent.kind == "budget change":
                return budget_changes.there(writer, sent)
            if sent.places:
                return budgets.there(writer, sent, self._names)
            return any(writer.find(resource, key) is not None for resource, key in _named(sent))

    def _wanted(self, entry: VendorEntry | ProjectEntry | SubcontractEntry, currency: str) -> Iterator[Wanted]:
        if isinstance(entry, VendorEntry):
            yield from vendor(entry, self._terms, currency)
        elif isinstance(entry, ProjectEntry):
            yield project(entry)
        else:
            yield from subcontract(entry, currency)

    def _currency(self, writer: Writer) -> str:
        """Return the company's own currency: what a vendor is paid in unless somebody says otherwise in CMiC."""
        company, code = writer.find(COMPANY, {}), self._source.company_code
        if company is None:
            raise TrueupError("CM-104", company=code, longest=COMPANY_LENGTH)
        currency = text(company.get("CompCurrCode"))
        if not currency:
            raise TrueupError("CM-133", company=code)
        return currency


def _named(sent: Sent) -> Iterator[tuple[Resource, Key]]:
    """Yield what proves that something is still there. A business partner may be one for other reasons."""
    if sent.kind == "company":
        yield VENDOR, {"BpvenBpCode": sent.code}
    elif sent.kind == "project":
        yield PROJECT, {"GrpmpProjCode": sent.code}
        yield JOB, {"JobCode": sent.code}
    else:
        yield HEADER, {"ScmstContCode": sent.code, "ScmstChgCode": sent.change or BASE}


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


def project(entry: ProjectEntry) -> Wanted:
    """Return the project (CMiC's create page, read 2026-11); line 3 of an address is the city."""
    shown = entry.project
    told = {
        "GrpmpAddLine1": shown.address,
        "GrpmpAddLine3": shown.city,
        "GrpmpRegionCode": shown.state,
        "GrpmpPostalCode": shown.postcode,
        "GrpmpStartDate": shown.start,
        "GrpmpEndDate": shown.end,
    }
    known = {name: value for name, value in told.items() if value}
    return Wanted(PROJECT, {"GrpmpProjCode": entry.code}, {"GrpmpProjName": shown.name, **known})


BASE = "000"
"""The change code of a contract itself (CMiC's create page for subcontracts)."""

LUMP = "$"
"""The unit of a line that is an amount (CMiC's sample of a subcontract's detail)."""


def subcontract(entry: SubcontractEntry, currency: str) -> Iterator[Wanted]:
    """Yield the header and its lines (CMiC's create pages, read 2026-11).

    A change order is another header of the same contract. It is not posted: no such action was found in public.
    """
    key = {"ScmstContCode": entry.code, "ScmstChgCode": entry.change or BASE}
    retainage = entry.commitment.retainage
    yield Wanted(
        HEADER,
        key,
        {
            "ScmstJobCode": entry.job,
            "ScmstVenCode": entry.vendor,
            "ScmstCurrCode": currency,
            "ScmstName": entry.commitment.name or entry.commitment.number,
            "ScmstOverrideFlag": "Y",
            "ScmstSubcontrCode": "NONE",
            **({} if retainage is None or entry.change else {"ScmstHldbkPc": exact(retainage)}),
        },
    )
    for line in entry.lines:
        told = {"ScschTaskDesc": line.description} if line.description else {}
        yield Wanted(
            LINE,
            {**_line_key(entry), "ScschTaskCode": line.task},
            {
                "ScschJobCode": line.job,
                "ScschVenCode": entry.vendor,
                "ScschPhsCode": line.cost_code,
                "ScschCatCode": line.category,
                "ScschWmCode": LUMP,
                "ScschAmt": exact(line.amount),
                **told,
            },
        )


def _line_key(entry: SubcontractEntry) -> dict[str, str]:
    return {"ScschContCode": entry.code, "ScschChgCode": entry.change or BASE}


def _needs_its_contract(writer: Writer, entry: SubcontractEntry) -> None:
    if writer.find(HEADER, {"ScmstContCode": entry.code, "ScmstChgCode": BASE}) is None:
        raise TrueupError("EX-654", title=entry.commitment.title, contract=entry.code)


def _must_hold_no_more(writer: Writer, entry: SubcontractEntry) -> None:
    """Raise CM-117 when the contract has lines in CMiC that Procore does not show."""
    there = records(writer.all(LINE, _line_key(entry)), "ScschTaskCode")
    more = sorted(there - {line.task for line in entry.lines})
    if more:
        reason = say("It has further lines: {lines}.", lines=", ".join(more))
        raise TrueupError("CM-117", record=entry.code, reason=reason)


def _posting(entry: SubcontractEntry) -> Words:
    if entry.change:
        return say(
            "In CMiC, post change order {change} of subcontract {code} of job {job}.",
            change=entry.change,
            code=entry.code,
            job=entry.job,
        )
    return say("In CMiC, post subcontract {code} of job {job}.", code=entry.code, job=entry.job)
