"""Writes a budget change as a potential change item (PCI): internal, budget alone, no revenue.

Procore's map for CMiC (support pages, read 2026-11): its number is the item's, its name the description, it is made
as approved, and its amounts are the budgeted ones. That it is posted too, as far as the set-up has change items
posted, is inferred: only that moves CMiC's current budget.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wizard.erp.cmic.change_items import MASTER, ChangeItem, ChangeItems, Detail
from wizard.erp.cmic.writing import Writer, too_long
from wizard.erp.writing import Handed
from wizard.errors import TrueupError
from wizard.procedure.budget_change import BudgetChangeEntry
from wizard.procedure.change_order import NOTHING
from wizard.procedure.outgoing import Sent
from wizard.words import say


def told(items: ChangeItems, entry: BudgetChangeEntry, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what is written, as people are told before."""
    return items.attributes(item_of(entry, kind))


def check(items: ChangeItems, entry: BudgetChangeEntry, kind: str) -> list[TrueupError]:
    """Return what does not fit CMiC's attributes, each value once, whichever of its records hold it."""
    found: dict[str, TrueupError] = {}
    for _, attributes in told(items, entry, kind):
        for problem in too_long(attributes):
            found.setdefault(str(problem.params["value"]), problem)
    return list(found.values())


def write(writer: Writer, items: ChangeItems, entry: BudgetChangeEntry, kind: str, *, posts: bool) -> Handed:
    """Make what is not there yet, approve it, post it where that `posts`, and read it back.

    Raises CM-130 for a code of the settings that CMiC does not know and CM-117 for another item of that number,
    both before anything is written.
    """
    item = item_of(entry, kind)
    for code in items.unknown_codes(writer, kind):
        raise TrueupError("CM-130", value=code)
    [there] = items.there(writer, [item], lambda mark: mark == item.mark)
    rows = items.write(writer, item, there)
    items.read_back(writer, item)
    if posts:
        return Handed(rows=rows)
    step = say("In CMiC, post change item (PCI) {code} of job {job}.", code=entry.code, job=entry.job)
    return Handed(rows=rows, steps=(step,))


def there(writer: Writer, sent: Sent) -> bool:
    """Tell whether the change item is still there."""
    return writer.find(MASTER, {"CmmJobCode": sent.job, "CmmCode": sent.code}) is not None


def item_of(entry: BudgetChangeEntry, kind: str) -> ChangeItem:
    """Return the change item; `kind` is its type."""
    return ChangeItem(
        job=entry.job,
        code=entry.code,
        kind=kind,
        name=entry.title,
        day=entry.day,
        mark=f"PROCORE-BC-{entry.id}",
        details=tuple(
            Detail(line.job, line.cost_code, line.category, line.amount, NOTHING) for line in entry.lines
        ),
    )
