"""ST-15: what this computer must offer, looked at by the core under its own account; each check with its remedy."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from wizard.core.visit import probe
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
        self._found, self._why, self._remedy, self._who = (look.label() for _ in range(4))
        self.fields["check"] = self.checks
        self._hints["check"] = look.label()
        self.body.addWidget(self.checks, 1)
        self.body.addWidget(self._hints["check"])
        for label in (self._found, self._why, self._remedy, self._who):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self.body.addWidget(label)

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
        home, question = self.journey.home, self.journey.draft.preflight_question()
        self.ask(
            self.tr("Looking at this computer…"),
            lambda cancelled: probe(home, "preflight", question, cancelled),
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
        row.setToolTip(2, row.text(2))
        return row

    def _explain(self, item: QTreeWidgetItem | None) -> None:
        check = {} if item is None else item.data(0, Qt.ItemDataRole.UserRole)
        self._found.setText(_told(check, "found") if check else "")
        for label, words, name in (
            (self._why, self.tr("Why it matters: {text}"), "why"),
            (self._remedy, self.tr("What to do: {text}"), "remedy"),
            (self._who, self.tr("Who can do it: {text}"), "who"),
        ):
            told = _told(check, name) if check and check["state"] in ("attention", "failed") else ""
            label.setText(words.format(text=told) if told else "")
            label.setVisible(bool(told))


def _told(check: dict[str, Any], name: str) -> str:
    """One part of a finding in the language of the window; a core before this version told English only."""
    words = understood(check.get("words", {}).get(name, check[name]))
    return look.tell(words) if isinstance(words, Words) else look.text(str(words))
