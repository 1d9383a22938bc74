"""The records that were set aside, as a CSV file for whoever mends them in the books."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from wizard.support.bundle import save_file

LIMIT = 1_000_000
"""Records in one file at most; a spreadsheet holds no more rows either."""

HEADINGS = ("Entity", "Key", "Code", "What happened", "Why", "What to do", "Who")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(records: Iterable[Mapping[str, Any]]) -> bytes:
    """Return `CoreClient.set_aside`'s records as CSV in UTF-8, with the mark by which Excel knows it.

    A cell that a spreadsheet would take for a formula is led by an apostrophe.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADINGS)
    for record in records:
        error = record["error"]
        told = (error[name] for name in ("code", "title", "cause", "remedy", "who"))
        writer.writerow([_harmless(str(cell)) for cell in (record["label"], record["key"], *told)])
    return text.getvalue().encode("utf-8-sig")


def save_csv(records: Iterable[Mapping[str, Any]], path: Path, replace: bool = False) -> None:
    """Write the records to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(as_csv(records), path, replace)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
