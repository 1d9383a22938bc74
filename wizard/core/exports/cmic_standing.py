"""Looks up in the mirror of a CMiC company where a change order and its lines belong there.

The counterpart of `standing`: contracts are those of Job Billing, extras are the jobs below a control job, and a
line of a contract names the category that its revenue is booked on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from wizard.core.exports.standing import Items, item_of, key_of, row_of, text_of
from wizard.core.mirror import Mirror, Row
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_parents import JOB
from wizard.erp.cmic.change_orders import CATEGORIES, FORM, PARTS, part_key
from wizard.erp.contract import record_key
from wizard.procedure.change_order import Acceptance, ChangeOrder, Line, Reference
from wizard.procedure.entering import Item, LinePlace, Standing, entry_of
from wizard.procedure.ledger_entry import Entry
from wizard.procore.change_orders import Place
from wizard.words import Words

CONTRACT = "JB"
"""The prefix of a contract's origin id (see `core.translation.cmic`)."""

_WIDTH = 200
"""Characters of a change item's name (CMiC's create page, read 2026-11)."""


def places(mirror: Mirror, rules: CmicRules, *, closed: bool) -> list[Place]:
    """Return the projects whose change orders are looked for; those of closed jobs only when `closed`."""
    contracts: dict[str, list[Reference]] = {}
    for row in mirror.all_rows("contract"):
        if row.procore_id is not None and not row.gone:
            reference = Reference(row.procore_id, f"{CONTRACT}|{row.key}", text_of(row.values.get("JbcContCode")))
            contracts.setdefault(record_key([row.values.get("JbcJobCode")]), []).append(reference)
    return [
        Place(Reference(job.procore_id, f"J|{job.key}", job.key), tuple(contracts[job.key]))
        for job in mirror.rows(JOB, contracts).values()
        if job.procore_id is not None
        and (closed or text_of(job.values.get("JobStatusCode")).lower() not in rules.closed_job_statuses)
    ]


def standing_of(mirror: Mirror, rules: CmicRules, order: ChangeOrder, taken: Mapping[str, Words | str]) -> Standing:
    """Return what the mirror knows of everything that `order` names."""
    job = row_of(mirror, JOB, key_of(order.project.origin_id, "J"))
    if job is None:
        return Standing(job=None, contract=None)
    name = text_of(job.values.get("JobCode"))
    contract = row_of(mirror, "contract", key_of(order.contract.reference.origin_id, CONTRACT))
    if contract is None:
        return Standing(job=name, contract=None)
    lines = [row for row in mirror.below("contract_line", contract.key) if not row.gone and row.procore_id]
    items = _items(lines, name)
    status = text_of(contract.values.get("JbcStatusCode"))
    known = rules.contract_statuses.get(status.lower(), rules.contract_status_otherwise)
    return Standing(
        job=name,
        contract=text_of(contract.values.get("JbcContCode")),
        contract_status=status,
        contract_approved=known == "Approved",
        lines=dict(_lines(mirror, order.lines, items, name)),
        markups={
            markup.id: item_of(markup.contract_item, items)
            for line in order.lines
            for markup in line.markups
            if markup.contract_item
        },
        taken=taken,
        set_up={
            CATEGORIES: {
                text_of(row.values.get("JbcdBillCode")): text_of(row.values.get("JbcdBillCatCode")) for row in lines
            }
        },
    )


def whole_entry(
    order: ChangeOrder, acceptance: Acceptance, standing: Standing, key: str, *, on_cost: bool, become: str
) -> Entry:
    """Return the entry of a change order as one change item, kept with what it is to `become`."""
    kept = replace(standing, set_up={**standing.set_up, FORM: become})
    return entry_of(order, acceptance, kept, key, width=_WIDTH, markup_on_cost=on_cost)


def divided_entry(
    order: ChangeOrder, acceptance: Acceptance, standing: Standing, key: str, *, on_cost: bool, become: str
) -> Entry:
    """Return the entry with one part for each potential change order, numbered in their order.

    A change order whose lines name none, or only one, is a single change item.
    """
    whole = whole_entry(order, acceptance, standing, key, on_cost=on_cost, become=become)
    holders = list(dict.fromkeys(line.holder for line in order.lines))
    if len(holders) < 2:
        return whole
    parts = []
    for place, holder in enumerate(holders, start=1):
        lines = tuple(line for line in order.lines if line.holder == holder)
        own = part_key(key, place)
        part = whole_entry(replace(order, lines=lines), acceptance, standing, own, on_cost=on_cost, become=become)
        parts.append(replace(part, number=f"{whole.number}-{place}").to_data())
    return replace(whole, set_up={**whole.set_up, PARTS: parts})


def _items(rows: Iterable[Row], job: str) -> Items:
    found = Items()
    for row in rows:
        below, code = text_of(row.values.get("JbcdBillJobCode")), text_of(row.values.get("JbcdBillPhsCode"))
        extra = "" if below == job else below
        number, told = text_of(row.values.get("JbcdBillCode")), text_of(row.values.get("JbcdDesc"))
        found.add(Item(number, told, extra, code), row, CONTRACT)
    return found


def _lines(mirror: Mirror, lines: Iterable[Line], items: Items, job: str) -> Iterator[tuple[int, LinePlace]]:
    keys = {line.id: key_of(line.cost_code.origin_id, "CC") for line in lines}
    codes = {key: row for key, row in mirror.rows("job_cost_code", keys.values()).items() if not row.gone}
    wanted = {line.id: _category_key(codes.get(keys[line.id]), line) for line in lines}
    there = mirror.rows("job_category", [key for key in wanted.values() if key])
    for line in lines:
        row = codes.get(keys[line.id])
        code = text_of(row.values.get("GjjpCode")) if row else ""
        below = text_of(row.values.get("GjjpJobCode")) if row else job
        extra = "" if below == job else below
        item = item_of(line.contract_item, items)
        if item is None and not line.contract_item and row is not None:
            # Packages name no line of the prime contract: the only one with the same cost code will do.
            same = items.by_code.get((extra, code), [])
            item = same[0] if len(same) == 1 else None
        category = there.get(wanted[line.id])
        yield (
            line.id,
            LinePlace(
                item=item,
                extra=extra,
                cost_code=code if row else None,
                category=text_of(category.values.get("JcatCode")) if category and not category.gone else None,
            ),
        )


def _category_key(row: Row | None, line: Line) -> str:
    """Return the key of a line's category in its job, which has to hold it before anything is booked there."""
    category = key_of(line.cost_type.origin_id, "CT")
    if row is None or not category:
        return ""
    return record_key([row.values.get("GjjpJobCode"), row.values.get("GjjpCode"), category])
