"""Mistakes with the installer and troubles of a computer, tried under Wine: it refuses in time, says why, and
nothing is half-done.

Programs of Wine keep each other from files as those of Windows do, so a virus scanner that holds a file is a
program that opened it for itself alone. A full disk is a small one of its own, which takes root to mount.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from installer.wine.promises import PROGRAMS, anything, hold, runs_from
from installer.wine.rig import Prefix

REFUSED = 2
ACCENTED = r"C:\Programme für Peña & Söhne\Trueup"
_LONG = "C:\\" + "a" * 237
_UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trueup"
_IN_START_MENU = "ProgramData/Microsoft/Windows/Start Menu/Programs/Trueup/Trueup Setup.lnk"
_GONE_SECONDS = 60.0
_HOLDER = """
import _winapi, sys
_winapi.CreateFile(sys.argv[1], _winapi.GENERIC_READ, 0, 0, _winapi.OPEN_EXISTING, 0, 0)
print("held", flush=True)
sys.stdin.read()
"""

Install = Callable[[int], None]
"""Runs the installer silently and demands a status."""


def refused(prefix: Prefix, install: Install) -> None:
    """An old Windows, and a folder whose path is too long: refused, and nothing is there afterwards."""
    prefix.must("winecfg", "-v", "win7")
    install(REFUSED)
    prefix.must("winecfg", "-v", "win10")
    hold("needs Windows Server 2019" in _told(prefix), "an old Windows is refused, and why is said")
    hold(not anything(prefix), "nothing is installed on an old Windows")
    _put(prefix, _LONG)
    install(REFUSED)
    hold("too long by" in _told(prefix), "a path of 240 characters is refused, and why is said")
    hold(not list(prefix.drive.glob("aaa*")), "nothing is installed in a path of 240 characters")
    prefix.must("reg", "delete", _UNINSTALL, "/f")


def held(prefix: Prefix, python: Path, install: Install) -> None:
    """A file that a virus scanner holds, and a window that an admin left open, in the way of the next version."""
    scanned = f"{PROGRAMS}\\_internal\\licences\\overview.txt"
    with prefix.started(python, "-c", _HOLDER, scanned) as scanner:
        assert scanner.stdin is not None and scanner.stdout is not None
        hold(scanner.stdout.readline().strip() == "held", "a program holds a file for itself alone")
        install(REFUSED)
        scanner.stdin.close()
    _as_before(prefix, scanned)
    with prefix.started(f"{PROGRAMS}\\trueup-setup.exe") as window:
        window.stdout and window.stdout.close()
        install(REFUSED)
        hold(window.poll() is None, "the window is still open")
        prefix.run("taskkill", "/F", "/IM", "trueup-setup.exe")
    _as_before(prefix, f"{PROGRAMS}\\trueup-setup.exe")


def kept_open(prefix: Prefix, python: Path) -> None:
    """A held file, and an open window, in the way of a silent removal: nothing is removed, and why is said."""
    scanned = f"{PROGRAMS}\\_internal\\licences\\overview.txt"
    with prefix.started(python, "-c", _HOLDER, scanned) as scanner:
        assert scanner.stdin is not None and scanner.stdout is not None
        hold(scanner.stdout.readline().strip() == "held", "a program holds a file for itself alone")
        _not_removed(prefix, scanned)
        scanner.stdin.close()
    with prefix.started(f"{PROGRAMS}\\trueup-setup.exe") as window:
        window.stdout and window.stdout.close()
        _not_removed(prefix, f"{PROGRAMS}\\trueup-setup.exe")
        hold(window.poll() is None, "the window is still open")
        prefix.run("taskkill", "/F", "/IM", "trueup-setup.exe")


def removal(prefix: Prefix, program: str) -> subprocess.CompletedProcess[str]:
    """Remove the programs silently to the end: the folder comes last, without quotes, or a copy goes on alone."""
    return prefix.run(program, "/S", *f"_?={PROGRAMS}".split(" "))


def _not_removed(prefix: Prefix, file: str) -> None:
    ended = removal(prefix, f"{PROGRAMS}\\uninstall.exe")
    told = _told(prefix)
    print(f"--- uninstall.exe /S: {ended.returncode}, it said: {told}", flush=True)
    hold(ended.returncode == REFUSED, "a removal while something is in use ends with 2")
    hold(file in told and "Nothing was removed." in told, f"the file that is in use is named: {file}")
    hold(bool([*prefix.drive.glob(_IN_START_MENU)]), "the start menu is as before")
    runs_from(prefix, PROGRAMS)


def put_back(prefix: Prefix, install: Install) -> None:
    """A machine folder that somebody opened, so that no service may start: the old programs come back."""
    home, mark = prefix.drive / "ProgramData" / "Trueup", prefix.drive / "Program Files" / "Trueup" / "mark.txt"
    mark.write_text("only the old programs have this")
    closed = home.stat().st_mode
    home.chmod(0o777)
    install(REFUSED)
    told = _told(prefix)
    print(f"--- it said: {told}", flush=True)
    hold("trueup doctor" in told, "a service that cannot be installed is told")
    hold("did not start again" in told, "an old service that may not start either is told")
    hold(mark.exists(), "the old programs are put back")
    doctor = prefix.run(f"{PROGRAMS}\\trueup.exe", "doctor")
    hold(doctor.returncode == REFUSED and "MC-321" in doctor.stdout, "doctor says who may open the folder")
    home.chmod(closed)
    prefix.must(f"{PROGRAMS}\\trueup.exe", "service", "start")
    runs_from(prefix, PROGRAMS)


def cut_off(prefix: Prefix, install: Install) -> None:
    """A power cut between the two renames of an upgrade: the next installation finds its way."""
    programs = prefix.drive / "Program Files" / "Trueup"
    prefix.must(f"{PROGRAMS}\\trueup.exe", "service", "stop")
    programs.rename(programs.with_name("Trueup.old"))
    programs.with_name("Trueup.new").mkdir()
    install(0)
    runs_from(prefix, PROGRAMS)
    hold(not [*prefix.drive.glob("Program Files/Trueup.*")], "nothing is left of an upgrade that was cut off")


def _as_before(prefix: Prefix, file: str) -> None:
    told = _told(prefix)
    print(f"--- it said: {told}", flush=True)
    hold(file in told, f"the file that is in use is named: {file}")
    runs_from(prefix, PROGRAMS)
    left = [*prefix.drive.glob("Program Files/Trueup.*")]
    hold(not left, "nothing of the new version is left beside the old one")


def accented(prefix: Prefix, size: int, install: Install) -> None:
    """A folder with blanks, accents and a sign of the shell, on a disk that is full in the middle of an upgrade:
    installed, refused the second time and still running, and all of it removed again.

    `size` is how many bytes the programs take.
    """
    _put(prefix, ACCENTED)
    with _small_disk(prefix.drive / "Programme für Peña & Söhne", size * 3 // 2) as small:
        install(0)
        runs_from(prefix, ACCENTED)
        if small:
            install(REFUSED)
            told = _told(prefix)
            print(f"--- it said: {told}", flush=True)
            hold("Is the disk full?" in told, "a disk that is full in mid-upgrade is told")
            runs_from(prefix, ACCENTED)
            left = [*prefix.drive.glob("Programme*/Trueup.*")]
            hold(not left, "nothing of the new version is left on the full disk")
        removed = prefix.run(f"{ACCENTED}\\uninstall.exe", "/S", "/DATA=remove")
        hold(removed.returncode == 0, "the removal ends with 0")
        hold(_soon(lambda: not anything(prefix)), "a removal with /DATA=remove leaves neither programs nor data")


@contextmanager
def _small_disk(folder: Path, size: int) -> Iterator[bool]:
    """A disk of that many bytes at `folder`; yields whether there could be one."""
    folder.mkdir()
    if sys.platform == "win32" or os.geteuid():
        print("NOT TRIED: a full disk in mid-upgrade, because only root may mount a small one", flush=True)
        yield False
        return
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "trueup-proof", str(folder)], check=True)
    try:
        yield True
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _told(prefix: Prefix) -> str:
    """What a silent installation wrote down, in one line."""
    found = [*prefix.drive.glob("users/*/Temp/trueup-setup.txt")]
    found += prefix.drive.glob("users/*/AppData/Local/Temp/trueup-setup.txt")
    return " ".join(found[0].read_text(encoding="utf-16").split()) if found else ""


def _put(prefix: Prefix, folder: str) -> None:
    """Have the next silent installation go to this folder, as if a version before were there."""
    prefix.must("reg", "add", _UNINSTALL, "/v", "InstallLocation", "/d", folder, "/f", "/reg:64")


def _soon(happened: Callable[[], bool]) -> bool:
    """An uninstaller goes on as a copy of itself after the program that was called has ended."""
    until = time.monotonic() + _GONE_SECONDS
    while not happened() and time.monotonic() < until:
        time.sleep(0.2)
    return happened()
