"""Removes a connection from this computer: its plans, runs, mirror, queues and secrets.

Nothing is asked of Procore or of the accounting system, and nothing changed there. First the connection is put out
of force, which stops everything that happens by itself; last the book forgets its plans. Whatever ends the core or
stands in the way in between, every step may be repeated, and the book tells until the end that there is something
left: the next start of the core removes it, and so does whoever removes or sets up the same connection.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Protocol

import structlog

from wizard.core.book import Book
from wizard.core.exports.export import Export
from wizard.core.exports.export import State as Stands
from wizard.core.exports.queue import Queue
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import Outgoing, State
from wizard.core.platform.inbox import Inbox
from wizard.core.reading.losses import losses_path
from wizard.core.requests.listening import secret_name
from wizard.core.runs.dispatch import Dispatch
from wizard.core.systems import generations_path, mirror_path
from wizard.errors import TrueupError
from wizard.machine.home import Home, disk_error
from wizard.machine.secrets import delete_secret
from wizard.words import Words, say

_log = structlog.get_logger()

PATIENCE = 20.0
"""Seconds that a turn under way is waited for."""

_UNDER_WAY = frozenset({Stands.ACCEPTED, Stands.CHECKED, Stands.WRITTEN, Stands.POSTING, Stands.UNMARKED})
_GOING_OUT = frozenset({State.ACCEPTED, State.UNMARKED, State.POSTING})
"""Between accepted and confirmed: only what is kept here tells whether, and as what, it is in the ledger."""

_NAMED = 10
"""How many of those that stand in the way are told by their numbers."""

_TRIES, _MOMENT = 50, 0.1
"""On Windows whoever looks into a file, the status for example, holds it for a moment."""


class Worker(Protocol):
    """Whoever works on a connection in turns."""

    def kept_off(self, connection: str, patience: float) -> AbstractContextManager[bool]: ...


class Removal:
    """Removes connections of one home; `workers` are kept off meanwhile, `witness` is told of each step.

    Whoever looks through all connections by itself holds `undisturbed`, so that it opens no file of one that goes.
    """

    def __init__(
        self,
        home: Home,
        dispatch: Dispatch,
        workers: Sequence[Worker],
        witness: Callable[[str], None] = lambda point: None,
    ) -> None:
        self._home = home
        self._dispatch = dispatch
        self._workers = workers
        self._witness = witness
        self.undisturbed = threading.Lock()

    def remove(self, connection: str) -> None:
        """Remove a connection, or what was left of it when that was broken off.

        Raises CO-421 for one that is not here, CO-420 while paused, CO-430 while anything is at work for it, CO-431
        while something of it is on its way to the ledger, and MC-301, MC-302 or MC-304 for what the computer says.
        """
        deadline = time.monotonic() + PATIENCE
        with ExitStack() as stack:
            for worker in self._workers:
                patience = max(deadline - time.monotonic(), 0.0)
                if not stack.enter_context(worker.kept_off(connection, patience)):
                    reason = say("Procore or the accounting system is being asked for it at this moment.")
                    raise TrueupError("CO-430", connection=connection, reason=reason)
            book = stack.enter_context(self._dispatch.removing(connection))
            stack.enter_context(self.undisturbed)
            self._put_out_of_force(book, connection)
            self._clear(book, connection)
        _log.info("connection removed", connection=connection)

    def finish(self, connection: str) -> None:
        """Remove what is left of a connection whose removal was broken off; raises as `remove`."""
        with Book(self._home.book) as book:
            begun = connection in book.leaving.begun()
        if begun:
            self.remove(connection)

    def finish_all(self) -> None:
        """Remove whatever was broken off when the core ended; what cannot be is told in the log and left."""
        with Book(self._home.book) as book:
            begun = book.leaving.begun()
        for connection in begun:
            try:
                self.remove(connection)
            except Exception:
                # A file that somebody holds, for example: it must not keep the core from starting.
                _log.exception("removal not finished", connection=connection)

    def _put_out_of_force(self, book: Book, connection: str) -> None:
        """Nobody can accept anything more until it is out of force: the queues are held while that is done."""
        with (
            Queue(self._home.exports) as exports,
            OutgoingQueue(self._home.outgoing) as outgoing,
            exports.emptied(connection) as orders,
            outgoing.emptied(connection) as things,
        ):
            _refuse_under_way(connection, orders, things)
            book.leaving.retire(connection)
            self._witness("out of force")
        self._witness("queues emptied")

    def _clear(self, book: Book, connection: str) -> None:
        with Inbox(self._home.inbox) as inbox:
            inbox.forget(connection)
        self._witness("requests forgotten")
        for name in sorted({*book.leaving.secrets(connection), secret_name(connection)}):
            delete_secret(self._home, name)
        self._witness("secrets forgotten")
        for path in self._files(connection):
            _remove_file(path)
        for folder in (generations_path(self._home, connection), self._home.export_files / connection):
            _remove_folder(folder)
        self._witness("mirror removed")
        self._dispatch.forget_runs(book, connection)
        self._witness("runs forgotten")
        book.leaving.forget(connection)

    def _files(self, connection: str) -> Iterable[Path]:
        mirror = mirror_path(self._home, connection)
        return mirror, *(Path(f"{mirror}{end}") for end in ("-wal", "-shm")), losses_path(self._home, connection)


def _refuse_under_way(connection: str, orders: Iterable[Export], things: Iterable[Outgoing]) -> None:
    found: list[Words] = [
        say("change order {number} (no. {id})", number=order.number, id=order.id)
        for order in orders
        if order.state in _UNDER_WAY or order.wish or (order.state is Stands.FAILED and order.may_be_written)
    ]
    found += [
        say("“{title}” (no. {id} of those to CMiC)", title=one.thing.title, id=one.id)
        for one in things
        if one.state in _GOING_OUT or one.wish
    ]
    if found:
        more = [say("{count} more", count=len(found) - _NAMED)] if len(found) > _NAMED else []
        raise TrueupError("CO-431", connection=connection, found=[*found[:_NAMED], *more])


def _remove_file(path: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            path.unlink(missing_ok=True)
        except PermissionError as problem:
            if not left:
                raise disk_error(problem, path) from problem
            time.sleep(_MOMENT)
        except OSError as problem:
            raise disk_error(problem, path) from problem
        else:
            return


def _remove_folder(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as problem:
        raise disk_error(problem, folder) from problem
