"""Accounting and Procore side by side, by project: contract amounts, approved changes, costs, what is missing.

The accounting side is the mirror as last read, the Procore side is asked now. It changes nothing on either side.
Amounts are compared to the cent. Job cost summaries belong to the ERP Integrations tool, so through the public
endpoints the costs that can be held against each other are those that were sent as direct costs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from wizard.core.delivery.destinations import rules_of
from wizard.core.drift import cmic, sage
from wizard.core.drift.figures import Job
from wizard.core.drift.orders import Orders
from wizard.core.exports.export import Export
from wizard.core.mirror import Mirror
from wizard.errors import Cancelled
from wizard.procedure.plan import Plan
from wizard.procore.public import Procore
from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.words import Words, say

_JOBS_OF: Mapping[str, Callable[..., dict[str, Job]]] = {"sage300": sage.jobs_of, "cmic": cmic.jobs_of}
"""Accounting system → reads its jobs, by the origin id of their projects, given its own rules."""


def drift(
    plan: Plan, mirror: Mirror, procore: Procore, exports: Sequence[Export], cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """Return `{"projects": [ProjectDrift.to_data(), …]}`: those that differ first, then by job.

    `exports` are the change orders of the connection, by which a difference is explained. Closed jobs that are not
    in Procore are left out. Raises the PC errors of asking, and `Cancelled`.
    """
    jobs = _JOBS_OF[plan.connection.system](mirror, rules_of(plan), cancelled)
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
            found.append(_compared(job, int(project["id"]), procore, exports))
    found += [_only_here(job) for origin, job in jobs.items() if origin not in known and not job.closed]
    found.sort(key=lambda one: (one.state is State.SAME, one.job == "", one.job, one.name))
    return {"projects": [one.to_data() for one in found]}


def _compared(job: Job, project: int, procore: Procore, exports: Sequence[Export]) -> ProjectDrift:
    contracts = list(procore.prime_contracts(project))
    there = {str(contract.get("origin_id")) for contract in contracts}
    sent = None
    if job.sent is not None:
        sent = sum((_amount(line, "amount") for line in procore.direct_cost_lines(project)), Decimal(0))
    missing_there = [_contract(number) for origin, number in job.contracts.items() if origin not in there]
    if job.unsent:
        missing_there.append(say("{count} posted costs", count=job.unsent))
    missing_here = [
        _contract(contract.get("number"))
        for contract in contracts
        if str(contract.get("origin_id")) not in job.contracts
    ]
    contract = Pair(_text(job.original), _text(_sum(contracts, "grand_total")))
    changes = Pair(_text(job.changes), _text(_sum(contracts, "approved_change_orders")))
    direct = Pair(_text(job.sent), _text(sent))
    differs = contract.differs or changes.differs or direct.differs or missing_there or missing_here
    told = ProjectDrift(
        job=job.number,
        name=job.name,
        state=State.DIFFERS if differs else State.SAME,
        contract=contract,
        changes=changes,
        direct=direct,
        cost=_text(job.cost),
        missing_there=tuple(missing_there),
        missing_here=tuple(missing_here),
    )
    return Orders.among(exports, project).explain(told, job) if changes.differs else told


def _only_here(job: Job) -> ProjectDrift:
    return ProjectDrift(
        job=job.number,
        name=job.name,
        state=State.ONLY_HERE,
        contract=Pair(_text(job.original)),
        changes=Pair(_text(job.changes)),
        direct=Pair(_text(job.sent)),
        cost=_text(job.cost),
    )


def _only_there(project: Mapping[str, Any]) -> ProjectDrift:
    number = str(project.get("project_number") or "")
    name = str(project.get("name") or "")
    return ProjectDrift(job="", name=f"{number} {name}".strip(), state=State.ONLY_THERE)


def _sum(contracts: list[dict[str, Any]], name: str) -> Decimal:
    return sum((_amount(contract, name) for contract in contracts), Decimal(0))


def _amount(entry: Mapping[str, Any], name: str) -> Decimal:
    return Decimal(str(entry.get(name) or 0))


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"


def _contract(number: object) -> Words:
    return say("Prime contract {number}", number=str(number or "?"))
