"""Measures how long the window's thread was kept from its events, and says by what.

A timer of the event loop beats every few milliseconds; a beat that comes late was kept waiting, by work or by
waiting. Work is the processor's time of this thread alone. Of the rest, the time in which this thread was ready to
run and another program had the processor is the machine's, which Linux tells in schedstat. In what is left it
slept. It waited as long as our other threads worked meanwhile (they may have held Python's lock), and while nobody
did: less the time in which they or the X server were ready to run and did not, in which the host had taken the
processor away, and in which the thread was seen in Qt's own loop at every look. So a machine that stands still is
told from a window that does, and a window that does is seen on a busy machine too. Where the machine is so busy
that it kept them for more than half of the time, everything takes longer than it would: the longer of work and
waiting counts then, and else their sum. What is left of the machine's doings (a processor that is shared with
another one computes at half its speed, and no count tells) differs from one time to the next, while what a window
does itself it does each time: a test whose window stood still is run twice more, and fails where the window stood
still in all three. A thread beside it looks at what the window's thread is doing while a beat
is late, so that a failure names its place.
"""

from __future__ import annotations

import faulthandler
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import IO, NamedTuple

import pytest
from PySide6.QtCore import QObject, QTimer

LONGEST_BLOCK = 0.1
"""Seconds that the window may stand still."""
BEAT_MS = 10
_LOOK_SECONDS = 0.02
_TICK_SECONDS = 0.01
"""In which Linux counts what the host took."""


class StandstillError(AssertionError):
    """A window kept somebody waiting for too long."""


MEASURED_AGAIN = pytest.mark.flaky(reruns=2, only_rerun=StandstillError)
"""Of a test whose window is watched; any other failure of it counts at once."""


class Schedule(NamedTuple):
    """Of a thread, in seconds: how long it ran, and how long it was ready to run and did not."""

    worked: float = 0.0
    queued: float = 0.0


@dataclass(frozen=True)
class Moment:
    """Seconds since some beginning: by the clock, of work, and of waiting for the machine."""

    clock: float
    work: float
    """Of this thread."""
    threads: dict[int, Schedule]
    """Of this process, and the X server."""
    taken: float
    """The host had taken a processor away."""

    @classmethod
    def last(cls) -> Moment:
        """Return where a span begins: the clock is read last, or the machine standing still meanwhile counts."""
        threads, taken, work = _threads(), _taken(), time.thread_time()
        return cls(time.monotonic(), work, threads, taken)

    @classmethod
    def now(cls) -> Moment:
        """Return where a span ends: the clock is read first."""
        return cls(time.monotonic(), time.thread_time(), _threads(), _taken())

    def waited(self, before: Moment) -> tuple[float, float]:
        """Return the seconds since `before` in which this thread waited for our others, or for nothing at all.

        Beside it those in which it, and what it may have waited for, waited for the machine.
        """
        slept = self.clock - before.clock - (self.work - before.work) - BEAT_MS / 1000
        own, others, held_up = 0.0, 0.0, self.taken - before.taken
        servers = {int(path.parent.name) for path in _x_servers()}
        for thread, (worked, queued) in self.threads.items():
            was = before.threads.get(thread, Schedule())
            if thread == threading.get_native_id():
                own = queued - was.queued
                continue
            held_up += queued - was.queued
            if thread in _NOT_OURS:
                held_up += worked - was.worked
            elif thread not in servers:
                others += worked - was.worked
        slept -= own
        return max(0.0, min(others, slept), slept - held_up), own + held_up


class Heartbeat(QObject):
    """`longest` is the longest block so far, in seconds; `place` is where it was. `stop` ends the measuring."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self.place = "not seen"
        self._thread = threading.get_ident()
        self._last = Moment.last()
        self._seen: list[str] = []
        """Where the thread was, at each look while a beat is late."""
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
        self._last = Moment.last()

    def begin(self) -> None:
        """Forget what was before."""
        self._last, self.longest = Moment.last(), 0.0

    def stop(self) -> None:
        if not self._ended.is_set():
            self._beat()
        self._timer.stop()
        self._ended.set()
        self._watcher.join()

    def judge(self) -> None:
        """Fail where the window stood still for too long."""
        if self.longest >= LONGEST_BLOCK:
            raise StandstillError(f"{self.longest:.3f} s, {self.place}")

    def _beat(self) -> None:
        now, last = Moment.now(), self._last
        passed, work = now.clock - last.clock, now.work - last.work
        waited, held_up = now.waited(last)
        if self._seen and all(map(_is_the_loops, self._seen)):
            waited = 0.0
        block = max(work, waited) if held_up > passed / 2 else work + waited
        if block > self.longest:
            self.longest = block
            self.place = f"{work:.3f} s of work in {passed:.3f} s\n{self._seen[-1] if self._seen else 'not seen'}"
        self._last, self._seen = Moment.last(), []

    def _watch(self) -> None:
        # The window's thread writes down its own place, at a signal. Read from here, its frames would live on in
        # this thread, and what died with them could end in a deadlock.
        places = _places()
        while not self._ended.wait(_LOOK_SECONDS * (1 + len(self._seen))):  # each look is work of the thread itself
            if time.monotonic() - self._last.clock > LONGEST_BLOCK / 2:
                places.seek(0)
                self._seen += filter(None, [_ours(places.read())])
                places.seek(0)
                places.truncate()
                signal.pthread_kill(self._thread, signal.SIGUSR1)


def _ours(place: str) -> str:
    """Return the frames down to the test, without those of pytest that call it."""
    return "".join(takewhile(lambda line: "/_pytest/" not in line, place.splitlines(keepends=True)))


def _is_the_loops(seen: str) -> bool:
    """Tell whether the thread was in Qt's own loop or in this measuring: nothing of the window made it wait."""
    frames = [line.strip() for line in seen.splitlines() if line.lstrip().startswith("File ")]
    return bool(frames) and (frames[0].endswith(" in exec") or any(__file__ in frame for frame in frames[:3]))


def _threads() -> dict[int, Schedule]:
    """Return the schedule of each thread of ours, also of those that are over, and of the X server."""
    found = dict(_ended)
    for path in (*Path("/proc/self/task").glob("*/schedstat"), *_x_servers()):
        with suppress(OSError):  # a thread that has just ended
            found[int(path.parent.name)] = _schedule(path)
    return found


def _schedule(path: Path) -> Schedule:
    worked, queued, _ = path.read_text().split()
    return Schedule(int(worked) / 1e9, int(queued) / 1e9)


_ended: dict[int, Schedule] = {}
"""One may end before the beat comes that it held up."""

_NOT_OURS: set[int] = set()
"""The threads of this measuring, and of a scripted core, which is a program of its own at a customer's."""


def _noted(run: Callable[[threading.Thread], None]) -> Callable[[threading.Thread], None]:
    """Return the `run` of threads such that each notes whose it is, and at its end its schedule."""

    def run_and_note(self: threading.Thread) -> None:
        thread = threading.get_native_id()
        if self.name in ("heartbeat", "channel", "visitor"):
            _NOT_OURS.add(thread)
        try:
            run(self)
        finally:
            with suppress(OSError):
                _ended[thread] = _schedule(Path(f"/proc/self/task/{thread}/schedstat"))

    return run_and_note


threading.Thread.run = _noted(threading.Thread.run)  # type: ignore[method-assign]


@cache
def _places() -> IO[str]:
    """The file in which a thread that is signalled writes where it is."""
    file = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 - for all tests
    faulthandler.register(signal.SIGUSR1, file, all_threads=False)
    return file


@cache
def _x_servers() -> list[Path]:
    """The schedules of the servers that may draw the windows; there is one once a window is watched."""
    found = []
    for name in Path("/proc").glob("[0-9]*/comm"):
        with suppress(OSError):
            if name.read_text().strip() in ("Xvfb", "Xorg"):
                found.append(name.with_name("schedstat"))
    return found


def _taken() -> float:
    """Return the seconds for which the host of this machine had taken a processor away."""
    with suppress(OSError), Path("/proc/stat").open(encoding="ascii") as counts:
        return int(counts.readline().split()[8]) * _TICK_SECONDS
    return 0.0
