"""One change order with everything about it: reasons, steps, both sides of the money, and what happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from wizard.errors import TrueupError
from wizard.support.export_words import STATES, WAYS, named, reasons
from wizard.ui import look
from wizard.ui.desk.detail import Detail, facts, heading, table, text
from wizard.ui.money import amount
from wizard.words import Words


class OrderDetail(Detail):
    """Shows what `ExportClient.show` tells."""

    def say(self) -> None:
        self.setAccessibleName(self.tr("The change order that is chosen"))

    def _parts(self, one: dict[str, Any]) -> Iterable[str]:
        yield heading(self.tr("Change order {number}: {title}").format(number=one["number"], title=one["title"]))
        yield from self._reasons(self.tr("What stands in the way"), reasons(one))
        if one["state"] in ("waiting for posting", "written"):
            yield from self._steps([_as_listed(step, one["sheet"]) for step in one["steps"]])
            yield from _to_enter(one["sheet"])
        yield heading(self.tr("In short"))
        yield facts(self._facts(one))
        yield heading(self.tr("Revenue side: what the contract gains"))
        yield self._revenue(one)
        yield heading(self.tr("Cost side: what the estimate gains"))
        yield self._cost(one)
        if one["way"] != "database":
            why = [TrueupError.from_dict(problem) for problem in one["why"] or ()]
            yield from self._reasons(self.tr("Why it is not written directly"), why)
        yield from self._happened(one["happened"], lambda state: named(STATES, state))

    def _facts(self, one: dict[str, Any]) -> Iterable[tuple[str, str]]:
        accepted, posting = one["accepted"], one["posting"]
        yield self.tr("Number here"), str(one["id"])
        yield self.tr("State"), look.tell(named(STATES, one["state"]))
        yield self.tr("Project"), one["project"]
        yield self.tr("Contract"), one["contract"]
        yield self.tr("Revenue"), money(one, "revenue")
        yield self.tr("Cost"), money(one, "cost")
        yield self.tr("Description"), one["description"]
        yield self.tr("Approved in Procore"), one["approved_on"] or ""
        there = self.tr("in Procore, in the ERP Integrations tool")
        yield self.tr("Accepted or rejected"), there if one["asked_there"] else self.tr("here")
        if accepted:
            told = self.tr("for {date}, by {who}") if accepted["by"] else self.tr("for {date}")
            yield self.tr("Accepted"), told.format(date=accepted["transaction_date"], who=accepted["by"])
        if one["way"]:
            becomes = self.tr("{target}, by way of: {way}")
            way = look.tell(named(WAYS, one["way"]))
            yield self.tr("Becomes"), becomes.format(target=look.text(one["target"]), way=way)
        if posting:
            told = self.tr("number {number} over {amount}")
            ledger = told.format(number=posting["number"], amount=amount(posting["amount"]))
            yield self.tr("In the ledger"), ledger
        yield self.tr("Rejected because"), one["reason"]

    def _revenue(self, one: dict[str, Any]) -> str:
        names = ("cost", "markup", "revenue")
        rows = [(line["description"], *(amount(line[name]) for name in names)) for line in one["lines"]]
        rows.append((self.tr("Total"), "", "", amount(one["revenue"])))
        heads = (self.tr("Description"), self.tr("Amount"), self.tr("Markup"), self.tr("Revenue"))
        return table(heads, rows, numbers=3)

    def _cost(self, one: dict[str, Any]) -> str:
        names = ("cost_code", "cost_type", "description")
        rows = [(*(line[name] for name in names), amount(line["cost"])) for line in one["lines"]]
        rows.append((self.tr("Total"), "", "", amount(one["cost"])))
        heads = (self.tr("Cost code"), self.tr("Type"), self.tr("Description"), self.tr("Cost"))
        return table(heads, rows, numbers=1)


def _as_listed(step: Words, sheet: Any) -> Words:
    """Return a step whose amount, which is the revenue, is written as the list writes amounts."""
    if sheet is None or "amount" not in step.values:
        return step
    return replace(step, values={**step.values, "amount": cents(sheet.entry.revenue)})


def _to_enter(sheet: Any) -> Iterable[str]:
    """Yield the lines that the steps speak of, as the entry sheet shows them; amounts as the list writes them."""
    if sheet is None:
        return
    from wizard.erp.entry_sheet import tables

    for caption, heads, rows in tables(sheet, look.text, cents):
        yield f"<p><b>{text(caption)}</b></p>"
        yield table(heads, rows, numbers=1)


def cents(value: Decimal) -> str:
    """Return an amount of an entry, which is one of the ledger's."""
    return amount(f"{value:.2f}")


def money(one: dict[str, Any], name: str) -> str:
    """Return an amount of a change order with its currency."""
    return f"{amount(one[name])} {one['currency']}".strip()
