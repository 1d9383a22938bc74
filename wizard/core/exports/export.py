"""One change order on its way to the ledger: its states, what is known of it, and what a person may do when."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from wizard.erp.writing import Route, Sheet
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.change_order import Acceptance, ChangeOrder, Request, edits
from wizard.procedure.change_order_rules import UNTOLD_CURRENCY
from wizard.procedure.ledger_entry import Entry, Posting, Way
from wizard.procedure.plan import Plan
from wizard.procedure.recipes import EXPORTING
from wizard.support.export_words import OVER, STATES, deeds_in, offered
from wizard.words import Words, say


def exports_change_orders(plan: Plan) -> bool:
    """Tell whether a plan has a recipe that exports; it names them with their revision or without."""
    return any(key.partition("@")[0] in EXPORTING for key in plan.recipes)


class State(StrEnum):
    """Where a change order stands, in the words that people see."""

    WAITING = "waiting for approval"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    CHECKED = "checked"
    WRITTEN = "written"
    POSTING = "waiting for posting"
    UNMARKED = "confirmed here, not marked in Procore"
    CONFIRMED = "confirmed"
    FAILED = "failed"
    UNLINKED = "unlinked"
    UNPLACED = "not synchronised"


class Deed(StrEnum):
    """What a person does with a change order."""

    ACCEPT = "accept"
    REJECT = "reject"
    CONFIRM = "confirm"
    RETRY = "retry"
    RESEND = "resend"
    UNLINK = "unlink"
    RESET = "reset"
    CURRENCY = "currency"


_BEFORE_WRITING = frozenset({State.WAITING, State.ACCEPTED, State.FAILED})
IN_LEDGER = frozenset({State.CHECKED, State.WRITTEN, State.POSTING, State.UNMARKED, State.CONFIRMED})
"""The states in which a number belongs to the change order, because it is, or is about to be, in the ledger."""

_BY_PEOPLE = frozenset({State.WAITING, State.POSTING, State.FAILED, State.UNPLACED})

ALLOWED: dict[Deed, frozenset[State]] = {
    Deed.ACCEPT: frozenset({State.WAITING, State.FAILED}),
    Deed.REJECT: _BEFORE_WRITING | {State.POSTING, State.UNPLACED},
    Deed.CONFIRM: frozenset({State.WAITING, State.FAILED, State.WRITTEN, State.POSTING}),
    Deed.RETRY: frozenset(
        {State.ACCEPTED, State.FAILED, State.CHECKED, State.WRITTEN, State.POSTING, State.UNMARKED}
    ),
    Deed.RESEND: frozenset({State.REJECTED, State.UNLINKED}),
    Deed.UNLINK: frozenset({State.UNMARKED, State.CONFIRMED}),
    Deed.RESET: frozenset(
        {State.FAILED, State.REJECTED, State.POSTING, State.UNMARKED, State.CONFIRMED, State.UNLINKED}
    ),
    Deed.CURRENCY: frozenset({State.ACCEPTED, State.FAILED}),
}

_ALLOWED_BESIDE_PROCORE: dict[Deed, frozenset[State]] = {
    Deed.ACCEPT: frozenset(),
    Deed.REJECT: frozenset({State.ACCEPTED, State.POSTING, State.UNPLACED}),
    Deed.RESEND: frozenset(),
}
"""What is otherwise where the approver answers in Procore: here only what they have accepted can be refused."""


@dataclass(frozen=True)
class Wish:
    """A person's deed that needs the ledger or Procore, kept until the core has done or refused it."""

    deed: Deed
    by: str = ""
    number: str = ""
    unseen: bool = False
    reason: str = ""


@dataclass(frozen=True)
class Export:
    """Everything that is known of one change order.

    `id` is its number here, spoken on the phone; `version` counts its changes. `round` goes up when it is sent
    anew, and the idempotency key with it. `accepted` is the fingerprint of what was accepted. `way`, `target`
    and `why` are those of its route. `before` holds the numbers that the ledger had before it was written or
    handed out. `problems` are `TrueupError.to_dict()`s. `due` is when the core goes on with it by itself (None:
    it waits for somebody). `untold` means that Procore's side has not heard yet why it was not done. `shown` is
    what Procore showed of it otherwise than it was accepted, when last compared (None: nothing of weight).
    `currency` is what a person, or the setting of its connection, says where Procore tells none.
    """

    id: int
    connection: str
    company: int
    request: Request
    state: State
    created: datetime
    changed: datetime
    round: int = 1
    version: int = 0
    acceptance: Acceptance | None = None
    accepted: str = ""
    entry: Entry | None = None
    way: Way | None = None
    target: str = ""
    why: tuple[dict[str, Any], ...] = ()
    before: tuple[str, ...] = ()
    posting: Posting | None = None
    problems: tuple[dict[str, Any], ...] = ()
    files: tuple[str, ...] = ()
    steps: tuple[Words, ...] = ()
    sheet: Sheet | None = None
    reason: str = ""
    wish: Wish | None = None
    tries: int = 0
    due: datetime | None = None
    untold: bool = False
    marked: bool = False
    shown: ChangeOrder | None = None
    currency: str = ""

    @property
    def key(self) -> str:
        """The idempotency key: the same for every attempt of one round, whoever works it out."""
        name = f"trueup:{self.connection}:{self.company}:{self.request.change_order.id}:{self.round}"
        return str(uuid.uuid5(uuid.NAMESPACE_URL, name))

    @property
    def about(self) -> int:
        """The change order's id in Procore."""
        return self.request.change_order.id

    @property
    def asked_there(self) -> bool:
        """Whether its approver answers in Procore, by the ERP tool."""
        return self.request.asked_there

    @property
    def possible(self) -> tuple[Deed, ...]:
        """What a person may do with it in this state; never nothing."""
        allowed = {**ALLOWED, **_ALLOWED_BESIDE_PROCORE} if self.asked_there else ALLOWED
        found = {deed for deed in Deed if self.state in allowed[deed]}
        if not any(problem["code"] == UNTOLD_CURRENCY for problem in self.problems):
            found.discard(Deed.CURRENCY)
        return tuple(deed for deed in Deed if deed in found)

    @property
    def waits(self) -> bool:
        """Whether it goes on only when a person has done something, here or on one of the two sides."""
        if self.wish is not None:
            return False
        if self.edits:
            return True
        if self.state in OVER:
            return False
        lasting = (problem["kind"] != Kind.TRANSIENT for problem in self.problems)
        return self.state in _BY_PEOPLE or any(lasting)

    @property
    def contract(self) -> int:
        return self.request.change_order.contract.reference.id

    @property
    def number(self) -> str:
        """The number it has, or is to have, in the ledger."""
        if self.posting is not None:
            return self.posting.number
        return self.entry.number if self.entry is not None else self.request.change_order.number

    @property
    def watched(self) -> bool:
        """Whether it was handed to the ledger: from then on an edit in Procore is told and changes nothing here."""
        return self.state in IN_LEDGER or (self.state is State.FAILED and self.entry is not None)

    @property
    def may_be_written(self) -> bool:
        """Whether the ledger may hold it, so that nobody gives it up before somebody has looked there."""
        by_itself = self.entry is not None and not (self.way is not None and self.way.by_person)
        return self.state is State.POSTING or by_itself

    @property
    def edits(self) -> list[Words]:
        """What Procore shows otherwise than it was accepted, in words."""
        if self.shown is None or not self.watched:
            return []
        return edits(self.request.change_order, self.shown)

    @property
    def told(self) -> list[dict[str, Any]]:
        """What a person has to know of it: its problems, and that it was edited since (EX-635)."""
        changes = self.edits
        edited = [TrueupError("EX-635", field=say("change order"), changes=changes).to_dict()] if changes else []
        return [*edited, *self.problems]

    @property
    def route(self) -> Route:
        """The route that was found for it; raises `ValueError` before it was checked."""
        if self.way is None:
            raise ValueError(f"export {self.id} was not checked yet")
        return Route(self.way, self.target)

    def refuse_unless(self, deed: Deed) -> None:
        """Raise EX-626 when `deed` cannot be done in this state."""
        if deed not in self.possible:
            deeds = offered(deeds_in(self.state), self.possible, "exports", self.id)
            reason = say("Possible now: {deeds}.", deeds=deeds)
            if self.state in ALLOWED[deed]:
                reason = say("Its approver answers in Procore. Possible here: {deeds}.", deeds=deeds)
            raise TrueupError("EX-626", state=STATES[self.state], reason=reason, number=self.id)


EXPORT = TypeAdapter(Export)
