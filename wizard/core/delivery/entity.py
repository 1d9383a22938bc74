"""One entity's way from the mirror to Procore: only what differs, in full batches, remembered per record.

A slice looks at a few calls' worth of pending rows, and every call is settled in the mirror before the next
is made, so a stop or a crash repeats the batch in flight at most. A record that breaks a rule, lacks its
parent or is refused is set aside with its reason, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import orjson
import xxhash

from wizard.core.book.progress import Progress
from wizard.core.matches.found import Found
from wizard.core.matches.matching import LookAlikes, Matcher
from wizard.core.mirror import Mirror, Row, Settlement
from wizard.core.platform.staging import Staging
from wizard.core.translation.sage300 import Body, Family, Parent, Parents
from wizard.core.translation.sending import Destination, Place
from wizard.errors import Cancelled, TrueupError
from wizard.procore.sync import BATCH, Outcome

CALLS_A_SLICE = 10
"""A slice is one durable step: small enough to lose little, large enough that the step's own cost vanishes."""

ROWS_A_SLICE = CALLS_A_SLICE * BATCH

PAGES_A_SLICE = 50
"""Of the mirror, tidied behind a slice: 0.6 s at the most, and several times what the slice has looked at."""


@dataclass(frozen=True)
class _Ready:
    """A row whose body differs from what Procore holds; `there` is its id if it is there, as far as known."""

    row: Row
    body: Body
    digest: bytes
    there: int | None

    @property
    def sent(self) -> Body:
        """The body as it goes out: an object that was linked is named by its id, which gives it our origin id."""
        return self.body if self.there == self.row.procore_id else {**self.body, "id": self.there}


class Delivery:
    """Delivers the pending rows of one mirror; for one thread."""

    def __init__(
        self,
        mirror: Mirror,
        look_alikes: LookAlikes,
        progress: Progress,
        *,
        destinations: Mapping[str, Destination],
        rules: Any,
        cancelled: Callable[[], bool],
        staging: Staging | None = None,
    ) -> None:
        """`staging` offers what is new to the approver of the ERP tool, where the company has it."""
        self._mirror = mirror
        self._procore = look_alikes.procore
        self._look_alikes = look_alikes
        self._progress = progress
        self._destinations = destinations
        self._rules = rules
        self._cancelled = cancelled
        self._staging = staging

    def slice(self, entity_id: str) -> bool:
        """Deliver up to `CALLS_A_SLICE` calls of an entity; tell whether there is more to look at.

        Raises `Cancelled` between two calls, and the PC errors that concern more than one record.
        """
        more = self._deliver(entity_id)
        self._mirror.tidy(entity_id, PAGES_A_SLICE)
        return more

    def _deliver(self, entity_id: str) -> bool:
        destination = self._destinations[entity_id]
        rows = self._mirror.pending(entity_id, ROWS_A_SLICE)
        families = self._families(destination, rows)
        calls = 0
        for place, group in _by_place(destination, rows, families, complete=len(rows) < ROWS_A_SLICE):
            ready = self._look(destination, place, group, families)
            for start in range(0, len(ready), destination.batch):
                if self._cancelled():
                    raise Cancelled
                self._send(destination, place, ready[start : start + destination.batch])
                calls += 1
                if calls == CALLS_A_SLICE:
                    return True
        return len(rows) == ROWS_A_SLICE

    def _families(self, destination: Destination, rows: Sequence[Row]) -> dict[str, Family]:
        """Return the parents of each row, found with one question per kind of parent."""
        families = self._found({row.key: destination.parents(row.values) for row in rows})
        if destination.through is not None:
            nearer = {
                key: destination.beyond(family[destination.through].values) if destination.through in family else {}
                for key, family in families.items()
            }
            for key, family in self._found(nearer).items():
                families[key] = {**families[key], **family}
        return families

    def _found(self, references: Mapping[str, Parents]) -> dict[str, Family]:
        wanted: dict[str, set[str]] = {}
        for parents in references.values():
            for entity_id, key in parents.values():
                wanted.setdefault(entity_id, set()).add(key)
        there = {entity_id: self._mirror.rows(entity_id, keys) for entity_id, keys in wanted.items()}
        return {
            row_key: {
                name: Parent(there[entity_id][key].procore_id, there[entity_id][key].values)
                for name, (entity_id, key) in parents.items()
                if key in there[entity_id]
            }
            for row_key, parents in references.items()
        }

    def _look(
        self, destination: Destination, place: Place, rows: Iterable[Row], families: dict[str, Family]
    ) -> list[_Ready]:
        """Return the rows to send; settle those that need no sending or cannot be sent."""
        matcher = self._matcher(destination, place)
        ready, settled, offered = [], [], []
        for row in rows:
            master = matcher.merged(row.key)
            if master is not None:
                settled.append(Settlement(row.key, procore_id=master))
                continue
            try:
                body = _body(destination, row, families[row.key], self._rules)
            except TrueupError as problem:
                settled.append(Settlement(row.key, error=problem.to_dict()))
                continue
            digest, before = _digests(body, by_platform=destination.has_two_ways and self._staging is not None)
            if body is None or row.delivered in (digest, before):
                settled.append(Settlement(row.key, delivered=digest if row.delivered == before else None))
                continue
            found = self._found_there(destination, place, matcher, row, body)
            if found is None:
                offered.append((row, body))
                continue
            if found.settled:
                settled.append(Settlement(row.key, delivered=digest, procore_id=found.procore_id))
                continue
            doubt = found.doubt or _incomplete(destination, row, families[row.key], found)
            if doubt is not None:
                settled.append(Settlement(row.key, error=doubt.to_dict()))
            else:
                ready.append(_Ready(row, body, digest, found.procore_id))
        self._settle(destination.entity, [*settled, *self._offer(destination, offered)])
        return ready

    def _matcher(self, destination: Destination, place: Place) -> Matcher:
        return Matcher(
            self._mirror,
            self._look_alikes,
            destination.alike,
            destination.entity,
            place,
            approver=self._staging is not None,
        )

    def _found_there(
        self, destination: Destination, place: Place, matcher: Matcher, row: Row, body: Body
    ) -> Found | None:
        """Return what a record is in Procore; None for one that an approver has to import there first."""
        if row.procore_id is not None:
            return matcher.kept(row.procore_id, body, lambda known: row.delivered in _digests(known))
        if self._staging is None or not self._staging.takes(self._mirror, destination, row.values):
            return matcher.found(row.key, body)
        imported = self._staging.imported(destination, place, body)
        if imported is None and destination.alike is not None and destination.alike.returning:
            # An approver links a contract, and its lines are what they were in it.
            imported = matcher.again(row.key)
        return None if imported is None else Found(imported)

    def _offer(self, destination: Destination, offered: Sequence[tuple[Row, Body]]) -> list[Settlement]:
        if self._staging is None or not offered:
            return []
        told = self._staging.offer(self._mirror, destination, offered)
        return [Settlement(row.key, error=one.to_dict()) for (row, _), one in zip(offered, told, strict=True)]

    def _send(self, destination: Destination, place: Place, batch: Sequence[_Ready]) -> None:
        try:
            outcomes = self._outcomes(destination, place, batch)
        except TrueupError:
            self._look_alikes.forget()
            raise
        settled = [
            Settlement(item.row.key, procore_id=outcome.procore_id, error=outcome.error.to_dict())
            if outcome.error
            else Settlement(item.row.key, delivered=item.digest, procore_id=outcome.procore_id)
            for item, outcome in zip(batch, outcomes, strict=True)
        ]
        self._settle(destination.entity, settled, sent=True)
        met = [item.row.key for item in batch if item.there != item.row.procore_id]
        if met:
            self._mirror.relinks.back(destination.entity, met)

    def _outcomes(self, destination: Destination, place: Place, batch: Sequence[_Ready]) -> list[Outcome]:
        bodies = [item.sent for item in batch]
        if self._staging is not None and destination.by_platform is not None:
            return destination.by_platform(self._staging.platform, place, bodies)
        if destination.send is None:
            raise ValueError(f"{destination.entity} is delivered by the ERP tool, which is not there")
        return destination.send(self._procore, place, bodies, [item.there for item in batch])

    def _settle(self, entity_id: str, settled: Sequence[Settlement], sent: bool = False) -> None:
        if not settled:
            return
        self._mirror.settle(entity_id, settled)
        refused = sum(1 for settlement in settled if settlement.error)
        self._progress.add(
            entity_id,
            settled=len(settled),
            set_aside=refused,
            delivered=len(settled) - refused if sent else 0,
        )


def _by_place(
    destination: Destination, rows: Sequence[Row], families: dict[str, Family], complete: bool
) -> Iterable[tuple[Place, list[Row]]]:
    """Group rows by what one call covers; rows come in key order, which keeps such rows together.

    The last group of an incomplete look is left for the next one, which sees all of it, so that a call is
    not made for a part of a project's rows.
    """
    groups = [
        (place, list(group)) for place, group in groupby(rows, lambda row: destination.place(families[row.key]))
    ]
    yield from groups if complete or len(groups) == 1 else groups[:-1]


def _body(destination: Destination, row: Row, family: Family, rules: Any) -> Body | None:
    """Return what Procore shall hold for a row; raise an RC error when the row has to be set aside."""
    if row.gone and row.delivered is None:
        return None
    if row.gone and not destination.retires:
        raise TrueupError("RC-505")
    return destination.body(row, family, rules)


def _incomplete(destination: Destination, row: Row, family: Family, found: Found) -> TrueupError | None:
    """Return what an object that was just found waits for: it must not lose, say, its cost code for a while."""
    if row.procore_id is not None or found.procore_id is None:
        return None
    parents = destination.parents(row.values)
    missing = next((name for name in parents if name in family and family[name].procore_id is None), None)
    return TrueupError("RC-502", parent=f"{missing} {parents[missing][1]}") if missing else None


def _digests(body: Body | None, *, by_platform: bool = False) -> tuple[bytes, bytes]:
    """Return what tells one body from another; `by_platform`: from the same one that went the other way, too.

    Two of them: the one that is remembered, and its longer form, which mirrors of an earlier day may hold.
    """
    told = orjson.dumps({"by_platform": body} if by_platform else body, option=orjson.OPT_SORT_KEYS)
    return xxhash.xxh3_64_digest(told), xxhash.xxh3_128_digest(told)
