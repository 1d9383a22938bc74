"""The figures of CMiC: contracts of Job Billing, changes by the control job's own two amounts, posted costs.

What is done in a job below a control job counts for that one. The names of these amounts were never seen on a live
system (see the catalogue); a blank one is not compared.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from wizard.core.drift.figures import Job, added_up, total
from wizard.core.mirror import Mirror, Row
from wizard.core.translation import cmic_costs
from wizard.core.translation.cmic import CmicRules
from wizard.core.translation.cmic_parents import JOB, SUB_JOB
from wizard.core.translation.sage300 import money
from wizard.erp.contract import record_key

_COSTS = "posted_cost"


def jobs_of(mirror: Mirror, rules: CmicRules, cancelled: Callable[[], bool]) -> dict[str, Job]:
    """Return the control jobs of the mirror with all that hangs on them, by the origin id of their projects."""
    jobs = {f"J|{row.key}": _job(row, rules) for row in mirror.all_rows(JOB) if not row.gone}
    for row in mirror.all_rows("contract"):
        job = jobs.get(f"J|{record_key([row.values.get('JbcJobCode')])}")
        if job is not None and not row.gone:
            job.contracts[f"JB|{row.key}"] = str(row.values.get("JbcContCode") or row.key)
            job.original = total((job.original, _amount(row.values.get("JbcContAmt"))))
    if mirror.last_read(_COSTS):
        below = {row.key: record_key([row.values.get("JobCtrlCode")]) for row in mirror.all_rows(SUB_JOB)}
        for job in jobs.values():
            job.cost = Decimal(0)
            if job.number in rules.costs.jobs:
                job.sent = Decimal(0)
        for row in added_up(mirror.all_rows(_COSTS), cancelled):
            key = record_key([row.values.get("JcdtJobCode")])
            job = jobs.get(f"J|{below.get(key, key)}")
            if job is not None:
                amount = _amount(row.values.get("JcdtAmt")) or Decimal(0)
                job.cost = total((job.cost, amount))
                if cmic_costs.counts(row.values, rules.costs):
                    job.sent = (job.sent or 0) + Decimal(money(amount))
                    job.unsent += row.procore_id is None
    return jobs


def _job(row: Row, rules: CmicRules) -> Job:
    values = row.values
    closed = str(values.get("JobStatusCode") or "").lower() in rules.closed_job_statuses
    original, current = _amount(values.get("JobOriginalContractAmt")), _amount(values.get("JobContractAmt"))
    changes = None if original is None or current is None else current - original
    return Job(str(values.get("JobCode") or ""), str(values.get("JobName") or ""), closed=closed, changes=changes)


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))
