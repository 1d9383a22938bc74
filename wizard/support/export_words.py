"""Change orders in words: their states, what people do with them, and what has to be done next.

Told apart from their values, so that the terminal says them in English and a window in its own language. What may
be done when is decided by the core; here it only gets its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.words import Words, as_it_is, say

OVER = frozenset({"confirmed", "rejected", "unlinked"})
"""The states from which nothing goes on by itself, and in which nobody has to do anything."""

STATES = {
    "waiting for approval": say("waiting for approval"),
    "rejected": say("rejected"),
    "accepted": say("accepted"),
    "checked": say("checked"),
    "written": say("written"),
    "waiting for posting": say("waiting for posting"),
    "confirmed here, not marked in Procore": say("confirmed here, not marked in Procore"),
    "confirmed": say("confirmed"),
    "failed": say("failed"),
    "unlinked": say("unlinked"),
    "not synchronised": say("not synchronised"),
}
DEEDS = {
    "accept": say("accept"),
    "reject": say("reject"),
    "confirm": say("confirm by hand"),
    "retry": say("try again"),
    "resend": say("send again"),
    "unlink": say("unlink"),
    "reset": say("begin anew"),
    "currency": say("say that it is in the ledger's currency"),
}
_AGAIN_IN = {"failed": say("check again"), "waiting for posting": say("look in the ledger again")}
"""What trying again is called where the core then looks, and does nothing else."""
WAYS = {
    "database": say("rows in its tables"),
    "interface": say("its own interface"),
    "import file": say("import file"),
    "entry sheet": say("entry sheet"),
}
_AT_REST = {
    "waiting for approval": say("Accept it with its transaction date, or reject it."),
    "rejected": say("Nothing. When it is edited in Procore, it waits for approval again."),
    "waiting for posting": say(
        "Take the steps below in the accounting system. What is posted there is found by itself."
    ),
    "confirmed here, not marked in Procore": say("Nothing: Procore is told by itself."),
    "confirmed": say("Nothing: both sides know it."),
    "unlinked": say("Nothing. Send it again to export it once more."),
}
_AT_WORK = say("Nothing: the core is at it.")
_AGAIN = say("Nothing: it is tried again by itself.")
_IN_PROCORE = say("Nothing here: it comes back when it is sent again in Procore.")
_ANSWERED_THERE = frozenset({"waiting for approval", "rejected", "unlinked"})


def named(words: Mapping[str, Words], name: str) -> Words:
    """Return the words for a name of the core's; one of a newer version is told as it is."""
    return words.get(name) or as_it_is(name)


def deeds_in(state: str) -> Mapping[str, Words]:
    """Return what each deed is called while a change order is in that state, as its button says."""
    return {**DEEDS, "retry": _AGAIN_IN.get(state, DEEDS["retry"])}


def offered(words: Mapping[str, Words], deeds: Iterable[str], queue: str, number: int) -> list[Words] | str:
    """Return what may be done with a thing of a queue: what its button says, and its command; “–” for nothing."""
    found = [
        say("{deed} ({command})", deed=named(words, deed), command=f"trueup {queue} {deed} {number}")
        for deed in deeds
    ]
    return found or "–"


def reasons(one: Mapping[str, Any]) -> list[TrueupError]:
    """Return everything that stands in the way of a change order (see `ExportClient.exports`)."""
    return [TrueupError.from_dict(problem) for problem in one["problems"]]


def next_step(one: Mapping[str, Any]) -> Words:
    """Return what a person does next with a change order; "Nothing" and why, where nobody has to."""
    if one["wish"]:
        return say(
            "Nothing: the core is about to do what was asked ({deed}).",
            deed=named(deeds_in(one["state"]), one["wish"]),
        )
    found = reasons(one)
    if found and (one["waits"] or one["state"] not in OVER):
        first = found[0]
        if first.kind is Kind.TRANSIENT:
            return _AT_REST[one["state"]] if one["state"] == "waiting for posting" else _AGAIN
        return _mending(one, first.words("remedy"), len(found))
    if one["asked_there"] and one["state"] in _ANSWERED_THERE:
        return _IN_PROCORE
    return _AT_REST.get(one["state"], _AT_WORK)


def _mending(one: Mapping[str, Any], remedy: Words, count: int) -> Words:
    """Return what mends the first of so many reasons, and how it goes on then."""
    if count > 1:
        remedy = say("{remedy} (1 of {count} reasons)", remedy=remedy, count=count)
    if one["state"] != "failed":
        return remedy
    if one["asked_there"]:
        return say("{remedy} Then it is sent to ERP again in Procore.", remedy=remedy)
    return say("{remedy} It is checked again by itself.", remedy=remedy) if one["due"] else remedy
