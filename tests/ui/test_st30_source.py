"""ST-30: the test of the accounting system shows what it found."""

from __future__ import annotations

from wizard.errors import TrueupError


def test_the_test_shows_what_was_found_and_suggests_pj(open_window, core):
    core.modules = {"pj": True, "cn": True}
    person = open_window()
    person.to_source()
    person.type(person.page.data_folder, "C:\\Data")
    person.press()
    rows = [person.page.tables.topLevelItem(row) for row in range(person.page.tables.topLevelItemCount())]
    assert {row.text(0) for row in rows} >= {"Contract (CN)", "Transaction (JC)"}
    person.press()
    person.arrive("ST-35")
    assert person.page.answers[True].isChecked()
    person.page.answers[False].click()
    assert person.draft.pj() is False
    person.page.answers[None].click()
    assert person.draft.pj_unknown


def test_what_was_not_found_has_no_name(open_window, core):
    person = open_window()
    person.to_source()
    person.type(person.page.data_folder, "C:\\Data")
    person.press()
    rows = [person.page.tables.topLevelItem(row) for row in range(person.page.tables.topLevelItemCount())]
    named = {row.text(0): (row.text(1), row.text(4)) for row in rows}
    assert named["Contract Change Order (PJ)"] == ("–", "not found")
    assert named["Contract (CN)"][0] == "CNM_MASTER__CONTRACT"


def test_an_error_goes_with_the_source_that_it_was_about(open_window, core):
    core.refuse("source", TrueupError("DB-201", driver="Timberline Data"))
    person = open_window()
    person.to_source()
    person.type(person.page.data_folder, "C:\\Data")
    person.press()
    assert person.shown_error() == "DB-201"
    person.page.kind.activated.emit(person.page.kind.currentIndex())
    assert person.shown_error() == "DB-201", "the same one was chosen again"
    person.page.kind.activated.emit(person.page.kind.findData("sqlite"))
    assert person.shown_error() is None
