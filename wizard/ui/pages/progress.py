"""ST-80: synchronising. Shows what the core does; closing the window does not disturb it."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton

from wizard.errors import TrueupError
from wizard.procedure.pace import Pace
from wizard.procedure.recipes import EXPORTING
from wizard.procedure.review import chosen
from wizard.ui import look
from wizard.ui.chart import ThroughputChart
from wizard.ui.entity_table import NEEDED, EntityTable
from wizard.ui.journey import Journey
from wizard.ui.meant import of_run
from wizard.ui.page import Page
from wizard.ui.run_words import has_ended, span

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient

WAIT_SECONDS = 1.0
RETRY_MS = 1500


class ProgressPage(Page):
    """One bar that never goes back, one row an entity, and Stop apart from Close."""

    code = "ST-80"
    carried = ("_pace",)

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Synchronising"),
            "",
        )
        self.progress: dict[str, Any] = {}
        self._pace = Pace()
        self.headline = look.bold(self.tr("Waiting for the core…"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setFormat("%p %")
        self.bar.setAccessibleName(self.tr("Progress"))
        self.times = look.label(quiet=True)
        self.table = EntityTable()
        self.stop_button = QPushButton(self.tr("S&top sync"))
        self.stop_button.clicked.connect(self._stop)
        self.resume_button = QPushButton(self.tr("&Resume"))
        self.resume_button.clicked.connect(self._resume)
        self.aside_button = QPushButton(self.tr("Records set as&ide"))
        self.aside_button.clicked.connect(self._see_set_aside)
        self.orders_button = QPushButton(self.tr("Change or&ders…"))
        self.orders_button.clicked.connect(self._see_orders)
        self.outgoing_button = QPushButton(self.tr("To &CMiC…"))
        self.outgoing_button.clicked.connect(self._see_outgoing)
        self.matches_button = QPushButton(self.tr("&Matches…"))
        self.matches_button.clicked.connect(self._see_matches)
        self.chart = ThroughputChart()
        self.needed_note = look.label(
            self.tr("{sign} not ticked, but read because a ticked entity needs it").format(sign=NEEDED), quiet=True
        )
        self.needed_note.hide()
        row = QHBoxLayout()
        for button in (
            self.orders_button,
            self.outgoing_button,
            self.matches_button,
            self.aside_button,
            self.resume_button,
            self.stop_button,
        ):
            button.setAutoDefault(False)
            button.hide()
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.headline)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.times)
        self.body.addLayout(row)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.needed_note)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._show_times)

    def initializePage(self) -> None:
        super().initializePage()
        self._say_it_goes_on()
        self._pace = Pace()
        self.bar.setValue(0)
        self._clock.start()
        self._watch(after=-1)

    def positive(self) -> str:
        return self.tr("C&lose")

    def validatePage(self) -> bool:
        return True

    def has_ended(self) -> bool:
        return has_ended(self.progress.get("state", ""))

    def _watch(self, after: int) -> None:
        run = self.journey.draft.run_id
        self._retry = lambda: self._watch(after)
        self.journey.ask_core(lambda core: core.watch(run, after, WAIT_SECONDS), self._show, self._lost)

    def _lost(self, error: TrueupError) -> None:
        self.fail(error)
        if error.code == "CO-401":
            # A core that comes back goes on with the run, and so does this page.
            QTimer.singleShot(RETRY_MS, self, lambda: self._watch(after=-1))

    def _show(self, progress: dict[str, Any]) -> None:
        self.progress = progress
        self.error_panel.clear()
        self._pace = self._pace.seen(float(progress["percent"]), time.monotonic())
        self.bar.setValue(max(self.bar.value(), round(progress["percent"] * 10)))
        self.headline.setText(self._headline(progress))
        self.chart.set_points(progress.get("throughput", []))
        self.table.show_entities(progress["entities"])
        self.needed_note.setVisible(any(entity["needed_by"] for entity in progress["entities"]))
        self.aside_button.setVisible(any(entity["set_aside"] for entity in progress["entities"]))
        self._show_times()
        state = progress["state"]
        self.stop_button.setVisible(not self.has_ended())
        self.stop_button.setEnabled(state != "stopping")
        self.resume_button.setVisible(state in ("stopped", "failed"))
        if progress["error"]:
            self.error_panel.tell(TrueupError.from_dict(progress["error"]), can_retry=False)
        if not self.has_ended():
            self._watch(progress["revision"])
        self.moved.emit()

    def _show_times(self) -> None:
        progress = self.progress
        if not progress or not progress["started"]:
            return
        began = datetime.fromisoformat(progress["started"])
        ended = datetime.fromisoformat(progress["finished"]) if progress["finished"] else datetime.now(UTC)
        elapsed = self.tr("Elapsed {time}").format(time=span((ended - began).total_seconds()))
        if self.has_ended():
            self._clock.stop()
            self.instruction.setText(self._parting())
            self.times.setText(elapsed)
            self.orders_button.setVisible(self._exports_change_orders())
            self.outgoing_button.setVisible(self._is_done() and self.journey.draft.system == "cmic")
            self._offer_matches()
            return
        remaining = self._pace.remaining()
        left = self.tr("estimating") if remaining is None else self.tr("about {time}").format(time=span(remaining))
        waits = progress.get("waiting_until")
        if waits:
            at = self.locale().toString(datetime.fromtimestamp(waits).time(), "hh:mm")
            left = self.tr("Procore's limit of calls is used up; it goes on by itself at {time}").format(time=at)
        self.times.setText(self.tr("{elapsed} · remaining: {left}").format(elapsed=elapsed, left=left))

    def _parting(self) -> str:
        if not self._exports_change_orders():
            return self.tr("You may close this window.")
        return self.tr(
            "You may close this window. Change orders are looked for in Procore from now on; those that wait for a "
            "person are listed here, in the status window and at the icon."
        )

    def _exports_change_orders(self) -> bool:
        return self._is_done() and any(
            recipe.id in EXPORTING for recipe in chosen(self.journey.draft, self.journey.guide)
        )

    def _is_done(self) -> bool:
        return str(self.progress.get("state")).startswith("done")

    def _stop(self) -> None:
        run = self.journey.draft.run_id
        self.stop_button.setEnabled(False)
        self.journey.ask_core(lambda core: core.stop(run), lambda _: None, self.fail)

    def _see_set_aside(self) -> None:
        from wizard.ui.set_aside import SetAsideWindow

        run, beside = self.journey.draft.run_id, self.journey.beside()
        self.aside_window = SetAsideWindow(beside, of_run(run), self.window())
        self.aside_window.open()

    def _offer_matches(self) -> None:
        """Show the way to the matches where the run left some for a person to decide."""
        if not any(entity["set_aside"] for entity in self.progress["entities"]):
            return
        run = self.journey.draft.run_id

        def waiting(core: CoreClient) -> int:
            connection = of_run(run)(core)
            return sum(entry["matches"] for entry in core.status()["connections"] if entry["id"] == connection)

        self.journey.ask_core(waiting, lambda count: self.matches_button.setVisible(count > 0), lambda _: None)

    def _see_matches(self) -> None:
        from wizard.ui.matches.window import MatchesWindow

        run, beside = self.journey.draft.run_id, self.journey.beside()
        self.matches_window = MatchesWindow(beside, of_run(run), self.window())
        self.matches_window.open()

    def _see_outgoing(self) -> None:
        from wizard.ui.outgoing.window import OutgoingWindow

        self.outgoing_window = OutgoingWindow(self.journey.beside(), None, self.window())
        self.outgoing_window.open()

    def _see_orders(self) -> None:
        from wizard.ui.change_orders.window import ChangeOrdersWindow

        self.orders_window = ChangeOrdersWindow(self.journey.beside(), None, self.window())
        self.orders_window.open()

    def _resume(self) -> None:
        run = self.journey.draft.run_id
        self.resume_button.hide()
        self.orders_button.hide()
        self.outgoing_button.hide()
        self.matches_button.hide()
        self.error_panel.clear()
        self._clock.start()
        self._say_it_goes_on()
        self._pace = Pace()
        self.journey.ask_core(lambda core: core.resume(run), lambda _: self._watch(after=-1), self.fail)

    def _say_it_goes_on(self) -> None:
        text = self.tr("You may close this window and log off: the sync goes on in the background.")
        self.instruction.setText(text)
        self.setAccessibleDescription(text)

    def _headline(self, progress: dict[str, Any]) -> str:
        """The state of the run; one that ended with nothing set aside lacked a table."""
        lacking = any(entity["state"] == "not found" for entity in progress["entities"])
        aside = any(entity["set_aside"] for entity in progress["entities"])
        if progress["state"] == "done with records to check" and lacking and not aside:
            return self.tr("Done. Not everything was found in this company")
        return self._state_words(progress["state"])

    def _state_words(self, state: str) -> str:
        words = {
            "queued": self.tr("Waiting for its turn"),
            "reading": self.tr("Reading from Sage 300 CRE"),
            "delivering": self.tr("Delivering to Procore"),
            "stopping": self.tr("Stopping after the batch in flight"),
            "stopped": self.tr("Stopped. Nothing is lost; it can go on where it was"),
            "done": self.tr("Done. Procore is up to date"),
            "done with records to check": self.tr("Done. Some records were set aside for a person to check"),
            "failed": self.tr("The sync could not be finished"),
        }
        return words.get(state, state)
