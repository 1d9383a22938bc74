"""What each call of the REST API does, object by object; everything about HTTP itself is done before.

An action takes a `Call` and returns an `Answer` or raises a `Refusal`. It changes the store but does not
commit: the whole call becomes durable at once, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from wizard.sandbox.procore_double import kinds, rules
from wizard.sandbox.procore_double.answers import Answer, Refusal, invalid, not_found
from wizard.sandbox.procore_double.call import Call
from wizard.sandbox.procore_double.contract_views import show_one_contract
from wizard.sandbox.procore_double.kinds import Kind
from wizard.sandbox.procore_double.listing import (
    Filter,
    Paging,
    answer_list,
    by_id,
    by_origin,
    containing,
    created,
    equal,
    page_headers,
    updated,
)
from wizard.sandbox.procore_double.permissions import ERP_INTEGRATIONS, TOOLS
from wizard.sandbox.procore_double.permissions import shown as shown_tool
from wizard.sandbox.procore_double.store import Condition, Record
from wizard.sandbox.procore_double.upsert import TAKEN, Place, upsert
from wizard.sandbox.procore_double.views import show

Action = Callable[[Call], Answer]

LONGEST_SYNC = 1000
"""Items a sync call may carry (Procore's ERP integration guide, June 2026)."""


# -- identity -----------------------------------------------------------------------------------------------


def me(call: Call) -> Answer:
    person: dict[str, Any] = {"id": call.world.company.id + 77, "login": "trueup@service.example"}
    named = call.number("company_id") or call.number("project_id")
    return Answer({**person, "name": "Trueup service account"} if named else person)


def companies(call: Call) -> Answer:
    company = call.world.company
    shown = {
        "id": company.id,
        "name": company.name,
        "is_active": True,
        "logo_url": None,
        "pcn_business_experience": False,
        "my_company": True,
    }
    return Answer([shown], headers=page_headers(call.url, 1, 100, 1))


def permissions(call: Call) -> Answer:
    if call.number("project_id") is not None:
        call.project()
        scope = "project"
    else:
        call.company()
        scope = "company"
    switches = call.world.switches
    tools = [tool for tool in TOOLS if tool.scope == scope and (tool != ERP_INTEGRATIONS or switches.erp_entitled)]
    return Answer({"tools": [shown_tool(tool, switches.permission(tool).level) for tool in tools]})


# -- lists and single records ---------------------------------------------------------------------------------


def listed(call: Call, kind: Kind, holder: int, filters: dict[str, Filter], *within: Condition) -> Answer:
    """Answer with a page of a holder's records of one kind."""
    world = call.world
    return answer_list(
        call,
        kind.name,
        [("holder = ?", [holder]), *within],
        filters,
        lambda records: show(world.store, world.company, kind, records),
    )


def list_projects(call: Call) -> Answer:
    world, ids_only = call.world, call.query.get("view") == "ids"

    def shown(records: list[Record]) -> list[Any]:
        if ids_only:
            return [{"id": record.id} for record in records]
        return show(world.store, world.company, kinds.PROJECTS, records)

    filters = {
        "origin_id": by_origin,
        "id": by_id,
        "updated_at": updated,
        "created_at": created,
        "name": containing("attributes ->> 'name'"),
        "project_number": equal("attributes ->> 'project_number'"),
        "by_status": _by_status,
        "synced": lambda values: (f"origin_id IS {'NOT ' if values[-1] == 'true' else ''}NULL", []),
    }
    paging = Paging(200_000, 200_000) if ids_only else Paging(100, 300)
    return answer_list(call, kinds.PROJECTS.name, [("holder = ?", [call.company()])], filters, shown, paging=paging)


def _by_status(values: list[str]) -> Condition:
    if values[-1] == "All":
        return "TRUE", []
    return "attributes ->> 'active' = ?", [1 if values[-1] == "Active" else 0]


def list_vendors(call: Call) -> Answer:
    return listed(call, kinds.VENDORS, call.company(), _VENDOR_FILTERS)


def list_project_vendors(call: Call) -> Answer:
    members = "id IN (SELECT vendor_id FROM project_vendor WHERE project_id = ?)"
    project = call.project().id
    return listed(call, kinds.VENDORS, call.world.company.id, _PROJECT_VENDOR_FILTERS, (members, [project]))


_PROJECT_VENDOR_FILTERS: dict[str, Filter] = {"search": containing("attributes ->> 'name'"), "id": by_id}
_VENDOR_FILTERS: dict[str, Filter] = {
    **_PROJECT_VENDOR_FILTERS,
    "origin_id": by_origin,
    "updated_at": updated,
    "created_at": created,
    "parent_id": equal("attributes ->> 'parent_id'"),
}


def list_standard_cost_code_lists(call: Call) -> Answer:
    return listed(call, kinds.STANDARD_COST_CODE_LISTS, call.company(), {})


def list_standard_cost_codes(call: Call) -> Answer:
    call.company()
    return listed(call, kinds.STANDARD_COST_CODES, _cost_code_list(call).id, {"origin_id": by_origin})


def list_line_item_types(call: Call) -> Answer:
    holder = call.world.company.id
    if call.number("project_id") is None:
        call.company()
    else:
        call.project()
    return listed(call, kinds.LINE_ITEM_TYPES, holder, {"origin_id": by_origin})


def list_cost_codes(call: Call) -> Answer:
    sub_job = call.number("sub_job_id")
    within = [] if sub_job is None else [("attributes ->> 'sub_job_id' = ?", [sub_job])]
    return listed(call, kinds.COST_CODES, call.project().id, {"origin_id": by_origin, "id": by_id}, *within)


def list_sub_jobs(call: Call) -> Answer:
    return listed(call, kinds.SUB_JOBS, call.project().id, {})


def list_prime_contracts(call: Call) -> Answer:
    # No filter by origin id here: Procore documents none for this list.
    return listed(call, kinds.PRIME_CONTRACTS, call.project().id, {"id": by_id, "updated_at": updated})


def list_lines(call: Call) -> Answer:
    filters = {
        "id": by_id,
        "updated_at": updated,
        "created_at": created,
        "cost_code_id": equal("attributes ->> 'cost_code_id'"),
        "line_item_type_id": equal("attributes ->> 'line_item_type_id'"),
    }
    return listed(call, kinds.PRIME_CONTRACT_LINES, _contract(call).id, filters)


def get_project(call: Call) -> Answer:
    return shown_one(call, kinds.PROJECTS, call.record(kinds.PROJECTS, call.path["id"], call.company()))


def get_vendor(call: Call) -> Answer:
    return shown_one(call, kinds.VENDORS, call.record(kinds.VENDORS, call.path["id"], call.company()))


def get_prime_contract(call: Call) -> Answer:
    return _shown_contract(call, _contract(call))


def get_first_prime_contract(call: Call) -> Answer:
    contracts = call.world.store.held_by(kinds.PRIME_CONTRACTS.name, [call.project().id])
    if not contracts:
        raise not_found()
    return _shown_contract(call, contracts[0])


# -- single writes --------------------------------------------------------------------------------------------


def post_project(call: Call) -> Answer:
    call.check_body(rules.OneProject)
    return written(call, _PROJECT, Place(call.company()), call.body["project"])


def patch_project(call: Call) -> Answer:
    call.check_body(rules.OneProject)
    return changed(call, _PROJECT, Place(call.company()), call.body["project"])


def post_vendor(call: Call) -> Answer:
    call.check_body(rules.OneVendor)
    return written(call, kinds.VENDORS, Place(call.company()), call.body["vendor"])


def patch_vendor(call: Call) -> Answer:
    call.check_body(rules.OneVendor)
    return changed(call, kinds.VENDORS, Place(call.company()), call.body["vendor"])


def post_prime_contract(call: Call) -> Answer:
    call.check_body(rules.OnePrimeContract)
    project = call.project().id
    _check_parties(call, project)
    return written(call, kinds.PRIME_CONTRACTS, Place(project, project), call.body["prime_contract"])


def patch_prime_contract(call: Call) -> Answer:
    call.check_body(rules.OnePrimeContract)
    project = call.project().id
    _check_parties(call, project)
    return changed(call, kinds.PRIME_CONTRACTS, Place(project, project), call.body["prime_contract"])


def add_vendor_to_project(call: Call) -> Answer:
    vendor = call.record(kinds.VENDORS, call.path["id"])
    call.world.store.add_to_project(call.project().id, vendor.id)
    return Answer(shown_one(call, kinds.VENDORS, vendor).content, 201, accepted=1)


# POST and PATCH of one project take more fields than its sync.
_PROJECT = Kind("projects", rules.Project, kinds.PROJECTS.needs, kinds.PROJECTS.starts_with)


def written(call: Call, kind: Kind, place: Place, item: dict[str, Any]) -> Answer:
    """Make a record of `item`, as a person does."""
    origin = item.get("origin_id")
    if origin and call.world.store.by_origins(kind.name, [origin]):
        raise Refusal(422, {"errors": {"origin_id": [TAKEN]}})
    item = {name: value for name, value in item.items() if name != "id"}
    return Answer(_write(call, kind, place, item), 201, accepted=1)


def changed(call: Call, kind: Kind, place: Place, item: dict[str, Any]) -> Answer:
    """Write `item` into the record that the path names."""
    record = call.record(kind, call.path["id"], place.holder)
    return Answer(_write(call, kind, place, {**item, "id": record.id}), accepted=1)


def _write(call: Call, kind: Kind, place: Place, item: dict[str, Any]) -> Any:
    outcome = upsert(call.world.store, kind, place, [item])
    if outcome.errors:
        problems = outcome.errors[0]["errors"]
        raise Refusal(422 if problems.get("origin_id") == [TAKEN] else 400, {"errors": problems})
    if kind is kinds.PRIME_CONTRACTS:
        return _shown_contract(call, outcome.records[0]).content
    return shown_one(call, kind, outcome.records[0]).content


def _check_parties(call: Call, project: int) -> None:
    vendor = call.body["prime_contract"].get("vendor_id")
    if vendor is None or not call.world.switches.directory_needed:
        return
    if call.world.store.by_ids(kinds.VENDORS.name, [vendor]) and project not in _projects_of(call, vendor):
        raise invalid({"vendor_id": ["is not in the project's directory"]})


def _projects_of(call: Call, vendor: int) -> list[int]:
    return call.world.store.projects_of([vendor]).get(vendor, [])


# -- sync -------------------------------------------------------------------------------------------------------


def sync_projects(call: Call) -> Answer:
    return synced(call, kinds.PROJECTS, lambda: Place(call.company()))


def sync_vendors(call: Call) -> Answer:
    return synced(call, kinds.VENDORS, lambda: Place(call.company()))


def sync_line_item_types(call: Call) -> Answer:
    return synced(call, kinds.LINE_ITEM_TYPES, lambda: Place(call.company()))


def sync_standard_cost_codes(call: Call) -> Answer:
    def place() -> Place:
        call.company()
        return Place(_cost_code_list(call).id)

    return synced(call, kinds.STANDARD_COST_CODES, place)


def sync_cost_codes(call: Call) -> Answer:
    def place() -> Place:
        project, sub_job = call.project().id, call.number("sub_job_id")
        if sub_job is None:
            return Place(project, project)
        call.record(kinds.SUB_JOBS, sub_job, project)
        return Place(project, project, (("sub_job_id", sub_job),))

    return synced(call, kinds.COST_CODES, place)


def sync_sub_jobs(call: Call) -> Answer:
    return synced(call, kinds.SUB_JOBS, lambda: in_project(call))


def sync_lines(call: Call) -> Answer:
    return synced(call, kinds.PRIME_CONTRACT_LINES, lambda: Place(_contract(call).id, call.project().id))


def in_project(call: Call) -> Place:
    """Return the project of a call as the place of its records."""
    project = call.project().id
    return Place(project, project)


def synced(call: Call, kind: Kind, place: Callable[[], Place]) -> Answer:
    """Write the items of a sync call; each stands for itself."""
    call.check_body(rules.SyncEnvelope)
    updates: list[dict[str, Any]] = call.body["updates"]
    check_length(call, updates)
    passed, refused = call.sort_out(updates)
    outcome = upsert(call.world.store, kind, place(), passed)
    entities = show(call.world.store, call.world.company, kind, outcome.records)
    return Answer({"entities": entities, "errors": [*outcome.errors, *refused]}, accepted=len(entities))


def check_length(call: Call, updates: Sequence[Any]) -> None:
    """Refuse a sync call with more items than it may carry."""
    if len(updates) <= LONGEST_SYNC:
        return
    if call.world.switches.over_long_status == 413:
        raise Refusal(413, {"errors": "Payload Too Large"})
    raise invalid({"updates": [f"at most {LONGEST_SYNC} items are allowed"]})


# -- shared pieces ------------------------------------------------------------------------------------------------


def shown_one(call: Call, kind: Kind, record: Record) -> Answer:
    """Answer with one record."""
    return Answer(show(call.world.store, call.world.company, kind, [record])[0])


def _shown_contract(call: Call, contract: Record) -> Answer:
    return Answer(show_one_contract(call.world.store, call.world.company, contract))


def _contract(call: Call) -> Record:
    return call.record(kinds.PRIME_CONTRACTS, call.path["id"], call.project().id)


def _cost_code_list(call: Call) -> Record:
    return call.record(
        kinds.STANDARD_COST_CODE_LISTS, call.needed("standard_cost_code_list_id"), call.world.company.id
    )
