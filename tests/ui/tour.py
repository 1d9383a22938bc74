"""A tour of every page and every window, with something to see in each: for what must hold in all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from alike import match, matches
from going import outgoing_of_all_kinds
from orders import exports_of_all_kinds
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from wizard.errors import TrueupError
from wizard.support.comparison import Pair, ProjectDrift, State
from wizard.ui.tray import Tray
from wizard.words import Words, say

STATES = ("done", "done with records to check", "failed", "stopped", "delivering")
HOSTILE = "Cascade <b>& Sons</b><img src=x.png>"
"""What a company, a table, a job or a record may be called outside; it is shown as it is, everywhere."""
ACCOUNT = {"login_url": "https://login.procore.com", "api_url": "https://api.procore.com"}


def finding(state: str, title: Words, found: Words, why: Words, remedy: Words) -> dict[str, Any]:
    """A finding of the pre-flight as the core tells it."""
    words = {"title": title, "found": found, "why": why, "remedy": remedy}
    words["who"] = say("the administrator of this server")
    told = {name: str(each) for name, each in words.items()}
    return {
        "id": str(title),
        "state": state,
        **told,
        "words": {name: each.to_data() for name, each in words.items()},
    }


def furnish(core: Any, progress_of: Callable[..., dict[str, Any]]) -> None:
    """Give the core something to tell on every page."""
    core.checks = [
        finding(
            "attention",
            say("Database driver"),
            say("“{driver}” is not registered; {count} other drivers are.", driver=HOSTILE, count=3),
            say("The accounting data are read through this driver."),
            say("Install the Sage 300 CRE client on this server, or choose another driver at “Local connections”."),
        ),
        finding("ok", say("Clock"), say("It is {seconds} s off at most.", seconds="1"), say(""), say("")),
        finding("skipped", say("Kind of computer"), say("Asked on Windows only."), say(""), say("")),
    ]
    core.modules = {"pj": True, "cn": True}
    core.companies = [{"id": 4295000001, "name": HOSTILE}, {"id": 4295000002, "name": "Cascade Homes"}]
    core.company = core.table = HOSTILE
    core.tools = [
        {"name": "Directory (company)", "found": "Read Only", "needed": "Admin", "ok": True},
        {"name": "Prime Contracts (project)", "found": "Admin", "needed": "Admin", "ok": True},
    ]
    schedule = {
        "every_minutes": 60,
        "quiet_from": "22:00",
        "quiet_to": "05:00",
        "next": "2026-11-24T09:00:00+00:00",
    }
    core.connections = [
        {"id": "cascade-builders", "name": HOSTILE, "company": HOSTILE, "health": "attention"}
        | {"schedule": schedule}
    ]
    core.runs = [
        {
            "run": f"R-7KQ4-M2X{number}",
            "connection": "cascade-builders",
            "state": state,
            "created": f"2026-11-23T{18 - number:02}:00:00+00:00",
            "ended": f"2026-11-23T{18 - number:02}:{3 + number:02}:41+00:00",
            "error": None,
            "depth": "deep" if number else "shallow",
            "held": False,
            "counts": {"read": 41_000 + number, "delivered": 310 + number, "set_aside": number},
        }
        for number, state in enumerate(STATES)
    ]
    core.records = [
        {"entity": "vendor", "label": "Vendor (AP)", "key": HOSTILE, "error": error.to_dict()}
        for error in (
            TrueupError("RC-501", field="code", length=20, limit=10),
            TrueupError("RC-503", reason=HOSTILE),
        )
    ]
    core.exports = [replace(one, connection="cascade-builders") for one in exports_of_all_kinds()]
    core.connections[0]["outgoing"] = 5
    core.going = [replace(one, connection="cascade-builders") for one in outgoing_of_all_kinds()]
    core.matches = [*matches(), match(8, facts={"name": (HOSTILE, HOSTILE)})]
    missing = (say("Prime contract {number}", number=HOSTILE), say("{count} posted costs", count=12))
    core.projects = [
        ProjectDrift("V-001", HOSTILE, state, Pair("980000.00", "0.00"), missing_there=missing).to_data()
        for state in State
        if state is not State.SAME
    ]
    core.progress = [progress_of("delivering", 50.0, 1)]
    core.mappings = ["customer", "job_jc", "something.new"]
    core.plan = {
        "connection": {
            "id": "cascade-builders",
            "name": "Cascade Builders",
            "source": {"kind": "odbc", "driver": "Timberline Data"},
            "procore": {**ACCOUNT, "client_id": "demo-client", "secret_name": "procore-OLD"},
        },
        "mappings": core.mappings,
    }
    core.earlier = {1: ["customer", "vendor_ap"]}
    core.plans = [
        {
            "number": 1,
            "applied": "2026-11-23T01:00:00+00:00",
            "recipes": ["pcco_export@2"],
            "added": ["customer"],
            "removed": [],
            "fingerprint": "a",
            "live": False,
        }
    ]


def tour(person: Any, core: Any) -> Iterator[tuple[str, QWidget]]:
    """Go through the whole set-up and open every window on the way; yields a name and what is shown then."""
    for name, window in _stations(person, core):
        settle(window)
        yield name, window


def settle(window: QWidget) -> None:
    """Let the layouts come to rest: until nothing has moved for some turns of the event loop."""
    before, still = None, 0
    while still < 5:
        QApplication.processEvents()
        now = [each.geometry().getRect() for each in window.findChildren(QWidget) if each.isVisible()]
        before, still = now, still + 1 if now == before else 0


def _stations(person: Any, core: Any) -> Iterator[tuple[str, QWidget]]:
    core.refuse("procore", TrueupError("PC-101", login_url="https://login.procore.com"))
    person.until(lambda: person.page.change_links)
    yield "ST-10", person.window
    yield from _tray(person)
    yield from _status(person, core)
    person.click(person.page.new_link)
    person.arrive("ST-15")
    yield "ST-15", person.window
    person.press()
    person.arrive("ST-20")
    person.press()
    yield "ST-20 lacking", person.window
    yield from _procore(person)
    person.press()
    person.arrive("ST-30")
    person.type(person.page.data_folder, "C:\\Data\\Cascade")
    person.type(person.page.password, "a database password")
    person.press()
    yield "ST-30", person.window
    yield from _cmic(person)
    person.press()
    person.arrive("ST-35")
    person.page.older.setChecked(True)
    yield "ST-35", person.window
    person.press()
    person.arrive("ST-40")
    person.page.tree.choose("transaction_jc")
    yield "ST-40", person.window
    person.click(person.page.history_button)
    history = person.page.history
    person.until(history.comparison.toPlainText)
    yield from _dialog("history", history)
    person.press()
    for code in ("ST-50", "ST-60", "ST-70"):
        person.press()
        person.arrive(code)
        yield code, person.window
    yield from _support(person)
    person.press()
    person.arrive("ST-80")
    person.until(lambda: person.page.progress)
    yield "ST-80", person.window
    core.progress = [{**core.progress[0], "state": "done with records to check", "percent": 100.0, "revision": 2}]
    person.until(person.page.has_ended)
    yield "ST-80 ended", person.window


def _tray(person: Any) -> Iterator[tuple[str, QWidget]]:
    tray = Tray(person.window.journey.beside())
    tray.look_again()
    person.until(lambda: tray.standing is not None)
    yield "tray", tray.menu
    tray.close()


def _cmic(person: Any) -> Iterator[tuple[str, QWidget]]:
    """The same page for the other accounting system, with every field it can have, and the checklist."""
    sage = person.draft
    person.window.journey.change(replace(sage, source_kind="cmic", auth="oauth"))
    yield "ST-30 CMiC", person.window
    person.click(person.page.checklist_button)
    yield from _dialog("checklist", person.page.checklist)
    person.window.journey.change(sage)


def _procore(person: Any) -> Iterator[tuple[str, QWidget]]:
    QTest.keyClick(person.page.environment, Qt.Key.Key_End)
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    person.press()
    assert person.shown_error() == "PC-101"
    yield "ST-20 error", person.window
    person.click(person.page.error_panel.help_button)
    yield from _dialog("help", _last(person, "HelpWindow"))
    person.press()
    person.pick_company(1)
    yield "ST-20", person.window


def _status(person: Any, core: Any) -> Iterator[tuple[str, QWidget]]:
    person.until(person.page.status_link.isEnabled)
    person.click(person.page.status_link)
    window = person.window.status_window
    person.until(lambda: window.runs.topLevelItemCount() == len(STATES))
    yield "status", window
    window.schedule_button.click()
    yield from _dialog("schedule", window.schedule_dialog)
    window.drift_button.click()
    drift = window.drift_window
    person.until(lambda: drift.list.matching.rowCount() == len(core.projects))
    yield from _dialog("drift", drift)
    window.aside_button.click()
    aside = window.aside_window
    person.until(lambda: aside.list.rows.rowCount() == 2)
    yield from _dialog("set aside", aside)
    yield from _matches(person, window)
    yield from _orders(person, window)
    yield from _outgoing(person, window)
    window.done(0)


def _matches(person: Any, status: Any) -> Iterator[tuple[str, QWidget]]:
    """The matches, one with a clash and a rival, several chosen, and both questions."""
    status.matches_button.click()
    window = status.matches_window
    person.until(lambda: window.list.matching.rowCount() == 6)
    window.list.table.selectRow(3)
    yield "matches", window
    window.csv_button.click()
    window.list.table.selectAll()
    yield "several matches", window
    window.number_button.click()
    yield from _dialog("question same number", window.question)
    for name in ("link", "apart"):
        window.buttons[name].click()
        yield from _dialog(f"question {name} several", window.question)
    window.done(0)


def _orders(person: Any, status: Any) -> Iterator[tuple[str, QWidget]]:
    """The change orders: one that failed, one to be posted, and every question that there is."""
    status.orders_button.click()
    window = status.orders_window
    person.until(lambda: window.list.matching.rowCount() == 3)
    window.csv_button.click()
    for row, name, deeds in (
        (0, "change orders", ("accept", "reject")),
        (1, "change orders failed", ("retry", "reset")),
        (2, "change orders posting", ("confirm", "retry")),
    ):
        window.list.table.selectRow(row)
        person.until(lambda number=7 - row: window.one is not None and window.one["id"] == number)
        yield name, window
        for deed in deeds:
            window.deeds.wished.emit(deed)
            yield from _dialog(f"question {deed} {row}", window.question)
    window.done(0)


def _outgoing(person: Any, status: Any) -> Iterator[tuple[str, QWidget]]:
    """What goes out to CMiC: one to accept, one that failed, one to be posted, several, and every question."""
    status.outgoing_button.click()
    window = status.outgoing_window
    person.until(lambda: window.list.matching.rowCount() == 5)
    for row, name, deeds in (
        (1, "outgoing", ("accept", "reject")),
        (2, "outgoing failed", ("retry",)),
        (3, "outgoing posting", ("posted", "retry")),
    ):
        window.list.table.selectRow(row)
        person.until(lambda number=7 - row: window.one is not None and window.one["id"] == number)
        yield name, window
        for deed in deeds:
            window.deeds.wished.emit(deed)
            yield from _dialog(f"outgoing question {deed} {row}", window.question)
    window.list.table.selectAll()
    yield "outgoing several", window
    for deed in ("accept", "retry", "reject"):
        window.deeds.wished.emit(deed)
        yield from _dialog(f"outgoing question {deed} several", window.question)
    window.done(0)


def _support(person: Any) -> Iterator[tuple[str, QWidget]]:
    support = person.window.support
    support.report_action.trigger()
    yield from _dialog("report", _last(person, "ReportDialog"))
    support.bundle_action.trigger()
    bundle = _last(person, "BundleDialog")
    person.until(lambda: bundle.bundle is not None or bundle.error_panel.error is not None)
    yield from _dialog("bundle", bundle)


def _last(person: Any, kind: str) -> QDialog:
    return next(each for each in person.window.findChildren(QDialog) if type(each).__name__ == kind)


def _dialog(name: str, dialog: QDialog) -> Iterator[tuple[str, QWidget]]:
    QApplication.processEvents()
    yield name, dialog
    dialog.done(0)
    QApplication.processEvents()
