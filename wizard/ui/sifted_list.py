"""A list that a person sifts: a filter, how many rows it leaves, and the rows, one of them chosen.

The windows that tell of many things (what was set aside, how two sides differ) stand around it. It shows texts
that are ready to read and hands back the things they were made of; what these are is not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wizard.ui import cells, look
from wizard.ui.language import alone

_LEAST_ROWS = 3
"""How many rows a small window shows at least."""


@dataclass(frozen=True)
class Column:
    """A heading, and its width in logical pixels at least; the one without a width takes what is left."""

    heading: str
    width: int = 0
    number: bool = False


class SiftedList(QWidget):
    """`chosen` hands on what the chosen row was made of, or None; `sifted` how many rows are shown of how many."""

    chosen = Signal(object)
    sifted = Signal(int, int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        hint: str,
        *,
        searched: int = 0,
        sortable: bool = False,
        several: bool = False,
    ) -> None:
        """`hint` says what to type into the filter; it looks into the first `searched` columns (0: into all).

        Only columns of words are `sortable`, by a click on a heading: numbers would be sorted as they are written.
        `several` rows may be chosen at once; `chosen` then tells of the one that was touched last.
        """
        super().__init__()
        self.rows = Rows(columns, self)
        self.matching = Matching(searched or len(columns), self)
        self.matching.setSourceModel(self.rows)
        self.filter = QLineEdit()  # without Qt's button that clears it, which loads a theme of icons in this thread
        self.filter.textChanged.connect(lambda _: self.sift())
        self.count = look.label(quiet=True)
        self.table = self._table(columns, sortable, several)
        self._filled = cells.Filled(self.table.horizontalHeader(), {})
        self._row: Callable[[Any], Sequence[str]] = lambda _thing: ()
        self._label = QLabel()
        self._label.setBuddy(self.filter)
        self._first = QHBoxLayout()
        self._first.setSpacing(look.SMALL)
        self._first.addWidget(self._label)
        self._first.addWidget(self.filter, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.MEDIUM)
        column.addLayout(self._first)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.say(name, columns, hint)

    def say(self, name: str, columns: Sequence[Column], hint: str) -> None:
        """Say everything again in the language of now: what is typed, sifted and chosen stays."""
        self._label.setText(self.tr("&Filter"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setPlaceholderText(alone(hint))
        self.filter.setToolTip(hint)  # where the field is shorter than that
        self.table.setAccessibleName(name)
        self.rows.say(columns, self._row)
        self._give_room(columns)
        if self.rows.rowCount():
            self.sift()
            self._choose()

    def _give_room(self, columns: Sequence[Column]) -> None:
        """Give each column its width, and the others what is left, but room for their headings at least."""
        header = self.table.horizontalHeader()
        needs = {place: header.sectionSizeHint(place) for place in range(len(columns))}
        self._filled.least = {place: needs[place] for place, column in enumerate(columns) if not column.width}
        for place, column in enumerate(columns):
            if column.width:
                header.resizeSection(place, max(column.width, needs[place]))
        self._filled.fit()

    def add_beside_filter(self, control: QWidget) -> None:
        self._first.addWidget(control)
        self.setTabOrder(self.filter, control)

    def show_rows(
        self,
        things: Sequence[Any],
        row: Callable[[Any], Sequence[str]],
        same: Callable[[Any], Any] | None = None,
    ) -> None:
        """Show `things`, each as the texts that `row` makes of it, and choose the first that the filter leaves.

        With `same`, which tells things apart, those that are chosen stay so, wherever they stand now.
        """
        before = {same(one) for one in self.things()} if same else set()
        touched = same(self.thing()) if same and before else None
        self._row = row
        self.rows.show_rows(things, row)
        if same and before:
            places = {same(one): place for place, one in enumerate(things)}
            self._choose_again([places[one] for one in before if one in places], places.get(touched, -1))
        self._tell()

    def thing(self) -> Any:
        """Return what the chosen row was made of, of several the one that was touched last, or None."""
        model = self.table.selectionModel()
        touched = model.currentIndex()
        if touched.isValid() and model.isRowSelected(touched.row(), QModelIndex()):
            return self._at(touched.row())
        return next((self._at(row) for row in self._chosen_rows()), None)

    def things(self) -> list[Any]:
        """Return what the chosen rows were made of, from top to bottom."""
        return [self._at(row) for row in self._chosen_rows()]

    def _at(self, row: int) -> Any:
        return self.rows.at(self.matching.mapToSource(self.matching.index(row, 0)))

    def _chosen_rows(self) -> list[int]:
        """The rows as they are sifted; by their ranges, because Qt takes 50 µs for each row one by one."""
        ranges = self.table.selectionModel().selection()
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def below(self) -> Iterator[Any]:
        """Yield what the rows below the one that was touched last are made of, as they are sifted."""
        touched = self.table.selectionModel().currentIndex().row()
        return (self._at(row) for row in range(touched + 1, self.matching.rowCount()))

    def choose(self, wanted: Callable[[Any], bool]) -> None:
        """Choose the first row that is shown and `wanted` alone, if there is one."""
        row = next((row for row in range(self.matching.rowCount()) if wanted(self._at(row))), None)
        if row is not None:
            self.table.selectRow(row)

    def sift(self, wanted: Callable[[Any], bool] | None = None) -> None:
        """Show what holds the filter's text and, from now on, only those things that are `wanted`."""
        self.matching.sift(self.filter.text(), wanted)
        self._tell()

    def _tell(self) -> None:
        """Tell how many rows are shown, and choose one where none is."""
        shown = self.matching.rowCount()
        self.sifted.emit(shown, self.rows.rowCount())
        if shown and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        elif not shown:
            self.chosen.emit(None)

    def _choose(self, *_changes: QItemSelection) -> None:
        self.chosen.emit(self.thing())

    def _choose_again(self, rows: Sequence[int], touched: int) -> None:
        """Choose rows of the model again, as far as the filter leaves them, in one go."""
        model, chosen = self.table.selectionModel(), QItemSelection()
        places = sorted(self._place(row).row() for row in rows)
        for _, numbered in groupby(enumerate(places), lambda each: each[1] - each[0]):
            together = [row for _, row in numbered]  # without a gap
            if together[0] >= 0:
                chosen.select(self.matching.index(together[0], 0), self.matching.index(together[-1], 0))
        if self._place(touched).isValid():
            model.setCurrentIndex(self._place(touched), QItemSelectionModel.SelectionFlag.NoUpdate)
        if not chosen.isEmpty():
            flags = QItemSelectionModel.SelectionFlag
            model.select(chosen, flags.ClearAndSelect | flags.Rows)

    def _place(self, row: int) -> QModelIndex:
        """Return where a row of the model is shown; an index that is not valid where it is not."""
        return self.matching.mapFromSource(self.rows.index(row, 0))

    def _table(self, columns: Sequence[Column], sortable: bool, several: bool) -> QTableView:
        table = QTableView()
        table.setModel(self.matching)
        table.setSortingEnabled(sortable)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        table.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        row = max(cells.ROW.height(), table.fontMetrics().lineSpacing() + 8) + 4
        table.verticalHeader().setDefaultSectionSize(row)
        table.setMinimumHeight((_LEAST_ROWS + 1) * row)
        table.horizontalHeader().setHighlightSections(False)
        table.selectionModel().selectionChanged.connect(self._choose)
        return table


class Rows(QAbstractTableModel):
    """Things, each as the texts of its columns."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._things: Sequence[Any] = []
        self._texts: Sequence[tuple[str, ...]] = []

    def show_rows(self, things: Sequence[Any], row: Callable[[Any], Sequence[str]]) -> None:
        self.beginResetModel()
        self._things, self._texts = things, [tuple(row(thing)) for thing in things]
        self.endResetModel()

    def say(self, columns: Sequence[Column], row: Callable[[Any], Sequence[str]]) -> None:
        """Say the headings and the same rows in other words."""
        self._columns, self._texts = columns, [tuple(row(thing)) for thing in self._things]
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        if self._things:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._things) - 1, len(columns) - 1))

    def at(self, index: QModelIndex) -> Any:
        return self._things[index.row()]

    def texts(self, row: int) -> tuple[str, ...]:
        return self._texts[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._things)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and self._columns[index.column()].number:
            return cells.RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return cells.tip(self._texts[index.row()][index.column()])
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return cells.RIGHT if column.number else cells.LEFT
        return column.heading if role == Qt.ItemDataRole.DisplayRole else None


class Matching(QSortFilterProxyModel):
    """The rows that hold a text in their first `searched` columns, and of them those that are wanted."""

    def __init__(self, searched: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._searched = searched
        self._text = ""
        self._wanted: Callable[[Any], bool] = lambda _thing: True

    def sift(self, text: str, wanted: Callable[[Any], bool] | None) -> None:
        self._text, self._wanted = text.strip().casefold(), wanted or self._wanted
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        source: Rows = self.sourceModel()
        texts = source.texts(row)[: self._searched]
        return self._text in "\n".join(texts).casefold() and self._wanted(source.at(source.index(row, 0)))
