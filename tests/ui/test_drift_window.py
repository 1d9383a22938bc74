"""The window that holds accounting against Procore: what differs stands first, and both sides can be saved."""

import csv
import os

import pytest
from projects import PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wizard.errors import TrueupError
from wizard.ui.drift import DriftWindow
from wizard.ui.journey import Journey

ENTRY = {"id": "sage300-1", "name": "Cascade Builders", "company": "Cascade", "health": "good"}


@pytest.fixture
def window(qtbot, home, core):
    core.projects = [project.to_data() for project in PROJECTS]
    journey = Journey(home)
    window = DriftWindow(journey, ENTRY)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.done(0)
    journey.close()


def shown(window):
    model = window.list.matching
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_differs_is_shown_and_the_rest_on_request(qtbot, window):
    qtbot.waitUntil(lambda: window.list.matching.rowCount() == 4)
    assert shown(window)[0] == [
        *("03-001", "Civic Center Parking Structure", "Differs"),
        *("0.00", "-12,700.00", "0.00"),
    ]
    assert window.there[1].text() == "61,200.00"
    assert window.here[-1].text() == "611,220.10"
    if folder := os.environ.get("TRUEUP_SCREENSHOTS"):
        window.list.table.selectRow(1)
        window.grab().save(f"{folder}/side by side.png")
    window.only_differing.setChecked(False)
    assert window.list.matching.rowCount() == 12
    window.list.filter.setText("harbor")
    assert [row[0] for row in shown(window)] == ["04-110"]
    assert window.here[0].text() == "75,000.00"
    assert window.there[0].text() == "–"


def test_what_is_missing_is_named_for_each_side(qtbot, window):
    qtbot.waitUntil(lambda: window.list.matching.rowCount() == 4)
    window.list.table.selectRow(1)
    assert window.missing.text().splitlines() == [
        "Missing in Procore: Prime contract 03-002, 12 posted costs",
        "Missing in accounting: Prime contract BY-HAND",
    ]


@pytest.mark.parametrize("ending", ["html", "csv"])
def test_it_is_saved_by_the_ending_of_its_name(qtbot, window, tmp_path, ending):
    qtbot.waitUntil(lambda: window.list.matching.rowCount() == 4)
    path = tmp_path / f"drift.{ending}"
    window.bar.path.setText(str(path))
    with qtbot.waitSignal(window.bar.saved):
        QTest.mouseClick(window.bar.save_button, Qt.MouseButton.LeftButton)
    if ending == "html":
        assert path.read_text(encoding="utf-8").count("61,200.00") == 1
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(PROJECTS)
    assert rows[2][1] == "'=cmd|' /C calc'!A0", "no spreadsheet may run it"
    assert rows[2][9] == "-12450.00", "a number stays a number"


def test_a_refusal_is_told_and_can_be_tried_again(qtbot, window, core):
    qtbot.waitUntil(lambda: window.list.matching.rowCount() == 4)
    core.refuse("drift", TrueupError("PC-106", host="api.procore.com", reason="x", sent=False))
    QTest.mouseClick(window.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.error_panel.error is not None)
    assert window.error_panel.error.code == "PC-106"
    QTest.mouseClick(window.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.error_panel.error is None and window.again_button.isEnabled())
