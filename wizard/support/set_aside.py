"""The records that were set aside, as a CSV file for whoever mends them in the books."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from wizard.errors import TrueupError
from wizard.support.bundle import save_file
from wizard.words import say

Translate = Callable[[str], str]

LIMIT = 1_000_000
"""Records in one file at most; a spreadsheet holds no more rows either."""

HEADINGS = (
    *(say("Entity"), say("Key"), say("Code"), say("What happened"), say("Why"), say("What to do"), say("Who")),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(records: Iterable[Mapping[str, Any]], translate: Translate = str) -> bytes:
    """Return `CoreClient.set_aside`'s records as CSV in UTF-8, with the mark by which Excel knows it.

    `translate` says each text of ours in the language of whoever asks.

    A cell that a spreadsheet would take for a formula is led by an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([heading.told(translate) for heading in HEADINGS])
    for record in records:
        error = TrueupError.from_dict(record["error"])
        told = (error.words(part).told(translate) for part in ("title", "cause", "remedy", "who"))
        cells = (translate(record["label"]), record["key"], error.code, *told)
        writer.writerow([_harmless(str(cell)) for cell in cells])
    return text.getvalue().encode("utf-8-sig")


def save_csv(
    records: Iterable[Mapping[str, Any]], path: Path, replace: bool = False, translate: Translate = str
) -> None:
    """Write the records to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(as_csv(records, translate), path, replace)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
