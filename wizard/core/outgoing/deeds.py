"""Does, or refuses, what people wish for something that went out: unlink it, begin anew, send it again.

The words are those of change orders. Only what is gone from the accounting system is unlinked: whoever writes it a
second time otherwise has it there twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from wizard.core.outgoing import books
from wizard.core.outgoing.record import SENT, Deed, Outgoing, State, Wish
from wizard.core.outgoing.sides import Sides
from wizard.errors import TrueupError
from wizard.support.outgoing_words import deeds_in
from wizard.words import Words, say

LOOK_FOR_POSTING = timedelta(hours=1)
"""How often the ledger is asked whether a person has posted something: one call for each."""

Save = Callable[[Outgoing, Words | None, str], Outgoing]


class Fulfilment:
    """Fulfils the wishes for what goes out of one connection.

    `save` stores what came of them, `note` hears what stood in their way.
    """

    def __init__(self, sides: Sides, save: Save, note: Callable[[TrueupError], None]) -> None:
        self._sides, self._save, self._note = sides, save, note

    def fulfil(self, one: Outgoing, wish: Wish) -> Outgoing:
        """Do what is wished, or keep everything as it is and say why not."""
        deeds = {Deed.UNLINK: self._unlink, Deed.RESET: self._reset, Deed.RESEND: self._resend}
        try:
            one.refuse_unless(wish.deed)
            return deeds[wish.deed](one, wish)
        except TrueupError as problem:
            self._note(problem)
            return self._refused(one, wish, problem)

    def _unlink(self, one: Outgoing, wish: Wish) -> Outgoing:
        self._take_off(one, wish)
        gone = replace(self._anew(one), state=State.UNLINKED)
        return self._save(gone, say("Unlinked: it is gone from the ledger, and Procore's marks are off."), wish.by)

    def _reset(self, one: Outgoing, wish: Wish) -> Outgoing:
        self._take_off(one, wish)
        return self._save(self._anew(one), say("Reset: it waits as if it had just come."), wish.by)

    def _resend(self, one: Outgoing, wish: Wish) -> Outgoing:
        shown = self._sides.procore.fetch(one.thing)
        return self._save(self._anew(replace(one, thing=shown)), say("Sent again."), wish.by)

    def _take_off(self, one: Outgoing, wish: Wish) -> None:
        """Take Procore's marks off what is gone; raise EX-660 while it is there, and what asking raises."""
        sent = books.sent(one)
        if self._sides.ledger.there(sent, self._sides.cancelled):
            raise TrueupError("EX-660", title=one.thing.title, called=sent.code)
        if one.state in SENT:
            self._sides.procore.clear(one.thing, books.marked_lines(one), wish.details)
            self._sides.witness("clearing done")

    def _anew(self, one: Outgoing) -> Outgoing:
        return replace(
            one,
            state=State.WAITING,
            accepted="",
            before=None,
            wish=None,
            problems=(),
            steps=(),
            reason="",
            tries=0,
            due=None,
        )

    def _refused(self, one: Outgoing, wish: Wish, problem: TrueupError) -> Outgoing:
        """Keep everything as it was and say why: the wish is over, whatever the reason."""
        if wish.details:
            self._sides.procore.decline(wish.details, [problem])
        goes_on = {State.UNMARKED: timedelta(0), State.POSTING: LOOK_FOR_POSTING}
        due = self._sides.clock() + goes_on[one.state] if one.state in goes_on else None
        kept = replace(one, wish=None, problems=(problem.to_dict(),), due=due)
        words = say("Not done ({deed}): {reason}", deed=deeds_in(one.state)[wish.deed], reason=problem.in_short())
        return self._save(kept, words, wish.by)
