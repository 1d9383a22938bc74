"""One thread a connection, each going its own rounds: a company that hangs holds up nobody else.

Knows nothing of what is done in a round. The threads end with the process.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import structlog

_log = structlog.get_logger()

LONGEST_SLEEP = 60.0
"""Seconds until a lane looks at the clock again, whatever was planned; also how soon a new connection has one."""


class Lanes:
    """The lanes of one kind of work.

    `connections` names those that are to have a lane. `turn` does what is due for one of them and returns in
    how many seconds something will be; it is never called twice at once for one connection, nor while `paused`.
    """

    def __init__(
        self,
        work: str,
        connections: Callable[[], Iterable[str]],
        turn: Callable[[str], float],
        paused: Callable[[], bool],
    ) -> None:
        """`work` names the threads and what the log says of them."""
        self._work = work
        self._connections = connections
        self._turn = turn
        self._paused = paused
        self._news = threading.Condition()
        self._happened = 0
        self._busy: set[str] = set()
        self._kept_off: Counter[str] = Counter()
        self._lanes: set[str] = set()

    def wake(self) -> None:
        """Have every lane take a turn now, or another one when it is at one."""
        with self._news:
            self._happened += 1
            self._news.notify_all()

    def at_rest(self, patience: float) -> bool:
        """Wait up to `patience` seconds for the turns under way; tell whether none is any more."""
        with self._news:
            return self._news.wait_for(lambda: not self._busy, timeout=patience)

    @contextmanager
    def kept_off(self, connection: str, patience: float) -> Iterator[bool]:
        """Let no turn of one connection begin in the block; give whether, after up to `patience` seconds, none is
        under way.
        """
        with self._news:
            self._kept_off[connection] += 1
            at_rest = self._news.wait_for(lambda: connection not in self._busy, timeout=patience)
        try:
            yield at_rest
        finally:
            with self._news:
                self._kept_off[connection] -= 1
            self.wake()

    def run(self, ending: threading.Event) -> None:
        """Give each connection its lane, until `ending` is set."""
        while not ending.is_set():
            with self._news:
                seen = self._happened
            try:
                missing = set(self._connections()) - self._lanes
            except Exception:
                # A full disk, for example: it must not end the only thread that gives out lanes.
                _log.exception("no lanes given out", work=self._work)
                missing = set()
            for connection in missing:
                self._lanes.add(connection)
                name = f"{self._work} {connection}"
                threading.Thread(target=self._go, args=(connection, ending), name=name, daemon=True).start()
            self._sleep(seen, LONGEST_SLEEP, ending)

    def _go(self, connection: str, ending: threading.Event) -> None:
        while not ending.is_set():
            with self._news:
                seen = self._happened
                takes_it = not self._kept_off[connection]
                if takes_it:
                    self._busy.add(connection)
            seconds = LONGEST_SLEEP
            try:
                if takes_it and not self._paused():
                    seconds = min(self._turn(connection), LONGEST_SLEEP)
            except Exception:
                # A fault of ours must not end the only thread that works for this company.
                _log.exception("turn not taken", work=self._work, connection=connection)
            with self._news:
                self._busy.discard(connection)
                self._news.notify_all()
            self._sleep(seen, seconds, ending)

    def _sleep(self, seen: int, seconds: float, ending: threading.Event) -> None:
        with self._news:
            self._news.wait_for(lambda: self._happened > seen or ending.is_set(), timeout=seconds)
