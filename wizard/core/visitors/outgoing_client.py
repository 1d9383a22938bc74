"""What the command line may ask of the core about what goes out, over the local channel.

Standard library and the lower floors only, as `core.visitors.client`.
"""

from __future__ import annotations

from typing import Any

from wizard.core.visitors.client import CoreClient
from wizard.machine.home import Home
from wizard.words import understood


class OutgoingClient:
    """A visitor of one home's core who cares for what goes out; for one thread."""

    def __init__(self, home: Home) -> None:
        self._core = CoreClient(home)

    def listed(self, connection: str | None = None, seen: str = "") -> dict[str, Any]:
        """Return `{"revision", "outgoing": [newest first], "looks": {connection: {"began", "problem", "kinds",
        "paused_until", "unread"}}}`.

        Whoever has `seen` the revision that is current is told None instead of the list.

        Each: `{"id", "connection", "kind", "title", "name", "number", "project", "code", "state", "waits",
        "asked_there", "wish", "problems", "possible": [deeds], "fingerprint"}`. States are those of
        `core.outgoing.record.State`; `wish` is the deed that the core has not come to yet ("": none). `looks` say
        when Procore was last looked through, for which kinds, and why not if that failed; `unread` as in
        `ExportClient.exports`. Raises EX-651 when nothing but change orders goes to the accounting system.
        """
        return self._core.ask("outgoing", connection=connection, seen=seen)

    def show(self, id: int) -> dict[str, Any]:
        """Return one with more: `"facts": [{"name": Words, "value"}], "reason", "steps": [Words], "happened":
        [{"at", "state", "by", "words": Words}], "fields": [{"record": Words, "attribute", "value", "name": Words}],
        "ahead": [TrueupError.to_dict()], "paused_until"`. `fields` are what is written, by their names on both
        sides, as far as it is known; `ahead` what would stand in the way if it was accepted now. Raises EX-647
        when there is none of that number.
        """
        return _with_words(self._core.ask("show_outgoing", id=id))

    def accept(
        self, id: int, *, code: str = "", apart: bool = False, by: str = "", fingerprint: str = ""
    ) -> dict[str, Any]:
        """Accept it as `code` ("": the one that Procore shows) and return it as `show` does.

        `apart` says that it is none of those with its name; `fingerprint` is that of what the approver looked at.
        Raises EX-642 without a code, EX-644 when it was edited since, EX-646 when it is not the time.
        """
        shown = self._core.ask(
            "accept_outgoing", id=id, code=code, apart=apart, by=by, fingerprint_seen=fingerprint
        )
        return _with_words(shown)

    def do(self, id: int, deed: str, *, by: str = "", reason: str = "") -> dict[str, Any]:
        """Do what needs no more than a reason, by its name in `possible`; raises EX-646 when it is not the time."""
        if deed == "reject":
            return self.reject(id, reason=reason, by=by)
        others = {"retry": self.retry, "posted": self.say_posted, "resend": self.resend}
        return {**others, "unlink": self.unlink, "reset": self.reset}[deed](id, by=by)

    def reject(self, id: int, *, reason: str = "", by: str = "") -> dict[str, Any]:
        """Reject it; raises EX-646 when that is no longer possible."""
        return _with_words(self._core.ask("reject_outgoing", id=id, reason=reason, by=by))

    def retry(self, id: int, *, by: str = "") -> dict[str, Any]:
        """Try at once what failed or waits."""
        return _with_words(self._core.ask("retry_outgoing", id=id, by=by))

    def say_posted(self, id: int, *, by: str = "") -> dict[str, Any]:
        """Take a person's word that it is posted in CMiC; raises EX-646 when it does not wait for that."""
        return _with_words(self._core.ask("say_outgoing_posted", id=id, by=by))

    def unlink(self, id: int, *, by: str = "") -> dict[str, Any]:
        """Have its mark taken off in Procore; the core refuses that (EX-660) while it is in CMiC.

        What is returned holds the wish until it is done or refused. Raises EX-646 when it is not the time.
        """
        return _with_words(self._core.ask("unlink_outgoing", id=id, by=by))

    def reset(self, id: int, *, by: str = "") -> dict[str, Any]:
        """Have it wait as if it had just come; as with `unlink`, only once it is gone from CMiC."""
        return _with_words(self._core.ask("reset_outgoing", id=id, by=by))

    def resend(self, id: int, *, by: str = "") -> dict[str, Any]:
        """Have what was rejected or unlinked wait for approval again."""
        return _with_words(self._core.ask("resend_outgoing", id=id, by=by))

    def look(self, connection: str) -> None:
        """Have Procore looked through now; raises CO-421, EX-651 and EX-657."""
        self._core.ask("look_for_outgoing", connection=connection)

    def settings(self, connection: str) -> dict[str, Any]:
        """Return `{"kinds", "every_minutes", "terms"}`, as `core.outgoing.queue.OutgoingSettings` explains them."""
        settings: dict[str, Any] = self._core.ask("outgoing_settings", connection=connection)["settings"]
        return settings

    def set_settings(self, connection: str, **changes: Any) -> dict[str, Any]:
        """Change some of the settings and return them all; raises EX-650 for one that cannot be."""
        answer = self._core.ask("set_outgoing_settings", connection=connection, changes=changes)
        settings: dict[str, Any] = answer["settings"]
        return settings


def _with_words(shown: dict[str, Any]) -> dict[str, Any]:
    """Return one as it came over the channel, with its sentences as words again."""
    facts = [{name: understood(value) for name, value in one.items()} for one in shown["facts"]]
    fields = [{name: understood(value) for name, value in one.items()} for one in shown["fields"]]
    happened = [{**one, "words": understood(one["words"])} for one in shown["happened"]]
    steps = understood(shown["steps"])
    return {**shown, "facts": facts, "fields": fields, "steps": steps, "happened": happened}
