"""Asks Procore what it wants, in a thread of its own for every company that has the ERP platform.

It looks at regular intervals, and at once when the listener heard something: what arrives there is a hint and
nothing more, the requests themselves are fetched from Procore. A pause of the core stops it too.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import orjson
import structlog
import xxhash

from wizard.core.book import Book
from wizard.core.delivery.destinations import rules_of, system_of
from wizard.core.exports.export import exports_change_orders
from wizard.core.lanes import LONGEST_SLEEP, Lanes
from wizard.core.platform.inbox import Inbox
from wizard.core.platform.modes import ASK_AGAIN, entitled
from wizard.core.requests.desk import AFTER_TROUBLE, Desk, Synchronise
from wizard.core.requests.imports import Imports
from wizard.core.requests.listener import Listener
from wizard.core.requests.listening import Listening, authorization
from wizard.core.sign_ins import RefusedSignIn, SignIns, is_refused_sign_in
from wizard.core.systems import open_mirror, platform_endpoints
from wizard.errors import Cancelled, TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import platform_metadata
from wizard.machine.secrets import read_secret
from wizard.procedure.plan import Depth, Plan, ProcoreAccount
from wizard.procore.platform.client import Platform
from wizard.procore.platform.hook import NOWHERE, Hook
from wizard.procore.platform.requests import UNREADABLE, about_one
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession

_log = structlog.get_logger()

AFTER_REFUSAL = timedelta(minutes=15)
"""Until Procore is asked again by itself after it refused the sign-in: as often as change orders are looked for."""


class PlatformWorker:
    """Looks for ERP requests of one home and answers them.

    `synchronise` starts a run, `change_orders` is told of a connection for which one has arrived, `outgoing` that
    something else was handed over to be exported; `paused` tells whether nothing is to be touched now.
    """

    def __init__(
        self,
        home: Home,
        clock: Callable[[], datetime],
        paused: Callable[[], bool],
        synchronise: Synchronise,
        *,
        change_orders: Callable[[str], None],
        outgoing: Callable[[], None],
    ) -> None:
        self._home = home
        self._clock = clock
        self._paused = paused
        self._synchronise = synchronise
        self._change_orders = change_orders
        self._outgoing = outgoing
        self._lock = threading.Lock()
        self._sign_ins = SignIns(home)  # of its own: requests are answered though the accounting system refuses
        self._hinted: set[str] = set()
        self._next: dict[str, datetime] = {}
        self._hooks: dict[str, tuple[Listening, str]] = {}
        self._sessions: dict[str, tuple[ProcoreAccount, ProcoreSession]] = {}
        self._listeners: dict[str, Listener] = {}
        self._imports: dict[str, Imports] = {}
        self._lanes = Lanes("platform", self._connections, self._turn, paused)

    def look_soon(self, connection: str) -> None:
        """Have Procore asked now instead of at the next interval."""
        self._hint(connection)
        self._lanes.wake()

    def _hint(self, connection: str) -> None:
        with self._lock:
            self._hinted.add(connection)

    def wake(self) -> None:
        """Have open requests looked at: a run may have ended."""
        self._lanes.wake()

    @contextmanager
    def kept_off(self, connection: str, patience: float) -> Iterator[bool]:
        """As `Lanes.kept_off`, for whoever removes a connection: after the block nothing is known of it here, and
        nobody listens for it any more.
        """
        with self._lanes.kept_off(connection, patience) as at_rest:
            yield at_rest
            listener = self._listeners.pop(connection, None)
            if listener is not None:
                listener.close()
            self._hang_up(connection)
            self._sign_ins.lift(connection)
            self._next.pop(connection, None)
            self._imports.pop(connection, None)
            with self._lock:
                self._hinted.discard(connection)

    def run(self, ending: threading.Event) -> None:
        """Work until `ending` is set."""
        self._lanes.run(ending)

    def _connections(self) -> list[str]:
        with Book(self._home.book) as book:
            return [plan.connection.id for plan in book.connections()]

    def _turn(self, connection: str) -> float:
        """Do everything that is due for one connection, and return in how many seconds something will be."""
        with self._lock:
            hinted = connection in self._hinted
            self._hinted.discard(connection)
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            return LONGEST_SLEEP
        return max((self._work_on(plan, hinted) - self._clock()).total_seconds(), 0.0)

    def _work_on(self, plan: Plan, hinted: bool) -> datetime:
        """Look and answer for one connection; return when something is due again."""
        connection, now, given = plan.connection.id, self._clock(), self._sign_ins.given(plan)
        refused = self._sign_ins.refused(connection, given, now)
        if refused is not None and not hinted:
            return refused.until
        with Inbox(self._home.inbox) as inbox:
            try:
                if hinted or self._next.get(connection, now) <= now:
                    self._next[connection] = now + self._look(plan, inbox)
                wait = self._answer(plan, inbox)
            except Cancelled:
                if hinted:  # the look is made when the pause is over
                    self._hint(connection)
                return now
            except TrueupError as problem:
                self._trouble(connection, inbox, problem)
                wait = None
                if is_refused_sign_in(problem):
                    self._next[connection] = now + AFTER_REFUSAL
                    self._sign_ins.enter(connection, RefusedSignIn(problem, now + AFTER_REFUSAL, given))
        return min(self._next[connection], now + wait) if wait is not None else self._next[connection]

    def _trouble(self, connection: str, inbox: Inbox, problem: TrueupError) -> None:
        """Keep what went wrong for people to see, and begin anew after a while."""
        _log.warning("ERP requests wait", connection=connection, code=problem.code)
        inbox.enter_trouble(connection, problem.to_dict())
        self._next[connection] = self._clock() + AFTER_TROUBLE
        self._hang_up(connection)

    def _hang_up(self, connection: str) -> None:
        """Begin anew with Procore the next time."""
        self._hooks.pop(connection, None)
        _, session = self._sessions.pop(connection, (None, None))
        if session is not None:
            session.close()

    def _look(self, plan: Plan, inbox: Inbox) -> timedelta:
        """Fetch what is new for one connection; return how long until the next look."""
        connection, now, session = plan.connection.id, self._clock(), self._session(plan)
        if not entitled(self._home, connection, inbox, session, now):
            return ASK_AGAIN
        platform = Platform(session, platform_endpoints(self._home))
        listening = Listening.model_validate(inbox.settings(connection))
        hook = self._hook(plan, inbox, platform, session, listening)
        seen = [delivery.request for delivery in hook.deliveries(inbox.line(connection).looked)]
        self._fetch_all(connection, inbox, platform, inbox.unknown(connection, seen))
        inbox.enter_look(connection, now)
        self._listen(connection, inbox, listening)
        if inbox.open(connection, change_orders=True):
            self._change_orders(connection)
        self._notice_imports(plan, session)
        return timedelta(seconds=listening.every_seconds)

    def _fetch_all(self, connection: str, inbox: Inbox, platform: Platform, new: list[int]) -> None:
        """Keep the requests that were made, and ask again for some that could not be read, which wait for no other.

        One that Procore cannot show is passed over. Two in a row may be Procore's trouble and not theirs: that is
        raised, and at the next look they are no longer before the others.
        """
        again, before = inbox.unread.turn(connection), False
        for number in new:
            problem = self._fetch(connection, inbox, platform, number)
            if problem is not None and before:
                raise problem
            before = problem is not None
        for number in again:
            self._fetch(connection, inbox, platform, number, once=True)

    def _fetch(
        self, connection: str, inbox: Inbox, platform: Platform, number: int, *, once: bool = False
    ) -> TrueupError | None:
        """Keep a request, unless it is gone or cannot be read; return the refusal where Procore did not show it."""
        try:
            request = platform.show(number, once=once)
        except TrueupError as problem:
            _log.warning("ERP request passed over", request=number, code=problem.code)
            if problem.params.get("status") == 404:  # nobody waits for an answer any more
                inbox.unread.remove(connection, number)
                return None
            told = about_one(UNREADABLE, problem, number)
            if told is None:
                raise
            inbox.unread.enter(connection, number, told, self._clock())
            return None if told is problem else problem
        inbox.add(connection, request, self._clock())
        inbox.unread.remove(connection, number)
        _log.info("ERP request arrived", request=number, name=request.request_name)
        return None

    def _notice_imports(self, plan: Plan, session: ProcoreSession) -> None:
        """Start a run where something was imported or linked without an event, unless one is under way."""
        connection = plan.connection.id
        with Book(self._home.book) as book:
            if book.unfinished(connection):
                return
        system, imports = system_of(plan), self._imports.setdefault(connection, Imports())
        try:
            with open_mirror(self._home, connection) as mirror:
                line = Procore.over(session)
                origin = imports.noticed(mirror, system.destinations, rules_of(plan), line)
            if origin:
                self._synchronise(connection, f"imported {origin} {self._clock().isoformat()}", Depth.SHALLOW)
                imports.brought(origin)
        except TrueupError as problem:  # requests are answered all the same
            _log.warning("imports not looked for", connection=connection, code=problem.code)

    def _answer(self, plan: Plan, inbox: Inbox) -> timedelta | None:
        """Answer what is open; return how long until that is worth another try (None: nothing is open)."""
        kept = not exports_change_orders(plan) and inbox.open(plan.connection.id, change_orders=True)
        if not kept and not inbox.open(plan.connection.id, change_orders=False):
            return None
        platform = Platform(self._session(plan), platform_endpoints(self._home))
        desk = Desk(
            self._home, plan, inbox, platform, self._synchronise, clock=self._clock, handed_over=self._outgoing
        )
        return desk.work()

    def _hook(
        self, plan: Plan, inbox: Inbox, platform: Platform, session: ProcoreSession, listening: Listening
    ) -> Hook:
        """Return our hook; once per start of the core and whenever we listen elsewhere it is made or mended, and
        Procore is told about us.
        """
        connection = plan.connection.id
        made_for, known = self._hooks.get(connection, (None, ""))
        if made_for == listening:
            return Hook(session, namespace(connection), known)
        metadata = platform_metadata(plan.connection.system)
        told = xxhash.xxh3_128_hexdigest(orjson.dumps([metadata, listening.address]))
        if inbox.line(connection).told != told:
            platform.connect(metadata, listening.address or NOWHERE)
            inbox.enter_told(connection, told)
        hook = Hook(session, namespace(connection))
        secret = authorization(self._home, connection, listening)
        self._hooks[connection] = listening, hook.ensure(listening.address or NOWHERE, secret)
        return hook

    def _listen(self, connection: str, inbox: Inbox, listening: Listening) -> None:
        """Have a listener where one is wanted; a port that cannot be used is told, and Procore is asked anyway."""
        secret = authorization(self._home, connection, listening)
        there = self._listeners.get(connection)
        if there is not None and (there.port, there.authorization) != (listening.port, secret):
            self._listeners.pop(connection).close()
            there = None
        if there is None and listening.port:
            try:
                self._listeners[connection] = Listener(listening.port, secret, lambda: self.look_soon(connection))
            except TrueupError as problem:
                inbox.enter_trouble(connection, problem.to_dict())

    def _session(self, plan: Plan) -> ProcoreSession:
        """Return the connection's line to Procore, kept open because it knows what of the allowance is left."""
        connection, account = plan.connection.id, plan.connection.procore
        known, session = self._sessions.get(connection, (None, None))
        if session is None or known != account:
            if session is not None:
                session.close()
            session = ProcoreSession(account, read_secret(self._home, account.secret_name), self._paused)
            self._sessions[connection] = (account, session)
        return session


def namespace(connection: str) -> str:
    """Return the name of a connection's hook: Procore takes small letters, digits and hyphens only."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in connection.lower())
    return f"trueup-{plain}"
