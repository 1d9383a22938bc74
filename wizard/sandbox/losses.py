"""Answers that a double loses on purpose: the request is carried out and kept, and nobody hears of it."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Loss(BaseModel):
    """Answers to lose: the request is carried out and kept, then the connection is closed or held open."""

    model_config = ConfigDict(extra="forbid")

    method: str
    path: str
    """A shell pattern over the path, such as `/rest/v1.0/*/sync`."""
    times: int = Field(default=1, ge=0)
    how: Literal["close", "hold", "cut"] = "close"
    """Closed without a word, held open and silent, or cut off in the middle of the answer."""


def take_loss(losses: list[Loss], method: str, path: str) -> Loss | None:
    """Return how this call's answer is to be lost, if at all, and count it."""
    for loss in losses:
        if loss.times > 0 and loss.method == method and fnmatchcase(path, loss.path):
            loss.times -= 1
            return loss
    return None
