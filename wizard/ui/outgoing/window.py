"""What goes out to CMiC beside change orders: what waits, what will be written, every reason, and what is done.

Knows no kind of thing: what a company, a project or a budget consists of is told by the core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from wizard.core.visitors.outgoing_client import OutgoingClient
from wizard.support.export_words import named
from wizard.support.outgoing_words import KINDS, next_step, save_csv, state_of
from wizard.ui import language, look
from wizard.ui.desk.queue import QueueDesk
from wizard.ui.desk.window import One, Sayings, Sight
from wizard.ui.journey import Journey
from wizard.ui.outgoing.deeds import OutgoingDeeds
from wizard.ui.outgoing.detail import OutgoingDetail
from wizard.ui.outgoing.question import OutgoingQuestion
from wizard.ui.sifted_list import Column
from wizard.words import Words


class OutgoingWindow(QueueDesk):
    """Lists what goes out of one connection, or of all; what waits for a person unless asked for more."""

    CSV = "trueup-outgoing.csv"

    def __init__(self, journey: Journey, connection: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(journey, connection, parent, several=True)

    # -- asking ------------------------------------------------------------------------------------------

    def _reading(self) -> Callable[[], Sight]:
        home, connection, seen = self._journey.home, self._connection, self._seen or ""

        def read() -> Sight:
            told = OutgoingClient(home).listed(connection, seen)
            return self._sight(told["revision"], told["outgoing"], told["looks"])

        return read

    def _showing(self, id: int) -> Callable[[], One]:
        home = self._journey.home
        return lambda: OutgoingClient(home).show(id)

    def _look_through(self, names: Iterable[str]) -> None:
        for name in names:
            OutgoingClient(self._journey.home).look(name)

    # -- showing -----------------------------------------------------------------------------------------

    def _next_step(self, one: One) -> Words:
        return next_step(one)

    def _row_of(self, one: One) -> tuple[str, ...]:
        return (
            str(one["id"]),
            language.one_line(look.tell(state_of(one["kind"], one["state"]))),
            language.one_line(look.tell(named(KINDS, one["kind"]))),
            *(one[name] or "–" for name in ("number", "name", "project")),
            language.one_line(look.tell(next_step(one))),
        )

    def _save(self, things: Iterable[One], path: Path, replace: bool) -> None:
        save_csv(things, path, replace, look.text)

    def _take(self, more: dict[str, Any]) -> None:
        super()._take(more)
        if self.things == []:
            self._count(0, 0)  # what is looked for may be another now

    def _choose(self, one: One | None) -> None:
        super()._choose(one)
        self._offer()

    def _show_one(self, one: One | None) -> None:
        super()._show_one(one)
        self._offer()

    def _offer(self) -> None:
        """Offer what can be done with all that are chosen, where that is more than one."""
        chosen = self.list.things()
        if len(chosen) > 1:
            self.deeds.offer_several(chosen)
        elif chosen and self.one is not None and self.one["id"] == chosen[0]["id"]:
            self.deeds.offer(self.one)

    # -- doing -------------------------------------------------------------------------------------------

    def _ask_about(self, deed: str, one: One) -> OutgoingQuestion:
        several = [each for each in self.list.things() if deed in each["possible"] and not each["wish"]]
        alone = len(several) == 1 and several[0]["id"] == one["id"]
        return OutgoingQuestion(self._journey, deed, [one] if alone or not several else several, self)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.deeds, self.detail = OutgoingDeeds(), OutgoingDetail()
        super()._build()

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        columns = (
            Column(self.tr("No"), 40),
            Column(self.tr("State"), 206),
            Column(self.tr("What"), 134),
            Column(self.tr("Number"), 84),
            Column(self.tr("Name"), 160),
            Column(self.tr("Project"), 84),
            Column(self.tr("Next step")),
        )
        return self.tr("What goes out"), columns, self.tr("Part of a kind, a number, a name, a project or a state")

    def _sayings(self) -> Sayings:
        return Sayings(
            title=self.tr("From Procore to CMiC"),
            instruction=self.tr(
                "What was made in Procore and is to be in CMiC too. Nothing is written before somebody accepts it."
            ),
            nothing=self._nothing(),
            none_waits=self.tr("Nothing of {all} waits for a person; {shown} shown."),
            some_wait=self.tr("{waiting} of {all} wait for a person; {shown} shown."),
        )

    def _nothing(self) -> str:
        """Say what would stand here, and when."""
        kinds = sorted({kind for looked in self._looks.values() for kind in looked["kinds"]})
        if not kinds:
            return self.tr(
                "Nothing is looked for in Procore yet. Say what: trueup outgoing settings --kinds "
                "company,project,commitment,budget,budget-change. With the ERP Integrations tool, what is accepted "
                "in Procore stands here by itself."
            )
        told = self.tr(
            "Nothing waits in Procore. What is made there and is not in CMiC yet will stand here after the next "
            "look: {kinds}."
        )
        return told.format(kinds=", ".join(look.tell(named(KINDS, kind)) for kind in kinds))
