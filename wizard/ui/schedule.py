"""The dialog that decides when a connection runs by itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from wizard.core.visitors.client import CoreClient
from wizard.ui import look
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey

USUAL_MINUTES = 60


class ScheduleDialog(QDialog):
    """Shows the schedule of one entry of `CoreClient.status` and saves another; accepted once it is kept."""

    def __init__(self, journey: Journey, connection: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Schedule"))
        self.setAccessibleName(self.windowTitle())
        self._journey = journey
        self._connection = connection["id"]
        now = connection["schedule"]
        self.off = QRadioButton(self.tr("&Only when someone asks for it"))
        self.on = QRadioButton(self.tr("&By itself, every"))
        self.minutes = QSpinBox()
        self.minutes.setAccessibleName(self.tr("Minutes from the beginning of one run to the next"))
        self.minutes.setRange(5, 10_080)
        self.minutes.setSuffix(self.tr(" minutes"))
        self.minutes.setValue(now["every_minutes"] or USUAL_MINUTES)
        self.quiet = QCheckBox(self.tr("&No run begins between"))
        self.begin, self.end = QTimeEdit(), QTimeEdit()
        self.begin.setAccessibleName(self.tr("Beginning of the quiet hours"))
        self.end.setAccessibleName(self.tr("End of the quiet hours"))
        for edit, text in ((self.begin, now["quiet_from"] or "22:00"), (self.end, now["quiet_to"] or "05:00")):
            edit.setDisplayFormat("HH:mm")
            edit.setTime(QTime.fromString(text, "HH:mm"))
        self.quiet.setChecked(bool(now["quiet_from"]))
        (self.off if now["every_minutes"] is None else self.on).setChecked(True)
        self.error_panel = ErrorPanel()
        self.buttons = QDialogButtonBox()
        self.save_button = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._save)
        cancel = self.buttons.addButton(self.tr("C&ancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self._lay_out(connection["name"])
        show_edges(self)
        self.on.toggled.connect(self._enable)
        self.quiet.toggled.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        self.minutes.setEnabled(self.on.isChecked())
        self.quiet.setEnabled(self.on.isChecked())
        for edit in (self.begin, self.end):
            edit.setEnabled(self.on.isChecked() and self.quiet.isChecked())

    def _save(self) -> None:
        every = self.minutes.value() if self.on.isChecked() else None
        quiet = every is not None and self.quiet.isChecked()
        hours = [edit.time().toString("HH:mm") if quiet else "" for edit in (self.begin, self.end)]
        connection = self._connection
        self.save_button.setEnabled(False)
        self.error_panel.clear()

        def keep(core: CoreClient) -> None:
            core.set_schedule(connection, every, *hours)

        self._journey.ask_core(keep, lambda _: self.accept(), self._failed)

    def _failed(self, error: Any) -> None:
        self.save_button.setEnabled(True)
        self.error_panel.tell(error, can_retry=False)

    def _lay_out(self, name: str) -> None:
        often = QHBoxLayout()
        often.addWidget(self.on)
        often.addWidget(self.minutes)
        often.addStretch(1)
        hours = QHBoxLayout()
        hours.addSpacing(look.LARGE + look.SMALL)
        for widget in (self.quiet, self.begin, QLabel(self.tr("and")), self.end):
            hours.addWidget(widget)
        hours.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(look.heading(self.tr("When “{name}” synchronises").format(name=name), 1.3))
        column.addWidget(self.error_panel)
        column.addWidget(self.off)
        column.addLayout(often)
        column.addLayout(hours)
        column.addStretch(1)
        column.addWidget(self.buttons)
