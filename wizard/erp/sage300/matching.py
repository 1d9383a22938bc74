"""Which column of a real table is which column of the catalogue: by name, then by type and length.

Pure functions. A column is taken only when its values can be what the catalogue expects; what fits by name
alone is said, and not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.erp.sage300.names import normalised
from wizard.procedure.catalogue import Column, ColumnType

_FITTING: Mapping[ColumnType, tuple[str, ...]] = {
    "text": ("text", "number", "timestamp"),
    "long": ("text",),
    "integer": ("number",),
    "double": ("number",),
    "boolean": ("number", "text"),
    "date": ("date", "timestamp"),
    "time": ("time", "timestamp"),
}
"""Families of a driver's types whose values can be what a catalogue type stands for."""


@dataclass(frozen=True)
class Described:
    """One column as the driver describes it.

    `family` is text, number, date, time or timestamp; `size` is in characters, 0 where it is not known.
    """

    name: str
    family: str
    size: int


@dataclass(frozen=True)
class Matched:
    """What was found of some wanted columns.

    `columns` are catalogue name → name in the table. `unfit` are catalogue names of columns that are there
    with values of another type, `shorter` of those that hold fewer characters than the catalogue says, and
    `others` is what the catalogue does not know.
    """

    columns: Mapping[str, str]
    unfit: tuple[str, ...]
    shorter: tuple[str, ...]
    others: tuple[Described, ...]


def match(wanted: Iterable[Column], described: Iterable[Described], codes: Mapping[str, str]) -> Matched:
    """Find each wanted column; `codes` are further names of the table, each with the catalogue's name for it."""
    there = list(described)
    aliases: dict[str, list[str]] = {}
    for code, name in codes.items():
        aliases.setdefault(name, []).append(normalised(code))
    found: dict[str, str] = {}
    unfit, shorter, taken = [], [], set()
    for column in wanted:
        named = _named(column.name, aliases.get(column.name, []), there)
        fitting = [one for one in named if one.family in _FITTING[column.type]]
        if fitting:
            found[column.name] = fitting[0].name
            taken.add(fitting[0].name)
            if column.type == "text" and fitting[0].family == "text" and 0 < fitting[0].size < column.length:
                shorter.append(column.name)
        elif named:
            unfit.append(column.name)
    return Matched(found, tuple(unfit), tuple(shorter), tuple(one for one in there if one.name not in taken))


def _named(name: str, aliases: list[str], there: list[Described]) -> list[Described]:
    """Return the columns that may be meant by a name, the surest first."""
    wanted = normalised(name)
    exact = [one for one in there if one.name.casefold() == name.casefold()]
    alike = [one for one in there if normalised(one.name) == wanted]
    coded = [one for one in there if normalised(one.name) in aliases]
    return list(dict.fromkeys([*exact, *alike, *coded]))
