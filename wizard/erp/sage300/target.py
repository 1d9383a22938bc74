"""What a prime contract change order becomes in Sage 300 CRE: decided by how the job is set up.

Sources: the job's *Use PJ change management* box and its billing method (Sage knowledge base 222924550020642,
222924650021278; StratusVue article 31000153490; read 2026-11). The combination is inferred.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from wizard.erp.sage300.layout import SageLayout


class Target(StrEnum):
    """The module whose change order it becomes."""

    MANAGEMENT = "a change request and change order in Project Management (PJ)"
    CONTRACT = "a contract change order in Contracts (CN), with its job cost"
    JOB_COST = "changes of scheduled value and estimate in Job Cost (JC)"


def target_of(job: Mapping[str, Any], layout: SageLayout) -> Target:
    """Return where the change orders of a job belong; `job` holds the values of its row as last read."""
    if job.get("Use_PJ_Change_Management"):
        return Target.MANAGEMENT
    method = str(job.get("Billing_Method") or "").strip().lower()
    return Target.CONTRACT if method in layout.billing_by_contract else Target.JOB_COST
