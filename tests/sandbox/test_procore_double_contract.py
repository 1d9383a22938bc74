"""The double takes what Procore's public reference says, and nothing else: its calls, fields, types and choices."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openapi import Reference
from starlette.routing import Route

from wizard.sandbox.procore_double import budget_actions, fields, kinds, rules, work_breakdown
from wizard.sandbox.procore_double.app import make_app
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.erp.routes import PLATFORM
from wizard.sandbox.procore_double.limits import Limits
from wizard.sandbox.procore_double.shown import Company
from wizard.sandbox.procore_double.signin import SignIn
from wizard.sandbox.procore_double.store import Store

V1 = "/rest/v1.0"
V11 = "/rest/v1.1"

OPERATIONS: dict[type[fields.Item], tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    rules.ProjectSync: (("PATCH", f"{V1}/projects/sync", ("updates",)),),
    rules.Project: (
        ("POST", f"{V1}/projects", ("project",)),
        ("PATCH", f"{V1}/projects/{{id}}", ("project",)),
    ),
    rules.Vendor: (
        ("PATCH", f"{V1}/vendors/sync", ("updates",)),
        ("POST", f"{V1}/vendors", ("vendor",)),
        ("PATCH", f"{V1}/vendors/{{id}}", ("vendor",)),
    ),
    rules.StandardCostCode: (("PATCH", f"{V1}/standard_cost_codes/sync", ("updates",)),),
    rules.CostCode: (("PATCH", f"{V1}/cost_codes/sync", ("updates",)),),
    rules.LineItemType: (("PATCH", f"{V1}/line_item_types/sync", ("updates",)),),
    rules.SubJob: (("PATCH", f"{V1}/sub_jobs/sync", ("updates",)),),
    rules.PrimeContract: (
        ("POST", f"{V1}/prime_contract", ("prime_contract",)),
        ("PATCH", f"{V1}/prime_contract/{{id}}", ("prime_contract",)),
    ),
    rules.WorkOrderContract: (("PATCH", f"{V1}/work_order_contracts/sync", ("updates",)),),
    rules.PurchaseOrderContract: (("PATCH", f"{V1}/purchase_order_contracts/sync", ("updates",)),),
    rules.TaxCode: (("PATCH", f"{V1}/tax_codes/sync", ("updates",)),),
    rules.Insurance: (("PATCH", f"{V1}/insurances/sync", ("updates",)),),
    rules.DirectCost: (("PATCH", f"{V1}/projects/{{project_id}}/direct_costs/sync", ("updates",)),),
    rules.DirectCostLine: (("PATCH", f"{V1}/projects/{{project_id}}/direct_costs/line_items/sync", ("updates",)),),
    rules.PrimeContractLine: (
        ("PATCH", f"{V1}/prime_contracts/{{prime_contract_id}}/line_items/sync", ("updates",)),
    ),
}
"""Which calls take a model, and where in their bodies it stands."""

BEYOND_THE_FILE = {
    "Project.id": "the path names the record; the double strikes it out",
    "PrimeContract.id": "the path names the record; the double strikes it out",
    "PurchaseOrderContract.id": "Procore's page on sync actions (developer documentation, 2026-06)",
    "StandardCostCode.parent_origin_id": "Procore's ERP guide of 2022-07",
    "CostCode.parent_origin_id": "Procore's reference pages (about 2026-09)",
    "LineItemType.base_type": "“labor”: Procore's reference pages (about 2026-09) and its ERP guide of 2022-07",
}
"""What the double takes although the file lacks it → where it is documented."""

LEFT_OUT = {
    "Project": {"currency_configuration", "custom_field_%{custom_field_definition_id}"}
    | {f"override_{end}_date{check}" for end in ("start", "end") for check in ("", "_check")},
    "PrimeContract": {
        "currency_exchange_rate",
        "custom_field_%{custom_field_definition_id}",
        "drawing_revision_ids",
        "file_version_ids",
        "form_ids",
        "image_ids",
        "upload_ids",
    },
}
"""What the double does not take although the file has it: attachments and fields that a company defines itself."""


def described(reference: Reference, model: type[fields.Item]) -> dict[str, dict[str, Any]]:
    """Return the fields of a model as the file describes them, over all calls that take it."""
    found: dict[str, dict[str, Any]] = {}
    for method, template, where in OPERATIONS[model]:
        schema = reference.body(method, template)
        for name in where:
            schema = schema["properties"][name]
            schema = schema.get("items", schema)
        found |= schema["properties"]
    return found


def own(model: type[fields.Item]) -> Iterator[tuple[str, str, list[Any]]]:
    """Yield a model's fields with their JSON type and their choices ([]: any)."""
    for name, schema in model.model_json_schema()["properties"].items():
        meant = next(choice for choice in schema.get("anyOf", [schema]) if choice.get("type") != "null")
        yield name, meant.get("type", "string"), [choice for choice in meant.get("enum", []) if choice is not None]


@pytest.mark.parametrize("model", OPERATIONS, ids=lambda model: model.__name__)
def test_a_body_has_the_fields_types_and_choices_of_the_reference(
    reference: Reference, model: type[fields.Item]
) -> None:
    there = described(reference, model)
    odd = []
    for name, kind, choices in own(model):
        wanted = there.get(name, {})
        # Units of measure are a list of each company's own; the file puts that in words.
        known = [c for c in wanted.get("enum", []) if c is not None] if name != "uom" else []
        if (kind, choices) != (wanted.get("type"), known) and f"{model.__name__}.{name}" not in BEYOND_THE_FILE:
            odd.append((name, kind, choices, wanted))
    assert odd == []
    assert there.keys() - model.model_fields.keys() == LEFT_OUT.get(model.__name__, set())


def test_budget_codes_have_the_fields_of_the_reference(reference: Reference) -> None:
    where = f"{V1}/projects/{{project_id}}/work_breakdown_structure/wbs_codes"
    one = reference.body("POST", where)["properties"]
    many = reference.body("PATCH", f"{where}/bulk_create")["properties"]
    status = reference.body("PATCH", f"{where}/update_all")["properties"]
    assert work_breakdown.NewCodes.model_fields.keys() == many.keys()
    assert work_breakdown.NewCode.model_fields.keys() == one.keys() == many["bulk"]["items"]["properties"].keys()
    assert work_breakdown.Part.model_fields.keys() == one["segment_items"]["items"]["properties"].keys()
    assert work_breakdown.NewStatus.model_fields.keys() == status.keys()
    told = status["attributes"]["properties"]
    assert work_breakdown.Status.model_json_schema()["properties"]["status"]["enum"] == told["status"]["enum"]


def test_budget_lines_have_the_fields_of_the_reference(reference: Reference) -> None:
    for method, path in (("POST", f"{V11}/budget_line_items"), ("PATCH", f"{V11}/budget_line_items/{{id}}")):
        there = reference.body(method, path)["properties"]
        assert budget_actions.OneLine.model_fields.keys() == there.keys()
        line = there["budget_line_item"]["properties"]
        assert {name for name, *_ in own(budget_actions.BudgetLine)} == line.keys()
        for name, kind, choices in own(budget_actions.BudgetLine):
            known = line[name].get("enum", []) if name != "uom" else []
            assert (kind, choices) == (line[name]["type"], known), name


def test_every_kind_that_can_be_written_is_compared() -> None:
    written = {kind.item for kind in vars(kinds).values() if isinstance(kind, kinds.Kind)}
    assert written - {fields.Item} <= OPERATIONS.keys()


def test_every_call_is_one_that_the_reference_knows_or_one_of_the_gated_table(
    reference: Reference, tmp_path: Path
) -> None:
    store = Store(tmp_path / "double.sqlite")
    app = make_app(World(store, Company(1, "Sample"), SignIn("id", "secret")), Limits(1, 1))
    calls = {
        (method, route.path.replace(":int", ""))
        for route in app.routes
        if isinstance(route, Route) and route.path.startswith("/rest/v")
        for method in (route.methods or set()) - {"HEAD"}
    }
    store.close()
    assert len(calls) > 20
    gated = {(method, path.replace(":int", "")) for method, path, _ in PLATFORM}
    unknown = {call for call in calls if reference.operation(call[0], call[1].replace("{id}", "7")) is None}
    assert unknown == gated
