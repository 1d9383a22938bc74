"""How a company writes its ids: sections, their lengths and what stands between them, from TS.CTL.

`TS_CTL_RECORD_3` has one row a section, seen in public code that reads it (2026-11); which field code stands
for which id is data in `resources/discovery/sage300.json`. Pure functions of its rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict

COLUMNS = ("FLDCODE", "Section", "CSLEN", "CNPUNCT", "CNTCAP")
"""The columns read; the labels of sections are the company's own words and are left where they are."""


class IdFormat(BaseModel):
    """How one kind of id is written: `pattern` has an x a character, as in `xx-xxxx-x`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: str
    pattern: str
    capitals: bool = False

    @property
    def length(self) -> int:
        return len(self.pattern)


def id_formats(rows: Iterable[Mapping[str, Any]], kinds: Mapping[str, str]) -> tuple[IdFormat, ...]:
    """Return the formats of `kinds` (field code → name) that the rows tell; what makes no sense is left out."""
    sections: dict[str, dict[int, tuple[int, str]]] = {}
    capitals: set[str] = set()
    for row in rows:
        code, section, length = (_whole(row.get(name)) for name in COLUMNS[:3])
        kind = kinds.get(str(code))
        if kind is None or section is None or length is None or not 0 < length <= _LONGEST:
            continue
        sections.setdefault(kind, {})[section] = (length, str(row.get("CNPUNCT") or "").strip()[:1])
        if _whole(row.get("CNTCAP")):
            capitals.add(kind)
    return tuple(
        IdFormat(
            kind=kind, pattern=_pattern([found[number] for number in sorted(found)]), capitals=kind in capitals
        )
        for kind, found in sections.items()
    )


_LONGEST = 40


def _pattern(sections: list[tuple[int, str]]) -> str:
    """Return the sections with their punctuation; what stands behind the last one is never written."""
    written = "".join("x" * length + mark for length, mark in sections)
    last = sections[-1][1]
    return written[: len(written) - len(last)] if last else written


def _whole(value: Any) -> int | None:
    try:
        return int(float(value))
    except (TypeError, ValueError, OverflowError):
        return None
