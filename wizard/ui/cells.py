"""How rows of lists and tables look; apart from `look`, because the first page needs none of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from wizard.ui import language

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""How words and how numbers stand in a table."""
ROW = QSize(0, 22)
"""The height of a row in a list, for the column that stretches: it says nothing about width."""


def row(named: bool = False) -> QSize:
    """Return the height of a row for the column that stretches; a `named` one has the English name below."""
    two = language.english_too() or (named and language.current() != language.SOURCE)
    return QSize(0, ROW.height() + 16) if two else ROW


def tip(text: str) -> str:
    """Return `text` for a tool tip, which would take a name from outside for markup where it looks like that."""
    plain = QtGui.Qt  # what that name holds of plain text
    if not plain.mightBeRichText(text):
        return text
    return plain.convertFromPlainText(text, plain.WhiteSpaceMode.WhiteSpaceNormal)


def fill(header: QHeaderView, column: int) -> None:
    """Give `column` what the others leave, and never less than its heading needs: the list scrolls before that."""
    header.setStretchLastSection(False)
    header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    header.setMinimumSectionSize(header.sectionSizeHint(column))


class Filled(QObject):
    """Shares out what the other columns leave, and gives none of those in `least` fewer pixels than stand there.

    Where there is not so much, the columns `spare` go one after the other; then the list scrolls to the side.
    """

    def __init__(self, header: QHeaderView, least: Mapping[int, int], spare: Sequence[int] = ()) -> None:
        super().__init__(header)
        self.least = dict(least)
        self._header, self._spare = header, spare
        self._fitting = False
        header.setStretchLastSection(False)
        header.sectionResized.connect(lambda *_: self.fit())
        header.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def fit(self) -> None:
        """Share the room out anew."""
        if self._fitting:
            return
        self._fitting, header = True, self._header
        for place in self._spare:
            header.setSectionHidden(place, False)
        others = sum(header.sectionSize(place) for place in range(header.count()) if place not in self.least)
        for place in self._spare:
            if header.viewport().width() - others >= sum(self.least.values()):
                break
            others -= header.sectionSize(place)
            header.setSectionHidden(place, True)
        left = header.viewport().width() - others
        for number, (place, least) in enumerate(self.least.items()):
            share = max(least, left // (len(self.least) - number))
            header.resizeSection(place, share)
            left -= share
        self._fitting = False


def fitted(text: str, room: int, metrics: QFontMetrics) -> str:
    """Return a text in as many lines as it needs where each has `room` pixels; a word is never broken."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def broken(heading: str, longest: int = 0) -> str:
    """Return a heading of several words in two lines, as even as they can be; one of `longest` letters stays."""
    places = [place for place, letter in enumerate(heading) if letter == " "]
    if not places or len(heading) <= longest:
        return heading
    middle = min(places, key=lambda place: abs(place - len(heading) / 2))
    return f"{heading[:middle]}\n{heading[middle + 1 :]}"
