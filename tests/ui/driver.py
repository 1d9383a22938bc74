"""A person at the set-up window, for tests: presses and types through the same widgets as everybody."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from heartbeat import Heartbeat
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from scripted_core import ScriptedCore

from wizard.ui.page import Page
from wizard.ui.shell import SetupWindow

WAIT_SECONDS = 120.0
RUN_SECONDS = 120.0
"""How long a whole run may take on a busy machine."""


class Driver:
    """Drives one window; every wait is for a condition, with a deadline."""

    def __init__(self, window: SetupWindow, qtbot: Any, beat: Heartbeat) -> None:
        self.window = window
        self.beat = beat
        self._qtbot = qtbot

    @property
    def page(self) -> Page:
        return self.window.page_now()

    @property
    def draft(self) -> Any:
        return self.window.journey.draft

    def until(self, condition: Callable[[], Any], seconds: float = WAIT_SECONDS) -> None:
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=round(seconds * 1000))

    def idle(self) -> None:
        self.until(lambda: not self.page.is_busy())

    def click(self, widget: QWidget) -> None:
        # A box is pressed on its mark: the rest of a wide one is not part of it.
        place = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else QPoint()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()  # nobody clicks so fast that the window has no turn in between

    def press(self) -> None:
        """Press the positive button and wait until the page is no longer busy."""
        button = self.window.positive_button()
        assert button is not None
        assert button.isEnabled()
        self.click(button)
        self.idle()

    def type(self, field: QLineEdit, text: str) -> None:
        """Type key by key; nobody types so fast that the window has no turn in between."""
        field.selectAll()
        for key in text:
            QTest.keyClick(field, key)
            QApplication.processEvents()

    def shown_error(self) -> str | None:
        error = self.page.error_panel.error
        return None if error is None else error.code

    def arrive(self, code: str) -> None:
        self.until(lambda: self.page.code == code)
        self.idle()

    # -- the documented way, page by page ------------------------------------------------------------------

    def to_procore(self) -> None:
        self.click(self.page.new_link)
        self.arrive("ST-15")
        self.press()
        self.arrive("ST-20")

    def to_source(self) -> None:
        self.to_procore()
        self.type(self.page.client_id, "demo-client")
        self.type(self.page.secret, "a client secret")
        self.press()
        self.pick_company(1)
        self.press()
        self.arrive("ST-30")

    def to_features(self) -> None:
        self.to_source()
        self.type(self.page.data_folder, "C:\\Data\\Cascade")
        self.type(self.page.user, "sync")
        self.type(self.page.password, "a database password")
        self.press()
        self.press()
        self.arrive("ST-35")

    def to_mappings(self) -> None:
        self.to_features()
        self.press()
        self.arrive("ST-40")

    def to_selection(self) -> None:
        self.to_mappings()
        self.press()
        self.press()
        self.arrive("ST-50")
        self.press()
        self.arrive("ST-60")

    def to_review(self) -> None:
        self.to_selection()
        self.press()
        self.arrive("ST-70")

    def to_run(self) -> None:
        self.to_review()
        self.press()
        self.arrive("ST-80")

    def wait_for_procore(self, core: ScriptedCore) -> None:
        """Ask about the connection with Procore, and get no answer before the gate of `core` is opened."""
        self.to_procore()
        core.gate.clear()
        self.type(self.page.client_id, "demo-client")
        self.type(self.page.secret, "s")
        self.click(self.window.positive_button())
        self.until(lambda: len(core.asked("start_probe")) == 2)

    def pick_company(self, place: int) -> None:
        QTest.keyClick(self.page.company, Qt.Key.Key_Down)
        self.until(lambda: self.page.company.currentIndex() == place or self.draft.company_id)
        self.idle()

    def screenshot(self, name: str) -> None:
        """Save a picture of the window to the folder that TRUEUP_SCREENSHOTS names, if it does."""
        self.picture_of(self.window, f"{self.page.code}-{name}")

    def picture_of(self, widget: QWidget, name: str) -> None:
        """Save a picture of any window there."""
        folder = os.environ.get("TRUEUP_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            with self.beat.aside():
                widget.repaint()
                assert widget.grab().save(str(Path(folder) / f"{name}.png"))
