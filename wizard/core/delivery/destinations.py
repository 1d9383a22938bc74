"""Where each entity goes in Procore: its translation, its place and its call, side by side in one table.

The table is the whole answer to "what is delivered, in which order, and how". Entities that are not in it
live in the mirror alone. CMiC's table stands in `cmic`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wizard.core.mirror import Mirror
from wizard.core.translation import (
    cmic,
    cmic_budgets,
    cmic_costs,
    cmic_job_costs,
    direct_costs,
    insurances,
    job_costs,
    sending,
    tax_codes,
    wbs_codes,
)
from wizard.core.translation import sage300 as translation
from wizard.core.translation.cmic_budgets import BudgetRules
from wizard.core.translation.cmic_parents import SUB_JOB
from wizard.core.translation.job_costs import Summary
from wizard.core.translation.sage300 import VERSION, Rules
from wizard.core.translation.sending import Destination
from wizard.machine.resources import translation as translation_of
from wizard.procedure.plan import Plan
from wizard.procore import records

_TABLE = (
    Destination(
        "standard_cost_code_jc",
        translation.standard_cost_code,
        records.STANDARD_COST_CODE,
        sending.standard_cost_codes,
        alike=sending.CODES,
    ),
    Destination(
        "standard_category_jc",
        translation.cost_type,
        records.COST_TYPE,
        sending.cost_types,
        alike=sending.COST_TYPES,
    ),
    Destination(
        "vendor_ap", translation.vendor, records.VENDOR, sending.companies, retires=True, alike=sending.COMPANIES
    ),
    Destination(
        "customer", translation.customer, records.VENDOR, sending.companies, retires=True, alike=sending.COMPANIES
    ),
    Destination(
        "tax_group",
        tax_codes.tax_code,
        records.TAX_CODE,
        sending.tax_codes_of,
        parents=tax_codes.of_tax_group,
        retires=True,
        alike=sending.TAX_CODES,
    ),
    Destination(
        "insurance_ap",
        insurances.insurance,
        records.INSURANCE,
        sending.insurances_of,
        parents=insurances.of_vendor,
        required=("vendor",),
        alike=sending.INSURANCES,
    ),
    Destination(
        "job_jc", translation.project, records.PROJECT, sending.projects, retires=True, alike=sending.PROJECTS
    ),
    Destination(
        "extra_jc",
        translation.sub_job,
        records.SUB_JOB,
        sending.sub_jobs,
        parents=translation.of_job,
        required=("project",),
        covers=("project",),
        alike=sending.SUB_JOBS,
    ),
    Destination(
        "cost_code_jc",
        translation.project_cost_code,
        records.COST_CODE,
        sending.cost_codes,
        parents=translation.of_cost_code,
        required=("project", "sub job"),
        covers=("project", "sub job"),
        alike=sending.COST_CODES,
    ),
    Destination(
        "category_jc",
        wbs_codes.wbs_code,
        records.WBS_CODE,
        sending.wbs_codes_of,
        parents=wbs_codes.of_wbs_code,
        required=("project", "sub job", "cost code", "cost type"),
        covers=("project",),
        within=("cost code", "cost type"),
        retires=True,
        by_platform=sending.assignments,
    ),
    Destination(
        "contract_cn",
        translation.contract,
        records.PRIME_CONTRACT,
        sending.contracts,
        parents=translation.of_contract,
        required=("project", "customer"),
        covers=("project",),
        alike=sending.CONTRACTS,
    ),
    Destination(
        "contract_item_cn",
        translation.contract_item,
        records.PRIME_CONTRACT_LINE_ITEM,
        sending.contract_items,
        parents=translation.of_contract_item,
        required=("contract",),
        covers=("project", "contract"),
        through="contract",
        beyond=translation.of_job,
        alike=sending.CONTRACT_LINES,
    ),
    Destination(
        "quick_bill_contract",
        translation.quick_bill_contract,
        records.PRIME_CONTRACT,
        sending.contracts,
        parents=translation.of_quick_bill_contract,
        required=("project", "customer"),
        covers=("project",),
        alike=sending.CONTRACTS,
    ),
    Destination(
        "quick_bill_contract_item",
        translation.quick_bill_item,
        records.PRIME_CONTRACT_LINE_ITEM,
        sending.contract_items,
        parents=translation.of_quick_bill_item,
        required=("contract",),
        covers=("project", "contract"),
        through="contract",
        beyond=translation.of_job,
        alike=sending.CONTRACT_LINES,
    ),
    Destination(
        direct_costs.DOCUMENTS,
        direct_costs.direct_cost,
        records.DIRECT_COST,
        sending.direct_costs_of,
        parents=direct_costs.of_document,
        required=("project", "vendor"),
        covers=("project",),
        alike=sending.DIRECT_COSTS,
    ),
    Destination(
        direct_costs.TRANSACTIONS,
        direct_costs.direct_cost_line,
        records.DIRECT_COST_LINE,
        sending.direct_cost_lines,
        parents=direct_costs.of_transaction,
        required=("project", "cost code", "cost type", "direct cost"),
        covers=("project",),
        within=("direct cost",),
        columns=direct_costs.IDENTIFYING,
        alike=sending.DIRECT_COST_LINES,
    ),
    Destination(
        job_costs.FIGURES,
        job_costs.figure,
        records.JOB_COST,
        None,
        parents=translation.of_category,
        required=("project", "cost code", "cost type"),
        covers=("project",),
        within=("cost code", "cost type"),
        retires=True,
        by_platform=job_costs.send,
    ),
)

SAGE = {destination.entity: destination for destination in _TABLE}
"""Every entity of Sage 300 CRE that can be delivered, parents first."""

Jobs = Callable[[Plan], tuple[str, ...]]
"""Returns the jobs that somebody named for an entity."""

Made = Callable[[Mirror, Any, str], Iterator[tuple[Any, ...]]]
"""Yields key and values of every row of an entity, given the mirror, the rules, and the month that is under way."""


@dataclass(frozen=True)
class Figures:
    """How job cost summaries are made: the entity that they are, and the `sources` whose records are summed up.

    `by` tells in a text what of the rules a sum depends on. `everything` yields all summaries, given the mirror,
    the rules, and the month that is under way. Where the key of a record begins with that of its category,
    `category` tells the latter by the record's values, and `one` yields its summary, or none.
    """

    entity: str
    sources: tuple[str, ...]
    by: Callable[[Any], str]
    everything: Callable[[Mirror, Any, str], Iterator[Summary]]
    category: Callable[[translation.Values], str] | None = None
    one: Callable[[Mirror, Any, str, str], Iterator[Summary]] | None = None


@dataclass(frozen=True)
class System:
    """How the records of one accounting system go to Procore.

    `version` names how bodies are made; `rules` types the configurable texts, given the plan with the jobs that are
    named in it and those whose budgets went out to the accounting system. What is `by_job` is delivered only where
    somebody named its jobs; `documents` makes the source documents of posted costs, by key; `figures` says how job
    cost summaries are made, and `made` makes all rows of other entities that are not read.
    """

    destinations: Mapping[str, Destination]
    version: str
    rules: Callable[[Mapping[str, Any], Plan, frozenset[str]], Any]
    by_job: Mapping[str, Jobs]
    documents: Callable[[Iterable[translation.Values], Any], dict[str, tuple[Any, ...]]]
    figures: Figures
    made: Mapping[str, Made] = field(default_factory=dict)


def _summaries_of_sage(mirror: Mirror, rules: Any, month: str) -> Iterator[Summary]:
    return job_costs.summaries(mirror.all_rows(direct_costs.TRANSACTIONS), rules.job_costs, month)


def _summary_of_sage(mirror: Mirror, rules: Any, month: str, category: str) -> Iterator[Summary]:
    return job_costs.summaries(mirror.each_below(direct_costs.TRANSACTIONS, category), rules.job_costs, month)


def _summaries_of_cmic(mirror: Mirror, rules: Any, month: str) -> Iterator[Summary]:
    categories, postings = map(mirror.all_rows, CMIC_FIGURES.sources)
    return cmic_job_costs.summaries(categories, postings, rules.costs.types, month)


SAGE_FIGURES = Figures(
    job_costs.FIGURES,
    (direct_costs.TRANSACTIONS,),
    lambda rules: str(sorted(rules.job_costs.items())),
    _summaries_of_sage,
    job_costs.category_of,
    _summary_of_sage,
)
CMIC_FIGURES = Figures(
    cmic_job_costs.FIGURES,
    (cmic_job_costs.CATEGORIES, cmic_costs.POSTINGS),
    lambda rules: str(sorted(rules.costs.types)),
    _summaries_of_cmic,
)


def _budgets_of_cmic(mirror: Mirror, rules: Any, _: str) -> Iterator[tuple[Any, ...]]:
    categories, below = mirror.all_rows(cmic_job_costs.CATEGORIES), mirror.all_rows(SUB_JOB)
    return cmic_budgets.lines(categories, below, rules.budgets.jobs)


def _rules_of_cmic(data: Mapping[str, Any], plan: Plan, out: frozenset[str]) -> cmic.CmicRules:
    budgets = BudgetRules(frozenset(plan.budget_jobs), out)
    return cmic.CmicRules.from_data(data, plan.direct_cost_jobs, budgets)


def _direct_cost_jobs(plan: Plan) -> tuple[str, ...]:
    return plan.direct_cost_jobs


def _budget_jobs(plan: Plan) -> tuple[str, ...]:
    return plan.budget_jobs


_SYSTEMS = {
    "sage300": System(
        SAGE,
        VERSION,
        lambda data, plan, _: Rules.from_data(data, plan.direct_cost_jobs),
        dict.fromkeys((direct_costs.DOCUMENTS, direct_costs.TRANSACTIONS), _direct_cost_jobs),
        direct_costs.documents,
        SAGE_FIGURES,
    ),
    "cmic": System(
        cmic.DESTINATIONS,
        cmic.VERSION,
        _rules_of_cmic,
        {
            **dict.fromkeys((cmic_costs.DOCUMENTS, cmic_costs.POSTINGS), _direct_cost_jobs),
            cmic_budgets.LINES: _budget_jobs,
        },
        cmic_costs.documents,
        CMIC_FIGURES,
        {cmic_budgets.LINES: _budgets_of_cmic},
    ),
}


def system_of(plan: Plan) -> System:
    """Return how the records of a plan's accounting system go to Procore."""
    return _SYSTEMS[plan.connection.system]


def rules_of(plan: Plan, budgets_out: frozenset[str] = frozenset()) -> Any:
    """Return the configurable texts of a plan's accounting system, typed.

    `budgets_out` are the jobs whose budgets went out to it, as far as that matters to whoever asks.
    """
    return system_of(plan).rules(translation_of(plan.connection.system), plan, budgets_out)


def delivered(plan: Plan, *, platform: bool) -> dict[str, Destination]:
    """Return what a plan's runs deliver, parents first: some only where somebody named its jobs.

    With `platform` what only the ERP Integrations tool takes, and not what it brings there in another form.
    """
    return {
        entity: destination
        for entity, destination in system_of(plan).destinations.items()
        if _is_wanted(plan, entity) and (not destination.public_only if platform else destination.send is not None)
    }


def _is_wanted(plan: Plan, entity: str) -> bool:
    by_job = system_of(plan).by_job
    return entity not in by_job or bool(by_job[entity](plan))


def made_by(plan: Plan, entity: str) -> str:
    """Return the name of how an entity's bodies are made; when it differs, every row is looked at again."""
    system = system_of(plan)
    jobs = system.by_job[entity](plan) if entity in system.by_job else ()
    return f"{system.version} {'|'.join(jobs)}".strip()
