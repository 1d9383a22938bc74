"""Accounting and Procore side by side: which projects differ, by how much, and what is missing where."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wizard.core.visitors.visit import compared
from wizard.errors import TrueupError
from wizard.support import drift_report
from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.ui import cells, language, look
from wizard.ui.beside import BesideWindow
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.money import amount
from wizard.ui.save_bar import SaveBar
from wizard.ui.sifted_list import Column, SiftedList

FIGURES = ("contract", "changes", "direct")


class DriftWindow(BesideWindow):
    """Compares the connection `entry` (see `CoreClient.status`) when it opens, and when asked to again."""

    def __init__(self, journey: Journey, entry: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(journey, parent, 960, 700)
        self._entry = entry
        self._question: Any = None
        self._differing = 0
        self._build()
        self._lay_out()
        show_edges(self)
        self._say()
        language.follow(self._switched)
        self.look_again()

    def look_again(self) -> None:
        """Ask the core to compare; it asks Procore, which may take minutes where there are many projects."""
        self.error_panel.clear()
        self.again_button.setEnabled(False)
        self.list.count.setText(self.tr("Asking Procore, project by project…"))
        home, connection = self._journey.home, self._entry["id"]
        self._question = self._journey.ask(
            lambda cancelled: compared(home, connection, cancelled), self._show, self._lost
        )

    def _lost(self, error: TrueupError) -> None:
        self._question = None
        self.again_button.setEnabled(True)
        self.list.count.clear()
        self.error_panel.tell(error)

    def _show(self, projects: list[ProjectDrift]) -> None:
        self._question = None
        self.again_button.setEnabled(True)
        moment = datetime.now(UTC)
        self._differing = sum(differs(project) for project in projects)
        self.list.show_rows(projects, _row)
        told = drift_report.subtitle(self._entry["name"], self._entry["company"], moment)

        def write(path: Path, replace: bool) -> None:
            if path.suffix.lower() == ".csv":
                drift_report.save_csv(drift_report.csv_of(projects, look.text), path, replace)
            else:
                html = drift_report.html_of(projects, told, look.text, language.current())
                drift_report.save_html(html, path, replace)

        self.bar.offer(write)

    def _sift(self, only_differing: bool) -> None:
        self.list.sift(differs if only_differing else lambda _project: True)

    def _count(self, shown: int, all_of_them: int) -> None:
        if all_of_them and not self._differing:
            told = self.tr("Nothing differs in {all} projects.")
        else:
            told = self.tr("{shown} of {all} projects")
        self.list.count.setText(told.format(shown=look.number(shown), all=look.number(all_of_them)))

    def _explain(self, project: ProjectDrift | None) -> None:
        for column, name in enumerate(FIGURES):
            pair = getattr(project, name) if project else Pair()
            self.here[column].setText(amount(pair.accounting))
            self.there[column].setText(amount(pair.procore))
        self.here[-1].setText(amount(project.cost if project else None))
        self.there[-1].setText("–")
        missing = []
        if project is not None and project.missing_there:
            named = ", ".join(language.alone(look.tell(words)) for words in project.missing_there)
            missing.append(language.alone(self.tr("Missing in Procore: {what}")).format(what=named))
        if project is not None and project.missing_here:
            named = ", ".join(language.alone(look.tell(words)) for words in project.missing_here)
            missing.append(language.alone(self.tr("Missing in accounting: {what}")).format(what=named))
        missing += [language.alone(look.tell(words)) for words in (project.notes if project else ())]
        self.missing.setText("\n".join(missing))

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list = SiftedList(*self._names(), searched=2)
        self.list.sifted.connect(self._count)
        self.list.chosen.connect(self._explain)
        self.only_differing = QCheckBox()
        self.list.add_beside_filter(self.only_differing)
        self.only_differing.toggled.connect(self._sift)
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.here = [look.label("–") for _ in range(4)]
        self.there = [look.label("–") for _ in range(4)]
        self.missing = look.label()
        self.missing.setMinimumHeight(36)
        self.missing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.bar = SaveBar(self._journey, "trueup-drift.html")
        self.languages = LanguageMenu(self._journey)
        self.again_button = QPushButton()
        self.again_button.setAutoDefault(False)
        self.again_button.clicked.connect(self.look_again)
        self.close_button = QPushButton()
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.only_differing.setChecked(True)

    def _names(self) -> tuple[str, tuple[Column, ...], str]:
        """The names of the list and of its columns, and what to type into its filter."""
        figures = (Column(look.text(str(words)), 130, number=True) for words in drift_report.FIGURES.values())
        columns = (Column(self.tr("Job"), 70), Column(self.tr("Project")), Column(self.tr("State"), 205), *figures)
        return self.tr("Projects"), columns, self.tr("Part of a job or of its name")

    def _switched(self) -> None:
        self._say()
        self.list.say(*self._names())
        if self._question is not None:
            self.list.count.setText(self.tr("Asking Procore, project by project…"))

    def _say(self) -> None:
        self.setWindowTitle(language.one_line(self.tr("Accounting and Procore side by side")))
        self.setAccessibleName(self.windowTitle())
        self._heading.setText(self.tr("Accounting and Procore side by side"))
        self._instruction.setText(
            self.tr(
                "Accounting as it was last read, Procore as it is now. The list shows by how much accounting is "
                "above Procore; below it are both sides of the project that is chosen."
            )
        )
        self.only_differing.setText(self.tr("Only what &differs"))
        self.missing.setAccessibleName(self.tr("Missing"))
        self.bar.kind = language.one_line(self.tr("Reports (*.html);;Tables (*.csv)"))
        self.bar.path.setToolTip(self.tr("A name that ends in .csv saves a table, any other a report."))
        self.languages.say()
        self.again_button.setText(self.tr("Compare a&gain"))
        self.close_button.setText(self.tr("C&lose"))
        figures = [look.text(str(words)) for words in drift_report.FIGURES.values()]
        headings = [*figures, self.tr("Job cost to date")]
        for told, heading in zip(self._headings, headings, strict=True):
            told.setText(heading)
        for name, side, labels in zip(
            self._sides, (self.tr("Accounting"), self.tr("Procore")), (self.here, self.there), strict=True
        ):
            name.setText(side)
            for heading, label in zip(headings, labels, strict=True):
                label.setAccessibleName(f"{side}: {heading}")

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        for widget in (self.languages, self.again_button):
            last.addWidget(widget)
        last.addStretch(1)
        last.addWidget(self.close_button)
        self._heading, self._instruction = look.heading(), look.label(quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(self._heading)
        column.addWidget(self._instruction)
        column.addWidget(self.error_panel)
        column.addWidget(self.list, 1)
        column.addLayout(self._both_sides())
        column.addWidget(self.missing)
        column.addWidget(self.bar)
        column.addLayout(last)

    def _both_sides(self) -> QGridLayout:
        """Both sides of the chosen project, one below the other."""
        self._headings = [look.label(quiet=True) for _ in self.here]
        self._sides = [look.label(quiet=True) for _ in range(2)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.LARGE)
        grid.setVerticalSpacing(4)
        for row, labels in enumerate((self._headings, self.here, self.there)):
            for place, label in enumerate(labels, start=1):
                label.setAlignment(cells.RIGHT)
                grid.addWidget(label, row, place)
        for row, side in enumerate(self._sides, start=1):
            grid.addWidget(side, row, 0)
        for place in range(1, len(self._headings) + 1):
            grid.setColumnStretch(place, 1)
        return grid


def differs(project: ProjectDrift) -> bool:
    """Tell whether the two sides of a project are not the same."""
    return project.state is not State.SAME


def _row(project: ProjectDrift) -> tuple[str, ...]:
    """The job, its name, the state, and by how much each figure of accounting is above Procore's."""
    state = language.alone(look.tell(drift_report.STATES[project.state]))
    return (project.job or "–", project.name, state, *(above(getattr(project, name)) for name in FIGURES))


def above(pair: Pair) -> str:
    """Return by how much accounting is above Procore, or a dash where one side is not known."""
    if pair.accounting is None or pair.procore is None:
        return "–"
    return amount(str(Decimal(pair.accounting) - Decimal(pair.procore)))
