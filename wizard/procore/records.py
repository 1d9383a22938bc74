"""The records that public import sends, and the rules their bodies have to keep.

The rules are data. Field names, types and enumerations are those of Procore's REST reference (2026-05); the
lengths are not published there, so they are inferred from what its forms accept and from its ERP metadata
example, and stand in one place each. Checking a body here sets one record aside instead of a whole batch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Any

from wizard.errors import TrueupError

NAME = 255
CODE = 255
TEXT = 65_535
"""Longest name, code and free text in characters (inferred)."""


class Form(StrEnum):
    """How a value is written in a body."""

    TEXT = "text"
    ID = "id"  # larger than 32 bits in some regions, so always a Python int
    FLAG = "flag"
    AMOUNT = "amount"  # a decimal number as text, where Procore takes it so
    NUMBER = "number"  # a decimal number as a JSON number, where Procore takes no text
    DATE = "date"  # YYYY-MM-DD
    LAND = "land"  # ISO 3166-1 alpha-2
    STATE = "state"  # the part of ISO 3166-2 behind the land


_PATTERNS = {
    Form.AMOUNT: re.compile(r"-?\d{1,18}(\.\d{1,12})?"),
    Form.DATE: re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    Form.LAND: re.compile(r"[A-Z]{2}"),
    Form.STATE: re.compile(r"[A-Z0-9]{1,3}"),
}


@dataclass(frozen=True)
class Field:
    """One field of a body; `limit` is its longest text in characters, `choices` its only values ((): any)."""

    name: str
    form: Form = Form.TEXT
    required: bool = False
    limit: int = NAME
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """One kind of record: the name people know it by, and the fields its body may hold."""

    name: str
    fields: tuple[Field, ...]


_ORIGIN = (Field("origin_id", required=True), Field("origin_data", limit=TEXT))

_ADDRESS = (
    Field("address"),
    Field("city"),
    Field("state_code", Form.STATE),
    Field("zip"),
    Field("country_code", Form.LAND),
)

STANDARD_COST_CODE = Record(
    "standard cost code",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("code", required=True, limit=CODE),
        Field("name", required=True),
        Field("parent_id", Form.ID),
    ),
)

COST_TYPE = Record(
    "cost type",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("csv_import_code", required=True, limit=CODE),
        Field("name", required=True),
        Field(
            "base_type",
            choices=(
                "labor",
                "equipment",
                "materials",
                "commitment",
                "owner_cost",
                "professional_services",
                "other",
            ),
        ),
    ),
)

PROJECT = Record(
    "project",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("name", required=True),
        Field("project_number", limit=CODE),
        Field("accounting_project_number", limit=CODE),
        Field("active", Form.FLAG),
        *_ADDRESS,
        Field("phone"),
        Field("description", limit=TEXT),
        Field("start_date", Form.DATE),
        Field("completion_date", Form.DATE),
    ),
)

VENDOR = Record(
    "company",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("origin_code", limit=CODE),
        Field("name", required=True),
        Field("abbreviated_name"),
        Field("is_active", Form.FLAG),
        *_ADDRESS,
        Field("business_phone"),
        Field("fax_number"),
        Field("email_address"),
        Field("website"),
        Field("notes", limit=TEXT),
    ),
)

SUB_JOB = Record(
    "sub job",
    (Field("id", Form.ID), *_ORIGIN, Field("code", required=True, limit=CODE), Field("name", required=True)),
)

COST_CODE = Record(
    "cost code",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("code", required=True, limit=CODE),
        Field("name", required=True),
        Field("parent_id", Form.ID),
        Field("standard_cost_code_id", Form.ID),
    ),
)

PRIME_CONTRACT = Record(
    "prime contract",
    (
        *_ORIGIN,
        Field("number", limit=CODE),
        Field("title"),
        Field("description", limit=TEXT),
        Field(
            "status",
            choices=("Draft", "Out For Bid", "Out For Signature", "Approved", "Complete", "Terminated"),
        ),
        Field("accounting_method", choices=("amount", "unit")),
        Field("vendor_id", Form.ID),
        Field("retainage_percent", Form.AMOUNT),
        Field("executed", Form.FLAG),
        Field("contract_date", Form.DATE),
        Field("contract_start_date", Form.DATE),
        Field("contract_estimated_completion_date", Form.DATE),
        Field("actual_completion_date", Form.DATE),
    ),
)

PRIME_CONTRACT_LINE_ITEM = Record(
    "contract item",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("amount", Form.AMOUNT),
        Field("quantity", Form.AMOUNT),
        Field("unit_cost", Form.AMOUNT),
        Field("uom", limit=CODE),
        Field("cost_code_id", Form.ID),
        Field("line_item_type_id", Form.ID),
        Field("description", limit=TEXT),
        Field("extended_type", choices=("manual", "calculated")),
    ),
)


TAX_CODE = Record(
    "tax code",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("code", required=True, limit=CODE),
        Field("description", limit=TEXT),
        Field("rate1", Form.NUMBER),
        Field("archived", Form.FLAG),
    ),
)

INSURANCE = Record(
    "insurance",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("vendor_id", Form.ID),
        Field("insurance_type"),
        Field("name"),
        Field("policy_number"),
        Field("effective_date", Form.DATE),
        Field("expiration_date", Form.DATE),
        Field("limit"),
    ),
)

DIRECT_COST = Record(
    "direct cost",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("direct_cost_type", choices=("invoice", "expense", "payroll")),
        Field("vendor_id", Form.ID),
        Field("invoice_number", limit=CODE),
        Field("status", choices=("draft", "pending", "revise_and_resubmit", "approved")),
        Field("direct_cost_date", Form.DATE),
        Field("description", limit=TEXT),
    ),
)

JOB_COST = Record(
    "job cost",
    (
        Field("job_origin_id", required=True),
        Field("cost_code_id", Form.ID, required=True),
        Field("line_item_type_id", Form.ID, required=True),
        *(
            Field(name, Form.NUMBER)
            for name in (
                "original_estimate",
                "approved_estimate_changes",
                "estimate",
                "original_commitment",
                "approved_commitment_changes",
                "revised_commitment",
                "commitment_invoiced",
                "job_to_date_cost",
                "job_to_date_units",
                "month_to_date_cost",
                "month_to_date_units",
            )
        ),
    ),
)

WBS_CODE = Record(
    "budget code",
    (
        Field("cost_code", required=True, limit=CODE),
        Field("cost_type", required=True, limit=CODE),
        Field("sub_job", limit=CODE),
        Field("cost_code_id", Form.ID),
        Field("line_item_type_id", Form.ID),
        Field("sub_job_id", Form.ID),
        Field("active", Form.FLAG),
    ),
)

BUDGET_LINE = Record(
    "budget line",
    (
        Field("wbs_code_id", Form.ID, required=True),
        Field("job", limit=CODE),
        Field("cost_code", required=True, limit=CODE),
        Field("cost_type", required=True, limit=CODE),
        Field("original_budget_amount", Form.AMOUNT),
    ),
)

DIRECT_COST_LINE = Record(
    "direct cost line",
    (
        Field("id", Form.ID),
        *_ORIGIN,
        Field("direct_cost_id", Form.ID),
        Field("cost_code_id", Form.ID),
        Field("line_item_type_id", Form.ID),
        Field("amount", Form.NUMBER),
        Field("extended_type", choices=("manual", "calculated")),
        Field("description", limit=TEXT),
    ),
)


def check(record: Record, body: Mapping[str, Any]) -> list[TrueupError]:
    """Return what is wrong with `body` as a `record`: RC-501 (too long), RC-506 (empty), RC-507 (unknown value).

    Raises `KeyError` for a field the record does not have, which is a mistake of the mapping and not of a
    person.
    """
    known = {field.name: field for field in record.fields}
    for name in body:
        if name not in known:
            raise KeyError(f"{record.name} has no field {name}")
    return list(_problems(record.fields, body))


def _problems(fields: Iterable[Field], body: Mapping[str, Any]) -> Iterable[TrueupError]:
    for field in fields:
        value, words = body.get(field.name), field.name.replace("_", " ")
        if value is None or value == "":
            if field.required:
                yield TrueupError("RC-506", field=words)
        elif not _has_form(field, value):
            yield TrueupError("RC-507", field=words, value=str(value))
        elif isinstance(value, str) and len(value) > field.limit:
            yield TrueupError("RC-501", field=words, length=len(value), limit=field.limit)


def _has_form(field: Field, value: object) -> bool:
    match field.form:
        case Form.ID:
            return isinstance(value, int) and not isinstance(value, bool)
        case Form.FLAG:
            return isinstance(value, bool)
        case Form.NUMBER:
            return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        case _:
            pattern = _PATTERNS.get(field.form)
            fits = isinstance(value, str) and (pattern is None or pattern.fullmatch(value) is not None)
            return fits and (not field.choices or value in field.choices)
