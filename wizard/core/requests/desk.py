"""Answers the requests that are no change orders: each is started, noted or declined, as `events` says.

A detail is closed only for what was really done, or with the reason why it was not: until then Procore shows the
request as being worked on and nobody there can ask again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog

from wizard.core.book import Book
from wizard.core.book.run import Run, RunState
from wizard.core.book.schedule import on_the_wall
from wizard.core.delivery.destinations import system_of
from wizard.core.exports.export import exports_change_orders
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.requests import note_unlinked, take_request, take_unlinking
from wizard.core.outgoing.worker import takes_outgoing
from wizard.core.platform.inbox import Arrived, Inbox, State
from wizard.core.platform.links import follow
from wizard.core.requests.events import Answer, Deed, answer, needless, refusal
from wizard.core.sign_ins import is_refused_sign_in
from wizard.core.systems import open_mirror
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import platform_metadata
from wizard.procedure.plan import Depth, Plan
from wizard.procore.platform.change_orders import WISHES
from wizard.procore.platform.client import Platform
from wizard.procore.platform.outgoing import asked_for, exports, freed, unlinked

_log = structlog.get_logger()

WHILE_OPEN = timedelta(seconds=2)
"""How soon to look again at a request whose run is under way; only our own book is asked."""

AFTER_TROUBLE = timedelta(minutes=1)

_NOT_EXPORTED = Answer(Deed.REFUSE, code="PC-143", what="a prime contract change order, which is not set up here")

Synchronise = Callable[[str, str, Depth], str]
"""Starts a run of a connection for a request, or names the one that was started for it; raises CO errors."""


class Desk:
    """Answers the requests of one connection."""

    def __init__(
        self,
        home: Home,
        plan: Plan,
        inbox: Inbox,
        platform: Platform,
        synchronise: Synchronise,
        *,
        clock: Callable[[], datetime],
        handed_over: Callable[[], None] = lambda: None,
    ) -> None:
        """`handed_over` is told when an export of something else than a change order was put into its queue."""
        self._home = home
        self._system = plan.connection.system
        self._connection = plan.connection.id
        self._inbox = inbox
        self._platform = platform
        self._synchronise = synchronise
        self._clock = clock
        self._handed_over = handed_over
        self._takes_outgoing = takes_outgoing(plan)
        self._exports = exports_change_orders(plan)
        self._destinations = system_of(plan).destinations

    def work(self) -> timedelta | None:
        """Do what can be done now for every open request; return when to look again (None: nothing is open).

        A request that cannot be answered at the moment stays for the next time; the others go on.
        """
        wait = WHILE_OPEN
        unwanted = [] if self._exports else self._inbox.open(self._connection, change_orders=True)
        for one in [*unwanted, *self._inbox.open(self._connection, change_orders=False)]:
            try:
                self._answer_or_decline(one)
            except TrueupError as problem:
                if is_refused_sign_in(problem):
                    raise  # the others would be refused as well, and an account gets locked
                _log.warning("request waits", request=one.request.id, code=problem.code)
                self._inbox.enter(self._connection, one.request.id, one.state, str(problem.in_short()), one.run)
                wait = AFTER_TROUBLE
        return wait if self._inbox.open(self._connection, change_orders=False) else None

    def _answer_or_decline(self, one: Arrived) -> None:
        try:
            self._answer(one)
        except TrueupError as problem:
            if problem.code != "PC-142":
                raise
            # It will say no more tomorrow.
            self._close(one, State.DECLINED, [f"{problem.code} {problem.title} {problem.cause}"])

    def _answer(self, one: Arrived) -> None:
        if one.request.request_name in WISHES:
            self._close(one, State.DECLINED, [refusal(_NOT_EXPORTED)])
            return
        if one.state is State.RUNNING:
            self._look_at_run(one)
            return
        if self._takes_outgoing and exports(one.request):
            self._hand_over(one)
            return
        if self._takes_outgoing and self._unlinks(one):
            return
        known = answer(one.request.request_name, takes_budget_changes=self._takes_outgoing)
        match known.deed:
            case Deed.SYNCHRONISE:
                self._run_for(one)
            case Deed.REFRESH:
                self._refresh(one)
            case Deed.FORGET | Deed.MERGE:
                self._follow(one)
            case Deed.METADATA:
                self._platform.update_metadata(platform_metadata(self._system))
                self._close(one, State.DONE)
            case Deed.NOTE:
                self._close(one, State.DONE)
            case _:
                self._close(one, State.DECLINED, [refusal(known)])

    def _hand_over(self, one: Arrived) -> None:
        """Put what is to be exported into its queue, which answers it; the same one twice does no harm."""
        try:
            thing = asked_for(one.request)
        except TrueupError as problem:  # nobody will understand it later either
            self._close(one, State.DECLINED, [f"{problem.code} {problem.title} {problem.remedy}"])
            return
        with OutgoingQueue(self._home.outgoing) as queue:
            take_request(queue, self._connection, thing, one.request.details, self._clock())
        self._inbox.enter(self._connection, one.request.id, State.TAKEN)
        self._handed_over()

    def _unlinks(self, one: Arrived) -> bool:
        """Put what is to be unlinked into its queue, where it came from there; tell whether it did."""
        about = unlinked(one.request)
        if not about:
            return False
        with OutgoingQueue(self._home.outgoing) as queue:
            known = take_unlinking(queue, self._connection, about, one.request.details, self._clock())
        if known:
            self._inbox.enter(self._connection, one.request.id, State.TAKEN)
            self._handed_over()
        return known

    def _refresh(self, one: Arrived) -> None:
        with Book(self._home.book) as book:
            last, schedule = book.last_run(self._connection), book.schedules().get(self._connection)
        words = needless(last, schedule, self._clock(), on_the_wall)
        if words:
            self._close(one, State.DONE, [words])
        else:
            self._run_for(one)

    def _follow(self, one: Arrived) -> None:
        """Have the mirror follow what people did to links in Procore.

        While a run is under way the request waits, because only one writes to a mirror: the run itself follows it.
        """
        with Book(self._home.book) as book:
            if book.unfinished(self._connection):
                return
        with open_mirror(self._home, self._connection) as mirror:
            words = follow(mirror, self._destinations, one.request, self._platform.write_marks)
        if self._takes_outgoing:
            with OutgoingQueue(self._home.outgoing) as queue:
                note_unlinked(queue, self._connection, *freed(one.request), self._clock())
        self._close(one, State.DONE, [words])

    def _run_for(self, one: Arrived) -> None:
        run = self._queued() or self._synchronise(self._connection, f"ERP request {one.request.id}", Depth.SHALLOW)
        self._inbox.enter(self._connection, one.request.id, State.RUNNING, run=run)

    def _queued(self) -> str:
        """Return a run that has not begun, "" when there is none: it does for every request that is here by then.

        An approver who imports two hundred jobs makes as many requests.
        """
        with Book(self._home.book) as book:
            queued = (run.id for run in book.unfinished(self._connection) if run.state is RunState.QUEUED)
            return next(queued, "")

    def _look_at_run(self, one: Arrived) -> None:
        with Book(self._home.book) as book:
            run = book.run(one.run)
        if run.state is RunState.DONE:
            self._close(one, State.DONE)
        elif run.state is RunState.DONE_WITH_RECORDS:
            told = f"Synchronised. {_set_aside(run)} records wait to be imported here, or were set aside in Trueup."
            self._close(one, State.DONE, [told])
        elif run.state.ended:
            self._close(one, State.DECLINED, [_why(run)])

    def _close(self, one: Arrived, state: State, messages: list[str] | None = None) -> None:
        self._platform.finish(one.request.details, messages or (), failed=state is State.DECLINED)
        self._inbox.enter(self._connection, one.request.id, state, "; ".join(messages or ()), one.run)


def _why(run: Run) -> str:
    if run.error is None:
        return f"The run {run.id} was stopped in Trueup."
    problem = TrueupError.from_dict(run.error)
    return f"{problem.code} {problem.title} {problem.remedy}"


def _set_aside(run: Run) -> int:
    entities: list[dict[str, Any]] = (run.progress or {}).get("entities", [])
    return sum(row["set_aside"] for row in entities)
