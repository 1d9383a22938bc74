"""The Procore double as a process: lost answers, crashes, restarts, and its end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time

import pytest
import requests
from double_app import App
from doubles import running_procore_double

COMMAND = [sys.executable, "-m", "wizard.sandbox.procore_double"]


def wait_until(condition, seconds=120):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"


def test_a_lost_answer_leaves_the_record_behind(app):
    project = app.project()
    app.double.control.switch(lose=[{"method": "POST", "path": "/rest/v1.0/prime_contract"}])
    with pytest.raises(requests.ConnectionError):
        app.contract(project, origin_id="CN|1")

    listed = app.get("v1.0/prime_contracts", project_id=project).json()
    assert [contract["origin_id"] for contract in listed] == ["CN|1"]
    [call] = app.double.control.calls("POST", "/rest/v1.0/prime_contract")
    assert (call["lost"], call["status"], call["origin_ids"]) == (True, 201, ["CN|1"])
    assert app.contract(project, origin_id="CN|2")["origin_id"] == "CN|2"


def test_an_answer_can_be_held_until_the_caller_gives_up(app):
    app.double.control.switch(lose=[{"method": "PATCH", "path": "/rest/*/sync", "how": "hold"}])
    url = f"{app.double.url}/rest/v1.0/vendors/sync"
    with pytest.raises(requests.ReadTimeout):
        app.session.patch(url, json={**app.company, "updates": [{"name": "Acme"}]}, timeout=0.3)
    wait_until(lambda: app.double.control.counters()["records"]["vendors"] == 1)


def test_what_was_answered_survives_a_kill(tmp_path):
    state = tmp_path / "state"
    with running_procore_double(state) as double, requests.Session() as session:
        app = App(double, session)
        app.sign_in()
        vendors = app.synced("vendors", [{"origin_id": f"AP|{n}", "name": "Acme"} for n in range(1000)])
        double.process.kill()
        double.process.wait()
        port = double.port
    with running_procore_double(state, port=port) as double, requests.Session() as session:
        app = App(double, session)
        app.sign_in()
        assert app.get("v1.0/vendors", per_page=1000, **app.company).json() == vendors
        [batch] = double.control.calls("PATCH")
        assert (batch["items"], len(batch["origin_ids"])) == (1000, 1000)
        [new] = app.synced("vendors", [{"name": "New"}])
        assert new["id"] > max(vendor["id"] for vendor in vendors)


def test_a_restarted_double_knows_no_tokens(tmp_path):
    with running_procore_double(tmp_path / "state") as double, requests.Session() as session:
        app = App(double, session)
        app.sign_in()
        port = double.port
    with running_procore_double(tmp_path / "state", port=port), requests.Session() as fresh:
        fresh.headers.update(session.headers)
        assert fresh.get(f"http://127.0.0.1:{port}/rest/v1.0/me", timeout=30).status_code == 401


def test_it_ends_cleanly_on_a_signal_even_while_an_answer_is_held(tmp_path):
    with running_procore_double(tmp_path / "state") as double:
        double.control.switch(lose=[{"method": "GET", "path": "/rest/v1.0/me", "how": "hold"}])
        with socket.create_connection(("127.0.0.1", double.port)) as caller:
            caller.sendall(b"GET /rest/v1.0/me HTTP/1.1\r\nHost: double\r\n\r\n")
            wait_until(lambda: double.control.calls("GET", "/rest/v1.0/me"))
            double.process.send_signal(signal.SIGTERM)
            assert double.process.wait(timeout=120) == 0


def test_the_address_is_announced_in_a_file(tmp_path):
    announce = tmp_path / "address"
    options = ["--state", str(tmp_path / "state"), "--announce", str(announce)]
    with subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, text=True) as process:
        try:
            wait_until(announce.exists)
            assert requests.get(announce.read_text(), timeout=30).status_code == 200
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode == 0


def test_a_file_that_is_no_database_is_told_by_code(tmp_path):
    state = tmp_path / "state"
    state.write_text("not a database, but long enough to look like one to somebody" * 20)
    ended = subprocess.run(
        [*COMMAND, "--state", str(state)], capture_output=True, text=True, timeout=240, check=False
    )
    assert ended.returncode == 1
    assert "DB-204" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_port_in_use_is_told_by_code(tmp_path, procore_double):
    options = ["--state", str(tmp_path / "other"), "--port", str(procore_double.port)]
    ended = subprocess.run([*COMMAND, *options], capture_output=True, text=True, timeout=240, check=False)
    assert ended.returncode == 1
    assert "SB-602" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(os.name != "posix", reason="only POSIX gives an orphan another parent")
def test_it_does_not_outlive_the_process_that_started_it(tmp_path):
    script = (
        "import subprocess, sys\n"
        f"child = subprocess.Popen({[*COMMAND, '--state', str(tmp_path / 'state')]!r}, stdout=subprocess.PIPE)\n"
        "print(child.stdout.readline().decode(), flush=True)\n"
    )
    started = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=240, check=True
    )
    url = started.stdout.strip()
    assert url.startswith("http://127.0.0.1:")

    def is_gone():
        try:
            return requests.get(url, timeout=30).status_code != 200
        except requests.ConnectionError:
            return True

    wait_until(is_gone)
