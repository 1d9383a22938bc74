"""Pre-flight: what this computer must offer before a set-up makes sense, looked at by the core itself.

The core runs the sync, so what counts is what its account sees. Each check says what it found, why that
matters, what to do and who can do it; nothing is mended here. Checks that may wait for the network run beside
each other. The ones for Windows could not be tried on a real server yet.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import struct
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

import pyodbc
import requests
from pydantic import BaseModel, ConfigDict

from wizard.errors import Cancelled, TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import SERVICE
from wizard.machine.store import MachineStore
from wizard.procedure.plan import OdbcSource, ProcoreAccount, Source
from wizard.procore.transport import Transport

State = Literal["ok", "attention", "failed", "skipped"]
ROOM, ROOM_AT_LEAST = 5 * 1024**3, 1024**3
"""Bytes that should and must be free: mirrors of large companies take gigabytes."""
CLOCK_SECONDS = 300.0
"""How far the clock may be off: Procore's tokens and certificates are bound to the time."""
_ADMIN = "the administrator of this server"


class PreflightSettings(BaseModel):
    """What is already known of the set-up; without it Procore's own hosts and no driver are looked at."""

    model_config = ConfigDict(extra="forbid")
    source: Source | None = None
    procore: ProcoreAccount | None = None


@dataclass(frozen=True)
class Check:
    """One finding; only `failed` stops the set-up. The way to Procore never does: its address comes later."""

    id: str
    title: str
    state: State
    found: str
    why: str = ""
    remedy: str = ""
    who: str = _ADMIN


def preflight(home: Home, settings: PreflightSettings, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Return `{"checks": [...]}` in the order of the page; raises `Cancelled` as soon as that is wished."""
    account = settings.procore
    hosts = (
        (account.login_url, account.api_url)
        if account
        else ("https://login.procore.com", "https://api.procore.com")
    )
    here = (
        _account,
        _server,
        lambda: _driver(settings.source),
        lambda: _room(home),
        lambda: _rights(home),
        lambda: _store(home),
    )
    pool = ThreadPoolExecutor(max_workers=4, thread_name_prefix="preflight")
    try:
        waiting = [pool.submit(check) for check in here]
        reached = [pool.submit(_reach, url) for url in dict.fromkeys(hosts)]
        checks = [_wait(future, cancelled) for future in waiting]
        answers = [_wait(future, cancelled) for future in reached]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    checks += [check for check, _ in answers]
    checks.append(_clock(next((date for _, date in answers if date is not None), None)))
    return {"checks": [asdict(check) for check in checks]}


def _wait(future: Any, cancelled: Callable[[], bool]) -> Any:
    while not future.done():
        if cancelled():
            raise Cancelled
        with contextlib.suppress(TimeoutError):
            future.result(timeout=0.1)
    return future.result()


def _account() -> Check:
    title = "Rights of the account"
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there is no windll elsewhere

        if ctypes.windll.shell32.IsUserAnAdmin():
            return Check("account", title, "ok", "The core runs with administrator rights.")
        return Check(
            "account",
            title,
            "failed",
            "The core runs without administrator rights.",
            "Without them it cannot read the accounting data of every user.",
            "Start the set-up with “Run as administrator”.",
        )
    return Check("account", title, "ok", f"The core runs as user number {os.geteuid()}.")


def _server() -> Check:
    title = "Kind of computer"
    if sys.platform != "win32":
        return Check("server", title, "skipped", "Asked on Windows only.")
    if sys.getwindowsversion().product_type == 1:
        return Check(
            "server",
            title,
            "attention",
            "This is a workstation.",
            # Procore support, “Create a Sage 300 CRE user”, read 2026-11
            "Sage 300 CRE is supported on a Windows server or a standalone computer.",
            "Run the set-up on the Sage server itself, or in a remote session to it.",
        )
    return Check("server", title, "ok", "This is a server.")


def _driver(source: Source | None) -> Check:
    title, bits = "Database driver", struct.calcsize("P") * 8
    if not isinstance(source, OdbcSource):
        return Check("driver", title, "skipped", "No driver is needed, or none is chosen yet.")
    drivers = sorted(pyodbc.drivers())
    if source.driver in drivers:
        return Check("driver", title, "ok", f"“{source.driver}” is registered for {bits}-bit programs.")
    return Check(
        "driver",
        title,
        "attention",
        f"“{source.driver}” is not registered for {bits}-bit programs; there are {len(drivers)} others.",
        "The accounting data are read through this driver. It may be registered for the other kind of program.",
        "Install the Sage 300 CRE client on this server, or choose another driver at “Local connections”.",
    )


def _room(home: Home) -> Check:
    free = shutil.disk_usage(home.root).free
    state: State = "ok" if free >= ROOM else "attention" if free >= ROOM_AT_LEAST else "failed"
    return Check(
        "disk",
        "Room on the disk",
        state,
        f"{free / 1024**3:.1f} GiB are free where {home.root} is.",
        "" if state == "ok" else "The copy of the accounting data grows to some gigabytes in a large company.",
        "" if state == "ok" else f"Make room until {ROOM // 1024**3} GiB are free, or choose another --home.",
    )


def _rights(home: Home) -> Check:
    title = "Rights of the machine folder"
    if sys.platform == "win32":
        return Check("rights", title, "skipped", "Looked at by the installer on Windows.")
    facts = home.secrets.stat()
    if facts.st_mode & 0o077 == 0 and facts.st_uid == os.geteuid():
        return Check("rights", title, "ok", "Only the account of the core can open the secrets.")
    return Check(
        "rights",
        title,
        "failed",
        f"{home.secrets} can be opened by others, or belongs to another account.",
        "Whoever opens it can act in Procore and in the accounting system.",
        f"Run as that account: chmod 700 {home.secrets}",
    )


def _store(home: Home) -> Check:
    title, name = "Store of secrets", f"preflight-{secrets.token_hex(4)}"
    value = secrets.token_urlsafe()
    store = MachineStore(home.secrets)
    try:
        store.set_password(SERVICE, name, value)
        kept = store.get_password(SERVICE, name) == value
        store.delete_password(SERVICE, name)
    except TrueupError as problem:
        return Check("store", title, "failed", problem.title, problem.cause, problem.remedy, problem.who)
    if kept:
        return Check("store", title, "ok", "A secret was kept, read back and removed.")
    return Check(
        "store", title, "failed", "A secret could not be read back.", "", "Send the log to support.", "support"
    )


def _reach(url: str) -> tuple[Check, datetime | None]:
    host = url.partition("://")[2].rstrip("/")
    title = f"Way to {host}"
    try:
        transport = Transport(url)
        with contextlib.closing(transport):
            answer = transport.send("GET", "/", _nobody)  # type: ignore[arg-type]
    except TrueupError as problem:
        return Check(
            f"reach {host}", title, "attention", problem.title, problem.cause, problem.remedy, problem.who
        ), None
    date = answer.headers.get("Date", "")
    with contextlib.suppress(ValueError, TypeError):
        when = parsedate_to_datetime(date)
        if answer.status_code != requests.codes.proxy_authentication_required:
            return Check(f"reach {host}", title, "ok", "It answers, and its certificate is trusted."), when
    if answer.status_code == requests.codes.proxy_authentication_required:
        return Check(
            f"reach {host}",
            title,
            "attention",
            "A proxy asks for a password.",
            "The core runs without anybody who could type one.",
            "Let this server through the proxy without a password, or to Procore's hosts directly.",
        ), None
    return Check(f"reach {host}", title, "ok", "It answers, but does not tell the time."), None


def _clock(told: datetime | None) -> Check:
    title = "Clock"
    if told is None:
        return Check("clock", title, "skipped", "No host told the time.")
    off = (datetime.now(UTC) - told).total_seconds()
    if abs(off) <= CLOCK_SECONDS:
        return Check("clock", title, "ok", f"It is {abs(off):.0f} s off at most.")
    side = "ahead" if off > 0 else "behind"
    return Check(
        "clock",
        title,
        "failed",
        f"The clock is {abs(off) / 60:.0f} minutes {side}.",
        "Sign-in and certificates are bound to the time, and so is what counts as changed since the last sync.",
        "Set the clock of this server, and have it follow a time server.",
    )


def _nobody(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request
