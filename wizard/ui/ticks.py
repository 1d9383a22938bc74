"""A list of rows that can be ticked: name, mark and state in words. Which row may change is not decided here."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wizard.procedure.mappings import RowState
from wizard.procedure.tree import Row
from wizard.ui import cells, language, look
from wizard.ui.circles import use_circles

TICK = Qt.ItemDataRole.UserRole
_ICONS = {
    RowState.KEPT: "lock",
    RowState.ADDED_BY_RECIPE: "plus",
    RowState.ADDED_BY_YOU: "plus",
    RowState.REMOVED_BY_RECIPE: "minus",
    RowState.OFF: "off",
}


def state_words(state: RowState) -> str:
    """Return a state as it is shown; words, because colour never speaks alone."""
    words = {
        RowState.KEPT: QCoreApplication.translate("RowState", "Kept"),
        RowState.ADDED_BY_RECIPE: QCoreApplication.translate("RowState", "Added by recipe"),
        RowState.ADDED_BY_YOU: QCoreApplication.translate("RowState", "Added by you"),
        RowState.REMOVED_BY_RECIPE: QCoreApplication.translate("RowState", "Removed by recipe"),
        RowState.OFF: QCoreApplication.translate("RowState", "Off"),
    }
    return words[state]


class TickList(QTreeWidget):
    """Emits `ticked` with the tick and whether it is now on; the rows are shown anew by `show_rows`."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, columns: list[str], circles: bool) -> None:
        super().__init__()
        self._named = circles  # entities and links have a name in each language, fields have none
        self.setAccessibleName(name)
        self.setHeaderLabels(columns)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        wide = QHeaderView.ResizeMode.Interactive if len(columns) > 2 else QHeaderView.ResizeMode.Stretch
        self.header().setSectionResizeMode(0, wide)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        if len(columns) > 2:
            cells.fill(self.header(), 2)
        if circles:
            use_circles(self)
        self.itemChanged.connect(self._changed)

    def show_rows(self, groups: Iterable[tuple[str, Iterable[Row]]]) -> None:
        """Show rows under group titles ("" for none), with their reason in the third column or as a tool tip."""
        chosen = self.current_tick()
        with QSignalBlocker(self):
            self.clear()
            for title, rows in groups:
                parent = self._group(title) if title else self.invisibleRootItem()
                for row in rows:
                    self._add(parent, row)
            self.expandAll()
            self.choose(chosen)
        self._give_room()

    def _give_room(self) -> None:
        """Let the names have what they need where reasons stand beside them: those are told by a tool tip too."""
        if self.columnCount() > 2:
            lines = (line for row in self.rows() for line in row.text(0).split("\n"))
            widest = max((self.fontMetrics().horizontalAdvance(line) for line in lines), default=0)
            self.header().resizeSection(0, widest + 2 * self.indentation() + look.ICON + look.LARGE)

    def current_tick(self) -> str:
        item = self.currentItem()
        return "" if item is None else str(item.data(0, TICK) or "")

    def choose(self, tick: str) -> None:
        """Highlight the row of `tick`, if it is there."""
        item = self.find(tick)
        if item is not None:
            self.setCurrentItem(item)

    def find(self, tick: str) -> QTreeWidgetItem | None:
        """Return the row of `tick`."""
        return next((item for item in self.rows() if item.data(0, TICK) == tick), None)

    def rows(self) -> list[QTreeWidgetItem]:
        """Return all rows without the group titles."""
        found = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item for item in found if item.data(0, TICK)]

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem([title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setForeground(0, look.quiet_colour(self.palette()))
        group.setSizeHint(0, cells.row(self._named))
        self.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        return group

    def _add(self, parent: QTreeWidgetItem, row: Row) -> None:
        state, reason = state_words(row.state), look.tell(row.reason)
        item = QTreeWidgetItem(parent, [look.canonical(row.label), state, reason][: self.columnCount()])
        item.setData(0, TICK, row.tick)
        item.setSizeHint(0, cells.row(self._named))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if row.free else flags)
        item.setCheckState(0, Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
        item.setIcon(1, look.icon(_ICONS[row.state]))
        name = language.one_line(item.text(0))
        item.setToolTip(0, cells.tip(f"{name}\n{reason}" if reason else name))
        for column in range(1, self.columnCount()):
            item.setToolTip(column, cells.tip(reason or name))
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, f"{state}. {reason}")

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0 and item.data(0, TICK):
            self.ticked.emit(item.data(0, TICK), item.checkState(0) == Qt.CheckState.Checked)
