"""How one row lies in memory: one record of fixed width, the key columns first.

Every field is its value followed by its length indicator; long columns follow the record as a tail of their
own. The core decodes records by the same layout. The fingerprint names everything that decides about a
record's bytes, so that digests are compared only when they were made the same way.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

POINTER = struct.calcsize("P")
"""Bytes of a length indicator: 4 in a 32-bit process, 8 in a 64-bit one."""

ALGORITHM = "xxh3-128"
LONGEST = 4000
"""Bytes up to which a text column is bound; longer ones are fetched one by one."""

LONG = "long"
TEXT = "text"
NUMERIC = "numeric"
WIDTHS: Mapping[str, int] = {"int32": 4, "int64": 8, "double": 8, "date": 6, "time": 6, "timestamp": 16}
"""Kinds of fields with a width of their own; the others are `text`, `numeric` (as text) and `long`."""


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
    """Give every column its place, long ones last. The first `keys` shapes are the key and never long."""
    fields: list[Field] = []
    end = key_size = 0
    for number, shape in enumerate(sorted(shapes, key=lambda shape: shape.kind == LONG)):
        if shape.kind == LONG:
            fields.append(Field(shape.name, LONG, 0, 0, 0))
            continue
        width = WIDTHS.get(shape.kind, shape.width)
        place = _aligned(end)
        indicator = _aligned(place + width)
        end = indicator + POINTER
        fields.append(Field(shape.name, shape.kind, width, place, indicator))
        if number < keys:
            key_size = end
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
    fields: Iterable[Field], size: int, pointer: int, codes: Mapping[str, str], measured: Collection[str]
) -> str:
    """Return the `struct` format of `fields` within `size` bytes.

    `codes` gives the format of some kinds (the others are bytes), and `measured` are the kinds whose length
    indicator is wanted behind the value; everything else is passed over.
    """
    parts, end = ["<"], 0
    for field in fields:
        parts.append(f"{field.place - end}x{codes.get(field.kind, f'{field.width}s')}")
        end = field.place + field.width
        if field.kind in measured:
            parts.append(f"{field.indicator - end}x{'i' if pointer == 4 else 'q'}")
            end = field.indicator + pointer
    return "".join(parts) + f"{size - end}x"


def _aligned(place: int) -> int:
    return (place + 7) // 8 * 8
