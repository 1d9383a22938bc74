"""An accepted change order reaches the ledger once, to the cent, and Procore hears of it only after it was read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from desk import Desk
from sites import Site


@pytest.fixture
def desk(running: Site) -> Desk:
    """A desk at a site that has been synchronised."""
    assert running.sync()["state"] == "done"
    return Desk(running)


def test_a_change_order_goes_the_whole_way(desk: Desk) -> None:
    job = desk.job()
    package = desk.change_order(job, title="Extra drains – façade")
    waiting = desk.found()
    assert (waiting["state"], waiting["revenue"], waiting["cost"]) == ("waiting for approval", "343.85", "299.00")
    assert desk.ledger(job) == [], "nothing is written before anyone has accepted it"
    desk.accept(waiting["id"])
    done = desk.until(waiting["id"], "confirmed")
    assert desk.ledger(job) == [("P01", Decimal("343.85"))]
    assert desk.transactions(job) == {
        "Aprvd schdl val chng": Decimal("343.85"),
        "Aprvd est cost chng": Decimal("299.00"),
    }
    shown = desk.in_procore(package)
    assert (shown["origin_id"], shown["origin_code"]) == (f"CO|{job.contract}|P01", "P01")
    assert [line["origin_id"] for line in shown["line_items"]] == [f"CO|{job.contract}|P01|1"]
    states = [one["state"] for one in done["happened"]]
    assert states == [
        "waiting for approval",
        "accepted",
        "checked",
        "written",
        "confirmed here, not marked in Procore",
        "confirmed",
    ]
