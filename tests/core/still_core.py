"""A core that stands still until the test moves its clock: which runs start, without any that is worked on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from wizard.core.book import Book
from wizard.core.book.run import Run, RunState
from wizard.core.runs.dispatch import Dispatch
from wizard.core.runs.sync import Sync
from wizard.machine.home import Home


class Queue:
    """Takes runs as the engine does, and leaves it to the test when they are worked on."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.open: set[str] = set()

    def enqueue(self, run: Run) -> None:
        if self._name(run) not in self.taken:
            self.taken.append(self._name(run))
            self.open.add(self._name(run))

    def give_up(self, run: Run) -> None:
        self.put_away(run)

    def is_over(self, run: Run) -> bool:
        return self._name(run) not in self.open

    def forget(self, run: str, attempts: int) -> None:
        names = {f"{run}#{number}" for number in range(1, attempts + 1)}
        self.taken = [name for name in self.taken if name not in names]

    def put_away(self, run: Run) -> None:
        self.open.discard(self._name(run))

    def _name(self, run: Run) -> str:
        return f"{run.id}#{run.attempt}"


class StillCore:
    """One home with a core that stands still until the test moves its clock."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.now = datetime.now(UTC).replace(microsecond=0)
        self.open()

    def open(self) -> None:
        """Start the core anew: only what is on disk is known."""
        self.queue = Queue()
        self.sync = Sync(self.home)
        self.dispatch = Dispatch(self.home, self.sync, self.queue, lambda: self.now, lambda moment: moment)

    def pass_by(self, **length: float) -> float:
        self.now += timedelta(**length)
        return self.dispatch.look()

    def run(self, run: str) -> Run:
        with Book(self.home.book) as book:
            return book.run(run)

    def runs(self) -> list[Run]:
        with Book(self.home.book) as book:
            return book.runs()

    def finish(self, run: str, state: RunState = RunState.DONE) -> None:
        """Have a run end as its last step does."""
        self.queue.put_away(self.run(run))
        with Book(self.home.book) as book:
            book.enter_state(run, state)

    def batch_ends(self, run: str) -> None:
        """Let the batch in flight of a run come to its end: the next step sees whether to go on."""
        known = self.run(run)
        self.sync.begin(f"{known.id}#{known.attempt}")
        if self.run(run).state.ended:
            self.queue.put_away(self.run(run))
