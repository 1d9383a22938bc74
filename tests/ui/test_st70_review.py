"""ST-70: the one commit."""

from __future__ import annotations

from wizard.errors import TrueupError
from wizard.procedure.mappings import fingerprint


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
