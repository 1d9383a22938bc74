"""The language in the footer: says which one the window speaks, and offers the others."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from wizard.ui import language


class LanguageMenu(QToolButton):
    """`chosen` tells the language that was picked; the menu is empty until `fill`: the first picture needs none."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setMenu(QMenu(self))

    def name(self, roomy: bool = True) -> str:
        """Return what stands on the button; without `roomy` the language alone."""
        name = language.NAMES[language.current()]
        told = language.one_line(self.tr("Lang&uage: {name}")).format(name=name)
        self.setAccessibleName(language.without_key(told))
        return told if roomy else name

    def fill(self) -> None:
        """Make the menu anew."""
        self.menu().clear()
        for code, name in language.NAMES.items():
            action = self.menu().addAction(f"&{name}")
            action.setCheckable(True)
            action.setChecked(code == language.current())
            action.triggered.connect(lambda _on, wanted=code: self._choose(wanted))

    def _choose(self, wanted: str) -> None:
        # Not while the menu is still telling of it: it is made anew.
        QTimer.singleShot(0, self, lambda: self.chosen.emit(wanted))
