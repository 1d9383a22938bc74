"""The shape that all pages share: one instruction, room for an error, the body, and a busy strip.

A page shows the draft and hands on what the person did. Whether it is complete is asked of the procedure;
what the shell's buttons do is decided in the shell.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from wizard.ui import language, look
from wizard.ui.asking import Cancelled, Question
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.focus import give_focus
from wizard.ui.journey import Journey

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton

    from wizard.core.visitors.client import CoreClient
    from wizard.errors import TrueupError
    from wizard.procedure.steps import Missing
    from wizard.ui.busy import BusyStrip


_NO_FOCUS = 0
"""`Qt.FocusPolicy.NoFocus` (see `look` on why by its number)."""


class _Content(QWidget):
    """What a page scrolls; where a scroll bar stands beside it, it keeps a distance from that."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scroll = self.parentWidget().parentWidget()
        self.layout().setContentsMargins(0, 0, look.SMALL if self.width() < scroll.width() else 0, 0)


class Page(QWizardPage):
    """A page of the set-up; `code` is the step it belongs to."""

    code = ""
    carried: tuple[str, ...] = ()
    """Names of its attributes that no draft holds and a page in another language takes over."""
    moved = Signal()
    """Something happened that may change the shell's buttons."""
    onward = Signal()
    """The page is done and wants to go on by itself."""

    def __init__(self, journey: Journey, title: str, instruction: str) -> None:
        super().__init__()
        self.journey = journey
        self.fields: dict[str, QWidget] = {}
        self._hints: dict[str, QLabel] = {}
        self._question: Question | None = None
        self._busy: BusyStrip | None = None
        self._had_focus: QWidget | None = None
        self._retry: Callable[[], None] = self.act
        self.setAccessibleName(f"{self.code} {title}")
        self.setAccessibleDescription(instruction)
        self.instruction = look.label(instruction, quiet=True)
        self.error_panel = ErrorPanel()
        self.error_panel.again.connect(self._try_again)
        self.error_panel.start.connect(self._start_core)
        self.content = _Content()
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look.MEDIUM)
        self._lay_out(title)
        journey.changed.connect(self._refresh)

    # -- what a page says about itself -------------------------------------------------------------------

    def show_state(self) -> None:
        """Show the draft."""

    def positive(self) -> str:
        """Return the text of the positive button."""
        return self.tr("&Next")

    def act(self) -> None:
        """Do what the positive button promises while only the core's answer is missing."""

    def commits(self) -> bool:
        """Tell whether a commit is under way, so that the page cannot be left."""
        return False

    # -- what Qt asks ------------------------------------------------------------------------------------

    def initializePage(self) -> None:
        self.error_panel.clear()
        self._clear_hints()
        self.show_state()

    def cleanupPage(self) -> None:
        """Going back keeps what was typed, but ends what is under way."""
        self.stop_asking()

    def validatePage(self) -> bool:
        if self.is_busy():
            return False
        self._clear_hints()
        self._trim()
        missing = self.journey.missing(self.code)
        if missing is None:
            self.error_panel.clear()
            return True
        if missing.ask:
            self.act()
        else:
            self.point(missing)
        return False

    def bring_into_view(self, widget: QWidget | None) -> None:
        """Scroll to `widget`, which has the focus now, if it is a part of this page."""
        if widget is not None and self.content.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget)

    def keys_taken(self, but: Sequence[QWidget] = ()) -> set[str]:
        """Return the letters of the access keys on this page and around it, but for those of some buttons."""
        from PySide6.QtGui import QKeySequence
        from PySide6.QtWidgets import QAbstractButton, QWizard

        which = QWizard.WizardButton
        around = (which.BackButton, which.NextButton, which.CancelButton, which.CustomButton2, which.CustomButton3)
        buttons = [each for each in self.findChildren(QAbstractButton) if each not in but]
        buttons += [self.wizard().button(each) for each in around]
        return {QKeySequence.mnemonic(each.text()).toString()[-1:].casefold() for each in buttons}

    # -- asking ------------------------------------------------------------------------------------------

    def is_busy(self) -> bool:
        return self._question is not None

    def ask(
        self,
        doing: str,
        work: Callable[[Cancelled], Any],
        answered: Callable[[Any], None],
        retry: Callable[[], None] | None = None,
    ) -> None:
        """Run `work` in a worker while the page says what it is `doing` and can be cancelled."""
        self.stop_asking()
        self._retry = retry or self.act
        self.error_panel.clear()
        self._question = self.journey.ask(work, lambda answer: self._answered(answered, answer), self.fail)
        self._set_busy(True, doing)

    def ask_core(self, doing: str, call: Callable[[CoreClient], Any], answered: Callable[[Any], None]) -> None:
        """Make one call to the core; trying again after an error makes the same call."""
        again = lambda: self.ask_core(doing, call, answered)  # noqa: E731
        self.ask(doing, lambda _: call(self.journey.core()), answered, again)

    @property
    def cancel_button(self) -> QPushButton | None:
        """Cancel, which is there once the page has asked something."""
        return None if self._busy is None else self._busy.cancel

    def stop_asking(self) -> None:
        """Drop the answer that is still to come, if any."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
            self._set_busy(False)

    def fail(self, error: TrueupError) -> None:
        """Show an error in place of the answer."""
        self._question = None
        self._set_busy(False)
        self.error_panel.tell(error)
        self._scroll.ensureWidgetVisible(self.error_panel)
        self.moved.emit()

    def point(self, missing: Missing) -> None:
        """Say what is missing beside its field, and take the person there."""
        hint, field = self._hints.get(missing.field), self.fields.get(missing.field)
        if hint is not None:
            hint.setText(f"⚠ {look.tell(missing.words)}")
            hint.show()
        if field is not None:
            field.setAccessibleDescription(look.tell(missing.words))
            give_focus(field)
        self.moved.emit()

    def points(self) -> bool:
        """Tell whether it says beside a field what is missing."""
        return any(hint.isVisibleTo(self) and hint.text() for hint in self._hints.values())

    # -- building ----------------------------------------------------------------------------------------

    def form(self) -> QFormLayout:
        """Return a new form at the end of the body."""
        from PySide6.QtWidgets import QFormLayout

        form = QFormLayout()
        form.setHorizontalSpacing(look.LARGE)
        form.setVerticalSpacing(look.SMALL)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.body.addLayout(form)
        return form

    def add_field(
        self, form: QFormLayout, name: str, text: str, field: QWidget, beside: QWidget | None = None
    ) -> None:
        """Add a labelled field, with room for a hint below it and perhaps a button beside it."""
        from PySide6.QtWidgets import QComboBox

        hint = look.label()
        hint.setStyleSheet(f"color: {look.colour('bad').name()}")
        hint.hide()
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.addWidget(field, 1)
        if beside is not None:
            row.addWidget(beside)
        column.addLayout(row)
        column.addWidget(hint)
        label = QLabel(text)
        label.setBuddy(field)
        form.addRow(label, cell)
        field.setAccessibleName(language.without_key(text))
        if isinstance(field, QComboBox):  # a page is never wider than its window for the longest of the choices
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields[name] = field
        self._hints[name] = hint

    def _lay_out(self, title: str) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        # A viewport of our own: asking for the one that is there would load every kind of widget.
        ground = QWidget()
        self._scroll.setViewport(ground)
        self._scroll.setWidget(self.content)
        for each in (ground, self.content):
            each.setAutoFillBackground(False)
        look.show_edges(self.content)
        self._scroll.setAccessibleName(title)
        self._scroll.setProperty("focusPolicy", _NO_FOCUS)  # it follows the focus of what is in it
        column = QVBoxLayout(self)
        column.setContentsMargins(look.LARGE, look.LARGE, look.LARGE, look.SMALL)
        column.setSpacing(look.MEDIUM)
        column.addWidget(look.heading(title))
        column.addWidget(self.instruction)
        column.addWidget(self.error_panel)
        column.addWidget(self._scroll, 1)

    def _answered(self, answered: Callable[[Any], None], answer: Any) -> None:
        self._question = None
        self._set_busy(False)
        answered(answer)
        self.moved.emit()

    def _set_busy(self, busy: bool, doing: str = "") -> None:
        if busy and self._busy is None:
            from wizard.ui.busy import BusyStrip

            self._busy = BusyStrip()
            self._busy.cancel.clicked.connect(self.stop_asking)
            self.layout().addWidget(self._busy)
        if self._busy is not None:
            self._busy.doing.setText(doing)
            self._busy.setVisible(busy)
            self._busy.cancel.setVisible(busy and not self.commits())
        if busy:
            self._had_focus = self.focusWidget()
        self.content.setEnabled(not busy)
        if not busy and self._had_focus is not None:  # what is not enabled loses the focus
            give_focus(self._had_focus)
            self._had_focus = None
        self.moved.emit()

    def _refresh(self) -> None:
        if self.isVisible():
            self._clear_hints()
            self.show_state()
            self.moved.emit()

    def _clear_hints(self) -> None:
        for name, hint in self._hints.items():
            hint.hide()
            self.fields[name].setAccessibleDescription("")

    def _trim(self) -> None:
        """Show what was typed or pasted without the blanks around it, as the draft has it."""
        from PySide6.QtWidgets import QLineEdit

        for field in self.fields.values():
            if isinstance(field, QLineEdit) and field.echoMode() == QLineEdit.EchoMode.Normal:
                field.setText(field.text().strip())

    def _try_again(self) -> None:
        self._retry()

    def _start_core(self) -> None:
        retry = self._retry
        home = self.journey.home

        def start(_: Cancelled) -> int:
            from wizard.core.start import start_core

            return start_core(home)

        self.ask(self.tr("Starting the background core…"), start, lambda _: retry(), retry)


def set_text(field: QLineEdit, value: str) -> None:
    """Show `value`, but leave alone what already says so: the cursor stays while somebody types."""
    if field.text().strip() != value:
        field.setText(value)
