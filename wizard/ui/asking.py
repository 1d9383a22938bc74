"""Asks the core, the disk and anything else that may take its time, without the window ever waiting.

Work runs in a thread of a pool and its answer comes back as a signal in the window's thread. What was
cancelled is dropped, however late it comes. What the answers mean is not known here.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from wizard.errors import TrueupError

Cancelled = Callable[[], bool]

_open: set[Question] = set()
"""Keeps questions alive until they are answered, even if the page that asked is gone."""


class Question(QObject):
    """One piece of work under way; `cancel` makes sure that neither callback is called any more."""

    _done = Signal(object, object)

    def __init__(
        self,
        work: Callable[[Cancelled], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
        pool: QThreadPool | None = None,
    ) -> None:
        super().__init__()
        self._work = work
        self._answered = answered
        self._failed = failed
        self._cancelled = threading.Event()
        self._done.connect(self._deliver)
        _open.add(self)
        (pool or QThreadPool.globalInstance()).start(self._run)

    def cancel(self) -> None:
        self._cancelled.set()

    def is_open(self) -> bool:
        """Tell whether an answer is still to come."""
        return self in _open

    def _run(self) -> None:
        answer: Any = None
        error: TrueupError | None = None
        try:
            answer = self._work(self._cancelled.is_set)
        except Exception as problem:
            error = _told(problem)
        with contextlib.suppress(RuntimeError):  # the program is ending and nobody listens
            self._done.emit(answer, error)

    @Slot(object, object)
    def _deliver(self, answer: Any, error: TrueupError | None) -> None:
        _open.discard(self)
        if self._cancelled.is_set():
            return
        if error is not None:
            self._failed(error)
        else:
            self._answered(answer)


def _told(problem: Exception) -> TrueupError:
    """Return the error as it is told; a fault of ours is told like any other."""
    from wizard.errors import TrueupError

    if isinstance(problem, TrueupError):
        return problem
    return TrueupError("IN-901", reason=f"{type(problem).__name__}: {problem}")
