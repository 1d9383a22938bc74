"""A company with the ERP tool that keeps its books in CMiC, without a core: the approver answers in Procore."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cmic_sites import CmicDesk, CmicSite, contract_line
from desk import TODAY, Job
from outgoing_office import Office
from still_erp_desk import StillErpDesk

from wizard.procore.public import Procore

RESOURCES = {"cmdetail": "CmdMastJobCode", "cmmast": "CmmJobCode", "cmownerchangeorder": "CmocnJobCode"}
"""What a change order becomes there, with the attribute of its job; the details first."""
NUMBERS = {"cmdetail": "CmdChgCode", "cmmast": "CmmCode", "cmownerchangeorder": "CmocnCode"}


class StillCmicDesk(CmicDesk, StillErpDesk):
    """Everyone who has to do with change orders of a job in CMiC."""

    site: CmicSite

    def records(self, job: Job, number: str) -> dict[str, list[dict[str, Any]]]:
        """Return what CMiC holds of a change order in each resource: of its number, and of its parts."""
        control = self.site.cmic.control
        return {
            name: [row for row in control.rows(name, **{of: job.job}) if _is_of(row[NUMBERS[name]], number)]
            for name, of in RESOURCES.items()
        }

    def numbers(self, job: Job, number: str) -> list[str]:
        """Return the codes of its change items."""
        return sorted(item["CmmCode"] for item in self.records(job, number)["cmmast"])

    def made(self) -> list[str]:
        """Return what was made in CMiC since the journal was forgotten, in its order."""
        found = self.site.cmic.control.calls("", "POST")
        return [call["path"].rpartition("/")[2] for call in found if call["status"] == 201]

    def removed(self, job: Job, code: str, *resources: str) -> None:
        """Have somebody delete what bears that code in CMiC."""
        for name in resources or RESOURCES:
            rows = self.site.cmic.control.rows(name, **{RESOURCES[name]: job.job, NUMBERS[name]: code})
            if rows:
                self.site.cmic.control.remove(name, **{RESOURCES[name]: job.job, NUMBERS[name]: code})

    def entered(self, job: Job, code: str, bill: float, budget: float) -> None:
        """Have a person make, approve and post a change item in CMiC."""
        control, company = self.site.cmic.control, self.site.cmic.company
        day, keys = TODAY.isoformat(), {"CmmCompCode": company, "CmmJobCode": job.job, "CmmCode": code}
        control.add("cmmast", **keys, CmmName="By hand", CmmPrepostStatCode="APPROVED", CmmPostDate=day)
        place = {"CmdJobCode": job.job, "CmdPhsCode": job.cost_code, "CmdCatCode": job.category}
        keys = {"CmdCompCode": company, "CmdMastJobCode": job.job, "CmdChgCode": code, **place}
        control.add("cmdetail", **keys, CmdBillAmt=bill, CmdBudgetAmt=budget)

    def entered_owner(self, job: Job, code: str, amount: float) -> None:
        keys = {"CmocnCompCode": self.site.cmic.company, "CmocnJobCode": job.job, "CmocnCode": code}
        self.site.cmic.control.add("cmownerchangeorder", **keys, CmocnOwnerApprvdAmt=amount)

    def two_parts(self, job: Job) -> list[dict[str, Any]]:
        """Return the lines of a change order that is made of two potential ones."""
        return [self.line(job, "100.10", potential=0), self.line(job, "0.20", potential=1, markups=[])]


def _is_of(code: str, number: str) -> bool:
    return code == number or code.startswith(f"{number}-")


def still_cmic_desk(office: Office, folder: Path) -> StillCmicDesk:
    """Deliver a job with a contract, as a run does, and return the desk for its change orders."""
    line = contract_line(office.cmic)
    job, contract, number = line["JbcdBillJobCode"], line["JbcdContCode"], line["JbcdBillCode"]
    code, category = line["JbcdBillPhsCode"], line["JbcdBillCatCode"]
    with Procore(office.account, office.procore.client_secret) as procore:
        [project] = procore.sync_projects([{"origin_id": f"J|{job}", "name": "Depot"}])
        body = {"origin_id": f"CC|{job}|{code}", "name": "Work", "code": code}
        [cost_code] = procore.sync_cost_codes(project.procore_id, [body])
        told = {"origin_id": f"CT|{category}", "name": "Any", "csv_import_code": category, "base_type": "other"}
        [kind] = procore.sync_line_item_types([told])
        body = {"origin_id": f"JB|{contract}", "number": contract, "title": "Depot", "status": "Approved"}
        made = procore.create_prime_contract(project.procore_id, body)
        body = {"origin_id": f"JB|{contract}|{number}", "amount": "0.00", "description": "Original"}
        [item] = procore.sync_prime_contract_line_items(
            project.procore_id, made.procore_id, [{**body, "extended_type": "manual"}]
        )
    office.read("job", {job: project.procore_id})
    office.read("contract", {contract: made.procore_id})
    office.read("contract_line", {f"{contract}|{number}": item.procore_id})
    office.read("job_cost_code", {f"{job}|{code}": cost_code.procore_id})
    office.read("job_category", {})
    office.read("master_category", {category: kind.procore_id})
    mappings = frozenset(office.plan.mappings)
    site = CmicSite(office.home, office.cmic.state, office.procore, mappings=mappings, cmic=office.cmic)
    return StillCmicDesk(site, folder)
