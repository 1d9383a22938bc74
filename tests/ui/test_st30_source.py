"""ST-30: the test of the accounting system shows what it found."""

from __future__ import annotations


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
