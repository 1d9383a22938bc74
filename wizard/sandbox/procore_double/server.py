"""Runs the double as one process on loopback, from its first address to its clean end.

It ends on SIGTERM and SIGINT, and, unless told to stay, when the process that started it is gone.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol

from wizard.errors import TrueupError
from wizard.sandbox.procore_double.app import make_app
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.limits import HOURLY_LIMIT, SPIKE_LIMIT, Limits
from wizard.sandbox.procore_double.seed import seed
from wizard.sandbox.procore_double.signin import SignIn
from wizard.sandbox.procore_double.store import Store
from wizard.sandbox.procore_double.switches import Switches
from wizard.sandbox.procore_double.views import Company

_HOST = "127.0.0.1"
_PARENT_CHECK_SECONDS = 0.5


@dataclass(frozen=True)
class Settings:
    """Who the double is: its company, the one app that is connected, and the app's limits of calls."""

    company_id: int = 562_949_953_420_001
    company_name: str = "Sample Contractor"
    client_id: str = "demo-client"
    client_secret: str = "demo-secret"  # noqa: S105 - a made-up secret of a made-up company
    hourly_limit: int = HOURLY_LIMIT
    spike_limit: int = SPIKE_LIMIT


def serve(
    state: Path,
    port: int = 0,
    *,
    announce: Path | None = None,
    stay: bool = False,
    settings: Settings | None = None,
) -> None:
    """Serve until a signal ends it.

    `state` is the SQLite file that holds everything; `port` 0 takes a free one. The address is written to
    standard output and, where given, into the file `announce` once the double listens. With `stay` it
    outlives the process that started it.
    Raises DB-204 when `state` cannot be used as a database, SB-602 when the port cannot be used.
    """
    settings = settings or Settings()
    company = Company(settings.company_id, settings.company_name)
    try:
        store = Store(state)
        seed(store, company)
    except sqlite3.Error as problem:
        raise TrueupError("DB-204", path=str(state), reason=str(problem)) from problem
    listener = _listen(port)
    world = World(store, company, SignIn(settings.client_id, settings.client_secret), Switches())
    app = make_app(world, Limits(settings.hourly_limit, settings.spike_limit))
    _announce(f"http://{_HOST}:{listener.getsockname()[1]}", announce)
    try:
        _run(app, listener, stay)
    finally:
        store.close()


def _listen(port: int) -> socket.socket:
    # Named as TCP, because only then does asyncio send small answers at once (TCP_NODELAY).
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # A double that is started again takes its old address even while old connections linger.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((_HOST, port))
        listener.listen(128)
    except OSError as problem:
        listener.close()
        reason = f"Port {port} cannot be used: {problem.strerror}"
        raise TrueupError("SB-602", part="The Procore double", reason=reason, log="its output") from problem
    return listener


def _announce(url: str, file: Path | None) -> None:
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
    if file is not None:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        with os.fdopen(handle, "w", encoding="utf-8") as draft:
            draft.write(url)
        Path(temporary).replace(file)


def _run(app: Starlette, listener: socket.socket, stay: bool) -> None:
    # uvicorn raises the signal that ended it once more afterwards; the process is to end with 0 instead.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    config = uvicorn.Config(
        app,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)

    async def until_the_end() -> None:
        async with _watch_parent(server, stay):
            await server.serve(sockets=[listener])

    asyncio.run(until_the_end())


@asynccontextmanager
async def _watch_parent(server: uvicorn.Server, stay: bool) -> AsyncIterator[None]:
    """End the server when its parent is gone; POSIX gives an orphan another parent."""
    parent = os.getppid()

    async def watch() -> None:
        while os.getppid() == parent:
            await asyncio.sleep(_PARENT_CHECK_SECONDS)
        server.should_exit = True

    watcher = None if stay else asyncio.create_task(watch())
    try:
        yield
    finally:
        if watcher is not None:
            watcher.cancel()
            with suppress(asyncio.CancelledError):
                await watcher


class _Protocol(H11Protocol):
    """Hands the connection to the application, so that it can drop it without an answer."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}
