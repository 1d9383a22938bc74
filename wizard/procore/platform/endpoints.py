"""The one table of the platform's calls, with how sure we are of each, and what a site may replace in it.

The table is data (`resources/endpoints/procore_erp.json`); nothing else in the product names a gated path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, TypeAdapter

from wizard.machine.site_file import read_site_file, spoilt
from wizard.words import say

CODE = "PC-141"
"""Tells that a site's file cannot be used."""

_PLACES = frozenset({"company_id", "project_id", "id"})

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
Template = Annotated[str, Field(pattern=r"^/rest/v\d+\.\d+(/([a-z0-9_]+|\{[a-z_]+\}))+$", max_length=200)]


class Endpoint(BaseModel):
    """One call; `confidence` A: printed whole or seen in use, B: named with a part of its path, C: a guess."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    method: Method
    path: Template
    confidence: Literal["A", "B", "C"]
    source: str

    def at(self, **places: int) -> str:
        """Return the path with `places` (company_id, project_id, id) filled in."""
        return self.path.format(**places)


class _Replaced(BaseModel):
    """What a site may say about one call."""

    model_config = ConfigDict(extra="forbid")
    method: Method | None = None
    path: Template | None = None


class _File(RootModel[dict[str, _Replaced]]):
    """What a site may say: by the name of a call."""


Endpoints = Mapping[str, Endpoint]
"""A call's name → how it is made."""

_TABLE = TypeAdapter(dict[str, Endpoint])


def from_data(data: Mapping[str, Any]) -> Endpoints:
    """Return the table of the product's own file."""
    return _TABLE.validate_python(data["endpoints"])


def replaced(known: Endpoints, file: Path) -> Endpoints:
    """Return `known` with what a site's `file` replaces; a file that is not there replaces nothing.

    Raises PC-141 for a file that cannot be read, names an unknown call, or has a path that lacks a place the
    call fills in.
    """
    told = read_site_file(file, _File, CODE)
    wishes = told.root if told else {}
    for name, wish in wishes.items():
        if name not in known:
            raise spoilt(CODE, file, say("There is no call “{name}”.", name=name))
        if wish.path is not None and _places(wish.path) != _places(known[name].path):
            why = say(
                "The path of “{name}” must hold {places}.", name=name, places=sorted(_places(known[name].path))
            )
            raise spoilt(CODE, file, why)
    return {**known, **{name: _with(known[name], wish) for name, wish in wishes.items()}}


def _with(known: Endpoint, wish: _Replaced) -> Endpoint:
    changes = wish.model_dump(exclude_none=True)
    return known.model_copy(update={**changes, "source": "the machine folder"})


def _places(path: str) -> frozenset[str]:
    return frozenset(re.findall(r"\{(\w+)\}", path)) & _PLACES
