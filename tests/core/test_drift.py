"""Accounting and Procore are held against each other to the cent, and what is missing on either side is named."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from plans import pcco_plan
from sites import Site

from wizard.core.visitors.visit import compared
from wizard.procore.public import Procore
from wizard.support.comparison import ProjectDrift, State

RUN = (*pcco_plan().run, "transaction_jc")


def by_job(site: Site) -> dict[str, ProjectDrift]:
    return {project.job or project.name: project for project in compared(site.home, "sample")}


def change(site: Site, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(site.company)) as db, db:
        assert db.execute(statement, values).rowcount == 1


def with_contract(projects: dict[str, ProjectDrift]) -> ProjectDrift:
    """Return a project that agrees and has a contract of its own."""
    return next(
        one
        for one in projects.values()
        if one.state is State.SAME and one.contract.accounting not in (None, "0.00")
    )


@pytest.fixture
def synced(running: Site) -> Site:
    with closing(sqlite3.connect(running.company)) as db:
        jobs = tuple(job for (job,) in db.execute("SELECT Job FROM JCM_MASTER__JOB LIMIT 2"))
    assert running.sync(run=RUN, direct_cost_jobs=jobs)["state"] != "failed"
    return running


def line_of(site: Site) -> Procore:
    return Procore(site.account(), site.double.client_secret)


def test_what_differs_is_found_and_what_agrees_stays_quiet(synced: Site, tmp_path: Path) -> None:
    before = by_job(synced)
    calm = with_contract(before)
    assert sum(one.direct.accounting is not None for one in before.values()) == 2
    assert all(not one.direct.differs for one in before.values())
    assert all(one.cost is not None for one in before.values())

    with line_of(synced) as line:
        by_number = {entry["project_number"]: entry["id"] for entry in line.projects()}
        (contract, *_) = line.prime_contracts(by_number[calm.job])
        made = line.create_prime_contract(by_number[calm.job], {"origin_id": "else|1", "number": "BY-HAND"})
        assert made.error is None
        line.sync_prime_contract_line_items(
            by_number[calm.job], contract["id"], [{"origin_id": "else|line", "amount": "0.01"}]
        )
        line.sync_projects([{"origin_id": "else|2", "name": "Unknown here", "project_number": "X-1"}])

    after = by_job(synced)
    changed = after[calm.job]
    assert (changed.state, changed.contract.differs) == (State.DIFFERS, True)
    assert [str(words) for words in changed.missing_here] == ["Prime contract BY-HAND"]
    assert after["X-1 Unknown here"].state is State.ONLY_THERE
    quiet = {job: one for job, one in after.items() if job not in (calm.job, "X-1 Unknown here")}
    assert quiet == {job: one for job, one in before.items() if job != calm.job}

    html, csv = tmp_path / "drift.html", tmp_path / "drift.csv"
    told = command(synced, "drift", "--html", str(html), "--csv", str(csv))
    assert told.returncode == 2
    assert "BY-HAND" in told.stdout
    assert "Prime contract BY-HAND" in html.read_text(encoding="utf-8")
    assert csv.read_bytes().startswith(b"\xef\xbb\xbfJob,Project,State")
    again = command(synced, "drift", "--csv", str(csv))
    assert "SU-802" in again.stderr


def command(site: Site, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "TRUEUP_HOME": str(site.home.root), "COLUMNS": "160"}
    line = [sys.executable, "-m", "wizard", *words]
    return subprocess.run(line, capture_output=True, text=True, env=environment, check=False)


def test_a_change_order_that_was_entered_in_accounting_is_named_as_missing_in_procore(synced: Site) -> None:
    with closing(sqlite3.connect(synced.company)) as db:
        orders = db.execute(
            "SELECT c.Job, o.Change_Order, o.Amount FROM CNM_MASTER__CHANGE_ORDER o "
            "JOIN CNM_MASTER__CONTRACT c USING (Contract) WHERE o.Status = 'Approved'"
        ).fetchall()
    projects = by_job(synced)
    assert orders
    for job, number, amount in orders:
        told = f"change order {number} over {amount:,.2f}"
        assert told in [str(words) for words in projects[job].missing_there]


def test_a_job_that_was_never_sent_is_only_in_accounting(running: Site) -> None:
    running.sync(run=("job_jc",))
    with line_of(running) as line:
        sent = next(iter(line.projects()))
    running.double.control.wipe()
    projects = by_job(running)
    assert {project.state for project in projects.values()} == {State.ONLY_HERE}
    assert sent["project_number"] in projects or sent["active"] is False
    assert projects[next(iter(projects))].cost is None, "transactions were not read"


def test_who_asks_for_a_connection_that_is_not_there_is_told_so(running: Site, told: Callable[..., Any]) -> None:
    assert told(lambda: compared(running.home, "nothing")).code == "CO-421"


@pytest.fixture
def told() -> Callable[..., Any]:
    from wizard.errors import TrueupError

    def asked(work: Callable[[], object]) -> TrueupError:
        with pytest.raises(TrueupError) as caught:
            work()
        return caught.value

    return asked
