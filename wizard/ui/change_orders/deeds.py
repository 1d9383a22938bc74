"""What can be done with the change order that is chosen: a button each for what is usual, the rest in a menu."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from wizard.ui import language, look

OPEN_SHEET, SAVE_FILES = "open sheet", "save files"
"""What is done without the core changing anything."""

_USUAL = ("accept", "reject", "retry", "resend")
_AT_HAND = {"waiting for posting": (OPEN_SHEET, "retry", "confirm", "reject"), "confirmed": ()}
"""State → what gets a button, where that is not what is usual; all else that is possible is in the menu."""
_BUTTONS = ("accept", OPEN_SHEET, "retry", "confirm", "resend", "reject")
_IN_MENU = (SAVE_FILES, "confirm", "reject", "unlink", "reset")


class Deeds(QWidget):
    """`wished` names the deed that the person wants: one of the core's, or one of those above."""

    wished = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {deed: QPushButton() for deed in _BUTTONS}
        self.more = QPushButton()
        menu = QMenu(self.more)
        self.in_menu: dict[str, QAction] = {deed: menu.addAction("") for deed in _IN_MENU}
        self.more.setMenu(menu)
        self._state = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.SMALL)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked, deed=deed: self.wished.emit(deed))
            row.addWidget(button)
        for deed, action in self.in_menu.items():
            action.triggered.connect(lambda _checked, deed=deed: self.wished.emit(deed))
        row.addWidget(self.more)
        row.addStretch(1)
        for button in (*self.buttons.values(), self.more):
            button.setAutoDefault(False)
        self.offer(None)

    def offer(self, one: dict[str, Any] | None) -> None:
        """Offer what the state of `one` (see `ExportClient.show`) allows; nothing while the core does a wish."""
        possible, at_hand = _possible(one), set()
        if one is not None:
            at_hand = possible & {*_AT_HAND.get(one["state"], _USUAL)}
            self._state = one["state"]
            self.buttons["retry"].setText(self._again())
        for deed, button in self.buttons.items():
            button.setVisible(deed in at_hand)
        rest = {deed for deed in possible - at_hand if deed in self.in_menu}
        for deed, action in self.in_menu.items():
            action.setVisible(deed in rest)
        self.more.setVisible(bool(rest))

    def say(self) -> None:
        """Say everything in the language of now."""
        words = {
            "accept": self.tr("&Accept…"),
            OPEN_SHEET: self.tr("Open entry s&heet"),
            "retry": self._again(),
            "confirm": self.tr("Confirm &by hand…"),
            "resend": self.tr("S&end again…"),
            "reject": self.tr("Re&ject…"),
            SAVE_FILES: self.tr("&Save the files for entering it…"),
            "unlink": self.tr("&Unlink…"),
            "reset": self.tr("Begin a&new…"),
        }
        for deed, button in self.buttons.items():
            button.setText(words[deed])
        for deed, action in self.in_menu.items():
            action.setText(language.one_line(words[deed]))
        self.more.setText(self.tr("&More"))

    def _again(self) -> str:
        words = {
            "failed": self.tr("Chec&k again…"),
            "waiting for posting": self.tr("Loo&k in the ledger again…"),
        }
        return words.get(self._state, self.tr("&Try again…"))


def _possible(one: dict[str, Any] | None) -> set[str]:
    if one is None or one["wish"]:
        return set()
    found = {*one["possible"], *([SAVE_FILES] if one["files"] else [])}
    return found | ({OPEN_SHEET} if any(name.endswith(".html") for name in one["files"]) else set())
