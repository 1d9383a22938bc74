"""An approved budget change of Procore is one change item of CMiC, once it was accepted: posted, and once."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from budgeted import Budgeted, budgeted
from delivered_job import JOB
from outgoing_office import Office, PowerCut, answered

from wizard.core.outgoing.record import Outgoing
from wizard.core.platform.inbox import State
from wizard.procore.platform.requests import ErpRequest
from wizard.words import Words

RECORDS = ["cmmast", "cmdetail"]
POINTS = ("about to write", "writing done", "marking done")

_numbers = count(1)


@pytest.fixture
def number() -> Iterator[int]:
    """A number of this test's own: CMiC is the same one for all of them."""
    yield 700 + next(_numbers)


def project(office: Office) -> Budgeted:
    """Return a project with a budget; CMiC keeps nothing of another double of Procore, which may count alike."""
    for held in office.cmic.control.rows("cmmast", CmmJobCode=JOB):
        if str(held["CmmSrcId"]).startswith("PROCORE-BC-"):
            gone(office, held["CmmCode"])
    site = budgeted(office)
    site.line(site.code, "1000.00")
    office.calls.set_outgoing_settings("sample", {"kinds": ["budget change"]})
    return site


def found(office: Office, number: int) -> Outgoing:
    [one] = [one for one in office.look() if one.thing.code == str(number)]
    return one


def confirmed(site: Budgeted, number: int) -> tuple[int, int]:
    """Have a budget change of 100.10 in all go out; return its ids in Procore and here."""
    change = site.change("100.30", "-0.20", number=number)
    one = found(site.office, number)
    site.office.accept(one.id)
    site.office.work()
    assert (site.office.shown(one.id)["state"], problems(site.office.shown(one.id))) == ("confirmed", [])
    return change, one.id


def problems(shown: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in shown["problems"]]


def item(office: Office, number: int) -> dict[str, Any]:
    [one] = office.cmic.control.rows("cmmast", CmmJobCode=JOB, CmmCode=str(number))
    return one


def current(site: Budgeted) -> Decimal:
    """Return CMiC's current budget of the one cost code and category."""
    place = {"JcatJobCode": JOB, "JcatPhsCode": site.there[0], "JcatCode": site.category}
    [row] = site.office.cmic.control.rows("jcjobcategory", **place)
    return Decimal(repr(row["JcatCurrentBudgetAmt"] or 0))


def gone(office: Office, code: object) -> None:
    """Have somebody delete a change item in CMiC."""
    office.cmic.control.remove("cmdetail", CmdMastJobCode=JOB, CmdChgCode=str(code))
    office.cmic.control.remove("cmmast", CmmJobCode=JOB, CmmCode=str(code))


def test_it_goes_the_whole_way_once_it_was_accepted_whatever_is_cut_off(outgoing: Office, number: int) -> None:
    site = project(outgoing)
    site.change("5.00", status="draft", number=number + 1000)
    site.change("100.30", "-0.20", number=number)
    [one] = outgoing.look()
    shown = outgoing.shown(one.id)
    assert (shown["kind"], shown["title"], shown["state"]) == (
        "budget change",
        f"{number} Deeper pit",
        "waiting for approval",
    )
    told = [(str(Words(**field["name"])), field["value"]) for field in shown["fields"]]
    assert ("Amount", "100.1") in told, "whoever accepts sees what is written"
    outgoing.work()
    assert outgoing.made() == []
    before = current(site)
    outgoing.accept(one.id)
    for point in POINTS:
        with pytest.raises(PowerCut):
            outgoing.work(point)
    outgoing.work()
    assert (outgoing.shown(one.id)["state"], problems(outgoing.shown(one.id))) == ("confirmed", [])
    assert outgoing.made() == RECORDS, "a line for each place, however often it was cut off"
    held = item(outgoing, number)
    assert (held["CmmTypeCode"], held["CmmName"], bool(held["CmmPostDate"])) == ("INT", "Deeper pit", True)
    [detail] = outgoing.cmic.control.rows("cmdetail", CmdMastJobCode=JOB, CmdChgCode=str(number))
    assert (detail["CmdBudgetAmt"], detail["CmdBillAmt"]) == (100.1, 0), "it is no revenue"
    assert current(site) - before == Decimal("100.1")
    happened = [str(Words(**event["words"])) for event in outgoing.shown(one.id)["happened"]]
    assert happened[-1] == "Procore has no place for a mark; it is known here."
    outgoing.look()
    assert outgoing.shown(one.id)["state"] == "confirmed"


def test_a_password_that_expires_at_any_call_leaves_nothing_that_is_written_twice(
    outgoing: Office, number: int
) -> None:
    site = project(outgoing)
    site.change("7.00", number=number)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    for calls in count(0):
        assert calls < 40, outgoing.shown(one.id)
        outgoing.cmic.control.switch(password_calls=calls, password_valid=True)
        if calls:
            outgoing.accept(one.id)
        outgoing.work()
        if outgoing.shown(one.id)["state"] == "confirmed":
            break
        assert problems(outgoing.shown(one.id)) == ["CM-101"]
    assert (calls > len(RECORDS), outgoing.made()) == (True, RECORDS)
    assert item(outgoing, number)["CmmPostDate"]


def test_every_reason_against_it_is_told_at_once_and_nothing_is_written(outgoing: Office, number: int) -> None:
    site = project(outgoing)
    new = site.new_code("92-100")
    site.line(new, "1.00")
    site.change("1.005", number=number, code=new)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    outgoing.work()
    assert problems(outgoing.shown(one.id)) == ["EX-655", "EX-613"]
    assert outgoing.made() == []


def test_a_number_that_cmic_has_already_is_told_and_another_code_can_be_given(
    outgoing: Office, number: int
) -> None:
    site = project(outgoing)
    outgoing.cmic.control.add("cmmast", CmmCompCode=outgoing.cmic.company, CmmJobCode=JOB, CmmCode=str(number))
    site.change("7.00", number=number)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    outgoing.work()
    assert (problems(outgoing.shown(one.id)), outgoing.made()) == (["CM-117"], [])
    outgoing.accept(one.id, "B" * 12)
    outgoing.work()
    assert problems(outgoing.shown(one.id)) == ["EX-601"]
    outgoing.accept(one.id, f"B{number}")
    outgoing.work()
    assert (outgoing.shown(one.id)["state"], outgoing.shown(one.id)["code"]) == ("confirmed", f"B{number}")


def test_one_that_was_half_written_is_not_written_under_another_code_beside_that(
    outgoing: Office, number: int
) -> None:
    site = project(outgoing)
    site.change("7.00", number=number)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    outgoing.cmic.control.switch(denied=["POST cmdetail"])
    outgoing.work()
    assert (problems(outgoing.shown(one.id)), outgoing.made()) == (["CM-103"], ["cmmast"])
    outgoing.cmic.control.switch(denied=[])
    outgoing.accept(one.id, f"B{number}")
    outgoing.work()
    assert (problems(outgoing.shown(one.id)), outgoing.made()) == (["CM-117"], ["cmmast"])
    outgoing.accept(one.id, str(number))
    outgoing.work()
    assert (outgoing.shown(one.id)["state"], outgoing.made()) == ("confirmed", RECORDS)


def test_a_type_that_cmic_does_not_know_is_told_before_anything_is_written(outgoing: Office, number: int) -> None:
    site = project(outgoing)
    outgoing.calls.set_outgoing_settings("sample", {"item_type": "NONE"})
    site.change("7.00", number=number)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    outgoing.work()
    assert (problems(outgoing.shown(one.id)), outgoing.made()) == (["CM-130"], [])


def test_an_edit_before_it_is_written_has_it_accepted_anew(outgoing: Office, number: int) -> None:
    site = project(outgoing)
    change = site.change("7.00", number=number)
    one = found(outgoing, number)
    outgoing.accept(one.id)
    site.edit_change(change, title="Otherwise")
    outgoing.work()
    shown = outgoing.shown(one.id)
    assert (shown["state"], problems(shown), outgoing.made()) == ("waiting for approval", ["EX-644"], [])
    site.edit_change(change, status="void")
    outgoing.look()
    assert outgoing.shown(one.id)["state"] == "no longer waiting in Procore"


def test_what_is_edited_or_voided_after_it_went_out_is_told_and_changes_nothing_in_cmic(
    outgoing: Office, number: int
) -> None:
    site = project(outgoing)
    change, id = confirmed(site, number)
    for edit, undone in (
        ({"title": "Deeper"}, {"title": "Deeper pit"}),
        ({"status": "void"}, {"status": "approved"}),
    ):
        site.edit_change(change, **edit)
        for _ in range(2):
            outgoing.look()
            assert (problems(outgoing.shown(id)), outgoing.waiting()) == (["EX-662"], 1)
        site.edit_change(change, **undone)
        outgoing.look()
        assert (problems(outgoing.shown(id)), outgoing.waiting()) == ([], 0)
    assert item(outgoing, number)["CmmName"] == "Deeper pit"


def test_it_is_unlinked_or_begun_anew_only_when_it_is_gone_from_cmic(outgoing: Office, number: int) -> None:
    site = project(outgoing)
    _, id = confirmed(site, number)
    outgoing.calls.unlink_outgoing(id, "Dana")
    outgoing.work()
    assert (outgoing.shown(id)["state"], problems(outgoing.shown(id))) == ("confirmed", ["EX-660"])
    gone(outgoing, number)
    outgoing.calls.unlink_outgoing(id, "Dana")
    outgoing.work()
    assert outgoing.shown(id)["state"] == "unlinked"
    outgoing.look()
    assert outgoing.shown(id)["state"] == "unlinked", "nobody has said that it goes again"
    outgoing.calls.resend_outgoing(id, "Dana")
    outgoing.work()
    outgoing.accept(id)
    outgoing.work()
    assert outgoing.shown(id)["state"] == "confirmed"
    gone(outgoing, number)
    outgoing.calls.reset_outgoing(id, "Dana")
    outgoing.work()
    assert outgoing.shown(id)["state"] == "waiting for approval"


def test_with_the_erp_tool_it_is_accepted_here_and_marked_there(outgoing_erp: Office, number: int) -> None:
    site = project(outgoing_erp)
    change, id = confirmed(site, number)

    def mark() -> Any:
        held = outgoing_erp.procore.control.records("budget_changes")
        return next(one["origin_id"] for one in held if one["id"] == change)

    assert (outgoing_erp.shown(id)["asked_there"], mark()) == (False, f"BC|{JOB}|{number}")
    told = answered(outgoing_erp, ErpRequest(id=99, request_name="create_budget_change", request_data={}))
    assert (told.state, told.words[:6]) == (State.DECLINED, "PC-149"), "by whatever event Procore asks for it"
    gone(outgoing_erp, number)
    outgoing_erp.calls.unlink_outgoing(id, "Dana")
    with pytest.raises(PowerCut):
        outgoing_erp.work("clearing done")
    outgoing_erp.work()
    assert (outgoing_erp.shown(id)["state"], mark()) == ("unlinked", None)
