"""An accepted change order reaches the ledger once, to the cent, and Procore hears of it after the read-back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from desk import TODAY, Desk, codes

from wizard.errors import TrueupError
from wizard.procore.public import Procore


def test_a_change_order_goes_the_whole_way(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "A01", title="Extra drains – façade")
    waiting = desk.found("A01")
    assert (waiting["state"], waiting["revenue"], waiting["cost"]) == ("waiting for approval", "343.85", "299.00")
    assert desk.ledger(job, "A01") == [], "nothing is written before anyone has accepted it"
    desk.client.set_settings("sample", every_minutes=24 * 60)  # whatever waited for the next look would be seen
    desk.accept(waiting["id"])
    done = desk.until(waiting["id"], "confirmed")
    assert desk.ledger(job, "A01") == [("A01", Decimal("343.85"))]
    assert desk.transactions(job, "A01") == {
        "Aprvd schdl val chng": Decimal("343.85"),
        "Aprvd est cost chng": Decimal("299.00"),
    }
    shown = desk.in_procore(package)
    assert (shown["origin_id"], shown["origin_code"]) == (f"CO|{job.contract}|A01", "A01")
    assert [line["origin_id"] for line in shown["line_items"]] == [f"CO|{job.contract}|A01|1"]
    assert [one["state"] for one in done["happened"]] == [
        "waiting for approval",
        "accepted",
        "checked",
        "written",
        "confirmed here, not marked in Procore",
        "confirmed",
    ]


@pytest.mark.parametrize(("tier", "executed"), [(2, False), (3, False), (1, True)])
def test_every_tier_is_found_executed_or_not(desk: Desk, tier: int, executed: bool) -> None:
    number = f"B{tier}{int(executed)}"
    # Packages of 3-tier projects name no line of the prime contract: the cost code tells which one.
    job = desk.job(only=True)
    desk.change_order(job, number, tier=tier, executed=executed)
    found = desk.found(number)
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, number) == [(number, Decimal("343.85"))]


def test_lines_of_several_potential_change_orders_are_summed_by_item(desk: Desk) -> None:
    job = desk.job()
    lines = [desk.line(job, "100.10", potential=0), desk.line(job, "0.20", potential=1, markups=[])]
    package = desk.change_order(job, "C01", tier=2, lines=lines)
    found = desk.found("C01")
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, "C01") == [("C01", Decimal("115.32"))]
    assert len({line["origin_id"] for line in desk.in_procore(package)["line_items"]}) == 2


@pytest.mark.parametrize(("amount", "sum_"), [("0.00", "0.00"), ("-299.00", "-343.85")])
def test_zero_and_negative_change_orders_are_written_as_any_other(desk: Desk, amount: str, sum_: str) -> None:
    job, number = desk.job(), f"D{int(amount.startswith('-'))}"
    desk.change_order(job, number, lines=[desk.line(job, amount)])
    found = desk.found(number)
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, number) == [(number, Decimal(sum_))]


def test_every_reason_is_told_at_once_and_nothing_is_written(desk: Desk) -> None:
    job = desk.job()
    lines = [desk.line(job, "10.005", markups=[], prime_line_item_id=desk.job(place=1).contract_id)]
    package = desk.change_order(job, "E-0001", title="Drains 🚧", currency_iso_code="CAD", lines=lines)
    found = desk.found("E-0001")
    desk.accept(found["id"])
    failed = desk.until(found["id"], "failed")
    assert set(codes(failed)) == {"EX-601", "EX-603", "EX-605", "EX-606", "EX-611"}
    assert desk.ledger(job, "E-0001") == []
    desk.site.double.control.edit_change_order(package, title="Drains")
    desk.client.look("sample")
    desk.when(found["id"], lambda shown: codes(shown) == ["EX-620"])  # whoever has mended it need not wait


def test_what_was_edited_after_accepting_has_to_be_accepted_again(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "F01")
    found = desk.found("F01")
    desk.site.double.control.edit_change_order(package, lines=[desk.line(job, "300.00")])
    desk.accept(found["id"])
    waits = desk.when(found["id"], lambda shown: codes(shown) == ["EX-620"])
    assert waits["state"] == "waiting for approval"
    assert "343.85 to 345.00" in waits["problems"][0]["cause"]
    assert desk.ledger(job, "F01") == []
    desk.accept(found["id"], fingerprint=waits["fingerprint"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, "F01") == [("F01", Decimal("345.00"))]


def test_an_edit_after_the_ledger_has_it_is_told_and_nothing_is_written_twice(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "F03")
    found = desk.found("F03")
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    control = desk.site.double.control
    control.edit_change_order(package, lines=[desk.line(job, "300.00")])
    desk.client.look("sample")
    told = desk.when(found["id"], lambda shown: codes(shown) == ["EX-635"])
    assert (told["state"], told["revenue"]) == ("confirmed", "343.85")
    assert "343.85 to 345.00" in told["problems"][0]["cause"]
    assert "345.00" in str(told["happened"][-1]["words"])
    control.edit_change_order(package, lines=[desk.line(job)])
    desk.client.look("sample")
    desk.when(found["id"], lambda shown: codes(shown) == [])
    assert desk.ledger(job, "F03") == [("F03", Decimal("343.85"))]


def test_one_of_a_project_that_was_never_synchronised_is_told_with_the_reason(desk: Desk) -> None:
    site = desk.site
    with Procore(site.account(), site.double.client_secret) as procore:
        [project] = procore.sync_projects(
            [{"origin_id": "SOMEBODY|1", "name": "Quiet", "project_number": "99-001"}]
        )
        contract = procore.create_prime_contract(project.procore_id, {"title": "Own", "status": "Approved"})
    site.double.control.change_order(
        project_id=project.procore_id, contract_id=contract.procore_id, number="X09", lines=[{"amount": "1.00"}]
    )
    found = desk.found("X09")
    assert (found["state"], codes(found)) == ("not synchronised", ["EX-609", "EX-610"])
    assert "99-001" in found["problems"][0]["title"]
    assert found["possible"] == ["reject"] and found["waits"]


def test_what_gets_its_place_later_waits_for_approval_by_itself(desk: Desk) -> None:
    job = desk.job(place=1)

    def contract_is(procore_id: int | None) -> None:
        """The mirror remembers a contract that was delivered, or knows nothing of it."""
        with closing(sqlite3.connect(desk.site.home.mirrors / "sample.sqlite", timeout=30)) as mirror, mirror:
            mirror.execute("UPDATE contract_cn SET _procore_id = ? WHERE _key = ?", (procore_id, job.contract))

    contract_is(None)
    try:
        desk.look()  # one that was under way knows the contract
        desk.change_order(job, "X10")
        found = desk.found("X10")
        assert codes(found) in (["EX-610"], ["EX-609", "EX-610"])
    finally:
        contract_is(job.contract_id)  # which every other test of this site needs
    desk.client.look("sample")
    waits = desk.until(found["id"], "waiting for approval")
    assert codes(waits) == []
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, "X10") == [("X10", Decimal("343.85"))]


def test_an_approver_who_looked_at_something_else_is_told(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "F02")
    seen = desk.found("F02")
    desk.site.double.control.edit_change_order(package, title="Other drains")
    desk.found("F02", title="Other drains")
    with pytest.raises(TrueupError, match="EX-620"):
        desk.accept(seen["id"], fingerprint=seen["fingerprint"])


def test_two_change_orders_with_one_number_do_not_become_one(desk: Desk) -> None:
    job = desk.job()
    desk.change_order(job, "G01", title="First")
    desk.change_order(job, "G01", title="Second")
    first, second = desk.found("G01", "First"), desk.found("G01", "Second")
    desk.accept(first["id"])
    desk.until(first["id"], "confirmed")
    desk.accept(second["id"])
    assert codes(desk.until(second["id"], "failed")) == ["EX-615"]
    desk.accept(second["id"], number="G02")
    desk.until(second["id"], "confirmed")
    assert desk.ledger(job, "G0") == [("G01", Decimal("343.85")), ("G02", Decimal("343.85"))]


def test_a_number_that_sage_has_already_is_not_written_over(desk: Desk) -> None:
    job = desk.job()
    desk.post(job, "H01", 343.85)
    desk.change_order(job, "H01")
    found = desk.found("H01")
    desk.accept(found["id"])
    assert codes(desk.until(found["id"], "failed")) == ["EX-615"]
    desk.client.do(found["id"], "confirm", by="Dana")
    assert desk.until(found["id"], "confirmed")["posting"]["number"] == "H01"
    assert len(desk.ledger(job, "H01")) == 1


def test_a_rejected_change_order_comes_back_when_it_is_edited_or_sent_again(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "J01")
    found = desk.found("J01")
    with pytest.raises(TrueupError, match="EX-664"):
        desk.client.do(found["id"], "reject", reason=" ")
    rejected = desk.client.do(found["id"], "reject", reason="Not agreed", by="Dana")
    assert (rejected["state"], rejected["reason"]) == ("rejected", "Not agreed")
    with pytest.raises(TrueupError, match="EX-626"):
        desk.accept(found["id"])
    desk.site.double.control.edit_change_order(package, title="Agreed drains")
    assert desk.found("J01", "Agreed drains")["state"] == "waiting for approval"
    desk.client.do(found["id"], "reject", reason="Still not")
    assert desk.client.do(found["id"], "resend")["state"] == "waiting for approval"


def test_what_is_gone_from_procore_is_told_and_not_written(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "K01")
    found = desk.found("K01")
    desk.site.double.control.delete_change_order(package)
    desk.accept(found["id"])
    desk.when(found["id"], lambda shown: codes(shown) == ["EX-621"])
    assert desk.ledger(job, "K01") == []


def test_where_procore_refuses_the_mark_it_is_confirmed_here_and_tried_again(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "L01", lock="all")
    found = desk.found("L01")
    desk.accept(found["id"])
    kept = desk.when(found["id"], lambda shown: codes(shown) == ["EX-628"])
    assert kept["state"] == "confirmed here, not marked in Procore"
    assert "set via workflow" in kept["problems"][0]["cause"]
    desk.site.double.control.edit_change_order(package, lock="status")
    desk.client.do(found["id"], "retry")
    desk.until(found["id"], "confirmed")
    assert desk.in_procore(package)["origin_id"]
    assert len(desk.ledger(job, "L01")) == 1


def test_only_what_is_gone_from_the_ledger_can_be_unlinked(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, "M01")
    found = desk.found("M01")
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    for deed in ("unlink", "reset"):
        with pytest.raises(TrueupError, match="EX-625"):
            desk.client.do(found["id"], deed)
    assert desk.in_procore(package)["origin_id"], "a refusal changes nothing"
    desk.remove(job, "M01")
    assert desk.client.do(found["id"], "unlink")["state"] == "unlinked"
    shown = desk.in_procore(package)
    assert (shown["origin_id"], [line["origin_id"] for line in shown["line_items"]]) == (None, [None])
    desk.client.do(found["id"], "resend")
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert len(desk.ledger(job, "M01")) == 1
    desk.remove(job, "M01")
    assert desk.client.do(found["id"], "reset")["state"] == "waiting for approval"
    assert desk.in_procore(package)["origin_id"] is None, "a reset takes the marks off as well"


def test_a_lock_in_sage_is_waited_for(desk: Desk) -> None:
    job = desk.job()
    desk.change_order(job, "N01")
    found = desk.found("N01")
    with closing(sqlite3.connect(desk.site.company, isolation_level=None, timeout=30)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        desk.accept(found["id"])
        waits = desk.when(found["id"], lambda shown: codes(shown) == ["DB-213"])
        assert waits["state"] in ("accepted", "checked")
        somebody.execute("ROLLBACK")
    desk.until(found["id"], "confirmed")
    assert len(desk.ledger(job, "N01")) == 1


def test_a_pause_holds_change_orders_too_and_its_end_lets_them_go(desk: Desk) -> None:
    job, core = desk.job(), desk.site.client
    desk.change_order(job, "O01")
    found = desk.found("O01")
    core.pause(600)
    while core.quiet(5.0)["state"] != "quiet":
        pass
    desk.accept(found["id"])
    desk.client.look("sample")
    assert desk.client.show(found["id"])["state"] == "accepted"
    assert desk.ledger(job, "O01") == []
    core.unpause()
    desk.until(found["id"], "confirmed")


# -- settings -----------------------------------------------------------------------------------------------------


def test_a_wider_title_is_a_setting_and_the_ledger_keeps_what_it_can(desk: Desk) -> None:
    desk.client.set_settings("sample", title_limit=255)
    job = desk.job()
    desk.change_order(job, "W01", title="A title that is much longer than thirty characters")
    found = desk.found("W01")
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")


@pytest.mark.parametrize(
    "changes", [{"number_limit": 21}, {"ways": ["by pigeon"]}, {"currency": "dollars"}, {"colour": "red"}]
)
def test_a_setting_that_cannot_be_is_refused_by_its_name(desk: Desk, changes: dict[str, Any]) -> None:
    before = desk.client.settings("sample")
    with pytest.raises(TrueupError, match="EX-631") as refused:
        desk.client.set_settings("sample", **changes)
    assert next(iter(changes)).replace("_", " ") in refused.value.title, "as the list of settings calls it"
    assert desk.client.settings("sample") == before


def test_a_date_in_the_future_is_refused(desk: Desk) -> None:
    job = desk.job()
    desk.change_order(job, "X01")
    found = desk.found("X01")
    desk.accept(found["id"], on=TODAY + timedelta(days=366))
    assert codes(desk.until(found["id"], "failed")) == ["EX-619"]


def test_a_change_order_that_is_not_here_has_no_number(desk: Desk) -> None:
    with pytest.raises(TrueupError, match="EX-627"):
        desk.client.show(999_999)
