"""What the approver reads in Procore is the reason, even where Procore did not take it at first."""

from __future__ import annotations

from typing import Any

from desk import codes
from still_erp_desk import StillErpDesk


def refused(still_erp: StillErpDesk, status: int, times: int = 1) -> None:
    """Have Procore refuse the next closings of a request."""
    busy: dict[str, Any] = {"method": "PATCH", "path": "*/erp_request_details/*", "status": status, "times": times}
    still_erp.site.double.control.switch(refuse=[busy])


def test_reasons_that_procore_did_not_take_are_kept_and_told_later(still_erp: StillErpDesk) -> None:
    package = still_erp.change_order(still_erp.job(), "TP1-TOO-LONG")
    refused(still_erp, 422)
    id = still_erp.sent(package, "TP1-TOO-LONG")
    still_erp.until(id, "failed")
    for _ in range(3):
        still_erp.turn()
    assert codes(still_erp.until(id, "failed")) == ["EX-601"]
    told = still_erp.in_tool(package)
    assert (told["status"], [words[:6] for words in told["messages"]]) == ("failed_to_export", ["EX-601"])


def test_an_unlinking_that_cannot_be_answered_holds_up_no_other_change_order(still_erp: StillErpDesk) -> None:
    job = still_erp.job()
    first, second = still_erp.change_order(job, "TP2"), still_erp.change_order(job, "TP3")
    id = still_erp.sent(first, "TP2")
    still_erp.until(id, "confirmed")
    refused(still_erp, 404, times=999)
    still_erp.arrives(still_erp.unlinking(first))
    still_erp.turn(look=True)
    assert "EX-625" in codes(still_erp.until(id, "confirmed"))
    refused(still_erp, 404, times=2)
    other = still_erp.sent(second, "TP3")
    still_erp.until(other, "confirmed")
    for _ in range(3):
        still_erp.turn()
    assert still_erp.in_tool(first)["messages"][0].startswith("EX-625")
    assert still_erp.in_tool(first)["status"] == "synced"


def test_a_request_that_nobody_can_answer_holds_up_no_other(still_erp: StillErpDesk) -> None:
    job = still_erp.job()
    stranger, ours = still_erp.change_order(job, "TP4"), still_erp.change_order(job, "TP5")
    still_erp.marked_elsewhere(stranger)
    still_erp.arrives(still_erp.unlinking(stranger))
    refused(still_erp, 404, times=2)
    id = still_erp.sent(ours, "TP5")
    still_erp.until(id, "confirmed")
    assert still_erp.in_tool(ours)["status"] == "synced"


def test_an_answer_that_procore_always_refuses_is_told_tried_again_and_holds_up_no_other(
    still_erp: StillErpDesk,
) -> None:
    job = still_erp.job()
    stranger, ours = still_erp.change_order(job, "TP6"), still_erp.change_order(job, "TP7")
    still_erp.marked_elsewhere(stranger)
    asked = still_erp.unlinking(stranger)
    detail = f"*/erp_request_details/{asked.details[0]}"
    still_erp.site.double.control.switch(
        refuse=[{"method": "PATCH", "path": detail, "status": 403, "content": {"message": "no"}, "times": 999}]
    )
    still_erp.arrives(asked)
    id = still_erp.sent(ours, "TP7")
    still_erp.until(id, "confirmed")
    problem = still_erp.look()["problem"]
    assert (problem["code"], problem["params"]["request"]) == ("PC-151", asked.id)
    still_erp.site.double.control.switch(refuse=[])
    still_erp.turn(look=True)
    assert still_erp.look()["problem"] is None
    assert still_erp.in_tool(stranger)["messages"][0].startswith("EX-627")
