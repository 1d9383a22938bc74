"""What an accepted change order has to keep before anything is written: every reason at once, each with its remedy.

Pure functions over what came from Procore and what the mirror knows. Limits are those of Procore's support
pages and its published ERP metadata (read 2026-11); where two pages disagree the stricter one is the
default, because the columns of Sage 300 CRE are that narrow, and the other is a setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from wizard.errors import TrueupError
from wizard.procedure.change_order import Acceptance, ChangeOrder, Line
from wizard.procedure.entering import Standing, ledger_number, ledger_text
from wizard.words import Words, say

APPROVED = "approved"

UNTOLD_CURRENCY = "EX-636"
"""The one objection that a person may answer here: Procore tells no currency, so somebody has to know it."""


@dataclass(frozen=True)
class Limits:
    """How long and large things may be; lengths in characters, digits before and after the decimal point.

    `encoding` is the one the ledger keeps its text in; `currency` is its one currency ("": not compared).
    """

    number: int = 5
    title: int = 30
    amount: tuple[int, int] = (9, 2)
    quantity: tuple[int, int] = (8, 4)
    unit_cost: tuple[int, int] = (6, 4)
    unit: int = 6
    encoding: str = "cp1252"
    currency: str = "USD"


OLDEST = timedelta(days=366)
"""How far back a transaction date may lie. Which periods the ledger has closed is not known here."""

STRICTEST = Limits()
LOOSEST_NUMBER = 20
LOOSEST_TITLE = 255
"""The other published limits (ERP metadata example, developer documentation, 2026-05)."""


def objections(
    change_order: ChangeOrder,
    acceptance: Acceptance,
    standing: Standing,
    *,
    limits: Limits = STRICTEST,
    today: date,
) -> list[TrueupError]:
    """Return every reason why a change order cannot be written, as errors EX-601 to EX-663; none: it can be."""
    return [
        *_standing(change_order, standing),
        *_words(change_order, acceptance, limits),
        *_date(acceptance, today),
        *_number(change_order, acceptance, standing),
        *_currency(change_order, limits),
        *(problem for line in change_order.lines for problem in _line(line, standing, limits)),
        *_sums(change_order, limits),
    ]


def _standing(change_order: ChangeOrder, standing: Standing) -> Iterator[TrueupError]:
    contract = change_order.contract
    named = contract.reference.code or contract.title
    if change_order.status.lower() != APPROVED:
        yield TrueupError("EX-608", field=say("status"), status=change_order.status)
    if standing.job is None:
        yield TrueupError("EX-609", field=say("project"), project=change_order.project.code)
    if standing.contract is None:
        yield TrueupError("EX-610", field=say("contract"), contract=named)
        return
    if contract.status.lower() != APPROVED:
        yield TrueupError("EX-607", field=say("contract"), contract=named, status=contract.status, place="Procore")
    if not standing.contract_approved:
        where = say("the accounting system")
        yield TrueupError(
            "EX-607", field=say("contract"), contract=named, status=standing.contract_status, place=where
        )


def _words(change_order: ChangeOrder, acceptance: Acceptance, limits: Limits) -> Iterator[TrueupError]:
    number, title = ledger_number(change_order, acceptance), ledger_text(change_order.title)
    for field, text, limit in ((say("number"), number, limits.number), (say("title"), title, limits.title)):
        if not text:
            yield TrueupError("EX-602", field=field)
        elif len(text) > limit:
            yield TrueupError("EX-601", field=field, value=text, length=len(text), limit=limit)
        yield from _spelt(field, text, limits)


def _spelt(field: Words, text: str, limits: Limits) -> Iterator[TrueupError]:
    odd = sorted({character for character in text if not _fits(character, limits.encoding)})
    if odd:
        yield TrueupError("EX-605", field=field, characters=" ".join(odd), encoding=limits.encoding)


def _fits(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return character.isprintable()


def _date(acceptance: Acceptance, today: date) -> Iterator[TrueupError]:
    if acceptance.transaction_date > today:
        told = {"date": acceptance.transaction_date.isoformat(), "today": today.isoformat()}
        yield TrueupError("EX-619", field=say("transaction date"), **told)
    if acceptance.transaction_date < today - OLDEST:
        yield TrueupError("EX-663", field=say("transaction date"), date=acceptance.transaction_date.isoformat())


def _number(change_order: ChangeOrder, acceptance: Acceptance, standing: Standing) -> Iterator[TrueupError]:
    number = ledger_number(change_order, acceptance)
    holder = next((who for taken, who in standing.taken.items() if same_number(taken, number)), None)
    if holder is not None:
        yield TrueupError("EX-615", field=say("number"), number=number, holder=holder)


def same_number(one: str, other: str) -> bool:
    """Tell whether a ledger would take two numbers for the same: blanks around them and case do not count."""
    return one.strip().casefold() == other.strip().casefold()


def _currency(change_order: ChangeOrder, limits: Limits) -> Iterator[TrueupError]:
    contract = change_order.contract
    found = change_order.currency or contract.currency
    if limits.currency and not found:
        named = contract.reference.code or contract.title
        yield TrueupError(UNTOLD_CURRENCY, field=say("currency"), contract=named, needed=limits.currency)
        return
    for wanted in filter(None, (contract.currency, limits.currency)):
        if found.upper() != wanted.upper():
            yield TrueupError("EX-606", field=say("currency"), found=found, needed=wanted)
            return


def _line(line: Line, standing: Standing, limits: Limits) -> Iterator[TrueupError]:
    name = _named(line)
    place = standing.place(line)
    yield from _spelt(say("description of {line}", line=name), ledger_text(line.description), limits)
    if not line.contract_item and place.item is None:
        yield TrueupError("EX-612", field=name, line=line.description or name)
    elif place.item is None:
        item = line.contract_item.code or line.contract_item.origin_id or str(line.contract_item.id)
        yield TrueupError("EX-611", field=name, line=line.description or name, item=item)
    if line.cost:
        yield from _cost(line, name, standing)
    for markup in line.markups:
        if markup.id in standing.markups and standing.markups[markup.id] is None:
            item = markup.contract_item.code or markup.contract_item.origin_id or str(markup.contract_item.id)
            yield TrueupError("EX-611", field=name, line=markup.name, item=item)
    yield from _amounts(line, name, limits)


def _named(line: Line) -> Words:
    return say("line {position}", position=line.position)


def _cost(line: Line, name: Words, standing: Standing) -> Iterator[TrueupError]:
    place = standing.place(line)
    if place.cost_code is None:
        code = line.cost_code.code or line.cost_code.origin_id or say("none")
        yield TrueupError("EX-613", field=name, line=line.description or name, cost_code=code)
    elif place.group:
        yield TrueupError("EX-614", field=name, line=line.description or name, cost_code=place.cost_code)
    elif place.category is None:
        kind = line.cost_type.code or line.cost_type.origin_id or say("none")
        yield TrueupError(
            "EX-630", field=name, line=line.description or name, category=kind, cost_code=place.cost_code
        )


def _amounts(line: Line, name: Words, limits: Limits) -> Iterator[TrueupError]:
    amounts = [(say("amount of {line}", line=name), line.cost)]
    amounts += [
        (say("markup “{markup}” of {line}", markup=markup.name, line=name), markup.amount)
        for markup in line.markups
    ]
    for field, amount in amounts:
        yield from _digits(field, amount, limits.amount)
    yield from _digits(say("quantity of {line}", line=name), line.quantity, limits.quantity)
    yield from _digits(say("unit cost of {line}", line=name), line.unit_cost, limits.unit_cost)
    if len(line.unit) > limits.unit:
        told = {"value": line.unit, "length": len(line.unit), "limit": limits.unit}
        yield TrueupError("EX-601", field=say("unit of {line}", line=name), **told)
    if line.stated is not None and line.stated != line.revenue:
        yield TrueupError("EX-617", field=name, found=str(line.revenue), stated=str(line.stated))


def _digits(field: Words, number: Decimal, limit: tuple[int, int]) -> Iterator[TrueupError]:
    whole, decimals = limit
    if not number.is_finite():
        yield TrueupError("EX-604", field=field, value=str(number), whole=whole)
        return
    if number != number.quantize(Decimal(1).scaleb(-decimals)):
        yield TrueupError("EX-603", field=field, value=number, decimals=decimals)
    if abs(number) >= Decimal(10) ** whole:
        yield TrueupError("EX-604", field=field, value=f"{number:,f}", whole=whole)


def _sums(change_order: ChangeOrder, limits: Limits) -> Iterable[TrueupError]:
    if not change_order.lines:
        yield TrueupError("EX-618", field=say("lines"))
        return
    if change_order.total is not None and change_order.total != change_order.revenue:
        yield TrueupError(
            "EX-617", field=say("total"), found=str(change_order.revenue), stated=str(change_order.total)
        )
    yield from _digits(say("total"), change_order.revenue, limits.amount)
