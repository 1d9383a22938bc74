"""Payables, receivables, accounts and taxes of the sample company: what its invoices are made of, as rows.

Distributions add up to their invoice to the cent, and what was paid of them to the invoice's payments. All of
it follows from the invoices and the jobs, so nothing here decides anything a second time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from wizard.sandbox.company.calendar import LAST_DAY, stamps
from wizard.sandbox.company.jobs import Job, Size, jobs, stream
from wizard.sandbox.company.tables import Row
from wizard.sandbox.company.vendors import customer_id, invoices
from wizard.sandbox.company.words import ACCOUNTS, PREFIXES, TAXES

_PAYABLE: Final = "2010.000"
_RETAINED: Final = "2020.000"
_BANK: Final = "MAIN"


def accounts() -> Iterator[Row]:
    """Yield the general ledger accounts that anything in the sample is booked to, and a few more."""
    for account, title, kind in ACCOUNTS:
        yield {
            "Account": account,
            "Account_Title": title,
            "Account_Type": kind,
            "Control_Account": None,
            "Control_Account_Type": "",
            "Intercompany_Status": "None",
        }


def account_prefixes() -> Iterator[Row]:
    for prefix, name in PREFIXES:
        yield {"Account_Prefix": prefix, "Description": name}


def tax_groups() -> Iterator[Row]:
    for tax, name, _ in TAXES:
        yield {"Tax_Group": tax, "Description": f"{name}, group"}


def tax_rates() -> Iterator[Row]:
    for tax, name, rate in TAXES:
        yield {"Tax_ID": tax, "Description": name, "Rate": rate}


def invoice_settings() -> Iterator[Row]:
    yield {"Date_Received_Usage": "Not required", "Payment_Date_Usage": "Not used"}


def distributions(size: Size, seed: int) -> Iterator[Row]:
    """Yield what each AP invoice is for: one to three lines, each charged to a cost code of one job."""
    work = list(jobs(size, seed))
    rng = stream(seed, "distributions")
    for index, invoice in enumerate(invoices(size, seed)):
        lines = 1 + index % 3
        parts = {name: _split(float(invoice[name]), lines) for name in _SPLIT}
        codes = [(job, code) for job in (rng.choice(work),) for code in job.codes if code.categories]
        for place in range(lines):
            job, code = rng.choice(codes)
            yield (
                stamps(rng)
                | {name: part[place] for name, part in parts.items()}
                | {
                    "Vendor": invoice["Vendor"],
                    "Invoice": invoice["Invoice"],
                    "Dist_Seq": place + 1,
                    "Description": invoice["Description"],
                    "Status": invoice["Status"],
                    "Tax_Group": TAXES[index % len(TAXES)][0],
                    "Expense_Account": f"5010.{job.id[:2]}0",
                    "Accounts_Payable_Account": _PAYABLE,
                    "Retainage_Payable_Account": _RETAINED if parts["Retainage"][place] else None,
                    "Job": job.id,
                    "Extra": code.extra,
                    "Cost_Code": code.code,
                    "Category": code.categories[0],
                    "Commitment": None if index % 2 else "",
                }
            )


def invoice_payments(size: Size, seed: int) -> Iterator[Row]:
    """Yield one payment of each invoice that was paid; a payment settles all of a vendor's in one go."""
    rng = stream(seed, "payments")
    payments: dict[str, int] = {}
    for invoice in invoices(size, seed):
        if invoice["Amount_Paid"]:
            number = payments.setdefault(invoice["Vendor"], len(payments) + 1)
            yield stamps(rng) | {
                "Vendor": invoice["Vendor"],
                "Invoice": invoice["Invoice"],
                "Description": invoice["Description"],
                "Amount_Paid": invoice["Amount_Paid"],
                "Retainage_Held": invoice["Retainage_Held"],
                "Retainage_Paid": invoice["Retainage_Paid"],
                **_payment(number),
            }


def distribution_payments(size: Size, seed: int) -> Iterator[Row]:
    """Yield what the payments settled of each distribution, as transactions of Accounts Payable."""
    rng = stream(seed, "payable transactions")
    numbers = {(row["Vendor"], row["Invoice"]): int(row["Payment_ID"]) for row in invoice_payments(size, seed)}
    for row in distributions(size, seed):
        number = numbers.get((row["Vendor"], row["Invoice"]))
        if number is not None:
            yield stamps(rng) | {
                "Vendor": row["Vendor"],
                "Invoice": row["Invoice"],
                "Dist_Seq": row["Dist_Seq"],
                "Run_Number": number,
                "Sequence_Number": 1,
                "Transaction_Type": "Payment",
                "Amount": row["Amount_Paid"],
                "Retainage": 0.0,
                "Discount": 0.0,
                "Accounting_Date": LAST_DAY.isoformat(),
                "Expense_Account": row["Expense_Account"],
                "Accounts_Payable_Account": row["Accounts_Payable_Account"],
                **_payment(number),
            }


def receivable_invoices(job: Job) -> Iterator[Row]:
    """Yield the owner invoices of a job: two, each for a quarter of its work."""
    for draw in range(1, 1 + len(_draws(job))):
        yield _activity(job, draw) | {
            "Activity_Type": "Invoice",
            "Invoice": f"{job.id}-{draw}",
            "Job": job.id,
            "Invoice_Date": _billed(draw).isoformat(),
            "Retainage_Held": 0.0,
            "Retainage_Billed": 0.0,
        }


def receivable_distributions(job: Job, seed: int) -> Iterator[Row]:
    """Yield what each owner invoice bills, and the receipt of the first one, which is no part of it."""
    rng = stream(seed, "receivables", job.index)
    for draw, amounts in enumerate(_draws(job), 1):
        for place, amount in enumerate(amounts):
            item = job.items[place]
            yield (
                stamps(rng)
                | _activity(job, draw)
                | {
                    "Transaction_Date": _billed(draw).isoformat(),
                    "Run": 100 * job.index + draw,
                    "Sequence": place + 1,
                    "Transaction_Type": "Issued invoice",
                    "Invoice": f"{job.id}-{draw}",
                    "Draw": str(draw),
                    "Job": job.id,
                    "Extra": item.code.extra,
                    "Cost_Code": item.code.code,
                    "Description": item.description,
                    "Debit_Account__Accrual": "1210.000",
                    "Credit_Account__Accrual": "4010.000",
                    "Accounting_Date": _billed(draw).isoformat(),
                    "Amount": amount,
                    "Retainage": 0.0,
                    "Dist_Seq": place + 1,
                }
            )
    if job.items:
        yield (
            stamps(rng)
            | _activity(job, 1)
            | {
                "Transaction_Date": _billed(2).isoformat(),
                "Run": 100 * job.index + 50,
                "Sequence": 1,
                "Transaction_Type": "Cash receipt",
                "Invoice": f"{job.id}-1",
                "Job": job.id,
                "Amount": -sum(_draws(job)[0]),
            }
        )


_SPLIT: Final = (
    "Amount",
    "Tax",
    "Discount_Offered",
    "Retainage",
    "Amount_Paid",
    "Retainage_Held",
    "Retainage_Paid",
)


def _split(amount: float, parts: int) -> list[float]:
    """Return `amount` in whole cents as `parts` amounts that add up to it; the last takes what is left."""
    cents = round(amount * 100)
    shares = [cents // parts] * (parts - 1)
    return [share / 100 for share in [*shares, cents - sum(shares)]]


def _payment(number: int) -> dict[str, Any]:
    return {
        "Payment_ID": float(number),
        "Payment_Type": ("Check", "Electronic")[number % 3 == 0],
        "Bank_Account": _BANK,
        "Check": 20_000 + number,
    }


def _draws(job: Job) -> list[list[float]]:
    """Return what each invoice of a job bills of each of its items: a quarter, twice."""
    quarter = [_split(item.amount, 4)[0] for item in job.items]
    return [quarter, quarter] if quarter else []


def _billed(draw: int) -> date:
    return LAST_DAY - timedelta(days=120 - 30 * draw)


def _activity(job: Job, draw: int) -> dict[str, Any]:
    return {
        "Customer": customer_id(job.customer),
        "Status_Type": "Invoice",
        "Status_Date": _billed(draw).isoformat(),
        "Status_Seq": job.index + 1,
        "Actvty_Seq": draw,
    }
