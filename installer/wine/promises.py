"""A promise that is kept, or the proof ends; and where an installation lies, for those who look whether it does."""

from __future__ import annotations

from pathlib import Path

from installer.wine.rig import Prefix

PROGRAMS = r"C:\Program Files\Trueup"


def hold(promise: bool, words: str) -> None:
    """End the proof when a promise is not kept; else say that it is."""
    if not promise:
        raise SystemExit(f"NOT KEPT: {words}")
    print(f"kept: {words}", flush=True)


def runs_from(prefix: Prefix, folder: str) -> None:
    """Hold that the service runs, and answers, from this folder."""
    standing = prefix.run(f"{folder}\\trueup.exe", "service", "status")
    answer = prefix.run(f"{folder}\\trueup.exe", "status")
    there = standing.returncode == 0 and "running" in standing.stdout
    hold(there and answer.returncode == 0, f"the service runs and answers from {folder}")


def anything(prefix: Prefix) -> list[Path]:
    """Return what is there of programs, data, start menu, and list of programs."""
    drive = prefix.drive
    return [
        *drive.glob("Program*/Trueup*"),
        *drive.glob("Programme*/Trueup/trueup.exe"),
        *drive.glob("ProgramData/Trueup"),
        *drive.glob("ProgramData/Microsoft/Windows/Start Menu/Programs/Trueup"),
    ]
