"""Questions the wizard asks before anything is changed, answered by the core under its own account.

A probe runs in a thread of its own, so it never waits behind a sync, and it can be cancelled at once: what it
would have said is dropped. Nobody waits for a probe after a restart, so nothing of it is durable.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Literal

import structlog
from pydantic import BaseModel, ConfigDict

from wizard.core import profiles
from wizard.core.book import Book
from wizard.core.drift import drift
from wizard.core.exports.queue import Queue
from wizard.core.preflight import PreflightSettings, preflight
from wizard.core.systems import open_mirror, open_procore, open_system, platform_endpoints
from wizard.errors import Cancelled, TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.machine.secrets import read_secret
from wizard.procedure.plan import ProcoreAccount, Source, System
from wizard.procore.probe import probe as probe_procore

_log = structlog.get_logger()
Kind = Literal["procore", "source", "preflight", "drift"]
_KEPT = 100
"""Answers kept for visitors who come for them late."""


class SourceSettings(BaseModel):
    """What the `source` probe is asked about; `keep` it when a person looks at what is found.

    `tables` asks for tables of like names too, which may take minutes.
    """

    model_config = ConfigDict(extra="forbid")
    source: Source
    system: System = "sage300"
    keep: bool = True
    tables: bool = False


class DriftSettings(BaseModel):
    """Which connection the `drift` probe holds against Procore."""

    model_config = ConfigDict(extra="forbid")
    connection: str


class _Probe:
    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self.ended = threading.Event()
        self.answer: dict[str, Any] = {"state": "running", "result": None, "error": None}

    def end(self, state: str, result: object = None, error: dict[str, Any] | None = None) -> None:
        if not self.ended.is_set():
            self.answer = {"state": state, "result": result, "error": error}
            self.ended.set()


class Probes:
    """All probes of one home."""

    def __init__(self, home: Home) -> None:
        self._home = home
        self._probes: OrderedDict[str, _Probe] = OrderedDict()
        self._lock = threading.Lock()

    def start(self, kind: Kind, settings: dict[str, Any]) -> str:
        """Start a probe and return its id; raise pydantic's `ValidationError` for settings of another shape."""
        kinds = {
            "procore": self._procore,
            "source": self._source,
            "preflight": self._preflight,
            "drift": self._drift,
        }
        work = kinds[kind](settings)
        probe, name = _Probe(), secrets.token_hex(8)
        with self._lock:
            self._probes[name] = probe
            while len(self._probes) > _KEPT:
                self._probes.popitem(last=False)
        threading.Thread(target=_run, args=(probe, work), name=f"probe {kind}", daemon=True).start()
        return name

    def answer(self, name: str, wait: float) -> dict[str, Any]:
        """Return where the probe stands, waiting up to `wait` seconds for its end."""
        probe = self._probes.get(name)
        if probe is None:
            return {"state": "cancelled", "result": None, "error": None}
        probe.ended.wait(wait)
        return probe.answer

    def cancel(self, name: str) -> None:
        """End a probe at once for its visitor; its thread follows as soon as it looks."""
        probe = self._probes.get(name)
        if probe is not None:
            probe.cancelled.set()
            probe.end("cancelled")

    def _procore(self, settings: dict[str, Any]) -> Callable[[Callable[[], bool]], object]:
        account = ProcoreAccount.model_validate(settings)
        return lambda cancelled: probe_procore(
            account, read_secret(self._home, account.secret_name), cancelled, platform_endpoints(self._home)
        )

    def _preflight(self, settings: dict[str, Any]) -> Callable[[Callable[[], bool]], object]:
        asked = PreflightSettings.model_validate(settings)
        return lambda cancelled: preflight(self._home, asked, cancelled)

    def _source(self, settings: dict[str, Any]) -> Callable[[Callable[[], bool]], object]:
        asked = SourceSettings.model_validate(settings)
        entities = catalogue(asked.system).entities

        def look(cancelled: Callable[[], bool]) -> object:
            found = open_system(self._home, asked.source).probe(entities, cancelled, asked.tables)
            if asked.keep:
                self._home.prepare()
                profiles.keep(self._home, asked.source, found, accepted=True)
            return asdict(found)

        return look

    def _drift(self, settings: dict[str, Any]) -> Callable[[Callable[[], bool]], object]:
        asked = DriftSettings.model_validate(settings)
        with Book(self._home.book) as book:
            plan = book.live(asked.connection)
        if plan is None:
            raise TrueupError("CO-421", connection=asked.connection)

        def work(cancelled: Callable[[], bool]) -> object:
            with (
                open_mirror(self._home, asked.connection) as mirror,
                open_procore(self._home, plan.connection.procore, cancelled, lambda resume_at: None) as procore,
            ):
                with Queue(self._home.exports) as queue:
                    exports = queue.listed(asked.connection)
                return drift(plan, mirror, procore, exports, cancelled)

        return work


def _run(probe: _Probe, work: Callable[[Callable[[], bool]], object]) -> None:
    try:
        probe.end("done", result=work(probe.cancelled.is_set))
    except Cancelled:
        probe.end("cancelled")
    except TrueupError as problem:
        probe.end("failed", error=problem.to_dict())
    except Exception as problem:
        _log.exception("probe failed")
        unexpected = TrueupError("IN-901", reason=f"{type(problem).__name__}: {problem}")
        probe.end("failed", error=unexpected.to_dict())
