"""Objects that Procore holds without an origin id, and which record of ours each may be.

An object is like a record when its number is the same, or else its name. It is offered to a person and never
linked by itself, because two companies may bear one name. Lists are asked for at most once in a run and place,
and only where a record was never delivered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wizard.core.matches.figures import Figure
from wizard.core.matches.found import Found, Held
from wizard.core.mirror import Mirror
from wizard.core.mirror.matches import Decision, Fact, Likeness
from wizard.errors import TrueupError
from wizard.procore.public import Procore
from wizard.words import say

PROJECTS = ("job_jc", "job")
"""The entities whose objects are projects, of either accounting system."""

FIELDS = (
    *("address", "city", "state_code", "zip", "country_code", "business_phone", "fax_number", "email_address"),
    *("website", "is_active", "active", "base_type", "rate1", "status", "contract_date", "start_date"),
    "completion_date",
)
"""What else than number and name is held against each other, where Procore's list tells it."""

Place = tuple[int, ...]
Listed = Iterable[dict[str, Any]]


@dataclass(frozen=True)
class Alike:
    """How the look-alikes of an entity are found: a list of Procore, and the fields that tell.

    `number` and `name` are each the field in the list and the one in our body. `in_projects`: the list is one
    of a project; then it is asked for only in projects that a person linked, because one that we made holds
    nothing but what we sent, unless `always`. `same` are fields in which both sides must not differ. `returning`:
    nothing is alike, the list only tells whether a record is again what it was before its link was reset. `figure`:
    the object is an amount on a place, which tells alone, and both amounts are compared.
    """

    list: Callable[[Procore, Place], Listed]
    number: tuple[str, str]
    name: tuple[str, str]
    in_projects: bool = False
    always: bool = False
    same: tuple[str, ...] = ()
    returning: bool = False
    figure: Figure | None = None


class LookAlikes:
    """The line to Procore of one run, and what was listed there; for one thread."""

    def __init__(self, procore: Procore) -> None:
        self.procore = procore
        self._held: dict[tuple[Any, Place], Held] = {}

    def held(self, alike: Alike, place: Place) -> Held:
        """Return what Procore held when it was first asked."""
        known = (alike.list, place)
        if known not in self._held:
            held = Held()
            for entry in alike.list(self.procore, place):
                if entry.get("origin_id"):
                    held.linked[str(entry["origin_id"])] = int(entry["id"])
                else:
                    held.free[int(entry["id"])] = entry
            self._held[known] = held
        return self._held[known]

    def forget(self) -> None:
        """Ask anew: a call failed, and nobody knows what it left behind."""
        self._held.clear()


_BY = {"number": say("number"), "name": say("name")}


def likenesses(alike: Alike, body: dict[str, Any], held: Held) -> list[Likeness]:
    """Return what `body` may be: all objects of its number, or else all of its name."""
    ours = _named(body, alike.number[1], alike.name[1])
    for found_by, (theirs, mine) in (("number", alike.number), ("name", alike.name)):
        wanted = _plain(body.get(mine))
        found = [
            entry
            for entry in held.free.values()
            if wanted
            and _plain(entry.get(theirs)) == wanted
            and all(entry.get(one) == body.get(one) for one in alike.same)
        ]
        if found:
            return [
                Likeness(
                    int(entry["id"]),
                    ours,
                    _named(entry, alike.number[0], alike.name[0]),
                    found_by,
                    tuple(_facts(alike, body, entry)),
                )
                for entry in found
            ]
    return []


def _facts(alike: Alike, body: dict[str, Any], entry: dict[str, Any]) -> Iterator[Fact]:
    """Yield what both sides say of the same things, number and name first."""
    for field_name, (theirs, mine) in (("number", alike.number), ("name", alike.name)):
        yield Fact(field_name, _told(body.get(mine)), _told(entry.get(theirs)))
    for field_name in FIELDS:
        if field_name in body and field_name in entry:
            yield Fact(field_name, _told(body[field_name]), _told(entry[field_name]))


def _told(value: object) -> str:
    """Return a value as text; what is no plain value says nothing here."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, str | int | float) else ""


def _named(entry: dict[str, Any], number: str, name: str) -> str:
    return " ".join(str(entry[part]) for part in dict.fromkeys((number, name)) if entry.get(part))


def _plain(value: object) -> str:
    return " ".join(str(value or "").casefold().split())


class Matcher:
    """Says of the records of one place what each is in Procore, as far as lists and decisions tell."""

    def __init__(
        self,
        mirror: Mirror,
        look_alikes: LookAlikes,
        alike: Alike | None,
        entity: str,
        place: Place,
        *,
        approver: bool = False,
    ) -> None:
        """`approver` tells that somebody in the ERP tool may have linked any job to a project that was there."""
        self._matches, self._look_alikes = mirror.matches, look_alikes
        self._alike, self._entity, self._place = alike, entity, place
        self._linked = approver or bool(place and place[0] in mirror.matches.linked(*PROJECTS))
        self._relinks = mirror.relinks.of(entity) if alike else {}

    def merged(self, key: str) -> int | None:
        """Return the object that a record's own was merged into; None where it was not."""
        relink = self._relinks.get(key)
        return relink.procore_id if relink is not None and relink.merged else None

    def again(self, key: str) -> int | None:
        """Return the object that a record was before its link was reset, if it stands here; None otherwise."""
        if self._alike is None or key not in self._relinks or (self._alike.in_projects and not self._place):
            return None
        return self._taken(self._relinks[key].procore_id)

    def found(self, key: str, body: dict[str, Any]) -> Found:
        """Return which object a record without id is; raise the PC errors of asking, which concern all records."""
        if self._alike is None or not self._is_asked(self._alike, key):
            return Found()
        held = self._look_alikes.held(self._alike, self._place)
        body = body.get("contract", body)
        if self._alike.figure is not None:
            return self._on_place(self._alike, self._alike.figure, key, body)
        if body["origin_id"] in held.linked:
            return Found(held.linked[body["origin_id"]])
        offered = self._matches.of(self._entity, key)
        linked = (self._taken(match.likeness.procore_id) for match in offered if match.decided is Decision.LINK)
        known = next((procore_id for procore_id in linked if procore_id is not None), None) or self.again(key)
        if known is not None:
            return Found(known)
        found = likenesses(self._alike, body, held)
        if found or offered:
            self._matches.offer(self._entity, key, found)
        apart = {match.likeness.procore_id for match in offered if match.decided is Decision.APART}
        for likeness in found:
            if likeness.procore_id not in apart:
                return Found(doubt=TrueupError("RC-508", theirs=likeness.theirs, found_by=_BY[likeness.found_by]))
        return Found()

    def _on_place(self, alike: Alike, figure: Figure, key: str, body: dict[str, Any]) -> Found:
        """Return what an amount is that never was sent: what stands on its place is offered, or kept as theirs."""
        held = self._look_alikes.held(alike, self._place)
        there = figure.on_place(body, held)
        if there is None or body[figure.amount] is None:
            return Found(settled=body[figure.amount] is None)
        id = int(there["id"])
        offered = {match.likeness.procore_id: match.decided for match in self._matches.of(self._entity, key)}
        if offered.get(id) is Decision.APART:
            return Found(settled=True)
        if there[figure.amount] == body[figure.amount]:
            return Found(id, settled=True)
        if offered.get(id) is Decision.LINK:
            return Found(id)
        self._matches.offer(self._entity, key, [figure.likeness(body, there)])
        return Found(doubt=figure.told("RC-514", body, there))

    def kept(self, procore_id: int, body: dict[str, Any], was: Callable[[dict[str, Any]], bool]) -> Found:
        """Return what became of an object that is ours; `was` tells whether a body was what was sent last."""
        if self._alike is None or self._alike.figure is None:
            return Found(procore_id)
        return self._alike.figure.kept(body, self._look_alikes.held(self._alike, self._place), was)

    def _is_asked(self, alike: Alike, key: str) -> bool:
        if alike.returning:
            return key in self._relinks
        here = bool(self._place) and (alike.always or self._linked or key in self._relinks)
        return here or not alike.in_projects

    def _taken(self, procore_id: int) -> int | None:
        """Return an object that is here without origin id, so that nobody else can be it; None when it is not."""
        held = self._look_alikes.held(self._alike, self._place) if self._alike else Held()
        return None if held.free.pop(procore_id, None) is None else procore_id
