"""How fast JC transactions get into the mirror, and what a second read costs, beside a reader that only reads.

`python -m tests.benchmarks.reading --rows 2000000` fills a PostgreSQL server and a SQLite file, and for both ODBC
drivers prints rows/s and the peak memory of each process for

(a) the bare block read, (b) arrow-odbc, (c) the first deep read into the mirror, (d) the same again with
nothing changed, (e) again with 1 % changed and 0.1 % deleted,

each in a fresh process, and with (a) repeated before each; then the same for a quarter of the rows. Figures
of one run compare with each other only.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.postgres import DRIVER, PASSWORD, USER, Postgres, running_postgres
from wizard.core.losses import Losses
from wizard.core.mirror import Mirror
from wizard.core.progress import EntityProgress, Progress
from wizard.core.reading import Use, read_entity
from wizard.core.translation import VERSION
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300 import SageCompany
from wizard.machine.home import Home
from wizard.machine.resources import catalogue
from wizard.procedure.plan import OdbcSource
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.transactions import TABLE, transaction_columns, transactions, write_transactions

SEED = 1
CLOCK = os.sysconf("SC_CLK_TCK")
CHANGE = f'UPDATE "{TABLE}" SET "Amount" = "Amount" + 1 WHERE "Sequence" % 100 = 7'
DELETE = f'DELETE FROM "{TABLE}" WHERE "Sequence" % 1000 = 13'
_TYPES = {"text": "varchar({length})", "integer": "integer", "double": "double precision"}


@dataclass(frozen=True)
class Place:
    """One filled source: how it is reached, and how it is changed."""

    label: str
    source: OdbcSource
    execute: Callable[[str], object]


def on_postgres(server: Postgres, rows: int) -> Place:
    """Fill the table on the server."""
    entity = catalogue("sage300").entity("transaction_jc")
    columns = ", ".join(
        f'"{column.name}" {_TYPES.get(column.type, column.type).format(length=column.length)}'
        for column in entity.columns
    )
    key = ", ".join(f'"{name}"' for name in entity.key)
    names = ", ".join(f'"{name}"' for name in transaction_columns())
    server.run(f'SET client_min_messages = error; DROP TABLE IF EXISTS "{TABLE}"')
    server.run(f'CREATE TABLE "{TABLE}" ({columns}, PRIMARY KEY ({key}))')
    server.copy(f'COPY "{TABLE}" ({names}) FROM STDIN', transactions(rows, SEED))
    server.run(f'VACUUM ANALYZE "{TABLE}"')
    source = OdbcSource(driver=DRIVER, user=USER, keywords=server.keywords, encoding="utf-8")
    return Place("PostgreSQL", source, server.run)


def on_sqlite(path: Path, rows: int) -> Place:
    """Fill the table in a file."""
    path.unlink(missing_ok=True)

    def execute(statement: str) -> None:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute(statement)

    execute(tables()[TABLE].ddl())
    with closing(sqlite3.connect(path)) as database, database:
        write_transactions(database, rows, SEED)
    keywords = {"Database": str(path), "StepAPI": "1"}
    return Place("SQLite", OdbcSource(driver="SQLite3", keywords=keywords, encoding="utf-8"), execute)


def _password(source: OdbcSource) -> str:
    return PASSWORD if source.user == USER else ""


# -- what is measured, each in a process of its own ------------------------------------------------------------


def bare(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Fetch all blocks and do nothing with them."""
    entity = catalogue("sage300").entity("transaction_jc")
    columns = [(column.name, column.length) for column in entity.columns]
    with BridgeProcess(Limits(), lambda: False) as bridge:
        bridge.open(source.model_dump(exclude={"password_secret"}) | {"password": _password(source)})
        command = {"do": "drain", "table": entity.table, "columns": columns, "key": entity.key}
        return dict(bridge.ask(command))


def arrow(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Fetch the same statement through arrow-odbc, 10,000 rows a batch."""
    import arrow_odbc

    entity = catalogue("sage300").entity("transaction_jc")
    columns = ", ".join(f'"{column.name}"' for column in entity.columns)
    order = ", ".join(f'"{name}"' for name in entity.key)
    settings = {"Driver": source.driver, "UID": source.user, "PWD": _password(source), **source.keywords}
    started = time.perf_counter()
    reader = arrow_odbc.read_arrow_batches_from_odbc(
        f'SELECT {columns} FROM "{entity.table}" ORDER BY {order}',
        connection_string=";".join(f"{name}={value}" for name, value in settings.items() if value),
        batch_size=10_000,
    )
    rows = sum(batch.num_rows for batch in reader)
    return {"rows": rows, "seconds": time.perf_counter() - started}


def deep(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror in `folder`, as the core does."""
    entity = catalogue("sage300").entity("transaction_jc")
    progress = Progress("R-BENCH", datetime.now(UTC).isoformat(), [EntityProgress(entity.id, entity.label)])
    started = time.perf_counter()
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = read_entity(
            SageCompany(source, _password(source)),
            mirror,
            entity,
            mappings=(),
            use=Use(None, VERSION),
            since=None,
            progress=progress,
            losses=Losses(Home(folder / "home").prepare(), "bench"),
            cancelled=lambda: False,
        )
    told = {name: counts[name] for name in ("new", "changed", "gone")}
    told["mirror"] = (folder / "mirror.sqlite").stat().st_size
    return {"rows": counts["read"], "seconds": time.perf_counter() - started, **told}


WORK: dict[str, Callable[[OdbcSource, Path], dict[str, Any]]] = {"bare": bare, "arrow": arrow, "deep": deep}


# -- running ---------------------------------------------------------------------------------------------------


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
    """What one piece of work took; `found` is what a deep read says it found."""

    rows: int
    seconds: float
    core: Used
    bridge: Used
    found: str

    @property
    def mib(self) -> float:
        return (self.core.kib + self.bridge.kib) / 1024


def measure(work: str, place: Place, folder: Path) -> Result:
    """Do `work` in a fresh process, and watch it and the bridge that it starts."""
    command = [sys.executable, "-m", "tests.benchmarks.reading", "--child", work, str(folder)]
    core, bridge = Used(), Used()
    with subprocess.Popen([*command, place.source.model_dump_json()], stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        while child.poll() is None:
            core.look(child.pid)
            for pid in _children(child.pid):
                bridge.look(pid)
            time.sleep(0.1)
        said = child.stdout.read()
    if child.returncode:
        raise SystemExit(f"{work} failed")
    told = json.loads(said)
    found = ", ".join(f"{told[name]:,} {name}" for name in ("new", "changed", "gone") if told.get(name))
    if "mirror" in told:
        found += f"  mirror {told['mirror'] / 2**20:,.0f} MiB"
    return Result(told["rows"], told["seconds"], core, bridge, found)


def _children(pid: int) -> list[int]:
    """Return the processes that the main thread of `pid` has started."""
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def show(label: str, result: Result, floor: float) -> None:
    """Print one line."""
    each = [use for use in (result.core, result.bridge) if use.kib]
    memory = " + ".join(f"{use.kib / 1024:.0f}" for use in each) + " MiB"
    worked = " + ".join(f"{use.ticks / CLOCK:.1f}" for use in each) + " s"
    rate = f"{result.rows / result.seconds:9,.0f} rows/s"
    line = f"  {label:31} {result.seconds:6.1f} s {rate} {result.seconds / floor:5.2f} × {memory:>12} {worked:>12}"
    print(f"{line}  {result.found}".rstrip(), flush=True)


def compare(place: Place, folder: Path) -> float:
    """Measure one source and return the largest size of core and bridge together, in MiB.

    The bare read is repeated before each work, because what else a computer does changes from minute to minute.
    """
    largest = 0.0
    for label, work in STEPS:
        if label.startswith("(e)"):
            place.execute(CHANGE)
            place.execute(DELETE)
        floor = measure("bare", place, folder)
        show("(a) bare block read", floor, floor.seconds)
        result = measure(work, place, folder)
        show(label, result, floor.seconds)
        if work == "deep":
            largest = max(largest, result.mib)
    return largest


STEPS = (
    ("(b) arrow-odbc", "arrow"),
    ("(c) first deep read", "deep"),
    ("(d) again, nothing changed", "deep"),
    ("(e) again, 1 % and 0.1 % gone", "deep"),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        work, folder, source = options.child
        print(json.dumps(WORK[work](OdbcSource.model_validate_json(source), Path(folder))))
        return
    with running_postgres(options.folder) as server:
        fill: list[Callable[[Path, int], Place]] = [
            lambda _, rows: on_postgres(server, rows),
            lambda folder, rows: on_sqlite(folder / "source.sqlite", rows),
        ]
        for each in fill:
            peaks: list[float] = []
            for rows in (options.rows, options.rows // 4):
                with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                    place = each(Path(folder), rows)
                    print(
                        f"\n{place.label}, {rows:,} rows: time, × the bare read, core + bridge: memory, processor"
                    )
                    peaks.append(compare(place, Path(folder)))
            change = (peaks[0] / peaks[1] - 1) * 100
            print(f"  memory: {peaks[1]:.0f} MiB at {options.rows // 4:,} rows, {peaks[0]:.0f} MiB at "
                  f"{options.rows:,} rows ({change:+.0f} %)", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
