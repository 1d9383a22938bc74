"""ST-60: what to synchronise now. A set of its own: deselecting here takes nothing away from the mappings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem

from wizard.procedure.review import documented_run, needed, outcome, selected
from wizard.ui import cells, look
from wizard.ui.circles import use_circles
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.words import Words

ENTITY = Qt.ItemDataRole.UserRole


class SelectionPage(Page):
    """The mapped entities with their record counts, and below them what the core will add."""

    code = "ST-60"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("What to synchronise now"),
            self.tr("Everything was deselected and what the procedure names was ticked again, for this run only."),
        )
        self.deselect_button = QPushButton(self.tr("&Deselect all"))
        self.deselect_button.clicked.connect(lambda: self._choose(()))
        self.documented_button = QPushButton(self.tr("Tick as d&ocumented"))
        self.documented_button.clicked.connect(lambda: self.journey.change(replace(self.journey.draft, run=None)))
        buttons = QHBoxLayout()
        for button in (self.deselect_button, self.documented_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Entities to synchronise now"))
        self.list.setHeaderLabels([self.tr("Entity"), self.tr("Records"), self.tr("Why")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        for column in (0, 1):
            self.list.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        use_circles(self.list)
        # Rows are shown anew by a tick, and not while the list is still telling of it.
        self.list.itemChanged.connect(lambda *_: QTimer.singleShot(0, self, self._collect))
        self.total = look.bold()
        self.hint = look.label()
        self.hint.setStyleSheet(f"color: {look.colour('bad').name()}")
        self.hint.hide()
        self.fields["entities"], self._hints["entities"] = self.list, self.hint
        self.body.addLayout(buttons)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.total)

    def show_state(self) -> None:
        draft, guide = self.journey.draft, self.journey.guide
        if draft.live_now() is None:
            return
        chosen, documented = selected(draft, guide), set(documented_run(draft, guide))
        mapped = outcome(draft, guide).after
        added = needed(draft, guide)
        with QSignalBlocker(self.list):
            self.list.clear()
            for entity in guide.catalogue.entities:
                if entity.id in mapped and entity.ticked:
                    why = self.tr("in the documented procedure") if entity.id in documented else ""
                    self._add(entity.id, Words(entity.label), why, on=entity.id in chosen, free=True)
            for entity_id, parents in added.items():
                why = self.tr("needed by {names}").format(names=", ".join(look.text(parent) for parent in parents))
                self._add(entity_id, Words(guide.catalogue.entity(entity_id).label), why, on=True, free=False)
        self._show_total(len(chosen), {*chosen, *added})

    def _add(self, entity: str, name: Words, why: str, on: bool, free: bool) -> None:
        count = self._counts().get(entity)
        item = QTreeWidgetItem(["", "" if count is None else look.number(count), why])
        item.setText(0, look.canonical(name))
        item.setData(0, ENTITY, entity if free else "")
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if free else flags)
        item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setTextAlignment(1, cells.RIGHT)
        item.setToolTip(2, why)
        if not free:
            item.setIcon(2, look.icon("lock"))
            for column in range(3):
                item.setForeground(column, look.quiet_colour(self.palette()))
        item.setSizeHint(2, cells.row(named=True))
        self.list.addTopLevelItem(item)

    def _show_total(self, ticked: int, read: set[str]) -> None:
        counts = self._counts()
        records = sum(counts.get(entity) or 0 for entity in read)
        text = self.tr(
            "Entities ticked: {ticked}; added because they are needed: {added}; records to read: {records}"
        )
        self.total.setText(text.format(ticked=ticked, added=len(read) - ticked, records=look.number(records)))

    def _counts(self) -> dict[str, int | None]:
        answer = self.journey.draft.source_answer() or {}
        return {finding["entity"]: finding["rows"] for finding in answer.get("findings") or ()}

    def _collect(self) -> None:
        items = [self.list.topLevelItem(place) for place in range(self.list.topLevelItemCount())]
        self._choose(
            item.data(0, ENTITY)
            for item in items
            if item.data(0, ENTITY) and item.checkState(0) == Qt.CheckState.Checked
        )

    def _choose(self, entities: Iterable[str]) -> None:
        self.journey.change(replace(self.journey.draft, run=frozenset(entities)))
