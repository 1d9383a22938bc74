"""Webhooks of the double: hooks and triggers in both versions, deliveries, repetition, copies, giving up."""

from __future__ import annotations

import pytest
from double_app import App
from listening import listening, wait_until

HOOK = {"payload_version": "v2.0", "namespace": "trueup", "destination_url": "https://erp.example/hook"}
TRIGGER = {"resource_name": "ERP Requests", "event_type": "create"}


@pytest.fixture
def erp(app: App) -> App:
    """The app in a company with the ERP tool, whose webhooks are sent again after a moment."""
    app.double.control.switch(erp_entitled=True, webhook_pause=0.01)
    return app


def hooks(app: App) -> str:
    return f"v2.0/companies/{app.double.company_id}/webhooks/hooks"


def hooked(app: App, url: str = HOOK["destination_url"], **changes) -> str:
    """Make a hook for ERP requests and return its id."""
    made = app.post(hooks(app), {**HOOK, "destination_url": url, **changes})
    assert made.status_code == 201, made.text
    trigger = app.post(f"{hooks(app)}/{made.json()['data']['id']}/triggers", TRIGGER)
    assert trigger.status_code == 201, trigger.text
    return made.json()["data"]["id"]


def deliveries(app: App, hook: str, **asked) -> list:
    return app.get(f"{hooks(app)}/{hook}/deliveries", **asked).json()["data"]


def ask(app: App) -> int:
    return app.double.control.play("clock", project=app.project())["request"]


def test_an_erp_request_is_delivered_and_listed(erp):
    with listening() as listener:
        hook = hooked(erp, listener.url, destination_headers={"Authorization": "Bearer something-long"})
        request = ask(erp)
        wait_until(lambda: [d for d in deliveries(erp, hook) if d["status"] == "delivered"])
    [heard] = listener.heard
    assert (heard["resource_name"], heard["event_type"], heard["resource_id"]) == (
        "ERP Requests",
        "create",
        request,
    )
    assert listener.authorizations == ["Bearer something-long"]
    [listed] = deliveries(erp, hook)
    assert listed["payload"] == heard
    assert len(heard["ulid"]) == 26


def test_a_delivery_that_is_refused_comes_again_until_it_is_taken(erp):
    with listening(500, 503, 200) as listener:
        hook = hooked(erp, listener.url)
        ask(erp)
        wait_until(lambda: deliveries(erp, hook, **{"filter[status]": "succeeded"}))
    [listed] = deliveries(erp, hook)
    assert [attempt["response_status"] for attempt in listed["delivery_attempts"]] == [500, 503, 200]
    assert len({event["ulid"] for event in listener.heard}) == 1


def test_a_delivery_nobody_takes_is_discarded_but_stays_listed(erp):
    erp.double.control.switch(webhook_patience=0, webhook_disables=True)
    with listening(500) as listener:
        hook = hooked(erp, listener.url)
        request = ask(erp)
        wait_until(lambda: deliveries(erp, hook, **{"filter[status]": "discarded"}))
    [listed] = deliveries(erp, hook)
    assert listed["payload"]["resource_id"] == request
    [shown] = erp.get(hooks(erp)).json()["data"]
    assert shown["status"] == "disabled"


def test_copies_of_a_delivery_are_the_same_event(erp):
    erp.double.control.switch(webhook_copies=3)
    with listening() as listener:
        hook = hooked(erp, listener.url)
        ask(erp)
        wait_until(lambda: deliveries(erp, hook, **{"filter[status]": "succeeded"}))
    assert len(listener.heard) == 3
    assert len({event["id"] for event in listener.heard}) == 1


def test_a_hook_without_the_trigger_hears_nothing(erp):
    made = erp.post(hooks(erp), HOOK).json()["data"]
    ask(erp)
    assert deliveries(erp, made["id"]) == []


def test_the_authorization_of_a_hook_is_shown_masked(erp):
    made = erp.post(hooks(erp), {**HOOK, "destination_headers": {"Authorization": "Bearer secret-12345"}}).json()
    assert made["data"]["destination_headers"]["Authorization"] == "*" * 14 + "12345"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"namespace": "Not Allowed"}, "namespace"),
        ({"destination_url": "http://elsewhere.example/"}, "destination_url"),
        ({"payload_version": "v9.0"}, "payload_version"),
    ],
)
def test_a_hook_that_is_not_well_formed_is_refused(erp, changes, field):
    refused = erp.post(hooks(erp), {**HOOK, **changes})
    assert refused.status_code == 400
    assert list(refused.json()["errors"]) == [field]


def test_version_four_has_its_own_names_and_ids(erp):
    with listening() as listener:
        hooked(erp, listener.url, payload_version="v4.0")
        request = ask(erp)
        wait_until(lambda: listener.heard)
    [heard] = listener.heard
    assert (heard["resource_type"], heard["reason"], heard["resource_id"]) == (
        "ERP Requests",
        "create",
        str(request),
    )
    assert len(heard["id"]) == 26


def test_the_first_version_lists_what_the_second_made(erp):
    company = {"company_id": erp.double.company_id}
    with listening(500, 200) as listener:
        body = {"api_version": "v2", "namespace": "old", "destination_url": listener.url}
        hook = erp.post("v1.0/webhooks/hooks", {**company, "hook": body}).json()
        path = f"v1.0/webhooks/hooks/{hook['id']}"
        made = erp.post(f"{path}/triggers", {**company, "api_version": "v2", "trigger": TRIGGER})
        assert made.status_code == 201
        requests = [ask(erp), ask(erp)]
        listed = []

        def all_ok():
            listed[:] = erp.get(f"{path}/deliveries", **company, **{"filters[status]": "ok"}).json()
            return len(listed) == 2

        wait_until(all_ok)
    assert [entry["event"]["resource_id"] for entry in listed] == requests
    behind = erp.get(f"{path}/deliveries", **company, page_start=listed[0]["event_id"]).json()
    assert [entry["event_id"] for entry in behind] == [listed[1]["event_id"]]
    assert [hook["namespace"] for hook in erp.get("v1.0/webhooks/hooks", **company).json()] == ["old"]
    assert erp.get(hooks(erp), namespace="old").json()["data"][0]["id"] == str(hook["id"])


def test_deliveries_come_in_pages_and_by_day(erp):
    hook = hooked(erp)
    requests = [ask(erp) for _ in range(12)]
    first = erp.get(f"{hooks(erp)}/{hook}/deliveries")
    assert len(first.json()["data"]) == 10
    assert "next" in first.links
    rest = deliveries(erp, hook, page=2)
    found = [d["payload"]["resource_id"] for d in first.json()["data"] + rest]
    assert found == requests[::-1]
    assert deliveries(erp, hook, **{"filter[start]": "2999-01-01"}) == []
    assert deliveries(erp, hook, **{"filter[resource_name]": "Projects"}) == []
