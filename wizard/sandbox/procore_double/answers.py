"""Answers and refusals in the forms that Procore gives them; it has no single one for errors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Answer:
    """What a call is answered with; `accepted` counts the records that it created or updated."""

    content: Any
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    accepted: int = 0


class Refusal(Exception):  # noqa: N818 - it is an answer, and no fault of ours
    """A call that is refused as a whole; nothing of it is kept."""

    def __init__(self, status: int, content: Any, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status, content)
        self.answer = Answer(content, status, headers or {})


def invalid(problems: Mapping[str, list[str]]) -> Refusal:
    """400: fields of the request are missing or wrong."""
    return Refusal(400, {"errors": dict(problems)})


def not_found() -> Refusal:
    """404: there is no such record, or none that the account may see."""
    return Refusal(404, {"message": "Item not found"})


def not_connected() -> Refusal:
    """403: the app is not installed in the company of the header."""
    return Refusal(403, {"errors": ["App is not connected to this company."]})


def no_access() -> Refusal:
    """403: the account's level in the tool is too low."""
    return Refusal(403, {"message": "User has insufficient access"})
