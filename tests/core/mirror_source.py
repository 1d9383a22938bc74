"""A source small enough to see through: a dict of records, read as every accounting system is read.

It keeps the contract of a read, with a real generation file beside the last one, flushed to the disk.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from wizard.core.mirror import Counts, Mirror, Reading, Settlement
from wizard.erp.contract import Delta, ReadEnd
from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column, Entity

COLUMNS = (
    Column(name="Job", type="text", length=10, required=True),
    Column(name="Description", type="text", length=30),
    Column(name="Amount", type="double"),
    Column(name="Sequence", type="integer"),
    Column(name="Closed", type="boolean"),
    Column(name="Date_Stamp", type="date"),
)
ENTITY = Entity(id="job_jc", label="Job (JC)", module="JC", table="JCM_MASTER__JOB", key=("Job",), columns=COLUMNS)

Record = tuple[Any, ...]


def record(key: str, version: int = 0) -> Record:
    """Return the values of one record; another version has other values under the same key."""
    return (key, f"Pier {version}; délivré", version / 4, version, version % 2 == 1, "2024-02-29")


def read(
    records: Iterable[tuple[str, Record]], reading: Reading, batch: int = 2, compares: bool = True
) -> Iterator[Delta | ReadEnd]:
    """Read `records` (key, values): write the new generation and yield what differs from the previous one.

    What was touched differs, whatever it is. `compares` False: the previous generation cannot be used, as after
    another layout.
    """
    before: dict[str, str] = {}
    if compares and reading.previous is not None:
        before = json.loads(reading.previous.read_text(encoding="utf-8"))
        closer = touched(reading)
        before = {key: "" if key in closer else digest for key, digest in before.items()}
    now: dict[str, str] = {}
    repeated, count = set(), 0
    found: dict[str, list[tuple[Any, ...]]] = {"new": [], "changed": []}
    for key, values in records:
        count += 1
        digest = hashlib.sha256(repr(values).encode()).hexdigest()
        if key in now:
            repeated.add(key)
        elif key not in before:
            found["new"].append((key, *values))
        elif before[key] != digest:
            found["changed"].append((key, *values))
        now[key] = digest
    gone = [(key,) for key in before if key not in now]
    for kind, rows in (*found.items(), ("gone", gone)):
        for first in range(0, len(rows), batch):
            yield Delta(kind, rows[first : first + batch])
    _write(reading.following, json.dumps(now))
    yield ReadEnd("six columns", count, compares, True, tuple(sorted(repeated)))


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


JOB = ENTITY.id


def opened(folder: Path, chunk: int = 2) -> Mirror:
    return Mirror(folder / "acme.sqlite", folder / "acme", chunk)


def take_in(
    mirror: Mirror, source: dict[str, int], *more: tuple[str, Record], complete: bool = True, compares: bool = True
) -> Counts:
    """Read a source of key → version, and the rows `more`, to its end."""
    records = [*((key, record(key, version)) for key, version in source.items()), *more]
    for part in read(records, mirror.start_read(JOB), compares=compares):
        if isinstance(part, ReadEnd):
            return mirror.finish_read(JOB, part, complete)
        mirror.store(JOB, part)
    raise AssertionError


def begin(mirror: Mirror, source: dict[str, int]) -> None:
    """Read a source up to the middle, with its rows on the disk, and leave it there."""
    records = [(key, record(key, version)) for key, version in source.items()]
    for part in read(records, mirror.start_read(JOB), batch=2):
        if isinstance(part, Delta):
            mirror.store(JOB, part)


def present(mirror: Mirror) -> dict[str, int]:
    return {row.key: row.values["Sequence"] for row in mirror.all_rows(JOB) if not row.gone}


def touched(reading: Reading) -> set[str]:
    told = reading.touched()
    return {key.decode() for key in told.keys} if told else set()


def pending(mirror: Mirror) -> set[str]:
    return {row.key for row in mirror.pending(JOB, 1_000_000)}


def deliver_all(mirror: Mirror) -> None:
    rows = mirror.pending(JOB, 1_000_000)
    mirror.settle(JOB, [Settlement(row.key, digest(row.values["Sequence"], row.gone), 7) for row in rows])


def as_of_version_5(mirror: Mirror) -> None:
    """Make its tables those of a program that pressed no pages."""
    mirror._db.run(f'DROP INDEX "{JOB} loose pages"')
    mirror._db.run(f'ALTER TABLE "{JOB} pages" DROP COLUMN pressed')
    mirror._db.run("PRAGMA user_version = 5")


def digest(version: int, gone: bool) -> bytes:
    return f"{version} {gone}".encode()


def take(mirror: Mirror, entity_id: str, rows: dict[str, dict[str, Any]], system: str = "sage300") -> None:
    """Have rows of an entity in the mirror: key → the values that are not blank."""
    entity = catalogue(system).entity(entity_id)
    mirror.prepare(entity, entity.columns, "1")
    records = [(key, tuple(values.get(column.name) for column in entity.columns)) for key, values in rows.items()]
    for part in read(records, mirror.start_read(entity_id)):
        if isinstance(part, ReadEnd):
            mirror.finish_read(entity_id, part, complete=True)
        else:
            mirror.store(entity_id, part)
