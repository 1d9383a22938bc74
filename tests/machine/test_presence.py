"""Two people at one server: the second is told who came first, and a crash leaves nobody behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from wizard.machine.home import Home
from wizard.machine.presence import Presence, Visitor

_HOLD = """
import sys
from wizard.machine.home import Home
from wizard.machine.presence import Presence
held = Presence(Home.find(sys.argv[1]), "ABCDEF")
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_is_told_who_came_first_until_that_one_leaves(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    first = Presence(home, "ABCDEF")
    assert first.other is None
    second = Presence(home, "GHJKLM")
    assert second.other is not None
    assert second.other.case == "ABCDEF"
    assert second.other.since
    first.release()
    third = Presence(home, "GHJKLM")
    assert third.other is None
    third.release()


def test_a_window_that_crashed_is_not_there_any_more(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    command = [sys.executable, "-c", _HOLD, str(home.root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        told = Presence(home, "GHJKLM").other
        assert told is not None
        assert told.case == "ABCDEF"
        other.kill()
        other.wait()
    third = Presence(home, "GHJKLM")
    assert third.other is None
    third.release()


def test_a_note_that_cannot_be_read_is_somebody_all_the_same(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    first = Presence(home, "ABCDEF")
    home.presence.write_text("?", encoding="utf-8")
    assert Presence(home, "GHJKLM").other == Visitor()
    first.release()
