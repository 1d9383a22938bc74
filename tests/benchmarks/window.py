"""How soon the first page stands, how fast pages change and the mappings are searched, and what the window weighs.

`python -m tests.benchmarks.window` starts, in turns and several times over, a bare PySide6 window and the set-up
window, each as a process of its own on one X server, and compares each pair: seconds from the start of the process
to the first picture, the processor time spent until then (which other programs on the machine change less), and
memory. Then it walks several times through every page of a set-up window, and searches a catalogue of 80 entities
with 400 fields each. Both run from compiled bytecode, as an installed program does, whatever the environment says.
Figures of one run compare with each other only; beside each stands the most that the product promises.
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

WALKS = 3


@dataclass(frozen=True)
class Start:
    """One process: seconds until its window was painted, of them at work, and its memory then (MiB resident)."""

    seconds: float
    worked: float
    resident: float


# -- in the measuring process ------------------------------------------------------------------------------


@contextmanager
def display() -> Iterator[None]:
    """An X server of our own where there is no display."""
    if os.environ.get("DISPLAY"):
        yield
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"]
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
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = f"{home}/bytecode"
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=WAIT_SECONDS, check=False, env=environment
    )
    if ended.returncode:
        raise SystemExit(ended.stderr)
    return json.loads(ended.stdout.splitlines()[-1])


def pairs(rounds: int, home: str) -> list[tuple[Start, Start]]:
    """Return the bare window and ours, started in turns; which one goes first changes each time."""
    found = []
    for turn in range(rounds):
        order = ("bare", "ours") if turn % 2 else ("ours", "bare")
        started = {what: Start(*measured(what, home)) for what in order}
        found.append((started["bare"], started["ours"]))
    return found


def report(rounds: int) -> None:
    """Measure everything and print it as a table."""
    with tempfile.TemporaryDirectory() as home, display():
        for what in ("bare", "ours", "seen", "walk"):
            measured(what, home)  # the first start fills the caches
        started = pairs(rounds, home)
        weights = [measured("seen", home) for _ in range(WALKS)]
        walks = [measured("walk", home) for _ in range(WALKS)]
    pages = {code: _middle([walk["pages"][code] for walk in walks]) for code in walks[0]["pages"]}
    searches, (highlight, tick) = (
        [_middle(list(same)) for same in zip(*(walk[what] for walk in walks), strict=True)]
        for what in ("searches", "wide")
    )
    print(f"{rounds} starts of each, in turns; {ENTITIES} entities × {FIELDS} fields; {WALKS} walks; medians\n")
    print("| what | bare window | Trueup | ratio (least to most) | promised |\n|---|---|---|---|---|")
    for name, unit, digits, field, promised in (
        ("first picture, by the clock", "s", 2, "seconds", "1.5 ×"),
        ("first picture, processor time", "s", 2, "worked", ""),
        ("resident at the first picture", "MiB", 0, "resident", "1.6 ×"),
    ):
        values = [[getattr(start, field) for start in pair] for pair in started]
        bare, ours = (f"{statistics.median(side):.{digits}f} {unit}" for side in zip(*values, strict=True))
        ratios = sorted(mine / theirs for theirs, mine in values)
        ratio = f"{statistics.median(ratios):.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        print(f"| {name} | {bare} | {ours} | {ratio} | {promised} |")
    bare_memory = statistics.median(bare.resident for bare, _ in started)
    for name, weight in zip(("with all pages", "once all pages were seen"), _middle(weights), strict=True):
        ratio = f"{weight / bare_memory:.2f} ×"
        print(f"| resident {name} | {bare_memory:.0f} MiB | {weight:.0f} MiB | {ratio} | 1.6 × |")
    slowest = max(pages, key=lambda code: pages[code])
    for name, (took, worked), promised in (
        (f"slowest page change ({slowest})", pages[slowest], "100 ms"),
        ("slowest search", max(searches), "50 ms"),
        (f"an entity of {FIELDS} fields highlighted", highlight, "100 ms"),
        ("one of its fields ticked", tick, "100 ms"),
    ):
        print(f"| {name} | | {took:.0f} ms, of them {worked:.0f} at work | | {promised} |")
    print("\nPages: " + ", ".join(f"{code} {took:.0f} ms ({worked:.0f})" for code, (took, worked) in pages.items()))


def _middle(measures: list[list[float]]) -> tuple[float, float]:
    """Return the medians of two things measured together: the clock and the work, the weight before and after."""
    first, second = (statistics.median(side) for side in zip(*measures, strict=True))
    return first, second


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    report(parser.parse_args().rounds)


if __name__ == "__main__":
    main()
