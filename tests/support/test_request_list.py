"""What the terminal tells of Procore's requests: when and which come first, then what to do once, shortly."""

from __future__ import annotations

from io import StringIO
from typing import Any

from rich.console import Console

from wizard.errors import TrueupError
from wizard.support.tables import moment, show_requests

SINCE = "2026-11-26T09:00:00+00:00"


def told(**changes: Any) -> list[str]:
    """Return the lines that are printed 80 columns wide, without those about how Procore is asked."""
    found = {
        "entitled": True,
        "listening": {"address": "", "every_seconds": 60},
        "looked": None,
        "trouble": None,
        "unread": [],
        "requests": [],
    }
    console = Console(file=StringIO(), width=80)
    show_requests({**found, **changes}, console)
    _entitled, _asked, *lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    return lines


def test_what_could_not_be_read_is_told_with_its_date_before_what_to_do() -> None:
    problems = [TrueupError("PC-150", request=number, reason="[id] missing").to_dict() for number in (7, 8)]
    title, first, second, remedy, *more, last = told(
        unread=[{"since": SINCE, "request": 7, "problem": problem} for problem in problems]
    )
    assert title == "PC-150  A request of Procore's ERP platform could not be read."
    assert first == f"  Since {moment(SINCE)}: Request 7: [id] missing", "and nothing of it is taken for markup"
    assert second == f"  Since {moment(SINCE)}: Request 8: [id] missing"
    assert remedy.startswith("  What to do: Nothing was answered")
    assert all(line.startswith("  ") for line in more), "one paragraph of its own"
    assert " ".join([remedy, *more]).count("What to do") == 1
    assert last == "No other request has arrived."


def test_where_none_has_arrived_that_is_all() -> None:
    assert told() == ["No request has arrived."]
