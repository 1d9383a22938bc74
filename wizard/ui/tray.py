"""The icon in the notification area: how things stand in words, and the few things done from there.

It runs for any account, without elevation: the core is asked where the account may, otherwise the short form of
the status is read and what needs the core cannot be chosen. Every desktop may lack such an area; then this says
so instead of hiding.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, QProcess, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from wizard.core.visitors.client import short_status
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.places import resources
from wizard.machine.programs import program
from wizard.ui import language, look
from wizard.ui.asking import Question
from wizard.ui.journey import Journey
from wizard.ui.pauses import PAUSES
from wizard.ui.standing import Line, Standing, look_at, standing
from wizard.words import say

AGAIN_MS = 10_000
_AREA_MS = 500
_AREA_TRIES = 20
"""A desktop that is just starting may show its area some seconds later than our icon comes."""
_TOOLTIP = 127
"""Windows shows no more characters."""
_SIZES = (16, 22, 24, 32, 48, 64)


class Tray(QObject):
    """The icon and its menu over one home; `show` waits for the desktop's area."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey
        self._question: Question | None = None
        self._connection_menus: list[QMenu] = []
        self._tries = 0
        self._kept = language.first(journey.home)
        self.standing: Standing | None = None
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self._build()
        self._say()
        language.follow(self._switched)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self._clock = QTimer(self)
        self._clock.setInterval(AGAIN_MS)
        self._clock.timeout.connect(self.look_again)

    def show(self, nowhere: Callable[[TrueupError], None]) -> None:
        """Show the icon as soon as there is an area for it; `nowhere` hears (MC-307) that there is none."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()
            self._clock.start()
            self.look_again()
            return
        self._tries += 1
        if self._tries > _AREA_TRIES:
            nowhere(TrueupError("MC-307"))
            return
        QTimer.singleShot(_AREA_MS, self, lambda: self.show(nowhere))

    def look_again(self) -> None:
        """Ask once more, unless the last answer is still to come."""
        if self._question is None:
            home = self._journey.home
            self._question = self._journey.ask(
                lambda _: (_standing(home), language.first(home)), self._answered, self._lost
            )

    def look_anew(self) -> None:
        """Ask now: an answer that is still to come may be from before something was done."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self.look_again()

    def _answered(self, answer: tuple[Standing, str]) -> None:
        now, kept = answer
        self.tell(now)
        if kept != self._kept:  # another window was told to speak it
            self._kept = kept
            language.use(kept)

    def _switched(self) -> None:
        self._say()
        self.standing = None
        self.look_anew()

    def tell(self, now: Standing) -> None:
        """Show how things stand, and speak up when that got worse."""
        self._question = None
        before, self.standing = self.standing, now
        if before == now:
            return
        self.icon.setIcon(_icon(now.sign))
        self.icon.setToolTip(_shortened(now))
        self.headline.setText(now.headline)
        self.headline.setVisible([line.health for line in now.lines] != [now.headline])
        self._show_connections(now)
        self.note.setText(now.note)
        self.note.setVisible(bool(now.note))
        self.start_action.setVisible(now.no_core)
        self._pause.menuAction().setVisible(not now.paused and not now.no_core)
        self._pause.setEnabled(now.may_ask and bool(now.lines))
        self.go_on.setVisible(now.paused)
        self.go_on.setEnabled(now.may_ask)
        if before is not None and now.sign in ("error", "warning") and now.sign != before.sign:
            self.icon.showMessage("Trueup", now.in_words(), _icon(now.sign))
        elif before is not None and now.waiting > before.waiting:
            told = "\n".join(line.in_words() for line in now.lines if line.for_a_person())
            self.icon.showMessage("Trueup", told, _icon(now.sign))

    def close(self) -> None:
        """Take the icon away and drop what is still to come."""
        self._clock.stop()
        self.icon.hide()
        self._journey.close()

    # -- doing -------------------------------------------------------------------------------------------

    def open_setup(self) -> None:
        self._start([])

    def open_status(self) -> None:
        self._start(["--status"])

    def open_orders(self, connection: str) -> None:
        self._start(["--change-orders", connection])

    def open_outgoing(self, connection: str) -> None:
        self._start(["--outgoing", connection])

    def open_matches(self, connection: str) -> None:
        self._start(["--matches", connection])

    def synchronise(self, connection: str) -> None:
        request = uuid4().hex
        self._do(lambda core: core.synchronise(connection, request))

    def start_core(self) -> None:
        from wizard.core.start import start_core

        home = self._journey.home
        self._journey.ask(lambda _: start_core(home), lambda _: self.look_anew(), self._refused)

    def _do(self, call: Callable[[Any], Any]) -> None:
        self._journey.ask_core(call, lambda _: self.look_anew(), self._refused)

    def _refused(self, error: TrueupError) -> None:
        text = f"{look.tell(error.words('cause'))} {look.tell(error.words('remedy'))}"
        self.icon.showMessage(f"{look.tell(error.words('title'))} ({error.code})", text, _icon("error"))

    def _start(self, options: list[str]) -> None:
        command = [*program("trueup-setup"), "--home", str(self._journey.home.root), *options]
        started, _ = QProcess.startDetached(command[0], command[1:])
        if not started:
            why = say("It could not be started: {problem}.", problem=command[0])
            self._refused(TrueupError("SB-602", part="trueup-setup", reason=why, log=str(self._journey.home.log)))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_status()

    def _lost(self, error: TrueupError) -> None:
        self.tell(standing(None, error=error))

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.icon.setIcon(_icon("off"))
        self.headline, self.note = self._said(), self._said()
        self.note.setVisible(False)
        self._first = self.menu.addSeparator()
        self._pause = self.menu.addMenu("")
        self._lengths = [self._pause.addAction("", lambda each=each: self._hold(each())) for each in PAUSES]
        self._pause.setEnabled(False)
        self.go_on = self.menu.addAction("", lambda: self._do(lambda core: core.unpause()))
        self.go_on.setVisible(False)
        self.start_action = self.menu.addAction("", self.start_core)
        self.start_action.setVisible(False)
        self.menu.addSeparator()
        self.status_action = self.menu.addAction("", self.open_status)
        self.setup_action = self.menu.addAction("", self.open_setup)
        self.menu.addSeparator()
        self.close_action = self.menu.addAction("")

    def _say(self) -> None:
        self.icon.setToolTip(self.tr("Trueup: looking…"))
        self.headline.setText(self.tr("Looking…"))
        self._pause.setTitle(self.tr("&Pause for"))
        lengths = self.tr("&30 minutes"), self.tr("&2 hours"), self.tr("&Until tomorrow 06:00")
        for action, text in (
            *zip(self._lengths, lengths, strict=True),
            (self.go_on, self.tr("&Go on")),
            (self.start_action, self.tr("Start the background &core")),
            (self.status_action, self.tr("See s&tatus…")),
            (self.setup_action, self.tr("Open the &set-up…")),
            (self.close_action, self.tr("&Remove this icon")),
        ):
            action.setText(text)

    def _hold(self, seconds: float) -> None:
        self._do(lambda core: core.pause(seconds))

    def _said(self) -> QAction:
        action = self.menu.addAction("")
        action.setEnabled(False)
        return action

    def _show_connections(self, now: Standing) -> None:
        for old in self._connection_menus:
            self.menu.removeAction(old.menuAction())
            old.deleteLater()
        self._connection_menus = [self._connection_menu(line, now.may_ask) for line in now.lines]
        for each in self._connection_menus:
            self.menu.insertMenu(self._first, each)

    def _connection_menu(self, line: Line, may_ask: bool) -> QMenu:
        result = QMenu(line.in_words().replace("&", "&&"), self.menu)
        result.setIcon(look.icon(line.sign))
        for text in filter(None, (*line.for_a_person(), line.matches, line.last, line.following)):
            result.addAction(text.replace("&", "&&")).setEnabled(False)
        result.addSeparator()
        act = result.addAction(self.tr("S&ynchronise now"), lambda: self.synchronise(line.connection))
        act.setEnabled(may_ask)
        if line.waiting:
            act = result.addAction(self.tr("Change &orders…"), lambda: self.open_orders(line.connection))
            act.setEnabled(may_ask)
        if line.outgoing:
            act = result.addAction(self.tr("From &Procore to CMiC…"), lambda: self.open_outgoing(line.connection))
            act.setEnabled(may_ask)
        if line.matches:
            act = result.addAction(self.tr("&Matches…"), lambda: self.open_matches(line.connection))
            act.setEnabled(may_ask)
        return result


def run(app: Any, home: Home) -> int:
    """Show the icon until it is removed; returns 0, or 2 where the desktop has no area for it."""
    app.setQuitOnLastWindowClosed(False)
    tray = Tray(Journey(home))
    tray.close_action.triggered.connect(app.quit)

    def nowhere(error: TrueupError) -> None:
        sys.stderr.write(error.in_words())
        app.exit(2)

    tray.show(nowhere)
    code: int = app.exec()
    tray.close()
    return code


def _standing(home: Home) -> Standing:
    try:
        return standing(*look_at(home))
    except TrueupError as error:
        return standing(short_status(home), short=True, error=error)


def _shortened(now: Standing) -> str:
    """The words for the tool tip: whole lines, as many as there is room for."""
    shown = now.in_words().replace("<", "‹")  # some desktops take a tool tip for markup
    while len(shown) > _TOOLTIP and "\n" in shown:
        shown = shown.rpartition("\n")[0]
    return shown if len(shown) <= _TOOLTIP else shown[: _TOOLTIP - 1] + "…"


def _icon(sign: str) -> QIcon:
    """The product's icon; whatever is not in order has its sign in the corner."""
    whole = QIcon(str(resources() / "icons" / "trueup.ico"))
    if sign == "check":
        return whole
    result = QIcon()
    for size in _SIZES:
        picture = QPixmap(whole.pixmap(size, size))
        painter = QPainter(picture)
        part = round(size * 0.62)
        corner = QRect(QPoint(size - part, size - part), picture.rect().bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QApplication.palette().base())  # the ground on which the signs are drawn elsewhere
        painter.drawRoundedRect(corner.adjusted(-1, -1, 0, 0), 3, 3)
        look.icon(sign).paint(painter, corner)
        painter.end()
        result.addPixmap(picture)
    return result
