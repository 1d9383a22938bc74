"""How soon the first page stands, how fast pages change and the mappings are searched, and what the window weighs.

`python -m tests.benchmarks.window` starts, one after the other and several times over, a bare PySide6 window
and the set-up window, each as a process of its own on one X server, and prints for both the seconds from the
start of the process to the first picture, and its memory then. Then it walks through every page of one
set-up window, and searches a catalogue of 80 entities with 400 fields each. Figures of one run compare with
each other only; beside each stands the most that the product promises.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.window_process import ENTITIES, FIELDS, WAIT_SECONDS


@dataclass(frozen=True)
class Start:
    """One process: seconds until its window was painted, and its memory then (MiB resident; proportional)."""

    seconds: float
    resident: float
    proportional: float


# -- in the measuring process ------------------------------------------------------------------------------


@contextmanager
def display() -> Iterator[None]:
    """An X server of our own where there is no display."""
    if os.environ.get("DISPLAY"):
        yield
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.environ["DISPLAY"] = f":{os.read(reader, 16).decode().strip()}"
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def measured(what: str, home: str) -> Any:
    """Run one part of `window_process` as a process of its own, and return what it printed."""
    command = [sys.executable, "-m", "tests.benchmarks.window_process", what, home, str(time.monotonic())]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=WAIT_SECONDS, check=False)
    if ended.returncode:
        raise SystemExit(ended.stderr)
    return json.loads(ended.stdout.splitlines()[-1])


def compare(rounds: int, home: str) -> tuple[Start, Start]:
    """Return the medians of the bare window and of ours, started in turns."""
    bare, ours = [], []
    for _ in range(rounds):
        bare.append(Start(*measured("bare", home)))
        ours.append(Start(*measured("ours", home)))
    return _median(bare), _median(ours)


def _median(starts: list[Start]) -> Start:
    return Start(
        statistics.median(start.seconds for start in starts),
        statistics.median(start.resident for start in starts),
        statistics.median(start.proportional for start in starts),
    )


def report(rounds: int) -> None:
    """Measure everything and print it as a table."""
    with tempfile.TemporaryDirectory() as home, display():
        measured("ours", home)  # the first start fills the caches for both
        bare, ours = compare(rounds, home)
        walked = measured("walk", home)
    page, slowest = max((took, code) for code, took in walked["pages"].items())
    search = max(walked["searches"])
    rows = (
        (
            "first picture",
            f"{bare.seconds:.2f} s",
            f"{ours.seconds:.2f} s",
            _ratio(ours.seconds, bare.seconds),
            1.5,
        ),
        (
            "resident",
            f"{bare.resident:.0f} MiB",
            f"{ours.resident:.0f} MiB",
            _ratio(ours.resident, bare.resident),
            1.6,
        ),
        (f"slowest page change ({slowest})", "", f"{page:.0f} ms", "", "100 ms"),
        ("slowest search", "", f"{search:.0f} ms", "", "50 ms"),
    )
    print(f"{rounds} starts of each, in turns; {ENTITIES} entities × {FIELDS} fields\n")
    print("| what | bare window | Trueup | ratio | promised |\n|---|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print("\nPages: " + ", ".join(f"{code} {took:.0f} ms" for code, took in walked["pages"].items()))


def _ratio(ours: float, bare: float) -> str:
    return f"{ours / bare:.2f} ×"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    report(parser.parse_args().rounds)


if __name__ == "__main__":
    main()
