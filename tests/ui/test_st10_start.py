"""ST-10: what can be set up, resumed, changed or watched."""

from __future__ import annotations

from dataclasses import replace

from going import outgoing_of_all_kinds
from orders import exports_of_all_kinds


def test_the_first_page_says_when_no_core_answers(open_window):
    person = open_window()
    person.until(lambda: person.shown_error() == "CO-401")
    assert person.page.error_panel.offers_start()


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
    first.to_run()
    core.put_in_force()
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


def test_the_second_window_says_who_has_the_set_up_open(open_window, core):
    first = open_window()
    first.until(first.window.journey.is_present)
    second = open_window()
    second.until(second.page.notice.isVisible)
    assert f"case {first.window.journey.case}" in second.page.notice.text()
    second.screenshot("two-admins")
    assert not first.page.notice.isVisible()


def test_the_first_page_leads_to_the_change_orders_that_wait(open_window, core):
    core.connections = [{"id": "sage300-1", "name": "Cascade", "company": "Cascade", "health": "good"}]
    core.exports = exports_of_all_kinds()
    person = open_window()
    person.until(lambda: person.page.orders_link is not None)
    assert "3" in person.page.orders_link.description()
    assert person.page.outgoing_link is None, "nothing else goes to that accounting system"
    person.click(person.page.orders_link)
    orders = person.window.beside_window
    person.until(lambda: orders.list.matching.rowCount() == 3)
    core.exports = []
    orders.done(0)
    person.until(lambda: person.page.orders_link is None)


def test_the_first_page_leads_to_what_waits_on_its_way_to_cmic(open_window, core):
    core.connections = [{"id": "cmic-1", "name": "Cascade", "company": "Cascade", "health": "good", "outgoing": 5}]
    core.going = [replace(one, connection="cmic-1") for one in outgoing_of_all_kinds()]
    person = open_window()
    person.until(lambda: person.page.outgoing_link is not None)
    assert "5" in person.page.outgoing_link.description()
    person.click(person.page.outgoing_link)
    going = person.window.beside_window
    person.until(lambda: going.list.matching.rowCount() == 5)
    core.connections[0]["outgoing"] = 0
    going.done(0)
    person.until(lambda: person.page.outgoing_link is None)
