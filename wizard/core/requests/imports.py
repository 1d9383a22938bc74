"""Notices what an approver has imported or linked where Procore sends no event for it.

Of jobs and sub jobs the imported are told, not the linked; of prime contracts and their lines nothing is. Staged
records can be written and, as far as is known, not listed (Procore's ERP guides on staged records, 2026-06), so the
public lists are asked where something waits: a few at each look, in turns, because each is a call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from wizard.core.mirror import Mirror, Row
from wizard.core.translation.sage300 import Family, Parent, Parents
from wizard.core.translation.sending import Destination, Place
from wizard.errors import TrueupError
from wizard.procore import records
from wizard.procore.public import Procore

LISTS_A_LOOK = 2
"""Lists asked for at one look: at one look a minute a thirtieth of the smallest allowance (3,600 calls an hour)."""

COMPANY_LISTS_EVERY = 10
"""At every which look the list of all projects is asked for: 2,000 projects are seven calls."""

ROWS_A_LOOK = 1_000
"""Waiting rows of an entity that are looked at; those behind them follow once these are imported."""

_WITHOUT_EVENT = (
    records.PROJECT,
    records.SUB_JOB,
    records.PRIME_CONTRACT,
    records.PRIME_CONTRACT_LINE_ITEM,
)

_Where = tuple[str, Place]


class Imports:
    """What waits for the approver at one connection, and where it was looked for last; for one thread."""

    def __init__(self) -> None:
        self._last: _Where = ("", ())
        self._looks = 0
        self._brought: set[str] = set()

    def noticed(self, mirror: Mirror, destinations: Mapping[str, Destination], rules: Any, procore: Procore) -> str:
        """Return the origin id of something that waited and is linked now, "" when nothing is seen.

        Raises what asking Procore raises.
        """
        waiting = _waiting(mirror, destinations, rules)
        self._brought &= set().union(*waiting.values())
        turn = sorted((where for where in waiting if where[1]), key=lambda where: (where <= self._last, where))
        turn[:0] = [where for where in waiting if not where[1] and self._looks % COMPANY_LISTS_EVERY == 0]
        self._looks += 1
        for where in turn[:LISTS_A_LOOK]:
            entity, place = where
            self._last = where if place else self._last
            alike = destinations[entity].alike
            there = {str(one.get("origin_id")) for one in alike.list(procore, place)} if alike else set()
            found = waiting[where] & there - self._brought
            if found:
                return min(found)
        return ""

    def brought(self, origin: str) -> None:
        """Notice something no more: a run was started for it, and should that fail, no other is for this reason."""
        self._brought.add(origin)


def _waiting(mirror: Mirror, destinations: Mapping[str, Destination], rules: Any) -> dict[_Where, set[str]]:
    """Return the origin ids of what waits for the approver, by entity and place."""
    found: dict[_Where, set[str]] = {}
    for destination in destinations.values():
        if destination.kind not in _WITHOUT_EVENT:
            continue
        for row in mirror.waiting(destination.entity, "RC-510", ROWS_A_LOOK):
            family = _family(mirror, destination, row)
            place, origin = destination.place(family), _origin(destination, row, family, rules)
            if origin and len(place) == len(destination.covers):
                found.setdefault((destination.entity, place), set()).add(origin)
    return found


def _family(mirror: Mirror, destination: Destination, row: Row) -> Family:
    family = dict(_parents(mirror, destination.parents(row.values)))
    if destination.through in family:
        family |= dict(_parents(mirror, destination.beyond(family[destination.through].values)))
    return family


def _parents(mirror: Mirror, parents: Parents) -> Iterator[tuple[str, Parent]]:
    for name, (entity, key) in parents.items():
        for row in mirror.rows(entity, [key]).values():
            yield name, Parent(row.procore_id, row.values)


def _origin(destination: Destination, row: Row, family: Family, rules: Any) -> str:
    try:
        body = destination.translate(row, family, rules) or {}
    except TrueupError:  # it is told with the row itself
        return ""
    return str(body.get("contract", body).get("origin_id", ""))
