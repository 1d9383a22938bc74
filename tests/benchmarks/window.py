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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

ENTITIES, FIELDS = 80, 400
WAIT_SECONDS = 60


@dataclass(frozen=True)
class Start:
    """One process: seconds until its window was painted, and its memory then (MiB resident; proportional)."""

    seconds: float
    resident: float
    proportional: float


# -- in the measured process -------------------------------------------------------------------------------


def bare_window() -> Any:
    """A window with a label, as small as a PySide6 program is."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication.instance() or QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("A bare window"))
    window.resize(1024, 768)
    return app, window


def setup_window(home: str) -> Any:
    """The set-up window as `trueup-setup` makes it."""
    from wizard.ui.__main__ import window_of

    app, window = window_of(home)
    window.resize(1024, 768)
    return app, window


def show(make: Callable[[], Any], started: float) -> None:
    """Show a window, and print when it was painted and what the process weighs."""
    app, window = make()
    window.show()
    until(app, lambda: window.windowHandle() is not None and window.windowHandle().isExposed())
    window.repaint()
    app.processEvents()
    seconds = time.monotonic() - started
    memory = {}
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]:
        name, _, value = line.partition(":")
        memory[name] = int(value.split()[0]) / 1024
    print(json.dumps([seconds, memory["Rss"], memory["Pss"]]), flush=True)
    os._exit(0)


def until(app: Any, condition: Callable[[], bool]) -> None:
    """Work through the window's events until `condition` holds."""
    end = time.monotonic() + WAIT_SECONDS
    while not condition():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


def walk(home: str) -> None:
    """Print the milliseconds each page takes to come up, and a search in a wide catalogue."""
    app, window = setup_window(home)
    window.show()
    until(app, window.is_built)
    journey = window.journey
    journey.guide = replace(journey.guide, catalogue=wide(journey.guide.catalogue))
    journey.change(replace(journey.draft, live=_nothing_live(journey.draft)))
    pages: dict[str, float] = {}
    for number in window.pageIds():
        page = window.page(number)
        if page.code in ("ST-10", "ST-80"):
            continue
        start = time.perf_counter()
        window.setStartId(number)
        window.restart()
        window.repaint()
        app.processEvents()
        pages[page.code] = (time.perf_counter() - start) * 1000
        page.stop_asking()
    mappings = next(window.page(number) for number in window.pageIds() if window.page(number).code == "ST-40")
    window.setStartId(next(number for number in window.pageIds() if window.page(number) is mappings))
    window.restart()
    app.processEvents()
    searches = []
    for text in ("a", "am", "amo", "field 39", "entity 7", "", "nothing of the kind"):
        start = time.perf_counter()
        mappings.filter.setText(text)
        mappings.tree.repaint()
        app.processEvents()
        searches.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"pages": pages, "searches": searches}), flush=True)
    os._exit(0)


def wide(catalogue: Any) -> Any:
    """Return `catalogue` with entities of its own shape added, 80 in all, each with 400 fields."""
    model = catalogue.entity("transaction_jc")
    column = model.columns[0]
    columns = [
        *model.columns,
        *(column.model_copy(update={"name": f"Field {n}"}) for n in range(FIELDS - len(model.columns))),
    ]
    more = [
        model.model_copy(
            update={"id": f"wide_{n}", "label": f"Entity {n}", "table": f"WIDE_{n}", "columns": tuple(columns)}
        )
        for n in range(ENTITIES - len(catalogue.entities))
    ]
    return catalogue.model_copy(update={"entities": (*catalogue.entities, *more)})


def _nothing_live(draft: Any) -> Any:
    from wizard.procedure.draft import Live

    return Live(connection=draft.connection().id, mappings=frozenset(), fingerprint="")


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
    """Run one part of this module as a process of its own, and return what it printed."""
    command = [sys.executable, "-m", "tests.benchmarks.window", "--part", what, "--home", home]
    started = time.monotonic()
    ended = subprocess.run(
        [*command, "--started", str(started)], capture_output=True, text=True, timeout=WAIT_SECONDS, check=False
    )
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
    parser.add_argument("--part", choices=["bare", "ours", "walk"], help=argparse.SUPPRESS)
    parser.add_argument("--home", help=argparse.SUPPRESS)
    parser.add_argument("--started", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part == "bare":
        show(bare_window, options.started)
    elif options.part == "ours":
        show(lambda: setup_window(options.home), options.started)
    elif options.part == "walk":
        walk(options.home)
    else:
        report(options.rounds)


if __name__ == "__main__":
    main()
