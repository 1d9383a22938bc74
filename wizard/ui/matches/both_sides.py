"""One match with both sides next to each other, as a text to read from top to bottom: also aloud, on the phone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from wizard.support.match_list import FOUND_BY, agrees, field, is_amount, standing, value
from wizard.ui import look
from wizard.ui.text_view import TextView

_CELL = 'style="padding: 2px 18px 2px 0"'


class BothSides(TextView):
    """Shows a match as `CoreClient.matches` tells it; every value is escaped."""

    def __init__(self) -> None:
        super().__init__("")

    def say(self) -> None:
        """Say the name in the language of now; the text comes with the next `tell`."""
        self.setAccessibleName(self.tr("Both sides of the match that is chosen"))

    def tell(self, one: Mapping[str, Any] | None, rivals: Sequence[Mapping[str, Any]] = ()) -> None:
        """Show a match, or nothing; `rivals` are the others of its record or of its object."""
        self.setHtml(self._html(one, rivals) if one else "")

    def _html(self, one: Mapping[str, Any], rivals: Sequence[Mapping[str, Any]]) -> str:
        heads = ("", self.tr("In accounting"), self.tr("In Procore"), "")
        facts = [fact for fact in one["facts"] if fact["ours"] or fact["theirs"]]
        rows = [_row(heads, "th", bold=False)]
        for fact in facts:
            sides = (look.tell(value(fact[side])) if fact[side] else "–" for side in ("ours", "theirs"))
            clash = bool(fact["ours"] and fact["theirs"]) and not agrees(fact)
            rows.append(_row((look.tell(field(fact["field"])), *sides, self._verdict(fact)), "td", bold=clash))
        about = [(self.tr("State"), look.tell(standing(one))), *self._about(one, rivals)]
        return f"<table>{''.join(rows)}</table><p></p><table>{''.join(_row(each, 'td') for each in about)}</table>"

    def _verdict(self, fact: Mapping[str, str]) -> str:
        if not fact["theirs"]:
            return self.tr("only in accounting")
        if not fact["ours"]:
            return self.tr("only in Procore")
        return self.tr("the same") if agrees(fact) else self.tr("differs")

    def _about(self, one: Mapping[str, Any], rivals: Sequence[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
        yield self.tr("Entity"), look.text(one["label"])
        yield self.tr("Record in accounting"), one["key"]
        yield self.tr("Object in Procore"), str(one["procore_id"])
        yield self.tr("Found by"), look.tell(FOUND_BY[one["found_by"]])
        if is_amount(one):
            yield self.tr("Link"), self.tr("accounting’s amount is written over Procore’s")
            yield self.tr("Keep apart"), self.tr("Procore’s amount stays, whatever accounting says later")
        of_record = [each for each in rivals if each["key"] == one["key"] and each["entity"] == one["entity"]]
        of_object = [each for each in rivals if each["procore_id"] == one["procore_id"]]
        if of_record:
            yield self.tr("The record may also be"), _named(of_record, "theirs")
        if of_object:
            yield self.tr("The object may also be"), _named(of_object, "ours")


def _named(matches: Iterable[Mapping[str, Any]], side: str) -> str:
    return "\n".join(f"{one['number']}: {one[side]}" for one in matches)


def _row(texts: Sequence[str], tag: str, bold: bool = False) -> str:
    cells = (f'<{tag} align="left" {_CELL}>{_text(text, bold)}</{tag}>' for text in texts)
    return f"<tr>{''.join(cells)}</tr>"


def _text(text: str, bold: bool) -> str:
    plain = escape(text).replace("\n", "<br>")
    return f"<b>{plain}</b>" if bold else plain
