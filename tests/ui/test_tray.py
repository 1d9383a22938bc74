"""The icon in the notification area: its words without an area, and itself in a real one (trayer, from Debian)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time

import pytest
from alike import match
from orders import export
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QSystemTrayIcon

from wizard.errors import TrueupError
from wizard.ui.journey import Journey
from wizard.ui.standing import standing
from wizard.ui.tray import Tray

SHORT = {"format": 1, "version": "test", "written": "", "core": "running", "health": "good", "paused_until": None}


def entry(name: str, health: str, following: str | None = None) -> dict:
    return {
        "id": name.lower(),
        "name": name,
        "company": name,
        "health": health,
        "schedule": {"every_minutes": 60, "quiet_from": "", "quiet_to": "", "next": following},
    }


def run_of(connection: str, state: str) -> dict:
    return {
        "run": "R-7KQ4-M2XP",
        "connection": connection,
        "state": state,
        "created": "2026-11-23T08:00:00+00:00",
        "ended": None,
        "error": None,
        "depth": "shallow",
        "held": False,
        "counts": {"read": 0, "delivered": 0, "set_aside": 0},
    }


def full(*entries: dict, runs: tuple[dict, ...] = (), paused_until: str | None = None) -> dict:
    return {"connections": list(entries), "runs": list(runs), "paused_until": paused_until}


@pytest.fixture
def tray(qtbot, home):
    made = Tray(Journey(home))
    yield made
    made.close()


# -- words -------------------------------------------------------------------------------------------------


def test_the_worst_connection_speaks_for_all(qapp):
    now = standing(full(entry("Cascade", "good"), entry("Homes", "failed"), entry("Civil", "attention")))
    assert (now.sign, now.headline) == ("error", "The last run failed")
    assert now.in_words().splitlines() == [
        "Trueup: The last run failed",
        "Cascade: Procore is up to date",
        "Homes: The last run failed",
        "Civil: Someone has to look at it",
    ]


def test_one_connection_says_its_last_run(qapp):
    now = standing(full(entry("Cascade", "good"), runs=(run_of("cascade", "done"),)))
    assert now.sign == "check"
    assert now.in_words().splitlines()[1] == "Cascade"
    assert "Last run 23 Nov" in now.in_words() and now.in_words().endswith("Done")
    assert now.lines[0].following == "Next run only when someone asks for it"


def test_a_pause_is_said_with_its_end(qapp):
    now = standing(full(entry("Cascade", "paused"), paused_until="2026-11-24T06:00:00+00:00"))
    assert now.paused and now.headline.startswith("Paused until 24 Nov")


def test_nothing_set_up_is_not_a_failure(qapp):
    now = standing(full())
    assert (now.sign, now.headline) == ("off", "Nothing is set up yet")


def test_the_short_form_says_the_same_but_may_do_nothing(qapp):
    last = {"state": "failed", "started": "2026-11-23T08:00:00+00:00", "ended": None}
    one = {"id": "cascade", "name": "Cascade", "health": "failed", "last_run": last, "next": None}
    now = standing(SHORT | {"connections": [one]}, short=True)
    assert (now.sign, now.headline, now.may_ask) == ("error", "The last run failed", False)
    assert "Failed" in now.lines[0].last
    assert "administrators" in now.note


def test_a_core_that_has_ended_is_told_first(qapp):
    now = standing(SHORT | {"core": "ended", "connections": []}, short=True)
    assert (now.sign, now.headline) == ("error", "The background core does not run")


def test_change_orders_that_wait_are_said_beside_the_health(qapp):
    several = full(entry("Cascade", "good") | {"waiting": 2}, entry("Homes", "good") | {"waiting": 1})
    now = standing(several)
    assert (now.sign, now.headline, now.waiting) == ("check", "Procore is up to date", 3)
    assert now.in_words().splitlines()[1:] == [
        "Cascade: Procore is up to date · 2 change orders wait for a person",
        "Homes: Procore is up to date · 1 change order waits for a person",
    ]
    last = {"id": "cascade", "name": "Cascade", "health": "good", "last_run": None, "next": None}
    short = standing(SHORT | {"connections": [last | {"waits": True}]}, short=True)
    assert short.lines[0].waiting == "Change orders wait for a person"


# -- the menu ----------------------------------------------------------------------------------------------


def test_the_menu_synchronises_and_pauses(qtbot, core, tray):
    core.connections = [entry("Cascade & Sons", "good")]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    (menu,) = tray._connection_menus
    assert menu.title() == "Cascade && Sons: Procore is up to date"
    assert "Procore is up to date" in tray.icon.toolTip()
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: bool(core.asked("synchronise")))
    assert core.asked("synchronise")[0]["depth"] == "shallow"
    tray._pause.actions()[1].trigger()
    qtbot.waitUntil(lambda: tray.standing.paused)
    assert core.asked("pause") == [{"seconds": 7_200}]
    assert tray.go_on.isVisible() and not tray._pause.menuAction().isVisible()
    tray.go_on.trigger()
    qtbot.waitUntil(lambda: not tray.standing.paused)


def test_what_was_asked_before_a_deed_does_not_hide_what_it_did(qtbot, core, tray):
    core.connections = [entry("Cascade & Sons", "good")]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    with core.slow_answer("status"):
        tray.look_again()
        qtbot.waitUntil(lambda: len(core.asked("status")) == 2)
        tray._pause.actions()[1].trigger()
        qtbot.waitUntil(lambda: tray.standing.paused)
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
    assert tray.standing.paused


def test_the_menu_offers_matches_where_some_wait(qtbot, core, tray, monkeypatch):
    started: list[list[str]] = []
    monkeypatch.setattr(tray, "_start", started.append)
    core.connections, core.matches = [entry("Cascade", "attention")], [match(1), match(2)]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    actions = tray._connection_menus[0].actions()
    assert "2 records may be in Procore already" in [action.text() for action in actions]
    actions[-1].trigger()
    assert started == [["--matches", "cascade"]]


def test_the_menu_offers_change_orders_where_some_wait(qtbot, core, tray, monkeypatch):
    started: list[list[str]] = []
    monkeypatch.setattr(tray, "_start", started.append)  # a program of its own, which has tests of its own
    core.connections = [entry("Cascade", "good")]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    assert [act.text() for act in tray._connection_menus[0].actions()][-1] == "S&ynchronise now"
    core.exports = [export(connection="cascade")]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing.waiting == 1)
    tray._connection_menus[0].actions()[-1].trigger()
    assert started == [["--change-orders", "cascade"]]


def test_the_menu_offers_what_else_goes_out_where_some_waits(qtbot, core, tray, monkeypatch):
    started: list[list[str]] = []
    monkeypatch.setattr(tray, "_start", started.append)
    core.connections = [entry("Cascade", "good") | {"outgoing": 1}]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    assert "1 record from Procore waits for a person" in tray.standing.in_words().splitlines()
    tray._connection_menus[0].actions()[-1].trigger()
    assert started == [["--outgoing", "cascade"]]


def test_an_account_that_may_not_ask_can_only_look(qtbot, home, core, tray):
    home.channel_key.chmod(0o600)
    home.channel_key.write_bytes(b"not the key of this core")
    one = {"id": "cascade", "name": "Cascade", "health": "good", "last_run": None, "next": None}
    home.status_file.write_text(json.dumps(SHORT | {"connections": [one]}))
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    (menu,) = tray._connection_menus
    assert not menu.actions()[-1].isEnabled()
    assert not tray._pause.isEnabled()
    assert tray.note.isVisible()
    assert core.asked("status") == []


def test_without_a_core_the_last_known_is_told_and_it_can_be_started(qtbot, home, tray):
    one = {"id": "cascade", "name": "Cascade", "health": "good", "last_run": None, "next": None}
    home.status_file.write_text(json.dumps(SHORT | {"connections": [one]}))
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    assert tray.standing.headline == "The background core does not answer."
    assert tray.start_action.isVisible()
    assert [line.name for line in tray.standing.lines] == ["Cascade"]


def test_the_icon_speaks_what_was_picked_in_a_window(qtbot, home, core, tray, speaking):
    core.connections = [entry("Cascade", "good")]
    tray.look_again()
    qtbot.waitUntil(lambda: tray.standing is not None)
    home.language.write_text("fr")
    tray.look_again()
    qtbot.waitUntil(lambda: tray.headline.text() == "Procore est à jour")
    assert tray.close_action.text() == "&Retirer cette icône"
    (menu,) = tray._connection_menus
    assert menu.title() == "Cascade\N{NO-BREAK SPACE}: Procore est à jour"


def test_a_tool_tip_is_whole_lines_that_windows_has_room_for(qtbot, tray):
    names = [f"A company with quite a long name {number}" for number in range(9)]
    tray.tell(standing(full(*(entry(name, "good") for name in names))))
    assert len(tray.icon.toolTip()) <= 127
    assert tray.icon.toolTip().splitlines()[-1].endswith("Procore is up to date")


# -- the area ----------------------------------------------------------------------------------------------


def started_tray(home) -> subprocess.Popen[str]:
    """Start the program, which waits a second instead of ten for an area to come."""
    program = "import sys; from wizard.ui import __main__, tray; tray._AREA_TRIES = 2; sys.exit(__main__.main())"
    command = [sys.executable, "-c", program, "--home", str(home.root), "--tray"]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


def test_a_desktop_without_an_area_is_told_and_nothing_hangs(qapp, display, home):
    if QSystemTrayIcon.isSystemTrayAvailable():
        pytest.skip("this desktop has a notification area")
    with started_tray(home) as program:
        _, said = program.communicate(timeout=120)
    assert program.returncode == 2
    assert "MC-307" in said and "trueup-setup --status" in said


@pytest.mark.skipif(shutil.which("trayer") is None, reason="trayer, which is a tray of its own, is not installed")
def test_the_icon_stands_in_a_real_area(qtbot, core, tray):
    core.connections = [entry("Cascade", "attention")]
    nowhere: list[TrueupError] = []
    area = subprocess.Popen(["trayer", "--edge", "top", "--width", "10"], stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(QSystemTrayIcon.isSystemTrayAvailable)
        tray.show(nowhere.append)
        qtbot.waitUntil(lambda: tray.icon.isVisible() and tray.icon.geometry().width() > 0)
        qtbot.waitUntil(lambda: tray.standing is not None)
        assert "Someone has to look at it" in tray.icon.toolTip()
        assert nowhere == []
        if folder := os.environ.get("TRUEUP_SCREENSHOTS"):
            picture_area(qtbot, tray, folder)
    finally:
        tray.close()
        area.terminate()
        area.wait(60)


def picture_area(qtbot, tray, folder: str) -> None:
    place = tray.icon.geometry()
    tray.menu.popup(place.bottomLeft())
    qtbot.waitUntil(tray.menu.isVisible)
    deadline = time.monotonic() + 1
    qtbot.waitUntil(lambda: time.monotonic() > deadline)
    tray.menu.screen().grabWindow(0).save(f"{folder}/tray.png")
    tray.menu.hide()
