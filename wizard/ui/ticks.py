"""A list of rows that can be ticked: name, mark and state in words. Which row may change is not decided here."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wizard.procedure.mappings import RowState
from wizard.procedure.tree import Row
from wizard.ui import cells, language, look
from wizard.ui.circles import use_circles

TICK = Qt.ItemDataRole.UserRole
_LOCKED = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FREE = _LOCKED | Qt.ItemFlag.ItemIsUserCheckable
_ICONS = {
    RowState.KEPT: "lock",
    RowState.ADDED_BY_RECIPE: "plus",
    RowState.ADDED_BY_YOU: "plus",
    RowState.REMOVED_BY_RECIPE: "minus",
    RowState.OFF: "off",
}


def state_words() -> dict[RowState, str]:
    """Return each state as it is shown; words, because colour never speaks alone."""
    return {
        RowState.KEPT: QCoreApplication.translate("RowState", "Kept"),
        RowState.ADDED_BY_RECIPE: QCoreApplication.translate("RowState", "Added by recipe"),
        RowState.ADDED_BY_YOU: QCoreApplication.translate("RowState", "Added by you"),
        RowState.REMOVED_BY_RECIPE: QCoreApplication.translate("RowState", "Removed by recipe"),
        RowState.OFF: QCoreApplication.translate("RowState", "Off"),
    }


class TickList(QTreeWidget):
    """Emits `ticked` with the tick and whether it is now on; the rows are shown anew by `show_rows`."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, columns: list[str], circles: bool) -> None:
        super().__init__()
        self._named = circles  # entities and links have a name in each language, fields have none
        self._groups: list[tuple[str, tuple[Row, ...]]] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self._states = _states()  # the signs are drawn while nobody waits for them
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
        """Show rows under group titles ("" for none), with their reason in the third column or as a tool tip.

        Where the same rows are shown already, only those that changed are told anew: a tick costs one row.
        """
        fresh = [(title, tuple(rows)) for title, rows in groups]
        self._states = _states()
        with QSignalBlocker(self):
            if _ticks(fresh) == _ticks(self._groups):
                self._tell_changes(fresh)
            else:
                self._make(fresh)
        self._groups = fresh

    def _tell_changes(self, groups: list[tuple[str, tuple[Row, ...]]]) -> None:
        before = {row.tick: row for _, rows in self._groups for row in rows}
        model = self.model()
        with QSignalBlocker(model):  # a view that hears of each text works itself out anew each time
            for row in (row for _, rows in groups for row in rows if row != before[row.tick]):
                self._tell(self._items[row.tick], row)
        if self._items:
            model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, self.columnCount() - 1))

    def _make(self, groups: list[tuple[str, tuple[Row, ...]]]) -> None:
        chosen = self.current_tick()
        self._items = {}
        self.clear()
        height = cells.row(self._named)
        for title, rows in groups:
            for row in rows:  # a row that hangs in no list yet tells no view of each of its texts
                item = self._items[row.tick] = QTreeWidgetItem()
                item.setData(0, TICK, row.tick)
                item.setSizeHint(0, height)
                self._tell(item, row)
            parent = self._group(title) if title else self.invisibleRootItem()
            parent.addChildren([self._items[row.tick] for row in rows])
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
        return self._items.get(tick)

    def rows(self) -> list[QTreeWidgetItem]:
        """Return all rows without the group titles."""
        return list(self._items.values())

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem([title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setForeground(0, look.quiet_colour(self.palette()))
        group.setSizeHint(0, cells.row(self._named))
        self.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        return group

    def _tell(self, item: QTreeWidgetItem, row: Row) -> None:
        label, reason = look.canonical(row.label), look.tell(row.reason)
        state, sign = self._states[row.state]
        for column, text in enumerate((label, state, reason)[: self.columnCount()]):
            item.setText(column, text)
        item.setFlags(_FREE if row.free else _LOCKED)
        item.setCheckState(0, Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked)
        item.setIcon(1, sign)
        name = language.one_line(label)
        item.setToolTip(0, cells.tip(f"{name}\n{reason}" if reason else name))
        about = cells.tip(reason or name)
        for column in range(1, self.columnCount()):
            item.setToolTip(column, about)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, f"{state}. {reason}")

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0 and item.data(0, TICK):
            self.ticked.emit(item.data(0, TICK), item.checkState(0) == Qt.CheckState.Checked)


def _states() -> dict[RowState, tuple[str, QIcon]]:
    """Return how each state is said and which sign it has, in the language and the colours of now."""
    return {state: (words, look.icon(_ICONS[state])) for state, words in state_words().items()}


def _ticks(groups: list[tuple[str, tuple[Row, ...]]]) -> list[tuple[str, list[str]]]:
    """Return which rows these are, whatever is told of them."""
    return [(title, [row.tick for row in rows]) for title, rows in groups]
