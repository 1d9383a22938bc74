"""The connect page learns which companies there are and names every missing tool, one by one."""

from __future__ import annotations

from typing import Any

import pytest
from doubles import ProcoreDouble

from wizard.errors import Cancelled, TrueupError
from wizard.machine.resources import endpoints
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.platform.endpoints import from_data
from wizard.procore.probe import probe
from wizard.procore.public import Procore

ENDPOINTS = from_data(endpoints("procore_erp"))
COMPANY_TOOLS = ["Portfolio (company)", "Admin (company)", "Directory (company)"]
PROJECT_TOOLS = ["Admin (project)", "Directory (project)", "Prime Contracts (project)"]


def account_of(double: ProcoreDouble, **changes: Any) -> ProcoreAccount:
    settings = {"login_url": double.url, "api_url": double.url, "client_id": double.client_id, "secret_name": "s"}
    return ProcoreAccount(**{**settings, "company_id": double.company_id, **changes})


def look(double: ProcoreDouble, **changes: Any) -> dict[str, Any]:
    return probe(account_of(double, **changes), double.client_secret, lambda: False, ENDPOINTS)


def make_project(double: ProcoreDouble) -> None:
    with Procore(account_of(double), double.client_secret) as line:
        line.sync_projects([{"origin_id": "J|1", "name": "Depot"}])


def test_a_complete_account_misses_nothing(procore_double: ProcoreDouble) -> None:
    make_project(procore_double)
    found = look(procore_double)
    assert found["company"] == {"id": procore_double.company_id, "name": "Sample Contractor"}
    assert found["companies"] == [found["company"]]
    assert [tool["name"] for tool in found["tools"]] == COMPANY_TOOLS + PROJECT_TOOLS
    assert all(tool["ok"] for tool in found["tools"])
    assert found["missing"] == []


def test_without_a_project_the_tools_of_the_company_are_shown(procore_double: ProcoreDouble) -> None:
    assert [tool["name"] for tool in look(procore_double)["tools"]] == COMPANY_TOOLS


def test_every_missing_tool_is_named(procore_double: ProcoreDouble) -> None:
    make_project(procore_double)
    procore_double.control.switch(
        permissions={
            "company/Directory": {"level": "Standard"},
            "project/Prime Contracts": {"level": "None", "silent": True},
        }
    )
    found = look(procore_double)
    assert found["missing"] == ["Directory (company)", "Prime Contracts (project)"]
    shown = {tool["name"]: tool for tool in found["tools"]}
    assert shown["Directory (company)"] == {
        "name": "Directory (company)",
        "found": "Standard",
        "needed": "Admin",
        "ok": False,
    }


def test_without_the_portfolio_the_rest_is_still_shown(procore_double: ProcoreDouble) -> None:
    procore_double.control.switch(permissions={"company/Portfolio": {"level": "None"}})
    found = look(procore_double)
    assert found["missing"] == ["Portfolio (company)"]
    assert [tool["name"] for tool in found["tools"]] == COMPANY_TOOLS


def test_a_company_the_app_is_not_in_is_named(procore_double: ProcoreDouble) -> None:
    with pytest.raises(TrueupError) as caught:
        look(procore_double, company_id=4002)
    assert caught.value.code == "PC-102"
    assert "4002" in caught.value.title


def test_companies_are_listed_to_pick_from(scripted: Any) -> None:
    companies = [{"id": 2**40 + number, "name": f"Company {number}", "is_active": True} for number in (1, 2)]
    scripted.answers(scripted.reply(200, companies))
    found = probe(scripted.account(company_id=0), "secret", lambda: False, ENDPOINTS)
    assert found == {
        "companies": [{"id": 2**40 + number, "name": f"Company {number}"} for number in (1, 2)],
        "company": None,
        "tools": [],
        "missing": [],
        "erp": None,
    }
    assert "Procore-Company-Id" not in scripted.calls[0][2]


def test_a_procore_that_wants_the_number_first_lists_nothing(scripted: Any) -> None:
    scripted.answers(scripted.reply(400, {"errors": "Missing Procore-Company-Id header!"}))
    assert probe(scripted.account(company_id=0), "secret", lambda: False, ENDPOINTS)["companies"] == []


def test_a_wrong_secret_is_named_before_any_company(procore_double: ProcoreDouble) -> None:
    with pytest.raises(TrueupError) as caught:
        probe(account_of(procore_double, company_id=0), "wrong", lambda: False, ENDPOINTS)
    assert caught.value.code == "PC-101"
    assert procore_double.url in caught.value.cause


def test_a_probe_can_be_cancelled_while_it_waits(procore_double: ProcoreDouble) -> None:
    procore_double.control.switch(unavailable_times=1, retry_after=3000)

    def cancelled() -> bool:
        return bool(procore_double.control.calls("POST", "/oauth/token"))

    with pytest.raises(Cancelled):
        probe(account_of(procore_double), procore_double.client_secret, cancelled, ENDPOINTS)
    assert [call["status"] for call in procore_double.control.calls()] == [503]


def test_the_erp_tool_is_found_by_asking_and_told_in_words(procore_double: ProcoreDouble) -> None:
    assert look(procore_double)["erp"]["entitled"] is False
    procore_double.control.switch(erp_refusal=403)
    assert "answered 403" in look(procore_double)["erp"]["words"]
    procore_double.control.switch(erp_entitled=True)
    found = look(procore_double)
    assert found["erp"] == {
        "entitled": True,
        "words": "The ERP Integrations tool is there for this app: change orders are approved in Procore.",
    }
    assert [tool["name"] for tool in found["tools"]] == [
        *COMPANY_TOOLS,
        "ERP Integrations (company)",
        "Webhooks API (company)",
    ]


def test_the_rights_of_the_erp_tool_are_named_where_it_is(procore_double: ProcoreDouble) -> None:
    procore_double.control.switch(erp_entitled=True, permissions={"company/Webhooks API": {"level": "Read Only"}})
    assert look(procore_double)["missing"] == ["Webhooks API (company)"]


def test_a_procore_that_is_busy_is_no_answer_about_the_erp_tool(procore_double: ProcoreDouble) -> None:
    busy = {"method": "GET", "path": "*/erp_request_details", "status": 500, "times": 9}
    procore_double.control.switch(refuse=[busy])
    with pytest.raises(TrueupError) as caught:
        look(procore_double)
    assert caught.value.code == "PC-105"
