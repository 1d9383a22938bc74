"""ST-15: what this computer must offer, looked at by the core under its own account; each check with its remedy."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHeaderView, QTreeWidget, QTreeWidgetItem

from wizard.procedure.draft import with_preflight
from wizard.ui import cells, look
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.words import Words, understood

_SIGNS = {"ok": "check", "attention": "warning", "failed": "error", "skipped": "off"}


class PreflightPage(Page):
    """The list of checks, and below it why the chosen one matters and what to do."""

    code = "ST-15"

    def __init__(self, journey: Journey) -> None:
        super().__init__(
            journey,
            self.tr("Pre-flight"),
            self.tr("The background core looks at this computer with its own rights. Nothing is changed."),
        )
        self.checks = QTreeWidget()
        self.checks.setAccessibleName(self.tr("Checks"))
        self.checks.setRootIsDecorated(False)
        self.checks.setHeaderLabels([self.tr("Check"), self.tr("Result"), self.tr("What was found")])
        self.checks.header().setStretchLastSection(True)
        for column in (0, 1):
            self.checks.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.checks.currentItemChanged.connect(lambda item, _before: self._explain(item))
        names = (
            self.tr("What was found"),
            self.tr("Why it matters"),
            self.tr("What to do"),
            self.tr("Who can do it"),
        )
        self._parts = {
            part: (look.label(name, quiet=True), look.label())
            for part, name in zip(("found", "why", "remedy", "who"), names, strict=True)
        }
        self.fields["check"] = self.checks
        self._hints["check"] = look.label()
        self._hints["check"].hide()
        self.body.addWidget(self.checks, 1)
        self.body.addWidget(self._hints["check"])
        facts = QGridLayout()
        facts.setHorizontalSpacing(look.MEDIUM)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(1, 1)
        for line, (name, text) in enumerate(self._parts.values()):
            name.setWordWrap(False)
            text.setAccessibleName(name.text())
            facts.addWidget(name, line, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(text, line, 1)
        self.body.addLayout(facts)

    def initializePage(self) -> None:
        super().initializePage()
        if self.journey.draft.preflight_known is None:
            self.act()

    def show_state(self) -> None:
        known = self.journey.draft.preflight_known
        self.content.setVisible(known is not None)
        self.checks.clear()
        if known is None:
            return
        for check in known.answer["checks"]:
            self.checks.addTopLevelItem(self._row(check))
        worst = [row for row in self._rows() if row.data(0, Qt.ItemDataRole.UserRole)["state"] == "failed"]
        warned = [row for row in self._rows() if row.data(0, Qt.ItemDataRole.UserRole)["state"] == "attention"]
        chosen = (worst or warned or self._rows() or [None])[0]
        if chosen is not None:
            self.checks.setCurrentItem(chosen)

    def positive(self) -> str:
        missing = self.journey.missing(self.code)
        return self.tr("&Next") if missing is None else self.tr("C&heck again")

    def act(self) -> None:
        question = self.journey.draft.preflight_question()
        self.ask(
            self.tr("Looking at this computer…"),
            lambda cancelled: self.journey.probe("preflight", question, cancelled),
            self._answered_with,
        )

    def _answered_with(self, answer: dict[str, Any]) -> None:
        if answer:
            self.journey.change(with_preflight(self.journey.draft, answer))

    def _rows(self) -> list[QTreeWidgetItem]:
        return [self.checks.topLevelItem(number) for number in range(self.checks.topLevelItemCount())]

    def _row(self, check: dict[str, Any]) -> QTreeWidgetItem:
        words = {
            "ok": self.tr("in order"),
            "attention": self.tr("look at this"),
            "failed": self.tr("to mend"),
            "skipped": self.tr("not asked"),
        }
        row = QTreeWidgetItem([_told(check, "title"), words[check["state"]], _told(check, "found")])
        row.setIcon(1, look.icon(_SIGNS[check["state"]]))
        row.setData(0, Qt.ItemDataRole.UserRole, check)
        row.setSizeHint(2, cells.row())
        row.setToolTip(2, cells.tip(row.text(2)))
        return row

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        check = {} if item is None else item.data(0, Qt.ItemDataRole.UserRole)
        wrong = bool(check) and check["state"] in ("attention", "failed")
        for part, labels in self._parts.items():
            text = _told(check, part) if wrong or (check and part == "found") else ""
            labels[1].setText(text)
            for label in labels:
                label.setVisible(bool(text))


def _told(check: dict[str, Any], name: str) -> str:
    """One part of a finding in the language of the window; a core before this version told English only."""
    words = understood(check.get("words", {}).get(name, check[name]))
    return look.tell(words) if isinstance(words, Words) else look.text(str(words))
