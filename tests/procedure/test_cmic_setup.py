"""A CMiC set-up is a draft, a plan and a file like any other, and its checklist goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import orjson
import pytest

from wizard.core.visitors.visit import finding_of
from wizard.errors import TrueupError
from wizard.machine.resources import checklist, guide
from wizard.procedure.checklist import marked, standings
from wizard.procedure.draft import Draft, changing, from_data, to_data, with_live, with_procore, with_source
from wizard.procedure.plan import ChangeOrderForm, CmicSource
from wizard.procedure.review import BUDGETS_WITHOUT_EFFECT, plan_of, review
from wizard.procedure.setup_file import opened, parsed, written
from wizard.procedure.steps import missing

DRAFT = replace(
    Draft(),
    source_kind="cmic",
    server_url="https://cmic.example.com/cmicprod/SdMenu/AppSelector.jsp",
    tenant="HARBOR||",
    company_code="001",
    user="TRUEUP",
    password_secret="cmic/1",
    client_id="c",
    secret_name="s",
    company_id=1,
    company_name="Cascade",
    checklist={"kick_off": "2026-11-20"},
    change_orders=ChangeOrderForm(become="oco", item_type="OWN").model_dump(),
)
GUIDE = guide("cmic")


def ready() -> Draft:
    draft = with_procore(DRAFT, {"companies": [], "missing": [], "tools": []})
    draft = with_source(draft, {"company": "Harbor", "driver": "CMiC", "findings": [], "modules": {}})
    return with_live(draft, {"mappings": [], "fingerprint": "", "plan": None})


def test_a_draft_becomes_a_plan_of_cmic_and_comes_back_from_it() -> None:
    plan = plan_of(ready(), GUIDE)
    assert plan.connection.system == "cmic"
    assert isinstance(plan.connection.source, CmicSource)
    assert plan.connection.source.base_url == "https://cmic.example.com/cmicprod"
    assert plan.recipes == ("cmic_integration@1",)
    assert plan.checklist == {"kick_off": "2026-11-20"}
    assert (plan.connection.source.change_orders.become, plan.connection.source.change_orders.item_type) == (
        "oco",
        "OWN",
    )
    again = changing(Draft(), plan.model_validate_json(plan.model_dump_json()))
    assert again.source() == plan.connection.source
    assert again.checklist == DRAFT.checklist


def test_projects_whose_budgets_come_are_named_in_the_file_told_in_the_review_and_kept() -> None:
    assert "Budgets" not in {str(section.title) for section in review(ready(), GUIDE)}
    named = replace(ready(), budget_jobs=frozenset({"21-002"}), run=frozenset())
    assert opened(parsed(written(named), "x"), Draft()).budget_jobs == {"21-002"}
    plan = plan_of(replace(named, run=None), GUIDE)
    assert plan.budget_jobs == ("21-002",)
    assert "job_category" in plan.run
    assert changing(Draft(), plan).budget_jobs == {"21-002"}
    [told] = [section for section in review(named, GUIDE) if str(section.title) == "Budgets"]
    assert [str(name) for name in told.names] == ["21-002"]
    assert "not written over" in str(told.lines[0])

    live = {"mappings": [], "fingerprint": "", "plan": plan.model_dump(mode="json")}
    [over] = [
        section
        for section in review(replace(with_live(named, live), budget_jobs=frozenset()), GUIDE)
        if str(section.title) == "Budgets"
    ]
    assert "no longer sent" in str(over.lines[0])


def test_projects_are_named_without_effect_where_the_erp_tool_brings_the_budgets_and_that_is_said() -> None:
    named = replace(ready(), budget_jobs=frozenset({"21-002"}))
    for entitled in (True, False):
        answer = {"companies": [], "missing": [], "tools": [], "erp": {"entitled": entitled, "words": "There."}}
        plan = plan_of(with_procore(named, answer), GUIDE)
        kept = {"mappings": [], "fingerprint": "", "plan": plan.model_dump(mode="json")}
        for draft in (with_procore(named, answer), with_live(with_procore(named, answer), kept)):
            told = [line for section in review(draft, GUIDE) for line in section.lines]
            assert (BUDGETS_WITHOUT_EFFECT in told) is entitled
        check = finding_of("Procore", {**answer, "company": "Sample"}, plan.budget_jobs)
        assert (check.state, "budget_jobs" in check.found) == (("attention", True) if entitled else ("ok", False))
        assert finding_of("Procore", {**answer, "company": "Sample"}).state == "ok"


def test_a_draft_on_disk_keeps_everything_but_secrets() -> None:
    kept = from_data(orjson.loads(orjson.dumps(to_data(DRAFT))))
    assert kept == DRAFT


def test_a_set_up_file_carries_cmic_and_never_a_secret() -> None:
    content = written(ready())
    assert b"cmic/1" not in content
    draft = opened(parsed(content, "x.trueup.json"), Draft())
    assert draft.source().model_copy(update={"password_secret": "cmic/1"}) == ready().source()
    assert draft.checklist == DRAFT.checklist
    assert draft.system == "cmic"


def test_a_file_holds_what_is_used_of_what_was_pasted_and_can_be_opened_again() -> None:
    pasted = {"server_url": "admin:secret@CMiC.example.com/cmicprod/menu", "tenant": "HARBOR||TRUEUP", "user": ""}
    content = written(replace(DRAFT, **pasted))
    assert b"secret@" not in content
    draft = opened(parsed(content, "x.trueup.json"), Draft())
    assert (draft.server_url, draft.tenant, draft.user) == ("https://cmic.example.com/cmicprod", "HARBOR", "TRUEUP")


def test_an_address_without_its_scheme_in_a_file_is_taken_as_on_the_page() -> None:
    body = orjson.loads(written(ready()))
    body["trueup_setup"]["source"]["server_url"] = "cmic.example.com/cmicprod"
    draft = opened(parsed(orjson.dumps(body), "x.trueup.json"), Draft())
    assert draft.source() == replace(ready(), password_secret="").source()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("company_code", "123456789", "8 characters at most"),
        ("server_url", "https://admin:pass@cmic.example.com/cmicprod", "such as https://cmic.example.com/cmicprod"),
    ],
)
def test_a_wrong_value_in_a_file_is_answered_with_what_is_expected(name: str, value: str, told: str) -> None:
    body = orjson.loads(written(ready()))
    body["trueup_setup"]["source"][name] = value
    with pytest.raises(TrueupError) as raised:
        parsed(orjson.dumps(body), "x.trueup.json")
    assert told in str(raised.value.params["reason"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("company_code", "123456789"),
        ("auth", "kerberos"),
        ("change_orders", {"become": "magic"}),
        ("server_url", "javascript:x"),
    ],
)
def test_a_wrong_value_in_a_set_up_file_is_refused(name: str, value: object) -> None:
    body = orjson.loads(written(ready()))
    body["trueup_setup"]["source"][name] = value
    with pytest.raises(TrueupError) as raised:
        parsed(orjson.dumps(body), "x.trueup.json")
    assert raised.value.code == "FI-704"
    assert raised.value.params["place"].startswith(f"source.{name}")


def test_the_review_speaks_of_cmic_and_not_of_modules_it_does_not_have() -> None:
    told = [str(line) for section in review(ready(), GUIDE) for line in section.lines]
    assert "“Harbor” in CMiC is joined to “Cascade” in Procore." in told
    assert not [line for line in told if "Project Management" in line]
    assert any("to CMiC" in line for line in told)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"server_url": "https://cmic.example.com"}, "server_url"),
        ({"company_code": ""}, "company_code"),
        ({"company_code": "123456789"}, "company_code"),
        ({"user": "HARBOR||"}, "user"),
        ({"auth": "oauth"}, "identity_url"),
        ({"auth": "oauth", "identity_url": "https://["}, "identity_url"),
        ({"password_secret": ""}, "password"),
        ({}, "test"),
    ],
)
def test_each_thing_that_is_missing_is_told_at_its_field(changes: dict[str, str], field: str) -> None:
    lacks = missing("ST-30", replace(DRAFT, **changes), GUIDE)
    assert lacks is not None
    assert lacks.field == field


def test_what_a_probe_shows_is_done_without_a_tick() -> None:
    items = {one.item.id: one for one in standings(checklist("cmic"), ready())}
    assert (items["r12"].proven, items["dmsa"].proven, items["pmxchange"].is_done) == (True, True, False)
    assert items["kick_off"].done == "2026-11-20"
    assert not any(one.proven for one in standings(checklist("cmic"), DRAFT))
    assert not list(standings(checklist("sage300"), Draft()))


def test_a_tick_that_was_there_keeps_its_day() -> None:
    done = marked({"kick_off": "2026-11-20"}, "kick_off", True, date(2026, 11, 25))
    assert done == {"kick_off": "2026-11-20"}
    assert marked(done, "tool", True, date(2026, 11, 25))["tool"] == "2026-11-25"
    assert marked(done, "kick_off", False, date(2026, 11, 25)) == {}
