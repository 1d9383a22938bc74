"""What goes out in words: its kinds, its states, and what has to be done next, beside change orders.

Told apart from their values, so that the terminal says them in English and a window in its own language. What may
be done when is decided by the core; here it only gets its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.support.export_words import deeds_in as deeds_of_orders_in
from wizard.support.export_words import named, reasons
from wizard.support.saving import save_file
from wizard.support.spreadsheet import as_csv
from wizard.words import Words, say

One = Mapping[str, Any]
"""A thing as `OutgoingClient.listed` tells it."""

OVER = frozenset({"confirmed", "rejected", "no longer waiting in Procore", "unlinked"})
"""The states from which nothing goes on by itself, and in which nobody has to do anything."""

KINDS = {
    "company": say("company"),
    "project": say("project"),
    "commitment": say("commitment"),
    "commitment change order": say("commitment change order"),
    "budget": say("budget"),
    "cost codes": say("cost codes"),
    "budget change": say("budget change"),
}
STATES = {
    "waiting for approval": say("waiting for approval"),
    "rejected": say("rejected"),
    "accepted": say("accepted"),
    "written, not marked in Procore": say("written, not marked in Procore"),
    "waiting for posting": say("waiting for posting"),
    "confirmed": say("confirmed"),
    "failed": say("failed"),
    "no longer waiting in Procore": say("no longer waiting in Procore"),
    "unlinked": say("unlinked"),
}
_SAID_OF = {
    (kind, state): replace(words, of=kind)
    for kind in KINDS
    for state, words in STATES.items()
    if state not in ("waiting for approval", "waiting for posting")
}
"""What is said of each kind by itself: a company is rejected in another gender than a project."""
_NEXT = {
    "waiting for approval": say("Accept it, or reject it."),
    "rejected": say("Nothing. It can still be accepted; when it is edited in Procore, it waits again."),
    "written, not marked in Procore": say("Nothing: Procore is told by itself."),
    "waiting for posting": say("Post it in CMiC. That is looked for once an hour."),
    "confirmed": say("Nothing: both sides know it."),
    "no longer waiting in Procore": say("Nothing: it was linked, deleted or made inactive there."),
    "unlinked": say("Nothing. Send it again to export it once more."),
}
_AT_WORK = say("Nothing: the core is at it.")
_AGAIN = say("Nothing: it is tried again by itself.")
_IN_PROCORE = say("Nothing here: it comes back when it is sent again in Procore.")

HEADINGS = (
    *(say("No"), say("Connection"), say("What"), say("State"), say("Number"), say("Name"), say("Project")),
    *(say("Code in CMiC"), say("What to do next"), say("Reasons")),
)


def state_of(kind: str, state: str) -> Words:
    """Return the words for the state of a thing of that kind; what a newer version made is told as it is."""
    return _SAID_OF.get((kind, state)) or named(STATES, state)


def deeds_in(state: str) -> Mapping[str, Words]:
    """Return what each deed is called while a thing is in that state, as its button says."""
    again = {"retry": say("look in CMiC again")} if state == "waiting for posting" else {}
    return {**deeds_of_orders_in(state), "posted": say("say that it is posted"), **again}


def said_of_kinds() -> Iterable[Words]:
    """Return every word that another language may say otherwise of each kind."""
    return _SAID_OF.values()


def next_step(one: One) -> Words:
    """Return what a person does next with a thing; "Nothing" and why, where nobody has to."""
    if one["wish"]:
        return say(
            "Nothing: the core is about to do what was asked ({deed}).",
            deed=named(deeds_in(one["state"]), one["wish"]),
        )
    found = reasons(one)
    if found and found[0].kind is Kind.TRANSIENT:
        return _NEXT[one["state"]] if one["state"] == "waiting for posting" else _AGAIN
    if len(found) > 1:
        return say("{remedy} (1 of {count} reasons)", remedy=found[0].words("remedy"), count=len(found))
    if found:
        return found[0].words("remedy")
    if one["asked_there"] and one["state"] in ("rejected", "failed"):
        return _IN_PROCORE
    return _NEXT.get(one["state"], _AT_WORK)


def in_the_way(one: One) -> list[TrueupError]:
    """Return every reason why a thing (see `OutgoingClient.show`) is not written, or would not be if accepted now.

    What was found ahead and is told already is not told twice.
    """
    found = reasons(one)
    told = {(error.code, str(error)) for error in found}
    ahead = (TrueupError.from_dict(problem) for problem in one["ahead"])
    return [*found, *(error for error in ahead if (error.code, str(error)) not in told)]


def save_csv(
    things: Iterable[One], path: Path, replace: bool = False, translate: Callable[[str], str] = str
) -> None:
    """Write the things to `path` in one step; raises SU-801, SU-802 or SU-803."""
    headings = [heading.told(translate) for heading in HEADINGS]
    save_file(as_csv(headings, (_row(one, translate) for one in things)), path, replace)


def _row(one: One, translate: Callable[[str], str]) -> tuple[object, ...]:
    problems = (f"{error.code} {error.words('title').told(translate)}" for error in reasons(one))
    return (
        one["id"],
        one["connection"],
        named(KINDS, one["kind"]).told(translate),
        state_of(one["kind"], one["state"]).told(translate),
        *(one[name] for name in ("number", "name", "project", "code")),
        next_step(one).told(translate),
        "\n".join(problems),
    )
