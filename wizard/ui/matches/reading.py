"""What the window of the matches asks of the core, and how a match is said in its list; knows no window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from wizard.core.visitors.client import CoreClient
from wizard.support.match_list import FOUND_BY, differing, standing
from wizard.ui import language, look, run_words
from wizard.ui.meant import Find

One = dict[str, Any]
"""A match as `CoreClient.matches` tells it."""


@dataclass(frozen=True)
class Sight:
    """What the core told: `seen` is to be compared next time, and `matches` None where nothing changed since.

    `texts` are the rows of the list by the numbers of the matches, in the language that was `spoken` then.
    """

    connection: str
    seen: object
    running: bool
    matches: list[One] | None = None
    spoken: str = ""
    texts: dict[int, tuple[str, ...]] = field(default_factory=dict)


def look_at(core: CoreClient, find: Find, seen: object) -> Sight:
    """Return how the matches stand, without their list unless somebody decided something or a run went on.

    To be called in a worker, which makes the texts of the rows, too.
    """
    connection, spoken = find(core), language.current()
    status = core.status()
    waiting = next((entry["matches"] for entry in status["connections"] if entry["id"] == connection), None)
    last = next((run for run in status["runs"] if run["connection"] == connection), None)
    now = (connection, waiting, last and (last["run"], last["state"]))
    running = last is not None and not run_words.has_ended(last["state"])
    if now == seen:
        return Sight(connection, now, running)
    matches = core.matches(connection)
    return Sight(connection, now, running, matches, spoken, {one["number"]: row(one) for one in matches})


def row(one: One) -> tuple[str, ...]:
    """Return what stands in the columns of the list."""
    return (
        str(one["number"]),
        language.alone(look.text(one["label"])),
        one["ours"],
        one["theirs"],
        language.alone(look.tell(FOUND_BY[one["found_by"]])),
        ", ".join(language.alone(look.tell(words)) for words in differing(one)) or "–",
        language.alone(look.tell(standing(one))),
    )


def rivals(one: One, matches: Iterable[One]) -> list[One]:
    """Return the other matches of the same record or of the same object."""

    def is_rival(other: One) -> bool:
        same_record = (other["entity"], other["key"]) == (one["entity"], one["key"])
        return other["number"] != one["number"] and (same_record or other["procore_id"] == one["procore_id"])

    return [other for other in matches if is_rival(other)]
