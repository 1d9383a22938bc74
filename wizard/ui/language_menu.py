"""The language at the foot of a window: says which one is spoken, and offers the others to all windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMenu

from wizard.ui import language
from wizard.ui.link import FlatButton

if TYPE_CHECKING:
    from wizard.ui.journey import Journey


class LanguageMenu(FlatButton):
    """Remembers what was picked over the home of `journey`; empty until `fill`: the first picture needs no menu."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey
        self.setMenu(QMenu(self))

    def name(self, roomy: bool = True) -> str:
        """Return what stands on the button; without `roomy` the language alone."""
        name = language.NAMES[language.current()]
        told = language.alone(self.tr("Lang&uage: {name}")).format(name=name)
        self.setAccessibleName(language.without_key(told))
        return told if roomy else name

    def say(self) -> None:
        """Say the name on the button, and make the menu anew."""
        self.setText(self.name())
        self.fill()

    def fill(self) -> None:
        """Make the menu anew."""
        self.menu().clear()
        for code, name in language.NAMES.items():
            action = self.menu().addAction(f"&{name}")
            action.setCheckable(True)
            action.setChecked(code == language.current())
            # Not while the menu is still telling of it: it is made anew.
            action.triggered.connect(
                lambda _on, wanted=code: QTimer.singleShot(0, self, lambda: self.choose(wanted))
            )

    def choose(self, wanted: str) -> None:
        """Let all windows speak `wanted` from now on, and the next ones too."""
        home = self._journey.home
        self._journey.ask(lambda _: language.remember(home, wanted), lambda _: None, lambda _: None)
        language.use(wanted)
