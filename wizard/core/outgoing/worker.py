"""Looks in Procore for what is to go out and works on what is due, in one thread of the core a connection.

The only one who works on it, so two steps of one thing never overlap. While the core is paused it touches neither
side.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import structlog

from wizard.core.book import Book
from wizard.core.lanes import LONGEST_SLEEP, Lanes
from wizard.core.outgoing import finding
from wizard.core.outgoing.clerk import OutgoingClerk
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.sides import Sides, Witness, open_sides
from wizard.core.shelf import Late
from wizard.core.sign_ins import RefusedSignIn, SignIns, is_refused_sign_in
from wizard.errors import Cancelled, TrueupError
from wizard.errors.glossary import REFUSED_SIGN_INS
from wizard.machine.home import Home
from wizard.procedure.plan import CmicSource, Plan

_log = structlog.get_logger()

_AFTER_TROUBLE = timedelta(minutes=1)


def takes_outgoing(plan: Plan) -> bool:
    """Tell whether a plan's accounting system takes more than change orders: CMiC does."""
    return isinstance(plan.connection.source, CmicSource)


class OutgoingWorker:
    """Works on what goes out of one home; `paused` tells whether nothing is to be touched now.

    `sign_ins` are the refused ones, shared with whoever else signs in for the same connections.
    """

    def __init__(
        self,
        home: Home,
        clock: Callable[[], datetime],
        paused: Callable[[], bool],
        witness: Witness = lambda point: None,
        sign_ins: SignIns | None = None,
    ) -> None:
        self._home = home
        self._clock = clock
        self._paused = paused
        self._witness = witness
        self._sign_ins = sign_ins or SignIns(home)
        self._lock = threading.Lock()
        self._asked: set[str] = set()
        self._after_trouble: dict[str, datetime] = {}
        self._lanes = Lanes("outgoing", self._connections, self._turn, paused)

    def wake(self) -> None:
        """Have the worker look at the queue now."""
        self._lanes.wake()

    def look_soon(self, connection: str) -> None:
        """Have Procore looked through now instead of at the next interval, unless a sign-in was refused."""
        self._ask(connection)
        self.wake()

    def try_soon(self, connection: str) -> None:
        """Have what is due tried now, although a sign-in was refused: a person wants that."""
        self._sign_ins.lift(connection)
        self.wake()

    def at_rest(self, patience: float) -> bool:
        """Wait up to `patience` seconds for what is in hand; tell whether nothing is any more."""
        return self._lanes.at_rest(patience)

    @contextmanager
    def kept_off(self, connection: str, patience: float) -> Iterator[bool]:
        """As `Lanes.kept_off`, for whoever removes a connection: after the block nothing is known of it here."""
        with self._lanes.kept_off(connection, patience) as at_rest:
            yield at_rest
            self._after_trouble.pop(connection, None)
            with self._lock:
                self._asked.discard(connection)

    def run(self, ending: threading.Event) -> None:
        """Work until `ending` is set."""
        self._lanes.run(ending)

    def _connections(self) -> list[str]:
        with Book(self._home.book) as book:
            return [plan.connection.id for plan in book.connections() if takes_outgoing(plan)]

    def _turn(self, connection: str) -> float:
        """Do everything that is due for one connection, and return in how many seconds something will be."""
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None or not takes_outgoing(plan):
            return LONGEST_SLEEP
        try:
            due = self._work_on(plan)
        except Cancelled:
            return 0.0  # a pause began, and is looked at next
        return max((due - self._clock()).total_seconds(), 0.0) if due else LONGEST_SLEEP

    def _work_on(self, plan: Plan) -> datetime | None:
        """Look and work for one connection; return when something is due again (None: nothing is)."""
        connection = plan.connection.id
        with OutgoingQueue(self._home.outgoing) as queue:
            look = self._when_to_look(queue, connection)
            due = queue.next_due(connection)
            nearest = min((when for when in (look, due) if when), default=None)
            if nearest is None or nearest > self._clock():
                return nearest
            given = self._sign_ins.given(plan)
            refused = self._sign_ins.refused(connection, given, self._clock())
            if refused is not None:
                queue.tell_trouble(connection, refused.problem.to_dict(), self._clock())
                return refused.until
            try:
                with open_sides(
                    self._home,
                    plan,
                    queue,
                    self._clock,
                    cancelled=self._paused,
                    witness=self._witness,
                ) as sides:
                    if look and look <= self._clock():
                        self._look(sides)
                    self._go_on(sides)
                    self._after_trouble.pop(connection, None)
            except TrueupError as problem:
                _log.warning("outgoing not looked for", connection=connection, code=problem.code)
                queue.enter_trouble(connection, problem.to_dict(), self._clock())
                if is_refused_sign_in(problem):
                    until = self._clock() + queue.settings(connection).interval
                    self._sign_ins.enter(connection, RefusedSignIn(problem, until, given))
                    return until
                self._after_trouble[connection] = self._clock() + _AFTER_TROUBLE
                return self._after_trouble[connection]
            queue.forget_trouble(connection, REFUSED_SIGN_INS)
            look, due = self._when_to_look(queue, connection), queue.next_due(connection)
        return min((when for when in (look, due) if when), default=None)

    def _when_to_look(self, queue: OutgoingQueue, connection: str) -> datetime | None:
        """Return when Procore is to be looked through; None when nobody wants anything found."""
        settings = queue.settings(connection)
        with self._lock:
            asked = connection in self._asked
        if not settings.kinds:
            return None
        began, _ = queue.looked(connection)
        known = self._after_trouble.get(connection)
        return self._clock() if asked or began is None else known or began + settings.interval

    def _ask(self, connection: str) -> None:
        with self._lock:
            self._asked.add(connection)

    def _look(self, sides: Sides) -> None:
        with self._lock:
            asked = sides.connection in self._asked
            self._asked.discard(sides.connection)
        began = sides.clock()
        try:
            finding.look_through(sides)
        except Cancelled:
            if asked:  # the look is made when the pause is over
                self._ask(sides.connection)
            raise
        sides.queue.enter_look(sides.connection, began, whole=True)

    def _go_on(self, sides: Sides) -> None:
        """Work on what is due; raise a refused sign-in, after which the others wait."""
        clerk = OutgoingClerk(sides)
        for one in sides.queue.due(sides.connection, sides.clock()):
            try:
                while one.due is not None and one.due <= sides.clock() and not self._paused():
                    one = clerk.step(one)  # noqa: PLW2901 - the same thing, a step further
                    if clerk.refused is not None:
                        raise clerk.refused
            except Late:
                continue  # somebody acts on it at this moment; it is due again
