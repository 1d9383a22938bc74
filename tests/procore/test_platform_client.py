"""The platform's calls against the double: connection, hook, deliveries, staged records, figures, details."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from doubles import ProcoreDouble
from hypothesis import given
from hypothesis import strategies as st
from platform_company import Company, company_of
from test_procore_probe import ENDPOINTS, account_of

from wizard.errors import TrueupError
from wizard.machine.resources import platform_metadata
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.hook import NOWHERE, Delivery, Hook, delivery_of
from wizard.procore.session import ProcoreSession

VENDOR = {
    "item_type": "vendor",
    "origin_id": "AP|1",
    "origin_code": "1",
    "status": "staged",
    "data": {"name": "Acme"},
}


@pytest.fixture
def company(procore_double: ProcoreDouble) -> Company:
    procore_double.control.switch(erp_entitled=True, webhook_pause=0.01)
    return company_of(procore_double)


@pytest.fixture
def session(procore_double: ProcoreDouble) -> Iterator[ProcoreSession]:
    with ProcoreSession(account_of(procore_double), procore_double.client_secret) as session:
        yield session


@pytest.fixture
def platform(company, session: ProcoreSession) -> Platform:
    return Platform(session, ENDPOINTS)


@pytest.fixture
def hook(company, session: ProcoreSession) -> Hook:
    hook = Hook(session, "trueup-sample")
    hook.ensure()
    return hook


# -- hook -------------------------------------------------------------------------------------------------------


def test_requests_arrive_although_nobody_listens(company, hook):
    numbers = [company.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs")]
    found = list(hook.deliveries(None))
    assert sorted(delivery.request for delivery in found) == numbers
    assert len({delivery.event for delivery in found}) == 2


def test_deliveries_of_earlier_days_are_not_asked_for(company, hook):
    company.play("refresh", tab="vendors")
    assert len(list(hook.deliveries(datetime.now(UTC)))) == 1
    assert list(hook.deliveries(datetime.now(UTC) + timedelta(days=9))) == []


def test_a_hook_is_made_once_and_mended(company, hook, session, procore_double):
    again = Hook(session, "trueup-sample")
    again.ensure()
    [kept] = procore_double.control.records("webhook_hooks")
    assert kept["attributes"]["destination_url"] == NOWHERE
    again.ensure("https://erp.example/trueup", "Bearer long-secret")
    [kept] = procore_double.control.records("webhook_hooks")
    assert kept["attributes"]["destination_headers"] == {"Authorization": "Bearer long-secret"}
    assert len(procore_double.control.records("webhook_triggers")) == 1


def test_a_hook_that_procore_disabled_is_enabled_again(company, hook, session, procore_double):
    procore_double.control.switch(webhook_patience=0, webhook_disables=True)
    company.play("refresh", tab="vendors")
    double_hooks = lambda: procore_double.control.records("webhook_hooks")[0]["attributes"]["status"]  # noqa: E731
    while double_hooks() != "disabled":
        pass
    Hook(session, "trueup-sample").ensure()
    assert double_hooks() == "active"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner)
    )
)
def test_no_payload_from_outside_breaks_anything(payload):
    assert delivery_of(payload) is None


@pytest.mark.parametrize("number", ["", "1.5", "-1", "1" * 19, "one", None])
def test_a_payload_without_a_number_is_no_delivery(number):
    payload = {"resource_name": "ERP Requests", "event_type": "create", "resource_id": number}
    assert delivery_of(payload) is None


def test_all_versions_of_a_payload_say_the_same():
    two = {"id": 1, "ulid": "01K", "resource_name": "ERP Requests", "event_type": "create", "resource_id": 5}
    four = {"id": "01K", "resource_type": "ERP Requests", "reason": "create", "resource_id": "5"}
    assert delivery_of(two) == delivery_of(four) == Delivery("01K", 5)


# -- connection and details -------------------------------------------------------------------------------------


def test_a_connection_is_made_once_and_its_metadata_renewed(company, platform, procore_double):
    metadata = platform_metadata("sage300")
    platform.connect(metadata, NOWHERE)
    platform.connect({"settings": {**metadata["settings"], "configurations": {"a": 1}}}, NOWHERE)
    [kept] = procore_double.control.records("erp_connections")
    assert kept["attributes"]["metadata"]["settings"]["configurations"] == {"a": 1}
    rules = metadata["settings"]["entities"]["prime_contract_change_orders"]["rules"]["save"]["fields"]
    assert rules["number"]["validation"]["max_length"]["length"] == 20
    assert rules["title"]["validation"]["max_length"]["length"] == 255


def test_one_detail_and_several_are_closed(company, platform, procore_double):
    numbers = [company.play("refresh", tab=tab)["request"] for tab in ("vendors", "jobs", "sub_jobs")]
    details = [platform.show(number).details[0] for number in numbers]
    platform.finish([])
    platform.finish(details[:1])
    platform.finish(details[1:], ["The ledger is closed."], failed=True)
    states = {r["id"]: r["attributes"] for r in procore_double.control.records("erp_request_details")}
    assert [states[detail]["status"] for detail in details] == ["success", "failed", "failed"]
    assert states[details[1]]["messages"] == ["The ledger is closed."]


def test_a_detail_that_is_not_confirmed_is_no_success(company, platform):
    with pytest.raises(TrueupError) as caught:
        platform.finish([5, 6])
    assert caught.value.code == "PC-108"


# -- staged records, marks and figures --------------------------------------------------------------------------


def test_staged_records_have_an_outcome_each(company, platform):
    wrong = {**VENDOR, "origin_id": "AP|2", "data": {"nmae": "Best"}}
    good, bad = platform.stage([VENDOR, wrong])
    assert good.procore_id and not good.error
    assert (bad.error.code, bad.error.params["field"]) == ("RC-503", "nmae")


def test_more_records_than_a_call_takes_go_in_several(company, platform, procore_double):
    many = [{**VENDOR, "origin_id": f"AP|{n}"} for n in range(1001)]
    assert [outcome.error for outcome in platform.stage(many) if outcome.error] == []
    sent = [c["items"] for c in procore_double.control.calls("PATCH") if "staged_records" in c["template"]]
    assert sent == [1000, 1]


def test_figures_are_refused_one_by_one(company, platform):
    good = {"cost_code_id": company.code, "line_item_type_id": company.kind, "job_to_date_cost": 12.5}
    taken, refused = platform.sync_job_costs("J|03-001", [good, {**good, "cost_code_id": 5}])
    assert taken is None
    assert (refused.code, refused.params["field"]) == ("RC-503", "cost_code_id")
    marks = [{"cost_code_id": company.code, "line_item_type_id": company.kind, "synced": True}]
    assert platform.sync_assignments(company.project, None, marks) == [None]


def test_an_answer_that_lost_a_mark_is_no_success(company, platform, scripted):
    scripted.answers(scripted.reply(200, {"entities": [], "errors": []}))
    with ProcoreSession(scripted.account(), "secret") as session, pytest.raises(TrueupError) as caught:
        Platform(session, ENDPOINTS).write_marks([Mark("vendor", 5, "AP|5")])
    assert caught.value.code == "EX-628"


def test_an_answer_cut_off_in_the_middle_is_asked_for_again(company, platform, procore_double, no_pauses):
    number = company.play("refresh", tab="vendors")["request"]
    procore_double.control.switch(lose=[{"method": "GET", "path": "*/erp_requests/*", "how": "cut"}])
    assert platform.show(number).request_name == "sync_vendors"


def test_a_token_that_ends_in_the_middle_is_renewed(company, platform, procore_double):
    number = company.play("refresh", tab="vendors")["request"]
    procore_double.control.forget_tokens()
    assert platform.show(number).id == number
