"""Sync calls: create and update by id or origin id, item by item."""

from __future__ import annotations

import time

import pytest

NOT_FOUND = {"id": ["Entity with this ID not found"]}


def test_an_item_without_any_id_is_created(app):
    [vendor] = app.synced("vendors", [{"name": "Acme"}])
    assert vendor["origin_id"] is None
    assert app.get(f"v1.0/vendors/{vendor['id']}", **app.company).json() == vendor


def test_an_unknown_id_is_an_error_of_that_item_alone(app):
    answer = app.sync("vendors", [{"id": 0, "name": "Nobody"}, {"origin_id": "AP|ACME", "name": "Acme"}])
    assert [entity["name"] for entity in answer["entities"]] == ["Acme"]
    assert answer["errors"] == [{"id": 0, "name": "Nobody", "errors": NOT_FOUND}]


def test_an_unknown_id_is_an_error_even_beside_a_known_origin_id(app):
    app.synced("vendors", [{"origin_id": "AP|ACME", "name": "Acme"}])
    [refused] = app.sync("vendors", [{"id": 5, "origin_id": "AP|ACME", "name": "New"}])["errors"]
    assert refused["errors"] == NOT_FOUND


def test_a_known_origin_id_updates_what_is_sent_and_keeps_the_rest(app):
    [first] = app.synced("vendors", [{"origin_id": "AP|ACME", "name": "Acme", "city": "Salem"}])
    [second] = app.synced("vendors", [{"origin_id": "AP|ACME", "name": "Acme Inc"}])
    assert second["id"] == first["id"]
    assert (second["name"], second["city"]) == ("Acme Inc", "Salem")
    assert app.double.control.counters()["records"]["vendors"] == 1


def test_an_id_with_another_origin_id_changes_the_origin_id(app):
    [vendor] = app.synced("vendors", [{"origin_id": "AP|OLD", "name": "Acme"}])
    [changed] = app.synced("vendors", [{"id": vendor["id"], "origin_id": "AP|NEW"}])
    assert (changed["id"], changed["origin_id"]) == (vendor["id"], "AP|NEW")
    [other] = app.synced("vendors", [{"origin_id": "AP|OLD", "name": "Another"}])
    assert other["id"] != vendor["id"]


def test_an_origin_id_belongs_to_one_record_only(app):
    acme, _ = app.synced("vendors", [{"origin_id": "AP|1", "name": "Acme"}, {"origin_id": "AP|2", "name": "Best"}])
    [refused] = app.sync("vendors", [{"id": acme["id"], "origin_id": "AP|2"}])["errors"]
    assert refused["errors"] == {"origin_id": ["has already been taken"]}


def test_an_origin_id_is_unique_in_the_company_not_in_the_project(app):
    here, there = app.project("1"), app.project("2")
    app.synced("sub_jobs", [{"origin_id": "X|1", "name": "Extra", "code": "01"}], project_id=here)
    [refused] = app.sync("sub_jobs", [{"origin_id": "X|1", "name": "E", "code": "01"}], project_id=there)["errors"]
    assert refused["errors"] == {"origin_id": ["has already been taken"]}


def test_the_same_origin_id_may_name_records_of_two_kinds(app):
    app.synced("vendors", [{"origin_id": "1", "name": "Acme"}])
    app.synced("line_item_types", [{"origin_id": "1", "name": "Labor", "csv_import_code": "L"}])
    assert app.double.control.counters()["records"].items() >= {"vendors": 1, "line_item_types": 1}.items()


def test_an_origin_id_twice_in_a_call_is_one_record(app):
    first, second = app.synced("vendors", [{"origin_id": "AP|1", "name": "A"}, {"origin_id": "AP|1", "name": "B"}])
    assert first["id"] == second["id"]
    assert second["name"] == "B"


def test_a_batch_sent_again_creates_nothing_and_touches_nothing(app):
    items = [{"origin_id": f"AP|{number}", "name": f"Vendor {number}"} for number in range(50)]
    first = app.synced("vendors", items)
    moment = first[0]["updated_at"]
    deadline = time.monotonic() + 120
    while app.synced("vendors", [{"name": "Clock"}])[0]["created_at"] == moment:
        assert time.monotonic() < deadline
    assert app.synced("vendors", items) == first


@pytest.mark.parametrize(
    ("item", "problems"),
    [
        ({"city": "Salem"}, {"name": ["can't be blank"]}),
        ({"name": "  "}, {"name": ["can't be blank"]}),
        ({"name": "A", "nmae": "B"}, {"nmae": ["is not a known attribute"]}),
        ({"name": 7}, {"name": ["must be a string"]}),
        ({"name": "A", "is_active": "true"}, {"is_active": ["must be true or false"]}),
        ({"name": "A", "parent_id": "12"}, {"parent_id": ["must be an integer"]}),
        ({"name": "A", "parent_id": 12}, {"parent_id": ["Entity with this ID not found"]}),
        ({"name": "A", "country_code": "USA"}, {"country_code": ["is invalid"]}),
        ({"name": "A", "id": "x", "zip": 9}, {"id": ["must be an integer"], "zip": ["must be a string"]}),
    ],
)
def test_a_bad_attribute_is_an_error_of_its_item_alone(app, item, problems):
    answer = app.sync("vendors", [{"name": "Good"}, item])
    assert [entity["name"] for entity in answer["entities"]] == ["Good"]
    assert answer["errors"] == [{**item, "errors": problems}]


def test_a_thousand_items_are_taken_at_once(app):
    items = [{"origin_id": f"AP|{number}", "name": f"Vendor {number}"} for number in range(1000)]
    assert [entity["origin_id"] for entity in app.synced("vendors", items)] == [item["origin_id"] for item in items]


@pytest.mark.parametrize("status", [413, 400])
def test_more_than_a_thousand_items_are_refused_as_a_whole(app, status):
    app.double.control.switch(over_long_status=status)
    items = [{"name": f"Vendor {number}"} for number in range(1001)]
    assert app.patch("v1.0/vendors/sync", {**app.company, "updates": items}).status_code == status
    assert "vendors" not in app.double.control.counters()["records"]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ({}, {"updates": ["required"]}),
        ({"updates": {}}, {"updates": ["must be an array"]}),
        ({"updates": [1]}, {"updates": ["must be an object"]}),
        ({"updates": [], "update": []}, {"update": ["is not a known attribute"]}),
    ],
)
def test_a_wrong_envelope_is_refused_as_a_whole(app, body, problems):
    answer = app.patch("v1.0/vendors/sync", {**app.company, **body})
    assert answer.status_code == 400
    assert answer.json() == {"errors": problems}


def test_the_company_is_required_in_the_body_or_the_query(app):
    items = {"updates": [{"name": "Acme"}]}
    refused = app.patch("v1.0/vendors/sync", items)
    assert (refused.status_code, refused.json()) == (400, {"errors": {"company_id": ["required"]}})
    assert app.patch("v1.0/vendors/sync", items, **app.company).status_code == 200


def test_the_journal_keeps_every_batch_with_its_origin_ids(app):
    app.sync("vendors", [{"origin_id": "AP|1", "name": "A"}, {"origin_id": "AP|2", "name": ""}])
    app.sync("vendors", [{"origin_id": "AP|3", "name": "C"}])
    batches = app.double.control.calls("PATCH", "/rest/v1.0/vendors/sync")
    assert [batch["origin_ids"] for batch in batches] == [["AP|1", "AP|2"], ["AP|3"]]
    assert [(batch["items"], batch["accepted"]) for batch in batches] == [(2, 1), (1, 1)]

    counters = app.double.control.counters()
    assert counters["accepted"] == {"vendors": 2}
    assert counters["requests"]["PATCH /rest/v1.0/vendors/sync"] == 2


def test_wiping_leaves_an_empty_company(app):
    app.synced("vendors", [{"name": "Acme"}])
    app.double.control.wipe()
    counters = app.double.control.counters()
    assert counters == {"records": {"standard_cost_code_lists": 1}, "requests": {}, "accepted": {}}
