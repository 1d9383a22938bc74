"""ST-60: what this run takes, which is another set than the mappings."""

from __future__ import annotations

from PySide6.QtCore import Qt


def test_deselecting_all_takes_nothing_from_the_mappings(open_window, core):
    person = open_window()
    person.to_selection()
    before = person.draft.reviewed
    person.click(person.page.deselect_button)
    person.press()
    assert person.page.code == "ST-60"
    assert person.page.hint.isVisible()
    person.click(person.page.documented_button)
    assert person.draft.run is None
    assert person.draft.reviewed == before
    person.press()
    assert person.page.code == "ST-70"


def test_what_is_needed_is_shown_with_its_reason(open_window, core):
    person = open_window()
    person.to_selection()
    rows = [person.page.list.topLevelItem(row) for row in range(person.page.list.topLevelItemCount())]
    job = next(row for row in rows if row.text(0) == "Job (JC)")
    assert person.page.list.columnWidth(0) > person.page.list.fontMetrics().horizontalAdvance(
        "Contract Change Order (PJ)"
    )
    assert job.text(2).startswith("needed by ")
    assert not job.flags() & Qt.ItemFlag.ItemIsUserCheckable
