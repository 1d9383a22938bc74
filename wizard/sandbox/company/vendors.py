"""Vendors, customers and AP invoices of the sample company, as rows.

Keys that look numeric are right-justified with leading blanks, as the accounting system keeps them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from wizard.sandbox.company.calendar import LAST_DAY, stamps
from wizard.sandbox.company.jobs import Size, dollars, stream
from wizard.sandbox.company.tables import Row
from wizard.sandbox.company.words import (
    CITIES,
    CUSTOMER_TYPES,
    FAMILIES,
    LONG_CUSTOMER,
    OWNERS,
    SITES,
    TRADES,
    VENDOR_NAMES,
    pair,
)


def vendor_id(index: int) -> str:
    return f"{1001 + index:>10}" if index % 2 else f"VEN-{index + 1:04}"


def customer_id(index: int) -> str:
    return f"{501 + index:>10}" if index % 3 == 0 else f"C-{index + 1:04}"


def vendor_name(index: int) -> str:
    """Return the name of a vendor; the awkward ones come first."""
    ahead = len(VENDOR_NAMES)
    return VENDOR_NAMES[index] if index < ahead else pair(FAMILIES, TRADES, index - ahead)


def vendors(size: Size) -> Iterator[Row]:
    for index in range(size.vendors):
        city, state, postcode = CITIES[index % len(CITIES)]
        yield {
            "Vendor": vendor_id(index),
            "Name": vendor_name(index),
            "Address_1": f"{100 + index} Industrial Way",
            "Address_2": None if index % 2 else "",
            "City": city,
            "State": state,
            "ZIP": postcode,
            "Telephone": f"503-555-{index % 10_000:04}",
            "Type": ("Subcontractor", "Supplier")[index % 2],
            "Form_Type_1099": ("None", "Misc")[index % 2],
            "Default_Payment_Type": ("Check", "Electronic")[index % 3 == 0],
        }


def insurances(size: Size) -> Iterator[Row]:
    """Every third vendor is insured."""
    for index in range(0, size.vendors, 3):
        yield {
            **stamps(stream(0, "insurance", index)),
            "Vendor": vendor_id(index),
            "Insurance_Type": ("General Liability", "Workers Comp")[index % 2],
            "Insurance_Company": "Cascade Mutual",
            "Policy_Number": f"GL-{10_000 + index}",
            "Effective_Date": "2026-01-01",
            "Expiration_Date": "2026-12-31",
            "Coverage_Amount": 1_000_000.0,
        }


def customers(size: Size, seed: int) -> Iterator[Row]:
    rng = stream(seed, "customers")
    for index in range(size.customers):
        city, state, postcode = CITIES[index % len(CITIES)]
        yield stamps(rng) | {
            "Customer": customer_id(index),
            "Name": LONG_CUSTOMER if index == 0 else pair(SITES, OWNERS, index),
            "Customer_Type": CUSTOMER_TYPES[index % len(CUSTOMER_TYPES)],
            "Status": "Inactive" if index % 11 == 10 else "Active",
            "Trade": "" if index % 2 else None,
            "Address_1": f"{10 + index} Main Street",
            "City": city,
            "State": state,
            "ZIP_Code": postcode,
            "Telephone": f"206-555-{index % 10_000:04}",
            "Fax": "" if index % 4 else f"206-556-{index % 10_000:04}",
            "Email_Address": f"accounts{index}@example.com",
            "Billing_Address_1": f"PO Box {700 + index}",
            "Billing_City": city,
            "Billing_State": state,
            "Billing_ZIP_Code": postcode,
            "Billing_Email_Address": None,
            "GL_Prefix": "10",
            "Days_Before_Due": 30,
        }


def invoices(size: Size, seed: int) -> Iterator[Row]:
    """Yield AP invoices; every fifth, from the first, holds ten per cent retainage."""
    rng = stream(seed, "invoices")
    for index in range(size.invoices):
        day = LAST_DAY - timedelta(days=rng.randrange(700))
        amount = dollars(rng.randint(50_00, 80_000_00))
        retainage = amount * 0.1 if index % 5 == 0 else 0.0
        paid = index % 3 == 0
        yield stamps(rng) | {
            "Vendor": vendor_id(rng.randrange(size.vendors)),
            "Invoice": f"INV-{index + 1:06}",
            "Description": ("Materials", "Subcontract draw – été", "Rental", None, "")[index % 5],
            "Status": "Fully paid" if paid else "Unpaid",
            "Amount": amount,
            "Tax": amount * 0.07,
            "Discount_Offered": 0.0,
            "Retainage": retainage,
            "Amount_Paid": amount - retainage if paid else 0.0,
            "Retainage_Held": retainage,
            "Retainage_Paid": 0.0,
            "Invoice_Date": day.isoformat(),
            "Date_Received": (day + timedelta(days=2)).isoformat(),
            "Payment_Date": (day + timedelta(days=30)).isoformat() if paid else None,
            "Accounting_Date": day.isoformat(),
            "Pending_Invoice": 0,
            "Invoice_Code_1": "" if index % 2 else None,
            "Batch": f"B{index // 50}",
        }
