"""By whatever way a change order reaches the ledger: cut off at every point, it is there once, and none is lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from desk import codes
from still_desk import AFTER_HANDING, BEFORE_HANDING, StillDesk

from wizard.procore.public import Procore

DATABASE, FILE, SHEET = "database", "import file", "entry sheet"


def number(way: str, letter: str) -> str:
    return f"{letter}{way[0].upper()}"


def handed_over(still: StillDesk, way: str, letter: str, **wish: object) -> tuple:
    """Return job, package and id of a change order that waits for a person to post it."""
    still.settings(ways=[way, SHEET])
    job = still.job()
    package = still.change_order(job, number(way, letter), **wish)
    id = still.found(number(way, letter))["id"]
    still.accept(id)
    shown = still.until(id, "waiting for posting")
    assert (shown["way"], still.ledger(job, number(way, letter))) == (way, [])
    return job, package, id


@pytest.mark.parametrize("way", [DATABASE, FILE, SHEET])
def test_cut_off_at_every_point_it_is_written_once_and_marked_once(still: StillDesk, way: str) -> None:
    still.settings(ways=[way])
    job, one = still.job(), number(way, "CUT")
    package = still.change_order(job, one)
    points = [*BEFORE_HANDING, "written" if way == DATABASE else "waiting for posting", *AFTER_HANDING]
    for point in points:
        if point == "checking done":
            still.accept(still.found(one)["id"])
        if point == AFTER_HANDING[0] and way != DATABASE:
            assert still.ledger(job, one) == [], "nothing is written in the person's place"
            still.post(job, one, 343.85)
        still.until_cut(point)
        assert len(still.ledger(job, one)) <= 1
    [id] = still.ids(one)
    done = still.until(id, "confirmed")
    assert still.cuts == points
    assert still.ledger(job, one) == [(one, Decimal("343.85"))]
    if way == DATABASE:
        money = {"Aprvd schdl val chng": Decimal("343.85"), "Aprvd est cost chng": Decimal("299.00")}
        assert still.transactions(job, one) == money
    folder = still.site.home.export_files / "sample" / str(id)
    kept = {path.name for path in folder.glob("*")}
    assert kept == {path.name for path in still.files(id)}, "no half of a file is left behind"
    assert still.in_procore(package)["origin_id"] == f"CO|{job.contract}|{one}"
    assert (done["problems"], done["wish"]) == ([], None)


@pytest.mark.parametrize(("way", "amount", "sum_"), [(SHEET, "0.00", 0.0), (FILE, "-299.00", -343.85)])
def test_zero_and_negative_ones_are_handed_over_and_found(
    still: StillDesk, way: str, amount: str, sum_: float
) -> None:
    job, _, id = handed_over(still, way, "N", lines=[still.line(still.job(), amount)])
    sheet = next(path for path in still.files(id) if path.suffix == ".txt").read_text(encoding="utf-8")
    assert amount in sheet
    still.post(job, number(way, "N"), sum_)
    assert still.until(id, "confirmed")["problems"] == []


def test_two_with_one_number_are_never_handed_over_both(still: StillDesk) -> None:
    job, _, first = handed_over(still, SHEET, "TWO", title="First")
    still.change_order(job, "TWOE", title="Second")
    second = still.found("TWOE", "Second")["id"]
    still.accept(second)
    assert codes(still.until(second, "failed")) == ["EX-615"]
    assert still.files(second) == []
    still.post(job, "TWOE", 343.85)
    still.until(first, "confirmed")
    assert still.until(second, "failed"), "one posting is one change order"


def test_an_edit_while_it_waits_to_be_posted_is_told_and_handed_over_once(still: StillDesk) -> None:
    job, package, id = handed_over(still, FILE, "WP")
    files = {path: path.read_bytes() for path in still.files(id)}
    still.site.double.control.edit_change_order(package, title="Other drains")
    still.turn(look=True)
    assert codes(still.until(id, "waiting for posting")) == ["EX-635"]
    assert {path: path.read_bytes() for path in still.files(id)} == files
    still.post(job, number(FILE, "WP"), 343.85)
    done = still.until(id, "confirmed")
    assert codes(done) == ["EX-635"], "it stays told: Procore says something else than the ledger"


def test_an_edit_between_accepting_and_reading_hands_nothing_over(still: StillDesk) -> None:
    still.settings(ways=[SHEET])
    job = still.job()
    package = still.change_order(job, "EA")
    id = still.found("EA")["id"]
    still.site.double.control.edit_change_order(package, lines=[still.line(job, "300.00")])
    still.accept(id)
    assert codes(still.until(id, "waiting for approval")) == ["EX-620"]
    assert still.files(id) == []


def test_what_breaks_every_limit_at_its_loosest_is_told_and_not_written(still: StillDesk) -> None:
    still.settings(number_limit=20, title_limit=255)
    job, long = still.job(), "LONG-" + "7" * 16
    still.change_order(job, long, title="t" * 256)
    id = still.found(long)["id"]
    still.accept(id)
    failed = still.until(id, "failed")
    assert codes(failed) == ["EX-601", "EX-601"]
    assert {str(problem["params"]["length"]) for problem in failed["problems"]} == {"21", "256"}
    assert still.ledger(job, "LONG") == []


def test_a_contract_that_is_not_approved_is_told_and_accepted_anew_once_it_is(still: StillDesk) -> None:
    site, job = still.site, still.job()

    def contract(status: str) -> None:
        with Procore(site.account(), site.double.client_secret) as procore:
            assert procore.update_prime_contract(job.project_id, job.contract_id, {"status": status}).error is None

    contract("Draft")
    try:
        still.change_order(job, "DRAFT")
        id = still.found("DRAFT")["id"]
        still.accept(id)
        assert codes(still.until(id, "failed")) == ["EX-607"]
    finally:
        contract("Approved")
    still.accept(id)
    assert codes(still.until(id, "waiting for approval")) == ["EX-620"], "what was accepted was another one"
    assert still.ledger(job, "DRAFT") == []
    still.accept(id)
    still.until(id, "confirmed")
    assert still.ledger(job, "DRAFT") == [("DRAFT", Decimal("343.85"))]
