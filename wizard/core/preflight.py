"""Pre-flight: what this computer must offer before a set-up makes sense, looked at by the core itself.

The core runs the sync, so what counts is what its account sees. Each check says what it found, why that
matters, what to do and who can do it; nothing is mended here. All checks run beside each other, each with a
time limit of its own, and one that breaks takes no other along. The ones for Windows were not yet tried on a
real server.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict

from wizard.erp.bridge.odbc import SAGE_DRIVER
from wizard.erp.sage300.folder import Company
from wizard.erp.sage300.folder import companies as companies_of
from wizard.errors import Cancelled, TrueupError
from wizard.machine import computer, rights
from wizard.machine.home import Home, disk_error
from wizard.machine.secrets import prove_store
from wizard.machine.transport import Anonymous, Transport
from wizard.procedure.plan import OdbcSource, ProcoreAccount, Source
from wizard.procore import answers
from wizard.procore.answers import Call
from wizard.words import Words, say

State = Literal["ok", "attention", "failed", "skipped"]
ROOM, ROOM_AT_LEAST = 5 * 1024**3, 1024**3
"""Bytes that should and must be free: mirrors of large companies take gigabytes."""
CLOCK_SECONDS = 300.0
"""How far the clock may be off: Procore's tokens and certificates are bound to the time."""
LONGEST_SECONDS = 20.0
"""No check is waited for any longer; it goes on in a thread that nobody listens to."""
_LOGIN, _API = "https://login.procore.com", "https://api.procore.com"
_LOOK_SECONDS = 0.1
_ADMIN = say("the administrator of this server")
_NOTHING = say("")


class PreflightSettings(BaseModel):
    """What is already known of the set-up; without it Procore's own hosts are looked at."""

    model_config = ConfigDict(extra="forbid")
    source: Source | None = None
    procore: ProcoreAccount | None = None


@dataclass(frozen=True)
class Finding:
    """What a check found; only `failed` stops the set-up. `told` is the time by the host that was asked."""

    state: State
    found: Words
    why: Words = _NOTHING
    remedy: Words = _NOTHING
    who: Words = _ADMIN
    told: datetime | None = None


@dataclass(frozen=True)
class Question:
    """One check; `stops` is False where a failure must not end the set-up: its address comes on a later page."""

    id: str
    title: Words
    ask: Callable[[], Finding]
    stops: bool = True


@dataclass(frozen=True)
class _Asked:
    question: Question
    answer: Future[Finding] = field(default_factory=Future)

    def begin(self) -> None:
        # Not a pool: its threads would hold up the end of the core for as long as a host says nothing.
        threading.Thread(target=self._run, name=f"preflight {self.question.id}", daemon=True).start()

    def _run(self) -> None:
        try:
            self.answer.set_result(self.question.ask())
        except Exception as problem:
            self.answer.set_exception(problem)

    def finding(self, ends: float, cancelled: Callable[[], bool]) -> Finding:
        """Wait for the answer until the clock says `ends`; what went wrong is a finding too."""
        while True:
            if cancelled():
                raise Cancelled
            with contextlib.suppress(TimeoutError):
                return self._known()
            if time.monotonic() >= ends:
                return self._late()

    def _known(self) -> Finding:
        try:
            return self.answer.result(timeout=_LOOK_SECONDS)
        except TrueupError as problem:
            return _trouble(problem, self.question.stops)
        except TimeoutError:
            raise
        except OSError as problem:
            return _trouble(disk_error(problem, Path(problem.filename or "?")), self.question.stops)
        except Exception as problem:
            reason = f"{type(problem).__name__}: {problem}"
            return _trouble(TrueupError("IN-901", reason=reason), stops=False)

    def _late(self) -> Finding:
        return Finding(
            "attention",
            say("No answer within {seconds} seconds.", seconds=f"{LONGEST_SECONDS:g}"),
            say("Something this check asks is hanging: a network drive, a proxy or a service."),
            say("Check again. If it lasts, look at the network drives and the proxy of this server."),
        )


def preflight(home: Home, settings: PreflightSettings, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Return `{"checks": [...], "companies": [{"name", "folder"}, …]}`, the checks in the order of the page.

    The companies are those of Sage 300 CRE on this server. Raises `Cancelled` as soon as that is wished.

    A check is `{"id", "title", "state", "found", "why", "remedy", "who"}` in English, and under `words` the
    same sentences apart from their values, for whoever translates them.
    """
    asked = [_Asked(question) for question in (*_here(home, settings.source), *_out(settings.procore))]
    for each in asked:
        each.begin()
    listed = _listed()
    ends = time.monotonic() + LONGEST_SECONDS
    found = [(each.question, each.finding(ends, cancelled)) for each in asked]
    told = next((finding.told for _, finding in found if finding.told is not None), None)
    clock = Question("clock", say("Clock"), lambda: _clock(told))
    checks = [_shown(question, finding) for question, finding in [*found, (clock, clock.ask())]]
    companies: list[Company] = []
    with contextlib.suppress(TimeoutError, OSError):
        companies = listed.result(max(ends - time.monotonic(), 0.0))
    return {"checks": checks, "companies": [asdict(company) for company in companies]}


def _listed() -> Future[list[Company]]:
    """Look for the companies of this server in a thread: a share that does not answer must hold up nothing."""
    future: Future[list[Company]] = Future()

    def work() -> None:
        try:
            future.set_result(companies_of(computer.sage_directories()))
        except OSError as problem:
            future.set_exception(problem)

    threading.Thread(target=work, name="companies", daemon=True).start()
    return future


def _here(home: Home, source: Source | None) -> tuple[Question, ...]:
    return (
        Question("account", say("Rights of the account"), _account),
        Question("server", say("Kind of computer"), _server),
        Question("driver", say("Database driver"), lambda: _driver(source)),
        Question("services", say("Database engine"), _services),
        Question("disk", say("Room on the disk"), lambda: _room(home)),
        Question("rights", say("Rights of the machine folder"), lambda: _rights(home)),
        Question("store", say("Store of secrets"), lambda: _store(home)),
    )


def _out(account: ProcoreAccount | None) -> list[Question]:
    """One question for each host; asked where a program is answered with data, so that a page is no answer."""
    login, api = (account.login_url, account.api_url) if account else (_LOGIN, _API)
    paths = {api: "/rest/v1.0/companies"} | {login: "/oauth/token/info"}
    return [
        Question(
            f"reach {_host(url)}",
            say("Way to {host}", host=_host(url)),
            lambda url=url: _reach(url, paths[url]),  # type: ignore[misc]
            stops=False,
        )
        for url in dict.fromkeys((login, api))
    ]


def _shown(question: Question, finding: Finding) -> dict[str, Any]:
    words = {
        "title": question.title,
        "found": finding.found,
        "why": finding.why,
        "remedy": finding.remedy,
        "who": finding.who,
    }
    told = {name: str(each) for name, each in words.items()}
    return {
        "id": question.id,
        "state": finding.state,
        **told,
        "words": {name: each.to_data() for name, each in words.items()},
    }


def _trouble(problem: TrueupError, stops: bool = True) -> Finding:
    """Return an error of ours as a finding, with the words the windows use for it."""
    found = say("{code}: {title}", code=problem.code, title=problem.words("title"))
    why, remedy, who = (problem.words(part) for part in ("cause", "remedy", "who"))
    return Finding("failed" if stops else "attention", found, why, remedy, who)


def _account() -> Finding:
    if sys.platform != "win32":
        return Finding("ok", say("The core runs as user number {number}.", number=os.geteuid()))
    if computer.has_admin_rights():
        return Finding("ok", say("The core runs with administrator rights."))
    return Finding(
        "failed",
        say("The core runs without administrator rights."),
        say("Without them it cannot read the accounting data of every user."),
        say("Start the set-up with “Run as administrator”."),
    )


def _server() -> Finding:
    match computer.is_workstation():
        case None:
            return Finding("skipped", say("Asked on Windows only."))
        case False:
            return Finding("ok", say("This is a server."))
    return Finding(
        "attention",
        say("This is a workstation."),
        # Procore support, “Create a Sage 300 CRE user”, read 2026-11
        say("Sage 300 CRE is supported on a Windows server or a standalone computer."),
        say("Run the set-up on the Sage server itself, or in a remote session to it."),
    )


def _driver(source: Source | None) -> Finding:
    known = computer.drivers()
    if isinstance(source, OdbcSource):
        wanted = source.driver
    elif source is None and sys.platform == "win32":
        wanted = SAGE_DRIVER
    else:
        names = ", ".join(known) or "–"
        return Finding("skipped", say("No driver is needed here yet. Registered: {names}", names=names))
    if wanted in known:
        bits = " · ".join(str(each) for each in known[wanted])
        return Finding("ok", say("“{driver}” is registered for {bits}-bit programs.", driver=wanted, bits=bits))
    return Finding(
        "attention",
        say("“{driver}” is not registered; {count} other drivers are.", driver=wanted, count=len(known)),
        say("The accounting data are read through this driver."),
        say("Install the Sage 300 CRE client on this server, or choose another driver at “Local connections”."),
    )


def _services() -> Finding:
    services = computer.database_services()
    if services is None:
        return Finding("skipped", say("Asked on Windows only."))
    if not services:
        return Finding("skipped", say("No service of Actian or Pervasive is on this computer."))
    still = ", ".join(service.name for service in services if not service.runs)
    if not still:
        return Finding("ok", say("Running: {names}", names=", ".join(service.name for service in services)))
    return Finding(
        "attention",
        say("Not running: {names}", names=still),
        say("Sage 300 CRE keeps its data in this database engine."),
        say("Start it in the list of services, and set it to start by itself."),
    )


def _room(home: Home) -> Finding:
    free = shutil.disk_usage(home.root).free
    found = say("{size} GiB are free where {path} is.", size=Decimal(f"{free / 1024**3:.2f}"), path=str(home.root))
    if free >= ROOM:
        return Finding("ok", found)
    return Finding(
        "attention" if free >= ROOM_AT_LEAST else "failed",
        found,
        say("The copy of the accounting data grows to some gigabytes in a large company."),
        say("Make room until {size} GiB are free, or choose another --home.", size=ROOM // 1024**3),
    )


def _rights(home: Home) -> Finding:
    found = rights.faults(home.root)
    if not found:
        return Finding("ok", say("Other accounts can read the short status there, and nothing else."))
    return Finding(
        "failed",
        say("{path}: {told}.", path=str(found[0].path), told=found[0].told),
        say("Whoever opens it can see the books, or act in Procore and in the accounting system."),
        say("Run as the administrator: {command}", command="trueup doctor --fix-rights"),
    )


def _store(home: Home) -> Finding:
    prove_store(home)
    return Finding("ok", say("A secret was kept, read back and removed."))


def _reach(url: str, path: str) -> Finding:
    with contextlib.closing(Transport(url)) as transport:
        answer = transport.send("GET", path, Anonymous())
    problem = answers.failure(Call("GET", path, login_url=url), answer)
    if problem.code in ("PC-105", "PC-120", "PC-121"):
        raise problem
    told = None
    with contextlib.suppress(ValueError, TypeError):
        told = parsedate_to_datetime(answer.headers.get("Date", ""))
    if urlsplit(url).scheme == "https":
        return Finding("ok", say("It answers, and its certificate is trusted."), told=told)
    return Finding("ok", say("It answers."), told=told)


def _clock(told: datetime | None) -> Finding:
    if told is None:
        return Finding("skipped", say("No host told the time."))
    off = (datetime.now(UTC) - told.astimezone(UTC)).total_seconds()
    if abs(off) <= CLOCK_SECONDS:
        return Finding("ok", say("It is {seconds} s off at most.", seconds=f"{abs(off):.0f}"))
    minutes = f"{abs(off) / 60:.0f}"
    fast = say("The clock is {minutes} minutes fast.", minutes=minutes)
    slow = say("The clock is {minutes} minutes slow.", minutes=minutes)
    return Finding(
        "failed",
        fast if off > 0 else slow,
        say(
            "Sign-in and certificates are bound to the time, and so is what counts as changed since the last sync."
        ),
        say("Set the clock of this server, and have it follow a time server."),
    )


def _host(url: str) -> str:
    return urlsplit(url).netloc or url
