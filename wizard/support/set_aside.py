"""The records that were set aside, as a CSV file for whoever mends them in the books."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from wizard.errors import TrueupError
from wizard.support.saving import save_file
from wizard.support.spreadsheet import as_csv
from wizard.words import say

Translate = Callable[[str], str]

LIMIT = 1_000_000
"""Records in one file at most; a spreadsheet holds no more rows either."""

HEADINGS = (
    *(say("Entity"), say("Key"), say("Code"), say("What happened"), say("Why"), say("What to do"), say("Who")),
)


def csv_of(records: Iterable[Mapping[str, Any]], translate: Translate = str) -> bytes:
    """Return `CoreClient.set_aside`'s records as CSV; `translate` says our texts in the asker's language."""
    rows = []
    for record in records:
        error = TrueupError.from_dict(record["error"])
        told = (error.words(part).told(translate) for part in ("title", "cause", "remedy", "who"))
        rows.append((translate(record["label"]), record["key"], error.code, *told))
    return as_csv([heading.told(translate) for heading in HEADINGS], rows)


def save_csv(
    records: Iterable[Mapping[str, Any]], path: Path, replace: bool = False, translate: Translate = str
) -> None:
    """Write the records to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(csv_of(records, translate), path, replace)
