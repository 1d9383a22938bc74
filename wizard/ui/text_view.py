"""A text to read: a browser of our own pages, with a frame where the keyboard is, which it scrolls."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTextBrowser

from wizard.ui.focus import paint_focus


class TextView(QTextBrowser):
    """Shows what it is given and follows no link; Tab leaves it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_focus(self.viewport(), self.hasFocus())
