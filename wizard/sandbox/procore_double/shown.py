"""What every view of the double shares: the fields that each record has, and how numbers and money are written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from wizard.sandbox.procore_double.store import Record, Store

Shown = dict[str, Any]


@dataclass(frozen=True)
class Company:
    """The one company that the app is connected to."""

    id: int
    name: str


View = Callable[[Store, Company, list[Record]], list[Shown]]
"""Shows records of one kind, in their order."""


def decimal_text(value: Any) -> str:
    """Return a number as Procore writes it: no exponent, no idle zeros, always one decimal."""
    text = format(Decimal(str(value or 0)), "f")
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals.rstrip('0') or '0'}"


def currency_configuration(told: str | None) -> Shown | None:
    """Return the currency of an object: dollars unless told; "" stands for a company that keeps no currencies."""
    return None if told == "" else {"currency_iso_code": told or "USD"}


def line_amount(attributes: Shown) -> Decimal:
    """Return a line's amount: as given, or quantity × unit cost for a calculated line."""
    if attributes.get("extended_type") == "calculated":
        return Decimal(str(attributes.get("quantity") or 0)) * Decimal(str(attributes.get("unit_cost") or 0))
    return Decimal(str(attributes.get("amount") or 0))


def base(record: Record) -> Shown:
    return {
        "id": record.id,
        "origin_id": record.origin_id,
        "origin_data": None,
        **record.attributes,
        "created_at": record.created_at,
        "updated_at": record.updated_at,
    }
