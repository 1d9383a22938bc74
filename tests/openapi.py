"""Procore's public reference as the contract tests read it: which call there is, and what it may carry.

The file is a reassembled, lossy copy of Procore's OpenAPI document (catalogue of 2026-05-08) and is not part
of this repository: it is looked for beside it, or where `TRUEUP_SHARED` points. Below its third level it knows
nothing, so there everything is allowed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import orjson

_BESIDE = Path(__file__).parents[2] / "shared"
FILE = Path(os.environ.get("TRUEUP_SHARED") or _BESIDE) / "domain" / "procore-openapi-subset.json"

UNKNOWN_DEPTH = "(nested object)"
"""How the file says that it lost what is below."""

_PAGING = {"page", "per_page"}
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


@dataclass(frozen=True)
class Sent:
    """One request as it crossed the socket; `body` is None for none."""

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    headers: Mapping[str, str]
    body: Any = None


class Reference:
    """The operations of the file, found by verb and path."""

    def __init__(self, paths: Mapping[str, Any]) -> None:
        self._paths = paths
        # A literal path is nearer than one with a name in its place.
        self._patterns = [
            (re.compile(re.sub(r"\\{[^/]+?\\}", "[^/]+", re.escape(template))), template)
            for template in sorted(paths, key=lambda template: (template.count("{"), template))
        ]

    @classmethod
    def read(cls, file: Path = FILE) -> Reference:
        return cls(orjson.loads(file.read_bytes())["paths"])

    def operation(self, method: str, path: str) -> tuple[str, dict[str, Any]] | None:
        """Return the template and the operation that a request is, or None when the file has none."""
        for pattern, template in self._patterns:
            if pattern.fullmatch(path) and method.lower() in self._paths[template]:
                return template, self._paths[template][method.lower()]
        return None

    def body(self, method: str, template: str) -> dict[str, Any]:
        """Return the schema of an operation's body; raises `KeyError` when the file has none."""
        content = self._paths[template][method.lower()]["requestBody"]["content"]
        return dict(next(iter(content.values()))["schema"])

    def problems(self, sent: Sent) -> list[str]:
        """Return every way in which a request differs from the file, each as `METHOD template what`."""
        found = self.operation(sent.method, sent.path)
        if found is None:
            return [f"{sent.method} {plain(sent.path)} is not in the file"]
        template, operation = found
        told = [*_headers(operation, sent), *_query(operation, sent)]
        if sent.body is not None and "requestBody" not in operation:
            told.append("body is not in the file")
        elif "requestBody" in operation:
            told += _differences(self.body(sent.method, template), sent.body, "body")
        return [f"{sent.method} {template} {problem}" for problem in told]


def plain(path: str) -> str:
    """Return a path with its numbers struck out."""
    return re.sub(r"/\d+", "/{id}", path)


def _parameters(operation: Mapping[str, Any], place: str) -> dict[str, Any]:
    return {entry["name"]: entry for entry in operation.get("parameters", ()) if entry["in"] == place}


def _headers(operation: Mapping[str, Any], sent: Sent) -> Iterator[str]:
    there = {name.lower() for name in sent.headers}
    for name, entry in _parameters(operation, "header").items():
        if entry.get("required") and name.lower() not in there:
            yield f"header {name} is missing"


def _query(operation: Mapping[str, Any], sent: Sent) -> Iterator[str]:
    known = _parameters(operation, "query")
    given = {name.removesuffix("[]"): value for name, value in sent.query}
    for name, entry in known.items():
        if entry.get("required") and not given.keys() & _alternatives(name, entry):
            yield f"query {name} is missing"
    named = {name.removesuffix("[]"): entry for name, entry in known.items()}
    for name, value in given.items():
        if name not in named:
            yield f"query {name} is not in the file"
        elif not _fits_text(named[name].get("schema", {}), value):
            yield f"query {name} cannot be {value!r}"


def _alternatives(name: str, entry: Mapping[str, Any]) -> set[str]:
    """Return the parameters of which one is needed: the file calls both needed and says so in words only."""
    either = {"company_id", "project_id"} if "either" in entry.get("description", "") else set()
    return either | {name.removesuffix("[]")}


def _fits_text(schema: Mapping[str, Any], value: str) -> bool:
    if "enum" in schema and value not in map(str, schema["enum"]):
        return False
    match schema.get("type"):
        case "integer":
            return value.isdecimal()
        case "boolean":
            return value in ("true", "false")
        case _:
            return True


def _differences(schema: Mapping[str, Any], value: Any, where: str) -> Iterator[str]:
    """Yield what is wrong with `value`. Blank clears a field in Procore; the file does not say so anywhere."""
    if value is None or schema.get("description") == UNKNOWN_DEPTH:
        return
    kind = schema.get("type")
    if kind and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        yield f"{where} is {type(value).__name__}, not {kind}"
        return
    if "enum" in schema and value not in schema["enum"] and not _described(schema["enum"]):
        yield f"{where} cannot be {value!r}"
    if schema.get("format") == "date" and not _is_date(value):
        yield f"{where} is no date"
    if kind == "array":
        for item in value:
            yield from _differences(schema.get("items", {}), item, f"{where}[]")
    if kind == "object" and "properties" in schema:
        yield from _members(schema, value, where)


def _members(schema: Mapping[str, Any], value: Mapping[str, Any], where: str) -> Iterator[str]:
    for name in schema.get("required", ()):
        if value.get(name) is None:
            yield f"{where}.{name} is missing"
    for name, inner in value.items():
        if name not in schema["properties"]:
            yield f"{where}.{name} is not in the file"
        else:
            yield from _differences(schema["properties"][name], inner, f"{where}.{name}")


def _described(choices: list[Any]) -> bool:
    """Tell whether an enumeration is a sentence about values and not the values (units of measure)."""
    return len(choices) == 1 and " " in str(choices[0])


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
