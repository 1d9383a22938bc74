"""The machine folder is created locked; one that was there before is looked at, and mended only when asked."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from wizard.errors import TrueupError
from wizard.machine import rights
from wizard.machine.home import Home

if sys.platform == "win32":
    pytest.skip("access rights are lists there, not modes", allow_module_level=True)


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home").prepare()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(home: Home) -> TrueupError:
    with pytest.raises(TrueupError) as caught:
        home.prepare()
    return caught.value


def test_it_is_created_closed_but_for_the_status(home: Home) -> None:
    assert mode(home.root) == 0o711
    assert mode(home.status_file.parent) == 0o755
    for place in (home.secrets, home.mirrors, home.logs, home.drafts):
        assert mode(place) == 0o700
    assert rights.faults(home.root) == []


def test_a_folder_that_was_there_and_is_closed_is_taken_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o700)
    Home(tmp_path / "home").prepare()
    assert mode(tmp_path / "home") == 0o700


@pytest.mark.parametrize(
    ("place", "opened"),
    [(".", 0o755), (".", 0o777), ("secrets", 0o750), ("mirror", 0o711), ("status", 0o777), ("book.sqlite", 0o640)],
)
def test_an_open_place_is_refused_told_and_not_healed(home: Home, place: str, opened: int) -> None:
    home.book.write_bytes(b"plans")
    home.book.chmod(0o600)
    path = home.root / place
    path.chmod(opened)
    problem = refused(home)
    assert problem.code == "MC-321"
    assert str(path) in problem.cause
    assert "trueup doctor --fix-rights" in problem.remedy
    assert mode(path) == opened


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_folder_that_somebody_else_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o700)
    os.chown(tmp_path / "home", 65534, 65534)
    problem = refused(Home(tmp_path / "home"))
    assert problem.code == "MC-321"
    assert "belongs to user number 65534" in problem.cause


def test_mending_prints_each_command_and_closes_everything(home: Home) -> None:
    (home.secrets / "store").write_bytes(b"sealed")
    (home.status_file).write_text("{}")
    (home.secrets / "store").chmod(0o666)
    for path in (home.root, home.secrets, home.status_file.parent):
        path.chmod(0o777)
    ended = subprocess.run(
        [sys.executable, "-m", "wizard", "doctor", "--fix-rights", "--home", str(home.root)],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert ended.returncode == 0, ended.stderr
    assert f"chmod 711 {home.root}" in ended.stdout
    assert (mode(home.root), mode(home.secrets), mode(home.secrets / "store")) == (0o711, 0o700, 0o600)
    assert (mode(home.status_file.parent), mode(home.status_file)) == (0o755, 0o644)
    home.prepare()


def test_doctor_without_a_wish_changes_nothing_and_says_what_is_open(home: Home) -> None:
    home.secrets.chmod(0o755)
    command = [sys.executable, "-m", "wizard", "doctor", "--home", str(home.root)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert (ended.returncode, ended.stderr[:6]) == (2, "MC-321")
    assert mode(home.secrets) == 0o755


_AS_NOBODY = """
import os, pathlib, sys
os.setgroups([]); os.setgid(65534); os.setuid(65534)
def told(act):
    try:
        return "yes" if act() is not None else "?"
    except PermissionError:
        return "no"
root = pathlib.Path(sys.argv[1])
print(told(lambda: (root / "status" / "status.json").read_text()), told(lambda: list(root.iterdir())),
      told((root / "book.sqlite").read_bytes), told((root / "secrets" / "store").read_bytes),
      told(lambda: (root / "status" / "planted").write_text("")), told(lambda: (root / "planted").write_text("")))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become someone else")
def test_a_plain_user_reads_the_status_and_nothing_else(home: Home, tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(folder.stat().st_mode | 0o011)
    home.book.write_bytes(b"plans")
    home.book.chmod(0o600)
    (home.secrets / "store").write_bytes(b"sealed")
    home.status_file.write_text("{}")
    home.status_file.chmod(0o644)
    said = subprocess.run(
        ["python3", "-c", _AS_NOBODY, str(home.root)], capture_output=True, text=True, check=True, timeout=240
    )
    assert said.stdout.split() == ["yes", "no", "no", "no", "no", "no"]
