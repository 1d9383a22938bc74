"""What a run does, entity by entity: a row each, with its state and its counts. No name in it is ever cut."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QTreeWidget, QTreeWidgetItem

from wizard.errors import TrueupError
from wizard.ui import cells, language, look

NEEDED = "*"
"""Stands behind an entity that nobody ticked, here as in the terminal: who needs it has no room beside the name."""
_SIGN = Qt.ItemDataRole.UserRole
_ICONS = {"done": "check", "kept": "check", "not found": "warning", "failed": "error"}
_NUMBERS = ("read", "new", "changed", "gone", "delivered", "set_aside")
_ROOMY = "Contract Change Order"
"""The name of an entity that is always to have room, in whatever font."""
_SPARE = (5, 4, 3)
"""The columns that go where there is no room for that: what is gone, changed, and new is part of what was read."""
_MARGINS = 8
"""What a cell leaves free around its text, in pixels."""
_LEAST_LINES = 9
"""How many lines a small window shows at least: the table scrolls, and the page does not."""


class EntityTable(QTreeWidget):
    """Shows the `entities` of `CoreClient.watch`; rows stay where they are, and only texts that changed are set."""

    def __init__(self) -> None:
        super().__init__()
        self._entities: list[dict[str, Any]] = []
        self.setAccessibleName(self.tr("Entities"))
        self.setRootIsDecorated(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(_LEAST_LINES * self.fontMetrics().lineSpacing())
        self.setHeaderLabels(
            [
                self.tr("Entity"),
                self.tr("State"),
                self.tr("Read"),
                self.tr("New"),
                self.tr("Changed"),
                self.tr("Gone"),
                self.tr("Delivered"),
                self.tr("Set aside"),
            ]
        )
        least = self.fontMetrics().horizontalAdvance(_ROOMY)
        self._room = cells.Filled(self.header(), {0: least}, _SPARE)
        self.set_widths()
        self.header().sectionResized.connect(self._resized)
        for column in range(2, 8):
            self.headerItem().setTextAlignment(column, cells.RIGHT)

    def set_widths(self) -> None:
        """Give each column room for what it may show: measuring all rows at each report holds the window up."""
        metrics, heading = self.fontMetrics(), self.headerItem()
        self.setColumnWidth(1, metrics.horizontalAdvance(self._state_words("delivering")) + 52)
        number = metrics.horizontalAdvance("999,999")
        for column in range(2, 8):
            if metrics.horizontalAdvance(heading.text(column)) > number + 16:
                heading.setText(column, cells.broken(heading.text(column)))
            lines = heading.text(column).split("\n")
            widest = max(number, *(metrics.horizontalAdvance(line) for line in lines))
            self.setColumnWidth(column, widest + 16)

    def show_entities(self, entities: list[dict[str, Any]]) -> None:
        """Show how the entities of a run stand now."""
        before, self._entities = self._entities, entities
        self.addTopLevelItems([_row() for _ in range(self.topLevelItemCount(), len(entities))])
        for place, entity in enumerate(entities):
            if before[place : place + 1] == [entity]:
                continue
            item = self.topLevelItem(place)
            self._show_name(item, entity)
            numbers = [look.number(entity[name]) if entity[name] else "–" for name in _NUMBERS]
            for column, text in enumerate([self._state_words(entity["state"]), *numbers], 1):
                if item.text(column) != text:
                    item.setText(column, text)
            told = self._told(entity)
            item.setToolTip(0, cells.tip(told))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, language.one_line(told))
            item.setToolTip(1, _state_tip(item.text(1), entity.get("error")))
            sign = _ICONS.get(entity["state"], "later")
            if item.data(1, _SIGN) != sign:
                item.setData(1, _SIGN, sign)
                item.setIcon(1, look.icon(sign))

    def _show_name(self, item: QTreeWidgetItem, entity: dict[str, Any]) -> None:
        name = self._name(entity)
        if item.text(0) != name:
            item.setText(0, name)
            lines = name.count("\n") + 1
            item.setSizeHint(0, QSize(0, lines * self.fontMetrics().lineSpacing() + _MARGINS))

    def _name(self, entity: dict[str, Any]) -> str:
        """The entity in the language of the window and in English, with a sign when nobody ticked it.

        What is longer than its column goes on in the next line.
        """
        english = str(entity["label"])
        name = look.text(english)
        sign = f"\N{NO-BREAK SPACE}{NEEDED}" if entity["needed_by"] else ""
        room, metrics = self.columnWidth(0) - _MARGINS, self.fontMetrics()
        lines = dict.fromkeys((name, english))
        shown = (line + sign if line == name else line for line in lines)
        return "\n".join(cells.fitted(line, room, metrics) for line in shown)

    def _told(self, entity: dict[str, Any]) -> str:
        """The entity in full, for tool tip and who hears the screen: for whom it is read, what a break spared."""
        lines = [language.one_line(look.text(entity["label"]))]
        if entity["needed_by"]:
            names = ", ".join(look.text(parent) for parent in entity["needed_by"])
            lines.append(self.tr("Needed by {names}").format(names=names))
        if entity.get("resumed"):
            rows = look.number(entity["resumed"])
            lines.append(
                self.tr("{rows} records were read before a break and are not read again").format(rows=rows)
            )
        return "\n".join(lines)

    def _resized(self, column: int) -> None:
        """Break the names anew where their column became wider or narrower."""
        if column == 0:
            for place, entity in enumerate(self._entities):
                self._show_name(self.topLevelItem(place), entity)

    def _state_words(self, state: str) -> str:
        words = {
            "waiting": self.tr("waiting"),
            "reading": self.tr("reading"),
            "read": self.tr("read"),
            "delivering": self.tr("delivering"),
            "done": self.tr("done"),
            "kept": self.tr("mirrored"),
            "not found": self.tr("not found"),
            "failed": self.tr("failed"),
        }
        return words.get(state, state)


def _state_tip(state: str, error: dict[str, Any] | None) -> str:
    """The tool tip of a state: what went wrong, where something did."""
    if not error:
        return language.one_line(state)
    problem = TrueupError.from_dict(error)
    told = [look.tell(problem.words(part)) for part in ("title", "remedy")]
    return cells.tip(f"{' '.join(told)} ({problem.code})")


def _row() -> QTreeWidgetItem:
    item = QTreeWidgetItem()
    for column in range(2, 8):
        item.setTextAlignment(column, cells.RIGHT)
    return item
