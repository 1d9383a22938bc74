"""Lists whose marks are circles, as the documented procedure calls them; boxes stay boxes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QStyleOptionViewItem, QTreeWidget, QWidget


class _CircleStyle(QProxyStyle):
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element != QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck:
            super().drawPrimitive(element, option, painter, widget)
            return
        side = min(option.rect.width(), option.rect.height()) - 2.0
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(option.rect).center())
        on = isinstance(option, QStyleOptionViewItem) and option.checkState == Qt.CheckState.Checked
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        line = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        fill = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Highlight
        mark = QPalette.ColorRole.Highlight if selected else QPalette.ColorRole.HighlightedText
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.color(fill if on else line), 1.2))
        painter.setBrush(option.palette.color(fill) if on else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if on:
            painter.setPen(QPen(option.palette.color(mark), 1.7))
            x, y, unit = circle.x(), circle.y(), side / 14
            points = [QPointF(x + 3.6 * unit, y + 7.4 * unit), QPointF(x + 6 * unit, y + 9.8 * unit)]
            painter.drawPolyline(QPolygonF([*points, QPointF(x + 10.4 * unit, y + 4.6 * unit)]))
        painter.restore()


def use_circles(view: QTreeWidget) -> None:
    """Let `view` draw circles instead of boxes."""
    style = _CircleStyle(view.style().objectName())
    style.setParent(view)
    view.setStyle(style)
