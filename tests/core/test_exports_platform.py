"""Mode A, the whole way: sent and accepted in Procore, written and read back here, marked and closed there."""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from desk import TODAY, Desk, Job, codes
from sites import LONGEST_SECONDS

from wizard.core.systems import platform_endpoints
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.public import Procore
from wizard.procore.session import ProcoreSession

MONEY = {"Aprvd schdl val chng": Decimal("343.85"), "Aprvd est cost chng": Decimal("299.00")}


def play(desk: Desk, move: str, package: int, **told: Any) -> dict[str, Any]:
    return desk.site.double.control.play(move, change_order=package, **told)


def send_and_accept(desk: Desk, package: int) -> None:
    play(desk, "send_to_erp", package)
    play(desk, "accept", package, transaction_date=TODAY.isoformat())
    desk.site.client.look_for_requests("sample")


def in_tool(desk: Desk, package: int) -> dict[str, Any]:
    """Return where the change order stands in the ERP tool, and what its approver reads there."""
    found = desk.site.double.control.records("external_data/change_order")
    return next((item["attributes"] for item in found if item["holder"] == package), {"status": ""})


def until(desk: Desk, condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + LONGEST_SECONDS
    while not condition():
        assert time.monotonic() < deadline, (desk.client.exports(), desk.site.client.requests("sample"))
        time.sleep(0.05)


def is_in_tool(desk: Desk, package: int, status: str) -> None:
    until(desk, lambda: in_tool(desk, package)["status"] == status)


def synced(desk: Desk, number: str) -> tuple[Job, int]:
    """Have a change order exported, and return its job and package."""
    job = desk.job()
    package = desk.change_order(job, number)
    send_and_accept(desk, package)
    is_in_tool(desk, package, "synced")
    return job, package


def export_of(desk: Desk, number: str) -> dict[str, Any]:
    [found] = [one for one in desk.client.exports()["exports"] if one["number"] == number]
    return desk.client.show(found["id"])


def test_a_change_order_goes_the_whole_way(erp_desk: Desk) -> None:
    job, package = synced(erp_desk, "M01")
    assert erp_desk.ledger(job, "M01") == [("M01", Decimal("343.85"))]
    assert erp_desk.transactions(job, "M01") == MONEY
    shown = erp_desk.in_procore(package)
    assert (shown["origin_id"], shown["origin_code"]) == (f"CO|{job.contract}|M01", "M01")
    assert [line["origin_id"] for line in shown["line_items"]] == [f"CO|{job.contract}|M01|1"]
    [markup] = shown["line_items"][0]["markup_line_items"]
    marks = {
        item["holder"]: item["origin_id"] for item in erp_desk.site.double.control.records("external_data/markup")
    }
    assert marks[markup["id"]] == f"CO|{job.contract}|M01|M1"
    assert [one["state"] for one in export_of(erp_desk, "M01")["happened"]] == [
        "accepted",
        "checked",
        "written",
        "confirmed here, not marked in Procore",
        "confirmed",
    ]


def test_nothing_waits_for_approval_here(erp_desk: Desk) -> None:
    job = erp_desk.job()
    package = erp_desk.change_order(job, "M02")
    erp_desk.client.look("sample")
    _, other = synced(erp_desk, "M03")
    assert in_tool(erp_desk, other)["status"] == "synced"
    assert [one["number"] for one in erp_desk.client.exports()["exports"] if one["number"] == "M02"] == []
    assert in_tool(erp_desk, package)["status"] == ""


def test_copies_and_replays_of_a_delivery_write_nothing_twice(erp_desk: Desk) -> None:
    erp_desk.site.double.control.switch(webhook_copies=3, webhook_pause=0.01)
    job, _ = synced(erp_desk, "M04")
    for _ in range(3):
        erp_desk.site.client.look_for_requests("sample")
        erp_desk.client.look("sample")
    synced(erp_desk, "M05")
    assert erp_desk.ledger(job, "M04") == [("M04", Decimal("343.85"))]
    assert len([one for one in erp_desk.client.exports()["exports"] if one["number"] == "M04"]) == 1


def test_a_change_order_that_cannot_be_written_is_failed_with_every_reason_and_can_be_sent_again(
    erp_desk: Desk,
) -> None:
    job = erp_desk.job()
    # Twenty characters are Procore's limit for the number; Sage takes fewer.
    package = erp_desk.change_order(job, "M06-TOO-LONG-FOR-CN")
    send_and_accept(erp_desk, package)
    is_in_tool(erp_desk, package, "failed_to_export")
    [words] = in_tool(erp_desk, package)["messages"]
    assert words.startswith("EX-60")
    assert erp_desk.ledger(job, "M06") == []
    play(erp_desk, "reject", package, comment="Shorter, please")
    erp_desk.site.double.control.edit_change_order(package, number="M06")
    send_and_accept(erp_desk, package)
    is_in_tool(erp_desk, package, "synced")
    assert erp_desk.ledger(job, "M06") == [("M06", Decimal("343.85"))]


def test_an_edit_between_accept_and_fetch_changes_nothing_of_what_was_accepted(erp_desk: Desk) -> None:
    job = erp_desk.job()
    package = erp_desk.change_order(job, "M07", title="As accepted")
    play(erp_desk, "send_to_erp", package)
    play(erp_desk, "accept", package, transaction_date=TODAY.isoformat())
    erp_desk.site.double.control.edit_change_order(package, title="Edited", lines=[])
    erp_desk.site.client.look_for_requests("sample")
    until(erp_desk, lambda: erp_desk.ledger(job, "M07"))
    assert erp_desk.transactions(job, "M07") == MONEY
    assert export_of(erp_desk, "M07")["title"] == "As accepted"


def test_unlinking_is_refused_while_the_ledger_has_it_and_done_once_it_is_gone(erp_desk: Desk) -> None:
    job, package = synced(erp_desk, "M08")
    play(erp_desk, "unlink", package)
    erp_desk.site.client.look_for_requests("sample")
    until(erp_desk, lambda: in_tool(erp_desk, package).get("messages"))
    assert in_tool(erp_desk, package)["status"] == "synced"
    assert in_tool(erp_desk, package)["messages"][0].startswith("EX-625")
    erp_desk.remove(job, "M08")
    play(erp_desk, "unlink", package)
    erp_desk.site.client.look_for_requests("sample")
    is_in_tool(erp_desk, package, "not_in_erp")
    assert erp_desk.in_procore(package)["origin_id"] is None
    send_and_accept(erp_desk, package)
    is_in_tool(erp_desk, package, "synced")
    assert erp_desk.ledger(job, "M08") == [("M08", Decimal("343.85"))]


def test_a_reset_takes_the_marks_off_once_it_is_gone_from_the_ledger(erp_desk: Desk) -> None:
    job, package = synced(erp_desk, "M09")
    erp_desk.remove(job, "M09")
    play(erp_desk, "reset", package)
    erp_desk.site.client.look_for_requests("sample")
    until(erp_desk, lambda: erp_desk.in_procore(package)["origin_id"] is None)
    assert export_of(erp_desk, "M09")["state"] == "waiting for approval"


def test_a_mark_that_procore_refuses_is_shown_and_tried_again(erp_desk: Desk) -> None:
    busy = {"method": "PATCH", "path": "*/external_data/sync", "status": 422, "content": {"errors": "locked"}}
    erp_desk.site.double.control.switch(refuse=[busy])
    job, _ = synced(erp_desk, "M10")
    states = [one["state"] for one in export_of(erp_desk, "M10")["happened"]]
    assert "confirmed here, not marked in Procore" in states
    assert erp_desk.ledger(job, "M10") == [("M10", Decimal("343.85"))]


def test_one_that_is_sent_again_with_another_amount_is_declined_and_not_called_synced(erp_desk: Desk) -> None:
    site, job = erp_desk.site, erp_desk.job()
    busy = {"method": "PATCH", "path": "*/external_data/sync", "status": 422, "content": {}, "times": 999}
    site.double.control.switch(refuse=[busy])
    package = erp_desk.change_order(job, "M12")
    send_and_accept(erp_desk, package)
    until(erp_desk, lambda: erp_desk.ledger(job, "M12"))
    with ProcoreSession(site.account(), site.double.client_secret) as session:
        path = f"/rest/v1.0/companies/{site.double.company_id}/erp_request_details"
        [detail] = session.call("GET", path, {"filters[item_id]": package}).data
        Platform(session, platform_endpoints(site.home)).finish([detail["id"]], ["It took too long."], failed=True)
    site.double.control.edit_change_order(package, lines=[erp_desk.line(job, "300.00")])
    send_and_accept(erp_desk, package)
    until(erp_desk, lambda: any(one.startswith("EX-635") for one in in_tool(erp_desk, package)["messages"]))
    assert in_tool(erp_desk, package)["status"] == "failed_to_export"
    assert "EX-635" in codes(export_of(erp_desk, "M12"))
    assert erp_desk.ledger(job, "M12") == [("M12", Decimal("343.85"))]
    site.double.control.edit_change_order(package, lines=[erp_desk.line(job)])
    site.double.control.reset()
    send_and_accept(erp_desk, package)
    is_in_tool(erp_desk, package, "synced")
    assert erp_desk.ledger(job, "M12") == [("M12", Decimal("343.85"))]


def test_what_has_no_place_in_the_ledger_is_declined_with_the_reason_and_not_written(erp_desk: Desk) -> None:
    job, _ = synced(erp_desk, "M14")
    twin = erp_desk.change_order(job, "M14", title="Another")
    elsewhere = erp_desk.job(place=1).contract_id
    astray = erp_desk.change_order(job, "M15", lines=[erp_desk.line(job, prime_line_item_id=elsewhere)])
    for package, code in ((twin, "EX-615"), (astray, "EX-611")):
        send_and_accept(erp_desk, package)
        is_in_tool(erp_desk, package, "failed_to_export")
        assert in_tool(erp_desk, package)["messages"][0].startswith(code)
    assert erp_desk.ledger(job, "M14") == [("M14", Decimal("343.85"))]
    assert erp_desk.ledger(job, "M15") == []


def test_the_currency_of_its_contract_is_judged_though_the_request_does_not_tell_it(erp_desk: Desk) -> None:
    site, job = erp_desk.site, erp_desk.job()

    def contract(currency: str) -> None:
        with Procore(site.account(), site.double.client_secret) as procore:
            told = {"currency_iso_code": currency}
            assert procore.update_prime_contract(job.project_id, job.contract_id, told).error is None

    contract("CAD")
    try:
        package = erp_desk.change_order(job, "M13")
        send_and_accept(erp_desk, package)
        is_in_tool(erp_desk, package, "failed_to_export")
    finally:
        contract("USD")
    assert in_tool(erp_desk, package)["messages"][0].startswith("EX-606")
    assert erp_desk.ledger(job, "M13") == []


@pytest.mark.parametrize("point", ["found", "writing done", "reading back done", "marking done"])
def test_a_core_that_is_killed_writes_and_reports_once(erp_desk: Desk, point: str, tmp_path: Path) -> None:
    site, number, armed = erp_desk.site, f"N{point[0].upper()}", tmp_path / "armed"
    job = erp_desk.job()
    package = erp_desk.change_order(job, number)
    site.kill()
    core = Path(__file__).with_name("killed_core.py")
    site.start(str(core), str(site.home.root), point, str(armed))
    armed.write_text(number, encoding="utf-8")
    erp_desk.until_it_is_killed(lambda: send_and_accept(erp_desk, package))  # it looks by itself when it starts
    site.start()
    is_in_tool(erp_desk, package, "synced")
    assert erp_desk.ledger(job, number) == [(number, Decimal("343.85"))]
    assert erp_desk.transactions(job, number) == MONEY


def test_a_change_order_that_nobody_here_knows_is_declined(erp_desk: Desk) -> None:
    job = erp_desk.job()
    package = erp_desk.change_order(job, "M11")
    site = erp_desk.site
    with ProcoreSession(site.account(), site.double.client_secret) as session:
        platform = Platform(session, platform_endpoints(site.home))
        platform.write_marks([Mark("change_order", package, f"SOMEBODY-ELSE|{package}")])
    play(erp_desk, "unlink", package)
    erp_desk.site.client.look_for_requests("sample")
    until(erp_desk, lambda: in_tool(erp_desk, package).get("messages"))
    assert in_tool(erp_desk, package)["messages"][0].startswith("EX-627")
