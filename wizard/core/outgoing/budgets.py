"""Looks up in the mirror what a budget becomes in CMiC, what speaks against it, and whether CMiC agrees already.

The rules are those of Procore's map for CMiC (support pages, read 2026-11): codes come from the company's lists,
each cost code has a category, the hyphen is the only delimiter, and lines of $0 go too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from wizard.core.exports.standing import key_of, row_of, text_of
from wizard.core.mirror import Mirror, Row
from wizard.core.outgoing.record import Outgoing
from wizard.core.systems import inferred_names
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_parents import JOB, SUB_JOB
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.machine.resources import translation
from wizard.procedure.budget import Budget, BudgetEntry, BudgetEntryLine, BudgetLine
from wizard.procedure.change_order import Marks
from wizard.words import say

BUDGET = "B"
"""The prefix of a budget's origin id."""

_DECIMALS = 2

Place = tuple[str, str, str]
"""Job, cost code and category, by their codes in CMiC."""


def entry_of(mirror: Mirror, one: Outgoing, thing: Budget) -> BudgetEntry | list[TrueupError]:
    """Return what a budget becomes, or everything that speaks against it as far as the mirror knows."""
    books = _Books(mirror, thing)
    found = list(books.objections())
    if found:
        return found
    before = one.before.lines if isinstance(one.before, Budget) else ()
    sent = {place_of(thing, line): line.amount for line in before}
    return BudgetEntry(thing.code, tuple(books.entry_line(line, sent) for line in thing.lines))


def marks_of(thing: Budget) -> Marks:
    """Return the origin ids of the budget and, by their ids, of the cost codes that had none."""
    new = {
        line.cost_code.id: f"CC|{record_key(place_of(thing, line)[:2])}"
        for line in thing.lines
        if line.cost_code.id and not line.cost_code.origin_id
    }
    return Marks(f"{BUDGET}|{record_key([thing.code])}", thing.code, new)


def agrees(mirror: Mirror, thing: Budget) -> bool:
    """Tell whether CMiC budgets the same, as far as the mirror knows: then nothing is to go there."""
    books = _Books(mirror, thing)
    return all(books.held(place_of(thing, line)) == line.amount for line in thing.lines)


def place_of(thing: Budget, line: BudgetLine) -> Place:
    """Return where a line belongs; a cost code that came from CMiC says so itself, a new one has its code there."""
    job, code = key_of(line.sub_job.origin_id, "X") or thing.code, line.cost_code.code
    known = key_of(line.cost_code.origin_id, "CC")
    if "|" in known:
        job, _, code = known.partition("|")
    return job, code, key_of(line.cost_type.origin_id, "CT")


class _Books:
    """What the mirror knows of everything that one budget names, looked up at once."""

    def __init__(self, mirror: Mirror, thing: Budget) -> None:
        self._mirror, self._thing = mirror, thing
        places = [place_of(thing, line) for line in thing.lines]
        self._categories = _there(mirror, "job_category", (record_key(place) for place in places))
        self._codes = _there(mirror, "master_cost_code", (record_key([code]) for _, code, _ in places))
        self._types = _there(mirror, "master_category", (record_key([kind]) for *_, kind in places))
        self._amount = inferred_names().budget

    def held(self, place: Place) -> Decimal | None:
        """Return what CMiC budgeted there when it was read last; None where it has no such place."""
        row = self._categories.get(record_key(place))
        return None if row is None else Decimal(str(row.values.get(self._amount) or 0))

    def objections(self) -> Iterator[TrueupError]:
        thing = self._thing
        if row_of(self._mirror, JOB, key_of(thing.project.origin_id, "J")) is None:
            yield TrueupError("EX-652", field=say("project"), title=thing.title, value=thing.project.code)
        if not thing.lines:
            yield TrueupError("EX-656", title=thing.title)
        rules = CmicRules.from_data(translation("cmic"))
        for line in thing.lines:
            yield from self._against(line, rules.refused_delimiters)

    def _against(self, line: BudgetLine, refused: tuple[str, ...]) -> Iterator[TrueupError]:
        _, code, kind = place_of(self._thing, line)
        if line.sub_job and row_of(self._mirror, SUB_JOB, key_of(line.sub_job.origin_id, "X")) is None:
            yield TrueupError("EX-652", field=say("sub job"), title=self._thing.title, value=line.sub_job.code)
        if line.amount is not None and line.amount != round(line.amount, _DECIMALS):
            yield TrueupError("EX-655", line=line.title, value=line.amount)
        if not line.cost_type:
            yield TrueupError("EX-659", cost_code=line.cost_code.code)
        elif not self._listed("master_category", self._types, kind):
            yield TrueupError("EX-658", line=line.title, value=line.cost_type.code or "–")
        if line.cost_code.origin_id:
            return
        mark = next((mark for mark in refused if mark in code), "")
        if mark:
            yield TrueupError("RC-541", field=say("cost code"), value=code, mark=mark)
        elif not self._listed("master_cost_code", self._codes, code):
            yield TrueupError("EX-658", line=line.title, value=code or "–")

    def _listed(self, entity: str, there: Mapping[str, Row], code: str) -> bool:
        """Tell whether the company has a code; where its list is not synchronised, CMiC itself has to say."""
        return bool(code) and (record_key([code]) in there or self._mirror.count(entity) == 0)

    def entry_line(self, line: BudgetLine, sent: Mapping[Place, Decimal | None]) -> BudgetEntryLine:
        job, code, category = place = place_of(self._thing, line)
        listed = self._codes.get(record_key([code]))
        known = (self.held(place), sent.get(place))
        return BudgetEntryLine(
            job=job,
            cost_code=code,
            category=category,
            amount=line.amount,
            name=text_of(listed.values.get("PhsName")) if listed else line.name,
            division=text_of(listed.values.get("PhsCtrlCode")) if listed else "",
            known=frozenset(amount for amount in known if amount is not None),
        )


def _there(mirror: Mirror, entity: str, keys: Iterator[str]) -> dict[str, Row]:
    return {key: row for key, row in mirror.rows(entity, keys).items() if not row.gone}
