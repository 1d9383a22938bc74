"""What a site calls Sage's tables and columns where this product's candidates do not fit: a file that says so.

Its names are tried before all others, and its columns taken before any rule; nothing else of the data is changed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from wizard.erp.sage300.names import Names, names
from wizard.machine.site_file import read_site_file, spoilt
from wizard.words import say

CODE = "DB-226"

Name = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,127}$")]


class _Table(BaseModel):
    """What a table is called here, and its columns: the name here → the catalogue's."""

    model_config = ConfigDict(extra="forbid")
    names: tuple[Name, ...] = ()
    columns: dict[Name, str] = Field(default_factory=dict)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    tables: dict[str, _Table]


def corrected_by(file: Path, known: Mapping[str, Collection[str]]) -> Names:
    """Return the candidates with what a site's `file` says of them; `known` are the catalogue's columns by table.

    Raises DB-226 for a file that cannot be read, or names a table or a column that the catalogue does not have.
    """
    told, corrected = read_site_file(file, _File, CODE), names()
    for table, said in (told.tables if told else {}).items():
        if table not in known:
            raise spoilt(CODE, file, say("“{name}” is no table of the catalogue.", name=table))
        for column in said.columns.values():
            if column not in known[table]:
                reason = say("“{name}” is no column of {table} in the catalogue.", name=column, table=table)
                raise spoilt(CODE, file, reason)
        before = corrected.of(table)
        now = before.model_copy(update={"here": said.names, "codes": {**before.codes, **said.columns}})
        corrected = corrected.model_copy(update={"tables": {**corrected.tables, table: now}})
    return corrected
