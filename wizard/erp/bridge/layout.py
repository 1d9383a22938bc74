"""How one row lies in memory: one record of fixed width, the key columns first.

Every field has a value and a length indicator; long columns follow the record as a tail of their own. The
core decodes records by the same layout. The fingerprint names everything that decides about a record's bytes,
so that digests are compared only when they were made the same way.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

POINTER = struct.calcsize("P")
"""Bytes of a length indicator: 4 in a 32-bit process, 8 in a 64-bit one."""

ALGORITHM = "xxh3-64"
LONGEST = 4000
"""Bytes up to which a text column is bound; longer ones are fetched one by one."""

LONG = "long"
TEXT = "text"
NUMERIC = "numeric"
WIDTHS: Mapping[str, int] = {"int32": 4, "int64": 8, "double": 8, "date": 6, "time": 6, "timestamp": 16}
"""Kinds of fields with a width of their own; the others are `text`, `numeric` (as text) and `long`."""

MEASURED = ("int32", "int64", "double", "time")
"""Kinds in which NULL looks like a value, so that only the indicator tells."""


@dataclass(frozen=True)
class Field:
    """One column in the record; `width` and the two places are in bytes (a long column has none)."""

    name: str
    kind: str
    width: int
    place: int
    indicator: int


@dataclass(frozen=True)
class Layout:
    """The record of one read; the first `keys` fields are the key, and `key_size` bytes hold it."""

    fields: tuple[Field, ...]
    keys: int
    key_size: int
    record_size: int
    pointer: int
    driver: str
    algorithm: str = ALGORITHM

    @cached_property
    def fixed(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.kind != LONG)

    @cached_property
    def long(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.kind == LONG)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 (hex) over everything that decides about a record's bytes."""
        text = json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def nameless(self) -> str:
        """The same apart from what columns are called, which the core says in other words than the source."""
        return replace(self, fields=tuple(replace(field, name="") for field in self.fields)).fingerprint

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Layout:
        """The reverse of `to_data`; raises `TypeError` or `KeyError` for anything else."""
        rest = {name: value for name, value in data.items() if name != "fields"}
        return cls(fields=tuple(Field(**field) for field in data["fields"]), **rest)


@dataclass(frozen=True)
class Shape:
    """One column before it has a place: its name, kind, and width in bytes for `text` and `numeric`."""

    name: str
    kind: str
    width: int = 0


def lay_out(shapes: Sequence[Shape], keys: int, driver: str) -> Layout:
    """Give every column its place, long ones last. The first `keys` shapes are the key and never long.

    The values of the key come first of all, so that a key is one short slice of its record: generations
    keep it for every row. There an indicator stands only where NULL would look like a value.
    """
    key, rest = shapes[:keys], [shape for shape in shapes[keys:] if shape.kind != LONG]
    places: dict[str, int] = {}
    indicators: dict[str, int] = {}
    end = 0
    for shape in key:
        end = places[shape.name] = _aligned(end, shape.kind)
        end += _width(shape)
        if shape.kind in MEASURED:
            end = indicators[shape.name] = _aligned(end)
            end += POINTER
    key_size = end
    for shape in (*key, *rest):
        if shape.name not in places:
            end = places[shape.name] = _aligned(end, shape.kind)
            end += _width(shape)
        if shape.name not in indicators:
            end = indicators[shape.name] = _aligned(end)
            end += POINTER
    fields = [
        Field(shape.name, shape.kind, _width(shape), places[shape.name], indicators[shape.name])
        for shape in (*key, *rest)
    ]
    fields += [Field(shape.name, LONG, 0, 0, 0) for shape in shapes[keys:] if shape.kind == LONG]
    return Layout(tuple(fields), keys, key_size, _aligned(end), POINTER, driver)


def widened(previous: Layout | None) -> dict[str, int]:
    """Return the widths that texts had before, so that what was too long once is not cut again first."""
    if previous is None:
        return {}
    return {
        field.name: LONGEST + 1 if field.kind == LONG else field.width
        for field in previous.fields
        if field.kind in (TEXT, LONG)
    }


def ordered(columns: Iterable[str], key: Sequence[str]) -> list[str]:
    """Return the columns in reading order: the key first, then the rest as asked for."""
    rest = [column for column in columns if column not in key]
    return [*key, *rest]


def record_format(
    fields: Sequence[Field], size: int, pointer: int, codes: Mapping[str, str], measured: Collection[str]
) -> str:
    """Return the `struct` format of `fields` within `size` bytes, in the order of their places.

    `codes` gives the format of some kinds (the others are bytes), and `measured` are the kinds whose length
    indicator is wanted too; everything else is passed over.
    """
    parts = [(field.place, field.width, codes.get(field.kind, f"{field.width}s")) for field in fields]
    indicator = "i" if pointer == 4 else "q"
    parts += [(field.indicator, pointer, indicator) for field in fields if field.kind in measured]
    text, end = "<", 0
    for place, width, code in sorted(parts):
        text += f"{place - end}x{code}"
        end = place + width
    return f"{text}{size - end}x"


def _width(shape: Shape) -> int:
    return WIDTHS.get(shape.kind, shape.width)


def _aligned(place: int, kind: str = "") -> int:
    """Return the next place where an indicator or a value of that kind may stand; texts stand anywhere."""
    return place if kind in (TEXT, NUMERIC) else (place + 7) // 8 * 8
