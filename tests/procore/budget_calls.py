"""Every call of the client about budget codes and budget lines, made once for the test of its requests."""

from __future__ import annotations

from wizard.procore import budget_lines
from wizard.procore.public import Procore
from wizard.procore.sync import Outcome


def ids(outcomes: list[Outcome]) -> list[int]:
    assert [outcome.error for outcome in outcomes if outcome.error] == []
    return [outcome.procore_id for outcome in outcomes if outcome.procore_id is not None]


def drive_budget_codes(line: Procore, project: int, extra: int) -> None:
    told = {"cost_code": "x", "cost_type": "x", "sub_job": None, "sub_job_id": None, "active": True}
    below = {**told, "sub_job": "x", "sub_job_id": extra}
    made = ids(line.work_breakdown.deliver(project, [told, below], [None, None]))
    drive_budget_lines(line, project, made[0])
    ended = [{**told, "active": False}, {**below, "active": False}]
    assert ids(line.work_breakdown.deliver(project, ended, made)) == made


def drive_budget_lines(line: Procore, project: int, code: int) -> None:
    told = {"wbs_code_id": code, "cost_code": "x", "cost_type": "x", "original_budget_amount": "1.25"}
    made = ids(budget_lines.deliver(line, project, [told], [None]))
    assert ids(budget_lines.deliver(line, project, [{**told, "original_budget_amount": "1.50"}], made)) == made
    (refused,) = budget_lines.deliver(line, project, [told], [None])
    assert refused.error is not None, "one code has one line"
    assert [one["original_budget_amount"] for one in budget_lines.listed(line, project)] == ["1.50"]
