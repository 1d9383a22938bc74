"""Budget codes as the double takes them: combinations of segment items, each refused by itself."""

from __future__ import annotations

import json
import select
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from double_app import App


@dataclass
class Breakdown:
    """A project with a cost code of its own and one of its sub job; segments and items by their type and code."""

    app: App
    project: int
    sub_job: int

    @property
    def where(self) -> str:
        return f"v1.0/projects/{self.project}/work_breakdown_structure"

    def part(self, kind: str, code: str, **query: Any) -> dict[str, int]:
        [segment] = [one for one in self.app.get(f"{self.where}/segments").json() if one["type"] == kind]
        items = self.app.get(f"{self.where}/segments/{segment['id']}/segment_items", **query).json()
        [item] = [one for one in items if one["path_code"] == code]
        return {"segment_id": segment["id"], "segment_item_id": item["id"]}

    def create(self, *bulk: dict[str, Any]) -> dict[str, Any]:
        answer = self.app.patch(f"{self.where}/wbs_codes/bulk_create", {"bulk": list(bulk)})
        assert answer.status_code == 201, answer.text
        return answer.json()


@pytest.fixture
def breakdown(app: App) -> Breakdown:
    project = app.project()
    [sub_job] = app.synced("sub_jobs", [{"origin_id": "X|1", "code": "01", "name": "Tenant"}], project_id=project)
    code = {"origin_id": "CC|1", "code": "1-100", "name": "Drain"}
    app.synced("cost_codes", [code], project_id=project)
    app.synced("cost_codes", [{**code, "origin_id": "CC|2"}], project_id=project, sub_job_id=sub_job["id"])
    app.synced("line_item_types", [{"origin_id": "CT|M", "name": "Material", "csv_import_code": "M"}])
    return Breakdown(app, project, sub_job["id"])


def test_a_combination_is_one_code_whose_description_alone_can_change(breakdown: Breakdown) -> None:
    parts = [breakdown.part("cost_code", "1-100"), breakdown.part("line_item_type", "M")]
    [first] = breakdown.create({"segment_items": parts})["entities"]
    assert (first["flat_code"], first["flat_name"], first["status"]) == ("1-100.M", "Drain.Material", "active")
    [again] = breakdown.create({"segment_items": parts[::-1], "description": "Pipes"})["entities"]
    assert (again["id"], again["description"]) == (first["id"], "Pipes")
    assert len(breakdown.app.get(f"{breakdown.where}/wbs_codes").json()) == 1


def test_what_cannot_be_a_code_is_refused_by_itself(breakdown: Breakdown) -> None:
    code, kind = breakdown.part("cost_code", "1-100"), breakdown.part("line_item_type", "M")
    below = breakdown.part("cost_code", "1-100", legacy_sub_job_id=breakdown.sub_job)
    wrong = {
        "an unknown item": [{**code, "segment_item_id": 5}, kind],
        "an unknown segment": [code, kind, {"segment_id": 5, "segment_item_id": 5}],
        "a part twice": [code, kind, kind],
        "no cost type": [code],
        "a sub job's cost code without it": [below, kind],
        "a field too many": [{**code, "name": "Drain"}, kind],
    }
    answer = breakdown.create(
        *({"segment_items": parts} for parts in wrong.values()), {"segment_items": [code, kind]}
    )
    assert [item["segment_items"] for item in answer["errors"]] == list(wrong.values())
    assert all(item["errors"] for item in answer["errors"])
    assert [entity["flat_code"] for entity in answer["entities"]] == ["1-100.M"]
    sub_job = breakdown.part("sub_job", "01")
    assert breakdown.create({"segment_items": [below, kind, sub_job]})["entities"][0]["flat_code"] == "01.1-100.M"


def test_a_segment_of_the_companys_own_has_to_be_filled(breakdown: Breakdown) -> None:
    breakdown.app.double.control.switch(custom_segment="Phase")
    parts = [breakdown.part("cost_code", "1-100"), breakdown.part("line_item_type", "M")]
    [refused] = breakdown.create({"segment_items": parts})["errors"]
    assert refused["errors"] == {"segment_items": ["Phase can't be blank"]}
    assert breakdown.create({"segment_items": [*parts, breakdown.part("custom", "A")]})["entities"]


def test_a_status_is_set_for_codes_of_the_project_or_for_none(breakdown: Breakdown) -> None:
    parts = [breakdown.part("cost_code", "1-100"), breakdown.part("line_item_type", "M")]
    [code] = breakdown.create({"segment_items": parts})["entities"]
    where, ended = f"{breakdown.where}/wbs_codes", {"attributes": {"status": "inactive"}}
    assert breakdown.app.patch(f"{where}/update_all", {"ids": [code["id"], 5], **ended}).status_code == 404
    assert breakdown.app.get(where, **{"filters[status][]": "active"}).json()
    assert breakdown.app.patch(f"{where}/update_all", {"ids": [code["id"]], **ended}).status_code == 204
    assert not breakdown.app.get(where, **{"filters[status][]": "active"}).json()


def test_an_answer_without_content_leaves_the_connection_open(breakdown: Breakdown) -> None:
    parts = [breakdown.part("cost_code", "1-100"), breakdown.part("line_item_type", "M")]
    [code] = breakdown.create({"segment_items": parts})["entities"]
    app, told = breakdown.app, {"ids": [code["id"]], "attributes": {"status": "inactive"}}
    headers = {"Content-Type": "application/json", "Authorization": str(app.session.headers["Authorization"])}
    place = urlsplit(app.double.url)
    with closing(HTTPConnection(str(place.hostname), place.port, timeout=30)) as line:
        path = f"/rest/{breakdown.where}/wbs_codes/update_all"
        line.request("PATCH", path, json.dumps(told), headers | {"Procore-Company-Id": str(app.double.company_id)})
        answer = line.getresponse()
        assert (answer.status, answer.read()) == (204, b"")
        assert not select.select([line.sock], [], [], 0.2)[0], "the double has hung up"
