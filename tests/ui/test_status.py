"""The windows that show how things stand: health in words, the last runs, what was set aside, the schedule."""

import csv
import json
import os
from dataclasses import replace

import pytest
from orders import export
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wizard.core.exports.export import State
from wizard.errors import TrueupError
from wizard.ui.chart import ThroughputChart, scale, short
from wizard.ui.journey import Journey
from wizard.ui.schedule import ScheduleDialog
from wizard.ui.set_aside import SetAsideWindow
from wizard.ui.standing import look_at
from wizard.ui.status import StatusWindow

STATES = ("done", "done with records to check", "failed", "done", "stopped", "done", "done", "done")


@pytest.fixture
def stands(core):
    """A core with one connection and eight runs."""
    schedule = {
        "every_minutes": 60,
        "quiet_from": "22:00",
        "quiet_to": "05:00",
        "next": "2026-11-24T09:00:00+00:00",
    }
    core.connections = [
        {"id": "sage300-1", "name": "Cascade Builders", "company": "Cascade", "health": "attention"}
        | {"schedule": schedule}
    ]
    core.runs = [
        {
            "run": f"R-7KQ4-M2X{number}",
            "connection": "sage300-1",
            "state": state,
            "created": f"2026-11-23T{18 - number:02}:00:00+00:00",
            "ended": f"2026-11-23T{18 - number:02}:{3 + number * 2 % 7:02}:41+00:00",
            "error": None,
            "depth": "deep" if number == 7 else "shallow",
            "held": False,
            "counts": {"read": 41_000 + 977 * number, "delivered": 310 + 1_571 * number, "set_aside": number % 3},
        }
        for number, state in enumerate(STATES)
    ]
    core.records = [
        {"entity": "vendor", "label": "Vendor", "key": f"V-{number}", "error": error}
        for number in range(30)
        for error in [TrueupError("MC-301" if number % 3 else "CO-406", path="x", reason="No name.").to_dict()]
    ]
    return core


@pytest.fixture
def shown(qtbot, home):
    """Show a window of one of the kinds over the home."""
    journey = Journey(home)
    windows = []

    def show(kind, *arguments):
        window = kind(journey, *arguments)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        windows.append(window)
        return window

    yield show
    for window in windows:
        window.done(0)
    journey.close()


def keep_picture(window, name):
    if folder := os.environ.get("TRUEUP_SCREENSHOTS"):
        window.grab().save(f"{folder}/status {name}.png")


def test_health_and_the_last_runs_are_told_in_words(qtbot, stands, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(lambda: window.runs.topLevelItemCount() == len(STATES))
    assert window.health.text() == "Someone has to look at it"
    assert "Failed" in window.chart.accessibleDescription()
    assert window.runs.topLevelItem(2).text(1) == "Failed"
    assert "310 delivered" in window.last.text()
    keep_picture(window, "status")


def test_how_a_connection_is_removed_is_told_where_no_run_of_it_was_ever_done(qtbot, stands, shown):
    stands.connections[0]["health"] = "failed"
    window = shown(StatusWindow)
    qtbot.waitUntil(lambda: window.runs.topLevelItemCount() == len(STATES))
    assert "trueup remove" not in window.last.text(), "nobody is to be led to remove what worked yesterday"
    stands.connections[0]["never_worked"] = True
    window.look_again()
    qtbot.waitUntil(lambda: "trueup remove sage300-1" in window.last.text())
    keep_picture(window, "mistake")


def test_a_full_disk_is_told_beside_what_is_known_until_there_is_room(qtbot, stands, shown):
    stands.trouble = TrueupError("MC-301", path="book.sqlite").to_dict()
    window = shown(StatusWindow)
    qtbot.waitUntil(lambda: window.runs.topLevelItemCount() == len(STATES))
    assert window.error_panel.error.code == "MC-301"
    keep_picture(window, "full disk")
    stands.trouble = None
    window.look_anew()
    qtbot.waitUntil(lambda: window.error_panel.error is None)


def test_what_else_goes_out_has_its_place_where_the_accounting_system_takes_it(qtbot, stands, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(window.orders_button.isEnabled)
    assert not window.outgoing_button.isVisibleTo(window), "Sage takes change orders alone"
    stands.connections[0]["outgoing"] = 2
    window.look_again()
    qtbot.waitUntil(lambda: window.outgoing_button.isVisibleTo(window))
    assert window.outgoing.text() == "2 records from Procore wait for a person"
    QTest.mouseClick(window.outgoing_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stands.asked("outgoing")))
    assert stands.asked("outgoing")[0]["connection"] == "sage300-1"
    window.outgoing_window.done(0)


def test_change_orders_that_wait_are_counted_and_one_press_away(qtbot, stands, shown):
    stands.exports = [export(1), export(2), export(3, State.CONFIRMED)]
    window = shown(StatusWindow)
    qtbot.waitUntil(window.orders_button.isEnabled)
    assert window.orders.text() == "2 change orders wait for a person"
    QTest.mouseClick(window.orders_button, Qt.MouseButton.LeftButton)
    orders = window.orders_window
    qtbot.waitUntil(lambda: orders.list.rows.rowCount() == 3)
    stands.exports = [replace(one, state=State.CONFIRMED) for one in stands.exports]
    orders.done(0)
    qtbot.waitUntil(lambda: window.orders.text() == "None waits for a person")


def test_a_run_of_the_list_can_be_watched(qtbot, stands, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(lambda: window.runs.topLevelItemCount() == len(STATES))
    window.runs.setCurrentItem(window.runs.topLevelItem(3))
    with qtbot.waitSignal(window.chosen) as chosen:
        QTest.mouseClick(window.watch_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["R-7KQ4-M2X3"]


def test_synchronise_now_pause_and_go_on(qtbot, stands, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(window.sync_button.isEnabled)
    window.sync_button.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: [call["depth"] for call in stands.asked("synchronise")] == ["shallow"])
    window.pause_button.menu().actions()[1].trigger()
    qtbot.waitUntil(window.go_on_button.isVisible)
    assert [call["seconds"] for call in stands.asked("pause")] == [7_200]
    assert "Paused until" in window.next.text()
    QTest.mouseClick(window.go_on_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.pause_button.isVisible)


def test_as_long_as_the_core_never_answered_nothing_is_claimed_of_the_runs(qtbot, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(window.error_panel.isVisible)
    assert (window.health.text(), window.chart.accessibleDescription()) == ("–", "–")


def test_why_something_could_not_be_done_stays_until_something_else_is(qtbot, stands, shown):
    window = shown(StatusWindow)
    qtbot.waitUntil(lambda: bool(window.status))
    stands.refuse("pause", TrueupError("CO-406", path="x", reason="no room"))
    window.pause_button.menu().actions()[1].trigger()
    qtbot.waitUntil(window.error_panel.isVisible)
    window.look_anew()
    qtbot.waitUntil(lambda: window._question is None)
    assert window.error_panel.isVisible()
    window.pause_button.menu().actions()[1].trigger()
    qtbot.waitUntil(window.go_on_button.isVisible)
    assert not window.error_panel.isVisible()


def test_the_schedule_is_saved_with_its_quiet_hours(qtbot, stands, shown):
    dialog = shown(ScheduleDialog, stands.connections[0])
    assert (dialog.minutes.value(), dialog.quiet.isChecked()) == (60, True)
    keep_picture(dialog, "schedule")
    dialog.minutes.setValue(15)
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert stands.asked("set_schedule") == [
        {"connection": "sage300-1", "every_minutes": 15, "quiet_from": "22:00", "quiet_to": "05:00"}
    ]


def test_set_aside_is_explained_filtered_and_saved(qtbot, stands, shown, tmp_path):
    window = shown(SetAsideWindow, lambda core: "sage300-1")
    qtbot.waitUntil(lambda: window.list.matching.rowCount() == 30)
    keep_picture(window, "aside")
    assert "What to do" in window.remedy.text()
    window.list.filter.setText("co-406")
    assert window.list.matching.rowCount() == 10
    path = tmp_path / "aside.csv"
    window.bar.path.setText(str(path))
    with qtbot.waitSignal(window.bar.saved):
        QTest.mouseClick(window.bar.save_button, Qt.MouseButton.LeftButton)
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 31
    assert stands.asked("set_aside")[-1]["limit"] == 1_000_000


def test_an_account_that_may_not_ask_sees_the_short_form(qtbot, home, stands, shown):
    home.channel_key.chmod(0o600)
    home.channel_key.write_bytes(b"not the key of this core")
    last = {"state": "done", "started": "2026-11-23T08:00:00+00:00", "ended": None}
    entry = {"id": "a", "name": "Cascade", "health": "good", "last_run": last, "next": None}
    short_form = {"format": 1, "written": "", "core": "running", "health": "good", "paused_until": None}
    home.status_file.write_text(json.dumps(short_form | {"connections": [entry]}))
    window = shown(StatusWindow)
    qtbot.waitUntil(window.note.isVisible)
    assert window.health.text() == "Procore is up to date"
    assert not window.sync_button.isEnabled()
    assert look_at(home)[1]


def test_the_chart_says_its_numbers_and_paints_only_what_is_new(qtbot, qapp):
    chart = ThroughputChart()
    qtbot.addWidget(chart)
    assert chart.accessibleDescription() == "Nothing is measured yet."
    chart.set_points([[1.0, 900.0, 0.0], [2.0, 400.0, 35.5]])
    assert "400 records per second read, at most 900" in chart.accessibleDescription()
    assert "0:00:02" in chart.accessibleDescription()


def test_every_line_of_a_scale_is_a_round_number():
    assert [scale(value) for value in (1, 1.2, 7, 940, 1_900)] == [(1, 2), (1.5, 3), (8, 4), (1_000, 2), (2_000, 4)]
    for value in range(1, 2_000, 7):
        end, parts = scale(value)
        assert end >= value
        assert f"{end / parts:e}"[0] in "125"
    assert [short(value) for value in (0, 999, 1_000, 18_420, 999_600)] == ["0", "999", "1k", "18k", "1M"]


def test_eighty_entities_ten_times_a_second_keep_the_window_answering(open_window, core, progress_of):
    row = progress_of("reading", 1.0, 1)["entities"][0]
    reports = []
    for revision in range(1, 41):
        rows = [
            row | {"entity": f"e{number}", "label": f"Entity {number}", "read": revision * number * 7}
            for number in range(80)
        ]
        points = [[second, 900.0 - second + revision, 30.0 + second] for second in range(1, 121)]
        reports.append(
            progress_of("delivering" if revision < 40 else "done", revision * 2.5, revision)
            | {"entities": rows, "throughput": points}
        )
    core.progress = reports
    person = open_window()
    person.window.watch("R-7KQ4-M2XP")
    person.until(lambda: person.page.code == "ST-80" and person.page.progress.get("revision") == 40)
    assert person.page.table.topLevelItemCount() == 80
    keep_picture(person.window, "progress")
