"""Measures how long the window's thread was kept from its events.

A timer of the event loop beats every few milliseconds; a beat that comes late was kept waiting. What the
system took for other processes meanwhile (the thread ready to run, but not running; Linux tells it in
schedstat) is not the window's fault and is taken off.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5


class Heartbeat(QObject):
    """`longest` is the longest block so far, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = self._look()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Do something that the window does not do by itself, such as taking its picture."""
        self._beat()
        yield
        self._last = self._look()

    def _beat(self) -> None:
        now, queued = self._look()
        self.longest = max(self.longest, (now - self._last[0]) - (queued - self._last[1]) - BEAT_MS / 1000)
        self._last = (now, queued)

    def _look(self) -> tuple[float, float]:
        queued = int(self._schedule.read_text().split()[1]) / 1e9 if self._schedule.exists() else 0.0
        return time.monotonic(), queued
