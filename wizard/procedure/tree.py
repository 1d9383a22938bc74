"""What page ST-40 shows: every entity, link and field with its state, derived from the draft.

The page draws these rows and hands back which one was clicked; whether a row may be clicked is said here.
Pure functions; no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wizard.procedure.catalogue import Catalogue
from wizard.procedure.draft import Draft
from wizard.procedure.mappings import RowState, entity_tick, field_tick, link_tick, row_state, ticked_fields
from wizard.procedure.review import Guide, Outcome, outcome
from wizard.procedure.words import Words, say

_FREE = (RowState.OFF, RowState.ADDED_BY_YOU)


@dataclass(frozen=True)
class Row:
    """One line: `free` says whether the person may tick or clear it."""

    tick: str
    label: str
    state: RowState
    free: bool

    @property
    def on(self) -> bool:
        return self.state in (RowState.KEPT, RowState.ADDED_BY_RECIPE, RowState.ADDED_BY_YOU)

    @property
    def changes(self) -> bool:
        return self.state not in (RowState.KEPT, RowState.OFF)


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


def groups(draft: Draft, guide: Guide) -> tuple[Group, ...]:
    """Return the tree: entities by module, and at the end the ticks that this version does not know."""
    catalogue, result = guide.catalogue, outcome(draft, guide)
    shown = [entity for entity in catalogue.entities if entity.ticked or entity_tick(entity.id) in result.after]
    found = [
        Group(module, tuple(_row(entity_tick(e.id), e.label, draft, result) for e in shown if e.module == module))
        for module in dict.fromkeys(entity.module for entity in shown)
    ]
    strangers = sorted(tick for tick in result.after if not _known(tick, catalogue))
    if strangers:
        found.append(Group("", tuple(_row(tick, tick, draft, result) for tick in strangers)))
    return tuple(found)


def panels(entity_id: str, draft: Draft, guide: Guide) -> Panels:
    """Return the links and fields of one entity; both empty for an entity this version does not know."""
    if not guide.catalogue.knows(entity_id):
        return Panels((), (), all_read=False)
    entity = guide.catalogue.entity(entity_id)
    result = outcome(draft, guide)
    all_read = not ticked_fields(result.after, entity.id)
    links = tuple(_row(link_tick(entity.id, link.id), link.label, draft, result) for link in entity.links)
    rows = (_row(field_tick(entity.id, column.name), column.name, draft, result) for column in entity.columns)
    # Ticking one field of an entity where nobody chose would stop the reading of all the others.
    fields = tuple(replace(row, free=row.free and not all_read) for row in rows)
    return Panels(links, fields, all_read)


def toggle(draft: Draft, ticks: Iterable[str], on: bool) -> Draft:
    """Return `draft` with the person's own ticks set or taken back; nothing else can be changed here."""
    chosen = frozenset(ticks)
    return replace(draft, extra=draft.extra | chosen if on else draft.extra - chosen)


def summary(draft: Draft, guide: Guide) -> Words:
    """Return the one line that sums up the page."""
    difference = outcome(draft, guide).difference
    added = [tick for tick in difference.added if "." not in tick]
    kept = [tick for tick in difference.kept if "." not in tick]
    return say(
        "{added} entities added, {fields} fields added, {cleared} links cleared, {kept} entities kept",
        added=len(added),
        fields=len(difference.added) - len(added),
        cleared=len(difference.removed),
        kept=len(kept),
    )


def _row(tick: str, label: str, draft: Draft, result: Outcome) -> Row:
    state = row_state(tick, result.existing, result.change, draft.extra)
    return Row(tick, label, state, free=state in _FREE and tick not in result.change.removes)


def _known(tick: str, catalogue: Catalogue) -> bool:
    entity_id, _, rest = tick.partition(".")
    if not catalogue.knows(entity_id):
        return False
    entity = catalogue.entity(entity_id)
    kind, _, name = rest.partition(".")
    names = {"link": {link.id for link in entity.links}, "field": {column.name for column in entity.columns}}
    return not rest or name in names.get(kind, set())
