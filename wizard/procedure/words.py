"""A sentence that is told apart from its values, so that it can be translated as a whole.

The procedure speaks in these; whoever shows them translates `text` and then fills in `values`. English is
the source language. Nothing here knows which languages there are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Words:
    """`text` is a format string over `values`; as a string it is the English sentence."""

    text: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.values)


def say(text: str, **values: Any) -> Words:
    """Return `text` with its values, untranslated; the name is what the translation tools look for."""
    return Words(text, values)
