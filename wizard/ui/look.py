"""How things look: spacing, quiet text, and icons drawn by code in the colours of the palette.

Light and dark follow the system's palette; no colour is the only sign of anything. The first page is made of
this, so nothing that it uses may name `Qt`: the first use loads all enums of that name, which alone takes a
sixth of the time a bare window needs. Numbers of enums, and paths filled with the palette's brushes, do not.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QLocale, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from wizard.ui import language

tell, text, canonical = language.tell, language.text, language.canonical
"""How words are said: pages ask for the looks and the words of a thing in one place."""

SMALL, MEDIUM, LARGE = 8, 12, 16
"""The three distances between things, in logical pixels."""

ICON = 16
_PLAIN_TEXT, _AT_THE_TOP = 0, 0x20
"""`Qt.TextFormat.PlainText` and `Qt.AlignmentFlag.AlignTop`."""


def keyed(name: str, taken: set[str]) -> str:
    """Return `name` with an access key that is not `taken` yet, and note it there; as it is when none is left."""
    for place, letter in enumerate(name.casefold()):
        if letter.isalnum() and letter not in taken:
            taken.add(letter)
            return f"{name[:place]}&{name[place:]}"
    return name


def label(text: str = "", quiet: bool = False) -> QLabel:
    """Return a label that wraps, in full or quiet colour."""
    result = QLabel(text)
    result.setProperty("textFormat", _PLAIN_TEXT)  # a name from outside is never a page of its own
    result.setWordWrap(True)
    if quiet:
        palette = result.palette()
        ink = quiet_colour(palette)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):  # a wizard's pages use Text
            palette.setColor(role, ink)
        result.setPalette(palette)
    return result


def beside_text() -> QLabel:
    """Return a label for an icon that stays at the first line of the text beside it."""
    result = QLabel()
    result.setProperty("alignment", _AT_THE_TOP)
    return result


def heading(text: str = "", size: float = 1.6) -> QLabel:
    """Return a heading, `size` times as large as the text."""
    result = label(text)
    font = QFont(result.font())
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(QFont.Weight.DemiBold)
    result.setFont(font)
    return result


def bold(text: str = "") -> QLabel:
    result = label(text)
    font = QFont(result.font())
    font.setBold(True)
    result.setFont(font)
    return result


def is_dark(palette: QPalette | None = None) -> bool:
    chosen = palette or QApplication.palette()
    return chosen.color(QPalette.ColorRole.Window).lightness() < 128


def show_edges(inside: QWidget) -> None:
    """Make the edges of fields and boxes in `inside` seen where it is dark.

    Qt's own style draws an edge darker than the ground, which on a dark page is no edge at all; it takes the
    ground's colour from the palette of the widget, and nothing in `inside` paints a ground with it.
    """
    palette = inside.palette()
    if is_dark(palette):
        palette.setColor(QPalette.ColorRole.Window, quiet_colour(palette))
        inside.setPalette(palette)


def quiet_colour(palette: QPalette) -> QColor:
    """Return a colour between text and background that is still easy to read (contrast above 4.5)."""
    text = palette.color(QPalette.ColorRole.WindowText)
    ground = palette.color(QPalette.ColorRole.Window)
    return QColor.fromRgbF(
        *(0.68 * a + 0.32 * b for a, b in zip(text.getRgbF()[:3], ground.getRgbF()[:3], strict=True))
    )


def colour(name: str) -> QColor:
    """Return the colour of `good`, `bad`, `warn` or `plain`, light or dark as the palette is."""
    light = {"good": "#1a7f4b", "bad": "#b3261e", "warn": "#8a5a00", "plain": "#2f6fb4"}
    dark = {"good": "#5ccb8f", "bad": "#ff8a80", "warn": "#f0b859", "plain": "#7db7f0"}
    return QColor((dark if is_dark() else light)[name])


def _canvas(draw: Callable[[QPainter], None], in_rows: bool) -> QIcon:
    icon = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected) if in_rows else (QIcon.Mode.Normal,):
        for scale in (1, 2, 3):
            pixmap = QPixmap(ICON * scale, ICON * scale)
            pixmap.fill(QColor(0, 0, 0, 0))
            pixmap.setDevicePixelRatio(scale)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if mode is QIcon.Mode.Selected:  # the colours are made for the ground of a list, not for a chosen row
                ground = QPainterPath()
                ground.addRoundedRect(QRectF(0, 0, ICON, ICON), 3, 3)
                painter.fillPath(ground, QApplication.palette().brush(QPalette.ColorRole.Base))
            draw(painter)
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon


def _stroke(painter: QPainter, ink: QColor, width: float = 1.6) -> None:
    pen = QPen(ink, width)
    pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)


def number(value: int) -> str:
    """Return a count as it is written here, with its thousands apart."""
    locale = QLocale()
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value)


def icon(name: str, in_rows: bool = True) -> QIcon:
    """Return one of the icons in `_DRAWINGS`, in the colours of the present palette.

    One that stands `in_rows` has a ground of its own when its row is chosen; the first page needs none of these.
    """
    return _drawn(name, in_rows, QApplication.palette().cacheKey())


@cache
def _drawn(name: str, in_rows: bool, palette: int) -> QIcon:
    return _canvas(_DRAWINGS[name], in_rows)


def _disc(painter: QPainter, ink: QColor) -> None:
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    _stroke(painter, QColor("#10151a" if is_dark() else "#ffffff"))


def _check(painter: QPainter) -> None:
    _disc(painter, colour("good"))
    painter.drawPolyline(QPolygonF([QPointF(4.8, 8.3), QPointF(7.2, 10.7), QPointF(11.3, 5.8)]))


def _plus(painter: QPainter) -> None:
    _disc(painter, colour("plain"))
    painter.drawLine(QPointF(4.8, 8), QPointF(11.2, 8))
    painter.drawLine(QPointF(8, 4.8), QPointF(8, 11.2))


def _minus(painter: QPainter) -> None:
    _disc(painter, colour("warn"))
    painter.drawLine(QPointF(4.8, 8), QPointF(11.2, 8))


def _lock(painter: QPainter) -> None:
    ink = quiet_colour(QApplication.palette())
    _stroke(painter, ink, 1.5)
    painter.drawArc(QRectF(5, 2.2, 6, 8), 0, 180 * 16)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(3.5, 7, 9, 6.8), 1.2, 1.2)


def _warning(painter: QPainter) -> None:
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(colour("warn"))
    painter.drawPolygon(QPolygonF([QPointF(8, 1.2), QPointF(15.4, 14.6), QPointF(0.6, 14.6)]))
    _mark(painter, 5.6, 10.2, 12.6)


def _error(painter: QPainter) -> None:
    _disc(painter, colour("bad"))
    _mark(painter, 4.2, 9, 11.6)


def _info(painter: QPainter) -> None:
    _disc(painter, colour("plain"))
    _mark(painter, 11.8, 7.4, 4.6)


def _mark(painter: QPainter, top: float, bottom: float, dot: float) -> None:
    _stroke(painter, QColor("#10151a" if is_dark() else "#ffffff"), 1.7)
    painter.drawLine(QPointF(8, top), QPointF(8, bottom))
    painter.drawPoint(QPointF(8, dot))


def _circle_on(painter: QPainter) -> None:
    _ticked(painter, QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)


def _circle_on_chosen(painter: QPainter) -> None:
    _ticked(painter, QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight)


def _ticked(painter: QPainter, ground: QPalette.ColorRole, mark: QPalette.ColorRole) -> None:
    _disc(painter, QApplication.palette().color(ground))
    painter.setPen(QPen(QApplication.palette().color(mark), 1.7))
    painter.drawPolyline(QPolygonF([QPointF(4.8, 8.3), QPointF(7.2, 10.7), QPointF(11.3, 5.8)]))


def _circle_off(painter: QPainter) -> None:
    _stroke(painter, QApplication.palette().color(QPalette.ColorRole.Text), 1.3)
    painter.setBrush(QApplication.palette().color(QPalette.ColorRole.Base))
    painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))


def _onward(painter: QPainter) -> None:
    arrow = [(2, 7), (10.6, 7), (7.4, 3.8), (8.8, 2.4), (14.4, 8), (8.8, 13.6), (7.4, 12.2), (10.6, 9), (2, 9)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in arrow]))
    painter.fillPath(path, highlight())


def _now(painter: QPainter) -> None:
    path = _ring(1, 3)
    path.addEllipse(QRectF(5, 5, 6, 6))
    painter.fillPath(path, highlight())


def _later(painter: QPainter) -> None:
    palette = QApplication.palette()  # a copy
    palette.setColor(QPalette.ColorRole.WindowText, quiet_colour(palette))
    painter.fillPath(_ring(2.4, 3.6), palette.brush(QPalette.ColorRole.WindowText))


def _ring(outer: float, inner: float) -> QPainterPath:
    """The ring between two distances from the edge of the icon."""
    path = QPainterPath()
    for edge in (outer, inner):
        path.addEllipse(QRectF(edge, edge, ICON - 2 * edge, ICON - 2 * edge))
    return path


def highlight() -> QBrush:
    """Return the brush of what is chosen or current."""
    return QApplication.palette().brush(QPalette.ColorRole.Highlight)


def _pause(painter: QPainter) -> None:
    _disc(painter, colour("plain"))
    painter.drawLine(QPointF(6, 5.2), QPointF(6, 10.8))
    painter.drawLine(QPointF(10, 5.2), QPointF(10, 10.8))


_DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "check": _check,
    "plus": _plus,
    "minus": _minus,
    "lock": _lock,
    "off": _later,
    "warning": _warning,
    "error": _error,
    "info": _info,
    "circle on": _circle_on,
    "circle on chosen": _circle_on_chosen,
    "circle off": _circle_off,
    "now": _now,
    "pause": _pause,
    "onward": _onward,
    "later": _later,
}
