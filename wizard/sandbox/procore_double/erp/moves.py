"""What all moves of the played people have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict

from wizard.sandbox.procore_double.call import World

Done = dict[str, Any]
"""What a move made, by name: the ids of requests and objects."""


class Impossible(Exception):  # noqa: N818 - a greyed button, and no fault of ours
    """A move whose button would be grey; the words say why."""


class Move(BaseModel):
    """A button; its fields are what a person types or chooses beside it."""

    model_config = ConfigDict(extra="forbid")


Moves = Mapping[str, tuple[type[Move], Callable[[World, Any], Done]]]
"""A move's name → what it needs to be told, and what it does."""
