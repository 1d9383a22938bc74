"""Budgets and cost codes are understood as Procore's dictionary of ERP events prints them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from openapi import FILE

from wizard.errors import TrueupError
from wizard.procedure.budget import Budget
from wizard.procore.platform.outgoing import asked_for, exports, freed, unlinked
from wizard.procore.platform.requests import ErpRequest, request_of

FACTS = FILE.with_name("procore-erp-events.json")

pytestmark = pytest.mark.skipif(not FACTS.exists(), reason=f"{FACTS} is not here: nothing to compare with")


def printed(event: str) -> dict[str, Any]:
    payload: dict[str, Any] = json.loads(FACTS.read_text(encoding="utf-8"))["events"][event]["payload"]
    return payload


def asked(event: str, **changes: Any) -> ErpRequest:
    return request_of({"id": 1, **printed(event), **changes}, 1)


@pytest.mark.parametrize("name", ["create_budget", "update_budget"])
def test_a_budget_is_what_each_line_comes_to_and_what_was_not_sent_yet(name: str) -> None:
    budget = asked_for(asked("create_budget", request_name=name))
    assert isinstance(budget, Budget)
    [line] = budget.lines
    assert (budget.id, budget.project.id, budget.project.origin_id) == (1, 123, "project_origin_id")
    assert (line.cost_code.origin_id, line.cost_type.origin_id) == ("cc_origin_id", "cost_type_origin_id")
    assert (line.amount, budget.transactions) == (Decimal("44.45"), (1,))


def test_of_a_job_that_is_synced_only_its_cost_codes_go_and_no_group_of_them() -> None:
    request = asked("create_or_update_job")
    data = {**request.request_data, "job": {**request.request_data["job"], "origin_id": "J|21-002"}}
    request = request.model_copy(update={"request_data": data})
    codes = asked_for(request)
    assert isinstance(codes, Budget)
    assert (exports(request), codes.kind, codes.code, len(request.details)) == (True, "cost codes", "21-002", 1)
    assert [(line.cost_code.code, line.cost_type.code, line.amount) for line in codes.lines] == [
        ("1-001", "O", None)
    ]
    known = [{**code, "origin_id": "CC|1"} for code in data["all_cost_codes"]]
    assert not exports(request.model_copy(update={"request_data": {**data, "all_cost_codes": known}}))


def test_a_cost_code_without_a_cost_type_goes_along_to_be_objected_to() -> None:
    request = asked("create_or_update_job")
    bare = [{**code, "line_item_types": []} for code in request.request_data["all_cost_codes"]]
    data = {"job": {**request.request_data["job"], "origin_id": "J|1"}, "all_cost_codes": bare}
    codes = asked_for(request.model_copy(update={"request_data": data}))
    assert isinstance(codes, Budget)
    assert [(line.cost_code.code, bool(line.cost_type)) for line in codes.lines] == [("1-001", False)]


def test_a_budget_that_is_not_as_printed_is_not_half_understood() -> None:
    with pytest.raises(TrueupError, match="PC-142"):
        asked_for(asked("create_budget", request_data={"job_id": "J|1"}))


def test_what_is_unlinked_is_known_by_its_kind_and_its_id() -> None:
    assert unlinked(asked("unlink_commitment")) == "commitment 4"
    assert unlinked(asked("unlink_commitment_change_order")) == "commitment change order 4"
    assert unlinked(asked("unlink_vendor")) == ""
    assert (freed(asked("unlink_vendor")), freed(asked("reset_job"))) == (("company", 32), ("project", 2))
    assert freed(asked("unlink_commitment")) == ("", 0)
