"""The service of Windows, through the real service manager: installed, answering, stopped in time, removed."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.service import LABEL, STOP_SECONDS, Installation

if sys.platform != "win32":
    pytest.skip("this service manager is the one of Windows", allow_module_level=True)

import win32service

from wizard.machine.windows_service import WindowsServices, _service


@pytest.fixture
def services() -> Iterator[WindowsServices]:
    manager = WindowsServices()
    if manager.state() != "not installed":
        pytest.skip("Trueup is installed here, and a test must not touch it")
    yield manager
    if manager.state() != "not installed":
        manager.remove()


def test_it_answers_when_it_runs_and_is_gone_when_it_was_removed(services: WindowsServices, tmp_path: Path) -> None:
    home = Home(tmp_path / "Peña & Söhne").prepare()
    services.install(Installation(home.root))
    assert services.state() == "stopped"
    services.start()
    assert services.state() == "running"
    assert CoreClient(home).status()["connections"] == []
    services.start()  # once more is no error
    began = time.monotonic()
    services.stop()
    assert time.monotonic() - began < STOP_SECONDS
    with pytest.raises(TrueupError) as caught:
        CoreClient(home).status()
    assert caught.value.code == "CO-401"
    services.remove()
    assert services.state() == "not installed"


def test_installing_over_one_that_runs_changes_it_and_lets_it_run(
    services: WindowsServices, tmp_path: Path
) -> None:
    home = Home(tmp_path / "home").prepare()
    services.install(Installation(home.root))
    services.start()
    services.install(Installation(home.root))
    assert services.state() == "running"
    assert CoreClient(home).status()["runs"] == []


def test_a_core_that_a_visitor_ends_is_a_service_that_stopped(services: WindowsServices, tmp_path: Path) -> None:
    home = Home(tmp_path / "home").prepare()
    services.install(Installation(home.root))
    services.start()
    CoreClient(home).shutdown()
    services.stop()
    assert services.state() == "stopped"


def test_what_is_not_installed_cannot_be_started(services: WindowsServices) -> None:
    for act in (services.start, services.stop, services.remove):
        with pytest.raises(TrueupError) as caught:
            act()
        assert caught.value.code == "MC-323"


def test_an_account_nobody_knows_installs_nothing(services: WindowsServices) -> None:
    with pytest.raises(TrueupError) as caught:
        services.install(Installation(account="NOWHERE\\nobody"))
    assert caught.value.code == "MC-327"
    assert services.state() == "not installed"


def test_it_starts_with_the_computer_as_the_systems_own_account(services: WindowsServices, tmp_path: Path) -> None:
    services.install(Installation(Home(tmp_path / "home").prepare().root))
    kind, when, _, line, *_, account, label = configured()
    assert (kind, when) == (win32service.SERVICE_WIN32_OWN_PROCESS, win32service.SERVICE_AUTO_START)
    assert (account, label) == ("LocalSystem", LABEL)
    assert "service run --home" in line


def test_an_upgrade_keeps_account_and_folder(services: WindowsServices, tmp_path: Path) -> None:
    home = Home(tmp_path / "Peña & Söhne").prepare()
    services.install(Installation(home.root))
    before, other = configured(), "NT AUTHORITY\\LocalService"
    with _service(win32service.SERVICE_ALL_ACCESS) as service:
        same = win32service.SERVICE_NO_CHANGE
        win32service.ChangeServiceConfig(service, same, same, same, None, None, False, None, other, None, None)
    services.install(Installation())  # as the installer of a newer version does
    assert configured()[3] == before[3]
    assert configured()[7] == other
    services.install(Installation(account="LocalSystem"))
    assert configured()[7] == "LocalSystem"


def configured() -> tuple[Any, ...]:
    """What the service manager knows of it."""
    with _service(win32service.SERVICE_QUERY_CONFIG) as service:
        return tuple(win32service.QueryServiceConfig(service))
