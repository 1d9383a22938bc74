"""Somebody without a mouse is never lost: one control always has the focus, and shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from wizard.ui import look

if TYPE_CHECKING:
    from wizard.ui.page import Page

_ROUND, _WIDTH = 4.0, 1.5


def keep_focus(window: QWidget, page: Page, positive: QWidget | None) -> None:
    """Give the focus to the first field of `page`, or else to the positive button, if nothing can have it now."""
    held = window.focusWidget()
    if held is not None and held.isEnabled() and held.isVisible():
        return
    for each in (*page.fields.values(), positive, page.cancel_button):
        if each is not None and each.isEnabled() and each.isVisible():
            give_focus(each)
            return


def give_focus(widget: QWidget) -> None:
    """Give `widget` the focus as if Tab had come there, because styles draw it only then."""
    from PySide6.QtCore import Qt

    widget.setFocus(Qt.FocusReason.TabFocusReason)
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    widget.update()


def paint_focus(widget: QWidget, focused: bool | None = None) -> None:
    """Draw a frame inside `widget` if it is (or has) the focus; for those that no style draws one for."""
    if not (widget.hasFocus() if focused is None else focused):
        return
    path = QPainterPath()  # a line as the shape between two rectangles: see `look` on pens
    around = QRectF(widget.rect())
    path.addRoundedRect(around, _ROUND, _ROUND)
    path.addRoundedRect(around.adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH), _ROUND - 1, _ROUND - 1)
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, look.highlight())
    painter.end()
