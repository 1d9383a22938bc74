"""The one table of the platform's calls, with how sure we are of each, and what a site may replace in it.

The table is data (`resources/endpoints/procore_erp.json`); nothing else in the product names a gated path.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from wizard.errors import TrueupError
from wizard.words import Words, say

FILE_LIMIT = 65_536
"""Bytes of a site's file; a larger one is no table of a few paths."""

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


Endpoints = Mapping[str, Endpoint]
"""A call's name → how it is made."""

_TABLE = TypeAdapter(dict[str, Endpoint])
_REPLACED = TypeAdapter(dict[str, _Replaced])


def from_data(data: Mapping[str, Any]) -> Endpoints:
    """Return the table of the product's own file."""
    return _TABLE.validate_python(data["endpoints"])


def replaced(known: Endpoints, file: Path) -> Endpoints:
    """Return `known` with what a site's `file` replaces; a file that is not there replaces nothing.

    Raises PC-141 for a file that cannot be read, names an unknown call, or has a path that lacks a place the
    call fills in.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(FILE_LIMIT + 1)
    except FileNotFoundError:
        return known
    except OSError as problem:
        raise TrueupError("PC-141", path=str(file), reason=str(problem)) from problem
    if len(content) > FILE_LIMIT:
        raise TrueupError(
            "PC-141", path=str(file), reason=say("It is larger than {limit} bytes.", limit=FILE_LIMIT)
        )
    try:
        wishes = _REPLACED.validate_python(orjson.loads(content))
    except (ValidationError, orjson.JSONDecodeError) as problem:
        raise TrueupError("PC-141", path=str(file), reason=_first(problem)) from problem
    for name, wish in wishes.items():
        if name not in known:
            raise TrueupError("PC-141", path=str(file), reason=say("There is no call “{name}”.", name=name))
        if wish.path is not None and _places(wish.path) != _places(known[name].path):
            why = say(
                "The path of “{name}” must hold {places}.", name=name, places=sorted(_places(known[name].path))
            )
            raise TrueupError("PC-141", path=str(file), reason=why)
    return {**known, **{name: _with(known[name], wish) for name, wish in wishes.items()}}


def _with(known: Endpoint, wish: _Replaced) -> Endpoint:
    changes = wish.model_dump(exclude_none=True)
    return known.model_copy(update={**changes, "source": "the machine folder"})


def _places(path: str) -> frozenset[str]:
    return frozenset(re.findall(r"\{(\w+)\}", path)) & _PLACES


def _first(problem: ValidationError | orjson.JSONDecodeError) -> Words:
    if isinstance(problem, orjson.JSONDecodeError):
        return say("It is not JSON: {problem}", problem=str(problem))
    error = problem.errors()[0]
    return say("{place}: {problem}", place=".".join(str(part) for part in error["loc"]), problem=error["msg"])
