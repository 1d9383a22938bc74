"""The side of a reading process that asks its fetcher for slices."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import IO, Any

from wizard.erp.bridge.blocks import Block, FixedBlock
from wizard.erp.bridge.errors import BridgeError
from wizard.erp.bridge.frames import HEADER, JSON, PAGE, json_payload
from wizard.erp.bridge.layout import Layout
from wizard.erp.bridge.pages import Page, PageBlock
from wizard.erp.bridge.ranges import UnprovenError
from wizard.erp.bridge.reshape import UnfitError
from wizard.erp.bridge.slices import Slice, Sliced

Fetched = tuple[Block, bytearray | None]
"""A block, and the buffer that holds it, if one does."""

Room = Callable[[int], bytearray]
"""Gives a buffer of so many bytes, or a larger one."""

_PIPE_BYTES = 1 << 20
"""Room for a block, where the system has it (Linux)."""
_PATIENCE = 2.0
"""Seconds for which the process may take leave of its database."""


class Fetcher:
    """A second process with a connection of its own; `command` also holds the source and the widths of texts.

    Raises what that process says: a `BridgeError`, `UnfitError`, and `UnprovenError` where it is gone or lays rows
    out otherwise.
    """

    def __init__(self, command: Mapping[str, Any], layout: Layout) -> None:
        self._layout = layout
        try:
            self._process = subprocess.Popen(
                [*_program(), "fetcher"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pipesize=_PIPE_BYTES,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            raise UnprovenError("a second process could not be started") from problem
        self._tell(dict(command))

    def connect(self) -> None:
        """Wait until the process has connected."""
        told = self._answer(self._header()[1])
        if told.get("layout") != self._layout.fingerprint:
            raise UnprovenError("the second connection lays rows out otherwise")

    def slices(self) -> Sliced | None:
        """Return the slices that the process has found, None where the table is better read in one piece."""
        found = self._answer(self._header()[1])["slices"]
        return None if found is None else Sliced.from_data(found)

    def blocks(self, part: Slice, room: Room) -> Iterator[Fetched]:
        """Yield the rows of one slice in buffers that `room` gives."""
        self._tell(part.to_data())
        while True:
            kind, length = self._header()
            if kind == JSON:
                self._answer(length)
                return
            yield self._page(length) if kind == PAGE else self._block(room(length), length)

    def _page(self, length: int) -> Fetched:
        return PageBlock(self._layout, Page.parse(bytes(self._read(length)), self._layout)), None

    def _block(self, buffer: bytearray, length: int) -> Fetched:
        self._read_into(memoryview(buffer)[:length])
        return FixedBlock(self._layout, memoryview(buffer), length // self._layout.record_size), buffer

    def close(self) -> None:
        """Let the process close its connection and end; one that does not is ended."""
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                _opened(pipe).close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
        self._process.wait()

    def kill(self) -> None:
        """End the process at once; who waits for its rows is told that it is gone."""
        self._process.kill()

    def _tell(self, command: Any) -> None:
        pipe = _opened(self._process.stdin)
        with suppress(OSError):  # a process that is gone is told by the next frame
            pipe.write(json_payload(command) + b"\n")
            pipe.flush()

    def _header(self) -> tuple[bytes, int]:
        """Return the kind of the next frame, and the bytes of its payload."""
        kind, length = HEADER.unpack(self._read(HEADER.size))
        return kind, length

    def _answer(self, length: int) -> dict[str, Any]:
        """Return the message that follows; raises what it says."""
        told: dict[str, Any] = json.loads(self._read(length))
        if "error" in told:
            raise BridgeError(told["error"]["code"], **told["error"]["params"])
        if "unfit" in told:
            raise UnfitError(**told["unfit"])
        return told

    def _read(self, length: int) -> bytearray:
        room = bytearray(length)
        self._read_into(memoryview(room))
        return room

    def _read_into(self, room: memoryview) -> None:
        pipe = _opened(self._process.stdout)
        if pipe.readinto(room) < len(room):  # type: ignore[attr-defined]
            raise UnprovenError("the second process is gone")


def _program() -> list[str]:
    """Return the command line of this very program."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "wizard.erp.bridge"]


def _opened(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise UnprovenError("the second process has no pipes")
    return pipe
