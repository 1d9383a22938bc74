"""What Procore holds already is offered to a person, and never linked by itself."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import Any

import pytest
import requests
from sites import Site

from wizard.core.matches.matching import Alike, Found, Held, LookAlikes, Matcher, Place, likenesses
from wizard.core.mirror import Mirror
from wizard.core.translation import sending
from wizard.errors import TrueupError
from wizard.procore.public import Procore

ALIKE = Alike(lambda *_: [], ("project_number", "project_number"), ("name", "name"))


def held(*entries: dict[str, Any]) -> Held:
    return Held(free={number: {"id": number, **entry} for number, entry in enumerate(entries, 1)})


def ids(body: dict[str, Any], *entries: dict[str, Any]) -> list[tuple[int, str]]:
    return [(found.procore_id, found.found_by) for found in likenesses(ALIKE, body, held(*entries))]


def test_the_number_tells_before_the_name() -> None:
    body = {"project_number": "03-001", "name": "Depot"}
    number, name = {"project_number": " 03-001", "name": "Other"}, {"project_number": "7", "name": "DEPOT"}
    assert ids(body, name, number) == [(2, "number")]
    assert ids(body, name) == [(1, "name")]
    assert ids(body, {"project_number": None, "name": "Depot 2"}) == []


def test_what_is_blank_is_like_nothing() -> None:
    assert ids({"project_number": None, "name": ""}, {"project_number": "", "name": None}) == []


def test_an_insurance_is_like_one_of_the_same_vendor_only() -> None:
    body = {"vendor_id": 5, "policy_number": "P-1", "insurance_type": "Liability"}
    other, own = {**body, "vendor_id": 6}, {**body, "policy_number": "P-2"}
    found = likenesses(sending.INSURANCES, body, held(other, own))
    assert [(one.procore_id, one.found_by) for one in found] == [(2, "name")]


def by_hand(site: Site, **records: dict[str, Any]) -> dict[str, int]:
    """Make objects without origin id, as people do in Procore."""
    with requests.Session() as http:
        form = {"grant_type": "client_credentials", "client_id": site.double.client_id}
        form["client_secret"] = site.double.client_secret
        token = http.post(f"{site.double.url}/oauth/token", data=form, timeout=30).json()["access_token"]
        company = str(site.double.company_id)
        http.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": company})
        made = {}
        for kind, record in records.items():
            body = {"company_id": site.double.company_id, kind: record}
            answer = http.post(f"{site.double.url}/rest/v1.0/{kind}s", json=body, timeout=30)
            assert answer.status_code == 201, answer.text
            made[kind] = answer.json()["id"]
        return made


def one_of(site: Site, query: str) -> tuple[str, ...]:
    with closing(sqlite3.connect(site.company)) as db:
        return tuple(str(cell).strip() for cell in db.execute(query).fetchone())


def found(site: Site, what: str, origin: str) -> list[int]:
    with Procore(site.account(), site.double.client_secret) as line:
        return [entry["id"] for entry in getattr(line, what)() if entry["origin_id"] == origin]


def at_the_terminal(site: Site, *words: str) -> str:
    environment = {**os.environ, "TRUEUP_HOME": str(site.home.root), "COLUMNS": "200"}
    command = [sys.executable, "-m", "wizard", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout


@pytest.fixture
def met(running: Site) -> tuple[Site, str, int]:
    """A site whose Procore holds a company by the name of a vendor, found by the first sync."""
    key, name = one_of(running, "SELECT Vendor, Name FROM APM_MASTER__VENDOR")
    made = by_hand(running, vendor={"name": name.upper()})["vendor"]
    shown = running.sync(run=("vendor_ap",))
    assert shown["state"] == "done with records to check"
    return running, key, made


def test_a_company_of_the_same_name_is_offered_and_nothing_is_made(met: tuple[Site, str, int]) -> None:
    site, key, made = met
    (match,) = site.client.matches("sample")
    assert (match["entity"], match["key"], match["procore_id"], match["found_by"]) == (
        "vendor_ap",
        key,
        made,
        "name",
    )
    (record,) = site.client.set_aside("sample")
    assert (record["key"], record["error"]["code"]) == (key, "RC-508")
    assert found(site, "vendors", f"AP|{key}") == []
    site.sync(run=("vendor_ap",))
    assert [entry["number"] for entry in site.client.matches("sample")] == [match["number"]], "offered once"


def test_linked_by_a_person_it_is_updated_and_stays_one(met: tuple[Site, str, int]) -> None:
    site, key, made = met
    (match,) = site.client.matches("sample")
    assert "1 record may be in Procore already" in at_the_terminal(site, "status")
    listed = at_the_terminal(site, "matches", "list")
    assert match["theirs"] in listed and match["ours"] in listed
    assert "trueup sync sample" in at_the_terminal(site, "matches", "link", str(match["number"]))
    assert "may be in Procore already" not in at_the_terminal(site, "status")
    assert site.sync(run=("vendor_ap",))["state"] == "done"
    assert found(site, "vendors", f"AP|{key}") == [made]
    before = len(site.deliveries())
    site.sync(run=("vendor_ap",))
    assert len(site.deliveries()) == before


def test_kept_apart_it_becomes_a_second_company(met: tuple[Site, str, int]) -> None:
    site, key, made = met
    (match,) = site.client.matches("sample")
    site.client.decide_matches("sample", [match["number"]], "apart")
    assert site.sync(run=("vendor_ap",))["state"] == "done"
    (ours,) = found(site, "vendors", f"AP|{key}")
    assert ours != made


def test_an_object_that_is_gone_is_no_longer_waited_for(met: tuple[Site, str, int]) -> None:
    site, key, _ = met
    (match,) = site.client.matches("sample")
    site.client.decide_matches("sample", [match["number"]], "link")
    site.double.control.wipe()
    assert site.sync(run=("vendor_ap",))["state"] == "done"
    assert found(site, "vendors", f"AP|{key}")
    assert site.client.matches("sample") == []


def test_a_number_that_is_not_offered_is_refused(met: tuple[Site, str, int]) -> None:
    site = met[0]
    with pytest.raises(TrueupError) as caught:
        site.client.decide_matches("sample", [7], "link")
    assert caught.value.code == "CO-440"
    assert [match["decided"] for match in site.client.matches("sample")] == [None]


def test_in_a_linked_project_its_codes_and_contracts_are_looked_at_too(running: Site) -> None:
    """A project that a person linked may hold anything; one that we made holds what we sent."""
    run = ("job_jc", "cost_code_jc", "customer", "contract_cn")
    (job,) = one_of(running, "SELECT Job FROM JCM_MASTER__JOB")
    project = by_hand(running, project={"name": "Elsewhere", "project_number": job})["project"]
    running.sync(run=run)
    (match,) = [entry for entry in running.client.matches("sample") if entry["entity"] == "job_jc"]
    assert match["found_by"] == "number"
    running.client.decide_matches("sample", [match["number"]], "link")
    assert running.double.control.calls("GET", "/rest/v1.0/cost_codes") == []
    running.sync(run=run)
    assert found(running, "projects", f"J|{job}") == [project]
    assert running.double.control.calls("GET", "/rest/v1.0/cost_codes")


@pytest.mark.parametrize(
    "alike", [None, Alike(lambda *_: [], ("code", "code"), ("name", "name"), in_projects=True)]
)
def test_where_there_is_no_project_nothing_is_asked(mirror: Mirror, alike: Alike | None) -> None:
    matcher = Matcher(mirror, LookAlikes(None), alike, "cost_code_jc", ())
    assert matcher.found("1", {"origin_id": "CC|1", "code": "1", "name": "x"}) == Found()


def test_what_was_reset_is_linked_again_only_where_its_object_stands_in_its_place(mirror: Mirror) -> None:
    asked: list[Place] = []

    def listed(_: Procore, place: Place) -> list[dict[str, Any]]:
        asked.append(place)
        return [{"id": 10 + place[0], "origin_id": None}]

    lines, body = Alike(listed, ("", ""), ("", ""), in_projects=True, returning=True), {"origin_id": "JT|1"}

    def found(key: str, project: int) -> Found:
        matcher = Matcher(mirror, LookAlikes(None), lines, "transaction_jc", (project,))
        return matcher.found(key, body)

    assert (found("1", 1), asked) == (Found(), []), "nothing is asked about what was never there"
    mirror.relinks.remember("transaction_jc", {"1": 11, "2": 11})
    assert (found("1", 1), asked) == (Found(11), [(1,)])
    assert found("2", 2) == Found(), "another project has another object"


def test_a_list_that_cannot_be_asked_is_the_runs_trouble_and_not_a_records(running: Site) -> None:
    running.double.control.switch(permissions={"company/Directory": {"level": "None"}})
    shown = running.sync(run=("vendor_ap",))
    assert (shown["state"], shown["error"]["code"]) == ("failed", "PC-103")
    assert running.client.set_aside("sample") == []
