"""Budget lines against the Procore double: each for itself, to the cent, none in a budget that is locked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from test_work_breakdown import Project, ids, line_to, problem, project  # noqa: F401

from wizard.errors import TrueupError
from wizard.procore import budget_lines
from wizard.procore.sync import Outcome

LINE = "/rest/v1.1/budget_line_items"


@dataclass
class Budget:
    """The budget of a project with three budget codes."""

    project: Project
    codes: list[int]

    def body(self, place: int, amount: str) -> dict[str, Any]:
        names = {"cost_code": "1-100", "cost_type": "L"}
        return {"wbs_code_id": self.codes[place], **names, "original_budget_amount": amount}

    def deliver(self, *bodies: dict[str, Any], known: list[int | None] | None = None) -> list[Outcome]:
        return budget_lines.deliver(self.project.line, self.project.id, bodies, known or [None] * len(bodies))

    def held(self) -> dict[int, str]:
        listed = budget_lines.listed(self.project.line, self.project.id)
        return {self.codes.index(line["wbs_code_id"]): line["original_budget_amount"] for line in listed}

    def lock(self) -> None:
        path = f"/rest/v1.0/projects/{self.project.id}/budget/lock"
        self.project.line.session.call("POST", path, None, {})

    def writes(self) -> list[str]:
        calls = self.project.double.control.calls()
        return [call["method"] for call in calls if call["path"].startswith(LINE) and call["method"] != "GET"]


@pytest.fixture
def budget(project: Project) -> Iterator[Budget]:  # noqa: F811 - pytest's way of naming what is needed
    bodies = [project.body(), project.body(cost_type="M"), project.below()]
    yield Budget(project, ids(project.deliver(*bodies)))


def test_a_line_is_made_once_and_then_changed_to_the_cent(budget: Budget) -> None:
    amounts = ("0.00", "0.10", "98765432109.87")
    made = ids(budget.deliver(*(budget.body(place, amount) for place, amount in enumerate(amounts))))
    assert budget.held() == dict(enumerate(amounts))
    assert ids(budget.deliver(budget.body(1, "-0.30"), known=made[1:2])) == made[1:2]
    assert budget.held() == {0: "0.00", 1: "-0.30", 2: "98765432109.87"}
    assert budget.writes() == ["POST"] * 3 + ["PATCH"]


def test_what_procore_refuses_is_told_by_itself_and_the_others_are_made(budget: Budget) -> None:
    budget.deliver(budget.body(0, "1.00"))
    unknown = {**budget.body(0, "3.00"), "wbs_code_id": 5}
    taken, odd, made = budget.deliver(budget.body(0, "2.00"), unknown, budget.body(1, "4.00"))
    assert [problem(one).code for one in (taken, odd)] == ["RC-503", "RC-503"]
    assert "has already been taken" in str(problem(taken).params["reason"])
    assert made.error is None
    assert budget.held() == {0: "1.00", 1: "4.00"}
    [gone] = budget.deliver(budget.body(2, "5.00"), known=[7])
    assert problem(gone).code == "RC-503", "a line that people took out in between says nothing of the others"


def test_a_locked_budget_is_told_before_anything_is_tried(budget: Budget) -> None:
    budget.lock()
    outcomes = budget.deliver(budget.body(0, "1.00"), budget.body(1, "2.00"))
    assert [problem(one).code for one in outcomes] == ["RC-513", "RC-513"]
    assert budget.writes() == []


def test_a_budget_that_is_locked_in_between_is_no_reason_of_a_single_line(budget: Budget) -> None:
    class Slow(list[dict[str, Any]]):
        def __iter__(self) -> Iterator[dict[str, Any]]:
            for place, body in enumerate(list.__iter__(self)):
                if place == 1:
                    budget.lock()
                yield body

    bodies = Slow(budget.body(place, "1.00") for place in range(3))
    made, *others = budget_lines.deliver(budget.project.line, budget.project.id, bodies, [None] * 3)
    assert made.error is None
    assert [problem(one).code for one in others] == ["RC-513", "RC-513"]
    assert budget.writes() == ["POST", "POST"]


def test_an_amount_that_people_had_calculated_is_the_one_that_is_said(budget: Budget) -> None:
    told = {"wbs_code_id": budget.codes[0], "quantity": 2, "unit_cost": 1.005, "calculation_strategy": "automatic"}
    content = {"project_id": budget.project.id, "budget_line_item": told}
    made = budget.project.line.session.call("POST", LINE, None, content).data
    assert budget.held() == {0: "2.01"}
    assert ids(budget.deliver(budget.body(0, "5.00"), known=[made["id"]])) == [made["id"]]
    assert budget.held() == {0: "5.00"}


def test_an_answer_with_another_amount_is_no_success(budget: Budget) -> None:
    there = {"id": 5, "original_budget_amount": 4.0}
    refused = budget_lines._confirmed(there, budget.body(0, "5.00"), f"POST {LINE}")
    assert (refused.procore_id, problem(refused).code) == (None, "RC-503")
    assert "4.0" in str(problem(refused).params["reason"])


def test_without_the_right_to_the_budget_the_tool_is_named(budget: Budget) -> None:
    budget.project.double.control.switch(permissions={"project/Budget": {"level": "None"}})
    with line_to(budget.project.double) as line, pytest.raises(TrueupError, match="PC-103") as caught:
        budget_lines.deliver(line, budget.project.id, [budget.body(0, "1.00")], [None])
    assert "Budget" in str(caught.value)
    with line_to(budget.project.double) as line, pytest.raises(TrueupError, match="PC-103"):
        list(budget_lines.listed(line, budget.project.id))


def test_a_view_that_shows_no_amounts_shows_no_zeros(budget: Budget, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"id": 1, "wbs_code_id": budget.codes[0], "cost_code": "1-100", "category": "L"}
    monkeypatch.setattr(budget.project.line, "budget_rows", lambda project_id: iter([row]))
    assert budget.held() == {0: None}
