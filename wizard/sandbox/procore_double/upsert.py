"""Create and update by id or origin id, one item after the other, as Procore's sync actions do.

The rules are those of Procore's ERP integration guide (June 2026): an unknown id is an error of that item, an
unknown origin id creates, an origin id changes only together with an id, and a bad item never stops the
others. Single POSTs and PATCHes go through the same rules.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from wizard.sandbox.procore_double.fields import Problems, item_problems
from wizard.sandbox.procore_double.kinds import Kind
from wizard.sandbox.procore_double.store import Record, Store, timestamp

NOT_FOUND = "Entity with this ID not found"
TAKEN = "has already been taken"
BLANK = "can't be blank"

Item = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where records of a call belong: their holder, the project around it, and what new ones get from it."""

    holder: int
    project: int | None = None
    gives: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """The records of the accepted items in their order, and the refused items with their `errors`."""

    records: list[Record]
    errors: list[Item]


def upsert(store: Store, kind: Kind, place: Place, items: list[Item]) -> Outcome:
    """Write the good items into the store (not yet committed) and return what became of all of them."""
    refused = item_problems(kind.items, items)
    # A field of a wrong type must not reach the look-ups, so refused items are invisible to them.
    sound = [item for index, item in enumerate(items) if index not in refused]
    known = _Known(store, kind, place, sound)
    links = _Links(store, kind, place, sound)
    written: list[int] = []
    errors: list[Item] = []
    for index, item in enumerate(items):
        problems = refused.get(index) or known.problems(item) or links.problems(item)
        if problems:
            errors.append({**item, "errors": problems})
        else:
            written.append(known.write(item).id)
    store.save(known.changed.values())
    return Outcome([known.by_id[record] for record in written], errors)


class _Known:
    """The records that a call's items may mean: those of the store, and those the call itself has written."""

    def __init__(self, store: Store, kind: Kind, place: Place, items: list[Item]) -> None:
        self._store, self._kind, self._place = store, kind, place
        self._now = timestamp()
        named = ("origin_id", "parent_origin_id")
        self.by_origin = store.by_origins(kind.name, [item[n] for item in items for n in named if item.get(n)])
        self.by_id = {record.id: record for record in self.by_origin.values()}
        self.by_id |= store.by_ids(kind.name, [item["id"] for item in items if item.get("id") is not None])
        self.changed: dict[int, Record] = {}
        self._position = store.count(kind.name, place.holder) if kind.numbered else 0

    def problems(self, item: Item) -> Problems:
        """Return what speaks against the item once identity, need and parent are looked at."""
        found, owner = self._find(item), self._owner(item)
        if item.get("id") is not None and found is None:
            return {"id": [NOT_FOUND]}
        if owner is not None and (found is None or owner.id != found.id):
            return {"origin_id": [TAKEN]}
        blank = [n for n in self._kind.needs if (n in item or found is None) and not (item.get(n) or "").strip()]
        if blank:
            return {name: [BLANK] for name in blank}
        forbidden = self._kind.forbids(item, None if found is None else found.attributes)
        return forbidden or self._parent_problems(item, found)

    def write(self, item: Item) -> Record:
        """Create or update the record that a sound item means."""
        found = self._find(item)
        sent = {name: value for name, value in item.items() if name not in ("id", "origin_id", "parent_origin_id")}
        if item.get("parent_origin_id"):
            sent["parent_id"] = self.by_origin[item["parent_origin_id"]].id
        record = self._create(item, sent) if found is None else self._update(found, item, sent)
        if found is not None and found.origin_id and found.origin_id != record.origin_id:
            self.by_origin.pop(found.origin_id, None)
        if record.origin_id:
            self.by_origin[record.origin_id] = record
        self.by_id[record.id] = self.changed[record.id] = record
        return record

    def _create(self, item: Item, sent: Item) -> Record:
        attributes = {**self._kind.starts_with, **dict(self._place.gives), **sent}
        if self._kind.numbered:
            self._position += 1
            attributes.setdefault("position", self._position)
        origin, now = item.get("origin_id") or None, self._now
        return Record(self._store.next_id(), self._kind.name, self._place.holder, origin, attributes, now, now)

    def _update(self, found: Record, item: Item, sent: Item) -> Record:
        origin = (item["origin_id"] or None) if "origin_id" in item else found.origin_id
        attributes = {**found.attributes, **sent}
        if origin == found.origin_id and attributes == found.attributes:
            return found
        return replace(found, origin_id=origin, attributes=attributes, updated_at=self._now)

    def _find(self, item: Item) -> Record | None:
        """Return the record that the item names, if it belongs to this call's place."""
        found = self._owner(item) if item.get("id") is None else self.by_id.get(item["id"])
        return found if found is not None and found.holder == self._place.holder else None

    def _owner(self, item: Item) -> Record | None:
        return self.by_origin.get(item["origin_id"]) if item.get("origin_id") else None

    def _parent_problems(self, item: Item, found: Record | None) -> Problems:
        if found is not None and item.get("parent_id") == found.id:
            return {"parent_id": ["can't be the record itself"]}
        if not item.get("parent_origin_id"):
            return {}
        parent = self.by_origin.get(item["parent_origin_id"])
        if parent is None or parent.holder != self._place.holder or (found is not None and parent.id == found.id):
            return {"parent_origin_id": ["Entity with this origin ID not found"]}
        return {}


class _Links:
    """The records of other kinds that a call's items point to."""

    def __init__(self, store: Store, kind: Kind, place: Place, items: list[Item]) -> None:
        self._references = kind.references
        self._project = place.project
        self._found = {
            reference.field: store.by_ids(
                reference.kind, [item[reference.field] for item in items if item.get(reference.field) is not None]
            )
            for reference in kind.references
        }

    def problems(self, item: Item) -> Problems:
        """Return which fields point to nothing, or into another project."""
        problems: Problems = {}
        for reference in self._references:
            target = item.get(reference.field)
            if target is None:
                continue
            record = self._found[reference.field].get(target)
            if record is None or (reference.same_project and record.holder != self._project):
                problems[reference.field] = [reference.refusal]
        return problems
