"""Takes what an approver asks for in Procore into the queue: that something goes out, or is unlinked again.

It enters what was asked for and nothing more: the core's clerk does it and answers.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from wizard.core.outgoing.finding import made_of
from wizard.core.outgoing.queue import OutgoingQueue
from wizard.core.outgoing.record import SENT, Deed, Outgoing, State, Wish
from wizard.core.shelf import Late
from wizard.procedure.budget import Budget
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.outgoing import Commitment, Thing, fingerprint
from wizard.words import say

PROCORE = "Procore"
"""Who does what an approver does in Procore."""


def take_request(
    queue: OutgoingQueue, connection: str, thing: Thing, details: tuple[int, ...], now: datetime
) -> None:
    """Enter what an approver has accepted in Procore; the same request again changes nothing."""
    accepted = fingerprint(thing)
    made = made_of(connection, thing, now)
    made = replace(
        made, state=State.ACCEPTED, code=thing.code, accepted=accepted, apart=True, details=details, due=now
    )
    kept = queue.add(made, say("Accepted in Procore."))
    while kept.details != details or (not details and kept.thing != thing):
        # What is there already is marked once more and not written; a budget goes anew whenever it is sent.
        once = kept.state in SENT and not isinstance(thing, Budget)
        state = State.UNMARKED if once else State.ACCEPTED
        asked = replace(
            kept,
            thing=thing,
            before=kept.thing if kept.state in SENT else kept.before,
            state=state,
            code=kept.code if state is State.UNMARKED else thing.code,
            apart=True,
            accepted=accepted,
            details=details,
            wish=None,
            problems=(),
            tries=0,
            due=now,
        )
        try:
            kept = queue.save(asked, now, say("Accepted in Procore."))
        except Late:
            kept = queue.get(kept.id)


def take_unlinking(
    queue: OutgoingQueue, connection: str, about: str, details: tuple[int, ...], now: datetime
) -> bool:
    """Have the core unlink what an approver unlinks in Procore; tell whether it was ever sent from here."""
    while True:
        kept = queue.known(connection, about)
        if kept is None or kept.state not in SENT:
            return False
        try:
            wish = Wish(Deed.UNLINK, PROCORE, details)
            queue.save(replace(kept, wish=wish, due=now), now, say("Asked to be unlinked."), PROCORE)
        except Late:
            continue
        return True


def note_unlinked(queue: OutgoingQueue, connection: str, kind: str, id: int, now: datetime) -> None:
    """Note that Procore has taken its marks off by itself: it is written anew when it is sent anew.

    `kind` and `id` say off what; where it is a project, off all that hangs on it. No kind: off nothing.
    """
    for kept in queue.listed(connection) if kind else ():
        thing = kept.thing
        itself = (thing.kind, thing.id) == (kind, id)
        inside = (
            kind == "project" and isinstance(thing, Commitment | Budget | BudgetChange) and thing.project.id == id
        )
        if itself or inside:
            _note(queue, kept, now)


def _note(queue: OutgoingQueue, one: Outgoing, now: datetime) -> None:
    while one.state in SENT:
        gone = replace(one, state=State.UNLINKED, wish=None, problems=(), steps=(), due=None)
        try:
            queue.save(gone, now, say("Unlinked in Procore."), PROCORE)
        except Late:
            one = queue.get(one.id)
        else:
            return
