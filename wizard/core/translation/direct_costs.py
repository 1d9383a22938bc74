"""JC transactions as direct costs: one header for each job and source document, one line for each transaction.

The ERP platform shows posted costs as direct costs, approved and dated by their accounting date (Procore
support, ERP mapping table, read 2026-11); the public endpoints take the same. Which costs they are is data
(`resources/translation/sage300.json`) and off for every job that nobody named. No I/O.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from wizard.core.translation.sage300 import (
    Body,
    DirectCostRules,
    Family,
    Parents,
    Record,
    Rules,
    Values,
    cents,
    number_of,
    of_category,
    of_job,
    text_of,
)
from wizard.erp.contract import record_key
from wizard.errors import TrueupError

DOCUMENTS = "direct_cost_jc"
TRANSACTIONS = "transaction_jc"

IDENTIFYING = ("Vendor", "Invoice", "Accounting_Date", "Amount", "Commitment", "Debit_Account")
"""Columns of a transaction that are read even unticked: what it is and whether it counts hangs on them."""


def counts(values: Values, rules: DirectCostRules) -> bool:
    """Tell whether a transaction is a posted cost that becomes a direct cost."""
    return (
        text_of(values, "Job") in rules.jobs
        and (text_of(values, "Transaction_Type") or "").lower() in rules.types
        and (rules.with_commitment or not text_of(values, "Commitment"))
        and (rules.without_debit_account or bool(text_of(values, "Debit_Account")))
    )


def document_key(values: Values) -> str:
    """Return the key of the source document of a transaction."""
    return record_key(_document(values))


def documents(rows: Iterable[Values], rules: Rules) -> dict[str, tuple[Any, ...]]:
    """Return the source documents of transactions: key → their values, dated by the first transaction."""
    found: dict[str, tuple[Any, ...]] = {}
    for values in rows:
        if counts(values, rules.direct_costs):
            found.setdefault(document_key(values), (*_document(values), values.get("Accounting_Date")))
    return found


def _document(values: Values) -> Sequence[Any]:
    """A vendor's invoice, or the run that posted the cost where there is none."""
    invoice = text_of(values, "Invoice")
    run = None if invoice else values.get("Run")
    return text_of(values, "Job"), text_of(values, "Transaction_Type"), text_of(values, "Vendor"), invoice, run


def header(
    record: Record, family: Family, meant: str, *, reference: str | None, day: Any, description: str
) -> Body:
    """Return the body of a source document of any accounting system: `meant` is its type, `day` its date."""
    vendor = number_of(family, "vendor")
    return {
        "origin_id": f"DC|{record.key}",
        # Procore wants the vendor and the number of an invoice (REST reference, direct costs, 2026-05).
        "direct_cost_type": "expense" if meant == "invoice" and not (vendor and reference) else meant,
        "vendor_id": vendor,
        "invoice_number": reference,
        "status": "approved",
        "direct_cost_date": day,
        "description": description,
    }


def line(record: Record, family: Family, amount: float, description: str | None) -> Body:
    """Return the body of one posted cost of any accounting system."""
    return {
        "origin_id": f"JT|{record.key}",
        "direct_cost_id": number_of(family, "direct cost"),
        "cost_code_id": number_of(family, "cost code"),
        "line_item_type_id": number_of(family, "cost type"),
        "amount": amount,
        "extended_type": "manual",
        "description": description,
    }


def refuse_unknown(job: str | None, family: Family, jobs: Collection[str]) -> None:
    """Raise RC-520 for a job that is named among `jobs` and was never read, so that no costs of it can be sent."""
    if job in jobs and not family:
        raise TrueupError("RC-520", job=job)


def direct_cost(record: Record, family: Family, rules: Rules) -> Body | None:
    values = record.values
    kind, invoice = text_of(values, "Transaction_Type"), text_of(values, "Invoice")
    if kind is None:  # of no transaction: it only names a job
        refuse_unknown(text_of(values, "Job"), family, rules.direct_costs.jobs)
        return None
    meant = rules.direct_costs.types.get(kind.lower(), "expense")
    description = f"{kind} {invoice}" if invoice else f"{kind}, run {values.get('Run')}"
    day = values.get("Accounting_Date")
    return header(record, family, meant, reference=invoice, day=day, description=description)


def direct_cost_line(record: Record, family: Family, rules: Rules) -> Body | None:
    values = record.values
    if not counts(values, rules.direct_costs):
        return None
    return line(record, family, cents(values.get("Amount")), text_of(values, "Description"))


def of_document(values: Values) -> Parents:
    vendor = values.get("Vendor")
    return {**of_job(values), **({"vendor": ("vendor_ap", record_key([vendor]))} if vendor else {})}


def of_transaction(values: Values) -> Parents:
    return {**of_category(values), "direct cost": (DOCUMENTS, document_key(values))}
