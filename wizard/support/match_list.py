"""Objects in Procore that may be records of ours: what is the same and what differs, in words and as a CSV file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from wizard.support.saving import save_file
from wizard.support.spreadsheet import as_csv
from wizard.words import Words, as_it_is, say

Translate = Callable[[str], str]
One = Mapping[str, Any]
"""A match as `CoreClient.matches` tells it."""

FOUND_BY = {"number": say("number"), "name": say("name"), "place": say("code")}

FIELDS = {
    "number": say("Number"),
    "name": say("Name"),
    "original_budget_amount": say("Original budget"),
    "address": say("Address"),
    "city": say("City"),
    "state_code": say("State or province"),
    "zip": say("Postal code"),
    "country_code": say("Country"),
    "business_phone": say("Telephone"),
    "fax_number": say("Fax"),
    "email_address": say("E-mail"),
    "website": say("Website"),
    "is_active": say("Active"),
    "active": say("Active"),
    "base_type": say("Type"),
    "rate1": say("Rate"),
    "status": say("Status"),
    "contract_date": say("Date of the contract"),
    "start_date": say("Start"),
    "completion_date": say("Completion"),
}
"""What the facts of a match are about (see `wizard.core.matches.matching.FIELDS`)."""

_SAID = {
    (None, False): say("waits for you"),
    ("link", False): say("the next sync links it"),
    ("link", True): say("linked"),
    ("apart", False): say("kept apart by the next sync"),
    ("apart", True): say("kept apart"),
}
_VALUES = {"true": say("yes"), "false": say("no")}

HEADINGS = (
    *(say("No"), say("State"), say("Entity"), say("Record"), say("In accounting"), say("In Procore")),
    *(say("Number in Procore"), say("Same"), say("Differs")),
)


def standing(one: One) -> Words:
    """Return how a match stands."""
    return _SAID[one["decided"], one["carried_out"]]


def is_amount(one: One) -> bool:
    """Tell whether a match is of an amount on a place, so that only one of the two can stand there."""
    return bool(one["found_by"] == "place")


def waits(one: One) -> bool:
    """Tell whether a match waits for a person."""
    return one["decided"] is None


def field(name: str) -> Words:
    """Return what a fact is about."""
    return FIELDS.get(name, as_it_is(name))


def value(text: str) -> Words:
    """Return what a side says in a fact."""
    return _VALUES.get(text, as_it_is(text))


def agrees(fact: Mapping[str, str]) -> bool:
    """Tell whether both sides say the same, capitals and blanks aside."""
    return _plain(fact["ours"]) == _plain(fact["theirs"])


def differing(one: One) -> list[Words]:
    """Return what both sides tell of and not the same; what only one of them tells contradicts nothing."""
    facts = (fact for fact in one["facts"] if fact["ours"] and fact["theirs"])
    return [field(fact["field"]) for fact in facts if not agrees(fact)]


def by_number(matches: Iterable[One]) -> list[One]:
    """Return those that wait with the same number on both sides, one to one: no other offer of either."""
    waiting = [one for one in matches if waits(one)]
    records = Counter((one["entity"], one["key"]) for one in waiting)
    objects = Counter(one["procore_id"] for one in waiting)
    return [
        one
        for one in waiting
        if one["found_by"] == "number"
        and records[one["entity"], one["key"]] == 1
        and objects[one["procore_id"]] == 1
    ]


def csv_of(matches: Iterable[One], translate: Translate = str) -> bytes:
    """Return matches as CSV; `translate` says our texts in the asker's language."""
    return as_csv([heading.told(translate) for heading in HEADINGS], (_row(one, translate) for one in matches))


def save_csv(matches: Iterable[One], path: Path, replace: bool = False, translate: Translate = str) -> None:
    """Write matches to `path` in one step; raises SU-801, SU-802 or SU-803."""
    save_file(csv_of(matches, translate), path, replace)


def _row(one: One, translate: Translate) -> Sequence[object]:
    return (
        one["number"],
        standing(one).told(translate),
        translate(one["label"]),
        *(one[name] for name in ("key", "ours", "theirs", "procore_id")),
        FOUND_BY[one["found_by"]].told(translate),
        ", ".join(words.told(translate) for words in differing(one)),
    )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
