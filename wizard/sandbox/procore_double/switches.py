"""Switches for tests: make the double slow, busy, forgetful or forbidding. All off when it starts.

Kept in memory and changed over `/__double__/switches`; nothing here touches what the double holds.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.sandbox.losses import Loss, take_loss
from wizard.sandbox.procore_double.permissions import Level, Tool
from wizard.sandbox.procore_double.signin import TOKEN_SECONDS


class Permission(BaseModel):
    """The account's level in a tool; `silent` answers lists with 200 and nothing instead of 403."""

    model_config = ConfigDict(extra="forbid")

    level: Level
    silent: bool = False


class Refused(BaseModel):
    """Calls to refuse as a whole before anything is done, whatever they say: 409, 413, 422 and their like.

    With a good status they are answered, with something else than Procore's documents say.
    """

    model_config = ConfigDict(extra="forbid")

    method: str
    path: str
    """A shell pattern over the path."""
    status: int = Field(ge=200, le=599)
    content: Any = Field(default_factory=dict)
    times: int = Field(default=1, ge=0)


class RefusedRecord(BaseModel):
    """Single records to refuse inside sync calls that are answered with 200."""

    model_config = ConfigDict(extra="forbid")

    path: str
    """A shell pattern over the path."""
    origin_id: str
    """A shell pattern over the records' origin ids; of budget codes, which have none, over their flat codes."""
    errors: dict[str, list[str]]


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
    longest_page: int = Field(default=2000, gt=0)
    """The most that any list gives at once, whatever is asked for."""
    custom_segment: str = ""
    """The name of a segment of the company's own in the pattern of every project's budget codes; none without."""
    directory_needed: bool = True
    """Whether a contract's vendor must be in the project's directory first (inferred)."""
    permissions: dict[str, Permission] = Field(default_factory=dict)
    """By tool (`project/Prime Contracts`); a tool that is not named is at Admin."""
    lose: list[Loss] = Field(default_factory=list)
    refuse: list[Refused] = Field(default_factory=list)
    refuse_records: list[RefusedRecord] = Field(default_factory=list)
    erp_entitled: bool = False
    """Whether the company has the ERP Integrations tool and the app may use it."""
    erp_refusal: Literal[403, 404] = 404
    """How the gated calls answer where it is not; which of the two is not documented."""
    webhook_copies: int = Field(default=1, ge=1)
    """How often each delivery is sent; more than once is what Procore warns of."""
    webhook_pause: float = Field(default=1.0, gt=0)
    """Seconds before the first repetition; each further one waits twice as long."""
    webhook_patience: float = Field(default=43_200.0, ge=0)
    """Seconds after which a delivery is discarded."""
    webhook_timeout: float = Field(default=5.0, gt=0)
    webhook_disables: bool = False
    """Whether a discarded delivery disables its hook."""

    def permission(self, tool: Tool) -> Permission:
        """Return the account's permission for a tool."""
        return self.permissions.get(tool.key, Permission(level=Level.ADMIN))

    def take_unavailable(self) -> bool:
        """Tell whether this call is to be answered with 503, and count it."""
        if self.unavailable_times == 0:
            return False
        self.unavailable_times -= 1
        return True

    def take_refusal(self, method: str, path: str) -> Refused | None:
        """Return how this call is to be refused, if at all, and count it."""
        for refused in self.refuse:
            if refused.times > 0 and refused.method == method and fnmatchcase(path, refused.path):
                refused.times -= 1
                return refused
        return None

    def record_refusal(self, path: str, origin_id: object) -> dict[str, list[str]] | None:
        """Return what a record of a sync call is to be refused with, if at all."""
        return next(
            (
                refused.errors
                for refused in self.refuse_records
                if fnmatchcase(path, refused.path) and fnmatchcase(str(origin_id or ""), refused.origin_id)
            ),
            None,
        )

    def take_loss(self, method: str, path: str) -> Loss | None:
        """Return how this call's answer is to be lost, if at all, and count it."""
        return take_loss(self.lose, method, path)
