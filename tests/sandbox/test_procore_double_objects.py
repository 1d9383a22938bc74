"""The objects of the Procore double: lists, codes, contracts and their lines."""

from __future__ import annotations

import requests


def follow(app, path, **params):
    """Return the sizes of all pages of a list, by its `Link` headers."""
    answer = app.get(path, **params)
    sizes = [len(answer.json())]
    while "next" in answer.links:
        answer = app.session.get(answer.links["next"]["url"], timeout=30)
        sizes.append(len(answer.json()))
    return sizes, answer


def names(answer: requests.Response) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [item["name"] for item in answer.json()]


def test_pages_are_linked_until_the_last(app):
    app.synced("vendors", [{"name": f"Vendor {number}"} for number in range(25)])
    first = app.get("v1.0/vendors", per_page=10, **app.company)
    assert first.headers["Total"] == "25"
    assert first.headers["Per-Page"] == "10"
    assert set(first.links) == {"last", "next"}

    sizes, last = follow(app, "v1.0/vendors", per_page=10, **app.company)
    assert sizes == [10, 10, 5]
    assert set(last.links) == {"first", "prev"}
    assert app.get("v1.0/vendors", per_page=10, page=4, **app.company).json() == []


def test_projects_come_by_100_and_by_300_at_most(app):
    app.synced("projects", [{"name": f"Project {number}"} for number in range(310)])
    assert follow(app, "v1.1/projects", **app.company)[0] == [100, 100, 100, 10]
    assert follow(app, "v1.1/projects", per_page=1000, **app.company)[0] == [300, 10]
    assert len(app.get("v1.1/projects", view="ids", **app.company).json()) == 310


def test_projects_are_filtered(app):
    app.synced("projects", [{"origin_id": "J|1", "name": "On"}, {"name": "Off", "active": False}])

    def listed(**filters):
        return names(app.get("v1.1/projects", **app.company, **{f"filters[{k}]": v for k, v in filters.items()}))

    assert listed(by_status="Active") == ["On"]
    assert listed(by_status="Inactive") == ["Off"]
    assert listed(by_status="All") == ["On", "Off"]
    assert listed(origin_id="J|1") == ["On"]
    assert listed(synced="false") == ["Off"]
    assert listed(unheard_of="x") == ["On", "Off"]


def test_a_range_of_moments_is_taken_bare_and_in_quotes(app):
    app.synced("vendors", [{"name": "Acme"}])
    past, future = "2020-01-01T00:00:00Z...2021-01-01T00:00:00Z", "2020-01-01T00:00:00Z...2999-01-01T00:00:00Z"
    for text, expected in ((past, []), (future, ["Acme"]), (f'"{future}"', ["Acme"])):
        assert names(app.get("v1.0/vendors", **app.company, **{"filters[updated_at]": text})) == expected
    assert app.get("v1.0/vendors", **app.company, **{"filters[updated_at]": "yesterday"}).status_code == 400


def test_a_project_is_created_shown_and_changed(app):
    body = {**app.company, "project": {"name": "Depot", "project_number": "03-001", "origin_code": "03-001"}}
    created = app.post("v1.0/projects", body)
    assert created.status_code == 201
    assert created.json()["display_name"] == "03-001 - Depot"

    path = f"v1.0/projects/{created.json()['id']}"
    changed = app.patch(path, {**app.company, "project": {"active": False, "total_value": 1500}})
    assert (changed.json()["active"], changed.json()["total_value"]) == (False, "1500.0")
    assert app.get(path, **app.company).json() == changed.json()
    assert app.get(path).status_code == 400


def test_the_sync_of_projects_takes_no_origin_code(app):
    [refused] = app.sync("projects", [{"name": "Depot", "origin_code": "03-001"}])["errors"]
    assert refused["errors"] == {"origin_code": ["is not a known attribute"]}


def test_a_post_with_a_taken_origin_id_is_refused(app):
    body = {**app.company, "vendor": {"name": "Acme", "origin_id": "AP|1"}}
    assert app.post("v1.0/vendors", body).status_code == 201
    again = app.post("v1.0/vendors", body)
    assert (again.status_code, again.json()) == (422, {"errors": {"origin_id": ["has already been taken"]}})


def test_a_patch_to_a_taken_origin_id_is_refused_and_changes_nothing(app):
    acme, _ = app.synced("vendors", [{"origin_id": "AP|1", "name": "Acme"}, {"origin_id": "AP|2", "name": "Best"}])
    path = f"v1.0/vendors/{acme['id']}"
    refused = app.patch(path, {**app.company, "vendor": {"name": "New", "origin_id": "AP|2"}})
    assert (refused.status_code, refused.json()) == (422, {"errors": {"origin_id": ["has already been taken"]}})
    assert app.get(path, **app.company).json() == acme


def test_a_post_names_the_bad_field(app):
    def refused(vendor):
        answer = app.post("v1.0/vendors", {**app.company, "vendor": vendor})
        assert answer.status_code == 400
        return answer.json()["errors"]

    assert refused({}) == {"name": ["can't be blank"]}
    assert refused({"name": "A", "colour": 1}) == {"colour": ["is not a known attribute"]}


def test_a_vendor_in_a_project_is_listed_there(app):
    project = app.project()
    vendor = app.vendor_in(project)
    app.synced("vendors", [{"name": "Elsewhere"}])
    assert [v["id"] for v in app.get(f"v1.1/projects/{project}/vendors").json()] == [vendor]
    assert app.get(f"v1.0/vendors/{vendor}", **app.company).json()["project_ids"] == [project]


def test_standard_cost_codes_belong_to_the_companys_list(app):
    [codes] = app.get("v1.0/standard_cost_code_lists", **app.company).json()
    place = {**app.company, "standard_cost_code_list_id": codes["id"]}
    parent, child = app.synced(
        "standard_cost_codes",
        [
            {"origin_id": "SCC|02", "code": "02", "name": "Site work"},
            {"origin_id": "SCC|02-300", "code": "02-300", "name": "Earthwork", "parent_origin_id": "SCC|02"},
        ],
        **place,
    )
    assert child["parent_id"] == parent["id"]
    assert app.get("v1.0/standard_cost_codes", **place).json() == [parent, child]
    assert app.get("v1.0/standard_cost_codes", **app.company).status_code == 400


def test_cost_codes_show_the_codes_of_their_parents(app):
    project = app.project()
    items = [
        {"origin_id": "CC|1||02", "code": "02", "name": "Site work"},
        {"origin_id": "CC|1||02-300", "code": "300", "name": "Earthwork", "parent_origin_id": "CC|1||02"},
    ]
    parent, child = app.synced("cost_codes", items, project_id=project)
    assert (child["code"], child["full_code"], child["parent"]) == ("300", "02-300", {"id": parent["id"]})
    assert (child["biller_type"], child["biller_id"], child["biller_origin_id"]) == ("Project", project, "J|03-001")


def test_cost_codes_of_a_sub_job_name_it_as_biller(app):
    project = app.project()
    [extra] = app.synced("sub_jobs", [{"origin_id": "X|1|01", "name": "Extra", "code": "01"}], project_id=project)
    place = {"project_id": project, "sub_job_id": extra["id"]}
    [code] = app.synced("cost_codes", [{"code": "1", "name": "Drains"}], **place)
    app.synced("cost_codes", [{"code": "1", "name": "Drains"}], project_id=project)
    assert (code["biller_type"], code["biller_id"]) == ("SubJob", extra["id"])
    assert [c["id"] for c in app.get("v1.0/cost_codes", **place).json()] == [code["id"]]


def test_a_cost_code_cannot_hang_under_itself_or_another_projects_code(app):
    here, there = app.project("1"), app.project("2")
    [code] = app.synced("cost_codes", [{"code": "1", "name": "A"}], project_id=here)
    own = app.sync("cost_codes", [{"id": code["id"], "parent_id": code["id"]}], project_id=here)
    other = app.sync("cost_codes", [{"code": "2", "name": "B", "parent_id": code["id"]}], project_id=there)
    assert [list(error["errors"]) for answer in (own, other) for error in answer["errors"]] == [["parent_id"]] * 2


def test_cost_types_know_their_base_types(app):
    types = [{"name": "Labor", "csv_import_code": "L", "base_type": "labor"}, {"name": "X", "base_type": "people"}]
    answer = app.sync("line_item_types", types)
    assert [(t["code"], t["base_type"]) for t in answer["entities"]] == [("L", "labor")]
    assert answer["errors"][0]["errors"] == {"base_type": ["is not included in the list"]}
    assert app.get("v1.0/line_item_types", project_id=app.project()).json() == answer["entities"]


def test_prime_contracts_are_not_filtered_by_origin_id(app):
    project = app.project()
    first = app.contract(project, number="1", origin_id="CN|1")
    app.contract(project, number="2", origin_id="CN|2")
    listed = app.get("v1.0/prime_contracts", project_id=project, **{"filters[origin_id]": "CN|1"})
    assert [contract["origin_id"] for contract in listed.json()] == ["CN|1", "CN|2"]
    chosen = app.get("v1.0/prime_contracts", project_id=project, **{"filters[id]": first["id"]})
    assert [contract["origin_id"] for contract in chosen.json()] == ["CN|1"]
    assert app.get("v1.0/prime_contract", project_id=project).json()["origin_id"] == "CN|1"


def test_a_contracts_owner_must_be_in_the_projects_directory(app):
    project = app.project()
    [vendor] = app.synced("vendors", [{"name": "City of Salem"}])
    body = {"project_id": project, "prime_contract": {"number": "1", "vendor_id": vendor["id"]}}
    refused = app.post("v1.0/prime_contract", body)
    assert (refused.status_code, list(refused.json()["errors"])) == (400, ["vendor_id"])

    app.double.control.switch(directory_needed=False)
    assert app.post("v1.0/prime_contract", body).json()["vendor"]["name"] == "City of Salem"


def test_a_contract_is_changed_and_keeps_the_rest(app):
    project = app.project()
    contract = app.contract(
        project, number="1", status="Draft", retainage_percent="10.00", vendor_id=app.vendor_in(project)
    )
    body = {"project_id": project, "prime_contract": {"status": "Approved"}}
    changed = app.patch(f"v1.0/prime_contract/{contract['id']}", body).json()
    assert (changed["status"], changed["retainage_percent"], changed["number"]) == ("Approved", "10.0", "1")
    body["prime_contract"] = {"status": "approved"}
    assert app.patch(f"v1.0/prime_contract/{contract['id']}", body).status_code == 400
    assert app.patch("v1.0/prime_contract/1", body).status_code in (400, 404)


def test_lines_carry_codes_and_add_up_exactly(app):
    project = app.project()
    contract = app.contract(project, number="1")
    [code] = app.synced("cost_codes", [{"code": "1", "name": "Drains"}], project_id=project)
    [cost_type] = app.synced("line_item_types", [{"name": "Labor", "csv_import_code": "L"}])
    lines = [
        {"origin_id": "CN|1|1", "amount": "0.10", "cost_code_id": code["id"], "line_item_type_id": cost_type["id"]},
        {"origin_id": "CN|1|2", "amount": "0.20"},
        {"extended_type": "calculated", "quantity": "3", "unit_cost": "100000000000.01", "uom": "ea"},
    ]
    path = f"prime_contracts/{contract['id']}/line_items"
    first, second, third = app.synced(path, lines, project_id=project)
    assert (first["amount"], first["cost_code"], first["line_item_type"]) == ("0.1", code, cost_type)
    assert [line["position"] for line in (first, second, third)] == [1, 2, 3]
    assert third["amount"] == "300000000000.03"
    assert app.get(f"v1.0/{path}", project_id=project).json() == [first, second, third]

    shown = app.get(f"v1.0/prime_contract/{contract['id']}", project_id=project).json()
    assert shown["grand_total"] == "300000000000.33"
    assert shown["line_items"] == [first, second, third]


def test_a_line_may_not_point_outside_its_project(app):
    here, there = app.project("1"), app.project("2")
    [foreign] = app.synced("cost_codes", [{"code": "1", "name": "Drains"}], project_id=there)
    contract = app.contract(here, number="1")
    items = [
        {"amount": "1.0", "cost_code_id": foreign["id"]},
        {"amount": "1.0", "line_item_type_id": 5},
        {"amount": "1.0", "wbs_code_id": 5},
        {"amount": 1.0},
        {"amount": "one"},
        {"amount": "1.0", "uom": "furlong"},
    ]
    answer = app.sync(f"prime_contracts/{contract['id']}/line_items", items, project_id=here)
    assert answer["entities"] == []
    fields = [list(error["errors"]) for error in answer["errors"]]
    assert fields == [["cost_code_id"], ["line_item_type_id"], ["wbs_code_id"], ["amount"], ["amount"], ["uom"]]


def test_a_contract_of_another_project_is_not_found(app):
    here, there = app.project("1"), app.project("2")
    contract = app.contract(here, number="1")
    answer = app.get(f"v1.0/prime_contract/{contract['id']}", project_id=there)
    assert (answer.status_code, answer.json()) == (404, {"message": "Item not found"})
