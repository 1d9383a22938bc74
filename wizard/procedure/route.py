"""The route through the set-up: which steps there are, and in what order.

A step's code is spoken on the phone; it never changes and is never used for another step. Only names here, so
that the first page can show the whole route before the rest of the procedure is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass

from wizard.words import Words, say


@dataclass(frozen=True)
class Step:
    """One step: its code, and its name in the list on the left."""

    code: str
    name: Words


ROUTE = (
    Step("ST-10", say("Start")),
    Step("ST-15", say("Pre-flight")),
    Step("ST-20", say("Connect to Procore")),
    Step("ST-30", say("Local connections")),
    Step("ST-35", say("Features")),
    Step("ST-40", say("Mappings")),
    Step("ST-50", say("Sync settings")),
    Step("ST-60", say("What to synchronise now")),
    Step("ST-70", say("Review")),
    Step("ST-80", say("Synchronising")),
)


def step(code: str) -> Step:
    """Return the step with that code; raises `KeyError` when there is none."""
    for candidate in ROUTE:
        if candidate.code == code:
            return candidate
    raise KeyError(code)
