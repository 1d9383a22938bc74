"""How things look: spacing, quiet text, and icons drawn by code in the colours of the palette.

Light and dark follow the system's palette; no colour is the only sign of anything.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QLabel

from wizard.procedure.words import Words

SMALL, MEDIUM, LARGE = 8, 12, 16
"""The three distances between things, in logical pixels."""

ICON = 16
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
"""How numbers stand in a table."""
ROW = QSize(0, 22)
"""The height of a row in a list, for the column that stretches: it says nothing about width."""


def tell(words: Words) -> str:
    """Return the sentence in the language of the window."""
    return QCoreApplication.translate("procedure", words.text).format(**words.values)


def text(english: str) -> str:
    """Return a text of the product's own data (a recipe, a condition) in the language of the window."""
    return QCoreApplication.translate("procedure", english)


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
    result.setTextFormat(Qt.TextFormat.PlainText)  # a name from outside is never a page of its own
    result.setWordWrap(True)
    if quiet:
        palette = result.palette()
        ink = quiet_colour(palette)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):  # a wizard's pages use Text
            palette.setColor(role, ink)
        result.setPalette(palette)
    return result


def heading(text: str, size: float = 1.6) -> QLabel:
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


def _canvas(draw: Callable[[QPainter], None]) -> QIcon:
    icon = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(ICON * scale, ICON * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        pixmap.setDevicePixelRatio(scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _stroke(painter: QPainter, ink: QColor, width: float = 1.6) -> None:
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def number(value: int) -> str:
    """Return a count as it is written here, with its thousands apart."""
    locale = QLocale()
    locale.setNumberOptions(locale.numberOptions() & ~QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(value)


def icon(name: str) -> QIcon:
    """Return one of the icons in `_DRAWINGS`, in the colours of the present palette."""
    return _drawn(name, QApplication.palette().cacheKey())


@cache
def _drawn(name: str, palette: int) -> QIcon:
    return _canvas(_DRAWINGS[name])


def _disc(painter: QPainter, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
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


def _off(painter: QPainter) -> None:
    _stroke(painter, quiet_colour(QApplication.palette()), 1.2)
    painter.drawEllipse(QRectF(3, 3, 10, 10))


def _warning(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
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
    _stroke(painter, QApplication.palette().color(QPalette.ColorRole.Highlight), 2)
    painter.drawLine(QPointF(2.5, 8), QPointF(13, 8))
    painter.drawPolyline(QPolygonF([QPointF(8.8, 3.8), QPointF(13, 8), QPointF(8.8, 12.2)]))


def _now(painter: QPainter) -> None:
    ink = QApplication.palette().color(QPalette.ColorRole.Highlight)
    _stroke(painter, ink, 2)
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(5.5, 5.5, 5, 5))


def _pause(painter: QPainter) -> None:
    _disc(painter, colour("plain"))
    painter.drawLine(QPointF(6, 5.2), QPointF(6, 10.8))
    painter.drawLine(QPointF(10, 5.2), QPointF(10, 10.8))


_DRAWINGS: dict[str, Callable[[QPainter], None]] = {
    "check": _check,
    "plus": _plus,
    "minus": _minus,
    "lock": _lock,
    "off": _off,
    "warning": _warning,
    "error": _error,
    "info": _info,
    "circle on": _circle_on,
    "circle on chosen": _circle_on_chosen,
    "circle off": _circle_off,
    "now": _now,
    "pause": _pause,
    "onward": _onward,
    "later": _off,
}
