"""Pre-flight on this very computer: what the core finds, and that it can be cancelled at once."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from doubles import ProcoreDouble

from wizard.core.preflight import PreflightSettings, _clock, _reach, preflight
from wizard.errors import Cancelled
from wizard.machine.home import Home
from wizard.machine.transport import CONNECT_SECONDS
from wizard.procedure.plan import OdbcSource, ProcoreAccount


def found(home: Home, url: str, **settings: object) -> dict[str, dict[str, str]]:
    account = ProcoreAccount(login_url=url, api_url=url, client_id="", secret_name="")
    told = preflight(home, PreflightSettings(procore=account, **settings), lambda: False)
    return {check["id"].split()[0]: check for check in told["checks"]}


@pytest.fixture
def home(tmp_path) -> Home:
    return Home(tmp_path / "home").prepare()


def test_a_computer_that_is_in_order_has_nothing_to_mend(home: Home, procore_double: ProcoreDouble) -> None:
    checks = found(home, procore_double.url)
    assert {name: check["state"] for name, check in checks.items() if name != "disk"} == {
        "account": "ok",
        "server": "skipped",
        "driver": "skipped",
        "services": "skipped",
        "rights": "ok",
        "store": "ok",
        "reach": "ok",
        "clock": "ok",
    }


def test_rights_of_others_are_told_and_not_mended(home: Home, procore_double: ProcoreDouble) -> None:
    home.secrets.chmod(0o755)
    check = found(home, procore_double.url)["rights"]
    assert check["state"] == "failed"
    assert str(home.secrets) in check["found"]
    assert "trueup doctor --fix-rights" in check["remedy"]
    assert home.secrets.stat().st_mode & 0o777 == 0o755


def test_a_damaged_store_of_secrets_is_found(home: Home, procore_double: ProcoreDouble) -> None:
    (home.secrets / "store").write_bytes(b"not a store")
    (home.secrets / "key").write_bytes(b"no key")
    assert found(home, procore_double.url)["store"]["state"] == "failed"


def test_a_host_that_does_not_answer_is_a_warning_with_a_remedy(home: Home) -> None:
    check = found(home, "http://127.0.0.1:9")["reach"]
    assert check["state"] == "attention"
    assert "proxy" in check["remedy"]


def test_a_driver_that_is_not_registered_is_named(home: Home, procore_double: ProcoreDouble) -> None:
    check = found(home, procore_double.url, source=OdbcSource(driver="No such driver"))["driver"]
    assert check["state"] == "attention"
    assert "No such driver" in check["found"]


@pytest.mark.parametrize(("off", "state"), [(0, "ok"), (240, "ok"), (7200, "failed"), (-7200, "failed")])
def test_a_clock_that_is_hours_off_is_found_either_way(off: int, state: str) -> None:
    check = _clock(datetime.now(UTC) - timedelta(seconds=off))
    assert check.state == state
    assert ("120 minutes" in str(check.found)) is (abs(off) == 7200)


def test_the_time_is_told_by_the_host_itself(procore_double: ProcoreDouble) -> None:
    told = _reach(procore_double.url, "/rest/v1.0/companies").told
    assert told is not None
    assert abs((datetime.now(UTC) - told).total_seconds()) < 60


def test_it_is_cancelled_at_once_although_a_host_does_not_answer(home: Home) -> None:
    account = ProcoreAccount(
        login_url="https://10.255.255.1", api_url="https://10.255.255.1", client_id="", secret_name=""
    )
    began = time.monotonic()
    with pytest.raises(Cancelled):
        preflight(home, PreflightSettings(procore=account), lambda: True)
    assert time.monotonic() - began < CONNECT_SECONDS, "as long as the host would have been waited for"


def test_a_check_that_breaks_is_a_finding_and_takes_no_other_along(
    home: Home, procore_double: ProcoreDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> dict[str, tuple[int, ...]]:
        raise RuntimeError("the list of drivers is damaged")

    monkeypatch.setattr("wizard.machine.computer.drivers", broken)
    checks = found(home, procore_double.url)
    assert checks["driver"]["state"] == "attention"
    assert "the list of drivers is damaged" in checks["driver"]["why"]
    assert checks["reach"]["state"] == "ok"
