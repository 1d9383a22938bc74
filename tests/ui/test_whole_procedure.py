"""The whole documented procedure, clicked through real windows: real core, Procore double, sample company."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from doubles import ProcoreDouble
from driver import RUN_SECONDS, Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wizard.core.start import start_core
from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import store_secret
from wizard.procedure.plan import ProcoreAccount
from wizard.procore.public import Procore
from wizard.sandbox.company import write_company
from wizard.sandbox.readback import differences, expected

ROWS = 300
END_SECONDS = 120


@pytest.fixture
def company(tmp_path: Path) -> Path:
    path = tmp_path / "company.sqlite"
    write_company(path, rows=ROWS)
    return path


@pytest.fixture
def ends_core(home: Home) -> Iterator[None]:
    """Whichever core was started for this home ends with the test."""
    yield
    try:
        process = psutil.Process(CoreClient(home).status()["pid"])
        CoreClient(home).shutdown()
        process.wait(END_SECONDS)
    except TrueupError as problem:
        if problem.code != "CO-401":
            raise


def strangers(double: ProcoreDouble, company: Path) -> list[object]:
    """The records in which the double and the sample company differ."""
    account = ProcoreAccount(
        login_url=double.url,
        api_url=double.url,
        client_id=double.client_id,
        secret_name="",
        company_id=double.company_id,
    )
    with Procore(account, double.client_secret) as procore:
        return list(differences(expected(company), procore))


def started_setup(home: Home, sample: dict[str, object]) -> subprocess.Popen[str]:
    """Start the program as a person's shell would, clicking by itself."""
    file = home.root / "sample.json"
    file.write_text(json.dumps(sample), encoding="utf-8")
    command = [sys.executable, "-m", "wizard.ui", "--home", str(home.root), "--sample", str(file), "--auto"]
    return subprocess.Popen(command, env=dict(os.environ), stderr=subprocess.PIPE, text=True)


def trueup_setup(home: Home, sample: dict[str, object]) -> tuple[int, str]:
    """Run the program to its end and return its exit status and what it complained of."""
    with started_setup(home, sample) as window:
        _, said = window.communicate(timeout=120)
    return window.returncode, said


def sample(double: ProcoreDouble, company: Path) -> dict[str, object]:
    return {
        "login_url": double.url,
        "api_url": double.url,
        "client_id": double.client_id,
        "secret_name": "the-secret",
        "company_id": double.company_id,
        "source_kind": "sqlite",
        "path": str(company),
    }


def connect(person: Driver, procore_double: ProcoreDouble, picture: Callable[[str], None]) -> None:
    """ST-20, with a wrong secret first, and the company's number typed because no company is listed yet."""
    person.to_procore()
    QTest.keyClick(person.page.environment, Qt.Key.Key_End)
    person.type(person.page.login_url, procore_double.url)
    person.type(person.page.api_url, procore_double.url)
    person.type(person.page.client_id, procore_double.client_id)
    person.type(person.page.secret, "not the secret")
    person.press()
    assert person.shown_error() == "PC-101"
    picture("wrong-secret")
    person.type(person.page.secret, procore_double.client_secret)
    person.press()
    assert person.draft.companies() == []
    person.type(person.page.company_id, str(procore_double.company_id))
    person.press()
    assert person.draft.company_name


# The core is meant to outlive the window that started it, and Python warns about any child that does.
def test_the_documented_procedure_from_the_first_click_to_the_last(
    open_window, home: Home, company: Path, procore_double: ProcoreDouble, ends_core: None
) -> None:
    person = open_window()
    picture = person.screenshot
    person.until(lambda: person.shown_error() == "CO-401")
    picture("no-core")
    person.click(person.page.error_panel.start_button)
    person.until(person.page.status_link.isEnabled)
    picture("start")

    connect(person, procore_double, picture)
    picture("connected")
    person.press()

    person.arrive("ST-30")
    QTest.keyClick(person.page.kind, Qt.Key.Key_End)
    person.type(person.page.path, str(company.with_name("nothing.sqlite")))
    person.press()
    assert person.shown_error() == "DB-209"
    person.type(person.page.path, str(company))
    person.press()
    assert person.draft.pj()
    picture("tested")
    person.press()
    person.arrive("ST-35")
    picture("features")
    person.press()

    person.arrive("ST-40")
    picture("mappings")
    person.press()
    for code, name in (("ST-50", "settings"), ("ST-60", "selection"), ("ST-70", "review")):
        person.press()
        person.arrive(code)
        picture(name)
    person.press()
    person.arrive("ST-80")
    person.until(lambda: person.page.progress)
    picture("under-way")
    person.until(person.page.has_ended, RUN_SECONDS)
    picture("done")

    assert person.page.progress["state"] == "done"
    assert person.page.bar.value() == 1000
    with person.beat.aside():
        assert strangers(procore_double, company) == []


def test_the_window_clicks_through_by_itself(
    qapp: object, home: Home, company: Path, procore_double: ProcoreDouble, ends_core: None
) -> None:
    store_secret(home, "the-secret", procore_double.client_secret)
    start_core(home)
    status, said = trueup_setup(home, sample(procore_double, company))
    assert status == 0, said
    assert strangers(procore_double, company) == []


def test_killing_the_window_does_not_disturb_the_run(
    qapp: object, home: Home, company: Path, procore_double: ProcoreDouble, ends_core: None
) -> None:
    store_secret(home, "the-secret", procore_double.client_secret)
    procore_double.control.switch(latency_ms=50)
    start_core(home)
    core = CoreClient(home)
    with started_setup(home, sample(procore_double, company)) as window:
        deadline = time.monotonic() + END_SECONDS
        while not core.status()["runs"]:
            assert window.poll() is None
            assert time.monotonic() < deadline
        window.kill()
    (run,) = core.status()["runs"]
    shown = core.watch(run["run"])
    assert shown["state"] in ("queued", "reading", "delivering")
    procore_double.control.switch(latency_ms=0)
    while shown["state"] in ("queued", "reading", "delivering"):
        assert time.monotonic() < deadline + END_SECONDS
        shown = core.watch(run["run"], after=shown["revision"], wait=5.0)
    assert shown["state"] == "done"
    assert strangers(procore_double, company) == []


def test_clicking_by_itself_ends_at_the_first_error(
    qapp: object, home: Home, company: Path, procore_double: ProcoreDouble, ends_core: None
) -> None:
    store_secret(home, "the-secret", "not the secret")
    start_core(home)
    status, said = trueup_setup(home, sample(procore_double, company))
    assert status == 1
    assert "PC-101" in said
    assert CoreClient(home).status()["runs"] == []


# A process of its own, because what it looks for ends the process.
_MANY_CALLS = """
import wizard.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(100_000):
    thing.setObjectName("x")
"""


def test_many_calls_do_not_use_up_none() -> None:
    ended = subprocess.run([sys.executable, "-c", _MANY_CALLS], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
