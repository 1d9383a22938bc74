"""Buttons that look like text: a link of the first page, and the footer. A frame says where the keyboard is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCommandLinkButton, QPushButton

from wizard.ui import language, look
from wizard.ui.focus import paint_focus

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Link(QCommandLinkButton):
    """What it opens, and a sentence about it."""

    def __init__(self, text: str, about: str) -> None:
        super().__init__(language.one_line(text), about)
        self.setAccessibleName(language.without_key(text))
        self.setAccessibleDescription(about)
        self.setIcon(look.icon("onward", in_rows=False))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self)


class FlatButton(QPushButton):
    """A button without an edge, which Enter does not press from elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setAutoDefault(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self)
