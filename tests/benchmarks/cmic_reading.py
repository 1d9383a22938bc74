"""How fast CMiC's posted costs are read, beside a bare `requests` loop that fetches and parses the same pages.

    python -m tests.benchmarks.cmic_reading [--jobs 50 500] [--costs 10000] [--rounds 3]

The double holds that many jobs with that many posted costs each. In every round, each in a process of its own and
one after the other: (a) the bare loop, (b) our reading alone, (c) the first deep read into a new mirror. Then the
second run: (d) a shallow one after some costs were changed, (e) the daily one that also asks for every key, after
some were removed, (f) a deep one. Shown are medians of seconds, of rows a second, of the bare loop's time over each
(× above 1 is faster), the largest resident size, the time on a processor of the reader (which other programs change
less than the clock) and of the double, and how many rows the double answered with. Figures of one run compare with
each other only.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil

sys.path.insert(0, str(Path(__file__).parents[1]))

from doubles import CmicDouble, running_cmic_double

from tests.benchmarks.reading import Result, measure
from wizard.procedure.plan import CmicSource

PAGE = 500
_COST = {"JcdtCompCode": "001", "JcdtJobCode": "21-001"}


@dataclass(frozen=True)
class Line:
    """One work as it was measured: what it took, what it took of the double, and the rows that were answered."""

    result: Result
    double_seconds: float
    answered: int
    calls: int


class Bench:
    """Measures works against one double."""

    def __init__(self, double: CmicDouble, folder: Path) -> None:
        self._double, self._folder = double, folder
        self._source = CmicSource(
            base_url=double.url, company_code=double.company, tenant=double.tenant, user=double.user, page_size=PAGE
        )
        listening = {one.laddr.port: one.pid for one in psutil.net_connections("tcp") if one.status == "LISTEN"}
        self._server = psutil.Process(listening[int(double.root.rpartition(":")[2])])

    def line(self, work: str, desk: str = "desk") -> Line:
        """Measure one work in the folder `desk`."""
        self._double.control.forget_calls()
        before = self._worked()
        place = self._folder / desk
        place.mkdir(exist_ok=True)
        told = self._source.model_dump_json()
        result = measure([sys.executable, "-m", "tests.benchmarks.cmic_works", work, str(place), told])
        calls = self._double.control.calls("jcdetailposted")
        return Line(result, self._worked() - before, sum(call["rows"] for call in calls), len(calls))

    def _worked(self) -> float:
        times = self._server.cpu_times()
        return float(times.user + times.system)


def show(label: str, lines: list[Line], bare: list[Line]) -> float:
    """Print one line and return our largest size in MiB."""
    middle = sorted(lines, key=lambda line: line.result.seconds)[len(lines) // 2]
    result, worked = middle.result, [line.result.worked for line in lines]
    mib = max(line.result.mib for line in lines)
    told = f"  {label:34} {result.seconds:7.1f} s"
    if len(bare) == len(lines):
        times = [one.result.seconds / line.result.seconds for one, line in zip(bare, lines, strict=True)]
        ratio = f"{statistics.median(times):5.2f} × ({min(times):.2f}–{max(times):.2f})"
        told += f" {result.rows / result.seconds:9,.0f} rows/s {ratio}"
    processor = f"{statistics.median(worked):6.1f} s at work, the double {middle.double_seconds:.1f} s"
    answered = f"{middle.answered:,} rows in {middle.calls:,} calls"
    print(f"{told} {mib:5.0f} MiB {processor}, {answered}  {result.found}".rstrip(), flush=True)
    return mib


def measured(jobs: int, costs: int, rounds: int, folder: Path) -> float:
    """Print what `jobs` with `costs` each take, and return our largest size in MiB."""
    started = time.perf_counter()
    options = {"rows": jobs * 500, "costs_per_job": costs}
    with running_cmic_double(folder / "cmic.sqlite", **options) as double:
        filled = f"filled in {time.perf_counter() - started:.0f} s"
        print(f"\n{jobs:,} jobs × {costs:,} posted costs, {PAGE} a page; the double {filled}", flush=True)
        bench = Bench(double, folder)
        rows: dict[str, list[Line]] = {"bare": [], "read": [], "deep": []}
        for turn in range(rounds):
            for work, lines in rows.items():
                lines.append(bench.line(work, f"desk {turn}"))
        assert len({line.result.rows for lines in rows.values() for line in lines}) == 1, "all read the same rows"
        show("(a) bare requests loop", rows["bare"], rows["bare"])
        peak = show("(b) read", rows["read"], rows["bare"])
        peak = max(peak, show("(c) first deep read into the mirror", rows["deep"], rows["bare"]))
        second: list[tuple[str, str, Callable[[], None]]] = [
            ("(d) shallow, some changed", "shallow", lambda: _change(double)),
            ("(e) with all keys, some removed", "scan", lambda: _remove(double)),
            ("(f) deep", "deep", lambda: None),
        ]
        for label, work, before in second:
            before()
            peak = max(peak, show(label, [bench.line(work, "desk 0")], []))
    return peak


def _change(double: CmicDouble) -> None:
    double.control.change("jcdetailposted", {**_COST, "JcdtSourceCode": "AP"}, JcdtAmt=0.25)


def _remove(double: CmicDouble) -> None:
    double.control.remove("jcdetailposted", **_COST, JcdtSourceCode="PY", JcdtCatCode="L")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, nargs="+", default=[50, 500])
    parser.add_argument("--costs", type=int, default=10_000, help="posted costs of each job")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    given = parser.parse_args()
    os.environ["PWD_OF_SOURCE"] = CmicDouble.password
    peaks = []
    for jobs in given.jobs:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            peaks.append(measured(jobs, given.costs, given.rounds, Path(folder)))
    told = ", ".join(f"{peak:.0f} MiB with {jobs:,} jobs" for jobs, peak in zip(given.jobs, peaks, strict=True))
    print(f"\nour memory: {told}")


if __name__ == "__main__":
    main()
