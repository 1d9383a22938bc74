"""A company of CMiC goes through the same core: real core, real doubles on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cmic_sites import CmicSite, running_cmic_site
from doubles import ProcoreDouble

from wizard.core.visit import compared
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
