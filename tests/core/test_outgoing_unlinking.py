"""What went out is unlinked only once it is gone from CMiC, and begins anew from there, in both modes."""

from __future__ import annotations

from typing import Any

import pytest
from delivered_job import JOB
from outgoing_office import Office, PowerCut, asked, detail
from test_outgoing_budgets import budgeted
from test_outgoing_commitments import commitment, delivered, printed

from wizard.core.book import Book
from wizard.core.book.run import RunState
from wizard.core.platform.inbox import State
from wizard.errors import TrueupError
from wizard.procore.public import Procore


def codes(shown: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in shown["problems"]]


def sent_company(office: Office, code: str) -> tuple[int, int]:
    """Send a company; return its number here and its id in Procore."""
    id = office.company(f"{code} Ltd")
    [found] = office.look()
    office.accept(found.id, code)
    office.work()
    return found.id, id


def test_a_company_is_unlinked_only_once_it_is_gone_from_cmic_and_then_sent_again(outgoing: Office) -> None:
    number, id = sent_company(outgoing, "UL1")
    outgoing.calls.unlink_outgoing(number, "Dana")
    outgoing.work()
    shown = outgoing.shown(number)
    assert (shown["state"], codes(shown), outgoing.in_procore(id)["origin_id"]) == (
        "confirmed",
        ["EX-660"],
        "AP|UL1",
    )

    outgoing.cmic.control.remove("apvendor", BpvenBpCode="UL1")
    shown = outgoing.calls.unlink_outgoing(number, "Dana")
    assert (shown["wish"], "Being done" in printed(shown)) == ("unlink", True)
    with pytest.raises(PowerCut):
        outgoing.work("clearing done")
    outgoing.work()
    shown = outgoing.shown(number)
    assert (shown["state"], outgoing.in_procore(id)["origin_id"]) == ("unlinked", None)
    assert (shown["wish"], shown["possible"], shown["happened"][-1]["by"]) == ("", ["resend", "reset"], "Dana")
    outgoing.look()
    assert (outgoing.shown(number)["state"], outgoing.waiting()) == ("unlinked", 0)

    outgoing.calls.resend_outgoing(number, "Dana")
    outgoing.work()
    assert outgoing.shown(number)["state"] == "waiting for approval"
    outgoing.accept(number, "UL1")
    outgoing.work()
    assert (outgoing.shown(number)["state"], outgoing.in_procore(id)["origin_id"]) == ("confirmed", "AP|UL1")


def test_a_reset_lets_it_wait_as_if_it_had_just_come(outgoing: Office) -> None:
    number, id = sent_company(outgoing, "UL2")
    outgoing.cmic.control.remove("apvendor", BpvenBpCode="UL2")
    outgoing.calls.reset_outgoing(number, "Dana")
    outgoing.work()
    assert (outgoing.shown(number)["state"], outgoing.in_procore(id)["origin_id"]) == ("waiting for approval", None)


def test_what_was_never_sent_cannot_be_unlinked(outgoing: Office) -> None:
    outgoing.company("UL3 Ltd")
    [found] = outgoing.look()
    with pytest.raises(TrueupError, match="EX-646") as refused:
        outgoing.calls.unlink_outgoing(found.id, "Dana")
    there = [f"{deed} (trueup outgoing {deed} {found.id})" for deed in ("accept", "reject")]
    assert refused.value.cause == f"Possible now: {', '.join(there)}."


def test_a_commitment_whose_job_the_user_no_longer_sees_is_not_taken_for_gone(outgoing: Office) -> None:
    job = delivered(outgoing)
    id = commitment(outgoing, job, "SC-U1", "5.00")
    [found] = [one for one in outgoing.look() if one.thing.kind == "commitment"]
    outgoing.accept(found.id)
    outgoing.work()
    outgoing.cmic.control.switch(sees_jobs=["21-001"])
    outgoing.calls.unlink_outgoing(found.id, "Dana")
    outgoing.work()
    assert codes(outgoing.shown(found.id)) == ["EX-652"]
    outgoing.cmic.control.reset()
    for resource, key in (("scsched", "ScschContCode"), ("scmast", "ScmstContCode")):
        outgoing.cmic.control.remove(resource, **{key: "SC-U1"})
    outgoing.calls.unlink_outgoing(found.id, "Dana")
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "unlinked"
    with Procore(outgoing.account, outgoing.procore.client_secret) as procore:
        assert procore.commitment(job.project, id, purchase=False)["origin_id"] is None
        assert [one["origin_id"] for one in procore.commitment_lines(job.project, id, purchase=False)] == [None]


def test_a_budget_is_gone_once_it_holds_no_amount_any_more(outgoing: Office) -> None:
    site = budgeted(outgoing)
    site.line(site.code, "100.00")
    [found] = outgoing.look()
    outgoing.accept(found.id)
    outgoing.work()
    for amount, state in ((100.0, "confirmed"), (0.0, "waiting for approval")):
        place = {"JcatJobCode": JOB, "JcatPhsCode": site.there[0], "JcatCode": site.category}
        outgoing.cmic.control.change("jcjobcategory", place, JcatBudgetAmt=amount)
        outgoing.calls.reset_outgoing(found.id, "Dana")
        outgoing.work()
        assert outgoing.shown(found.id)["state"] == state


def test_an_approver_who_unlinks_a_commitment_reads_why_not_or_gets_it_off(outgoing_erp: Office) -> None:
    office, control = outgoing_erp, outgoing_erp.procore.control
    id = commitment(office, delivered(office), "SC-U2", "50.00")
    asked(office, control.play("export_commitment", commitment=id)["request"])
    office.work()
    change = control.play("export_commitment_change", commitment=id)["object"]
    request = control.records("erp_requests")[-1]["id"]
    asked(office, request)
    office.work()
    assert detail(office)["status"] == "success"

    unlinking = control.play("unlink_commitment_change", commitment=id, change_order=change)
    assert asked(office, unlinking["request"]) is State.TAKEN
    office.work()
    assert (detail(office)["status"], detail(office)["messages"][0][:6]) == ("failed", "EX-660")
    office.cmic.control.remove("scmast", ScmstContCode="SC-U2", ScmstChgCode="001")
    unlinking = control.play("unlink_commitment_change", commitment=id, change_order=change)
    asked(office, unlinking["request"])
    office.work()
    assert detail(office)["status"] == "success"
    [order] = [one for one in control.records("commitment_change_orders") if one["id"] == change]
    assert order["origin_id"] is None


def test_a_commitment_that_never_went_from_here_is_not_unlinked(outgoing_erp: Office) -> None:
    office = outgoing_erp
    job = delivered(office)
    id = commitment(office, job, "SC-U3", "50.00")
    with Procore(office.account, office.procore.client_secret) as line:
        line.sync_commitments(job.project, [{"id": id, "origin_id": "SC|else"}], purchase=False)
    unlinking = office.procore.control.play("unlink_commitment", commitment=id)
    assert asked(office, unlinking["request"]) is State.DECLINED
    assert detail(office)["messages"][0].startswith("PC-148")


def test_a_job_that_is_reset_in_procore_takes_the_marks_off_its_own_commitments_only(outgoing_erp: Office) -> None:
    office, control = outgoing_erp, outgoing_erp.procore.control
    job = delivered(office)
    id = commitment(office, job, "SC-U4", "50.00")
    asked(office, control.play("export_commitment", commitment=id)["request"])
    vendor = office.company("UL4 Ltd")
    asked(office, control.play("export_vendor", vendor=vendor, code="UL4")["request"])
    office.work()
    assert states(office, id, vendor) == ["waiting for posting", "confirmed"]
    with Book(office.home.book) as book:  # while a run is under way, it waits for its end
        [run] = book.unfinished("sample")
        book.enter_state(run.id, RunState.DONE)
    assert asked(office, control.play("reset_job", project=job.project)["request"]) is State.DONE
    assert states(office, id, vendor) == ["unlinked", "confirmed"]


def states(office: Office, *ids: int) -> list[str]:
    """Return how those things of Procore stand here."""
    with office.sides() as sides:
        return [one.state for id in ids for one in sides.queue.listed("sample") if one.thing.id == id]
