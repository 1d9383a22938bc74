"""Writes a budget into the categories of a job's cost codes, and makes those codes and categories that it lacks.

A category is made first and gets its amount afterwards (CMiC's create page of job categories, read 2026-11). An
amount is changed only where CMiC holds none, or one that both sides know of: what somebody has budgeted there in
between is never written over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from wizard.erp.cmic.inferred import InferredNames, not_known
from wizard.erp.cmic.resources import RESOURCES
from wizard.erp.cmic.values import decimal, text
from wizard.erp.cmic.writing import Item, Writer, exact, told_key, too_long
from wizard.errors import TrueupError
from wizard.procedure.budget import BudgetEntry, BudgetEntryLine
from wizard.procedure.outgoing import Sent
from wizard.words import say

CODE, CATEGORY = RESOURCES["jcjobcostcodes"], RESOURCES["jcjobcategory"]

_REFUSED = "CM-109"
"""What CMiC's refusal of a value or a name is told as."""

_TOLD = 5
"""How many differing lines are named; the rest is counted."""

Place = tuple[str, str, str]
"""Job, cost code and category."""


def check(entry: BudgetEntry) -> list[TrueupError]:
    """Return what does not fit CMiC's attributes, each once."""
    bodies = [{**_code_key(line), **_category_key(line)} for line in entry.lines]
    found = {(p.params["field"], p.params["value"]): p for body in bodies for p in too_long(body)}
    return list(found.values())


def told(entry: BudgetEntry, names: InferredNames) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what each category is to hold, as people are told before it is written."""
    for line in entry.lines:
        amount = {} if line.amount is None else {names.budget: line.amount}
        yield CATEGORY.name, {**_category_key(line), **amount}


def write(writer: Writer, entry: BudgetEntry, names: InferredNames) -> int:
    """Make what is missing, set the amounts, read all of it back; return how many records were made or changed.

    Raises CM-117 before anything is written where CMiC holds amounts that nobody here knows of, CM-132 when it
    does not know the attribute of the amount, CM-131 when it does not show what it took.
    """
    there = _categories(writer, (line.job for line in entry.lines))
    _must_know(there.values(), names)
    _refuse_others(there, entry.lines, names)
    rows = _make_codes(writer, entry.lines, names)
    for line in entry.lines:
        if line.key not in there:
            rows += writer.create(CATEGORY, _category_key(line), names.category)
    for line in entry.lines:
        if line.amount is not None and _amount(there.get(line.key), names) != line.amount:
            _set(writer, line, line.amount, names)
            rows += 1
    _read_back(writer, entry, names)
    return rows


def there(writer: Writer, sent: Sent, names: InferredNames) -> bool:
    """Tell whether any place of a budget holds an amount, or any of the cost codes is still there."""
    jobs = dict.fromkeys(job for job, *_ in sent.places)
    if sent.kind == "cost codes":
        held = {
            (job, text(item.get("GjjpCode"))) for job in jobs for item in writer.all(CODE, {"GjjpJobCode": job})
        }
        return any((job, code) in held for job, code, _ in sent.places)
    found = _categories(writer, jobs)
    _must_know(found.values(), names)
    return any(_amount(found.get(place), names) for place in sent.places)


def _categories(writer: Writer, jobs: Iterable[str]) -> dict[Place, Item]:
    """Return all categories of some jobs: few calls, where a look for each line would be many."""
    found = {}
    for job in dict.fromkeys(jobs):
        for item in writer.all(CATEGORY, {"JcatJobCode": job}):
            found[(job, text(item.get("JcatPhsCode")) or "", text(item.get("JcatCode")) or "")] = item
    return found


def _must_know(there: Iterable[Item], names: InferredNames) -> None:
    """Raise CM-132 when CMiC shows a category without the attribute: every one that it has is always shown."""
    for item in there:
        if names.budget not in item:
            raise not_known(names.budget, CATEGORY.name, say("It shows none of that name."))


def _refuse_others(there: Mapping[Place, Item], lines: Iterable[BudgetEntryLine], names: InferredNames) -> None:
    others = []
    for line in lines:
        held = _amount(there.get(line.key), names)
        if line.amount is not None and held not in (line.amount, Decimal(0), *line.known):
            others.append(f"{' '.join(line.key)}: {held}")
    if others:
        told = "; ".join(others[:_TOLD]) + ("; …" if len(others) > _TOLD else "")
        reason = say(
            "Somebody has budgeted there since the last sync, {count} times: {told}.", count=len(others), told=told
        )
        raise TrueupError("CM-117", record=others[0].split(" ")[0], reason=reason)


def _make_codes(writer: Writer, lines: Iterable[BudgetEntryLine], names: InferredNames) -> int:
    there: dict[str, set[str]] = {}
    rows = 0
    for line in lines:
        if line.job not in there:
            listed = writer.all(CODE, {"GjjpJobCode": line.job})
            there[line.job] = {text(item.get("GjjpCode")) or "" for item in listed}
        if line.cost_code in there[line.job]:
            continue
        told = {names.cost_code_name: line.name} if names.cost_code_name and line.name else {}
        division = {"GjjpCtrlCode": line.division} if line.division else {}
        with_attribute = {**names.cost_code, **division, **told}
        try:
            rows += writer.create(CODE, _code_key(line), with_attribute)
        except TrueupError as problem:
            raise _explained(problem, CODE.name, with_attribute) from problem
        there[line.job].add(line.cost_code)
    return rows


def _set(writer: Writer, line: BudgetEntryLine, amount: Decimal, names: InferredNames) -> None:
    told = {names.budget: exact(amount)}
    try:
        writer.change(CATEGORY, _category_key(line), told)
    except TrueupError as problem:
        raise _explained(problem, CATEGORY.name, told) from problem


def _read_back(writer: Writer, entry: BudgetEntry, names: InferredNames) -> None:
    there = _categories(writer, (line.job for line in entry.lines))
    _must_know(there.values(), names)
    for line in entry.lines:
        if line.key not in there:
            raise TrueupError("CM-131", resource=CATEGORY.name, record=told_key(_category_key(line)))
        held = _amount(there[line.key], names)
        if line.amount is not None and held != line.amount:
            reason = say("It took {amount} and shows {held}.", amount=line.amount, held=held)
            raise TrueupError("CM-117", record=" ".join(line.key), reason=reason)


def _amount(item: Item | None, names: InferredNames) -> Decimal:
    """Return the budgeted amount; one that nobody has entered is nothing."""
    return Decimal(decimal(item.get(names.budget)) or 0) if item else Decimal(0)


def _explained(problem: TrueupError, resource: str, told: Mapping[str, object]) -> TrueupError:
    """Return CM-132 where CMiC refused a name that is our guess, else the refusal as it is."""
    why = str(problem.params.get("reason") or "")
    named = next((name for name in told if name in why), "")
    return not_known(named, resource, why) if problem.code == _REFUSED and named else problem


def _code_key(line: BudgetEntryLine) -> dict[str, str]:
    return {"GjjpJobCode": line.job, "GjjpCode": line.cost_code}


def _category_key(line: BudgetEntryLine) -> dict[str, str]:
    return {"JcatJobCode": line.job, "JcatPhsCode": line.cost_code, "JcatCode": line.category}
