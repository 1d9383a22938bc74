"""ST-80: a run as it goes on, stops, fails and ends."""

from __future__ import annotations

from dataclasses import replace

from alike import match
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wizard.errors import TrueupError
from wizard.machine.resources import catalogue
from wizard.ui import language, look


def test_escape_does_not_leave_a_run_and_close_does(open_window, core):
    person = open_window()
    person.to_run()
    QTest.keyClick(person.window, Qt.Key.Key_Escape)
    person.window.back()
    assert person.window.isVisible()
    assert person.page.code == "ST-80"
    person.press()
    assert not person.window.isVisible()


def test_the_bar_never_goes_back(open_window, core, progress_of):
    core.progress = [progress_of("reading", 40.0, 1)]
    person = open_window()
    person.to_run()
    person.until(lambda: person.page.bar.value() == 400)
    assert "estimating" in person.page.times.text()
    core.progress = [progress_of("delivering", 12.0, 2)]
    person.until(lambda: person.page.progress["revision"] == 2)
    assert person.page.bar.value() == 400
    core.progress = [progress_of("done", 100.0, 3)]
    person.until(person.page.has_ended)
    assert person.page.bar.value() == 1000
    assert person.page.table.topLevelItem(0).text(6) == "1,308"


def test_a_run_can_be_stopped_and_go_on(open_window, core, progress_of):
    core.progress = [progress_of("delivering", 50.0, 1)]
    person = open_window()
    person.to_run()
    person.until(person.page.stop_button.isVisible)
    person.click(person.page.stop_button)
    person.until(lambda: core.asked("stop"))
    core.progress = [progress_of("stopped", 50.0, 2)]
    person.until(person.page.resume_button.isVisible)
    core.progress = [progress_of("done", 100.0, 3)]
    person.click(person.page.resume_button)
    person.until(lambda: person.page.progress["state"] == "done")
    assert core.asked("resume") == [{"run": "R-7KQ4-M2XP"}]


def test_a_failed_run_tells_why(open_window, core, progress_of):
    core.progress = [progress_of("failed", 50.0, 1, TrueupError("MC-301", path="mirror").to_dict())]
    person = open_window()
    person.to_run()
    person.until(lambda: person.shown_error() == "MC-301")
    assert person.page.resume_button.isVisible()


def test_matches_that_a_run_left_are_offered_when_it_has_ended(open_window, core, progress_of):
    core.progress = [progress_of("done with records to check", 100.0, 1)]
    core.connections = [{"id": "cascade", "name": "Cascade", "company": "Cascade", "health": "attention"}]
    core.runs = [{"run": "R-7KQ4-M2XP", "connection": "cascade", "state": "done with records to check"}]
    core.matches = [match(1)]
    person = open_window()
    person.window.watch("R-7KQ4-M2XP")
    person.until(lambda: person.page.code == "ST-80" and person.page.matches_button.isVisible())
    person.click(person.page.matches_button)
    window = person.page.matches_window
    person.until(lambda: window.list.matching.rowCount() == 1)
    assert core.asked("matches") == [{"connection": "cascade"}]
    window.done(0)


def test_where_no_match_waits_none_is_offered(open_window, core, progress_of):
    core.progress = [progress_of("done with records to check", 100.0, 1)]
    core.connections = [{"id": "cascade", "name": "Cascade", "company": "Cascade", "health": "attention"}]
    person = open_window()
    person.window.watch("R-7KQ4-M2XP")
    person.until(lambda: person.page.code == "ST-80" and person.page.has_ended())
    person.until(lambda: len(core.asked("status")) > 1)
    assert not person.page.matches_button.isVisible()


def test_the_name_of_an_entity_keeps_its_room_in_the_smallest_window(open_window, core, progress_of):
    core.progress = [progress_of("delivering", 50.0, 1)]
    person = open_window()
    person.to_run()
    person.until(lambda: person.page.table.topLevelItemCount() == 4)
    table = person.page.table
    hidden = [table.isColumnHidden(column) for column in range(table.columnCount())]
    assert not any(hidden), "a window of 1024 has room for all"
    font = table.font()
    font.setPointSizeF(font.pointSizeF() * 1.4)
    table.setFont(font)
    table.set_widths()
    person.window.resize(person.window.minimumSize())
    person.until(lambda: table.isColumnHidden(5))
    assert not any(table.isColumnHidden(column) for column in (0, 1, 2, 6, 7)), "what matters stays"
    assert not table.horizontalScrollBar().isVisible()


def cut(table) -> list[str]:
    """The names that have less room than they need; all of them before the table is filled."""
    metrics, room = table.fontMetrics(), table.columnWidth(0)
    items = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    return [
        item.text(0)
        for item in items
        if max(map(metrics.horizontalAdvance, item.text(0).split("\n"))) > room - 4
        or (item.text(0).count("\n") + 1) * metrics.lineSpacing() > table.visualItemRect(item).height()
    ] or ["nothing"] * (not items)


def test_no_name_is_cut_in_any_language_and_who_is_needed_has_a_sign(open_window, core, progress_of, speaking):
    labels = [entity.label for system in ("sage300", "cmic") for entity in catalogue(system).entities]
    progress = progress_of("delivering", 50.0, 1)
    row = progress["entities"][0]
    row |= {"needed_by": ["Contract (CN)", "Job (JC)"], "resumed": 3_000}
    progress["entities"] = [{**row, "label": label} for label in labels]
    core.progress = [progress]
    person = open_window()
    person.to_run()
    for spoken in language.NAMES:
        speaking(spoken)
        person.until(lambda: not person.window.is_changing() and cut(person.page.table) == [])
        table = person.page.table
        rows = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
        for label, item in zip(labels, rows, strict=True):
            assert look.text(label) in item.text(0).replace("\n", " ") and "*" in item.text(0)
        heard = rows[0].data(0, Qt.ItemDataRole.AccessibleTextRole)
        assert look.text(labels[0]) in heard and look.text("Job (JC)") in heard
        assert look.number(3_000) in heard, "what a break has spared is told"
        assert person.page.needed_note.isVisible() and person.page.needed_note.text().startswith("*")


def test_what_goes_to_cmic_is_one_press_away_once_a_sync_of_it_is_done(open_window, core, progress_of):
    core.progress = [progress_of("delivering", 50.0, 1)]
    person = open_window()
    person.to_run()
    person.until(lambda: person.page.progress)
    person.window.journey.change(replace(person.draft, source_kind="cmic"))
    core.progress = [progress_of("done", 100.0, 2)]
    person.until(person.page.outgoing_button.isVisible)
    person.click(person.page.outgoing_button)
    person.until(lambda: core.asked("outgoing"))
    person.page.outgoing_window.done(0)
