"""Processes that need not load their libraries each time, which takes longer than most of what is tested of them.

One process has loaded what a core needs and forks itself for each. What it forks executes a program in a process,
an environment and an output file of its own, and is ended like any other. Tests of how programs start, end and
are found (`test_cli`, the rehearsal, the service) start the programs themselves.
"""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

if sys.platform == "win32":  # nothing forks there: each loads its libraries itself
    _CORES = multiprocessing.get_context("spawn")
else:
    _CORES = multiprocessing.get_context("forkserver")
    _CORES.set_forkserver_preload(["wizard.cli", "wizard.core.service"])


class Forked:
    """One forked program; `arguments` are what would follow `python` on a command line."""

    def __init__(self, arguments: Sequence[str], output: Path, environment: Mapping[str, str]) -> None:
        self._process = _CORES.Process(target=_execute, args=(list(arguments), output, dict(environment)))
        self._process.start()
        self.pid = int(self._process.pid or 0)

    def poll(self, seconds: float = 0) -> int | None:
        """Wait up to `seconds` for the end; returns the status, None while it runs."""
        self._process.join(seconds)
        return self._process.exitcode

    def wait(self, seconds: float) -> int:
        """Wait for the end and return the status, which is below zero after a signal."""
        status = self.poll(seconds)
        assert status is not None, f"it has not ended within {seconds} seconds"
        return status

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self.wait(60)


@contextmanager
def steps_of(work: Callable[..., None], *arguments: object) -> Iterator[Iterator[str]]:
    """Do `work` in a process, which gets a connection as its last argument; it is killed where the block ends.

    Yields the texts that it sends; they end when the process does.
    """
    ours, theirs = _CORES.Pipe()
    process = _CORES.Process(target=work, args=(*arguments, theirs))
    process.start()
    theirs.close()
    try:
        yield _received(ours)
    finally:
        process.kill()
        process.join()
        ours.close()


def _received(connection: Connection[object, str]) -> Iterator[str]:
    with suppress(EOFError):
        while True:
            yield connection.recv()


def _execute(arguments: list[str], output: Path, environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    with output.open("ab") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    if arguments[0] == "-m":
        sys.argv = ["", *arguments[2:]]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = arguments
        runpy.run_path(arguments[0], run_name="__main__")
