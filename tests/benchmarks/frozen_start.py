"""How soon the window of the built program stands, beside that of a bare PySide6 program built the same way.

`python -m tests.benchmarks.frozen_start build/bundle/trueup` builds the bare program (a label in a window, one
folder, no UPX), starts both in turns on one X server and takes the seconds until each window is on the
display, as `xdotool` sees it. The files lie in the cache of the system by then: a disk that is read for the first
time is not measured. Figures of one run compare with each other only.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.window import display

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
label = QLabel("bare")
label.setWindowTitle("Bare window")
label.show()
sys.exit(app.exec())
"""
_LONGEST = 120


def bare_program(folder: Path) -> Path:
    """Build the bare program in `folder` and return it."""
    (folder / "bare.py").write_text(_BARE, encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--windowed", "--onedir", "--noupx", "--log-level", "WARN"]
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work"), "--specpath", str(folder)]
    subprocess.run([*command, *places, str(folder / "bare.py")], check=True)
    return folder / "dist" / "bare" / "bare"


def seconds_to_window(command: list[str], title: str) -> float:
    """Start a program, and return the seconds until its window is on the display; then end it."""
    began = time.monotonic()
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as program:
        try:
            while time.monotonic() - began < _LONGEST:
                found = ["xdotool", "search", "--onlyvisible", "--name", title]
                if subprocess.run(found, capture_output=True, check=False).returncode == 0:
                    return time.monotonic() - began
                if program.poll() is not None:
                    raise SystemExit(f"{command[0]} ended with {program.returncode} before its window stood.")
            raise SystemExit(f"No window called {title!r} within {_LONGEST} seconds.")
        finally:
            program.terminate()


def main() -> None:
    """Measure both and print them as a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder that `make bundle` built")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, display():
        os.environ["TRUEUP_HOME"] = str(Path(place) / "home")
        programs = {
            "bare": ([str(bare_program(Path(place)))], "^Bare window$"),
            "trueup-setup": ([str(options.folder / "trueup-setup")], "Trueup"),
        }
        for command, title in programs.values():  # the first start fills the caches for both
            seconds_to_window(command, title)
        taken: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(options.rounds):
            for name, (command, title) in programs.items():
                taken[name].append(seconds_to_window(command, title))
    medians = {name: statistics.median(seconds) for name, seconds in taken.items()}
    print("| program | seconds to its window (median) | least | most |\n|---|---|---|---|")
    for name, seconds in taken.items():
        print(f"| {name} | {medians[name]:.2f} | {min(seconds):.2f} | {max(seconds):.2f} |")
    print(f"\nratio {medians['trueup-setup'] / medians['bare']:.2f} (promised: 2)")


if __name__ == "__main__":
    main()
