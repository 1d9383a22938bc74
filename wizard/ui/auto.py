"""A person made of a timer: presses the positive button of every page as soon as that is possible.

It uses the same widgets as everybody else and knows nothing of what is behind them.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from wizard.ui.pages.progress import ProgressPage
from wizard.ui.pages.start import StartPage
from wizard.ui.shell import SetupWindow

LOOK_MS = 120


class Person(QObject):
    """Emits `finished` with 0 when the run is done, otherwise with 1 and the code of the error that is shown."""

    finished = Signal(int, str)

    def __init__(self, window: SetupWindow) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        page = self._window.page_now()
        error = page.error_panel.error
        if isinstance(page, ProgressPage) and page.has_ended():
            self._end(0 if page.progress["state"].startswith("done") else 1, page.progress["state"])
        elif error is not None:
            self._end(1, error.code)
        elif page.is_busy():
            return
        elif isinstance(page, StartPage):
            cmic = page.journey.draft.source_kind == "cmic"
            (page.cmic_link if cmic else page.new_link).click()
        elif not isinstance(page, ProgressPage):
            self._press()

    def _press(self) -> None:
        button = self._window.positive_button()
        if button is not None and button.isEnabled():
            button.click()

    def _end(self, code: int, why: str) -> None:
        self._timer.stop()
        self.finished.emit(code, why)
