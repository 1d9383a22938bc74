"""What Procore's ERP platform asks for arrives once, is done or declined once, and survives the end of the core."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
from desk import Desk
from sites import LONGEST_SECONDS, Site

from wizard.errors import TrueupError
from wizard.procore.platform.hook import NOWHERE


@pytest.fixture
def asking(erp_desk: Desk) -> Iterator[Site]:
    """A site with a set-up in force, whose company has the ERP tool."""
    site = erp_desk.site
    look(site)
    until(lambda: site.client.requests("sample")["looked"], site)
    yield site
    if site.core is None:
        site.start()
    site.client.listen("sample", 60.0, 0, "")
    until(lambda: address(site) == NOWHERE, site)  # all is told by then that this leads to


def address(site: Site) -> str:
    """Return where Procore delivers."""
    [kept] = site.double.control.records("webhook_hooks")
    return str(kept["attributes"]["destination_url"])


def look(site: Site) -> None:
    site.client.look_for_requests("sample")


def until(condition: Callable[[], Any], site: Site) -> Any:
    deadline = time.monotonic() + LONGEST_SECONDS
    while not (found := condition()):
        assert time.monotonic() < deadline, site.client.requests("sample")
    return found


def ended(site: Site, *numbers: int) -> list[dict[str, Any]]:
    """Wait until the requests with these numbers are answered and return them."""

    def answered() -> list[dict[str, Any]] | None:
        known = {one["request"]: one for one in site.client.requests("sample")["requests"]}
        found = [known.get(number, {"state": ""}) for number in numbers]
        return found if all(one["state"] in ("done", "declined") for one in found) else None

    return until(answered, site)


def details(site: Site) -> dict[str, dict[str, Any]]:
    return {
        record["attributes"]["request_name"]: record["attributes"]
        for record in site.double.control.records("erp_request_details")
    }


def closings(site: Site) -> int:
    return sum("erp_request_details" in call["template"] for call in site.double.control.calls("PATCH"))


def runs(site: Site) -> int:
    return len(site.client.status()["runs"])


def test_refresh_synchronises_and_then_closes_the_detail(asking):
    before = runs(asking)
    number = asking.double.control.play("refresh", tab="vendors")["request"]
    look(asking)
    [answered] = ended(asking, number)
    assert (answered["state"], bool(answered["run"])) == ("done", True)
    assert runs(asking) == before + 1
    assert details(asking)["sync_vendors"]["status"] == "success"
    again = asking.double.control.play("refresh", tab="vendors")["request"]
    look(asking)
    ended(asking, again)


def test_a_request_that_is_delivered_again_and_again_is_done_once(asking):
    number = asking.double.control.play("refresh", tab="jobs")["request"]
    look(asking)
    ended(asking, number)
    before, closed = runs(asking), closings(asking)
    for _ in range(3):  # the list of deliveries shows it every time
        again = asking.double.control.play("clock", project=first_project(asking))["request"]
        look(asking)
        ended(asking, again)
    assert runs(asking) == before
    assert closings(asking) == closed


def first_project(site: Site) -> int:
    return int(site.double.control.records("projects")[0]["id"])


def test_what_is_not_brought_from_the_ledger_is_declined_in_words(asking):
    tabs = ("commitments", "commitment_change_orders", "contract_payments")
    numbers = [asking.double.control.play("refresh", tab=tab)["request"] for tab in tabs]
    look(asking)
    assert {answered["state"] for answered in ended(asking, *numbers)} == {"declined"}
    for tab in tabs:
        told = details(asking)[f"sync_{tab}"]
        assert told["status"] == "failed"
        assert told["messages"][0].startswith("PC-146")


def test_the_core_tells_why_procores_clock_needed_no_run(asking):
    # The runs of other tests may be too old by now.
    fresh = asking.double.control.play("refresh", tab="vendors")["request"]
    look(asking)
    ended(asking, fresh)
    before = runs(asking)
    number = asking.double.control.play("clock", project=first_project(asking))["request"]
    look(asking)
    [answered] = ended(asking, number)
    assert (answered["state"], runs(asking)) == ("done", before)
    assert answered["words"].endswith("brings it.")


def test_metadata_are_told_again_when_procore_misses_them(asking):
    def tellings() -> int:
        return sum("erp_metadata" in call["template"] for call in asking.double.control.calls("PATCH"))

    before, number = tellings(), asking.double.control.play("ask_metadata")["request"]
    look(asking)
    [answered] = ended(asking, number)
    assert answered["state"] == "done"
    assert tellings() == before + 1


def test_a_core_that_is_killed_goes_on_with_what_had_arrived(asking):
    number = asking.double.control.play("refresh", tab="vendors")["request"]
    look(asking)
    until(lambda: [r for r in asking.client.requests("sample")["requests"] if r["request"] == number], asking)
    asking.kill()
    asking.start()
    [answered] = ended(asking, number)
    assert answered["state"] == "done"
    assert details(asking)["sync_vendors"]["status"] == "success"
    assert len(asking.double.control.records("webhook_hooks")) == 1


def test_a_company_without_the_tool_is_asked_for_nothing(running):
    assert running.sync()["state"].startswith("done")
    look(running)
    until(lambda: running.client.requests("sample")["entitled"] is False, running)
    assert running.double.control.records("webhook_hooks") == []


def test_an_unknown_connection_and_a_half_listener_are_refused(asking):
    with pytest.raises(TrueupError) as caught:
        asking.client.look_for_requests("nowhere")
    assert caught.value.code == "CO-421"
    for port, address in ((8000, ""), (0, "https://erp.example/"), (8000, "http://erp.example/")):
        with pytest.raises(TrueupError) as caught:
            asking.client.listen("sample", 60.0, port, address)
        assert caught.value.code == "PC-145"


# -- the listener -----------------------------------------------------------------------------------------------


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@pytest.fixture
def listening(asking: Site) -> tuple[Site, str, str]:
    """A site that listens: the site, its address on loopback, and the secret that Procore sends along."""
    port = free_port()
    asking.client.listen("sample", 3600.0, port, "https://erp.example/trueup")

    until(lambda: address(asking) == "https://erp.example/trueup", asking)
    url = f"http://127.0.0.1:{port}/trueup"

    def answers() -> bool:
        try:
            return requests.post(url, timeout=60).status_code == 401
        except requests.RequestException:
            return False

    until(answers, asking)
    [hook] = asking.double.control.records("webhook_hooks")
    return asking, url, hook["attributes"]["destination_headers"]["Authorization"]


def payload(number: int) -> dict[str, Any]:
    return {"id": 1, "ulid": "01K", "resource_name": "ERP Requests", "event_type": "create", "resource_id": number}


def test_a_delivery_has_procore_asked_at_once(listening):
    site, url, secret = listening
    number = site.double.control.play("refresh", tab="vendors")["request"]
    for _ in range(3):
        told = requests.post(url, json=payload(number), headers={"Authorization": secret}, timeout=60)
        assert told.status_code == 204
    [answered] = ended(site, number)
    assert answered["state"] == "done"


def test_the_address_that_was_said_last_is_where_procore_delivers(asking):
    """A look that has begun with the address of before must not have the last word."""
    port = free_port()
    for turn in range(8):
        asking.client.listen("sample", 3600.0, port, f"https://erp.example/{turn}")
    until(lambda: address(asking) == "https://erp.example/7", asking)


def test_a_port_that_is_taken_is_told_and_procore_is_asked_anyway(asking):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        asking.client.listen("sample", 60.0, port, "https://erp.example/trueup")
        until(lambda: (asking.client.requests("sample")["trouble"] or {}).get("code") == "PC-144", asking)
        number = asking.double.control.play("refresh", tab="jobs")["request"]
        look(asking)
        ended(asking, number)


def test_the_secret_of_the_listener_is_in_the_store_and_nowhere_else(listening):
    site, _, secret = listening
    token = secret.removeprefix("Bearer ").encode()
    site.kill()
    files = [path for path in site.home.root.rglob("*") if path.is_file()]
    assert len(files) > 5
    assert [path.name for path in files if token in path.read_bytes()] == []
