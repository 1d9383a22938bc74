"""What a first deep read costs that is torn at 80 %: going on behind its last point, or read from its beginning.

`python -m tests.benchmarks.torn --rows 1000000`. JC transactions of PostgreSQL; each reading in a fresh process, in
turns. Another run's read begins from the beginning, as every torn read did before it could go on.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.places import Place, on_postgres
from tests.benchmarks.reading import Result, measure, work
from tests.postgres import running_postgres

WAYS = {
    "never torn": ["deep"],
    "never torn, without points": ["pointless"],
    "torn, goes on": ["torn", "deep"],
    "torn, starts over": ["torn", "otherwise"],
}


def read(place: Place, desk: Path, way: str) -> list[Result]:
    """Fill a new mirror in one of the `WAYS`."""
    shutil.rmtree(desk, ignore_errors=True)
    desk.mkdir()
    return [measure(work(name, place)(desk)) for name in WAYS[way]]


def processor(result: Result) -> float:
    """Return the seconds that core and bridge were at work, which others on the machine change less."""
    return sum(use.ticks for use in result.used) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    options = parser.parse_args()
    os.environ["ROWS_OF_TABLE"] = str(options.rows)
    taken: dict[str, list[list[Result]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        Path(folder).chmod(0o755)  # the server is another user's process
        with running_postgres(Path(folder)) as server:
            place = on_postgres(server, options.rows)
            for _ in range(options.rounds):
                for way in WAYS:
                    taken[way].append(read(place, Path(folder) / "desk", way))
    print("| a first deep read | seconds before the tear | after it | processor s before | after it |")
    print("|---|---|---|---|---|")
    for way, rounds in taken.items():
        cells = []
        for figure in (lambda result: result.seconds, processor):
            before = [figure(one[0]) for one in rounds if len(one) > 1]
            after = [figure(one[-1]) for one in rounds]
            cells += [f"{statistics.median(part):.1f}" if part else "" for part in (before, after)]
        print(f"| {way} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
