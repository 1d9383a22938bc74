"""Lists whose marks are circles, as the documented procedure calls them; boxes stay boxes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from wizard.ui import look

_CIRCLES = ("circle off", "circle on", "circle on chosen")


class CircleDelegate(QStyledItemDelegate):
    """Paints the mark of a row as a circle; pressing it is still the business of the list."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        feature = QStyleOptionViewItem.ViewItemFeature
        if drawn.features & feature.HasCheckIndicator:
            on = drawn.checkState == Qt.CheckState.Checked
            drawn.features = (drawn.features & ~feature.HasCheckIndicator) | feature.HasDecoration
            chosen = bool(drawn.state & QStyle.StateFlag.State_Selected)
            drawn.icon = look.icon(_CIRCLES[0 if not on else 2 if chosen else 1])
            drawn.decorationSize = QSize(look.ICON, look.ICON)
        drawn.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # A circle is wider than the box that Qt made room for.
        return super().sizeHint(option, index) + QSize(look.SMALL, 0)


def use_circles(view: QTreeWidget) -> None:
    """Let `view` draw circles instead of boxes."""
    for name in _CIRCLES:  # drawn while nobody waits for them
        look.icon(name)
    view.setItemDelegateForColumn(0, CircleDelegate(view))
