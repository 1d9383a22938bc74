"""Budget codes against the Procore double: made once of their parts, taken over where they are, never deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from doubles import ProcoreDouble

from wizard.errors import TrueupError
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import work_breakdown
from wizard.procore.public import Procore
from wizard.procore.sync import Outcome

CODES = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes"
BULK = f"{CODES}/bulk_create"


@dataclass
class Project:
    """A project with cost codes 1-100 and 1-200, the first again below its sub job 01, and two cost types."""

    line: Procore
    double: ProcoreDouble
    id: int
    sub_job: int

    def deliver(self, *bodies: dict[str, Any], known: list[int] | None = None) -> list[Outcome]:
        return self.line.work_breakdown.deliver(self.id, bodies, known or [None] * len(bodies))

    def body(self, cost_code: str = "1-100", cost_type: str = "L", **changes: Any) -> dict[str, Any]:
        told = {"cost_code": cost_code, "cost_type": cost_type, "sub_job": None, "sub_job_id": None}
        return {**told, "active": True, **changes}

    def below(self, **changes: Any) -> dict[str, Any]:
        return self.body(sub_job="01", sub_job_id=self.sub_job, **changes)

    def held(self) -> dict[str, str]:
        return {code["flat_code"]: code["status"] for code in self.line.work_breakdown.codes(self.id)}

    def calls(self, template: str, method: str | None = None) -> list[dict[str, Any]]:
        return self.double.control.calls(method, template)

    def anew(self) -> Procore:
        """Return a line to the company that has not looked at anything yet."""
        return line_to(self.double)


def line_to(double: ProcoreDouble) -> Procore:
    url = double.url
    account = ProcoreAccount(
        login_url=url, api_url=url, client_id=double.client_id, secret_name="s", company_id=double.company_id
    )
    return Procore(account, double.client_secret)


def ids(outcomes: list[Outcome]) -> list[int]:
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return [outcome.procore_id for outcome in outcomes if outcome.procore_id is not None]


def problem(outcome: Outcome) -> TrueupError:
    assert outcome.error is not None
    return outcome.error


@pytest.fixture
def project(procore_double: ProcoreDouble) -> Iterator[Project]:
    with line_to(procore_double) as line:
        types = [{"origin_id": f"CT|{code}", "csv_import_code": code, "name": code} for code in ("L", "M")]
        ids(line.sync_line_item_types(types))
        (id,) = ids(line.sync_projects([{"origin_id": "J|1", "name": "Depot"}]))
        (sub_job,) = ids(line.sync_sub_jobs(id, [{"origin_id": "X|1|01", "code": "01", "name": "Tenant"}]))
        codes = [{"origin_id": f"CC|1||{code}", "code": code, "name": code} for code in ("1-100", "1-200")]
        ids(line.sync_cost_codes(id, codes))
        ids(line.sync_cost_codes(id, [{**codes[0], "origin_id": "CC|1|01|1-100"}], sub_job))
        yield Project(line, procore_double, id, sub_job)


def test_a_code_is_made_of_its_parts_and_that_of_a_sub_job_is_another(project: Project) -> None:
    made = ids(project.deliver(project.body(), project.body(cost_type="M"), project.below()))
    assert len(set(made)) == 3
    assert project.held() == {"1-100.L": "active", "1-100.M": "active", "01.1-100.L": "active"}
    assert [call["items"] for call in project.calls(BULK)] == [3]


def test_what_is_looked_up_is_looked_up_once(project: Project) -> None:
    project.deliver(project.body(), project.below())
    before = len(project.calls(CODES, "GET"))
    reads = len(project.double.control.calls("GET"))
    project.deliver(project.body("1-200"), project.below(cost_type="M"))
    assert (before, len(project.double.control.calls("GET"))) == (1, reads)


def test_a_code_that_is_there_is_taken_over_and_woken_up_and_not_made_again(project: Project) -> None:
    made = ids(project.deliver(project.body(), project.body("1-200")))
    project.deliver(project.body(active=False), known=made[:1])
    assert project.held() == {"1-100.L": "inactive", "1-200.L": "active"}
    with project.anew() as line:
        assert (
            ids(line.work_breakdown.deliver(project.id, [project.body(), project.body("1-200")], [None] * 2))
            == made
        )
    assert len(project.calls(BULK)) == 1, "nothing was made again"
    assert set(project.held().values()) == {"active"}


def test_what_came_from_us_and_is_gone_becomes_inactive_and_nothing_is_made_for_that(project: Project) -> None:
    made = ids(project.deliver(project.body()))
    assert ids(project.deliver(project.body(active=False), known=made)) == made
    assert project.deliver(project.body("1-200", active=False)) == [Outcome()]
    assert project.held() == {"1-100.L": "inactive"}


def test_a_code_that_people_deleted_is_not_asked_to_be_inactive(project: Project) -> None:
    project.deliver(project.body())
    deleted = 5
    assert project.deliver(project.body(active=False), known=[deleted]) == [Outcome(deleted)]
    assert project.held() == {"1-100.L": "active"}


def test_lists_are_read_page_by_page(project: Project) -> None:
    project.double.control.switch(longest_page=1)
    bodies = [project.body(code, kind) for code in ("1-100", "1-200") for kind in ("L", "M")]
    made = ids(project.deliver(*bodies))
    with project.anew() as line:
        assert ids(line.work_breakdown.deliver(project.id, bodies, [None] * 4)) == made
    assert len(project.calls(BULK)) == 1


def test_a_segment_of_the_companys_own_is_told_and_nothing_is_made(project: Project) -> None:
    made = ids(project.deliver(project.body()))
    project.double.control.switch(custom_segment="Phase")
    with project.anew() as line:
        first, gone = line.work_breakdown.deliver(
            project.id, [project.body("1-200"), project.body(active=False)], [None, made[0]]
        )
        reads = len(project.double.control.calls("GET"))
        line.work_breakdown.deliver(project.id, [project.body("1-200")] * 2, [None] * 2)
        assert len(project.double.control.calls("GET")) == reads
    assert (problem(first).code, problem(first).params) == ("RC-511", {"segments": "Phase"})
    assert ids([gone]) == made
    assert len(project.calls(BULK)) == 1


@pytest.mark.parametrize(
    ("changes", "part", "value"),
    [
        ({"cost_code": "9-999"}, "cost code", "9-999"),
        ({"cost_type": "Z"}, "cost type", "Z"),
        ({"sub_job": "99"}, "sub job", "99"),
    ],
)
def test_a_part_that_the_project_does_not_have_is_named_and_the_others_go_on(
    project: Project, changes: dict[str, str], part: str, value: str
) -> None:
    bad, good = project.deliver(project.body(**changes), project.body())
    error = problem(bad)
    assert (error.code, str(error.params["part"]), error.params["value"]) == ("RC-512", part, value)
    assert ids([good])


def test_a_code_that_procore_refuses_carries_its_reason_and_the_others_go_on(project: Project) -> None:
    refusal = {"path": "*/bulk_create", "origin_id": "1-100.M", "errors": {"segment_items": ["is locked"]}}
    project.double.control.switch(refuse_records=[refusal])
    good, bad = project.deliver(project.body(), project.body(cost_type="M"))
    assert ids([good])
    assert (problem(bad).code, problem(bad).params["reason"]) == ("RC-503", "segment_items: is locked")


def test_a_call_that_is_too_large_goes_in_halves(project: Project) -> None:
    project.double.control.switch(refuse=[{"method": "PATCH", "path": "*/bulk_create", "status": 413}])
    assert len(ids(project.deliver(project.body(), project.body(cost_type="M")))) == 2
    assert [call["items"] for call in project.calls(BULK) if call["status"] == 201] == [1, 1]


def test_an_answer_that_was_lost_makes_no_second_code(project: Project, no_pauses: None) -> None:
    project.double.control.switch(lose=[{"method": "PATCH", "path": "*/bulk_create", "times": 9}])
    with pytest.raises(TrueupError, match=r"PC-10[56]"):
        project.deliver(project.body())
    project.double.control.reset()
    assert ids(project.deliver(project.body()))
    assert len(project.held()) == 1


def test_of_thousands_of_projects_only_some_are_kept(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work_breakdown, "KEPT", 1)
    (other,) = ids(project.line.sync_projects([{"origin_id": "J|2", "name": "Pier"}]))
    project.deliver(project.body())
    assert problem(project.line.work_breakdown.deliver(other, [project.body()], [None])[0]).code == "RC-512"
    before = len(project.calls(CODES, "GET"))
    project.deliver(project.body())
    assert len(project.calls(CODES, "GET")) == before + 1
