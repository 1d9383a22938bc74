"""What the sample company holds: the awkward values of real ones, every billing set-up, and nothing invalid."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from typing import Any

import pytest

from wizard.erp.contract import record_key
from wizard.machine.resources import catalogue
from wizard.sandbox.company import write_company
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.words import TRANSACTION_TYPES

SAGE = catalogue("sage300")
SEEN_TYPES = {
    "AP cost", "EQ cost", "JC cost", "PR cost", "IV cost", "SM cost", "Original estimate", "Committed cost",
    "Aprvd cmmtt cst chng", "Scheduled value", "Aprvd schdl val chng", "Pndng schdl val chng",
    "Pndng schd val chg 2", "work billed",
}  # fmt: skip


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("company") / "sample.sqlite"
    write_company(path)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened:
        yield opened


def texts(database: sqlite3.Connection) -> Iterator[str]:
    """Every text of every table."""
    for table in tables():
        for row in database.execute(f'SELECT * FROM "{table}"'):
            yield from (value for value in row if isinstance(value, str))


def rows(database: sqlite3.Connection, statement: str) -> list[tuple[Any, ...]]:
    return database.execute(statement).fetchall()


# -- as awkward as real ones ---------------------------------------------------------------------------------


def test_texts_hold_accents_and_signs_of_the_drivers_code_page(database: sqlite3.Connection) -> None:
    letters = set("".join(texts(database)))
    assert set("éñ€’“”–ç³") <= letters
    "".join(letters).encode("cp1252")


def test_a_name_holds_an_apostrophe_and_a_semicolon(database: sqlite3.Connection) -> None:
    for statement in (
        "SELECT Name FROM APM_MASTER__VENDOR",
        "SELECT Employee_Name FROM PRM_MASTER__EMPLOYEE",
        "SELECT Description FROM JCT_CURRENT__TRANSACTION",
    ):
        assert ("O'BRIEN; SEAN",) in rows(database, statement)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("JCT_CURRENT__TRANSACTION", "Commitment"),
        ("JCT_CURRENT__TRANSACTION", "Description"),
        ("JCM_MASTER__JOB", "Address_2"),
        ("ARM_MASTER__CUSTOMER", "Trade"),
        ("CNM_MASTER__CONTRACT_ITEM", "Extra"),
    ],
)
def test_empty_text_stands_beside_null(table: str, column: str, database: sqlite3.Connection) -> None:
    held = {value for (value,) in rows(database, f'SELECT DISTINCT "{column}" FROM "{table}"')}
    assert {None, ""} <= held


@pytest.mark.parametrize(
    ("table", "column"),
    [("JCT_CURRENT__TRANSACTION", "Amount"), ("CNM_MASTER__CONTRACT_ITEM", "Original_Amount")],
)
def test_money_carries_the_noise_of_doubles_but_means_cents(
    table: str, column: str, database: sqlite3.Connection
) -> None:
    amounts = [amount for (amount,) in rows(database, f'SELECT "{column}" FROM "{table}"')]
    noisy = [amount for amount in amounts if Decimal(repr(amount)) != round(Decimal(repr(amount)), 2)]
    assert noisy
    assert len(noisy) < len(amounts)
    assert all(abs(amount - round(amount, 2)) < 1e-6 for amount in noisy)


def test_every_known_type_of_transaction_occurs_and_one_that_nobody_knows(database: sqlite3.Connection) -> None:
    held = {kind for (kind,) in rows(database, "SELECT DISTINCT Transaction_Type FROM JCT_CURRENT__TRANSACTION")}
    assert held == set(TRANSACTION_TYPES)
    assert len(held - SEEN_TYPES) == 1
    assert held > SEEN_TYPES


@pytest.mark.parametrize(
    ("table", "column"), [("APM_MASTER__VENDOR", "Vendor"), ("ARM_MASTER__CUSTOMER", "Customer")]
)
def test_some_keys_are_numbers_with_leading_blanks(table: str, column: str, database: sqlite3.Connection) -> None:
    keys = [key for (key,) in rows(database, f'SELECT "{column}" FROM "{table}"')]
    padded = [key for key in keys if key != key.strip()]
    assert 0 < len(padded) < len(keys)
    assert all(len(key) == 10 and key.strip().isdigit() for key in padded)


def test_statuses_are_in_mixed_case(database: sqlite3.Connection) -> None:
    held = {status for (status,) in rows(database, "SELECT DISTINCT Status FROM JCM_MASTER__JOB")}
    assert {status.lower() for status in held} == {"unstarted", "in progress", "closed"}
    assert len(held) > 3


def test_customers_are_of_three_types_and_one_has_the_longest_name(database: sqlite3.Connection) -> None:
    held = rows(database, "SELECT Customer_Type, length(Name) FROM ARM_MASTER__CUSTOMER")
    assert {kind for kind, _ in held} == {"Standard", "One-Time", "Service"}
    assert max(length for _, length in held) == 50


def test_some_invoices_hold_retainage(database: sqlite3.Connection) -> None:
    held = [amount > 0 for (amount,) in rows(database, "SELECT Retainage_Held FROM APM_MASTER__INVOICE")]
    assert set(held) == {True, False}


def test_id_formats_fit_the_ids(database: sqlite3.Connection) -> None:
    for field, statement in (
        (16, "SELECT Job FROM JCM_MASTER__JOB"),
        (18, "SELECT Cost_Code FROM JCM_MASTER__COST_CODE"),
    ):
        sections = rows(
            database, f"SELECT CSLEN, CNPUNCT FROM TS_CTL_RECORD_3 WHERE FLDCODE = {field} ORDER BY Section"
        )
        for (held,) in rows(database, statement):
            parts = held.split(sections[0][1])
            assert [len(part) for part in parts] == [length for length, _ in sections]


# -- jobs, contracts, change orders --------------------------------------------------------------------------


def test_all_four_billing_set_ups_occur_with_and_without_pj(database: sqlite3.Connection) -> None:
    held = rows(
        database, "SELECT DISTINCT Billing_Method, Billing_Level, Use_PJ_Change_Management FROM JCM_MASTER__JOB"
    )
    set_ups = [("Contract", "Job"), ("Quick bill", "Job"), ("Quick bill", "Division"), ("Quick bill", "Cost code")]
    assert set(held) == {(*set_up, pj) for set_up in set_ups for pj in (0, 1)}


def test_the_catalogues_quick_bill_filter_finds_the_quick_bill_jobs(database: sqlite3.Connection) -> None:
    only = SAGE.entity("quick_bill_contract").only
    assert only is not None
    texts = {value.lower() for value in only.values}
    methods = [method for (method,) in rows(database, "SELECT Billing_Method FROM JCM_MASTER__JOB")]
    assert sum(method.lower() in texts for method in methods) == 6
    assert {method for method in methods if method.lower() not in texts} == {"Contract"}


def test_contracts_belong_to_contract_jobs_alone_and_one_has_40_items(database: sqlite3.Connection) -> None:
    with_contract = rows(database, "SELECT Job FROM CNM_MASTER__CONTRACT ORDER BY Job")
    assert with_contract == rows(
        database, "SELECT Job FROM JCM_MASTER__JOB WHERE Billing_Method = 'Contract' ORDER BY Job"
    )
    items = rows(database, "SELECT count(*) FROM CNM_MASTER__CONTRACT_ITEM GROUP BY Contract ORDER BY 1 DESC")
    assert items[0] == (40,)
    assert len(items) == len(with_contract)


@pytest.mark.parametrize(("level", "grouped"), [("Job", set()), ("Division", {1}), ("Cost code", {0})], ids=str)
def test_scheduled_values_stand_where_the_billing_level_says(
    level: str, grouped: set[int], database: sqlite3.Connection
) -> None:
    held = rows(
        database,
        "SELECT DISTINCT c.Group_Cost_Code FROM JCM_MASTER__COST_CODE c JOIN JCM_MASTER__JOB j USING (Job) "
        f"WHERE j.Billing_Method = 'Quick bill' AND j.Billing_Level = '{level}' AND c.Orig_Scheduled_Value > 0",
    )
    assert {group for (group,) in held} == grouped


@pytest.mark.parametrize(
    ("child", "columns", "parent", "parent_columns"),
    [
        ("JCM_MASTER__JOB", "AR_Customer", "ARM_MASTER__CUSTOMER", "Customer"),
        ("JCM_MASTER__EXTRA", "Job", "JCM_MASTER__JOB", "Job"),
        ("JCM_MASTER__COST_CODE", "Cost_Code", "JCM_MASTER__STANDARD_COST_CODE", "Cost_Code"),
        ("JCM_MASTER__COST_CODE", "Job, Extra", "JCM_MASTER__EXTRA", "Job, Extra"),
        ("JCM_MASTER__CATEGORY", "Job, Extra, Cost_Code", "JCM_MASTER__COST_CODE", "Job, Extra, Cost_Code"),
        ("JCM_MASTER__CATEGORY", "Category", "JCM_MASTER__STANDARD_CATEGORY", "Category"),
        ("CNM_MASTER__CONTRACT", "Customer", "ARM_MASTER__CUSTOMER", "Customer"),
        ("CNM_MASTER__CONTRACT_ITEM", "Contract", "CNM_MASTER__CONTRACT", "Contract"),
        ("CNM_MASTER__CONTRACT_ITEM", "Job, Extra, Cost_Code", "JCM_MASTER__COST_CODE", "Job, Extra, Cost_Code"),
        ("CNM_MASTER__CHANGE_ORDER", "Contract", "CNM_MASTER__CONTRACT", "Contract"),
        (
            "CNM_MASTER__CHANGE_ORDER_ITEM",
            "Contract, Change_Order",
            "CNM_MASTER__CHANGE_ORDER",
            "Contract, Change_Order",
        ),
        (
            "CNM_MASTER__CHANGE_ORDER_ITEM",
            "Contract, Contract_Item",
            "CNM_MASTER__CONTRACT_ITEM",
            "Contract, Contract_Item",
        ),
        ("PJM_MASTER__CHANGE_ORDER", "Job", "JCM_MASTER__JOB", "Job"),
        ("APM_MASTER__INVOICE", "Vendor", "APM_MASTER__VENDOR", "Vendor"),
        ("JCT_CURRENT__TRANSACTION", "Vendor", "APM_MASTER__VENDOR", "Vendor"),
        (
            "JCT_CURRENT__TRANSACTION",
            "Job, Extra, Cost_Code, Category",
            "JCM_MASTER__CATEGORY",
            "Job, Extra, Cost_Code, Category",
        ),
    ],
)
def test_whatever_a_record_names_is_there(
    child: str, columns: str, parent: str, parent_columns: str, database: sqlite3.Connection
) -> None:
    parents = {record_key(row) for row in rows(database, f'SELECT {parent_columns} FROM "{parent}"')}
    named = {record_key(row) for row in rows(database, f'SELECT DISTINCT {columns} FROM "{child}"')}
    if columns == "Job, Extra":
        named = {key for key in named if not key.endswith("|")}  # a blank extra is the job itself
    assert named - {""} <= parents
    assert named - {""}


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("JCM_MASTER__JOB", "Description"),
        ("JCM_MASTER__EXTRA", "Description"),
        ("JCM_MASTER__COST_CODE", "Description"),
        ("JCM_MASTER__STANDARD_COST_CODE", "Description"),
        ("APM_MASTER__VENDOR", "Name"),
        ("ARM_MASTER__CUSTOMER", "Name"),
        ("CNM_MASTER__CONTRACT", "Description"),
        ("CNM_MASTER__CONTRACT_ITEM", "Description"),
    ],
)
def test_what_is_delivered_has_a_name(table: str, column: str, database: sqlite3.Connection) -> None:
    assert all((name or "").strip() for (name,) in rows(database, f'SELECT "{column}" FROM "{table}"'))


def test_companies_and_projects_have_names_of_their_own(database: sqlite3.Connection) -> None:
    companies = rows(
        database, "SELECT Name FROM APM_MASTER__VENDOR UNION ALL SELECT Name FROM ARM_MASTER__CUSTOMER"
    )
    projects = rows(database, "SELECT Description FROM JCM_MASTER__JOB")
    for names in (companies, projects):
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("table", ["CNM_MASTER__CHANGE_ORDER", "PJM_MASTER__CHANGE_ORDER"])
def test_change_orders_stand_at_every_stage(table: str, database: sqlite3.Connection) -> None:
    held = {stage for (stage,) in rows(database, f'SELECT Status FROM "{table}"')}
    assert held == {"Potential CO", "CO request", "Verbal okay", "Approved"}


def test_an_approved_change_order_was_entered_in_sage_and_is_in_the_ledger(database: sqlite3.Connection) -> None:
    held = rows(
        database,
        "SELECT o.Change_Order, c.Job FROM CNM_MASTER__CHANGE_ORDER o JOIN CNM_MASTER__CONTRACT c USING (Contract) "
        "WHERE o.Description = 'Entered in Sage' AND o.Status = 'Approved' AND o.Approved_Date IS NOT NULL",
    )
    assert len(held) == 1
    ledger = rows(
        database,
        "SELECT DISTINCT Change_Order, Job FROM JCT_CURRENT__TRANSACTION "
        "WHERE Transaction_Type = 'Aprvd schdl val chng' AND Change_Order <> ''",
    )
    assert held[0] in ledger


def test_jobs_with_pj_keep_change_orders_there_and_the_others_in_their_contract(
    database: sqlite3.Connection,
) -> None:
    in_contract = rows(
        database,
        "SELECT DISTINCT j.Use_PJ_Change_Management FROM CNM_MASTER__CHANGE_ORDER "
        "JOIN CNM_MASTER__CONTRACT c USING (Contract) JOIN JCM_MASTER__JOB j ON j.Job = c.Job",
    )
    in_pj = rows(
        database,
        "SELECT DISTINCT j.Use_PJ_Change_Management FROM PJM_MASTER__CHANGE_ORDER "
        "JOIN JCM_MASTER__JOB j USING (Job)",
    )
    assert (in_contract, in_pj) == ([(0,)], [(1,)])


# -- payables, receivables and accounts ----------------------------------------------------------------------


def cents(amount: float | None) -> int:
    return round((amount or 0.0) * 100)


@pytest.mark.parametrize(
    "column", ["Amount", "Tax", "Retainage", "Amount_Paid", "Retainage_Held", "Discount_Offered"]
)
def test_distributions_add_up_to_their_invoice(column: str, database: sqlite3.Connection) -> None:
    invoices = {
        (vendor, invoice): cents(amount)
        for vendor, invoice, amount in rows(
            database, f'SELECT Vendor, Invoice, "{column}" FROM APM_MASTER__INVOICE'
        )
    }
    parts = dict.fromkeys(invoices, 0)
    for vendor, invoice, amount in rows(
        database, f'SELECT Vendor, Invoice, "{column}" FROM APM_MASTER__DISTRIBUTION'
    ):
        parts[vendor, invoice] += cents(amount)
    assert parts == invoices


def test_payments_add_up_to_what_was_paid_of_each_invoice_and_of_each_distribution(
    database: sqlite3.Connection,
) -> None:
    for paid, of, key in (
        ("APM_MASTER__INVOICE_PAYMENT", "APM_MASTER__INVOICE", "Vendor, Invoice"),
        ("APT_CURRENT__TRANSACTION", "APM_MASTER__DISTRIBUTION", "Vendor, Invoice, Dist_Seq"),
    ):
        amount = "Amount" if paid.startswith("APT") else "Amount_Paid"
        payments = {tuple(k): cents(a) for *k, a in rows(database, f"SELECT {key}, {amount} FROM {paid}")}
        owed = {tuple(k): cents(a) for *k, a in rows(database, f"SELECT {key}, Amount_Paid FROM {of}")}
        assert payments == {name: amount for name, amount in owed.items() if amount}
    several = "SELECT Payment_ID FROM APM_MASTER__INVOICE_PAYMENT GROUP BY Payment_ID HAVING count(*) > 1"
    assert rows(database, several), "one payment settles several invoices"


def test_what_a_payment_is_hangs_on_its_number_alone(database: sqlite3.Connection) -> None:
    columns = ", ".join(f'"{column.name}"' for column in SAGE.entity("payment_ap").columns)
    found = rows(database, f"SELECT DISTINCT {columns} FROM APM_MASTER__INVOICE_PAYMENT")
    assert len({payment[0] for payment in found}) == len(found) > 1


@pytest.mark.parametrize(
    ("child", "columns", "parent", "keys"),
    [
        ("APM_MASTER__DISTRIBUTION", "Job, Extra, Cost_Code, Category", "JCM_MASTER__CATEGORY", None),
        ("APM_MASTER__DISTRIBUTION", "Expense_Account", "GLM_MASTER__ACCOUNT", "Account"),
        ("APM_MASTER__DISTRIBUTION", "Tax_Group", "TXM_MASTER__TAX_GROUP", None),
        ("APT_CURRENT__TRANSACTION", "Payment_ID", "APM_MASTER__INVOICE_PAYMENT", None),
        ("ARA_ACTIVITY__ACTIVITY", "Customer", "ARM_MASTER__CUSTOMER", None),
        (
            "ART_CURRENT__TRANSACTION",
            "Customer, Status_Type, Status_Date, Status_Seq, Actvty_Seq",
            "ARA_ACTIVITY__ACTIVITY",
            None,
        ),
        ("ARM_MASTER__CUSTOMER", "GL_Prefix", "GLM_MASTER__ACCOUNT_PREFIX_A", "Account_Prefix"),
        ("JCT_CURRENT__TRANSACTION", "NULLIF(Debit_Account, '')", "GLM_MASTER__ACCOUNT", "Account"),
        ("JCT_CURRENT__TRANSACTION", "NULLIF(Credit_Account, '')", "GLM_MASTER__ACCOUNT", "Account"),
    ],
)
def test_ledgers_refer_to_records_that_are_there(
    child: str, columns: str, parent: str, keys: str | None, database: sqlite3.Connection
) -> None:
    there = {record_key(row) for row in rows(database, f"SELECT {keys or columns} FROM {parent}")}
    named = {record_key(row) for row in rows(database, f"SELECT DISTINCT {columns} FROM {child}")} - {""}
    assert named
    assert named <= there


def test_owner_invoices_are_made_up_of_their_distributions_and_a_receipt_is_none(
    database: sqlite3.Connection,
) -> None:
    only = SAGE.entity("distribution_ar").only
    assert only is not None
    kinds = {kind for (kind,) in rows(database, "SELECT DISTINCT Transaction_Type FROM ART_CURRENT__TRANSACTION")}
    assert kinds - set(only.values) == {"Cash receipt"}
    invoiced = "SELECT DISTINCT Invoice FROM ART_CURRENT__TRANSACTION WHERE Transaction_Type <> 'Cash receipt'"
    assert set(rows(database, invoiced)) == set(rows(database, "SELECT Invoice FROM ARA_ACTIVITY__ACTIVITY"))
