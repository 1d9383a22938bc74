"""The double's payloads of ERP requests, held against the list of events in the domain facts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from openapi import FILE

from wizard.sandbox.procore_double.erp.events import PAYLOADS, payload_problems

FACTS = FILE.with_name("procore-erp-events.json")
RENAMED = {"create_payment": "create_contract_payment"}
"""Listed under one name, shown with another in its own payload."""


def data_of(name: str, payload: dict[str, Any]) -> Any:
    """Return the data of a listed payload, which is not wrapped in the same way everywhere."""
    payload = payload.get("_", payload)
    data = payload.get("request_data", payload)
    if name == "create_or_update_job":  # two fields stand outside in this one only
        data = {**data, **{field: payload[field] for field in ("request_detail_id", "company_id")}}
    return data


def listed() -> dict[str, Any]:
    if not FACTS.exists():
        return {}
    events = json.loads(FACTS.read_text(encoding="utf-8"))["events"]
    return {
        RENAMED.get(name, name): data_of(name, event["payload"])
        for name, event in events.items()
        if "payload" in event
    }


needs_facts = pytest.mark.skipif(not FACTS.exists(), reason=f"{FACTS} is not here: nothing to compare with")


@needs_facts
def test_every_listed_event_is_known_and_no_other():
    assert set(PAYLOADS) == set(listed())


@needs_facts
@pytest.mark.parametrize("name", sorted(PAYLOADS))
def test_a_payload_has_the_fields_that_are_listed(name):
    assert payload_problems(name, listed()[name]) == []


@needs_facts
@pytest.mark.parametrize("name", sorted(name for name, data in listed().items() if isinstance(data, dict) and data))
def test_a_payload_that_lacks_a_field_or_has_one_too_many_is_noticed(name):
    data = listed()[name]
    first = next(iter(data))
    assert payload_problems(name, {field: value for field, value in data.items() if field != first})
    assert payload_problems(name, {**data, "made_up": 1})
