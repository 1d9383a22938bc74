"""Mode A with CMiC: accepted in Procore, written in the form that is set up, read back, marked and closed there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count

import pytest
from desk import Job, codes
from still_cmic_desk import NUMBERS, RESOURCES, StillCmicDesk
from still_desk import AFTER_HANDING, BEFORE_HANDING

RECORDS = {
    "pci": ["cmmast", "cmdetail"],
    "pci_per_pco": ["cmmast", "cmdetail", "cmmast", "cmdetail"],
    "oco": ["cmmast", "cmdetail", "cmownerchangeorder"],
}
"""What two potential change orders on one cost code become in each form, in the order of writing."""

PARTS = {"pci": [""], "pci_per_pco": ["-1", "-2"], "oco": [""]}

ENTERED = {"pci_per_pco": ((115.12, 0.2), (100.1, 0.2)), "oco": ((115.32,), (100.3,))}
"""What each of these items bills and budgets."""

FORMS = pytest.mark.parametrize("become", RECORDS)

MOST_CALLS = 60
"""More than a change order takes from the first look to the last."""

_numbers = count(1)


@pytest.fixture
def number() -> Iterator[str]:
    """A number of this test's own: CMiC is the same one for all of them."""
    yield f"A{next(_numbers):02}"


def is_whole(desk: StillCmicDesk, job: Job, package: int, number: str, become: str) -> None:
    """Assert that CMiC holds it once, to the cent and posted, and that Procore has all of its origin ids."""
    held = desk.records(job, number)
    assert [item["CmmCode"] for item in held["cmmast"]] == [f"{number}{part}" for part in PARTS[become]]
    assert all(item["CmmPostDate"] for item in held["cmmast"])
    assert sum(Decimal(repr(line["CmdBillAmt"])) for line in held["cmdetail"]) == Decimal("115.32")
    assert sum(Decimal(repr(line["CmdBudgetAmt"])) for line in held["cmdetail"]) == Decimal("100.30")
    amounts = [one["CmocnOwnerApprvdAmt"] for one in held["cmownerchangeorder"]]
    assert amounts == ([115.32] if become == "oco" else [])
    shown, origin = desk.in_procore(package), f"CO|{job.contract}|{number}"
    assert (shown["origin_id"], shown["origin_code"]) == (origin, number)
    assert [line["origin_id"] for line in shown["line_items"]] == [f"{origin}|1", f"{origin}|2"]
    [markup] = shown["line_items"][0]["markup_line_items"]
    marks = {item["holder"]: item["origin_id"] for item in desk.site.double.control.records("external_data/markup")}
    assert marks[markup["id"]] == f"{origin}|M1"
    assert desk.in_tool(package)["status"] == "synced"


def ordered(desk: StillCmicDesk, number: str, become: str) -> tuple[Job, int]:
    """Set that form up, and return a job and an approved change order of two potential ones."""
    desk.site.set_up(become)
    job = desk.job()
    return job, desk.change_order(job, number, tier=2, lines=desk.two_parts(job))


def synced(desk: StillCmicDesk, number: str, become: str) -> tuple[Job, int, int]:
    job, package = ordered(desk, number, become)
    id = desk.sent(package, number)
    done = desk.until(id, "confirmed", "failed")
    assert (done["state"], done["problems"]) == ("confirmed", [])
    return job, package, id


@FORMS
def test_cut_off_at_every_point_it_is_written_once_and_marked_once(
    still_cmic: StillCmicDesk, number: str, become: str
) -> None:
    job, package = ordered(still_cmic, number, become)
    still_cmic.arrives(still_cmic.asked(package))
    points = [*BEFORE_HANDING, "written", *AFTER_HANDING]
    for point in points:
        still_cmic.until_cut(point)
    [id] = still_cmic.ids(number)
    still_cmic.until(id, "confirmed")
    assert still_cmic.cuts == points
    assert still_cmic.made() == RECORDS[become]
    is_whole(still_cmic, job, package, number, become)


@pytest.mark.parametrize("become", ["pci_per_pco", "oco"])
def test_a_password_that_expires_at_any_call_leaves_nothing_that_is_written_twice(
    still_cmic: StillCmicDesk, number: str, become: str
) -> None:
    job, package = ordered(still_cmic, number, become)
    declined, first = 0, 4  # so many calls only look
    for calls in count(first):
        assert calls < MOST_CALLS, still_cmic.in_tool(package)
        still_cmic.site.cmic.control.switch(password_calls=calls, password_valid=True)
        anew = calls == first or declined_there(still_cmic, package)
        if anew:
            still_cmic.arrives(still_cmic.asked(package))
        else:
            still_cmic.tries_again(still_cmic.ids(number)[0])
        still_cmic.turn(look=anew)
        if still_cmic.in_tool(package)["status"] == "synced":
            break
        assert still_cmic.in_procore(package)["origin_id"] is None
        declined += declined_there(still_cmic, package)
    assert declined > len(RECORDS[become]), "it was refused at each of the calls that write"
    assert still_cmic.made() == RECORDS[become]
    is_whole(still_cmic, job, package, number, become)


def declined_there(desk: StillCmicDesk, package: int) -> bool:
    told = desk.in_tool(package)
    assert told["status"] != "failed_to_export" or told["messages"][0].startswith("CM-101")
    return told["status"] == "failed_to_export"


def test_an_answer_that_was_lost_and_cannot_be_looked_up_is_not_told_as_refused(
    still_cmic: StillCmicDesk, number: str
) -> None:
    job, package = ordered(still_cmic, number, "pci_per_pco")
    still_cmic.arrives(still_cmic.asked(package))
    still_cmic.until_cut("about to write")
    # A look for what is there, one more before the first is made, and the POST whose answer is lost.
    still_cmic.site.cmic.control.switch(lose=[{"method": "POST", "path": "*/cmmast"}], password_calls=3)
    [id] = still_cmic.ids(number)
    shown = still_cmic.when(id, lambda shown: shown["problems"])
    assert (shown["state"], codes(shown)) == ("checked", ["CM-114"])
    assert still_cmic.in_tool(package)["status"] == "exporting"
    still_cmic.site.cmic.control.switch(password_calls=None, password_valid=True)
    still_cmic.until(id, "confirmed")
    assert still_cmic.made() == RECORDS["pci_per_pco"]
    is_whole(still_cmic, job, package, number, "pci_per_pco")


def test_one_that_is_too_long_is_declined_with_the_reason_rejected_and_sent_again(
    still_cmic: StillCmicDesk, number: str
) -> None:
    become = "pci_per_pco"  # whose numbers need room for that of the part
    job, package = ordered(still_cmic, f"{number}-78901", become)
    still_cmic.until(still_cmic.sent(package, f"{number}-78901"), "failed")
    still_cmic.turn()
    told = still_cmic.in_tool(package)
    assert (told["status"], told["messages"][0][:6]) == ("failed_to_export", "EX-601")
    assert still_cmic.made() == []
    still_cmic.play("reject", package, comment="Shorter, please")
    still_cmic.site.double.control.edit_change_order(package, number=number)
    still_cmic.until(still_cmic.sent(package, number), "confirmed")
    is_whole(still_cmic, job, package, number, become)


@FORMS
def test_it_is_unlinked_only_when_the_last_of_it_is_gone_from_cmic_and_can_be_sent_again(
    still_cmic: StillCmicDesk, number: str, become: str
) -> None:
    job, package, id = synced(still_cmic, number, become)
    left = [(item["CmmCode"], "cmmast") for item in still_cmic.records(job, number)["cmmast"]]
    left += [(number, "cmownerchangeorder")] if become == "oco" else []
    while left:
        still_cmic.arrives(still_cmic.unlinking(package))
        still_cmic.turn(look=True)
        still_cmic.turn()
        told = still_cmic.in_tool(package)
        assert (told["status"], told["messages"][0][:6]) == ("synced", "EX-625"), left
        code, resource = left.pop()
        still_cmic.removed(job, code, *({"cmdetail", resource} if resource == "cmmast" else [resource]))
    still_cmic.arrives(still_cmic.unlinking(package))
    still_cmic.turn(look=True)
    still_cmic.until(id, "unlinked")
    assert still_cmic.in_tool(package)["status"] == "not_in_erp"
    shown = still_cmic.in_procore(package)
    assert [shown["origin_id"], *(line["origin_id"] for line in shown["line_items"])] == [None] * 3
    assert still_cmic.sent(package, number) == id
    still_cmic.until(id, "confirmed")
    is_whole(still_cmic, job, package, number, become)


def test_a_reset_has_it_wait_anew_once_it_is_gone_from_cmic(still_cmic: StillCmicDesk, number: str) -> None:
    job, package, id = synced(still_cmic, number, "pci_per_pco")
    for code in still_cmic.numbers(job, number):
        still_cmic.removed(job, code)
    still_cmic.arrives(still_cmic.resetting(package))
    still_cmic.turn(look=True)
    still_cmic.until(id, "waiting for approval")
    assert still_cmic.in_procore(package)["origin_id"] is None


@pytest.mark.parametrize(("written", "since"), [("pci", "oco"), ("oco", "pci_per_pco")])
def test_what_was_written_in_one_form_is_found_in_it_whatever_is_set_up_since(
    still_cmic: StillCmicDesk, number: str, written: str, since: str
) -> None:
    job, package, id = synced(still_cmic, number, written)
    still_cmic.site.set_up(since)
    if written == "oco":
        still_cmic.removed(job, number, "cmdetail", "cmmast")
    still_cmic.arrives(still_cmic.unlinking(package))
    still_cmic.turn(look=True)
    still_cmic.turn()
    assert still_cmic.in_tool(package)["messages"][0].startswith("EX-625")
    assert still_cmic.until(id, "confirmed")


@pytest.mark.parametrize(
    ("become", "taken", "told"),
    [
        ("pci_per_pco", "cmmast", "EX-615"),
        ("oco", "cmownerchangeorder", "EX-615"),
        ("oco", "cmmast", "CM-117"),
    ],
)
def test_a_number_that_somebody_took_in_cmic_is_told_before_anything_is_written(
    still_cmic: StillCmicDesk, number: str, become: str, taken: str, told: str
) -> None:
    job, package = ordered(still_cmic, number, become)
    code = f"{number}{PARTS[become][-1]}"
    names = {RESOURCES[taken]: job.job, NUMBERS[taken]: code}
    company = {RESOURCES[taken].replace("Job", "Comp"): still_cmic.site.cmic.company}
    still_cmic.site.cmic.control.add(taken, **company, **names)
    id = still_cmic.sent(package, number)
    still_cmic.until(id, "failed")
    still_cmic.turn()
    shown = still_cmic.in_tool(package)
    assert (shown["status"], shown["messages"][0][:6]) == ("failed_to_export", told)
    assert still_cmic.made() == []
    still_cmic.removed(job, code, taken)
    still_cmic.sent(package, number)
    still_cmic.until(id, "confirmed")
    is_whole(still_cmic, job, package, number, become)


@pytest.mark.parametrize("become", ["pci_per_pco", "oco"])
def test_what_a_person_enters_in_cmic_is_found_by_its_numbers_and_only_then_told_to_procore(
    still_cmic: StillCmicDesk, number: str, become: str
) -> None:
    still_cmic.settings(ways=["entry sheet"])
    job, package = ordered(still_cmic, number, become)
    id = still_cmic.sent(package, number)
    still_cmic.until(id, "waiting for posting")
    assert still_cmic.made() == [], "nothing is written in the person's place"
    for part, bill, budget in zip(PARTS[become], *ENTERED[become], strict=True):
        assert still_cmic.in_tool(package)["status"] == "exporting"
        still_cmic.entered(job, f"{number}{part}", bill, budget)
    if become == "oco":
        still_cmic.turn()
        assert still_cmic.in_tool(package)["status"] == "exporting", "its owner change order is not there yet"
        still_cmic.entered_owner(job, number, 115.32)
    still_cmic.until(id, "confirmed")
    is_whole(still_cmic, job, package, number, become)


@FORMS
def test_one_that_was_half_written_under_another_number_is_not_written_beside_that(
    still_cmic: StillCmicDesk, number: str, become: str
) -> None:
    job, package = ordered(still_cmic, number, become)
    still_cmic.arrives(still_cmic.asked(package))
    still_cmic.until_cut("about to write")
    last = RECORDS[become][-1]
    still_cmic.site.cmic.control.switch(denied=[f"POST {last}"])
    [id] = still_cmic.ids(number)
    still_cmic.until(id, "failed")
    still_cmic.turn()
    assert still_cmic.in_tool(package)["messages"][0].startswith("CM-103")
    still_cmic.site.cmic.control.switch(denied=[])
    written = still_cmic.made()
    still_cmic.site.double.control.edit_change_order(package, number=f"{number}B")
    still_cmic.arrives(still_cmic.asked(package))
    still_cmic.turn(look=True)
    still_cmic.turn()
    assert still_cmic.in_tool(package)["messages"][0].startswith("CM-117")
    assert still_cmic.made() == written
    still_cmic.arrives(still_cmic.resetting(package))
    still_cmic.turn(look=True)
    still_cmic.turn()
    assert codes(still_cmic.when(id, lambda _: True)) == ["EX-625"], "it is there still, under the number before"
    still_cmic.site.double.control.edit_change_order(package, number=number)
    assert still_cmic.sent(package, number) == id
    still_cmic.until(id, "confirmed")
    assert still_cmic.made() == RECORDS[become]
    is_whole(still_cmic, job, package, number, become)
