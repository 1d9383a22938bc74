"""The languages of the window: switched while one works, remembered, and with the English beside on demand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from orders import exports_of_all_kinds
from PySide6.QtCore import QLocale, Qt

from wizard.core.exports.calls import whole
from wizard.core.visitors.export_client import _with_words
from wizard.erp.entry_sheet import text_sheet
from wizard.erp.sage300.steps import steps_for
from wizard.erp.sage300.target import Target
from wizard.errors import TrueupError
from wizard.procedure.ledger_entry import Way
from wizard.ui import language, look
from wizard.ui.change_orders.detail import OrderDetail
from wizard.ui.help import HelpWindow
from wizard.ui.money import amount
from wizard.words import say

pytestmark = pytest.mark.usefixtures("speaking")


def speak(person, wanted: str) -> None:
    page = person.page
    person.window.languages.choose(wanted)
    person.until(lambda: person.page is not page and not person.window.is_changing())


def test_a_page_under_way_is_the_same_in_another_language(open_window, core):
    core.mappings = ["customer"]
    person = open_window()
    person.to_mappings()
    page = person.page
    page.filter.setText("cust")
    page.changes_only.setChecked(False)
    page.tree.choose("customer_type")
    asked, draft = len(core.calls), person.draft
    speak(person, "fr")
    assert person.page is not page
    assert person.page.code == "ST-40"
    assert person.page.filter.text() == "cust"
    assert person.page.tree.current_tick() == "customer_type"
    assert person.page.accessibleName() == "ST-40 Mappages › Mappages avancés"
    assert person.window.positive_button().text() == "Enre&gistrer"
    assert person.draft == draft
    assert [name for name, _ in core.calls[asked:] if name != "status"] == []
    person.screenshot("fr")


def test_what_was_typed_and_not_kept_yet_stays(open_window, core):
    core.refuse("procore", TrueupError("PC-101", login_url="https://login.procore.com"))
    person = open_window()
    person.to_procore()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "a client secret")
    person.press()
    person.type(person.page.secret, "another secret")
    person.page.secret.setFocus()
    speak(person, "es")
    page = person.page
    assert page.secret.text() == "another secret"
    assert page.client_id.text() == "demo-client"
    assert person.window.focusWidget() is page.secret
    assert person.shown_error() == "PC-101"
    speak(person, "en")
    assert person.page.secret.text() == "another secret"
    person.press()
    person.pick_company(1)
    assert person.draft.signed_in()


def test_the_way_back_is_the_same(open_window, core):
    person = open_window()
    person.to_source()
    person.type(person.page.password, "a database password")
    speak(person, "fr")
    person.click(person.window.button(person.window.WizardButton.BackButton))
    person.arrive("ST-20")
    assert person.page.client_id.text() == "demo-client"
    speak(person, "es")
    person.press()
    person.arrive("ST-30")
    assert person.page.password.text() == "a database password"


def test_what_is_missing_is_said_again(open_window, core):
    person = open_window()
    person.to_procore()
    person.press()
    speak(person, "fr")
    assert "identifiant client" in person.page.client_id.accessibleDescription()
    assert person.window.focusWidget() is person.page.client_id


def test_a_run_that_is_watched_goes_on(open_window, core, progress_of):
    core.progress = [progress_of("delivering", 50.0, 1)]
    person = open_window()
    person.to_run()
    person.until(lambda: person.page.progress)
    speak(person, "es")
    person.until(lambda: person.page.progress)
    assert person.page.headline.text() == "Entregando a Procore"
    assert person.page.bar.value() == 500
    core.progress = [progress_of("done", 100.0, 2)]
    person.until(person.page.has_ended)
    assert person.page.headline.text() == "Terminado. Procore está al día"


def test_a_page_that_waits_for_an_answer_follows_when_it_is_there(open_window, core):
    person = open_window()
    person.wait_for_procore(core)
    page, asked = person.page, len(core.asked("start_probe"))
    for wanted in ("fr", "es"):  # who picked the wrong one need not wait to pick again
        person.window.languages.choose(wanted)
    assert person.window.button(person.window.WizardButton.BackButton).text() == "&Atrás"
    assert person.page._busy.doing.text() == "El resto de esta página cambia de idioma cuando llegue la respuesta."
    assert person.page is page
    core.gate.set()
    person.until(lambda: person.page is not page and not person.window.is_changing())
    assert person.page.accessibleName() == "ST-20 Conexión con Procore"
    assert person.page.company.count() == len(core.companies) + 1
    assert len(core.asked("start_probe")) == asked


def test_help_and_status_speak_what_is_picked_in_either_window(open_window, core):
    core.connections = [
        {"id": "x", "name": "Cascade", "company": "Cascade", "health": "good", "schedule": {"next": None}}
    ]
    person = open_window()
    person.until(person.page.status_link.isEnabled)
    person.window.support.help_action.trigger()
    help_window = next(each for each in person.window.findChildren(HelpWindow))
    speak(person, "fr")
    assert help_window.windowTitle() == "Aide\N{NO-BREAK SPACE}: ST-10"
    assert "À quoi sert cette page" in help_window.text.toPlainText()
    person.until(person.page.status_link.isEnabled)
    person.click(person.page.status_link)
    status, page = person.window.status_window, person.page
    person.until(lambda: status.health.text() == "Procore est à jour")
    status.languages.choose("es")
    assert status.health.text() == "Procore está al día"
    assert status.windowTitle() == "Estado de Trueup"
    assert status.close_button.text() == "&Cerrar"
    assert help_window.windowTitle() == "Ayuda: ST-10"
    person.until(lambda: person.page is not page and not person.window.is_changing())
    assert person.page.accessibleName() == "ST-10 ¿Qué desea configurar?"
    asked = len(core.asked("status"))
    status.look_again()
    person.until(lambda: len(core.asked("status")) > asked)  # its answers are its own: no page drops them
    status.done(0)


def test_lists_say_everything_again_and_what_is_sifted_and_chosen_stays(open_window, core, progress_of):
    core.records = [
        {
            "entity": "vendor",
            "label": "Vendor (AP)",
            "key": key,
            "error": TrueupError("RC-503", reason="x").to_dict(),
        }
        for key in ("V-1", "V-2", "W-1")
    ]
    core.runs = [{"run": "R-7KQ4-M2XP", "connection": "x"}]
    core.progress = [progress_of("done with records to check", 100.0, 1)]
    person = open_window()
    person.window.watch("R-7KQ4-M2XP")
    person.until(lambda: person.page.code == "ST-80" and person.page.aside_button.isVisible())
    person.click(person.page.aside_button)
    aside = person.page.aside_window
    person.until(lambda: aside.list.matching.rowCount() == 3)
    person.type(aside.list.filter, "V-")
    aside.list.table.selectRow(1)
    aside.languages.choose("fr")
    assert aside.list.count.text() == "2 enregistrements sur 3"
    assert aside.list.filter.text() == "V-"
    assert [index.data() for index in aside.list.table.selectionModel().selectedRows(1)] == ["V-2"]
    assert aside.list.matching.headerData(1, Qt.Orientation.Horizontal) == "Clé"
    assert "Que faire" in aside.remedy.text()
    aside.done(0)
    person.until(lambda: not person.window.is_changing())


def test_the_language_is_remembered(open_window, core, home):
    person = open_window()
    speak(person, "es")
    person.until(lambda: home.language.exists() and language.first(home) == "es")
    assert language.first(home, "fr") == "fr"
    home.language.write_text("tlh")
    assert language.first(home) in language.NAMES


def test_numbers_and_dates_follow_the_language(qapp):
    language.use("fr")
    assert look.number(1234567) == "1\u202f234\u202f567"
    assert QLocale().toString(0.5, "f", 1) == "0,5"
    over = say("{amount}", amount=Decimal("1234.5"))
    told = (look.tell(over), amount("-1234.5"))
    assert told == ("1\u202f234,50", "-1\u202f234,50"), "alike in words and in tables"
    language.use("en")
    assert look.number(1234567) == "1,234,567"
    assert (look.tell(over), amount("10.005"), amount(None)) == ("1,234.50", "10.005", "–")
    QLocale.setDefault(QLocale("es_MX"))
    assert look.tell(over) == "1,234.50", "as the system writes amounts, whatever its language"
    language.use("es")


def test_english_names_stand_below_the_others(open_window, core):
    person = open_window()
    person.to_procore()
    speak(person, "fr")
    back = person.window.button(person.window.WizardButton.BackButton)
    person.window.support.english_action.trigger()
    person.until(lambda: back.text() == "&Précédent\nBack" and not person.window.is_changing())
    assert person.page.client_id.accessibleName() == "Identifiant client\nClient id"
    assert "\n" not in person.window.windowTitle()
    person.screenshot("english-names")
    person.window.support.english_action.trigger()
    person.until(lambda: back.text() == "&Précédent" and not person.window.is_changing())


def test_what_is_to_be_entered_is_written_in_the_window_as_its_list_writes_amounts_and_on_the_sheet_as_typed(
    qtbot, speaking
):
    [handed] = [one for one in exports_of_all_kinds() if one.sheet]
    handed = replace(handed, steps=steps_for(handed.sheet.entry, Target.JOB_COST, Way.SHEET))
    detail = OrderDetail()
    qtbot.addWidget(detail)
    for spoken, written, otherwise in (("fr", "343,85", "343.85"), ("en", "343.85", "343,85")):
        speaking(spoken)
        detail.tell(_with_words(whole(handed, ())))
        told = detail.toPlainText()
        assert "Wall" in told and written in told and otherwise not in told
        assert "343.85" in text_sheet(handed.sheet, look.text), "whoever types it reads it as it is typed"
