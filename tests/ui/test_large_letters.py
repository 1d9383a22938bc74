"""The windows in which things wait, at the size of a small screen and with letters twice as large."""

from __future__ import annotations

from dataclasses import replace

import pytest
from alike import matches
from going import outgoing_of_all_kinds
from orders import exports_of_all_kinds
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QScrollArea
from sight import clipped, visible
from tour import settle

from wizard.ui import meant
from wizard.ui.change_orders.window import ChangeOrdersWindow
from wizard.ui.journey import Journey
from wizard.ui.matches.window import MatchesWindow
from wizard.ui.outgoing.window import OutgoingWindow

SMALL = QSize(760, 520)
CONNECTION = {"id": "cascade", "name": "Cascade", "company": "Cascade", "health": "attention"}


@pytest.fixture
def large_french(qapp, home, speaking):
    """A journey in the longest texts, with letters twice as large."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    speaking("fr")
    journey = Journey(home)
    yield journey
    journey.close()
    qapp.setFont(before)


@pytest.mark.parametrize(
    "kind",
    [
        ChangeOrdersWindow,
        OutgoingWindow,
        lambda journey: MatchesWindow(journey, meant.this("cascade")),
    ],
    ids=["change orders", "outgoing", "matches"],
)
def test_every_text_is_whole_and_every_button_within_reach(qtbot, large_french, core, beat, kind):
    core.connections = [CONNECTION]
    core.exports = [replace(one, connection="cascade") for one in exports_of_all_kinds()]
    core.going = [replace(one, connection="cascade") for one in outgoing_of_all_kinds()]
    core.matches = matches()
    window = kind(large_french)
    window.resize(SMALL)
    window.show()
    qtbot.waitUntil(lambda: window.list.matching.rowCount() > 2)
    for row in range(window.list.matching.rowCount()):
        window.list.table.selectRow(row)
        settle(window)
        with beat.aside():
            cut = [each for each in clipped(window) if not each.startswith("list")]
            assert cut == []
            assert window.size() == SMALL
            area = window.findChild(QScrollArea)
            for button in visible(window, QPushButton):
                if area.widget().isAncestorOf(button):
                    area.ensureWidgetVisible(button)
                corner = button.mapTo(window, button.rect().bottomRight())
                assert window.rect().contains(corner), button.text()
    window.done(0)
