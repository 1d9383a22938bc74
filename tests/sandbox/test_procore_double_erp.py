"""The ERP platform of the double: connection, requests, external data, staged records, figures, rights."""

from __future__ import annotations

import pytest
from double_app import App

from wizard.sandbox.procore_double.erp.events import payload_problems

METADATA = {
    "settings": {"labels": {"name": "Sage 300"}, "configurations": {}, "entities": {"jobs": {"enabled": True}}}
}
LABOR = {"origin_id": "CT|L", "name": "Labor", "csv_import_code": "L"}


@pytest.fixture
def erp(app: App) -> App:
    app.double.control.switch(erp_entitled=True)
    return app


def company(app: App, rest: str) -> str:
    return f"v1.0/companies/{app.double.company_id}/{rest}"


def stage(app: App, *updates: dict) -> dict:
    answer = app.patch(company(app, "staged_records/sync"), {"updates": list(updates)})
    assert answer.status_code == 200, answer.text
    return answer.json()


def staged_vendor(app: App, origin: str = "AP|1", name: str = "Acme") -> int:
    [entity] = stage(app, {"item_type": "vendor", "origin_id": origin, "data": {"name": name}})["entities"]
    return entity["id"]


def refreshed(app: App, tab: str) -> tuple[dict, int]:
    """Press Refresh and return the request and the id of its detail."""
    number = app.double.control.play("refresh", tab=tab)["request"]
    request = app.get(company(app, f"erp_requests/{number}")).json()
    return request, request["request_data"].get("request_detail_id")


def close(app: App, detail: int, **closing) -> dict:
    answer = app.patch(company(app, f"erp_request_details/{detail}"), {"request_detail": closing})
    assert answer.status_code == 200, answer.text
    return answer.json()


# -- who is let in ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [403, 404])
def test_a_company_without_the_tool_is_refused(app, status):
    app.double.control.switch(erp_refusal=status)
    path = company(app, "erp_request_details")
    assert app.get(path, **{"filters[item_id]": 0}).status_code == status
    app.double.control.switch(erp_entitled=True)
    answer = app.get(path, **{"filters[item_id]": 0})
    assert (answer.status_code, answer.json()) == (200, [])


def test_the_tool_is_in_the_manifest_where_the_company_has_it(app):
    def tools():
        shown = app.get("v1.0/settings/permissions", **app.company).json()["tools"]
        return {tool["friendly_name"] for tool in shown}

    assert "ERP Integrations" not in tools()
    app.double.control.switch(erp_entitled=True)
    assert "ERP Integrations" in tools()


def test_the_webhook_resource_is_listed_without_the_tool_too(app):
    names = [entry["name"] for entry in app.get("v1.0/webhooks/resources", **app.company).json()]
    assert "ERP Requests" in names


# -- connection -------------------------------------------------------------------------------------------------


def test_a_connection_makes_the_one_erp_list_of_codes(erp):
    made = erp.post(company(erp, "erp_connections"), {"connection": {"metadata": METADATA}})
    assert made.status_code == 200, made.text
    lists = erp.get("v1.0/standard_cost_code_lists", **erp.company).json()
    assert {entry["id"]: entry["is_erp_list"] for entry in lists}[made.json()["standard_cost_code_list_id"]]
    again = erp.post(company(erp, "erp_connections"), {"connection": {"metadata": METADATA}})
    assert again.status_code == 422


def test_metadata_is_renewed_and_checked(erp):
    path = company(erp, "erp_metadata_configuration")
    assert erp.patch(path, {"metadata": METADATA}).status_code == 404
    erp.post(company(erp, "erp_connections"), {"connection": {"metadata": METADATA}})
    assert erp.patch(path, {"metadata": METADATA}).status_code == 200
    assert erp.patch(path, {"metadata": {"settings": {"made_up": {}}}}).status_code == 400


# -- requests ---------------------------------------------------------------------------------------------------


def test_a_refresh_asks_once_until_its_detail_is_closed(erp):
    request, detail = refreshed(erp, "vendors")
    assert request["request_name"] == "sync_vendors"
    assert "already" in erp.double.control.greyed("refresh", tab="vendors")
    assert close(erp, detail, status="success")["status"] == "success"
    erp.double.control.play("refresh", tab="vendors")


def test_details_are_closed_together_and_unknown_ones_refused_each(erp):
    details = [refreshed(erp, tab)[1] for tab in ("vendors", "jobs")]
    updates = [{"id": detail, "status": "success", "messages": []} for detail in details]
    body = {"updates": [*updates, {"id": 5, "status": "failed", "messages": ["no"]}]}
    answer = erp.patch(company(erp, "erp_request_details/sync"), body).json()
    assert [entity["id"] for entity in answer["entities"]] == details
    assert [error["id"] for error in answer["errors"]] == [5]


def test_a_status_that_is_not_in_the_vocabulary_is_refused(erp):
    _, detail = refreshed(erp, "vendors")
    body = {"request_detail": {"status": "done"}}
    assert erp.patch(company(erp, f"erp_request_details/{detail}"), body).status_code == 400


def test_a_request_of_cost_types_has_no_detail(erp):
    request, detail = refreshed(erp, "standard_categories")
    assert (request["request_data"], detail) == ({}, None)


# -- external data ----------------------------------------------------------------------------------------------


def test_external_data_are_the_origin_fields_of_the_object(erp):
    [vendor] = erp.synced("vendors", [{"name": "Acme"}])
    update = {"item_type": "vendor", "item_id": vendor["id"], "origin_id": "AP|9", "origin_code": "9"}
    answer = erp.patch(company(erp, "external_data/sync"), {"updates": [update]}).json()
    assert answer["errors"] == []
    assert answer["entities"][0]["id"] != vendor["id"]
    shown = erp.get(f"v1.0/vendors/{vendor['id']}", **erp.company).json()
    assert (shown["origin_id"], shown["origin_code"]) == ("AP|9", "9")
    [known] = erp.get(company(erp, "external_data"), item_type="vendor", item_id=vendor["id"]).json()
    assert known["origin_id"] == "AP|9"


def test_marks_that_cannot_be_made_are_refused_one_by_one(erp):
    [first, second] = erp.synced("vendors", [{"name": "Acme", "origin_id": "AP|1"}, {"name": "Best"}])
    updates = [
        {"item_type": "vendor", "item_id": second["id"], "origin_id": "AP|1"},
        {"item_type": "vendor", "item_id": 5, "origin_id": "AP|5"},
        {"item_type": "spaceship", "item_id": first["id"], "origin_id": "x"},
        {"item_type": "vendor", "item_id": second["id"], "origin_id": "AP|2"},
    ]
    answer = erp.patch(company(erp, "external_data/sync"), {"updates": updates}).json()
    assert [error["errors"] for error in answer["errors"]] == [
        {"origin_id": ["has already been taken"]},
        {"item_id": ["Entity with this ID not found"]},
        {"item_type": ["is not included in the list"]},
    ]
    assert [entity["origin_id"] for entity in answer["entities"]] == ["AP|2"]


def test_null_takes_a_mark_away(erp):
    [vendor] = erp.synced("vendors", [{"name": "Acme", "origin_id": "AP|1"}])
    update = {"item_type": "vendor", "item_id": vendor["id"], "origin_id": None}
    erp.patch(company(erp, "external_data/sync"), {"updates": [update]})
    assert erp.get(f"v1.0/vendors/{vendor['id']}", **erp.company).json()["origin_id"] is None


# -- staged records ---------------------------------------------------------------------------------------------


def test_a_staged_vendor_waits_and_is_imported_by_the_approver(erp):
    number = staged_vendor(erp)
    assert erp.get("v1.0/vendors", **erp.company).json() == []
    erp.double.control.play("import", staged=number)
    [vendor] = erp.get("v1.0/vendors", **erp.company).json()
    assert (vendor["name"], vendor["origin_id"]) == ("Acme", "AP|1")
    assert "already" in erp.double.control.greyed("import", staged=number)


def test_a_staged_vendor_is_linked_with_the_one_that_is_there(erp):
    [there] = erp.synced("vendors", [{"name": "ACME INC"}])
    erp.double.control.play("link", staged=staged_vendor(erp), object=there["id"])
    [vendor] = erp.get("v1.0/vendors", **erp.company).json()
    assert (vendor["name"], vendor["origin_id"]) == ("ACME INC", "AP|1")
    [request] = erp.double.control.records("erp_requests")
    assert request["attributes"]["request_name"] == "link_vendor"


def test_a_vendor_that_is_unlinked_stays_without_its_origin_and_is_staged_again(erp):
    staged = staged_vendor(erp)
    erp.double.control.play("import", staged=staged)
    erp.double.control.play("unlink_imported", staged=staged)
    [vendor] = erp.get("v1.0/vendors", **erp.company).json()
    assert (vendor["name"], vendor["origin_id"]) == ("Acme", None)
    [record] = erp.double.control.records("staged_records/vendor")
    assert record["attributes"]["status"] == "staged"
    told = [one["attributes"] for one in erp.double.control.records("erp_requests")][-1]
    assert told["request_name"] == "unlink_vendor"
    assert told["request_data"]["vendor"] == {"id": vendor["id"], "origin_id": "AP|1"}
    assert payload_problems("unlink_vendor", told["request_data"]) == []
    assert "nothing is linked" in erp.double.control.greyed("unlink_imported", staged=staged)


def contract(**line) -> dict:
    data = {
        "amount": 12.34,
        "description": "Slab",
        "cost_code_origin_id": "CC|1",
        "line_item_type_origin_id": "CT|L",
    }
    return {
        "item_type": "prime_contract",
        "origin_id": "CN|1",
        "origin_code": "1",
        "data": {"project_origin_id": "J|03-001", "number": "1", "title": "Depot", "status": "Approved"},
        "children": [{"item_type": "line_item", "origin_id": "CN|1|10", "data": {**data, **line}}],
    }


def test_a_contract_is_imported_with_its_lines_and_origin_ids_become_ids(erp):
    project = erp.project()
    erp.synced("cost_codes", [{"origin_id": "CC|1", "name": "Concrete", "code": "1"}], project_id=project)
    erp.synced("line_item_types", [LABOR])
    [entity] = stage(erp, contract())["entities"]
    made = erp.double.control.play("import", staged=entity["id"])["object"]
    shown = erp.get(f"v1.0/prime_contract/{made}", project_id=project).json()
    assert (shown["origin_id"], shown["grand_total"]) == ("CN|1", "12.34")
    [line] = shown["line_items"]
    assert (line["origin_id"], line["cost_code"]["origin_id"], line["line_item_type"]["code"]) == (
        "CN|1|10",
        "CC|1",
        "L",
    )
    more = contract()
    more["children"].append({**more["children"][0], "origin_id": "CN|1|20"})
    stage(erp, more)
    assert erp.double.control.play("import", staged=entity["id"])["object"] == made
    assert erp.get(f"v1.0/prime_contract/{made}", project_id=project).json()["grand_total"] == "24.68"


def test_a_contract_whose_codes_are_missing_is_invalid_and_says_which(erp):
    erp.project()
    [entity] = stage(erp, contract())["entities"]
    assert "CC|1" in erp.double.control.greyed("import", staged=entity["id"])
    assert erp.double.control.records("prime_contracts") == []


def test_staged_records_are_checked_one_by_one(erp):
    answer = stage(
        erp,
        {"item_type": "vendor", "origin_id": "AP|1", "data": {"name": "Acme"}},
        {"item_type": "vendor", "origin_id": "AP|2", "data": {"nmae": "Best"}},
        {"item_type": "sub_job", "origin_id": "X|1", "data": {"name": "Extra", "code": "01"}},
        {"item_type": "change_order", "origin_id": "CO|1", "data": {}},
    )
    assert [entity["origin_id"] for entity in answer["entities"]] == ["AP|1"]
    assert [error["errors"] for error in answer["errors"]] == [
        {"nmae": ["is not a known attribute"]},
        {"project_origin_id": ["required"]},
        {"item_type": ["is not included in the list"]},
    ]


# -- figures ----------------------------------------------------------------------------------------------------


def test_job_costs_are_kept_by_cost_code_and_cost_type(erp):
    project = erp.project()
    [code] = erp.synced("cost_codes", [{"origin_id": "CC|1", "name": "C", "code": "1"}], project_id=project)
    [kind] = erp.synced("line_item_types", [LABOR])
    known = {"cost_code_id": code["id"], "line_item_type_id": kind["id"]}
    body = {"company_id": erp.double.company_id, "job_origin_id": "J|03-001"}
    for cost in (1.5, 2.5):
        updates = [{**known, "job_to_date_cost": cost}, {**known, "cost_code_id": 5}]
        answer = erp.patch("v1.0/erp_job_costs/sync", {**body, "updates": updates}).json()
        assert [entity["job_to_date_cost"] for entity in answer["entities"]] == [cost]
        assert len(answer["errors"]) == 1
    assert len(erp.double.control.records("erp_job_costs")) == 1


# -- faults and the page ----------------------------------------------------------------------------------------


def test_calls_and_records_are_refused_as_a_test_wants(erp):
    erp.double.control.switch(
        refuse=[{"method": "PATCH", "path": "*/external_data/sync", "status": 409, "content": {"errors": "busy"}}],
        refuse_records=[{"path": "*/staged_records/sync", "origin_id": "AP|2", "errors": {"name": ["is ugly"]}}],
    )
    assert erp.patch(company(erp, "external_data/sync"), {"updates": []}).status_code == 409
    assert erp.patch(company(erp, "external_data/sync"), {"updates": []}).status_code == 200
    answer = stage(
        erp,
        *({"item_type": "vendor", "origin_id": f"AP|{n}", "data": {"name": "Acme"}} for n in (1, 2)),
    )
    assert [error["errors"] for error in answer["errors"]] == [{"name": ["is ugly"]}]


def test_the_page_shows_what_waits_and_its_buttons_work(erp):
    number = staged_vendor(erp, name="Acme & <Sons>")
    page = erp.session.get(f"{erp.double.url}/erp", timeout=30).text
    assert "Acme &amp; &lt;Sons&gt;" in page
    form = {"move": "import", "staged": number}
    answer = erp.session.post(f"{erp.double.url}/erp/play", data=form, timeout=30)
    assert "Done: object" in answer.text
    [vendor] = erp.get("v1.0/vendors", **erp.company).json()
    assert vendor["name"] == "Acme & <Sons>"


def test_a_form_of_another_page_is_refused(erp):
    form = {"move": "refresh", "tab": "vendors"}
    headers = {"Origin": "https://elsewhere.example"}
    answer = erp.session.post(f"{erp.double.url}/erp/play", data=form, headers=headers, timeout=30)
    assert answer.status_code == 403
    assert erp.double.control.records("erp_requests") == []
