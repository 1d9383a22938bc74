"""Measures how long the window's thread was kept from its events, and says by what.

A timer of the event loop beats every few milliseconds; a beat that comes late was kept waiting. What the
system took for other processes meanwhile is not the window's fault and is taken off: the time in which a thread
of ours was ready to run, but not running (Linux tells it in schedstat; another thread of ours may have held
Python's lock then). And a block counts in the time of this machine when it is left alone: one that shares its
processors computes more slowly, which a fixed piece of work tells. So the measure is strict on an idle machine and
lenient on a busy one. A thread beside it looks at what the window's thread is doing while a beat is late, so that a
failure names its place.
"""

from __future__ import annotations

import os
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

LONGEST_BLOCK = 0.1
"""Seconds that the window may stand still."""
BEAT_MS = 10
_LOOK_SECONDS = 0.02
_SLOWEST = 4.0
"""More than that is not believed of the machine."""
_fastest = float("inf")


class Heartbeat(QObject):
    """`longest` is the longest block so far, in seconds; `place` is where it was. `stop` ends the measuring."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.place = "not seen"
        self._thread = threading.get_ident()
        self._last = self._look()
        self._seen = ""
        self._ended = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._watcher = threading.Thread(target=self._watch, name="heartbeat", daemon=True)
        self._watcher.start()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Do something that the window does not do by itself, such as taking its picture."""
        self._beat()
        yield
        self._last = self._look()

    def stop(self) -> None:
        if not self._ended.is_set():
            self._beat()
        self._timer.stop()
        self._ended.set()
        self._watcher.join()

    def _beat(self) -> None:
        now, queued = self._look()
        block = (now - self._last[0]) - max(0.0, queued - self._last[1]) - BEAT_MS / 1000
        if block > LONGEST_BLOCK / 2:
            block /= slowness()
        if block > self.longest:
            self.longest, self.place = block, self._seen or "not seen"
        self._last, self._seen = self._look(), ""

    def _look(self) -> tuple[float, float]:
        queued = 0
        for schedule in Path("/proc/self/task").glob("*/schedstat"):
            with suppress(OSError):  # a thread that has just ended
                queued += int(schedule.read_text().split()[1])
        return time.monotonic(), queued / 1e9

    def _watch(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            if time.monotonic() - self._last[0] > LONGEST_BLOCK / 2:
                # The frame is not kept: what it holds, windows among it, would end with this thread.
                self._seen = "".join(traceback.format_stack(sys._current_frames().get(self._thread), 12))


def allowed() -> float:
    """Return the seconds that the window may stand still: more where several programs wait for each processor."""
    return LONGEST_BLOCK * max(1.0, os.getloadavg()[0] / (2 * (os.cpu_count() or 1)))


def slowness() -> float:
    """Return how many times slower this machine computes now than at its best since the tests began."""
    global _fastest  # noqa: PLW0603 - one machine
    start = time.thread_time()
    sum(number * number for number in range(20_000))
    now = time.thread_time() - start
    _fastest = min(_fastest, now)
    return min(now / _fastest, _SLOWEST)
