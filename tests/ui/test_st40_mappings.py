"""ST-40: the tree of the mappings, which is there only after a successful read."""

from __future__ import annotations

from PySide6.QtCore import Qt

from wizard.errors import TrueupError
from wizard.ui.ticks import TickList


def test_without_a_read_of_the_mappings_there_is_no_tree(open_window, core):
    core.refuse("live", TrueupError("MC-305", path="book.sqlite", reason="damaged"))
    person = open_window()
    person.to_mappings()
    assert person.shown_error() == "MC-305"
    assert not person.page.tree.isVisible()
    person.click(person.page.error_panel.again_button)
    person.idle()
    assert person.shown_error() is None
    assert person.page.tree.isVisible()


def test_mappings_show_what_is_kept_added_and_removed(open_window, core):
    core.mappings = ["customer", "gl_account", "transaction_jc.link.employee"]
    person = open_window()
    person.to_mappings()
    page = person.page
    assert page.tree.find("customer").text(1) == "Kept"
    assert page.tree.find("contract_cn").text(1) == "Added by recipe"
    assert page.tree.find("gl_account").text(1) == "Kept"
    assert page.tree.current_tick() == "transaction_jc"
    assert page.links.find("transaction_jc.link.employee").text(1) == "Removed by recipe"
    assert page.summary.text() == "Entities added: 9; fields added: 81; links cleared: 1; entities kept: 2"
    kept = page.tree.find("customer")
    assert not kept.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_tick_of_ones_own_is_told_apart_and_needs_save(open_window, core):
    person = open_window()
    person.to_mappings()
    person.press()
    assert person.window.positive_button().text() == "&Next"
    person.page.tree.find("transaction_jc").setCheckState(0, Qt.CheckState.Checked)
    person.until(lambda: person.page.tree.find("transaction_jc").text(1) == "Added by you")
    assert person.window.positive_button().text() == "&Save"


def test_the_tree_can_be_sifted(open_window, core):
    core.mappings = ["customer"]
    person = open_window()
    person.to_mappings()
    page = person.page
    person.type(page.filter, "quick bill")
    visible = [item.text(0) for item in page.tree.rows() if not item.isHidden()]
    assert visible == ["Quick Bill Contract", "Quick Bill Contract Item"]
    page.filter.clear()
    person.click(page.changes_only)
    assert page.tree.find("customer").isHidden()
    assert not page.tree.find("transaction_jc").isHidden()


def test_a_list_without_rows_is_shown_again_in_silence(qtbot):
    links = TickList("Links", ["Link", "State"], circles=True)
    qtbot.addWidget(links)
    with qtbot.waitExposed(links):  # a list that nobody sees yet says nothing
        links.show()
    for _ in range(2):
        links.show_rows([("", ())])
    assert list(links.rows()) == []
