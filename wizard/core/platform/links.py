"""What becomes of our links when people in Procore reset, unlink, delete or merge the objects that bear them.

Procore has dropped its origin ids by the time it tells. Going on as before would make each object a second time, so
the mirror forgets the link of the object and of everything inside it. What was inside is taken up again by its id,
where the object still stands in the place that its record belongs to; never by its number or its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import structlog
from pydantic import Field

from wizard.core.mirror import Mirror, Settlement
from wizard.core.platform.inbox import Inbox, State
from wizard.core.translation.sending import Destination
from wizard.errors import TrueupError
from wizard.procore import records
from wizard.procore.platform.client import Mark
from wizard.procore.platform.requests import ErpRequest, Lenient

_log = structlog.get_logger()

_NAMED = 5
"""How many records are named, where people are told what was done."""

NOTHING_OF_OURS = "Nothing that came from the accounting system was concerned."

Destinations = Mapping[str, Destination]
Lost = dict[str, dict[str, int | None]]
"""An entity → keys of its rows → what each was in Procore."""


class _Object(Lenient):
    id: int
    origin_id: str | None = None


class _CostType(Lenient):
    procore_id: int
    origin_id: str | None = None


class _Told(Lenient):
    """Whatever a request names; each event has one of these."""

    vendor: _Object | None = None
    project: _Object | None = None
    sub_job: _Object | dict[str, _Object] | None = Field(None, union_mode="left_to_right")
    direct_cost: _Object | None = None
    standard_cost_codes: tuple[_Object, ...] = ()
    standard_cost_code_data_array: tuple[_Object, ...] = ()
    standard_category_data_array: tuple[_CostType, ...] = ()
    project_cost_code_data_array: tuple[_Object, ...] = ()
    origin_id: str | None = None


class _Merged(Lenient):
    master_vendor: _Object
    source_vendors: list[_Object]


@dataclass(frozen=True)
class _Loss:
    """What an event says is not linked any more; what was `inside` comes back with it, `itself` too if so."""

    kind: records.Record
    objects: Callable[[_Told], Sequence[_Object]]
    itself: bool = False

    def named(self, request: ErpRequest) -> Sequence[_Object]:
        """Return the objects that a request names; raise PC-142 when it cannot be read."""
        return self.objects(request.understood(_Told))


def _one(found: _Object | None) -> list[_Object]:
    return [found] if found is not None else []


def _sub_job(told: _Told) -> list[_Object]:
    """The dictionary's example wraps it once more, under the name "_"."""
    found = told.sub_job
    return list(found.values()) if isinstance(found, dict) else _one(found)


def _direct_cost(told: _Told) -> list[_Object]:
    """Company-level direct costs have numbers of their own: the origin id, which stands beside, tells ours."""
    return [_Object(id=one.id, origin_id=told.origin_id or "-") for one in _one(told.direct_cost)]


def _cost_types(told: _Told) -> list[_Object]:
    return [_Object(id=one.procore_id, origin_id=one.origin_id) for one in told.standard_category_data_array]


LOSSES: Mapping[str, _Loss] = {
    "unlink_vendor": _Loss(records.VENDOR, lambda told: _one(told.vendor)),
    "reset_job": _Loss(records.PROJECT, lambda told: _one(told.project)),
    "reset_sub_job": _Loss(records.SUB_JOB, _sub_job),
    "reset_company_level_direct_cost": _Loss(records.DIRECT_COST, _direct_cost, itself=True),
    "unlink_standard_cost_codes": _Loss(records.STANDARD_COST_CODE, lambda told: told.standard_cost_codes),
    "delete_standard_cost_codes": _Loss(
        records.STANDARD_COST_CODE, lambda told: told.standard_cost_code_data_array
    ),
    "delete_standard_categories": _Loss(records.COST_TYPE, _cost_types),
    "delete_cost_code": _Loss(records.COST_CODE, lambda told: told.project_cost_code_data_array),
}
"""Name of the event → what it takes the link off."""


MERGER = "merge_vendors"


def follow(
    mirror: Mirror, destinations: Destinations, request: ErpRequest, mark: Callable[[list[Mark]], None]
) -> str:
    """Have the mirror follow what a request says of links; return and raise what `forget` and `merge` do."""
    if request.request_name == MERGER:
        return merge(mirror, destinations, request, mark)
    return forget(mirror, destinations, request)


def follow_open(
    inbox: Inbox,
    connection: str,
    mirror: Mirror,
    destinations: Destinations,
    mark: Callable[[list[Mark]], None],
) -> bool:
    """Follow every open request about links, in the midst of a run, and tell whether there was one.

    What was reset would otherwise be made a second time by it. What cannot be followed now is left to the desk.
    """
    followed = False
    for one in inbox.open(connection, change_orders=False):
        if one.request.request_name != MERGER and one.request.request_name not in LOSSES:
            continue
        try:
            words = follow(mirror, destinations, one.request, mark)
        except TrueupError as problem:
            _log.warning("request waits", request=one.request.id, code=problem.code)
            continue
        inbox.enter(connection, one.request.id, State.DONE, words)
        followed = True
    return followed


def forget(mirror: Mirror, destinations: Destinations, request: ErpRequest) -> str:
    """Forget what a request takes the link off, and what is inside it; return that in words.

    May be repeated without harm. Raises PC-142 for a request that cannot be read.
    """
    loss = LOSSES[request.request_name]
    lost = _ours(mirror, destinations, loss.kind, loss.named(request))
    inside = _inside(mirror, destinations, lost)
    # What is inside goes first: it is found by what it is inside of, should the core be ended in between.
    for entity, ids in inside.items():
        _let_go(mirror, entity, ids, remembered=destinations[entity].alike is not None)
    for entity, ids in lost.items():
        _let_go(mirror, entity, ids, remembered=loss.itself)
    return _told(loss.kind, lost, inside)


def merge(
    mirror: Mirror, destinations: Destinations, request: ErpRequest, mark: Callable[[list[Mark]], None]
) -> str:
    """Let vendors that were merged be the one that stays, and return that in words; what names them follows.

    One that stays and came from nowhere is marked as the first of those that were merged into it, and is that from
    then on. May be repeated without harm; raises PC-142 as `forget`, and what marking raises.
    """
    told = request.understood(_Merged)
    master = told.master_vendor
    merged = _ours(mirror, destinations, records.VENDOR, told.source_vendors)
    if not merged:
        return NOTHING_OF_OURS
    names = _names(merged)
    _look_again(mirror, destinations, {(entity, key) for entity, ids in merged.items() for key in ids})
    heir = _heir(mirror, destinations, told, merged)
    if heir is not None:
        entity, key, origin = heir
        mark([Mark("vendor", master.id, origin)])
        del merged[entity][key]
    for entity, ids in merged.items():
        mirror.relinks.remember(entity, dict.fromkeys(ids, master.id), merged=True)
        mirror.settle(entity, [Settlement(key, procore_id=master.id) for key in ids])
    if heir is not None:
        mirror.forget(heir[0], [heir[1]])
    return f"vendor {names}: merged in Procore into number {master.id}, which stands for it from now on."


def _heir(mirror: Mirror, destinations: Destinations, told: _Merged, merged: Lost) -> tuple[str, str, str] | None:
    """Return whose object the one that stays becomes, if it is nobody's: entity, key, origin id."""
    master = told.master_vendor
    if master.origin_id:
        return None
    for entity, ids in _ours(mirror, destinations, records.VENDOR, [master]).items():
        known = mirror.relinks.of(entity)
        if any(key not in known or not known[key].merged for key in ids):
            return None
    origins = {one.id: one.origin_id for one in told.source_vendors if one.origin_id}
    return next(
        (
            (entity, key, origins[id])
            for entity, ids in merged.items()
            for key, id in ids.items()
            if id is not None and id in origins
        ),
        None,
    )


def _ours(mirror: Mirror, destinations: Destinations, kind: records.Record, named: Iterable[_Object]) -> Lost:
    """Return the rows that objects of a kind are; one whose origin id says otherwise is not ours."""
    origins = {one.id: one.origin_id for one in named}
    found: Lost = {}
    for destination in destinations.values():
        for row in mirror.objects(destination.entity, origins) if destination.kind is kind else ():
            origin = origins[row.procore_id or 0]
            if not origin or origin.partition("|")[2] == row.key:
                found.setdefault(destination.entity, {})[row.key] = row.procore_id
    return found


def _inside(mirror: Mirror, destinations: Destinations, lost: Lost) -> Lost:
    """Return the rows of everything in Procore that lies inside what is lost, at any depth."""
    gone = {(entity, key) for entity, ids in lost.items() for key in ids}
    found: Lost = {}
    for destination in destinations.values() if gone else ():  # parents come first
        around = (*destination.covers, *destination.within)
        for row in mirror.in_procore(destination.entity) if around else ():
            parents = destination.parents(row.values)
            if any(parents.get(name) in gone for name in around):
                found.setdefault(destination.entity, {})[row.key] = row.procore_id
        gone |= {(destination.entity, key) for key in found.get(destination.entity, ())}
    return found


def _let_go(mirror: Mirror, entity: str, ids: Mapping[str, int | None], *, remembered: bool) -> None:
    if remembered:
        mirror.relinks.remember(entity, {key: id for key, id in ids.items() if id is not None})
    for key in () if remembered else ids:
        mirror.matches.offer(entity, key, ())  # what a person said of an object holds for that object's link
    mirror.forget(entity, ids)


def _look_again(mirror: Mirror, destinations: Destinations, others: set[tuple[str, str]]) -> None:
    """Have delivery look at whatever refers to records that are other objects now."""
    for destination in destinations.values():
        rows = mirror.in_procore(destination.entity)
        mirror.look_again(
            destination.entity,
            [row.key for row in rows if not others.isdisjoint(destination.parents(row.values).values())],
        )


def _told(kind: records.Record, lost: Lost, inside: Lost) -> str:
    if not lost:
        return NOTHING_OF_OURS
    count = sum(map(len, inside.values()))
    inside_it = f", with {count:,} record{'s' if count > 1 else ''} inside it" if count else ""
    return f"{kind.name} {_names(lost)}: not linked any more{inside_it}. The next sync looks for it anew."


def _names(found: Lost) -> str:
    names = sorted({key.replace("|", " ").strip() for ids in found.values() for key in ids})
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
