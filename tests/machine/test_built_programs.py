"""The folder that the installer packs, built by the same spec for this system: it starts, the set-up goes through.

Only this shows that nothing the programs load at run time was left out of the folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_BUILD_SECONDS = 600
_RUN_SECONDS = 240

pytestmark = [
    pytest.mark.timeout(_BUILD_SECONDS + 300),
    pytest.mark.skipif(sys.platform == "win32", reason="there the installed programs are proved (make windows)"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built programs."""
    place = tmp_path_factory.mktemp("built")
    places = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    command = [sys.executable, "-m", "PyInstaller", "build_installer.spec", "--log-level", "WARN", *places]
    # Its own cache and bytecode of the build stay below the same place.
    settings = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(place / "cache")}
    subprocess.run(command, cwd=ROOT, env=settings, check=True, timeout=_BUILD_SECONDS)
    return place / "dist" / "trueup"


def test_the_built_programs_are_whole(folder: Path, tmp_path: Path) -> None:
    code, said = _run(folder / "trueup", "selftest", "--home", tmp_path / "home")
    assert code == 0, said


def test_the_set_up_is_clicked_through_in_the_built_window(folder: Path) -> None:
    code, said = _run("xvfb-run", "--auto-servernum", folder / "trueup", "demo", "--auto", "--rows", "500")
    assert code == 0, said
    assert "holds exactly what the sample company holds" in " ".join(said.split())


def _run(*command: str | Path) -> tuple[int, str]:
    ran = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_RUN_SECONDS)
    return ran.returncode, ran.stdout + ran.stderr
