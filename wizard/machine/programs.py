"""How this product's own programs are started: from a checkout, an installed package or a frozen folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_MODULES = {
    "trueup": "wizard",
    "trueup-setup": "wizard.ui",
    "trueup-bridge": "wizard.erp.bridge",
}


def program(name: str) -> list[str]:
    """Return the command line that starts `name`: `trueup`, `trueup-setup` or `trueup-bridge`."""
    if getattr(sys, "frozen", False):
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name(name + suffix))]
    return [sys.executable, "-m", _MODULES[name]]


def run_setup(arguments: list[str]) -> int:
    """Open the set-up wizard, wait until it is closed, and return its exit status."""
    return subprocess.run([*program("trueup-setup"), *arguments], check=False).returncode
