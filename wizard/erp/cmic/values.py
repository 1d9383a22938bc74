"""CMiC's values as the contract wants them, however they come: null anywhere, numbers as numbers or as text,
times with an offset, with Z, or without a time. An amount stays exact; what is not mapped is dropped here, and
with it the bank fields of vendors, which are neither kept nor logged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import itemgetter
from typing import Any

from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column, ColumnType

Value = str | int | None
Row = tuple[Value, ...]

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_SHORTEST = re.compile(r"-?[1-9][0-9]*(?:\.[0-9]*[1-9])?")
_BANK = re.compile(r"bank|iban|swift|transit", re.IGNORECASE)


def parsed(content: bytes) -> Any:
    """Return JSON data in which every fractional number is its own text; raise `ValueError` for what is none."""
    return json.loads(content, parse_float=str)


def is_bank_field(attribute: str) -> bool:
    """Tell whether an attribute says where a vendor's money goes: those never leave CMiC."""
    return bool(_BANK.search(attribute))


def reader(columns: tuple[Column, ...], key: tuple[str, ...]) -> Callable[[Mapping[str, Any]], Row]:
    """Return what makes a row `(key, *values)` of an item; raise CM-108 for a value of another kind.

    Raises `ValueError` when a column is a bank field.
    """
    for column in columns:
        if is_bank_field(column.name):
            raise ValueError(f"{column.name} is not to be read")
    names = [column.name for column in columns]
    conversions = [_CONVERSIONS[column.type] for column in columns]
    keys = [names.index(name) for name in key]
    pick = itemgetter(*names) if len(names) > 1 else lambda item: (item[names[0]],)

    def row(item: Mapping[str, Any]) -> Row:
        try:
            found = pick(item)
        except KeyError:  # it should be there as null, but a release may lack it
            found = tuple(item.get(name) for name in names)
        try:
            values = [
                None if value is None else convert(value) for value, convert in zip(found, conversions, strict=True)
            ]
        except (TypeError, ValueError, InvalidOperation) as problem:
            raise TrueupError("CM-108", call="a row", status=200, reason=str(problem)) from problem
        return (record_key([values[place] for place in keys]), *values)

    return row


def text(value: Any) -> str | None:
    """Return a text without trailing blanks; codes that come as numbers are texts all the same."""
    if isinstance(value, str):
        return value.rstrip() or None
    if value is None:
        return None
    if isinstance(value, bool):
        return "Y" if value else "N"
    if not isinstance(value, int):
        raise TypeError(f"a text was expected, and there came {type(value).__name__}")
    return str(value)


def decimal(value: Any) -> str | None:
    """Return a number as its shortest exact text: `12.50` and `12.5` are the same amount."""
    if isinstance(value, str) and _SHORTEST.fullmatch(value):
        return value
    if value is None or value == "":
        return None
    written = str(value).strip()
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError(f"a number was expected, and there came {type(value).__name__}")
    if not _PLAIN.fullmatch(written):
        number = Decimal(written)
        if not number.is_finite():
            raise ValueError(f"a number was expected, and there came {written}")
        written = format(number, "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


@lru_cache(4096)
def moment(value: Any) -> str | None:
    """Return a time in UTC (`2026-03-04T22:26:41Z`), a day as it is; without an offset a time is left alone."""
    if value is None or value == "":
        return None
    written = str(value)
    if len(written) == len("2026-03-04"):
        return day(written)
    read = datetime.fromisoformat(written)
    if read.tzinfo is None:
        return read.isoformat(timespec="seconds")
    return read.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(4096)
def day(value: Any) -> str | None:
    """Return the day of a date or of a time, as the server's own clock says it.

    A day that comes in UTC is midnight at the server, so it is the same day west of Greenwich, where CMiC's
    customers are (inferred; not seen otherwise).
    """
    if value is None or value == "":
        return None
    return datetime.fromisoformat(str(value)).date().isoformat()


def integer(value: Any) -> int | None:
    if value is None or value == "":
        return None
    written = decimal(value)
    if written is None or "." in written:
        raise ValueError(f"a whole number was expected, and there came {value!r}")
    return int(written)


_CONVERSIONS: dict[ColumnType, Callable[[Any], Value]] = {
    "text": text,
    "long": text,
    "decimal": decimal,
    "integer": integer,
    "date": day,
    "moment": moment,
}
"""How each type of the catalogue is read; the others do not occur in CMiC."""
