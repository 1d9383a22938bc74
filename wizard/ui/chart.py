"""Two small drawings: how fast a run went over its time, and how the last runs did.

Painted only when there is something new, in the colours of the palette. Each says in words what it shows, with
the numbers, for whoever does not see it; lines differ by dashes and runs by signs, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from math import ceil, floor, log10
from typing import Any

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wizard.ui import cells, language, look, run_words

_LEFT, _TOP, _BOTTOM, _RIGHT = 62, 36, 22, 12
_THIRDS = 3
_SCALES = ((1, 2), (1.5, 3), (2, 4), (3, 3), (4, 4), (6, 3), (8, 4), (10, 2))
"""Where a scale can end, and how many parts it then has: each is 1, 2 or 5 times a power of ten."""
RUNS = 20
"""Runs drawn at most."""


class Chart(QWidget):
    """A framed plot with a scale; what is in it is drawn by `draw`."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language.follow(self.say)

    def sizeHint(self) -> QSize:
        return QSize(480, 148)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    def plot(self) -> QRectF:
        """Return where the data goes."""
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        """Draw the data and its labels."""

    def say(self) -> None:
        """Say in the language of now what is drawn."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._faint(), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self.draw(painter, self.plot())
        painter.end()

    def _faint(self) -> QColor:
        colour = QColor(self.palette().color(QPalette.ColorRole.Text))
        colour.setAlphaF(0.18)
        return colour

    def _quiet(self) -> QColor:
        return look.quiet_colour(self.palette())

    def _say(self, painter: QPainter, where: QRectF, how: Qt.AlignmentFlag, text: str) -> None:
        painter.setPen(self._quiet())
        painter.drawText(where, how | Qt.TextFlag.TextDontClip, text)

    def _scale(self, painter: QPainter, plot: QRectF, top: float, parts: int, text: Any) -> None:
        for line in range(parts + 1):
            y = plot.bottom() - plot.height() * line / parts
            painter.setPen(QPen(self._faint(), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            where = QRectF(0, y - 10, _LEFT - 6, 20)
            self._say(painter, where, cells.RIGHT, text(top * line / parts))


class ThroughputChart(Chart):
    """Records per second, read (solid) and delivered (dashed), over the time of one run."""

    def __init__(self) -> None:
        super().__init__()
        self.points: list[tuple[float, float, float]] = []
        self.set_points([])

    def set_points(self, points: Sequence[Sequence[float]]) -> None:
        """Show `[[seconds since the start, read per second, delivered per second], …]`."""
        now = [(float(at), float(read), float(delivered)) for at, read, delivered in points]
        if now != self.points or not self.accessibleDescription():
            self.points = now
            self.say()

    def say(self) -> None:
        self.setAccessibleName(self.tr("Records per second over time"))
        self.setAccessibleDescription(self._words())
        self.setToolTip(self._words())
        self.update()

    def _words(self) -> str:
        if not self.points:
            return self.tr("Nothing is measured yet.")
        text = self.tr(
            "After {time}: {read} records per second read, at most {most_read}; "
            "{delivered} delivered, at most {most_delivered}."
        )
        last = self.points[-1]
        return text.format(
            time=run_words.span(last[0]),
            read=_rate(last[1]),
            most_read=_rate(max(point[1] for point in self.points)),
            delivered=_rate(last[2]),
            most_delivered=_rate(max(point[2] for point in self.points)),
        )

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        top, parts = scale(max([1.0, *(max(point[1:]) for point in self.points)]))
        end = max(self.points[-1][0] if self.points else 0.0, 10.0)
        self._scale(painter, plot, top, parts, _rate)
        self._say(painter, QRectF(12, 4, 220, 20), _LEFT_MIDDLE, self.tr("Records per second"))
        self._say(painter, _under(plot), _LEFT_MIDDLE, run_words.span(0))
        self._say(painter, _under(plot), cells.RIGHT, run_words.span(end))
        self._say(painter, _under(plot), Qt.AlignmentFlag.AlignCenter, self.tr("Time since the start (h:mm:ss)"))
        if not self.points:
            self._say(painter, plot, Qt.AlignmentFlag.AlignCenter, self.accessibleDescription())
        read, delivered = QPen(look.colour("plain"), 2), QPen(look.colour("good"), 2, Qt.PenStyle.DashLine)
        for pen in (read, delivered):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._legend(painter, plot, [(read, self.tr("Read")), (delivered, self.tr("Delivered"))])
        for column, pen in ((1, read), (2, delivered)):
            line = [
                QPointF(
                    plot.left() + plot.width() * point[0] / end, plot.bottom() - plot.height() * point[column] / top
                )
                for point in self.points
            ]
            self._trace(painter, plot, line, pen)

    def _trace(self, painter: QPainter, plot: QRectF, line: list[QPointF], pen: QPen) -> None:
        if not line:
            return
        ground = QColor(pen.color())
        ground.setAlphaF(0.12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        foot = [QPointF(line[-1].x(), plot.bottom()), QPointF(line[0].x(), plot.bottom())]
        painter.drawPolygon(QPolygonF([*line, *foot]))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(line))

    def _legend(self, painter: QPainter, plot: QRectF, entries: list[tuple[QPen, str]]) -> None:
        right = plot.right()
        for pen, text in reversed(entries):
            width = QFontMetricsF(self.font()).horizontalAdvance(text)
            self._say(painter, QRectF(right - width, 4, width, 20), cells.RIGHT, text)
            painter.setPen(pen)
            painter.drawLine(QPointF(right - width - 30, 14), QPointF(right - width - 6, 14))
            right -= width + 46


class RunsChart(Chart):
    """The last runs, oldest left: how long each took, how much it delivered, and how it ended."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[dict[str, Any]] = []
        self.known = False
        self.say()

    def sizeHint(self) -> QSize:
        return QSize(480, 168)

    def set_runs(self, runs: Sequence[dict[str, Any]]) -> None:
        """Show the runs of `CoreClient.status`, which come newest first."""
        now = list(reversed(runs[:RUNS]))
        if now != self.runs or not self.known:
            self.runs, self.known = now, True
            self.say()

    def say(self) -> None:
        self.setAccessibleName(self.tr("The last runs"))
        self.setAccessibleDescription(self._words())
        self.update()

    def _words(self) -> str:
        if not self.known:  # nobody may say that nothing was, as long as nobody answered
            return "–"
        if not self.runs:
            return self.tr("Nothing was synchronised here yet.")
        text = self.tr("{when}: {state}, {time}, {delivered} delivered")
        return ". ".join(
            text.format(
                when=run_words.moment(run["created"]),
                state=run_words.state(run["state"]),
                time=run_words.span(seconds(run)),
                delivered=look.number(run["counts"]["delivered"]),
            )
            for run in reversed(self.runs)
        )

    def draw(self, painter: QPainter, plot: QRectF) -> None:
        top = _round_time(max([1.0, *(seconds(run) for run in self.runs)]))
        self._scale(painter, plot, top, _THIRDS, run_words.span)
        self._say(
            painter,
            QRectF(12, 4, self.width() - 24, 20),
            _LEFT_MIDDLE,
            self.tr("Time each run took (h:mm:ss), and the records it delivered"),
        )
        if not self.runs:
            self._say(painter, plot, Qt.AlignmentFlag.AlignCenter, self.accessibleDescription())
            return
        place = plot.width() / max(len(self.runs), 8)
        for number, run in enumerate(self.runs):
            self._bar(
                painter, plot, QRectF(plot.left() + number * place, plot.top(), place, plot.height()), run, top
            )

    def _bar(self, painter: QPainter, plot: QRectF, place: QRectF, run: dict[str, Any], top: float) -> None:
        height = max(plot.height() * 0.86 * seconds(run) / top, 2.0)
        width = min(place.width() * 0.62, 34.0)
        bar = QRectF(place.center().x() - width / 2, plot.bottom() - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(run_words.colour_of_state(run["state"])))
        painter.drawRoundedRect(bar, 2, 2)
        sign = QRectF(place.center().x() - 7, plot.bottom() + 4, 14, 14)
        look.icon(run_words.sign_of_state(run["state"])).paint(painter, sign.toRect())
        if place.width() > 30:
            where = QRectF(place.left(), bar.top() - 18, place.width(), 16)
            self._say(painter, where, Qt.AlignmentFlag.AlignCenter, short(run["counts"]["delivered"]))


_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def seconds(run: dict[str, Any]) -> float:
    """Return how long a run took, or has taken so far."""
    began = datetime.fromisoformat(run["created"])
    ended = datetime.fromisoformat(run["ended"]) if run["ended"] else datetime.now(began.tzinfo)
    return max((ended - began).total_seconds(), 0.0)


def scale(value: float) -> tuple[float, int]:
    """Return where a scale that holds `value` ends, and into how many parts it is cut, so that each is round."""
    power = 10.0 ** floor(log10(value))
    return next((end * power, parts) for end, parts in _SCALES if end * power >= value * (1 - 1e-12))


def short(value: int) -> str:
    """Return a count in few letters: 950, 18k, 2.4M."""
    if value < 1_000:
        return str(value)
    size, letter = (1_000, "k") if value < 999_500 else (1_000_000, "M")
    precise = value < 10 * size and round(value / size, 1) % 1 > 0
    return QLocale().toString(value / size, "f", 1 if precise else 0) + letter


def _round_time(value: float) -> float:
    steps = (3, 15, 30, 60, 90, 180, 360, 900, 1800, 3600, 5400, 3 * 3600, 6 * 3600, 12 * 3600, 24 * 3600)
    return next((float(step) for step in steps if step >= value), ceil(value / 86400) * 86400.0)


def _rate(value: float) -> str:
    return look.number(round(value)) if value >= 10 or value == round(value) else QLocale().toString(value, "f", 1)


def _under(plot: QRectF) -> QRectF:
    return QRectF(plot.left(), plot.bottom() + 1, plot.width(), _BOTTOM - 2)
