"""A change order accepted in Procore reaches CMiC once, is read back to the cent, and Procore hears of it after."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from cmic_sites import CmicDesk, CmicSite, running_cmic_site
from doubles import ProcoreDouble
from outgoing_office import Office
from still_cmic_desk import still_cmic_desk

from wizard.procedure.plan import ChangeOrderForm


def goes_the_whole_way(desk: CmicDesk, site: CmicSite, number: str, numbers: list[str]) -> None:
    """Have a change order of two potential ones accepted here, and assert that both sides hold it."""
    job, title = desk.job(), f"Extra drains – façade {number}"
    lines = [desk.line(job, "100.10", potential=0), desk.line(job, "0.20", potential=1, markups=[])]
    package = desk.change_order(job, number, tier=2, lines=lines, title=title)
    waiting = desk.found(number)
    desk.accept(waiting["id"])
    done = desk.until(waiting["id"], "confirmed", "failed")
    assert (done["state"], done["problems"]) == ("confirmed", [])
    items = site.cmic.control.rows("cmmast", CmmJobCode=job.job, CmmName=title)
    assert sorted(item["CmmCode"] for item in items) == numbers
    assert all(item["CmmPostDate"] for item in items)
    held = site.cmic.control.rows("cmdetail", CmdMastJobCode=job.job)
    details = [line for line in held if line["CmdChgCode"] in numbers]
    assert round(sum(line["CmdBillAmt"] for line in details), 2) == 115.32
    assert round(sum(line["CmdBudgetAmt"] for line in details), 2) == 100.30
    owners = site.cmic.control.rows("cmownerchangeorder", CmocnJobCode=job.job, CmocnCode=number)
    assert [one["CmocnOwnerApprvdAmt"] for one in owners] == ([115.32] if site.form.become == "oco" else [])
    assert desk.in_procore(package)["origin_id"] == f"CO|{job.contract}|{number}"


def test_a_change_order_goes_the_whole_way(tmp_path: Path, procore_double: ProcoreDouble) -> None:
    with running_cmic_site(tmp_path, procore_double) as site:
        site.form = ChangeOrderForm(become="oco")
        assert site.sync()["state"] == "done"
        goes_the_whole_way(CmicDesk(site), site, "B01", ["B01"])


@pytest.mark.parametrize(("become", "numbers"), [("pci", ["B02"]), ("pci_per_pco", ["B03-1", "B03-2"])])
def test_it_goes_so_in_every_form(
    outgoing: Office, tmp_path: Path, become: Literal["pci", "pci_per_pco"], numbers: list[str]
) -> None:
    desk = still_cmic_desk(outgoing, tmp_path / "still")
    desk.site.set_up(become)
    goes_the_whole_way(desk, desk.site, numbers[0].partition("-")[0], numbers)
