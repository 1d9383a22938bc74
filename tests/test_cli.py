"""The command line as a person meets it: exit statuses, errors in words, and an answer at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NO_DESKTOP = {
    name: value
    for name, value in os.environ.items()
    if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
}

REFUSED = {
    "pause --for tomorrow": "CO-422",
    "pause --for 8000h": "CO-422",
    "sync": "CO-428",
    "sync nobody": "CO-421",
    "history": "CO-428",
    "history nobody": "CO-421",
    "remove nobody --yes": "CO-421",
    "schedule nobody --every 30": "CO-421",
    "schedule nobody --every 3": "CO-423",
    "schedule nobody --every 30 --quiet 25:00-05:00": "CO-424",
    "schedule nobody --every 30 --quiet 22:00": "CO-424",
    "schedule nobody": "CO-427",
    "schedule nobody --off --every 30": "CO-427",
    "schedule nobody --off --quiet 22:00-05:00": "CO-427",
}
"""What nobody can mean, and the code that says so, on a computer where nothing is set up."""


def trueup(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wizard", *arguments],
        env={**NO_DESKTOP, "TRUEUP_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_help_names_every_command_and_loads_no_engine(tmp_path: Path) -> None:
    shown = trueup("--help", home=tmp_path)
    assert shown.returncode == 0
    assert all(
        command in shown.stdout
        for command in (
            *("setup", "status", "sync", "stop", "resume", "pause", "unpause", "schedule", "history", "remove"),
            *("demo", "core", "sandbox", "service", "doctor", "selftest"),
        )
    )
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, wizard.cli; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"dbos", "PySide6", "pydantic", "requests"} & set(loaded)


@pytest.mark.parametrize("arguments", [(), ("setup",)])
def test_without_a_desktop_the_wizard_says_so(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    ended = trueup(*arguments, home=tmp_path)
    assert ended.returncode == 2
    assert ended.stderr.startswith("MC-306")
    assert "What to do:" in ended.stderr


def test_without_a_core_status_says_so_and_how_to_start_one(tmp_path: Path) -> None:
    ended = trueup("status", home=tmp_path)
    assert (ended.returncode, ended.stderr[:6]) == (3, "CO-401")
    assert "trueup core start" in ended.stderr


def test_the_core_is_started_asked_and_ended(tmp_path: Path) -> None:
    assert "The core runs as process" in trueup("core", "start", home=tmp_path).stdout
    try:
        assert "is running already" in trueup("core", "start", home=tmp_path).stdout
        assert "Nothing is set up yet" in trueup("status", home=tmp_path).stdout
        second = trueup("core", "run", home=tmp_path)
        assert (second.returncode, second.stderr[:6]) == (2, "CO-407")
        unknown = trueup("stop", "R-AAAA-AAAA", home=tmp_path)
        assert (unknown.returncode, unknown.stderr[:6]) == (2, "CO-404")
        assert (
            "Quiet: no file of the mirror is written now." in trueup("pause", "--for", "2h", home=tmp_path).stdout
        )
        assert "Paused until" in trueup("status", home=tmp_path).stdout
        assert trueup("unpause", home=tmp_path).returncode == 0
        assert "Paused until" not in trueup("status", home=tmp_path).stdout
        for arguments, code in REFUSED.items():
            refused = trueup(*arguments.split(), home=tmp_path)
            assert (refused.returncode, refused.stderr[:6]) == (2, code), arguments
    finally:
        assert trueup("core", "stop", home=tmp_path).returncode == 0


def test_the_rehearsal_ends_with_success_only_when_the_double_was_read_back(tmp_path: Path) -> None:
    ended = trueup("demo", "--rows", "200", home=tmp_path)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "The double holds exactly what the sample company holds." in ended.stdout
    assert all(heading in ended.stdout for heading in ("Read", "New", "Changed", "Gone", "Delivered", "Set aside"))


def test_a_terminal_that_lacks_a_sign_is_told_the_rest(tmp_path: Path) -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "wizard", "doctor", "--home", str(tmp_path / "Peña ✓")],
        env={**NO_DESKTOP, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
        timeout=240,
    )
    assert shown.returncode == 0, shown.stderr
    assert "Peña ? is not there yet" in shown.stdout.decode("cp1252")
