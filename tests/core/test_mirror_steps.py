"""What a shallow sync asks of the mirror does not grow with what lies beside the changed records."""

from __future__ import annotations

from pathlib import Path

from mirror_source import COLUMNS, ENTITY, JOB, digest, record

from wizard.core.mirror import Mirror, Settlement
from wizard.core.mirror.file import Database
from wizard.erp.contract import Delta, ReadEnd

CHANGED = range(0, 2_000, 40)


def steps_of_a_shallow_sync(folder: Path, rows: int) -> int:
    """Return how many steps SQLite takes to find and settle fifty changed records among `rows`."""
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    def take_in(numbers: range, version: int) -> None:
        mirror.start_read(JOB)
        for start in range(0, len(numbers), 1_000):
            keys = [f"{number:06}" for number in numbers[start : start + 1_000]]
            mirror.store(JOB, Delta("new", [(key, *record(key, version)) for key in keys]))
        end = ReadEnd("", len(numbers), compared=False, whole=version == 0)
        found = mirror.finish_read(JOB, end, end.whole)
        assert found.new + found.changed == len(numbers)

    def settle() -> int:
        waiting = mirror.pending(JOB, rows)
        mirror.settle(JOB, [Settlement(row.key, digest(row.values["Sequence"], row.gone), 7) for row in waiting])
        return len(waiting)

    with Mirror(folder / "mirror.sqlite", folder / "generations") as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        take_in(range(rows), 0)
        assert settle() == rows
        while mirror.tidy(JOB, 50):
            pass
        database = mirror._db
        assert isinstance(database, Database)
        database._db.set_progress_handler(count, 1)
        assert mirror.knows(JOB)
        mirror.prepare(ENTITY, COLUMNS, "1")
        take_in(CHANGED, 1)
        mirror.retry_set_aside(JOB)
        assert mirror.pending_count(JOB) == len(CHANGED)
        assert settle() == len(CHANGED)
        assert not mirror.tidy(JOB, 50)
        assert mirror.set_aside(9) == []
    return steps


def test_what_a_shallow_sync_asks_of_the_mirror_does_not_depend_on_its_records(tmp_path: Path) -> None:
    few, many = (steps_of_a_shallow_sync(tmp_path / str(rows), rows) for rows in (2_000, 20_000))
    assert few > 1_000
    assert many < 1.1 * few
