"""Does the next thing for one change order: check, write, read back, mark. Every step may be repeated.

A step does one thing outside and then stores what it found, in that order. So a core that is killed in between
does that one thing again, and each of them is made so that a second time changes nothing: checking and reading
only look, writing looks for its key in the same transaction, files and marks are the same ones again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from wizard.core.exports.export import Export, State
from wizard.core.exports.sides import Sides
from wizard.core.sign_ins import is_refused_sign_in
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.errors.entry import Kind
from wizard.procedure.change_order import Acceptance, ChangeOrder, Marks, edits
from wizard.procedure.change_order_rules import UNTOLD_CURRENCY, same_number
from wizard.procedure.entering import ledger_number
from wizard.procedure.ledger_entry import Entry, Posting, Way
from wizard.procedure.recognising import Recognition, Verdict, recognise
from wizard.support.export_words import WAYS
from wizard.words import Words, say

_log = structlog.get_logger()

PATIENCE = (2.0, 5.0, 15.0, 60.0, 180.0, 600.0)
"""Seconds before each new try of what did not work; the last one counts for ever after."""

LEDGER_SECONDS = 60.0
"""How often all of a contract is read back while it waits to be posted; its own number is seen sooner (`watch`)."""

GOES_ON = frozenset({State.UNMARKED, State.POSTING, State.WRITTEN})
"""The states in which the next step stays the same when something else was asked for and refused."""

NOBODY_KNOWS = "CM-114"
"""What is told when an answer was lost and could not be looked up: neither done nor refused."""

LOOKS_AFTER_WRITING = 3
"""How often what was written is looked for before a person is told that it is not there."""


class Clerk:
    """Works on the change orders of one connection; `refused` is the sign-in that was refused meanwhile."""

    def __init__(self, sides: Sides) -> None:
        self._sides = sides
        self.refused: TrueupError | None = None

    def note(self, problem: TrueupError) -> None:
        """Remember a refused sign-in, for whoever decides whether anything else is tried."""
        if is_refused_sign_in(problem):
            self.refused = problem

    def step(self, export: Export) -> Export:
        """Do the next thing and return what that led to; raise `Late` when someone was faster."""
        steps = {
            State.ACCEPTED: self._check,
            State.FAILED: self._check,
            State.CHECKED: self._write,
            State.WRITTEN: self._read_back,
            State.POSTING: self._read_back,
            State.UNMARKED: self._mark,
        }
        try:
            return self._tell(export) if export.untold else steps.get(export.state, self._rest)(export)
        except TrueupError as problem:
            return self.later(export, problem)

    # -- the steps -----------------------------------------------------------------------------------------------

    def _rest(self, export: Export) -> Export:
        return self.save(replace(export, due=None))

    def _check(self, export: Export) -> Export:
        acceptance = export.acceptance
        if acceptance is None:
            return self._rest(export)
        order = self._sides.orders.fetch(export.request)
        if order.fingerprint() != export.accepted:
            return self._edited(export, order)
        export = replace(export, request=replace(export.request, change_order=order), shown=None)
        currency = self._sides.orders.currency(order)
        if not currency:
            export = self._assumed(export)
        standing = self._sides.standing(export, order)
        told = replace(order, currency=currency or export.currency)
        found = self._sides.objections(told, acceptance, standing)
        if [problem.code for problem in found] == [UNTOLD_CURRENCY]:
            return self._asked(export, found[0])
        if found:
            return self.failed(export, found)
        entry = self._sides.entry(export, order, acceptance, standing)
        return self._route(export, entry)

    def _assumed(self, export: Export) -> Export:
        """Take the ledger's currency for that of a change order where the connection's setting says so."""
        currency = self._sides.books.limits.currency
        if export.currency or not currency or not self._sides.settings.assume_currency:
            return export
        words = say(
            "Procore tells no currency; by the setting of this connection it is {currency}.", currency=currency
        )
        return self.save(replace(export, currency=currency), words)

    def _asked(self, export: Export, problem: TrueupError) -> Export:
        """Wait for a person's word. Procore is asked again meanwhile: the right to look may be given there."""
        new = [one["code"] for one in export.problems] != [problem.code]
        due = self._now() + self._sides.settings.interval
        waits = replace(export, state=State.ACCEPTED, problems=(problem.to_dict(),), tries=0, due=due)
        return self.save(waits, problem.in_short() if new else None)

    def _route(self, export: Export, entry: Entry) -> Export:
        postings = self._sides.postings(entry) or []
        taken = [one for one in postings if same_number(one.number, entry.number) and one.key != entry.key]
        if taken:
            holder = say("a change order in the ledger over {amount}", amount=taken[0].amount)
            return self.failed(
                export, [TrueupError("EX-615", field=say("number"), number=entry.number, holder=holder)]
            )
        allowed = self._ways()
        route = self._sides.ledger.route(entry, allowed, self._sides.cancelled)
        if route.way not in allowed:
            ways = [WAYS[way] for way in sorted(allowed)] or say("none")
            told = TrueupError("EX-638", field=say("way"), way=WAYS[route.way], ways=ways)
            return self.failed(export, [told, *route.why])
        found = self._sides.ledger.check(entry, route, self._sides.cancelled)
        if found:
            return self.failed(export, found)
        self._sides.witness("checking done")
        return self.save(
            replace(
                export,
                state=State.CHECKED,
                entry=entry,
                way=route.way,
                target=route.target,
                why=tuple(problem.to_dict() for problem in route.why),
                before=tuple(one.number for one in postings if one.key != entry.key),
                problems=(),
                tries=0,
                due=self._now(),
            ),
            say(
                "In order. It becomes {target}, by way of: {way}.", target=Words(route.target), way=WAYS[route.way]
            ),
        )

    def _ways(self) -> frozenset[Way]:
        """Return the ways that may be used at this moment: whoever forbids one is heard at once."""
        return self._sides.queue.settings(self._sides.connection).ways & self._sides.ledger.ways

    def _write(self, export: Export) -> Export:
        entry = _entry(export)
        if export.way not in self._ways():
            return self.save(
                replace(export, state=State.ACCEPTED, due=self._now()), say("That way is no longer allowed.")
            )
        waits = self._edited_meanwhile(export)
        if waits is not None:
            return waits
        self._sides.witness("about to write")
        try:
            handed = self._sides.ledger.write(
                entry, export.route, self._sides.folder / str(export.id), self._sides.cancelled
            )
        except TrueupError as problem:
            if problem.kind is Kind.TRANSIENT or problem.code.startswith(("MC-", NOBODY_KNOWS)):
                raise
            # The transaction was refused, so nothing was written: another way may be found next time.
            return self.failed(export, [problem])
        self._sides.witness("writing done")
        by_person = export.way is not None and export.way.by_person
        if by_person:
            words = say("Handed over ({way}); it waits to be posted.", way=WAYS[export.route.way])
        elif handed.rows:
            words = say("Written: {rows} rows.", rows=handed.rows)
        else:
            words = say("Written: it was there already.")
        return self.save(
            replace(
                export,
                state=State.POSTING if by_person else State.WRITTEN,
                files=tuple(str(path) for path in handed.files),
                steps=handed.steps,
                sheet=handed.sheet,
                problems=(),
                tries=0,
                due=self._now(),
            ),
            words,
        )

    def _edited_meanwhile(self, export: Export) -> Export | None:
        """Look once more before writing, hours after the check perhaps; return what an edit leads to.

        An earlier try may have been ended after it wrote: then what was accepted is in the ledger, and stays.
        """
        if export.asked_there:
            return None  # Procore keeps the request as it was accepted
        try:
            order = self._sides.orders.fetch(export.request)
        except TrueupError as problem:
            if problem.code == "EX-621" and self._is_unwritten(export):
                return self.failed(export, [problem])
            raise
        if order.fingerprint() != export.accepted and self._is_unwritten(export):
            return self._edited(export, order)
        return None

    def _is_unwritten(self, export: Export) -> bool:
        """Tell whether it is certain that an earlier try left nothing in the ledger, so that it may wait again."""
        if export.way is not None and export.way.by_person:
            return True
        try:
            return self._sides.in_ledger(export) is None
        except TrueupError:
            return False

    def _read_back(self, export: Export) -> Export:
        entry = _entry(export)
        postings = self._sides.postings(entry)
        if postings is None:
            told = TrueupError("EX-632", field=say("ledger"), number=entry.number)
            return self._waits(export, Recognition(Verdict.ABSENT, problem=told))
        claimed = self._sides.claimed(export)
        seen = recognise(entry, postings, before=export.before, claimed=claimed)
        self._sides.witness("reading back done")
        if seen.verdict is Verdict.THERE and seen.posting is not None:
            return self.confirmed(export, seen.posting, say("Found in the ledger"))
        if export.state is State.WRITTEN and seen.verdict is Verdict.OTHERWISE and seen.problem is not None:
            return self.failed(export, [seen.problem], again=False)
        if export.state is State.WRITTEN and seen.verdict is Verdict.ABSENT:
            missing = TrueupError("EX-632", field=say("ledger"), number=entry.number)
            if export.tries + 1 < LOOKS_AFTER_WRITING:
                return self.later(export, missing)
            return self.failed(export, [missing], again=False)
        return self._waits(export, seen)

    def _waits(self, export: Export, seen: Recognition) -> Export:
        """Let a change order wait for a person, who is told what was seen when that is new."""
        problems = () if seen.problem is None else (seen.problem.to_dict(),)
        words = seen.problem.words("title") if seen.problem else None
        if seen.verdict is Verdict.ENTERED:
            words = say("Entered in the ledger, but not approved there yet")
        happened = self._sides.queue.happened(export.id)
        if happened and str(happened[-1]["words"]) == str(words):
            words = None
        due = self._now() + timedelta(seconds=LEDGER_SECONDS)
        return self.save(replace(export, problems=problems, tries=0, due=due), words)

    def _mark(self, export: Export) -> Export:
        self._sides.orders.mark(export.request, marks_of(export))
        self._sides.witness("marking done")
        done = replace(export, state=State.CONFIRMED, marked=True, problems=(), tries=0, due=None)
        return self.save(done, say("Marked in Procore."))

    def _tell(self, export: Export) -> Export:
        reasons = [TrueupError.from_dict(problem) for problem in export.problems]
        if not reasons:
            reasons = [
                TrueupError("EX-633", reason=export.reason or say("No reason was given."), number=export.number)
            ]
        self._sides.orders.decline(export.request, reasons)
        self._sides.witness("telling done")
        told = replace(export, untold=False, tries=0)
        if told.state in GOES_ON:
            return self.save(replace(told, due=self._now()))
        return self.save(replace(told, due=self.again(told) if export.state is State.FAILED else None))

    # -- where steps lead ----------------------------------------------------------------------------------------

    def confirmed(self, export: Export, posting: Posting, how: Words, by: str = "") -> Export:
        """The ledger has it: Procore is told next."""
        found = replace(
            export, state=State.UNMARKED, posting=posting, problems=(), wish=None, tries=0, due=self._now()
        )
        told = {"number": posting.number, "amount": posting.amount}
        return self.save(found, say("{how}: number {number} over {amount}.", how=how, **told), by)

    def failed(self, export: Export, found: Sequence[TrueupError], *, again: bool = True) -> Export:
        """It cannot be written: every reason is kept, and told to Procore's side where that has a place for it."""
        self.note(found[0])
        problems = tuple(problem.to_dict() for problem in found)
        same = export.state is State.FAILED and export.problems == problems
        export = replace(export, state=State.FAILED, problems=problems, wish=None, tries=0)
        if same:
            return self.save(replace(export, due=self.again(export)))
        words = say("Cannot be written: {reason}", reason=found[0].in_short())
        if len(found) > 1:
            words = say("{words} Further reasons: {count}.", words=words, count=len(found) - 1)
        due = self.again(export) if again else None
        if self._sides.orders.approves:
            return self.save(replace(export, untold=True, due=self._now()), words)
        return self.save(replace(export, due=due), words)

    def later(self, export: Export, problem: TrueupError) -> Export:
        """Try the same step again after a while; what stands in the way is shown meanwhile.

        Where it is Procore that does not take the reasons, these stay: they are what it has to hear.
        """
        self.note(problem)
        seconds = PATIENCE[min(export.tries, len(PATIENCE) - 1)]
        _log.info("export waits", export=export.id, code=problem.code, seconds=seconds)
        due = self._now() + timedelta(seconds=seconds)
        waits = replace(export, tries=export.tries + 1, due=due)
        if export.untold:
            words = say("Procore has not heard of it yet: {reason}", reason=problem.in_short())
            return self.save(waits, words if export.tries == 0 else None)
        new = [one["code"] for one in export.problems] != [problem.code]
        return self.save(replace(waits, problems=(problem.to_dict(),)), problem.in_short() if new else None)

    def save(self, export: Export, words: Words | None = None, by: str = "") -> Export:
        saved = self._sides.queue.save(export, self._now(), words, by)
        if words is not None:
            _log.info("export", export=saved.id, state=saved.state.value)
        self._sides.witness(saved.state.value)
        return saved

    def _edited(self, export: Export, order: ChangeOrder) -> Export:
        changes = edits(export.request.change_order, order) or [say("its details")]
        problem = TrueupError("EX-620", field=say("change order"), changes=changes)
        request = replace(export.request, change_order=order, acceptance=None)
        waits = replace(
            export,
            state=State.WAITING,
            request=request,
            acceptance=None,
            accepted="",
            shown=None,
            problems=(problem.to_dict(),),
            due=None,
        )
        return self.save(waits, say("{reason} Changed: {changes}.", reason=problem.in_short(), changes=changes))

    def again(self, export: Export) -> datetime | None:
        """When a failed change order is checked again by itself: where Procore asks anew, it is not."""
        if export.acceptance is None or self._sides.orders.approves:
            return None
        return self._now() + self._sides.settings.interval

    def _now(self) -> datetime:
        return self._sides.clock()


def marks_of(export: Export) -> Marks:
    """Return the origin ids of a change order that the ledger has: made from the number that it has there."""
    entry, posting = _entry(export), export.posting
    number = posting.number if posting is not None else entry.number
    origin = f"CO|{record_key([entry.contract or entry.job, number])}"
    order = export.request.change_order
    lines = {line.id: f"{origin}|{place}" for place, line in enumerate(order.lines, 1)}
    markups = [markup.id for line in order.lines for markup in line.markups]
    return Marks(origin, number, lines, {id: f"{origin}|M{place}" for place, id in enumerate(markups, 1)})


def by_hand(acceptance: Acceptance | None, order: ChangeOrder, number: str, today: datetime) -> Acceptance:
    """Return what a person who confirms by hand has accepted: the number they name, dated today unless known."""
    date = acceptance.transaction_date if acceptance else today.date()
    known = acceptance or Acceptance(date)
    return replace(known, number=number or ledger_number(order, known))


def _entry(export: Export) -> Entry:
    if export.entry is None:
        raise ValueError(f"export {export.id} was not checked yet")
    return export.entry
