"""The records that were set aside: which, why, and what to do about each; saved as CSV for whoever does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wizard.core.client import CoreClient
from wizard.errors import TrueupError
from wizard.ui import cells, look
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.language import one_line
from wizard.ui.save_bar import SaveBar

SHOWN = 2_000
"""Records in the list at most; the file holds all."""

Find = Callable[[CoreClient], str]
"""Asks the core which connection is meant; called in a worker."""


class SetAsideWindow(QDialog):
    """Lists the records set aside of the connection that `find` names."""

    def __init__(self, journey: Journey, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Records set aside"))
        self.setAccessibleName(self.windowTitle())
        self.resize(900, 600)
        self._journey = journey
        self._find = find
        self.records = Records(self)
        self.matching = QSortFilterProxyModel(self)
        self.matching.setSourceModel(self.records)
        self.matching.setFilterKeyColumn(-1)
        self.matching.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setPlaceholderText(one_line(self.tr("Part of an entity, a key, a code or a text")))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._narrow)
        self.count = look.label(quiet=True)
        self.count.setText(self.tr("Reading…"))
        self.table = self._list()
        self.remedy = look.label()
        self.remedy.setAccessibleName(self.tr("What to do"))
        self.remedy.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.remedy.setMinimumHeight(64)
        self.remedy.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.look_again)
        self.bar = SaveBar(journey, "trueup-set-aside.csv", self.tr("CSV files (*.csv)"))
        self.bar.save_button.setText(self.tr("&Save as CSV"))
        self._lay_out()
        self.look_again()

    def look_again(self) -> None:
        """Ask the core for the records."""
        self.error_panel.clear()
        find = self._find
        self._journey.ask_core(lambda core: core.set_aside(find(core), SHOWN), self._show, self._lost)

    def _lost(self, error: TrueupError) -> None:
        self.count.clear()
        self.error_panel.tell(error)

    def _show(self, records: list[dict[str, Any]]) -> None:
        from wizard.support.set_aside import LIMIT, save_csv

        self.records.show_records(records)
        self._narrow(self.filter.text())
        self.table.selectRow(0)
        if records:
            home, find = self._journey.home, self._find

            def write(path: Path, replace: bool) -> None:
                core = CoreClient(home)
                save_csv(core.set_aside(find(core), LIMIT), path, replace, look.text)

            self.bar.offer(write)

    def _narrow(self, text: str) -> None:
        self.matching.setFilterFixedString(text.strip())
        all_of_them, shown = self.records.rowCount(), self.matching.rowCount()
        if not all_of_them:
            told = self.tr("No record is set aside. Everything that was read was delivered.")
        elif all_of_them >= SHOWN:
            told = self.tr("{shown} of the first {all} records. The file holds all of them.")
        else:
            told = self.tr("{shown} of {all} records")
        self.count.setText(told.format(shown=look.number(shown), all=look.number(all_of_them)))
        if shown and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._explain()

    def _explain(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if not rows:
            self.remedy.clear()
            return
        error = TrueupError.from_dict(self.records.at(self.matching.mapToSource(rows[0]))["error"])
        told = {part: look.tell(error.words(part)) for part in ("cause", "remedy", "who")}
        self.remedy.setText(self.tr("{cause}\nWhat to do: {remedy}\nWho: {who}").format(**told))

    def _list(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Records set aside"))
        table.setModel(self.matching)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(cells.ROW.height() + 4)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate((170, 150, 76)):
            header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().selectionChanged.connect(lambda *_: self._explain())
        return table

    def _lay_out(self) -> None:
        name = QLabel(self.tr("&Filter"))
        name.setBuddy(self.filter)
        first = QHBoxLayout()
        first.addWidget(name)
        first.addWidget(self.filter, 1)
        instruction = look.label(
            self.tr(
                "These records were read but not delivered. Correct them in the accounting system: the next sync "
                "takes them along by itself."
            ),
            quiet=True,
        )
        close = QPushButton(self.tr("C&lose"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(look.heading(self.windowTitle()))
        column.addWidget(instruction)
        column.addWidget(self.error_panel)
        column.addLayout(first)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        column.addWidget(self.remedy)
        column.addWidget(self.bar)
        column.addLayout(last)


class Records(QAbstractTableModel):
    """The records as rows: entity, key, code, what happened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._records: list[dict[str, Any]] = []
        self._rows: list[tuple[str, str, str, str]] = []
        self._headings = [self.tr("Entity"), self.tr("Key"), self.tr("Code"), self.tr("What happened")]

    def show_records(self, records: list[dict[str, Any]]) -> None:
        self.beginResetModel()
        self._records = records
        self._rows = [_row(record) for record in records]
        self.endResetModel()

    def at(self, index: QModelIndex) -> dict[str, Any]:
        return self._records[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._rows[index.row()][index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None


def _row(record: dict[str, Any]) -> tuple[str, str, str, str]:
    error = TrueupError.from_dict(record["error"])
    return look.text(record["label"]), record["key"], error.code, one_line(look.tell(error.words("title")))


def of_run(run: str) -> Find:
    """Return what finds the connection that a run belongs to."""

    def find(core: CoreClient) -> str:
        status = core.status()
        known = [entry["connection"] for entry in status["runs"] if entry["run"] == run]
        known += [entry["id"] for entry in status["connections"]]
        if not known:
            raise TrueupError("CO-428")
        return str(known[0])

    return find
