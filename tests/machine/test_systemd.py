"""The unit of systemd: what it says, that systemd understands it, and what is told where systemd does not run."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from wizard.errors import TrueupError
from wizard.machine.service import Installation

if sys.platform == "win32":
    pytest.skip("Windows has a service manager of its own", allow_module_level=True)

from wizard.machine.systemd import UNIT, Systemd, unit


def test_the_unit_restarts_after_a_crash_and_not_after_what_a_person_must_mend() -> None:
    lines = unit(Installation()).splitlines()
    assert "Restart=on-failure" in lines
    assert "RestartPreventExitStatus=2" in lines
    assert "TimeoutStopSec=20" in lines
    assert "UMask=0077" in lines
    assert not any(line.startswith("User=") for line in lines)


def test_another_account_and_a_home_with_blanks_and_signs_are_said_as_systemd_reads_them() -> None:
    lines = unit(Installation(Path("/srv/Peña & Söhne/50 % $x"), account="trueup")).splitlines()
    assert "User=trueup" in lines
    (start,) = [line for line in lines if line.startswith("ExecStart=")]
    assert start.endswith('core run --home "/srv/Peña & Söhne/50 %% $$x"')


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed here")
@pytest.mark.parametrize("home", [None, Path("/srv/Peña & Söhne/50 % $x")])
def test_systemd_understands_it(tmp_path: Path, home: Path | None) -> None:
    file = tmp_path / UNIT
    file.write_text(unit(Installation(home)), encoding="utf-8")
    told = subprocess.run(
        ["systemd-analyze", "verify", str(file)], capture_output=True, text=True, check=False, timeout=240
    )
    about_it = [line for line in told.stderr.splitlines() if UNIT in line and "Failed to" not in line]
    assert told.returncode == 0, told.stderr
    assert about_it == []


@pytest.mark.skipif(Path("/run/systemd/system").is_dir(), reason="systemd runs here and would be asked")
def test_where_systemd_does_not_run_the_unit_is_written_and_that_is_said(tmp_path: Path) -> None:
    services = Systemd(tmp_path)
    assert services.state() == "not installed"
    (told,) = services.install(Installation())
    assert str(tmp_path / UNIT) in told
    assert (tmp_path / UNIT).read_text(encoding="utf-8") == unit(Installation())
    assert services.state() == "stopped"
    services.remove()
    assert services.state() == "not installed"


def test_what_is_not_installed_cannot_be_started(tmp_path: Path) -> None:
    for act in (Systemd(tmp_path).start, Systemd(tmp_path).stop, Systemd(tmp_path).remove):
        with pytest.raises(TrueupError) as caught:
            act()
        assert caught.value.code == "MC-323"


def test_a_folder_of_units_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(TrueupError) as caught:
        Systemd(tmp_path / "nowhere").install(Installation())
    assert caught.value.code == "MC-325"
    assert "trueup.service" in caught.value.cause


@pytest.mark.skipif(Path("/run/systemd/system").is_dir(), reason="systemd runs here and would be asked")
@pytest.mark.parametrize("home", [None, Path("/srv/trueup"), Path('/srv/Peña & "Söhne"/50 % $x\\y')])
def test_installing_again_keeps_account_and_folder_that_are_not_said(tmp_path: Path, home: Path | None) -> None:
    services, before = Systemd(tmp_path), Installation(home, account="trueup")
    services.install(before)
    services.install(Installation())
    assert (tmp_path / UNIT).read_text(encoding="utf-8") == unit(before)
    services.install(Installation(account="root"))
    assert (tmp_path / UNIT).read_text(encoding="utf-8") == unit(Installation(home, account="root"))
