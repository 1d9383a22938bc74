"""The core's end of the local channel: who may come in, and one JSON answer for one JSON question.

The address is a Unix socket (a named pipe on Windows), never a network port; the key file is readable by the
account of the core and administrators alone. Only bytes are exchanged: the pickling of
`multiprocessing.connection` is never used. What the calls do is not known here.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection, Listener, answer_challenge, deliver_challenge
from pathlib import Path
from typing import Any

import structlog
from pydantic import ValidationError

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.lock import NotedLock, Taken
from wizard.machine.private import write_private
from wizard.procedure.expected import refused

_log = structlog.get_logger()
LONGEST_MESSAGE = 32 * 1024 * 1024
"""Bytes; a plan with every field of 400 entities is far below."""

Calls = Mapping[str, Callable[..., dict[str, Any]]]


class Channel:
    """Listens for visitors of one home and answers each in a thread of its own."""

    def __init__(self, home: Home, calls: Calls) -> None:
        self._home = home
        self._calls = calls
        self._key = secrets.token_bytes(32)
        self._folder: Path | None = None
        self._listener = Listener(self._new_address())
        self._closed = threading.Event()
        self._acceptor = threading.Thread(target=self._accept, name="channel", daemon=True)

    def open(self) -> None:
        """Start answering, then make address and key known: whoever reads them finds someone at home."""
        self._acceptor.start()
        write_private(self._home.channel_key, self._key)
        write_private(self._home.channel_address, str(self._listener.address).encode())

    def close(self) -> None:
        """Stop answering, and take the address down if it is still ours."""
        self._closed.set()
        self._home.channel_address.unlink(missing_ok=True)
        with suppress(OSError):
            # Closing a socket does not wake the thread that waits for visitors on it; a visitor does.
            Client(self._listener.address).close()
        self._acceptor.join()
        self._listener.close()
        if self._folder is not None:
            self._folder.rmdir()

    def _new_address(self) -> str:
        if sys.platform == "win32":
            return rf"\\.\pipe\trueup-{secrets.token_hex(8)}"
        # A socket's path may be 107 bytes long at most, which a home folder can exceed.
        self._folder = Path(tempfile.mkdtemp(prefix="trueup-"))
        return str(self._folder / "core")

    def _accept(self) -> None:
        while not self._closed.is_set():
            try:
                visitor = self._listener.accept()
            except (OSError, EOFError):
                continue
            threading.Thread(target=self._serve, args=(visitor,), name="visitor", daemon=True).start()

    def _serve(self, visitor: Connection[bytes, bytes]) -> None:
        with visitor:
            try:
                # The handshake runs here and not in the listener, so that a silent visitor stops nobody.
                deliver_challenge(visitor, self._key)
                answer_challenge(visitor, self._key)
                visitor.send_bytes(self._answer(visitor.recv_bytes(LONGEST_MESSAGE)))
            except AuthenticationError:
                _log.warning("visitor refused")
            except (EOFError, OSError):
                return

    def _answer(self, message: bytes) -> bytes:
        try:
            question = json.loads(message)
            result = self._call(str(question["call"]), dict(question["arguments"]))
            return json.dumps({"result": result}).encode()
        except TrueupError as problem:
            return json.dumps({"error": problem.to_dict()}).encode()
        except Exception as problem:
            _log.exception("call failed")
            unexpected = TrueupError("IN-901", reason=f"{type(problem).__name__}: {problem}")
            return json.dumps({"error": unexpected.to_dict()}).encode()

    def _call(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        call = self._calls.get(name)
        if call is None:
            raise TrueupError("CO-403", call=name)
        try:
            return call(**arguments)
        except ValidationError as problem:
            raise TrueupError("CO-406", reason=refused(problem)) from problem


class HomeLock:
    """Held while a core runs, so that only one writes to a home; the system frees it if the core dies.

    Raises CO-407 when another core holds it.
    """

    def __init__(self, home: Home) -> None:
        try:
            self._lock = NotedLock(home.lock, str(os.getpid()))
        except Taken as taken:
            raise TrueupError("CO-407", home=str(home.root), pid=taken.note or "unknown") from taken

    def release(self) -> None:
        self._lock.release()
