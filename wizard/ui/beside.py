"""A window beside the pages, over a journey of its own: its answers go with it, and it may look again by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from wizard.errors import TrueupError
from wizard.ui.journey import Journey


class BesideWindow(QDialog):
    """What the windows of the status, the change orders, the comparison and the records set aside share."""

    def __init__(self, journey: Journey, parent: QWidget | None, width: int, height: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(width, height)
        self._journey = journey
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look_again)

    def look_again(self) -> None:
        """Ask for what is shown."""

    def look_every(self, milliseconds: int) -> None:
        """Look again by itself from now on, until it is closed."""
        self._clock.start(milliseconds)

    def done(self, result: int) -> None:
        self._clock.stop()
        self._journey.drop_answers()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.done(QDialog.DialogCode.Rejected)

    def _start_core(self) -> None:
        from wizard.core.start import start_core

        home = self._journey.home
        self._journey.ask(lambda _: start_core(home), lambda _: self.look_again(), self._failed)

    def _failed(self, error: TrueupError) -> None:
        """Tell why something that was wished could not be done."""
