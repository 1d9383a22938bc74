"""What the window and the command line may ask of the core about change orders, over the local channel.

Standard library and the lower floors only, as `core.visitors.client`. Money is text with two decimals.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from wizard.core.visitors.client import CoreClient
from wizard.machine.home import Home
from wizard.words import understood

if TYPE_CHECKING:
    from wizard.erp.writing import Sheet

PATIENCE = 25.0
"""Seconds that the core may take to do what a person wishes before it answers that it is under way."""


class ExportClient:
    """A visitor of one home's core who cares for change orders; for one thread."""

    def __init__(self, home: Home) -> None:
        self._core = CoreClient(home)

    def exports(self, connection: str | None = None, seen: str = "") -> dict[str, Any]:
        """Return `{"revision", "exports": [newest first], "looks": {connection: {"began", "whole", "problem",
        "paused_until", "unread"}}}`.

        Whoever has `seen` the revision that is current is told None instead of the list.

        Each export: `{"id", "connection", "state", "number", "title", "project", "contract", "revenue", "cost",
        "currency", "approved_on", "ledger_number", "way", "problems": [TrueupError.to_dict()], "wish", "changed",
        "due", "waits", "asked_there", "possible": [deeds], "fingerprint"}`. States are those of
        `core.exports.export.State`; `waits` tells that a person has to do something, `asked_there` that the
        approver answers in Procore. `looks` say when Procore was last looked through, and why not if that failed
        or a pause lasts (`paused_until`, otherwise None);
        `unread` are the errors of requests of the ERP tool that could not be read, whatever they are about.
        """
        return self._core.ask("exports", connection=connection, seen=seen)

    def show(self, id: int) -> dict[str, Any]:
        """Return one export with more: `"description", "lines", "accepted", "reason", "target", "why", "steps":
        [Words], "sheet": Sheet or None, "files": [names], "posting": {"number", "amount", "date"} or None,
        "marked", "key", "happened": [{"at", "state", "by", "words": Words}], "paused_until"`.

        Raises EX-627 when there is none of that number.
        """
        return _with_words(self._core.ask("show_export", id=id))

    def files(self, id: int, told: Callable[[str], str] = str, language: str = "en") -> dict[str, bytes]:
        """Return what was handed over for a person: the file's name → its content.

        The entry sheet is in `language` (a code), as `told` says a text; one of an older version of the product
        is English.
        """
        found = self._core.ask("export_files", id=id)
        kept = {one["name"]: base64.b64decode(one["content"]) for one in found["files"]}
        sheet = _sheet(found["sheet"])
        if sheet is None:
            return kept
        from wizard.erp.entry_sheet import sheets  # noqa: PLC0415 - nobody else here needs what it loads

        return {**kept, **sheets(sheet, told, language)}

    def accept(
        self, id: int, transaction_date: date, *, number: str = "", by: str = "", fingerprint: str = ""
    ) -> dict[str, Any]:
        """Accept a change order for the ledger, and return it as `show` does.

        `number` is the one it gets there ("": its own); `fingerprint` that of what the approver looked at.
        Raises EX-620 when it was edited since, EX-626 when it is not the time.
        """
        shown = self._core.ask(
            "accept_export",
            id=id,
            transaction_date=transaction_date.isoformat(),
            number=number,
            by=by,
            fingerprint=fingerprint,
        )
        return _with_words(shown)

    def do(
        self, id: int, deed: str, *, by: str = "", number: str = "", reason: str = "", unseen: bool = False
    ) -> dict[str, Any]:
        """Do one of `core.exports.export.Deed` but accepting, and return the change order as `show` does.

        A `reason` is needed to reject; `number` is the one in the ledger where a person confirms, `unseen` that
        the ledger need not show it (then `reason` says what was seen there). Its `wish` is still set when the core
        is not through with it yet.
        Raises EX-602, EX-623, EX-625, EX-626, EX-632 and whatever stands in the way.
        """
        shown = self._core.ask(
            "do_with_export", PATIENCE, id=id, deed=deed, by=by, number=number, reason=reason, unseen=unseen
        )
        return _with_words(shown)

    def vouch(self, one: dict[str, Any], *, always: bool = False, by: str = "") -> dict[str, Any]:
        """Say that `one` is in the ledger's currency; `always`: so is all of its connection that is not told."""
        shown = self.do(one["id"], "currency", by=by)
        if always:
            self.set_settings(one["connection"], assume_currency=True)
        return shown

    def look(self, connection: str) -> None:
        """Have Procore looked through now instead of at the next interval."""
        self._core.ask("look_for_exports", connection=connection)

    def settings(self, connection: str) -> dict[str, Any]:
        """Return the settings: `{"every_minutes", "number_limit", "title_limit", "ways", "markup_on_cost",
        "currency", "assume_currency", "template"}`, as `core.exports.settings` explains them; `ways` are of those
        that the accounting system has, and `template` is left out where it imports no file. Raises CO-421 for a
        connection that is not set up.
        """
        settings: dict[str, Any] = self._core.ask("export_settings", connection=connection)["settings"]
        return settings

    def set_settings(self, connection: str, **changes: Any) -> dict[str, Any]:
        """Change some of the settings and return them all; raises EX-631 for one that cannot be."""
        answer = self._core.ask("set_export_settings", connection=connection, changes=changes)
        settings: dict[str, Any] = answer["settings"]
        return settings


def _with_words(shown: dict[str, Any]) -> dict[str, Any]:
    """Return a change order as it came over the channel, with its sentences as words and its sheet as one again."""
    happened = [{**one, "words": understood(one["words"])} for one in shown["happened"]]
    return {**shown, "steps": understood(shown["steps"]), "sheet": _sheet(shown["sheet"]), "happened": happened}


def _sheet(data: Any) -> Sheet | None:
    if data is None:
        return None
    from wizard.erp.writing import Sheet  # noqa: PLC0415 - what has no sheet needs nothing that it loads

    return Sheet.from_data(data)
