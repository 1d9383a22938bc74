"""The change orders as a CSV file, for whoever goes through them with finance or with the project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from wizard.support.export_words import STATES, WAYS, named, next_step, reasons
from wizard.support.saving import save_file
from wizard.support.spreadsheet import as_csv
from wizard.words import say

Translate = Callable[[str], str]

HEADINGS = (
    *(say("No"), say("Connection"), say("State"), say("Project"), say("Contract"), say("Number"), say("Title")),
    *(say("Revenue"), say("Cost"), say("Currency"), say("Approved on"), say("Number in the ledger"), say("Way")),
    *(say("What to do next"), say("Reasons"), say("Changed")),
)


def csv_of(exports: Iterable[Mapping[str, Any]], translate: Translate = str) -> bytes:
    """Return `ExportClient.exports`'s change orders as CSV; `translate` says our texts in the asker's language."""
    return as_csv([heading.told(translate) for heading in HEADINGS], (_row(one, translate) for one in exports))


def save_csv(
    exports: Iterable[Mapping[str, Any]], path: Path, replace: bool = False, translate: Translate = str
) -> None:
    """Write the change orders to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(csv_of(exports, translate), path, replace)


def _row(one: Mapping[str, Any], translate: Translate) -> tuple[object, ...]:
    problems = (f"{error.code} {error.words('title').told(translate)}" for error in reasons(one))
    return (
        one["id"],
        one["connection"],
        named(STATES, one["state"]).told(translate),
        *(one[name] for name in ("project", "contract", "number", "title", "revenue", "cost", "currency")),
        one["approved_on"] or "",
        one["ledger_number"],
        named(WAYS, one["way"]).told(translate) if one["way"] else "",
        next_step(one).told(translate),
        "\n".join(problems),
        one["changed"],
    )
