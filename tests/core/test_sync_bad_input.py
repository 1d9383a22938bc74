"""What a person or the environment did wrong: a code, a remedy, nothing half-done, nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sites import Site

from wizard.machine.home import Home
from wizard.machine.secrets import store_secret

SECRET_NAME = "procore/test"


def _failed(site: Site, shown: dict[str, Any], code: str) -> dict[str, Any]:
    """Assert that a run failed with `code`, told completely and before anything was sent."""
    assert shown["state"] == "failed", shown
    error = shown["error"]
    assert error["code"] == code, error
    assert all(error[part].strip() for part in ("title", "cause", "remedy", "who"))
    assert "?" not in error["title"] + error["remedy"], "a text lacks one of its values"
    assert site.deliveries() == []
    return error


def _mended(site: Site, run: str) -> None:
    """Assert that the same run, resumed, comes to its end."""
    site.client.resume(run)
    shown = site.ended(run)
    assert shown["state"] == "done", shown["error"]
    assert site.differences() == []


def test_a_wrong_client_secret(running: Site) -> None:
    store_secret(running.home, SECRET_NAME, "mistyped")
    run = running.submit()
    _failed(running, running.ended(run), "PC-101")
    store_secret(running.home, SECRET_NAME, running.double.client_secret)
    _mended(running, run)


def test_a_secret_that_was_never_typed(running: Site) -> None:
    shown = running.sync(account=running.account(secret_name="procore/never"))
    assert "procore/never" in _failed(running, shown, "MC-303")["title"]


def test_a_wrong_company(running: Site) -> None:
    _failed(running, running.sync(account=running.account(company_id=4711)), "PC-102")


@pytest.mark.parametrize("silent", [False, True])
def test_a_missing_tool_permission(running: Site, silent: bool) -> None:
    running.double.control.switch(permissions={"project/Prime Contracts": {"level": "None", "silent": silent}})
    run = running.submit()
    shown = running.ended(run)
    assert (shown["state"], shown["error"]["code"]) == ("failed", "PC-103")
    assert "Prime Contracts" in shown["error"]["title"]
    running.double.control.switch(permissions={"project/Prime Contracts": {"level": "Admin"}})
    _mended(running, run)


def test_a_database_file_that_is_not_a_database(running: Site, tmp_path: Path) -> None:
    text = tmp_path / "letter.sqlite"
    text.write_text("Dear finance department, " * 100, encoding="utf-8")
    assert str(text) in _failed(running, running.sync(company=text), "DB-204")["title"]


def test_a_database_file_that_is_not_there(running: Site, tmp_path: Path) -> None:
    _failed(running, running.sync(company=tmp_path / "nowhere.sqlite"), "DB-209")


def test_a_table_that_is_missing_blocks_what_needs_it_and_nothing_else(running: Site, tmp_path: Path) -> None:
    whole = tmp_path / "whole.sqlite"
    shutil.copy(running.company, whole)
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("DROP TABLE CNM_MASTER__CONTRACT")
    shown = running.sync()
    assert shown["state"] == "done with records to check"
    rows = {row["entity"]: row for row in shown["entities"]}
    blocked = {name for name, row in rows.items() if row["state"] == "not found"}
    assert {"contract_cn", "contract_item_cn"} <= blocked
    assert rows["customer"]["state"] == rows["vendor_ap"]["state"] == "done"
    assert all("CNM_MASTER__CONTRACT" in rows[name]["error"]["title"] for name in blocked)
    assert "Contract (CN)" in rows["contract_cn"]["error"]["remedy"]
    shutil.copy(whole, running.company)
    assert running.sync()["state"] == "done"
    assert running.differences() == []


def test_a_missing_table_that_nothing_builds_on_is_told_and_the_others_go_on(running: Site, tmp_path: Path) -> None:
    whole = tmp_path / "whole.sqlite"
    shutil.copy(running.company, whole)
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("DROP TABLE GLM_MASTER__ACCOUNT_PREFIX_A")
    wanted = ("customer", "gl_account", "gl_account_prefix")
    shown = running.sync(run=wanted)
    assert (shown["state"], shown["error"]) == ("done with records to check", None)
    rows = {row["entity"]: row for row in shown["entities"]}
    assert {name: row["state"] for name, row in rows.items()} == {
        "customer": "done", "gl_account": "kept", "gl_account_prefix": "not found"
    }  # fmt: skip
    error = rows["gl_account_prefix"]["error"]
    assert error["code"] == "DB-205"
    assert "GL Account Prefix" in error["remedy"]
    assert running.client.set_aside("sample") == []
    shutil.copy(whole, running.company)
    mended = running.sync(run=wanted)
    assert mended["state"] == "done"
    assert {row["entity"]: row["error"] for row in mended["entities"]} == dict.fromkeys(wanted)


def test_a_run_that_could_read_nothing_fails(running: Site) -> None:
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("DROP TABLE ARM_MASTER__CUSTOMER")
    assert "Customer" in _failed(running, running.sync(run=("customer",)), "DB-205")["remedy"]


def test_a_column_that_its_entity_cannot_do_without_blocks_that_entity(running: Site) -> None:
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("ALTER TABLE APM_MASTER__VENDOR RENAME COLUMN Vendor TO Supplier_No")
    shown = running.sync(run=("customer", "vendor_ap"))
    assert shown["state"] == "done with records to check"
    rows = {row["entity"]: row for row in shown["entities"]}
    assert (rows["customer"]["state"], rows["vendor_ap"]["state"]) == ("done", "not found")
    assert rows["vendor_ap"]["error"]["code"] == "DB-221"
    assert "no column Vendor" in rows["vendor_ap"]["error"]["cause"]


def test_a_column_that_was_there_and_is_gone_stops_the_run_until_a_person_has_looked(running: Site) -> None:
    running.sync()
    before = running.deliveries()
    with closing(sqlite3.connect(running.company)) as db, db:
        db.execute("ALTER TABLE ARM_MASTER__CUSTOMER RENAME COLUMN City TO Town")
    run = running.submit()
    error = running.ended(run)["error"]
    assert (error["code"], "City" in error["cause"], "Customer" in error["title"]) == ("DB-223", True, True)
    assert running.deliveries() == before, "nothing is cleared in Procore"
    probe = running.client.start_probe("source", {"source": {"kind": "sqlite", "path": str(running.company)}})
    found = running.client.probe(probe, wait=30.0)["result"]["findings"]
    assert {one["entity"]: one["missing"] for one in found}["customer"] == ["City"]
    running.client.resume(run)
    assert running.ended(run)["state"] == "done"


def test_procore_out_of_reach_is_tried_again_and_not_given_up(running: Site) -> None:
    running.double.control.switch(unavailable_times=3)
    assert running.sync()["state"] == "done"
    assert running.differences() == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MiB; a real one, because only a real one fills up as real ones do."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "trueup-test", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_disk_that_is_full(site: Site, small_disk: Path) -> None:
    site.home = Home(small_disk / "home").prepare()
    store_secret(site.home, SECRET_NAME, site.double.client_secret)
    site.start()
    ballast = small_disk / "ballast"
    _fill(ballast, leaving=400 * 1024)
    run = site.submit()
    shown = site.ended(run)
    assert (shown["state"], shown["error"]["code"]) == ("failed", "MC-301")
    ballast.unlink()
    _mended(site, run)
    site.kill()


def _fill(ballast: Path, leaving: int) -> None:
    """Write `ballast` until `leaving` bytes are free on its disk."""
    disk = os.statvfs(ballast.parent)
    ballast.write_bytes(bytes(disk.f_bavail * disk.f_frsize - leaving))
