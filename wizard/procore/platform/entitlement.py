"""Whether a company has the ERP platform and this app may use it: found by asking, in words for a person.

The webhook resource "ERP Requests" is no proof, for a plain sandbox lists it as well (seen 2026-02). The list
of request details for an item that does not exist answers 200 only to those who may use it (inferred).
"""

from __future__ import annotations

from dataclasses import dataclass

from wizard.errors import TrueupError
from wizard.procore.platform.endpoints import Endpoints
from wizard.procore.session import ProcoreSession
from wizard.words import Words, say

_NO = (403, 404)


@dataclass(frozen=True)
class Entitlement:
    """What was found: `yes` when the platform answers; `status` is the answer's, for support."""

    yes: bool
    status: int

    @property
    def words(self) -> Words:
        """What that means for the people who approve change orders."""
        if self.yes:
            return say("The ERP Integrations tool is there for this app: change orders are approved in Procore.")
        return say(
            "The ERP Integrations tool is not there for this app (Procore answered {status}): "
            "change orders wait for approval here.",
            status=self.status,
        )


def ask(session: ProcoreSession, endpoints: Endpoints) -> Entitlement:
    """Ask Procore; raises what `session.call` raises, but for a plain no."""
    call = endpoints["list_details"]
    try:
        session.call(call.method, call.at(company_id=session.company_id), {"filters[item_id]": 0})
    except TrueupError as problem:
        status = problem.params.get("status")
        if problem.code == "PC-109" and status in _NO:
            return Entitlement(False, status)
        raise
    return Entitlement(True, 200)
