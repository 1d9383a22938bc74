"""The entities of one accounting system, as data: what they are called, where they are, what they need.

The data are `resources/catalogue/<system>.json`; this module only gives them types. Every table and column
name there carries the grade of its evidence, because the names of some modules were never seen in public
(`evidence`: `seen`, `recorded` or `inferred`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict

from wizard.procedure.mappings import entity_of, entity_tick, field_tick, link_tick

Evidence = Literal["seen", "recorded", "inferred"]
ColumnType = Literal["text", "integer", "double", "decimal", "boolean", "date", "time", "moment", "long"]
"""`decimal` is kept as exact text; a `moment` is a date with a time of day and its offset."""


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Column(_Fact):
    """One column of a table: its name, the type it is read as, its length in characters (0: not text)."""

    name: str
    type: ColumnType
    length: int = 0
    required: bool = False
    evidence: Evidence = "seen"


class Link(_Fact):
    """One reference of an entity to another one: a circle in the left panel, kept in `column`."""

    id: str
    label: str
    column: str


class Filter(_Fact):
    """The rows of a table that make up a derived entity: `column` holds one of `values` (case ignored).

    `excluded` turns that round: the rows that hold another value or none.
    """

    column: str
    values: tuple[str, ...]
    excluded: bool = False


class Entity(_Fact):
    """One kind of record of the accounting system.

    `id` names it in mappings and the mirror, `label` is the canonical English name of the documented
    procedure. `needs` are entities that must be in Procore before this one. `alias_of` marks an entity that
    is read through another one; `distinct` one that is the distinct values of its key column.
    `made_from` marks one that is not read: its rows are made, in the mirror, from those of another entity.
    `ticked` is False for entities that never stand in the tree because the core adds them when needed.
    `by_rights` marks one whose rows are left out without a word where the user's rights do not reach: there not
    one row is believed to be gone unasked, nor any row of what hangs on it while that question is open.
    `stamps` are the columns that say when a row was last written, where each has names of its own.
    """

    id: str
    label: str
    module: str
    table: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    evidence: Evidence = "seen"
    links: tuple[Link, ...] = ()
    needs: tuple[str, ...] = ()
    only: Filter | None = None
    distinct: bool = False
    alias_of: str | None = None
    made_from: str | None = None
    ticked: bool = True
    by_rights: bool = False
    stamps: tuple[str, ...] = ()
    note: str = ""

    @cached_property
    def dated(self) -> tuple[str, ...]:
        """The columns by which its rows can be read from a day on; empty when it has none."""
        return tuple(column.name for column in self.columns if column.name in self.stamps)

    @cached_property
    def names(self) -> str:
        """Everything it can be found by, in small letters: its own name, its links and its fields."""
        names = [self.label, *(link.label for link in self.links), *(column.name for column in self.columns)]
        return "\n".join(names).casefold()

    @cached_property
    def ticks(self) -> frozenset[str]:
        """Its own tick, and those of its links and its fields."""
        links = (link_tick(self.id, link.id) for link in self.links)
        fields = (field_tick(self.id, column.name) for column in self.columns)
        return frozenset([entity_tick(self.id), *links, *fields])

    def column(self, name: str) -> Column:
        """Return the column called `name`; raises `KeyError` when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


class Catalogue(_Fact):
    """All entities of one accounting system, in the order in which they are shown."""

    system: str
    revision: int
    source: str
    entities: tuple[Entity, ...]

    def entity(self, entity_id: str) -> Entity:
        """Return the entity with that id; raises `KeyError` when this version does not know it."""
        return self._by_id[entity_id]

    def knows(self, entity_id: str) -> bool:
        return entity_id in self._by_id

    def knows_tick(self, tick: str) -> bool:
        """Tell whether this version has the entity, link or field that `tick` stands for."""
        entity = self._by_id.get(entity_of(tick))
        return entity is not None and tick in entity.ticks

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def closure(self, chosen: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return everything a run reads, parents first: entity id → the chosen entities that need it.

        A chosen entity maps to an empty tuple. Unknown ids are left out: what this version cannot read it
        does not read.
        """
        wanted = [entity_id for entity_id in chosen if self.knows(entity_id)]
        needed_by: dict[str, set[str]] = {}
        for entity_id in wanted:
            self._collect(entity_id, entity_id, needed_by)
        order: list[str] = []
        for entity_id in [*needed_by, *wanted]:
            self._place(entity_id, order)
        return {
            entity_id: () if entity_id in wanted else tuple(sorted(needed_by[entity_id])) for entity_id in order
        }

    def _collect(self, entity_id: str, because: str, needed_by: dict[str, set[str]]) -> None:
        for need in self.entity(entity_id).needs:
            needed_by.setdefault(need, set()).add(because)
            self._collect(need, because, needed_by)

    def _place(self, entity_id: str, order: list[str]) -> None:
        if entity_id in order:
            return
        for need in self.entity(entity_id).needs:
            self._place(need, order)
        order.append(entity_id)
