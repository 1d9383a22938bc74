"""What is reset or merged in Procore is forgotten here, taken up again as what it was, and never made twice."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from approver import link_all
from desk import pause
from doubles import running_procore_double
from plans import SECRET_NAME, pcco_plan
from sites import Site

from wizard.core.translation.direct_costs import TRANSACTIONS
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.sandbox.company import write_company

RUN = (*pcco_plan().run, TRANSACTIONS, "insurance_ap")

KINDS = (
    "vendors",
    "projects",
    "sub_jobs",
    "cost_codes",
    "prime_contracts",
    "prime_contract_line_items",
    "direct_costs",
    "direct_cost_line_items",
)


def job_with_everything(site: Site) -> str:
    return one(
        site,
        "SELECT j.Job FROM JCM_MASTER__JOB j JOIN CNM_MASTER__CONTRACT_ITEM i ON i.Job = j.Job "
        "JOIN JCM_MASTER__COST_CODE c ON c.Job = j.Job AND c.Extra <> '' "
        "JOIN JCT_CURRENT__TRANSACTION t ON t.Job = j.Job AND t.Transaction_Type = 'AP cost'",
    )


def one(site: Site, query: str) -> str:
    with closing(sqlite3.connect(site.company)) as sage:
        return str(sage.execute(query).fetchone()[0])


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Site]:
    """A site where everything was created, costs of one job included, before its company got the ERP tool."""
    write_company(tmp_path / "company.sqlite", rows=120, seed=7)
    with running_procore_double(tmp_path / "double.sqlite", erp=True) as double:
        site = Site(Home(tmp_path / "home").prepare(), tmp_path / "company.sqlite", double)
        store_secret(site.home, SECRET_NAME, double.client_secret)
        site.start()
        double.control.switch(erp_entitled=False)
        assert sync(site)["state"] == "done"
        site.kill()
        double.control.reset()
        for kept in site.home.root.glob(f"{site.home.inbox.name}*"):
            kept.unlink()  # where it is kept that there is no tool
        site.start()
        while site.client.requests("sample")["looked"] is None:
            pause()
        yield site
        site.kill()


def sync(site: Site) -> dict[str, Any]:
    return site.sync(run=RUN, direct_cost_jobs=(job_with_everything(site),))


def answered(site: Site, move: str, **told: int) -> str:
    """Make a move in Procore and return the words in which its request was answered here."""
    number = site.double.control.play(move, **told)["request"]
    site.client.look_for_requests("sample")
    while True:
        for request in site.client.requests("sample")["requests"]:
            if request["request"] == number and request["state"] == "done":
                return str(request["words"])
        pause()


def ids(site: Site, kind: str) -> dict[str, int]:
    return {record["origin_id"]: record["id"] for record in site.double.control.records(kind)}


def counts(site: Site) -> Counter[str]:
    kept = site.double.control.counters()["records"]
    return Counter({kind: kept[kind] for kind in KINDS})


def rename(site: Site, *vendors: str) -> None:
    with closing(sqlite3.connect(site.company)) as sage, sage:
        for vendor in vendors:
            sage.execute(
                "UPDATE APM_MASTER__VENDOR SET Name = 'Changed ' || ? WHERE trim(Vendor) = ?", (vendor, vendor)
            )


def test_what_was_reset_is_what_it_was_once_it_is_linked_again_and_what_was_merged_stays_so(office: Site) -> None:
    before, there = counts(office), {kind: ids(office, kind) for kind in KINDS}
    job = job_with_everything(office)
    extra = next(origin for origin in there["sub_jobs"] if not origin.startswith(f"X|{job}|"))
    gone = one(office, "SELECT trim(Vendor) FROM APM_MASTER__VENDOR_INSURANCE")
    stays = next(origin.removeprefix("AP|") for origin in there["vendors"] if origin not in (f"AP|{gone}", None))
    into = there["vendors"][f"AP|{stays}"]

    told = answered(office, "reset_job", project=there["projects"][f"J|{job}"])
    assert told.startswith(f"project {job}: not linked any more, with")
    assert answered(office, "reset_sub_job", sub_job=there["sub_jobs"][extra]).startswith("sub job")
    told = answered(office, "merge_vendors", source=there["vendors"][f"AP|{gone}"], into=into)
    assert told.startswith(f"vendor {gone}: merged in Procore into number {into}")
    assert len(ids(office, "cost_codes")) < len(there["cost_codes"]), "Procore has dropped them"
    rename(office, gone, stays)
    before -= Counter(vendors=1)
    del there["vendors"][f"AP|{gone}"]

    assert sync(office)["state"] == "done with records to check"
    assert counts(office) == before, "nothing is made, and the merged vendor is not made again"
    assert link_all(office, "project", there["projects"]) == [f"J|{job}"]
    assert link_all(office, "sub_job", there["sub_jobs"]) == [extra]
    sync(office)
    assert link_all(office, "sub_job", there["sub_jobs"])
    assert link_all(office, "prime_contract", there["prime_contracts"])
    assert (sync(office)["state"], office.client.set_aside("sample")) == ("done", [])

    assert {kind: ids(office, kind) for kind in there} == there, "each record is the object that it was"
    assert counts(office) == before
    marked = office.double.control.records("cost_code_line_item_types")
    assert len(marked) == int(one(office, "SELECT count(*) FROM JCM_MASTER__CATEGORY")), "made before the tool came"
    # The tool has brought a list of standard cost codes of its own, which a first run would have filled.
    differing = {found.origin_id for found in office.differences() if not found.origin_id.startswith("SCC|")}
    assert differing == {f"AP|{gone}"}
    [name] = [one["attributes"]["name"] for one in office.double.control.records("vendors") if one["id"] == into]
    assert name == f"Changed {stays}", "only the vendor that stays is sent"
    insured = [one for one in office.double.control.records("insurances") if f"|{gone}|" in one["origin_id"]]
    assert {one["attributes"]["vendor_id"] for one in insured} == {into}
