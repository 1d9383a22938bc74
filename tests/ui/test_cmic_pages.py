"""The pages of a CMiC set-up: another link on ST-10, another form on ST-30, and the guide as a checklist."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from html import unescape

from PySide6.QtCore import Qt

from wizard.machine.resources import guide
from wizard.procedure.draft import Draft
from wizard.ui.checklist import ChecklistDialog, ChecklistTexts
from wizard.ui.setup_report import ReportTexts


def to_cmic(person):
    person.click(person.page.cmic_link)
    person.arrive("ST-15")
    person.press()
    person.arrive("ST-20")
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    person.pick_company(1)
    person.press()
    person.arrive("ST-30")


def fill(person, **changes):
    values = {
        "server_url": "https://cmic.example.com/cmicprod/SdMenu/AppSelector.jsp",
        "tenant": "HARBOR||",
        "company_code": "001",
        "user": "TRUEUP",
        **changes,
    }
    for name, text in values.items():
        person.type(person.page.fields[name], text)
    person.type(person.page.password, "secret")


def test_cmic_has_a_form_of_its_own_and_what_was_pasted_is_reduced(open_window, core):
    person = open_window()
    to_cmic(person)
    shown = {name for name, field in person.page.fields.items() if field.isVisible()}
    assert shown == {"server_url", "tenant", "company_code", "auth", "user", "password", "become"}
    fill(person)
    person.press()
    source = core.asked("start_probe")[-1]["settings"]
    assert source["system"] == "cmic"
    assert source["source"]["base_url"] == "https://cmic.example.com/cmicprod"
    assert (source["source"]["tenant"], source["source"]["user"]) == ("HARBOR", "TRUEUP")
    assert person.window.positive_button().text() == "&Next"
    person.press()
    person.arrive("ST-35")
    on = [box.text().replace("&", "") for box in person.page.boxes.values() if box.isVisible()]
    assert on == ["Synchronise CMiC"]
    assert not person.page.pj_box.isVisible()


def test_the_first_bad_field_says_what_is_wrong(open_window, core):
    person = open_window()
    to_cmic(person)
    fill(person, server_url="https://cmic.example.com", company_code="123456789")
    person.press()
    assert "environment" in person.page.fields["server_url"].accessibleDescription()
    person.type(person.page.fields["server_url"], "https://cmic.example.com/cmicprod")
    person.press()
    assert "8 characters" in person.page.fields["company_code"].accessibleDescription()


def test_an_application_is_asked_for_its_token_address(open_window, core):
    person = open_window(replace(Draft(), source_kind="cmic", auth="oauth"))
    to_cmic(person)
    assert person.page.fields["identity_url"].isVisible()
    assert person.page.fields["scope"].isVisible()


def test_the_link_of_the_other_system_changes_the_recipes_and_the_entities(open_window, core):
    person = open_window(replace(Draft(), source_kind="cmic", recipes=frozenset({"cmic_integration@1"})))
    assert person.window.journey.guide is guide("cmic")
    person.click(person.page.new_link)
    assert person.window.journey.guide is guide("sage300")
    assert person.draft.recipes is None


def test_a_tick_keeps_its_day_and_goes_into_a_file_to_print_and_into_the_report(open_window, core, tmp_path):
    person = open_window(replace(Draft(), source_kind="cmic"))
    dialog = ChecklistDialog(person.window.journey, person.window)
    items = [
        phase.child(place)
        for phase in (dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount()))
        for place in range(phase.childCount())
    ]
    assert len(items) == 26
    items[1].setCheckState(0, Qt.CheckState.Checked)
    assert person.draft.checklist == {"pmxchange": date.today().isoformat()}
    assert items[1].text(2).startswith("Done on ")
    parts = ChecklistTexts(person.window.journey).parts()
    assert [len(part.facts) for part in parts] == [7, 5, 13, 1]
    assert parts[0].facts[1][1].startswith("Done on ")
    report = ReportTexts(person.window.journey).report(datetime.now(UTC))
    assert set(parts) <= set(report.parts)
    person.until(dialog.bar.save_button.isEnabled)
    target = tmp_path / "checklist.html"
    dialog.bar.path.setText(str(target))
    dialog.bar.save_button.click()
    person.until(lambda: dialog.bar.result.text().startswith("Saved"))
    printed = unescape(target.read_text(encoding="utf-8"))
    assert all(text in printed for part in parts for fact in part.facts for text in fact)
    assert parts[0].facts[0] == ("CMiC is R12 or newer.", "Open · the CMiC administrator")
    items[1].setCheckState(0, Qt.CheckState.Unchecked)
    assert person.draft.checklist == {}
