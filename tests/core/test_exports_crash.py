"""A core that is killed between any two steps, or an answer that is lost, writes nothing twice, loses nothing."""

from __future__ import annotations

import os
import shlex
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from desk import Desk

POINTS = (
    "found",
    "checking done",
    "checked",
    "about to write",
    "writing done",
    "written",
    "reading back done",
    "confirmed here, not marked in Procore",
    "marking done",
    "confirmed",
)
"""Where the core is killed: before and after each thing that it does outside, and after each state it stores."""

ALWAYS = ("checked", "writing done", "reading back done", "confirmed here, not marked in Procore", "marking done")
"""The points of every run; `make crash` goes through all of them."""


@pytest.mark.parametrize("point", POINTS if int(os.environ.get("TRUEUP_CRASH_ROUNDS", "1")) > 1 else ALWAYS)
def test_a_core_that_is_killed_writes_a_change_order_once(desk: Desk, point: str, tmp_path: Path) -> None:
    site, number, armed = desk.site, f"Y{POINTS.index(point)}", tmp_path / "armed"
    job = desk.job()
    site.kill()
    core = Path(__file__).with_name("killed_core.py")
    site.start(str(core), str(site.home.root), point, str(armed))
    package = desk.change_order(job, number)
    if point == "found":
        armed.write_text(number, encoding="utf-8")
        desk.until_it_is_killed(lambda: desk.client.look("sample"))
    else:
        found = desk.found(number)
        armed.write_text(number, encoding="utf-8")
        desk.until_it_is_killed(lambda: desk.accept(found["id"]))
    site.start()
    found = desk.found(number)
    if found["state"] == "waiting for approval":
        desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert desk.ledger(job, number) == [(number, Decimal("343.85"))]
    assert desk.transactions(job, number) == {
        "Aprvd schdl val chng": Decimal("343.85"),
        "Aprvd est cost chng": Decimal("299.00"),
    }
    assert desk.in_procore(package)["origin_id"] == f"CO|{job.contract}|{number}"


@pytest.mark.parametrize(("point", "written"), [("checked", False), ("writing done", True)])
def test_an_edit_that_a_killed_core_missed_is_noticed(
    desk: Desk, point: str, written: bool, tmp_path: Path
) -> None:
    site, number, armed, job = desk.site, f"EDIT{int(written)}", tmp_path / "armed", desk.job()
    site.kill()
    core = Path(__file__).with_name("killed_core.py")
    site.start(str(core), str(site.home.root), point, str(armed))
    package = desk.change_order(job, number)
    found = desk.found(number)
    armed.write_text(number, encoding="utf-8")
    desk.until_it_is_killed(lambda: desk.accept(found["id"]))
    site.double.control.edit_change_order(package, lines=[desk.line(job, "300.00")])
    site.start()
    if written:
        desk.when(found["id"], lambda shown: shown["posting"] is not None)
        desk.client.look("sample")
        told = desk.when(found["id"], lambda shown: shown["problems"] and shown["problems"][0]["code"] == "EX-635")
    else:
        told = desk.until(found["id"], "waiting for approval")
    assert told["problems"][0]["code"] == ("EX-635" if written else "EX-620")
    assert desk.ledger(job, number) == ([(number, Decimal("343.85"))] if written else [])


def test_an_answer_of_the_ledger_that_is_lost_makes_no_second_change_order(desk: Desk, tmp_path: Path) -> None:
    """The bridge ends after its transaction and before its answer: nobody knows whether it was written."""
    site, job, folder = desk.site, desk.job(), Path(__file__).parent
    bridge, flag = tmp_path / "bridge", tmp_path / "it ended"
    parts = [sys.executable, str(folder / "forgetful_bridge.py"), str(flag)]
    bridge.write_text(f"#!/bin/sh\nexec {shlex.join(parts)}\n", encoding="utf-8")
    bridge.chmod(0o700)
    site.kill()
    site.start(str(folder / "forgetful_core.py"), str(site.home.root), str(bridge))
    desk.change_order(job, "Z0")
    found = desk.found("Z0")
    desk.accept(found["id"])
    done = desk.until(found["id"], "confirmed")
    assert flag.exists(), "the answer was lost"
    assert any("DB-211" in str(one["words"]) for one in done["happened"])
    assert desk.ledger(job, "Z0") == [("Z0", Decimal("343.85"))]
    assert len(desk.transactions(job, "Z0")) == 2
    site.kill()
    site.start()


@pytest.mark.parametrize(
    ("number", "path"),
    [("Z1", "/rest/v1.0/potential_change_orders/*/line_items/sync"), ("Z2", "/rest/v1.0/change_order_packages/*")],
)
def test_an_answer_that_is_lost_leaves_one_change_order_and_one_mark(desk: Desk, number: str, path: str) -> None:
    desk.site.double.control.switch(lose=[{"method": "PATCH", "path": path, "times": 2, "how": "close"}])
    job = desk.job()
    package = desk.change_order(job, number)
    found = desk.found(number)
    desk.accept(found["id"])
    desk.until(found["id"], "confirmed")
    assert len(desk.ledger(job, number)) == 1
    assert desk.in_procore(package)["origin_id"] == f"CO|{job.contract}|{number}"


def test_two_looks_and_two_acceptances_are_one_change_order(desk: Desk) -> None:
    job = desk.job()
    desk.change_order(job, "Z3")
    found = desk.found("Z3")
    for _ in range(3):
        desk.client.look("sample")
    desk.accept(found["id"])
    desk.client.look("sample")
    desk.until(found["id"], "confirmed")
    desk.client.look("sample")
    assert len([one for one in desk.client.exports()["exports"] if one["number"] == "Z3"]) == 1
    assert len(desk.ledger(job, "Z3")) == 1
