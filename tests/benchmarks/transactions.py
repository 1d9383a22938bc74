"""The table that every measurement reads: JC transactions, 25 columns, about 300 bytes of values a row.

Made from the row's number alone, so that two processes make the same rows without talking to each other.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from typing import Any

from wizard.procedure.catalogue import Column, Entity

BATCH = 1_000

COLUMNS = (
    Column(name="Job", type="text", length=10, required=True),
    Column(name="Extra", type="text", length=10, required=True),
    Column(name="Cost_Code", type="text", length=12, required=True),
    Column(name="Category", type="text", length=3, required=True),
    Column(name="Transaction_Type", type="text", length=20, required=True),
    Column(name="Run", type="integer", required=True),
    Column(name="Sequence", type="integer", required=True),
    Column(name="Transaction_Date", type="date"),
    Column(name="Accounting_Date", type="date"),
    Column(name="Description", type="text", length=30),
    Column(name="Units", type="double"),
    Column(name="Unit_Cost", type="double"),
    Column(name="Amount", type="double"),
    Column(name="Debit_Account", type="text", length=25),
    Column(name="Credit_Account", type="text", length=25),
    Column(name="GL_Journal", type="integer"),
    Column(name="Application_of_Origin", type="text", length=3),
    Column(name="Batch", type="text", length=10),
    Column(name="Source", type="text", length=20),
    Column(name="Noncosted_Tax", type="double"),
    Column(name="Vendor", type="text", length=10),
    Column(name="Invoice", type="text", length=15),
    Column(name="Dist_Sequence", type="integer"),
    Column(name="Commitment", type="text", length=12),
    Column(name="Date_Stamp", type="date"),
)

ENTITY = Entity(
    id="transaction_jc",
    label="Transaction (JC)",
    module="JC",
    table="JCT_CURRENT__TRANSACTION",
    key=("Job", "Extra", "Cost_Code", "Category", "Transaction_Type", "Run", "Sequence"),
    columns=COLUMNS,
)

_TYPES = ("AP cost", "JC cost", "PR cost", "EQ cost", "Committed cost", "Approved est changes", "Work billed")
_CATEGORIES = ("L", "M", "S", "E", "O")


def values(number: int) -> tuple[Any, ...]:
    """Return the values of row `number` (from 0), in the order of `COLUMNS`; rows ascend in key order."""
    job, rest = divmod(number, 800)
    code, sequence = divmod(rest, 20)
    amount = ((number * 7919) % 1_000_003) / 100
    day = f"20{10 + number % 16:02d}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    return (
        f"{job // 1000:02d}-{job % 1000:03d}", f"{code % 3:03d}" if code % 4 == 0 else "",
        f"{code // 10:02d}-{code:03d}", _CATEGORIES[code % 5], _TYPES[number % 7], number % 100_000, sequence,
        day, day, f"Concrete délivery {number % 99_991:08d}", float(number % 480) / 4, amount / 8, amount,
        f"10-{number % 9000:05d}.{job % 900:03d}", f"20-{number % 7000:05d}.00", number % 12, "APP",
        f"B{number % 10_000:07d}", "Invoice entry", 0.1 + number % 7 if number % 9 == 0 else None,
        f"V{number % 3000:06d}", f"INV{number:010d}", number % 40, f"SC-{number % 5000:06d}", day,
    )  # fmt: skip


def key(number: int, row: tuple[Any, ...]) -> str:
    """Return a record key of about the length the real one has; it ascends with `number`."""
    return f"{row[0]}|{row[1]}|{row[2]}|{row[3]}|{row[4]}|{row[5]}|{number:08d}"


class Stock:
    """Batches of ready rows at a known small price: fresh objects each time, as a pipe would bring them."""

    def __init__(self, kinds: int = 40) -> None:
        self._frozen = [
            marshal.dumps([values(kind * BATCH + place) for place in range(BATCH)], 2) for kind in range(kinds)
        ]

    def batches(self, rows: int) -> Iterator[list[tuple[Any, ...]]]:
        """Yield `rows` tuples `(key, *values)`, 1,000 at a time, keys ascending and unique."""
        for number in range(rows // BATCH):
            thawed = marshal.loads(self._frozen[number % len(self._frozen)])
            first = number * BATCH
            yield [
                (f"{first + place:09d}|{row[1]}|{row[2]}|{row[3]}|{row[4]}|{row[5]}", *row)
                for place, row in enumerate(thawed)
            ]
