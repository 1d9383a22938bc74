"""The rule about ticks that must never break: whatever was ticked before stays ticked.

Mappings are a plain set of ticks. A tick is a string: an entity (`contract_cn`), one link of an entity
(`transaction_jc.link.employee`) or one of its fields (`transaction_jc.field.Amount`). Ticks that this
version does not know are strings like any other, so they are kept without being understood.
Pure functions only; no file, no network, no window.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Mappings = frozenset[str]
"""All ticks of one connection."""


class RowState(StrEnum):
    """How one tick stands against the mappings in force, as page ST-40 shows it."""

    KEPT = "kept"
    ADDED_BY_RECIPE = "added by recipe"
    ADDED_BY_YOU = "added by you"
    REMOVED_BY_RECIPE = "removed by recipe"
    OFF = "off"


@dataclass(frozen=True)
class Change:
    """What a recipe does to mappings: the ticks it sets, and the closed list of ticks it clears."""

    adds: Mappings
    removes: Mappings


@dataclass(frozen=True)
class Difference:
    """What saving would do to the mappings in force."""

    kept: Mappings
    added: Mappings
    removed: Mappings


def merge(existing: Iterable[str], change: Change, extra: Iterable[str] = ()) -> Mappings:
    """Return the mappings that follow from `existing`, a recipe's `change` and the person's own `extra` ticks.

    The only ticks that can disappear are those in `change.removes`
    (Procore's support page for the PCCO export, "do not clear existing checkmarks", read 2026-11).
    A person who ticks what the recipe clears does not win: the recipe's list is why it is applied.
    """
    return (frozenset(existing) | change.adds | frozenset(extra)) - change.removes


def compare(before: Iterable[str], after: Iterable[str]) -> Difference:
    """Return what stays, comes and goes between two sets of ticks."""
    old, new = frozenset(before), frozenset(after)
    return Difference(kept=old & new, added=new - old, removed=old - new)


def row_state(tick: str, existing: Mappings, change: Change, extra: Mappings) -> RowState:
    """Return how `tick` is to be shown while `change` and `extra` are about to be applied to `existing`."""
    if tick in change.removes:
        return RowState.REMOVED_BY_RECIPE if tick in existing else RowState.OFF
    if tick in existing:
        return RowState.KEPT
    if tick in change.adds:
        return RowState.ADDED_BY_RECIPE
    return RowState.ADDED_BY_YOU if tick in extra else RowState.OFF


def fingerprint(mappings: Iterable[str]) -> str:
    """Return the SHA-256 (hex) of the canonical JSON of `mappings`; two equal sets have equal fingerprints."""
    text = json.dumps(sorted(frozenset(mappings)), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def entity_tick(entity: str) -> str:
    """Return the tick of a whole entity."""
    return entity


def link_tick(entity: str, link: str) -> str:
    """Return the tick of one link (a circle in the left panel of the highlighted entity)."""
    return f"{entity}.link.{link}"


def field_tick(entity: str, column: str) -> str:
    """Return the tick of one field (a box in the right panel of the highlighted entity)."""
    return f"{entity}.field.{column}"


def entity_of(tick: str) -> str:
    """Return the entity that a tick belongs to, whichever kind it is."""
    return tick.partition(".")[0]


def ticked_fields(mappings: Iterable[str], entity: str) -> frozenset[str]:
    """Return the columns of `entity` that are ticked; empty means that nobody chose, so all are read."""
    prefix = field_tick(entity, "")
    return frozenset(tick.removeprefix(prefix) for tick in mappings if tick.startswith(prefix))
