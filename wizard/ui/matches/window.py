"""The matches: what in Procore may be a record of accounting, both sides of it, and what a person says of each.

Nothing is linked by itself: a decision is noted by the core and carried out by the next sync, which can be
started from here. The list is asked for anew when somebody decided something or a run went on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QPushButton, QWidget

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.support.match_list import save_csv, waits
from wizard.ui import look
from wizard.ui.desk.window import DeskWindow, One, Sayings, Sight
from wizard.ui.journey import Journey
from wizard.ui.matches.both_sides import BothSides
from wizard.ui.matches.question import MatchQuestion
from wizard.ui.matches.reading import Beside, look_at, rivals, row
from wizard.ui.meant import Find
from wizard.ui.room import Flow
from wizard.ui.sifted_list import Column


class MatchesWindow(DeskWindow):
    """Lists the matches of the connection that `find` names; those that wait unless asked for more."""

    KEY = "number"
    CSV = "trueup-matches.csv"
    HEIGHTS = (290, 230)

    def __init__(self, journey: Journey, find: Find, parent: QWidget | None = None) -> None:
        self._find = find
        self._connection = ""
        self._running = False
        self._following: int | None = None
        self._alike: list[One] = []
        self.question: MatchQuestion | None = None
        super().__init__(journey, parent, several=True)
        for button in (*self._deciding(), self.sync_button):
            button.setEnabled(False)

    # -- asking ------------------------------------------------------------------------------------------

    def _reading(self) -> Callable[[], Sight]:
        home, find, seen = self._journey.home, self._find, self._seen
        return lambda: self._sight(*look_at(CoreClient(home), find, seen))

    def _failed(self, error: TrueupError) -> None:
        super()._failed(error)
        self.look_anew()

    # -- showing -----------------------------------------------------------------------------------------

    def _take(self, more: Beside) -> None:
        self._connection, self._running = more.connection, more.running
        if more.alike is not None:
            self._alike = more.alike

    def _waits(self, one: One) -> bool:
        return waits(one)

    def _row_of(self, one: One) -> tuple[str, ...]:
        return row(one)

    def _shown(self) -> None:
        following, self._following = self._following, None
        if following is not None:
            self.list.choose(lambda one: one["number"] == following)
        self._show_due()
        self._show_possible()

    def _show_due(self) -> None:
        """Tell what the next sync has to carry out, and offer it."""
        due = [one for one in self.things or () if not waits(one) and not one["carried_out"]]
        told = ""
        if due and self._running:
            told = self.tr("A sync is under way.")
        elif due:
            told = self.tr("{count} decided: the next sync carries it out.").format(count=look.number(len(due)))
        self.due.setText(told)
        self.sync_button.setEnabled(bool(due) and not self._running)

    def _choose(self, one: One | None) -> None:
        self.detail.tell(one, [] if one is None else rivals(one, self.things or ()))
        self._show_possible()

    def _show_possible(self) -> None:
        chosen = self.list.things()
        counts = {decision: len(_open_for(decision, chosen)) for decision in self.buttons}
        for decision, button in self.buttons.items():
            button.setEnabled(counts[decision] > 0)
        self.number_button.setEnabled(bool(self._alike))
        self._say_counts(counts)

    # -- doing -------------------------------------------------------------------------------------------

    def _wish(self, decision: str | None) -> None:
        chosen = _open_for(decision, self.list.things())
        if len(chosen) == 1:
            self._decide(decision, chosen)
        elif chosen:
            self._ask_first(decision, chosen, same_number=False)

    def _wish_by_number(self) -> None:
        self._ask_first("link", self._alike, same_number=True)

    def _ask_first(self, decision: str | None, matches: Sequence[One], same_number: bool) -> None:
        self.question = MatchQuestion(decision, matches, same_number, self)
        self.question.accepted.connect(lambda: self._decide(decision, matches))
        self.question.open()

    def _decide(self, decision: str | None, matches: Sequence[One]) -> None:
        numbers, connection = [one["number"] for one in matches], self._connection
        following = next((one["number"] for one in self.list.below() if waits(one) and one not in matches), None)
        for button in (*self.buttons.values(), self.number_button):
            button.setEnabled(False)  # until the list is there as it is then

        def decided(_: None) -> None:
            self.error_panel.clear()
            self._kept.update(numbers)
            self._following = following if decision is not None and len(matches) == 1 else None
            self.look_anew()

        self._journey.ask_core(
            lambda core: core.decide_matches(connection, numbers, decision), decided, self._failed
        )

    def _synchronise(self) -> None:
        request, connection = uuid4().hex, self._connection
        self.sync_button.setEnabled(False)
        self._journey.ask_core(
            lambda core: core.synchronise(connection, request), lambda _: self.look_anew(), self._failed
        )

    def _save(self, things: Iterable[One], path: Path, replace: bool) -> None:
        save_csv(things, path, replace, look.text)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.detail = BothSides()
        self.buttons: dict[str | None, QPushButton] = {each: QPushButton() for each in ("link", "apart", None)}
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _checked, decision=decision: self._wish(decision))
        self.number_button, self.sync_button = QPushButton(), QPushButton()
        self.number_button.clicked.connect(self._wish_by_number)
        self.sync_button.clicked.connect(self._synchronise)
        self.due = self.note = look.bold()
        self._row_of_buttons = QWidget()
        doing = Flow(self._row_of_buttons)
        for button in self._deciding():
            button.setAutoDefault(False)
            doing.addWidget(button)

    def _deciding(self) -> tuple[QPushButton, ...]:
        return *self.buttons.values(), self.number_button

    def _doing(self) -> Sequence[QWidget]:
        return (self._row_of_buttons,)

    def _last(self) -> Sequence[QPushButton]:
        return (self.sync_button,)

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        columns = (
            Column(self.tr("No"), 44),
            Column(self.tr("Entity"), 120),
            Column(self.tr("In accounting")),
            Column(self.tr("In Procore")),
            Column(self.tr("Same"), 70),
            Column(self.tr("Differs"), 120),
            Column(self.tr("State"), 150),
        )
        return self.tr("Matches"), columns, self.tr("Part of an entity, a number, a name or a state")

    def _sayings(self) -> Sayings:
        return Sayings(
            title=self.tr("What is in Procore already"),
            instruction=self.tr(
                "Link what is the same: the next sync updates the object in Procore instead of making a second. "
                "Keep apart what is not: the next sync makes a new object."
            ),
            nothing=self.tr("Nothing was found in Procore that may be a record of accounting."),
            none_waits=self.tr("None of {all} matches waits for a person; {shown} shown."),
            some_wait=self.tr("{waiting} of {all} matches wait for a person; {shown} shown."),
        )

    def _switched(self) -> None:
        super()._switched()
        self._show_due()
        self._show_possible()

    def _say(self) -> None:
        super()._say()
        self._say_counts({})
        self.sync_button.setText(self.tr("S&ynchronise now"))

    def _say_counts(self, counts: Mapping[str | None, int]) -> None:
        """Say on the buttons how many matches each is about, where that is not the one that is chosen."""
        texts = {
            "link": (self.tr("Lin&k"), self.tr("Lin&k {count}…")),
            "apart": (self.tr("Keep a&part"), self.tr("Keep {count} a&part…")),
            None: (self.tr("&Take back"), self.tr("&Take back {count}…")),
        }
        for decision, (one, several) in texts.items():
            told = several if counts.get(decision, 0) > 1 else one
            self.buttons[decision].setText(told.format(count=look.number(counts.get(decision, 0))))
        told = self.tr("Link all with the same num&ber ({count})…")
        self.number_button.setText(told.format(count=look.number(len(self._alike))))


def _open_for(decision: str | None, matches: Sequence[One]) -> list[One]:
    """Return those of `matches` of which that can be said now and was not said already."""
    return [one for one in matches if not one["carried_out"] and one["decided"] != decision]
