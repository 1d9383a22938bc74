"""The main job, end to end: what the sample company holds reaches Procore once, and later only what changed."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import pairwise

import pytest
from plans import pcco_plan
from sites import Site
from typer.testing import CliRunner

from wizard.commands.connections import commands
from wizard.core.delivery.destinations import delivered
from wizard.errors import TrueupError
from wizard.machine.resources import catalogue, recipes
from wizard.procedure.plan import Depth
from wizard.procedure.recipes import named
from wizard.procore.public import Procore
from wizard.sandbox.company import change_records, remove_record
from wizard.sandbox.readback import budget_code


def test_the_double_then_holds_what_the_sample_holds(running: Site) -> None:
    shown = running.sync()
    assert (shown["state"], shown["percent"]) == ("done", 100.0)
    assert running.differences() == []
    rows = {row["entity"]: row for row in shown["entities"]}
    assert rows["contract_cn"]["delivered"] == rows["contract_cn"]["read"] > 0
    assert rows["job_jc"]["needed_by"]
    assert rows["customer_type"]["delivered"] == 0  # known to the mirror alone


def test_the_second_run_delivers_nothing(running: Site) -> None:
    running.sync()
    before = running.deliveries()
    shown = running.sync()
    assert shown["state"] == "done"
    assert running.deliveries() == before
    assert {row["changed"] + row["new"] + row["gone"] for row in shown["entities"]} == {0}


def test_three_changed_records_are_three_delivered_records(running: Site) -> None:
    running.sync()
    before = len(running.delivered_origins())
    changed = change_records(running.company, 3)
    running.sync()
    prefixes = {"job_jc": "J", "vendor_ap": "AP", "contract_item_cn": "CN"}
    expected = {"|".join([prefixes[one.entity], *(part.strip() for part in one.key)]) for one in changed}
    assert sorted(running.delivered_origins()[before:]) == sorted(expected)
    assert running.differences() == []


def test_a_job_that_is_gone_becomes_inactive_and_a_line_that_is_gone_waits_for_a_person(running: Site) -> None:
    running.sync()
    with closing(sqlite3.connect(running.company)) as db:
        (job,) = db.execute("SELECT Job FROM JCM_MASTER__JOB WHERE Status <> 'Closed' LIMIT 1").fetchone()
        line = db.execute("SELECT Contract, Contract_Item FROM CNM_MASTER__CONTRACT_ITEM LIMIT 1").fetchone()
        category = db.execute("SELECT Job, Extra, Cost_Code, Category FROM JCM_MASTER__CATEGORY LIMIT 1").fetchone()
    remove_record(running.company, "JCM_MASTER__JOB", job)
    remove_record(running.company, "JCM_MASTER__CATEGORY", *category)
    remove_record(running.company, "CNM_MASTER__CONTRACT_ITEM", *line)
    assert running.sync()["state"] == "done with records to check"
    with Procore(running.account(), running.double.client_secret) as procore:
        projects = {project["origin_id"]: project["active"] for project in procore.projects()}
    assert projects[f"J|{job.strip()}"] is False
    aside = {
        (record["entity"], record["key"]): record["error"]["code"] for record in running.client.set_aside("sample")
    }
    assert aside[("contract_item_cn", "|".join(part.strip() for part in line))] == "RC-505"
    left = {one.origin_id: one.found for one in running.differences() if one.expected is None}
    assert f"CN|{line[0].strip()}|{line[1].strip()}" in left, "nothing is ever deleted in Procore"
    of_job, *parts = (part.strip() for part in category)
    assert left[budget_code(f"J|{of_job}", *parts)] == ("inactive",)


def test_a_record_that_procore_refuses_is_set_aside_and_the_others_go_on(running: Site) -> None:
    with closing(sqlite3.connect(running.company)) as db, db:
        (vendor,) = db.execute("SELECT Vendor FROM APM_MASTER__VENDOR LIMIT 1").fetchone()
        db.execute("UPDATE APM_MASTER__VENDOR SET State = 'Oreg' WHERE Vendor = ?", (vendor,))
    assert running.sync()["state"] == "done with records to check"
    (record,) = running.client.set_aside("sample")
    assert (record["label"], record["key"], record["error"]["code"]) == ("Vendor (AP)", vendor.strip(), "RC-507")
    assert [difference.origin_id for difference in running.differences()] == [f"AP|{vendor.strip()}"]
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("UPDATE APM_MASTER__VENDOR SET State = 'OR' WHERE Vendor = ?", (vendor,))
    assert running.sync()["state"] == "done"
    assert running.client.set_aside("sample") == []
    assert running.differences() == []


def test_a_mirror_that_was_removed_is_built_again_and_nothing_is_there_twice(running: Site) -> None:
    running.sync()
    running.kill()
    shutil.rmtree(running.home.mirrors)
    running.start()
    assert running.sync()["state"] == "done"
    assert running.differences() == []


def test_a_double_click_is_one_run(running: Site) -> None:
    first = running.submit()
    running.wishes -= 1
    running.mappings = frozenset()
    assert running.submit() == first
    running.ended(first)
    assert len(running.client.status()["runs"]) == 1


def test_mappings_reviewed_against_older_ones_are_refused(running: Site) -> None:
    running.sync()
    running.mappings = frozenset({"something older"})
    with pytest.raises(TrueupError, match="CO-405"):
        running.submit()


def test_a_stopped_run_can_be_resumed_to_its_end(running: Site) -> None:
    running.double.control.switch(latency_ms=100)
    run = running.submit()
    shown = running.client.watch(run)
    while not running.deliveries():
        shown = running.client.watch(run, after=shown["revision"], wait=5.0)
    running.client.stop(run)
    assert running.ended(run)["state"] == "stopped"
    sent = len(running.deliveries())
    assert sent > 0
    running.double.control.switch(latency_ms=0)
    running.client.resume(run)
    assert running.ended(run)["state"] == "done"
    assert running.differences() == []
    origins = running.delivered_origins()
    assert len(origins) == len(set(origins)), "what was delivered before the stop was delivered again"
    for deed in ("stop", "resume"):
        told = CliRunner().invoke(commands, [deed, run, "--home", str(running.home.root)]).output
        assert f"{run} has ended: done." in told, "nothing is stopped or goes on any more"


def test_killing_the_visitor_does_not_disturb_the_run(running: Site) -> None:
    run = running.submit()
    assert running.client.watch(run)["state"] not in ("failed", "stopped")
    assert running.ended(run)["state"] == "done"


def test_two_runs_of_one_connection_never_overlap(running: Site) -> None:
    runs = [running.submit(), running.submit()]
    for run in runs:
        assert running.ended(run)["state"] == "done"
    log = running.home.log.read_text(encoding="utf-8").splitlines()
    worked_on = [run for line in log for run in runs if run in line]
    changes = sum(1 for earlier, later in pairwise(worked_on) if earlier != later)
    assert changes == 1, "steps of one run stand between steps of the other"


def test_probes_answer_while_a_sync_runs(running: Site) -> None:
    running.double.control.switch(latency_ms=200)
    run = running.submit()
    probe = running.client.start_probe("source", {"source": {"kind": "sqlite", "path": str(running.company)}})
    answer = running.client.probe(probe, wait=30.0)
    assert answer["state"] == "done"
    assert answer["result"]["modules"]["pj"] is True
    assert running.client.watch(run)["state"] not in ("done", "failed")
    running.double.control.switch(latency_ms=0)
    assert running.ended(run)["state"] == "done"


def test_a_cancelled_probe_says_so_at_once(running: Site) -> None:
    running.double.control.switch(latency_ms=3000)
    probe = running.client.start_probe("procore", running.account().model_dump(mode="json"))
    running.client.cancel_probe(probe)
    assert running.client.probe(probe, wait=1.0)["state"] == "cancelled"
    running.double.control.switch(latency_ms=0)


def test_no_secret_is_in_any_file_but_the_store(running: Site) -> None:
    running.sync()
    secret = running.double.client_secret.encode()
    for path in sorted(running.home.root.rglob("*")):
        if path.is_file() and path.parent != running.home.secrets:
            assert secret not in path.read_bytes(), path


EVERYTHING = tuple(entity.id for entity in catalogue("sage300").entities if entity.made_from is None)


def test_what_only_the_mirror_keeps_is_read_whole_and_nothing_of_it_is_delivered(running: Site) -> None:
    shown = running.sync(run=EVERYTHING)
    assert (shown["state"], shown["percent"]) == ("done", 100.0)
    assert running.differences() == []
    sent = delivered(pcco_plan(running.company, running.account(), frozenset()), platform=False)
    kept = [row for row in shown["entities"] if row["entity"] not in sent]
    assert {row["state"] for row in kept} == {"kept"}
    assert {row["state"] for row in shown["entities"] if row not in kept} == {"done"}
    assert all(row["read"] > 0 == row["to_deliver"] == row["delivered"] for row in kept)
    with running.mirror() as mirror:
        assert {row["entity"]: row["read"] for row in kept} == {
            row["entity"]: mirror.count(row["entity"]) for row in kept
        }


def test_every_documented_feature_together_comes_to_its_end(running: Site) -> None:
    known = recipes()
    chosen = named([recipe.id for recipe in known if recipe.current], known)
    wanted = {entity for recipe in chosen for entity in [*recipe.map, *recipe.selection(owns_pj=True)]}
    assert wanted <= set(EVERYTHING)
    assert running.sync(run=tuple(sorted(wanted)))["state"] == "done"
    assert running.differences() == []


def test_what_a_shallow_run_reads_for_the_first_time_it_reads_whole(running: Site) -> None:
    running.sync(run=("customer",))
    shown = running.sync(run=("customer", "distribution_ap"), depth=Depth.SHALLOW)
    rows = {row["entity"]: row["read"] for row in shown["entities"]}
    assert rows["customer"] == 0, "nothing is stamped since then"
    assert rows["distribution_ap"] > 0
