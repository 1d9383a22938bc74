"""The platform's calls, one method each, over the table of endpoints.

Every method raises what `ProcoreSession.call` raises. All but `connect` may be repeated without harm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wizard.errors import TrueupError
from wizard.procore import answers
from wizard.procore.platform.endpoints import Endpoints
from wizard.procore.platform.requests import UNREADABLE, ErpRequest, request_of
from wizard.procore.session import ProcoreSession
from wizard.procore.sync import BATCH, Body, Outcome, outcomes
from wizard.words import say

MARKS_A_CALL = 100
"""External data a call: a public tool that is in use sends no more, and says nothing of why."""


@dataclass(frozen=True)
class Mark:
    """The origin ids of one object; None everywhere takes them off again."""

    item_type: str
    item_id: int
    origin_id: str | None = None
    origin_code: str | None = None

    def body(self) -> dict[str, Any]:
        told = {"item_type": self.item_type, "item_id": self.item_id, "origin_id": self.origin_id}
        if self.origin_id is None:
            return {**told, "origin_code": None, "origin_data": None}
        return told if self.origin_code is None else {**told, "origin_code": self.origin_code}


class Platform:
    """One company's ERP platform; one object for one thread."""

    def __init__(self, session: ProcoreSession, endpoints: Endpoints) -> None:
        self._session = session
        self._endpoints = endpoints

    # -- connection ----------------------------------------------------------------------------------------------

    def connect(self, metadata: Mapping[str, Any], service_url: str) -> None:
        """Make the company's one ERP connection, or renew its metadata where it is there already.

        `metadata` is `{"settings": …}`; `service_url` is where Procore is told that we are.
        """
        body = {"connection": {"service_url": service_url, "metadata": dict(metadata)}}
        try:
            self._call("connect", body)
        except TrueupError as problem:
            if problem.params.get("status") not in (409, 422):
                raise
            self.update_metadata(metadata)

    def update_metadata(self, metadata: Mapping[str, Any]) -> None:
        self._call("update_metadata", {"metadata": dict(metadata)})

    # -- requests ------------------------------------------------------------------------------------------------

    def show(self, id: int, *, once: bool = False) -> ErpRequest:
        """Return a request; raise PC-150 when the answer is none, PC-109 (404) when it is gone.

        With `once` a server that breaks down over it is not asked a second time.
        """
        try:
            return request_of(self._call("show_request", None, repeatable=not once, id=id), id)
        except TrueupError as problem:
            if problem.code != "PC-108" or not problem.params["status"] < 300:
                raise
            raise TrueupError(UNREADABLE, request=id, reason=problem.params["reason"]) from problem

    def finish(self, details: Sequence[int], messages: Sequence[str] = (), *, failed: bool = False) -> None:
        """Close details as done or as `failed`; the approver reads the messages word for word."""
        closing = {"status": "failed" if failed else "success", "messages": list(messages)}
        if len(details) == 1:
            self._call("close_detail", {"request_detail": closing}, id=details[0])
        for start in range(0, len(details) if len(details) > 1 else 0, BATCH):
            updates = [{"id": detail, **closing} for detail in details[start : start + BATCH]]
            self._confirmed("close_details", self._call("close_details", {"updates": updates}), len(updates))

    # -- external data -------------------------------------------------------------------------------------------

    def write_marks(self, marks: Sequence[Mark]) -> None:
        """Write origin ids in the order given; raise EX-628 where Procore does not confirm every one."""
        for start in range(0, len(marks), MARKS_A_CALL):
            some = marks[start : start + MARKS_A_CALL]
            data = self._call("sync_external_data", {"updates": [mark.body() for mark in some]})
            self._check_marks(some, data)

    def marked(self, item_type: str, item_id: int) -> str:
        """Return the origin id that Procore holds for an object, "" for none."""
        params = {"item_type": item_type, "item_id": item_id}
        found = self._call("list_external_data", None, params)
        entries = found if isinstance(found, list) else []
        return next((str(entry.get("origin_id") or "") for entry in entries if isinstance(entry, dict)), "")

    def _check_marks(self, marks: Sequence[Mark], data: Any) -> None:
        refused = data.get("errors") if isinstance(data, dict) else None
        if refused:
            _, reason = answers.field_errors(refused[0].get("errors"))
            raise TrueupError("EX-628", reason=say("Procore's reason: {reason}", reason=reason))
        entities = data.get("entities") if isinstance(data, dict) else None
        done = {
            (entry.get("item_type"), entry.get("item_id"), entry.get("origin_id") or None)
            for entry in entities or ()
            if isinstance(entry, dict)
        }
        missing = [mark for mark in marks if (mark.item_type, mark.item_id, mark.origin_id) not in done]
        if missing:
            words = say("Procore answered well, but did not confirm {count} of the origin ids.", count=len(missing))
            raise TrueupError("EX-628", reason=words)

    # -- what the accounting system holds ------------------------------------------------------------------------

    def stage(self, records: Sequence[Body]) -> list[Outcome]:
        """Offer records, each with its nested children, for an approver to import; one outcome each."""
        return self._sync("sync_staged_records", records, {}, {})

    def sync_job_costs(self, job_origin_id: str, figures: Sequence[Body]) -> list[TrueupError | None]:
        """Write the figures of one job by cost code and cost type; None for each one that was taken."""
        beside = {"company_id": self._session.company_id, "job_origin_id": job_origin_id}
        return self._by_codes("sync_job_costs", figures, beside, {})

    def sync_assignments(
        self, project_id: int, sub_job_id: int | None, assignments: Sequence[Body]
    ) -> list[TrueupError | None]:
        """Mark which cost types belong to which cost codes of a project, or of one of its sub jobs.

        Returns None for each one that was taken.
        """
        where = {"project_id": project_id} | ({} if sub_job_id is None else {"sub_job_id": sub_job_id})
        return self._by_codes("sync_assignments", assignments, {}, where)

    def sync_transactions(self, project_id: int, transactions: Sequence[Body]) -> list[Outcome]:
        """Mark which transactions of a project's budget are in the accounting system; one outcome each."""
        return self._sync("sync_transactions", transactions, {"project_id": project_id}, {})

    # -- how they are called -------------------------------------------------------------------------------------

    def _call(
        self,
        name: str,
        body: Any,
        params: Mapping[str, Any] | None = None,
        repeatable: bool | None = None,
        **places: int,
    ) -> Any:
        endpoint = self._endpoints[name]
        path = endpoint.at(company_id=self._session.company_id, **places)
        asked = dict(params) if params else None
        return self._session.call(endpoint.method, path, asked, body, repeatable=repeatable).data

    def _sync(self, name: str, bodies: Sequence[Body], beside: Body, params: Mapping[str, Any]) -> list[Outcome]:
        found: list[Outcome] = []
        path = self._endpoints[name].path
        for start in range(0, len(bodies), BATCH):
            some = bodies[start : start + BATCH]
            data = self._call(name, {**beside, "updates": list(some)}, params)
            found += outcomes(path, some, data)
        return found

    def _by_codes(
        self, name: str, bodies: Sequence[Body], beside: Body, params: Mapping[str, Any]
    ) -> list[TrueupError | None]:
        found: list[TrueupError | None] = []
        for start in range(0, len(bodies), BATCH):
            some = bodies[start : start + BATCH]
            data = self._call(name, {**beside, "updates": list(some)}, params)
            refused = {_codes(entry): entry for entry in data.get("errors") or ()} if isinstance(data, dict) else {}
            for body in some:
                entry = refused.get(_codes(body))
                field, why = answers.field_errors(entry.get("errors")) if entry else ("", "")
                found.append(TrueupError("RC-503", field=field, reason=why) if entry else None)
        return found

    def _confirmed(self, name: str, data: Any, sent: int) -> None:
        done = len(data.get("entities") or ()) if isinstance(data, dict) else 0
        if done != sent:
            what = say("it confirms {done} of {sent} records.", done=done, sent=sent)
            raise TrueupError("PC-108", call=self._endpoints[name].path, status=200, reason=what)


def _codes(body: Mapping[str, Any]) -> tuple[Any, Any]:
    return body.get("cost_code_id"), body.get("line_item_type_id")
