"""What the tables of Sage 300 CRE may be called, as data: candidates to look for, never assumed.

The driver shows the same records under three sets of names (its naming modes), and the names of some modules
were never seen in public. The data are `resources/discovery/sage300.json`, each name with the grade of its
evidence; whoever finds a name that is missing there adds it there.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.machine.places import resources
from wizard.procedure.catalogue import Evidence

Mode = Literal["standard", "custom", "dictionary"]


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Candidate(_Fact):
    """One name that a table may have in one naming mode."""

    table: str
    mode: Mode
    evidence: Evidence


class TableNames(_Fact):
    """The names of one table of the catalogue.

    `codes` are column names of the driver that no rule leads to, each with the catalogue's name for it.
    `here` are names of this site, tried before all others, in any mode (see `corrected`).
    `written` marks tables that change orders are written to, so that the right to write is looked at.
    """

    candidates: tuple[Candidate, ...]
    codes: dict[str, str] = Field(default_factory=dict)
    written: bool = False
    here: tuple[str, ...] = ()


class FormatNames(_Fact):
    """Where the formats of ids are kept, and which field code stands for which id."""

    table: str
    evidence: Evidence
    fields: dict[str, str]


class Names(_Fact):
    """All candidates, by the catalogue's name of the table.

    `enumerations` are columns that hold one of a few texts of Sage's own, by table, each with the texts seen so
    far. `listing` are SQL patterns of names that may belong to modules whose names were never seen.
    """

    system: str
    revision: int
    source: str
    formats: FormatNames
    enumerations: dict[str, dict[str, tuple[str, ...]]]
    listing: tuple[str, ...]
    tables: dict[str, TableNames]

    def of(self, table: str) -> TableNames:
        """Return the names of a table; for one that is not listed, those that the naming rule gives."""
        known = self.tables.get(table)
        if known is not None:
            return known
        custom = Candidate(table=in_custom_mode(table), mode="custom", evidence="inferred")
        return TableNames(candidates=(Candidate(table=table, mode="standard", evidence="inferred"), custom))


def in_custom_mode(table: str) -> str:
    """Return what the naming rule makes of a standard name: `JCM_MASTER__JOB` is `MASTER_JCM_JOB` (recorded)."""
    file, _, record = table.partition("__")
    extension, _, name = file.partition("_")
    return f"{name}_{extension}_{record}"


@cache
def names() -> Names:
    """Return the candidates that this installation knows."""
    return Names.model_validate_json((resources() / "discovery" / "sage300.json").read_bytes())


def normalised(name: str) -> str:
    """Return what two spellings of one column name have in common.

    Case, blanks and punctuation do not count, and digits at the start stand at the end: the driver shows the
    field “1099 exempt” as `Exempt_1099` (seen in public code, 2026-11).
    """
    plain = re.sub(r"[^0-9a-z]", "", name.casefold())
    digits = re.match(r"\d*", plain)
    start = digits.group() if digits else ""
    return plain[len(start) :] + start
