"""What single keys do: Enter, Tab, the space bar. Names and access keys are looked at in `test_room_for_words`."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_enter_presses_the_positive_button(open_window, core):
    person = open_window()
    person.to_procore()
    QTest.keyClick(person.page.client_id, Qt.Key.Key_Return)
    person.idle()
    assert "client id" in person.page.client_id.accessibleDescription()


def test_tab_follows_the_reading_order(open_window, core):
    person = open_window()
    person.to_source()
    page = person.page
    order = [page.kind, page.driver, page.data_folder, page.user, page.password]
    page.kind.setFocus()
    met = []
    for _ in range(12):
        met.append(person.window.focusWidget())
        QTest.keyClick(person.window.focusWidget(), Qt.Key.Key_Tab)
    assert [each for each in dict.fromkeys(met) if each in order] == order


def test_a_row_is_ticked_by_the_space_bar(open_window, core):
    person = open_window()
    person.to_mappings()
    tree = person.page.tree
    tree.choose("transaction_jc")
    QTest.keyClick(tree, Qt.Key.Key_Space)
    person.until(lambda: "transaction_jc" in person.draft.extra)
