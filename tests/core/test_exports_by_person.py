"""What a person posts in the accounting system is found, asked about or refused, and never guessed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

import pytest
from desk import Desk, codes
from still_desk import StillDesk

from wizard.core.exports.export import Deed
from wizard.errors import TrueupError

SHEET = ["entry sheet"]
FILE = ["import file", "entry sheet"]


def handed(desk: Desk, number: str, ways: list[str]) -> tuple[Any, dict[str, Any]]:
    """Return a job and a change order of it that a person has to post."""
    desk.client.set_settings("sample", ways=ways)
    job = desk.job()
    desk.change_order(job, number)
    found = desk.found(number)
    desk.accept(found["id"])
    return job, desk.until(found["id"], "waiting for posting")


def looked(desk: Desk, id: int) -> dict[str, Any]:
    """Have the ledger looked at now."""
    return desk.client.do(id, "retry")


@pytest.mark.parametrize(("number", "ways"), [("Q01", SHEET), ("Q02", FILE)])
def test_what_a_person_posts_hours_later_is_found(desk: Desk, number: str, ways: list[str]) -> None:
    job, waits = handed(desk, number, ways)
    assert waits["way"] == ways[0]
    assert desk.ledger(job, number) == [], "nothing is written in the person's place"
    endings = sorted(name.rpartition(".")[2] for name in desk.client.files(waits["id"]))
    assert endings == (["JCE", "html", "txt"] if ways is FILE else ["html", "txt"])
    assert looked(desk, waits["id"])["state"] == "waiting for posting"
    desk.post(job, number, 343.85, status="Unapproved")
    looked(desk, waits["id"])
    desk.when(waits["id"], lambda shown: "not approved" in str(shown["happened"][-1]["words"]))
    with closing(sqlite3.connect(desk.site.company, timeout=30)) as sage, sage:
        sage.execute("UPDATE CNM_MASTER__CHANGE_ORDER SET Status = 'Approved' WHERE Change_Order = ?", (number,))
    looked(desk, waits["id"])
    desk.until(waits["id"], "confirmed")


def test_one_that_was_renumbered_is_asked_about_and_never_guessed(desk: Desk) -> None:
    job, waits = handed(desk, "R01", SHEET)
    desk.post(job, "R99", 343.85)
    looked(desk, waits["id"])
    asked = desk.when(waits["id"], lambda shown: codes(shown) == ["EX-624"])
    assert asked["state"] == "waiting for posting"
    desk.client.do(waits["id"], "confirm", number="R99", by="Dana")
    done = desk.until(waits["id"], "confirmed")
    assert done["posting"]["number"] == "R99"


def test_one_that_was_posted_twice_is_told_and_not_confirmed(desk: Desk) -> None:
    job, waits = handed(desk, "S01", SHEET)
    desk.post(job, "S01", 343.85)
    desk.post(job, "S02", 343.85)
    looked(desk, waits["id"])
    twice = desk.when(waits["id"], lambda shown: codes(shown) == ["EX-622"])
    assert twice["state"] == "waiting for posting"
    desk.remove(job, "S02")
    looked(desk, waits["id"])
    desk.until(waits["id"], "confirmed")


def test_one_that_was_posted_with_another_amount_is_not_confirmed(desk: Desk) -> None:
    job, waits = handed(desk, "T01", SHEET)
    desk.post(job, "T01", 343.84)
    looked(desk, waits["id"])
    told = desk.when(waits["id"], lambda shown: codes(shown) == ["EX-623"])
    assert told["state"] == "waiting for posting"
    with pytest.raises(TrueupError, match="EX-623"):
        desk.client.do(waits["id"], "confirm")
    assert "confirm it by hand with that number" in told["problems"][0]["remedy"]
    desk.post(job, "T02", 343.85)
    desk.client.do(waits["id"], "confirm", number="T02", by="Dana")
    assert desk.until(waits["id"], "confirmed")["posting"]["number"] == "T02"


def test_by_hand_means_by_word_only_where_a_person_says_so(desk: Desk) -> None:
    _, waits = handed(desk, "U01", SHEET)
    with pytest.raises(TrueupError, match="EX-632"):
        desk.client.do(waits["id"], "confirm", by="Dana")
    desk.client.do(waits["id"], "confirm", by="Dana", unseen=True)
    done = desk.until(waits["id"], "confirmed")
    assert any("does not show it" in str(one["words"]) and one["by"] == "Dana" for one in done["happened"])


def test_a_job_in_project_management_gets_a_sheet_with_the_reason(desk: Desk) -> None:
    job = desk.job(pj=True)
    desk.change_order(job, "V01")
    found = desk.found("V01")
    desk.accept(found["id"])
    waits = desk.until(found["id"], "waiting for posting")
    assert (waits["way"], [one["code"] for one in waits["why"]]) == ("entry sheet", ["EX-629"])


def test_where_no_allowed_way_can_be_used_that_is_told_and_nothing_goes_round(still: StillDesk) -> None:
    still.settings(ways=["import file"])
    job = still.job()
    still.change_order(job, "NW1", lines=[still.line(job, "0.00")])
    id = still.found("NW1")["id"]
    still.accept(id)
    assert codes(still.until(id, "failed")) == ["EX-638"]
    assert still.version(id) < 10
    still.settings(ways=["import file", "entry sheet"])
    still.wishes(id, Deed.RETRY)
    assert still.until(id, "waiting for posting")["way"] == "entry sheet"
