"""A first look at Procore for the connect page: which companies there are, and which tools are missing.

It reads only and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from wizard.errors import TrueupError
from wizard.procedure.plan import ProcoreAccount
from wizard.procore import permissions
from wizard.procore.permissions import Right, Tool
from wizard.procore.platform import entitlement
from wizard.procore.platform.endpoints import Endpoints
from wizard.procore.session import ProcoreSession

_COMPANIES = "/rest/v1.0/companies"
_PROJECTS = "/rest/v1.1/projects"
_NOTHING: dict[str, Any] = {"tools": [], "missing": [], "erp": None}


def probe(
    account: ProcoreAccount, secret: str, cancelled: Callable[[], bool], endpoints: Endpoints
) -> dict[str, Any]:
    """Return what the service account can see, as plain JSON.

    `{"companies": [{"id", "name"}], "company": {"id", "name"} or None, "tools": [{"name", "found", "needed",
    "ok"}], "missing": [names], "erp": {"entitled", "words"} or None}`. While `account.company_id` is 0 only the
    companies are listed; Procore may want a company's number even for that, and then the list is empty. Tools
    of a project are looked at in the first project there is; without one they show when the first is delivered.
    `endpoints` are the gated calls, one of which tells whether the company has the ERP platform.
    Raises PC-101 (secret), PC-102 (company), PC-105 to PC-110, and `Cancelled`.
    """
    with ProcoreSession(account, secret, cancelled) as session:
        if not account.company_id:
            return {"companies": _companies_unasked(session), "company": None, **_NOTHING}
        companies = _companies(session)
        company = next((entry for entry in companies if entry["id"] == account.company_id), None)
        if company is None:
            raise TrueupError("PC-102", company_id=account.company_id)
        erp = entitlement.ask(session, endpoints)
        needed = (*permissions.NEEDED, *permissions.OF_PLATFORM) if erp.yes else permissions.NEEDED
        tools = [_shown(right) for right in _rights(session, needed)]
        return {
            "companies": companies,
            "company": company,
            "tools": tools,
            "missing": [tool["name"] for tool in tools if not tool["ok"]],
            "erp": {"entitled": erp.yes, "words": str(erp.words)},
        }


def _companies(session: ProcoreSession) -> list[dict[str, Any]]:
    pages = session.pages(_COMPANIES, {}, per_page=100)
    return [{"id": entry["id"], "name": entry["name"]} for page in pages for entry in page]


def _companies_unasked(session: ProcoreSession) -> list[dict[str, Any]]:
    """List the companies without naming one.

    The reference lets that be; the page on service accounts wants the header here too (2026-06), and the
    answer without it is then a 400.
    """
    try:
        return _companies(session)
    except TrueupError as problem:
        if problem.params.get("status") == 400:
            return []
        raise


def _rights(session: ProcoreSession, needed: Sequence[Tool]) -> list[Right]:
    found = permissions.rights(session, tools=needed)
    if not all(right.ok for right in found if right.tool == permissions.PORTFOLIO):
        return found
    first = next(session.pages(_PROJECTS, {"company_id": session.company_id}, per_page=1), [])
    return found + (permissions.rights(session, first[0]["id"]) if first else [])


def _shown(right: Right) -> dict[str, Any]:
    tool = right.tool
    return {"name": tool.label, "found": right.found or "None", "needed": tool.needed, "ok": right.ok}
