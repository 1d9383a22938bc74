"""Change orders in CMiC: a potential change item with its details, posted, or an owner change order beside it.

Which records there are and what stands in them is decided here; how an item is written, in `change_items`. How
change items are attached to an owner change order over the interface was not found in public: a person does that.
Implements `ChangeOrderLedger`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from wizard.erp.cmic.change_items import DETAIL, MASTER, ChangeItem, ChangeItems, Detail, unbookable
from wizard.erp.cmic.corrected import Corrected
from wizard.erp.cmic.inferred import InferredNames
from wizard.erp.cmic.resources import RESOURCES
from wizard.erp.cmic.session import CmicSession
from wizard.erp.cmic.values import day, decimal, text
from wizard.erp.cmic.writing import Item, Writer, exact, too_long
from wizard.erp.entry_sheet import hand_out, shown
from wizard.erp.writing import Cancelled, Handed, Route, Sheet
from wizard.errors import TrueupError
from wizard.procedure.change_order import NOTHING
from wizard.procedure.ledger_entry import Entry, Posting, Way
from wizard.procedure.plan import CmicSource
from wizard.words import Words, say

OWNER = RESOURCES["cmownerchangeorder"]

PARTS = "parts"
"""In `Entry.set_up`: the entries of its potential change orders, where each becomes a change item of its own."""
CATEGORIES = "bill_categories"
"""In `Entry.set_up`: contract item → the category its revenue is booked on where no cost says it."""
FORM = "becomes"
"""In `Entry.set_up`: what the set-up made of it when it was checked, whatever the set-up says since."""

OCO = "oco"

_MARK, _FAMILY = 30, 27
"""Characters of a mark (CMiC's create page, read 2026-11), and of what the parts of one entry have in common."""

_TARGETS = {
    "pci": say("a potential change item (PCI)"),
    "pci_per_pco": say("a potential change item (PCI) for each potential change order"),
    OCO: say("an owner change order (OCO), beside a potential change item (PCI)"),
}


class CmicChangeOrders:
    """The change orders of one company code; `secret` is what the source names."""

    ways = frozenset({Way.SERVICE, Way.SHEET})

    def __init__(
        self,
        source: CmicSource,
        secret: str,
        names: InferredNames,
        corrected: Corrected = Corrected(),  # noqa: B008 - frozen, and corrects nothing
    ) -> None:
        self._source = source
        self._secret = secret
        self._names = names
        self._corrected = corrected
        self._set = source.change_orders
        self._items = ChangeItems(self._set, names)

    def route(self, entry: Entry, allowed: frozenset[Way], cancelled: Cancelled) -> Route:
        """Return the interface where the codes of the settings are valid; otherwise a person enters it."""
        target = str(_TARGETS[self._form(entry)])
        if Way.SERVICE not in allowed:
            return Route(Way.SHEET, target)
        with self._session(cancelled) as session:
            writer = self._writer(session)
            wrong = self._items.unknown_codes(writer, self._set.item_type)
        why = tuple(TrueupError("CM-130", value=value) for value in wrong)
        return Route(Way.SHEET if wrong else Way.SERVICE, target, why)

    def check(self, entry: Entry, route: Route, cancelled: Cancelled) -> list[TrueupError]:
        """Return what does not fit CMiC's attributes, and what no cost code and category can take, or keep apart.

        CMiC itself is asked for the categories: it refuses a detail only after its item was made.
        """
        found: list[TrueupError] = []
        for part in _parts(entry):
            for _, attributes in self._items.attributes(self._item(part)):
                found += too_long(attributes)
            for revenue in part.revenues:
                if revenue.amount and not _category(part, revenue.item, revenue.extra, revenue.cost_code):
                    found.append(
                        TrueupError("EX-612", field=say("revenue"), line=revenue.description or revenue.item)
                    )
            found += _shared(part)
        if self._form(entry) == OCO:
            key, values = self._owner(entry)
            found += too_long({**key, **values})
        if found or route.way is not Way.SERVICE:
            return found
        with self._session(cancelled) as session:
            writer = self._writer(session)
            details = [detail for part in _parts(entry) for detail in self._item(part).details]
            return unbookable(writer, details)

    def write(self, entry: Entry, route: Route, folder: Path, cancelled: Cancelled) -> Handed:
        """Make what is not there yet, approve and post it; what is there with the same values stays.

        Raises CM-117 for a record of that number with other values, before anything is written; CM-115 when CMiC
        does not post it; CM-114, CM-105 and CM-106 when nobody knows: read back, then decide.
        """
        if route.way is Way.SHEET:
            return self._hand(entry, folder)
        items, owned = [self._item(part) for part in _parts(entry)], self._form(entry) == OCO
        with self._session(cancelled) as session:
            writer = self._writer(session)
            there = self._items.there(writer, items, lambda mark: mark.startswith(_family(entry.key)))
            if owned:
                writer.must_be_free(OWNER, *self._owner(entry))
            rows = sum(self._items.write(writer, item, known) for item, known in zip(items, there, strict=True))
            if not owned:
                return Handed(rows=rows)
            rows += writer.create(OWNER, *self._owner(entry))
        codes = ", ".join(item.code for item in items)
        step = say(
            "In CMiC, select PCI {codes} in owner change order {number} of job {job}, and post it.",
            codes=codes,
            number=entry.number,
            job=entry.job,
        )
        return Handed(rows=rows, steps=(step,))

    def postings(self, entry: Entry, cancelled: Cancelled) -> list[Posting]:
        """Return the change items of the entry's job, or its owner change orders, with their amounts.

        A detail is booked on a cost code and not on a contract item, so no amounts by item are told.
        """
        with self._session(cancelled) as session:
            writer = self._writer(session)
            masters = writer.all(MASTER, {"CmmJobCode": entry.job})
            details = writer.all(DETAIL, {"CmdMastJobCode": entry.job})
            owners = writer.all(OWNER, {"CmocnJobCode": entry.job}) if self._form(entry) == OCO else None
        found = [self._posting(item, details, entry) for item in masters]
        if owners is not None:
            return _owned(found, owners, entry)
        return _as_one(found, entry) if PARTS in entry.set_up else found

    def glimpses(self, entries: Sequence[Entry], cancelled: Cancelled) -> list[str]:
        """Return the records that have their keys; details of a change item are left to `postings`."""
        with self._session(cancelled) as session:
            writer = self._writer(session)
            found = [self._numbered(writer, entry) for entry in entries]
        return [repr(items) if items else "" for items in found]

    def _numbered(self, writer: Writer, entry: Entry) -> list[Item]:
        asked = [(MASTER, self._item(part).key) for part in _parts(entry)]
        if self._form(entry) == OCO:
            asked = [(OWNER, self._owner(entry)[0])]
        found = [writer.find(resource, key) for resource, key in asked]
        return [item for item in found if item is not None]

    def _hand(self, entry: Entry, folder: Path) -> Handed:
        """Hand a sheet to a person; the words are those of CMiC's own fields, its windows were not seen."""
        told = {
            "job": entry.job,
            "contract": entry.contract,
            "number": entry.number,
            "amount": shown(entry.revenue),
        }
        steps = [_making(part) for part in _parts(entry)]
        if self._form(entry) == OCO:
            steps.append(
                say(
                    "Make owner change order {number} for contract {contract} of job {job} over {amount}, select "
                    "the change item in it, and post it.",
                    **told,
                )
            )
        steps.append(
            say(
                "Done. Trueup finds number {number} over {amount} by itself and tells Procore. With another "
                "number, tell Trueup which one.",
                **told,
            )
        )
        parts = tuple(_parts(entry))
        return hand_out(
            Sheet(entry, "CMiC", str(_TARGETS[self._form(entry)]), tuple(steps), parts if len(parts) > 1 else ()),
            folder,
        )

    # -- one change item ---------------------------------------------------------------------------------------

    def _item(self, entry: Entry) -> ChangeItem:
        return ChangeItem(
            job=entry.job,
            code=entry.number,
            kind=self._set.item_type,
            name=entry.title or entry.number,
            day=entry.date,
            mark=_mark(entry.key),
            details=tuple(_details(entry)),
        )

    def _owner(self, entry: Entry) -> tuple[dict[str, str], dict[str, Any]]:
        key = {"CmocnJobCode": entry.job, "CmocnCode": entry.number}
        values = {
            "CmocnTitle": entry.title or entry.number,
            "CmocnJbContCode": entry.contract,
            "CmocnOwnerCoCode": entry.number,
            "CmocnOwnerApprvdAmt": exact(entry.revenue),
        }
        return key, values

    def _posting(self, item: Item, details: list[Item], entry: Entry) -> Posting:
        code = text(item.get("CmmCode")) or ""
        mine = [line for line in details if text(line.get("CmdChgCode")) == code]
        approved = text(item.get("CmmPrepostStatCode")) == self._set.approved
        mark = text(item.get("CmmSrcId")) or ""
        ours = {_mark(part.key): part.key for part in _parts(entry)}
        return Posting(
            number=code,
            description=text(item.get("CmmName")) or "",
            amount=_sum(mine, "CmdBillAmt"),
            cost=_sum(mine, self._names.item_budget),
            date=day(item.get("CmmRefDate")) or "",
            approved=approved and (bool(item.get("CmmPostDate")) or not self._set.post),
            key=ours.get(mark, mark),
        )

    def _form(self, entry: Entry) -> str:
        return str(entry.set_up.get(FORM) or self._set.become)

    def _session(self, cancelled: Cancelled) -> CmicSession:
        return CmicSession(self._source, self._secret, cancelled, self._corrected)

    def _writer(self, session: CmicSession) -> Writer:
        return Writer(session, self._source.company_code, self._source.page_size)


def _making(part: Entry) -> Words:
    return say(
        "In CMiC, make change item (PCI) {number} “{title}” for job {job} with the date {date}: for each cost code "
        "and category below the cost as its budget and the revenue as its billing amount. Approve and post it.",
        number=part.number,
        title=part.title,
        job=part.job,
        date=part.date.isoformat(),
    )


def _details(entry: Entry) -> Iterator[Detail]:
    """Yield one detail a job, cost code and category: its budget from the costs, its bill from the revenue."""
    places: dict[tuple[str, str, str], tuple[Decimal, Decimal, str]] = {}
    for cost in entry.costs:
        place = (cost.extra, cost.cost_code, cost.category)
        budget, bill, code = places.get(place, (NOTHING, NOTHING, ""))
        places[place] = (budget + cost.amount, bill, code)
    for revenue in entry.revenues:
        category = _category(entry, revenue.item, revenue.extra, revenue.cost_code)
        place = (revenue.extra, revenue.cost_code, category)
        budget, bill, _ = places.get(place, (NOTHING, NOTHING, ""))
        places[place] = (budget, bill + revenue.amount, revenue.item)
    for (extra, cost_code, category), (budget, bill, item) in places.items():
        yield Detail(extra or entry.job, cost_code, category, budget, bill, item)


def _shared(entry: Entry) -> Iterator[TrueupError]:
    """Yield the places on which more than one contract item would be billed: a detail names only one."""
    items: dict[tuple[str, str, str], list[str]] = {}
    for one in entry.revenues:
        place = (one.extra, one.cost_code, _category(entry, one.item, one.extra, one.cost_code))
        items.setdefault(place, []).append(one.item)
    for place, several in items.items():
        if len(several) > 1:
            where = " ".join(part for part in place if part)
            yield TrueupError("EX-665", field=say("revenue"), items=", ".join(several), place=where)


def _parts(entry: Entry) -> list[Entry]:
    """Return what becomes a change item each: the entry itself, or its potential change orders."""
    return [Entry.from_data(part) for part in entry.set_up.get(PARTS, ())] or [entry]


def _as_one(found: list[Posting], entry: Entry) -> list[Posting]:
    """Tell the items of one change order as one posting; it is approved when all of them are.

    It is there as long as one of them is, under whatever number an earlier try was accepted. One of their numbers
    with the key of something else is not among them.
    """
    numbers, keys = {part.number for part in _parts(entry)}, {part.key for part in _parts(entry)}
    mine = [one for one in found if one.key in keys or (not one.key and one.number in numbers)]
    rest = [one for one in found if one not in mine]
    if not mine:
        return rest
    whole = Posting(
        number=entry.number,
        description=entry.title,
        amount=sum((one.amount for one in mine), NOTHING),
        cost=sum((one.cost or NOTHING for one in mine), NOTHING),
        date=mine[0].date,
        approved=len(mine) == len(numbers) and all(one.approved for one in mine),
        key=entry.key if any(one.key for one in mine) else "",
    )
    return [whole, *rest]


def _owned(found: list[Posting], owners: list[Item], entry: Entry) -> list[Posting]:
    """Tell the owner change orders as postings; while only its change item is there, it is not approved."""
    ours = next((one for one in found if one.key == entry.key), None)
    told = [_owner_posting(item, entry, ours is not None) for item in owners]
    if ours is None or any(one.key == entry.key for one in told):
        return told
    return [*told, replace(ours, approved=False)]


def _category(entry: Entry, item: str, extra: str, cost_code: str) -> str:
    """Return the category on which the revenue of an item is booked: that of its cost, else the contract's."""
    same = [one.category for one in entry.costs if (one.extra, one.cost_code) == (extra, cost_code)]
    return same[0] if same else str(entry.set_up.get(CATEGORIES, {}).get(item) or "")


def _owner_posting(item: Item, entry: Entry, ours: bool) -> Posting:
    """An owner change order has no room for our key: it is ours when the change item of its number is."""
    number = text(item.get("CmocnCode")) or ""
    return Posting(
        number=number,
        description=text(item.get("CmocnTitle")) or "",
        amount=_amount(item, "CmocnOwnerApprvdAmt"),
        key=entry.key if ours and number == entry.number else "",
    )


def _mark(key: str) -> str:
    """Return the key of an entry as CMiC can keep it beside the record: 30 characters of it."""
    return key.replace("-", "")[:_MARK]


def _family(key: str) -> str:
    """Return with what the marks of an entry and of all its parts begin (see `part_key`)."""
    return _mark(key)[:_FAMILY]


def part_key(key: str, place: int) -> str:
    """Return the key of a part of the entry that has `key`: its mark shows whose part it is, and which."""
    return f"{_family(key)}{place:0{_MARK - _FAMILY}}"


def _amount(item: Item, attribute: str) -> Decimal:
    return Decimal(decimal(item.get(attribute)) or "0")


def _sum(items: list[Item], attribute: str) -> Decimal:
    return sum((_amount(item, attribute) for item in items), NOTHING)
