"""The mirror and the generation file stay one, however often the process between them is killed."""

from __future__ import annotations

import json
import random
from pathlib import Path

from mirror_reader import CHUNK, RECORDS, run, tidy
from mirror_source import COLUMNS, ENTITY, read, record
from nursery import steps_of

from wizard.core.mirror import Mirror, Row, Settlement
from wizard.erp.contract import Delta

JOB = ENTITY.id


class Company:
    """A source that changes, the mirror of it, and what was delivered, as Procore would remember it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.dice = random.Random(seed)
        self.source = {f"{number:04d}": 0 for number in range(RECORDS)}
        self.versions = 0
        self.delivered: dict[str, bytes] = {}

    def work_a_day(self) -> None:
        """Change, remove and add records; no record ever becomes what it was before."""
        for _ in range(self.dice.randrange(120)):
            self.versions += 1
            key = f"{self.dice.randrange(RECORDS + 50):04d}"
            if self.dice.random() < 0.2:
                self.source.pop(key, None)
            else:
                self.source[key] = self.versions
        (self.folder / "source.json").write_text(json.dumps(self.source), encoding="utf-8")

    def read_and_kill(self, step: str, nth: int, at_once: bool) -> None:
        """Start a read in a process and kill it when it reaches a step for the nth time, or later."""
        with steps_of(run, self.folder, "" if at_once else step) as steps:
            for reached in steps:
                nth -= reached == step
                if not nth:
                    break

    def mirror(self) -> Mirror:
        return Mirror(self.folder / "acme.sqlite", self.folder / "acme", chunk=CHUNK)

    def read_to_the_end(self, mirror: Mirror) -> None:
        mirror.prepare(ENTITY, COLUMNS, "1")
        records = [(key, record(key, version)) for key, version in self.source.items()]
        for part in read(records, mirror.start_read(JOB), batch=10):
            if isinstance(part, Delta):
                mirror.store(JOB, part)
            else:
                mirror.finish_read(JOB, part, complete=True)

    def deliver(self, mirror: Mirror, limit: int) -> None:
        """Deliver some pending records; none may be delivered that is there already."""
        rows = mirror.pending(JOB, limit)
        for row in rows:
            assert self.delivered.get(row.key) != digest(row), "delivered twice"
            self.delivered[row.key] = digest(row)
        mirror.settle(JOB, [Settlement(row.key, digest(row)) for row in rows])
        mirror.tidy(JOB, 3)

    def check(self, mirror: Mirror) -> None:
        rows = list(mirror.all_rows(JOB))
        assert {row.key: row.values["Sequence"] for row in rows if not row.gone} == self.source
        assert {row.key: row.delivered for row in rows if row.delivered} == self.delivered
        differs = {row.key for row in rows if row.delivered != digest(row)}
        assert {row.key for row in mirror.pending(JOB, len(rows))} == differs


def digest(row: Row) -> bytes:
    return f"{row.values['Sequence']} {row.gone}".encode()


def test_a_hundred_kills_lose_nothing_and_repeat_nothing(tmp_path: Path) -> None:
    company = Company(tmp_path, seed=20_261_123)
    with company.mirror() as mirror:
        company.read_to_the_end(mirror)
        company.deliver(mirror, RECORDS // 2)
        company.check(mirror)
    for kill in range(100):
        company.work_a_day()
        if kill % 2:  # between the generation file and the mirror
            company.read_and_kill("generation written", 1, at_once=kill % 4 == 1)
        else:
            step, nth = company.dice.choice(
                [("opened", 1), ("started", 1), ("stored", 1), ("stored", 6), ("finished", 1)]
            )
            company.read_and_kill(step, nth, at_once=True)
        if company.dice.random() < 0.6:  # otherwise the next read is killed as well
            with company.mirror() as mirror:
                company.read_to_the_end(mirror)
                company.check(mirror)
                company.deliver(mirror, company.dice.randrange(RECORDS))
                company.check(mirror)
    with company.mirror() as mirror:
        company.read_to_the_end(mirror)
        company.deliver(mirror, 2 * RECORDS)
        company.check(mirror)
        assert mirror.pending_count(JOB) == 0


def test_a_kill_while_pages_are_pressed_loses_nothing(tmp_path: Path) -> None:
    company = Company(tmp_path, seed=7)
    with company.mirror() as mirror:
        company.read_to_the_end(mirror)
        rows = mirror.pending(JOB, RECORDS // 2)
        company.delivered = {row.key: digest(row) for row in rows}
        mirror.settle(JOB, [Settlement(row.key, digest(row)) for row in rows])
    for pages in (1, 7, 30):
        with steps_of(tidy, tmp_path) as steps:
            assert [next(steps) for _ in range(pages)] == ["page"] * pages
        with company.mirror() as mirror:
            company.check(mirror)
    with steps_of(tidy, tmp_path) as steps:
        assert "tidied" in steps
    with company.mirror() as mirror:
        company.check(mirror)
