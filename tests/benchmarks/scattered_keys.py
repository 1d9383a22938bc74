"""What it takes to fill a mirror with rows whose keys come in no order, as the row keys of a REST source do.

`python -m tests.benchmarks.scattered_keys --rows 2000000` hands a new mirror ready rows of CMiC's posted costs, 500
at a time, under random keys of 32 characters, and prints the processor's time a row for every half million. With
`--in-order` the same under keys that rise. Figures of one run compare with each other only.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from pathlib import Path

from wizard.core.mirror import Mirror
from wizard.core.reading.entity import collector_at_rest
from wizard.erp.contract import Delta, ReadEnd
from wizard.machine.resources import catalogue

ENTITY = catalogue("cmic").entity("posted_cost")
VALUES = tuple("V-100" if column.type == "text" else 1 for column in ENTITY.columns)
PAGE = 500
SHOWN = 500_000


def fill(mirror: Mirror, rows: int, in_order: bool) -> None:
    """Read `rows` rows into an empty mirror, and print what each half million took."""
    dice = random.Random(1)
    mirror.prepare(ENTITY, ENTITY.columns, "1", delivered=False)
    mirror.start_read(ENTITY.id)
    started = time.process_time()
    for first in range(0, rows, PAGE):
        numbers = range(first, first + PAGE)
        keys = [f"{number if in_order else dice.getrandbits(128):032X}" for number in numbers]
        mirror.store(ENTITY.id, Delta("new", [(key, *VALUES) for key in keys]))
        if (first + PAGE) % SHOWN == 0:
            now = time.process_time()
            print(f"{first + PAGE:>12,} rows: {(now - started) / SHOWN * 1e6:5.1f} µs a row", flush=True)
            started = now
    mirror.finish_read(ENTITY.id, ReadEnd("", rows, compared=False, whole=True), complete=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--in-order", action="store_true")
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as told, collector_at_rest():
        folder, started = Path(told), time.process_time()
        with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
            fill(mirror, options.rows, options.in_order)
        used = (time.process_time() - started) / options.rows * 1e6
        size = (folder / "mirror.sqlite").stat().st_size / options.rows
    mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.rows:>12,} rows: {used:5.1f} µs a row in all, {size:.0f} bytes a row, {mib:.0f} MiB of memory")


if __name__ == "__main__":
    main()
