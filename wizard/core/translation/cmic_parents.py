"""Whom a record of CMiC refers to: the parents of a row by name, each with its entity and key. No I/O."""

from __future__ import annotations

from wizard.core.translation.sage300 import Parents, Values
from wizard.erp.contract import record_key

JOB = "job"
SUB_JOB = "sub_job"


def of_site(values: Values) -> Parents:
    return {JOB: (JOB, record_key([values.get("GrpmpJobCode")]))}


def of_sub_job(values: Values) -> Parents:
    return {"project": (JOB, record_key([values.get("JobCtrlCode")]))}


def of_cost_code(values: Values) -> Parents:
    """The job may be a control job or one below it: only the mirror knows which."""
    job = record_key([values.get("GjjpJobCode")])
    return {
        "project": (JOB, job),
        "sub job": (SUB_JOB, job),
        "standard cost code": ("master_cost_code", record_key([values.get("GjjpCode")])),
    }


def of_category(values: Values) -> Parents:
    """As with cost codes, the job may be a control job or one below it."""
    job = record_key([values.get("JcatJobCode")])
    return {
        "project": (JOB, job),
        "sub job": (SUB_JOB, job),
        "cost code": ("job_cost_code", record_key([values.get("JcatJobCode"), values.get("JcatPhsCode")])),
        "cost type": ("master_category", record_key([values.get("JcatCode")])),
    }


def of_contract(values: Values) -> Parents:
    customers = {"customer": ("customer", record_key([values["JbcCustCode"]]))} if values.get("JbcCustCode") else {}
    return {"project": (JOB, record_key([values.get("JbcJobCode")])), **customers}


def of_contract_line(values: Values) -> Parents:
    parents = {"contract": ("contract", record_key([values.get("JbcdContCode")]))}
    if values.get("JbcdBillPhsCode"):
        key = record_key([values.get("JbcdBillJobCode"), values.get("JbcdBillPhsCode")])
        parents["cost code"] = ("job_cost_code", key)
    return parents
