"""How two million typed rows get into a file fastest: SQLite and DuckDB, side by side.

`python -m tests.benchmarks.mirror_fill --rows 2000000` fills one fresh file per candidate, each in a fresh process,
with batches of 1,000 ready tuples, and prints seconds, rows/s, peak memory and file size; then what a
delivery costs (fetch 1,000 pending rows in key order, mark them in one durable transaction), and what is left
after SIGKILL in the middle of a fill.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import orjson

from tests.benchmarks.transactions import COLUMNS, Stock

Batches = Iterable[list[tuple[Any, ...]]]
_SQLITE = {"text": "TEXT", "integer": "INTEGER", "double": "REAL", "date": "TEXT"}
_DUCKDB = {"text": "VARCHAR", "integer": "BIGINT", "double": "DOUBLE", "date": "DATE"}
_NUMPY = {"text": "O", "integer": "i8", "double": "f8", "date": "O"}
_NAMES = ["key", *(column.name for column in COLUMNS)]
_CHUNK = 50_000


@dataclass
class Clock:
    """Counts the seconds that the candidate has, and not those in which its rows are made."""

    loud: bool = False
    seconds: float = 0.0
    making: float = 0.0

    def watch(self, source: Batches) -> Iterator[list[tuple[Any, ...]]]:
        started = time.perf_counter()
        for batch in source:
            ready = time.perf_counter()
            yield batch
            self.seconds += time.perf_counter() - ready
            if self.loud:
                print(".", flush=True)
        self.making = time.perf_counter() - started - self.seconds


def _chunks(source: Batches, rows: int = _CHUNK) -> Iterator[list[tuple[Any, ...]]]:
    chunk: list[tuple[Any, ...]] = []
    for batch in source:
        chunk += batch
        if len(chunk) >= rows:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


# -- SQLite ----------------------------------------------------------------------------------------------------


def _sqlite(path: Path, journal: str = "WAL", page: int = 4096) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    for setting in (f"page_size={page}", f"journal_mode={journal}", "synchronous=FULL", "cache_size=-16000"):
        db.execute(f"PRAGMA {setting}")
    return db


def _sqlite_columns() -> str:
    columns = ", ".join(f'"{column.name}" {_SQLITE[column.type]}' for column in COLUMNS)
    return f"seen INTEGER DEFAULT 1, pending INTEGER DEFAULT 1, delivered BLOB, {columns}"


def sqlite(
    path: Path,
    source: Batches,
    *,
    shape: str = "unique",
    upsert: bool = True,
    journal: str = "WAL",
    page: int = 4096,
    pending: bool = False,
) -> None:
    """Fill SQLite with `executemany`, committed every 50,000 rows."""
    db = _sqlite(path, journal, page)
    key = {"unique": "key TEXT NOT NULL UNIQUE", "without rowid": "key TEXT NOT NULL PRIMARY KEY"}
    tail = " WITHOUT ROWID" if shape == "without rowid" else ""
    db.execute(f"CREATE TABLE t ({key.get(shape, 'key TEXT NOT NULL')}, {_sqlite_columns()}){tail}")
    if pending:
        db.execute("CREATE INDEX t_pending ON t (key) WHERE pending = 1")
    names = ", ".join(f'"{name}"' for name in _NAMES)
    marks = ", ".join("?" * len(_NAMES))
    insert = f"INSERT INTO t ({names}) VALUES ({marks})"
    if upsert and shape != "index last":
        changes = ", ".join(f'"{name}" = excluded."{name}"' for name in _NAMES[1:])
        insert += f" ON CONFLICT (key) DO UPDATE SET seen = 1, {changes}"
    stored = 0
    db.execute("BEGIN")
    for batch in source:
        db.executemany(insert, batch)
        stored += len(batch)
        if stored % _CHUNK == 0:
            db.execute("COMMIT")
            db.execute("BEGIN")
    db.execute("COMMIT")
    if shape == "index last":
        db.execute("CREATE UNIQUE INDEX t_key ON t (key)")
    db.close()


def sqlite_arrays(path: Path, source: Batches, rows: int = 50) -> None:
    """Fill SQLite with the values of a row as one JSON array, `rows` rows a statement: what the mirror does."""
    db = _sqlite(path)
    db.execute(
        "CREATE TABLE t (key TEXT NOT NULL UNIQUE, seen INTEGER DEFAULT 1, pending INTEGER DEFAULT 1, "
        'delivered BLOB, "values" TEXT NOT NULL)'
    )
    marks = ", ".join(["(?, ?)"] * rows)
    insert = (
        f'INSERT INTO t (key, "values") VALUES {marks} '
        'ON CONFLICT (key) DO UPDATE SET seen = 1, "values" = excluded."values"'
    )
    stored = 0
    db.execute("BEGIN")
    for batch in source:
        packed = [(row[0], orjson.dumps(row[1:]).decode()) for row in batch]
        groups = (packed[start : start + rows] for start in range(0, len(packed), rows))
        db.executemany(insert, (list(chain.from_iterable(group)) for group in groups))
        stored += len(batch)
        if stored % _CHUNK == 0:
            db.execute("COMMIT")
            db.execute("BEGIN")
    db.execute("COMMIT")
    db.close()


# -- DuckDB ----------------------------------------------------------------------------------------------------


def _duckdb(path: Path) -> Any:
    import duckdb

    db = duckdb.connect(str(path), config={"threads": 2, "memory_limit": "512MB"})
    db.execute("SET preserve_insertion_order = false")
    return db


def _duckdb_table(db: Any, key: str) -> None:
    columns = ", ".join(f'"{column.name}" {_DUCKDB[column.type]}' for column in COLUMNS)
    db.execute(f"CREATE TABLE t (key VARCHAR {key}, {columns}, pending BOOLEAN DEFAULT true, delivered BLOB)")


def _duckdb_insert(origin: str) -> str:
    names = ", ".join(f'"{name}"' for name in _NAMES)
    return f"INSERT INTO t ({names}) SELECT * FROM {origin}"


def _csv_reader(path: Path) -> str:
    types = ", ".join(f"'{column.name}': '{_DUCKDB[column.type]}'" for column in COLUMNS)
    return (
        f"read_csv('{path}', header=false, auto_detect=false, delim=',', quote='\"', escape='\"', "
        f"columns={{'key': 'VARCHAR', {types}}})"
    )


def duckdb_csv(path: Path, source: Batches, key: str = "") -> None:
    """Write a CSV file for every 200,000 rows and let DuckDB read it."""
    db = _duckdb(path)
    _duckdb_table(db, key)
    step = path.with_suffix(".csv")
    for chunk in _chunks(source, 4 * _CHUNK):
        with step.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(chunk)
        db.execute(_duckdb_insert(_csv_reader(step)))
    db.close()


def duckdb_pipe(path: Path, source: Batches) -> None:
    """Write CSV into a named pipe that one DuckDB statement reads to its end."""
    db = _duckdb(path)
    _duckdb_table(db, "")
    pipe = path.with_suffix(".fifo")
    os.mkfifo(pipe)
    statement = _duckdb_insert(_csv_reader(pipe))
    reader = threading.Thread(target=db.execute, args=(statement,))
    reader.start()
    with pipe.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for batch in source:
            writer.writerows(batch)
    reader.join()
    db.close()


def duckdb_numpy(path: Path, source: Batches, key: str = "") -> None:
    """Turn every 50,000 rows into numpy columns and insert from them."""
    import numpy

    db = _duckdb(path)
    _duckdb_table(db, key)
    kinds = ["O", *(_NUMPY[column.type] for column in COLUMNS)]
    for chunk in _chunks(source):
        columns = zip(*chunk, strict=True)
        block = {
            name: numpy.array(column, dtype=kind) for name, kind, column in zip(_NAMES, kinds, columns, strict=True)
        }
        db.register("block", block)
        db.execute(_duckdb_insert("block"))
        db.unregister("block")
    db.close()


def duckdb_arrow(path: Path, source: Batches, key: str = "") -> None:
    """Turn every 50,000 rows into a pyarrow table and insert from it."""
    import pyarrow

    db = _duckdb(path)
    _duckdb_table(db, key)
    kinds = {"text": pyarrow.string(), "integer": pyarrow.int64(), "double": pyarrow.float64()}
    types = [pyarrow.string(), *(kinds.get(column.type, pyarrow.string()) for column in COLUMNS)]
    for chunk in _chunks(source):
        columns = zip(*chunk, strict=True)
        arrays = [pyarrow.array(column, type=kind) for column, kind in zip(columns, types, strict=True)]
        db.register("block", pyarrow.table(arrays, names=_NAMES))
        db.execute(_duckdb_insert("block"))
        db.unregister("block")
    db.close()


def duckdb_executemany(path: Path, source: Batches) -> None:
    """One prepared statement, as the Python database interface has it."""
    db = _duckdb(path)
    _duckdb_table(db, "")
    marks = ", ".join("?" * len(_NAMES))
    names = ", ".join(f'"{name}"' for name in _NAMES)
    for batch in source:
        db.begin()
        db.executemany(f"INSERT INTO t ({names}) VALUES ({marks})", batch)
        db.commit()
    db.close()


CANDIDATES: dict[str, Callable[[Path, Batches], None]] = {
    "sqlite unique key, one JSON array": sqlite_arrays,
    "sqlite unique key": sqlite,
    "sqlite unique key, plain insert": lambda path, source: sqlite(path, source, upsert=False),
    "sqlite unique key, 8 KB pages": lambda path, source: sqlite(path, source, page=8192),
    "sqlite unique key, index of pending": lambda path, source: sqlite(path, source, pending=True),
    "sqlite unique key, rollback journal": lambda path, source: sqlite(path, source, journal="TRUNCATE"),
    "sqlite without rowid": lambda path, source: sqlite(path, source, shape="without rowid"),
    "sqlite without rowid, 8 KB pages": lambda path, source: sqlite(path, source, shape="without rowid", page=8192),
    "sqlite index built last": lambda path, source: sqlite(path, source, shape="index last"),
    "duckdb csv files": duckdb_csv,
    "duckdb csv files, primary key": lambda path, source: duckdb_csv(path, source, "PRIMARY KEY"),
    "duckdb csv through a pipe": duckdb_pipe,
    "duckdb numpy": duckdb_numpy,
    "duckdb numpy, primary key": lambda path, source: duckdb_numpy(path, source, "PRIMARY KEY"),
    "duckdb arrow (pyarrow)": duckdb_arrow,
    "duckdb arrow (pyarrow), primary key": lambda path, source: duckdb_arrow(path, source, "PRIMARY KEY"),
    "duckdb executemany (1 row of 200)": duckdb_executemany,
}


# -- delivery --------------------------------------------------------------------------------------------------


def deliver_sqlite(path: Path, rounds: int) -> float:
    """Fetch and settle `rounds` batches of 1,000 rows; return the seconds that the index for it took."""
    db = _sqlite(path)
    started = time.perf_counter()
    db.execute("CREATE INDEX IF NOT EXISTS t_pending ON t (key) WHERE pending = 1")
    indexing = time.perf_counter() - started
    for _ in range(rounds):
        rows = db.execute("SELECT * FROM t WHERE pending = 1 ORDER BY key LIMIT 1000").fetchall()
        db.execute("BEGIN")
        update = "UPDATE t SET pending = 0, delivered = ? WHERE key = ?"
        db.executemany(update, [(b"0123456789abcdef", row[0]) for row in rows])
        db.execute("COMMIT")
    return indexing


def deliver_duckdb(path: Path, rounds: int) -> float:
    """The same in DuckDB, the 1,000 keys as one list."""
    db = _duckdb(path)
    for _ in range(rounds):
        rows = db.execute("SELECT * FROM t WHERE pending ORDER BY key LIMIT 1000").fetchall()
        keys = [row[0] for row in rows]
        update = "UPDATE t SET pending = false, delivered = ?::BLOB WHERE key IN (SELECT unnest(?::VARCHAR[]))"
        db.execute(update, [b"0123456789abcdef", keys])
    db.close()
    return 0.0


# -- running ---------------------------------------------------------------------------------------------------


def _child(task: str, name: str, path: Path, rows: int) -> None:
    if task == "deliver":
        started = time.perf_counter()
        indexing = (deliver_sqlite if name.startswith("sqlite") else deliver_duckdb)(path, rows)
        result = {"indexing": indexing, "seconds": time.perf_counter() - started - indexing}
    else:
        clock, stock = Clock(loud=task == "kill"), Stock()
        started = time.perf_counter()
        CANDIDATES[name](path, clock.watch(stock.batches(rows)))
        result = {"seconds": time.perf_counter() - started - clock.making}
    result["mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result))


def _start(task: str, name: str, path: Path, rows: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tests.benchmarks.mirror_fill", "--child", task, name, str(path)]
    return subprocess.Popen([*command, "--rows", str(rows)], stdout=subprocess.PIPE)


def _run(task: str, name: str, path: Path, rows: int) -> dict[str, float]:
    child = _start(task, name, path, rows)
    output, _ = child.communicate()
    if child.returncode:
        return {"seconds": float("nan"), "mib": float("nan")}
    result: dict[str, float] = json.loads(output)
    return result


def _size(path: Path) -> float:
    return sum(file.stat().st_size for file in path.parent.glob(path.name + "*")) / 2**20


def fill(name: str, rows: int, folder: Path) -> None:
    """Print one line: what filling costs, and what a delivered batch costs afterwards."""
    share = rows // 200 if "of 200" in name else rows
    path = folder / "mirror.db"
    result = _run("fill", name, path, share)
    seconds = result["seconds"]
    line = f"{name:38} {seconds * rows / share:7.1f} s {share / seconds:9,.0f} rows/s {result['mib']:6.0f} MiB"
    size = _size(path) * rows / share
    if share == rows:
        rounds = 50
        delivery = _run("deliver", name, path, rounds)
        batch = f"index {delivery['indexing']:4.1f} s {delivery['seconds'] / rounds * 1000:6.1f} ms a batch"
    else:
        batch = ""
    print(f"{line} {size:7.0f} MiB file {batch}", flush=True)


def kill(name: str, rows: int, folder: Path) -> None:
    """Print what a file holds after its writer was killed in the middle."""
    path = folder / "mirror.db"
    child = _start("kill", name, path, rows)
    assert child.stdout is not None
    for _ in range(rows // 1000 * 7 // 10):
        child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    child.communicate()
    left = _size(path)
    started = time.perf_counter()
    db: Any = _sqlite(path) if name.startswith("sqlite") else _duckdb(path)
    count, keys = db.execute('SELECT count(*), count(DISTINCT key) FROM t WHERE "Job" IS NOT NULL').fetchone()
    sound = db.execute("PRAGMA quick_check").fetchone()[0] if name.startswith("sqlite") else "no check there"
    whole = "whole chunks" if count % 50_000 == 0 and count == keys else "TORN"
    seconds = time.perf_counter() - started
    print(f"{name:38} {count:9,} rows, {whole}; check: {sound}; {left:.0f} MiB left, read in {seconds:.1f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--only", nargs="+", default=[""], help="candidates whose name holds one of these")
    parser.add_argument("--folder", type=Path, default=None, help="where files are written")
    parser.add_argument("--child", nargs=3, metavar=("TASK", "NAME", "PATH"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        task, name, path = options.child
        _child(task, name, Path(path), options.rows)
        return
    chosen = [name for name in CANDIDATES if any(part in name for part in options.only)]
    for action in (fill, kill):
        print(f"\n{action.__name__}: {options.rows:,} rows of {len(COLUMNS)} columns")
        for name in chosen:
            if action is kill and ("of 200" in name or "plain" in name):
                continue
            with tempfile.TemporaryDirectory(dir=options.folder) as folder:
                action(name, options.rows, Path(folder))


if __name__ == "__main__":
    main()
