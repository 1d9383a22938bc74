"""The background core as a service of this computer: what every service manager can be asked.

The managers themselves are in `windows_service` and `systemd`. What the service does is not known here.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wizard.machine.programs import program

NAME = "Trueup"
"""What the service is called in the list of services of Windows; systemd has it in small letters."""
LABEL = "Trueup background core"
ABOUT = "Keeps the accounting system and Procore in step."
STOP_SECONDS = 20.0
"""Within this the core has ended, whatever it was doing; a run goes on at the next start."""
RESTART_AFTER = (5, 30, 60)
"""Seconds after the first, the second and every further crash of a day; then it counts from the beginning."""


@dataclass(frozen=True)
class Installation:
    """How the service is to run: `account` "" is the system's own (LocalSystem, root)."""

    home: Path | None = None
    account: str = ""
    password: str = ""

    def command(self) -> list[str]:
        """Return what the service manager starts."""
        at = [] if self.home is None else ["--home", str(self.home)]
        inner = ["service", "run"] if sys.platform == "win32" else ["core", "run"]
        return [*program("trueup"), *inner, *at]

    def command_line(self) -> str:
        return subprocess.list2cmdline(self.command())


class ServiceManager(Protocol):
    """Every call may raise MC-324 without administrator rights, and MC-325 with the manager's own reason."""

    def install(self, wanted: Installation) -> list[str]:
        """Install the service, or change one that is there, which keeps an account and a folder that are not said.

        Returns what could not be set, in words.
        """
        ...

    def start(self) -> None:
        """Start it and return when it runs; raise MC-323 or MC-326."""
        ...

    def stop(self) -> None:
        """Stop it and return when it has ended; raise MC-323 or MC-326."""
        ...

    def remove(self) -> None:
        """Stop it and take it out of the list; raise MC-323."""
        ...

    def state(self) -> str:
        """Return `not installed`, `stopped`, `running`, or what it is on the way to."""
        ...


def service_manager() -> ServiceManager:
    """Return the manager of this system."""
    if sys.platform == "win32":
        from wizard.machine.windows_service import WindowsServices  # noqa: PLC0415 - exists on Windows alone

        return WindowsServices()
    from wizard.machine.systemd import Systemd  # noqa: PLC0415 - there is one manager a system

    return Systemd()
