"""Runs a double as one process on loopback, from its first address to its clean end, and loses answers on purpose.

What every double is served by. It ends on SIGTERM and SIGINT, and, unless told to stay, when the process that
started it is gone. Knows nothing of what a double answers.
"""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Literal, Protocol

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from uvicorn.protocols.http.h11_impl import H11Protocol

from wizard.errors import TrueupError
from wizard.words import say

HOST = "127.0.0.1"
_PARENT_CHECK_SECONDS = 0.5
_STARTED_BY = os.getppid()
"""Asked before anything is announced: who has read the address may be gone a moment later."""


class _Transport(Protocol):
    def abort(self) -> None: ...
    def write(self, data: bytes) -> None: ...
    def close(self) -> None: ...


def listen(part: str, port: int) -> socket.socket:
    """Take `port` on loopback (0: a free one); raise SB-602, which names `part`, when it cannot be used."""
    # Named as TCP, because only then does asyncio send small answers at once (TCP_NODELAY).
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # A double that is started again takes its old address even while old connections linger.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen(128)
    except OSError as problem:
        listener.close()
        reason = say("Port {port} cannot be used: {reason}", port=port, reason=str(problem.strerror))
        raise TrueupError("SB-602", part=part, reason=reason, log="its output") from problem
    return listener


def address(listener: socket.socket) -> str:
    """Return the address that a double listens at."""
    return f"http://{HOST}:{listener.getsockname()[1]}"


def announce(url: str, file: Path | None) -> None:
    """Say the address on standard output and, where given, write it whole into `file`."""
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
    if file is not None:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
        with os.fdopen(handle, "w", encoding="utf-8") as draft:
            draft.write(url)
        Path(temporary).replace(file)


def run(app: Starlette, listener: socket.socket, stay: bool, *beside: Coroutine[None, None, None]) -> None:
    """Serve `app` until a signal ends it or, without `stay`, the process that started it is gone.

    `beside` is what goes on next to it on the same loop for as long as it serves.
    """
    # uvicorn raises the signal that ended it once more afterwards; the process is to end with 0 instead.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    config = uvicorn.Config(
        app,
        http=_Handing,
        ws="none",
        lifespan="off",
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_keep_alive=60,  # a caller whom a busy machine holds up for five seconds finds its connection open
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)

    async def until_the_end() -> None:
        async with AsyncExitStack() as around:
            await around.enter_async_context(_watch_parent(server, stay))
            for work in beside:
                await around.enter_async_context(_beside(work))
            await server.serve(sockets=[listener])

    asyncio.run(until_the_end())


async def lose(request: Request, how: Literal["close", "hold", "cut"], answer: Response) -> None:
    """Close the connection without a word, in the middle of `answer`, or never; return when it is gone."""
    transport: _Transport = request.scope["state"]["transport"]
    if how == "close":
        transport.abort()
    elif how == "cut":
        head = f"HTTP/1.1 {answer.status_code} Cut\r\nContent-Type: application/json\r\n"
        length = f"Content-Length: {len(answer.body)}\r\n\r\n"
        transport.write((head + length).encode() + bytes(answer.body[: len(answer.body) // 2]))
        transport.close()
    while (await request.receive())["type"] != "http.disconnect":
        pass


@asynccontextmanager
async def _watch_parent(server: uvicorn.Server, stay: bool) -> AsyncIterator[None]:
    """End the server when the process that started it is gone; POSIX gives an orphan another parent."""

    async def watch() -> None:
        while os.getppid() == _STARTED_BY:
            await asyncio.sleep(_PARENT_CHECK_SECONDS)
        server.should_exit = True

    if stay:
        yield
        return
    async with _beside(watch()):
        yield


@asynccontextmanager
async def _beside(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Have work done for as long as the block lasts."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


class _Handing(H11Protocol):
    """Hands the connection to the application, so that it can drop it without an answer."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}
