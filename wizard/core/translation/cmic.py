"""Says a CMiC row as Procore understands it, and where it goes: one pure function per kind of record, one table.

Control jobs become projects and the jobs below them sub jobs; the address of a project stands in CMiC's project
of the same code (Procore's integration map for CMiC, read 2026-11). Values that were never seen in public are
looked up in `resources/translation/cmic.json`. No I/O; `VERSION` changes with every change of a body's shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wizard.core.translation import cmic_budgets, cmic_costs, cmic_job_costs, job_costs, sending, wbs_codes
from wizard.core.translation.cmic_budgets import NO_BUDGETS, BudgetRules
from wizard.core.translation.cmic_costs import CostRules
from wizard.core.translation.cmic_parents import (
    JOB,
    of_category,
    of_contract,
    of_contract_line,
    of_cost_code,
    of_site,
    of_sub_job,
)
from wizard.core.translation.sage300 import Body, Family, Record, Values
from wizard.core.translation.sending import Destination
from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procore import records

VERSION = "cmic-1"

WBS_FLAGS = ("JcatCatActiveFlag", "JcatPhaseActiveFlag")
"""Columns of a category that are read even unticked: whether it is in use hangs on them."""


@dataclass(frozen=True)
class CmicRules:
    """The configurable texts of `resources/translation/cmic.json`, in lower case where they are compared."""

    country_code: str
    inactive_flags: frozenset[str]
    closed_job_statuses: frozenset[str]
    contract_statuses: Mapping[str, str]
    contract_status_otherwise: str
    refused_delimiters: tuple[str, ...]
    cost_types: Mapping[str, str]
    cost_type_otherwise: str
    costs: CostRules
    budgets: BudgetRules = NO_BUDGETS

    @classmethod
    def from_data(
        cls, data: Mapping[str, Any], direct_cost_jobs: Iterable[str] = (), budgets: BudgetRules = NO_BUDGETS
    ) -> CmicRules:
        """Return the rules of a resource file; `direct_cost_jobs` are those whose costs are sent."""
        statuses, types = data["contract_statuses"], data["cost_types"]
        return cls(
            country_code=data["country_code"],
            inactive_flags=frozenset(data["inactive_flags"]),
            closed_job_statuses=frozenset(data["closed_job_statuses"]["values"]),
            contract_statuses=dict(statuses["values"]),
            contract_status_otherwise=statuses["otherwise"],
            refused_delimiters=tuple(data["refused_delimiters"]["values"]),
            cost_types={text.lower(): kind for text, kind in types["values"].items()},
            cost_type_otherwise=types["otherwise"],
            costs=CostRules.from_data(data["direct_costs"], direct_cost_jobs),
            budgets=budgets,
        )


# -- bodies ------------------------------------------------------------------------------------------------


def standard_cost_code(record: Record, _: Family, rules: CmicRules) -> Body:
    code = _code(record.values, "PhsCode", rules)
    return {"origin_id": f"SCC|{record.key}", "code": code, "name": record.values.get("PhsName") or code}


def cost_type(record: Record, _: Family, rules: CmicRules) -> Body:
    category = record.values.get("CatCode")
    return {
        "origin_id": f"CT|{record.key}",
        "csv_import_code": category,
        "name": record.values.get("CatName") or category,
        "base_type": rules.cost_types.get(_lowered(category), rules.cost_type_otherwise),
    }


def vendor(record: Record, _: Family, rules: CmicRules) -> Body:
    values = record.values
    return {
        **_company(
            record,
            rules,
            origin=f"AP|{record.key}",
            code="BpvenBpCode",
            name="BpvenBpName",
            active="BpvenActiveFlag",
        ),
        **_address(values, "BpvenPayAdd", "BpvenPayRegionCode", "BpvenPayPostalCode"),
        "business_phone": values.get("BpvenPayPhone"),
        "fax_number": values.get("BpvenPayFax"),
        "email_address": values.get("BpvenPayEmail"),
        "website": values.get("BpvenWebSite"),
    }


def customer(record: Record, _: Family, rules: CmicRules) -> Body:
    """A customer is a company of the directory: Procore has no customers (developer documentation, 2026-06)."""
    return {
        **_company(
            record,
            rules,
            origin=f"AR|{record.key}",
            code="BpcustBpCode",
            name="BpcustBpName",
            active="BpcustActiveFlag",
        ),
        **_address(record.values, "BpcustAdd", "BpcustRegionCode", "BpcustPostalCode"),
        "business_phone": record.values.get("BpcustPhone"),
    }


def project(record: Record, _: Family, rules: CmicRules) -> Body:
    """A control job, without its address: that comes with `site`."""
    values = record.values
    closed = _lowered(values.get("JobStatusCode")) in rules.closed_job_statuses
    return {
        "origin_id": f"J|{record.key}",
        "name": values.get("JobName") or values.get("JobCode"),
        "project_number": values.get("JobCode"),
        "active": not (closed or record.gone),
        "start_date": values.get("JobActStartDate") or values.get("JobEstStartDate"),
        "completion_date": values.get("JobActComplDate") or values.get("JobEstComplDate"),
    }


def site(record: Record, family: Family, rules: CmicRules) -> Body | None:
    """The address of a control job's project; a project without a job has no part in Procore yet."""
    if JOB not in family:
        return None
    job = family[JOB].values
    return {
        "origin_id": f"J|{record_key([job.get('JobCode')])}",
        "name": job.get("JobName") or job.get("JobCode"),
        **_address(record.values, "GrpmpAddLine", "GrpmpRegionCode", "GrpmpPostalCode"),
        "country_code": rules.country_code,
    }


def sub_job(record: Record, _: Family, __: CmicRules) -> Body:
    code = record.values.get("JobCode")
    return {"origin_id": f"X|{record.key}", "code": code, "name": record.values.get("JobName") or code}


def project_cost_code(record: Record, family: Family, rules: CmicRules) -> Body:
    if "sub job" in family and family["sub job"].procore_id is None:
        # It must not be mistaken for a code of the whole project.
        raise TrueupError("RC-502", parent=f"sub job {record.values.get('GjjpJobCode')}")
    code = _code(record.values, "GjjpCode", rules)
    standard = family.get("standard cost code")
    return {
        "origin_id": f"CC|{record.key}",
        "code": code,
        "name": record.values.get("GjjpName") or code,
        "standard_cost_code_id": standard.procore_id if standard else None,
    }


def wbs_code(record: Record, family: Family, rules: CmicRules) -> Body:
    """A category of a job's cost code; one flag tells whether it is in use, the other whether its code is."""
    values = record.values
    flags = {_lowered(values.get(name)) for name in WBS_FLAGS}
    return wbs_codes.body(
        family,
        cost_code=values.get("JcatPhsCode"),
        cost_type=values.get("JcatCode"),
        sub_job=values.get("JcatJobCode") if "sub job" in family else None,
        active=not (record.gone or flags & rules.inactive_flags),
    )


def contract(record: Record, family: Family, rules: CmicRules) -> Body:
    values = record.values
    customer_of = family.get("customer")
    number = values.get("JbcContCode")
    return {
        "contract": {
            "origin_id": f"JB|{record.key}",
            "number": number,
            "title": values.get("JbcName") or number,
            "status": rules.contract_statuses.get(
                _lowered(values.get("JbcStatusCode")), rules.contract_status_otherwise
            ),
            "accounting_method": "amount",
            "vendor_id": customer_of.procore_id if customer_of else None,
            "retainage_percent": values.get("JbcHldbkPc"),
            "contract_date": values.get("JbcDate"),
        },
        "lines": [],
    }


def contract_line(record: Record, family: Family, _: CmicRules) -> Body:
    values = record.values
    cost_code = family.get("cost code")
    return {
        "origin_id": f"JB|{record.key}",
        "description": values.get("JbcdDesc"),
        "amount": values.get("JbcdBillAmt") or "0",
        "extended_type": "manual",
        "cost_code_id": cost_code.procore_id if cost_code else None,
    }


def _company(record: Record, rules: CmicRules, *, origin: str, code: str, name: str, active: str) -> Body:
    values = record.values
    return {
        "origin_id": origin,
        "origin_code": values.get(code),
        "name": values.get(name) or values.get(code),
        "country_code": rules.country_code,
        "is_active": not (_lowered(values.get(active)) in rules.inactive_flags or record.gone),
    }


def _address(values: Values, lines: str, region: str, postcode: str) -> Body:
    """Line 2 is the suite and line 3 the city (CMiC documentation, business partners)."""
    street = [values.get(f"{lines}1"), values.get(f"{lines}2")]
    return {
        "address": ", ".join(line for line in street if line) or None,
        "city": values.get(f"{lines}3"),
        "state_code": (values.get(region) or "").upper() or None,
        "zip": values.get(postcode),
    }


def _code(values: Values, column: str, rules: CmicRules) -> str | None:
    """Return a cost code; raise RC-541 for one with a delimiter that Procore does not take from CMiC."""
    code: str | None = values.get(column)
    for mark in rules.refused_delimiters:
        if code and mark in code:
            raise TrueupError("RC-541", field="code", value=code, mark=mark)
    return code


def _lowered(value: Any) -> str:
    return str(value or "").lower()


# -- the table --------------------------------------------------------------------------------------------

_TABLE = (
    Destination(
        "master_cost_code",
        standard_cost_code,
        records.STANDARD_COST_CODE,
        sending.standard_cost_codes,
        alike=sending.CODES,
    ),
    Destination("master_category", cost_type, records.COST_TYPE, sending.cost_types, alike=sending.COST_TYPES),
    Destination("vendor", vendor, records.VENDOR, sending.companies, retires=True, alike=sending.COMPANIES),
    Destination("customer", customer, records.VENDOR, sending.companies, retires=True, alike=sending.COMPANIES),
    Destination("job", project, records.PROJECT, sending.projects, retires=True, alike=sending.PROJECTS),
    Destination("project", site, records.PROJECT, sending.projects, parents=of_site, required=(JOB,)),
    Destination(
        "sub_job",
        sub_job,
        records.SUB_JOB,
        sending.sub_jobs,
        parents=of_sub_job,
        required=("project",),
        covers=("project",),
        alike=sending.SUB_JOBS,
    ),
    Destination(
        "job_cost_code",
        project_cost_code,
        records.COST_CODE,
        sending.cost_codes,
        parents=of_cost_code,
        required=("project",),
        covers=("project", "sub job"),
        through="sub job",
        beyond=of_sub_job,
        alike=sending.COST_CODES,
    ),
    Destination(
        "job_category",
        wbs_code,
        records.WBS_CODE,
        sending.wbs_codes_of,
        parents=of_category,
        required=("project", "cost code", "cost type"),
        covers=("project",),
        within=("cost code", "cost type"),
        through="sub job",
        beyond=of_sub_job,
        retires=True,
        columns=(*WBS_FLAGS, *cmic_job_costs.BUDGETED),
        by_platform=sending.assignments,
    ),
    Destination(
        cmic_budgets.LINES,
        cmic_budgets.budget_line,
        records.BUDGET_LINE,
        sending.budget_lines_of,
        parents=cmic_budgets.of_line,
        required=("project", "cost code", "cost type", cmic_budgets.CODE),
        covers=("project",),
        within=(cmic_budgets.CODE,),
        through="sub job",
        beyond=of_sub_job,
        retires=True,  # of what is gone a body without an amount is made, which is told
        alike=sending.BUDGET_LINES,
        public_only=True,
        batch=sending.LINES_A_BATCH,
    ),
    Destination(
        "contract",
        contract,
        records.PRIME_CONTRACT,
        sending.contracts,
        parents=of_contract,
        required=("project", "customer"),
        covers=("project",),
        alike=sending.CONTRACTS,
    ),
    Destination(
        "contract_line",
        contract_line,
        records.PRIME_CONTRACT_LINE_ITEM,
        sending.contract_items,
        parents=of_contract_line,
        required=("contract",),
        covers=("project", "contract"),
        through="contract",
        beyond=of_contract,
        alike=sending.CONTRACT_LINES,
    ),
    Destination(
        cmic_costs.DOCUMENTS,
        cmic_costs.direct_cost,
        records.DIRECT_COST,
        sending.direct_costs_of,
        parents=cmic_costs.of_document,
        required=("project", "vendor"),
        covers=("project",),
        within=("sub job",),
        through="sub job",
        beyond=of_sub_job,
        alike=sending.DIRECT_COSTS,
    ),
    Destination(
        cmic_costs.POSTINGS,
        cmic_costs.direct_cost_line,
        records.DIRECT_COST_LINE,
        sending.direct_cost_lines,
        parents=cmic_costs.of_posting,
        required=("project", "cost code", "cost type", "direct cost"),
        covers=("project",),
        within=("direct cost",),
        through="sub job",
        beyond=of_sub_job,
        columns=(*cmic_costs.IDENTIFYING, *cmic_job_costs.COUNTED),
        alike=sending.DIRECT_COST_LINES,
    ),
    Destination(
        cmic_job_costs.FIGURES,
        cmic_job_costs.figure,
        records.JOB_COST,
        None,
        parents=of_category,
        required=("project", "cost code", "cost type"),
        covers=("project",),
        within=("cost code", "cost type"),
        through="sub job",
        beyond=of_sub_job,
        retires=True,
        by_platform=job_costs.send,
    ),
)

DESTINATIONS = {destination.entity: destination for destination in _TABLE}
"""Every entity of CMiC that is delivered, parents first."""
