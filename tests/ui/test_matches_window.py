"""The window in which a person says what is the same on both sides: one by one, several at once, never silently."""

import csv

import pytest
from alike import budget_line, match, matches
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.errors import TrueupError
from wizard.ui import meant
from wizard.ui.journey import Journey
from wizard.ui.matches.window import MatchesWindow

ENTRY = {"id": "cascade", "name": "Cascade Builders", "company": "Cascade", "health": "attention"}
RUN = {"run": "R-1", "connection": "cascade", "state": "done with records to check"}


@pytest.fixture
def open_matches(qtbot, home, core):
    core.connections, core.runs = [ENTRY], [RUN]
    opened = []

    def open_it(found=None, rows=5):
        core.matches = matches() if found is None else found
        journey = Journey(home)
        window = MatchesWindow(journey, meant.this("cascade"))
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        opened.append((window, journey))
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.list.matching.rowCount() == rows)
        return window

    yield open_it
    for window, journey in opened:
        window.done(0)
        journey.close()


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def click_row(window, row, modifier=Qt.KeyboardModifier.NoModifier):
    table = window.list.table
    place = table.visualRect(window.list.matching.index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    QApplication.processEvents()


def shown(window, column):
    model = window.list.matching
    return [model.index(row, column).data() for row in range(model.rowCount())]


def decided(core):
    return [(call["numbers"], call["decision"]) for call in core.asked("decide_matches")]


def test_both_sides_stand_next_to_each_other_with_what_differs(open_matches):
    window = open_matches()
    assert window.list.count.text() == "5 of 7 matches wait for a person; 5 shown."
    assert shown(window, 5) == ["–", "Name, Postal code", "–", "City", "City"]
    click_row(window, 1)
    text = window.detail.toPlainText()
    for words in (
        "Cascade Steel\nCascade Steelworks\ndiffers",
        "Cascade Locks\nthe same",
        "–\nonly in accounting",
        "Active\nyes",
    ):
        assert words in text or words.replace("\n", " ") in text
    click_row(window, 3)
    assert "The record may also be\n5: Cascade concrete 5" in window.detail.toPlainText()


def test_one_is_linked_at_once_and_the_next_one_comes(open_matches, core, qtbot):
    window = open_matches()
    click_row(window, 0)
    assert window.buttons["link"].text() == "Lin&k"
    click(window.buttons["link"])
    qtbot.waitUntil(lambda: decided(core) == [([1], "link")])
    qtbot.waitUntil(lambda: window.list.thing()["number"] == 2)
    assert shown(window, 6)[0] == "the next sync links it", "it stays in sight until the list is sifted again"
    click(window.buttons["apart"])
    qtbot.waitUntil(lambda: decided(core)[1:] == [([2], "apart")])
    qtbot.waitUntil(lambda: window.list.thing()["number"] == 3)


def test_what_was_said_can_be_taken_back_until_a_sync_has_done_it(open_matches, core, qtbot):
    window = open_matches()
    window.only_waiting.setChecked(False)
    click_row(window, 6)
    assert not any(button.isEnabled() for button in window.buttons.values()), "a sync has carried it out"
    click_row(window, 5)
    assert [name for name, button in window.buttons.items() if button.isEnabled()] == ["apart", None]
    click(window.buttons[None])
    qtbot.waitUntil(lambda: decided(core) == [([6], None)])
    qtbot.waitUntil(lambda: shown(window, 6)[5] == "waits for you")


def test_several_are_decided_after_a_question_that_says_how_many(open_matches, core, qtbot):
    window = open_matches()
    click_row(window, 0)
    click_row(window, 2, Qt.KeyboardModifier.ShiftModifier)
    assert window.buttons["link"].text() == "Lin&k 3…"
    click(window.buttons["link"])
    assert window.question.heading.text() == "Link 3 records with their objects in Procore?"
    assert window.question.warning.text() == "In 1 of them the names are not the same."
    QTest.keyClick(window.question, Qt.Key.Key_Return)
    assert decided(core) == [], "Enter without reading does nothing"
    click(window.buttons["link"])
    click(window.question.do_button)
    qtbot.waitUntil(lambda: decided(core) == [([1, 2, 3], "link")])
    qtbot.waitUntil(lambda: window.due.text() == "4 decided: the next sync carries it out.")


def test_of_budget_lines_the_question_says_which_amount_will_stand(open_matches):
    window = open_matches([budget_line(number, f"{number}50.00") for number in (1, 2)], rows=2)
    assert not window.number_button.isVisible() or not window.number_button.isEnabled(), "never all at once unseen"
    assert shown(window, 5) == ["Original budget"] * 2
    text = window.detail.toPlainText()
    assert "150.00" in text and "100.00" in text and "written over Procore’s" in text
    click_row(window, 0)
    click_row(window, 1, Qt.KeyboardModifier.ShiftModifier)
    for name, words in (("link", "written over Procore’s"), ("apart", "Procore’s amount stays")):
        click(window.buttons[name])
        assert words in window.question.about.text()
        assert "new object" not in window.question.about.text(), "one code has one line"
        click(window.question.cancel_button)


def test_all_with_the_same_number_are_linked_only_after_their_count_was_said(open_matches, core, qtbot):
    window = open_matches([match(number) for number in range(1, 301)] + [match(301, key="V-1")], rows=301)
    window.list.filter.setText("V-17")
    assert window.number_button.text() == "Link all with the same num&ber (299)…"
    click(window.number_button)
    assert window.question.heading.text() == "Link 299 records with their objects in Procore?"
    assert "one to one" in window.question.about.text()
    click(window.question.cancel_button)
    assert decided(core) == []
    click(window.number_button)
    click(window.question.do_button)
    qtbot.waitUntil(lambda: decided(core) == [([*range(2, 301)], "link")])


def test_two_offers_of_one_record_are_asked_about_as_one(open_matches, core):
    window = open_matches()
    click_row(window, 3)
    click_row(window, 4, Qt.KeyboardModifier.ControlModifier)
    click(window.buttons["apart"])
    assert window.question.heading.text() == "Keep one record apart from what is in Procore?"
    window.question.reject()


def test_by_the_keyboard_alone(open_matches, core, qtbot, monkeypatch):
    monkeypatch.delattr(QTest, "mouseClick")
    window = open_matches()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    while QApplication.focusWidget() is not window.list.table:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.list.table, Qt.Key.Key_Down)
    QTest.keyClick(window.list.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.buttons["apart"].text() == "Keep 2 a&part…"
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.list.table, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: window.question is not None and window.question.isActiveWindow())
    QTest.keyClick(window.question, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: decided(core) == [([2, 3], "apart")])


def test_the_sync_that_carries_it_out_is_offered_and_followed(open_matches, core, qtbot):
    window = open_matches()
    assert window.due.text() == "1 decided: the next sync carries it out."
    core.refuse("synchronise", TrueupError("CO-420", until="2026-11-24 06:00"))
    click(window.sync_button)
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.error.code == "CO-420"
    qtbot.waitUntil(window.sync_button.isEnabled)
    core.runs = [{**RUN, "run": "R-2", "state": "delivering"}, RUN]
    click(window.sync_button)
    qtbot.waitUntil(lambda: window.due.text() == "A sync is under way.")
    assert not window.sync_button.isEnabled()
    core.runs = [{**RUN, "run": "R-2", "state": "done"}, RUN]
    core.matches = [{**one, "carried_out": one["decided"] is not None} for one in core.matches]
    window.look_again()
    qtbot.waitUntil(lambda: window.due.text() == "")
    asked = len(core.asked("matches"))
    window.look_again()
    qtbot.waitUntil(lambda: not window.is_asking("list"))
    assert len(core.asked("matches")) == asked, "nothing changed: the list is not asked for again"


def test_a_refusal_is_told_and_what_was_chosen_stays(open_matches, core, qtbot):
    window = open_matches()
    click_row(window, 3)
    click_row(window, 4, Qt.KeyboardModifier.ControlModifier)
    core.refuse("decide_matches", TrueupError("CO-443", numbers="4, 5"))
    click(window.buttons["link"])
    click(window.question.do_button)
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.error.code == "CO-443"
    qtbot.waitUntil(window.buttons["link"].isEnabled)
    assert [one["number"] for one in window.list.things()] == [4, 5]
    click_row(window, 3)
    click(window.buttons["link"])
    qtbot.waitUntil(lambda: decided(core)[-1] == ([4], "link"))
    qtbot.waitUntil(lambda: window.error_panel.error is None)


def test_in_another_language_what_is_chosen_and_sifted_stays(open_matches, speaking):
    window = open_matches()
    window.list.filter.setText("steelw")
    click_row(window, 0)
    speaking("fr")
    assert shown(window, 5) == ["Nom, Code postal"]
    assert [one["number"] for one in window.list.things()] == [2]
    assert window.windowTitle() == "Déjà dans Procore"


def test_the_list_is_saved_as_a_table(open_matches, qtbot, tmp_path):
    window = open_matches()
    click(window.csv_button)
    path = tmp_path / "matches.csv"
    window.bar.path.setText(str(path))
    with qtbot.waitSignal(window.bar.saved):
        click(window.bar.save_button)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + 7
    assert rows[2][-1] == "Name, Postal code"


def test_without_a_core_it_says_so_and_goes_on_when_there_is_one(open_matches, core, qtbot):
    window = open_matches()
    core.close()
    window.look_again()
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.error.code == "CO-401"
    core.open()
    window.look_again()
    qtbot.waitUntil(lambda: window.error_panel.error is None)
    assert window.list.matching.rowCount() == 5


def test_a_thousand_do_not_hold_the_window_up(open_matches, beat):
    with beat.aside():
        found = [match(number) for number in range(1, 1_001)]
    window = open_matches(found, rows=1_000)
    window.list.table.selectAll()
    QApplication.processEvents()
    assert window.buttons["link"].text() == "Lin&k 1,000…"
