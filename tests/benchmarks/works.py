"""What is measured of reading; each work runs in a process of its own.

`python -m tests.benchmarks.works WORK FOLDER SOURCE` prints what it did as JSON.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from xxhash import xxh3_64

from tests.benchmarks.places import ENTITY, connection_string, password_of, statement
from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.delivery.destinations import SAGE
from wizard.core.delivery.entity import PAGES_A_SLICE
from wizard.core.mirror import Mirror, Settlement
from wizard.core.reading.entity import Use, read_entity
from wizard.core.reading.losses import Losses
from wizard.core.translation.sage300 import VERSION
from wizard.erp.bridge.generation import NewGeneration, layout_of, open_generation
from wizard.erp.bridge.previous import CHUNK
from wizard.erp.reading import BridgeProcess, Limits
from wizard.erp.sage300 import SageCompany
from wizard.errors import Cancelled
from wizard.machine.home import Home
from wizard.procedure.plan import OdbcSource
from wizard.procore.sync import BATCH


def floor(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Fetch all rows by the C program that was compiled into `folder`'s parent."""
    command = [folder.parent / "floor", connection_string(source), statement(), "1000"]
    environment = {**os.environ, "PWD_OF_SOURCE": password_of(source)}
    told: dict[str, Any] = json.loads(
        subprocess.run(command, env=environment, check=True, capture_output=True).stdout
    )
    return told


def bare(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Fetch all blocks by the bridge's reader and do nothing with them."""
    columns = [(column.name, column.length) for column in ENTITY.columns]
    with BridgeProcess(Limits(), lambda: False) as bridge:
        bridge.open(source.model_dump(exclude={"password_secret"}) | {"password": password_of(source)})
        command = {"do": "drain", "table": ENTITY.table, "columns": columns, "key": ENTITY.key}
        return dict(bridge.ask(command))


def arrow(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Fetch the same statement through arrow-odbc, 10,000 rows a batch."""
    import arrow_odbc

    started = time.perf_counter()
    reader = arrow_odbc.read_arrow_batches_from_odbc(
        statement(),
        connection_string=f"{connection_string(source)};PWD={password_of(source)}",
        batch_size=10_000,
    )
    rows = sum(batch.num_rows for batch in reader)
    return {"rows": rows, "seconds": time.perf_counter() - started}


def deep(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror in `folder`, as the core does."""
    started = time.perf_counter()
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = _read(source, folder, mirror, Use(None, VERSION))
    return {**counts, "seconds": time.perf_counter() - started}


def torn(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Begin the same, and lose it when four fifths of the rows were read."""
    started, progress = time.perf_counter(), _progress()
    stops = int(os.environ["ROWS_OF_TABLE"]) * 4 // 5
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror, suppress(Cancelled):
        _read(source, folder, mirror, Use(None, VERSION), progress=progress, stops=stops)
    return {"rows": progress.snapshot()["entities"][0]["read"], "seconds": time.perf_counter() - started}


def pointless(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror in `folder` without a point at which that could be taken up again."""
    started = time.perf_counter()
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = _read(source, folder, mirror, Use(None, VERSION), run="")
    return {**counts, "seconds": time.perf_counter() - started}


def otherwise(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror in `folder` as a run does that is not the one whose read was torn."""
    started = time.perf_counter()
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = _read(source, folder, mirror, Use(None, VERSION), run="another")
    return {**counts, "seconds": time.perf_counter() - started}


def first(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read into the mirror, and settle what it found as delivery does."""
    return _delivered(source, folder, None)


def shallow(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read what is stamped today, and settle it as delivery does."""
    return _delivered(source, folder, date.today())


def _delivered(source: OdbcSource, folder: Path, since: date | None) -> dict[str, Any]:
    started = time.perf_counter()
    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        counts = _read(source, folder, mirror, Use(SAGE[ENTITY.id], VERSION), since)
        settled = 0
        while rows := mirror.pending(ENTITY.id, BATCH):
            mirror.settle(ENTITY.id, [Settlement(row.key, *_sent(row.key)) for row in rows])
            settled += len(rows)
        while mirror.tidy(ENTITY.id, PAGES_A_SLICE):
            pass
    found = counts["new"] + counts["changed"] + counts["gone"]
    assert settled == found, "what was found is what delivery looked at"
    return {**counts, "seconds": time.perf_counter() - started}


def _sent(key: str) -> tuple[bytes, int]:
    """Return what takes the room of a delivered body's digest, and a number as long as Procore's are."""
    digest = xxh3_64(key.encode())
    return digest.digest(), 598_134_325_000_000 + digest.intdigest() % 1_000_000_000


def _progress() -> Progress:
    return Progress("R-BENCH", datetime.now(UTC).isoformat(), [EntityProgress(ENTITY.id, ENTITY.label)])


def _read(
    source: OdbcSource,
    folder: Path,
    mirror: Mirror,
    use: Use,
    since: date | None = None,
    *,
    run: str = "R-BENCH",
    progress: Progress | None = None,
    stops: int | None = None,
) -> dict[str, Any]:
    shown = progress or _progress()
    counts = read_entity(
        SageCompany(source, password_of(source)),
        mirror,
        ENTITY,
        mappings=(),
        use=use,
        since=since,
        run=run,
        progress=shown,
        losses=Losses(Home(folder / "home").prepare(), "bench"),
        cancelled=lambda: stops is not None and shown.snapshot()["entities"][0]["read"] >= stops,
    )
    return {"rows": counts["read"], **{name: counts[name] for name in ("new", "changed", "gone")}}


def shuffled(source: OdbcSource, folder: Path) -> dict[str, Any]:
    """Read again against a generation whose rows stand in no order: what a lost order of reading costs."""
    (path,) = (folder / "generations").iterdir()
    layout = layout_of(path)
    assert layout is not None
    old = open_generation(path, layout)
    assert old is not None
    rows = [pair for digests, keys in old.rest() for pair in zip(digests, keys, strict=True)]
    random.Random(1).shuffle(rows)
    with NewGeneration(path, layout) as new:
        for start in range(0, len(rows), CHUNK):
            digests, keys = zip(*rows[start : start + CHUNK], strict=True)
            new.append(b"".join(digests), b"".join(keys))
        new.complete()
    return {"rows": len(rows), "seconds": 0.0}


WORK: dict[str, Callable[[OdbcSource, Path], dict[str, Any]]] = {
    work.__name__: work for work in (floor, bare, arrow, deep, pointless, torn, otherwise, first, shallow, shuffled)
}

if __name__ == "__main__":
    _, asked, place, told_source = sys.argv
    print(json.dumps(WORK[asked](OdbcSource.model_validate_json(told_source), Path(place))))
