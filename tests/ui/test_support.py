"""What helps on the phone: copy, bundle with its preview, report, and help, from every page."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.errors import TrueupError
from wizard.errors.glossary import GLOSSARY
from wizard.procedure.route import ROUTE
from wizard.ui.bundle_dialog import BundleDialog
from wizard.ui.help import HelpWindow, help_text, show_help
from wizard.ui.language import NAMES
from wizard.ui.setup_report import ReportDialog

SECRETS = ("a client secret", "a database password")


def opened(person, kind):
    person.until(lambda: person.window.findChildren(kind))
    return person.window.findChildren(kind)[-1]


def picture(widget, name: str) -> None:
    from os import environ

    if environ.get("TRUEUP_SCREENSHOTS"):
        assert widget.grab().save(str(Path(environ["TRUEUP_SCREENSHOTS"]) / f"{name}.png"))


def test_copy_for_support_copies_facts_and_never_what_was_typed(open_window, core):
    person = open_window()
    person.to_mappings()
    person.window.support.copy_action.trigger()
    told = QGuiApplication.clipboard().text()
    assert f"case: {person.draft.case}" in told
    assert "step: ST-40" in told and "version: " in told and f"connection: {person.draft.connection().id}" in told
    assert not any(typed in told for typed in (*SECRETS, "demo-client", "C:\\Data"))


def test_copy_for_support_names_the_error_that_is_shown(open_window, core):
    core.refuse("procore", TrueupError("PC-101", login_url="x"))
    person = open_window()
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    assert "error: PC-101" in person.window.support.facts()


def test_the_bundle_that_is_saved_is_the_one_that_was_shown(open_window, core, tmp_path):
    person = open_window()
    person.to_mappings()
    person.window.support.bundle_action.trigger()
    dialog = opened(person, BundleDialog)
    person.until(dialog.bar.save_button.isEnabled)
    picture(dialog, "bundle")
    shown = {}
    for place in range(dialog.files.topLevelItemCount()):
        dialog.files.setCurrentItem(dialog.files.topLevelItem(place))
        shown[dialog.files.topLevelItem(place).text(0)] = dialog.text.toPlainText()
    target = tmp_path / "bundle.zip"
    person.type(dialog.bar.path, str(target))
    person.click(dialog.bar.save_button)
    person.until(lambda: dialog.bar.result.text().startswith("Saved"))
    with zipfile.ZipFile(target) as archive:
        assert {name: archive.read(name).decode().replace("\r", "") for name in archive.namelist()} == shown
    assert not any(secret in text for secret in SECRETS for text in shown.values())
    assert json.loads(shown["manifest.json"])["case"] == person.draft.case
    dialog.reject()


def test_a_file_is_replaced_only_when_told_to(open_window, core, tmp_path):
    person = open_window()
    person.window.support.bundle_action.trigger()
    dialog = opened(person, BundleDialog)
    person.until(dialog.bar.save_button.isEnabled)
    target = tmp_path / "mine.zip"
    target.write_text("mine", encoding="utf-8")
    person.type(dialog.bar.path, str(target))
    person.click(dialog.bar.save_button)
    person.until(dialog.bar.replace_button.isVisible)
    picture(dialog, "bundle-replace")
    assert target.read_text(encoding="utf-8") == "mine"
    person.click(dialog.bar.replace_button)
    person.until(lambda: zipfile.is_zipfile(target))
    person.until(lambda: dialog.bar.result.text().startswith("Saved"))
    person.type(dialog.bar.path, str(tmp_path / "no folder" / "x.zip"))
    person.click(dialog.bar.save_button)
    person.until(lambda: dialog.bar.error_panel.error)
    picture(dialog, "bundle-error")
    assert dialog.bar.error_panel.error.code == "SU-803"
    dialog.reject()


def test_the_report_has_a_picture_of_every_page_that_was_visited(open_window, core, tmp_path):
    person = open_window()
    person.to_review()
    person.window.support.report_action.trigger()
    dialog = opened(person, ReportDialog)
    person.until(dialog.bar.save_button.isEnabled)
    picture(dialog, "report-dialog")
    target = tmp_path / "report.html"
    person.type(dialog.bar.path, str(target))
    person.click(dialog.bar.save_button)
    person.until(lambda: dialog.bar.result.text().startswith("Saved"))
    html = target.read_text(encoding="utf-8")
    visited = [person.window.page(number).code for number in person.window.visitedIds()]
    assert visited[0] == "ST-10" and visited[-1] == "ST-70"
    assert html.count("data:image/png;base64,") == len(visited)
    assert all(f">{code} · " in html for code in visited)
    assert "Contract (CN)" in html and "demo-client" in html
    assert not any(secret in html for secret in SECRETS)
    dialog.reject()


def test_f1_helps_with_the_step_and_with_the_error_that_is_shown(open_window, core):
    core.refuse("procore", TrueupError("PC-101", login_url="https://login.example"))
    person = open_window()
    person.to_procore()
    person.window.activateWindow()
    person.until(person.window.isActiveWindow)
    QTest.keyClick(person.window, Qt.Key.Key_F1)
    window = opened(person, HelpWindow)
    picture(window, "help-step")
    assert window.code == "ST-20"
    assert "Connect to Procore" in window.text.toPlainText()
    window.reject()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    person.click(person.page.error_panel.help_button)
    person.until(lambda: [each for each in person.window.findChildren(HelpWindow) if each.code == "PC-101"])
    window = opened(person, HelpWindow)
    picture(window, "help-error")
    assert "https://login.example" in window.text.toPlainText()
    window.reject()


@pytest.mark.parametrize("language", NAMES)
def test_every_step_and_every_error_has_help(qapp, language):
    titles = set()
    for code in (*(step.code for step in ROUTE), *GLOSSARY):
        text = help_text(code, language)
        assert text.startswith("# ") and f"({code})" in text.splitlines()[0]
        assert text.count("\n## ") >= 3 and "{" not in text
        titles.add(text.splitlines()[0])
    assert len(titles) == len(ROUTE) + len(GLOSSARY)


@pytest.mark.parametrize("code", [step.code for step in ROUTE])
def test_the_help_of_a_step_is_not_the_english_one_in_another_language(qapp, code):
    texts = {help_text(code, language) for language in NAMES}
    assert len(texts) == len(NAMES)
    assert len({text.count("\n- ") for text in texts}) == 1


def test_a_hostile_value_in_an_error_stays_a_text(qtbot):
    window = show_help(
        "DB-204", None, TrueupError("DB-204", path="<img src=x> **loud** [a](http://x)", reason="#1")
    )
    shown = window.text.toPlainText()
    assert "<img src=x> **loud** [a](http://x)" in shown
    assert "<a href" not in window.text.toHtml()
    window.reject()


def test_a_bundle_can_be_saved_when_no_core_answers(open_window, tmp_path):
    person = open_window()
    person.window.support.bundle_action.trigger()
    dialog = opened(person, BundleDialog)
    person.until(dialog.bar.save_button.isEnabled)
    named = {dialog.files.topLevelItem(n).text(0): n for n in range(dialog.files.topLevelItemCount())}
    dialog.files.setCurrentItem(dialog.files.topLevelItem(named["status.json"]))
    assert "CO-401" in dialog.text.toPlainText()
    dialog.reject()
    assert QApplication.activeModalWidget() is None
