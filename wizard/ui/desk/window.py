"""A window with a list that waits for a person: filter and list above, what is chosen below, what can be done.

It looks again by itself. What the things are, how they are asked for and what is done with them is for the window
that stands in this frame; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from wizard.errors import TrueupError
from wizard.ui import language, look
from wizard.ui.asking import Cancelled, Question
from wizard.ui.beside import BesideWindow
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.room import Flow, Parts, scrolling
from wizard.ui.save_bar import SaveBar
from wizard.ui.sifted_list import Column, SiftedList

AGAIN_MS = 3_000
_LEAST_LINES = 6
"""How many lines of what is chosen are seen at least."""

One = dict[str, Any]
"""A thing as the core tells it."""


@dataclass(frozen=True)
class Sight:
    """What the core told: `seen` is to be compared next time, `things` None where nothing changed since.

    `more` is whatever the window shows beside the list. `texts` are the rows by what tells the things apart, made
    in the worker in the language that was `spoken` then.
    """

    seen: Any
    things: list[One] | None
    more: Any = None
    spoken: str = ""
    texts: dict[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Sayings:
    """What a window says of itself; the last three of its list: empty, none of it waits, some of it waits.

    In these `{shown}`, `{all}` and `{waiting}` are counts.
    """

    title: str
    instruction: str
    nothing: str
    none_waits: str
    some_wait: str


class DeskWindow(BesideWindow):
    """The frame. `KEY` names what tells things apart, `CSV` the file that is proposed for the list."""

    KEY = "id"
    CSV = ""
    HEIGHTS = (220, 320)
    """Of the list and of what is below, in logical pixels, as the window opens."""

    def __init__(self, journey: Journey, parent: QWidget | None, *, several: bool = False) -> None:
        super().__init__(journey, parent, 960, 700)
        self._asked: dict[str, Question] = {}
        self._seen: Any = None
        self._lost_touch = False
        self._texts: dict[int, tuple[str, ...]] = {}
        self._kept: set[int] = set()
        self.things: list[One] | None = None
        self._build_frame(several)
        self._build()
        self._lay_out()
        self._sift(True)
        self._say()
        show_edges(self)
        language.follow(self._switched)
        self.look_every(AGAIN_MS)
        self.look_again()

    # -- what the window in this frame does ----------------------------------------------------------------

    def _build(self) -> None:
        """Make what is its own: `self.detail`, `self.note` and what `_doing` and `_last` name."""

    def _doing(self) -> Sequence[QWidget]:
        """Return what stands between the list and the detail, from top to bottom."""
        return ()

    def _last(self) -> Sequence[QPushButton]:
        """Return the buttons of the last row before those of the frame."""
        return ()

    def _sayings(self) -> Sayings:
        raise NotImplementedError

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        """The names of the list and of its columns, and what to type into its filter."""
        raise NotImplementedError

    def _reading(self) -> Callable[[], Sight]:
        """Return what asks the core for everything, to be called in a worker; it touches no widget."""
        raise NotImplementedError

    def _row_of(self, one: One) -> tuple[str, ...]:
        """Return what stands in the columns of the list."""
        raise NotImplementedError

    def _waits(self, one: One) -> bool:
        """Tell whether a thing waits for a person."""
        return bool(one["waits"])

    def _take(self, more: Any) -> None:
        """Keep what was told beside the list, before it is shown."""

    def _shown(self) -> None:
        """Show what hangs on the list as it is now."""

    def _choose(self, one: One | None) -> None:
        """Show what was chosen."""

    def _save(self, things: Iterable[One], path: Path, replace: bool) -> None:
        """Save the things as a table; called in a worker."""

    # -- asking ------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """Ask for the list once more, unless the last answer is still to come."""
        if not self.is_asking("list"):
            reading = self._reading()
            self._ask("list", lambda _: reading(), self._show, self._lost)

    def look_anew(self) -> None:
        """Ask for the list whatever is known of it."""
        self._seen = None
        if self.is_asking("list"):
            self._asked.pop("list").cancel()
        self.look_again()

    def is_asking(self, name: str) -> bool:
        """Tell whether the answer to the question of that name is still to come."""
        return name in self._asked

    def _ask(
        self,
        name: str,
        work: Callable[[Cancelled], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
    ) -> None:
        """Ask in a worker; a later question of the same name takes the place of an earlier one."""
        if name in self._asked:
            self._asked[name].cancel()

        def hand_on(to: Callable[[Any], None], answer: Any) -> None:
            self._asked.pop(name, None)
            to(answer)

        self._asked[name] = self._journey.ask(
            work, lambda answer: hand_on(answered, answer), lambda error: hand_on(failed, error)
        )

    def _lost(self, error: TrueupError) -> None:
        """Tell that the core does not answer; once, however often it is asked."""
        self._lost_touch = True
        if self.things is None:
            self.list.count.clear()
        if self.error_panel.error is None or self.error_panel.error.code != error.code:
            self.error_panel.tell(error)

    def _failed(self, error: TrueupError) -> None:
        self._lost_touch = False
        self.error_panel.tell(error, can_retry=False)

    # -- showing -----------------------------------------------------------------------------------------

    def _show(self, sight: Sight) -> None:
        if self._lost_touch:
            self._lost_touch = False
            self.error_panel.clear()
        self._seen = sight.seen
        self._take(sight.more)
        if sight.things is not None:
            things = self.things = sight.things
            self._texts = sight.texts if sight.spoken == language.current() else {}
            self.list.show_rows(things, self._row, same=lambda one: one[self.KEY])
            self.bar.offer(lambda path, replace: self._save(things, path, replace))
        self._shown()

    def _sight(self, seen: Any, things: list[One] | None, more: Any = None) -> Sight:
        """Return what was told with the texts of the rows; to be called in the worker."""
        spoken = language.current()
        return Sight(seen, things, more, spoken, {one[self.KEY]: self._row_of(one) for one in things or ()})

    def _row(self, one: One) -> tuple[str, ...]:
        """Return the texts of a thing, which were made in the worker unless the language is another now."""
        return self._texts.get(one[self.KEY]) or self._row_of(one)

    def _count(self, shown: int, all_of_them: int) -> None:
        waiting, says = sum(map(self._waits, self.things or ())), self._sayings()
        told = says.some_wait if waiting else says.none_waits
        counts = {"shown": shown, "all": all_of_them, "waiting": waiting}
        told = told if all_of_them else says.nothing
        self.list.count.setText(told.format(**{name: look.number(count) for name, count in counts.items()}))

    def _sift(self, only_waiting: bool) -> None:
        """Leave only what waits, and what was decided since: that stays in sight."""
        self._kept.clear()
        kept = self._kept
        self.list.sift(lambda one: not only_waiting or self._waits(one) or one[self.KEY] in kept)

    # -- building ----------------------------------------------------------------------------------------

    def _build_frame(self, several: bool) -> None:
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.error_panel.start.connect(self._start_core)
        self.list = SiftedList(*self._names(), several=several)
        self.list.sifted.connect(self._count)
        self.list.chosen.connect(self._choose)
        self.only_waiting = QCheckBox()
        self.only_waiting.setChecked(True)
        self.only_waiting.toggled.connect(self._sift)
        self.list.add_beside_filter(self.only_waiting)
        self.languages = LanguageMenu(self._journey)
        self.csv_button, self.close_button = QPushButton(), QPushButton()
        self.csv_button.setCheckable(True)
        self.close_button.clicked.connect(self.reject)
        self.bar = SaveBar(self._journey, self.CSV)
        self.bar.hide()
        self.csv_button.toggled.connect(self.bar.setVisible)
        self.note: QLabel
        self.detail: Any

    def _switched(self) -> None:
        self._texts = {}
        self._say()
        self.list.say(*self._names())

    def _say(self) -> None:
        says = self._sayings()
        self.setWindowTitle(language.one_line(says.title))
        self.setAccessibleName(self.windowTitle())
        self._heading.setText(says.title)
        self._instruction.setText(says.instruction)
        self._instruction.setVisible(bool(says.instruction))
        self.only_waiting.setText(self.tr("Only what wa&its for a person"))
        self.detail.say()
        self.csv_button.setText(self.tr("Save as CS&V"))
        self.close_button.setText(self.tr("C&lose"))
        self.bar.kind = language.one_line(self.tr("CSV files (*.csv)"))
        self.languages.say()
        if self.things is None:
            self.list.count.setText(self.tr("Reading…"))

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.SMALL)
        for widget in self._doing():
            column.addWidget(widget)
        column.addWidget(self.detail, 1)
        self.detail.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        both = Parts(self.list, below)
        both.setSizes(self.HEIGHTS)
        self._heading, self._instruction = look.heading(), look.label(quiet=True)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.MEDIUM)
        for widget in (self._heading, self._instruction, self.error_panel):
            column.addWidget(widget)
        column.addWidget(both, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(scrolling(middle), 1)
        column.addWidget(self.bar)
        column.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        buttons = Flow(apart=1)
        buttons.addWidget(self.languages)
        for button in (*self._last(), self.csv_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setSpacing(look.SMALL)
        foot.addWidget(self.note)
        foot.addLayout(buttons)
        return foot
