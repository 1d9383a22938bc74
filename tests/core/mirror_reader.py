"""What a process does that reads a source into a mirror and tells each step, so that a test can kill it at any."""

from __future__ import annotations

import json
from multiprocessing.connection import Connection
from pathlib import Path

from mirror_source import COLUMNS, ENTITY, read, record

from wizard.core.mirror import Mirror
from wizard.erp.contract import Delta

CHUNK = 40


def run(folder: Path, waits_at: str, told: Connection[str, None]) -> None:
    """Read into the mirror in `folder`, and wait to be killed at the step `waits_at` ("" for none)."""

    def tell(step: str) -> None:
        told.send(step)
        if step == waits_at:
            told.recv()

    source = json.loads((folder / "source.json").read_text(encoding="utf-8"))
    with Mirror(folder / "acme.sqlite", folder / "acme", chunk=CHUNK) as mirror:
        mirror.prepare(ENTITY, COLUMNS, "1")
        tell("opened")
        reading = mirror.start_read(ENTITY.id)
        tell("started")
        for part in read([(key, record(key, version)) for key, version in source.items()], reading, batch=10):
            if isinstance(part, Delta):
                mirror.store(ENTITY.id, part)
                tell("stored")
            else:
                tell("generation written")
                mirror.finish_read(ENTITY.id, part, complete=True)
                tell("finished")
