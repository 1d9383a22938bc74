"""Proves under Wine what can be proved of Windows: silent installation, service, rehearsal in windows, removal.

    python -m installer.wine.proof INSTALLER.exe FOLDER-FOR-PICTURES

Everything runs in a fresh Windows of Wine. The rehearsal is the real `trueup-setup.exe`, clicked through by itself;
`trueup demo` reads the Procore double back and ends with 0 only when it holds what the sample holds. Troubles are
in `faults`, what the windows of the installer ask in `pages`. What Wine cannot show is asked on a real server:
docs/windows-acceptance.md.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from installer.wine import faults, pages
from installer.wine.pages import Presser
from installer.wine.promises import PROGRAMS, hold
from installer.wine.rig import KEPT, LOADER, SERVER, Prefix, build_python, new_prefix, windows_path

_IN_START_MENU = "ProgramData/Microsoft/Windows/Start Menu/Programs/Trueup/Trueup Setup.lnk"
_EVERY_SECONDS = 3.0


def main(installer: Path, pictures: Path) -> None:
    """Run every step, or end with the first that does not do what was promised."""
    _, python = build_python()
    pictures.mkdir(parents=True, exist_ok=True)
    with _screen() as display, _windows(KEPT / "fresh", display) as prefix:
        home, programs = prefix.drive / "ProgramData" / "Trueup", prefix.drive / "Program Files" / "Trueup"
        presser = Presser(prefix, python, lambda name: _picture(display, pictures / f"{name}.png"))

        def trueup(*words: str, expect: int = 0) -> str:
            ended = prefix.run(f"{PROGRAMS}\\trueup.exe", *words)
            print(f"--- trueup {' '.join(words)}: {ended.returncode}\n{ended.stdout.strip()}", flush=True)
            hold(ended.returncode == expect, f"trueup {' '.join(words[:2])} ends with {expect}")
            return ended.stdout

        def install(expect: int = 0) -> None:
            began = time.monotonic()
            ended = prefix.run(windows_path(installer), "/S", limit=1800)
            print(f"--- {installer.name} /S: {ended.returncode} after {time.monotonic() - began:.0f} s", flush=True)
            hold(ended.returncode == expect, f"the installer ends with {expect}")

        faults.refused(prefix, install)
        pages.given_up(presser, installer)
        install()
        hold((programs / "uninstall.exe").is_file(), "the uninstaller is there")
        hold(len([*prefix.drive.glob(_IN_START_MENU)]) == 1, "the set-up is in the start menu of every account")
        hold("running" in trueup("service", "status"), "the service runs after the installation")
        trueup("status")
        hold((home / "status" / "status.json").is_file(), "the core has written its short status")
        trueup("selftest")

        (home / "drafts" / "kept.json").write_text("{}")
        install()
        hold("running" in trueup("service", "status"), "the service runs after an upgrade over a running one")
        hold((home / "drafts" / "kept.json").is_file(), "an upgrade keeps the machine folder")
        hold(not programs.with_name("Trueup.old").exists(), "an upgrade leaves nothing behind")
        faults.held(prefix, python, install)
        faults.kept_open(prefix, python)
        faults.put_back(prefix, install)
        faults.cut_off(prefix, install)
        size = sum(path.stat().st_size for path in programs.rglob("*"))

        with _pictures(display, pictures):
            told = trueup("demo", "--auto", "--rows", "500")
        hold("The double holds exactly what the sample company holds." in told, "the double was read back")

        trueup("service", "stop")
        trueup("service", "status", expect=3)
        trueup("service", "start")
        shutil.copy(programs / "uninstall.exe", prefix.drive)
        pages.removed(presser)
        hold(not (programs / "trueup.exe").exists(), "the programs are removed")
        hold(not [*prefix.drive.glob(_IN_START_MENU)], "the start menu is as before")
        hold((home / "drafts" / "kept.json").is_file(), "a removal that was answered with Enter keeps the data")
        ended = faults.removal(prefix, r"C:\uninstall.exe")
        hold(ended.returncode == 0, "a removal of programs that are no longer there ends with 0")
        hold((home / "drafts" / "kept.json").is_file(), "a silent removal keeps the machine folder")
        faults.accented(prefix, size, install)
    print("Proved under Wine. What Wine cannot show: docs/windows-acceptance.md")


@contextmanager
def _windows(folder: Path, display: str) -> Iterator[Prefix]:
    """A fresh Windows whose services live on between commands."""
    prefix = replace(new_prefix(folder), display=display)
    prefix.quietly(SERVER, "-p")  # the server is what makes files, so its mask counts (see `Prefix.run`)
    prefix.quietly(LOADER, "wineboot")
    try:
        yield prefix
    finally:
        prefix.stop()


@contextmanager
def _screen() -> Iterator[str]:
    """A display nobody sees; yields its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as announced:
            number = announced.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


@contextmanager
def _pictures(display: str, folder: Path) -> Iterator[None]:
    """Take a picture of the whole display every few seconds meanwhile."""
    done = threading.Event()

    def take() -> None:
        number = 0
        while not done.wait(_EVERY_SECONDS):
            number += 1
            _picture(display, folder / f"window-{number:03}.png")

    taker = threading.Thread(target=take, daemon=True)
    taker.start()
    try:
        yield
    finally:
        done.set()
        taker.join()


def _picture(display: str, path: Path) -> None:
    """Save what is on the display."""
    subprocess.run(["import", "-window", "root", str(path)], env={**os.environ, "DISPLAY": display}, check=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
