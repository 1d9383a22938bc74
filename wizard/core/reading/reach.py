"""How far a run reads an entity: from which day on, and whether it asks which records there are.

A deep run reads the plan's time frame. A shallow one goes on where the last read of that very entity began, which
other runs may have left out because nobody had chosen it or its table was not there. Knows no accounting system.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wizard.core.book import Book
from wizard.core.book.run import Run, first_day
from wizard.core.mirror import Mirror
from wizard.core.reading.scans import due
from wizard.procedure.catalogue import Column, Entity
from wizard.procedure.plan import Depth


def since(book: Book, run: Run, entity: Entity, mirror: Mirror, columns: Iterable[Column]) -> date | None:
    """Return the first day that a run reads of an entity, None for everything.

    A field that was not read before is new in every record, and so is all that a lost or half-filled mirror holds.
    """
    if run.depth is Depth.SHALLOW and not mirror.knows(entity.id, columns):
        return None
    return first_day(run, book.last_read(run.connection, run.created).get(entity.id))


def asks_for_keys(book: Book, run: Run, entity: Entity, entities: Iterable[Entity]) -> bool:
    """Tell whether a run asks for all keys of one of the `entities` that it reads (see `scans`)."""
    if run.depth is Depth.DEEP:
        return True
    return entity.id in due(entities, book.last_read(run.connection, run.created, whole=True), run.created)
