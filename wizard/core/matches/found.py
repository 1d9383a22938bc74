"""What one list of Procore holds, and what a record is found to be there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from wizard.errors import TrueupError


@dataclass
class Held:
    """What one list of Procore holds: our objects by origin id, and those without one."""

    linked: dict[str, int] = field(default_factory=dict)
    free: dict[int, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """What a record is in Procore: an object of that id, for a person to say (`doubt`), or nothing yet.

    `settled`: it holds what it should, or what it holds is none of our business, so nothing is sent.
    """

    procore_id: int | None = None
    doubt: TrueupError | None = None
    settled: bool = False
