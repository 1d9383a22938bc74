"""One thing with everything about it, as a text to read from top to bottom: also aloud, and on the phone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from wizard.errors import TrueupError
from wizard.ui import look, run_words
from wizard.ui.text_view import TextView
from wizard.words import Words, understood

_CELL = 'style="padding: 2px 14px 2px 0"'


class Detail(TextView):
    """Shows what the core tells of one thing; every value from outside is escaped."""

    def __init__(self) -> None:
        super().__init__("")
        self._shown = ""

    def say(self) -> None:
        """Say the name in the language of now; the text comes with the next `tell`."""

    def tell(self, one: dict[str, Any] | None) -> None:
        """Show a thing, or nothing; a text that is the same stays where it was scrolled to."""
        html = "".join(self._parts(one)) if one else ""
        if html != self._shown:
            self._shown = html
            place = self.verticalScrollBar().value() if one else 0
            self.setHtml(html)
            self.verticalScrollBar().setValue(place)

    def _parts(self, one: dict[str, Any]) -> Iterable[str]:
        """Yield the HTML of everything about a thing."""
        raise NotImplementedError

    def _reasons(self, title: str, found: Sequence[TrueupError]) -> Iterable[str]:
        if not found:
            return
        yield heading(title)
        for error in found:
            told = {part: look.tell(error.words(part)) for part in ("title", "cause", "remedy", "who")}
            yield f"<p><b>{text(told['title'])}</b> ({error.code})</p>"
            field = understood(error.params.get("field"))
            yield facts(
                (
                    (self.tr("Field"), look.tell(field) if isinstance(field, Words) else str(field or "")),
                    (self.tr("Why"), told["cause"]),
                    (self.tr("What to do"), told["remedy"]),
                    (self.tr("Who"), told["who"]),
                )
            )

    def _steps(self, steps: Sequence[Words]) -> Iterable[str]:
        if steps:
            yield heading(self.tr("What to do in the accounting system"))
            yield f"<ol>{''.join(f'<li>{text(look.tell(step))}</li>' for step in steps)}</ol>"

    def _happened(self, events: Sequence[dict[str, Any]], state: Any) -> Iterable[str]:
        """Yield the history; `state` says the words of a state by its name."""
        rows = [
            (run_words.moment(each["at"]), look.tell(state(each["state"])), look.tell(each["words"]), each["by"])
            for each in events
        ]
        yield heading(self.tr("What happened"))
        yield table((self.tr("When"), self.tr("State then"), self.tr("What"), self.tr("Who")), rows)


def heading(title: str) -> str:
    return f"<h4>{text(title)}</h4>"


def facts(told: Iterable[tuple[str, str]]) -> str:
    """Return names with their values; what has none is left out."""
    rows = "".join(
        f"<tr><td {_CELL}>{text(name)}</td><td {_CELL}>{text(value)}</td></tr>" for name, value in told if value
    )
    return f"<table>{rows}</table>"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], numbers: int = 0) -> str:
    """Return a table whose last `numbers` columns hold numbers; a row of one cell is a heading between others."""
    first = len(heads) - numbers

    def line(cells: Sequence[str], tag: str) -> str:
        aligned = (' align="right"' if place >= first else ' align="left"' for place in range(len(cells)))
        return "".join(
            f"<{tag}{align} {_CELL}>{text(cell)}</{tag}>" for cell, align in zip(cells, aligned, strict=True)
        )

    def between(row: Sequence[str]) -> str:
        return f'<td colspan="{len(heads)}" {_CELL}><b>{text(row[0])}</b></td>'

    body = "".join(f"<tr>{line(row, 'td') if len(row) > 1 else between(row)}</tr>" for row in rows)
    return f"<table><tr>{line(heads, 'th')}</tr>{body}</table>"


def text(value: str) -> str:
    """Return a value from outside as HTML shows it, never as markup."""
    return escape(value).replace("\n", "<br>")
