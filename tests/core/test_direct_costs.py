"""Posted costs become direct costs of the projects that asked for it, once, and to the cent."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal

import pytest
from plans import pcco_plan
from sites import Site

from wizard.core.translation.direct_costs import documents
from wizard.core.translation.sage300 import Rules, cents
from wizard.machine.resources import translation
from wizard.procore.public import Procore

COSTS = (
    "SELECT * FROM JCT_CURRENT__TRANSACTION WHERE Job = ? AND ifnull(Commitment, '') = '' AND "
    "Debit_Account <> '' AND Transaction_Type IN ('AP cost', 'EQ cost', 'JC cost', 'PR cost', 'IV cost', 'SM cost')"
)


def job_with_costs(site: Site) -> str:
    with closing(sqlite3.connect(site.company)) as db:
        ((job,),) = db.execute("SELECT Job FROM JCT_CURRENT__TRANSACTION GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
    return str(job)


def posted(site: Site, job: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(site.company)) as db:
        db.row_factory = sqlite3.Row
        return db.execute(COSTS, (job,)).fetchall()


def held(site: Site, job: str) -> tuple[list[dict], list[dict]]:
    with Procore(site.account(), site.double.client_secret) as line:
        (project,) = [entry["id"] for entry in line.projects() if entry["project_number"] == job]
        return list(line.direct_costs(project)), list(line.direct_cost_lines(project))


def in_force(site: Site, *jobs: str) -> dict[str, object]:
    run = (*pcco_plan().run, "transaction_jc")
    return site.sync(direct_cost_jobs=jobs, run=run)


def test_nobodys_costs_are_sent_unless_a_job_was_named(running: Site) -> None:
    in_force(running)
    assert not {"direct_costs", "direct_cost_line_items"} & running.double.control.counters()["records"].keys()


def test_one_header_for_each_document_and_one_line_for_each_cost(running: Site) -> None:
    job = job_with_costs(running)
    somebody_else = {"method": "PATCH", "status": 409, "times": 1}
    paths = ("*/direct_costs/sync", "*/direct_costs/line_items/sync")
    running.double.control.switch(refuse=[{**somebody_else, "path": path} for path in paths])
    shown = in_force(running, job)
    assert shown["state"] == "done", shown
    refused = [call for call in running.double.control.calls("PATCH") if call["status"] == 409]
    assert len(refused) == 2, "what changes the costs of one project at the same time is waited for"
    costs, lines = held(running, job)
    expected = posted(running, job)
    assert len(lines) == len(expected) > 10
    assert sum(Decimal(line["amount"]) for line in lines) == sum(
        Decimal(str(cents(row["Amount"]))) for row in expected
    )
    documents = {
        (row["Transaction_Type"], row["Vendor"] or "", row["Invoice"] or f"run {row['Run']}") for row in expected
    }
    assert len(costs) == len(documents)
    assert {cost["status"] for cost in costs} == {"approved"}
    assert {cost["direct_cost_type"] for cost in costs} == {"invoice", "payroll", "expense"}
    invoices = [cost for cost in costs if cost["direct_cost_type"] == "invoice"]
    assert all(cost["vendor"] and cost["invoice_number"] for cost in invoices)
    assert {line["direct_cost_id"] for line in lines} == {cost["id"] for cost in costs}
    needed = {row["entity"]: row["needed_by"] for row in shown["entities"]}
    assert needed["direct_cost_jc"] == ["Transaction (JC)"]


def test_a_second_run_sends_nothing_and_a_new_posting_one_line(running: Site) -> None:
    job = job_with_costs(running)
    in_force(running, job)
    before = len(running.deliveries())
    in_force(running, job)
    assert len(running.deliveries()) == before
    row = dict(posted(running, job)[0]) | {"Sequence": 999_999, "Amount": 0.1 + 0.2}
    with closing(sqlite3.connect(running.company)) as db, db:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        db.execute(f"INSERT INTO JCT_CURRENT__TRANSACTION ({names}) VALUES ({marks})", list(row.values()))
    in_force(running, job)
    fresh = running.deliveries()[before:]
    assert [(call["kind"], call["items"]) for call in fresh] == [("direct_cost_line_items", 1)]
    assert "0.3" in {line["amount"] for line in held(running, job)[1]}


def test_a_job_that_is_named_in_vain_is_told_and_named_rightly_gets_its_costs(running: Site) -> None:
    job = job_with_costs(running)
    assert in_force(running, "99-999")["state"] == "done with records to check"
    with running.mirror() as mirror:
        [(entity, key, error)] = mirror.set_aside(limit=10)
    assert (entity, key.strip("|"), error["code"]) == ("direct_cost_jc", "99-999", "RC-520")
    assert in_force(running, job)["state"] == "done"
    assert len(held(running, job)[1]) == len(posted(running, job))


@pytest.fixture
def rules() -> Iterator[Rules]:
    return Rules.from_data(translation("sage300"), ["03-001"])


def transaction(**changes: object) -> dict[str, object]:
    known = {"Job": "03-001", "Transaction_Type": "ap COST", "Vendor": "ACME", "Invoice": "7", "Run": 3}
    return {**known, "Debit_Account": "5010", "Accounting_Date": "2026-01-02", **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {"Job": "03-002"},
        {"Transaction_Type": "Committed cost"},
        {"Transaction_Type": "from the future"},
        {"Commitment": "PO-1"},
        {"Debit_Account": None},
    ],
)
def test_what_is_no_posted_cost_of_a_named_job_has_no_document(rules: Rules, changes: dict[str, object]) -> None:
    assert documents([transaction()], rules)
    assert documents([transaction(**changes)], rules) == {}


def test_a_document_is_a_vendors_invoice_or_else_the_run_that_posted_it(rules: Rules) -> None:
    rows = [transaction(Run=1), transaction(Run=2), transaction(Invoice=None), transaction(Invoice=None, Run=4)]
    assert list(documents(rows, rules)) == [
        "03-001|ap COST|ACME|7|",
        "03-001|ap COST|ACME||3",
        "03-001|ap COST|ACME||4",
    ]
