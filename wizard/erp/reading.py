"""The core's side of the bridge: starts the reading process, limits its time, and ends it.

A driver that hangs cannot be interrupted, so every wait has a limit and looks for cancellation, and what
passes the limit is killed. Knows frames and commands, nothing of what is read.
"""

from __future__ import annotations

import contextlib
import json
import math
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Any

from wizard.erp.bridge.frames import HEADER, JSON
from wizard.errors import Cancelled, TrueupError
from wizard.machine.programs import program
from wizard.words import Words, say

Frame = tuple[bytes, bytes]

START_SECONDS = 60.0
"""How long our own program may take to start on a busy server; no driver is asked before it has."""

_POLL = 0.1
_FRAMES_WAITING = 8
_LAST_WORDS = 4000
_PIPE_BYTES = 1 << 20
"""Room for a whole frame where the system has it (Linux, and the most anyone may ask for there): otherwise a frame
crosses in a dozen parts, and each takes the interpreter away from the thread that decodes and stores."""

_MEMORY = {
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=65535:"
    "glibc.malloc.mmap_threshold=4194304:glibc.malloc.trim_threshold=8388608"
}
"""How the C library of Linux deals with freed memory in a reading process, unless somebody has said otherwise.

A driver takes a piece of memory for every value of a thousand rows and frees them all before the next thousand: the
pieces are kept at hand for those, and large buffers are not given back to the system each time (GNU C Library 2.36,
manual, "Memory Allocation Tunables"). Nothing else reads this.
"""


@dataclass(frozen=True)
class Limits:
    """How long we wait, in seconds: for a connection, and for each block of rows or answer."""

    connect: float = 20.0
    block: float = 120.0


class BridgeProcess:
    """One reading process for the time of a `with`; it never outlives that.

    Every call raises DB-207 when a time limit passes, DB-211 when the process ended by itself, `Cancelled`
    when `cancelled` says so, and the error that the bridge answers with.
    """

    def __init__(self, limits: Limits, cancelled: Callable[[], bool]) -> None:
        self._limits = limits
        self._cancelled = cancelled
        self._frames: queue.Queue[Frame | None] = queue.Queue(_FRAMES_WAITING)
        self._last_words = b""

    def __enter__(self) -> BridgeProcess:
        try:
            self._process = subprocess.Popen(
                program("trueup-bridge"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                pipesize=_PIPE_BYTES,
                env={**_MEMORY, **os.environ},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            raise TrueupError(
                "DB-211", reason=say("It could not be started: {problem}.", problem=str(problem))
            ) from problem
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._collect, self._listen)]
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        while any(thread.is_alive() for thread in self._threads):
            with contextlib.suppress(queue.Empty):
                self._frames.get(timeout=0.01)  # so that a collector that waits for room sees the end
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError):
                _opened(pipe).close()

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def has_frames(self) -> bool:
        """Whether something came that nobody has asked for yet."""
        return not self._frames.empty()

    def open(self, source: Mapping[str, Any]) -> None:
        """Tell the bridge its source, with the password."""
        limits = {
            "connect_timeout": math.ceil(self._limits.connect),
            "block_timeout": math.ceil(self._limits.block),
        }
        patience = max(START_SECONDS, self._limits.block)
        self.ask({"do": "open", "source": {**source, **limits}}, patience)

    def connect(self) -> str:
        """Connect for probing; returns the driver's name and version."""
        return str(self.ask({"do": "connect"}, self._limits.connect)["driver"])

    def ask(self, command: Mapping[str, Any], limit: float | None = None) -> dict[str, Any]:
        """Send a command and return its one answer."""
        self._tell(command)
        while True:
            answer = _message(self._next(limit or self._limits.block)[1])
            if "progress" not in answer:
                return answer

    def stream(self, command: Mapping[str, Any]) -> Iterator[tuple[bytes, Any]]:
        """Send a reading command and yield its frames as they come: kind, and payload or message.

        The first frame follows the connection; the last is a message that holds `end`.
        """
        self._tell(command)
        limit = self._limits.connect
        while True:
            kind, payload = self._next(limit)
            limit = self._limits.block
            if kind != JSON:
                yield kind, payload
                continue
            message = _message(payload)
            yield kind, message
            if "end" in message:
                return

    def _tell(self, command: Mapping[str, Any]) -> None:
        line = json.dumps(command, ensure_ascii=True) + "\n"
        pipe = _opened(self._process.stdin)
        with contextlib.suppress(OSError):  # a process that is gone is told by the next frame
            pipe.write(line.encode("ascii"))
            pipe.flush()

    def _next(self, limit: float) -> Frame:
        deadline = time.monotonic() + limit
        while True:
            if self._cancelled():
                raise Cancelled
            left = deadline - time.monotonic()
            try:
                frame = self._frames.get(timeout=max(0.0, min(_POLL, left)))
            except queue.Empty:
                if left <= 0:
                    raise TrueupError("DB-207", seconds=round(limit)) from None
                continue
            if frame is None:
                raise TrueupError("DB-211", reason=self._reason())
            return frame

    def _reason(self) -> Words:
        status = self._process.wait()
        self._threads[1].join()
        words = self._last_words.decode("utf-8", "replace").strip()
        if not words:
            return say("It ended with status {status}.", status=status)
        return say("It ended with status {status}. {words}", status=status, words=words)

    def _collect(self) -> None:
        pipe = _opened(self._process.stdout)
        while len(header := pipe.read(HEADER.size)) == HEADER.size:
            kind, length = HEADER.unpack(header)
            payload = pipe.read(length)
            if len(payload) < length:
                break
            self._frames.put((kind, payload))
        self._frames.put(None)

    def _listen(self) -> None:
        for line in _opened(self._process.stderr):
            self._last_words = (self._last_words + line)[-_LAST_WORDS:]


def _message(payload: bytes) -> dict[str, Any]:
    message: dict[str, Any] = json.loads(payload)
    if "error" in message:
        raise TrueupError(message["error"]["code"], **message["error"]["params"])
    return message


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise TrueupError("IN-901", reason=say("A pipe to the reading process is missing."))
    return pipe
