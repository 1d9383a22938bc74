"""Until when a home's core is paused, as visitors are told it; a pause is begun and ended in the book itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from wizard.core.book import Book


def paused_until(path: Path, now: datetime) -> str | None:
    """Return the end of the pause that the book at `path` holds, ISO 8601; None when there is none at `now`."""
    with Book(path) as book:
        until = book.paused(now)
    return until.isoformat() if until else None
