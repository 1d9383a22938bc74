"""One entity's way from the accounting system into the mirror.

Reads are asked for here and stored as they arrive; what is done with the rows afterwards is delivery's
business. An interrupted read is started again from its beginning: the mirror sees to it that nothing is lost.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date

from wizard.core.destinations import DESTINATIONS
from wizard.core.mirror import Mirror
from wizard.core.progress import Progress
from wizard.core.translation import VERSION
from wizard.erp.contract import AccountingSystem, ReadEnd, ReadRequest
from wizard.procedure.catalogue import Catalogue, Column, Entity
from wizard.procedure.mappings import ticked_fields

STAMP = "Date_Stamp"
"""The column that says when a row was last written (Sage; most tables carry it)."""


def read_entity(
    system: AccountingSystem,
    mirror: Mirror,
    entity: Entity,
    *,
    mappings: Iterable[str],
    since: date | None,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> dict[str, int]:
    """Read `entity` into `mirror` and return its counts (read, new, changed, gone, repeated).

    `mappings` decide which columns are read. `since` limits the read to rows stamped on that day or later,
    where the table has stamps; what is gone is found by a complete read only.
    Raises the DB errors of the accounting system and the mirror's own.
    """
    columns = columns_of(entity, mappings)
    bound = since if any(column.name == STAMP for column in entity.columns) else None
    mirror.prepare(entity, columns, VERSION, delivered=entity.id in DESTINATIONS)
    progress.update(entity.id, state="reading", error=None, read=0, expected=mirror.last_read(entity.id))
    reading = mirror.start_read(entity.id)
    request = ReadRequest(
        entity=entity,
        columns=columns,
        previous=None if bound else reading.previous,
        following=reading.following,
        since=bound,
    )
    with _collector_at_rest():
        for part in system.read(request, cancelled):
            if isinstance(part, ReadEnd):
                counts = asdict(mirror.finish_read(entity.id, part, complete=bound is None))
                progress.update(entity.id, state="read", **{name: counts[name] for name in _SHOWN})
                return counts
            mirror.store(entity.id, part)
            progress.add(entity.id, read=len(part.rows))
    raise AssertionError("a read ends with ReadEnd or with an error")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Let the garbage collector look seldom: a read makes millions of rows, and none of them is a cycle.

    At its usual threshold it looks at every block of rows more than once, a fifth of what decoding costs.
    """
    usual = gc.get_threshold()
    gc.set_threshold(200_000, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


_SHOWN = ("read", "new", "changed", "gone")


def columns_of(entity: Entity, mappings: Iterable[str]) -> tuple[Column, ...]:
    """Return the columns that are read: the key and the ticked fields, or all when nobody chose fields."""
    ticked = ticked_fields(mappings, entity.id)
    if not ticked:
        return entity.columns
    return tuple(column for column in entity.columns if column.name in entity.key or column.name in ticked)


def entities_of(catalogue: Catalogue, run: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return what a run reads, parents first: entity id → the chosen entities that need it.

    An entity that is another name for one (Job (CV)) is read as that one.
    """
    chosen = [catalogue.entity(entity_id).alias_of or entity_id for entity_id in run if catalogue.knows(entity_id)]
    return catalogue.closure(dict.fromkeys(chosen))
