"""Shows one error as the product tells it: what happened, why, what to do, who can do it, and its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout

from wizard.ui import language, look

if TYPE_CHECKING:
    from wizard.errors import TrueupError


class ErrorPanel(QFrame):
    """Hidden and empty until `tell`; asks for `again` or, when no core answers, for `start`."""

    again = Signal()
    start = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.error: TrueupError | None = None
        self._can_retry = True
        self.hide()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._title = look.bold()
        self._texts = {name: look.label() for name in ("cause", "remedy", "who", "code")}
        self._names = {name: look.label(quiet=True) for name in self._texts}
        self.again_button, self.start_button, self.copy_button = QPushButton(), QPushButton(), QPushButton()
        self.again_button.clicked.connect(self.again)
        self.start_button.clicked.connect(self.start)
        self.copy_button.clicked.connect(self._to_clipboard)
        self.help_button = QPushButton()
        self.help_button.clicked.connect(self._explain)
        self._lay_out()
        look.show_edges(self)
        self._say()
        language.follow(self._switched)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Error"))
        for button, text in (
            (self.again_button, self.tr("Try a&gain")),
            (self.start_button, self.tr("Start it no&w")),
            (self.copy_button, self.tr("Cop&y")),
            (self.help_button, self.tr("E&xplain")),
        ):
            button.setText(text)
        names = {
            "cause": self.tr("Why"),
            "remedy": self.tr("What to do"),
            "who": self.tr("Who"),
            "code": self.tr("Code"),
        }
        for name, text in names.items():
            self._names[name].setText(text)
            self._texts[name].setAccessibleName(text)

    def _switched(self) -> None:
        self._say()
        if self.error is not None:
            self.tell(self.error, self._can_retry)

    def tell(self, error: TrueupError, can_retry: bool = True) -> None:
        """Show `error`; the way out is to start the core when it is the core that does not answer."""
        if self.layout() is None:
            self._build()
        self.error, self._can_retry = error, can_retry
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
        selectable = QtCore.Qt.TextInteractionFlag
        for line, (name, value) in enumerate(self._texts.items()):
            facts.addWidget(self._names[name], line, 0, QtCore.Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(selectable.TextSelectableByMouse | selectable.TextSelectableByKeyboard)
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
        # It is built when it is first needed, and Tab comes by where it stands all the same.
        before, policy = self, self.focusPolicy()
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)  # what takes no focus has no place in an order
        for button in (self.start_button, self.again_button, self.copy_button, self.help_button):
            self.setTabOrder(before, button)
            before = button
        self.setFocusPolicy(policy)

    def _to_clipboard(self) -> None:
        error = self.error
        if error is not None:
            title, *others = (look.tell(error.words(part)) for part in ("title", "cause", "remedy", "who"))
            QGuiApplication.clipboard().setText("\n".join((f"{error.code} {title}", *others)))

    def _explain(self) -> None:
        from wizard.ui.help import show_help

        if self.error is not None:
            show_help(self.error.code, self.window(), self.error)
