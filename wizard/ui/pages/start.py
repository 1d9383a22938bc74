"""ST-10: what do you want to set up? Command links, nothing else.

What does not exist yet has no link. This page stands before the rest is loaded: it asks nothing and imports
little until `look_again`. The core is asked in the background what is set up already.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Signal

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.procedure.route import step
from wizard.ui import language, look
from wizard.ui.asking import Cancelled
from wizard.ui.journey import Journey
from wizard.ui.link import Link
from wizard.ui.page import Page
from wizard.words import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wizard.machine.presence import Visitor
    from wizard.procedure.draft import Draft
    from wizard.ui.beside import BesideWindow


_LONGEST_NAME = 48


class StartPage(Page):
    """The first page; a draft that was begun earlier can be resumed."""

    code = "ST-10"
    resume = Signal()
    status = Signal()
    beside = Signal(object)
    """Carries what makes the window in which something waits, of a journey and a parent."""

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("What do you want to set up?"),
            self.tr("Nothing is changed before you press “Save and synchronise” at the end."),
        )
        self._earlier: Draft | None = None
        self.resume_link: Link | None = None
        self.notice = look.bold()
        self.notice.hide()
        self.layout().insertWidget(2, self.notice)
        self._status: dict[str, Any] = {}
        self.change_links: list[Link] = []
        self.orders_link: Link | None = None
        self.outgoing_link: Link | None = None
        self.new_link = self._link(
            self.tr("Set up &Sage 300 CRE"),
            self.tr("Connect a company in Sage 300 Construction and Real Estate with its company in Procore."),
            lambda: self._set_up("odbc"),
        )
        self.cmic_link = self._link(
            self.tr("Set up C&MiC"),
            self.tr("Connect a company in CMiC R12 with its company in Procore."),
            lambda: self._set_up("cmic"),
        )
        self._place = self.body.count()
        self.open_link = self._link(
            self.tr("&Open a set-up file"),
            self.tr("What support or a colleague prepared. It is shown for review before anything changes."),
            self._choose_file,
        )
        self.status_link = self._link(
            self.tr("See s&tatus"),
            self.tr("The runs so far, and how the current one is getting on."),
            self.status.emit,
        )
        self._link(
            self.tr("Rehearse with the sample &company"),
            self.tr("A made-up company and a stand-in for Procore on this computer. A new window opens."),
            self._rehearse,
        )
        self.body.addStretch(1)

    def tell_of(self, other: Visitor) -> None:
        """Say who has the set-up open already."""
        from datetime import datetime

        since = (
            QLocale().toString(datetime.fromisoformat(other.since).astimezone(), "hh:mm") if other.since else "?"
        )
        told = self.tr(
            "{who} has the set-up open since {since} (case {case}). Talk to each other: "
            "whoever saves second is shown what changed meanwhile."
        )
        self.notice.setText(told.format(who=other.who, since=since, case=other.case))
        self.notice.show()

    def act(self) -> None:
        self.look_again()

    def _set_up(self, kind: str) -> None:
        """Go on with the accounting system of that kind of source; a sample that is filled in stays."""
        draft = self.journey.draft
        if (draft.source_kind == "cmic") != (kind == "cmic"):
            self.journey.change(replace(draft, source_kind=kind, recipes=None, run=None, live=None))
        self.onward.emit()

    def look_again(self) -> None:
        """Ask the disk for a draft and the core for what is set up."""
        self.status_link.setEnabled(False)
        self._retry = self.look_again
        self.error_panel.clear()
        home = self.journey.home
        self.journey.ask(lambda _: _newest(home), self._show_earlier, self.fail)
        self.journey.ask_core(lambda core: core.status(), self._show_status, self.fail)

    def _show_earlier(self, earlier: Draft | None) -> None:
        if earlier is None or self.resume_link is not None:
            return
        self._earlier = earlier
        name = look.tell(step(earlier.step).name)
        about = self.tr("Case {case}, at “{name}” ({step}). Everything you typed is there, except passwords.")
        self.resume_link = self._link(
            self.tr("&Resume where you stopped"),
            about.format(case=earlier.case, name=name, step=earlier.step),
            self._resume,
            0,
        )
        self._place += 1
        self._order_links()

    def _show_status(self, status: dict[str, Any]) -> None:
        self._status = status
        self.status_link.setEnabled(True)
        for link in filter(None, (*self.change_links, self.orders_link, self.outgoing_link)):
            link.setParent(None)
            link.deleteLater()
        self.change_links = []
        self._show_outgoing(sum(connection["outgoing"] or 0 for connection in status["connections"]))
        self._show_orders(sum(connection["waiting"] for connection in status["connections"]))
        taken = self.keys_taken()
        for connection in status["connections"]:
            text = self.tr("Change “{name}”").format(name=_short(connection["name"]).replace("&", "&&"))
            about = self.tr("Joined to “{company}” in Procore. What is ticked stays ticked.")
            link = self._link(
                look.keyed(language.alone(text), taken),
                about.format(company=connection["company"]),
                lambda chosen=connection: self._change(chosen["id"]),
                self._place + len(self.change_links),
            )
            self.change_links.append(link)
        self._order_links()
        self.moved.emit()

    def _show_orders(self, waiting: int) -> None:
        """Offer the change orders while any waits for a person; a person who set up is often the one to ask."""
        self.orders_link = None
        if waiting:
            self.orders_link = self._link(
                self.tr("See c&hange orders that wait"),
                self.tr("Waiting for a person: {count}. To accept or reject, to post, or to mend.").format(
                    count=look.number(waiting)
                ),
                lambda: self.beside.emit(_orders_window),
                self._place,
            )

    def _show_outgoing(self, waiting: int) -> None:
        """Offer what else goes out while any of it waits for a person; nothing does but to CMiC."""
        self.outgoing_link = None
        if waiting:
            self.outgoing_link = self._link(
                self.tr("See what &waits on its way to CMiC"),
                self.tr(
                    "Waiting for a person: {count}. What was made in Procore, to accept, reject or mend."
                ).format(count=look.number(waiting)),
                lambda: self.beside.emit(_outgoing_window),
                self._place,
            )

    def _order_links(self) -> None:
        """Let Tab go down the page, whenever a link came."""
        places = (self.body.itemAt(number).widget() for number in range(self.body.count()))
        for before, after in pairwise([each for each in places if each is not None]):
            self.setTabOrder(before, after)

    def _change(self, connection: str) -> None:
        self.ask_core(
            self.tr("Reading the set-up in force…"),
            lambda core: core.live(connection),
            self._fill,
        )

    def _fill(self, live: dict[str, Any]) -> None:
        from wizard.procedure.draft import changing, with_live

        draft = self.journey.draft
        plan = with_live(draft, live).live.plan
        if plan is None:
            self.fail(TrueupError("CO-406", reason=say("This connection has no set-up in force any more.")))
            return
        self.journey.change(changing(draft, plan))
        self.onward.emit()

    def _resume(self) -> None:
        """Take the draft up, with the mappings in force where it had come to them: they are not kept on disk."""
        journey, earlier = self.journey, self._earlier
        self.ask(
            self.tr("Reading the mappings in force…"), lambda _: _with_mappings(journey.home, earlier), self._go_on
        )

    def _choose_file(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self, self.tr("Open a set-up file"), "", self.tr("Set-up files (*.trueup.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.open_file)
        dialog.open()

    def open_file(self, path: str) -> None:
        """Fill the draft in from the file and ask the core what is still unknown, then go on to the review."""
        journey = self.journey
        self.ask(
            self.tr("Reading the set-up file…"),
            lambda cancelled: _opened(journey, path, cancelled),
            self._go_on,
            lambda: self.open_file(path),
        )

    def _go_on(self, draft: Draft) -> None:
        self.journey.change(draft)
        self.resume.emit()

    def _rehearse(self) -> None:
        from PySide6.QtCore import QProcess

        from wizard.machine.programs import program

        command = program("trueup")
        started, _ = QProcess.startDetached(command[0], [*command[1:], "demo"])
        if not started:
            why = say("It could not be started: {problem}.", problem=command[0])
            self.fail(TrueupError("SB-602", part="trueup demo", reason=why, log=self.journey.home.log))

    def _link(self, text: str, about: str, pressed: Any, place: int = -1) -> Link:
        link = Link(text, about)
        link.clicked.connect(lambda _checked: pressed())
        self.body.insertWidget(place, link)
        return link


def _short(name: str) -> str:
    """The name of a company as far as a link has room for it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _orders_window(journey: Journey, parent: QWidget) -> BesideWindow:
    from wizard.ui.change_orders.window import ChangeOrdersWindow

    return ChangeOrdersWindow(journey.beside(), None, parent)


def _outgoing_window(journey: Journey, parent: QWidget) -> BesideWindow:
    from wizard.ui.outgoing.window import OutgoingWindow

    return OutgoingWindow(journey.beside(), None, parent)


def _newest(home: Home) -> Draft | None:
    from wizard.ui import drafts

    return drafts.newest(home)


def _with_mappings(home: Home, draft: Draft) -> Draft:
    from wizard.core.visitors.client import CoreClient
    from wizard.procedure.draft import with_live

    if draft.step < "ST-40":
        return draft
    try:
        return with_live(draft, CoreClient(home).live(draft.connection().id))
    except TrueupError:  # the page of the mappings asks again, and tells what is wrong
        return draft


def _opened(journey: Journey, path: str, cancelled: Cancelled) -> Draft:
    """The draft that the file makes; without the core's answers where a page has something to ask first."""
    from wizard.core.visitors.visit import answered
    from wizard.machine.setup_files import read_setup
    from wizard.procedure.setup_file import opened

    draft = replace(opened(read_setup(Path(path)), journey.draft), step="ST-70")
    try:
        return answered(journey.home, draft, journey.guide, cancelled)
    except TrueupError as problem:
        if problem.code == "CO-401":
            raise
        return draft
