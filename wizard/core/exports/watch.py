"""Looks every few seconds whether the ledger shows what people post, so that nobody waits for the next whole look.

One small query by key for each change order that waits to be posted, all over one connection; only what changed
there is then read back wholly. A look is followed by a rest many times as long as itself, so a slow server is
asked less, and while the ledger does not answer nothing is asked here: the read-back tells why, and tries again
at longer and longer intervals.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from wizard.core.exports.clerk import LEDGER_SECONDS
from wizard.core.exports.export import Export, State
from wizard.core.exports.queue import Queue
from wizard.core.shelf import Late
from wizard.core.sign_ins import is_refused_sign_in
from wizard.erp.writing import Cancelled, ChangeOrderLedger
from wizard.errors import TrueupError

_log = structlog.get_logger()

LEAST_SECONDS = 3.0
"""How long nothing is asked between two looks, however quick the ledger is."""

REST = 20
"""How many times as long as a look took nothing is asked after it: it takes a twentieth of the time at most."""


class Watch:
    """Watches the ledger of one connection; its lane alone uses it."""

    def __init__(self) -> None:
        self._seen: dict[int, str] = {}
        self._next: datetime | None = None

    def look(
        self,
        queue: Queue,
        connection: str,
        ledger: Callable[[], ChangeOrderLedger],
        clock: Callable[[], datetime],
        cancelled: Cancelled,
    ) -> datetime | None:
        """Make due what the ledger shows otherwise than before; return when to look next (None: nothing waits).

        Raises the refusal of a sign-in, which must not be repeated.
        """
        waiting = [one for one in queue.in_state(connection, State.POSTING) if _is_watched(one)]
        self._seen = {one.id: self._seen.get(one.id, "") for one in waiting}
        if not waiting:
            return None
        if self._next is None or self._next <= clock():
            self._next = clock() + self._ask(queue, waiting, ledger, clock, cancelled)
        return self._next

    def _ask(
        self,
        queue: Queue,
        waiting: list[Export],
        ledger: Callable[[], ChangeOrderLedger],
        clock: Callable[[], datetime],
        cancelled: Cancelled,
    ) -> timedelta:
        """Look once; return how long to rest."""
        began = time.monotonic()
        try:
            shown = ledger().glimpses([one.entry for one in waiting if one.entry is not None], cancelled)
        except TrueupError as problem:
            if is_refused_sign_in(problem):
                raise
            _log.info("postings not watched", code=problem.code)
            return timedelta(seconds=LEDGER_SECONDS)
        for one, now_shown in zip(waiting, shown, strict=True):
            if now_shown != self._seen[one.id]:
                try:
                    queue.save(replace(one, due=clock()), one.changed)
                except Late:
                    continue  # somebody acts on it at this moment; the next look will see
                self._seen[one.id] = now_shown
        return rest_after(time.monotonic() - began)


def rest_after(seconds: float) -> timedelta:
    """Return how long nothing is asked after a look that took so many seconds."""
    return timedelta(seconds=min(max(LEAST_SECONDS, REST * seconds), LEDGER_SECONDS))


def _is_watched(one: Export) -> bool:
    """Tell whether a person is to post it and the last look at it was answered."""
    return one.entry is not None and one.wish is None and one.tries == 0
