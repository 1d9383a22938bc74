"""Finds what is to go to the accounting system: by looking through Procore.

It enters what Procore shows into the queue and nothing more: it neither writes nor marks anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from wizard.core.exports import standing
from wizard.core.mirror import Mirror
from wizard.core.mirror.matches import Decision
from wizard.core.outgoing import budgets
from wizard.core.outgoing.record import EDITED, SENT, Outgoing, State
from wizard.core.outgoing.sides import Sides
from wizard.core.shelf import Late
from wizard.core.translation.cmic_parents import JOB
from wizard.errors import TrueupError
from wizard.procedure.budget import Budget
from wizard.procedure.budget_change import BudgetChange
from wizard.procedure.outgoing import Thing, edited
from wizard.words import Words, say


def look_through(sides: Sides) -> None:
    """Enter what Procore shows without an origin id; what waits and is shown no more is settled there.

    What may be a record that the accounting system has already waits for that question instead, and a budget that
    comes from there does not go there.
    """
    doubts = _doubts(sides.mirror)
    shown: set[str] = set()
    for thing in sides.procore.waiting(sides.settings.kinds, standing.projects(sides.mirror, JOB).values()):
        made = made_of(sides.connection, thing, sides.clock())
        agrees = isinstance(thing, Budget) and budgets.agrees(sides.mirror, thing)
        if (thing.kind, thing.id) in doubts or agrees or sides.refuses(thing):
            continue
        shown.add(made.about)
        known = sides.queue.known(sides.connection, made.about)
        try:
            if known is None:
                sides.queue.add(made, say("Found in Procore."))
            elif isinstance(thing, BudgetChange) and known.state in SENT:
                _compare(sides, known, edited(known.thing, thing))
            else:
                _again(sides, known, thing)
        except Late:
            continue
    for one in sides.queue.listed(sides.connection):
        looked_for = one.thing.kind in sides.settings.kinds and not one.asked_there
        if one.state is State.WAITING and looked_for and one.about not in shown:
            settled = replace(one, state=State.SETTLED, problems=(), due=None)
            words = say("Procore does not show it as new any more.")
            if sides.refuses(one.thing):
                words = say("Its budget comes from the accounting system now.")
            try:
                sides.queue.save(settled, sides.clock(), words)
            except Late:
                continue  # somebody acts on it at this moment; the next look will see
        elif one.state in SENT and isinstance(one.thing, BudgetChange) and looked_for and one.about not in shown:
            _compare(sides, one, [say("it is no longer approved there")])


def _compare(sides: Sides, sent: Outgoing, changes: Sequence[Words]) -> None:
    """Tell what was edited since it went out, once; the accounting system keeps what was accepted."""
    if bool(changes) == sent.edited:
        return
    told, words = [], say("In Procore it stands as it was accepted again.")
    if changes:
        told = [TrueupError(EDITED, title=sent.thing.title, changes=list(changes))]
        words = told[0].in_short()
    try:
        problems = tuple(problem.to_dict() for problem in told)
        sides.queue.save(replace(sent, problems=problems), sides.clock(), words)
    except Late:
        return  # somebody acts on it at this moment; the next look will see


def _again(sides: Sides, known: Outgoing, thing: Thing) -> None:
    changes = edited(known.thing, thing)
    back = known.state is State.SETTLED
    if back or (changes and known.state in _LOOKED_AT):
        words = say("It is new in Procore again.") if back else _edited(changes)
        before = known.thing if known.state is State.CONFIRMED else known.before
        waits = replace(known, thing=thing, before=before, state=State.WAITING, problems=(), reason="", due=None)
        sides.queue.save(waits, sides.clock(), words)


_LOOKED_AT = frozenset({State.WAITING, State.REJECTED, State.CONFIRMED})
"""In these an edit in Procore has it wait anew. Of what is confirmed only budgets are shown once more."""


def _edited(changes: list[Words]) -> Words:
    return say("Edited in Procore: {changes}.", changes=changes)


def made_of(connection: str, thing: Thing, now: datetime) -> Outgoing:
    return Outgoing(0, connection, thing, State.WAITING, created=now, changed=now)


_KINDS = {"vendor": "company", "customer": "company", "job": "project"}
"""The entities whose look-alikes are things that go out, too."""


def _doubts(mirror: Mirror) -> set[tuple[str, int]]:
    """Return kind and id of the objects that may be, or are to be, a record of the accounting system."""
    return {
        (_KINDS[match.entity], match.likeness.procore_id)
        for match in mirror.matches.listed()
        if match.decided is not Decision.APART and match.entity in _KINDS
    }
