"""What a shallow sync takes to find a thousand changed transactions, and whether it depends on how many there are.

`python -m tests.benchmarks.shallow --rows 1000000 10000000` fills a table of a PostgreSQL server with an index on
the stamp (whether a real Sage server has one is unknown), reads it once into the mirror and settles every row as
delivery does. Then, `--rounds` times and each size in its turn: 1,000 rows anywhere are changed and stamped today,
and in a fresh process they are read by their stamp, laid ready for delivery, fetched as delivery fetches them and
settled; at last once more with nothing changed. The calls to Procore are left out: they follow the changed records
alone. Figures of one run compare with each other.

With `--deep` everything is read again after each of them, in turns with the generation that is there and without
one: then every record is compared in the mirror.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.benchmarks.places import Place, on_postgres
from tests.benchmarks.reading import CLOCK, Result, measure, work
from tests.postgres import Postgres, running_postgres
from wizard.sandbox.company.transactions import TABLE

CHANGED = 1_000


@dataclass(frozen=True)
class Books:
    """Some transactions on a server of their own, and the folder in which their mirror lies."""

    rows: int
    server: Postgres
    place: Place
    desk: Path

    @classmethod
    def read(cls, rows: int, folder: Path, stack: ExitStack) -> Books:
        """Fill a server and read and settle everything once."""
        server = stack.enter_context(running_postgres(folder))
        place, desk = on_postgres(server, rows), folder / f"desk-{rows}"
        desk.mkdir()
        server.run(f'CREATE INDEX stamped ON "{TABLE}" ("Date_Stamp")', f'ANALYZE "{TABLE}"')
        first = measure(work("first", place)(desk))
        print(f"{rows:>12,} transactions: read and settled for the first time in {first.seconds:.0f} s", flush=True)
        return cls(rows, server, place, desk)

    def shallow(self) -> Result:
        """Find and settle what is stamped today."""
        result = measure(work("shallow", self.place)(self.desk))
        told = f"found and settled in {result.seconds:.2f} s, {result.mib:.0f} MiB"
        print(f"{self.rows:>12,} transactions: {told}: {result.found or 'nothing'}", flush=True)
        return result

    def deep(self, *, compares: bool) -> Result:
        """Read everything once more, with the generation that is there or without one."""
        if not compares:
            for file in (self.desk / "generations").iterdir():
                file.unlink()
        result = measure(work("first", self.place)(self.desk))
        worked = " + ".join(f"{use.ticks / CLOCK:.1f}" for use in result.used)
        told = f"{result.seconds:.2f} s, {worked} s of processor, {result.mib:.0f} MiB"
        how = "with the generation" if compares else "in the mirror"
        print(f"{self.rows:>12,} transactions: all compared {how}: {told}: {result.found or 'nothing'}", flush=True)
        return result


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
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--deep", action="store_true", help="read everything after each")
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder, ExitStack() as stack:
        Path(folder).chmod(0o755)  # the server is another user's process
        every = [Books.read(rows, Path(folder), stack) for rows in options.rows]
        seconds: dict[int, list[float]] = {books.rows: [] for books in every}
        for turn in range(options.rounds):
            for books in every:
                change(books.server, books.rows, turn)
                seconds[books.rows].append(books.shallow().seconds)
                if options.deep:
                    books.deep(compares=turn % 2 == 0)
        for books in every:
            books.shallow()
    middles = {rows: statistics.median(taken) for rows, taken in seconds.items()}
    for rows, middle in middles.items():
        print(f"{rows:>12,} transactions: {middle:.2f} s, {middle / middles[options.rows[0]]:.2f} × the first line")


if __name__ == "__main__":
    main()
