"""The window for change orders: what waits stands first, all of one is told, and nothing is done unasked."""

from __future__ import annotations

import csv
import os
from dataclasses import replace
from pathlib import Path

import pytest
from orders import ROUNDED_AMOUNT, TOO_LONG_NUMBER, change_order, export, exports_of_all_kinds, line
from PySide6.QtCore import QDate, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.core.exports.export import State
from wizard.errors import TrueupError
from wizard.procedure.change_order import PrimeContract, Reference
from wizard.ui import language
from wizard.ui.change_orders.deeds import OPEN_SHEET
from wizard.ui.change_orders.question import DeedQuestion
from wizard.ui.change_orders.window import ChangeOrdersWindow
from wizard.ui.journey import Journey
from wizard.words import say


@pytest.fixture
def window(qtbot, home, core):
    core.exports = exports_of_all_kinds()
    journey = Journey(home)
    window = ChangeOrdersWindow(journey, "sage300-1")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: window.one is not None)
    yield window
    window.done(0)
    journey.close()


def choose(qtbot, window, id: int) -> None:
    window.only_waiting.setChecked(False)
    row = next(row for row in range(window.list.matching.rowCount()) if shown(window)[row][0] == str(id))
    window.list.table.selectRow(row)
    qtbot.waitUntil(lambda: window.one is not None and window.one["id"] == id)


def shown(window) -> list[list[str]]:
    model = window.list.matching
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def offered(window) -> set[str]:
    buttons = {deed for deed, button in window.deeds.buttons.items() if button.isVisibleTo(window)}
    return buttons | {deed for deed, action in window.deeds.in_menu.items() if action.isVisible()}


def ask(window, deed: str):
    """Press a button that asks, and return the question."""
    if deed in window.deeds.buttons and window.deeds.buttons[deed].isVisibleTo(window):
        QTest.mouseClick(window.deeds.buttons[deed], Qt.MouseButton.LeftButton)
    else:
        window.deeds.in_menu[deed].trigger()
    return window.question


def answer(qtbot, window, question) -> None:
    with qtbot.waitSignal(question.answered):
        QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)


def keep_picture(widget, name: str) -> None:
    if folder := os.environ.get("TRUEUP_SCREENSHOTS"):
        widget.grab().save(f"{folder}/change orders {name}.png")


# -- what is shown ---------------------------------------------------------------------------------------------


def test_what_waits_for_a_person_stands_alone_and_the_rest_on_request(qtbot, window):
    assert [row[:6] for row in shown(window)] == [
        ["7", "waiting for approval", "J1", "C1", "001", "Roof <b>drains</b>"],
        ["6", "failed", "J1", "C1", "PCCO-1", "Extra drains"],
        ["5", "waiting for posting", "J1", "C1", "003", "Wall"],
    ]
    assert window.list.count.text() == "3 of 5 change orders wait for a person; 3 shown."
    keep_picture(window, "waiting")
    window.only_waiting.setChecked(False)
    assert shown(window)[3][6:] == ["-1,299.00", "Nothing: both sides know it."]
    assert "about to do what was asked" in shown(window)[4][7]
    window.list.filter.setText("pcco")
    assert [row[0] for row in shown(window)] == ["6"]


def test_an_amount_of_three_decimals_is_shown_with_all_of_them(window):
    assert shown(window)[0][6] == "353.855"
    assert "10.005" in window.detail.toPlainText()


def test_every_reason_is_told_at_once_with_field_and_remedy(qtbot, window):
    choose(qtbot, window, 6)
    told = window.detail.toPlainText()
    keep_picture(window, "failed")
    for error, field in ((TOO_LONG_NUMBER, "number"), (ROUNDED_AMOUNT, "amount of line 2")):
        assert all(part in told for part in (error.code, error.title, error.cause, error.remedy, error.who, field))
    assert "1 of 2 reasons" in window.next.text()


def test_both_sides_steps_and_history_are_told(qtbot, window):
    choose(qtbot, window, 5)
    told = window.detail.toPlainText()
    keep_picture(window, "posting")
    for expected in ("343.85 USD", "299.00 USD", "44.85", "2-100", "for 2026-11-24, by Dana", "entry sheet"):
        assert expected in told
    assert "Post Entries" in told
    assert "Item-1" in told, "the contract items that the steps speak of stand below them"
    assert "Found in Procore: 343.85 on contract C1." in told


def test_no_title_is_taken_for_markup(window):
    assert "Roof <b>drains</b>" in window.detail.toPlainText()


@pytest.mark.parametrize(
    ("id", "deeds"),
    [
        (7, {"accept", "reject", "confirm"}),
        (6, {"accept", "reject", "confirm", "retry", "reset"}),
        (5, {OPEN_SHEET, "save files", "retry", "confirm", "reject", "reset"}),
        (4, {"unlink", "reset"}),
        (3, set()),
    ],
)
def test_only_what_the_state_allows_is_offered(qtbot, window, id, deeds):
    choose(qtbot, window, id)
    assert offered(window) == deeds


# -- what is done ----------------------------------------------------------------------------------------------


def test_accepting_names_number_and_amount_and_asks_for_the_date(qtbot, window, core):
    question = ask(window, "accept")
    assert question.heading.text() == "Accept change order 001 over 353.855 USD?"
    keep_picture(question, "accept")
    assert question.date.maximumDate() == QDate.currentDate(), "no day that has not begun"
    question.date.setDate(QDate(2026, 11, 20))
    QTest.keyClicks(question.number, "R1")
    answer(qtbot, window, question)
    [asked] = core.asked("accept_export")
    assert (asked["transaction_date"], asked["number"], bool(asked["by"])) == ("2026-11-20", "R1", True)
    assert asked["fingerprint"] == exports_of_all_kinds()[0].request.change_order.fingerprint()
    qtbot.waitUntil(lambda: shown(window)[0][1] == "accepted")
    assert window.one["id"] == 7, "what was done something with stays in sight"


def test_rejecting_asks_for_the_reason(qtbot, window, core):
    question = ask(window, "reject")
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    assert (question.lacks.text(), core.asked("do_with_export")) == ("Still to fill in: Reason", [])
    QTest.keyClicks(question.reason, "Not agreed")
    answer(qtbot, window, question)
    assert core.asked("do_with_export")[0]["reason"] == "Not agreed"


def test_confirming_by_hand_asks_what_was_seen(qtbot, window, core):
    choose(qtbot, window, 5)
    question = ask(window, "confirm")
    assert question.number.text() == "003"
    question.unseen.setChecked(True)
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    keep_picture(question, "confirm")
    assert question.lacks.text() == "Still to fill in: What you have seen there"
    QTest.keyClicks(question.seen, "CO 003, 343.85, posted Tuesday")
    answer(qtbot, window, question)
    [asked] = core.asked("do_with_export")
    assert (asked["number"], asked["unseen"]) == ("003", True)
    assert asked["reason"] == "CO 003, 343.85, posted Tuesday"


def test_a_currency_that_procore_does_not_tell_is_said_by_a_person(qtbot, window, core):
    untold = TrueupError("EX-636", field=say("currency"), contract="C1", needed="USD").to_dict()
    silent = change_order(currency="", contract=PrimeContract(Reference(21, "CN|C1", "C1"), "Depot", "Approved"))
    core.exports[1] = export(6, State.ACCEPTED, silent, problems=(untold,))
    window.look_again()
    qtbot.waitUntil(lambda: shown(window)[1][1] == "accepted")
    choose(qtbot, window, 6)
    keep_picture(window, "untold")
    question = ask(window, "currency")
    assert question.heading.text() == "Is change order 001 over 343.85 in USD, the ledger's currency?"
    question.always.setChecked(True)
    keep_picture(question, "currency")
    answer(qtbot, window, question)
    assert [one["deed"] for one in core.asked("do_with_export")] == ["currency"]
    assert core.asked("set_export_settings")[0]["changes"] == {"assume_currency": True}


@pytest.mark.parametrize(("id", "deed"), [(6, "retry"), (6, "reset"), (4, "unlink")])
def test_what_needs_no_answer_is_asked_about_too(qtbot, window, core, id, deed):
    choose(qtbot, window, id)
    question = ask(window, deed)
    assert f"change order {window.one['number']} over " in question.heading.text()
    answer(qtbot, window, question)
    assert [(one["id"], one["deed"]) for one in core.asked("do_with_export")] == [(id, deed)]


def test_a_refusal_is_told_in_the_question_and_nothing_typed_is_lost(qtbot, window, core):
    choose(qtbot, window, 4)
    core.refuse("do_with_export", TrueupError("EX-625", field=say("ledger"), number="004"))
    question = ask(window, "unlink")
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: question.error_panel.error is not None)
    assert question.error_panel.error.code == "EX-625"
    assert question.do_button.isEnabled() and question.isVisible()


def test_what_another_admin_edited_is_shown_before_it_is_accepted(qtbot, window, core):
    core.refuse("accept_export", TrueupError("EX-620", changes=say("its lines"), number=7))
    question = ask(window, "accept")
    QTest.keyClicks(question.number, "R1")
    edited = change_order(line(cost="500.00", markup=None), id=7)
    core.exports[0] = replace(core.exports[0], request=replace(core.exports[0].request, change_order=edited))
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "500.00" in question.heading.text())
    assert (question.error_panel.error.code, question.number.text()) == ("EX-620", "R1")
    answer(qtbot, window, question)
    assert core.asked("accept_export")[-1]["fingerprint"] == edited.fingerprint()


def test_what_another_admin_did_already_cannot_be_done_again(qtbot, window, core):
    core.refuse("accept_export", TrueupError("EX-626", state=say("rejected"), reason="", number=7))
    question = ask(window, "accept")
    core.exports[0] = replace(core.exports[0], state=State.REJECTED)
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rejected" in question.which.text())
    assert not question.do_button.isEnabled()


def test_without_a_core_the_person_is_told_and_what_was_typed_is_sent_when_it_is_back(qtbot, window, core):
    question = ask(window, "reject")
    QTest.keyClicks(question.reason, "Not agreed")
    core.close()
    QTest.mouseClick(question.do_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: question.error_panel.error is not None)
    assert question.error_panel.offers_start()
    window.look_again()
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.detail.toPlainText(), "what was known stays in sight"
    core.open()
    answer(qtbot, window, question)
    assert core.asked("do_with_export")[0]["reason"] == "Not agreed"
    qtbot.waitUntil(lambda: window.error_panel.error is None)


def test_everything_is_done_from_the_keyboard(qtbot, window, core):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def key(*keys) -> None:
        QTest.keyClick(QApplication.focusWidget(), *keys)
        QApplication.processEvents()

    key(Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(QApplication.focusWidget(), "roof")
    assert [row[0] for row in shown(window)] == ["7"]
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.list.table
    key(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), DeedQuestion))
    question = window.question
    assert QApplication.focusWidget() is question.date
    key(Qt.Key.Key_Escape)
    assert window.isVisible(), "Escape leaves the question alone"
    window.activateWindow()  # what a window manager does
    qtbot.waitUntil(window.isActiveWindow)
    key(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), DeedQuestion))
    question = window.question
    assert QApplication.focusWidget() is question.reason
    QTest.keyClicks(question.reason, "No")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(core.asked("do_with_export")))
    assert [one["deed"] for one in core.asked("do_with_export")] == ["reject"]


# -- files, table, languages -------------------------------------------------------------------------------------


class Browser(QObject):
    """Stands where the desktop's browser is."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


def test_the_entry_sheet_is_opened_where_it_can_be_printed(qtbot, window, tmp_path, core):
    choose(qtbot, window, 5)
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "open")
    try:
        QTest.mouseClick(window.deeds.buttons[OPEN_SHEET], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(browser.opened))
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert "Entry sheet" in Path(browser.opened[0].toLocalFile()).read_text(encoding="utf-8")
    window.save_files(5, tmp_path)
    qtbot.waitUntil(lambda: "Saved" in window.looked.text())
    assert sorted(path.name for path in tmp_path.glob("J1*")) == ["J1-001-00000000.html", "J1-001-00000000.txt"]
    window.save_files(5, tmp_path)
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.error.code == "SU-802", "no file is written over unasked"


def test_the_entry_sheet_speaks_the_language_of_the_windows(qtbot, window, tmp_path, speaking):
    choose(qtbot, window, 5)
    speaking("fr")
    window.save_files(5, tmp_path)
    sheet = tmp_path / "J1-001-00000000.html"
    qtbot.waitUntil(sheet.exists)
    told = sheet.read_text(encoding="utf-8")
    assert '<html lang="fr">' in told
    for english in ("Entry sheet", "Becomes", "Steps in", "Change order", "Revenue, by", "Enter the cost"):
        assert english not in told


def test_the_list_is_saved_as_a_table_in_which_nothing_runs(qtbot, window, core, tmp_path):
    core.exports.append(export(2, order=change_order(id=2, title="=cmd|' /C calc'!A0")))
    window.look_again()
    qtbot.waitUntil(lambda: len(window.things) == 6)
    window.csv_button.click()
    path = tmp_path / "orders.csv"
    window.bar.path.setText(str(path))
    with qtbot.waitSignal(window.bar.saved):
        QTest.mouseClick(window.bar.save_button, Qt.MouseButton.LeftButton)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 7
    assert rows[6][6].startswith("'=cmd")
    assert rows[4][7] == "-1299.00", "a number stays a number"


def test_where_procore_could_not_be_looked_through_it_is_said(qtbot, window, core):
    core.look_problem = TrueupError("PC-102", host="x").to_dict()
    QTest.mouseClick(window.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "PC-102" in window.looked.text())
    assert core.asked("look_for_exports") == [{"connection": "sage300-1"}]


def test_requests_that_could_not_be_read_are_said_beside_when_it_was_looked_through(qtbot, window, core):
    reason = "request_name: It is missing."
    core.unread = [TrueupError("PC-150", request=number, reason=reason).to_dict() for number in (7, 8)]
    QTest.mouseClick(window.look_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "PC-150" in window.looked.text())
    assert window.looked.text().startswith("Procore was last looked through: ")
    assert "Request 7: request_name" in window.looked.text()
    assert "Request 8: request_name" in window.looked.toolTip()


def test_another_language_is_spoken_at_once_and_the_chosen_one_stays(qtbot, window, speaking):
    choose(qtbot, window, 6)
    window.languages.choose("fr")
    assert window.windowTitle() == "Ordres de changement"
    assert "montant de la ligne 2" in window.detail.toPlainText()
    assert window.one["id"] == 6
    assert language.current() == "fr"


def test_a_list_that_is_the_same_moves_nothing(qtbot, window, core):
    choose(qtbot, window, 5)
    bar = window.detail.verticalScrollBar()
    bar.setValue(20)
    asked = len(core.asked("show_export"))
    window.look_again()
    qtbot.waitUntil(lambda: len(core.asked("exports")) > 1 and "list" not in window._asked)
    assert (bar.value(), len(core.asked("show_export")), window.one["id"]) == (20, asked, 5)


def test_thousands_that_are_over_do_not_hold_the_window_up(qtbot, window, core, beat):
    order = change_order()
    with beat.aside():
        core.exports = [export(number, State.CONFIRMED, order) for number in range(2_000, 7, -1)] + core.exports
    window.look_again()
    qtbot.waitUntil(lambda: len(window.things) > 1_900)
    window.only_waiting.setChecked(False)
    window.list.filter.setText("pcco")
    assert [row[0] for row in shown(window)] == ["6"]
