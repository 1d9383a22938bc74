"""Looks for change orders in Procore and works on those that are due, in one thread of the core a connection.

The only one who works on them, so two steps of one change order never overlap. What people do comes in
through the queue and wakes it. While the core is paused it touches neither the ledger nor Procore.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from functools import partial

import structlog

from wizard.core.book import Book
from wizard.core.exports import finding
from wizard.core.exports.books import books_of
from wizard.core.exports.clerk import Clerk
from wizard.core.exports.deeds import PROCORE, Fulfilment
from wizard.core.exports.export import Export, exports_change_orders
from wizard.core.exports.queue import Queue
from wizard.core.exports.settings import ExportSettings
from wizard.core.exports.sides import Sides, Witness
from wizard.core.exports.watch import Watch
from wizard.core.lanes import LONGEST_SLEEP, Lanes
from wizard.core.platform.modes import open_change_orders
from wizard.core.shelf import Late
from wizard.core.sign_ins import RefusedSignIn, SignIns, is_refused_sign_in
from wizard.core.systems import open_ledger, open_mirror
from wizard.errors import Cancelled, TrueupError
from wizard.errors.glossary import REFUSED_SIGN_INS
from wizard.machine.home import Home
from wizard.procedure.plan import Plan

_log = structlog.get_logger()

WHOLE_LOOK = timedelta(days=1)
"""How often everything is looked through, closed jobs and old change orders too."""

_AFTER_TROUBLE = timedelta(minutes=1)


class Worker:
    """Works on the change orders of one home; `paused` tells whether nothing is to be touched now.

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
        self._news = threading.Condition()
        self._refusals: dict[int, TrueupError | None] = {}
        self._next_look: dict[str, datetime] = {}  # where the last one failed
        self._asked: set[str] = set()
        self._elsewhere: dict[str, int] = {}  # the last project that nobody synchronised and was looked through
        self._watches: dict[str, Watch] = {}
        self._lanes = Lanes("exports", self._connections, self._turn, paused)

    # -- what visitors may do ------------------------------------------------------------------------------------

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

    def outcome(self, export: int, patience: float) -> tuple[bool, TrueupError | None]:
        """Wait up to `patience` seconds for a wish; return whether it was looked at, and why it was not done."""
        deadline = time.monotonic() + patience
        with self._news:
            while export not in self._refusals and (left := deadline - time.monotonic()) > 0:
                self._news.wait(left)
            if export not in self._refusals:
                return False, None
            return True, self._refusals.pop(export)

    def at_rest(self, patience: float) -> bool:
        """Wait up to `patience` seconds for the change orders in hand; tell whether none is any more."""
        return self._lanes.at_rest(patience)

    @contextmanager
    def kept_off(self, connection: str, patience: float) -> Iterator[bool]:
        """As `Lanes.kept_off`, for whoever removes a connection: after the block nothing is known of it here."""
        with self._lanes.kept_off(connection, patience) as at_rest:
            yield at_rest
            self._sign_ins.lift(connection)
            self._is_asked(connection)
            self._next_look.pop(connection, None)
            self._elsewhere.pop(connection, None)
            self._watches.pop(connection, None)

    def forget(self, export: int) -> None:
        """Forget what became of an earlier wish."""
        with self._news:
            self._refusals.pop(export, None)

    # -- one connection's turn -----------------------------------------------------------------------------------

    def run(self, ending: threading.Event) -> None:
        """Work until `ending` is set."""
        self._lanes.run(ending)

    def _connections(self) -> list[str]:
        with Book(self._home.book) as book:
            return [plan.connection.id for plan in book.connections() if exports_change_orders(plan)]

    def _turn(self, connection: str) -> float:
        """Do everything that is due for one connection, and return in how many seconds something will be."""
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None or not exports_change_orders(plan):
            return LONGEST_SLEEP
        try:
            due = self._work_on(plan)
        except Cancelled:
            return 0.0  # a pause began, and is looked at next
        return max((due - self._clock()).total_seconds(), 0.0)

    def _work_on(self, plan: Plan) -> datetime:
        """Look and work for one connection, unless a sign-in was refused; return when something is due again."""
        connection = plan.connection.id
        with Queue(self._home.exports) as queue:
            given = self._sign_ins.given(plan)
            refused = self._sign_ins.refused(connection, given, self._clock())
            if refused is not None:
                queue.tell_trouble(connection, refused.problem.to_dict(), self._clock())
                return refused.until
            settings = queue.settings(connection)
            try:
                due = self._do_what_is_due(plan, queue, settings)
            except TrueupError as problem:
                # One side cannot even be opened: a secret is missing, for example.
                _log.warning("change orders wait", connection=connection, code=problem.code)
                queue.enter_trouble(connection, problem.to_dict(), self._clock())
                if not is_refused_sign_in(problem):
                    return self._clock() + _AFTER_TROUBLE
                refused = RefusedSignIn(problem, self._clock() + settings.interval, given)
                self._sign_ins.enter(connection, refused)
                return refused.until
            queue.forget_trouble(connection, REFUSED_SIGN_INS)
        return due

    def _do_what_is_due(self, plan: Plan, queue: Queue, settings: ExportSettings) -> datetime:
        """Return when something is due again; raise what keeps a side from being opened, or a refused sign-in."""
        connection = plan.connection.id
        asked = self._is_asked(connection)
        look = self._clock() if asked else self._when_to_look(queue, connection, settings.interval)
        if look <= self._clock() or queue.due(connection, self._clock()):
            try:
                if look <= self._clock():
                    with self._sides(plan, queue) as sides:
                        look = self._look(sides, asked=asked)
                # Opened anew: a look takes minutes, and settings may have been changed meanwhile.
                with self._sides(plan, queue) as sides:
                    self._go_on(sides)
            except Cancelled:
                if asked:  # the look is made when the pause is over
                    self._ask(connection)
                raise
        watch = self._watch(plan, queue, settings)
        due = queue.next_due(connection)
        return min(moment for moment in (look, due, watch) if moment is not None)

    def _watch(self, plan: Plan, queue: Queue, settings: ExportSettings) -> datetime | None:
        """Look whether the ledger shows what people post; return when to look again."""
        connection = plan.connection
        watch = self._watches.setdefault(connection.id, Watch())
        ledger = partial(open_ledger, self._home, connection.source, settings.template)
        return watch.look(queue, connection.id, ledger, self._clock, self._paused)

    def _ask(self, connection: str) -> None:
        with self._news:
            self._asked.add(connection)

    def _is_asked(self, connection: str) -> bool:
        with self._news:
            asked = connection in self._asked
            self._asked.discard(connection)
            return asked

    def _when_to_look(self, queue: Queue, connection: str, interval: timedelta) -> datetime:
        began, _ = queue.looked(connection)
        after_trouble = self._next_look.get(connection)
        return after_trouble or (self._clock() if began is None else began + interval)

    def _look(self, sides: Sides, *, asked: bool) -> datetime:
        """Look through Procore for what waits; return when to look next.

        When a person asked for it, closed jobs are looked through as well.
        """
        began, (last, whole) = sides.clock(), sides.queue.looked(sides.connection)
        everything = whole is None or began - whole >= WHOLE_LOOK
        try:
            where = sides.books.places(sides.mirror, closed=everything or asked)
            if not where and not sides.books.projects(sides.mirror):
                return self._clock() + _AFTER_TROUBLE  # nothing was delivered yet, so nothing can be waiting
            finding.look_through(sides, where, None if everything else last)
            after = self._elsewhere.get(sides.connection, 0)
            self._elsewhere[sides.connection] = finding.look_elsewhere(sides, after, asked=asked)
            sides.queue.enter_look(sides.connection, began, whole=everything)
            self._next_look.pop(sides.connection, None)
            following = began + sides.settings.interval
        except TrueupError as problem:
            if is_refused_sign_in(problem):
                raise
            _log.warning("Procore not looked through", connection=sides.connection, code=problem.code)
            sides.queue.enter_trouble(sides.connection, problem.to_dict(), sides.clock())
            following = self._next_look[sides.connection] = sides.clock() + _AFTER_TROUBLE
        self._tell()
        return following

    def _go_on(self, sides: Sides) -> None:
        """Work on what is due, what people wish first; raise a refused sign-in, after which the others wait."""
        clerk = Clerk(sides)
        fulfilment = Fulfilment(sides, clerk)
        for export in sorted(sides.queue.due(sides.connection, sides.clock()), key=lambda one: one.wish is None):
            try:
                if clerk.refused is None:
                    self._finish(sides, clerk, fulfilment, export)
                elif export.wish is not None and export.wish.by != PROCORE:
                    # Whoever wished it waits for the answer, and it would be the same one.
                    fulfilment.refuse(export, clerk.refused, export.wish)
                    self._answer(export, clerk.refused)
            except Late:
                continue  # somebody acts on it at this moment; it is due again
            except Cancelled:
                return
            finally:
                self._tell()
        if clerk.refused is not None:
            raise clerk.refused

    def _finish(self, sides: Sides, clerk: Clerk, fulfilment: Fulfilment, export: Export) -> None:
        while export.due is not None and export.due <= sides.clock() and not self._paused():
            if clerk.refused is not None and not export.untold:
                return
            if export.wish is None:
                export = clerk.step(export)
                continue
            wished, (export, refusal) = export, fulfilment.fulfil(export, export.wish)
            self._answer(wished, refusal)

    def _answer(self, wished: Export, refusal: TrueupError | None) -> None:
        with self._news:
            self._refusals[wished.id] = refusal

    def _tell(self) -> None:
        with self._news:
            self._news.notify_all()

    @contextmanager
    def _sides(self, plan: Plan, queue: Queue) -> Iterator[Sides]:
        connection = plan.connection
        settings = queue.settings(connection.id)
        orders = open_change_orders(self._home, connection, self._paused, self._clock())
        with closing(orders), open_mirror(self._home, connection.id) as mirror:
            yield Sides(
                connection=connection.id,
                company=connection.procore.company_id,
                settings=settings,
                books=books_of(connection, settings),
                orders=orders,
                ledger=open_ledger(self._home, connection.source, settings.template),
                mirror=mirror,
                queue=queue,
                folder=self._home.export_files / connection.id,
                clock=self._clock,
                cancelled=self._paused,
                witness=self._witness,
            )
