"""Asks before something is said of several matches at once: how many they are, and what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wizard.support.match_list import agrees, is_amount
from wizard.ui import language, look
from wizard.ui.edges import show_edges


class MatchQuestion(QDialog):
    """Asks whether `matches` shall be decided as `decision` says; `same_number` when they were found for that."""

    def __init__(
        self,
        decision: str | None,
        matches: Sequence[Mapping[str, Any]],
        same_number: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._decision, self._same_number = decision, same_number
        self._count = len({(one["entity"], one["key"]) for one in matches})
        self._amounts = sum(is_amount(one) for one in matches)
        self._others = len(matches) - self._amounts
        self._otherwise = sum(_is_named_otherwise(one) for one in matches)
        self.heading = look.heading("", 1.3)
        self.about, self.warning = look.label(), look.bold()
        self.do_button, self.cancel_button = QPushButton(), QPushButton()
        self.do_button.setAutoDefault(False)
        self.do_button.clicked.connect(self.accept)
        self.cancel_button.setDefault(True)  # Enter, pressed without reading, does nothing
        self.cancel_button.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.do_button)
        last.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        for widget in (self.heading, self.about, self.warning):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(last)
        self._say()
        show_edges(self)
        self.resize(520, 0)
        self._fit()
        language.follow(self._switched)

    def _switched(self) -> None:
        self._say()
        self._fit()

    def _fit(self) -> None:
        """Give everything the height it needs at this width: a window does not grow by itself."""
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _say(self) -> None:
        count = {"count": look.number(self._count)}
        question, do, about = self._words()
        self.setWindowTitle(language.one_line(language.without_key(do)))
        self.heading.setText(question.format(**count))
        self.setAccessibleName(self.heading.text())
        self.about.setText(about)
        self.setAccessibleDescription(about)
        told = self.tr("In {count} of them the names are not the same.")
        if self._count == 1:
            told = self.tr("The names are not the same.")
        self.warning.setText(told.format(count=look.number(self._otherwise)))
        self.warning.setVisible(self._decision == "link" and self._otherwise > 0)
        self.do_button.setText(do)
        self.cancel_button.setText(self.tr("&Cancel"))

    def _words(self) -> tuple[str, str, str]:
        """Return the question, the button that says yes, and what comes of it."""
        one = self._count == 1
        if self._decision == "link":
            about = self.tr(
                "The next sync gives each object its link to accounting and updates it with what accounting "
                "holds. Until then it can be taken back."
            )
            if self._same_number:
                alike = self.tr("Each of them has the same number on both sides, one to one.")
                about = f"{alike}\n{about}"
            if self._amounts:
                over = self.tr("Of budget lines accounting’s amount is written over Procore’s.")
                about = f"{about}\n{over}"
            several = self.tr("Link {count} records with their objects in Procore?")
            question = self.tr("Link one record with its object in Procore?") if one else several
            return question, self.tr("&Link"), about
        if self._decision == "apart":
            several = self.tr("Keep {count} records apart from what is in Procore?")
            made = self.tr("The next sync makes a new object in Procore for each. Until then it can be taken back.")
            stays = self.tr("Of budget lines Procore’s amount stays as it is, and accounting’s is not sent.")
            about = "\n".join([made] * bool(self._others) + [stays] * bool(self._amounts))
            question = self.tr("Keep one record apart from what is in Procore?") if one else several
            return question, self.tr("Keep a&part"), about
        several = self.tr("Take back what was said of {count} records?")
        return (
            self.tr("Take back what was said of one record?") if one else several,
            self.tr("&Take it back"),
            self.tr("They wait for a person again, and no sync delivers them before that."),
        )


def _is_named_otherwise(one: Mapping[str, Any]) -> bool:
    name = next((fact for fact in one["facts"] if fact["field"] == "name"), None)
    return name is not None and not agrees(name)
