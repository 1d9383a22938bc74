"""A change order accepted in Procore reaches CMiC once, is read back to the cent, and Procore hears of it after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cmic_sites import CmicDesk, CmicSite, running_cmic_site
from doubles import ProcoreDouble

from wizard.procedure.plan import ChangeOrderForm


@pytest.fixture
def site(tmp_path: Path, procore_double: ProcoreDouble) -> Iterator[CmicSite]:
    with running_cmic_site(tmp_path, procore_double) as site:
        yield site


@pytest.mark.parametrize(
    ("become", "numbers"), [("pci", ["A01"]), ("pci_per_pco", ["A01-1", "A01-2"]), ("oco", ["A01"])]
)
def test_a_change_order_goes_the_whole_way_in_every_form(site: CmicSite, become: str, numbers: list[str]) -> None:
    site.form = ChangeOrderForm(become=become)
    assert site.sync()["state"] == "done"
    desk = CmicDesk(site)
    job = desk.job()
    lines = [desk.line(job, "100.10", potential=0), desk.line(job, "0.20", potential=1, markups=[])]
    package = desk.change_order(job, "A01", tier=2, lines=lines, title="Extra drains – façade")
    waiting = desk.found("A01")
    desk.accept(waiting["id"])
    done = desk.until(waiting["id"], "confirmed", "failed")
    assert (done["state"], done["problems"]) == ("confirmed", [])
    items = site.cmic.control.rows("cmmast", CmmJobCode=job.job, CmmName="Extra drains – façade")
    assert sorted(item["CmmCode"] for item in items) == numbers
    assert all(item["CmmPostDate"] for item in items)
    details = site.cmic.control.rows("cmdetail", CmdMastJobCode=job.job)
    assert round(sum(line["CmdBillAmt"] for line in details), 2) == 115.32
    assert round(sum(line["CmdBudgetAmt"] for line in details), 2) == 100.30
    owners = site.cmic.control.rows("cmownerchangeorder", CmocnJobCode=job.job)
    assert [one["CmocnOwnerApprvdAmt"] for one in owners] == ([115.32] if become == "oco" else [])
    assert desk.in_procore(package)["origin_id"] == f"CO|{job.contract}|A01"
