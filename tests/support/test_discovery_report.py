"""The discovery report tells support what is called what, and nothing that is the customer's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from wizard.erp.sage300 import SageCompany
from wizard.machine.resources import catalogue
from wizard.procedure.plan import SqliteSource
from wizard.sandbox.company import COMPANY_NAME, write_company
from wizard.support.discovery import report


def test_a_report_says_in_words_what_was_found_and_lists_what_may_be_what_was_not(tmp_path: Path) -> None:
    path = tmp_path / "company.sqlite"
    write_company(path, 50, 1)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("ALTER TABLE CNM_MASTER__CHANGE_ORDER RENAME TO CNX_CHANGES")
        database.execute("ALTER TABLE CNM_MASTER__CONTRACT ADD COLUMN Architect VARCHAR(30)")
    system = SageCompany(SqliteSource(path=str(path)))
    told = report(asdict(system.probe(catalogue("sage300").entities, lambda: False, tables=True)))
    lines = told.splitlines()
    assert "Job (JC): found as JCM_MASTER__JOB, standard names, seen, 34 of 34 columns" in lines
    change_orders = "looked for CNM_MASTER__CHANGE_ORDER and its other names"
    assert f"Contract Change Order (CN): not found (DB-205); {change_orders}" in lines
    listed = lines[lines.index("Tables that may be what was not found, as the driver lists them") + 1 :]
    assert listed == ["  CNX_CHANGES"]
    assert any(line.split() == ["Architect", "text", "30"] for line in lines)
    assert any(line.split() == ["Job", "xx-xxx"] for line in lines)
    (types,) = [line for line in lines if "ARM_MASTER__CUSTOMER.Customer_Type" in line]
    assert "+" not in types, "the types of customers are known, however they are written"
    assert any("JCM_MASTER__JOB.Billing_Method" in line and "+ " in line for line in lines)
    assert COMPANY_NAME not in told
    assert str(tmp_path) not in told
