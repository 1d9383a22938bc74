"""What was found out about the tables of one company: the schema profile.

It holds names, types and rights and nothing that the books say, so that it may be stored, compared and shown
to support. Pure data and functions; finding out is `discovery`, reading by it `company`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from wizard.erp.sage300.formats import IdFormat
from wizard.procedure.catalogue import Column, Entity, Evidence

STAMP = "Date_Stamp"
"""The column that says on which day a row was last written."""

Right = Literal["yes", "no", "unknown"]


class _Fact(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FoundColumn(_Fact):
    """One column that is read: the table's own name for it, its family of types, its size in characters."""

    name: str
    family: str
    size: int


class Part(_Fact):
    """One table of the driver; `columns` are catalogue name → what is read for it.

    A wide table is split by the driver into parts, each with the key (Event 1, “Why do some tables appear more
    than once”, read 2026-11).
    """

    table: str
    columns: dict[str, FoundColumn]


class FoundTable(_Fact):
    """What stands for one table of the catalogue; without parts it was not found.

    `unfit` are columns that are there with values of another type, `shorter` those with fewer characters than
    the catalogue says. `others` are columns that the catalogue does not know, named only where the catalogue's
    own names were never seen: their names are what is wanted then.
    """

    table: str
    mode: str = ""
    evidence: Evidence = "inferred"
    parts: tuple[Part, ...] = ()
    unfit: tuple[str, ...] = ()
    shorter: tuple[str, ...] = ()
    others: tuple[FoundColumn, ...] = ()
    unknown_columns: int = 0
    may_write: Right = "unknown"
    problem: dict[str, Any] | None = None

    @property
    def found(self) -> bool:
        return bool(self.parts)

    @property
    def named(self) -> str:
        """The driver's names of the table, for people."""
        return " + ".join(part.table for part in self.parts) or self.table

    def __contains__(self, column: str) -> bool:
        return any(column in part.columns for part in self.parts)

    def missing(self, columns: Iterable[Column]) -> tuple[str, ...]:
        """Return the names of those of `columns` that are not there."""
        return tuple(column.name for column in columns if column.name not in self)


class Profile(_Fact):
    """One company's tables, by the catalogue's names, and how its ids are written.

    `enumerations` are the texts met in columns that hold one of a few of Sage's own, by table and column; they
    are no part of the digest. `newer` tells whether the tables carry `Row_ID` and `Row_Version`, which older
    versions do not have.
    """

    format: Literal[1] = 1
    driver: str = ""
    mode: str = ""
    newer: bool = False
    tables: dict[str, FoundTable]
    formats: tuple[IdFormat, ...] = ()
    enumerations: dict[str, dict[str, tuple[str, ...]]] = {}

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over everything that decides how the company is read."""
        told = self.model_dump_json(
            exclude={"driver": True, "enumerations": True, "tables": {"__all__": {"problem", "may_write"}}}
        )
        return hashlib.sha256(told.encode()).hexdigest()

    def place(self, entity: Entity) -> Place:
        """Return where the rows of an entity are; a table that was never looked for is as the catalogue says."""
        return Place(entity, self.tables.get(entity.table) or as_catalogued(entity))


def as_catalogued(entity: Entity) -> FoundTable:
    """Return the table as the catalogue describes it, before anybody looked."""
    columns = {column.name: FoundColumn(name=column.name, family="", size=0) for column in entity.columns}
    return FoundTable(
        table=entity.table,
        evidence=entity.evidence,
        parts=(Part(table=entity.table, columns=columns),),
    )


@dataclass(frozen=True)
class Place:
    """Where one entity's rows are to be had."""

    entity: Entity
    table: FoundTable

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The entity's columns that are not there."""
        return self.table.missing(self.entity.columns)

    @cached_property
    def blocking(self) -> tuple[str, ...]:
        """Columns that are not there and without which rows cannot be told apart, or are good for nothing."""
        required = [column.name for column in self.entity.columns if column.required]
        needed = [*self.entity.key, *([self.entity.only.column] if self.entity.only else []), *required]
        return tuple(name for name in dict.fromkeys(needed) if name not in self.table)

    @property
    def stamped(self) -> bool:
        """Whether a read can be limited to rows stamped since a day.

        Of a split table only one part carries the stamp, and the other would be read whole all the same.
        """
        carries = any(column.name == STAMP for column in self.entity.columns)
        return carries and len(self.table.parts) == 1 and STAMP in self.table
