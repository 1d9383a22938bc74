"""Does the next thing for what goes out: check, write and read back, mark. Every step may be repeated.

A step does its work outside and then stores what came of it, so a core that is killed in between does it once more:
checking only looks, writing looks up every record by its key before it makes it, and a mark is the same one again.
What a person has to post in the accounting system is looked at until it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import structlog

from wizard.core.exports.clerk import NOBODY_KNOWS, PATIENCE
from wizard.core.outgoing import books
from wizard.core.outgoing.deeds import LOOK_FOR_POSTING, Fulfilment
from wizard.core.outgoing.record import Outgoing, State
from wizard.core.outgoing.sides import Sides
from wizard.core.sign_ins import is_refused_sign_in
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.outgoing import Commitment, edited, fingerprint
from wizard.words import Words, say

_log = structlog.get_logger()

_SENT = frozenset({State.UNMARKED, State.POSTING})
"""What is in the ledger already, so that no trouble leads to writing it again."""


class OutgoingClerk:
    """Works on what goes out of one connection; `refused` is the sign-in that was refused meanwhile."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self.refused: TrueupError | None = None

    def note(self, problem: TrueupError) -> None:
        """Remember a refused sign-in, for whoever decides whether anything else is tried."""
        if is_refused_sign_in(problem):
            self.refused = problem

    def step(self, one: Outgoing) -> Outgoing:
        """Do the next thing and return what that led to; raise `Late` when someone was faster."""
        if one.wish is not None:
            return Fulfilment(self._sides, self._save, self.note).fulfil(one, one.wish)
        steps = {State.ACCEPTED: self._write, State.FAILED: self._take_up, State.UNMARKED: self._mark}
        steps[State.POSTING] = self._look_for_posting
        try:
            return steps.get(one.state, self._rest)(one)
        except TrueupError as problem:
            self.note(problem)
            if problem.kind is Kind.TRANSIENT or problem.code == NOBODY_KNOWS or one.state in _SENT:
                return self._later(one, problem)
            return self._failed(one, [problem])

    def _rest(self, one: Outgoing) -> Outgoing:
        return self._save(replace(one, due=None))

    def _take_up(self, one: Outgoing) -> Outgoing:
        """Take up what failed as it was accepted: from here on nobody rejects or renames what is being written."""
        return self._save(replace(one, state=State.ACCEPTED, due=self._sides.clock()))

    def _write(self, one: Outgoing) -> Outgoing:
        if self._sides.refuses(one.thing):
            return self._failed(one, [TrueupError("EX-661", job=one.thing.code)])
        shown = self._sides.procore.fetch(one.thing)
        if fingerprint(shown) != one.accepted:
            return self._edited(one, edited(one.thing, shown), replace(one, thing=shown))
        entry = books.entry_of(self._sides.mirror, replace(one, thing=shown))
        found = entry if isinstance(entry, list) else self._sides.ledger.check(entry, self._sides.cancelled)
        if isinstance(entry, list) or found:
            return self._failed(one, found)
        self._sides.witness("about to write")
        handed = self._sides.ledger.write(entry, self._sides.cancelled)
        self._sides.witness("writing done")
        words = say("Written as {code} and read back: {rows} new records.", code=one.code, rows=handed.rows)
        written = replace(one, thing=shown, state=State.UNMARKED, steps=handed.steps, problems=(), tries=0)
        return self._save(replace(written, due=self._sides.clock()), words)

    def _mark(self, one: Outgoing) -> Outgoing:
        marked = self._sides.procore.mark(one.thing, books.marks_of(one), one.details)
        self._sides.witness("marking done")
        state, due = State.CONFIRMED, None
        if isinstance(one.thing, Commitment):
            state, due = State.POSTING, self._sides.clock()
        done = replace(one, state=state, problems=(), tries=0, due=due)
        words = say("Marked in Procore.") if marked else say("Procore has no place for a mark; it is known here.")
        return self._save(done, words)

    def _look_for_posting(self, one: Outgoing) -> Outgoing:
        if self._sides.ledger.posted(*books.contract_of(one), self._sides.cancelled):
            done = replace(one, state=State.CONFIRMED, problems=(), steps=(), tries=0, due=None)
            return self._save(done, say("CMiC shows it as posted."))
        waits = replace(one, problems=(), tries=0, due=self._sides.clock() + LOOK_FOR_POSTING)
        return self._save(waits)

    # -- where steps lead --------------------------------------------------------------------------------------

    def _edited(self, one: Outgoing, changes: list[Words], shown: Outgoing) -> Outgoing:
        problem = TrueupError("EX-644", title=one.thing.title, changes=changes)
        waits = replace(shown, state=State.WAITING, accepted="", problems=(problem.to_dict(),), tries=0, due=None)
        return self._save(waits, problem.in_short())

    def _failed(self, one: Outgoing, found: Sequence[TrueupError]) -> Outgoing:
        """It cannot be written: every reason is kept, and told in Procore where the request came from there.

        Without such a request it is looked at again by itself, because what stands in the way may be mended.
        """
        problems = tuple(problem.to_dict() for problem in found)
        same = one.problems == problems
        due = None
        if one.asked_there:
            self._sides.procore.decline(one.details, found)
        else:
            due = self._sides.clock() + self._sides.settings.interval
        failed = replace(one, state=State.FAILED, problems=problems, tries=0, due=due)
        return self._save(failed, None if same else say("Cannot be written: {reason}", reason=found[0].in_short()))

    def _later(self, one: Outgoing, problem: TrueupError) -> Outgoing:
        """Try the same step again after a while; what stands in the way is shown meanwhile."""
        seconds = PATIENCE[min(one.tries, len(PATIENCE) - 1)]
        new = [known["code"] for known in one.problems] != [problem.code]
        _log.info("outgoing waits", outgoing=one.id, code=problem.code, seconds=seconds)
        waits = replace(
            one,
            problems=(problem.to_dict(),),
            tries=one.tries + 1,
            due=self._sides.clock() + timedelta(seconds=seconds),
        )
        return self._save(waits, problem.in_short() if new else None)

    def _save(self, one: Outgoing, words: Words | None = None, by: str = "") -> Outgoing:
        saved = self._sides.queue.save(one, self._sides.clock(), words, by)
        if words is not None:
            _log.info("outgoing", outgoing=saved.id, state=saved.state.value)
        return saved
