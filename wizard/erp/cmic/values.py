"""CMiC's values as the contract wants them, however they come: null anywhere, numbers as numbers or as text,
times with an offset, with Z, or without a time. An amount stays exact; what is not mapped is dropped here, and
with it the bank fields of vendors, which are neither kept nor logged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import itemgetter
from typing import Any

import orjson

from wizard.erp.contract import record_key
from wizard.errors import TrueupError
from wizard.procedure.catalogue import Column, ColumnType

Value = str | int | None
Row = tuple[Value, ...]

_UNUSUAL = (b'"', b"e", b"[", b"{", b"-0,", b"-0.0,")
"""What is among JSON values that are not all floats, integers or nulls, or that are to be written otherwise."""

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_BANK = re.compile(r"bank|iban|swift|transit", re.IGNORECASE)


_NUMBERS = bytes.maketrans(b"123456789.-+eE", b"0" * 14)
_LONG = b":" + b"0" * 16
"""How a value begins that may be a number of more digits than a float holds for certain, which is 15."""


def parsed(content: bytes) -> Any:
    """Return JSON data whose numbers are exact; raise `ValueError` for what is none.

    A fractional number is a float whose shortest text is the very number, or where a float may not do, all of them
    are their own texts. Only what is smaller than any float (1e-308) would be lost.
    """
    if content[:1] == b"{" and _LONG not in content.translate(_NUMBERS, b" \t\r\n"):
        with suppress(orjson.JSONDecodeError):  # which is stricter: what is none at all is told below
            return orjson.loads(content)
    return json.loads(content, parse_float=str, parse_constant=str)  # NaN is a text, and no number


def is_bank_field(attribute: str) -> bool:
    """Tell whether an attribute says where a vendor's money goes: those never leave CMiC."""
    return bool(_BANK.search(attribute))


def reader(columns: tuple[Column, ...], key: tuple[str, ...]) -> Callable[[Sequence[Mapping[str, Any]]], list[Row]]:
    """Return what makes rows `(key, *values)` of a page; raise CM-108 for a value of another kind.

    Raises `ValueError` when a column is a bank field. Values are converted a column at a time, because a list has
    millions of them and one call of a function for each was most of what reading costs.
    """
    for column in columns:
        if is_bank_field(column.name):
            raise ValueError(f"{column.name} is not to be read")
    names = [column.name for column in columns]
    conversions = [_CONVERSIONS[column.type] for column in columns]
    keys = [names.index(name) for name in key]
    pick = itemgetter(*names) if len(names) > 1 else lambda item: (item[names[0]],)

    def rows(items: Sequence[Mapping[str, Any]]) -> list[Row]:
        if not items:
            return []
        try:
            found = list(map(pick, items))
        except KeyError:  # it should be there as null, but a release may lack it
            found = [tuple(item.get(name) for name in names) for item in items]
        try:
            told = [convert(values) for convert, values in zip(conversions, zip(*found, strict=True), strict=True)]
        except (TypeError, ValueError, InvalidOperation) as problem:
            raise TrueupError("CM-108", call="a row", status=200, reason=str(problem)) from problem
        return list(zip(_keys([told[place] for place in keys]), *told, strict=True))

    return rows


def _keys(parts: Sequence[Sequence[Value]]) -> list[str]:
    if len(parts) > 1:
        return list(map(record_key, zip(*parts, strict=True)))
    # Letters and digits alone are their own key: most lists are known by a row key of 32 of them.
    with suppress(TypeError):  # not every value is a text
        if "".join(parts[0]).isalnum():  # type: ignore[arg-type]
            return list(parts[0])  # type: ignore[arg-type]
    return [record_key((value,)) for value in parts[0]]


def texts(values: Sequence[Any]) -> list[Value]:
    """Return each value as `text` does."""
    with suppress(TypeError):  # not every value is a text
        stripped: list[Value] = list(map(str.rstrip, values))
        return [value or None for value in stripped] if "" in stripped else stripped
    return [
        (value.rstrip() or None) if value.__class__ is str else None if value is None else text(value)
        for value in values
    ]


def decimals(values: Sequence[Any]) -> list[Value]:
    """Return each value as `decimal` does."""
    try:
        told = orjson.dumps(values)[1:-1] + b","
    except orjson.JSONEncodeError:  # a whole number of more than 64 bits
        return list(map(decimal, values))
    if any(mark in told for mark in _UNUSUAL):
        return list(map(decimal, values))
    # The shortest texts of all floats at once, which one call for each would take several times as long to find.
    written = told.replace(b".0,", b",").decode().split(",")[: len(values)]
    return [None if value == "null" else value for value in written]


def text(value: Any) -> str | None:
    """Return a text without trailing blanks; codes that come as numbers are texts all the same."""
    if isinstance(value, str):
        return value.rstrip() or None
    if value is None:
        return None
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, float):
        return decimal(value)
    if not isinstance(value, int):
        raise TypeError(f"a text was expected, and there came {type(value).__name__}")
    return str(value)


def decimal(value: Any) -> str | None:
    """Return a number as its shortest exact text: `12.50` and `12.5` are the same amount."""
    if value.__class__ is float:
        value = repr(value)
        if value.endswith(".0"):
            value = value[:-2]
        if value != "-0" and "e" not in value:
            return str(value)
    elif value.__class__ is int:
        return str(value)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise TypeError(f"a number was expected, and there came {type(value).__name__}")
    written = value.strip()
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


_CONVERSIONS: dict[ColumnType, Callable[[Sequence[Any]], list[Value]]] = {
    "text": texts,
    "long": texts,
    "decimal": decimals,
    "integer": lambda values: list(map(integer, values)),
    "date": lambda values: list(map(day, values)),
    "moment": lambda values: list(map(moment, values)),
}
"""How the values of each type of the catalogue are read; the others do not occur in CMiC."""
