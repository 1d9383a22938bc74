"""The window for what goes out to CMiC: both names of what is written, every reason at once, several in one go."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from going import NO_COST_CODE, QUAY, TAXED, one, outgoing_of_all_kinds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.core.outgoing.record import Deed, State, Wish
from wizard.errors import TrueupError
from wizard.procedure.outgoing import fingerprint
from wizard.support.export_words import STATES, named
from wizard.support.outgoing_words import KINDS, state_of
from wizard.ui import language, look
from wizard.ui.journey import Journey
from wizard.ui.outgoing.question import OutgoingQuestion
from wizard.ui.outgoing.window import OutgoingWindow


@pytest.fixture
def open_outgoing(qtbot, home, core):
    opened = []

    def open_it(found=None):
        core.going = outgoing_of_all_kinds() if found is None else found
        journey = Journey(home)
        window = OutgoingWindow(journey, "cmic-1")
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(window)
        opened.append((window, journey))
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda: window.things is not None or window.error_panel.error is not None)
        return window

    yield open_it
    for window, journey in opened:
        window.done(0)
        journey.close()


@pytest.fixture
def window(qtbot, open_outgoing):
    window = open_outgoing()
    qtbot.waitUntil(lambda: window.one is not None)
    return window


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def shown(window, column=0):
    model = window.list.matching
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(qtbot, window, id):
    window.only_waiting.setChecked(False)
    window.list.table.selectRow(shown(window).index(str(id)))
    qtbot.waitUntil(lambda: window.one is not None and window.one["id"] == id)


def offered(window):
    buttons = {deed for deed, button in window.deeds.buttons.items() if button.isVisibleTo(window)}
    return buttons | {deed for deed, action in window.deeds.in_menu.items() if action.isVisible()}


def answer(qtbot, question):
    with qtbot.waitSignal(question.answered):
        click(question.do_button)


# -- what is shown ---------------------------------------------------------------------------------------------


def test_what_waits_for_a_person_stands_alone_and_the_rest_on_request(window):
    assert shown(window) == ["7", "6", "5", "4", "3"]
    assert window.list.count.text() == "5 of 7 wait for a person; 5 shown."
    window.only_waiting.setChecked(False)
    assert shown(window, 1)[5:] == ["confirmed", "rejected"]
    assert shown(window, 5)[2:4] == ["21-002", "21-002"], "a commitment names its project"


def test_what_will_be_written_is_told_field_by_field_with_both_names(qtbot, window):
    told = window.detail.toPlainText()
    assert "What is written into CMiC" in told
    assert "City\nBpvenPayAdd3\nAstoria" in told
    assert "(the company's currency)\nBpvenCurrCode\nread there when it is written" in told
    assert QUAY.name in told, "no name is taken for markup"
    choose(qtbot, window, 4)
    told = window.detail.toPlainText()
    assert "Cost code\nScschPhsCode\n2-200" in told
    assert told.count("Line of the subcontract (scsched)") == 2, "each line stands for itself"
    assert "In CMiC, post subcontract SC-014 of job 21-002." in told


def test_every_reason_is_told_at_once_with_its_remedy(qtbot, window):
    choose(qtbot, window, 5)
    told = window.detail.toPlainText()
    for error in (NO_COST_CODE, TAXED):
        assert all(part in told for part in (error.code, error.title, error.cause, error.remedy, error.who))
    assert "1 of 2 reasons" in window.next.text()


def test_what_would_stand_in_the_way_is_told_before_anybody_accepts(qtbot, window):
    assert "EX-642" in window.detail.toPlainText()
    choose(qtbot, window, 6)
    assert "STEEL1, STEEL7" in window.detail.toPlainText()


@pytest.mark.parametrize(
    ("id", "deeds"),
    [
        (7, {"accept", "reject"}),
        (5, {"accept", "reject", "retry", "reset"}),
        (4, {"retry", "posted", "unlink", "reset"}),
        (2, {"unlink", "reset"}),
        (1, {"accept", "resend", "reset"}),
    ],
)
def test_only_what_the_state_allows_is_offered(qtbot, window, id, deeds):
    choose(qtbot, window, id)
    assert offered(window) == deeds


@pytest.mark.parametrize(
    ("kinds", "told"), [([], "trueup outgoing settings --kinds"), (["company"], "after the next look: company.")]
)
def test_an_empty_list_says_what_would_stand_here_and_when(open_outgoing, core, kinds, told):
    core.looked_for = kinds
    window = open_outgoing([])
    assert told in window.list.count.text()
    assert offered(window) == set()


def test_where_nothing_but_change_orders_goes_out_it_says_so(open_outgoing, core, qtbot):
    core.refuse("outgoing", TrueupError("EX-651", connection="Cascade Builders"))
    window = open_outgoing([])
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert (window.error_panel.error.code, window.list.count.text()) == ("EX-651", "")


# -- what is done ----------------------------------------------------------------------------------------------


def test_accepting_asks_for_the_code_that_nobody_has_said_yet(qtbot, window, core):
    click(window.deeds.buttons["accept"])
    question = window.question
    assert question.heading.text() == f"Accept for CMiC: Company {QUAY.name}?"
    click(question.do_button)
    assert (question.lacks.text(), core.asked("accept_outgoing")) == ("Still to fill in: Code in CMiC", [])
    QTest.keyClicks(question.code, "QUAY01")
    answer(qtbot, question)
    [asked] = core.asked("accept_outgoing")
    assert (asked["code"], asked["apart"], bool(asked["by"])) == ("QUAY01", False, True)
    assert asked["fingerprint_seen"] == fingerprint(QUAY)
    qtbot.waitUntil(lambda: shown(window, 1)[0] == "accepted")
    assert window.one["id"] == 7, "what was done something with stays in sight"


def test_one_of_the_same_name_is_accepted_only_as_another(qtbot, window, core):
    choose(qtbot, window, 6)
    click(window.deeds.buttons["accept"])
    assert window.question.code.placeholderText() == "HARB1"
    window.question.apart.setChecked(True)
    answer(qtbot, window.question)
    assert [(one["code"], one["apart"]) for one in core.asked("accept_outgoing")] == [("", True)]


def test_rejecting_asks_for_the_reason(qtbot, window, core):
    click(window.deeds.buttons["reject"])
    question = window.question
    click(question.do_button)
    assert (question.lacks.text(), core.asked("reject_outgoing")) == ("Still to fill in: Reason", [])
    QTest.keyClicks(question.reason, "Not ours")
    answer(qtbot, question)
    assert [(one["id"], one["reason"]) for one in core.asked("reject_outgoing")] == [(7, "Not ours")]


def test_several_are_accepted_at_once_and_what_has_no_code_is_left_out_by_name(qtbot, window, core):
    window.list.table.selectAll()
    assert window.deeds.buttons["accept"].text() == "&Accept 4…"
    assert window.deeds.buttons["posted"].text() == "Post&ed: 1…"
    click(window.deeds.buttons["accept"])
    question = window.question
    assert question.heading.text() == "Accept 3 for CMiC?"
    assert f"left out: {QUAY.name}." in question.about.text()
    core.refuse("accept_outgoing", TrueupError("EX-644", title="Harbour Steel", changes="city"))
    click(question.do_button)
    qtbot.waitUntil(lambda: question.error_panel.error is not None)
    assert [one["id"] for one in core.asked("accept_outgoing")] == [6, 5, 3]
    assert question.lacks.text() == "2 done. Refused: 6 (EX-644). Look at each of these by itself."
    assert not question.do_button.isEnabled(), "what was edited is looked at first"
    click(question.cancel_button)
    qtbot.waitUntil(lambda: shown(window, 1)[1:3] == ["waiting for approval", "accepted"])


def test_that_it_is_posted_is_taken_from_a_person_only_after_a_question(qtbot, window, core):
    choose(qtbot, window, 4)
    click(window.deeds.buttons["posted"])
    assert core.asked("say_outgoing_posted") == []
    answer(qtbot, window.question)
    assert [one["id"] for one in core.asked("say_outgoing_posted")] == [4]


@pytest.mark.parametrize("deed", ["unlink", "reset"])
def test_what_is_in_cmic_is_unlinked_only_after_a_question_and_the_refusal_is_told(qtbot, window, core, deed):
    choose(qtbot, window, 2)
    window.deeds.in_menu[deed].trigger()
    assert "as long as it is" in window.question.about.text()
    there = TrueupError("EX-660", title="Mill Road Paving", called="MILL")
    core.going[5] = one(2, core.going[5].thing, State.CONFIRMED, code="MILL", problems=(there.to_dict(),))
    window.question.done(0)
    qtbot.waitUntil(lambda: "EX-660" in window.detail.toPlainText())
    assert there.remedy in window.next.text()
    window.deeds.in_menu[deed].trigger()
    answer(qtbot, window.question)
    assert [asked["id"] for asked in core.asked(f"{deed}_outgoing")] == [2]


def test_what_the_core_is_about_to_do_is_said_and_nothing_else_offered(qtbot, window, core):
    core.going[5] = replace(core.going[5], wish=Wish(Deed.UNLINK))
    window.look_again()
    choose(qtbot, window, 2)
    qtbot.waitUntil(lambda: "about to do what was asked (unlink)" in window.next.text())
    assert offered(window) == set()


def test_what_was_edited_meanwhile_is_shown_before_it_is_accepted(qtbot, window, core):
    choose(qtbot, window, 6)
    core.refuse("accept_outgoing", TrueupError("EX-644", title="Harbour Steel", changes="name"))
    edited = replace(QUAY, id=32, name="Harbour Steelworks", code="HARB1")
    click(window.deeds.buttons["accept"])
    question = window.question
    QTest.keyClicks(question.code, "H2")
    core.going[1] = one(6, edited)
    click(question.do_button)
    qtbot.waitUntil(lambda: "Harbour Steelworks" in question.heading.text())
    assert (question.error_panel.error.code, question.code.text()) == ("EX-644", "H2")
    answer(qtbot, question)
    assert core.asked("accept_outgoing")[-1]["fingerprint_seen"] == fingerprint(edited)


def test_everything_is_done_from_the_keyboard(qtbot, window, core):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def key(*keys):
        QTest.keyClick(QApplication.focusWidget(), *keys)
        QApplication.processEvents()

    key(Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(QApplication.focusWidget(), "harbour")
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.list.table
    qtbot.waitUntil(lambda: window.one is not None and window.one["id"] == 6)
    key(Qt.Key.Key_J, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), OutgoingQuestion))
    QTest.keyClicks(QApplication.focusWidget(), "No")
    key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one["id"] for one in core.asked("reject_outgoing")] == [6])


# -- around it -------------------------------------------------------------------------------------------------


def test_procore_is_looked_through_when_asked_and_trouble_is_said(qtbot, window, core):
    core.look_problem = TrueupError("PC-102", host="x").to_dict()
    click(window.look_button)
    qtbot.waitUntil(lambda: "PC-102" in window.looked.text())
    assert core.asked("look_for_outgoing") == [{"connection": "cmic-1"}]


def test_a_pause_and_a_refused_sign_in_are_said_since_nothing_goes_on(qtbot, window, core):
    core.look_problem = TrueupError("CM-101", login="a", host="b").to_dict()
    window.look_anew()
    qtbot.waitUntil(lambda: window.looked.text().startswith("Everything waits for the next look: CMiC did not"))
    core.paused_until = "2026-11-24T06:00:00+00:00"
    window.look_anew()
    qtbot.waitUntil(lambda: window.looked.text().startswith("Paused until "))


def test_another_language_is_spoken_at_once_and_what_is_chosen_stays(qtbot, window, speaking):
    choose(qtbot, window, 5)
    window.languages.choose("fr")
    assert (window.windowTitle(), language.current()) == ("De Procore vers CMiC", "fr")
    assert window.one["id"] == 5
    assert "Waiting" not in window.detail.toPlainText()


def test_a_state_has_the_gender_of_what_it_is_said_of(speaking):
    speaking("es")
    told = {kind: look.tell(state_of(kind, "rejected")) for kind in KINDS}
    feminine = {kind for kind, word in told.items() if word == "rechazada"}
    assert feminine == {"company", "commitment change order"}
    assert told["project"] == "rechazado" and told["cost codes"] == "rechazados"
    assert look.tell(named(STATES, "rejected")) == "rechazada", "a change order, as before"


def test_the_list_is_saved_as_a_table_in_which_nothing_runs(qtbot, window, core, tmp_path):
    core.going.append(one(8, replace(QUAY, id=34, name="=cmd|' /C calc'!A0"), State.CONFIRMED))
    window.look_again()
    qtbot.waitUntil(lambda: len(window.things) == 8)
    window.csv_button.click()
    path = tmp_path / "outgoing.csv"
    window.bar.path.setText(str(path))
    with qtbot.waitSignal(window.bar.saved):
        click(window.bar.save_button)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 9
    assert rows[8][5].startswith("'=cmd")


def test_without_a_core_it_says_so_and_goes_on_when_there_is_one(qtbot, window, core):
    core.close()
    window.look_again()
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.offers_start() and window.detail.toPlainText()
    core.open()
    window.look_again()
    qtbot.waitUntil(lambda: window.error_panel.error is None)


def test_a_thousand_do_not_hold_the_window_up(qtbot, open_outgoing, beat):
    with beat.aside():
        many = [one(id, replace(QUAY, id=id, code=f"C{id}")) for id in range(1_000, 0, -1)]
    window = open_outgoing(many)
    qtbot.waitUntil(lambda: window.one is not None)
    window.list.table.selectAll()
    QApplication.processEvents()
    assert window.deeds.buttons["accept"].text() == "&Accept 1,000…"
