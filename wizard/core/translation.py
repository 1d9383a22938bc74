"""Says a Sage 300 CRE row as Procore understands it: one pure function per kind of record.

A body is what Procore shall hold; whether it is sent is decided by its digest, so equal bodies must be equal
bytes. Values that were never seen in public are looked up in `resources/translation/sage300.json`. No I/O.
`VERSION` changes with every change of a body's shape, so that what was delivered is looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from wizard.erp.contract import record_key
from wizard.errors import TrueupError

VERSION = "sage300-1"

Values = Mapping[str, Any]
"""One row of the mirror: column name → value as read; blanks are None."""

Body = dict[str, Any]
Parents = Mapping[str, tuple[str, str]]
"""A name for each parent → its entity and key."""

Ids = Mapping[str, int]
"""A parent's name → its id in Procore; parents that are not there are missing."""

Place = Literal["company", "project", "sub job", "contract"]


@dataclass(frozen=True)
class Rules:
    """The configurable texts of `resources/translation/sage300.json`, in lower case where they are compared."""

    country_code: str
    closed_job_statuses: frozenset[str]
    inactive_statuses: frozenset[str]
    contract_statuses: Mapping[str, str]
    contract_status_otherwise: str
    quick_bill_levels: Mapping[str, frozenset[str]]
    cost_types: Mapping[str, str]
    cost_type_otherwise: str

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Rules:
        statuses, levels, types = data["contract_statuses"], data["quick_bill_levels"], data["cost_types"]
        return cls(
            country_code=data["country_code"],
            closed_job_statuses=_lowered(data["closed_job_statuses"]),
            inactive_statuses=_lowered(data["inactive_statuses"]),
            contract_statuses={text.lower(): status for text, status in statuses["values"].items()},
            contract_status_otherwise=statuses["otherwise"],
            quick_bill_levels={name: _lowered(levels[name]) for name in ("job", "division", "cost_code")},
            cost_types={text.lower(): kind for text, kind in types["values"].items()},
            cost_type_otherwise=types["otherwise"],
        )


@dataclass(frozen=True)
class Record:
    """One row as the mirror hands it over."""

    key: str
    values: Values
    gone: bool


@dataclass(frozen=True)
class Destination:
    """Where the rows of one entity go in Procore.

    `place` says what one call covers and `parents` whom a body refers to; `required` names the parents
    without which the record has no place there. `body` returns None for rows that have no part in Procore.
    `retires` tells whether Procore can set the object inactive when it is gone at the source.
    """

    entity: str
    place: Place
    parents: Callable[[Values], Parents]
    required: tuple[str, ...]
    body: Callable[[Record, Ids, Rules], Body | None]
    retires: bool = False


def standard_cost_code(record: Record, _: Ids, __: Rules) -> Body:
    code = _text(record.values, "Cost_Code")
    return {"origin_id": f"SCC|{record.key}", "code": code, "name": _text(record.values, "Description") or code}


def cost_type(record: Record, _: Ids, rules: Rules) -> Body:
    category = _text(record.values, "Category")
    return {
        "origin_id": f"CT|{record.key}",
        "csv_import_code": category,
        "name": _text(record.values, "Description") or category,
        "base_type": rules.cost_types.get((category or "").lower(), rules.cost_type_otherwise),
    }


def vendor(record: Record, _: Ids, rules: Rules) -> Body:
    return _company(record, rules, f"AP|{record.key}", code="Vendor", zip_column="ZIP")


def customer(record: Record, _: Ids, rules: Rules) -> Body:
    """A customer is a company of the directory: Procore has no customers (developer documentation, 2026-06)."""
    return _company(record, rules, f"AR|{record.key}", code="Customer", zip_column="ZIP_Code")


def project(record: Record, _: Ids, rules: Rules) -> Body:
    values = record.values
    job = _text(values, "Job")
    closed = (_text(values, "Status") or "").lower() in rules.closed_job_statuses
    return {
        "origin_id": f"J|{record.key}",
        "name": _text(values, "Description") or job,
        "project_number": job,
        "active": not (closed or record.gone),
        "address": _address(values),
        "city": _text(values, "City"),
        "state_code": _text(values, "State"),
        "zip": _text(values, "ZIP_Code"),
        "country_code": rules.country_code,
    }


def sub_job(record: Record, _: Ids, __: Rules) -> Body:
    extra = _text(record.values, "Extra")
    return {
        "origin_id": f"X|{record.key}",
        "code": extra,
        "name": _text(record.values, "Description") or extra,
    }


def project_cost_code(record: Record, ids: Ids, _: Rules) -> Body:
    code = _text(record.values, "Cost_Code")
    return {
        "origin_id": f"CC|{record.key}",
        "code": code,
        "name": _text(record.values, "Description") or code,
        "standard_cost_code_id": ids.get("standard cost code"),
    }


def contract(record: Record, ids: Ids, rules: Rules) -> Body:
    """A CN contract as a prime contract, without its items: those are an entity of their own."""
    values = record.values
    status = (_text(values, "Status") or "").lower()
    number = _text(values, "Contract")
    return {
        "contract": {
            "origin_id": f"CN|{record.key}",
            "number": number,
            "title": _text(values, "Description") or number,
            "status": rules.contract_statuses.get(status, rules.contract_status_otherwise),
            "accounting_method": "amount",
            "vendor_id": ids.get("customer"),
            "retainage_percent": _percent(values.get("Retainage_Percent")),
            "contract_date": values.get("Contract_Date"),
        },
        "lines": [],
    }


def contract_item(record: Record, ids: Ids, _: Rules) -> Body:
    values = record.values
    return {
        "origin_id": f"CN|{record.key}",
        "description": _text(values, "Description"),
        "amount": money(values.get("Original_Amount")),
        "extended_type": "manual",
        "cost_code_id": ids.get("cost code"),
    }


def quick_bill_contract(record: Record, ids: Ids, rules: Rules) -> Body:
    """A job billed by Quick Bill; billed as a whole (level 1) it carries its single line itself."""
    values = record.values
    job = _text(values, "Job")
    title = _text(values, "Description") or job
    line = {
        "origin_id": f"QB|{record_key([job, None, None])}",
        "description": title,
        "amount": money(values.get("Original_Contract_Amount")),
        "extended_type": "manual",
        "cost_code_id": None,
    }
    return {
        "contract": {
            "origin_id": f"QB|{record.key}",
            "number": job,
            "title": title,
            "status": "Approved",
            "accounting_method": "amount",
            "vendor_id": ids.get("customer"),
            "retainage_percent": _percent(values.get("Retainage_Percent")),
            "contract_date": values.get("Contract_Date"),
        },
        "lines": [line] if billed_by(values, rules) == "job" else [],
    }


def quick_bill_item(record: Record, ids: Ids, _: Rules) -> Body:
    values = record.values
    return {
        "origin_id": f"QB|{record.key}",
        "description": _text(values, "Description"),
        "amount": money(values.get("Orig_Scheduled_Value")),
        "extended_type": "manual",
        "cost_code_id": ids.get("cost code"),
    }


def billed_by(values: Values, rules: Rules) -> str | None:
    """Return the Quick Bill level of a job (`job`, `division`, `cost_code`), or None for another method."""
    level = (_text(values, "Billing_Level") or "").lower()
    return next((name for name, texts in rules.quick_bill_levels.items() if level in texts), None)


def money(value: object) -> str:
    """Return a DOUBLE amount as exact cents, the way Procore takes decimals; blank is zero.

    The driver reports money as DOUBLE, so 0.1 + 0.2 arrives as 0.30000000000000004; the shortest text of the
    float, rounded half up to cents, is the amount that was keyed in.
    """
    exact = Decimal(repr(float(value))) if isinstance(value, float | int) else Decimal(str(value or 0))
    return str(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) + Decimal(0))


def check(record: Record, body: Body, fields: Mapping[str, str]) -> None:
    """Raise RC-506 when a field that Procore needs is empty; `fields` names the Sage column of each."""
    for name, column in fields.items():
        if not body.get(name):
            raise TrueupError("RC-506", field=column, key=record.key)


def _company(record: Record, rules: Rules, origin: str, code: str, zip_column: str) -> Body:
    values = record.values
    number = _text(values, code)
    inactive = (_text(values, "Status") or "").lower() in rules.inactive_statuses
    return {
        "origin_id": origin,
        "origin_code": number,
        "name": _text(values, "Name") or number,
        "address": _address(values),
        "city": _text(values, "City"),
        "state_code": _text(values, "State"),
        "zip": _text(values, zip_column),
        "country_code": rules.country_code,
        "business_phone": _text(values, "Telephone"),
        "is_active": not (inactive or record.gone),
    }


def _address(values: Values) -> str | None:
    lines = [_text(values, "Address_1"), _text(values, "Address_2")]
    return ", ".join(line for line in lines if line) or None


def _percent(value: object) -> str | None:
    return None if value is None else money(value)


def _text(values: Values, column: str) -> str | None:
    value = values.get(column)
    return None if value is None else str(value).strip() or None


def _lowered(texts: list[str]) -> frozenset[str]:
    return frozenset(text.lower() for text in texts)


def _job(values: Values) -> tuple[str, str]:
    return "job_jc", record_key([values.get("Job")])


def _cost_code(values: Values) -> tuple[str, str]:
    return "cost_code_jc", record_key([values.get("Job"), values.get("Extra"), values.get("Cost_Code")])


def _nobody(_: Values) -> Parents:
    return {}


def _of_job(values: Values) -> Parents:
    return {"project": _job(values)}


def _of_cost_code(values: Values) -> Parents:
    parents = {
        "project": _job(values),
        "standard cost code": ("standard_cost_code_jc", record_key([values.get("Cost_Code")])),
    }
    if values.get("Extra"):
        parents["sub job"] = ("extra_jc", record_key([values.get("Job"), values.get("Extra")]))
    return parents


def _of_contract(customer_column: str) -> Callable[[Values], Parents]:
    def parents(values: Values) -> Parents:
        found = {"project": _job(values)}
        if values.get(customer_column):
            found["customer"] = ("customer", record_key([values.get(customer_column)]))
        return found

    return parents


def _of_contract_item(values: Values) -> Parents:
    parents = {"contract": ("contract_cn", record_key([values.get("Contract")]))}
    if values.get("Cost_Code"):
        parents["cost code"] = _cost_code(values)
    return parents


def _of_quick_bill_item(values: Values) -> Parents:
    return {
        "contract": ("quick_bill_contract", record_key([values.get("Job")])),
        "cost code": _cost_code(values),
    }


DESTINATIONS: tuple[Destination, ...] = (
    Destination("standard_cost_code_jc", "company", _nobody, (), standard_cost_code),
    Destination("standard_category_jc", "company", _nobody, (), cost_type),
    Destination("vendor_ap", "company", _nobody, (), vendor, retires=True),
    Destination("customer", "company", _nobody, (), customer, retires=True),
    Destination("job_jc", "company", _nobody, (), project, retires=True),
    Destination("extra_jc", "project", _of_job, ("project",), sub_job),
    Destination("cost_code_jc", "sub job", _of_cost_code, ("project", "sub job"), project_cost_code),
    Destination("contract_cn", "project", _of_contract("Customer"), ("project", "customer"), contract),
    Destination("contract_item_cn", "contract", _of_contract_item, ("contract",), contract_item),
    Destination(
        "quick_bill_contract", "project", _of_contract("AR_Customer"), ("project", "customer"), quick_bill_contract
    ),
    Destination("quick_bill_contract_item", "contract", _of_quick_bill_item, ("contract",), quick_bill_item),
)
"""Every entity that is delivered, parents first; all others live in the mirror alone."""
