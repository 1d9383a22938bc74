"""How fast JC transactions get into the mirror, and what a second read costs, beside a reader that only reads.

`python -m tests.benchmarks.reading --rows 2000000` fills a PostgreSQL server and a SQLite file, and for both ODBC
drivers measures

(a) the bare block read of the bridge, (b) arrow-odbc, (c) the first deep read into the mirror, (d) the same again
with nothing changed, (e) again with 1 % changed and 0.1 % deleted, (f) again when the order of reading is lost,

each `--rounds` times in a fresh process, and each time just behind the floor: a C program that fetches the same
rows through the same driver (the bare block read where there is no C compiler). Shown are medians; × is the median
of each work's time over that of the floor before it. With `--peers PYTHON`, an interpreter that has dlt, the same
is asked of dlt, and × is its time over that of ours just before it. With `--rereads N` the mirror's size after N
more reads of changed rows is shown, and with `--settled` all of that again where each row that a read finds is
settled as delivery does. Figures of one run compare with each other only.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.places import Place, connection_string, on_postgres, on_sqlite, password_of, statement
from tests.postgres import running_postgres

CLOCK = os.sysconf("SC_CLK_TCK")
HERE = Path(__file__).parent


@dataclass
class Used:
    """What one process has used so far: its largest resident size, and its time on a processor."""

    kib: int = 0
    ticks: int = 0

    def look(self, pid: int) -> None:
        """Look at process `pid`, unless it is gone."""
        with suppress(OSError):
            status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
            times = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
            peak = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0")
            self.kib = max(self.kib, int(peak.split()[1]))
            self.ticks = int(times[11]) + int(times[12])


@dataclass(frozen=True)
class Result:
    """What one piece of work took; `found` is what a read says it found, `worked` its own time on a processor."""

    rows: int
    seconds: float
    used: tuple[Used, ...]
    found: str
    worked: float = 0.0

    @property
    def mib(self) -> float:
        return sum(use.kib for use in self.used) / 1024


@dataclass(frozen=True)
class Step:
    """One line of the table: the command that does it in a folder, and what is done before it, given the turn.

    It is measured just behind `beside`, or behind the floor if that is None.
    """

    label: str
    command: Callable[[Path], list[str]]
    before: Callable[[Path, int], object] = lambda folder, turn: None
    beside: Callable[[Path], list[str]] | None = None


def measure(command: list[str]) -> Result:
    """Execute `command`, which prints what it did as JSON, and watch it and the processes that it starts."""
    used, bridges = Used(), dict[int, Used]()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        while child.poll() is None:
            used.look(child.pid)
            for pid in _children(child.pid):
                bridges.setdefault(pid, Used()).look(pid)
            time.sleep(0.1)
        said = child.stdout.read()
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    told = json.loads(said.splitlines()[-1])
    found = ", ".join(f"{told[name]:,} {name}" for name in ("new", "changed", "gone") if told.get(name))
    # Where two processes read at the same time, both count.
    both = Used(sum(use.kib for use in bridges.values()), sum(use.ticks for use in bridges.values()))
    seen = tuple(use for use in (used, both) if use.kib)
    return Result(told["rows"], told["seconds"], seen, found, told.get("worked", 0.0))


def _children(pid: int) -> list[int]:
    """Return the processes that any thread of `pid` has started, and those that theirs have."""
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):  # one that has just ended
            found += [int(child) for child in (thread / "children").read_text().split()]
    return found + [other for child in found for other in _children(child)]


def work(name: str, place: Place) -> Callable[[Path], list[str]]:
    """Return the command of one of our own works."""
    told = place.source.model_dump_json()
    return lambda folder: [sys.executable, "-m", "tests.benchmarks.works", name, str(folder), told]


def peer(python: str, strategy: str, place: Place) -> Callable[[Path], list[str]]:
    """Return the command of dlt with one of its strategies."""
    reach = f"{connection_string(place.source)};PWD={password_of(place.source)}"
    return lambda folder: [python, str(HERE / "peer.py"), str(folder / strategy), strategy, reach, statement()]


def steps(place: Place, python: str | None) -> list[tuple[Step, ...]]:
    """Return what is measured; those of one group follow each other in the same folder and in one round."""
    ours = work("deep", place)
    groups = [
        (Step("(a) bare block read", work("bare", place)),),
        (Step("(b) arrow-odbc", work("arrow", place)),),
        (
            Step("(c) first deep read", ours, lambda folder, turn: _emptied(folder)),
            Step("(d) again, nothing changed", ours),
            Step("(e) again, 1 % and 0.1 % gone", ours, lambda folder, turn: place.change(turn)),
            Step("(f) again, order lost", ours, lambda folder, turn: measure(work("shuffled", place)(folder))),
        ),
    ]
    for strategy in ("upsert", "scd2", "delete-insert") if python else ():
        theirs = peer(str(python), strategy, place)
        first = Step(f"dlt {strategy}, first", theirs, lambda folder, turn: _emptied(folder), ours)
        groups.append((first, Step(f"dlt {strategy}, again", theirs, beside=ours)))
    return groups


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()


def compare(place: Place, folder: Path, rounds: int, groups: list[tuple[Step, ...]]) -> float:
    """Measure one source and return the largest size of core and bridge together, in MiB."""
    floor = work("floor" if (folder / "floor").exists() else "bare", place)
    desk, largest = folder / "desk", 0.0
    desk.mkdir()
    for group in groups:
        pairs: dict[str, list[tuple[Result, Result]]] = {step.label: [] for step in group}
        for turn in range(rounds):
            for step in group:
                step.before(desk, turn)
                pairs[step.label].append((measure((step.beside or floor)(desk)), measure(step.command(desk))))
        for step in group:
            label, measured = step.label, pairs[step.label]
            show(label, measured, "ours" if step.beside else "floor")
            if label[0] == "(" and label[1] in "cdef":
                largest = max(largest, *(result.mib for _, result in measured))
    return largest


def show(label: str, pairs: list[tuple[Result, Result]], beside: str) -> None:
    """Print one line: medians, and between which two times lay what it was measured beside."""
    floors = sorted(floor.seconds for floor, _ in pairs)
    times = [result.seconds / floor.seconds for floor, result in pairs]
    middle = sorted((result for _, result in pairs), key=lambda result: result.seconds)[len(pairs) // 2]
    memory = " + ".join(f"{use.kib / 1024:.0f}" for use in middle.used) + " MiB"
    worked = " + ".join(f"{use.ticks / CLOCK:.1f}" for use in middle.used) + " s"
    rate = f"{middle.seconds:6.1f} s {middle.rows / middle.seconds:9,.0f} rows/s"
    ratio = f"{statistics.median(times):5.2f} × ({min(times):.2f}–{max(times):.2f})"
    line = f"  {label:30} {rate} {ratio}  {beside} {floors[0]:.1f}–{floors[-1]:.1f} s"
    print(f"{line} {memory:>12} {worked:>12}  {middle.found}".rstrip(), flush=True)


def show_sizes(place: Place, desk: Path, rereads: int, settled: bool) -> None:
    """Print how large the mirror is beside the source's table, and after more reads of changed rows.

    `settled`: in a new mirror in which every row that a read finds is settled.
    """
    read = work("first" if settled else "deep", place)
    if settled:
        _emptied(desk)
        measure(read(desk))
    source, before = place.size(), _size(desk)
    label = "mirror, all rows settled, and generations" if settled else "mirror and generations"
    share = f"{label} {before / 2**20:,.1f} MiB, {before / source:.2f} × the source's table"
    print(f"  {share} ({source / 2**20:,.0f} MiB)", flush=True)
    for turn in range(rereads):
        place.change((40 if settled else 20) + turn)
        measure(read(desk))
    if rereads:
        after = _size(desk)
        grown = f"{after / 2**20:,.1f} MiB ({(after / before - 1) * 100:+.0f} %)"
        print(f"  after {rereads} more reads of changed rows: {grown}", flush=True)


def _size(desk: Path) -> int:
    return sum(file.stat().st_size for file in _files(desk))


def _files(desk: Path) -> Iterable[Path]:
    return (*desk.glob("mirror.sqlite*"), *(desk / "generations").iterdir())


def compiled(folder: Path) -> str:
    """Compile the floor into `folder`, and tell what is the floor."""
    compiler = shutil.which("cc")
    if compiler is None:
        return "bare block read: there is no C compiler"
    libraries = Path("/usr/lib").glob("**/libodbc.so.2")
    command = [compiler, "-O2", "-o", str(folder / "floor"), str(HERE / "floor.c"), str(next(libraries))]
    subprocess.run(command, check=True)
    return "C program"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rereads", type=int, default=0)
    parser.add_argument("--settled", action="store_true", help="sizes also where all rows are settled")
    parser.add_argument("--only", nargs="+", default=None, help="beginnings of the labels of the lines to measure")
    parser.add_argument("--places", nargs="+", choices=("PostgreSQL", "SQLite"), default=("PostgreSQL", "SQLite"))
    parser.add_argument("--peers", metavar="PYTHON", default=None, help="an interpreter that has dlt")
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    options = parser.parse_args()
    with running_postgres(options.folder) as server:
        fill: dict[str, Callable[[Path, int], Place]] = {
            "PostgreSQL": lambda _, rows: on_postgres(server, rows),
            "SQLite": lambda folder, rows: on_sqlite(folder / "source.sqlite", rows),
        }
        for name in options.places:
            peaks: list[float] = []
            for rows in (options.rows, options.rows // 4):
                with tempfile.TemporaryDirectory(dir=options.folder) as told:
                    folder = Path(told)
                    floor, place = compiled(folder), fill[name](folder, rows)
                    print(
                        f"\n{name}, {rows:,} rows; floor: {floor}; memory and processor: core + bridge", flush=True
                    )
                    groups = steps(place, options.peers if not peaks else None)
                    if options.only or peaks:  # the smaller table is read for its memory alone
                        wanted = tuple(options.only or ("(c", "(d", "(e"))
                        groups = [
                            tuple(step for step in group if step.label.startswith(wanted)) for group in groups
                        ]
                    peaks.append(compare(place, folder, 1 if peaks else options.rounds, groups))
                    if (folder / "desk" / "mirror.sqlite").exists():
                        for settled in (False, True)[: 1 + options.settled]:
                            show_sizes(place, folder / "desk", 0 if len(peaks) > 1 else options.rereads, settled)
            if not all(peaks):  # none of the lines that were chosen is ours
                continue
            change = (peaks[0] / peaks[1] - 1) * 100
            print(f"  memory: {peaks[1]:.0f} MiB at {options.rows // 4:,} rows, {peaks[0]:.0f} MiB at "
                  f"{options.rows:,} rows ({change:+.0f} %)", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
