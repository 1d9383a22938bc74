"""Says a Sage 300 CRE row as Procore understands it: one pure function per kind of record.

A body is what Procore shall hold; whether it is sent is decided by its digest, so equal bodies must be equal
bytes. Values that were never seen in public are looked up in `resources/translation/sage300.json`. No I/O.
`VERSION` changes with every change of a body's shape, so that what was delivered is looked at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Protocol

from wizard.erp.contract import record_key

VERSION = "sage300-1"

Values = Mapping[str, Any]
"""One row of the mirror: column name → value as read; blanks are None."""

Body = dict[str, Any]
Parents = dict[str, tuple[str, str]]
"""A name for each parent → its entity and key."""


@dataclass(frozen=True)
class Parent:
    """A record that another one refers to: its id in Procore (None: not delivered) and its own values."""

    procore_id: int | None
    values: Values


Family = Mapping[str, Parent]
"""A parent's name → the parent; parents that the mirror does not hold are missing."""


@dataclass(frozen=True)
class DirectCostRules:
    """Which posted costs become direct costs: of which jobs, and of which types (→ Procore's own type)."""

    jobs: frozenset[str]
    types: Mapping[str, str]
    with_commitment: bool
    without_debit_account: bool


@dataclass(frozen=True)
class Rules:
    """The configurable texts of `resources/translation/sage300.json`, in lower case where they are compared.

    `job_costs`: the type of a transaction → the figure of a job cost summary that it counts for.
    """

    country_code: str
    closed_job_statuses: frozenset[str]
    inactive_statuses: frozenset[str]
    contract_statuses: Mapping[str, str]
    contract_status_otherwise: str
    quick_bill_levels: Mapping[str, frozenset[str]]
    cost_types: Mapping[str, str]
    cost_type_otherwise: str
    direct_costs: DirectCostRules
    job_costs: Mapping[str, str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any], direct_cost_jobs: Iterable[str] = ()) -> Rules:
        """Return the rules of a resource file; `direct_cost_jobs` are those whose costs are sent."""
        statuses, levels, types = data["contract_statuses"], data["quick_bill_levels"], data["cost_types"]
        costs = data["direct_costs"]
        return cls(
            country_code=data["country_code"],
            closed_job_statuses=_lowered(data["closed_job_statuses"]),
            inactive_statuses=_lowered(data["inactive_statuses"]),
            contract_statuses={text.lower(): status for text, status in statuses["values"].items()},
            contract_status_otherwise=statuses["otherwise"],
            quick_bill_levels={name: _lowered(levels[name]) for name in ("job", "division", "cost_code")},
            cost_types={text.lower(): kind for text, kind in types["values"].items()},
            cost_type_otherwise=types["otherwise"],
            direct_costs=DirectCostRules(
                jobs=frozenset(direct_cost_jobs),
                types={text.lower(): kind for text, kind in costs["types"].items()},
                with_commitment=costs["with_commitment"],
                without_debit_account=costs["without_debit_account"],
            ),
            job_costs={
                **dict.fromkeys((text.lower() for text in costs["types"]), "job_to_date_cost"),
                **{text.lower(): figure for text, figure in data["job_costs"]["types"].items()},
            },
        )


class Record(Protocol):
    """One row as the mirror hands it over; `gone` when the accounting system no longer holds it."""

    @property
    def key(self) -> str: ...
    @property
    def values(self) -> Values: ...
    @property
    def gone(self) -> bool: ...


def standard_cost_code(record: Record, _: Family, __: Rules) -> Body:
    code = text_of(record.values, "Cost_Code")
    return {"origin_id": f"SCC|{record.key}", "code": code, "name": text_of(record.values, "Description") or code}


def cost_type(record: Record, _: Family, rules: Rules) -> Body:
    category = text_of(record.values, "Category")
    return {
        "origin_id": f"CT|{record.key}",
        "csv_import_code": category,
        "name": text_of(record.values, "Description") or category,
        "base_type": rules.cost_types.get((category or "").lower(), rules.cost_type_otherwise),
    }


def vendor(record: Record, _: Family, rules: Rules) -> Body:
    return _company(record, rules, f"AP|{record.key}", code="Vendor", zip_column="ZIP")


def customer(record: Record, _: Family, rules: Rules) -> Body:
    """A customer is a company of the directory: Procore has no customers (developer documentation, 2026-06)."""
    return _company(record, rules, f"AR|{record.key}", code="Customer", zip_column="ZIP_Code")


def project(record: Record, _: Family, rules: Rules) -> Body:
    values = record.values
    job = text_of(values, "Job")
    closed = (text_of(values, "Status") or "").lower() in rules.closed_job_statuses
    return {
        "origin_id": f"J|{record.key}",
        "name": text_of(values, "Description") or job,
        "project_number": job,
        "active": not (closed or record.gone),
        "address": _address(values),
        "city": text_of(values, "City"),
        "state_code": (text_of(values, "State") or "").upper() or None,
        "zip": text_of(values, "ZIP_Code"),
        "country_code": rules.country_code,
    }


def sub_job(record: Record, _: Family, __: Rules) -> Body:
    extra = text_of(record.values, "Extra")
    return {
        "origin_id": f"X|{record.key}",
        "code": extra,
        "name": text_of(record.values, "Description") or extra,
    }


def project_cost_code(record: Record, family: Family, _: Rules) -> Body:
    code = text_of(record.values, "Cost_Code")
    return {
        "origin_id": f"CC|{record.key}",
        "code": code,
        "name": text_of(record.values, "Description") or code,
        "standard_cost_code_id": number_of(family, "standard cost code"),
    }


def contract(record: Record, family: Family, rules: Rules) -> Body:
    """A CN contract as a prime contract, without its items: those are an entity of their own."""
    values = record.values
    status = (text_of(values, "Status") or "").lower()
    number = text_of(values, "Contract")
    return {
        "contract": {
            "origin_id": f"CN|{record.key}",
            "number": number,
            "title": text_of(values, "Description") or number,
            "status": rules.contract_statuses.get(status, rules.contract_status_otherwise),
            "accounting_method": "amount",
            "vendor_id": number_of(family, "customer"),
            "retainage_percent": _percent(values.get("Retainage_Percent")),
            "contract_date": values.get("Contract_Date"),
        },
        "lines": [],
    }


def contract_item(record: Record, family: Family, _: Rules) -> Body:
    values = record.values
    return {
        "origin_id": f"CN|{record.key}",
        "description": text_of(values, "Description"),
        "amount": money(values.get("Original_Amount")),
        "extended_type": "manual",
        "cost_code_id": number_of(family, "cost code"),
    }


def quick_bill_contract(record: Record, family: Family, rules: Rules) -> Body:
    """A job billed by Quick Bill; billed as a whole (level 1) it carries its single line itself."""
    values = record.values
    job = text_of(values, "Job")
    title = text_of(values, "Description") or job
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
            "vendor_id": number_of(family, "customer"),
            "retainage_percent": _percent(values.get("Retainage_Percent")),
            "contract_date": values.get("Contract_Date"),
        },
        "lines": [line] if billed_by(values, rules) == "job" else [],
    }


def quick_bill_item(record: Record, family: Family, rules: Rules) -> Body | None:
    """A line of a Quick Bill job: its group cost codes (level 2) or its cost codes (level 3) with a value.

    Rows that are not lines of the job's level have no part in Procore (StratusVue article 31000153490 on the
    four billing methods, read 2026-11; the texts of the levels are inferred).
    """
    values = record.values
    level = billed_by(family["contract"].values, rules) if "contract" in family else None
    wanted = {"division": True, "cost_code": False}.get(level or "")
    if wanted is None or bool(values.get("Group_Cost_Code")) != wanted or not values.get("Orig_Scheduled_Value"):
        return None
    return {
        "origin_id": f"QB|{record.key}",
        "description": text_of(values, "Description"),
        "amount": money(values.get("Orig_Scheduled_Value")),
        "extended_type": "manual",
        "cost_code_id": number_of(family, "cost code"),
    }


def billed_by(values: Values, rules: Rules) -> str | None:
    """Return the Quick Bill level of a job (`job`, `division`, `cost_code`), or None for another method."""
    level = (text_of(values, "Billing_Level") or "").lower()
    return next((name for name, texts in rules.quick_bill_levels.items() if level in texts), None)


def money(value: object) -> str:
    """Return a DOUBLE amount as exact cents, the way Procore takes decimals; blank is zero.

    The driver reports money as DOUBLE, so 0.1 + 0.2 arrives as 0.30000000000000004; the shortest text of the
    float, rounded half up to cents, is the amount that was keyed in.
    """
    exact = Decimal(repr(float(value))) if isinstance(value, float | int) else Decimal(str(value or 0))
    return str(exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) + Decimal(0))


def cents(value: object) -> float:
    """Return an amount for a field that Procore takes as a number, written with the same digits as `money`.

    A float of up to 15 digits is written as the shortest text that means it, so no cent is ever lost.
    """
    return float(money(value))


def number_of(family: Family, name: str) -> int | None:
    """Return a parent's id in Procore, or None when it is not there."""
    return family[name].procore_id if name in family else None


def _company(record: Record, rules: Rules, origin: str, code: str, zip_column: str) -> Body:
    values = record.values
    number = text_of(values, code)
    inactive = (text_of(values, "Status") or "").lower() in rules.inactive_statuses
    return {
        "origin_id": origin,
        "origin_code": number,
        "name": text_of(values, "Name") or number,
        "address": _address(values),
        "city": text_of(values, "City"),
        "state_code": (text_of(values, "State") or "").upper() or None,
        "zip": text_of(values, zip_column),
        "country_code": rules.country_code,
        "business_phone": text_of(values, "Telephone"),
        "is_active": not (inactive or record.gone),
    }


def _address(values: Values) -> str | None:
    lines = [text_of(values, "Address_1"), text_of(values, "Address_2")]
    return ", ".join(line for line in lines if line) or None


def _percent(value: object) -> str | None:
    return None if value is None else money(value)


def text_of(values: Values, column: str) -> str | None:
    """Return a column as text without blanks around it, or None when nothing is left."""
    value = values.get(column)
    return None if value is None else str(value).strip() or None


def _lowered(texts: list[str]) -> frozenset[str]:
    return frozenset(text.lower() for text in texts)


# -- whom a record refers to -------------------------------------------------------------------------------


def nobody(_: Values) -> Parents:
    return {}


def of_job(values: Values) -> Parents:
    """Any row with a Job column: the project."""
    return {"project": ("job_jc", record_key([values.get("Job")]))}


def of_extra(values: Values) -> Parents:
    """Any row with Job and Extra: the sub job, where it is of one."""
    if not values.get("Extra"):
        return {}
    return {"sub job": ("extra_jc", record_key([values.get("Job"), values.get("Extra")]))}


def of_cost_code(values: Values) -> Parents:
    standard = ("standard_cost_code_jc", record_key([values.get("Cost_Code")]))
    return {**of_job(values), "standard cost code": standard, **of_extra(values)}


def of_contract(values: Values) -> Parents:
    return {**of_job(values), **_customer(values.get("Customer"))}


def of_quick_bill_contract(values: Values) -> Parents:
    return {**of_job(values), **_customer(values.get("AR_Customer"))}


def of_contract_item(values: Values) -> Parents:
    return {"contract": ("contract_cn", record_key([values.get("Contract")])), **of_project_cost_code(values)}


def of_quick_bill_item(values: Values) -> Parents:
    return {"contract": ("quick_bill_contract", record_key([values.get("Job")])), **of_project_cost_code(values)}


def _customer(customer: object) -> Parents:
    return {"customer": ("customer", record_key([customer]))} if customer else {}


def of_project_cost_code(values: Values) -> Parents:
    """Any row with Job, Extra and Cost_Code: the cost code of the project or of its sub job."""
    if not values.get("Cost_Code"):
        return {}
    key = record_key([values.get("Job"), values.get("Extra"), values.get("Cost_Code")])
    return {"cost code": ("cost_code_jc", key)}


def of_category(values: Values) -> Parents:
    """Any row with Job, Extra, Cost_Code and Category: the project, the cost code and the cost type."""
    cost_type = ("standard_category_jc", record_key([values.get("Category")]))
    return {**of_job(values), **of_project_cost_code(values), "cost type": cost_type}
