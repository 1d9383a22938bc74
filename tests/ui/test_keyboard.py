"""Every page can be used without a mouse and without eyes: names, access keys, order, Enter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLabel, QLineEdit, QWidget

from wizard.errors import TrueupError
from wizard.ui import language


def access_keys(window: QWidget) -> list[str]:
    """The access keys that can be pressed at this moment, once for every control."""
    controls = [each for kind in (QAbstractButton, QLabel) for each in window.findChildren(kind)]
    seen = [each for each in controls if each.isVisible() and (not isinstance(each, QLabel) or each.buddy())]
    return [key.toString() for key in (QKeySequence.mnemonic(each.text()) for each in seen) if not key.isEmpty()]


def nameless(window: QWidget) -> Iterator[str]:
    """The visible controls that a screen reader could not name."""
    for kind in (QLineEdit, QComboBox, QAbstractItemView, QAbstractButton):
        for each in window.findChildren(kind):
            inside = each.parent() is not None and isinstance(each.parent(), QComboBox | QAbstractItemView)
            named = each.accessibleName() or (isinstance(each, QAbstractButton) and each.text())
            if each.isVisible() and not inside and not named and not each.objectName().startswith("qt_"):
                yield f"{type(each).__name__} {each.objectName()}"


def checked(person) -> None:
    page = person.page
    assert page.accessibleName().startswith(page.code)
    twice = [key for key, times in Counter(access_keys(person.window)).items() if times > 1]
    assert twice == [], f"{page.code}: {twice}"
    assert list(nameless(person.window)) == [], page.code


@pytest.mark.parametrize("spoken", language.NAMES)
def test_every_page_has_names_and_unique_access_keys(speaking, open_window, core, progress_of, spoken):
    speaking(spoken)
    core.progress = [progress_of("delivering", 50.0, 1)]
    core.modules = {"pj": True, "cn": True}
    core.connections = [{"id": "x", "name": "Cascade", "company": "Cascade"}]
    core.refuse("procore", TrueupError("PC-101", login_url="x"))
    person = open_window()
    person.until(lambda: person.page.change_links)
    checked(person)
    person.to_procore()
    QTest.keyClick(person.page.environment, Qt.Key.Key_End)
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    assert person.shown_error() == "PC-101"
    checked(person)
    person.press()
    person.pick_company(1)
    checked(person)
    person.press()
    person.arrive("ST-30")
    person.type(person.page.data_folder, "C:\\Data")
    person.press()
    checked(person)
    person.press()
    person.arrive("ST-35")
    checked(person)
    person.press()
    person.arrive("ST-40")
    checked(person)
    person.press()
    for code in ("ST-50", "ST-60", "ST-70", "ST-80"):
        person.press()
        person.arrive(code)
        if code == "ST-80":
            person.until(person.page.stop_button.isVisible)
        checked(person)


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
