"""One thing on its way to the accounting system: its states, what is known of it, and what a person may do when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.outgoing import Thing
from wizard.support.export_words import offered
from wizard.support.outgoing_words import deeds_in, state_of
from wizard.words import Words


class State(StrEnum):
    """Where a thing stands, in the words that people see."""

    WAITING = "waiting for approval"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    UNMARKED = "written, not marked in Procore"
    POSTING = "waiting for posting"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    SETTLED = "no longer waiting in Procore"
    UNLINKED = "unlinked"


class Deed(StrEnum):
    """What a person does with a thing."""

    ACCEPT = "accept"
    REJECT = "reject"
    RETRY = "retry"
    POSTED = "posted"
    RESEND = "resend"
    UNLINK = "unlink"
    RESET = "reset"


OVER = frozenset({State.CONFIRMED, State.REJECTED, State.SETTLED, State.UNLINKED})
"""The states from which nothing goes on by itself, and in which nobody has to do anything."""

EDITED = "EX-662"
"""What is told of a thing that was edited in Procore after it had gone out."""

SENT = frozenset({State.UNMARKED, State.POSTING, State.CONFIRMED})
"""The states in which it is in the accounting system already."""

ALLOWED: dict[Deed, frozenset[State]] = {
    Deed.ACCEPT: frozenset({State.WAITING, State.FAILED, State.REJECTED}),
    Deed.REJECT: frozenset({State.WAITING, State.FAILED}),
    Deed.RETRY: frozenset({State.FAILED, State.ACCEPTED, State.UNMARKED, State.POSTING}),
    Deed.POSTED: frozenset({State.POSTING}),
    Deed.RESEND: frozenset({State.REJECTED, State.UNLINKED}),
    Deed.UNLINK: SENT,
    Deed.RESET: SENT | {State.FAILED, State.REJECTED, State.UNLINKED},
}

_BESIDE_PROCORE: dict[Deed, frozenset[State]] = {
    Deed.RETRY: frozenset({State.ACCEPTED, State.UNMARKED, State.POSTING}),
    Deed.POSTED: ALLOWED[Deed.POSTED],
    Deed.UNLINK: SENT,
}
"""What is left to do here where the approver answers in Procore."""


@dataclass(frozen=True)
class Wish:
    """A deed that needs the accounting system and Procore, kept until the core has done or refused it.

    `details` are those of the request on the ERP platform that wishes it (none: a person here does).
    """

    deed: Deed
    by: str = ""
    details: tuple[int, ...] = ()


@dataclass(frozen=True)
class Outgoing:
    """Everything that is known of one thing.

    `id` is its number here, spoken on the phone. `code` is what it is called in the accounting system, `apart`
    that a person has said that it is none of those with its name. `accepted` is the fingerprint of what was
    accepted, `accepted_at` when that was, here. `before` is what of it went there the last time, where it goes
    more than once. `details` are those of the request that asked for it on the ERP platform. `wish` is what the
    core is to do with it next. `problems` are `TrueupError.to_dict()`s. `due` is when the core goes on with it by
    itself (None: it waits for somebody).
    """

    id: int
    connection: str
    thing: Thing
    state: State
    created: datetime
    changed: datetime
    version: int = 0
    code: str = ""
    apart: bool = False
    accepted: str = ""
    accepted_at: datetime | None = None
    before: Thing | None = None
    details: tuple[int, ...] = ()
    wish: Wish | None = None
    problems: tuple[dict[str, Any], ...] = ()
    steps: tuple[Words, ...] = ()
    reason: str = ""
    tries: int = 0
    due: datetime | None = None

    @property
    def about(self) -> str:
        """Its kind and its id in Procore."""
        return f"{self.thing.kind} {self.thing.id}"

    @property
    def asked_there(self) -> bool:
        """Whether its approver answers in Procore, by the ERP tool."""
        return bool(self.details)

    @property
    def possible(self) -> tuple[Deed, ...]:
        """What a person may do with it in this state."""
        allowed = _BESIDE_PROCORE if self.asked_there else ALLOWED
        return tuple(deed for deed in Deed if self.state in allowed.get(deed, ()))

    @property
    def waits(self) -> bool:
        """Whether it goes on only when a person has done something."""
        if self.state in OVER:
            return self.edited
        lasting = any(problem["kind"] != Kind.TRANSIENT for problem in self.problems)
        return self.state in (State.WAITING, State.FAILED, State.POSTING) or lasting

    @property
    def edited(self) -> bool:
        """Whether Procore shows it otherwise than it was written, which is told and changes nothing."""
        return any(problem["code"] == EDITED for problem in self.problems)

    def refuse_unless(self, deed: Deed) -> None:
        """Raise EX-646 when `deed` cannot be done in this state."""
        if deed not in self.possible:
            deeds = offered(deeds_in(self.state), self.possible, "outgoing", self.id)
            state = state_of(self.thing.kind, self.state)
            raise TrueupError("EX-646", state=state, deeds=deeds, number=self.id)


OUTGOING = TypeAdapter(Outgoing)
