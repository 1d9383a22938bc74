"""What a shallow sync takes to find a thousand changed transactions, and whether it depends on how many there are.

`python -m tests.benchmarks.shallow --rows 1000000 10000000` fills a table of a PostgreSQL server with an index on
the stamp (whether a real Sage server has one is unknown), reads it once into the mirror and settles every row as
delivery does. Then, `--rounds` times: 1,000 rows anywhere are changed and stamped today, and in a fresh process
they are read by their stamp, laid ready for delivery, fetched as delivery fetches them and settled. The calls to
Procore are left out: they follow the changed records alone. Figures of one run compare with each other.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from datetime import date
from pathlib import Path

from tests.benchmarks.places import on_postgres
from tests.benchmarks.reading import Result, measure, work
from tests.postgres import Postgres, running_postgres
from wizard.sandbox.company.transactions import TABLE

CHANGED = 1_000


def measured(server: Postgres, rows: int, rounds: int, folder: Path) -> list[Result]:
    """Return what each round took with `rows` transactions."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    place = on_postgres(server, rows)
    server.run(f'CREATE INDEX stamped ON "{TABLE}" ("Date_Stamp")', f'ANALYZE "{TABLE}"')
    first = measure(work("first", place)(folder))
    print(f"{rows:>12,} transactions: read and settled for the first time in {first.seconds:.0f} s", flush=True)
    results = []
    for turn in range(rounds):
        change(server, rows, turn)
        results.append(measure(work("shallow", place)(folder)))
        seconds, found = results[-1].seconds, results[-1].found
        print(f"{'':12} found and settled in {seconds:.2f} s, {results[-1].mib:.0f} MiB: {found}", flush=True)
    return results


def change(server: Postgres, rows: int, turn: int) -> None:
    """Change `CHANGED` rows anywhere among `rows`, others at every turn, so that they alone bear today's stamp."""
    some = f"TABLESAMPLE BERNOULLI ({min(200 * CHANGED / rows, 100):.6f}) REPEATABLE ({turn})"
    changed = f'SELECT ctid FROM "{TABLE}" {some} ORDER BY random() LIMIT {CHANGED}'
    server.run(
        f'UPDATE "{TABLE}" SET "Date_Stamp" = \'2020-01-01\' WHERE "Date_Stamp" = \'{date.today()}\'',
        f'UPDATE "{TABLE}" SET "Amount" = "Amount" + 1, "Date_Stamp" = \'{date.today()}\' '
        f"WHERE ctid = ANY (ARRAY ({changed}))",
        f'VACUUM ANALYZE "{TABLE}"',
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000_000, 10_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    options = parser.parse_args()
    middles = []
    with running_postgres(options.folder) as server, tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for rows in options.rows:
            results = measured(server, rows, options.rounds, Path(folder) / "desk")
            middles.append(statistics.median(result.seconds for result in results))
    for rows, middle in zip(options.rows, middles, strict=True):
        print(f"{rows:>12,} transactions: {middle:.2f} s, {middle / middles[0]:.2f} × the first line")


if __name__ == "__main__":
    main()
