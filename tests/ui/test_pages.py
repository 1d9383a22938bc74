"""The pages in real windows, against a core that answers by script over the real channel."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wizard import __version__
from wizard.errors import TrueupError
from wizard.machine.secrets import read_secret
from wizard.procedure.mappings import fingerprint


def test_the_first_page_says_when_no_core_answers(open_window):
    person = open_window()
    person.until(lambda: person.shown_error() == "CO-401")
    assert person.page.error_panel.offers_start()


def test_the_footer_names_step_case_and_version(open_window, core):
    person = open_window()
    person.to_procore()
    footer = person.window.button(person.window.WizardButton.CustomButton1).text()
    assert footer == f"ST-20 · {person.draft.case} · {__version__}"


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


def test_a_failed_check_stops_the_way_until_it_is_mended(open_window, core):
    core.checks[0]["state"] = "failed"
    person = open_window()
    person.click(person.page.new_link)
    person.arrive("ST-15")
    assert person.page.checks.currentItem().text(0) == "Room on the disk"
    person.screenshot("failed")
    person.press()
    assert person.page.code == "ST-15"
    core.checks[0]["state"] = "ok"
    person.press()
    person.press()
    person.arrive("ST-20")


def test_the_preflight_is_cancelled_at_once(open_window, core):
    core.gate.clear()
    person = open_window()
    person.click(person.page.new_link)
    person.until(lambda: person.page.code == "ST-15" and core.asked("start_probe"))
    person.click(person.page.cancel_button)
    assert not person.page.is_busy()
    person.until(lambda: core.asked("cancel_probe"))
    core.gate.set()


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
    person.to_procore()
    core.gate.clear()
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.click(person.window.positive_button())
    person.until(lambda: len(core.asked("start_probe")) == 2)
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


def test_the_test_shows_what_was_found_and_suggests_pj(open_window, core):
    core.modules = {"pj": True, "cn": True}
    person = open_window()
    person.to_source()
    person.type(person.page.data_folder, "C:\\Data")
    person.press()
    rows = [person.page.tables.topLevelItem(row) for row in range(person.page.tables.topLevelItemCount())]
    assert {row.text(0) for row in rows} >= {"Contract (CN)", "Transaction (JC)"}
    person.press()
    person.arrive("ST-35")
    assert person.page.answers[True].isChecked()
    person.page.answers[False].click()
    assert person.draft.pj() is False
    person.page.answers[None].click()
    assert person.draft.pj_unknown


def test_features_add_up_and_those_that_clash_stop_the_journey(open_window, core):
    person = open_window()
    person.to_features()
    page = person.page
    assert page.boxes["pcco_export@2"].isChecked()
    assert not page.boxes["pcco_export@1"].isVisible()
    page.boxes["billed_rate_transactions@1"].click()
    assert page.boxes["job_cost_transactions@1"].isChecked()
    assert not page.boxes["job_cost_transactions@1"].isEnabled()
    page.boxes["billed_rate_transactions@1"].click()
    assert person.draft.recipes == {"pcco_export@2"}
    page.boxes["tax_groups_import@1"].click()
    page.boxes["subcontractor_invoice_export@1"].click()
    person.press()
    assert person.page is page
    assert "cannot be exported" in page.clash.text()
    person.screenshot("clash")
    page.boxes["tax_groups_import@1"].click()
    person.press()
    person.arrive("ST-40")
    assert "payment_ap" in person.page.shown().result.after


def test_an_older_page_takes_the_place_of_the_current_one(open_window, core):
    person = open_window()
    person.to_features()
    person.page.older.click()
    person.page.boxes["pcco_export@1"].click()
    assert person.draft.recipes == {"pcco_export@1"}
    person.page.older.click()
    assert person.page.boxes["pcco_export@1"].isVisible()


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
    assert page.summary.text() == "Entities added: 9; fields added: 26; links cleared: 1; entities kept: 2"
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


def test_the_commit_hands_over_one_plan(open_window, core, home):
    person = open_window()
    person.to_review()
    assert core.asked("submit") == []
    assert "never become change orders in Procore" in person.page.text.toPlainText()
    person.press()
    person.arrive("ST-80")
    (submitted,) = core.asked("submit")
    assert submitted["plan"]["connection"]["procore"]["company_id"] == 4295000001
    assert len(submitted["plan"]["run"]) == 8
    person.until(lambda: not list(home.drafts.glob("*.json")))


def test_mappings_changed_meanwhile_are_shown_and_not_committed(open_window, core):
    person = open_window()
    person.to_review()
    core.mappings = ["vendor_ap"]
    core.refuse("submit", TrueupError("CO-405", expected="none", found="other"))
    person.click(person.window.positive_button())
    person.until(lambda: person.shown_error() == "CO-405" and not person.page.is_busy())
    assert person.page.code == "ST-70"
    assert "Ticks that were there before and stay as they are: 1" in person.page.text.toPlainText()
    person.press()
    person.arrive("ST-80")
    assert core.asked("submit")[-1]["plan"]["expects"] == fingerprint(["vendor_ap"])


def test_a_commit_under_way_cannot_be_left(open_window, core):
    core.commit_gate.clear()
    person = open_window()
    person.to_review()
    person.click(person.window.positive_button())
    person.until(lambda: core.asked("submit"))
    person.window.reject()
    person.window.back()
    person.window.close()
    person.window.done(0)
    assert person.window.isVisible()
    assert person.page.code == "ST-70"
    core.commit_gate.set()
    person.arrive("ST-80")


def test_escape_does_not_leave_a_run_and_close_does(open_window, core):
    person = open_window()
    person.to_review()
    person.press()
    person.arrive("ST-80")
    QTest.keyClick(person.window, Qt.Key.Key_Escape)
    person.window.back()
    assert person.window.isVisible()
    assert person.page.code == "ST-80"
    person.press()
    assert not person.window.isVisible()


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


def test_a_draft_is_resumed_where_it_stopped(open_window, core):
    first = open_window()
    first.to_selection()
    kept = first.draft
    first.window.reject()
    second = open_window()
    second.until(lambda: second.page.resume_link)
    second.click(second.page.resume_link)
    second.arrive("ST-60")
    assert second.draft == kept
    footer = second.window.button(second.window.WizardButton.CustomButton1).text()
    assert kept.case in footer


def test_a_set_up_in_force_can_be_changed(open_window, core):
    first = open_window()
    first.to_review()
    first.press()
    first.arrive("ST-80")
    core.plan = core.asked("submit")[0]["plan"]
    core.mappings = core.plan["mappings"]
    core.connections = [{"id": "cascade-builders", "name": "Cascade Builders", "company": "Cascade"}]
    second = open_window()
    second.until(lambda: second.page.change_links)
    second.click(second.page.change_links[0])
    second.arrive("ST-15")
    second.press()
    second.arrive("ST-20")
    assert second.page.client_id.text() == "demo-client"
    assert second.draft.connection_id == "cascade-builders"
    assert second.draft.secret_name == core.plan["connection"]["procore"]["secret_name"]


def test_a_run_can_be_watched_from_the_status(open_window, core):
    never = {"every_minutes": None, "quiet_from": "", "quiet_to": "", "next": None}
    core.connections = [{"id": "cascade", "name": "C", "company": "C", "health": "running", "schedule": never}]
    core.runs = [
        {
            "run": "R-AAAA-BBBB",
            "connection": "cascade",
            "state": "reading",
            "created": "2026-11-23T08:00:00+00:00",
            "ended": None,
            "error": None,
            "depth": "shallow",
            "held": False,
            "counts": {"read": 0, "delivered": 0, "set_aside": 0},
        }
    ]
    person = open_window()
    person.until(person.page.status_link.isEnabled)
    person.click(person.page.status_link)
    person.until(lambda: person.window.status_window.runs.topLevelItemCount() == 1)
    person.click(person.window.status_window.watch_button)
    person.arrive("ST-80")
    person.until(lambda: core.asked("watch"))
    assert core.asked("watch")[0]["run"] == "R-AAAA-BBBB"


def test_the_bar_never_goes_back(open_window, core, progress_of):
    core.progress = [progress_of("reading", 40.0, 1)]
    person = open_window()
    person.to_review()
    person.press()
    person.arrive("ST-80")
    person.until(lambda: person.page.bar.value() == 400)
    assert "estimating" in person.page.times.text()
    core.progress = [progress_of("delivering", 12.0, 2)]
    person.until(lambda: person.page.progress["revision"] == 2)
    assert person.page.bar.value() == 400
    core.progress = [progress_of("done", 100.0, 3)]
    person.until(person.page.has_ended)
    assert person.page.bar.value() == 1000
    assert person.page.table.topLevelItem(0).text(6) == "1,308"


def test_a_run_can_be_stopped_and_go_on(open_window, core, progress_of):
    core.progress = [progress_of("delivering", 50.0, 1)]
    person = open_window()
    person.to_review()
    person.press()
    person.arrive("ST-80")
    person.until(person.page.stop_button.isVisible)
    person.click(person.page.stop_button)
    person.until(lambda: core.asked("stop"))
    core.progress = [progress_of("stopped", 50.0, 2)]
    person.until(person.page.resume_button.isVisible)
    core.progress = [progress_of("done", 100.0, 3)]
    person.click(person.page.resume_button)
    person.until(lambda: person.page.progress["state"] == "done")
    assert core.asked("resume") == [{"run": "R-7KQ4-M2XP"}]


def test_a_failed_run_tells_why(open_window, core, progress_of):
    core.progress = [progress_of("failed", 50.0, 1, TrueupError("MC-301", path="mirror").to_dict())]
    person = open_window()
    person.to_review()
    person.press()
    person.arrive("ST-80")
    person.until(lambda: person.shown_error() == "MC-301")
    assert person.page.resume_button.isVisible()


def test_the_second_window_says_who_has_the_set_up_open(open_window, core):
    first = open_window()
    first.until(first.window.journey.is_present)
    second = open_window()
    second.until(second.page.notice.isVisible)
    assert f"case {first.window.journey.case}" in second.page.notice.text()
    second.screenshot("two-admins")
    assert not first.page.notice.isVisible()
