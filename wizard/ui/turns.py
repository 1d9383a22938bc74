"""Work that takes a moment, done in small steps, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


def in_turns(owner: QObject, steps: Iterator[int]) -> None:
    """Do one of `steps` in each turn of the event loop of `owner`; each yields the milliseconds until the next."""
    for pause in steps:
        QTimer.singleShot(pause, owner, lambda: in_turns(owner, steps))
        return
