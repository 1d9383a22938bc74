"""The window around the pages: its footer, and what is kept when it closes."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wizard import __version__


def test_the_footer_names_step_case_and_version(open_window, core):
    person = open_window()
    person.to_procore()
    footer = person.window.button(person.window.WizardButton.CustomButton1).text()
    assert footer == f"ST-20 · {person.draft.case} · {__version__}"


def test_closing_early_keeps_the_draft_without_secrets(open_window, core, home):
    person = open_window()
    person.to_mappings()
    case = person.draft.case
    QTest.keyClick(person.window, Qt.Key.Key_Escape)
    assert not person.window.isVisible()
    text = (home.drafts / f"{case}.json").read_text(encoding="utf-8")
    assert json.loads(text)["step"] == "ST-40"
    assert "a client secret" not in text
    assert "a database password" not in text
