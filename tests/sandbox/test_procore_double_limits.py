"""Limits of calls, faults on demand, and missing permissions."""

from __future__ import annotations

import time

import requests
from doubles import running_procore_double

LIMIT_HEADERS = ("X-Rate-Limit-Limit", "X-Rate-Limit-Remaining", "X-Rate-Limit-Reset")


def test_every_answer_tells_of_the_limit(app):
    answers = [app.get("v1.0/companies"), app.get("v1.0/nothing"), app.token(client_secret="wrong")]
    del app.session.headers["Authorization"]
    answers.append(app.get("v1.0/companies"))

    assert [answer.status_code for answer in answers] == [200, 404, 401, 401]
    for answer in answers:
        assert all(answer.headers[name].isdecimal() for name in LIMIT_HEADERS)


def test_the_spike_limit_ends_in_429_and_names_its_reset(app):
    app.double.control.limits(spike=3)
    statuses = [app.get("v1.0/companies").status_code for _ in range(4)]
    assert statuses[-1] == 429

    refused = app.get("v1.0/companies")
    assert refused.headers["X-Rate-Limit-Remaining"] == "0"
    assert refused.headers["X-Rate-Limit-Limit"] == "3"
    assert 0 < int(refused.headers["X-Rate-Limit-Reset"]) - time.time() <= 11


def test_the_hourly_limit_is_told_when_it_is_closer(app):
    app.double.control.limits(hourly=2, spike=1000)
    app.get("v1.0/companies")
    refused = app.get("v1.0/companies")
    assert refused.status_code == 429
    assert 3500 < int(refused.headers["X-Rate-Limit-Reset"]) - time.time() <= 3601


def test_an_exhausted_window_opens_again(app):
    seconds = 0.2
    app.double.control.limits(exhausted_seconds=seconds)
    while app.get("v1.0/companies").status_code != 429:  # the call came when it was open again
        seconds *= 2
        app.double.control.limits(exhausted_seconds=seconds)
    deadline = time.monotonic() + 120
    while app.get("v1.0/companies").status_code != 200:
        assert time.monotonic() < deadline


def test_the_usual_limits_are_those_that_procore_documents(tmp_path):
    with running_procore_double(tmp_path / "state", hourly_limit=3600, spike_limit=100) as double:
        answer = requests.get(f"{double.url}/rest/v1.0/me", timeout=30)
    assert answer.headers["X-Rate-Limit-Limit"] == "100"
    assert answer.headers["X-Rate-Limit-Remaining"] == "99"


def test_the_next_calls_can_be_answered_with_503(app):
    app.double.control.switch(unavailable_times=2, retry_after=7)
    answers = [app.get("v1.0/companies") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].headers["Retry-After"] == "7"


def test_latency_holds_answers_back(app):
    app.double.control.switch(latency_ms=150)
    start = time.monotonic()
    app.get("v1.0/companies")
    assert time.monotonic() - start >= 0.15


def test_an_unknown_switch_is_refused_and_changes_nothing(app):
    url = f"{app.double.url}/__double__/switches"
    before = app.session.get(url, timeout=30).json()
    assert app.session.patch(url, json={"latency": 5}, timeout=30).status_code == 400
    assert app.session.get(url, timeout=30).json() == before


def test_reset_puts_every_switch_back(app):
    before = app.double.control.switch()
    app.double.control.switch(unavailable_times=5, permissions={"company/Admin": {"level": "None"}})
    app.double.control.reset()
    assert app.double.control.switch() == before


def test_a_level_that_is_too_low_is_refused_and_shown(app):
    app.double.control.switch(permissions={"company/Directory": {"level": "Read Only"}})
    assert app.get("v1.0/vendors", **app.company).status_code == 200
    answer = app.patch("v1.0/vendors/sync", {**app.company, "updates": [{"name": "Acme"}]})
    assert answer.status_code == 403
    assert app.get("v1.0/vendors", **app.company).json() == []

    tools = app.get("v1.0/settings/permissions", **app.company).json()["tools"]
    levels = {tool["friendly_name"]: tool["user_access_level"]["name"] for tool in tools}
    assert levels == {"Portfolio": "Admin", "Admin": "Admin", "Directory": "Read Only", "Webhooks API": "Admin"}


def test_a_silent_tool_shows_empty_lists_instead_of_refusing(app):
    project = app.project()
    contract = app.contract(project, number="1")
    app.double.control.switch(permissions={"project/Prime Contracts": {"level": "None", "silent": True}})

    listed = app.get("v1.0/prime_contracts", project_id=project)
    assert (listed.status_code, listed.json()) == (200, [])
    assert app.get(f"v1.0/prime_contract/{contract['id']}", project_id=project).status_code == 404
    created = app.post("v1.0/prime_contract", {"project_id": project, "prime_contract": {"number": "2"}})
    assert created.status_code == 403

    tools = app.get("v1.0/settings/permissions", project_id=project).json()["tools"]
    assert [t["user_access_level"]["name"] for t in tools if t["friendly_name"] == "Prime Contracts"] == ["None"]


def test_a_tool_that_is_not_silent_refuses_reading_too(app):
    app.double.control.switch(permissions={"project/Prime Contracts": {"level": "None"}})
    assert app.get("v1.0/prime_contracts", project_id=app.project()).status_code == 403


def test_the_manifest_needs_a_company_or_a_project(app):
    assert app.get("v1.0/settings/permissions").status_code == 400
