"""Fetches the next page while the last one is worked on, in a thread of its own, and holds a few at most."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

_T = TypeVar("_T")

WAITING = 2
"""Pages that wait at most: the slower side sets the pace, and memory stays flat."""

_LOOK_SECONDS = 0.1


def ahead(produce: Callable[[Callable[[], bool]], Iterator[_T]]) -> Iterator[_T]:
    """Yield what `produce` yields; what it raises is raised here.

    `produce` is given a function that says when nobody wants more, and runs in one thread from its start to
    its end, which has come when this iterator is closed.
    """
    ready: queue.Queue[tuple[bool, _T | BaseException | None]] = queue.Queue(WAITING)
    unwanted = threading.Event()

    def put(ended: bool, what: _T | BaseException | None) -> None:
        while not unwanted.is_set():
            try:
                ready.put((ended, what), timeout=_LOOK_SECONDS)
            except queue.Full:
                continue
            return

    def work() -> None:
        try:
            for part in produce(unwanted.is_set):
                put(False, part)
                if unwanted.is_set():
                    return
            put(True, None)
        except BaseException as problem:
            put(True, problem)

    thread = threading.Thread(target=work, name="cmic pages", daemon=True)
    thread.start()
    try:
        while True:
            ended, what = ready.get()
            if not ended:
                yield what  # type: ignore[misc]
            elif isinstance(what, BaseException):
                raise what
            else:
                return
    finally:
        unwanted.set()
        thread.join()
