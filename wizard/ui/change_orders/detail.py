"""One change order with everything about it, as a text to read from top to bottom: also aloud, and on the phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from wizard.errors import TrueupError
from wizard.support.export_words import STATES, WAYS, named, reasons
from wizard.ui import look, run_words
from wizard.ui.money import amount
from wizard.ui.text_view import TextView
from wizard.words import Words, understood

_CELL = 'style="padding: 2px 14px 2px 0"'


class Detail(TextView):
    """Shows what `ExportClient.show` tells; every value of a change order is escaped."""

    def __init__(self) -> None:
        super().__init__("")
        self._shown = ""

    def say(self) -> None:
        """Say the name in the language of now; the text comes with the next `tell`."""
        self.setAccessibleName(self.tr("The change order that is chosen"))

    def tell(self, one: dict[str, Any] | None) -> None:
        """Show a change order, or nothing; a text that is the same stays where it was scrolled to."""
        html = self._html(one) if one else ""
        if html != self._shown:
            self._shown = html
            place = self.verticalScrollBar().value() if one else 0
            self.setHtml(html)
            self.verticalScrollBar().setValue(place)

    def _html(self, one: dict[str, Any]) -> str:
        parts = [
            _heading(self.tr("Change order {number}: {title}").format(number=one["number"], title=one["title"])),
            *self._reasons(self.tr("What stands in the way"), reasons(one)),
            *self._steps(one),
            _heading(self.tr("In short")),
            _facts(self._facts(one)),
            _heading(self.tr("Revenue side: what the contract gains")),
            self._revenue(one),
            _heading(self.tr("Cost side: what the estimate gains")),
            self._cost(one),
        ]
        if one["why"] and one["way"] != "database":
            why = [TrueupError.from_dict(problem) for problem in one["why"]]
            parts += self._reasons(self.tr("Why it is not written directly"), why)
        parts += [_heading(self.tr("What happened")), self._happened(one)]
        return "".join(parts)

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

    def _reasons(self, title: str, found: Sequence[TrueupError]) -> Iterable[str]:
        if not found:
            return
        yield _heading(title)
        for error in found:
            told = {part: look.tell(error.words(part)) for part in ("title", "cause", "remedy", "who")}
            yield f"<p><b>{_text(told['title'])}</b> ({error.code})</p>"
            field = understood(error.params.get("field"))
            yield _facts(
                (
                    (self.tr("Field"), look.tell(field) if isinstance(field, Words) else str(field or "")),
                    (self.tr("Why"), told["cause"]),
                    (self.tr("What to do"), told["remedy"]),
                    (self.tr("Who"), told["who"]),
                )
            )

    def _steps(self, one: dict[str, Any]) -> Iterable[str]:
        if one["steps"] and one["state"] in ("waiting for posting", "written"):
            yield _heading(self.tr("What to do in the accounting system"))
            yield f"<ol>{''.join(f'<li>{_text(look.tell(step))}</li>' for step in one['steps'])}</ol>"

    def _revenue(self, one: dict[str, Any]) -> str:
        names = ("cost", "markup", "revenue")
        rows = [(line["description"], *(amount(line[name]) for name in names)) for line in one["lines"]]
        rows.append((self.tr("Total"), "", "", amount(one["revenue"])))
        heads = (self.tr("Description"), self.tr("Amount"), self.tr("Markup"), self.tr("Revenue"))
        return _table(heads, rows, numbers=3)

    def _cost(self, one: dict[str, Any]) -> str:
        names = ("cost_code", "cost_type", "description")
        rows = [(*(line[name] for name in names), amount(line["cost"])) for line in one["lines"]]
        rows.append((self.tr("Total"), "", "", amount(one["cost"])))
        heads = (self.tr("Cost code"), self.tr("Type"), self.tr("Description"), self.tr("Cost"))
        return _table(heads, rows, numbers=1)

    def _happened(self, one: dict[str, Any]) -> str:
        rows = [
            (
                run_words.moment(entry["at"]),
                look.tell(named(STATES, entry["state"])),
                look.tell(entry["words"]),
                entry["by"],
            )
            for entry in one["happened"]
        ]
        return _table((self.tr("When"), self.tr("State then"), self.tr("What"), self.tr("Who")), rows, numbers=0)


def money(one: dict[str, Any], name: str) -> str:
    """Return an amount of a change order with its currency."""
    return f"{amount(one[name])} {one['currency']}".strip()


def _heading(text: str) -> str:
    return f"<h4>{_text(text)}</h4>"


def _facts(facts: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td {_CELL}>{_text(name)}</td><td {_CELL}>{_text(value)}</td></tr>" for name, value in facts if value
    )
    return f"<table>{rows}</table>"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: int) -> str:
    """Return a table whose last `numbers` columns hold numbers."""
    first = len(heads) - numbers

    def line(cells: Sequence[str], tag: str) -> str:
        aligned = (' align="right"' if place >= first else ' align="left"' for place in range(len(cells)))
        return "".join(
            f"<{tag}{align} {_CELL}>{_text(cell)}</{tag}>" for cell, align in zip(cells, aligned, strict=True)
        )

    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in rows)
    return f"<table><tr>{line(heads, 'th')}</tr>{body}</table>"


def _text(value: str) -> str:
    return escape(value).replace("\n", "<br>")
