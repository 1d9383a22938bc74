"""What page ST-40 shows: every entity, link and field with its state and its reason, derived from the draft.

The page draws these rows and hands back which one was clicked; whether a row may be clicked is said here. A
tree is made once for a draft; the rows of an entity's panels are made when that entity is highlighted, so that
a catalogue of many wide entities costs no more than what is shown. Pure functions; no Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from wizard.procedure.draft import Draft
from wizard.procedure.mappings import (
    RowState,
    entity_of,
    entity_tick,
    field_tick,
    link_tick,
    row_state,
    ticked_fields,
)
from wizard.procedure.review import Guide, Outcome, chosen, outcome
from wizard.words import Words, as_it_is, say

_FREE = (RowState.OFF, RowState.ADDED_BY_YOU)
ALIKE = {"job_cv": say("Job (JC)"), "job_jc": say("Job (CV)")}
"""Two names that the documented pages use, probably for one thing; nowhere is that said, so both stay
(Procore support, pages on change orders and on job cost transactions, read 2026-11)."""


@dataclass(frozen=True)
class Row:
    """One line: `free` says whether the person may tick or clear it, `reason` why it stands as it does."""

    tick: str
    label: Words
    state: RowState
    free: bool
    reason: Words

    @property
    def on(self) -> bool:
        return self.state in (RowState.KEPT, RowState.ADDED_BY_RECIPE, RowState.ADDED_BY_YOU)


@dataclass(frozen=True)
class Group:
    """The entities of one module of the accounting system."""

    module: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Panels:
    """The two panels of the highlighted entity; `all_read` when nobody chose fields, so all are read."""

    links: tuple[Row, ...]
    fields: tuple[Row, ...]
    all_read: bool


@dataclass(frozen=True)
class Tree:
    """The page for one draft; raises `LookupError` when the mappings in force were never read."""

    draft: Draft
    guide: Guide

    @cached_property
    def result(self) -> Outcome:
        return outcome(self.draft, self.guide)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Entities by module, and at the end the ticks that this version does not know."""
        catalogue, after = self.guide.catalogue, self.result.after
        shown = [entity for entity in catalogue.entities if entity.ticked or entity_tick(entity.id) in after]
        found = [
            Group(module, tuple(self._row(entity_tick(e.id), Words(e.label)) for e in shown if e.module == module))
            for module in dict.fromkeys(entity.module for entity in shown)
        ]
        strangers = sorted(tick for tick in after if not catalogue.knows_tick(tick))
        if strangers:
            found.append(Group("", tuple(self._row(tick, as_it_is(tick)) for tick in strangers)))
        return tuple(found)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All entities, in the order of the page."""
        return tuple(row for group in self.groups for row in group.rows)

    def panels(self, entity_id: str) -> Panels:
        """Return the links and fields of one entity; both empty for an entity this version does not know."""
        if not self.guide.catalogue.knows(entity_id):
            return Panels((), (), all_read=False)
        entity = self.guide.catalogue.entity(entity_id)
        all_read = not ticked_fields(self.result.after, entity.id)
        links = tuple(self._row(link_tick(entity.id, link.id), Words(link.label)) for link in entity.links)
        rows = (self._row(field_tick(entity.id, column.name), as_it_is(column.name)) for column in entity.columns)
        # Ticking one field of an entity where nobody chose would stop the reading of all the others.
        fields = tuple(replace(row, free=row.free and not all_read) for row in rows)
        return Panels(links, fields, all_read)

    def sift(
        self, text: str, changes_only: bool, translate: Callable[[str], str] = lambda name: name
    ) -> frozenset[str]:
        """Return the ticks of the entities that stay in sight.

        `text` is looked for in the names of entities, links and fields, in English and as `translate` says
        them; `changes_only` leaves those where saving changes something, in the entity itself or in its panels.
        """
        wanted = text.casefold()
        names = {entity_tick(entity.id): entity for entity in self.guide.catalogue.entities}

        def is_called_so(tick: str) -> bool:
            entity = names.get(tick) if wanted else None
            if entity is None:
                return wanted in tick.casefold()
            labels = (entity.label, *(link.label for link in entity.links))
            return wanted in entity.names or any(wanted in translate(label).casefold() for label in labels)

        found = (row.tick for row in self.rows if is_called_so(row.tick))
        return frozenset(tick for tick in found if not changes_only or tick in self._changing)

    def summary(self) -> Words:
        """Return the one line that sums up the page."""
        difference = self.result.difference
        added = [tick for tick in difference.added if "." not in tick]
        kept = [tick for tick in difference.kept if "." not in tick]
        return say(
            "Entities added: {added}; fields added: {fields}; links cleared: {cleared}; entities kept: {kept}",
            added=len(added),
            fields=len(difference.added) - len(added),
            cleared=len(difference.removed),
            kept=len(kept),
        )

    @cached_property
    def _changing(self) -> frozenset[str]:
        difference = self.result.difference
        ticks = difference.added | difference.removed
        return ticks | {entity_of(tick) for tick in ticks}

    @cached_property
    def _deciders(self) -> dict[str, list[Words]]:
        """Which recipes set or clear each tick, by their labels."""
        found: dict[str, list[Words]] = {}
        for recipe in chosen(self.draft, self.guide):
            change = recipe.change(self.guide.catalogue, self.draft.pj())
            for tick in change.adds | change.removes:
                found.setdefault(tick, []).append(Words(recipe.label))
        return found

    def _row(self, tick: str, label: Words) -> Row:
        change = self.result.change
        state = row_state(tick, self.result.existing, change, self.draft.extra)
        free = state in _FREE and tick not in change.removes
        return Row(tick, label, state, free, self._reason(tick, state))

    def _reason(self, tick: str, state: RowState) -> Words:
        if state is RowState.KEPT:
            return say("Ticked before, so it stays")
        if state is RowState.ADDED_BY_YOU:
            return say("Ticked by you")
        if state is RowState.OFF:
            other = ALIKE.get(tick)
            return say("Probably the same as {other}", other=other) if other else say("")
        if self.draft.restored:
            return say("As in set-up number {number}", number=self.draft.restored)
        recipes = self._deciders.get(tick, [])
        if state is RowState.ADDED_BY_RECIPE:
            return say("Ticked by “{recipes}”", recipes=recipes)
        return say("Cleared by “{recipes}”", recipes=recipes)


def toggle(draft: Draft, ticks: Iterable[str], on: bool) -> Draft:
    """Return `draft` with the person's own ticks set or taken back; nothing else can be changed here."""
    wanted = frozenset(ticks)
    return replace(draft, extra=draft.extra | wanted if on else draft.extra - wanted)
