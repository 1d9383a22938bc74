"""How everything stands, in a window of its own: each connection in words, the last runs drawn and listed.

It looks again by itself. An account that may not ask the core is shown the short form, and told so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wizard.errors import TrueupError
from wizard.ui import language, look, run_words
from wizard.ui.beside import BesideWindow
from wizard.ui.chart import RunsChart
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.meant import this
from wizard.ui.pauses import PAUSES
from wizard.ui.run_list import RunList
from wizard.ui.standing import look_at

AGAIN_MS = 2_000


class StatusWindow(BesideWindow):
    """Shows what the core's `status` tells; `chosen` names the run that the person wants to watch."""

    chosen = Signal(str)

    def __init__(self, journey: Journey, parent: QWidget | None = None, can_watch: bool = True) -> None:
        super().__init__(journey, parent, 900, 660)
        self._can_watch = can_watch
        self._question: Any = None
        self._lost_touch = False
        self.status: dict[str, Any] = {}
        self.short = False
        self._build()
        self._lay_out()
        show_edges(self)
        self._say()
        language.follow(self._switched)
        self.look_every(AGAIN_MS)
        self.look_again()

    def look_again(self) -> None:
        """Ask once more, unless the last answer is still to come."""
        if self._question is None:
            home = self._journey.home
            self._question = self._journey.ask(lambda _: look_at(home), self._show, self._lost)

    def look_anew(self) -> None:
        """Ask now: an answer that is still to come may be from before something was done."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self.look_again()

    def connection(self) -> dict[str, Any] | None:
        """Return the connection that is chosen."""
        number = self.choice.currentIndex()
        known = self.status.get("connections", [])
        return known[number] if 0 <= number < len(known) else None

    # -- showing -----------------------------------------------------------------------------------------

    def _show(self, answer: tuple[dict[str, Any], bool]) -> None:
        self._question = None
        self.status, self.short = answer
        if trouble := self.status.get("trouble"):
            self._lost(TrueupError.from_dict(trouble))
        elif self._lost_touch:  # why something could not be done stays until something else is
            self._lost_touch = False
            self.error_panel.clear()
        names = [entry["name"] for entry in self.status["connections"]]
        if names != [self.choice.itemText(number) for number in range(self.choice.count())]:
            self.choice.clear()
            self.choice.addItems(names)
        self.note.setVisible(self.short)
        self._show_connection()

    def _lost(self, error: TrueupError) -> None:
        self._question = None
        self._lost_touch = True
        if not self.status:
            self.health.setText("–")
        if self.error_panel.error is None or self.error_panel.error.code != error.code:
            self.error_panel.tell(error)

    def _show_connection(self) -> None:
        entry = self.connection()
        for button in self._of_a_connection():
            button.setEnabled(entry is not None and not self.short)
        paused = bool(self.status.get("paused_until"))
        self.pause_button.setVisible(not paused)
        self.go_on_button.setVisible(paused)
        self.go_on_button.setEnabled(not self.short)
        self._show_outgoing(entry)
        if entry is None:
            self.sign.clear()
            self.health.setText(self.tr("Nothing is set up yet"))
            self._show_runs([])
            return
        self.sign.setPixmap(look.icon(run_words.SIGNS.get(entry["health"], "off")).pixmap(28, 28))
        self.health.setText(run_words.health(entry["health"]))
        runs = [run for run in self.status.get("runs", []) if run["connection"] == entry["id"]]
        self.last.setText("\n".join(filter(None, (self._last_words(entry, runs), run_words.mistaken(entry)))))
        told = [words for words in (run_words.waiting(entry), run_words.unread(entry)) if words]
        self.orders.setText("\n".join(told) or self.tr("None waits for a person"))
        self.matches.setText(run_words.matches(entry) or self.tr("Nothing to decide"))
        self.next.setText(self._next_words(entry))
        self._show_runs(runs)

    def _show_outgoing(self, entry: dict[str, Any] | None) -> None:
        """Show what else goes out where the accounting system takes it; the short form does not tell."""
        takes = entry is not None and entry.get("outgoing") is not None
        self.outgoing.setText((run_words.outgoing(entry) if takes else "") or self.tr("None waits for a person"))
        for widget in (self._names[self.outgoing], self.outgoing, self.outgoing_button):
            widget.setVisible(takes)

    def _last_words(self, entry: dict[str, Any], runs: list[dict[str, Any]]) -> str:
        if self.short:
            last = entry["last_run"]
            if last is None:
                return "–"
            text = language.alone(self.tr("{when}: {state}"))
            state = language.alone(run_words.state(last["state"]))
            return text.format(when=run_words.moment(last["started"]), state=state)
        if not runs:
            return "–"
        text = language.alone(self.tr("{when}: {state}. {delivered} delivered, {aside} set aside"))
        counts = runs[0]["counts"]
        return text.format(
            when=run_words.moment(runs[0]["created"]),
            state=language.alone(run_words.state(runs[0]["state"])),
            delivered=look.number(counts["delivered"]),
            aside=look.number(counts["set_aside"]),
        )

    def _next_words(self, entry: dict[str, Any]) -> str:
        until = self.status.get("paused_until")
        if until:
            return self.tr("Paused until {when}; it goes on by itself then").format(when=run_words.moment(until))
        following = entry["next"] if self.short else entry["schedule"]["next"]
        return run_words.moment(following) if following else self.tr("Only when someone asks for it")

    def _show_runs(self, runs: list[dict[str, Any]]) -> None:
        self.chart.setVisible(not self.short)
        self.runs.setVisible(not self.short)
        self.chart.set_runs(runs)
        self.runs.show_runs(runs)
        self.watch_button.setEnabled(bool(runs))

    # -- doing -------------------------------------------------------------------------------------------

    def _do(self, call: Any) -> None:
        self._journey.ask_core(call, lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self.error_panel.clear()
        self.look_anew()

    def _failed(self, error: TrueupError) -> None:
        self._lost_touch = False
        self.error_panel.tell(error, can_retry=False)

    def _synchronise(self, depth: str) -> None:
        entry = self.connection()
        if entry is not None:
            request, connection = uuid4().hex, entry["id"]
            self._do(lambda core: core.synchronise(connection, request, depth))

    def _pause(self, length: float) -> None:
        self._do(lambda core: core.pause(length))

    def _go_on(self) -> None:
        self._do(lambda core: core.unpause())

    def _schedule(self) -> None:
        from wizard.ui.schedule import ScheduleDialog

        entry = self.connection()
        if entry is not None:
            self.schedule_dialog = ScheduleDialog(self._journey, entry, self)
            self.schedule_dialog.accepted.connect(self.look_anew)
            self.schedule_dialog.open()

    def _see_set_aside(self) -> None:
        from wizard.ui.set_aside import SetAsideWindow

        self.aside_window = self._opened(lambda beside, entry: SetAsideWindow(beside, this(entry["id"]), self))

    def _compare(self) -> None:
        from wizard.ui.drift import DriftWindow

        self.drift_window = self._opened(lambda beside, entry: DriftWindow(beside, entry, self))

    def _see_orders(self) -> None:
        from wizard.ui.change_orders.window import ChangeOrdersWindow

        self.orders_window = self._opened(lambda beside, entry: ChangeOrdersWindow(beside, entry["id"], self))

    def _see_outgoing(self) -> None:
        from wizard.ui.outgoing.window import OutgoingWindow

        self.outgoing_window = self._opened(lambda beside, entry: OutgoingWindow(beside, entry["id"], self))

    def _see_matches(self) -> None:
        from wizard.ui.matches.window import MatchesWindow

        self.matches_window = self._opened(lambda beside, entry: MatchesWindow(beside, this(entry["id"]), self))

    def _opened(self, make: Callable[[Journey, dict[str, Any]], BesideWindow]) -> BesideWindow | None:
        """Open a window about the connection that is chosen, and look again once it is closed."""
        entry = self.connection()
        if entry is None:
            return None
        window = make(self._journey.beside(), entry)
        window.finished.connect(lambda _: self.look_anew())
        window.open()
        return window

    def _watch(self) -> None:
        run = self.runs.chosen()
        if run and self._can_watch:
            self.accept()
            self.chosen.emit(run)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.choice = QComboBox()
        self.choice.currentIndexChanged.connect(lambda _: self._show_connection())
        self.sign = QLabel()
        self.sign.setFixedWidth(36)
        self.health = look.heading("", 1.3)
        self.last, self.next, self.orders, self.outgoing, self.matches = (look.label("–") for _ in range(5))
        self.note = look.label()
        self.note.hide()
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.error_panel.start.connect(self._start_core)
        self.chart = RunsChart()
        self.runs = RunList()
        self.runs.itemActivated.connect(lambda _item: self._watch())
        self._build_buttons()

    def _build_buttons(self) -> None:
        self.languages = LanguageMenu(self._journey)
        self.sync_button = QPushButton()
        self.sync_button.setMenu(QMenu(self.sync_button))
        self.schedule_button = QPushButton()
        self.schedule_button.clicked.connect(self._schedule)
        self.pause_button = QPushButton()
        self.pause_button.setMenu(QMenu(self.pause_button))
        self.go_on_button = QPushButton()
        self.go_on_button.clicked.connect(self._go_on)
        self.aside_button = QPushButton()
        self.aside_button.clicked.connect(self._see_set_aside)
        self.drift_button = QPushButton()
        self.drift_button.clicked.connect(self._compare)
        self.orders_button = QPushButton()
        self.orders_button.clicked.connect(self._see_orders)
        self.outgoing_button = QPushButton()
        self.outgoing_button.clicked.connect(self._see_outgoing)
        self.matches_button = QPushButton()
        self.matches_button.clicked.connect(self._see_matches)
        self.watch_button = QPushButton()
        self.watch_button.clicked.connect(self._watch)
        self.watch_button.setVisible(self._can_watch)
        self.close_button = QPushButton()
        self.close_button.clicked.connect(self.reject)
        for button in (*self._of_a_connection(), self.go_on_button, self.watch_button, self.close_button):
            button.setAutoDefault(False)
        for button in self._of_a_connection():
            button.setEnabled(False)
        self.go_on_button.hide()

    def _of_a_connection(self) -> tuple[QPushButton, ...]:
        """The buttons for which a connection has to be chosen, by an account that may ask the core."""
        first = self.sync_button, self.schedule_button, self.pause_button
        ways = self.orders_button, self.outgoing_button, self.matches_button
        return (*first, self.aside_button, self.drift_button, *ways)

    def _lay_out(self) -> None:
        self._names = {value: QLabel() for value in (self.choice, self.last, self.next)}
        self._names[self.choice].setBuddy(self.choice)
        which = QHBoxLayout()
        which.addWidget(self._names[self.choice])
        which.addWidget(self.choice, 1)
        facts = QGridLayout()
        facts.setHorizontalSpacing(look.MEDIUM)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(2, 1)
        facts.addWidget(self.sign, 0, 0)
        facts.addWidget(self.health, 0, 1, 1, 2)
        for line, value in enumerate((self.last, self.next, self.orders, self.outgoing, self.matches), 1):
            self._names[value] = look.label(quiet=True)
            self._names[value].setWordWrap(False)
            facts.addWidget(self._names[value], line, 1)
            facts.addWidget(value, line, 2)
        facts.addWidget(self.orders_button, 3, 3)
        facts.addWidget(self.outgoing_button, 4, 3)
        facts.addWidget(self.matches_button, 5, 3)
        self._show_outgoing(None)
        doing = QHBoxLayout()
        doing.setSpacing(look.SMALL)
        for button in (
            self.sync_button,
            self.schedule_button,
            self.pause_button,
            self.go_on_button,
            self.aside_button,
            self.drift_button,
        ):
            doing.addWidget(button)
        doing.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.languages)
        last.addStretch(1)
        last.addWidget(self.watch_button)
        last.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addLayout(which)
        column.addWidget(self.note)
        column.addWidget(self.error_panel)
        column.addLayout(facts)
        column.addLayout(doing)
        column.addWidget(self.chart)
        column.addWidget(self.runs, 1)
        column.addLayout(last)

    def _say(self) -> None:
        self.setWindowTitle(language.one_line(self.tr("Trueup status")))
        self.setAccessibleName(self.windowTitle())
        names = {
            self.choice: self.tr("C&onnection"),
            self.last: self.tr("Last run"),
            self.next: self.tr("Next run"),
            self.orders: self.tr("Change orders"),
            self.outgoing: self.tr("From Procore to CMiC"),
            self.matches: self.tr("In Procore already"),
        }
        for value, name in names.items():
            self._names[value].setText(name)
            value.setAccessibleName(language.without_key(name))
        if not self.status:
            self.health.setText(self.tr("Looking…"))
        self.note.setText(
            self.tr("This is the short form: this account may not ask the core. An administrator sees all of it.")
        )
        self.languages.say()
        for button, text in (
            (self.sync_button, self.tr("S&ynchronise now")),
            (self.schedule_button, self.tr("Sche&dule…")),
            (self.pause_button, self.tr("&Pause for")),
            (self.go_on_button, self.tr("&Go on")),
            (self.aside_button, self.tr("Records set as&ide")),
            (self.drift_button, self.tr("Co&mpare with Procore")),
            (self.orders_button, self.tr("C&hange orders…")),
            (self.outgoing_button, self.tr("To &CMiC…")),
            (self.matches_button, self.tr("Ma&tches…")),
            (self.watch_button, self.tr("&Watch this run")),
            (self.close_button, self.tr("C&lose")),
        ):
            button.setText(text)
        self._fill_menus()
        self.runs.say()

    def _fill_menus(self) -> None:
        depths, lengths = self.sync_button.menu(), self.pause_button.menu()
        for menu in (depths, lengths):
            menu.clear()
        depths.addAction(self.tr("Only what is &new (shallow)"), lambda: self._synchronise("shallow"))
        depths.addAction(self.tr("&Everything again (deep)"), lambda: self._synchronise("deep"))
        texts = self.tr("&30 minutes"), self.tr("&2 hours"), self.tr("&Until tomorrow 06:00")
        for text, length in zip(texts, PAUSES, strict=True):
            lengths.addAction(text, lambda length=length: self._pause(length()))

    def _switched(self) -> None:
        self._say()
        if self.status:
            self._show_connection()
