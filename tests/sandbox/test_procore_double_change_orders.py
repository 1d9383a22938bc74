"""The double's change orders are found, shown and marked as Procore documents it, awkward parts included."""

from __future__ import annotations

from typing import Any

import pytest
from double_app import App


@pytest.fixture
def contract(app: App) -> dict[str, Any]:
    project = app.project()
    made = app.contract(project, number="C1", title="Depot", status="Approved", vendor_id=app.vendor_in(project))
    return {**made, "project_id": project}


def drains(contract: dict[str, Any], **wish: Any) -> dict[str, Any]:
    line = {"description": "Drain line", "amount": "299.00", "markups": [{"name": "OH&P", "percentage": "15.00"}]}
    usual = {"project_id": contract["project_id"], "contract_id": contract["id"], "number": "001", "lines": [line]}
    return {**usual, **wish}


def prime(app: App, contract: dict[str, Any], **filters: Any) -> list[dict[str, Any]]:
    answer = app.get(f"v1.0/projects/{contract['project_id']}/prime_change_orders", **filters)
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def packages(app: App, contract: dict[str, Any], **filters: Any) -> list[dict[str, Any]]:
    return app.get("v1.0/change_order_packages", project_id=contract["project_id"], **filters).json()


def test_a_change_order_shows_cost_and_markup_apart(app: App, contract: dict[str, Any]) -> None:
    made = app.double.control.change_order(**drains(contract))
    shown = app.get(f"v1.0/change_order_packages/{made['id']}", project_id=contract["project_id"]).json()
    [line] = shown["line_items"]
    assert (line["total_amount"], line["markup_line_items"][0]["amount"]) == ("299.0", "44.85")
    assert shown["grand_total"] == "343.85"
    assert line["holder"] == {"id": made["potential_change_orders"][0], "holder_type": "PotentialChangeOrder"}


@pytest.mark.parametrize(("tier", "listed"), [(1, 1), (2, 1), (3, 0)])
def test_only_packages_exist_in_projects_of_every_tier(
    app: App, contract: dict[str, Any], tier: int, listed: int
) -> None:
    made = app.double.control.change_order(**drains(contract, tier=tier))
    assert len(prime(app, contract)) == listed
    assert [one["id"] for one in packages(app, contract)] == [made["id"]]
    requests = app.get(
        "v1.0/change_order_requests", project_id=contract["project_id"], contract_id=contract["id"]
    ).json()
    assert len(requests) == (tier == 3)


def test_an_executed_change_order_vanishes_from_the_newer_list_alone(app: App, contract: dict[str, Any]) -> None:
    app.double.control.change_order(**drains(contract, executed=True))
    assert prime(app, contract) == []
    assert len(packages(app, contract)) == 1


def test_the_newer_kind_has_an_id_of_its_own_and_names_its_package(app: App, contract: dict[str, Any]) -> None:
    made = app.double.control.change_order(**drains(contract))
    [shown] = prime(app, contract, **{"filters[status]": "approved"})
    assert shown["legacy_package_id"] == made["id"] != shown["id"]
    company, project = app.double.company_id, contract["project_id"]
    path = f"v2.0/companies/{company}/projects/{project}/prime_change_orders/{shown['id']}/line_items"
    [line] = app.get(path, view="extended").json()["data"]
    assert line["id"] == str(made["line_items"][0]["id"])
    assert prime(app, contract, **{"filters[status]": "draft"}) == []


def test_a_package_and_its_lines_take_origin_ids(app: App, contract: dict[str, Any]) -> None:
    made = app.double.control.change_order(**drains(contract))
    project = contract["project_id"]
    body = {"project_id": project, "contract_id": contract["id"], "change_order": {"origin_id": "CO|C1|001"}}
    assert app.patch(f"v1.0/change_order_packages/{made['id']}", body).json()["origin_id"] == "CO|C1|001"
    line, [holder] = made["line_items"][0]["id"], made["potential_change_orders"]
    answer = app.patch(
        f"v1.0/potential_change_orders/{holder}/line_items/sync",
        {"updates": [{"id": line, "origin_id": "CO|C1|001|1"}]},
        project_id=project,
    ).json()
    assert answer["errors"] == []
    assert app.double.control.look_at_change_order(made["id"])["line_items"][0]["origin_id"] == "CO|C1|001|1"


def test_a_workflow_keeps_the_status_or_everything(app: App, contract: dict[str, Any]) -> None:
    made = app.double.control.change_order(**drains(contract, lock="status"))

    def patched(**change: Any) -> int:
        body = {"project_id": contract["project_id"], "change_order": change}
        answer = app.patch(f"v1.0/change_order_packages/{made['id']}", body)
        assert answer.status_code == 200 or "set via workflow" in answer.json()["errors"]
        return answer.status_code

    assert patched(status="void") == 422
    assert patched(origin_id="CO|1") == 200
    app.double.control.edit_change_order(made["id"], lock="all")
    assert patched(origin_id="CO|2") == 422


def test_an_origin_id_belongs_to_one_change_order(app: App, contract: dict[str, Any]) -> None:
    bodies = [app.double.control.change_order(**drains(contract)) for _ in range(2)]
    statuses = [
        app.patch(
            f"v1.0/change_order_packages/{made['id']}",
            {"project_id": contract["project_id"], "change_order": {"origin_id": "CO|C1|001"}},
        ).status_code
        for made in bodies
    ]
    assert statuses == [200, 422]


def test_a_contract_tells_what_its_approved_change_orders_come_to(app: App, contract: dict[str, Any]) -> None:
    app.double.control.change_order(**drains(contract))
    app.double.control.change_order(**drains(contract, number="002", status="draft"))
    [listed] = app.get("v1.0/prime_contracts", project_id=contract["project_id"]).json()
    one = app.get(f"v1.0/prime_contract/{contract['id']}", project_id=contract["project_id"]).json()
    assert (listed["approved_change_orders"], listed["grand_total"]) == ("343.85", "0.0")
    assert (one["approved_change_orders"], one["revised_contract_amount"]) == ("343.85", "343.85")


def test_what_a_project_user_deletes_is_gone(app: App, contract: dict[str, Any]) -> None:
    made = app.double.control.change_order(**drains(contract))
    app.double.control.delete_change_order(made["id"])
    assert packages(app, contract) == []
    answer = app.get(f"v1.0/change_order_packages/{made['id']}", project_id=contract["project_id"])
    assert answer.status_code == 404
