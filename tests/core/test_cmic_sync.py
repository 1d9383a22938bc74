"""A company of CMiC goes through the same core: real core, real doubles on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from cmic_sites import CmicSite, running_cmic_site
from doubles import ProcoreDouble

from wizard.core.visitors.visit import compared
from wizard.procedure.plan import Depth
from wizard.procore.public import Procore
from wizard.support.comparison import State


@pytest.fixture
def site(tmp_path: Path, procore_double: ProcoreDouble) -> Iterator[CmicSite]:
    with running_cmic_site(tmp_path, procore_double) as site:
        yield site


def counts(shown: dict[str, Any], name: str) -> dict[str, int]:
    return {row["entity"]: row[name] for row in shown["entities"] if row[name]}


def test_procore_holds_what_cmic_holds_and_later_runs_bring_only_what_changed(site: CmicSite) -> None:
    first = site.sync()
    assert (first["state"], first["error"]) == ("done", None)
    assert site.differences() == []
    calls = len(site.deliveries())

    again = site.sync(depth=Depth.DEEP)
    assert counts(again, "read") == counts(first, "read")
    assert (counts(again, "new"), counts(again, "changed"), counts(again, "gone")) == ({}, {}, {})
    assert len(site.deliveries()) == calls

    site.cmic.control.change("apvendor", {"BpvenBpCode": "V00001"}, BpvenBpName="O'Brien & Sons")
    site.cmic.control.change("jbcontdet", {"JbcdContCode": "C21-002", "JbcdBillCode": "001"}, JbcdBillAmt=1234.5)
    shallow = site.sync(depth=Depth.SHALLOW)
    assert shallow["state"] == "done"
    assert counts(shallow, "read") == {"vendor": 1, "contract_line": 1}
    assert site.delivered_origins()[-2:] == ["AP|V00001", "JB|C21-002|001"]
    assert site.differences() == []

    assert site.sync(run=("job", "sub_job", "posted_cost"))["state"] == "done"
    projects = compared(site.home, "sample")
    differing, *same = projects
    assert {one.state for one in same} == {State.SAME}
    assert (differing.job, differing.state) == ("21-002", State.DIFFERS), "its line was changed and its sum was not"
    assert differing.contract.differs and not differing.missing_there
    assert all(one.changes.accounting is None and one.cost is not None for one in projects)
    assert any(one.cost != "0.00" for one in projects)


def test_what_is_gone_is_found_by_a_whole_read_and_set_inactive_where_that_can_be(site: CmicSite) -> None:
    site.sync()
    site.cmic.control.remove("apvendor", BpvenBpCode="00001002")
    assert counts(site.sync(depth=Depth.SHALLOW), "gone") == {}
    assert counts(site.sync(depth=Depth.DEEP), "gone") == {"vendor": 1}
    with Procore(site.account(), site.double.client_secret) as procore:
        [vendor] = [one for one in procore.vendors() if one["origin_id"] == "AP|00001002"]
    assert vendor["is_active"] is False


def test_a_shallow_run_finds_what_is_gone_once_a_day_and_asks_where_rights_may_be_the_reason(
    site: CmicSite,
) -> None:
    site.sync()
    site.a_day_passes()
    site.cmic.control.remove("apvendor", BpvenBpCode="00001002")
    jobs = [row["JobCode"] for row in site.cmic.control.rows("jcjob")]
    posted = {row["JcdtJobCode"] for row in site.cmic.control.rows("jcdetailposted")}
    lost = next(job for job in jobs if job in posted)
    site.cmic.control.switch(sees_jobs=[job for job in jobs if job != lost])
    shown = site.sync(depth=Depth.SHALLOW)
    assert (counts(shown, "gone"), counts(shown, "read")) == ({"vendor": 1}, {})
    assert {"job", "posted_cost"} & {loss["entity"] for loss in site.client.losses("sample")}
    with Procore(site.account(), site.double.client_secret) as procore:
        [vendor] = [one for one in procore.vendors() if one["origin_id"] == "AP|00001002"]
    assert vendor["is_active"] is False
    site.cmic.control.remove("apvendor", BpvenBpCode="V00001")
    assert counts(site.sync(depth=Depth.SHALLOW), "gone") == {}, "it is looked for once a day"


def test_a_user_who_sees_no_jobs_any_more_ends_the_run_and_closes_no_project(site: CmicSite) -> None:
    site.sync()
    site.cmic.control.switch(sees_jobs=[])
    shown = site.sync()
    assert (shown["state"], shown["error"]["code"]) == ("failed", "CM-113")
    assert site.differences() == []


def test_a_user_who_sees_fewer_jobs_than_before_makes_nothing_gone_until_someone_says_so(site: CmicSite) -> None:
    site.sync()
    jobs = [row["JobCode"] for row in site.cmic.control.rows("jcjob", JobCtrlCode="ALL")]
    subs = [row["JobCode"] for row in site.cmic.control.rows("jcjob") if row["JobCtrlCode"] != "ALL"]
    lost = next(job for job in jobs if not any(sub.startswith(job) for sub in subs))
    site.cmic.control.switch(sees_jobs=[job for job in (*jobs, *subs) if job != lost])
    shown = site.sync(depth=Depth.DEEP)
    assert (shown["state"], counts(shown, "gone")) == ("done with records to check", {})
    asked = {loss["entity"]: loss["gone"] for loss in site.client.losses("sample")}
    assert asked["job"] == 1, "one of many is no sudden loss, and is asked about all the same"
    assert {"job_cost_code", "contract", "contract_line", "posted_cost"} <= set(asked)
    assert site.differences() == []

    site.cmic.control.switch(sees_jobs=None)
    assert site.sync(depth=Depth.DEEP)["state"] == "done"
    assert site.client.losses("sample") == []
    site.cmic.control.remove("jcjob", JobCode=lost)
    site.sync(run=("job",))
    site.client.confirm_loss("sample", "job")
    assert counts(site.sync(run=("job",)), "gone") == {"job": 1}


def test_a_password_that_expires_in_between_is_told_and_the_run_goes_on_with_the_new_one(site: CmicSite) -> None:
    site.cmic.control.switch(password_calls=8)
    run = site.submit()
    shown = site.ended(run)
    assert (shown["state"], shown["error"]["code"]) == ("failed", "CM-101")
    refused = [call for call in site.cmic.control.calls() if call["status"] == 401]
    assert len(refused) == 1, "an account gets locked by a second try, and a third"
    site.cmic.control.switch(password_calls=None, password_valid=True)
    site.client.resume(run)
    assert site.ended(run)["state"] == "done"
    assert site.differences() == []


def test_a_cost_code_with_another_delimiter_is_set_aside_and_the_others_go_on(site: CmicSite) -> None:
    site.cmic.control.change("jcmastercostcodes", {"PhsCode": "9-400"}, PhsCode="9.400")
    shown = site.sync()
    assert shown["state"] == "done with records to check"
    with site.mirror() as mirror:
        [(entity, key, error)] = mirror.set_aside(limit=10)
    assert (entity, key, error["code"]) == ("master_cost_code", "9.400", "RC-541")


def test_posted_costs_of_a_named_job_are_direct_costs_of_its_project_to_the_cent(site: CmicSite) -> None:
    posted = site.cmic.control.rows("jcdetailposted")
    job = max({row["JcdtJobCode"] for row in posted}, key=[row["JcdtJobCode"] for row in posted].count)
    mine = [row for row in posted if row["JcdtJobCode"] == job]
    invoiced = next(row for row in mine if row["JcdtJourCode"] == "AP")
    site.cmic.control.change("jcdetailposted", {"JcdtVUuid": invoiced["JcdtVUuid"]}, JcdtRefCode="INV-7")
    invoiced["JcdtRefCode"] = "INV-7"
    shown = site.sync(direct_cost_jobs=(job,))
    assert shown["state"] == "done", shown

    def held() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        with Procore(site.account(), site.double.client_secret) as procore:
            [project] = [one["id"] for one in procore.projects() if one["project_number"] == job]
            return list(procore.direct_costs(project)), list(procore.direct_cost_lines(project))

    headers, lines = held()
    assert sum(Decimal(line["amount"]) for line in lines) == sum(Decimal(str(row["JcdtAmt"])) for row in mine)
    assert len(lines) == len(mine) > 5
    told = {(row["JcdtJourCode"], row["JcdtVenCode"], row["JcdtRefCode"] or row["JcdtBchNum"]) for row in mine}
    assert len(headers) == len(told)
    assert {cost["direct_cost_type"] for cost in headers} == {"invoice", "payroll", "expense"}
    [invoice] = [cost for cost in headers if cost["direct_cost_type"] == "invoice"]
    assert (invoice["invoice_number"], invoice["direct_cost_date"]) == ("INV-7", invoiced["JcdtPostDate"][:10])
    assert {line["direct_cost_id"] for line in lines} == {cost["id"] for cost in headers}
    before = len(site.deliveries())
    site.cmic.control.change("jcdetailposted", {"JcdtVUuid": mine[0]["JcdtVUuid"]}, JcdtAmt=0.3)
    site.sync(direct_cost_jobs=(job,), depth=Depth.SHALLOW)
    fresh = site.deliveries()[before:]
    assert [(call["kind"], call["items"]) for call in fresh] == [("direct_cost_line_items", 1)]
    [drift] = [one for one in compared(site.home, "sample") if one.job == job]
    assert not drift.missing_there


def test_a_run_of_the_core_brings_the_budget_and_says_what_was_named_in_vain(site: CmicSite) -> None:
    shown = site.sync(budget_jobs=("21-001", "21-001-01"), direct_cost_jobs=("21-001-01", "99-999"))
    [row] = [row for row in shown["entities"] if row["entity"] == "budget_line"]
    assert shown["state"] == "done with records to check"
    with site.mirror() as mirror:
        told = {error["code"]: key.strip("|") for _, key, error in mirror.set_aside(limit=10)}
    assert told == {"RC-518": "21-001-01", "RC-520": "99-999"}, "its budget is that of its control job"
    budgeted = [row for row in site.cmic.control.rows("jcjobcategory") if row["JcatJobCode"].startswith("21-001")]
    assert row["delivered"] == len(budgeted) > 0
