"""The approver's commands for companies, with a core: accepted at the terminal, in CMiC, linked by the next run."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cmic_sites import CmicSite, running_cmic_site
from doubles import ProcoreDouble
from sites import LONGEST_SECONDS

from wizard.core.visitors.outgoing_client import OutgoingClient
from wizard.procore.public import Procore


@pytest.fixture
def site(tmp_path: Path, procore_double: ProcoreDouble) -> Iterator[CmicSite]:
    with running_cmic_site(tmp_path, procore_double) as site:
        yield site


def trueup(site: CmicSite, *words: str) -> str:
    command = [sys.executable, "-m", "wizard", "outgoing", *words, "--home", str(site.home.root)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120
    )
    return done.stdout + done.stderr


def until(site: CmicSite, state: str) -> int:
    """Wait until the one thing there is stands so, and return its number."""
    deadline = time.monotonic() + LONGEST_SECONDS
    client = OutgoingClient(site.home)
    while not (found := [one for one in client.listed()["outgoing"] if one["state"] == state]):
        assert time.monotonic() < deadline, client.listed()
    return int(found[0]["id"])


def refused(site: CmicSite, number: int) -> None:
    """Wait until a wish is refused."""
    deadline = time.monotonic() + LONGEST_SECONDS
    while not OutgoingClient(site.home).show(number)["problems"]:
        assert time.monotonic() < deadline


def test_a_company_is_found_accepted_and_linked_by_the_next_run(site: CmicSite) -> None:
    assert site.sync(run=("business_partner", "vendor"))["state"] == "done"
    with Procore(site.account(), site.double.client_secret) as procore:
        body = {"company_id": site.account().company_id, "vendor": {"name": "[red]Quay[/] Ltd"}}
        id = procore.session.call("POST", "/rest/v1.0/vendors", None, body).data["id"]
    assert "EX-650" in trueup(site, "settings", "--kinds", "everything")
    assert "NET30" in trueup(site, "settings", "--kinds", "company", "--terms", "NET30")
    number = str(until(site, "waiting for approval"))
    listed = trueup(site, "list")
    assert "[red]Quay[/] Ltd" in listed, "no title is taken for markup"
    assert f"No. {number}: Accept it, or reject it." in listed
    assert "EX-642" in trueup(site, "accept", number)
    assert "Accepted as QY1" in trueup(site, "accept", number, "--code", "QY1")
    until(site, "confirmed")
    assert "Marked in Procore" in trueup(site, "show", number)
    assert "Nothing waits." in trueup(site, "list")
    assert "EX-646" in trueup(site, "posted", number), "a company is not posted"
    assert "Being done" in trueup(site, "unlink", number)
    refused(site, int(number))
    assert "EX-660" in trueup(site, "show", number), "it is in CMiC still"
    assert site.sync(run=("business_partner", "vendor"))["state"] == "done"
    with site.mirror() as mirror:
        assert mirror.rows("vendor", ["QY1"])["QY1"].procore_id == id
    with Procore(site.account(), site.double.client_secret) as procore:
        assert len([one for one in procore.vendors() if "Quay" in one["name"]]) == 1
