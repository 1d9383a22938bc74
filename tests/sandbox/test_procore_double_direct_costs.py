"""Direct costs as the double takes them: two sync calls, one project at a time, closed to people afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import requests
from double_app import App


def parts(app: App) -> tuple[int, dict[str, Any]]:
    project = app.project()
    [code] = app.synced("cost_codes", [{"origin_id": "CC|1", "code": "2-600", "name": "Drain"}], project_id=project)
    [kind] = app.synced("line_item_types", [{"origin_id": "CT|M", "name": "Material"}])
    return project, {"cost_code_id": code["id"], "line_item_type_id": kind["id"]}


def sync(app: App, project: int, what: str, updates: list[dict[str, Any]]) -> dict[str, Any]:
    answer = app.patch(f"v1.0/projects/{project}/{what}/sync", {"updates": updates})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_cost_and_its_lines_are_kept_and_the_header_tells_no_total(app: App) -> None:
    project, coded = parts(app)
    [cost] = sync(app, project, "direct_costs", [{"origin_id": "DC|1", "direct_cost_type": "expense"}])["entities"]
    line = {"origin_id": "JT|1", "direct_cost_id": cost["id"], "amount": 12.1, **coded}
    [kept] = sync(app, project, "direct_costs/line_items", [line])["entities"]
    assert (kept["amount"], kept["direct_cost_id"]) == ("12.1", cost["id"])
    [listed] = app.get(f"v1.1/projects/{project}/direct_costs").json()
    assert listed["grand_total"] is None


def test_what_is_missing_or_said_twice_is_refused_record_by_record(app: App) -> None:
    project, coded = parts(app)
    sync(app, project, "direct_costs", [{"origin_id": "DC|1", "direct_cost_type": "expense"}])
    answer = sync(
        app,
        project,
        "direct_costs",
        [
            {"origin_id": "DC|1", "direct_cost_type": "expense"},
            {"origin_id": "DC|2"},
            {"origin_id": "DC|3", "direct_cost_type": "invoice"},
            {"origin_id": "DC|1", "description": "again"},
        ],
    )
    assert [entity["description"] for entity in answer["entities"]] == ["again"]
    assert [list(item["errors"]) for item in answer["errors"]] == [
        ["direct_cost_type"],
        ["direct_cost_type"],
        ["vendor_id", "invoice_number"],
    ]
    lines = sync(app, project, "direct_costs/line_items", [{"origin_id": "JT|1", "amount": 1}, {**coded}])
    assert [list(item["errors"]) for item in lines["errors"]] == [
        ["direct_cost_id", "cost_code_id", "line_item_type_id"],
        ["direct_cost_id"],
    ]


def test_one_that_came_from_accounting_is_closed_to_people(app: App) -> None:
    project, _ = parts(app)
    costs = [{"origin_id": "DC|1", "direct_cost_type": "expense"}, {"direct_cost_type": "expense"}]
    ours, theirs = sync(app, project, "direct_costs", costs)["entities"]
    body = {"direct_cost": {"description": "by hand"}}
    assert app.patch(f"v1.1/projects/{project}/direct_costs/{ours['id']}", body).status_code == 422
    assert (
        app.patch(f"v1.1/projects/{project}/direct_costs/{theirs['id']}", body).json()["description"] == "by hand"
    )


def test_two_calls_at_once_in_one_project_conflict(app: App) -> None:
    project, _ = parts(app)
    other = app.project("03-002")
    app.double.control.switch(latency_ms=300)

    def call(where: int) -> int:
        url = f"{app.double.url}/rest/v1.0/projects/{where}/direct_costs/sync"
        headers = {name: str(value) for name, value in app.session.headers.items()}
        return requests.patch(url, json={"updates": []}, headers=headers, timeout=30).status_code

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(call, [project, project, other])) == [200, 200, 409]
    assert call(project) == 200
