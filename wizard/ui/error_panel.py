"""Shows one error as the product tells it: what happened, why, what to do, who can do it, and its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from wizard.ui import look

if TYPE_CHECKING:
    from wizard.errors import TrueupError


class ErrorPanel(QFrame):
    """Hidden and empty until `tell`; asks for `again` or, when no core answers, for `start`."""

    again = Signal()
    start = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.error: TrueupError | None = None
        self.hide()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Error"))
        self._title = look.bold()
        self._texts = {name: look.label() for name in ("cause", "remedy", "who", "code")}
        self.again_button = QPushButton(self.tr("Try a&gain"))
        self.start_button = QPushButton(self.tr("Start it no&w"))
        self.copy_button = QPushButton(self.tr("Cop&y"))
        self.again_button.clicked.connect(self.again)
        self.start_button.clicked.connect(self.start)
        self.copy_button.clicked.connect(self._to_clipboard)
        self.help_button = QPushButton(self.tr("E&xplain"))
        self.help_button.clicked.connect(self._explain)
        self._lay_out()

    def tell(self, error: TrueupError, can_retry: bool = True) -> None:
        """Show `error`; the way out is to start the core when it is the core that does not answer."""
        if self.layout() is None:
            self._build()
        self.error = error
        told = {part: look.tell(error.words(part)) for part in ("title", "cause", "remedy", "who")}
        self._title.setText(told["title"])
        for part in ("cause", "remedy", "who"):
            self._texts[part].setText(told[part])
        self._texts["code"].setText(error.code)
        no_core = error.code == "CO-401"
        self.start_button.setVisible(no_core)
        self.again_button.setVisible(can_retry and not no_core)
        self.setAccessibleDescription(f"{told['title']} {told['remedy']} {error.code}")
        self.show()

    @property
    def can_retry(self) -> bool:
        """Whether it offers a way to try again, or to start the core."""
        return self.again_button.isVisibleTo(self) or self.start_button.isVisibleTo(self)

    def clear(self) -> None:
        self.error = None
        self.hide()

    def offers_start(self) -> bool:
        """Tell whether “Start it now” can be pressed."""
        return self.error is not None and self.error.code == "CO-401"

    def _lay_out(self) -> None:
        sign = look.beside_text()
        sign.setPixmap(look.icon("error").pixmap(20, 20))
        facts = QGridLayout()
        facts.setHorizontalSpacing(look.MEDIUM)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(1, 1)
        names = {
            "cause": self.tr("Why"),
            "remedy": self.tr("What to do"),
            "who": self.tr("Who"),
            "code": self.tr("Code"),
        }
        selectable = QtCore.Qt.TextInteractionFlag
        for line, (name, text) in enumerate(names.items()):
            facts.addWidget(look.label(text, quiet=True), line, 0, QtCore.Qt.AlignmentFlag.AlignTop)
            value = self._texts[name]
            value.setTextInteractionFlags(selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard)
            value.setAccessibleName(text)
            facts.addWidget(value, line, 1)
        buttons = QHBoxLayout()
        for button in (self.start_button, self.again_button, self.copy_button, self.help_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(look.SMALL)
        column.addWidget(self._title)
        column.addLayout(facts)
        column.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.MEDIUM, look.MEDIUM, look.MEDIUM, look.MEDIUM)
        row.setSpacing(look.MEDIUM)
        row.addWidget(sign)
        row.addLayout(column, 1)

    def _to_clipboard(self) -> None:
        error = self.error
        if error is not None:
            title, *others = (look.tell(error.words(part)) for part in ("title", "cause", "remedy", "who"))
            QGuiApplication.clipboard().setText("\n".join((f"{error.code} {title}", *others)))

    def _explain(self) -> None:
        from wizard.ui.help import show_help

        if self.error is not None:
            show_help(self.error.code, self.window(), self.error)
