"""What a process does that reads a source into a mirror and tells each step, so that a test can kill it at any."""

from __future__ import annotations

import json
from multiprocessing.connection import Connection
from pathlib import Path

from mirror_source import COLUMNS, ENTITY, read, record

from wizard.core.mirror import Mirror, pages
from wizard.core.mirror.press import pressed
from wizard.erp.contract import Delta
from wizard.erp.packed import Form

CHUNK = 40
RECORDS = 400


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


def tidy(folder: Path, told: Connection[str, None]) -> None:
    """Press the pages of the mirror in `folder`, and tell of each before it is written."""

    def telling(content: bytes, form: Form) -> bytes:
        told.send("page")
        return pressed(content, form)

    pages.pressed = telling
    with Mirror(folder / "acme.sqlite", folder / "acme", chunk=CHUNK) as mirror:
        mirror.tidy(ENTITY.id, RECORDS)
        told.send("tidied")
