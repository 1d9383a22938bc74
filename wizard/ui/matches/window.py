"""The matches: what in Procore may be a record of accounting, both sides of it, and what a person says of each.

Nothing is linked by itself: a decision is noted by the core and carried out by the next sync, which can be
started from here. The list is asked for anew when somebody decided something or a run went on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.support.match_list import by_number, save_csv, waits
from wizard.ui import language, look
from wizard.ui.asking import Question
from wizard.ui.beside import BesideWindow
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.matches.both_sides import BothSides
from wizard.ui.matches.question import MatchQuestion
from wizard.ui.matches.reading import One, Sight, look_at, rivals, row
from wizard.ui.meant import Find
from wizard.ui.save_bar import SaveBar
from wizard.ui.sifted_list import Column, SiftedList

AGAIN_MS = 3_000


class MatchesWindow(BesideWindow):
    """Lists the matches of the connection that `find` names; those that wait unless asked for more."""

    def __init__(self, journey: Journey, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(journey, parent, 960, 700)
        self._find = find
        self._connection = ""
        self._looking: Question | None = None
        self._seen: object = None
        self._running = False
        self._lost_touch = False
        self._texts: dict[int, tuple[str, ...]] = {}
        self._kept: set[int] = set()
        self._following: int | None = None
        self.question: MatchQuestion | None = None
        self.matches: list[One] | None = None
        self._alike: list[One] = []
        self._build()
        self._lay_out()
        self._say()
        show_edges(self)
        for button in (*self._doing(), self.sync_button):
            button.setEnabled(False)
        language.follow(self._switched)
        self.look_every(AGAIN_MS)
        self.look_again()

    # -- asking ------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Ask whether anything changed, unless the last answer is still to come."""
        if self._looking is None:
            home, find, seen = self._journey.home, self._find, self._seen
            self._looking = self._journey.ask(
                lambda _: look_at(CoreClient(home), find, seen), self._show, self._lost
            )

    def _look_anew(self) -> None:
        """Ask for the list whatever is known of it."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking, self._seen = None, None
        self.look_again()

    def _lost(self, error: TrueupError) -> None:
        """Tell that the core does not answer; once, however often it is asked."""
        self._looking = None
        self._lost_touch = True
        if self.error_panel.error is None or self.error_panel.error.code != error.code:
            self.error_panel.tell(error)

    def _failed(self, error: TrueupError) -> None:
        self._lost_touch = False
        self.error_panel.tell(error, can_retry=False)
        self._look_anew()

    # -- showing -----------------------------------------------------------------------------------------

    def _show(self, found: Sight) -> None:
        self._looking = None
        self._connection, self._seen, self._running = found.connection, found.seen, found.running
        if self._lost_touch:
            self._lost_touch = False
            self.error_panel.clear()
        if found.matches is not None:
            matches = self.matches = found.matches
            self._alike = by_number(matches)
            self._texts = found.texts if found.spoken == language.current() else {}
            self.list.show_rows(matches, self._row, same=lambda one: one["number"])
            following, self._following = self._following, None
            if following is not None:
                self.list.choose(lambda one: one["number"] == following)
            self.bar.offer(lambda path, replace: self._save(matches, path, replace))
        self._show_due()
        self._show_possible()

    def _row(self, one: One) -> tuple[str, ...]:
        """Return the texts of a match, which were made in the worker unless the language is another now."""
        return self._texts.get(one["number"]) or row(one)

    def _count(self, shown: int, all_of_them: int) -> None:
        waiting = sum(map(waits, self.matches or ()))
        if not all_of_them:
            told = self.tr("Nothing was found in Procore that may be a record of accounting.")
        elif not waiting:
            told = self.tr("None of {all} matches waits for a person; {shown} shown.")
        else:
            told = self.tr("{waiting} of {all} matches wait for a person; {shown} shown.")
        counts = {"shown": shown, "all": all_of_them, "waiting": waiting}
        self.list.count.setText(told.format(**{name: look.number(count) for name, count in counts.items()}))

    def _show_due(self) -> None:
        """Tell what the next sync has to carry out, and offer it."""
        due = [one for one in self.matches or () if not waits(one) and not one["carried_out"]]
        told = ""
        if due and self._running:
            told = self.tr("A sync is under way.")
        elif due:
            told = self.tr("{count} decided: the next sync carries it out.").format(count=look.number(len(due)))
        self.due.setText(told)
        self.sync_button.setEnabled(bool(due) and not self._running)

    def _choose(self, one: One | None) -> None:
        self.detail.tell(one, [] if one is None else rivals(one, self.matches or ()))
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
            self._look_anew()

        self._journey.ask_core(
            lambda core: core.decide_matches(connection, numbers, decision), decided, self._failed
        )

    def _synchronise(self) -> None:
        request, connection = uuid4().hex, self._connection
        self.sync_button.setEnabled(False)
        self._journey.ask_core(
            lambda core: core.synchronise(connection, request), lambda _: self._look_anew(), self._failed
        )

    def _save(self, matches: Sequence[One], path: Path, replace: bool) -> None:
        save_csv(matches, path, replace, look.text)

    def _sift(self, only_waiting: bool) -> None:
        self._kept.clear()
        kept = self._kept
        self.list.sift(lambda one: not only_waiting or waits(one) or one["number"] in kept)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.error_panel.start.connect(self._start_core)
        self.list = SiftedList(*self._names(), several=True)
        self.only_waiting = QCheckBox()
        self.only_waiting.setChecked(True)
        self.list.add_beside_filter(self.only_waiting)
        self.detail = BothSides()
        self.buttons: dict[str | None, QPushButton] = {each: QPushButton() for each in ("link", "apart", None)}
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _checked, decision=decision: self._wish(decision))
        self.number_button, self.sync_button = QPushButton(), QPushButton()
        self.number_button.clicked.connect(self._wish_by_number)
        self.sync_button.clicked.connect(self._synchronise)
        self.due = look.bold()
        self.languages = LanguageMenu(self._journey)
        self.csv_button, self.close_button = QPushButton(), QPushButton()
        self.csv_button.setCheckable(True)
        self.close_button.clicked.connect(self.reject)
        for button in (*self._doing(), self.sync_button, self.csv_button, self.close_button):
            button.setAutoDefault(False)
        self.bar = SaveBar(self._journey, "trueup-matches.csv")
        self.bar.hide()
        self.csv_button.toggled.connect(self.bar.setVisible)
        self.only_waiting.toggled.connect(self._sift)
        self._sift(True)
        self.list.sifted.connect(self._count)
        self.list.chosen.connect(self._choose)

    def _doing(self) -> tuple[QPushButton, ...]:
        return *self.buttons.values(), self.number_button

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        """The names of the list and of its columns, and what to type into its filter."""
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

    def _switched(self) -> None:
        self._texts = {}
        self._say()
        self.list.say(*self._names())
        self._show_due()
        self._show_possible()

    def _say(self) -> None:
        self.setWindowTitle(language.one_line(self.tr("What is in Procore already")))
        self.setAccessibleName(self.windowTitle())
        self._heading.setText(self.tr("What is in Procore already"))
        self._instruction.setText(
            self.tr(
                "Link what is the same: the next sync updates the object in Procore instead of making a second. "
                "Keep apart what is not: the next sync makes a new object."
            )
        )
        self.only_waiting.setText(self.tr("Only what wa&its for a person"))
        self.detail.say()
        self._say_counts({})
        self.sync_button.setText(self.tr("S&ynchronise now"))
        self.csv_button.setText(self.tr("Save as CS&V"))
        self.close_button.setText(self.tr("C&lose"))
        self.bar.kind = language.one_line(self.tr("CSV files (*.csv)"))
        self.languages.say()
        if self.matches is None:
            self.list.count.setText(self.tr("Reading…"))

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

    def _lay_out(self) -> None:
        doing = QHBoxLayout()
        doing.setSpacing(look.SMALL)
        for button in self._doing():
            doing.addWidget(button)
        doing.addStretch(1)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.SMALL)
        column.addLayout(doing)
        column.addWidget(self.detail, 1)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(below)
        both.setSizes([290, 230])
        last = QHBoxLayout()
        last.setSpacing(look.SMALL)
        last.addWidget(self.languages)
        last.addWidget(self.due, 1)
        for button in (self.sync_button, self.csv_button, self.close_button):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        self._heading, self._instruction = look.heading(), look.label(quiet=True)
        for widget in (self._heading, self._instruction, self.error_panel):
            column.addWidget(widget)
        column.addWidget(both, 1)
        column.addWidget(self.bar)
        column.addLayout(last)


def _open_for(decision: str | None, matches: Sequence[One]) -> list[One]:
    """Return those of `matches` of which that can be said now and was not said already."""
    return [one for one in matches if not one["carried_out"] and one["decided"] != decision]
