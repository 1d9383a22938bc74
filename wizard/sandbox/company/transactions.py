"""The JC transactions of the sample company, one at a time and in the order of their key.

Used for the sample and, at any size, for measuring: memory does not grow with the number of rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from random import Random
from typing import Any, Final

from wizard.machine.resources import catalogue
from wizard.procedure.catalogue import Column
from wizard.sandbox.company.calendar import DAYS, TIMES
from wizard.sandbox.company.jobs import Job, Size, dollars, jobs, stream
from wizard.sandbox.company.tables import tables
from wizard.sandbox.company.vendors import vendor_id
from wizard.sandbox.company.words import EMPLOYEES, TRANSACTION_TEXTS, TRANSACTION_TYPES

TABLE: Final = "JCT_CURRENT__TRANSACTION"

_TYPES: Final = tuple(TRANSACTION_TYPES)
_FREQUENT: Final = tuple(TRANSACTION_TYPES.values())
_VARIANTS: Final = 8
_WITHOUT_COMMITMENT: Final = 0.5
"""Which part of the vendors' invoices is not for a commitment."""

Value = str | float | None
Tail = tuple[Value, ...]


def transaction_columns() -> tuple[str, ...]:
    """Return the names of the values of one transaction, in order."""
    return tuple(column.name for column in _columns())


def transactions(rows: int, seed: int) -> Iterator[tuple[Any, ...]]:
    """Yield `rows` transactions as tuples in the order of `transaction_columns`.

    Text is str, NULL is None, numbers are int or float, dates and times are ISO text.
    """
    size = Size(rows)
    for job in jobs(size, seed):
        share = rows * (job.index + 1) // size.jobs - rows * job.index // size.jobs
        yield from _of_job(job, share, size, seed)


def write_transactions(database: sqlite3.Connection, rows: int, seed: int) -> None:
    """Add `rows` transactions to the table `JCT_CURRENT__TRANSACTION` of `database`, which must be there."""
    database.executemany(tables()[TABLE].insert(transaction_columns()), transactions(rows, seed))


def _of_job(job: Job, share: int, size: Size, seed: int) -> Iterator[tuple[Any, ...]]:
    rng = stream(seed, "transactions", job.index)
    slots = [(code.extra, code.code, category) for code in job.codes for category in code.categories]
    details = stream(seed, "details of transactions", job.index)
    tails = {kind: [_tail(kind, job, size, rng, details) for _ in range(_VARIANTS)] for kind in _TYPES}
    bits = rng.getrandbits
    done = 0
    for place, (extra, code, category) in enumerate(slots, 1):
        upto = min(share, max(share * place // len(slots), len(_TYPES)))
        kinds = rng.choices(_TYPES, _FREQUENT, k=upto - done)
        if job.index == 0 and done == 0:
            kinds[: len(_TYPES)] = _TYPES[: len(kinds)]  # so that every type occurs
        for kind in sorted(kinds):
            done += 1
            lot = bits(60)
            yield (
                job.id, extra, code, category, kind, 1 + done // 40, done,
                DAYS[lot & 1023], DAYS[(lot & 1023) // 2], TRANSACTION_TEXTS[lot >> 10 & 15],
                (lot >> 14 & 63) / 8, dollars((lot >> 20 & 0xFFFFF) - 50_000),
                *tails[kind][lot >> 40 & 7],
                DAYS[lot >> 43 & 255], TIMES[lot >> 51 & 511],
            )  # fmt: skip


def _tail(kind: str, job: Job, size: Size, rng: Random, details: Random) -> Tail:
    """Return what depends on the type; a blank text is NULL in some rows and '' in others."""
    otherwise: dict[str, Value] = {"text": rng.choice((None, "")), "boolean": 0}
    values = _named(kind, job, size, rng) | _details(kind, details)
    return tuple(values.get(column.name, otherwise.get(column.type)) for column in _columns()[_FRONT:_STAMPS])


def _named(kind: str, job: Job, size: Size, rng: Random) -> dict[str, Value]:
    """Return what a transaction of a type names: vendors, commitments, accounts, people."""
    values: dict[str, Value] = {}
    if kind in ("AP cost", "Committed cost", "Aprvd cmmtt cst chng"):
        values = {
            "Vendor": vendor_id(rng.randrange(size.vendors)),
            "Commitment": f"PO-{job.id}-{rng.randint(1, 9)}",
        }
    if kind == "AP cost" and rng.random() < _WITHOUT_COMMITMENT:
        del values["Commitment"]
    if kind.endswith(" cost") and kind != "Committed cost":
        account = f"{rng.choice(('5010', '5020', '5300'))}.{job.id[:2]}0"
        values |= {"Debit_Account": account, "Credit_Account": "2010.000"}
    if kind == "AP cost":
        values["Invoice"] = values["Ref_1"] = f"INV{rng.randint(1, 99_999)}"
    elif kind == "PR cost":
        values |= {"Employee": rng.choice(EMPLOYEES)[0], "Pay_ID": rng.choice(("REG", "OT", "DBL")), "Ref_2": "WK"}
    elif kind == "EQ cost":
        values["Equipment"] = f"EQ-{rng.randint(1, 40):03}"
    elif kind == "Aprvd cmmtt cst chng":
        values["Commitment_CO"] = rng.choice(("1", "2", "A"))
    elif kind == "Aprvd schdl val chng":
        approved = [change.number for change in job.changes if change.stage == "Approved"]
        values |= {"Change_Order": rng.choice(approved)} if approved else {}
    return values


def _details(kind: str, rng: Random) -> dict[str, Value]:
    """Return what else a transaction carries; the words of `Source` and the statuses are made up."""
    values: dict[str, Value] = {
        "Application_of_Origin": kind[:2].upper() if kind[2:3] == " " else "JC",
        "Source": "Entry",
        "Batch": f"B{rng.randint(1, 9_999):06}",
        "Operator_Stamp": rng.choice(("PETE", "ANNA", "POSTING")),
        "Transaction_Status": "Posted",
    }
    if kind.endswith(" cost"):
        values |= {
            "Unit_Cost": rng.randint(100, 9_000) / 100,
            "GL_Journal": rng.randint(1, 12),
            "Billed": rng.randint(0, 1),
        }
    if kind == "AP cost":
        values |= {
            "Dist_Sequence": rng.randint(1, 9),
            "Retainage": rng.randint(0, 500) / 10,
            "Payment_Type": "Check",
            "Bank_Account": "OPER",
            "Check": rng.randint(1_000, 99_999),
            "AP_Payment_ID": float(rng.randint(1, 9_999)),
        }
    elif kind == "PR cost":
        values |= {"Period_End_Date": rng.choice(DAYS), "Tax_ID": "OR", "Fringe_ID": rng.choice(("UNION", "NONE"))}
    elif kind == "EQ cost":
        values["Equipment_Type"] = rng.choice(("CRANE", "TRUCK"))
    elif "commit" in kind.lower() or "cmmtt" in kind:
        values |= {"Commitment_Type": rng.choice(("Subcontract", "Purchase order")), "Commitment_Line_Item": 1}
    elif kind == "work billed":
        values |= {
            "Draw": str(rng.randint(1, 9)),
            "AR_Invoice": f"AR{rng.randint(1, 999)}",
            "Amount_Type": "Billed",
        }
    return values


_FRONT: Final = 12
"""Columns up to the amount, which differ from row to row; so do the stamps at the end."""
_STAMPS: Final = -2


def _columns() -> tuple[Column, ...]:
    return catalogue("sage300").entity("transaction_jc").columns
