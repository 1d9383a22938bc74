"""A pause before a backup, on a running core: quiet when it says so, and everything goes on afterwards."""

from __future__ import annotations

import hashlib
import sqlite3
import time
from contextlib import closing

import pytest
from sites import LONGEST_SECONDS, Site

from wizard.errors import TrueupError


def _under_way(site: Site) -> str:
    """Submit a run and return it once it delivers, slowly."""
    site.double.control.switch(latency_ms=100)
    run = site.submit()
    shown = site.client.watch(run)
    while not site.deliveries():
        shown = site.client.watch(run, after=shown["revision"], wait=5.0)
    return run


def _quiet(site: Site) -> None:
    answer = site.client.quiet(wait=30.0)
    assert answer == {"state": "quiet", "runs": []}


def _mirror_files(site: Site) -> dict[str, str]:
    return {
        str(path.relative_to(site.home.mirrors)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.home.mirrors.rglob("*"))
        if path.is_file()
    }


def _goes_on_by_itself(site: Site, run: str) -> None:
    site.double.control.switch(latency_ms=0)
    site.client.unpause()
    shown = site.client.watch(run)
    while shown["state"] not in ("done", "failed"):
        shown = site.client.watch(run, after=shown["revision"], wait=5.0)
    assert shown["state"] == "done"
    assert site.differences() == []
    origins = site.delivered_origins()
    assert len(origins) == len(set(origins)), "what was delivered before the pause was delivered again"


def test_a_quiet_core_writes_no_file_of_the_mirror_until_the_pause_ends(running: Site) -> None:
    run = _under_way(running)
    answer = running.client.pause(3600)
    assert answer["state"] == "stopping"
    assert [one for one in answer["runs"] if one != "change orders"] == [run], "those may be under way as well"
    _quiet(running)
    before = _mirror_files(running)
    assert any(name.endswith(".sqlite") for name in before)
    with pytest.raises(TrueupError, match="CO-420"):
        running.client.synchronise("sample", "during the pause")
    with pytest.raises(TrueupError, match="CO-420"):
        running.client.resume(run)
    status = running.client.status()
    assert status["paused_until"] == answer["until"]
    assert status["connections"][0]["health"] == "paused"
    assert (status["runs"][0]["state"], status["runs"][0]["held"]) == ("stopped", True)
    assert _mirror_files(running) == before
    _goes_on_by_itself(running, run)


def test_a_pause_outlives_the_core_even_when_it_is_killed_with_a_batch_in_flight(running: Site) -> None:
    run = _under_way(running)
    until = running.client.pause(3600)["until"]
    running.kill()
    running.start()
    assert running.client.status()["paused_until"] == until
    _quiet(running)
    assert running.client.watch(run)["state"] in ("stopped", "stopping")
    _goes_on_by_itself(running, run)


def test_what_is_in_force_is_run_again_and_the_history_tells_what_was_saved(running: Site) -> None:
    running.sync()
    run = running.client.synchronise("sample", "now")
    shown = running.ended(run)
    assert shown["state"] == "done"
    assert len(shown["throughput"]) <= 120
    newest = running.client.status()["runs"][0]
    assert (newest["run"], newest["depth"]) == (run, "shallow")
    assert newest["counts"] == {
        name: sum(row[name] for row in shown["entities"]) for name in ("read", "delivered", "set_aside")
    }
    (plan,) = running.client.history("sample")
    assert (plan["live"], plan["removed"], plan["recipes"]) == (True, [], ["pcco_export"])
    assert frozenset(plan["added"]) == running.mappings
    live = running.client.live("sample")
    assert plan["fingerprint"] == live["fingerprint"]
    assert running.client.plan("sample", plan["number"]) == live["plan"]
    with pytest.raises(TrueupError, match="CO-426"):
        running.client.plan("sample", plan["number"] + 1)


def test_the_curve_of_a_run_adds_up_to_what_it_read_and_is_there_after_a_restart(running: Site) -> None:
    shown = running.ended(running.submit())
    begins = [0.0, *(point[0] for point in shown["throughput"])]
    read = sum(point[1] * (point[0] - begin) for point, begin in zip(shown["throughput"], begins, strict=False))
    assert read == pytest.approx(sum(row["read"] for row in shown["entities"]), rel=0.25)
    _quiet(running)  # its end is written down
    running.kill()
    running.start()
    assert running.client.watch(shown["run"])["throughput"] == shown["throughput"]


def test_a_schedule_is_told_with_its_next_time_and_survives_the_core(running: Site) -> None:
    running.sync()
    running.client.set_schedule("sample", 30, "22:00", "05:00")
    running.kill()
    running.start()
    (connection,) = running.client.status()["connections"]
    assert connection["health"] == "good"
    kept = connection["schedule"]
    assert (kept["every_minutes"], kept["quiet_from"], kept["quiet_to"]) == (30, "22:00", "05:00")
    assert kept["next"] > running.client.status()["runs"][0]["created"]
    running.client.set_schedule("sample", None)
    assert running.client.status()["connections"][0]["schedule"]["next"] is None


def test_a_core_that_was_away_over_several_moments_of_its_schedule_runs_once_when_it_is_back(running: Site) -> None:
    running.sync()
    running.client.set_schedule("sample", 30)
    running.kill()
    with closing(sqlite3.connect(running.home.book)) as db, db:
        db.execute("UPDATE schedule SET since = '2026-01-01T00:00:00+00:00'")
        db.execute("UPDATE run SET created = '2026-01-01T00:00:00+00:00'")
    running.start()
    deadline = time.monotonic() + LONGEST_SECONDS
    while len(runs := running.client.status()["runs"]) == 1:
        assert time.monotonic() < deadline, "the schedule started nothing"
    assert running.ended(runs[0]["run"])["state"] == "done"
    _quiet(running)
    assert [run["depth"] for run in running.client.status()["runs"]] == ["shallow", "deep"]
