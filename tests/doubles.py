"""Starts the sandbox's doubles as real processes, for tests in any folder."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

COMPANY_ID = 562949953420001
CLIENT_ID = "demo-client"
CLIENT_SECRET = "demo-secret"


class ProcoreControl:
    """The switches and the journal of a running Procore double."""

    def __init__(self, url: str, session: requests.Session) -> None:
        self._url = f"{url}/__double__"
        self._session = session

    def switch(self, **positions: Any) -> dict[str, Any]:
        """Set switches by name (see `wizard.sandbox.procore_double.switches.Switches`)."""
        return self._call("PATCH", "switches", positions)

    def reset(self) -> None:
        """Put every switch and limit back."""
        self._call("DELETE", "switches")

    def limits(self, **limits: Any) -> None:
        """Change `hourly` or `spike`, or use up the spike window for `exhausted_seconds`."""
        self._call("PATCH", "limits", limits)

    def forget_tokens(self) -> None:
        self._call("DELETE", "tokens")

    def calls(self, method: str | None = None, template: str | None = None) -> list[dict[str, Any]]:
        """Return the journal in the order of the calls."""
        return [
            call
            for call in self._call("GET", "calls")
            if method in (None, call["method"]) and template in (None, call["template"])
        ]

    def counters(self) -> dict[str, dict[str, int]]:
        """Return counts: `records` by kind, `requests` by method and template, `accepted` items by kind."""
        return self._call("GET", "counters")

    def play(self, move: str, **told: Any) -> dict[str, Any]:
        """Make a move of the project user or the approver, which must be possible."""
        return self._call("POST", "play", {"move": move, **told})

    def greyed(self, move: str, **told: Any) -> str:
        """Try a move that must be impossible, and return why it is."""
        answer = self._session.post(f"{self._url}/play", json={"move": move, **told}, timeout=30)
        assert answer.status_code == 409, answer.text
        return str(answer.json()["error"])

    def records(self, kind: str) -> list[dict[str, Any]]:
        """Return what the double keeps of a kind, as it keeps it."""
        return self._call("GET", f"records?kind={kind}")

    def wipe(self) -> None:
        """Remove every record and the journal."""
        self._call("DELETE", "records")

    def change_order(self, **wish: Any) -> dict[str, Any]:
        """Create a change order as a project user does (see `PlayedChangeOrder`) and return its package."""
        return self._call("POST", "change_orders", wish)

    def edit_change_order(self, package: int, **changes: Any) -> dict[str, Any]:
        return self._call("PATCH", f"change_orders/{package}", changes)

    def delete_change_order(self, package: int) -> None:
        self._call("DELETE", f"change_orders/{package}")

    def look_at_change_order(self, package: int) -> dict[str, Any]:
        """Return a package as it stands, without a call of the API."""
        return self._call("GET", f"change_orders/{package}")

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        answer = self._session.request(method, f"{self._url}/{path}", json=body, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()


@dataclass(frozen=True)
class ProcoreDouble:
    """A running Procore double and what one needs to sign in."""

    url: str
    state: Path
    process: subprocess.Popen[str]
    control: ProcoreControl
    company_id: int = COMPANY_ID
    client_id: str = CLIENT_ID
    client_secret: str = CLIENT_SECRET

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])


@contextmanager
def running_procore_double(
    state: Path, *, port: int = 0, hourly_limit: int = 1_000_000, spike_limit: int = 1_000_000, erp: bool = False
) -> Iterator[ProcoreDouble]:
    """Run a double on `state` until the block ends; its limits of calls are out of the way unless given."""
    arguments = {"state": state, "port": port, "hourly-limit": hourly_limit, "spike-limit": spike_limit}
    options = [part for name, value in arguments.items() for part in (f"--{name}", str(value))]
    options += ["--erp"] if erp else []
    command = [sys.executable, "-m", "wizard.sandbox.procore_double", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process, requests.Session() as session:
        try:
            url = process.stdout.readline().strip()
            assert url, f"the double ended with {process.wait()} before it listened"
            yield ProcoreDouble(url, state, process, ProcoreControl(url, session))
        finally:
            process.send_signal(signal.SIGTERM)


CMIC_USER = "TRUEUP"
CMIC_PASSWORD = "demo-password"


class CmicControl:
    """The switches, the journal and the rows of a running CMiC double."""

    def __init__(self, url: str, session: requests.Session) -> None:
        self._url = f"{url}/__double__"
        self._session = session

    def switch(self, **positions: Any) -> dict[str, Any]:
        """Set switches by name (see `wizard.sandbox.cmic_double.switches.Switches`)."""
        return self._call("PATCH", "switches", positions)

    def reset(self) -> None:
        """Put every switch back and forget the journal."""
        self._call("DELETE", "switches")
        self.forget_calls()

    def forget_calls(self) -> None:
        self._call("DELETE", "calls")

    def forget_tokens(self) -> None:
        self._call("DELETE", "tokens")

    def calls(self, resource: str = "", method: str = "") -> list[dict[str, Any]]:
        """Return the journal in the order of the calls."""
        return [
            call
            for call in self._call("GET", "calls")
            if (not resource or f"/{resource}" in call["path"]) and method in ("", call["method"])
        ]

    def counters(self) -> dict[str, int]:
        """Return how many rows each resource holds."""
        return self._call("GET", "counters")

    def rows(self, resource: str, **where: Any) -> list[dict[str, Any]]:
        return self._call("POST", f"rows/{resource}", {"where": where})

    def add(self, resource: str, **row: Any) -> None:
        self._call("PUT", f"rows/{resource}", {"row": row, "where": row})

    def clear(self, resource: str) -> None:
        """Remove every row of a resource."""
        self._call("DELETE", f"rows/{resource}", {})

    def change(self, resource: str, where: dict[str, Any], **values: Any) -> None:
        """Change rows as somebody does who works in CMiC."""
        assert self._call("PATCH", f"rows/{resource}", {"where": where, "set": values})

    def remove(self, resource: str, **where: Any) -> None:
        assert self._call("DELETE", f"rows/{resource}", {"where": where})

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        answer = self._session.request(method, f"{self._url}/{path}", json=body, timeout=30)
        assert answer.status_code == 200, answer.text
        return answer.json()


@dataclass(frozen=True)
class CmicDouble:
    """A running CMiC double and what one needs to sign in."""

    root: str
    state: Path
    control: CmicControl
    environment: str = "cmictest"
    company: str = "001"
    tenant: str = "HARBOR"
    user: str = CMIC_USER
    password: str = CMIC_PASSWORD

    @property
    def url(self) -> str:
        """The mobile server URL."""
        return f"{self.root}/{self.environment}"


@contextmanager
def running_cmic_double(state: Path, **options: Any) -> Iterator[CmicDouble]:
    """Run a double on `state` until the block ends; `options` are those of its command."""
    given = {"state": state, **options}
    written = [part for name, value in given.items() for part in _option(name, value)]
    command = [sys.executable, "-m", "wizard.sandbox.cmic_double", *written]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process, requests.Session() as session:
        try:
            url = process.stdout.readline().strip()
            assert url, f"the double ended with {process.wait()} before it listened"
            known = {name: value for name, value in options.items() if name in ("company", "tenant", "user")}
            yield CmicDouble(url, state, CmicControl(url, session), **known)
        finally:
            process.send_signal(signal.SIGTERM)


def _option(name: str, value: Any) -> list[str]:
    flag = f"--{name.replace('_', '-')}"
    return [flag] if value is True else [flag, str(value)]
