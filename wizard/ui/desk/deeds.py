"""What can be done with the thing that is chosen: a button each for what is usual, the rest in a menu."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from wizard.ui import language
from wizard.ui.room import Flow


class Deeds(QWidget):
    """`wished` names the deed that the person wants. What there is to do, and its words, are for the heirs to say.

    `BUTTONS` can be shown as a button, `MENU` can stand in the menu.
    """

    wished = Signal(str)
    BUTTONS: tuple[str, ...] = ()
    MENU: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.buttons = {deed: QPushButton() for deed in self.BUTTONS}
        self.more = QPushButton()
        menu = QMenu(self.more)
        self.in_menu: dict[str, QAction] = {deed: menu.addAction("") for deed in self.MENU}
        self.more.setMenu(menu)
        self._state = ""
        row = Flow(self)
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _checked, deed=deed: self.wished.emit(deed))
            row.addWidget(button)
        for deed, action in self.in_menu.items():
            action.triggered.connect(lambda _checked, deed=deed: self.wished.emit(deed))
        row.addWidget(self.more)
        for button in (*self.buttons.values(), self.more):
            button.setAutoDefault(False)
        self.offer(None)

    def offer(self, one: dict[str, Any] | None) -> None:
        """Offer what the state of `one` allows, as the core says; nothing while the core does a wish."""
        possible = set() if one is None or one["wish"] else self._possible(one)
        at_hand = set() if one is None else possible & self._at_hand(one)
        self._state = self._state if one is None else one["state"]
        for deed, button in self.buttons.items():
            button.setVisible(deed in at_hand)
            button.setText(self._words(self._state)[deed])
        rest = {deed for deed in possible - at_hand if deed in self.in_menu}
        for deed, action in self.in_menu.items():
            action.setVisible(deed in rest)
        self.more.setVisible(bool(rest))

    def say(self) -> None:
        """Say everything in the language of now."""
        words = self._words(self._state)
        for deed, button in self.buttons.items():
            button.setText(words[deed])
        for deed, action in self.in_menu.items():
            action.setText(language.one_line(words[deed]))
        self.more.setText(self.tr("&More"))

    def _possible(self, one: dict[str, Any]) -> set[str]:
        """Return what can be done with `one`."""
        return set(one["possible"])

    def _at_hand(self, one: dict[str, Any]) -> set[str]:
        """Return what gets a button where it is possible."""
        return set(self.BUTTONS)

    def _words(self, state: str) -> dict[str, str]:
        """Return what each deed is called in that state."""
        raise NotImplementedError
