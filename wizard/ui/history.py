"""The set-ups that were in force before, each compared with the mappings in force now; one can be restored.

Restoring puts nothing in force: it changes the draft, and the review shows what it would tick and clear.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wizard.procedure.mappings import Difference, compare
from wizard.procedure.recipes import named
from wizard.procedure.review import tick_label
from wizard.ui import cells, look
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey
from wizard.ui.text_view import TextView

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient

_NUMBER = Qt.ItemDataRole.UserRole


class HistoryWindow(QDialog):
    """Lists the set-ups of the draft's connection; `restored` tells number and ticks of the chosen one."""

    restored = Signal(int, object)

    def __init__(self, journey: Journey, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore previous mappings"))
        self.setAccessibleName(self.windowTitle())
        self.resize(780, 560)
        self._journey = journey
        self._connection = journey.draft.connection().id
        self._ticks: frozenset[str] = frozenset()
        self.plans = QTreeWidget()
        self.plans.setAccessibleName(self.tr("Set-ups, newest first"))
        self.plans.setRootIsDecorated(False)
        self.plans.setHeaderLabels(
            [self.tr("Number"), self.tr("Saved"), self.tr("Features"), self.tr("Ticked"), self.tr("Cleared")]
        )
        header = self.plans.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.plans.currentItemChanged.connect(lambda item, _before: self._compare(item))
        self.comparison = TextView(self.tr("What restoring would change"))
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self.read)
        buttons = QDialogButtonBox()
        self.restore_button = buttons.addButton(
            self.tr("&Restore these mappings"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.restore_button.setEnabled(False)
        self.restore_button.clicked.connect(self._restore)
        buttons.addButton(self.tr("C&lose"), QDialogButtonBox.ButtonRole.RejectRole).clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        about = self.tr("The last 50 set-ups. Restoring changes nothing yet: the review shows it first.")
        column.addWidget(look.heading(self.windowTitle()))
        column.addWidget(look.label(about, quiet=True))
        column.addWidget(self.error_panel)
        column.addWidget(self.plans, 3)
        column.addWidget(self.comparison, 2)
        column.addWidget(buttons)
        show_edges(self)
        self.read()

    def read(self) -> None:
        """Ask the core for the set-ups."""
        self.error_panel.clear()
        self._journey.ask_core(lambda core: core.history(self._connection), self._show, self.error_panel.tell)

    def _show(self, plans: list[dict[str, Any]]) -> None:
        self.plans.clear()
        for plan in plans:
            saved = QLocale().toString(datetime.fromisoformat(plan["applied"]).astimezone(), "d MMM yyyy hh:mm")
            labels = ", ".join(look.text(r.label) for r in named(plan["recipes"], self._journey.guide.recipes))
            number = self.tr("{number} (in force)") if plan["live"] else "{number}"
            counts = [look.number(len(plan[name])) for name in ("added", "removed")]
            item = QTreeWidgetItem([number.format(number=plan["number"]), saved, labels, *counts])
            item.setData(0, _NUMBER, plan["number"])
            item.setToolTip(2, labels)
            item.setSizeHint(2, cells.row())
            for column in (3, 4):
                item.setTextAlignment(column, cells.RIGHT)
            self.plans.addTopLevelItem(item)
        self.comparison.setPlainText("" if plans else self.tr("Nothing was saved for this connection yet."))
        if plans:
            self.plans.setCurrentItem(self.plans.topLevelItem(0))

    def _compare(self, item: QTreeWidgetItem | None) -> None:
        self.restore_button.setEnabled(False)
        if item is None:
            return
        number = item.data(0, _NUMBER)

        def ask(core: CoreClient) -> dict[str, Any]:
            return core.plan(self._connection, number)

        self._journey.ask_core(ask, lambda plan: self._show_plan(number, plan), self.error_panel.tell)

    def _show_plan(self, number: int, plan: dict[str, Any]) -> None:
        item, live = self.plans.currentItem(), self._journey.draft.live_now()
        if item is None or live is None or item.data(0, _NUMBER) != number:
            return
        self._ticks = frozenset(plan["mappings"])
        difference = compare(live.mappings, self._ticks)
        changes = bool(difference.added or difference.removed)
        self.restore_button.setEnabled(changes)
        self.comparison.setPlainText(self._tell(difference) if changes else self.tr("The same as in force now."))

    def _tell(self, difference: Difference) -> str:
        catalogue = self._journey.guide.catalogue
        parts = []
        for title, ticks in (
            (self.tr("Would be ticked: {count}"), difference.added),
            (self.tr("Would be cleared: {count}"), difference.removed),
        ):
            if ticks:
                parts.append(title.format(count=len(ticks)))
                parts += [
                    f"  {label}" for label in sorted(look.tell(tick_label(tick, catalogue)) for tick in ticks)
                ]
        return "\n".join(parts)

    def _restore(self) -> None:
        number = self.plans.currentItem().data(0, _NUMBER)
        self.accept()
        self.restored.emit(number, self._ticks)
