"""Asks before something is done with what waits, names it, and has the core do it.

Whatever goes wrong is told here, and what was typed stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wizard.core.start import start_core
from wizard.errors import TrueupError
from wizard.ui import language, look
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey


class DeskQuestion(QDialog):
    """Asks about a deed; `answered` hands on each thing that something was done with, as it is then."""

    answered = Signal(object)
    CHANGED: tuple[str, ...] = ()
    """With these errors somebody else was faster: the thing is shown as it is now, and the person decides anew."""

    def __init__(self, journey: Journey, deed: str, one: dict[str, Any], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._journey = journey
        self._deed = deed
        self._one = one
        self._question: Any = None
        self._build()
        self._lay_out()
        self._say()
        show_edges(self)
        self.resize(560, 0)
        self._fit()

    # -- what the question in this frame does ----------------------------------------------------------------

    def _fields(self) -> None:
        """Make the fields that the deed needs, each with `_row`."""

    def _work(self) -> Callable[[], Any]:
        """Return what does it, to be called in a worker; it touches no field."""
        raise NotImplementedError

    def _showing(self) -> Callable[[], dict[str, Any]]:
        """Return what asks for the thing as it is now, to be called in a worker."""
        raise NotImplementedError

    def _missing(self) -> QLineEdit | None:
        """Return the first field that has to be filled and is not."""
        return None

    def _say(self) -> None:
        """Say what is asked, about what, and what comes of it, with `_ask`."""
        raise NotImplementedError

    def is_asking(self) -> bool:
        """Tell whether an answer of the core is still to come."""
        return self._question is not None

    # -- doing -------------------------------------------------------------------------------------------

    def done(self, result: int) -> None:
        if self._question is not None:
            self._question.cancel()
        super().done(result)

    def _act(self) -> None:
        missing = self._missing()
        if missing is not None:
            missing.setFocus()
            self.lacks.setText(self.tr("Still to fill in: {field}").format(field=missing.accessibleName()))
            self.lacks.show()
            self._fit()
            return
        self.lacks.hide()
        self.error_panel.clear()
        self._wait(True)
        work = self._work()
        self._question = self._journey.ask(lambda _: work(), self._done_well, self._failed)

    def _done_well(self, one: Any) -> None:
        self._question = None
        self.answered.emit(one)
        self.accept()

    def _failed(self, error: TrueupError) -> None:
        self._question = None
        self._wait(False)
        self.error_panel.tell(error, can_retry=False)
        self._fit()
        if error.code in self.CHANGED:
            showing = self._showing()
            self._question = self._journey.ask(lambda _: showing(), self._look_anew, self._failed)

    def _look_anew(self, one: dict[str, Any]) -> None:
        """Show the thing as somebody else left it; what cannot be done any more cannot be pressed."""
        self._question = None
        self._one = one
        self._say()
        self._fit()
        self.do_button.setEnabled(self._deed in one["possible"])

    def _start_core(self) -> None:
        home = self._journey.home
        self._journey.ask(lambda _: start_core(home), lambda _: self.error_panel.clear(), self._failed)

    def _fit(self) -> None:
        """Give everything the height it needs at this width: a window does not grow by itself."""
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))

    def _wait(self, waiting: bool) -> None:
        self.do_button.setEnabled(not waiting)
        self.busy.setText(self.tr("The core is at it…") if waiting else "")

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = look.heading("", 1.3)
        self.which = look.bold()
        self.about = look.label()
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(look.MEDIUM)
        self.form.setVerticalSpacing(look.SMALL)
        self._fields()
        self.error_panel = ErrorPanel()
        self.error_panel.start.connect(self._start_core)
        self.lacks = look.bold()
        self.lacks.hide()
        self.busy = look.label(quiet=True)
        self.do_button = QPushButton()
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._act)
        self.cancel_button = QPushButton(self.tr("&Cancel"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.addWidget(self.busy, 1)
        last.addWidget(self.do_button)
        last.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.MEDIUM)
        column.setSpacing(look.MEDIUM)
        for widget in (self.heading, self.which, self.about):
            column.addWidget(widget)
        column.addLayout(self.form)
        column.addWidget(self.lacks)
        column.addWidget(self.error_panel)
        column.addStretch(1)
        column.addLayout(last)

    def _row(self, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(language.without_key(text))
        self.form.addRow(label, field)

    def _ask(self, question: str, do: str, about: str, which: str) -> None:
        """Show the question, the button that says yes, what comes of it, and which things it is about."""
        self.setWindowTitle(language.one_line(language.without_key(do)))
        self.heading.setText(question)
        self.setAccessibleName(question)
        self.setAccessibleDescription(about)
        self.which.setText(which)
        self.which.setVisible(bool(which))
        self.about.setText(about)
        self.do_button.setText(do)
