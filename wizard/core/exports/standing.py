"""Looks up in the mirror where a change order and its lines belong in the accounting system.

Origin ids are our own, so they lead back to the rows they were made from; where Procore names only an id, the
rows of that one contract are looked through. Decides nothing about whether it may be written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wizard.core.mirror import Mirror, Row
from wizard.core.translation.sage300 import Rules, billed_by
from wizard.erp.contract import record_key
from wizard.procedure.change_order import ChangeOrder, Line, Reference
from wizard.procedure.entering import Item, LinePlace, Standing
from wizard.procore.change_orders import Place
from wizard.words import Words

_CONTRACTS = {"CN": "contract_cn", "QB": "quick_bill_contract"}
"""The prefix of a contract's origin id → its entity (see `core.translation.sage300`)."""

_APPROVED = "Approved"


def places(mirror: Mirror, rules: Rules, *, closed: bool) -> list[Place]:
    """Return the projects whose change orders are looked for: those with a contract that we delivered.

    Closed jobs are left out unless `closed`: they cost two calls each and hardly ever change.
    """
    contracts: dict[str, list[Reference]] = {}
    for prefix, entity in _CONTRACTS.items():
        for row in mirror.all_rows(entity):
            if row.procore_id is not None and not row.gone:
                reference = Reference(row.procore_id, f"{prefix}|{row.key}", str(row.values.get("Contract") or ""))
                contracts.setdefault(record_key([row.values.get("Job")]), []).append(reference)
    return [
        Place(Reference(job.procore_id, f"J|{job.key}", job.key), tuple(contracts[job.key]))
        for job in mirror.rows("job_jc", contracts).values()
        if job.procore_id is not None and (closed or not _is_closed(job.values, rules))
    ]


def projects(mirror: Mirror, jobs: str) -> dict[int, Reference]:
    """Return the projects that we delivered, by id; `jobs` is the entity they were made from."""
    return {
        row.procore_id: Reference(row.procore_id, f"J|{row.key}", row.key)
        for row in mirror.all_rows(jobs)
        if row.procore_id is not None and not row.gone
    }


def _is_closed(values: Mapping[str, Any], rules: Rules) -> bool:
    return str(values.get("Status") or "").strip().lower() in rules.closed_job_statuses


def standing_of(mirror: Mirror, rules: Rules, order: ChangeOrder, taken: Mapping[str, Words | str]) -> Standing:
    """Return what the mirror knows of everything that `order` names."""
    job = row_of(mirror, "job_jc", key_of(order.project.origin_id, "J"))
    if job is None:
        return Standing(job=None, contract=None)
    prefix, _, key = order.contract.reference.origin_id.partition("|")
    contract = row_of(mirror, _CONTRACTS.get(prefix, ""), key) if prefix in _CONTRACTS else None
    name = str(job.values.get("Job") or "").strip()
    set_up = {
        column: job.values.get(column)
        for column in ("Description", "Use_PJ_Change_Management", "Billing_Method", "Billing_Level")
    }
    if contract is None:
        return Standing(job=name, contract=None, set_up=set_up)
    items = _items(mirror, rules, prefix, contract)
    markups = {
        markup.id: item_of(markup.contract_item, items)
        for line in order.lines
        for markup in line.markups
        if markup.contract_item
    }
    status = str(contract.values.get("Status") or "") if prefix == "CN" else _APPROVED
    return Standing(
        job=name,
        contract=str(contract.values.get("Contract") or "").strip() if prefix == "CN" else "",
        contract_status=status,
        contract_approved=prefix == "QB" or rules.contract_statuses.get(status.strip().lower()) == _APPROVED,
        lines=dict(_lines(mirror, order.lines, items)),
        markups=markups,
        taken=taken,
        set_up=set_up,
    )


class Items:
    """The items of one contract, by everything a line may name them with."""

    def __init__(self, only: Item | None = None) -> None:
        self.only = only
        self.by_id: dict[int, Item] = {}
        self.by_origin: dict[str, Item] = {}
        self.by_code: dict[tuple[str, str], list[Item]] = {}

    def add(self, item: Item, row: Row, prefix: str) -> None:
        self.by_origin[f"{prefix}|{row.key}"] = item
        if row.procore_id is not None:
            self.by_id[row.procore_id] = item
        if item.cost_code:
            self.by_code.setdefault((item.extra, item.cost_code), []).append(item)


def _items(mirror: Mirror, rules: Rules, prefix: str, contract: Row) -> Items:
    if prefix == "QB" and billed_by(contract.values, rules) == "job":
        # Billed as a whole: its one line carries everything.
        return Items(only=Item("", str(contract.values.get("Description") or "")))
    found = Items()
    entity = "contract_item_cn" if prefix == "CN" else "quick_bill_contract_item"
    for row in mirror.below(entity, contract.key):
        if not row.gone and row.procore_id is not None:
            code, extra = text_of(row.values.get("Cost_Code")), text_of(row.values.get("Extra"))
            number = text_of(row.values.get("Contract_Item")) if prefix == "CN" else f"{extra} {code}".strip()
            found.add(Item(number, text_of(row.values.get("Description")), extra, code), row, prefix)
    return found


def item_of(reference: Reference, items: Items) -> Item | None:
    if items.only is not None:
        return items.only
    return items.by_id.get(reference.id) or items.by_origin.get(reference.origin_id)


def _lines(mirror: Mirror, lines: Iterable[Line], items: Items) -> Iterator[tuple[int, LinePlace]]:
    keys = {line.id: key_of(line.cost_code.origin_id, "CC") for line in lines}
    codes = {key: row for key, row in mirror.rows("cost_code_jc", keys.values()).items() if not row.gone}
    categories = _categories(mirror, lines, codes, keys)
    for line in lines:
        row = codes.get(keys[line.id])
        code, extra = (text_of(row.values.get(column)) if row else "" for column in ("Cost_Code", "Extra"))
        item = item_of(line.contract_item, items)
        if item is None and not line.contract_item and row is not None:
            # Packages name no line of the prime contract: the only one with the same cost code will do.
            same = items.by_code.get((extra, code), [])
            item = same[0] if len(same) == 1 else None
        yield (
            line.id,
            LinePlace(
                item=item,
                extra=extra,
                cost_code=code if row else None,
                category=categories.get(line.id),
                group=bool(row and row.values.get("Group_Cost_Code")),
            ),
        )


def _categories(
    mirror: Mirror, lines: Iterable[Line], codes: Mapping[str, Row], keys: Mapping[int, str]
) -> dict[int, str]:
    """Return the category of each line whose cost code has it."""
    wanted = {}
    for line in lines:
        row, category = codes.get(keys[line.id]), key_of(line.cost_type.origin_id, "CT")
        if row is not None and category:
            parts = [row.values.get("Job"), row.values.get("Extra"), row.values.get("Cost_Code"), category]
            wanted[line.id] = (record_key(parts), category)
    there = mirror.rows("category_jc", [key for key, _ in wanted.values()])
    # A mirror that keeps no categories of jobs knows only the standard ones.
    known = mirror.knows("category_jc")
    return {
        line: category
        for line, (key, category) in wanted.items()
        if not known or (key in there and not there[key].gone)
    }


def row_of(mirror: Mirror, entity: str, key: str) -> Row | None:
    found = mirror.rows(entity, [key]).get(key) if key else None
    return None if found is None or found.gone or found.procore_id is None else found


def key_of(origin_id: str, prefix: str) -> str:
    """Return the key of the row that an origin id of ours was made from, "" for any other one."""
    found, _, key = origin_id.partition("|")
    return key if found == prefix else ""


def text_of(value: object) -> str:
    return "" if value is None else str(value).strip()
