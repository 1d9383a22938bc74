"""Which run may start now: wishes of people, the schedule, and a pause that holds everything back.

One lock is held while any of this is decided, so a pause and a run that is about to start never miss each
other. The clock and the engine are passed in; the only thread is the one that waits for the next moment.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog

from wizard.core.book import Book
from wizard.core.book import schedule as times
from wizard.core.book.run import Run, RunState
from wizard.core.book.schedule import Schedule, WallClock
from wizard.core.runs.sync import Sync
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.plan import Depth, Plan
from wizard.words import say

_log = structlog.get_logger()
LONGEST_SLEEP = 60.0
"""Seconds until the clock is looked at again, whatever was planned: it may have been put forward or back."""

_LOOK_AGAIN = 0.2
"""Seconds: the engine does not say when it has put a run away."""

_LAST_STEP = 5.0
"""Seconds: a run is told to have ended a moment before its last step has."""

Clock = Callable[[], datetime]


class Engine(Protocol):
    """What is asked of the durable engine (see `core.runs.engine`)."""

    def enqueue(self, run: Run) -> None: ...

    def give_up(self, run: Run) -> None: ...

    def is_over(self, run: Run) -> bool: ...

    def forget(self, run: str, attempts: int) -> None: ...


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Dispatch:
    """Starts, holds and resumes the runs of one home."""

    def __init__(
        self,
        home: Home,
        sync: Sync,
        engine: Engine,
        clock: Clock = utc_now,
        wall: WallClock = times.on_the_wall,
    ) -> None:
        self._home = home
        self._sync = sync
        self._engine = engine
        self._clock = clock
        self._wall = wall
        self._lock = threading.RLock()
        self._news = threading.Condition(self._lock)
        self._looked_at = 0
        self._happened = 0

    # -- wishes of people ------------------------------------------------------------------------------------

    def submit(self, plan: Plan, request: str) -> str:
        """Commit a plan and start its run, which waits while the core is paused; return the run's id."""
        with self._lock, Book(self._home.book) as book:
            held = self._paused(book) is not None
            run = book.run(book.commit(plan, request, held=held, at=self._clock()))
            if not run.held:
                self._engine.enqueue(run)
            self._tell()
            return run.id

    def synchronise(self, connection: str, request: str, depth: Depth) -> str:
        """Run the plan in force once more; raise CO-420 while paused, CO-421 when nothing is set up."""
        with self._lock, Book(self._home.book) as book:
            self._refuse_while_paused(book)
            return self._start(book, connection, request, depth)

    def resume(self, run: str) -> None:
        """Let a stopped or failed run go on; raise CO-420 while paused, CO-421 when its connection is removed."""
        with self._lock, Book(self._home.book) as book:
            self._refuse_while_paused(book)
            known = book.run(run)
            if book.live(known.connection) is None:
                raise TrueupError("CO-421", connection=known.connection)
            self._take_up(book, known)
            self._tell()

    def stop(self, run: str) -> None:
        """Stop a run after the batch in flight; one that waits for the end of a pause stays stopped after it."""
        with self._lock, Book(self._home.book) as book:
            book.let_go(run)
            self._sync.stop(run)
            if not book.run(run).state.ended and self._engine.is_over(book.run(run)):
                book.enter_state(run, RunState.STOPPED)
            self._tell()

    def pause(self, seconds: float) -> datetime:
        """Start no run for that long, and stop those under way after the batch in flight; return until when.

        Raises CO-422 when nobody should pause that long.
        """
        times.checked_pause(seconds, f"{seconds:g} s")
        with self._lock, Book(self._home.book) as book:
            until = (self._clock() + timedelta(seconds=seconds)).replace(microsecond=0)
            book.enter_pause(until)
            self._hold(book)
            self._tell()
        _log.info("paused", until=until.isoformat())
        return until

    def unpause(self) -> None:
        """End the pause; what it stopped goes on."""
        with self._lock, Book(self._home.book) as book:
            book.enter_pause(None)
            self._let_go_on(book)
            self._tell()

    def set_schedule(self, connection: str, every_minutes: int | None, quiet_from: str, quiet_to: str) -> None:
        """Have a connection run by itself, or (None) no more; raise CO-421, CO-423 or CO-424."""
        kept = None
        if every_minutes is not None:
            kept = times.checked(every_minutes, quiet_from, quiet_to, self._clock())
        with self._lock, Book(self._home.book) as book:
            book.enter_schedule(connection, kept)
            self._tell()

    @contextmanager
    def removing(self, connection: str) -> Iterator[Book]:
        """Give the book to whoever removes a connection, and let no run start, go on or be paused in the block.

        Raises CO-420 while paused, and CO-430 while a run of that connection is under way.
        """
        with self._lock, Book(self._home.book) as book:
            self._refuse_while_paused(book)
            self._refuse_while_at_work(book, connection)
            yield book
            self._tell()

    def forget_runs(self, book: Book, connection: str) -> None:
        """Have nothing outside of the book know of the runs of a connection that is removed."""
        for run, attempts in book.leaving.runs(connection).items():
            self._engine.forget(run, attempts)
            self._sync.forget_stop(run)

    # -- what they may ask -----------------------------------------------------------------------------------

    def paused_until(self) -> datetime | None:
        """Return until when the core is paused; None when it is not."""
        with Book(self._home.book) as book:
            return self._paused(book)

    def next_time(self, book: Book, connection: str, schedule: Schedule) -> datetime:
        """Return when a connection runs next by itself, as things stand; during a pause not before its end."""
        earliest = self._paused(book) or self._clock()
        return self._due(book, connection, schedule, earliest)

    def working(self, wait: float = 0.0) -> list[str]:
        """Return the runs that still have something in hand, waiting up to `wait` seconds for there to be none."""
        deadline = time.monotonic() + wait
        while (left := self._working()) and (patience := deadline - time.monotonic()) > 0:
            with self._news:
                self._news.wait(min(patience, _LOOK_AGAIN))
        return left

    def _working(self) -> list[str]:
        with self._lock, Book(self._home.book) as book:
            runs = {run.id: run for run in (*book.unfinished(), *book.held())}.values()
            return sorted({run.id for run in runs if not self._engine.is_over(run)} | self._sync.at_work())

    # -- what happens by itself ------------------------------------------------------------------------------

    def hold_back(self) -> None:
        """Before the engine goes on with what it had in hand when the core ended: keep a pause that is in force."""
        with self._lock, Book(self._home.book) as book:
            if self._paused(book) is not None:
                self._hold(book)

    def recover(self) -> None:
        """Once the engine works: take up what was under way when the core ended; during a pause it waits."""
        with self._lock, Book(self._home.book) as book:
            if self._paused(book) is None:
                for run in book.unfinished():
                    if not run.held:
                        self._take_up(book, run)

    def look(self) -> float:
        """Do what is due now; return in how many seconds to look again."""
        with self._lock, Book(self._home.book) as book:
            paused = self._paused(book)
            if paused is not None:
                return self._seconds_until(paused)
            if book.pause() is not None:
                book.enter_pause(None)
                _log.info("pause ends")
            self._let_go_on(book)
            moments = [self._look_at(book, connection, kept) for connection, kept in book.schedules().items()]
        return min((self._seconds_until(moment) for moment in moments), default=LONGEST_SLEEP)

    def wait(self, seconds: float) -> None:
        """Wait that long, or until something happens that `look` should know of."""
        with self._news:
            self._news.wait_for(lambda: self._happened > self._looked_at, timeout=seconds)
            self._looked_at = self._happened

    def wake(self) -> None:
        """Have whoever waits look again."""
        with self._news:
            self._tell()

    def _look_at(self, book: Book, connection: str, kept: Schedule) -> datetime:
        now = self._clock()
        due = self._due(book, connection, kept, now)
        if due > now:
            return due
        if book.unfinished(connection) or any(run.connection == connection for run in book.held()):
            return now + timedelta(seconds=LONGEST_SLEEP)  # its end wakes us
        self._start(book, connection, f"schedule {now.isoformat()}", Depth.SHALLOW)
        return self._due(book, connection, kept, now)

    def _due(self, book: Book, connection: str, kept: Schedule, now: datetime) -> datetime:
        last = book.last_run(connection)
        return times.next_time(kept, datetime.fromisoformat(last.created) if last else None, now, self._wall)

    def _start(self, book: Book, connection: str, request: str, depth: Depth) -> str:
        run = book.run(book.enter_run(connection, request, depth, self._clock()))
        self._engine.enqueue(run)
        self._tell()
        return run.id

    def _hold(self, book: Book) -> None:
        for run in book.hold():
            self._sync.halt(run)

    def _let_go_on(self, book: Book) -> None:
        """Take up the runs that a pause stopped; one that has its last batch in hand comes next time."""
        for run in book.held():
            if run.state in (RunState.DONE, RunState.DONE_WITH_RECORDS, RunState.FAILED):
                book.let_go(run.id)
            elif run.state is RunState.STOPPED or self._engine.is_over(run):
                book.let_go(run.id)
                self._take_up(book, run)

    def _take_up(self, book: Book, run: Run) -> None:
        """Have a run worked on: as it was queued, or in a new attempt when the engine is through with it."""
        if run.state.ended or self._engine.is_over(run) or self._sync.has_ended(run.id):
            self._engine.give_up(run)
            self._sync.forget_stop(run.id)
            book.next_attempt(run.id)
            run = book.run(run.id)
        self._engine.enqueue(run)

    def _paused(self, book: Book) -> datetime | None:
        return book.paused(self._clock())

    def _refuse_while_paused(self, book: Book) -> None:
        until = self._paused(book)
        if until is not None:
            raise TrueupError("CO-420", until=f"{self._wall(until):%Y-%m-%d %H:%M}")

    def _refuse_while_at_work(self, book: Book, connection: str) -> None:
        """Raise CO-430 while a run of a connection is under way; wait for the last step of one that has ended."""
        deadline = time.monotonic() + _LAST_STEP
        while True:
            unended = {
                run.id for run in (*book.unfinished(connection), *book.held()) if run.connection == connection
            }
            last, in_hand = book.last_run(connection), self._sync.at_work() & set(book.leaving.runs(connection))
            left = deadline - time.monotonic()
            if unended or (in_hand and left <= 0):
                reason = say("Its run {run} is under way.", run=min(unended or in_hand))
                raise TrueupError("CO-430", connection=connection, reason=reason)
            if left <= 0 or not (in_hand or (last is not None and not self._engine.is_over(last))):
                return
            self._news.wait(min(left, _LOOK_AGAIN))

    def _seconds_until(self, moment: datetime) -> float:
        return min(max((moment - self._clock()).total_seconds(), 0.0), LONGEST_SLEEP)

    def _tell(self) -> None:
        self._happened += 1
        self._news.notify_all()
