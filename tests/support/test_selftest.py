"""`trueup selftest`: every program is asked, and a part that fails is told and keeps no other from being asked."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from wizard.machine.home import Home
from wizard.support.selftest import LIBRARIES, selftest


def test_a_whole_installation_answers_every_question(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "wizard", "selftest", "--home", str(tmp_path / "home")],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "FAILED" not in ended.stdout
    told = {line[:15].strip(): line[24:] for line in ended.stdout.splitlines()}
    assert set(told) == {
        *("Libraries", "Resources", "Licences", "Window program", "Bridge", "Machine folder", "Secrets")
    }
    assert "fr, es" in told["Window program"]
    assert "bits; ODBC drivers:" in told["Bridge"]


def test_a_part_that_fails_is_told_and_the_others_are_asked(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    home.secrets.rmdir()
    home.secrets.write_text("where the folder should be")
    answers = {answer.name: answer for answer in selftest(home)}
    assert answers["Secrets"].ok is False
    assert answers["Secrets"].found.startswith("MC-30")
    assert all(answers[name].ok is not False for name in ("Libraries", "Resources", "Window program", "Bridge"))


def test_every_library_that_is_shipped_is_asked_for() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    needed = {re.split(r"[^\w-]", line)[0].lower() for line in project["dependencies"]}
    asked = {name.split(".")[0] for name in LIBRARIES}
    # Qt is asked of the window's program, which alone has it; pywin32 is a package of many modules.
    assert needed - asked == {"pyside6-essentials", "pywin32"}
