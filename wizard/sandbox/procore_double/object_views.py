"""How the double shows what contracts and costs name: projects, vendors, cost codes and cost types. Reads only."""

from __future__ import annotations

from wizard.sandbox.procore_double.kinds import PROJECTS, SUB_JOBS
from wizard.sandbox.procore_double.shown import Company, Shown, base, decimal_text
from wizard.sandbox.procore_double.store import Record, Store


def projects(_: Store, company: Company, records: list[Record]) -> list[Shown]:
    return [_project(company, record) for record in records]


def _project(company: Company, record: Record) -> Shown:
    attributes = record.attributes
    number, name = attributes.get("project_number"), attributes["name"]
    shown = {
        "origin_code": None,
        "project_number": None,
        "address": None,
        "city": None,
        "state_code": None,
        "country_code": None,
        "zip": None,
        "start_date": None,
        "completion_date": None,
        "parent_job_id": None,
        "standard_cost_code_list_id": None,
        "departments": [],
        "custom_fields": {},
        "is_demo": False,
        "is_erp_integrated": False,
        **base(record),
        "display_name": f"{number} - {name}" if number else name,
        "company": {"id": company.id, "name": company.name},
    }
    for money in ("total_value", "estimated_value"):
        shown[money] = None if attributes.get(money) is None else decimal_text(attributes[money])
    shown.pop("enable_copy_of_standard_cost_codes", None)
    return shown


def vendors(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    projects = store.projects_of(record.id for record in records)
    return [
        {
            "origin_code": None,
            "address": None,
            "city": None,
            "state_code": None,
            "country_code": None,
            "zip": None,
            **base(record),
            "company": record.attributes["name"],
            "project_ids": projects.get(record.id, []),
            "synced_to_erp": False,
            "attachments": [],
            "contact_count": 0,
            "children_count": 0,
            "standard_cost_codes": [],
            "trades": [],
        }
        for record in records
    ]


def standard_cost_code_lists(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            "id": record.id,
            "name": record.attributes["name"],
            "is_erp_list": record.attributes.get("is_erp_list", False),
            "available_to_use_on_new_projects": True,
        }
        for record in records
    ]


def standard_cost_codes(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    # Standard codes are sent with their parents' codes in front already, so both codes are the same here.
    return [
        {
            "id": record.id,
            "standard_cost_code_list_id": record.holder,
            "parent_id": record.attributes.get("parent_id"),
            "code": record.attributes["code"],
            "full_code": record.attributes["code"],
            "name": record.attributes["name"],
            "origin_id": record.origin_id,
            "origin_data": record.attributes.get("origin_data"),
        }
        for record in records
    ]


def cost_codes(store: Store, _: Company, records: list[Record]) -> list[Shown]:
    full_codes = store.full_codes(record.id for record in records)
    projects = store.by_ids(PROJECTS.name, {record.holder for record in records})
    sub_jobs = store.by_ids(
        SUB_JOBS.name, {r.attributes["sub_job_id"] for r in records if "sub_job_id" in r.attributes}
    )
    shown = []
    for record in records:
        attributes = dict(record.attributes)
        sub_job, parent = attributes.pop("sub_job_id", None), attributes.pop("parent_id", None)
        biller = projects[record.holder] if sub_job is None else sub_jobs[sub_job]
        shown.append(
            {
                "id": record.id,
                "origin_id": record.origin_id,
                "origin_data": None,
                "standard_cost_code_id": None,
                "position": None,
                **attributes,
                "full_code": full_codes[record.id],
                "sortable_code": full_codes[record.id],
                "parent": {"id": parent},
                "biller": biller.attributes["name"],
                "biller_id": biller.id,
                "biller_type": "Project" if sub_job is None else "SubJob",
                "biller_origin_id": biller.origin_id,
                "budgeted": False,
                "line_item_types": [],
                "created_at": record.created_at,
                "updated_at": record.updated_at,
                "deleted_at": None,
            }
        )
    return shown


def line_item_types(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [
        {
            "id": record.id,
            "name": record.attributes["name"],
            "code": record.attributes.get("csv_import_code"),
            "base_type": record.attributes["base_type"],
            "origin_id": record.origin_id,
            "origin_data": record.attributes.get("origin_data"),
        }
        for record in records
    ]


def plain(_: Store, __: Company, records: list[Record]) -> list[Shown]:
    return [base(record) for record in records]
