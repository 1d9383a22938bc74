"""`trueup bundle FILE` works while no core runs, and replaces nothing unasked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path


def test_the_command_saves_a_bundle_and_replaces_only_when_told(tmp_path: Path) -> None:
    def trueup(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "wizard", "bundle", *arguments],
            env={**os.environ, "TRUEUP_HOME": str(tmp_path / "home")},
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )

    path = tmp_path / "b.zip"
    first = trueup(str(path), "--case", "ABC234")
    assert first.returncode == 0, first.stderr
    assert "status.json" in first.stdout
    with zipfile.ZipFile(path) as archive:
        assert b"ABC234" in archive.read("manifest.json")
        assert b"CO-401" in archive.read("status.json")
    again = trueup(str(path))
    assert (again.returncode, again.stderr[:6]) == (2, "SU-802")
    assert trueup(str(path), "--replace").returncode == 0
