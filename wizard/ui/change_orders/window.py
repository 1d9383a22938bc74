"""The change orders: which wait for a person, what is next with each, one of them with everything, and its deeds.

It looks again by itself. Nothing is decided here: the core says what may be done, and does or refuses it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from wizard.core.visitors.export_client import ExportClient
from wizard.errors import TrueupError
from wizard.support.export_list import save_csv
from wizard.support.export_words import STATES, named, next_step
from wizard.ui import cells, language, look, run_words
from wizard.ui.asking import Cancelled, Question
from wizard.ui.beside import BesideWindow
from wizard.ui.change_orders.deeds import OPEN_SHEET, SAVE_FILES, Deeds
from wizard.ui.change_orders.detail import Detail
from wizard.ui.change_orders.files import kept_sheet, save_into
from wizard.ui.change_orders.question import DeedQuestion
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.money import amount
from wizard.ui.save_bar import SaveBar
from wizard.ui.sifted_list import Column, SiftedList
from wizard.words import say

AGAIN_MS = 3_000


class ChangeOrdersWindow(BesideWindow):
    """Lists the change orders of one connection, or of all; those that wait for a person unless asked for more."""

    def __init__(self, journey: Journey, connection: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(journey, parent, 960, 700)
        self._connection = connection
        self._asked: dict[str, Question] = {}
        self._read: dict[str, Any] | None = None
        self._lost_touch = False
        self._revision = ""
        self._texts: dict[int, tuple[str, ...]] = {}
        self._kept: set[int] = set()
        self._looks: list[dict[str, Any]] = []
        self.exports: list[dict[str, Any]] = []
        self.one: dict[str, Any] | None = None
        self._build()
        self._lay_out()
        self._say()
        show_edges(self)
        language.follow(self._switched)
        self.look_every(AGAIN_MS)
        self.look_again()

    def look_again(self) -> None:
        """Ask for the list once more, unless the last answer is still to come."""
        if "list" not in self._asked:
            home, connection, seen = self._journey.home, self._connection, self._revision

            def read(_: Cancelled) -> tuple[dict[str, Any], str, dict[int, tuple[str, ...]]]:
                told, spoken = ExportClient(home).exports(connection, seen), language.current()
                return told, spoken, {one["id"]: _row(one) for one in told["exports"] or ()}

            self._ask("list", read, self._show_list, self._lost)

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
        if self.error_panel.error is None or self.error_panel.error.code != error.code:
            self.error_panel.tell(error)

    def _failed(self, error: TrueupError) -> None:
        self._lost_touch = False
        self.error_panel.tell(error, can_retry=False)

    # -- showing -----------------------------------------------------------------------------------------

    def _show_list(self, answer: tuple[dict[str, Any], str, dict[int, tuple[str, ...]]]) -> None:
        told, spoken, texts = answer
        if self._lost_touch:
            self._lost_touch = False
            self.error_panel.clear()
        self._looks = list(told["looks"].values())
        self._show_looks()
        if told["exports"] is None:
            return
        self._revision, self.exports = told["revision"], told["exports"]
        self._texts = texts if spoken == language.current() else {}
        self.list.show_rows(self.exports, self._row, same=lambda one: one["id"])
        exports = self.exports
        self.bar.offer(lambda path, replace: save_csv(exports, path, replace, look.text))

    def _row(self, one: dict[str, Any]) -> tuple[str, ...]:
        """Return the texts of a change order, which were made in the worker unless the language is another now."""
        return self._texts.get(one["id"]) or _row(one)

    def _show_looks(self) -> None:
        began = max((one["began"] for one in self._looks if one["began"]), default=None)
        problem = next((one["problem"] for one in self._looks if one["problem"]), None)
        if problem:
            error = TrueupError.from_dict(problem)
            told = self.tr("Procore could not be looked through: {reason} ({code})")
            self.looked.setText(told.format(reason=look.tell(error.words("title")), code=error.code))
            self.looked.setToolTip(cells.tip(look.tell(error.words("remedy"))))
        else:
            told = self.tr("Procore was last looked through: {when}")
            self.looked.setText(told.format(when=run_words.moment(began)))
            self.looked.setToolTip("")

    def _count(self, shown: int, all_of_them: int) -> None:
        waiting = sum(one["waits"] for one in self.exports)
        if not all_of_them:
            told = self.tr("No change order was found in Procore yet.")
        elif not waiting:
            told = self.tr("None of {all} change orders waits for a person; {shown} shown.")
        else:
            told = self.tr("{waiting} of {all} change orders wait for a person; {shown} shown.")
        counts = {"shown": shown, "all": all_of_them, "waiting": waiting}
        self.list.count.setText(told.format(**{name: look.number(count) for name, count in counts.items()}))

    def _choose(self, chosen: dict[str, Any] | None) -> None:
        """Show the change order that is chosen, asked for anew unless it is what is shown."""
        if chosen is None:
            self._show_one(None)
        elif chosen != self._read:
            self._read = chosen
            home, id = self._journey.home, chosen["id"]
            if self.one is None or self.one["id"] != id:
                self.deeds.offer(None)
            self._ask("one", lambda _: ExportClient(home).show(id), self._show_one, self._lost)

    def _show_one(self, one: dict[str, Any] | None) -> None:
        self.one = one
        if one is None:
            self._read = None
        self.next.setText(look.tell(say("What to do next: {step}", step=next_step(one))) if one else "")
        self.deeds.offer(one)
        self.detail.tell(one)

    # -- doing -------------------------------------------------------------------------------------------

    def _wish(self, deed: str) -> None:
        one = self.one
        if one is None:
            return
        if deed == OPEN_SHEET:
            self._open_sheet(one["id"])
        elif deed == SAVE_FILES:
            self._choose_folder(one["id"])
        else:
            self.question = DeedQuestion(self._journey, deed, one, self)
            self.question.answered.connect(self._answered)
            self.question.finished.connect(lambda _: self.look_again())
            self.question.open()

    def _answered(self, one: dict[str, Any]) -> None:
        """Show what became of it, and keep it in the list though it may wait for nobody any more."""
        self._kept.add(one["id"])
        if self.one is not None and self.one["id"] == one["id"]:
            self._show_one(one)

    def _open_sheet(self, id: int) -> None:
        self._ask("files", lambda _: kept_sheet(self._files(id)), self._show_sheet, self._failed)

    def _show_sheet(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._failed(TrueupError("EX-640", path=str(path)))

    def _choose_folder(self, id: int) -> None:
        dialog = QFileDialog(self, self.tr("Where to save the files"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.save_files(id, Path(folder)))
        dialog.open()

    def save_files(self, id: int, folder: Path) -> None:
        """Save everything that was handed over for a person into `folder`; no file there is replaced."""
        self._ask("files", lambda _: save_into(self._files(id), folder), self._tell_saved, self._failed)

    def _files(self, id: int) -> dict[str, bytes]:
        """Return what was handed over, in the language of the windows; waits for the core."""
        return ExportClient(self._journey.home).files(id, look.text, language.current())

    def _tell_saved(self, paths: list[Path]) -> None:
        self.looked.setText(self.tr("Saved: {path}").format(path=", ".join(map(str, paths))))

    def _look_in_procore(self) -> None:
        home = self._journey.home
        names = {self._connection} if self._connection else {one["connection"] for one in self.exports}

        def look_there(_: Cancelled) -> None:
            for name in names:
                ExportClient(home).look(name)

        self.looked.setText(self.tr("Procore is being looked through…"))
        self._ask("look", look_there, lambda _: self.look_again(), self._failed)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.error_panel.start.connect(self._start_core)
        self.list = SiftedList(*self._names())
        self.list.sifted.connect(self._count)
        self.list.chosen.connect(self._choose)
        self.only_waiting = QCheckBox()
        self.only_waiting.toggled.connect(self._sift)
        self.list.add_beside_filter(self.only_waiting)
        self.next = look.bold()
        self.deeds = Deeds()
        self.deeds.wished.connect(self._wish)
        self.detail = Detail()
        self.looked = look.label(quiet=True)
        self.languages = LanguageMenu(self._journey)
        self.look_button, self.csv_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.look_button.clicked.connect(self._look_in_procore)
        self.csv_button.setCheckable(True)
        self.close_button.clicked.connect(self.reject)
        for button in (self.look_button, self.csv_button, self.close_button):
            button.setAutoDefault(False)
        self.bar = SaveBar(self._journey, "trueup-change-orders.csv")
        self.bar.hide()
        self.csv_button.toggled.connect(self.bar.setVisible)
        self.only_waiting.setChecked(True)

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        """The names of the list and of its columns, and what to type into its filter."""
        columns = (
            Column(self.tr("No"), 40),
            Column(self.tr("State"), 220),
            Column(self.tr("Project"), 72),
            Column(self.tr("Contract"), 72),
            Column(self.tr("Number"), 76),
            Column(self.tr("Title"), 150),
            Column(self.tr("Revenue"), 96, number=True),
            Column(self.tr("Next step")),
        )
        hint = self.tr("Part of a project, a contract, a number, a title or a state")
        return self.tr("Change orders"), columns, hint

    def _switched(self) -> None:
        self._texts = {}
        self._say()
        self.list.say(*self._names())
        self._show_looks()
        self._show_one(self.one)

    def _say(self) -> None:
        self.setWindowTitle(language.one_line(self.tr("Change orders")))
        self.setAccessibleName(self.windowTitle())
        self._heading.setText(self.tr("Change orders"))
        self.only_waiting.setText(self.tr("Only what wa&its for a person"))
        self.deeds.say()
        self.detail.say()
        self.look_button.setText(self.tr("Look in &Procore now"))
        self.csv_button.setText(self.tr("Save as CS&V"))
        self.close_button.setText(self.tr("C&lose"))
        self.bar.kind = language.one_line(self.tr("CSV files (*.csv)"))
        self.languages.say()
        if not self.exports:
            self.list.count.setText(self.tr("Reading…"))

    def _sift(self, only_waiting: bool) -> None:
        self._kept.clear()
        kept = self._kept
        self.list.sift(lambda one: not only_waiting or one["waits"] or one["id"] in kept)

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.SMALL)
        column.addWidget(self.next)
        column.addWidget(self.deeds)
        column.addWidget(self.detail, 1)
        both = QSplitter(Qt.Orientation.Vertical)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(below)
        both.setSizes([220, 320])
        last = QHBoxLayout()
        last.setSpacing(look.SMALL)
        last.addWidget(self.languages)
        last.addWidget(self.looked, 1)
        for button in (self.look_button, self.csv_button, self.close_button):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        self._heading = look.heading()
        column.addWidget(self._heading)
        column.addWidget(self.error_panel)
        column.addWidget(both, 1)
        column.addWidget(self.bar)
        column.addLayout(last)


def _row(one: dict[str, Any]) -> tuple[str, ...]:
    return (
        str(one["id"]),
        language.one_line(look.tell(named(STATES, one["state"]))),
        *(one[name] for name in ("project", "contract", "number", "title")),
        amount(one["revenue"]),
        language.one_line(look.tell(next_step(one))),
    )
