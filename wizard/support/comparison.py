"""Accounting and Procore side by side, as facts: what the core finds and what windows and reports lay out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from wizard.words import Words, plain, understood


class State(StrEnum):
    SAME = "same"
    DIFFERS = "differs"
    ONLY_HERE = "only in accounting"
    ONLY_THERE = "only in Procore"


@dataclass(frozen=True)
class Pair:
    """One figure on both sides, as decimal text; None where it is not there or not read."""

    accounting: str | None = None
    procore: str | None = None

    @property
    def differs(self) -> bool:
        both = self.accounting is not None and self.procore is not None
        return both and Decimal(self.accounting or 0) != Decimal(self.procore or 0)


_TOLD = ("missing_there", "missing_here", "notes")


@dataclass(frozen=True)
class ProjectDrift:
    """One job and its project; `job` is "" for a project that accounting does not know.

    `contract` is the original amount of its prime contracts, `changes` what was approved on top of it, `direct`
    the posted costs that are sent as direct costs. `cost` is the whole job cost to date, in accounting only
    (None: transactions were not read). The missing are named as people know them; `notes` say
    what else may explain a difference.
    """

    job: str
    name: str
    state: State
    contract: Pair = Pair()
    changes: Pair = Pair()
    direct: Pair = Pair()
    cost: str | None = None
    missing_there: tuple[Words, ...] = ()
    missing_here: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """Return it as JSON has it."""
        return {**asdict(self), **{name: plain(getattr(self, name)) for name in _TOLD}}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> ProjectDrift:
        """Return what `to_data` told."""
        pairs = {name: Pair(**data[name]) for name in ("contract", "changes", "direct")}
        told = {name: tuple(understood(data[name])) for name in _TOLD}
        return cls(**{**data, **pairs, **told, "state": State(data["state"])})
