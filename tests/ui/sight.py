"""What a person sees of a window: its texts, and where one has no room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtGui
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCommandLinkButton,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QRadioButton,
    QStyle,
    QTableView,
    QTextBrowser,
    QTreeView,
    QWidget,
)

from wizard.ui import language
from wizard.ui.language import one_line

_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def visible(window: QWidget, kind: type) -> Iterator[QWidget]:
    """The widgets of a kind that can be seen now, without the insides of others."""
    for each in window.findChildren(kind):
        if each.isVisible() and each.window() is window and not each.objectName().startswith("qt_"):
            yield each


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that is shown, with the kind of the widget that shows it."""
    yield "title", window.windowTitle()
    for label in visible(window, QLabel):
        yield "label", label.text()
    for button in visible(window, QAbstractButton):
        yield "button", button.text().replace("&", "")
        if isinstance(button, QCommandLinkButton):
            yield "description", button.description()
    for group in visible(window, QGroupBox):
        yield "group", group.title()
    for field in visible(window, QLineEdit):
        yield "placeholder", field.placeholderText()
    for box in visible(window, QComboBox):
        yield from (("choice", box.itemText(number)) for number in range(box.count()))
    for browser in visible(window, QTextBrowser):
        yield from (("text", line) for line in browser.toPlainText().splitlines())
    for view in visible(window, QAbstractItemView):
        if not isinstance(view, QHeaderView):
            yield from _cells(view, QModelIndex())
    for menu in window.findChildren(QMenu):
        yield from (("action", language.without_key(action.text())) for action in menu.actions())
    if isinstance(window, QMenu):
        yield from (("action", language.without_key(action.text())) for action in window.actions())
    for widget in visible(window, QWidget):
        yield "name", widget.accessibleName().replace("&", "")
        yield "description", widget.accessibleDescription()
        yield "tool tip", _plain(widget.toolTip())


def _cells(view: QAbstractItemView, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    model = view.model()
    if not parent.isValid() and isinstance(view, QTreeView | QTableView):
        for column in range(model.columnCount()):
            yield "heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(model.rowCount(parent)):
        for column in range(_columns(view)):
            index = model.index(row, column, parent)
            yield "cell", str(index.data() or "")
            yield "tool tip", _plain(str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
        yield from _cells(view, model.index(row, 0, parent))


def markup(window: QWidget, name: str) -> Iterator[str]:
    """Where `name`, which looks like markup, would be taken for it: in a label, a page of text or a tool tip."""
    for label in visible(window, QLabel):
        if name in label.text() and label.textFormat() != Qt.TextFormat.PlainText:
            yield f"label {label.accessibleName()!r} shows markup"
    for browser in visible(window, QTextBrowser):
        if "<img" in browser.toHtml():
            yield f"text {browser.accessibleName()!r} shows a picture"
    for kind, text in texts(window):
        if kind == "tool tip" and _PICTURE in text:
            yield f"tool tip {text!r} shows a picture"


def _plain(tip: str) -> str:
    """A tool tip as it is seen."""
    seen = QtGui.QTextDocumentFragment.fromHtml(tip).toPlainText() if QtGui.Qt.mightBeRichText(tip) else tip
    return seen.replace("\N{NO-BREAK SPACE}", " ")


def _columns(view: QAbstractItemView) -> int:
    return view.model().columnCount() if isinstance(view, QTreeView | QTableView) else 1


def clipped(window: QWidget) -> list[str]:
    """The texts that have less room than they need. Cells and hints may be cut where a tool tip holds the whole."""
    return [*_labels(window), *_buttons(window), *_fields(window), *_lists(window), *_outside(window)]


def _labels(window: QWidget) -> Iterator[str]:
    for label in visible(window, QLabel):
        needs = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        longest = max(label.text().split(), key=len, default="") if label.wordWrap() else ""
        width = label.fontMetrics().horizontalAdvance(longest) if longest else label.sizeHint().width()
        if label.text() and (needs > label.height() or width > label.width()):
            yield f"label {label.text()!r}: {label.width()}×{label.height()}, needs {width}×{needs}"


def _buttons(window: QWidget) -> Iterator[str]:
    for button in visible(window, QAbstractButton):
        needs = button.minimumSizeHint() if isinstance(button, QCommandLinkButton) else button.sizeHint()
        if isinstance(button, QCommandLinkButton):
            needs.setHeight(button.heightForWidth(button.width()))
        room = button.size()
        if isinstance(button, QCheckBox | QRadioButton):
            room.setHeight(needs.height())
        if button.text() and (needs.width() > room.width() or needs.height() > room.height()):
            yield f"button {button.text()!r}: {room.toTuple()}, needs {needs.toTuple()}"
    for group in visible(window, QGroupBox):
        if group.fontMetrics().horizontalAdvance(group.title()) > group.width() - 16:
            yield f"group {group.title()!r}"


def _fields(window: QWidget) -> Iterator[str]:
    for field in visible(window, QLineEdit):
        told = field.placeholderText() in field.toolTip()
        if not told and field.fontMetrics().horizontalAdvance(field.placeholderText()) > field.width() - 12:
            yield f"placeholder {field.placeholderText()!r}: {field.width()}"
    for box in visible(window, QComboBox):
        room = box.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) + 16
        needs = box.fontMetrics().horizontalAdvance(box.currentText()) + room
        if needs > box.width():
            yield f"choice {box.currentText()!r}: {box.width()}, needs {needs}"


def _lists(window: QWidget) -> Iterator[str]:
    for view in visible(window, QAbstractItemView):
        header = view.header() if isinstance(view, QTreeView) else None
        header = view.horizontalHeader() if isinstance(view, QTableView) else header
        if header is None or not header.isVisible():
            continue
        for section in range(header.count()):
            needs, room = header.sectionSizeFromContents(section).width(), header.sectionSize(section)
            if needs > room and not header.isSectionHidden(section):
                text = view.model().headerData(section, Qt.Orientation.Horizontal)
                yield f"heading {text!r}: {room}, needs {needs}"
        yield from _cut(view, QModelIndex())
        if view.horizontalScrollBar().maximum() > 0:
            yield f"list {view.accessibleName()!r} is wider than it can show"


def _cut(view: QAbstractItemView, parent: QModelIndex) -> Iterator[str]:
    model = view.model()
    for row in range(model.rowCount(parent)):
        for column in range(_columns(view)):
            index = model.index(row, column, parent)
            place, needs = view.visualRect(index), view.sizeHintForIndex(index)
            text, tip = str(index.data() or ""), str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            spanned = column == 0 and isinstance(view, QTreeView) and view.isFirstColumnSpanned(row, parent)
            if not text or spanned or not place.isValid():
                continue
            lines = text.count("\n") + 1
            if lines * view.fontMetrics().height() > place.height() + 2:
                yield f"cell {text!r} is {place.height()} high"
            metrics = view.fontMetrics()
            wide = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
            if wide > place.width() and one_line(text).replace("\N{NO-BREAK SPACE}", " ") not in one_line(
                _plain(tip)
            ):
                yield f"cell {text!r}: {place.width()}, needs {needs.width()}"
        yield from _cut(view, model.index(row, 0, parent))


def _outside(window: QWidget) -> Iterator[str]:
    for kind in (QLabel, QAbstractButton, QLineEdit):
        for each in visible(window, kind):
            corner = each.mapTo(window, each.rect().bottomRight())
            inside = any(isinstance(parent, QAbstractItemView) for parent in _parents(each))
            if not inside and corner.x() > window.width():
                yield f"{type(each).__name__} {each.accessibleName() or each.text()!r} stands out of the window"


def _parents(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()
