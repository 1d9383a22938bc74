"""A currency that Procore does not tell: a person is asked, their word is kept, and nothing is assumed unasked."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from desk import codes
from still_desk import StillDesk
from still_erp_desk import StillErpDesk

from wizard.core.exports.export import Deed
from wizard.procore.public import Procore
from wizard.words import understood

NEVER = 999_999
FORBIDDEN = {"method": "GET", "path": "/rest/v1.0/prime_contract/*", "status": 403, "content": {}, "times": NEVER}


def told(happened: dict[str, Any]) -> str:
    return str(understood(happened["words"]))


@pytest.fixture
def unseen(still_erp: StillErpDesk) -> StillErpDesk:
    """A desk whose service account may not see prime contracts."""
    still_erp.site.double.control.switch(refuse=[FORBIDDEN])
    return still_erp


def test_where_the_contract_is_not_shown_it_waits_for_a_person_and_then_goes_on(unseen: StillErpDesk) -> None:
    job = unseen.job()
    package = unseen.change_order(job, "UC1")
    id = unseen.sent(package, "UC1")
    waits = unseen.when(id, lambda shown: codes(shown) == ["EX-636"])
    assert (waits["state"], waits["waits"], "currency" in waits["possible"]) == ("accepted", True, True)
    assert job.contract in waits["problems"][0]["title"]
    assert (unseen.in_tool(package)["status"], unseen.ledger(job, "UC1")) == ("exporting", [])
    unseen.wishes(id, Deed.CURRENCY)
    done = unseen.until(id, "confirmed")
    assert unseen.ledger(job, "UC1") == [("UC1", Decimal("343.85"))]
    assert unseen.in_tool(package)["status"] == "synced"
    assert done["currency"] == "USD"
    assert [one["by"] for one in done["happened"] if "It is in USD" in told(one)] == ["Dana"]


def test_a_right_that_is_given_in_procore_lets_it_go_on_by_itself(unseen: StillErpDesk) -> None:
    job = unseen.job()
    id = unseen.sent(unseen.change_order(job, "UC2"), "UC2")
    unseen.when(id, lambda shown: codes(shown) == ["EX-636"])
    unseen.site.double.control.switch(refuse=[])
    unseen.wishes(id, Deed.RETRY)
    assert unseen.until(id, "confirmed")["currency"] == ""


def test_what_is_said_once_for_the_connection_is_not_asked_again_but_told(unseen: StillErpDesk) -> None:
    unseen.settings(assume_currency=True)
    id = unseen.sent(unseen.change_order(unseen.job(), "UC3"), "UC3")
    done = unseen.until(id, "confirmed")
    assert any("by the setting of this connection it is USD" in told(one) for one in done["happened"])


def test_other_reasons_are_told_to_the_approver_beside_it(unseen: StillErpDesk) -> None:
    package = unseen.change_order(unseen.job(), "UC4-TOO-LONG")
    id = unseen.sent(package, "UC4-TOO-LONG")
    failed = unseen.until(id, "failed")
    assert set(codes(failed)) == {"EX-601", "EX-636"}
    assert len(unseen.in_tool(package)["messages"]) == 2


def test_the_public_endpoints_ask_too_where_neither_contract_nor_change_order_tells_one(still: StillDesk) -> None:
    site, job = still.site, still.job()

    def contract(currency: str) -> None:
        with Procore(site.account(), site.double.client_secret) as procore:
            told = {"currency_iso_code": currency}
            assert procore.update_prime_contract(job.project_id, job.contract_id, told).error is None

    contract("")
    try:
        still.change_order(job, "UC5", currency_iso_code="")
        id = still.found("UC5")["id"]
        still.accept(id)
        waits = still.when(id, lambda shown: codes(shown) == ["EX-636"])
        assert (waits["state"], still.ledger(job, "UC5")) == ("accepted", [])
        still.wishes(id, Deed.CURRENCY)
        still.until(id, "confirmed")
        assert still.ledger(job, "UC5") == [("UC5", Decimal("343.85"))]
    finally:
        contract("USD")
