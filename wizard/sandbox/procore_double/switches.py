"""Switches for tests: make the double slow, busy, forgetful or forbidding. All off when it starts.

Kept in memory and changed over `/__double__/switches`; nothing here touches what the double holds.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.sandbox.losses import Loss, take_loss
from wizard.sandbox.procore_double.permissions import Level, Tool
from wizard.sandbox.procore_double.signin import TOKEN_SECONDS


class Permission(BaseModel):
    """The account's level in a tool; `silent` answers lists with 200 and nothing instead of 403."""

    model_config = ConfigDict(extra="forbid")

    level: Level
    silent: bool = False


class Switches(BaseModel):
    """All switches in their present position."""

    model_config = ConfigDict(extra="forbid")

    unavailable_times: int = Field(default=0, ge=0)
    """How many of the next calls are answered with 503."""
    retry_after: int = Field(default=1, ge=0)
    """The `Retry-After` of those answers, in seconds."""
    latency_ms: int = Field(default=0, ge=0)
    token_seconds: float = Field(default=TOKEN_SECONDS, gt=0)
    """The life of tokens given out from now on."""
    over_long_status: Literal[400, 413] = 413
    """How a sync call with more than 1,000 items is refused; what Procore answers is not documented."""
    directory_needed: bool = True
    """Whether a contract's vendor must be in the project's directory first (inferred)."""
    permissions: dict[str, Permission] = Field(default_factory=dict)
    """By tool (`project/Prime Contracts`); a tool that is not named is at Admin."""
    lose: list[Loss] = Field(default_factory=list)

    def permission(self, tool: Tool) -> Permission:
        """Return the account's permission for a tool."""
        return self.permissions.get(tool.key, Permission(level=Level.ADMIN))

    def take_unavailable(self) -> bool:
        """Tell whether this call is to be answered with 503, and count it."""
        if self.unavailable_times == 0:
            return False
        self.unavailable_times -= 1
        return True

    def take_loss(self, method: str, path: str) -> Loss | None:
        """Return how this call's answer is to be lost, if at all, and count it."""
        return take_loss(self.lose, method, path)
