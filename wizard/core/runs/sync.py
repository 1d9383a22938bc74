"""What the steps of a run do: begin, read one entity, deliver a slice, finish.

Each step is safe to repeat. A step never raises what a person could mend: it ends the run with that error in
the book, and the run can be resumed. Transient errors are tried again here, interruptibly, before they end a
run. Knows neither the engine nor the channel.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any, TypeVar

import structlog

from wizard.core.book import Book, now
from wizard.core.book.progress import NOT_FOUND, EntityProgress, Progress, restored
from wizard.core.book.run import Run, RunState
from wizard.core.delivery.destinations import delivered, rules_of, system_of
from wizard.core.delivery.entity import Delivery
from wizard.core.delivery.line import Line, has_platform, knows_platform, open_line
from wizard.core.mirror import Mirror
from wizard.core.outgoing.queue import budgets_out
from wizard.core.reading import looking, reach
from wizard.core.reading.entity import entities_of, make, progress_rows, read_columns, read_entity, use_of
from wizard.core.reading.losses import Losses
from wizard.core.systems import open_mirror, open_system
from wizard.errors import Cancelled, TrueupError
from wizard.errors.entry import Kind
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.machine.sqlite_faults import sqlite_error
from wizard.procedure.catalogue import Catalogue

_log = structlog.get_logger()
_T = TypeVar("_T")

PATIENCE_SECONDS = (2.0, 5.0, 15.0, 60.0, 180.0)
"""How long to wait before each new try after a transient error; after the last one the run fails."""


class Sync:
    """The work of all runs of one home. A piece of `work` is named `<run>#<attempt>`."""

    def __init__(
        self,
        home: Home,
        patience: tuple[float, ...] = PATIENCE_SECONDS,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        """`changed` is called after each new state of a run."""
        self._home = home
        self._changed = changed
        self._working: Counter[str] = Counter()
        self._patience = patience
        self._lock = threading.Lock()
        self._stops: dict[str, threading.Event] = {}
        self._progress: dict[str, Progress] = {}
        self._lines: dict[str, Line] = {}

    # -- the steps -----------------------------------------------------------------------------------------

    def begin(self, work: str) -> list[str]:
        """Enter the run as reading, look at what it reads, and return those entities, parents first."""
        with self._step(work, RunState.READING) as run:
            if run is None:
                return []
            self._ask_for_platform(run)
            self._patiently(run.id, lambda: self._look(run))
            return list(self._entities(run))
        return []

    def read(self, work: str, entity_id: str) -> bool:
        """Read one entity into the mirror; False when the run has ended."""
        with self._step(work, RunState.READING) as run:
            if run is None:
                return False
            with Book(self._home.book) as book:
                if entity_id in book.reads(run.id):
                    return True
            counts = self._read_if_there(run, entity_id)
            shown = self.progress(run).snapshot()
            with Book(self._home.book) as book:
                if counts is None:
                    book.enter_progress(run.id, shown)
                else:
                    book.enter_read(run.id, entity_id, counts, shown)
            return True
        return False

    def deliverable(self, work: str) -> list[str]:
        """Return the run's entities that go to Procore, parents first, and count what is to be looked at."""
        with self._step(work, RunState.DELIVERING) as run:
            if run is None:
                return []
            progress = self.progress(run)
            mine = self._entities(run)
            with Book(self._home.book) as book:
                read = book.reads(run.id)
            looking.must_have_read(read, progress)
            there = delivered(run.plan, platform=has_platform(self._home, run.connection))
            wanted = [entity_id for entity_id in there if entity_id in mine and entity_id in read]
            with self._mirror(run) as mirror:
                for entity_id in wanted:
                    mirror.retry_set_aside(entity_id)
                    progress.update(entity_id, to_deliver=mirror.pending_count(entity_id), settled=0, set_aside=0)
            for entity_id in (set(mine) & set(read)) - set(wanted):
                progress.update(entity_id, state="kept")
            with Book(self._home.book) as book:
                book.enter_progress(run.id, progress.snapshot())
            return wanted
        return []

    def deliver(self, work: str, entity_id: str) -> str:
        """Deliver one slice of an entity: `more`, `all` when nothing is left, `ended` when the run has ended."""
        with self._step(work, RunState.DELIVERING) as run:
            if run is None:
                return "ended"
            progress = self.progress(run)
            progress.update(entity_id, state="delivering")
            more = self._patiently(run.id, lambda: self._deliver_once(run, entity_id))
            if not more:
                progress.update(entity_id, state="done")
            with Book(self._home.book) as book:
                book.enter_progress(run.id, progress.snapshot())
            return "more" if more else "all"
        return "ended"

    def finish(self, work: str) -> None:
        """End the run: done, or done with something to check: records set aside, an entity with a question."""
        with self._step(work, RunState.DELIVERING) as run:
            if run is None:
                return
            with self._mirror(run) as mirror:
                left = mirror.set_aside(limit=1) or looking.asks(self.progress(run))
            self._end(run, RunState.DONE_WITH_RECORDS if left else RunState.DONE)

    def fail(self, work: str, problem: Exception) -> None:
        """End the run because the engine itself could not go on."""
        cause = getattr(problem, "orig", problem)  # SQLAlchemy wraps what its database said
        if isinstance(cause, sqlite3.Error):
            cause = sqlite_error(cause, self._home.engine)
        run = self._run_of(work)
        if run is not None:
            self._end(run, RunState.FAILED, _told(cause))

    # -- what visitors may ask -------------------------------------------------------------------------------

    def progress(self, run: Run) -> Progress:
        """Return the progress of a run that is, or is about to be, worked on."""
        with self._lock:
            if run.id not in self._progress:
                self._progress[run.id] = self._new_progress(run)
            return self._progress[run.id]

    def watch(self, run_id: str, after: int, wait: float) -> dict[str, Any]:
        """Return the progress of any run, waiting for news when it has not ended."""
        with Book(self._home.book) as book:
            run = book.run(run_id)
        if run.state.ended:
            shown = run.progress or self._new_progress(run).snapshot()
            return {**restored(shown, run.state, run.error), "revision": after + 1, "finished": run.ended}
        return self.progress(run).wait(after, wait)

    def stop(self, run_id: str) -> None:
        """Ask a run to stop after the batch in flight; a run that waits in the queue never starts."""
        with Book(self._home.book) as book:
            book.run(run_id)
            if not book.ask_to_stop(run_id):
                return
        self.halt(run_id)

    def halt(self, run_id: str) -> None:
        """Let the batch in flight of a run be its last; the book knows already that it is to stop."""
        self._stop_of(run_id).set()
        with Book(self._home.book) as book:
            run = book.run(run_id)
        if not run.state.ended:
            self.progress(run).enter(RunState.STOPPING)

    def at_work(self) -> set[str]:
        """Return the runs that have a step in hand: nothing else writes to a mirror."""
        with self._lock:
            return {run for run, steps in self._working.items() if steps}

    def counts(self, run: Run) -> dict[str, int]:
        """Return how many records a run has read, delivered and set aside so far."""
        with self._lock:
            progress = self._progress.get(run.id)
        shown = progress.snapshot() if progress else run.progress or {"entities": []}
        return {name: sum(row[name] for row in shown["entities"]) for name in ("read", "delivered", "set_aside")}

    def has_ended(self, run_id: str) -> bool:
        """Tell whether a run was ended here, even if there was no room to write that down."""
        with self._lock:
            progress = self._progress.get(run_id)
        return progress is not None and RunState(progress.snapshot()["state"]).ended

    def forget_stop(self, run_id: str) -> None:
        """Let a run that was stopped be worked on again."""
        with self._lock:
            self._stops.pop(run_id, None)
            self._progress.pop(run_id, None)

    # -- inside a step ---------------------------------------------------------------------------------------

    @contextmanager
    def _step(self, work: str, state: RunState) -> Iterator[Run | None]:
        """Give the run to the step, or None when it has ended; end it when the step cannot go on."""
        with self._counted(work.partition("#")[0]):
            yield from self._guarded(work, state)

    @contextmanager
    def _counted(self, run_id: str) -> Iterator[None]:
        with self._lock:
            self._working[run_id] += 1
        try:
            yield
        finally:
            with self._lock:
                self._working[run_id] -= 1

    def _guarded(self, work: str, state: RunState) -> Iterator[Run | None]:
        run = self._run_of(work)
        if run is not None and (run.state is RunState.STOPPING or self._stop_of(run.id).is_set()):
            self._end(run, RunState.STOPPED)
            run = None
        if run is None or run.state.ended:
            yield None
            return
        try:
            if run.state is not state:
                with Book(self._home.book) as book:
                    book.enter_state(run.id, state)
                self._changed()
            self.progress(run).enter(state)
            yield run
        except Cancelled:
            self._end(run, RunState.STOPPED)
        except Exception as problem:
            self._end(run, RunState.FAILED, _told(problem))

    def _run_of(self, work: str) -> Run | None:
        """Return the run that a piece of work belongs to, or None when a later attempt has taken it over.

        An attempt that could not even write down its end, on a full disk, may come back to do so much later.
        """
        run_id, _, attempt = work.partition("#")
        with Book(self._home.book) as book:
            run = book.run(run_id)
        return run if run.attempt == int(attempt) else None

    def _end(self, run: Run, state: RunState, problem: TrueupError | None = None) -> None:
        error = problem.to_dict() if problem else None

        def keep(shown: dict[str, Any]) -> None:
            with Book(self._home.book) as book:
                book.enter_state(run.id, state, error, shown)

        self.progress(run).enter(state, finished=now(), error=error, keep=keep)
        line = self._lines.pop(run.id, None)
        if line is not None:
            line.close()
        self._changed()
        _log.info("run ended", run=run.id, state=state.value, **({"code": problem.code} if problem else {}))

    def _patiently(self, run_id: str, work: Callable[[], _T]) -> _T:
        stop = self._stop_of(run_id)
        for seconds in self._patience:
            try:
                return work()
            except TrueupError as problem:
                if problem.kind is not Kind.TRANSIENT:
                    raise
                _log.info("trying again", run=run_id, code=problem.code, seconds=seconds)
                if stop.wait(seconds):
                    raise Cancelled from problem
        return work()

    def _ask_for_platform(self, run: Run) -> None:
        """Before the first read, find out whether there is an ERP tool, for which more is made than otherwise.

        A Procore that does not answer now may do so once everything is read; delivery tells if not.
        """
        if knows_platform(self._home, run.connection):
            return
        with suppress(TrueupError):
            self._line(run)
        self.progress(run).know(self._rows(run))

    def _look(self, run: Run) -> None:
        known = self._catalogue(run)
        entities = [known.entity(entity_id) for entity_id in self._entities(run)]
        if looking.look(self._home, run.plan, entities, self._stop_of(run.id).is_set):
            _log.info("tables are others than before", run=run.id)

    def _read_if_there(self, run: Run, entity_id: str) -> dict[str, int] | None:
        """Read one entity; None when it is not there, or something that it needs."""
        progress = self.progress(run)
        error = looking.blocked(self._catalogue(run).entity(entity_id), progress)
        if error is None:
            try:
                return self._patiently(run.id, lambda: self._read_once(run, entity_id))
            except TrueupError as problem:
                if problem.code not in looking.ABSENT:
                    raise
                error = problem.to_dict()
        _log.warning("entity not read", run=run.id, entity=entity_id, code=error["code"])
        progress.update(entity_id, state=NOT_FOUND, error=error)
        return None

    def _read_once(self, run: Run, entity_id: str) -> dict[str, int]:
        cancelled = self._stop_of(run.id).is_set
        entity = self._catalogue(run).entity(entity_id)
        use = use_of(run.plan, entity, platform=has_platform(self._home, run.connection))
        progress = self.progress(run)
        if entity.made_from:
            rules, at = rules_of(run.plan), datetime.fromisoformat(run.created)
            with self._mirror(run) as mirror:
                return make(mirror, entity, at=at, rules=rules, use=use, progress=progress, cancelled=cancelled)
        system = open_system(self._home, run.plan.connection.source)
        with self._mirror(run) as mirror:
            with Book(self._home.book) as book:
                columns = read_columns(entity, run.plan.mappings, use)
                since = reach.since(book, run, entity, mirror, columns)
                keys = reach.asks_for_keys(book, run, entity, map(self._catalogue(run).entity, self._entities(run)))
            counts = read_entity(
                system,
                mirror,
                entity,
                mappings=run.plan.mappings,
                use=use,
                since=since,
                keys=keys,
                run=run.id,
                progress=progress,
                losses=Losses(self._home, run.connection),
                cancelled=cancelled,
            )
        _log.info("entity read", run=run.id, entity=entity_id, **counts)
        return counts

    def _deliver_once(self, run: Run, entity_id: str) -> bool:
        with self._mirror(run) as mirror:
            line = self._line(run)
            line.follow(self._home, run.plan, mirror)
            delivery = Delivery(
                mirror,
                line.look_alikes,
                self.progress(run),
                destinations=system_of(run.plan).destinations,
                rules=rules_of(run.plan, budgets_out(self._home, run.plan)),
                cancelled=self._stop_of(run.id).is_set,
                staging=line.staging,
            )
            return delivery.slice(entity_id)

    def _line(self, run: Run) -> Line:
        if run.id not in self._lines:
            cancelled = self._stop_of(run.id).is_set
            self._lines[run.id] = open_line(self._home, run.plan, cancelled, self.progress(run).waits)
        return self._lines[run.id]

    def _entities(self, run: Run) -> dict[str, tuple[str, ...]]:
        return entities_of(self._catalogue(run), run.plan, platform=has_platform(self._home, run.connection))

    def _catalogue(self, run: Run) -> Catalogue:
        return catalogue(run.plan.connection.system)

    def _mirror(self, run: Run) -> Mirror:
        return open_mirror(self._home, run.connection)

    def _stop_of(self, run_id: str) -> threading.Event:
        with self._lock:
            return self._stops.setdefault(run_id, threading.Event())

    def _new_progress(self, run: Run) -> Progress:
        """Return the progress of a run: as the book kept it, or from the start."""
        if run.progress is not None:
            kept = [EntityProgress(**row) for row in run.progress["entities"]]
            points = run.progress.get("throughput", ())  # snapshots of the first version have none
            return Progress(run.id, run.created, kept, run.progress["percent"], throughput=points)
        return Progress(run.id, run.created, self._rows(run))

    def _rows(self, run: Run) -> list[EntityProgress]:
        return progress_rows(self._catalogue(run), self._entities(run))


def _told(problem: BaseException) -> TrueupError:
    if isinstance(problem, TrueupError):
        _log.warning("run failed", code=problem.code, cause=problem.cause)
        return problem
    _log.error("run failed", exc_info=problem)
    return TrueupError("IN-901", reason=f"{type(problem).__name__}: {problem}")
