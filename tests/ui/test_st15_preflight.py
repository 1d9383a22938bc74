"""ST-15: what this computer must offer stops the way, and is looked at by the core."""

from __future__ import annotations


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
