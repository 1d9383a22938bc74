"""Amounts as they are written here: exact, whatever their number of decimals, because nothing is computed."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale

from wizard.ui import look


def amount(text: str | None) -> str:
    """Return an amount that came as text, with all the decimals it has; a dash for one that is not known."""
    number = None if text is None else Decimal(text)
    if number is None or not number.is_finite():
        return text or "–"
    whole, point, cents = f"{abs(number):f}".partition(".")
    sign = QLocale().negativeSign() if number < 0 else ""
    return f"{sign}{look.number(int(whole))}{QLocale().decimalPoint() if point else ''}{cents}"
