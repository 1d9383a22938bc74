"""What a value in a body may be, and how a body that breaks a rule is told: the ground that `rules` stands on.

A field that is not listed and a value of another type are errors. Pure validation; nothing is looked up.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

Problems = dict[str, list[str]]
"""Field → what is wrong with it, the shape of Procore's `errors`."""


UNITS = (
    "ls",
    "ea",
    "hr",
    "hours",
    "day",
    "week",
    "mo",
    "lf",
    "sf",
    "sy",
    "cy",
    "ft",
    "ton",
    "lb",
    "gal",
    "m",
    "m2",
    "m3",
)
"""The company's list of units of measure; a line with another one is refused."""


def _day(value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not a date") from None
    return value


def _decimal(value: str) -> str:
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise ValueError("is not a number") from None
    if not number.is_finite():
        raise ValueError("is not a number")
    return value


def _unit(value: str) -> str:
    if value not in UNITS:
        raise ValueError("is not in the company's list of units of measure")
    return value


Text = str | None
Flag = bool | None
Whole = int | None
Number = float | None
Wholes = list[int] | None
Day = Annotated[str, AfterValidator(_day)] | None
Amount = Annotated[str, AfterValidator(_decimal)] | None
Country = Annotated[str, Field(pattern="^[A-Z]{2}$")] | None
State = Annotated[str, Field(pattern="^[A-Z0-9]{1,3}$")] | None
Unit = Annotated[str, AfterValidator(_unit)] | None


class Body(BaseModel):
    """Strict about names and types: `"1"` is no integer and `1` no text."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Item(Body):
    """What every synced object can carry (origin fields: Procore's ERP integration guide, June 2026)."""

    id: Whole = None
    origin_id: Text = None
    origin_data: Text = None


_WORDS = {
    "missing": "required",
    "extra_forbidden": "is not a known attribute",
    "literal_error": "is not included in the list",
    "string_type": "must be a string",
    "int_type": "must be an integer",
    "bool_type": "must be true or false",
    "float_type": "must be a number",
    "list_type": "must be an array",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "string_pattern_mismatch": "is invalid",
}


def envelope_problems(model: type[Body], body: Mapping[str, Any]) -> Problems:
    """Return what is wrong with a whole body; empty when nothing is."""
    try:
        model.model_validate(body)
    except ValidationError as refused:
        problems: Problems = {}
        for error in refused.errors():
            field = next(str(part) for part in reversed(error["loc"]) if isinstance(part, str))
            problems.setdefault(field, []).append(_words(error))
        return problems
    return {}


def item_problems(items: TypeAdapter[list[Any]], updates: list[dict[str, Any]]) -> dict[int, Problems]:
    """Return what is wrong with single items of a sync call, by their place in it."""
    try:
        items.validate_python(updates)
    except ValidationError as refused:
        problems: dict[int, Problems] = {}
        for error in refused.errors():
            place, field = error["loc"][0], str(error["loc"][1])
            problems.setdefault(int(place), {}).setdefault(field, []).append(_words(error))
        return problems
    return {}


def _words(error: Any) -> str:
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    return _WORDS.get(error["type"], str(error["msg"]))
