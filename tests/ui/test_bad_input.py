"""What is pasted or opened by mistake, at the window: trimmed, refused with its place, shown as plain text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from test_setup_file_pages import a_file

from wizard.procedure.setup_file import MARK

HOSTILE = "<b>Cascade</b><img src='file:///etc/passwd'>&amp;"


def refused(person, path) -> str:
    """The code with which the window refuses the file; nothing of it is taken over."""
    before = person.draft
    person.page.open_file(str(path))
    person.until(person.shown_error)
    assert person.page.code == "ST-10"
    assert person.draft == before
    return person.shown_error()


@pytest.fixture
def ready(open_window, core):
    person = open_window()
    person.until(person.page.status_link.isEnabled)
    return person


def test_a_client_id_is_pasted_without_its_blanks_and_line_breaks(open_window, core):
    person = open_window()
    person.to_procore()
    QApplication.clipboard().setText("  \r\n demo-client\r\n\t ")
    person.page.client_id.setFocus()
    person.page.client_id.paste()
    QApplication.clipboard().setText(" a client secret\n")
    person.page.secret.paste()
    person.press()
    assert core.asked("start_probe")[-1]["settings"]["client_id"] == "demo-client"
    assert person.draft.client_id == "demo-client"
    assert person.page.client_id.text() == "demo-client"


def test_a_file_that_is_cut_off_names_its_line(ready, tmp_path):
    path = tmp_path / "cascade.trueup.json"
    whole = json.dumps(json.loads(Path(a_file(tmp_path)).read_bytes()), indent=1)
    path.write_text(whole[: len(whole) // 2], encoding="utf-8")
    assert refused(ready, path) == "FI-703"
    assert "Line " in ready.page.error_panel.error.cause


def test_a_value_of_the_wrong_type_names_its_place(ready, tmp_path):
    assert refused(ready, a_file(tmp_path, procore={"company_id": ["not", "a", "number"]})) == "FI-704"
    assert "company_id" in ready.page.error_panel.error.title


def test_a_file_from_the_future_is_refused(ready, tmp_path):
    assert refused(ready, a_file(tmp_path, format=[99, 0])) == "FI-706"


def test_a_file_of_two_hundred_megabytes_is_refused_without_being_read(ready, tmp_path):
    path = tmp_path / "large.trueup.json"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert refused(ready, path) == "FI-702"


def test_something_else_than_a_set_up_file_is_refused(ready, tmp_path):
    path = tmp_path / "letter.trueup.json"
    path.write_text(json.dumps({MARK + "?": {}}), encoding="utf-8")
    assert refused(ready, path) == "FI-707"


def test_html_in_names_is_shown_as_it_was_written(open_window, core):
    core.companies = [{"id": 4295000001, "name": HOSTILE}, {"id": 1, "name": "Other"}]
    core.tools = [{"name": HOSTILE, "found": "Admin", "needed": "Admin", "ok": True}]
    core.connections = [{"id": "x", "name": HOSTILE, "company": HOSTILE}]
    person = open_window()
    person.until(lambda: person.page.change_links)
    checked = [*shown_rich(person.window)]
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    person.pick_company(1)
    checked += shown_rich(person.window)
    person.press()
    person.arrive("ST-30")
    person.type(person.page.data_folder, HOSTILE)
    person.press()
    checked += shown_rich(person.window)
    person.press()
    person.arrive("ST-35")
    for code in ("ST-40", "ST-50", "ST-60", "ST-70"):
        for _ in range(2):
            if person.page.code != code:
                person.press()
        person.arrive(code)
        checked += shown_rich(person.window)
    assert HOSTILE in person.page.text.toPlainText()
    assert checked == []


def shown_rich(window: QWidget) -> list[str]:
    """The texts of the window that Qt would read as HTML although they hold what came from outside."""
    found = []
    for widget in window.findChildren(QWidget):
        named = isinstance(widget, QLabel) and "Cascade</b>" in widget.text()
        if named and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(f"{type(widget).__name__}: {widget.text()}")
        if "<img" in widget.toolTip():
            found.append(f"tool tip of {type(widget).__name__}: {widget.toolTip()}")
    return found
