"""At twice the size on a small screen pages scroll, and nothing is cut or out of reach.

The scale belongs to the process, so the tour of the windows runs in one of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from sight import clipped
from tour import furnish, tour

from wizard.ui import language

SCALE = "QT_SCALE_FACTOR"
AT_SCALE = os.environ.get(SCALE) == "2"
_SCROLLS = "list"
"""A list that is wider than its room scrolls to the side; what stands in it is whole, headings and cells."""


@pytest.mark.skipif(AT_SCALE, reason="this is the process at twice the size")
def test_at_twice_the_size_nothing_is_cut(display: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", __file__],
        env={**os.environ, SCALE: "2", "DISPLAY": display},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert f"{len(language.NAMES)} passed" in done.stdout


@pytest.mark.skipif(not AT_SCALE, reason="runs in a process at twice the size, started by the test above")
@pytest.mark.parametrize("spoken", language.NAMES)
def test_every_control_is_whole_and_within_reach(speaking, open_window, core, progress_of, spoken) -> None:
    speaking(spoken)
    furnish(core, progress_of)
    person = open_window()
    assert person.window.size() == QSize(640, 512), "a screen of 1280×1024"
    assert not person.window.steps.isVisible(), "the page has that room"
    wrong = []
    for name, window in tour(person, core):
        person.picture_of(window, f"twice {spoken} {name}")
        wrong += [f"{name}: {each}" for each in clipped(window) if not each.startswith(_SCROLLS)]
    assert wrong == [], "\n".join(wrong)
