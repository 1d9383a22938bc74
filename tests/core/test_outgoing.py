"""A company made in Procore reaches CMiC once it was accepted, and both sides know it; nothing is written twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from io import StringIO

import pytest
from outgoing_office import Office, PowerCut, asked, detail
from rich.console import Console

from wizard.core.book import Book
from wizard.core.mirror.matches import Likeness
from wizard.core.outgoing import finding
from wizard.core.outgoing.worker import OutgoingWorker
from wizard.core.platform.inbox import State
from wizard.core.systems import open_mirror
from wizard.core.visitors.outgoing_client import _with_words
from wizard.errors import TrueupError
from wizard.procore.public import Procore
from wizard.support.outgoing_tables import show_one
from wizard.support.tables import moment


def test_a_company_goes_the_whole_way_once_it_was_accepted(outgoing: Office) -> None:
    id = outgoing.company("Quay Façade Ltd", city="Astoria", state_code="OR")
    [found] = outgoing.look()
    assert (found.state, found.thing.title) == ("waiting for approval", "Quay Façade Ltd")
    outgoing.work()
    assert outgoing.made() == [], "nothing is written before somebody has accepted it"
    outgoing.accept(found.id, "OG1")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], shown["problems"], shown["possible"]) == ("confirmed", [], ["unlink", "reset"])
    assert outgoing.made() == ["businesspartner", "apvendor"]
    company = outgoing.in_procore(id)
    assert (company["origin_id"], company["origin_code"]) == ("AP|OG1", "OG1")
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "confirmed"


@pytest.mark.parametrize("cut", ["about to write", "writing done", "marking done"])
def test_a_power_cut_at_any_point_writes_nothing_twice(outgoing: Office, cut: str) -> None:
    code = {"about to write": "OG2", "writing done": "OG3", "marking done": "OG4"}[cut]
    id = outgoing.company(f"Cut at {cut}")
    [found] = outgoing.look()
    outgoing.accept(found.id, code)
    with pytest.raises(PowerCut):
        outgoing.work(cut)
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "confirmed"
    assert outgoing.made() == ["businesspartner", "apvendor"]
    assert outgoing.in_procore(id)["origin_id"] == f"AP|{code}"


def test_what_was_edited_after_it_was_accepted_waits_for_the_approver_again(outgoing: Office) -> None:
    id = outgoing.company("Edited Ltd")
    [found] = outgoing.look()
    outgoing.accept(found.id, "OG5")
    outgoing.edit(id, name="Edited and Sons Ltd")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], [p["code"] for p in shown["problems"]]) == ("waiting for approval", ["EX-644"])
    assert outgoing.made() == []
    with pytest.raises(TrueupError) as raised:
        outgoing.accept(found.id, "OG5", seen="what it was before")
    assert raised.value.code == "EX-644"


def test_one_without_a_code_is_not_accepted(outgoing: Office) -> None:
    outgoing.company("Nameless Ltd")
    [found] = outgoing.look()
    with pytest.raises(TrueupError) as raised:
        outgoing.accept(found.id)
    assert raised.value.code == "EX-642"


def test_what_will_be_written_and_what_stands_in_its_way_is_told_before_anybody_accepts(outgoing: Office) -> None:
    [known] = outgoing.cmic.control.rows("apvendor", BpvenBpCode="V00001")
    outgoing.read("vendor", {})
    alike, fine = outgoing.company(known["BpvenBpName"]), outgoing.company("Ahead Ltd", city="Salem")
    found = {one.thing.id: one.id for one in outgoing.look()}
    shown = outgoing.shown(found[fine])
    assert [problem["code"] for problem in shown["ahead"]] == ["EX-642"]
    assert {field["attribute"]: field["value"] for field in shown["fields"]}.items() >= {
        ("BpCode", "?"),
        ("BpName", "Ahead Ltd"),
        ("BpvenPayAdd3", "Salem"),
        ("BpvenTermCode", "NET30"),
    }
    assert [problem["code"] for problem in outgoing.shown(found[alike])["ahead"]] == ["EX-642", "EX-645"]
    assert outgoing.made() == [], "looking writes nothing"


def test_a_list_that_was_seen_is_not_told_twice(outgoing: Office) -> None:
    outgoing.company("Seen Ltd")
    outgoing.look()
    told = outgoing.calls.outgoing("sample")
    assert "company" in told["looks"]["sample"]["kinds"]
    assert outgoing.calls.outgoing("sample", told["revision"])["outgoing"] is None
    outgoing.accept(told["outgoing"][0]["id"], "SEEN1")
    assert outgoing.calls.outgoing("sample", told["revision"])["outgoing"][0]["state"] == "accepted"


def test_a_list_and_one_of_it_say_until_when_the_core_is_paused(outgoing: Office) -> None:
    outgoing.company("Paused Ltd")
    [found] = outgoing.look()
    until, console = outgoing.now + timedelta(hours=2), Console(file=StringIO(), width=100)
    with Book(outgoing.home.book) as book:
        book.enter_pause(until)
    show_one(_with_words(outgoing.shown(found.id)), console)
    assert console.file.getvalue().startswith(f"Paused until {moment(until.isoformat())}: nothing goes on.")
    assert outgoing.calls.outgoing("sample")["looks"]["sample"]["paused_until"] == until.isoformat()
    outgoing.now = until
    assert outgoing.shown(found.id)["paused_until"] is None
    assert outgoing.calls.outgoing("sample")["looks"]["sample"]["paused_until"] is None


def test_what_cannot_be_written_says_why_and_goes_on_once_it_can(outgoing: Office) -> None:
    outgoing.calls.set_outgoing_settings("sample", {"terms": ""})
    outgoing.company("Later Ltd")
    [found] = outgoing.look()
    outgoing.accept(found.id, "OG6")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], [p["code"] for p in shown["problems"]]) == ("failed", ["EX-641"])
    outgoing.calls.set_outgoing_settings("sample", {"terms": "NET30"})
    outgoing.now += timedelta(minutes=16)
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "confirmed"


def test_what_is_written_at_its_second_try_can_be_neither_rejected_nor_renamed_meanwhile(outgoing: Office) -> None:
    outgoing.calls.set_outgoing_settings("sample", {"terms": ""})
    outgoing.company("Meanwhile Ltd")
    [found] = outgoing.look()
    outgoing.accept(found.id, "OG30")
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "failed"
    outgoing.calls.set_outgoing_settings("sample", {"terms": "NET30"})
    outgoing.now += timedelta(minutes=16)

    def meanwhile() -> None:
        with pytest.raises(TrueupError, match="EX-646"):
            outgoing.calls.reject_outgoing(found.id, "Not ours", "Dana")
        with pytest.raises(TrueupError, match="EX-646"):
            outgoing.accept(found.id, "OG31")

    outgoing.work(meanwhile=meanwhile)
    assert (outgoing.shown(found.id)["state"], outgoing.made()) == ("confirmed", ["businesspartner", "apvendor"])


def test_what_may_be_a_vendor_of_cmic_waits_for_that_question(outgoing: Office) -> None:
    id = outgoing.company("Alike Ltd")
    outgoing.read("vendor", {})
    with open_mirror(outgoing.home, "sample") as mirror:
        mirror.matches.offer("vendor", "V00001", [Likeness(id, "V00001 Alike Ltd", "Alike Ltd", "name")])
    assert outgoing.look() == []


def test_one_of_the_same_name_in_cmic_is_asked_about(outgoing: Office) -> None:
    [known] = outgoing.cmic.control.rows("apvendor", BpvenBpCode="V00001")
    outgoing.company(known["BpvenBpName"].upper())
    outgoing.read("vendor", {})
    [found] = outgoing.look()
    outgoing.accept(found.id, "OG9")
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert ([p["code"] for p in shown["problems"]], outgoing.made()) == (["EX-645"], [])
    outgoing.accept(found.id, "OG9", apart=True)
    outgoing.work()
    assert outgoing.shown(found.id)["state"] == "confirmed"


def test_what_was_linked_meanwhile_waits_no_longer(outgoing: Office) -> None:
    id = outgoing.company("Linked Ltd")
    [found] = outgoing.look()
    outgoing.edit(id, origin_id="AP|V77")
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "no longer waiting in Procore"


def test_one_that_is_accepted_while_procore_is_looked_through_is_not_settled(outgoing: Office) -> None:
    id = outgoing.company("Just Now Ltd")
    [found] = outgoing.look()
    outgoing.edit(id, origin_id="AP|V78")
    deeds = iter([lambda: outgoing.accept(found.id, "OG32")])

    def clock() -> datetime:
        next(deeds, lambda: None)()  # when it is not in Procore's list any more, and is about to be settled
        return outgoing.now

    with outgoing.sides() as sides:
        finding.look_through(replace(sides, clock=clock))
    assert outgoing.shown(found.id)["state"] == "accepted"


def test_one_that_is_rejected_stays_so_until_it_is_edited(outgoing: Office) -> None:
    id = outgoing.company("Rejected Ltd")
    [found] = outgoing.look()
    with pytest.raises(TrueupError, match="EX-664"):
        outgoing.calls.reject_outgoing(found.id, "  ", "Dana")
    assert outgoing.shown(found.id)["state"] == "waiting for approval"
    outgoing.calls.reject_outgoing(found.id, " Not ours ", "Dana")
    assert outgoing.shown(found.id)["reason"] == "Not ours"
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "rejected"
    outgoing.edit(id, city="Salem")
    outgoing.look()
    assert outgoing.shown(found.id)["state"] == "waiting for approval"


def test_nothing_is_looked_for_unless_somebody_said_so(outgoing: Office) -> None:
    outgoing.calls.set_outgoing_settings("sample", {"kinds": []})
    outgoing.company("Unasked Ltd")
    assert outgoing.look() == []
    with pytest.raises(TrueupError, match="EX-657"):
        outgoing.calls.look_for_outgoing("sample")


def test_a_look_that_a_pause_broke_off_is_made_after_it(outgoing: Office) -> None:
    paused: list[bool] = []
    worker = OutgoingWorker(outgoing.home, lambda: outgoing.now, lambda: bool(paused))
    worker._turn("sample")
    outgoing.company("Paused Ltd")
    worker.look_soon("sample")
    for now in ([True], []):
        paused[:] = now
        worker._turn("sample")
    assert [one["title"] for one in outgoing.calls.outgoing("sample")["outgoing"]] == ["Paused Ltd"]


def test_a_project_goes_the_whole_way_unless_its_job_is_there(outgoing: Office) -> None:
    outgoing.calls.set_outgoing_settings("sample", {"kinds": ["project"]})
    with Procore(outgoing.account, outgoing.procore.client_secret) as line:
        told = {"company_id": outgoing.account.company_id, "project": {"name": "Depot", "project_number": "26-901"}}
        id = line.session.call("POST", "/rest/v1.0/projects", None, told).data["id"]
    outgoing.read("job", {})
    [found] = outgoing.look()
    outgoing.accept(found.id, "21-002")
    outgoing.work()
    assert ([p["code"] for p in outgoing.shown(found.id)["problems"]], outgoing.made()) == (["EX-645"], [])
    outgoing.accept(found.id)
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], outgoing.made(), len(shown["steps"])) == ("confirmed", ["pmproject"], 1)
    with Procore(outgoing.account, outgoing.procore.client_secret) as line:
        assert line.project(id)["origin_id"] == "J|26-901"


# -- with the ERP Integrations tool -------------------------------------------------------------------------------


def test_what_the_approver_accepts_in_procore_is_exported_and_answered_there(outgoing_erp: Office) -> None:
    id = outgoing_erp.company("Approved There Ltd")
    number = outgoing_erp.procore.control.play("export_vendor", vendor=id, code="OG7")["request"]
    assert (asked(outgoing_erp, number), asked(outgoing_erp, number)) == (State.TAKEN, State.TAKEN)
    outgoing_erp.work()
    assert outgoing_erp.made() == ["businesspartner", "apvendor"]
    assert (outgoing_erp.in_procore(id)["origin_id"], detail(outgoing_erp)["status"]) == ("AP|OG7", "success")
    assert outgoing_erp.calls.outgoing("sample")["outgoing"][0]["state"] == "confirmed"


def test_why_it_was_not_exported_is_told_in_procore_and_it_can_be_sent_again(outgoing_erp: Office) -> None:
    id = outgoing_erp.company("Too Long There Ltd")
    approver = outgoing_erp.procore.control
    asked(outgoing_erp, approver.play("export_vendor", vendor=id, code="MUCH-TOO-LONG")["request"])
    outgoing_erp.work()
    told = detail(outgoing_erp)
    assert (told["status"], told["messages"][0][:6]) == ("failed", "EX-601")
    assert outgoing_erp.made() == []
    asked(outgoing_erp, approver.play("export_vendor", vendor=id, code="OG8")["request"])
    outgoing_erp.work()
    assert (outgoing_erp.in_procore(id)["origin_id"], detail(outgoing_erp)["status"]) == ("AP|OG8", "success")


def test_a_project_that_the_approver_accepts_in_procore_is_made_and_one_that_is_synced_is_not(
    outgoing_erp: Office,
) -> None:
    approver = outgoing_erp.procore.control
    with Procore(outgoing_erp.account, outgoing_erp.procore.client_secret) as line:
        told = {"company_id": outgoing_erp.account.company_id, "project": {"name": "Mill"}}
        id = line.session.call("POST", "/rest/v1.0/projects", None, told).data["id"]
    assert asked(outgoing_erp, approver.play("export_job", project=id, code="26-902")["request"]) is State.TAKEN
    outgoing_erp.work()
    assert (outgoing_erp.made(), detail(outgoing_erp)["status"]) == (["pmproject"], "success")
    assert asked(outgoing_erp, approver.play("export_job", project=id)["request"]) is State.DECLINED
    assert detail(outgoing_erp)["messages"][0].startswith("PC-143")


def test_a_password_that_expires_half_way_is_told_and_the_new_one_makes_nothing_twice(outgoing: Office) -> None:
    outgoing.company("Half Way Ltd")
    [found] = outgoing.look()
    outgoing.accept(found.id, "OG20")
    outgoing.cmic.control.switch(password_calls=3)
    outgoing.work()
    shown = outgoing.shown(found.id)
    assert (shown["state"], [p["code"] for p in shown["problems"]]) == ("failed", ["CM-101"])
    assert outgoing.made() == ["businesspartner"]
    outgoing.cmic.control.switch(password_calls=None, password_valid=True)
    outgoing.calls.retry_outgoing(found.id, "Dana")
    outgoing.work()
    assert (outgoing.shown(found.id)["state"], outgoing.made()) == ("confirmed", ["businesspartner", "apvendor"])
