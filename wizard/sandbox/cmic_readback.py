"""Works out what Procore should hold of the CMiC double, from the double's own rows and without the translation."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import orjson

from wizard.sandbox.readback import Facts, budget_code, budget_line

_Fact = tuple[str, *tuple[object, ...]]


def expected(state: Path, budget_jobs: Collection[str] = ()) -> Facts:
    """Return the facts that must agree, by origin id; `ValueError` when the double holds one twice.

    `budget_jobs` are the control jobs whose budgets are sent.
    """
    with closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as db:
        facts: Facts = {}
        for origin_id, *values in (*_lists(db), *_jobs(db, budget_jobs), *_contracts(db)):
            if origin_id in facts:
                raise ValueError(f"the double holds {origin_id} twice")
            facts[origin_id] = tuple(values)
        return facts


def first_job(state: Path) -> str:
    """Return the code of the first control job."""
    with closing(sqlite3.connect(f"file:{state}?mode=ro", uri=True)) as db:
        return str(next(row["JobCode"] for row in _rows(db, "jcjob") if row["JobCtrlCode"] == "ALL"))


def _lists(db: sqlite3.Connection) -> Iterator[_Fact]:
    for row in _rows(db, "jcmastercostcodes"):
        yield f"SCC|{row['PhsCode']}", row["PhsCode"], row["PhsName"] or row["PhsCode"]
    for row in _rows(db, "jcmastercategories"):
        yield f"CT|{row['CatCode']}", row["CatName"] or row["CatCode"]
    for row in _rows(db, "apvendor"):
        yield f"AP|{row['BpvenBpCode']}", row["BpvenBpName"], row["BpvenActiveFlag"] != "N"
    for row in _rows(db, "arcustomer"):
        yield f"AR|{row['BpcustBpCode']}", row["BpcustBpName"], row["BpcustActiveFlag"] != "N"


def _jobs(db: sqlite3.Connection, budget_jobs: Collection[str]) -> Iterator[_Fact]:
    controlled = {}
    for row in _rows(db, "jcjob"):
        code = row["JobCode"]
        if row["JobCtrlCode"] == "ALL":
            yield f"J|{code}", code, row["JobName"], row["JobStatusCode"] != "CLOSED"
        else:
            controlled[code] = row["JobCtrlCode"]
            yield f"X|{code}", f"J|{row['JobCtrlCode']}", code, row["JobName"]
    for row in _rows(db, "jcjobcategory"):
        job, parts = row["JcatJobCode"], (row["JcatPhsCode"], row["JcatCode"])
        in_use = "N" not in (row["JcatCatActiveFlag"], row["JcatPhaseActiveFlag"])
        if in_use:
            sub_job = job if job in controlled else ""
            code = budget_code(f"J|{controlled.get(job, job)}", sub_job, *parts)
            yield code, "active"
            if controlled.get(job, job) in budget_jobs and row["JcatBudgetAmt"] is not None:
                yield budget_line(code), Decimal(str(row["JcatBudgetAmt"])).quantize(Decimal("0.01"))
    for row in _rows(db, "jcjobcostcodes"):
        job = row["GjjpJobCode"]
        biller = f"X|{job}" if job in controlled else f"J|{job}"
        yield f"CC|{job}|{row['GjjpCode']}", biller, row["GjjpCode"], row["GjjpName"]


def _contracts(db: sqlite3.Connection) -> Iterator[_Fact]:
    for row in _rows(db, "jbcont"):
        yield f"JB|{row['JbcContCode']}", f"J|{row['JbcJobCode']}", row["JbcContCode"], row["JbcName"]
    for row in _rows(db, "jbcontdet"):
        contract = row["JbcdContCode"]
        yield (
            f"JB|{contract}|{row['JbcdBillCode']}",
            f"JB|{contract}",
            Decimal(str(row["JbcdBillAmt"])).quantize(Decimal("0.01")),
        )


def _rows(db: sqlite3.Connection, resource: str) -> Iterator[dict[str, Any]]:
    for (body,) in db.execute(f"SELECT body FROM {resource} ORDER BY id"):  # noqa: S608 - names of this module
        yield orjson.loads(body)
