"""Writes the sample company into one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from wizard.machine.home import disk_error
from wizard.machine.sqlite_faults import sqlite_error
from wizard.sandbox.company import contracts, job_cost, ledgers, vendors
from wizard.sandbox.company.jobs import Job, Size, jobs
from wizard.sandbox.company.tables import COMPANY_TABLE, Row, Table, tables
from wizard.sandbox.company.transactions import write_transactions
from wizard.sandbox.company.words import COMPANY_NAME, EMPLOYEES


@dataclass(frozen=True)
class CompanyFacts:
    """What a sample company holds: its name, and the number of rows of every table."""

    name: str
    tables: Mapping[str, int]


_OF_A_JOB: Final[dict[str, Callable[[Job, int], Iterator[Row]]]] = {
    "JCM_MASTER__JOB": lambda job, seed: iter((job_cost.job(job, seed),)),
    "JCM_MASTER__EXTRA": job_cost.extras,
    "JCM_MASTER__COST_CODE": job_cost.cost_codes,
    "JCM_MASTER__CATEGORY": lambda job, seed: job_cost.categories(job),
    "CNM_MASTER__CONTRACT": contracts.contracts,
    "CNM_MASTER__CONTRACT_ITEM": contracts.contract_items,
    "CNM_MASTER__CHANGE_ORDER": contracts.change_orders,
    "CNM_MASTER__CHANGE_ORDER_ITEM": contracts.change_order_items,
    "PJM_MASTER__CHANGE_REQUEST": contracts.change_requests_pj,
    "PJM_MASTER__CHANGE_ORDER": contracts.change_orders_pj,
    "ARA_ACTIVITY__ACTIVITY": lambda job, seed: ledgers.receivable_invoices(job),
    "ART_CURRENT__TRANSACTION": ledgers.receivable_distributions,
}


def write_company(path: Path, rows: int = 5_000, seed: int = 1) -> CompanyFacts:
    """Write a company with `rows` JC transactions to `path`, in place of any file there, and return its facts.

    The same `rows` and `seed` give the same data. The file appears when it is complete: an interrupted call
    leaves nothing at `path`. Raises MC-301 when the disk is full, MC-302 when it cannot be written.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as database:
            database.execute("PRAGMA journal_mode = OFF")  # the file counts for nothing until it is renamed
            database.execute("PRAGMA synchronous = OFF")
            facts = _fill(database, rows, seed)
        part.replace(path)
    except OSError as problem:
        raise disk_error(problem, path) from problem
    except sqlite3.OperationalError as problem:
        raise sqlite_error(problem, path) from problem
    finally:
        with suppress(OSError):  # what went wrong is already told
            part.unlink(missing_ok=True)
    return facts


def _fill(database: sqlite3.Connection, rows: int, seed: int) -> CompanyFacts:
    size = Size(rows)
    made = tables()
    with database:
        for table in made.values():
            database.execute(table.ddl())
        for name, some in _for_all(size, seed).items():
            made[name].fill(database, some)
        for name, of_a_job in _OF_A_JOB.items():
            made[name].fill(database, (row for job in jobs(size, seed) for row in of_a_job(job, seed)))
        write_transactions(database, rows, seed)
    return CompanyFacts(
        COMPANY_NAME, MappingProxyType({table.name: _count(database, table) for table in made.values()})
    )


def _for_all(size: Size, seed: int) -> dict[str, Iterator[Row]]:
    return {
        COMPANY_TABLE: iter(({"Name": COMPANY_NAME},)),
        "TS_CTL_RECORD_3": job_cost.formats(),
        "JCM_MASTER__STANDARD_COST_CODE": job_cost.standard_cost_codes(),
        "JCM_MASTER__STANDARD_CATEGORY": job_cost.standard_categories(),
        "PRM_MASTER__EMPLOYEE": ({"Employee": number, "Employee_Name": name} for number, name in EMPLOYEES),
        "APM_MASTER__VENDOR": vendors.vendors(size),
        "ARM_MASTER__CUSTOMER": vendors.customers(size, seed),
        "APM_MASTER__INVOICE": vendors.invoices(size, seed),
        "APM_MASTER__DISTRIBUTION": ledgers.distributions(size, seed),
        "APM_MASTER__INVOICE_PAYMENT": ledgers.invoice_payments(size, seed),
        "APT_CURRENT__TRANSACTION": ledgers.distribution_payments(size, seed),
        "APS_STANDARD__INVOICE_SETTINGS": ledgers.invoice_settings(),
        "GLM_MASTER__ACCOUNT": ledgers.accounts(),
        "GLM_MASTER__ACCOUNT_PREFIX_A": ledgers.account_prefixes(),
        "APM_MASTER__VENDOR_INSURANCE": vendors.insurances(size),
        "TXM_MASTER__TAX_GROUP": ledgers.tax_groups(),
        "TXM_MASTER__TAX_RATE": ledgers.tax_rates(),
    }


def _count(database: sqlite3.Connection, table: Table) -> int:
    (count,) = database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()  # noqa: S608
    return int(count)
