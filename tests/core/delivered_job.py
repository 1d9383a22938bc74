"""A job of CMiC that a run has delivered, with one cost code and its category, at an office of both doubles."""

from __future__ import annotations

from dataclasses import dataclass

from outgoing_office import Office

from wizard.procore.public import Procore

JOB = "21-002"


@dataclass(frozen=True)
class DeliveredJob:
    """Ids in Procore of the project, its cost code and the cost type; `place` is cost code and category in CMiC."""

    project: int
    code: int
    kind: int
    place: tuple[str, str]


def delivered_job(office: Office) -> DeliveredJob:
    """Deliver the job as a run does, and read its categories."""
    row = office.cmic.control.rows("jcjobcategory", JcatJobCode=JOB)[0]
    phase, category = row["JcatPhsCode"], row["JcatCode"]
    with Procore(office.account, office.procore.client_secret) as line:
        [project] = line.sync_projects([{"origin_id": f"J|{JOB}", "name": "Depot"}])
        body = {"origin_id": f"CC|{JOB}|{phase}", "name": "Work", "code": phase}
        [code] = line.sync_cost_codes(project.procore_id, [body])
        [kind] = line.sync_line_item_types(
            [{"origin_id": f"CT|{category}", "name": "Any", "csv_import_code": category, "base_type": "other"}]
        )
    office.read("job", {JOB: project.procore_id})
    office.read("job_cost_code", {f"{JOB}|{phase}": code.procore_id})
    office.read("job_category", {})
    return DeliveredJob(project.procore_id, code.procore_id, kind.procore_id, (phase, category))
