"""What a page shows and no draft holds, carried over to the page that takes its place in another language.

Passwords just typed, filters, boxes, the chosen row, how far something is scrolled, the error that is shown and
where the cursor stands. Works on any page: it looks at the widgets that a page keeps by name.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QLineEdit,
    QWidget,
)

from wizard.ui.page import Page


def carry(old: Page, new: Page, visited: bool, held: QWidget | None) -> None:
    """Bring `new` to where `old` was; `visited` if it was ever shown. `held` is what held the focus then."""
    for name in old.carried:
        setattr(new, name, getattr(old, name))
    if visited:
        new.show_state()
    pairs = list(_pairs(old, new))
    for before, after in pairs:
        _bring(before, after)
    # Lists know how far they reach once they are laid out.
    places = _places(pairs)
    QTimer.singleShot(0, new, lambda: _scroll(places))
    _tell_again(old, new)
    for before, after in pairs:
        if before is held:
            after.setFocus()


def _pairs(old: Page, new: Page) -> Iterator[tuple[QWidget, QWidget]]:
    for name, before in (*vars(old).items(), *old.fields.items()):
        after = vars(new).get(name, new.fields.get(name))
        if isinstance(before, QWidget) and type(after) is type(before):
            yield before, after


def _bring(before: QWidget, after: QWidget) -> None:
    if isinstance(before, QLineEdit):
        if after.text() != before.text():
            after.setText(before.text())
        after.setCursorPosition(before.cursorPosition())
    elif isinstance(before, QCheckBox):
        after.setChecked(before.isChecked())
    elif isinstance(before, QAbstractItemView):
        index = QModelIndex()
        for row in _path(before.currentIndex()):
            index = after.model().index(row, 0, index)
        if index.isValid():
            after.setCurrentIndex(index)


def _path(index: QModelIndex) -> list[int]:
    rows: list[int] = []
    while index.isValid():
        rows.insert(0, index.row())
        index = index.parent()
    return rows


def _places(pairs: list[tuple[QWidget, QWidget]]) -> list[tuple[QAbstractScrollArea, int]]:
    areas = [(before, after) for before, after in pairs if isinstance(before, QAbstractScrollArea)]
    return [(after, before.verticalScrollBar().value()) for before, after in areas]


def _scroll(places: list[tuple[QAbstractScrollArea, int]]) -> None:
    for area, value in places:
        area.verticalScrollBar().setValue(value)


def _tell_again(old: Page, new: Page) -> None:
    if old.error_panel.error is not None:
        new.error_panel.tell(old.error_panel.error, can_retry=old.error_panel.can_retry)
    if old.points():
        missing = new.journey.missing(new.code)
        if missing is not None:
            new.point(missing)
