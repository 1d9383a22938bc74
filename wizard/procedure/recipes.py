"""Recipes: the documented boxes of one feature, as versioned data.

A recipe names what is ticked in the mappings, what it clears (a closed list) and what is synchronised now,
each with a part that applies only when the company owns the Project Management (PJ) module. The data are
`resources/recipes/*.json` with the page they come from; this module gives them types, adds several of them up
and applies them.
"""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from wizard.procedure.catalogue import Catalogue
from wizard.procedure.mappings import Change, entity_tick, field_tick, link_tick
from wizard.procedure.plan import System

EXPORTING = frozenset({"pcco_export", "cmic_integration"})
"""The recipes that say that a company exports change orders; without one nothing is looked for."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Highlight(_Data):
    """The entity that is highlighted on the mappings page, and what happens in its two panels."""

    entity: str
    all_fields: bool = False
    clear_links: tuple[str, ...] = ()


class Recipe(_Data):
    """One revision of one feature's documented procedure for one accounting system.

    `source` names the page and the day it was read.

    `current` is False for a revision that is kept because set-ups were made with it. `extends` is the id of
    the feature that this one needs as a whole; `conflicts` are ids of features that cannot be on beside it,
    with `conflict` saying why. `requires` are conditions that no probe can look at, told to the person.
    """

    id: str
    revision: int
    system: System = "sage300"
    current: bool = True
    label: str
    purpose: str
    source: str
    extends: str = ""
    conflicts: tuple[str, ...] = ()
    conflict: str = ""
    requires: tuple[str, ...] = ()
    one_way: str = ""
    map: tuple[str, ...] = ()
    map_with_pj: tuple[str, ...] = ()
    highlight: Highlight | None = None
    run: tuple[str, ...] = ()
    run_with_pj: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The recipe as a plan names it, such as `pcco_export@2`."""
        return f"{self.id}@{self.revision}"

    @property
    def asks_pj(self) -> bool:
        """Whether it matters to this recipe that the company owns Project Management."""
        return bool(self.map_with_pj or self.run_with_pj)

    @property
    def entities(self) -> tuple[str, ...]:
        """The entities it needs in every company, mapped or synchronised."""
        return tuple(dict.fromkeys((*self.map, *self.run)))

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


def named(keys: Iterable[str], known: Iterable[Recipe]) -> tuple[Recipe, ...]:
    """Return the recipes with those keys and the features they extend, in the order of `known`.

    A key without a revision, as plans once kept it, means the current one; unknown keys are passed over.
    """
    recipes = tuple(known)
    wanted = set(keys)
    wanted |= {recipe.extends for recipe in recipes if _is_named(recipe, wanted)} - {""}
    return tuple(recipe for recipe in recipes if _is_named(recipe, wanted))


def combined(recipes: Iterable[Recipe], catalogue: Catalogue, owns_pj: bool) -> Change:
    """Return what all `recipes` do together: a tick that one of them sets is not cleared by another."""
    changes = [recipe.change(catalogue, owns_pj) for recipe in recipes]
    adds = frozenset[str]().union(*(change.adds for change in changes))
    removes = frozenset[str]().union(*(change.removes for change in changes))
    return Change(adds, removes - adds)


def clashes(recipes: Iterable[Recipe]) -> tuple[tuple[Recipe, Recipe], ...]:
    """Return each pair that cannot be on together, the one that says why first."""
    chosen = tuple(recipes)
    return tuple((one, other) for one in chosen for other in chosen if other.id in one.conflicts)


def _is_named(recipe: Recipe, keys: set[str]) -> bool:
    return recipe.key in keys or (recipe.current and recipe.id in keys)
