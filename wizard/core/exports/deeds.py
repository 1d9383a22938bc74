"""What a person does with a change order, and what of it the core does in their stead.

Accepting and rejecting need nobody else and are done at once. What needs the ledger or Procore becomes a wish
of the change order, which the core fulfils or refuses with the reason.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from wizard.core.exports.clerk import GOES_ON, Clerk, by_hand
from wizard.core.exports.export import Deed, Export, State, Wish
from wizard.core.exports.sides import Sides
from wizard.errors import TrueupError
from wizard.procedure.change_order import Acceptance
from wizard.procedure.change_order_rules import same_number
from wizard.procedure.ledger_entry import Posting
from wizard.support.export_words import deeds_in
from wizard.words import Words, say

PROCORE = "Procore"
"""Who wishes what an approver asks for in Procore; a refusal is told there."""


def accepted(export: Export, acceptance: Acceptance, fingerprint: str, now: datetime) -> tuple[Export, Words]:
    """Return the change order as accepted, and the words for it.

    `fingerprint` is that of what the approver looked at ("": what is here now). Raises EX-626 when it is not
    the time to accept it, EX-620 when it was edited since the approver looked.
    """
    export.refuse_unless(Deed.ACCEPT)
    order = export.request.change_order
    if fingerprint and fingerprint != order.fingerprint():
        raise TrueupError("EX-620", changes=say("it was read again since you looked at it"), number=export.id)
    done = replace(
        export,
        state=State.ACCEPTED,
        acceptance=acceptance,
        accepted=order.fingerprint(),
        problems=(),
        reason="",
        tries=0,
        due=now,
    )
    told = {"date": acceptance.transaction_date.isoformat(), "number": acceptance.number}
    if acceptance.number:
        return done, say("Accepted for {date}, as number {number}.", **told)
    return done, say("Accepted for {date}.", **told)


def rejected(export: Export, reason: str, now: datetime) -> tuple[Export, Words]:
    """Return the change order as rejected; raise EX-626 when that is no longer possible here."""
    export.refuse_unless(Deed.REJECT)
    done = replace(export, state=State.REJECTED, reason=reason, problems=(), acceptance=None, untold=True, due=now)
    return done, say("Rejected: {reason}", reason=reason)


def wished(export: Export, wish: Wish, now: datetime) -> tuple[Export, None]:
    """Return the change order with a wish to be fulfilled; raise EX-626 when it cannot be."""
    export.refuse_unless(wish.deed)
    return replace(export, wish=wish, due=now), None


class Fulfilment:
    """Does, or refuses, what people wish for the change orders of one connection."""

    def __init__(self, sides: Sides, clerk: Clerk) -> None:
        self._sides = sides
        self._clerk = clerk

    def fulfil(self, export: Export, wish: Wish) -> tuple[Export, TrueupError | None]:
        """Do what is wished, or keep everything as it is; return also why it was refused (None: it was done)."""
        deeds = {
            Deed.CONFIRM: self._confirm,
            Deed.UNLINK: self._unlink,
            Deed.RESET: self._reset,
            Deed.REJECT: self._reject,
            Deed.RESEND: self._resend,
            Deed.CURRENCY: self._vouch,
        }
        try:
            export.refuse_unless(wish.deed)
            return deeds.get(wish.deed, self._retry)(export, wish), None
        except TrueupError as problem:
            return self.refuse(export, problem, wish), problem

    def _confirm(self, export: Export, wish: Wish) -> Export:
        order, now = export.request.change_order, self._sides.clock()
        acceptance = by_hand(export.acceptance, order, wish.number, now.astimezone())
        standing = self._sides.standing(export, order)
        if standing.job is None or standing.contract is None:
            raise self._sides.objections(order, acceptance, standing)[0]
        entry = export.entry or self._sides.entry(export, order, acceptance, standing)
        entry = replace(entry, number=wish.number or entry.number)
        posting = self._posting(export, entry.number)
        if posting is None and not wish.unseen:
            raise TrueupError("EX-632", field=say("ledger"), number=entry.number)
        if posting is not None and posting.amount != entry.revenue:
            told = {"number": posting.number, "found": str(posting.amount), "wanted": str(entry.revenue)}
            raise TrueupError("EX-623", field=say("amount"), **told)
        holder = next((one for one in self._sides.claimed(export) if same_number(one, entry.number)), None)
        if holder is not None:
            another = say("another change order here")
            raise TrueupError("EX-615", field=say("number"), number=entry.number, holder=another)
        how = say("Confirmed by hand") if posting else _unseen(wish.reason)
        posting = posting or Posting(entry.number, "", entry.revenue)
        return self._clerk.confirmed(replace(export, entry=entry, acceptance=acceptance), posting, how, by=wish.by)

    def _unlink(self, export: Export, wish: Wish) -> Export:
        self._refuse_while_in_ledger(export)
        self._sides.orders.clear(export.request)
        self._sides.witness("clearing done")
        gone = replace(
            export, state=State.UNLINKED, wish=None, marked=False, posting=None, problems=(), tries=0, due=None
        )
        return self._clerk.save(
            gone, say("Unlinked: it is gone from the ledger, and Procore's marks are off."), wish.by
        )

    def _reset(self, export: Export, wish: Wish) -> Export:
        self._refuse_while_in_ledger(export)
        if export.marked:
            self._sides.orders.clear(export.request)
            self._sides.witness("clearing done")
        return self._clerk.save(self._anew(export), say("Reset: it waits as if it had just come."), wish.by)

    def _resend(self, export: Export, wish: Wish) -> Export:
        order = self._sides.orders.fetch(export.request)
        request = replace(export.request, change_order=order)
        return self._clerk.save(self._anew(replace(export, request=request)), say("Sent again."), wish.by)

    def _reject(self, export: Export, wish: Wish) -> Export:
        self._refuse_while_in_ledger(export)
        done, words = rejected(export, wish.reason, self._sides.clock())
        return self._clerk.save(replace(done, wish=None), words, wish.by)

    def _retry(self, export: Export, wish: Wish) -> Export:
        return self._again(export, wish, say("Tried again."))

    def _vouch(self, export: Export, wish: Wish) -> Export:
        """Take a person's word for the currency that Procore does not tell."""
        currency = self._sides.books.limits.currency
        words = say("Procore tells no currency. It is in {currency}, the ledger's.", currency=currency)
        return self._again(replace(export, currency=currency), wish, words)

    def _again(self, export: Export, wish: Wish, words: Words) -> Export:
        state = export.state
        if state is State.FAILED:
            state = State.ACCEPTED if export.acceptance else State.WAITING
        again = replace(export, state=state, wish=None, tries=0, due=self._sides.clock())
        return self._clerk.save(again, words, wish.by)

    def _anew(self, export: Export) -> Export:
        """Begin once more, with a key of its own: the one before belongs to what was in the ledger then."""
        return replace(
            export,
            state=State.WAITING,
            round=export.round + 1,
            acceptance=None,
            accepted="",
            entry=None,
            way=None,
            target="",
            why=(),
            before=(),
            posting=None,
            problems=(),
            files=(),
            steps=(),
            sheet=None,
            reason="",
            wish=None,
            tries=0,
            due=None,
            untold=False,
            marked=False,
            shown=None,
            currency="",
        )

    def _refuse_while_in_ledger(self, export: Export) -> None:
        """Raise EX-625 while the ledger holds it, and what reading raises when nobody can tell."""
        posting = self._sides.in_ledger(export)
        if posting is not None:
            raise TrueupError("EX-625", field=say("ledger"), number=posting.number)

    def _posting(self, export: Export, number: str) -> Posting | None:
        order = export.request.change_order
        standing = self._sides.standing(export, order)
        acceptance = by_hand(export.acceptance, order, number, self._sides.clock())
        entry = export.entry or self._sides.entry(export, order, acceptance, standing)
        postings = self._sides.postings(entry) or []
        return next((one for one in postings if same_number(one.number, number)), None)

    def refuse(self, export: Export, problem: TrueupError, wish: Wish) -> Export:
        """Keep everything as it was and say why: the wish is over, whatever the reason. Procore is told next."""
        self._clerk.note(problem)
        untold = wish.by == PROCORE
        due = self._sides.clock() if untold or export.state in GOES_ON else self._clerk.again(export)
        kept = replace(export, wish=None, problems=(problem.to_dict(),), untold=untold, tries=0, due=due)
        deed = deeds_in(export.state)[wish.deed]
        words = say("Not done ({deed}): {reason}", deed=deed, reason=problem.in_short())
        return self._clerk.save(kept, words, wish.by)


def _unseen(seen: str) -> Words:
    """Return the words for what a person has seen in the ledger though it is not shown here."""
    if not seen:
        return say("Confirmed by hand, though the ledger does not show it")
    return say("Confirmed by hand, though the ledger does not show it (seen there: {seen})", seen=seen)
