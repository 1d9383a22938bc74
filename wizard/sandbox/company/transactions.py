"""The JC transactions of the sample company, one at a time and in the order of their key.

Used for the sample and, at any size, for measuring: memory does not grow with the number of rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from random import Random
from typing import Any, Final

from wizard.machine.resources import catalogue
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

Tail = tuple[str | None, ...]


def transaction_columns() -> tuple[str, ...]:
    """Return the names of the values of one transaction, in order."""
    return tuple(column.name for column in catalogue("sage300").entity("transaction_jc").columns)


def transactions(rows: int, seed: int) -> Iterator[tuple[Any, ...]]:
    """Yield `rows` transactions as tuples in the order of `transaction_columns`.

    Text is str, NULL is None, numbers are int or float, dates and times are ISO text.
    """
    size = Size(rows)
    for job in jobs(size, seed):
        share = rows * (job.index + 1) // size.jobs - rows * job.index // size.jobs
        yield from _of_job(job, share, size, stream(seed, "transactions", job.index))


def write_transactions(database: sqlite3.Connection, rows: int, seed: int) -> None:
    """Add `rows` transactions to the table `JCT_CURRENT__TRANSACTION` of `database`, which must be there."""
    database.executemany(tables()[TABLE].insert(transaction_columns()), transactions(rows, seed))


def _of_job(job: Job, share: int, size: Size, rng: Random) -> Iterator[tuple[Any, ...]]:
    slots = [(code.extra, code.code, category) for code in job.codes for category in code.categories]
    tails = {kind: [_tail(kind, job, size, rng) for _ in range(_VARIANTS)] for kind in _TYPES}
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


def _tail(kind: str, job: Job, size: Size, rng: Random) -> Tail:
    """Return what depends on the type: Vendor to Invoice of the catalogue's columns; blanks are NULL or ''."""
    blank = rng.choice((None, ""))
    values: dict[str, str] = {}
    if kind in ("AP cost", "Committed cost", "Aprvd cmmtt cst chng"):
        values = {
            "vendor": vendor_id(rng.randrange(size.vendors)),
            "commitment": f"PO-{job.id}-{rng.randint(1, 9)}",
        }
    if kind == "AP cost" and rng.random() < _WITHOUT_COMMITMENT:
        del values["commitment"]
    if kind.endswith(" cost") and kind != "Committed cost":
        values |= {"debit": f"{rng.choice(('5010', '5020', '5300'))}.{job.id[:2]}0", "credit": "2010.000"}
    if kind == "AP cost":
        values["invoice"] = values["ref_1"] = f"INV{rng.randint(1, 99_999)}"
    elif kind == "PR cost":
        values |= {"employee": rng.choice(EMPLOYEES)[0], "pay_id": rng.choice(("REG", "OT", "DBL")), "ref_2": "WK"}
    elif kind == "EQ cost":
        values["equipment"] = f"EQ-{rng.randint(1, 40):03}"
    elif kind == "Aprvd cmmtt cst chng":
        values["commitment_co"] = rng.choice(("1", "2", "A"))
    elif kind == "Aprvd schdl val chng":
        approved = [change.number for change in job.changes if change.stage == "Approved"]
        values |= {"change_order": rng.choice(approved)} if approved else {}
    return tuple(values.get(name, blank) for name in _TAIL)


_TAIL: Final = (
    "vendor", "change_order", "commitment", "commitment_co", "debit", "credit", "employee", "pay_id", "equipment",
    "ref_1", "ref_2", "invoice",
)  # fmt: skip
