"""Procore through its public endpoints: one method per object that import needs, and nothing of Sage.

Paths, parameters and envelopes are those of Procore's REST reference (2026-05). Bodies are checked by
`records.check` before they come here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, Self

from wizard.errors import TrueupError
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import permissions
from wizard.procore.permissions import (
    BUDGET,
    COMMITMENTS,
    COMPANY_ADMIN,
    DIRECT_COSTS,
    DIRECTORY,
    PORTFOLIO,
    PRIME_CONTRACTS,
    PROJECT_ADMIN,
    PROJECT_DIRECTORY,
    Tool,
)
from wizard.procore.session import Answer, ProcoreSession
from wizard.procore.sync import Body, Outcome, SyncCall, sync
from wizard.procore.work_breakdown import WorkBreakdown
from wizard.words import say

PER_PAGE = 1000
"""Up to 2,000 are recommended (Procore developer documentation, pagination, 2026-06)."""

PROJECTS_PER_PAGE = 300
"""The most that the list of projects gives at once (Procore REST reference, 2026-05)."""

_V1 = "/rest/v1.0"
_CONTRACT = f"{_V1}/prime_contract"
_CODE_LISTS = f"{_V1}/standard_cost_code_lists"

Records = Iterator[dict[str, Any]]
Query = dict[str, Any]


class Procore:
    """One company in Procore, for one thread; close it after use.

    `cancelled` and `waiting` are those of `ProcoreSession`. Every method raises PC-101 to PC-111, with PC-103
    where the service account lacks a tool, and `Cancelled` while it waits.
    """

    def __init__(
        self,
        account: ProcoreAccount,
        secret: str,
        cancelled: Callable[[], bool] = lambda: False,
        waiting: Callable[[float | None], None] = lambda resume_at: None,
    ) -> None:
        self._begin(ProcoreSession(account, secret, cancelled, waiting))

    @classmethod
    def over(cls, session: ProcoreSession) -> Self:
        """Return the same company over a line that is open already; whoever opened it closes it."""
        procore = cls.__new__(cls)
        procore._begin(session)
        return procore

    def _begin(self, session: ProcoreSession) -> None:
        self._session = session
        self.work_breakdown = WorkBreakdown(self)
        self._company: Query = {"company_id": session.company_id}
        self._code_list = 0
        self._allowed: set[tuple[Tool, int | None]] = set()
        self._admitted: set[tuple[int, int]] = set()

    def __enter__(self) -> Procore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._session.close()

    @property
    def session(self) -> ProcoreSession:
        """The line itself, for calls of the ERP platform: it knows what of the allowance is left."""
        return self._session

    # -- the company ---------------------------------------------------------------------------------------

    def standard_cost_code_list(self) -> int:
        """Return the id of the company's ERP list of standard cost codes, or of its first list.

        Asked for once. Raises PC-109 when the company has no list at all.
        """
        if self._code_list:
            return self._code_list
        lists = list(self.listed(COMPANY_ADMIN, _CODE_LISTS, self._company))
        if not lists:
            raise TrueupError(
                "PC-109",
                call=f"GET {_CODE_LISTS}",
                status=200,
                reason=say("the company has no standard cost code list."),
            )
        self._code_list = int(next((entry for entry in lists if entry.get("is_erp_list")), lists[0])["id"])
        return self._code_list

    def standard_cost_codes_of_erp(self) -> Records:
        """Yield the standard cost codes of the list that import fills."""
        return self.standard_cost_codes(self.standard_cost_code_list())

    def standard_cost_codes(self, list_id: int) -> Records:
        params = {**self._company, "standard_cost_code_list_id": list_id}
        return self.listed(COMPANY_ADMIN, f"{_V1}/standard_cost_codes", params)

    def sync_standard_cost_codes(self, list_id: int, bodies: Sequence[Body]) -> list[Outcome]:
        beside = {**self._company, "standard_cost_code_list_id": list_id}
        return self._sync(COMPANY_ADMIN, "standard_cost_codes", {}, beside, bodies)

    def line_item_types(self) -> Records:
        return self.listed(COMPANY_ADMIN, f"{_V1}/line_item_types", self._company)

    def sync_line_item_types(self, bodies: Sequence[Body]) -> list[Outcome]:
        return self._sync(COMPANY_ADMIN, "line_item_types", {}, self._company, bodies)

    def vendors(self) -> Records:
        return self.listed(DIRECTORY, f"{_V1}/vendors", self._company)

    def vendor(self, id: int) -> dict[str, Any]:
        """Return one company of the directory; raises PC-109 (404) when it is not there."""
        return self._one(DIRECTORY, f"{_V1}/vendors/{id}", self._company)

    def sync_vendors(self, bodies: Sequence[Body]) -> list[Outcome]:
        """Deliver companies of the directory: vendors, and customers, for whom Procore has no object."""
        return self._sync(DIRECTORY, "vendors", {}, self._company, bodies)

    def tax_codes(self) -> Records:
        return self.listed(COMPANY_ADMIN, f"{_V1}/tax_codes", self._company)

    def sync_tax_codes(self, bodies: Sequence[Body]) -> list[Outcome]:
        return self._sync(COMPANY_ADMIN, "tax_codes", {}, self._company, bodies)

    def insurances(self) -> Records:
        return self.listed(DIRECTORY, f"{_V1}/companies/{self._company['company_id']}/insurances", {})

    def sync_insurances(self, bodies: Sequence[Body]) -> list[Outcome]:
        """Deliver insurances of any vendors of the company; each names the company by itself."""
        return self._sync(DIRECTORY, "insurances", {}, {}, [{**self._company, **body} for body in bodies])

    def projects(self) -> Records:
        """Yield all projects, the inactive ones too."""
        params = {**self._company, "filters[by_status]": "All"}
        return self.listed(PORTFOLIO, "/rest/v1.1/projects", params, per_page=PROJECTS_PER_PAGE)

    def project(self, id: int) -> dict[str, Any]:
        """Return one project; raises PC-109 (404) when it is not there."""
        return self._one(PORTFOLIO, f"{_V1}/projects/{id}", self._company)

    def sync_projects(self, bodies: Sequence[Body]) -> list[Outcome]:
        return self._sync(COMPANY_ADMIN, "projects", {}, self._company, bodies)

    # -- one project ---------------------------------------------------------------------------------------

    def sub_jobs(self, project_id: int) -> Records:
        return self.listed(PROJECT_ADMIN, f"{_V1}/sub_jobs", {"project_id": project_id})

    def sync_sub_jobs(self, project_id: int, bodies: Sequence[Body]) -> list[Outcome]:
        project = {"project_id": project_id}
        return self._sync(PROJECT_ADMIN, "sub_jobs", project, project, bodies)

    def cost_codes(self, project_id: int, sub_job_id: int | None = None) -> Records:
        """Yield the cost codes of a project, or those of one of its sub jobs."""
        return self.listed(PROJECT_ADMIN, f"{_V1}/cost_codes", _place(project_id, sub_job_id))

    def sync_cost_codes(
        self, project_id: int, bodies: Sequence[Body], sub_job_id: int | None = None
    ) -> list[Outcome]:
        return self._sync(PROJECT_ADMIN, "cost_codes", _place(project_id, sub_job_id), {}, bodies)

    def prime_contracts(self, project_id: int) -> Records:
        return self.listed(PRIME_CONTRACTS, f"{_V1}/prime_contracts", {"project_id": project_id})

    def create_prime_contract(self, project_id: int, body: Body) -> Outcome:
        """Create a prime contract, its owner being entered into the project's directory first.

        There is no sync call for it.
        Raises PC-105 or PC-106 when nobody knows whether it was created: look up by origin id, then decide.
        """
        return self._write_contract("POST", _CONTRACT, project_id, body)

    def update_prime_contract(self, project_id: int, contract_id: int, body: Body) -> Outcome:
        """Update a prime contract; may be repeated without harm."""
        return self._write_contract("PATCH", f"{_CONTRACT}/{contract_id}", project_id, body)

    def prime_contract_line_items(self, project_id: int, contract_id: int) -> Records:
        path = f"{_V1}/prime_contracts/{contract_id}/line_items"
        return self.listed(PRIME_CONTRACTS, path, {"project_id": project_id})

    def sync_prime_contract_line_items(
        self, project_id: int, contract_id: int, bodies: Sequence[Body]
    ) -> list[Outcome]:
        where = f"prime_contracts/{contract_id}/line_items"
        return self._sync(PRIME_CONTRACTS, where, {"project_id": project_id}, {}, bodies)

    def commitments(self, project_id: int, *, purchase: bool) -> Records:
        """Yield the subcontracts of a project, or its purchase orders."""
        return self.listed(COMMITMENTS, _commitments(purchase), {"project_id": project_id})

    def commitment(self, project_id: int, id: int, *, purchase: bool) -> dict[str, Any]:
        """Return one commitment; raises PC-109 (404) when it is not there."""
        return self._one(COMMITMENTS, f"{_commitments(purchase)}/{id}", {"project_id": project_id})

    def commitment_lines(self, project_id: int, id: int, *, purchase: bool) -> Records:
        return self.listed(COMMITMENTS, f"{_commitments(purchase)}/{id}/line_items", {"project_id": project_id})

    def sync_commitments(self, project_id: int, bodies: Sequence[Body], *, purchase: bool) -> list[Outcome]:
        return self._sync(COMMITMENTS, _commitment_kind(purchase), {}, {"project_id": project_id}, bodies)

    def sync_commitment_lines(
        self, project_id: int, id: int, bodies: Sequence[Body], *, purchase: bool
    ) -> list[Outcome]:
        where = f"{_commitment_kind(purchase)}/{id}/line_items"
        return self._sync(COMMITMENTS, where, {"project_id": project_id}, {}, bodies)

    def direct_costs(self, project_id: int) -> Records:
        return self.listed(DIRECT_COSTS, f"/rest/v1.1/projects/{project_id}/direct_costs", {}, project_id)

    def sync_direct_costs(self, project_id: int, bodies: Sequence[Body]) -> list[Outcome]:
        """Deliver direct costs without their lines; one call at a time in a project, or Procore answers 409.

        The type of one that is there cannot be said again (REST reference, 2026-05), and whether it is there
        may not be known after a lost answer: what is refused for its type is sent once more without it.
        """
        where = f"projects/{project_id}/direct_costs"
        outcomes = self._sync(DIRECT_COSTS, where, {}, {}, bodies, in_project=project_id)
        there = [place for place, outcome in enumerate(outcomes) if _refused_for(outcome, "direct_cost_type")]
        if there:
            untyped = [{k: v for k, v in bodies[at].items() if k != "direct_cost_type"} for at in there]
            again = self._sync(DIRECT_COSTS, where, {}, {}, untyped, in_project=project_id)
            for place, outcome in zip(there, again, strict=True):
                outcomes[place] = outcome
        return outcomes

    def direct_cost_lines(self, project_id: int) -> Records:
        path = f"{_V1}/projects/{project_id}/direct_costs/line_items"
        return self.listed(DIRECT_COSTS, path, {}, project_id)

    def sync_direct_cost_lines(self, project_id: int, bodies: Sequence[Body]) -> list[Outcome]:
        """Deliver lines of any direct costs of a project; one call at a time in a project."""
        where = f"projects/{project_id}/direct_costs/line_items"
        return self._sync(DIRECT_COSTS, where, {}, {}, bodies, in_project=project_id)

    def budget_rows(self, project_id: int) -> Records:
        """Yield the budget lines of a project as its first view shows them, those of nothing ($0) too."""
        where = {"project_id": project_id}
        for view in islice(self.listed(BUDGET, f"{_V1}/budget_views", where), 1):
            yield from self.listed(BUDGET, f"{_V1}/budget_views/{view['id']}/detail_rows", where)

    # -- how they are called -------------------------------------------------------------------------------

    def listed(
        self, tool: Tool, path: str, params: Query, in_project: int | None = None, *, per_page: int = PER_PAGE
    ) -> Records:
        """Yield the records of a list; `in_project` is its project where the path names that already.

        Without the right to see them Procore may answer with an empty list (seen 2026-09), so an empty one is
        believed only when the permissions, or another list of that tool, say that it may be.
        """
        nothing, project_id = True, in_project or params.get("project_id")
        with self.using(tool, project_id):
            for page in self._session.pages(path, params, per_page):
                nothing = nothing and not page
                yield from page
        if nothing and (tool, project_id) not in self._allowed:
            permissions.require(self._session, tool, project_id)
        self._allowed.add((tool, project_id))

    def _one(self, tool: Tool, path: str, params: Query) -> dict[str, Any]:
        with self.using(tool, params.get("project_id")):
            data = self._session.call("GET", path, params).data
        if not isinstance(data, dict):
            raise TrueupError("PC-108", call=f"GET {path}", status=200, reason=say("it is no record."))
        return data

    def _sync(
        self,
        tool: Tool,
        where: str,
        params: Query,
        beside: Query,
        bodies: Sequence[Body],
        *,
        in_project: int | None = None,
    ) -> list[Outcome]:
        with self.using(tool, in_project or params.get("project_id")):
            return sync(self._session, SyncCall(f"{_V1}/{where}/sync", params, beside), bodies)

    def _write_contract(self, method: str, path: str, project_id: int, body: Body) -> Outcome:
        content = {"project_id": project_id, "prime_contract": dict(body)}
        try:
            self._admit(project_id, body.get("vendor_id"))
            with self.using(PRIME_CONTRACTS, project_id):
                answer = self._session.call(method, path, None, content)
        except TrueupError as problem:
            if problem.params.get("status") in (400, 422):
                return Outcome(error=TrueupError("RC-503", field="", reason=problem.params["reason"]))
            raise
        return Outcome(_created_id(answer, f"{method} {path}"))

    def _admit(self, project_id: int, vendor_id: int | None) -> None:
        """Enter a company into a project's directory; one that is there stays there.

        Only such a company can be a party of the project's contracts (inferred, 2026-11).
        """
        if vendor_id is None or (project_id, vendor_id) in self._admitted:
            return
        path = f"/rest/v1.1/projects/{project_id}/vendors/{vendor_id}/actions/add"
        with self.using(PROJECT_DIRECTORY, project_id):
            self._session.call("POST", path, repeatable=True)
        self._admitted.add((project_id, vendor_id))

    @contextmanager
    def using(self, tool: Tool, project_id: int | None) -> Iterator[None]:
        """Turn a refusal into PC-103 where a missing right in `tool` explains it."""
        try:
            yield
        except TrueupError as problem:
            if problem.code == "PC-109" and problem.params["status"] == 403:
                permissions.require(self._session, tool, project_id)
            raise


def _commitment_kind(purchase: bool) -> str:
    return "purchase_order_contracts" if purchase else "work_order_contracts"


def _commitments(purchase: bool) -> str:
    return f"{_V1}/{_commitment_kind(purchase)}"


def _place(project_id: int, sub_job_id: int | None) -> Query:
    return {"project_id": project_id} | ({} if sub_job_id is None else {"sub_job_id": sub_job_id})


def _refused_for(outcome: Outcome, field: str) -> bool:
    return outcome.error is not None and outcome.error.params.get("field") == field


def _created_id(answer: Answer, call: str) -> int:
    """Return the id of the contract; raise PC-108 without one: it may be there, so look it up."""
    found = answer.data.get("id") if isinstance(answer.data, dict) else None
    if not isinstance(found, int):
        raise TrueupError("PC-108", call=call, status=200, reason=say("it holds no id."))
    return found
