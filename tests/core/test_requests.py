"""A run makes no more requests than its records need: full batches for each parent, and a fixed number beside."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from math import ceil

import pytest
from plans import pcco_plan
from sites import Site

from wizard.core.translation.direct_costs import TRANSACTIONS
from wizard.procore.sync import BATCH

RUN = (*pcco_plan().run, TRANSACTIONS, "tax_group", "insurance_ap")
COMPANY = (
    "standard_cost_code_jc",
    "standard_category_jc",
    "vendor_ap",
    "customer",
    "job_jc",
    "tax_group",
    "insurance_ap",
)
BY_PARENT = {
    "extra_jc": ("Job",),
    "cost_code_jc": ("Job", "Extra"),
    "contract_item_cn": ("Contract",),
    "quick_bill_contract_item": ("Job",),
    "direct_cost_jc": ("Job",),
    TRANSACTIONS: ("Job",),
}
CONTRACTS = ("contract_cn", "quick_bill_contract")
WBS_CODES = "category_jc"

FIXED_BY_ENTITY = 2
"""One list of what Procore holds already, and what that needs (the list of standard cost codes)."""
FIXED_BY_CONTRACT = 2
"""No sync call exists: its project's list is looked through and its owner entered there, once a project."""

FIXED_BY_PROJECT = 5
"""Of budget codes: those that are there, the segments, and the items of cost codes, cost types and sub jobs."""

SIGN_IN, MAY_SEE = "POST /oauth/token", "GET /rest/v1.0/settings/permissions"
"""No requests for records: the second asks whether a list is empty, or nobody may see what is in it."""


def batches(parents: Iterable[object]) -> int:
    return sum(ceil(count / BATCH) for count in Counter(parents).values())


def requests(site: Site) -> Counter[str]:
    """Return how many requests import has made, by method and path; nobody looks for change orders here."""
    return Counter(site.double.control.counters()["requests"])


def made(site: Site) -> int:
    """Return how many requests import has made for records."""
    return sum(count for call, count in requests(site).items() if call not in (SIGN_IN, MAY_SEE))


def lists(site: Site) -> int:
    """Return how many lists of Procore import has read."""
    return sum(count for call, count in requests(site).items() if call.startswith("GET ") and call != MAY_SEE)


def of_budget_codes(site: Site) -> int:
    """Return how many requests import has made for budget codes."""
    return sum(count for call, count in requests(site).items() if "work_breakdown_structure" in call)


def needed_by_budget_codes(site: Site) -> int:
    with site.mirror() as mirror:
        coded = [row.values for row in mirror.all_rows(WBS_CODES) if row.delivered]
    projects = {one["Job"] for one in coded}
    # A sub job has cost codes of its own.
    sub_jobs = {(one["Job"], one["Extra"]) for one in coded if one["Extra"]}
    return batches(one["Job"] for one in coded) + FIXED_BY_PROJECT * len(projects) + len(sub_jobs)


def needed(site: Site) -> int:
    """Return how many requests the delivered records of a site need at most, beside its budget codes."""
    calls = 0
    with site.mirror() as mirror:
        for entity in COMPANY:
            calls += batches(() for row in mirror.all_rows(entity) if row.delivered) + FIXED_BY_ENTITY
        for entity, names in BY_PARENT.items():
            rows = (row for row in mirror.all_rows(entity) if row.delivered)
            calls += batches(tuple(row.values[name] for name in names) for row in rows)
        for entity in CONTRACTS:
            contracts = sum(1 for row in mirror.all_rows(entity) if row.delivered)
            # One billed as a whole carries its single line itself.
            calls += contracts * (1 + FIXED_BY_CONTRACT + (entity == "quick_bill_contract"))
    return calls


@pytest.mark.timeout(600)
def test_a_run_makes_no_more_requests_than_its_records_need(running: Site) -> None:
    with closing(sqlite3.connect(running.company)) as db:
        jobs = tuple(job for (job,) in db.execute("SELECT Job FROM JCM_MASTER__JOB"))
    shown = running.sync(run=RUN, direct_cost_jobs=jobs, recipes=())
    assert shown["state"] in ("done", "done with records to check")
    before = made(running)
    codes = of_budget_codes(running)
    assert 0 < codes <= needed_by_budget_codes(running)
    assert 0 < before - codes <= needed(running)
    assert requests(running)[MAY_SEE] <= lists(running)
    running.sync(run=RUN, direct_cost_jobs=jobs, recipes=())
    assert made(running) == before, "a run that finds nothing new asks for nothing"
