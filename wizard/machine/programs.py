"""How this product's own programs are started: from a checkout, an installed package or a frozen folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from wizard.errors import TrueupError
from wizard.machine.home import disk_error

_MODULES = {
    "trueup": "wizard",
    "trueup-setup": "wizard.ui",
    "trueup-bridge": "wizard.erp.bridge",
}
_ELEVATION_REQUIRED = 740


def program(name: str) -> list[str]:
    """Return the command line that starts `name`: `trueup`, `trueup-setup` or `trueup-bridge`."""
    if getattr(sys, "frozen", False):
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name(name + suffix))]
    return [sys.executable, "-m", _MODULES[name]]


def run_setup(arguments: list[str]) -> int:
    """Open the set-up wizard, wait until it is closed, and return its exit status."""
    command = [*program("trueup-setup"), *arguments]
    try:
        return subprocess.run(command, check=False).returncode
    except OSError as problem:
        # Windows: the program asks for administrator rights, and this terminal has none to hand on.
        if getattr(problem, "winerror", None) == _ELEVATION_REQUIRED:
            raise TrueupError("MC-324") from problem
        raise disk_error(problem, Path(command[0])) from problem
