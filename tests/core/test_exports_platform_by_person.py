"""Mode A where a person posts: accepted in Procore, handed over here, found in Sage, told to Procore."""

from __future__ import annotations

from decimal import Decimal

import pytest
from desk import Job, codes
from still_desk import AFTER_HANDING, BEFORE_HANDING
from still_erp_desk import StillErpDesk

from wizard.procore.public import Procore

DATABASE, FILE, SHEET = "database", "import file", "entry sheet"


def is_marked(desk: StillErpDesk, job: Job, package: int, number: str) -> None:
    """Assert that Procore knows the change order by all of its origin ids, and that its request is closed."""
    shown, origin = desk.in_procore(package), f"CO|{job.contract}|{number}"
    assert (shown["origin_id"], shown["origin_code"]) == (origin, number)
    [line] = shown["line_items"]
    markups = desk.site.double.control.records("external_data/markup")
    marks = {item["holder"]: item["origin_id"] for item in markups}
    assert (line["origin_id"], marks[line["markup_line_items"][0]["id"]]) == (f"{origin}|1", f"{origin}|M1")
    assert desk.in_tool(package)["status"] == "synced"


@pytest.mark.parametrize(("way", "endings"), [(FILE, [".JCE", ".html", ".txt"]), (SHEET, [".html", ".txt"])])
def test_what_a_person_posts_is_found_and_only_then_told_to_procore(
    still_erp: StillErpDesk, way: str, endings: list[str]
) -> None:
    still_erp.settings(ways=[way, SHEET])
    job, number = still_erp.job(), f"BP{way[0].upper()}"
    package = still_erp.change_order(job, number)
    id = still_erp.sent(package, number)
    waits = still_erp.until(id, "waiting for posting")
    assert (waits["way"], sorted(path.suffix for path in still_erp.files(id))) == (way, endings)
    assert still_erp.ledger(job, number) == [], "nothing is written in the person's place"
    assert still_erp.in_procore(package)["origin_id"] is None
    assert still_erp.in_tool(package)["status"] == "exporting"
    still_erp.post(job, number, 343.85)
    still_erp.until(id, "confirmed")
    is_marked(still_erp, job, package, number)


@pytest.mark.parametrize(("way", "amount", "sum_"), [(DATABASE, "0.00", "0.00"), (FILE, "-299.00", "-343.85")])
def test_zero_and_negative_ones_go_the_same_way(still_erp: StillErpDesk, way: str, amount: str, sum_: str) -> None:
    still_erp.settings(ways=[way])
    job, number = still_erp.job(), f"BZ{way[0].upper()}"
    package = still_erp.change_order(job, number, lines=[still_erp.line(job, amount)])
    id = still_erp.sent(package, number)
    if way == FILE:
        still_erp.until(id, "waiting for posting")
        still_erp.post(job, number, float(sum_))
    still_erp.until(id, "confirmed")
    assert still_erp.ledger(job, number) == [(number, Decimal(sum_))]
    is_marked(still_erp, job, package, number)


def test_cut_off_at_every_point_it_is_handed_over_once_and_marked_once(still_erp: StillErpDesk) -> None:
    still_erp.settings(ways=[FILE])
    job, points = still_erp.job(), [*BEFORE_HANDING, "waiting for posting", *AFTER_HANDING]
    package = still_erp.change_order(job, "BPC")
    still_erp.arrives(still_erp.asked(package))
    for point in points:
        if point == AFTER_HANDING[0]:
            assert still_erp.ledger(job, "BPC") == []
            still_erp.post(job, "BPC", 343.85)
        still_erp.until_cut(point)
    [id] = still_erp.ids("BPC")
    still_erp.until(id, "confirmed")
    assert still_erp.cuts == points
    assert still_erp.ledger(job, "BPC") == [("BPC", Decimal("343.85"))]
    is_marked(still_erp, job, package, "BPC")


def test_one_that_is_rejected_while_it_waits_to_be_posted_is_told_to_the_approver(still_erp: StillErpDesk) -> None:
    still_erp.settings(ways=[SHEET])
    package = still_erp.change_order(still_erp.job(), "BPR")
    id = still_erp.sent(package, "BPR")
    still_erp.until(id, "waiting for posting")
    still_erp.rejects(id, "Posted elsewhere")
    still_erp.until(id, "rejected")
    still_erp.turn()
    told = still_erp.in_tool(package)
    assert told["status"] == "failed_to_export"
    assert "Posted elsewhere" in told["messages"][0]


def test_a_contract_that_is_not_approved_is_told_before_anything_is_written(still_erp: StillErpDesk) -> None:
    site, job = still_erp.site, still_erp.job()

    def in_procore(status: str) -> None:
        with Procore(site.account(), site.double.client_secret) as procore:
            assert procore.update_prime_contract(job.project_id, job.contract_id, {"status": status}).error is None

    package = still_erp.change_order(job, "BPD")
    in_procore("Draft")
    try:
        failed = still_erp.until(still_erp.sent(package, "BPD"), "failed")
    finally:
        in_procore("Approved")
    assert codes(failed) == ["EX-607"]
    still_erp.turn()
    told = still_erp.in_tool(package)
    assert (told["status"], told["messages"][0][:6]) == ("failed_to_export", "EX-607")
    assert still_erp.ledger(job, "BPD") == []
    still_erp.sent(package, "BPD")
    still_erp.until(failed["id"], "confirmed")
    is_marked(still_erp, job, package, "BPD")


def test_a_project_that_was_never_synchronised_is_told_before_anything_is_written(still_erp: StillErpDesk) -> None:
    site = still_erp.site
    with Procore(site.account(), site.double.client_secret) as procore:
        [project] = procore.sync_projects(
            [{"origin_id": "SOMEBODY|1", "name": "Quiet", "project_number": "99-001"}]
        )
        body = {"origin_id": "SOMEBODY|C1", "number": "C9", "title": "Own", "status": "Approved"}
        contract = procore.create_prime_contract(project.procore_id, body)
    made = site.double.control.change_order(
        project_id=project.procore_id, contract_id=contract.procore_id, number="BPN", lines=[{"amount": "1.00"}]
    )
    failed = still_erp.until(still_erp.sent(made["id"], "BPN"), "failed")
    assert {"EX-609", "EX-610"} <= set(codes(failed))
    still_erp.turn()
    assert still_erp.in_tool(made["id"])["status"] == "failed_to_export"
    assert still_erp.in_tool(made["id"])["messages"][0].startswith("EX-609")
