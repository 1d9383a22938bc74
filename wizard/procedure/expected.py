"""What was expected where a value from outside was refused, in words of ours: pydantic's are English and its own.

Shared by set-up files, the settings of both queues, the files in which a site corrects names, and ERP requests.
No I/O.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from wizard.words import Words, say


def refused(problem: ValidationError) -> Words:
    """Return the first place at which something else was found, and what should stand there."""
    first = problem.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    found = expected(first)
    return say("{place}: {problem}", place=place, problem=found) if place else found


def expected(problem: Mapping[str, Any]) -> Words:
    """Return what should stand where pydantic found something else; `problem` is one of its errors."""
    kind = str(problem["type"])
    if kind == "missing":
        return say("It is missing.")
    if kind in ("literal_error", "enum"):
        return say("One of these is expected: {values}.", values=str(problem["ctx"]["expected"]))
    if kind == "string_too_long":
        return say("It has {longest} characters at most.", longest=problem["ctx"]["max_length"])
    if kind == "greater_than_equal":
        return say("{least} is the least that is taken.", least=problem["ctx"]["ge"])
    if kind == "less_than_equal":
        return say("{most} is the most that is taken.", most=problem["ctx"]["le"])
    told = next((words for start, words in _EXPECTED.items() if kind.startswith(start)), None)
    return told or say("Such a value cannot stand there.")


_EXPECTED = {
    "server_url": say("A mobile server URL is expected, such as https://cmic.example.com/cmicprod."),
    "secure_url": say("An address that begins with https:// is expected."),
    "go_together": say("The port on this computer and the address outside go together."),
    "string_type": say("A text is expected."),
    "string_": say("Such a text cannot stand there."),
    "int_": say("A whole number is expected."),
    "bool_": say("Yes or no is expected: true or false."),
    "list_": say("A list is expected."),
    "tuple_": say("A list is expected."),
    "dict_": say("A group of values is expected."),
    "frozen_set_": say("A list is expected."),
    "extra_forbidden": say("There is nothing of that name."),
    "too_short": say("At least one is expected."),
    "model_": say("A group of values is expected."),
}
"""By the beginning of pydantic's name of the error."""
