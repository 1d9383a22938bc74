"""One thing that goes out: reasons, what a person does, what Procore shows, what is written, and what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wizard.support.export_words import named
from wizard.support.outgoing_words import KINDS, in_the_way, state_of
from wizard.ui import look
from wizard.ui.desk.detail import Detail, facts, heading, table
from wizard.words import Words


class OutgoingDetail(Detail):
    """Shows what `OutgoingClient.show` tells."""

    def say(self) -> None:
        self.setAccessibleName(self.tr("What was chosen"))

    def _parts(self, one: dict[str, Any]) -> Iterable[str]:
        yield heading(self.tr("{kind}: {title}").format(kind=kind_of(one), title=one["title"]))
        yield from self._reasons(self.tr("What stands in the way"), in_the_way(one))
        yield from self._steps(one["steps"] if one["state"] != "confirmed" else ())
        yield heading(self.tr("In short"))
        yield facts(self._facts(one))
        yield heading(self.tr("What Procore shows"))
        yield facts((look.tell(fact["name"]), _value(fact["value"])) for fact in one["facts"])
        if one["fields"]:
            yield heading(self.tr("What is written into CMiC"))
            heads = (self.tr("In Procore"), self.tr("In CMiC"), self.tr("Value"))
            yield table(heads, list(self._written(one["fields"])))
        yield from self._happened(one["happened"], lambda state: state_of(one["kind"], state))

    def _facts(self, one: dict[str, Any]) -> Iterable[tuple[str, str]]:
        yield self.tr("Number here"), str(one["id"])
        yield self.tr("State"), look.tell(state_of(one["kind"], one["state"]))
        yield self.tr("Code in CMiC"), one["code"] or self.tr("none yet")
        yield self.tr("Project"), one["project"]
        there = self.tr("in Procore, in the ERP Integrations tool")
        yield self.tr("Accepted or rejected"), there if one["asked_there"] else self.tr("here")
        yield self.tr("Reason of the rejection"), one["reason"] if one["state"] == "rejected" else ""

    def _written(self, fields: Sequence[dict[str, Any]]) -> Iterator[tuple[str, ...]]:
        """Yield a row for each field, under the name of its record in CMiC wherever another one begins."""
        record, told = None, set()
        for field in fields:
            if field["record"] != record or field["attribute"] in told:
                record, told = field["record"], set()
                yield (look.tell(record),)
            told.add(field["attribute"])
            value = field["value"] or self.tr("read there when it is written")
            yield look.tell(field["name"]), field["attribute"], value


def _value(value: str | Words) -> str:
    return look.tell(value) if isinstance(value, Words) else value


def kind_of(one: dict[str, Any]) -> str:
    """Return what kind of thing it is, as a line begins with it."""
    told = look.tell(named(KINDS, one["kind"]))
    return told[:1].upper() + told[1:]
