"""ST-40: mappings and advanced mappings. What is in force, what the recipe changes, what the person adds.

Without a successful read of the mappings in force there is no tree at all: only the error and a way to try
again. Nothing is put in force here; Save keeps what was reviewed in the draft.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from wizard.procedure.draft import with_live
from wizard.procedure.review import chosen, outcome
from wizard.procedure.tree import Panels, Tree, toggle
from wizard.ui import look
from wizard.ui.journey import Journey
from wizard.ui.language import one_line
from wizard.ui.page import Page
from wizard.ui.ticks import TICK, TickList


class MappingsPage(Page):
    """The tree of entities on top, the two panels of the highlighted one below."""

    code = "ST-40"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Mappings › Advanced mappings"),
            self.tr(
                "The boxes of the documented procedure are ticked for you. What was ticked before stays ticked."
            ),
        )
        self._tree: Tree | None = None
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(one_line(self.tr("Entity, link or field")))
        self.filter.setAccessibleName(self.tr("Filter by entity, link or field"))
        self.filter.textChanged.connect(self._sift)
        filter_label = QLabel(self.tr("&Filter"))
        filter_label.setBuddy(self.filter)
        self.changes_only = QCheckBox(self.tr("C&hanges only"))
        self.changes_only.toggled.connect(self._sift)
        state = self.tr("State")
        self.tree = TickList(self.tr("Entities"), [self.tr("Entity"), state, self.tr("Why")], circles=True)
        self.links = TickList(self.tr("Links, left panel"), [self.tr("Links"), state], circles=True)
        self.boxes = TickList(self.tr("Fields, right panel"), [self.tr("Fields"), state], circles=False)
        self.all_fields = QCheckBox(self.tr("All fi&elds"))
        self.all_fields.clicked.connect(self._all)
        self._panel_title = look.bold()
        self._nobody_chose = look.label(quiet=True)
        self._nobody_chose.setWordWrap(False)
        self.summary = look.bold()
        self.tree.currentItemChanged.connect(lambda *_: self._show_panels())
        # Rows are shown anew by a tick, and not while the list is still telling of it.
        for view in (self.tree, self.links, self.boxes):
            view.ticked.connect(lambda tick, on: QTimer.singleShot(0, self, lambda: self._tick([tick], on)))
        self._lay_out_lists(filter_label)

    def initializePage(self) -> None:
        super().initializePage()
        if self.journey.draft.live_now() is None:
            self.act()

    def show_state(self) -> None:
        draft, guide = self.journey.draft, self.journey.guide
        self.content.setVisible(draft.live_now() is not None)
        if draft.live_now() is None:
            return
        shown = self.shown().groups
        others = self.tr("Not known to this version, and kept")
        self.tree.show_rows((self._module(group.module) or others, group.rows) for group in shown)
        highlights = [recipe.highlight.entity for recipe in chosen(draft, guide) if recipe.highlight]
        if not self.tree.current_tick() and highlights:
            with QSignalBlocker(self.tree):  # its panels are shown once, below
                self.tree.choose(highlights[0])
        self._show_panels()
        self.history_button.setVisible(draft.live_now().plan is not None)
        self.undo_button.setVisible(bool(draft.restored))
        self.summary.setText(look.tell(self.shown().summary()))
        self._sift()

    def positive(self) -> str:
        missing = self.journey.missing(self.code)
        if missing is not None and missing.field == "save":
            return self.tr("&Save")
        return self.tr("&Next")

    def act(self) -> None:
        connection = self.journey.draft.connection().id
        self.ask_core(
            self.tr("Reading the mappings in force…"),
            lambda core: core.live(connection),
            lambda live: self.journey.change(with_live(self.journey.draft, live)),
        )

    def validatePage(self) -> bool:
        missing = self.journey.missing(self.code)
        if not self.is_busy() and missing is not None and missing.field == "save":
            draft = self.journey.draft
            self.journey.change(replace(draft, reviewed=outcome(draft, self.journey.guide).fingerprint))
            self.journey.save()
            return False
        return super().validatePage()

    def _tick(self, ticks: list[str], on: bool) -> None:
        self.journey.change(toggle(self.journey.draft, ticks, on))

    def _all(self, on: bool) -> None:
        found = self.shown().panels(self.tree.current_tick())
        self._tick([row.tick for row in found.fields if row.free], on)
        self._show_panels()

    def _show_panels(self) -> None:
        if self.journey.draft.live_now() is None:
            return
        found = self.shown().panels(self.tree.current_tick())
        item = self.tree.currentItem()
        self._panel_title.setText("" if item is None else one_line(item.text(0)))
        self.links.show_rows([("", found.links)])
        self.boxes.show_rows([("", found.fields)])
        self._sift_panels()
        self._nobody_chose.setText(self.tr("No field is chosen, so all are read.") if found.all_read else "")
        self._show_all_box(found)

    def _show_all_box(self, found: Panels) -> None:
        on = [row for row in found.fields if row.on]
        complete = len(on) == len(found.fields)
        state = (
            Qt.CheckState.Checked if complete else Qt.CheckState.PartiallyChecked if on else Qt.CheckState.Unchecked
        )
        self.all_fields.setVisible(bool(found.fields) and not found.all_read)
        self.all_fields.setEnabled(any(row.free for row in found.fields))
        self.all_fields.setCheckState(state)

    def _sift(self) -> None:
        if self.journey.draft.live_now() is None:
            return
        stay = self.shown().sift(self.filter.text(), self.changes_only.isChecked(), look.text)
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            items: list[QTreeWidgetItem] = [group.child(place) for place in range(group.childCount())]
            for item in items:
                item.setHidden(item.data(0, TICK) not in stay)
            group.setHidden(all(item.isHidden() for item in items))
        self._sift_panels()

    def _sift_panels(self) -> None:
        """Show what was looked for in the panels too, unless it is the entity itself that was meant."""
        text = self.filter.text().casefold()
        item = self.tree.currentItem()
        inside = [row for view in (self.links, self.boxes) for row in view.rows()]
        found = [row for row in inside if text in row.text(0).casefold()]
        entity_meant = item is None or text in item.text(0).casefold() or not found
        for row in inside:
            row.setHidden(not entity_meant and text not in row.text(0).casefold())

    def shown(self) -> Tree:
        """The tree of the draft as it stands, made once."""
        draft, guide = self.journey.draft, self.journey.guide
        if self._tree is None or self._tree.draft is not draft or self._tree.guide is not guide:
            self._tree = Tree(draft, guide)
        return self._tree

    def _open_history(self) -> None:
        from wizard.ui.history import HistoryWindow

        self.history = HistoryWindow(self.journey, self)
        self.history.restored.connect(self._restore)
        self.history.open()

    def _restore(self, number: int, ticks: frozenset[str]) -> None:
        """Take the mappings of an earlier set-up (0: of none) instead of what the features tick."""
        draft = replace(self.journey.draft, restored=number, restored_ticks=ticks, extra=frozenset())
        self.journey.change(draft)

    def _module(self, module: str) -> str:
        names = {
            "CN": self.tr("Contracts (CN)"),
            "AR": self.tr("Accounts Receivable (AR)"),
            "AP": self.tr("Accounts Payable (AP)"),
            "GL": self.tr("General Ledger (GL)"),
            "JC": self.tr("Job Cost (JC)"),
            "PJ": self.tr("Project Management (PJ)"),
            "TX": self.tr("Taxes (TX)"),
        }
        return names.get(module, module)

    def _lay_out_lists(self, filter_label: QLabel) -> None:
        top = QHBoxLayout()
        top.setSpacing(look.SMALL)
        top.addWidget(filter_label)
        top.addWidget(self.filter, 1)
        top.addWidget(self.changes_only)
        lower = QWidget()
        panel = QVBoxLayout(lower)
        panel.setContentsMargins(0, look.SMALL, 0, 0)
        panel.setSpacing(look.SMALL)
        title = QHBoxLayout()
        title.addWidget(self._panel_title, 1)
        title.addWidget(self._nobody_chose)
        title.addWidget(self.all_fields)
        both = QHBoxLayout()
        both.setSpacing(look.MEDIUM)
        both.addWidget(self.links, 6)
        both.addWidget(self.boxes, 5)
        panel.addLayout(title)
        panel.addLayout(both, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        for view in (self.tree, lower):
            view.setMinimumHeight(120)
            splitter.addWidget(view)
        splitter.setSizes([300, 260])
        self.body.addLayout(top)
        self.body.addWidget(splitter, 1)
        self.history_button = QPushButton(self.tr("Restore &previous…"))
        self.history_button.setAutoDefault(False)
        self.history_button.clicked.connect(self._open_history)
        self.undo_button = QPushButton(self.tr("Do not &restore"))
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(lambda: self._restore(0, frozenset()))
        below = QHBoxLayout()
        below.setSpacing(look.SMALL)
        below.addWidget(self.summary, 1)
        below.addWidget(self.undo_button)
        below.addWidget(self.history_button)
        self.body.addLayout(below)
