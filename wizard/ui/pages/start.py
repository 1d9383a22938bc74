"""ST-10: what do you want to set up? Command links, nothing else.

What does not exist yet has no link. The core is asked in the background what is set up already.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QProcess, Signal
from PySide6.QtWidgets import QCommandLinkButton

from wizard.core.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.programs import program
from wizard.procedure.draft import Draft, changing, with_live
from wizard.procedure.route import step
from wizard.ui import look
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.ui.status import StatusWindow


class StartPage(Page):
    """The first page; `earlier` is the draft that can be resumed, if there is one."""

    code = "ST-10"
    resume = Signal()
    watch = Signal()

    def __init__(self, journey: Journey, earlier: Draft | None) -> None:
        super().__init__(
            journey,
            self.tr("What do you want to set up?"),
            self.tr("Nothing is changed before you press “Save and synchronise” at the end."),
        )
        self._earlier = earlier
        self._status: dict[str, Any] = {}
        self.change_links: list[QCommandLinkButton] = []
        if earlier is not None:
            name = look.tell(step(earlier.step).name)
            about = self.tr("Case {case}, at “{name}” ({step}). Everything you typed is there, except passwords.")
            self.resume_link = self._link(
                self.tr("&Resume where you stopped"),
                about.format(case=earlier.case, name=name, step=earlier.step),
                self._resume,
            )
        self.new_link = self._link(
            self.tr("Set up &Sage 300 CRE"),
            self.tr("Connect a company in Sage 300 Construction and Real Estate with its company in Procore."),
            self.onward.emit,
        )
        self._place = self.body.count()
        self.status_link = self._link(
            self.tr("See s&tatus"),
            self.tr("The runs so far, and how the current one is getting on."),
            self._see_status,
        )
        self._link(
            self.tr("Rehearse with the sample &company"),
            self.tr("A made-up company and a stand-in for Procore on this computer. A new window opens."),
            self._rehearse,
        )
        self.body.addStretch(1)

    def initializePage(self) -> None:
        super().initializePage()
        self._look_again()

    def act(self) -> None:
        self._look_again()

    def _look_again(self) -> None:
        self.status_link.setEnabled(False)
        self._retry = self._look_again
        self.error_panel.clear()
        self.journey.ask_core(CoreClient.status, self._show_status, self.fail)

    def _show_status(self, status: dict[str, Any]) -> None:
        self._status = status
        self.status_link.setEnabled(True)
        for link in self.change_links:
            link.deleteLater()
        self.change_links = []
        for connection in status["connections"]:
            text = self.tr("Change “{name}”").format(name=connection["name"])
            about = self.tr("Joined to “{company}” in Procore. What is ticked stays ticked.")
            link = self._link(
                text,
                about.format(company=connection["company"]),
                lambda chosen=connection: self._change(chosen["id"]),
                self._place + len(self.change_links),
            )
            self.change_links.append(link)
        self.moved.emit()

    def _change(self, connection: str) -> None:
        self.ask_core(
            self.tr("Reading the set-up in force…"),
            lambda core: core.live(connection),
            self._fill,
        )

    def _fill(self, live: dict[str, Any]) -> None:
        draft = self.journey.draft
        plan = with_live(draft, live).live.plan
        if plan is None:
            self.fail(TrueupError("CO-406", reason=self.tr("This connection has no set-up in force any more.")))
            return
        self.journey.change(changing(draft, plan))
        self.onward.emit()

    def _resume(self) -> None:
        self.journey.change(self._earlier)
        self.resume.emit()

    def _see_status(self) -> None:
        self.status_window = StatusWindow(self._status, self)
        self.status_window.chosen.connect(self._watch)
        self.status_window.open()

    def _watch(self, run: str) -> None:
        self.journey.change(replace(self.journey.draft, run_id=run))
        self.watch.emit()

    def _rehearse(self) -> None:
        command = program("trueup")
        started, _ = QProcess.startDetached(command[0], [*command[1:], "demo"])
        if not started:
            self.fail(TrueupError("SB-602", part="trueup demo", reason=command[0], log=self.journey.home.log))

    def _link(self, text: str, about: str, pressed: Any, place: int = -1) -> QCommandLinkButton:
        link = QCommandLinkButton(text, about)
        link.setAccessibleName(text.replace("&", ""))
        link.setAccessibleDescription(about)
        link.setIcon(look.icon("onward"))
        link.clicked.connect(lambda _checked: pressed())
        self.body.insertWidget(place, link)
        return link
