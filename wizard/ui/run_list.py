"""The last runs of a connection as a list, newest first; which of them is chosen stays when they are told anew."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wizard.ui import cells, look, run_words
from wizard.ui.chart import seconds

_RUN = 3


class RunList(QTreeWidget):
    """A row for each run of `CoreClient.status`."""

    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setColumnCount(8)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in range(4, 8):
            self.headerItem().setTextAlignment(column, cells.RIGHT)

    def say(self) -> None:
        """Say the headings in the language of the windows; the rows are said by `show_runs`."""
        self.setAccessibleName(self.tr("Runs, newest first"))
        began, state, depth, run = self.tr("Started"), self.tr("State"), self.tr("Depth"), self.tr("Run")
        counts = self.tr("Read"), self.tr("Delivered"), self.tr("Set aside")
        self.setHeaderLabels([began, state, depth, run, self.tr("Time"), *counts])

    def show_runs(self, runs: list[dict[str, Any]]) -> None:
        """Show these runs, unless that is what is shown."""
        chosen, rows = self.chosen(), [self._row(run) for run in runs]
        shown = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        if [[item.text(column) for column in range(8)] for item in shown] == rows:
            return
        self.clear()
        for run, row in zip(runs, rows, strict=True):
            item = QTreeWidgetItem(row)
            item.setSizeHint(1, cells.row())
            item.setToolTip(1, row[1])
            item.setIcon(1, look.icon(run_words.sign_of_state(run["state"])))
            for column in range(4, 8):
                item.setTextAlignment(column, cells.RIGHT)
            self.addTopLevelItem(item)
            if run["run"] == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None:
            self.setCurrentItem(self.topLevelItem(0))

    def chosen(self) -> str:
        """Return the code of the run that is chosen, or nothing."""
        item = self.currentItem()
        return item.text(_RUN) if item is not None else ""

    def _row(self, run: dict[str, Any]) -> list[str]:
        counts = [look.number(run["counts"][name]) for name in ("read", "delivered", "set_aside")]
        state = self.tr("Held by the pause") if run["held"] else run_words.state(run["state"])
        began, depth = run_words.moment(run["created"]), run_words.depth(run["depth"])
        return [began, state, depth, run["run"], run_words.span(seconds(run)), *counts]
