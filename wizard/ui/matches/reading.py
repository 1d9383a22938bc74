"""What the window of the matches asks of the core, and how a match is said in its list; knows no window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wizard.core.visitors.client import CoreClient
from wizard.support.match_list import FOUND_BY, by_number, differing, standing
from wizard.ui import language, look, run_words
from wizard.ui.desk.window import One
from wizard.ui.meant import Find


@dataclass(frozen=True)
class Beside:
    """What is told beside the list: its connection, whether a run goes on, and what is alike by number.

    These are None where nothing changed, as the matches themselves.
    """

    connection: str
    running: bool
    alike: list[One] | None = None


def look_at(core: CoreClient, find: Find, seen: object) -> tuple[object, list[One] | None, Beside]:
    """Return what to compare next time, the matches, and what is told beside them.

    The matches are None unless somebody decided something or a run went on. To be called in a worker.
    """
    connection = find(core)
    status = core.status()
    waiting = next((entry["matches"] for entry in status["connections"] if entry["id"] == connection), None)
    last = next((run for run in status["runs"] if run["connection"] == connection), None)
    now = (connection, waiting, last and (last["run"], last["state"]))
    running = last is not None and not run_words.has_ended(last["state"])
    if now == seen:
        return now, None, Beside(connection, running)
    matches = core.matches(connection)
    return now, matches, Beside(connection, running, by_number(matches))


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
