"""When a shallow run also asks which records there are, because what is gone leaves no stamp.

Reading every key of a company costs as many calls as reading everything, so it is done once a day. Knows only which
runs knew all of an entity; how keys are read is the accounting system's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from wizard.procedure.catalogue import Entity

EVERY = timedelta(hours=23)
"""A day, less what a daily run may begin earlier than the day before."""


def due(entities: Iterable[Entity], last: Mapping[str, str], created: str) -> set[str]:
    """Return the entities of a run created at `created` whose keys it is to read.

    `last` tells by entity when the newest run before it was created that knew all of its records. What an entity
    needs is read with it: rows that hang on a job which the user no longer sees are missing like deleted ones, and
    only a look at the jobs tells the two apart (see `losses`).
    """
    known = {entity.id: entity for entity in entities}
    now = datetime.fromisoformat(created)
    waiting = [id for id in known if id not in last or now - datetime.fromisoformat(last[id]) >= EVERY]
    found: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id in known and id not in found:
            found.add(id)
            waiting += known[id].needs
    return found
