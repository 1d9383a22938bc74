"""Reads the Procore double back and holds it against the sample company, record by record.

What the double should hold of a Sage company is worked out here from the company's own tables, without the
translation that delivered it, so that a mistake there cannot hide itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from wizard.procore.public import Procore

Facts = dict[str, tuple[object, ...]]
"""Origin id → the facts that must agree."""


@dataclass(frozen=True)
class Difference:
    """One record that is not what the sample says: `expected` or `found` is None when it is missing there."""

    origin_id: str
    expected: tuple[object, ...] | None
    found: tuple[object, ...] | None

    def __str__(self) -> str:
        return f"{self.origin_id}: expected {self.expected}, found {self.found}"


def differences(expected: Facts, procore: Procore, *, budgets: bool = False) -> list[Difference]:
    """Return every record in which the double is not as `expected`; nothing else may be there.

    Lines of `budgets` are looked at where somebody wants that: they take two calls a project.
    """
    found: Facts = {}
    for origin_id, facts in _found(procore, budgets):
        found[origin_id if origin_id not in found else f"{origin_id} (a second time)"] = facts
    return [
        Difference(origin_id, expected.get(origin_id), found.get(origin_id))
        for origin_id in sorted(expected.keys() | found.keys())
        if expected.get(origin_id) != found.get(origin_id)
    ]


def expected(company: Path) -> Facts:
    """Return what Procore should hold of a Sage sample company."""
    with closing(sqlite3.connect(f"file:{company}?mode=ro", uri=True)) as db:
        db.row_factory = sqlite3.Row
        facts: Facts = {}
        tables = (_codes, _budget_codes, _companies, _jobs, _contracts, _quick_bill)
        for origin_id, *values in (fact for table in tables for fact in table(db)):
            if origin_id in facts:
                raise ValueError(f"the sample holds {origin_id} twice")
            facts[origin_id] = tuple(values)
        return facts


def _codes(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM JCM_MASTER__STANDARD_COST_CODE"):
        yield f"SCC|{_key(row['Cost_Code'])}", _key(row["Cost_Code"]), _name(row, "Description", "Cost_Code")
    for row in db.execute("SELECT * FROM JCM_MASTER__STANDARD_CATEGORY"):
        yield f"CT|{_key(row['Category'])}", _name(row, "Description", "Category")
    for row in db.execute("SELECT * FROM JCM_MASTER__COST_CODE"):
        origin_id = f"CC|{_key(row['Job'])}|{_key(row['Extra'])}|{_key(row['Cost_Code'])}"
        biller = f"X|{_key(row['Job'])}|{_key(row['Extra'])}" if _key(row["Extra"]) else f"J|{_key(row['Job'])}"
        yield origin_id, biller, _key(row["Cost_Code"]), _name(row, "Description", "Cost_Code")


def _budget_codes(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM JCM_MASTER__CATEGORY"):
        parts = (_key(row[name]) for name in ("Extra", "Cost_Code", "Category"))
        yield budget_code(f"J|{_key(row['Job'])}", *parts), "active"


def budget_code(project: str, sub_job: str, cost_code: str, cost_type: str) -> str:
    """Return what a budget code is called here, because Procore keeps no origin id of one."""
    return f"WBS {project} {sub_job}.{cost_code}.{cost_type}"


def budget_line(code: str) -> str:
    """Return what the line of a budget code is called here."""
    return f"Budget of {code}"


def _companies(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM APM_MASTER__VENDOR"):
        yield f"AP|{_key(row['Vendor'])}", _name(row, "Name", "Vendor"), True
    for row in db.execute("SELECT * FROM ARM_MASTER__CUSTOMER"):
        yield f"AR|{_key(row['Customer'])}", _name(row, "Name", "Customer"), row["Status"].lower() != "inactive"


def _jobs(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM JCM_MASTER__JOB"):
        job = _key(row["Job"])
        yield f"J|{job}", job, _name(row, "Description", "Job"), row["Status"].lower() != "closed"
    for row in db.execute("SELECT * FROM JCM_MASTER__EXTRA"):
        origin_id = f"X|{_key(row['Job'])}|{_key(row['Extra'])}"
        yield origin_id, f"J|{_key(row['Job'])}", _key(row["Extra"]), _name(row, "Description", "Extra")


def _contracts(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM CNM_MASTER__CONTRACT"):
        contract = _key(row["Contract"])
        yield f"CN|{contract}", f"J|{_key(row['Job'])}", contract, _name(row, "Description", "Contract")
    for row in db.execute("SELECT * FROM CNM_MASTER__CONTRACT_ITEM"):
        contract = _key(row["Contract"])
        yield f"CN|{contract}|{_key(row['Contract_Item'])}", f"CN|{contract}", _cents(row["Original_Amount"])


def _quick_bill(db: sqlite3.Connection) -> Iterator[tuple[str, *tuple[object, ...]]]:
    for row in db.execute("SELECT * FROM JCM_MASTER__JOB WHERE lower(Billing_Method) LIKE 'quick%'"):
        job, level = _key(row["Job"]), row["Billing_Level"].lower()
        yield f"QB|{job}", f"J|{job}", job, _name(row, "Description", "Job")
        if level == "job":
            yield f"QB|{job}||", f"QB|{job}", _cents(row["Original_Contract_Amount"])
            continue
        groups = 1 if level == "division" else 0
        query = "SELECT * FROM JCM_MASTER__COST_CODE WHERE Job = ? AND Group_Cost_Code = ?"
        for line in db.execute(query, (row["Job"], groups)):
            if line["Orig_Scheduled_Value"]:
                origin_id = f"QB|{job}|{_key(line['Extra'])}|{_key(line['Cost_Code'])}"
                yield origin_id, f"QB|{job}", _cents(line["Orig_Scheduled_Value"])


def _found(procore: Procore, budgets: bool) -> Iterator[tuple[str, tuple[object, ...]]]:
    for code in procore.standard_cost_codes(procore.standard_cost_code_list()):
        yield _origin(code), (code["code"], code["name"])
    for kind in procore.line_item_types():
        yield _origin(kind), (kind["name"],)
    for company in procore.vendors():
        yield _origin(company), (company["name"], company["is_active"])
    for project in procore.projects():
        yield _origin(project), (project["project_number"], project["name"], project["active"])
        yield from _in_project(procore, project["id"], _origin(project), budgets)


def _in_project(
    procore: Procore, project: int, origin_id: str, budgets: bool
) -> Iterator[tuple[str, tuple[object, ...]]]:
    sub_jobs = {entry["id"]: entry for entry in procore.sub_jobs(project)}
    for entry in sub_jobs.values():
        yield _origin(entry), (origin_id, entry["code"], entry["name"])
    codes = {code["id"]: code for code in procore.cost_codes(project)}
    for sub_job in sub_jobs:
        codes |= {code["id"]: code for code in procore.cost_codes(project, sub_job)}
    for code in codes.values():
        yield _origin(code), (code["biller_origin_id"], code["code"], code["name"])
    named: dict[int, str] = {}
    for wbs_code in procore.work_breakdown.codes(project):
        parts = {item["segment"]["type"]: item["path_code"] for item in wbs_code["segment_items"]}
        known = (parts.pop(kind, "") for kind in ("sub_job", "cost_code", "line_item_type"))
        named[wbs_code["id"]] = "".join((budget_code(origin_id, *known), *parts.values()))
        yield named[wbs_code["id"]], (wbs_code["status"],)
    for line in procore.budget_rows(project) if budgets else ():
        yield budget_line(named[line["wbs_code_id"]]), (_cents(line["original_budget_amount"]),)
    for contract in procore.prime_contracts(project):
        yield _origin(contract), (origin_id, contract["number"], contract["title"])
        for line in procore.prime_contract_line_items(project, contract["id"]):
            yield _origin(line), (_origin(contract), _cents(line["amount"]))


def _origin(record: Mapping[str, Any]) -> str:
    return str(record["origin_id"] or f"without origin id: {record['id']}")


def _key(value: object) -> str:
    return "" if value is None else str(value).strip()


def _name(row: sqlite3.Row, column: str, otherwise: str) -> str:
    return _key(row[column]) or _key(row[otherwise])


def _cents(value: object) -> Decimal:
    return Decimal(str(value or 0)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
