"""The core as a program: one process per home that answers visitors and works on runs until it is ended.

Ending is always abrupt for the work under way: what a run has done is in the mirror and the book, so the next
start goes on from there, after a polite end as after a crash. That way there is one path, and it is tested.
"""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Callable
from typing import Any, Literal

import structlog
from pydantic import validate_call

from wizard import __version__
from wizard.core.book import Book, now
from wizard.core.book.schedule import Schedule
from wizard.core.exports.calls import ExportCalls
from wizard.core.exports.queue import Queue
from wizard.core.exports.sides import Witness
from wizard.core.exports.worker import Worker
from wizard.core.health import health, short_form
from wizard.core.matches.calls import MatchCalls
from wizard.core.outgoing.calls import OutgoingCalls
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.worker import OutgoingWorker, takes_outgoing
from wizard.core.platform.inbox import Inbox
from wizard.core.probes import Kind, Probes
from wizard.core.reading.losses import Losses
from wizard.core.removal import Removal
from wizard.core.requests.calls import RequestCalls
from wizard.core.requests.worker import PlatformWorker
from wizard.core.runs import engine
from wizard.core.runs.dispatch import LONGEST_SLEEP, Dispatch, utc_now
from wizard.core.runs.sync import Sync
from wizard.core.sign_ins import SignIns
from wizard.core.systems import open_mirror
from wizard.core.visitors.channel import Channel, HomeLock
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.private import write_public
from wizard.machine.resources import catalogue
from wizard.machine.sqlite_faults import has_no_room
from wizard.procedure.catalogue import Catalogue
from wizard.procedure.mappings import fingerprint
from wizard.procedure.plan import Depth, Plan
from wizard.support import log

_log = structlog.get_logger()
LONGEST_WAIT = 60.0
"""Seconds a visitor may ask to wait for news."""


class Service:
    """The calls of `CoreClient`, answered; every argument is validated here, at the edge."""

    def __init__(self, home: Home, witness: Witness = lambda point: None) -> None:
        """`witness` is told of each point that a change order reaches."""
        self._home = home
        self._sync = Sync(home, changed=self._changed)
        self._dispatch = Dispatch(home, self._sync, engine)
        self._probes = Probes(home)
        self._matches = MatchCalls(home)
        sign_ins = SignIns(home)
        self._worker = Worker(home, utc_now, self._paused, witness, sign_ins)
        self._exports = ExportCalls(home, self._worker, utc_now)
        self._outgoing_worker = OutgoingWorker(home, utc_now, self._paused, witness, sign_ins)
        self._outgoing = OutgoingCalls(home, self._outgoing_worker, utc_now)
        self._platform = PlatformWorker(
            home,
            utc_now,
            self._paused,
            self._dispatch.synchronise,
            change_orders=self._worker.look_soon,
            outgoing=self._outgoing_worker.wake,
        )
        self._requests = RequestCalls(home, self._platform)
        self._removal = Removal(home, self._dispatch, (self._worker, self._outgoing_worker, self._platform))
        self._ending = threading.Event()

    def run(self) -> None:
        """Work in this process until a signal or a visitor ends it; never returns. Raises what `open` raises."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self.end())
        self.open()
        self.work()
        # Threads of the engine may be in the middle of a step: they are not waited for (see above).
        os._exit(0)

    def open(self) -> None:
        """Take up what was begun and answer visitors. Raises CO-407 when another core holds the home."""
        # Other accounts may pass through the folder to the status file: every other file is closed to them.
        os.umask(0o077)
        self._home.prepare()
        self._lock = HomeLock(self._home)
        log.configure(self._home.log)
        # Kept open, so that the files beside these stay: on a full disk they could not be made again.
        self._book, self._queue = Book(self._home.book), Queue(self._home.exports)
        self._outgoing_queue, self._inbox = OutgoingQueue(self._home.outgoing), Inbox(self._home.inbox)
        self._dispatch.hold_back()
        engine.launch(self._home, self._sync)
        self._removal.finish_all()
        unfinished = self._book.unfinished()
        self._dispatch.recover()
        self._channel = Channel(self._home, self.calls())
        self._channel.open()
        threading.Thread(target=self._keep_time, name="schedule", daemon=True).start()
        threading.Thread(target=self._worker.run, args=(self._ending,), name="exports", daemon=True).start()
        threading.Thread(
            target=self._outgoing_worker.run, args=(self._ending,), name="outgoing", daemon=True
        ).start()
        threading.Thread(target=self._platform.run, args=(self._ending,), name="platform", daemon=True).start()
        _log.info("core started", version=__version__, pid=os.getpid(), unfinished=len(unfinished))

    def work(self) -> None:
        """Return when `end` was called, with the home free for the next core; the process has to end then."""
        self._ending.wait()
        _log.info("core ends")
        self._channel.close()
        self._publish("ended")
        self._lock.release()

    def end(self) -> None:
        """Have `work` return; may be called from any thread, at any time."""
        self._ending.set()

    def calls(self) -> dict[str, Callable[..., dict[str, Any]]]:
        """Return what visitors may ask, by name."""
        answers: tuple[Callable[..., dict[str, Any]], ...] = (
            self.status,
            self.start_probe,
            self.probe,
            self.cancel_probe,
            self.live,
            self.submit,
            self.watch,
            self.stop,
            self.resume,
            self.set_aside,
            self.losses,
            self.confirm_loss,
            self.history,
            self.plan,
            self.synchronise,
            self.set_schedule,
            self.remove,
            self.pause,
            self.quiet,
            self.unpause,
            self.shutdown,
            *self._matches.calls(),
            *self._exports.calls(),
            *self._outgoing.calls(),
            *self._requests.calls(),
        )
        return {answer.__name__: validate_call(answer) for answer in answers}

    def status(self) -> dict[str, Any]:
        paused_until = self._dispatch.paused_until()
        with self._removal.undisturbed, Book(self._home.book) as book:
            unread = self._requests.unread()
            schedules, waiting, outgoing = book.schedules(), self._exports.waiting(), self._outgoing.waiting()
            connections = [
                {
                    **self._connection(book, plan, schedules.get(plan.connection.id), paused_until is not None),
                    "waiting": waiting[plan.connection.id],
                    "outgoing": outgoing[plan.connection.id] if takes_outgoing(plan) else None,
                    "unread": unread[plan.connection.id],
                    "matches": self._matches.waiting(plan.connection.id),
                }
                for plan in book.connections()
            ]
            runs = book.runs()
        return {
            "version": __version__,
            "pid": os.getpid(),
            "paused_until": paused_until.isoformat() if paused_until else None,
            "trouble": self._trouble(),
            "connections": connections,
            "runs": [
                {
                    "run": run.id,
                    "connection": run.connection,
                    "state": run.state,
                    "created": run.created,
                    "ended": run.ended,
                    "error": run.error,
                    "depth": run.depth,
                    "held": run.held,
                    "counts": self._sync.counts(run),
                }
                for run in runs
            ],
        }

    def _trouble(self) -> dict[str, Any] | None:
        """Return what keeps the core from writing anything down, None where nothing does."""
        full = has_no_room(self._home.book)
        return TrueupError("MC-301", path=str(self._home.book)).to_dict() if full else None

    def _connection(self, book: Book, plan: Plan, kept: Schedule | None, paused: bool) -> dict[str, Any]:
        connection = plan.connection
        last = book.last_run(connection.id)
        return {
            "id": connection.id,
            "name": connection.name,
            "company": connection.procore.company_name,
            "never_worked": book.leaving.never_worked(connection.id),
            "health": health(last.state if last else None, held=last is not None and last.held, paused=paused),
            "schedule": {
                "every_minutes": kept.every_minutes if kept else None,
                "quiet_from": kept.quiet_from if kept else "",
                "quiet_to": kept.quiet_to if kept else "",
                "next": self._dispatch.next_time(book, connection.id, kept).isoformat() if kept else None,
            },
        }

    def start_probe(self, kind: Kind, settings: dict[str, Any]) -> dict[str, Any]:
        return {"probe": self._probes.start(kind, settings)}

    def probe(self, probe: str, wait: float) -> dict[str, Any]:
        return self._probes.answer(probe, min(wait, LONGEST_WAIT))

    def cancel_probe(self, probe: str) -> dict[str, Any]:
        self._probes.cancel(probe)
        return {}

    def live(self, connection: str) -> dict[str, Any]:
        with Book(self._home.book) as book:
            plan, fingerprint = book.live(connection), book.fingerprint(connection)
        return {
            "plan": plan.model_dump(mode="json") if plan else None,
            "mappings": list(plan.mappings) if plan else [],
            "fingerprint": fingerprint,
        }

    def history(self, connection: str) -> dict[str, Any]:
        with Book(self._home.book) as book:
            plans = book.history(connection)
        return {
            "plans": [
                {
                    "number": entry.number,
                    "applied": entry.applied,
                    "recipes": list(entry.plan.recipes),
                    "fingerprint": fingerprint(entry.plan.mappings),
                    "added": list(entry.added),
                    "removed": list(entry.removed),
                    "live": entry.live,
                }
                for entry in plans
            ]
        }

    def plan(self, connection: str, number: int) -> dict[str, Any]:
        with Book(self._home.book) as book:
            return {"plan": book.plan(connection, number).model_dump(mode="json")}

    def submit(self, plan: Plan, request: str) -> dict[str, Any]:
        self._removal.finish(plan.connection.id)
        return {"run": self._dispatch.submit(plan, request)}

    def synchronise(self, connection: str, request: str, depth: Depth) -> dict[str, Any]:
        return {"run": self._dispatch.synchronise(connection, request, depth)}

    def set_schedule(
        self, connection: str, every_minutes: int | None, quiet_from: str, quiet_to: str
    ) -> dict[str, Any]:
        self._dispatch.set_schedule(connection, every_minutes, quiet_from, quiet_to)
        return {}

    def remove(self, connection: str) -> dict[str, Any]:
        self._removal.remove(connection)
        return {}

    def pause(self, seconds: float) -> dict[str, Any]:
        until = self._dispatch.pause(seconds)
        return {"until": until.isoformat(), **self.quiet(0.0)}

    def quiet(self, wait: float) -> dict[str, Any]:
        deadline = time.monotonic() + min(wait, LONGEST_WAIT)
        runs = self._dispatch.working(min(wait, LONGEST_WAIT))
        if not self._worker.at_rest(max(deadline - time.monotonic(), 0.0)):
            runs = [*runs, "change orders"]
        if not self._outgoing_worker.at_rest(max(deadline - time.monotonic(), 0.0)):
            runs = [*runs, "outgoing records"]
        return {"state": "stopping" if runs else "quiet", "runs": runs}

    def unpause(self) -> dict[str, Any]:
        self._dispatch.unpause()
        self._worker.wake()
        self._outgoing_worker.wake()
        return {}

    def watch(self, run: str, after: int, wait: float) -> dict[str, Any]:
        return self._sync.watch(run, after, min(wait, LONGEST_WAIT))

    def stop(self, run: str) -> dict[str, Any]:
        self._dispatch.stop(run)
        return {}

    def resume(self, run: str) -> dict[str, Any]:
        self._dispatch.resume(run)
        return {}

    def set_aside(self, connection: str, limit: int) -> dict[str, Any]:
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            return {"records": []}
        known = catalogue(plan.connection.system)
        with open_mirror(self._home, connection) as mirror:
            records = mirror.set_aside(limit)
        return {
            "records": [
                {"entity": entity, "label": known.entity(entity).label, "key": key, "error": error}
                for entity, key, error in records
            ]
        }

    def losses(self, connection: str) -> dict[str, Any]:
        known = self._catalogue_of(connection)
        asked = Losses(self._home, connection).asked().items()
        return {"losses": [{"entity": name, "label": known.entity(name).label, **told} for name, told in asked]}

    def confirm_loss(self, connection: str, entity: str) -> dict[str, Any]:
        Losses(self._home, connection).confirm(entity)
        _log.info("loss confirmed", connection=connection, entity=entity)
        return {}

    def _catalogue_of(self, connection: str) -> Catalogue:
        """Return the catalogue of a connection's system; raise CO-421 when nothing is set up for it."""
        with Book(self._home.book) as book:
            plan = book.live(connection)
        if plan is None:
            raise TrueupError("CO-421", connection=connection)
        return catalogue(plan.connection.system)

    def shutdown(self) -> dict[str, Any]:
        # A moment later, so that the visitor still gets this answer.
        threading.Timer(0.2, self._ending.set).start()
        return {}

    # -- what happens by itself ------------------------------------------------------------------------------

    def _keep_time(self) -> None:
        """Start what is due, and keep the short form of the status fresh, until the core ends."""
        while not self._ending.is_set():
            try:
                seconds = self._dispatch.look()
            except Exception:
                # A full disk, for example: it must not end the only thread that looks at the clock.
                _log.exception("schedule not looked at")
                seconds = LONGEST_SLEEP
            self._publish("running")
            self._dispatch.wait(seconds)

    def _paused(self) -> bool:
        return self._dispatch.paused_until() is not None

    def _changed(self) -> None:
        self._dispatch.wake()
        self._worker.wake()
        self._outgoing_worker.wake()
        self._platform.wake()

    def _publish(self, core: Literal["running", "ended"]) -> None:
        """Write the short form of the status; a computer that cannot keep it goes on without."""
        try:
            shown = short_form(self.status(), now(), core)
            write_public(self._home.status_file, json.dumps(shown, ensure_ascii=False).encode())
        except (OSError, TrueupError) as problem:
            _log.warning("status file not written", reason=str(problem))
