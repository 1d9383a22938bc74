"""One entity's way from the accounting system into the mirror.

Reads are asked for here and stored as they arrive; what is done with the rows afterwards is delivery's
business. A read that was torn goes on from its last point where its source proves that nothing lies between, and is
started again from its beginning otherwise: the mirror sees to it that nothing is lost.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

import structlog

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.book.schedule import on_the_wall
from wizard.core.delivery.destinations import Figures, Made, delivered, made_by, system_of
from wizard.core.mirror import Basis, Mirror
from wizard.core.reading.job_costs import JobCosts
from wizard.core.reading.losses import Losses
from wizard.core.translation.direct_costs import TRANSACTIONS
from wizard.core.translation.job_costs import COUNTED
from wizard.core.translation.sending import Destination
from wizard.erp.contract import AccountingSystem, Delta, GoesOn, Point, ReadEnd, ReadRequest, record_key
from wizard.errors import Cancelled
from wizard.procedure.catalogue import Catalogue, Column, Entity
from wizard.procedure.mappings import link_tick, ticked_fields
from wizard.procedure.plan import Plan

POINTS_EVERY = 2.0
"""Seconds of reading that a tear costs at most where the read can go on; a point costs a moment of the disk."""

_log = structlog.get_logger()

PAGE = 1_000
"""Transactions that are looked at at a time for the documents they came with."""


@dataclass(frozen=True)
class Use:
    """What becomes of an entity once it is read: its destination (None: it stays in the mirror) and its bodies.

    `columns` are read even when nobody ticked them; `documents` makes the source documents of posted costs by key,
    given the rules of their system, for the `jobs` that somebody named; `figures` says how job cost summaries are
    made (None: it is not these), and `rows` makes another entity that is made whole (None: it is not).
    """

    destination: Destination | None
    made: str
    columns: tuple[str, ...] = ()
    documents: Callable[[Iterable[Mapping[str, Any]], Any], dict[str, tuple[Any, ...]]] = lambda rows, rules: {}
    figures: Figures | None = None
    rows: Made | None = None
    jobs: tuple[str, ...] = ()


def use_of(plan: Plan, entity: Entity, *, platform: bool = False) -> Use:
    """Return what a plan's run does with an entity; `platform`: the company has the ERP Integrations tool.

    What goes another way with the tool than without is looked at anew when that changes.
    """
    destination, made = delivered(plan, platform=platform).get(entity.id), made_by(plan, entity.id)
    differs = platform and destination is not None and destination.has_two_ways
    columns = (*(destination.columns if destination else ()), *(COUNTED if entity.id == TRANSACTIONS else ()))
    system = system_of(plan)
    return Use(
        destination,
        f"{made} by platform" if differs else made,
        columns,
        system.documents,
        system.figures if entity.id == system.figures.entity else None,
        system.made.get(entity.id),
        system.by_job[entity.id](plan) if entity.id in system.by_job else (),
    )


def read_entity(
    system: AccountingSystem,
    mirror: Mirror,
    entity: Entity,
    *,
    mappings: Iterable[str],
    use: Use,
    since: date | None,
    keys: bool = False,
    run: str = "",
    progress: Progress,
    losses: Losses,
    cancelled: Callable[[], bool],
) -> dict[str, int]:
    """Read `entity` into `mirror` and return its counts (read, new, changed, gone, repeated, and so on).

    `whole` is 1 among them when everything was read, or told to be there; `resumed` counts those that a torn read
    of the same `run` had brought; without a run none goes on.

    `mappings` decide which columns are read. `since` limits the read to rows stamped on that day or later,
    where the table has stamps: the system knows, and says at the end whether it read everything. What is gone
    is found by a complete read, or by one that was asked for all `keys` and could tell them; a sudden loss is held
    back and asked about.
    Raises the DB errors of the accounting system and the mirror's own.
    """
    columns = read_columns(entity, mappings, use)
    mirror.prepare(entity, columns, use.made, delivered=use.destination is not None)
    progress.update(entity.id, state="reading", error=None, read=0, resumed=0, expected=mirror.last_read(entity.id))
    reading = mirror.start_read(entity.id, run)
    request = ReadRequest(
        entity=entity,
        columns=columns,
        previous=reading.previous,
        following=reading.following,
        since=since,
        keys=keys,
        touched=reading.touched,
        points=POINTS_EVERY if run else None,
        torn=reading.torn,
    )
    with collector_at_rest():
        for part in system.read(request, cancelled):
            if isinstance(part, ReadEnd):
                found = mirror.finish_read(entity.id, part, part.whole, losses.holds(entity))
                question = losses.note(entity, found.held, found.known) if part.whole else None
                counts = {**asdict(found), "whole": int(part.whole), "resumed": part.resumed}
                error = question.to_dict() if question else None
                progress.update(entity.id, state="read", error=error, **{name: counts[name] for name in _SHOWN})
                return counts
            if isinstance(part, GoesOn):
                _log.info("torn read goes on", run=run, entity=entity.id, rows=part.rows, key=part.key)
                progress.go_on(entity.id, part.rows)
                continue
            mirror.store(entity.id, part)
            if isinstance(part, Point):
                continue
            if isinstance(part, Delta) and part.doubt:
                _log.warning("torn read starts over", run=run, entity=entity.id, because=part.doubt)
                progress.go_on(entity.id, 0)
            if part.kind != "there":
                progress.add(entity.id, read=len(part))
    raise AssertionError("a read ends with ReadEnd or with an error")


def make(
    mirror: Mirror,
    entity: Entity,
    *,
    at: datetime,
    rules: Any,
    use: Use,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> dict[str, int]:
    """Make an entity that is made from the rows of another, in a run of the moment `at`; return counts as a read.

    Memory does not grow with the number of those rows.
    """
    month = on_the_wall(at).strftime("%Y-%m")
    if use.figures is not None:
        mirror.prepare(entity, entity.columns, use.made)
        progress.update(entity.id, state="reading", error=None, read=0)
        basis = Basis(f"{use.made} {use.figures.by(rules)}", month)
        counts = JobCosts(mirror, use.figures, rules, basis, progress=progress, cancelled=cancelled).make()
        progress.update(entity.id, state="read", **{name: counts[name] for name in _SHOWN})
        return counts
    if use.rows is None:
        return _make_documents(mirror, entity, rules, use=use, progress=progress, cancelled=cancelled)
    found = use.rows(mirror, rules, month)
    return _make_whole(mirror, entity, found, use=use, progress=progress, cancelled=cancelled)


def _make_documents(
    mirror: Mirror, entity: Entity, rules: Any, *, use: Use, progress: Progress, cancelled: Callable[[], bool]
) -> dict[str, int]:
    """Make the source documents of the transactions that delivery will look at.

    One that is known stays as it is: it is dated by the first transaction that was seen of it.
    """
    source = str(entity.made_from)
    mirror.prepare(entity, entity.columns, use.made)
    progress.update(entity.id, state="reading", error=None, read=0, expected=0)
    mirror.start_read(entity.id)
    made, rows = 0, mirror.pending(source, PAGE)
    while rows:
        if cancelled():
            raise Cancelled
        found = use.documents((row.values for row in rows if not row.gone), rules)
        made += _store_new(mirror, entity, found, progress)
        rows = mirror.pending(source, PAGE, after=rows[-1].key)
    made += _store_new(mirror, entity, dict(_of_unknown_jobs(mirror, entity, use)), progress)
    counts = asdict(mirror.finish_read(entity.id, ReadEnd("", made, compared=False, whole=False), complete=False))
    progress.update(entity.id, state="read", **{name: counts[name] for name in _SHOWN})
    return counts


def _store_new(mirror: Mirror, entity: Entity, found: Mapping[str, tuple[Any, ...]], progress: Progress) -> int:
    known = mirror.rows(entity.id, found)
    fresh = [(key, *values) for key, values in found.items() if key not in known]
    mirror.store(entity.id, Delta("new", fresh))
    progress.add(entity.id, read=len(fresh))
    return len(fresh)


def _of_unknown_jobs(mirror: Mirror, entity: Entity, use: Use) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield a document with nothing but its job for each job that was named and never read.

    Delivery tells of it (RC-520), because somebody expects its costs.
    """
    rest = [None] * (len(entity.columns) - 1)
    for job in use.jobs:
        parents = use.destination.parents({entity.key[0]: job}) if use.destination else {}
        if not any(mirror.rows(parent, [key]) for parent, key in parents.values()):
            yield record_key([job, *rest[: len(entity.key) - 1]]), (job, *rest)


def _make_whole(
    mirror: Mirror,
    entity: Entity,
    found: Iterator[tuple[Any, ...]],
    *,
    use: Use,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> dict[str, int]:
    """Store rows that are all made anew each time, a page at a time; the mirror finds what differs."""
    mirror.prepare(entity, entity.columns, use.made)
    progress.update(entity.id, state="reading", error=None, read=0, expected=mirror.last_read(entity.id))
    mirror.start_read(entity.id)
    made = 0
    while page := list(islice(found, PAGE)):
        if cancelled():
            raise Cancelled
        mirror.store(entity.id, Delta("new", page))
        progress.add(entity.id, read=len(page))
        made += len(page)
    counts = asdict(mirror.finish_read(entity.id, ReadEnd("", made, compared=False, whole=True), complete=True))
    progress.update(entity.id, state="read", **{name: counts[name] for name in _SHOWN})
    return counts


@contextmanager
def collector_at_rest() -> Iterator[None]:
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


def read_columns(entity: Entity, mappings: Iterable[str], use: Use) -> tuple[Column, ...]:
    """Return the columns that a run reads of an entity."""
    return columns_of(entity, mappings, use.columns)


def columns_of(entity: Entity, mappings: Iterable[str], needed: Iterable[str] = ()) -> tuple[Column, ...]:
    """Return the columns that are read: key, ticked and `needed` fields.

    All fields where nobody chose any. The column of a link is read while its link is ticked, whatever is ticked of
    the fields, because a recipe ticks all of those and clears the links all the same; without any mappings, links
    are read too.
    """
    ticks = frozenset(mappings)
    ticked = ticked_fields(ticks, entity.id) or {column.name for column in entity.columns}
    closed = {link.column for link in entity.links if ticks and link_tick(entity.id, link.id) not in ticks}
    read = {*entity.key, *(ticked - closed), *needed}
    return tuple(column for column in entity.columns if column.name in read)


def entities_of(catalogue: Catalogue, plan: Plan, *, platform: bool) -> dict[str, tuple[str, ...]]:
    """Return what a run of `plan` reads, parents first: entity id → the chosen entities that need it.

    With `platform` also what is made for the ERP Integrations tool alone.

    An entity that is another name for one (Job (CV)) is read as that one. What has to be made from a chosen
    entity before that can be delivered is added.
    """
    known = [entity_id for entity_id in plan.run if catalogue.knows(entity_id)]
    chosen = dict.fromkeys(catalogue.entity(entity_id).alias_of or entity_id for entity_id in known)
    made: dict[str, tuple[str, ...]] = {
        entity.id: (entity.made_from,)
        for entity in catalogue.entities
        if entity.made_from in chosen and entity.id in delivered(plan, platform=platform)
    }
    return {**catalogue.closure([*chosen, *made]), **made}


def progress_rows(catalogue: Catalogue, entities: Mapping[str, tuple[str, ...]]) -> list[EntityProgress]:
    """Return how the progress of a run begins, of what `entities_of` has found."""
    return [
        EntityProgress(id, catalogue.entity(id).label, [catalogue.entity(other).label for other in others])
        for id, others in entities.items()
    ]
