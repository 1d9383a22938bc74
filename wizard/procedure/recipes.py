"""Recipes: the documented boxes of one feature, as versioned data.

A recipe names what is ticked in the mappings, what it clears (a closed list) and what is synchronised now,
each with a part that applies only when the company owns the Project Management (PJ) module. The data are
`resources/recipes/*.json` with the page they come from; this module gives them types and applies them.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from wizard.procedure.catalogue import Catalogue
from wizard.procedure.mappings import Change, entity_tick, field_tick, link_tick


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Highlight(_Data):
    """The entity that is highlighted on the mappings page, and what happens in its two panels."""

    entity: str
    all_fields: bool = False
    clear_links: tuple[str, ...] = ()


class Recipe(_Data):
    """One feature's documented procedure; `source` names the page and the day it was read."""

    id: str
    revision: int
    label: str
    source: str
    map: tuple[str, ...]
    map_with_pj: tuple[str, ...] = ()
    highlight: Highlight | None = None
    run: tuple[str, ...]
    run_with_pj: tuple[str, ...] = ()

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Recipe:
        """Validate `data` as it stands in the resource file; raises pydantic's `ValidationError`."""
        return cls.model_validate(data)

    def change(self, catalogue: Catalogue, owns_pj: bool) -> Change:
        """Return what this recipe does to mappings for a company that owns PJ or does not."""
        adds = {entity_tick(entity) for entity in self.map}
        if owns_pj:
            adds |= {entity_tick(entity) for entity in self.map_with_pj}
        removes: set[str] = set()
        if self.highlight is not None:
            entity = catalogue.entity(self.highlight.entity)
            if self.highlight.all_fields:
                adds |= {field_tick(entity.id, column.name) for column in entity.columns}
            removes = {link_tick(entity.id, link) for link in self.highlight.clear_links}
        return Change(adds=frozenset(adds), removes=frozenset(removes))

    def selection(self, owns_pj: bool) -> tuple[str, ...]:
        """Return the entities that are synchronised now, in the order of the page."""
        return self.run + (self.run_with_pj if owns_pj else ())
