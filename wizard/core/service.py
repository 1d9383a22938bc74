"""The core as a program: one process per home that answers visitors and works on runs until it is ended.

Ending is always abrupt for the work under way: what a run has done is in the mirror and the book, so the next
start goes on from there, after a polite end as after a crash. That way there is one path, and it is tested.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from typing import Any, Literal

import structlog
from pydantic import validate_call

from wizard import __version__
from wizard.core import engine
from wizard.core.book import Book, Run
from wizard.core.channel import Channel, HomeLock
from wizard.core.probes import Probes
from wizard.core.sync import Sync
from wizard.core.systems import open_mirror
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.plan import Plan
from wizard.support import log

_log = structlog.get_logger()
LONGEST_WAIT = 60.0
"""Seconds a visitor may ask to wait for news."""


class Service:
    """The calls of `CoreClient`, answered; every argument is validated here, at the edge."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._sync = Sync(home)
        self._probes = Probes(home)
        self._ending = threading.Event()

    def run(self) -> None:
        """Work until a signal or a visitor ends it. Raises CO-407 when another core holds the home."""
        self._home.prepare()
        lock = HomeLock(self._home)
        log.configure(self._home.log)
        # Kept open, so that the files beside the book stay: on a full disk they could not be made again.
        book = Book(self._home.book)
        engine.launch(self._home, self._sync)
        unfinished = book.unfinished()
        for run in unfinished:
            self._take_up(book, run)
        channel = Channel(self._home, self.calls())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._ending.set())
        channel.open()
        _log.info("core started", version=__version__, pid=os.getpid(), unfinished=len(unfinished))
        self._ending.wait()
        _log.info("core ends")
        channel.close()
        lock.release()
        # Threads of the engine may be in the middle of a step: they are not waited for (see above).
        os._exit(0)

    def calls(self) -> dict[str, Callable[..., dict[str, Any]]]:
        """Return what visitors may ask, by name."""
        answers = (
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
            self.shutdown,
        )
        return {answer.__name__: validate_call(answer) for answer in answers}

    def status(self) -> dict[str, Any]:
        with Book(self._home.book) as book:
            plans, runs = book.connections(), book.runs()
        return {
            "version": __version__,
            "pid": os.getpid(),
            "connections": [
                {
                    "id": plan.connection.id,
                    "name": plan.connection.name,
                    "company": plan.connection.procore.company_name,
                }
                for plan in plans
            ],
            "runs": [
                {
                    "run": run.id,
                    "connection": run.connection,
                    "state": run.state,
                    "created": run.created,
                    "ended": run.ended,
                    "error": run.error,
                }
                for run in runs
            ],
        }

    def start_probe(self, kind: Literal["procore", "source"], settings: dict[str, Any]) -> dict[str, Any]:
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

    def submit(self, plan: Plan, request: str) -> dict[str, Any]:
        with Book(self._home.book) as book:
            run = book.run(book.commit(plan, request))
        engine.enqueue(run)
        return {"run": run.id}

    def watch(self, run: str, after: int, wait: float) -> dict[str, Any]:
        return self._sync.watch(run, after, min(wait, LONGEST_WAIT))

    def stop(self, run: str) -> dict[str, Any]:
        self._sync.stop(run)
        return {}

    def resume(self, run: str) -> dict[str, Any]:
        with Book(self._home.book) as book:
            self._take_up(book, book.run(run))
        return {}

    def _take_up(self, book: Book, run: Run) -> None:
        """Have a run worked on: as it was queued, or in a new attempt when the engine is through with it."""
        if run.state.ended or engine.is_over(run) or self._sync.has_ended(run.id):
            engine.give_up(run)
            self._sync.forget_stop(run.id)
            book.next_attempt(run.id)
            run = book.run(run.id)
        engine.enqueue(run)

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

    def shutdown(self) -> dict[str, Any]:
        # A moment later, so that the visitor still gets this answer.
        threading.Timer(0.2, self._ending.set).start()
        return {}
