"""What we rely on in Qt's binding, so that an upgrade which breaks it is noticed here and not on a server."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_methods_that_return_nothing_do_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None at each such call; on Python 3.11 some thousands end the process."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(500):
        label.setEnabled(True)
    assert sys.getrefcount(None) > before - 100
