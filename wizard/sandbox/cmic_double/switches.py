"""Switches for tests: rights, licences, faults. All off when the double starts; kept in memory."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from wizard.sandbox.losses import Loss, take_loss


class Shift(BaseModel):
    """Rows that come or go while a list is read: its further pages begin `rows` earlier (or later, below 0)."""

    model_config = ConfigDict(extra="forbid")

    resource: str
    rows: int
    times: int = Field(default=1, ge=0)


class Switches(BaseModel):
    """All switches in their present position."""

    model_config = ConfigDict(extra="forbid")

    release: Literal["R12", "R11"] = "R12"
    password_valid: bool = True
    password_calls: int | None = Field(default=None, ge=0)
    """After how many calls the password expires."""
    sees_jobs: list[str] | None = None
    """The jobs of the user's security groups; None: all."""
    denied: list[str] = Field(default_factory=list)
    """What API Security denies, such as `GET apvendor` or `POST cmmast`."""
    unlicensed: list[str] = Field(default_factory=list)
    """Resources whose program is not licensed."""
    refuses_framework: bool = False
    """Whether any `REST-Framework-Version` in a request is refused."""
    refuses_fields: bool = False
    """Whether `fields` is refused where a list is asked for without a finder."""
    unavailable_times: int = Field(default=0, ge=0)
    page_times: int = Field(default=0, ge=0)
    """How many of the next calls are answered with a proxy's page."""
    latency_ms: int = Field(default=0, ge=0)
    number_texts: bool = False
    """Whether numbers come as texts, and integers where texts are usual."""
    zulu: bool = False
    """Whether moments come in UTC with a Z."""
    shifts: list[Shift] = Field(default_factory=list)
    lose: list[Loss] = Field(default_factory=list)

    def take_unavailable(self) -> bool:
        """Tell whether this call is to be answered with 503, and count it."""
        self.unavailable_times, taken = max(0, self.unavailable_times - 1), self.unavailable_times > 0
        return taken

    def take_page(self) -> bool:
        """Tell whether this call is to be answered with a web page, and count it."""
        self.page_times, taken = max(0, self.page_times - 1), self.page_times > 0
        return taken

    def take_password(self) -> bool:
        """Tell whether the password is still good, and count the call."""
        if self.password_calls is not None:
            if self.password_calls == 0:
                self.password_valid = False
            self.password_calls = max(0, self.password_calls - 1)
        return self.password_valid

    def take_shift(self, resource: str) -> int:
        """Return by how many rows a further page of that list begins earlier."""
        for shift in self.shifts:
            if shift.times > 0 and shift.resource == resource:
                shift.times -= 1
                return shift.rows
        return 0

    def take_loss(self, method: str, path: str) -> Loss | None:
        """Return how this call's answer is to be lost, if at all, and count it."""
        return take_loss(self.lose, method, path)
