"""The list of runs, in a window of its own; one of them can be watched."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from wizard.ui import look


class StatusWindow(QDialog):
    """Shows what the core's `status` tells; `chosen` names the run that the person wants to watch."""

    chosen = Signal(str)

    def __init__(self, status: dict[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Status"))
        self.setAccessibleName(self.tr("Status"))
        self.resize(680, 380)
        self.runs = QTreeWidget()
        self.runs.setAccessibleName(self.tr("Runs, newest first"))
        self.runs.setRootIsDecorated(False)
        self.runs.setHeaderLabels([self.tr("Run"), self.tr("Connection"), self.tr("Started"), self.tr("State")])
        names = {connection["id"]: connection["name"] for connection in status["connections"]}
        for run in status["runs"]:
            began = QLocale().toString(datetime.fromisoformat(run["created"]).astimezone(), "d MMM yyyy hh:mm")
            connection = names.get(run["connection"], run["connection"])
            self.runs.addTopLevelItem(QTreeWidgetItem([run["run"], connection, began, run["state"]]))
        for column, width in enumerate((130, 220, 150)):
            self.runs.setColumnWidth(column, width)
        self.runs.itemActivated.connect(lambda item: self._choose())
        buttons = QDialogButtonBox()
        self.watch_button = buttons.addButton(self.tr("&Watch this run"), QDialogButtonBox.ButtonRole.ActionRole)
        self.watch_button.clicked.connect(self._choose)
        close = buttons.addButton(self.tr("C&lose"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        empty = not status["runs"]
        column.addWidget(
            look.label(
                self.tr("Nothing was synchronised here yet.") if empty else self.tr("Runs, newest first"), True
            )
        )
        column.addWidget(self.runs, 1)
        column.addWidget(buttons)
        self.watch_button.setDisabled(empty)
        self.runs.setCurrentItem(self.runs.topLevelItem(0))

    def _choose(self) -> None:
        item = self.runs.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.text(0))
