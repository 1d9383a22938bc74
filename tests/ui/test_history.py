"""Restoring previous mappings: compared before it is chosen, reviewed before it is saved."""

from __future__ import annotations

import pytest

NOW, BEFORE = ["customer", "job_jc"], ["customer", "vendor_ap"]


@pytest.fixture
def twice_saved(core):
    account = {"login_url": "https://login.procore.com", "api_url": "https://api.procore.com"}
    core.plan = {
        "connection": {
            "id": "cascade-builders",
            "name": "Cascade Builders",
            "source": {"kind": "odbc", "driver": "Timberline Data"},
            "procore": {**account, "client_id": "demo-client", "secret_name": "procore-OLD"},
        },
        "mappings": NOW,
    }
    core.mappings = NOW
    core.earlier = {1: BEFORE, 2: NOW}
    core.plans = [
        {
            "number": 2,
            "applied": "2026-11-24T01:00:00+00:00",
            "recipes": ["pcco_export@2"],
            "added": ["job_jc"],
            "removed": ["vendor_ap"],
            "fingerprint": "b",
            "live": True,
        },
        {
            "number": 1,
            "applied": "2026-11-23T01:00:00+00:00",
            "recipes": [],
            "added": BEFORE,
            "removed": [],
            "fingerprint": "a",
            "live": False,
        },
    ]
    return core


def test_an_earlier_set_up_is_compared_restored_and_reviewed(open_window, twice_saved):
    person = open_window()
    person.to_mappings()
    person.click(person.page.history_button)
    window = person.page.history
    person.until(lambda: window.plans.topLevelItemCount() == 2)
    person.until(lambda: "The same as in force" in window.comparison.toPlainText())
    assert not window.restore_button.isEnabled()
    window.plans.setCurrentItem(window.plans.topLevelItem(1))
    person.until(window.restore_button.isEnabled)
    assert "Would be ticked: 1\n  Vendor" in window.comparison.toPlainText()
    assert "Would be cleared: 1\n  Job (JC)" in window.comparison.toPlainText()
    person.picture_of(window, "history")
    window.restore_button.click()
    assert person.draft.restored == 1
    assert person.page.shown().result.after == set(BEFORE)
    person.press()
    person.press()
    person.arrive("ST-50")
    person.press()
    person.arrive("ST-60")
    person.press()
    person.arrive("ST-70")
    assert "set-up number 1 are restored" in person.page.text.toPlainText()


def test_a_restoration_can_be_taken_back(open_window, twice_saved):
    person = open_window()
    person.to_mappings()
    person.click(person.page.history_button)
    window = person.page.history
    person.until(lambda: window.plans.topLevelItemCount() == 2)
    window.plans.setCurrentItem(window.plans.topLevelItem(1))
    person.until(window.restore_button.isEnabled)
    window.restore_button.click()
    person.click(person.page.undo_button)
    assert person.draft.restored == 0
    assert "contract_cn" in person.page.shown().result.after


def test_without_a_set_up_before_there_is_nothing_to_restore(open_window, core):
    person = open_window()
    person.to_mappings()
    assert not person.page.history_button.isVisible()
