"""ST-35: features add up, clash, and have an older page."""

from __future__ import annotations


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
