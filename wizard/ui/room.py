"""Room for what stands in a window, however large the letters are: rows that wrap, widgets as tall as their texts.

Where a window has less room than that, what stands in it scrolls; nothing is cut, and every button is reached.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QScrollArea, QSplitter, QWidget

from wizard.ui import look


class Flow(QLayout):
    """A row of controls that goes on in the next line where the window is narrower.

    From the item numbered `apart` on they stand at the right, as the buttons at the foot of a window do.
    """

    def __init__(self, parent: QWidget | None = None, apart: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._apart = apart
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(look.SMALL)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, place: int) -> QLayoutItem | None:
        return self._items[place] if 0 <= place < len(self._items) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        return self._items.pop(place) if 0 <= place < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, _height(shown))

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(widest, _height(self._shown()))

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        top = room.top()
        for line in self._lines(room.width()):
            self._lay(line, QRect(room.left(), top, room.width(), _height(line)))
            top += _height(line) + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line; one that is wider than a line has that line for itself."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needs = item.sizeHint().width()
            if not lines or needs > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needs + self.spacing()
        return lines

    def _lay(self, line: list[QLayoutItem], room: QRect) -> None:
        """Place a line; what is to stand at the right takes with it all that follows."""
        apart = self._items[self._apart :] if self._apart is not None else []
        right = [item for item in line if item in apart]
        wide = sum(item.sizeHint().width() + self.spacing() for item in right) - self.spacing()
        x = room.left()
        for item in line:
            if right and item is right[0]:
                x = max(x, room.right() + 1 - wide)
            size = item.sizeHint().boundedTo(QSize(room.width(), room.height()))
            item.setGeometry(QRect(QPoint(x, room.top() + (room.height() - size.height()) // 2), size))
            x += size.width() + self.spacing()


class Whole(QObject):
    """Keeps a widget as tall as its texts need at the width that it has: no splitter asks for that."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            watched.setMinimumHeight(watched.layout().totalMinimumHeightForWidth(watched.width()))
        return False


class Parts(QSplitter):
    """Two or more widgets one above the other, each as tall as a person wants it and its texts need."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setChildrenCollapsible(False)
        for part in parts:
            Whole(part)
            self.addWidget(part)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # what is around it scrolls only where there is less


def scrolling(content: QWidget) -> QScrollArea:
    """Return an area that scrolls `content` where it has less room than it needs, and is not seen otherwise."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    area.setWidget(content)
    for each in (area.viewport(), content):
        each.setAutoFillBackground(False)
    return area


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
