"""The figures of Sage 300 CRE: contracts of CN and Quick Bill, costs of JC transactions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from wizard.core.drift.figures import Job, added_up, total
from wizard.core.mirror import Mirror, Row
from wizard.core.systems import ledger_layout
from wizard.core.translation import direct_costs
from wizard.core.translation.sage300 import Rules, money, text_of
from wizard.erp.contract import record_key

_CONTRACTS = {
    "contract_cn": ("CN", "Approved_Changes"),
    "quick_bill_contract": ("QB", "JTD_Aprvd_Contract_Chgs"),
}
"""Entities that are prime contracts → what their origin ids begin with, and the column of approved changes."""


def jobs_of(mirror: Mirror, rules: Rules, cancelled: Callable[[], bool]) -> dict[str, Job]:
    """Return the jobs of the mirror with all that hangs on them, by the origin id of their projects."""
    jobs = {f"J|{row.key}": _job(row, rules) for row in mirror.all_rows("job_jc") if not row.gone}
    for entity, (prefix, changes) in _CONTRACTS.items():
        for row in mirror.all_rows(entity):
            job = jobs.get(_project(row))
            if job is not None and not row.gone:
                number = text_of(row.values, "Contract") or text_of(row.values, "Job") or row.key
                job.contracts[f"{prefix}|{row.key}"] = number
                job.original = total((job.original, _amount(row, "Original_Contract_Amount")))
                job.changes = total((job.changes, _amount(row, changes)))
    _add_change_orders(mirror, jobs)
    if mirror.last_read(direct_costs.TRANSACTIONS):
        _add_costs(mirror, rules, jobs, cancelled)
    return jobs


def _job(row: Row, rules: Rules) -> Job:
    closed = (text_of(row.values, "Status") or "").lower() in rules.closed_job_statuses
    return Job(text_of(row.values, "Job") or "", text_of(row.values, "Description") or "", closed)


def _add_change_orders(mirror: Mirror, jobs: Mapping[str, Job]) -> None:
    """Add the approved change orders: of contracts, and of Project Management where they revise a contract."""
    statuses = ledger_layout("sage300").approved_statuses
    by_contract = {row.key: _project(row) for row in mirror.all_rows("contract_cn")}
    for entity in ("contract_change_order_cn", "contract_change_order_pj"):
        for row in mirror.all_rows(entity):
            of_contract = by_contract.get(record_key([row.values.get("Contract")]), "")
            job = jobs.get(_project(row) if row.values.get("Job") else of_contract)
            number, amount = text_of(row.values, "Change_Order"), _amount(row, "Amount")
            approved = (text_of(row.values, "Status") or "").lower() in statuses
            revises = str(row.values.get("Revise_Contract_Amount", 1)) in ("1", "True")
            if job is not None and approved and revises and number and amount is not None and not row.gone:
                job.approved[number] = job.approved.get(number, Decimal(0)) + amount


def _add_costs(mirror: Mirror, rules: Rules, jobs: Mapping[str, Job], cancelled: Callable[[], bool]) -> None:
    """Add the posted costs: of all kinds for the job cost to date, and of those that are sent."""
    for job in jobs.values():
        job.cost = Decimal(0)
        if job.number in rules.direct_costs.jobs:
            job.sent = Decimal(0)
    for row in added_up(mirror.all_rows(direct_costs.TRANSACTIONS), cancelled):
        posted = jobs.get(_project(row))
        kind = (text_of(row.values, "Transaction_Type") or "").lower()
        if posted is None or kind not in rules.direct_costs.types:
            continue
        amount = Decimal(money(row.values.get("Amount")))
        posted.cost = (posted.cost or 0) + amount
        if direct_costs.counts(row.values, rules.direct_costs):
            posted.sent = (posted.sent or 0) + amount
            posted.unsent += row.procore_id is None


def _project(row: Row) -> str:
    return f"J|{record_key([row.values.get('Job')])}"


def _amount(row: Row, column: str) -> Decimal | None:
    """Return an amount; a column that is not read is None, a blank one zero."""
    return Decimal(money(row.values[column])) if column in row.values else None
