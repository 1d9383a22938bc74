"""The approver imports, links and refreshes, and Procore's own clock asks for a job.

Each move is what a button does; it checks what the button checks and changes what the button changes.
"""

from __future__ import annotations

from typing import Any

from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp import connection, imports, requests, staging
from wizard.sandbox.procore_double.erp.imports import NotImportable
from wizard.sandbox.procore_double.erp.moves import Done, Impossible, Move, Moves
from wizard.sandbox.procore_double.store import Record

REFRESHED: dict[str, tuple[str, bool]] = {
    "standard_cost_codes": ("sync_standard_cost_codes", True),
    "standard_categories": ("sync_standard_categories", False),
    "vendors": ("sync_vendors", True),
    "jobs": ("sync_jobs", True),
    "sub_jobs": ("sync_sub_jobs", True),
    "prime_contracts": ("sync_prime_contracts", True),
    "commitments": ("sync_commitments", True),
    "commitment_change_orders": ("sync_commitment_change_orders", True),
    "contract_payments": ("sync_contract_payments", True),
}
"""A tab of the ERP tool → the request its Refresh makes, and whether that has a detail to close."""

_WITHOUT_COMPANY = ("sync_prime_contracts", "sync_commitment_change_orders", "sync_contract_payments")


class Refresh(Move):
    """Refresh on a tab: the accounting system is asked for what it has."""

    tab: str


class Import(Move):
    """Add to Procore, or Re-Import."""

    staged: int


class Link(Move):
    """Say that an object in Procore is the one that a staged record means."""

    staged: int
    object: int


class UnlinkImported(Move):
    """Say that an object in Procore is not the one that a staged record means."""

    staged: int


class Archive(Move):
    staged: int


class Clock(Move):
    """Procore's own regular request for one job."""

    project: int


class AskMetadata(Move):
    """Procore misses the connection's metadata."""


def refresh(world: World, move: Refresh) -> Done:
    if move.tab not in REFRESHED:
        raise Impossible(f"there is no tab {move.tab}")
    name, detail = REFRESHED[move.tab]
    if requests.open_details(world, name):
        raise Impossible(f"{move.tab} are being refreshed already")
    data: dict[str, Any] = {}
    if name == "sync_standard_cost_codes":
        known = connection.connection(world)
        if known is None:
            raise Impossible("the company has no ERP connection")
        data = {"standard_cost_code_list_id": known.attributes["standard_cost_code_list_id"]}
    elif detail and name not in _WITHOUT_COMPANY:
        data = {"company_id": world.company.id}
    return {"request": requests.ask(world, name, data, None, detail=detail).id}


def bring_in(world: World, move: Import) -> Done:
    record = _staged(world, move.staged)
    if record.attributes["status"] == "imported" and record.attributes["item_type"] != "prime_contract":
        raise Impossible("it is imported already")
    try:
        made = imports.bring_in(world, record)
    except NotImportable as problem:
        raise Impossible(str(problem)) from problem
    _tell(world, record.attributes["item_type"], made, "create_{}_in_procore")
    return {"object": made.id}


def link(world: World, move: Link) -> Done:
    record = _staged(world, move.staged)
    try:
        found = imports.link(world, record, move.object)
    except NotImportable as problem:
        raise Impossible(str(problem)) from problem
    if record.attributes["item_type"] == "vendor":
        _tell(world, "vendor", found, "link_{}")
    return {"object": found.id}


def unlink_imported(world: World, move: UnlinkImported) -> Done:
    record = _staged(world, move.staged)
    try:
        found = imports.unlink(world, record)
    except NotImportable as problem:
        raise Impossible(str(problem)) from problem
    if record.attributes["item_type"] == "vendor":
        _tell(world, "vendor", found, "unlink_{}")
    return {"object": found.id}


def archive(world: World, move: Archive) -> Done:
    return {"staged": staging.put(world, _staged(world, move.staged), "archived").id}


def clock(world: World, move: Clock) -> Done:
    project = world.store.by_ids("projects", [move.project]).get(move.project)
    if project is None or not project.origin_id:
        raise Impossible("only synced projects are asked for")
    data = {
        "id": project.origin_id,
        "additional_job_data": {
            "job_name": project.attributes["name"],
            "procore_project_id": project.id,
            "project_id": project.id,
            "start_date": None,
            "job_cost_transactions_sync_enabled": False,
        },
        "company_id": world.company.id,
    }
    return {"request": requests.ask(world, "sync_single_job", data, None, detail=False).id}


def ask_metadata(world: World, move: AskMetadata) -> Done:
    data = {"company_id": world.company.id}
    return {"request": requests.ask(world, "sync_metadata", data, None, detail=False).id}


MOVES: Moves = {
    "refresh": (Refresh, refresh),
    "import": (Import, bring_in),
    "link": (Link, link),
    "unlink_imported": (UnlinkImported, unlink_imported),
    "archive": (Archive, archive),
    "clock": (Clock, clock),
    "ask_metadata": (AskMetadata, ask_metadata),
}


def _staged(world: World, id: int) -> Record:
    found = staging.find(world, id)
    if found is None:
        raise Impossible("there is no such staged record")
    return found


def _tell(world: World, item_type: str, made: Record, name: str) -> None:
    """Let the connector know of an import or a link, where the dictionary has an event for it."""
    known = {"id": made.id, "origin_id": made.origin_id}
    texts = {"origin_data": made.attributes.get("origin_data"), "origin_code": made.attributes.get("origin_code")}
    company = {"company_id": world.company.id}
    if item_type == "vendor":
        requests.ask(world, name.format("vendor"), {"vendor": known, **company}, None, detail=False)
    elif item_type == "project":
        project = {**known, **texts, "name": made.attributes["name"]}
        requests.ask(world, name.format("job"), {"project": project, **company}, None, detail=False)
    elif item_type == "sub_job":
        holder = world.store.by_ids("projects", [made.holder])[made.holder]
        sub_job = {
            **known,
            "code": made.attributes.get("code"),
            "name": made.attributes["name"],
            "origin_data": texts["origin_data"],
            "created_at": made.created_at,
            "updated_at": made.updated_at,
            "synced": True,
            "project": {
                "id": holder.id,
                "name": holder.attributes["name"],
                "origin_id": holder.origin_id,
                "origin_data": holder.attributes.get("origin_data"),
                "origin_code": holder.attributes.get("origin_code"),
            },
        }
        requests.ask(world, name.format("sub_job"), {"sub_job": sub_job, **company}, None, detail=False)
