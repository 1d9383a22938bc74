"""A budget of Procore is in CMiC once it was accepted, with the codes that the job did not have, in both modes."""

from __future__ import annotations

from typing import Any

import pytest
from budgeted import budgeted
from delivered_job import JOB
from outgoing_office import Office, PowerCut, asked, detail

from wizard.core.platform.inbox import State
from wizard.words import Words


def problems(shown: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in shown["problems"]]


def test_a_budget_goes_the_whole_way_once_it_was_accepted_with_the_code_that_the_job_lacks(
    outgoing: Office,
) -> None:
    site = budgeted(outgoing)
    site.line(site.code, "1234.56")
    new = site.new_code("91-100")
    site.line(new, "0.00")
    [found] = outgoing.look()
    shown = outgoing.shown(found.id)
    assert (shown["kind"], shown["title"], shown["state"]) == ("budget", JOB, "waiting for approval")
    told = [(str(Words(**field["name"])), field["value"]) for field in shown["fields"]]
    assert ("Amount", "1234.56") in told, "whoever accepts sees what is written"
    assert outgoing.cmic.control.calls("jcjobcategory", "PATCH") == []
    assert outgoing.accept(found.id, "ELSEWHERE")["code"] == JOB, "a budget belongs to the job of its project"
    with pytest.raises(PowerCut):
        outgoing.work("writing done")
    outgoing.work()
    assert (outgoing.shown(found.id)["state"], outgoing.shown(found.id)["problems"]) == ("confirmed", [])
    assert outgoing.made() == ["jcjobcostcodes", "jcjobcategory"]
    assert (site.amount(site.there[0]), site.origin(new)) == (1234.56, f"CC|{JOB}|91-100")
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "confirmed"


def test_an_edited_budget_waits_anew_and_replaces_what_was_sent(outgoing: Office) -> None:
    site = budgeted(outgoing)
    line = site.line(site.code, "100.00")
    [found] = outgoing.look()
    outgoing.accept(found.id)
    outgoing.work()
    site.edit(line, "150.50")
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "waiting for approval"
    outgoing.accept(found.id)
    outgoing.work()
    assert (outgoing.shown(found.id)["state"], site.amount(site.there[0])) == ("confirmed", 150.5)


def test_a_budget_that_cmic_has_already_is_not_asked_about(outgoing: Office) -> None:
    site = budgeted(outgoing)
    line = site.line(site.code, str(site.amount(site.there[0])))
    assert outgoing.look() == []
    site.edit(line, "2.00")
    assert len(outgoing.look()) == 1
    site.edit(line, str(site.amount(site.there[0])))
    [found] = outgoing.look()
    assert found.state.value == "no longer waiting in Procore"


def test_what_was_budgeted_in_cmic_meanwhile_stays(outgoing: Office) -> None:
    site = budgeted(outgoing)
    site.line(site.code, "100.00")
    [found] = outgoing.look()
    outgoing.accept(found.id)
    place = {"JcatJobCode": JOB, "JcatPhsCode": site.there[0], "JcatCode": site.category}
    outgoing.cmic.control.change("jcjobcategory", place, JcatBudgetAmt=42.0)
    outgoing.work()
    assert (problems(outgoing.shown(found.id)), site.amount(site.there[0])) == (["CM-117"], 42.0)


def test_every_reason_against_a_budget_is_told_at_once(outgoing: Office) -> None:
    site = budgeted(outgoing)
    site.line(site.new_code("91-200", listed=False), "1.005")
    site.line(site.new_code("91.300"), "1.00")
    [found] = outgoing.look()
    outgoing.accept(found.id)
    outgoing.work()
    assert problems(outgoing.shown(found.id)) == ["EX-655", "EX-658", "RC-541"]
    assert outgoing.made() == []


def test_a_budget_that_the_approver_sends_in_procore_is_written_and_its_transactions_are_marked(
    outgoing_erp: Office,
) -> None:
    site, control = budgeted(outgoing_erp), outgoing_erp.procore.control
    line = site.line(site.code, "500.25")
    sent = control.play("send_budget", project=site.project)
    assert asked(outgoing_erp, sent["request"]) is State.TAKEN
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], site.amount(site.there[0])) == ("success", 500.25)
    [budget] = [one for one in control.records("budgets") if one["id"] == sent["object"]]
    assert budget["origin_id"] == f"B|{JOB}"
    assert [one["attributes"]["synced"] for one in control.records("erp_transactions")] == [True]

    site.edit(line, "600.00")
    asked(outgoing_erp, control.play("send_budget", project=site.project)["request"])
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], site.amount(site.there[0])) == ("success", 600.0)


def test_a_budget_whose_code_was_never_sent_is_declined_and_goes_once_its_codes_did(outgoing_erp: Office) -> None:
    site, control = budgeted(outgoing_erp), outgoing_erp.procore.control
    new = site.new_code("91-400")
    site.line(new, "7.00")
    asked(outgoing_erp, control.play("send_budget", project=site.project)["request"])
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], detail(outgoing_erp)["messages"][0][:6]) == ("failed", "EX-658")

    assert asked(outgoing_erp, control.play("send_codes", project=site.project)["request"]) is State.TAKEN
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], outgoing_erp.made()) == ("success", ["jcjobcostcodes", "jcjobcategory"])
    assert (site.origin(new), site.amount("91-400")) == (f"CC|{JOB}|91-400", None)

    asked(outgoing_erp, control.play("send_budget", project=site.project)["request"])
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], site.amount("91-400")) == ("success", 7.0)


def test_a_password_that_expires_half_way_declines_it_and_nothing_is_made_twice(outgoing_erp: Office) -> None:
    site, control = budgeted(outgoing_erp), outgoing_erp.procore.control
    new = site.new_code("91-500")
    site.line(new, "7.00")
    asked(outgoing_erp, control.play("send_codes", project=site.project)["request"])
    outgoing_erp.cmic.control.switch(password_calls=5)
    outgoing_erp.work()
    assert (detail(outgoing_erp)["status"], detail(outgoing_erp)["messages"][0][:6]) == ("failed", "CM-101")
    assert outgoing_erp.made() == ["jcjobcostcodes"], "it was cut off between the code and its category"
    outgoing_erp.cmic.control.switch(password_calls=None, password_valid=True)
    for move in ("send_codes", "send_budget"):
        asked(outgoing_erp, control.play(move, project=site.project)["request"])
        outgoing_erp.work()
        assert detail(outgoing_erp)["status"] == "success"
    assert (outgoing_erp.made(), site.amount("91-500")) == (["jcjobcostcodes", "jcjobcategory"], 7.0)
