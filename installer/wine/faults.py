"""Mistakes with the installer, tried under Wine: it refuses in time, and nothing is half-done.

Wine renames a folder in which a file is open and Windows does not, so a held file is asked on a real server
(docs/windows-acceptance.md), like the windows of the installer.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from installer.wine.rig import Prefix

REFUSED = 2
ACCENTED = r"C:\Programme für Peña & Söhne\Trueup"
_LONG = "C:\\" + "a" * 237
_UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trueup"
_GONE_SECONDS = 60.0

Hold = Callable[[bool, str], None]
Install = Callable[[int], None]
"""Runs the installer silently and demands a status."""


def refused(prefix: Prefix, install: Install, hold: Hold) -> None:
    """An old Windows, and a folder whose path is too long: refused, and nothing is there afterwards."""
    prefix.must("winecfg", "-v", "win7")
    install(REFUSED)
    prefix.must("winecfg", "-v", "win10")
    hold(not _anything(prefix), "an old Windows is refused, and nothing is installed")
    _put(prefix, _LONG)
    install(REFUSED)
    hold(not list(prefix.drive.glob("aaa*")), "a path of 240 characters is refused, and nothing is installed")
    prefix.must("reg", "delete", _UNINSTALL, "/f")


def accented(prefix: Prefix, install: Install, hold: Hold) -> None:
    """A folder with blanks, accents and a sign of the shell: installed, started, and all of it removed again."""
    _put(prefix, ACCENTED)
    install(0)
    status = prefix.run(f"{ACCENTED}\\trueup.exe", "service", "status")
    hold(
        status.returncode == 0 and "running" in status.stdout,
        "the service runs from a folder with blanks and accents",
    )
    removed = prefix.run(f"{ACCENTED}\\uninstall.exe", "/S", "/DATA=remove")
    hold(removed.returncode == 0, "the removal ends with 0")
    hold(_soon(lambda: not _anything(prefix)), "a removal with /DATA=remove leaves neither programs nor data")


def _put(prefix: Prefix, folder: str) -> None:
    """Have the next silent installation go to this folder, as if a version before were there."""
    prefix.must("reg", "add", _UNINSTALL, "/v", "InstallLocation", "/d", folder, "/f", "/reg:64")


def _anything(prefix: Prefix) -> list[Path]:
    drive = prefix.drive
    return [
        *drive.glob("Program*/Trueup*"),
        *drive.glob("Programme*/Trueup/trueup.exe"),
        *drive.glob("ProgramData/Trueup"),
    ]


def _soon(happened: Callable[[], bool]) -> bool:
    """An uninstaller goes on as a copy of itself after the program that was called has ended."""
    until = time.monotonic() + _GONE_SECONDS
    while not happened() and time.monotonic() < until:
        time.sleep(0.2)
    return happened()
