"""An office whose project is in Procore up to its budget codes; its budget goes there without a core."""

from __future__ import annotations

from typing import Any

from outgoing_office import Office

from wizard.core.book.progress import EntityProgress, Progress
from wizard.core.delivery.destinations import rules_of, system_of
from wizard.core.delivery.entity import Delivery
from wizard.core.matches.matching import LookAlikes
from wizard.core.mirror.matches import Decision
from wizard.core.outgoing.queue import budgets_out
from wizard.core.reading.entity import make, use_of
from wizard.core.systems import open_mirror
from wizard.machine.resources import catalogue
from wizard.procore.public import Procore

JOB, BELOW = "21-007", "21-007-01"
LINES = "budget_line"

_PARENTS = ("job", "sub_job", "master_category", "job_cost_code", "job_category")
_LINE = "/rest/v1.1/budget_line_items"


class Budgets:
    """A control job with one job below it, and the budget that both sides hold of it."""

    def __init__(self, office: Office, *jobs: str) -> None:
        self.office = office
        office.budget_jobs = jobs or (JOB,)
        office.cmic.control.switch(sees_jobs=[JOB, BELOW])
        self._budget_a_few()
        for entity in ("master_cost_code", *_PARENTS):
            office.read(entity, {})
        self._deliver(_PARENTS)
        with open_mirror(office.home, "sample") as mirror:
            self.project = mirror.rows("job", [JOB])[JOB].procore_id or 0
            self._codes = {row.key: row.procore_id for row in mirror.all_rows("job_category")}

    # -- CMiC ------------------------------------------------------------------------------------------------------

    def _budget_a_few(self) -> None:
        """Budget three categories of the control job and one of the job below it; all others hold no amount."""
        control = self.office.cmic.control
        for job, few in ((JOB, 3), (BELOW, 1)):
            for number, row in enumerate(control.rows("jcjobcategory", JcatJobCode=job)):
                amount = 100.25 + number if number < few else None
                if row["JcatBudgetAmt"] != amount:
                    control.change("jcjobcategory", _known(row), JcatBudgetAmt=amount)

    def categories(self) -> list[dict[str, Any]]:
        """Return those that hold an amount."""
        both = ({"JcatJobCode": job} for job in (JOB, BELOW))
        found = (row for of in both for row in self.office.cmic.control.rows("jcjobcategory", **of))
        return [row for row in found if row["JcatBudgetAmt"] is not None]

    def place(self, number: int = 0) -> tuple[str, dict[str, Any]]:
        """Return the key of one category and what it is known by in CMiC."""
        known = _known(self.categories()[number])
        return "|".join(known.values()), known

    def budget(self, amount: float | None, number: int = 0) -> str:
        """Budget a category of CMiC, and return its key."""
        key, known = self.place(number)
        self.office.cmic.control.change("jcjobcategory", known, JcatBudgetAmt=amount)
        return key

    # -- what people do in Procore ---------------------------------------------------------------------------------

    def call(self, method: str, path: str, told: dict[str, Any] | None = None) -> Any:
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            return line.session.call(method, path, None, told).data

    def by_hand(self, key: str, amount: float) -> int:
        told = {"wbs_code_id": self._codes[key], "original_budget_amount": amount}
        return int(self.call("POST", _LINE, {"project_id": self.project, "budget_line_item": told})["id"])

    def edit(self, key: str, amount: float) -> None:
        told = {"project_id": self.project, "budget_line_item": {"original_budget_amount": amount}}
        self.call("PATCH", f"{_LINE}/{self.ids()[key]}", told)

    def lock(self, *, locked: bool = True) -> None:
        method, body = ("POST", {}) if locked else ("DELETE", None)
        self.call(method, f"/rest/v1.0/projects/{self.project}/budget/lock", body)

    def take_out(self, key: str) -> None:
        company = self.office.account.company_id
        path = f"/rest/v2.0/companies/{company}/projects/{self.project}/budget_line_items/{self.ids()[key]}"
        self.call("DELETE", path)

    def rows(self) -> dict[str, dict[str, Any]]:
        """Return the budget of Procore by the keys of CMiC's categories."""
        keys = {id: key for key, id in self._codes.items()}
        with Procore(self.office.account, self.office.procore.client_secret) as line:
            return {keys[row["wbs_code_id"]]: row for row in line.budget_rows(self.project)}

    def ids(self) -> dict[str, int]:
        return {key: row["id"] for key, row in self.rows().items()}

    def held(self) -> dict[str, float]:
        return {key: float(row["original_budget_amount"]) for key, row in self.rows().items()}

    # -- a run -----------------------------------------------------------------------------------------------------

    def sync(self) -> dict[str, Any]:
        """Read the categories and deliver the lines; return what the run shows, with the codes of what is told."""
        before = len(self.writes())
        self.office.read("job_category", {})
        row = self._deliver((LINES,)).snapshot()["entities"][0]
        with open_mirror(self.office.home, "sample") as mirror:
            aside = {key: error for entity, key, error in mirror.set_aside(limit=500) if entity == LINES}
        codes = {key: error["code"] for key, error in aside.items()}
        return {**row, "codes": codes, "aside": aside, "writes": self.writes()[before:]}

    def writes(self) -> list[str]:
        calls = self.office.procore.control.calls(None, None)
        return [call["method"] for call in calls if call["path"].startswith(_LINE) and call["method"] != "GET"]

    def decide(self, decision: Decision) -> None:
        """Say of everything that is offered which side counts."""
        with open_mirror(self.office.home, "sample") as mirror:
            mirror.matches.decide([one.number for one in mirror.matches.listed()], decision)

    def _deliver(self, entities: tuple[str, ...]) -> Progress:
        plan = self.office.plan
        progress = Progress("run", self.office.now.isoformat(), [EntityProgress(id, id) for id in entities])
        with (
            open_mirror(self.office.home, "sample") as mirror,
            Procore(self.office.account, self.office.procore.client_secret) as line,
        ):
            if LINES in entities:
                entity, rules = catalogue("cmic").entity(LINES), rules_of(plan)
                made = {"at": self.office.now, "rules": rules, "use": use_of(plan, entity), "progress": progress}
                make(mirror, entity, cancelled=lambda: False, **made)
            delivery = Delivery(
                mirror,
                LookAlikes(line),
                progress,
                destinations=system_of(plan).destinations,
                rules=rules_of(plan, budgets_out(self.office.home, plan)),
                cancelled=lambda: False,
            )
            for entity_id in entities:
                mirror.retry_set_aside(entity_id)
                while delivery.slice(entity_id):
                    pass
        return progress


def _known(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("JcatJobCode", "JcatPhsCode", "JcatCode")}
