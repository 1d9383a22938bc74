"""Two admins at once, with a real core: what somebody else saved meanwhile is shown first, and kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from doubles import ProcoreDouble
from driver import RUN_SECONDS
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_whole_procedure import company, connect, ends_core  # noqa: F401

from wizard.core.visitors.client import CoreClient
from wizard.machine.home import Home
from wizard.procedure.review import documented_run, plan_of


def test_what_somebody_else_saved_meanwhile_is_shown_first_and_kept(
    open_window,
    home: Home,
    company: Path,  # noqa: F811
    procore_double: ProcoreDouble,
    ends_core: None,  # noqa: F811
) -> None:
    person = open_window()
    person.until(lambda: person.shown_error() == "CO-401")
    person.click(person.page.error_panel.start_button)
    person.until(person.page.status_link.isEnabled)
    connect(person, procore_double, person.screenshot)
    person.press()
    person.arrive("ST-30")
    QTest.keyClick(person.page.kind, Qt.Key.Key_End)
    person.type(person.page.path, str(company))
    for code in ("ST-35", "ST-40", "ST-50", "ST-60", "ST-70"):
        for _ in range(2):
            if person.page.code != code:
                person.press()
        person.arrive(code)
    first = documented_run(person.draft, person.window.journey.guide)[:1]  # what is read is no matter here
    person.window.journey.change(replace(person.draft, run=frozenset(first)))
    before = person.page.text.toPlainText()
    core, connection = CoreClient(home), person.draft.connection().id
    theirs = plan_of(replace(person.draft, extra=frozenset({"gl_account"})), person.window.journey.guide)
    with person.beat.aside():
        core.submit(theirs.model_dump(mode="json"), "the wish of another admin")

    person.click(person.window.positive_button())
    person.until(lambda: person.shown_error() == "CO-405" and not person.page.is_busy())
    assert person.page.code == "ST-70"
    assert "Mappings: ticked" in before
    assert "Mappings: ticked" not in person.page.text.toPlainText()  # theirs are in force already
    with person.beat.aside():
        assert set(core.live(connection)["mappings"]) == set(theirs.mappings)

    person.press()
    person.arrive("ST-80")
    with person.beat.aside():
        assert "gl_account" in core.live(connection)["mappings"]
    person.until(person.page.has_ended, RUN_SECONDS)
