"""What the installer shows and asks in its windows, pressed through under Wine with every text read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer.wine.promises import PROGRAMS, anything, hold
from installer.wine.rig import Prefix, windows_path

_PRESS = Path(__file__).with_name("press.py")
_SETUP, _REMOVAL = "Trueup Setup", "Trueup Uninstall"


@dataclass(frozen=True)
class Presser:
    """Presses buttons in windows of `prefix`; `show` takes a picture of the display under a name."""

    prefix: Prefix
    python: Path
    show: Callable[[str], None]

    def press(self, title: str, button: str, picture: str = "") -> str:
        """Wait for a window with that button, press it, and return what stood there."""
        if picture:
            self.prefix.must(self.python, windows_path(_PRESS), title, button, "look")
            self.show(picture)
        return self.prefix.must(self.python, windows_path(_PRESS), title, button)


def given_up(by: Presser, installer: Path) -> None:
    """The pages of the installer up to the folder, and then cancelled: nothing is installed."""
    with _open(by.prefix, windows_path(installer)):
        by.press(_SETUP, "Next >", "installer-1-welcome")
        licences = by.press(_SETUP, "I Agree", "installer-2-licences")
        folder = by.press(_SETUP, "Cancel", "installer-3-folder")
        by.press(_SETUP, "Yes")
    hold("Trueup is licensed under Apache-2.0. It is shipped together with:" in licences, "the licences are a page")
    hold(PROGRAMS in folder, "the folder that is proposed is in Program Files")
    hold(not anything(by.prefix), "who cancels has nothing installed")


def removed(by: Presser) -> None:
    """The removal in windows: asks about the data, and Enter keeps them."""
    with _open(by.prefix, f"{PROGRAMS}\\uninstall.exe", f"_?={PROGRAMS}"):
        by.press(_REMOVAL, "Uninstall")
        asked = by.press(_REMOVAL, "No", "removal-asks")
        by.press(_REMOVAL, "Close")
    hold(
        "the copy of the accounting data in C:\\ProgramData\\Trueup too?" in asked, "a removal asks about the data"
    )
    hold("Enter presses: No\n" in asked, "Enter keeps the data")


@contextmanager
def _open(prefix: Prefix, *command: str) -> Iterator[None]:
    with prefix.started(*command) as program:
        try:
            yield
            program.communicate(timeout=120)
        except BaseException:
            program.kill()
            raise
