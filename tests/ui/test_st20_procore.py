"""ST-20: signing in, picking a company, and the rights that are missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard.errors import TrueupError
from wizard.machine.secrets import read_secret


def test_what_is_missing_gets_the_focus_and_is_said(open_window, core):
    person = open_window()
    person.to_procore()
    person.press()
    assert person.window.focusWidget() is person.page.client_id
    assert "client id" in person.page.client_id.accessibleDescription()
    person.type(person.page.client_id, "x")
    assert person.page.client_id.accessibleDescription() == ""
    person.press()
    assert person.window.focusWidget() is person.page.secret
    assert [call["kind"] for call in core.asked("start_probe")] == ["preflight"]


def test_a_wrong_secret_is_explained_and_can_be_typed_again(open_window, core, home):
    core.refuse("procore", TrueupError("PC-101", login_url="https://login.procore.com"))
    person = open_window()
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "wrong")
    person.press()
    assert person.shown_error() == "PC-101"
    person.type(person.page.secret, "right")
    person.press()
    assert person.shown_error() is None
    assert read_secret(home, f"procore-{person.draft.case}") == "right"
    assert person.page.secret.text() == ""


def test_the_error_can_be_copied_for_support(open_window, core):
    core.refuse("procore", TrueupError("PC-106", host="login.procore.com", reason="no route"))
    person = open_window()
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    person.click(person.page.error_panel.copy_button)
    assert QApplication.clipboard().text().startswith("PC-106 login.procore.com cannot be reached.")


def test_back_keeps_what_was_typed_and_next_asks_nothing_again(open_window, core):
    person = open_window()
    person.to_source()
    asked = len(core.calls)
    person.click(person.window.button(person.window.WizardButton.BackButton))
    person.arrive("ST-20")
    assert person.page.client_id.text() == "demo-client"
    person.press()
    person.arrive("ST-30")
    assert len(core.calls) == asked


def test_another_client_id_must_be_connected_anew(open_window, core):
    person = open_window()
    person.to_source()
    person.click(person.window.button(person.window.WizardButton.BackButton))
    person.type(person.page.client_id, "somebody-else")
    assert person.window.positive_button().text() == "&Connect"
    person.press()
    assert person.page.code == "ST-20"
    assert core.asked("start_probe")[-1]["settings"]["client_id"] == "somebody-else"


def test_a_probe_under_way_can_be_cancelled(open_window, core):
    person = open_window()
    person.wait_for_procore(core)
    assert person.page.is_busy()
    person.click(person.page.cancel_button)
    assert not person.page.is_busy()
    assert person.page.content.isEnabled()
    person.until(lambda: core.asked("cancel_probe"))
    core.gate.set()
    assert person.draft.companies() == []


def test_missing_rights_are_named_one_by_one_and_stop_the_way(open_window, core):
    core.tools = [
        {"name": "ERP Integrations", "found": "Admin", "needed": "Admin", "ok": True},
        {"name": "Directory", "found": "Read Only", "needed": "Admin", "ok": False},
    ]
    person = open_window()
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    person.pick_company(1)
    lines = [person.page.rights.item(place).text() for place in range(person.page.rights.count())]
    assert lines[0] == "Directory: has “Read Only”, needs “Admin”"
    person.press()
    assert person.page.code == "ST-20"
    core.tools = [{"name": "Directory", "found": "Admin", "needed": "Admin", "ok": True}]
    person.press()
    person.press()
    assert person.page.code == "ST-30"


def test_other_addresses_can_be_typed(open_window, core):
    person = open_window()
    person.to_procore()
    assert not person.page.login_url.isVisible()
    QTest.keyClick(person.page.environment, Qt.Key.Key_End)
    assert person.page.login_url.isVisible()
    person.type(person.page.login_url, "http://127.0.0.1:8080")
    assert person.draft.login_url == "http://127.0.0.1:8080"
    assert person.draft.environment == "other"
