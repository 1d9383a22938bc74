"""The sample company as CMiC keeps it: the same jobs, codes, vendors, contracts and costs as the Sage sample.

An extra of a Sage job is a job of its own here, controlled by the first; a change order is a PCI; blanks are
null. Awkward values are among them: codes with leading zeros, a category-less cost code, bank fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from wizard.sandbox.cmic_double.resources import resources
from wizard.sandbox.cmic_double.store import Store, local
from wizard.sandbox.company import COMPANY_NAME
from wizard.sandbox.company.calendar import DAYS, LAST_DAY
from wizard.sandbox.company.jobs import Job, JobCode, Size, jobs, stream
from wizard.sandbox.company.vendors import vendor_name
from wizard.sandbox.company.words import (
    CATEGORIES,
    CITIES,
    DIVISIONS,
    LONG_CUSTOMER,
    OWNERS,
    SITES,
    TRANSACTION_TEXTS,
    pair,
)

Row = dict[str, Any]

TOP = "ALL"
"""What stands as the controlling code of what nothing controls."""


@dataclass(frozen=True)
class Amount:
    """How much a sample company holds: posted costs in all, or `costs_per_job` where that is given."""

    rows: int = 5_000
    seed: int = 1
    costs_per_job: int = 0


def fill(store: Store, company: str, amount: Amount) -> None:
    """Put the sample company into an empty store, which keeps all of it or nothing once it is `ready`."""
    made = resources()
    for name, rows in _tables(company, amount):
        store.fill(made[name], rows, _at(LAST_DAY - timedelta(days=200)))


def _tables(company: str, amount: Amount) -> Iterator[tuple[str, Iterator[Row]]]:
    size = Size(amount.rows)
    seed = amount.seed

    def of_jobs(rows: Any) -> Iterator[Row]:
        return (row for job in jobs(size, seed) for row in rows(company, job, seed))

    yield "glcompany", _companies(company)
    yield "jcmastercostcodes", _master_codes(company)
    yield (
        "jcmastercategories",
        ({"CatCompCode": company, "CatCode": c, "CatName": n} for c, n in CATEGORIES.items()),
    )
    yield (
        "cmtype",
        ({"CmtypeCode": code, "CmtypeName": name} for code, name in (("EXT", "External"), ("INT", "Internal"))),
    )
    yield "cmstatus", _statuses()
    yield "businesspartner", _partners(size)
    yield "apvendor", _vendors(company, size)
    yield "arcustomer", _customers(company, size)
    yield "jcjob", of_jobs(_jobs)
    yield "pmproject", of_jobs(_projects)
    yield "jcjobcostcodes", of_jobs(_cost_codes)
    yield "jcjobcategory", of_jobs(_categories)
    yield "jbcont", of_jobs(_contracts)
    yield "jbcontdet", of_jobs(_contract_lines)
    yield "cmmast", of_jobs(_change_items)
    yield "scmast", of_jobs(_commitments)
    yield "jcdetailposted", _posted(company, size, amount)


def vendor_code(index: int) -> str:
    return f"{1001 + index:08}" if index % 2 else f"V{index + 1:05}"


def customer_code(index: int) -> str:
    return f"{501 + index:08}" if index % 3 == 0 else f"C{index + 1:05}"


def sub_job_code(job: Job, extra: str) -> str:
    return f"{job.id}-{extra}" if extra else job.id


def _companies(company: str) -> Iterator[Row]:
    for code, name in ((company, COMPANY_NAME), ("ZZ", "Training company")):
        yield {"CompCode": code, "CompName": name, "CompCurrCode": "USD", "CompFiscalYr": 2026, "CompCurrPer": 10}


def _master_codes(company: str) -> Iterator[Row]:
    for division, (name, details) in DIVISIONS.items():
        yield _master(company, f"{division}-000", name, TOP)
        for number, detail in enumerate(details, 1):
            yield _master(company, f"{division}-{number}00", detail, f"{division}-000")


def _master(company: str, code: str, name: str, control: str) -> Row:
    return {"PhsCompCode": company, "PhsCode": code, "PhsName": name, "PhsCtrlCode": control, "PhsActiveFlag": "Y"}


def _statuses() -> Iterator[Row]:
    for code, name, approved in (("PENDING", "Pending", "N"), ("APPROVED", "Approved", "Y")):
        yield {"CmstatCode": code, "CmstatName": name, "CmstatApprovedFlag": approved}


def _partners(size: Size) -> Iterator[Row]:
    for index in range(size.vendors):
        yield {"BpCode": vendor_code(index), "BpName": vendor_name(index), "BpRegistrationCode": f"93-{index:07}"}
    for index in range(size.customers):
        yield {"BpCode": customer_code(index), "BpName": customer_name(index)}


def customer_name(index: int) -> str:
    return LONG_CUSTOMER if index == 0 else pair(SITES, OWNERS, index)


def _vendors(company: str, size: Size) -> Iterator[Row]:
    for index in range(size.vendors):
        city, state, postcode = CITIES[index % len(CITIES)]
        yield {
            "BpvenCompCode": company,
            "BpvenBpCode": vendor_code(index),
            "BpvenBpName": vendor_name(index),
            "BpvenPayAdd1": f"{100 + index} Industrial Way",
            "BpvenPayAdd2": None if index % 2 else "Suite 4",
            "BpvenPayAdd3": city,
            "BpvenPayRegionCode": state,
            "BpvenPayPostalCode": postcode,
            "BpvenPayPhone": f"503-555-{index % 10_000:04}",
            "BpvenTermCode": "NET30",
            "BpvenCurrCode": "USD",
            "BpvenActiveFlag": "N" if index % 13 == 12 else "Y",
            "BpvenBankAccount": f"SECRET-ACCOUNT-{index}",
            "BpvenBankTransit": "021000021",
            "BpvenIban": f"SECRET-IBAN-{index}",
            "BpvenSwift": "SECRETXX",
        }


def _customers(company: str, size: Size) -> Iterator[Row]:
    for index in range(size.customers):
        city, state, postcode = CITIES[index % len(CITIES)]
        yield {
            "BpcustCompCode": company,
            "BpcustBpCode": customer_code(index),
            "BpcustBpName": customer_name(index),
            "BpcustAdd1": f"{10 + index} Main Street",
            "BpcustAdd3": city,
            "BpcustRegionCode": state,
            "BpcustPostalCode": postcode,
            "BpcustPhone": f"206-555-{index % 10_000:04}",
            "BpcustActiveFlag": "N" if index % 11 == 10 else "Y",
        }


def _jobs(company: str, job: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "cmic job", job.index)
    start = date(2020 + int(job.id[:2]) - 21, 1, 4) + timedelta(days=rng.randrange(300))
    original = round(sum(item.amount for item in job.items), 2)
    closed = job.index % 7 == 4
    for extra in ("", *job.extras):
        yield {
            "JobCompCode": company,
            "JobCode": sub_job_code(job, extra),
            "JobName": f"Tenant change {extra}" if extra else job.name,
            "JobCtrlCode": job.id if extra else TOP,
            "JobCustCode": customer_code(job.customer),
            "JobContractCode": f"C{job.id}",
            "JobStatusCode": "CLOSED" if closed else "ACTIVE",
            "JobDefaultDeptCode": "10",
            "JobCostFlag": "Y",
            "JobEstStartDate": start.isoformat(),
            "JobEstComplDate": (start + timedelta(days=400)).isoformat(),
            "JobOriginalContractAmt": None if extra else original,
            "JobSecGroup": f"G{job.index % 3}",
        }


def _projects(company: str, job: Job, _: int) -> Iterator[Row]:
    city, state, postcode = CITIES[job.index % len(CITIES)]
    yield {
        "GrpmpCompCode": company,
        "GrpmpProjCode": job.id,
        "GrpmpProjName": job.name,
        "GrpmpJobCode": job.id,
        "GrpmpProjCtrlCode": TOP,
        "GrpmpStatusCode": "ACTIVE",
        "GrpmpAddLine1": f"{100 + job.index} Waterfront Road",
        "GrpmpAddLine2": (None, "Gate B")[job.index % 2],
        "GrpmpAddLine3": city,
        "GrpmpRegionCode": state,
        "GrpmpPostalCode": postcode,
        "GrpmpCustCode": customer_code(job.customer),
    }


def _cost_codes(company: str, job: Job, _: int) -> Iterator[Row]:
    for code in job.codes:
        yield {
            "GjjpCompCode": company,
            "GjjpJobCode": sub_job_code(job, code.extra),
            "GjjpCode": code.code,
            "GjjpName": code.name,
            "GjjpCtrlCode": TOP if code.group else f"{code.code[0]}-000",
            "GjjpActiveFlag": "Y",
            "GjjpFactorableFlg": "N",
        }


def _categories(company: str, job: Job, seed: int) -> Iterator[Row]:
    """Yield what each cost code is divided into; groups have none, which no job may post to."""
    rng = stream(seed, "cmic budget", job.index)
    for code in job.codes:
        for category in code.categories:
            budget = rng.randint(500_00, 70_000_00) / 100
            yield {
                "JcatCompCode": company,
                "JcatJobCode": sub_job_code(job, code.extra),
                "JcatPhsCode": code.code,
                "JcatCode": category,
                "JcatName": CATEGORIES[category],
                "JcatCatActiveFlag": "Y",
                "JcatPhaseActiveFlag": "Y",
                "JcatBudgetAmt": budget,
                "JcatCurrentBudgetAmt": budget,
                "JcatCostAmt": rng.randint(0, 60_000_00) / 100,
            }


def _contracts(company: str, job: Job, _: int) -> Iterator[Row]:
    yield {
        "JbcCompCode": company,
        "JbcContCode": f"C{job.id}",
        "JbcName": job.name,
        "JbcJobCode": job.id,
        "JbcCustCode": customer_code(job.customer),
        "JbcStatusCode": "APPROVED",
        "JbcCurrCode": "USD",
        "JbcDate": DAYS[job.index % 500],
        "JbcHldbkPc": (0, 5, 10)[job.index % 3],
        "JbcContAmt": round(sum(item.amount for item in job.items), 2),
    }


def _contract_lines(company: str, job: Job, _: int) -> Iterator[Row]:
    for item in job.items:
        yield {
            "JbcdCompCode": company,
            "JbcdContCode": f"C{job.id}",
            "JbcdBillCode": item.number.zfill(3),
            "JbcdDesc": item.description,
            "JbcdBillJobCode": sub_job_code(job, item.code.extra),
            "JbcdBillPhsCode": item.code.code,
            "JbcdBillCatCode": item.code.categories[0] if item.code.categories else None,
            "JbcdBillingTypeCode": "LS",
            "JbcdCurrCode": "USD",
            "JbcdBillAmt": round(item.amount, 2),
        }


def _change_items(company: str, job: Job, _: int) -> Iterator[Row]:
    for change in job.changes:
        yield {
            "CmmCompCode": company,
            "CmmJobCode": job.id,
            "CmmTypeCode": "EXT",
            "CmmCode": f"EXT{int(change.number):05}",
            "CmmName": change.description,
            "CmmRefDate": LAST_DAY.isoformat(),
            "CmmPrepostStatCode": "APPROVED" if change.stage == "Approved" else "PENDING",
            "CmmCalcProjAmtMethod": "A",
        }


def _commitments(company: str, job: Job, seed: int) -> Iterator[Row]:
    rng = stream(seed, "cmic commitments", job.index)
    vendor = vendor_code(job.index)
    for change in ("000", "001"):
        yield {
            "ScmstCompCode": company,
            "ScmstJobCode": job.id,
            "ScmstVenCode": vendor,
            "ScmstContCode": f"{job.id}.001",
            "ScmstChgCode": change,
            "ScmstName": "Structure" if change == "000" else "Additional steel",
            "ScmstContAmt": rng.randint(1_000_00, 900_000_00) / 100,
            "ScmstHldbkPc": 10,
            "ScmstStatusCode": "APPROVED",
            "ScmstDate": DAYS[rng.randrange(300)],
            "ScmstCurrCode": "USD",
            "ScmstSubcontrCode": "NONE",
            "ScmstOverrideFlag": "Y",
        }


def _posted(company: str, size: Size, amount: Amount) -> Iterator[Row]:
    number = 0
    for job in jobs(size, amount.seed):
        rng = stream(amount.seed, "cmic posted", job.index)
        slots: list[tuple[JobCode, str]] = [(code, one) for code in job.codes for one in code.categories]
        share = amount.costs_per_job or (
            amount.rows * (job.index + 1) // size.jobs - amount.rows * job.index // size.jobs
        )
        for place in range(share):
            number += 1
            code, category = slots[place % len(slots)]
            day = DAYS[rng.randrange(1024)]
            yield {
                "JcdtCompCode": company,
                "JcdtTranNum": f"{number:010}",
                "JcdtJobCode": sub_job_code(job, code.extra),
                "JcdtPhsCode": code.code,
                "JcdtCatCode": category,
                "JcdtTypeCode": "C",
                "JcdtSourceCode": ("AP", "PY", "JC")[place % 3],
                "JcdtJourCode": ("AP", "PY", "JC")[place % 3],
                "JcdtBchNum": f"{number // 40:06}",
                "JcdtPostDate": f"{day}T00:00:00-05:00",
                "JcdtRefDate": day,
                "JcdtSourceDesc": TRANSACTION_TEXTS[place % 16] or None,
                "JcdtVenCode": vendor_code(rng.randrange(size.vendors)) if place % 3 == 0 else None,
                "JcdtUnit": rng.randrange(64) / 8,
                "JcdtAmt": (rng.randrange(1_000_000) - 50_000) / 100,
                "JcdtAccCode": f"5010.{job.id[:2]}0",
            }


def _at(day: date) -> str:
    return local(datetime(day.year, day.month, day.day, 22, 26, 41, tzinfo=UTC))
