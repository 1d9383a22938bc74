"""What a run finds out before and while it reads: what tables are called now, and what is not there.

An entity that is not there, or lacks what it cannot do without, blocks those that need it, because Procore
would be told half; all others go on. Knows neither databases nor Procore.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from wizard.core import profiles
from wizard.core.book.progress import NOT_FOUND, Progress
from wizard.core.reading.entity import read_columns, use_of
from wizard.core.systems import open_system
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.machine.home import Home
from wizard.procedure.catalogue import Entity
from wizard.procedure.plan import Plan

ABSENT = ("DB-205", "DB-221")
"""A table that is not there, or one without a column that its entity cannot do without."""


def look(home: Home, plan: Plan, entities: Collection[Entity], cancelled: Callable[[], bool]) -> bool:
    """Look at what the tables of a run are called now, and tell whether they are others than before.

    Raises DB-223 when a column that the run reads was there before and is not now, and DB errors: that of a
    table that did not answer, too, because what is not known yet must be looked at again.
    """
    source = plan.connection.source
    looked_for = [entity for entity in entities if not entity.made_from]
    found = open_system(home, source).look(looked_for, cancelled)
    for problem in (one.problem for one in found.findings if not one.found):
        if problem is not None and problem["kind"] == Kind.TRANSIENT:
            raise TrueupError.from_dict(problem)
    read = {entity.id: (entity, read_columns(entity, plan.mappings, use_of(plan, entity))) for entity in looked_for}
    return profiles.renew(home, source, found, read)


def blocked(entity: Entity, progress: Progress) -> dict[str, Any] | None:
    """Return the error of something that `entity` needs and that is not there, None when it may be read."""
    absent = _absent(progress)
    return next((absent[need] for need in entity.needs if need in absent), None)


def must_have_read(read: Collection[str], progress: Progress) -> None:
    """Raise the reason why nothing was read, if so: a run that could do nothing must not look as if it had."""
    for error in _absent(progress).values():
        if not read:
            raise TrueupError.from_dict(error)


def asks(progress: Progress) -> bool:
    """Tell whether something of a run is for a person: a table that is not there, a loss to confirm."""
    return any(row["error"] is not None for row in progress.snapshot()["entities"])


def _absent(progress: Progress) -> dict[str, dict[str, Any]]:
    rows = progress.snapshot()["entities"]
    return {row["entity"]: row["error"] for row in rows if row["state"] == NOT_FOUND}
