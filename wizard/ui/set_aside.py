"""The records that were set aside: which, why, and what to do about each; saved as CSV for whoever does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.ui import language, look
from wizard.ui.beside import BesideWindow
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language import one_line
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.meant import Find
from wizard.ui.save_bar import SaveBar
from wizard.ui.sifted_list import Column, SiftedList

SHOWN = 2_000
"""Records in the list at most; the file holds all."""


class SetAsideWindow(BesideWindow):
    """Lists the records set aside of the connection that `find` names."""

    def __init__(self, journey: Journey, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(journey, parent, 900, 600)
        self._find = find
        self._question: Any = None
        self.list = SiftedList(*self._names(), sortable=True)
        self.list.sifted.connect(self._count)
        self.list.chosen.connect(self._explain)
        self.remedy = look.label()
        self.remedy.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remedy.setMinimumHeight(64)
        self.remedy.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.bar = SaveBar(journey, "trueup-set-aside.csv")
        self.languages = LanguageMenu(journey)
        self._lay_out()
        show_edges(self)
        self._say()
        language.follow(self._switched)
        self.look_again()

    def look_again(self) -> None:
        """Ask the core for the records."""
        self.error_panel.clear()
        self.list.count.setText(self.tr("Reading…"))
        find = self._find
        self._question = self._journey.ask_core(
            lambda core: core.set_aside(find(core), SHOWN), self._show, self._lost
        )

    def _lost(self, error: TrueupError) -> None:
        self.list.count.clear()
        self.error_panel.tell(error)

    def _show(self, records: list[dict[str, Any]]) -> None:
        from wizard.support.set_aside import LIMIT, save_csv

        self.list.show_rows(records, _row)
        if records:
            home, find = self._journey.home, self._find

            def write(path: Path, replace: bool) -> None:
                core = CoreClient(home)
                save_csv(core.set_aside(find(core), LIMIT), path, replace, look.text)

            self.bar.offer(write)

    def _count(self, shown: int, all_of_them: int) -> None:
        if not all_of_them:
            told = self.tr("No record is set aside. Everything that was read was delivered.")
        elif all_of_them >= SHOWN:
            told = self.tr("{shown} of the first {all} records. The file holds all of them.")
        else:
            told = self.tr("{shown} of {all} records")
        self.list.count.setText(told.format(shown=look.number(shown), all=look.number(all_of_them)))

    def _explain(self, record: dict[str, Any] | None) -> None:
        if record is None:
            self.remedy.clear()
            return
        error = TrueupError.from_dict(record["error"])
        told = {part: look.tell(error.words(part)) for part in ("cause", "remedy", "who")}
        self.remedy.setText(self.tr("{cause}\nWhat to do: {remedy}\nWho: {who}").format(**told))

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        """The names of the list and of its columns, and what to type into its filter."""
        columns = (
            Column(self.tr("Entity"), 170),
            Column(self.tr("Key"), 150),
            Column(self.tr("Code"), 76),
            Column(self.tr("What happened")),
        )
        return self.tr("Records set aside"), columns, self.tr("Part of an entity, a key, a code or a text")

    def _switched(self) -> None:
        self._say()
        self.list.say(*self._names())
        if self._question.is_open():
            self.list.count.setText(self.tr("Reading…"))

    def _say(self) -> None:
        self.setWindowTitle(one_line(self.tr("Records set aside")))
        self.setAccessibleName(self.windowTitle())
        self._heading.setText(self.tr("Records set aside"))
        self._instruction.setText(
            self.tr(
                "These records were read but not delivered. Correct them in the accounting system: the next sync "
                "takes them along by itself."
            )
        )
        self.remedy.setAccessibleName(self.tr("What to do"))
        self.bar.kind = one_line(self.tr("CSV files (*.csv)"))
        self.bar.save_button.setText(self.tr("&Save as CSV"))
        self.languages.say()
        self.close_button.setText(self.tr("C&lose"))

    def _lay_out(self) -> None:
        self._heading, self._instruction = look.heading(), look.label(quiet=True)
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addWidget(self.languages)
        last.addStretch(1)
        last.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(self._heading)
        column.addWidget(self._instruction)
        column.addWidget(self.error_panel)
        column.addWidget(self.list, 1)
        column.addWidget(self.remedy)
        column.addWidget(self.bar)
        column.addLayout(last)


def _row(record: dict[str, Any]) -> tuple[str, str, str, str]:
    error = TrueupError.from_dict(record["error"])
    return look.text(record["label"]), record["key"], error.code, one_line(look.tell(error.words("title")))
