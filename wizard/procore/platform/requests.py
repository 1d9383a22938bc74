"""What the platform asks for: an ERP request, told apart by name, and its detail that has to be closed.

Only what is needed is read and everything else is let be, because Procore adds fields as it goes. A request
that lacks what is needed is never half understood: PC-150 where it does not even tell what it asks for and which
detail is to be closed, so that nobody can answer it, PC-142 where only its contents are not understood.
"""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from wizard.errors import TrueupError
from wizard.procedure.expected import refused
from wizard.words import say

Id = int

UNREADABLE, UNANSWERED = "PC-150", "PC-151"
"""The codes of what is no request at all, so that nobody knows whom to answer, and of an answer not taken."""

_ABOUT_ONE = ("PC-105", "PC-108", "PC-109", "PC-111", "PC-120")
"""What may be so of one object alone, unlike a refused sign-in, a limit that is used up, or no answer at all."""


class Lenient(BaseModel):
    """Takes what it knows and ignores the rest; text that is null is empty."""

    model_config = ConfigDict(frozen=True, extra="ignore")


Shape = TypeVar("Shape", bound=Lenient)


class ErpRequest(Lenient):
    """One request. `data` is a map, but for one event whose data is a list."""

    id: Id
    request_name: str
    request_data: Any
    request_detail_id: Id | None = None
    """Some events of the dictionary have it here, beside their data."""

    @property
    def details(self) -> tuple[int, ...]:
        """The details that have to be closed; most requests have one, some none, some one for each object."""
        beside = [] if self.request_detail_id is None else [self.request_detail_id]
        return tuple(dict.fromkeys([*beside, *_details(self.request_data)]))

    def understood(self, shape: type[Shape]) -> Shape:
        """Return the data as `shape`; raise PC-142 when it is not that."""
        try:
            return shape.model_validate(self.request_data)
        except ValidationError as problem:
            raise TrueupError(
                "PC-142", request=self.id, name=self.request_name, reason=refused(problem)
            ) from problem


def request_of(data: Any, number: int) -> ErpRequest:
    """Return what the platform answers about request `number`; raise PC-150 for anything else."""
    try:
        return ErpRequest.model_validate(data)
    except ValidationError as problem:
        raise TrueupError(UNREADABLE, request=number, reason=refused(problem)) from problem


def about_one(code: str, problem: TrueupError, number: int) -> TrueupError | None:
    """Return `code` where `problem` may be the answer to request `number` alone, None where it hits every call."""
    if problem.code == code:
        return problem
    if problem.code not in _ABOUT_ONE:
        return None
    told = {name: problem.params[name] for name in ("call", "status", "reason")}
    words = say("{call} answered with status {status}: {reason}", **told)
    return TrueupError(code, request=number, reason=words)


def _details(data: Any) -> list[int]:
    if isinstance(data, list):
        return [detail for entry in data for detail in _details(entry)]
    if not isinstance(data, dict):
        return []
    own = data.get("request_detail_id")
    return ([own] if isinstance(own, int) else []) + [
        detail for value in data.values() if isinstance(value, list) for detail in _details(value)
    ]
