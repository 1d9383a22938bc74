"""A process that reads a source into a mirror and tells each step, so that a test can kill it at any of them.

Arguments: the folder of the mirror, and the step at which it waits to be killed ("" for none).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from mirror_source import COLUMNS, ENTITY, read, record

from wizard.core.mirror import Mirror
from wizard.erp.contract import Delta

CHUNK = 40


def run(folder: Path, waits_at: str) -> None:
    def tell(step: str) -> None:
        print(step, flush=True)
        if step == waits_at:
            sys.stdin.read()

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


if __name__ == "__main__":
    run(Path(sys.argv[1]), sys.argv[2])
