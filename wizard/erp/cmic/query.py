"""What a list is asked by, in the words of the framework's version 2. Text from outside is always quoted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wizard.procedure.catalogue import Filter


def literal(value: str) -> str:
    """Return a value as an expression writes it: in quotes, with its own quotes doubled."""
    return "'" + value.replace("'", "''") + "'"


def equal(attribute: str, value: str) -> str:
    return f"{attribute} = {literal(value)}"


def blank(attribute: str) -> str:
    return f"{attribute} is null"


def written_since(stamps: Iterable[str], day: date) -> str:
    """Return the condition for rows that were created or updated on that day or later, by UTC."""
    moment = literal(f"{day.isoformat()}T00:00:00+0000")
    return "(" + " or ".join(f"{stamp} >= {moment}" for stamp in stamps) + ")"


def among(only: Filter) -> str:
    """Return the condition of a derived entity."""
    if only.excluded:
        others = " and ".join(f"{only.column} <> {literal(value)}" for value in only.values)
        return f"({others} or {blank(only.column)})"
    return "(" + " or ".join(equal(only.column, value) for value in only.values) + ")"


def all_of(parts: Iterable[str]) -> str:
    """Return the conditions as one; "" when there are none."""
    return " and ".join(part for part in parts if part)


def finder(name: str, **parameters: str) -> str:
    """Return a finder with its parameters; raise `ValueError` for a value that would begin another one.

    How a finder's values are quoted is not documented in one way, so what would need it is refused.
    """
    for value in parameters.values():
        if any(mark in value for mark in ";,=\"'"):
            raise ValueError(f"{value!r} cannot be a finder's value")
    told = ",".join(f"{parameter}={value}" for parameter, value in parameters.items())
    return f"{name};{told}" if told else name
