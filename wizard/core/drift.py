"""Accounting and Procore side by side, by project: contract amounts, approved changes, costs, what is missing.

The accounting side is the mirror as last read, the Procore side is asked now. It changes nothing on either side.
Amounts are compared to the cent. Job cost summaries belong to the ERP Integrations tool, so through the public
endpoints the costs that can be held against each other are those that were sent as direct costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from wizard.core import direct_costs
from wizard.core.mirror import Mirror, Row
from wizard.core.translation import Rules, money, text_of
from wizard.erp.contract import record_key
from wizard.errors import Cancelled
from wizard.procore.public import Procore
from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.words import Words, say

_LOOK_ROWS = 1_000
"""Transactions that are added up before the visitor is asked whether it is still wanted."""

_UNREAD = object()
"""Stands for a column that nobody ticked."""

CONTRACTS = {"contract_cn": "CN", "quick_bill_contract": "QB"}
"""Entities that are prime contracts → what their origin ids begin with."""


@dataclass
class _Job:
    """What accounting holds of one job."""

    row: Row
    contracts: list[tuple[str, Row]] = field(default_factory=list)
    cost: Decimal | None = None
    sent: Decimal | None = None
    unsent: int = 0


def drift(mirror: Mirror, procore: Procore, rules: Rules, cancelled: Callable[[], bool]) -> dict[str, Any]:
    """Return `{"projects": [ProjectDrift.to_data(), …]}`: those that differ first, then by job.

    Closed jobs that are not in Procore are left out. Raises the PC errors of asking, and `Cancelled`.
    """
    jobs = _jobs(mirror, rules, cancelled)
    found: list[ProjectDrift] = []
    known = set()
    for project in procore.projects():
        if cancelled():
            raise Cancelled
        job = jobs.get(str(project.get("origin_id")))
        if job is None:
            found.append(_only_there(project))
        else:
            known.add(str(project["origin_id"]))
            found.append(_compared(job, int(project["id"]), procore))
    closed = rules.closed_job_statuses
    for origin, job in jobs.items():
        status = (text_of(job.row.values, "Status") or "").lower()
        if origin not in known and status not in closed:
            found.append(_only_here(job))
    found.sort(key=lambda one: (one.state is State.SAME, one.job == "", one.job, one.name))
    return {"projects": [one.to_data() for one in found]}


def _jobs(mirror: Mirror, rules: Rules, cancelled: Callable[[], bool]) -> dict[str, _Job]:
    """Return the jobs of the mirror with all that hangs on them, by the origin id of their projects."""
    jobs = {f"J|{row.key}": _Job(row) for row in mirror.all_rows("job_jc") if not row.gone}
    for entity in CONTRACTS:
        for row in mirror.all_rows(entity):
            job = jobs.get(f"J|{record_key([row.values.get('Job')])}")
            if job is not None and not row.gone:
                job.contracts.append((entity, row))
    _add_costs(mirror, rules, jobs, cancelled)
    return jobs


def _add_costs(mirror: Mirror, rules: Rules, jobs: Mapping[str, _Job], cancelled: Callable[[], bool]) -> None:
    """Add the posted costs: of all kinds for the job cost to date, and of those that are sent."""
    if not mirror.last_read(direct_costs.TRANSACTIONS):
        return
    for job in jobs.values():
        job.cost = Decimal(0)
        if text_of(job.row.values, "Job") in rules.direct_costs.jobs:
            job.sent = Decimal(0)
    for number, row in enumerate(mirror.all_rows(direct_costs.TRANSACTIONS)):
        if number % _LOOK_ROWS == 0 and cancelled():
            raise Cancelled
        kind = (text_of(row.values, "Transaction_Type") or "").lower()
        posted = jobs.get(f"J|{record_key([row.values.get('Job')])}")
        if posted is None or row.gone or kind not in rules.direct_costs.types:
            continue
        amount = Decimal(money(row.values.get("Amount")))
        posted.cost = (posted.cost or 0) + amount
        if direct_costs.counts(row.values, rules.direct_costs):
            posted.sent = (posted.sent or 0) + amount
            posted.unsent += row.procore_id is None


def _compared(job: _Job, project: int, procore: Procore) -> ProjectDrift:
    contracts = list(procore.prime_contracts(project))
    ours = {f"{CONTRACTS[entity]}|{row.key}": row for entity, row in job.contracts}
    there = {str(contract.get("origin_id")): contract for contract in contracts}
    sent = None
    if job.sent is not None:
        sent = sum(map(_amount, procore.direct_cost_lines(project)), Decimal(0))
    missing_there = [_contract(_number(row)) for origin, row in ours.items() if origin not in there]
    if job.unsent:
        missing_there.append(say("{count} posted costs", count=job.unsent))
    missing_here = [_contract(contract.get("number")) for contract in contracts if not _is_ours(contract, ours)]
    contract = Pair(_total(_originals(job)), _total(_amounts(contracts, "grand_total")))
    changes = Pair(_total(_changes(job)), _total(_amounts(contracts, "approved_change_orders")))
    direct = Pair(_text(job.sent), _text(sent))
    differs = contract.differs or changes.differs or direct.differs or missing_there or missing_here
    return ProjectDrift(
        job=text_of(job.row.values, "Job") or "",
        name=text_of(job.row.values, "Description") or "",
        state=State.DIFFERS if differs else State.SAME,
        contract=contract,
        changes=changes,
        direct=direct,
        cost=_text(job.cost),
        missing_there=tuple(missing_there),
        missing_here=tuple(missing_here),
    )


def _only_here(job: _Job) -> ProjectDrift:
    return ProjectDrift(
        job=text_of(job.row.values, "Job") or "",
        name=text_of(job.row.values, "Description") or "",
        state=State.ONLY_HERE,
        contract=Pair(_total(_originals(job))),
        changes=Pair(_total(_changes(job))),
        direct=Pair(_text(job.sent)),
        cost=_text(job.cost),
    )


def _only_there(project: Mapping[str, Any]) -> ProjectDrift:
    number = str(project.get("project_number") or "")
    name = str(project.get("name") or "")
    return ProjectDrift(job="", name=f"{number} {name}".strip(), state=State.ONLY_THERE)


def _originals(job: _Job) -> Iterator[object]:
    """The original amounts of a job's contracts; a column that is not read is None, a blank one zero."""
    yield from (row.values.get("Original_Contract_Amount", _UNREAD) or 0 for _, row in job.contracts)


def _changes(job: _Job) -> Iterator[object]:
    for entity, row in job.contracts:
        name = "Approved_Changes" if entity == "contract_cn" else "JTD_Aprvd_Contract_Chgs"
        yield row.values.get(name, _UNREAD) or 0


def _amounts(contracts: list[dict[str, Any]], name: str) -> Iterator[object]:
    yield from (contract.get(name) or 0 for contract in contracts)


def _amount(line: Mapping[str, Any]) -> Decimal:
    return Decimal(str(line.get("amount") or 0))


def _total(amounts: Iterator[object]) -> str | None:
    """Return the sum, or None when one of the amounts is not known."""
    total = Decimal(0)
    for amount in amounts:
        if amount is _UNREAD:
            return None
        total += Decimal(money(float(amount)) if isinstance(amount, float | int) else str(amount))
    return _text(total)


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def _number(row: Row) -> str:
    return text_of(row.values, "Contract") or text_of(row.values, "Job") or row.key


def _contract(number: object) -> Words:
    return say("Prime contract {number}", number=str(number or "?"))


def _is_ours(contract: Mapping[str, Any], ours: Mapping[str, Row]) -> bool:
    return str(contract.get("origin_id")) in ours
