"""A project that may be budgeted, between both doubles: what a project user does with its budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from delivered_job import JOB, delivered_job
from outgoing_office import Office

from wizard.procore.public import Procore


@dataclass
class Budgeted:
    """A project that may be budgeted: ids in Procore, and the cost code and category of CMiC behind one code."""

    office: Office
    project: int
    kind: int
    category: str
    there: tuple[str, str]
    code: int

    def wbs_code(self, line: Procore, code: int) -> int:
        """Return the budget code of a cost code with the one cost type; it is made where it is not there yet."""
        shown = next(one for one in line.cost_codes(self.project) if one["id"] == code)
        body = {"cost_code": shown["full_code"], "cost_type": self.category, "active": True}
        [made] = line.work_breakdown.deliver(self.project, [{**body, "sub_job": None}], [None])
        assert made.procore_id is not None, made.error
        return made.procore_id

    def line(self, code: int, amount: str) -> int:
        """Budget a cost code, as a project user does; return the line's id."""
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            told = {"wbs_code_id": self.wbs_code(line, code), "original_budget_amount": float(amount)}
            body = {"project_id": self.project, "budget_line_item": told}
            return int(line.session.call("POST", "/rest/v1.1/budget_line_items", None, body).data["id"])

    def edit(self, id: int, amount: str) -> None:
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            told = {"original_budget_amount": float(amount)}
            body = {"project_id": self.project, "budget_line_item": told}
            line.session.call("PATCH", f"/rest/v1.1/budget_line_items/{id}", None, body)

    def change(self, *amounts: str, status: str = "approved", code: int = 0, **facts: Any) -> int:
        """Make a budget change with a line for each amount, as a project user does; return its id."""
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            place = self.wbs_code(line, code or self.code)
            lines = [{"wbs_code_id": place, "amount": float(amount), "description": "More"} for amount in amounts]
            body = {"status": status, "title": "Deeper pit", "adjustment_line_items": lines, **facts}
            made = line.session.call("POST", f"/rest/v1.0/projects/{self.project}/budget_changes", None, body)
            return int(made.data["data"]["id"])

    def edit_change(self, id: int, **facts: Any) -> None:
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            line.session.call("PATCH", f"/rest/v1.0/projects/{self.project}/budget_changes/{id}", None, facts)

    def new_code(self, code: str, *, listed: bool = True) -> int:
        """Make a cost code in Procore alone; `listed` when CMiC's company has it."""
        if listed:
            self.office.cmic.control.add(
                "jcmastercostcodes", PhsCompCode=self.office.cmic.company, PhsCode=code, PhsName="New works"
            )
            self.office.read("master_cost_code", {})
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            made = line.session.call(
                "PATCH",
                "/rest/v1.0/cost_codes/sync",
                {"project_id": self.project},
                {"updates": [{"name": "New works", "code": code}]},
            )
            return int(made.data["entities"][0]["id"])

    def amount(self, code: str) -> Any:
        found = self.office.cmic.control.rows(
            "jcjobcategory", JcatJobCode=JOB, JcatPhsCode=code, JcatCode=self.category
        )
        return found[0]["JcatBudgetAmt"] if found else None

    def origin(self, code: int) -> Any:
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            return next(one["origin_id"] for one in line.cost_codes(self.project) if one["id"] == code)


def budgeted(office: Office) -> Budgeted:
    """Deliver a job with one cost code and its category, as a run does, and read the lists of the company."""
    office.calls.set_outgoing_settings("sample", {"kinds": ["budget"]})
    job = delivered_job(office)
    for entity in ("master_cost_code", "master_category"):
        office.read(entity, {})
    return Budgeted(office, job.project, job.kind, job.place[1], job.place, job.code)
