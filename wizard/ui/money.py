"""Amounts as they are written here: exact, whatever their number of decimals, because nothing is computed."""

from __future__ import annotations

from decimal import Decimal

from wizard import words
from wizard.ui import look


def amount(text: str | None) -> str:
    """Return an amount that came as text, with all the decimals it has; a dash for one that is not known."""
    return "–" if text is None else words.amount(Decimal(text), look.text)
