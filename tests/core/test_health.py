"""One word for how things stand, and a short form of it that everybody on the computer may read."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from sites import LONGEST_SECONDS, Site

from wizard.core.health import health, short_form, worst
from wizard.core.visitors.client import short_status
from wizard.machine.home import Home
from wizard.machine.private import write_private, write_public

SHORT = {
    "connections": [
        {"id": "sample", "health": "failed", "name": "Cascade", "last_run": None, "next": None, "waits": False}
    ],
    "core": "ended",
    "format": 1,
    "health": "failed",
    "paused_until": None,
    "written": "2026-11-24T02:00:00+00:00",
}


@pytest.mark.parametrize(
    ("state", "held", "paused", "word"),
    [
        (None, False, False, "never"),
        ("queued", False, False, "running"),
        ("delivering", False, False, "running"),
        ("done", False, False, "good"),
        ("done with records to check", False, False, "attention"),
        ("stopped", False, False, "attention"),
        ("failed", False, False, "failed"),
        ("done", False, True, "paused"),
        ("stopped", True, True, "paused"),
        ("failed", False, True, "failed"),
    ],
)
def test_health_is_one_word(state: str | None, held: bool, paused: bool, word: str) -> None:
    assert health(state, held=held, paused=paused) == word


def test_of_several_words_the_worst_is_told() -> None:
    assert worst(["good", "attention", "running"]) == "attention"
    assert worst(["never", "good"]) == "good"
    assert worst([]) == "never"


def test_the_short_form_holds_neither_counts_nor_reasons_nor_whom_we_talk_to() -> None:
    status: dict[str, Any] = {
        "version": "1",
        "paused_until": None,
        "connections": [
            {"id": "a", "name": "Cascade", "company": "hidden", "health": "failed", "schedule": {"next": "soon"}}
            | {"waiting": 3}
        ],
        "runs": [
            {"connection": "a", "state": "failed", "created": "2", "ended": "3", "error": {"cause": "hidden"}},
            {"connection": "a", "state": "done", "created": "1", "ended": "1", "error": None},
        ],
    }
    short = short_form(status, written="4", core="running")
    assert short["connections"] == [
        {
            "id": "a",
            "name": "Cascade",
            "health": "failed",
            "last_run": {"state": "failed", "started": "2", "ended": "3"},
            "next": "soon",
            "waits": True,
        }
    ]
    assert "hidden" not in json.dumps(short)


def test_a_running_core_keeps_the_short_form_up_to_date(site: Site) -> None:
    assert short_status(site.home) is None
    site.start()
    site.sync()
    site.client.pause(3600)
    site.client.shutdown()
    assert site.core is not None
    site.core.wait(LONGEST_SECONDS)
    site.core = None
    short = short_status(site.home)
    assert short is not None
    assert (short["core"], short["health"]) == ("ended", "paused")
    assert short["connections"][0]["last_run"]["state"] == "done"
    assert short["paused_until"] is not None
    text = site.home.status_file.read_text(encoding="utf-8")
    for hidden in (site.double.client_secret, site.double.client_id, site.double.url, str(site.company)):
        assert hidden not in text


def _mode(path: Path) -> int:
    """Return the mode of a file; 0 for one that the running core has just removed."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return 0


@pytest.mark.skipif(sys.platform == "win32", reason="access rights are lists there, not modes")
def test_a_core_leaves_no_file_open_to_other_accounts_but_the_short_form(running: Site) -> None:
    running.sync()
    root = running.home.root
    opened = {str(path.relative_to(root)) for path in root.rglob("*") if _mode(path) & 0o077}
    closed_folders = {root / "mirror", root / "logs", root / "secrets", root / "drafts"}
    assert all(stat.S_IMODE(folder.stat().st_mode) == 0o700 for folder in closed_folders)
    within_reach = {name for name in opened if root / Path(name).parts[0] not in closed_folders}
    assert within_reach <= {"status", "status/status.json"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 2}', "null", "\udcff"])
def test_a_short_form_that_cannot_be_understood_is_none(tmp_path: Path, text: str) -> None:
    home = Home(tmp_path).prepare()
    home.status_file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert short_status(home) is None


@pytest.fixture
def shared_home() -> Iterator[Home]:
    """A home in a folder that every account can reach."""
    folder = Path(tempfile.mkdtemp(prefix="trueup-test-"))
    folder.chmod(0o755)
    yield Home(folder / "home").prepare()
    rmtree(folder)


_AS_NOBODY = """
import contextlib, io, os, sys
import wizard.cli, wizard.support.tables as tables
from rich.console import Console
sys.argv = ["trueup", "status", "--home", {home!r}]
# Once with all rights, to load what that other account may not even be able to read.
with contextlib.suppress(SystemExit), contextlib.redirect_stderr(io.StringIO()):
    wizard.cli.main()
tables.show_short_status({short!r}, console=Console(file=io.StringIO()))
os.setgroups([]); os.setgid(65534); os.setuid(65534)
wizard.cli.main()
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become someone else")
def test_an_account_that_may_not_ask_the_core_is_shown_the_short_form(shared_home: Home) -> None:
    write_private(shared_home.channel_key, b"key")
    write_private(shared_home.channel_address, b"nowhere")
    command = [sys.executable, "-c", _AS_NOBODY.format(short=SHORT, home=str(shared_home.root))]
    refused = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert (refused.returncode, refused.stderr[:6]) == (2, "CO-402"), refused.stderr
    write_public(shared_home.status_file, json.dumps(SHORT).encode())
    shown = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert shown.returncode == 0, shown.stderr
    assert "This is the short form of the status" in shown.stdout
    assert "Health: failed" in shown.stdout
    assert "The core is not running" in shown.stdout
