"""A company is given the ERP tool, or loses it, with change orders in hand: none is lost, mixed up or twice."""

from __future__ import annotations

from decimal import Decimal

from desk import codes
from still_erp_desk import StillErpDesk


def test_what_was_sent_by_the_tool_waits_for_an_approver_here_once_it_is_gone(still_erp: StillErpDesk) -> None:
    job, long = still_erp.job(), "OW1-TOO-LONG"
    package = still_erp.change_order(job, long)
    id = still_erp.sent(package, long)
    still_erp.until(id, "failed")
    still_erp.turn()
    still_erp.has_the_tool(False)
    still_erp.turn(look=True)
    waits = still_erp.until(id, "waiting for approval")
    assert ("accept" in waits["possible"], codes(waits)) == (True, [])
    still_erp.accept(id, number="OW1")
    still_erp.until(id, "confirmed")
    assert still_erp.ledger(job, "OW1") == [("OW1", Decimal("343.85"))]


def test_what_waited_here_is_not_taken_for_a_request_of_the_tool(still_erp: StillErpDesk) -> None:
    still_erp.has_the_tool(False)
    job = still_erp.job()
    package = still_erp.change_order(job, "OW2")
    id = still_erp.found("OW2")["id"]
    still_erp.has_the_tool(True)
    still_erp.accept(id)
    waits = still_erp.when(id, lambda shown: codes(shown) == ["EX-637"])
    assert (waits["waits"], "reject" in waits["possible"], still_erp.ledger(job, "OW2")) == (True, True, [])
    still_erp.sent(package, "OW2")
    still_erp.until(id, "confirmed")
    assert still_erp.ledger(job, "OW2") == [("OW2", Decimal("343.85"))]
    assert still_erp.in_tool(package)["status"] == "synced"
