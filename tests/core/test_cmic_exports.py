"""A change order accepted in Procore reaches CMiC once, is read back to the cent, and Procore hears of it after."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cmic_sites import CmicSite, running_cmic_site
from desk import Desk, Job
from doubles import ProcoreDouble

from wizard.procedure.plan import ChangeOrderForm


class CmicDesk(Desk):
    """Everyone who has to do with change orders at a site with CMiC."""

    def job(self, *, pj: bool = False, place: int = 0, only: bool = False) -> Job:
        """Return the first contract line whose cost code no other line of the contract has."""
        cmic: CmicSite = self.site  # type: ignore[assignment]
        for line in cmic.cmic.control.rows("jbcontdet", JbcdCompCode="001"):
            job, code, category = line["JbcdBillJobCode"], line["JbcdBillPhsCode"], line["JbcdBillCatCode"]
            same = cmic.cmic.control.rows("jbcontdet", JbcdContCode=line["JbcdContCode"], JbcdBillPhsCode=code)
            if category and len(same) == 1 and line["JbcdContCode"] == f"C{job}":
                break
        contract, number = line["JbcdContCode"], line["JbcdBillCode"]
        with self.site.mirror() as mirror:

            def id(entity: str, key: str) -> int:
                return mirror.rows(entity, [key])[key].procore_id

            return Job(
                job,
                contract,
                number,
                code,
                category,
                id("job", job),
                id("contract", contract),
                id("contract_line", f"{contract}|{number}"),
                id("job_cost_code", f"{job}|{code}"),
                id("master_category", category),
            )


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
