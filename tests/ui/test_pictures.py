"""Every window looks as it did, in three languages, light and dark; `make pictures` keeps what was meant."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alike import matches
from driver import Driver
from going import outgoing_of_all_kinds
from looking import FOLDER, RENEW, difference, keep, taken
from orders import exports_of_all_kinds
from projects import PROJECTS
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wizard.errors import TrueupError
from wizard.procedure.draft import Draft
from wizard.ui import language, meant, shell
from wizard.ui.bundle_dialog import BundleDialog
from wizard.ui.change_orders.question import DeedQuestion
from wizard.ui.change_orders.window import ChangeOrdersWindow
from wizard.ui.drift import DriftWindow
from wizard.ui.help import show_help
from wizard.ui.history import HistoryWindow
from wizard.ui.matches.window import MatchesWindow
from wizard.ui.outgoing.window import OutgoingWindow
from wizard.ui.schedule import ScheduleDialog
from wizard.ui.set_aside import SetAsideWindow
from wizard.ui.setup_report import ReportDialog
from wizard.ui.status import StatusWindow

LARGEST_BYTES = 3_000_000
Look = Callable[[QWidget, str], None]


def dark() -> QPalette:
    """A dark desktop's palette."""
    palette = QPalette(QColor("#31363b"), QColor("#232629"))
    for role, colour in (
        (QPalette.ColorRole.Base, "#1b1e20"),
        (QPalette.ColorRole.AlternateBase, "#2a2e32"),
        (QPalette.ColorRole.Highlight, "#3daee9"),
        (QPalette.ColorRole.HighlightedText, "#10151a"),
        (QPalette.ColorRole.Link, "#3daee9"),
        (QPalette.ColorRole.PlaceholderText, "#9aa0a5"),
    ):
        palette.setColor(role, QColor(colour))
    return palette


@pytest.fixture(params=list(language.NAMES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The windows in one language after the other."""
    language.use(request.param)
    yield request.param
    language.use(language.SOURCE)


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The desktop light, then dark."""
    before = QApplication.palette()
    QApplication.setPalette(dark() if request.param == "dark" else before)
    yield request.param
    QApplication.setPalette(before)


@pytest.fixture(autouse=True)
def _the_same_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a picture must not depend on."""
    monkeypatch.setattr(shell, "__version__", "1.0.0")


@pytest.fixture
def look(spoken: str, scheme: str, tmp_path: Path, beat) -> Iterator[Look]:
    """Compare a window with its stored picture; all that differ are told at the end."""
    told: list[str] = []

    def see(widget: QWidget, name: str) -> None:
        with beat.aside():
            for _ in range(3):
                QApplication.processEvents()
            focused = QApplication.focusWidget()
            if focused is not None:
                focused.clearFocus()  # a cursor blinks
            name = f"{name}-{spoken}-{scheme}"
            if folder := os.environ.get("TRUEUP_SCREENSHOTS"):
                widget.grab().save(f"{folder}/{name}.png")
            picture = taken(widget)
            if RENEW:
                keep(picture, name)
                return
            kept = QImage(str(FOLDER / f"{name}.png"))
            apart = difference(picture, kept)
            if apart.is_too_much():
                place = tmp_path / f"{name}.png"
                picture.save(str(place))
                told.append(f"{place}: {apart}")

    yield see
    assert not told, "\n".join(("These windows look otherwise than their pictures in tests/ui/pictures:", *told))


def records() -> list[dict]:
    long = TrueupError("RC-501", field="Description", length=104, limit=100).to_dict()
    refused = TrueupError("RC-503", reason="The vendor is not in the directory.").to_dict()
    return [
        {"entity": "vendor", "label": "Vendor", "key": f"V-{number}", "error": refused if number % 3 else long}
        for number in range(12)
    ]


def connection() -> dict:
    schedule = {
        "every_minutes": 60,
        "quiet_from": "22:00",
        "quiet_to": "05:00",
        "next": "2026-10-24T09:00:00+00:00",
    }
    return {
        "id": "cascade-builders",
        "name": "Cascade Builders",
        "company": "Cascade Builders, Inc.",
        "health": "attention",
        "schedule": schedule,
    }


def runs() -> list[dict]:
    states = ("done", "done with records to check", "failed", "done", "stopped", "done")
    return [
        {
            "run": f"R-7KQ4-M2X{number}",
            "connection": "cascade-builders",
            "state": state,
            "created": f"2026-10-23T{18 - number:02}:00:00+00:00",
            "ended": f"2026-10-23T{18 - number:02}:{3 + number * 2 % 7:02}:41+00:00",
            "error": None,
            "depth": "deep" if number == 5 else "shallow",
            "held": False,
            "counts": {"read": 41_000 + 977 * number, "delivered": 310 + 1_571 * number, "set_aside": number % 3},
        }
        for number, state in enumerate(states)
    ]


def shown(window: QWidget, size: QSize | None = None) -> QWidget:
    if size is not None:
        window.resize(size)
    window.show()
    return window


def pages(person: Driver, core, look: Look) -> None:
    """ST-10 to ST-80, one of them with an error."""
    person.until(lambda: person.page.change_links)
    look(person.window, "ST-10")
    person.click(person.page.new_link)
    person.arrive("ST-15")
    look(person.window, "ST-15")
    person.press()
    person.arrive("ST-20")
    person.type(person.page.client_id, "demo-client")
    person.type(person.page.secret, "s")
    core.refuse("procore", TrueupError("PC-101", login_url="https://login.procore.com"))
    person.press()
    look(person.window, "ST-20-error")
    person.press()
    person.pick_company(1)
    look(person.window, "ST-20")
    person.press()
    person.arrive("ST-30")
    person.type(person.page.data_folder, "C:\\Data\\Cascade")
    person.type(person.page.user, "sync")
    person.type(person.page.password, "p")
    person.press()
    look(person.window, "ST-30")
    cmic(person, look)
    person.press()
    person.arrive("ST-35")
    look(person.window, "ST-35")
    person.press()
    person.arrive("ST-40")
    look(person.window, "ST-40")
    person.press()
    for code in ("ST-50", "ST-60", "ST-70", "ST-80"):
        person.press()
        person.arrive(code)
        if code == "ST-80":
            person.until(person.page.has_ended)
        look(person.window, code)


def cmic(person: Driver, look: Look) -> None:
    """The page of the other accounting system with every field it can have, and its checklist."""
    sage = person.draft
    person.window.journey.change(replace(sage, source_kind="cmic", auth="oauth"))
    look(person.window, "ST-30-cmic")
    person.click(person.page.checklist_button)
    checklist = person.page.checklist
    checklist.bar.path.setText("trueup-checklist-K7QMX2.html")
    look(checklist, "checklist")
    checklist.done(0)
    person.window.journey.change(sage)


def test_every_page_looks_as_it_did(open_window, core, look):
    core.modules = {"pj": True, "cn": True}
    core.connections = [{**connection(), "outgoing": 2}]
    core.mappings = ["customer", "gl_account", "transaction_jc.link.employee"]
    core.progress[0]["started"], core.progress[0]["finished"] = (
        "2026-10-23T08:00:00+00:00",
        "2026-10-23T08:06:41+00:00",
    )
    core.progress[0]["throughput"] = [[n, 900.0 - n * 4, 30.0 + n] for n in range(1, 90)]
    pages(open_window(Draft(case="K7QMX2")), core, look)


def test_every_other_window_looks_as_it_did(open_window, core, look, qtbot):
    core.connections, core.runs, core.records = [connection()], runs(), records()
    core.matches = matches()
    core.plans = [
        {
            "number": number,
            "applied": f"2026-10-2{number}T01:00:00+00:00",
            "recipes": ["pcco_export@2"],
            "added": ["job_jc"],
            "removed": ["vendor_ap"],
            "fingerprint": str(number),
            "live": number == 2,
        }
        for number in (2, 1)
    ]
    core.earlier = {1: ["customer", "vendor_ap"], 2: ["customer", "job_jc"]}
    core.mappings = core.earlier[2]
    person = open_window(Draft(case="K7QMX2"))
    journey = person.window.journey

    status = shown(StatusWindow(journey))
    person.until(lambda: status.runs.topLevelItemCount() == 6)
    look(status, "status")
    schedule = shown(ScheduleDialog(journey, core.connections[0]))
    look(schedule, "schedule")
    aside = shown(SetAsideWindow(journey, lambda _: "cascade-builders"))
    person.until(lambda: aside.list.matching.rowCount() == 12)
    aside.bar.path.setText("trueup-set-aside.csv")  # the folder is this computer's, and a name holds the day
    look(aside, "set-aside")
    core.exports = exports_of_all_kinds()
    orders = shown(ChangeOrdersWindow(journey.beside(), None))
    person.until(lambda: orders.one is not None)
    orders.list.table.selectRow(1)
    person.until(lambda: orders.one["id"] == 6)
    look(orders, "change-orders")
    question = shown(DeedQuestion(journey, "confirm", orders.one))
    look(question, "change-order-question")
    core.projects = [project.to_data() for project in PROJECTS]
    drift = shown(DriftWindow(journey.beside(), core.connections[0]))
    person.until(lambda: drift.list.matching.rowCount() == 4)
    drift.list.table.selectRow(1)
    drift.bar.path.setText("trueup-drift.html")
    look(drift, "drift")
    history = history_of(person)
    look(history, "history")
    bundle = shown(BundleDialog(journey))
    person.until(bundle.bar.save_button.isEnabled)
    bundle.text.setPlainText("…")  # it tells of this computer
    bundle.bar.path.setText("trueup-K7QMX2.zip")
    bundle.files.clear()
    look(bundle, "bundle")
    report = shown(ReportDialog(journey, {}))
    person.until(report.bar.save_button.isEnabled)
    report.bar.path.setText("trueup-K7QMX2.html")
    look(report, "report")
    step, error = show_help("ST-40", None), show_help("PC-101", None, TrueupError("PC-101", login_url="https://x"))
    look(step, "help-step")
    look(error, "help-error")
    for window in (status, schedule, aside, orders, question, drift, history, bundle, report, step, error):
        window.done(0)


def test_the_matches_look_as_they_did(open_window, core, look):
    core.connections, core.runs, core.matches = [connection()], runs(), matches()
    person = open_window(Draft(case="K7QMX2"))
    window = shown(MatchesWindow(person.window.journey.beside(), meant.this("cascade-builders")))
    person.until(lambda: window.list.matching.rowCount() == 5)
    window.list.table.selectRow(1)
    look(window, "matches")
    window.list.table.selectAll()
    window.buttons["link"].click()
    look(window.question, "matches-question")
    window.done(0)


def test_what_goes_out_looks_as_it_did(open_window, core, look):
    core.going = outgoing_of_all_kinds()
    person = open_window(Draft(case="K7QMX2"))
    window = shown(OutgoingWindow(person.window.journey.beside(), "cmic-1"))
    person.until(lambda: window.one is not None)
    window.list.table.selectRow(2)
    person.until(lambda: window.one["id"] == 5)
    look(window, "outgoing")
    window.list.table.selectAll()
    window.deeds.wished.emit("accept")
    look(window.question, "outgoing-question")
    window.done(0)


def history_of(person: Driver) -> HistoryWindow:
    person.to_mappings()
    window = shown(HistoryWindow(person.window.journey, person.page))
    person.until(lambda: window.plans.topLevelItemCount() == 2)
    window.plans.setCurrentItem(window.plans.topLevelItem(1))
    person.until(window.restore_button.isEnabled)
    return window


def test_the_pictures_stay_small():
    assert sum(file.stat().st_size for file in FOLDER.glob("*.png")) < LARGEST_BYTES


def test_a_picture_differs_when_something_is_gone_and_not_when_a_font_is_drawn_otherwise(qapp):
    whole = QImage(512, 384, QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    lacking, fainter = whole.copy(), whole.copy()
    for x in range(40, 120):
        for y in range(40, 52):
            whole.setPixelColor(x, y, QColor("#303030"))
            fainter.setPixelColor(x, y, QColor("#404040"))
    assert difference(lacking, whole).is_too_much()
    assert difference(lacking, whole).place == (80, 80)
    assert not difference(fainter, whole).is_too_much()
