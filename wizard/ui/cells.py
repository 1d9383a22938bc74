"""How rows of lists and tables look; apart from `look`, because the first page needs none of it."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QSize, Qt
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


def broken(heading: str, longest: int = 0) -> str:
    """Return a heading of several words in two lines, as even as they can be; one of `longest` letters stays."""
    places = [place for place, letter in enumerate(heading) if letter == " "]
    if not places or len(heading) <= longest:
        return heading
    middle = min(places, key=lambda place: abs(place - len(heading) / 2))
    return f"{heading[:middle]}\n{heading[middle + 1 :]}"
