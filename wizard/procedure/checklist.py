"""What has to be done around a set-up, by whom, and what of it is done since when.

The guide's own steps, as data in `resources/checklists/`. A probe proves some of them; a person says the rest.
Pure functions; no I/O.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from wizard.procedure.draft import Draft

Proof = Literal["source", "procore", ""]
"""The probe whose good answer proves an item ("": only a person can say)."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(_Data):
    """One thing to do and who does it; both are canonical English, said in the language of the window."""

    id: str
    text: str
    who: str
    proof: Proof = ""


class Phase(_Data):
    name: str
    items: tuple[Item, ...]


class Checklist(_Data):
    """All phases of one accounting system, in their order; `source` names the page and the day it was read."""

    source: str = ""
    phases: tuple[Phase, ...] = ()


@dataclass(frozen=True)
class Standing:
    """How one item stands: the day it was done ("": not yet), and whether a probe proves it."""

    phase: str
    item: Item
    done: str
    proven: bool

    @property
    def is_done(self) -> bool:
        return self.proven or bool(self.done)


def standings(checklist: Checklist, draft: Draft) -> Iterator[Standing]:
    """Yield every item as it stands for `draft`."""
    proofs = {"source": draft.source_answer() is not None, "procore": draft.procore_answer() is not None}
    for phase in checklist.phases:
        for item in phase.items:
            yield Standing(phase.name, item, draft.checklist.get(item.id, ""), proofs.get(item.proof, False))


def marked(checklist: Mapping[str, str], item: str, done: bool, today: date) -> dict[str, str]:
    """Return `checklist` with one item done today, or not done; what was done before keeps its day."""
    rest = {name: day for name, day in checklist.items() if name != item}
    return {**rest, item: checklist.get(item) or today.isoformat()} if done else rest
