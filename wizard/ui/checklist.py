"""What has to be done around the set-up: ticked with its day, proven where a probe can, saved for printing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wizard import __version__
from wizard.machine.resources import checklist
from wizard.procedure.checklist import Standing, marked, standings
from wizard.ui import cells, language, look
from wizard.ui.edges import show_edges
from wizard.ui.journey import Journey
from wizard.ui.save_bar import SaveBar

if TYPE_CHECKING:
    from wizard.support.report import Part

_ITEM = Qt.ItemDataRole.UserRole


def has_checklist(journey: Journey) -> bool:
    """Tell whether a guide says what has to be done around this set-up."""
    return bool(checklist(journey.draft.system).phases)


class ChecklistTexts(QObject):
    """Says in the language of the window how the items stand."""

    def __init__(self, journey: Journey) -> None:
        super().__init__()
        self._journey = journey

    def standings(self) -> list[Standing]:
        draft = self._journey.draft
        return list(standings(checklist(draft.system), draft))

    def done(self, standing: Standing) -> str:
        """Say whether an item is done, since when, or how that is known."""
        if standing.done:
            day = QDate.fromString(standing.done, Qt.DateFormat.ISODate)
            return self.tr("Done on {day}").format(day=QLocale().toString(day, QLocale.FormatType.ShortFormat))
        return self.tr("Shown by the test") if standing.proven else self.tr("Open")

    def parts(self) -> tuple[Part, ...]:
        """Return the checklist as the set-up report tells it, one part a phase."""
        from wizard.support.report import Part

        title, fact = self.tr("Checklist: {phase}"), "{done} · {who}"
        return tuple(
            Part(
                title.format(phase=look.text(phase)),
                facts=tuple(
                    (look.text(one.item.text), fact.format(done=self.done(one), who=look.text(one.item.who)))
                    for one in items
                ),
            )
            for phase, items in groupby(self.standings(), lambda one: one.phase)
        )


class ChecklistDialog(QDialog):
    """Shows every item; a tick keeps the day. Nothing of the set-up hangs on it."""

    def __init__(self, journey: Journey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Checklist"))
        self.setAccessibleName(self.windowTitle())
        self.resize(900, 640)
        self._journey = journey
        self._texts = ChecklistTexts(journey)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("To do"), self.tr("Who does it"), self.tr("Done")])
        self.list.itemChanged.connect(self._ticked)
        self.bar = SaveBar(journey, f"trueup-checklist-{journey.case}.html", self.tr("HTML files (*.html)"))
        self._lay_out()
        show_edges(self)
        self._show()

    def _lay_out(self) -> None:
        instruction = look.label(
            self.tr(
                "Tick what is done; the day is kept with the set-up. What the tests of the connections show needs "
                "no tick. Saved as a file it can be printed and handed on."
            ),
            quiet=True,
        )
        close = QPushButton(self.tr("C&lose"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        column.addWidget(look.heading(self.windowTitle()))
        column.addWidget(instruction)
        column.addWidget(self.list, 1)
        column.addWidget(self.bar)
        column.addLayout(last)

    def _show(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for phase, items in groupby(self._texts.standings(), lambda one: one.phase):
            group = QTreeWidgetItem(self.list, [look.text(phase)])
            group.setFirstColumnSpanned(True)
            group.setSizeHint(0, cells.row())
            for one in items:
                group.addChild(self._item(one))
        self.list.expandAll()
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.list.blockSignals(False)
        self.bar.offer(self._writer())

    def _item(self, one: Standing) -> QTreeWidgetItem:
        item = QTreeWidgetItem([look.text(one.item.text), look.text(one.item.who), self._texts.done(one)])
        item.setData(0, _ITEM, one.item.id)
        item.setCheckState(0, Qt.CheckState.Checked if one.is_done else Qt.CheckState.Unchecked)
        item.setSizeHint(0, cells.row())
        item.setToolTip(0, item.text(0))
        if one.proven:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _ticked(self, item: QTreeWidgetItem, column: int) -> None:
        name = item.data(0, _ITEM)
        if column or not name:
            return
        draft, done = self._journey.draft, item.checkState(0) is Qt.CheckState.Checked
        self._journey.change(replace(draft, checklist=marked(draft.checklist, name, done, date.today())))
        self._journey.save()
        standing = next(one for one in self._texts.standings() if one.item.id == name)
        self.list.blockSignals(True)
        item.setText(2, self._texts.done(standing))
        self.list.blockSignals(False)
        self.bar.offer(self._writer())

    def _writer(self) -> Callable[[Path, bool], None]:
        from wizard.support.report import Report

        moment = QLocale().toString(datetime.now(), QLocale.FormatType.ShortFormat)
        report = Report(
            language=language.current(),
            title=self.windowTitle(),
            subtitle=f"{self._journey.case} · Trueup {__version__} · {moment}",
            parts=self._texts.parts(),
            pictures_title="",
        )
        home = self._journey.home

        def write(path: Path, replace_it: bool) -> None:
            from wizard.machine.secrets import every_secret
            from wizard.support.redaction import Redactor
            from wizard.support.report import to_html
            from wizard.support.saving import save_file

            save_file(to_html(report, Redactor(every_secret(home))).encode(), path, replace_it)

        return write
