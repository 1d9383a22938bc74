"""The window: one QWizard with all pages, its buttons, and the rules for leaving it.

One `update_buttons` decides every button. Next never commits; once the core has the plan, neither Escape nor
Back abandons the page half-way. The first page is shown alone; the others are loaded in a worker and built one
by one as soon as it stands, and whoever presses a link sooner goes on when they are there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget, QWizard

from wizard import __version__
from wizard.machine.home import Home
from wizard.machine.places import resources
from wizard.procedure.route import ROUTE
from wizard.ui import language, look, pages
from wizard.ui.focus import give_focus, keep_focus
from wizard.ui.journey import Journey
from wizard.ui.language_menu import LanguageMenu
from wizard.ui.link import FlatButton
from wizard.ui.page import Page
from wizard.ui.pages.start import StartPage
from wizard.ui.step_list import StepList
from wizard.ui.support_menu import SupportMenu
from wizard.ui.turns import in_turns

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from wizard.procedure.draft import Draft
    from wizard.ui.beside import BesideWindow

SMALLEST = QSize(900, 640)
_LOOK_MS = 50
"""How often it is looked whether the page still waits for an answer."""
_START = 0
_COMMIT, _RUN = len(ROUTE) - 2, len(ROUTE) - 1

Button = QWizard.WizardButton
ROOMY = 800
"""Below this width (logical pixels; 200 % on a small screen) the page gets the room of the step list."""
_FOOTER = (Button.CustomButton1, Button.CustomButton2, Button.CustomButton3)


class SetupWindow(QWizard):
    """The set-up window over one home; `draft` fills it in beforehand."""

    standing = Signal()
    """The first page is seen; the rest is about to be built."""

    def __init__(self, home: Home, draft: Draft | None = None) -> None:
        super().__init__()
        self.journey = Journey(home, draft)
        self.steps = StepList()
        self._pages: list[Page] = []
        self._changing = self._swapping = self._stale = False
        self._kinds: list[type[Page]] | None = None
        self._then: Callable[[], None] | None = None
        self._laid_out_first: bool | None = None
        self._dress()
        self._say()
        self._begin([StartPage(self.journey)])
        self.journey.changed.connect(self.update_buttons)
        self.journey.trouble.connect(lambda error: self.page_now().fail(error))
        self.currentIdChanged.connect(self._arrived)
        language.follow(self._switched)
        self.setStartId(_START)

    def page_now(self) -> Page:
        """Return the page that is shown."""
        return self._pages[max(self.currentId(), 0)]

    def positive_button(self):
        """Return the one button that goes on from the page that is shown; None on the first page."""
        place = self.currentId()
        if place == _START:
            return None
        return self.button({_COMMIT: Button.CommitButton, _RUN: Button.FinishButton}.get(place, Button.NextButton))

    def update_buttons(self) -> None:
        """Decide every button from the page that is shown."""
        page, positive = self.page_now(), self.positive_button()
        if positive is not None:
            positive.setText(page.positive())
            positive.setEnabled(not page.is_busy())
        self.button(Button.BackButton).setEnabled(_START < self.currentId() < _RUN and not page.commits())
        self.button(Button.CancelButton).setEnabled(not page.commits())
        self.languages.setEnabled(self.is_built())
        keep_focus(self, page, positive)

    def nextId(self) -> int:
        following = self.currentId() + 1
        return following if following < len(ROUTE) else -1

    def validateCurrentPage(self) -> bool:
        if self._swapping:
            return True
        page = self.page_now()
        going = super().validateCurrentPage()
        if going:
            self.support.left(page)
        return going

    def is_built(self) -> bool:
        """Tell whether every page is there."""
        return len(self._pages) == len(ROUTE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_roomy() == self.steps.isHidden():
            self.steps.setVisible(self._is_roomy())
            self.setButtonText(Button.CustomButton3, self.languages.name(self._is_roomy()))
            self._show_place()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._kinds is None:
            self._kinds = []
            QTimer.singleShot(0, self, self._load)

    def resume(self) -> None:
        """Go as far as the draft once came, or to the first page that lacks something."""
        from wizard.procedure.steps import resumes_at

        target = resumes_at(self.journey.draft, self.journey.guide)
        in_turns(self, self._go_on_to([page.code for page in self._pages].index(target)))

    def _go_on_to(self, target: int) -> Iterator[int]:
        """Go through the pages before `target` unseen, until one does not let go."""
        before = -1
        self.setUpdatesEnabled(False)
        while before < self.currentId() < target:
            before = self.currentId()
            self.next()
            yield 0
        self.setUpdatesEnabled(True)

    def watch(self, run: str) -> None:
        """Go straight to a run."""
        self.journey.change(replace(self.journey.draft, run_id=run))
        self.setStartId(_RUN)
        self.restart()

    def _see_status(self) -> None:
        from wizard.ui.status import StatusWindow

        self.status_window = StatusWindow(self.journey.beside(), self)
        self.status_window.chosen.connect(self.watch)
        self.status_window.open()

    def _see_beside(self, make: Callable[[Journey, QWidget], BesideWindow]) -> None:
        """Open what the first page offers to see; it looks again when that is closed."""
        self.beside_window = make(self.journey, self)
        self.beside_window.finished.connect(lambda _: self._start.look_again())
        self.beside_window.open()

    def is_changing(self) -> bool:
        """Tell whether the pages are still to speak the language that was chosen."""
        return self._changing

    def _switched(self) -> None:
        """Speak the language of now: at once around the page; a page that waits keeps its own until the answer."""
        if not self.is_built() or not self.isVisible():
            return
        self._say()
        self._fill_menus()
        self.steps.mark(self.page_now().code)
        self._show_place()
        self.update_buttons()
        self._stale = True
        if not self._changing:
            self._changing = True
            in_turns(self, self._build_anew())

    def _build_anew(self) -> Iterator[int]:
        """Put pages in the language of now in the place of all; nothing typed or chosen is lost."""
        while self._stale:
            while self.page_now().is_busy():
                yield _LOOK_MS
            self._stale = False
            fresh: list[Page] = []
            for page in self._pages:
                fresh.append(type(page)(self.journey))
                yield 0
            while self.page_now().is_busy():
                yield _LOOK_MS
            yield from self._swap(fresh)
        self._changing = False
        self._arrived(self.currentId())
        self._fill_menus()
        self.journey.take_place(self._start.tell_of)

    def _swap(self, fresh: list[Page]) -> Iterator[int]:
        """Put other pages in the place of all, unseen; the way back to the first is the same as before."""
        from wizard.ui.carry import carry

        old, place, first = self._pages, self.currentId(), self.startId()
        visited, held = set(self.visitedIds()), self.focusWidget()
        self._swapping = True
        self.setUpdatesEnabled(False)
        self.journey.drop_answers()
        self._clear_away()
        self._begin(fresh)
        self.setStartId(first)
        self.restart()
        while self.currentId() < place:
            self.next()
            yield 0
        for number, before in enumerate(old):
            carry(before, fresh[number], number in visited, held)
            before.deleteLater()
            yield 0
        self._swapping = False
        self.setUpdatesEnabled(True)

    def leave_early(self) -> bool:
        """Tell whether the window may close now; the draft is kept on disk."""
        return not self.page_now().commits()

    # -- leaving -----------------------------------------------------------------------------------------

    def back(self) -> None:
        if self.button(Button.BackButton).isEnabled():
            super().back()

    def reject(self) -> None:
        """Close, the Cancel button or Escape; Escape does nothing once there is a run."""
        if self.leave_early() and self.currentId() != _RUN:
            self.journey.save()
            super().reject()

    def done(self, result: int) -> None:
        if self.leave_early():
            self.journey.close()
            super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leave_early():
            event.ignore()
        elif self.currentId() == _RUN:
            event.accept()
            self.done(QWizard.DialogCode.Accepted)
        else:
            super().closeEvent(event)

    # -- building ----------------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setWindowIcon(QIcon(str(resources() / "icons" / "trueup.ico")))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setSizeGripEnabled(True)
        self.setMinimumSize(SMALLEST.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        self.setOption(QWizard.WizardOption.HaveCustomButton2)
        self.setOption(QWizard.WizardOption.HaveCustomButton3)
        footer = FlatButton()
        self.setButton(Button.CustomButton1, footer)
        self.support = SupportMenu(self)
        self.languages = LanguageMenu(self.journey)
        self.setButton(Button.CustomButton2, self.support)
        self.setButton(Button.CustomButton3, self.languages)
        self.setSideWidget(self.steps)
        footer.clicked.connect(self.support.copy)
        self._set_layout(first=True)

    def _say(self) -> None:
        """Say what stands around the pages in the language of now."""
        self.setWindowTitle(language.one_line(self.tr("Trueup Setup")))
        self.steps.say()
        self.setButtonText(Button.CustomButton2, self.support.name())
        self.setButtonText(Button.CustomButton3, self.languages.name(self._is_roomy()))
        self.setButtonText(Button.BackButton, self.tr("&Back"))
        self.setButtonText(Button.CancelButton, self.tr("C&lose"))
        self.button(Button.CustomButton1).setToolTip(self.tr("Copy for support"))

    def _fill_menus(self) -> None:
        self.support.fill()
        self.languages.fill()

    def _begin(self, pages: Sequence[Page]) -> None:
        """Take these pages in, the first page first."""
        self._pages = []
        self._start = pages[0]
        self._start.resume.connect(lambda: self._when_built(self.resume))
        self._start.status.connect(self._see_status)
        self._start.beside.connect(self._see_beside)
        for page in pages:
            self._add(page)

    def _clear_away(self) -> None:
        """Take the pages out; only from the first one does none of them go back to another."""
        self.setStartId(_START)
        self.restart()
        for number in reversed(self.pageIds()):
            self.removePage(number)

    def _add(self, page: Page) -> None:
        number = len(self._pages)
        self._pages.append(page)
        page.setCommitPage(number == _COMMIT)
        page.setFinalPage(number == _RUN)
        self.setPage(number, page)
        page.moved.connect(self.update_buttons)
        page.onward.connect(lambda: self._when_built(self.next))

    def _load(self) -> None:
        self.journey.ask(
            lambda _: pages.after_the_first(), self._complete, lambda error: self.page_now().fail(error)
        )

    def _complete(self, kinds: list[type[Page]]) -> None:
        """Do what the first picture did not need, then build the other pages."""
        from PySide6.QtCore import Qt

        # A dialog has no such button on Windows. Asked of the window itself, which need not be made anew for it.
        self.windowHandle().setFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._fill_menus()
        for which in (
            Button.BackButton,
            Button.NextButton,
            Button.CommitButton,
            Button.FinishButton,
            Button.CancelButton,
        ):
            look.show_edges(self.button(which))
        self.standing.emit()
        QGuiApplication.instance().focusChanged.connect(self._follow_focus)
        in_turns(self, self._build(kinds))

    def _build(self, kinds: list[type[Page]]) -> Iterator[int]:
        for kind in kinds:
            self._add(kind(self.journey))
            yield 0
        self.journey.take_place(self._start.tell_of)
        self._start.look_again()
        if self._then is not None:
            self._then()

    def _when_built(self, action: Callable[[], None]) -> None:
        if self.is_built():
            action()
        else:
            self._then = action

    def _set_layout(self, first: bool) -> None:
        if self._laid_out_first is first:  # laying the buttons out lays out the whole window
            return
        self._laid_out_first = first
        going = [] if first else [Button.BackButton, Button.NextButton, Button.CommitButton, Button.FinishButton]
        self.setButtonLayout([*_FOOTER, Button.Stretch, *going, Button.CancelButton])

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.page_now().bring_into_view(now)

    def _show_focus(self) -> None:
        held = self.focusWidget()
        if held is not None:
            give_focus(held)

    def _is_roomy(self) -> bool:
        return self.width() >= ROOMY

    def _show_place(self) -> None:
        """Say in the footer where the person is, as it is spoken on the phone; the version where there is room."""
        place = [self.page_now().code, self.journey.case, *([__version__] if self._is_roomy() else [])]
        text = " · ".join(place)
        self.setButtonText(Button.CustomButton1, text)
        self.button(Button.CustomButton1).setAccessibleName(
            self.tr("Step, case and version: {text}. Copy for support").format(text=text)
        )

    def _arrived(self, number: int) -> None:
        if number < 0 or self._swapping:
            return
        page = self.page_now()
        self._set_layout(first=number == _START)
        self.steps.mark(page.code)
        if number != _START:
            self.journey.reach(page.code)
            QTimer.singleShot(0, self, self._show_focus)  # the wizard gives it only after it has told of the page
        elif self.is_built():
            self._start.look_again()
        self._show_place()
        self.update_buttons()
