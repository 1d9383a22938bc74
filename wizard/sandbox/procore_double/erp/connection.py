"""The connection of an ERP system: made once per company, its metadata renewed whenever it changes.

Making it creates the company's one ERP list of standard cost codes (Procore's ERP guides, 2022-07). The path
of the metadata update was never seen; the double takes both that are likely.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wizard.sandbox.procore_double.answers import Answer, Refusal, not_found
from wizard.sandbox.procore_double.call import Call, World
from wizard.sandbox.procore_double.fields import Body, Text
from wizard.sandbox.procore_double.kinds import STANDARD_COST_CODE_LISTS
from wizard.sandbox.procore_double.store import Record, timestamp

CONNECTIONS = "erp_connections"


class Settings(Body):
    labels: dict[str, str]
    configurations: dict[str, Any]
    entities: dict[str, dict[str, Any]]


class Metadata(Body):
    settings: Settings


class Connection(Body):
    service_url: Text = None
    metadata: Metadata


class NewConnection(Body):
    connection: Connection


class ChangedMetadata(Body):
    metadata: Metadata


def connection(world: World) -> Record | None:
    """Return the company's connection, or None while there is none."""
    found = world.store.held_by(CONNECTIONS, [world.company.id])
    return found[0] if found else None


def post(call: Call) -> Answer:
    call.check_body(NewConnection)
    call.company()
    if connection(call.world) is not None:
        raise Refusal(422, {"errors": {"base": ["The company has an ERP connection already"]}})
    now, store, company = timestamp(), call.world.store, call.world.company.id
    codes = Record(
        store.next_id(),
        STANDARD_COST_CODE_LISTS.name,
        company,
        None,
        {"name": "ERP Standard Cost Codes", "is_erp_list": True},
        now,
        now,
    )
    attributes = {**call.body["connection"], "standard_cost_code_list_id": codes.id}
    store.save([codes, Record(store.next_id(), CONNECTIONS, company, None, attributes, now, now)])
    return Answer({"id": company, "standard_cost_code_list_id": codes.id}, accepted=1)


def patch_metadata(call: Call) -> Answer:
    call.check_body(ChangedMetadata)
    call.company()
    known = connection(call.world)
    if known is None:
        raise not_found()
    changed = replace(known, attributes={**known.attributes, **call.body}, updated_at=timestamp())
    call.world.store.save([changed])
    return Answer(
        {"id": known.holder, "standard_cost_code_list_id": known.attributes["standard_cost_code_list_id"]},
        accepted=1,
    )
