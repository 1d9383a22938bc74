"""The window: one QWizard with all pages, its buttons, and the rules for leaving it.

One `update_buttons` decides every button. Next never commits; once the core has the plan, neither Escape nor
Back abandons the page half-way.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QWizard

from wizard import __version__
from wizard.machine.home import Home
from wizard.machine.resources import resources
from wizard.procedure.draft import Draft
from wizard.procedure.route import ROUTE
from wizard.procedure.steps import first_missing
from wizard.ui import drafts
from wizard.ui.journey import Journey
from wizard.ui.page import Page
from wizard.ui.pages.mappings import MappingsPage
from wizard.ui.pages.procore import ProcorePage
from wizard.ui.pages.progress import ProgressPage
from wizard.ui.pages.review import ReviewPage
from wizard.ui.pages.selection import SelectionPage
from wizard.ui.pages.settings import SettingsPage
from wizard.ui.pages.source import SourcePage
from wizard.ui.pages.start import StartPage
from wizard.ui.step_list import StepList

SMALLEST = QSize(900, 640)
_START = 0
_COMMIT, _RUN = len(ROUTE) - 2, len(ROUTE) - 1

Button = QWizard.WizardButton


class SetupWindow(QWizard):
    """The set-up window over one home; `draft` fills it in beforehand."""

    def __init__(self, home: Home, draft: Draft | None = None) -> None:
        super().__init__()
        self.journey = Journey(home, draft or Draft())
        self.steps = StepList()
        self._pages: list[Page] = []
        self._dress()
        start = StartPage(self.journey, drafts.newest(home))
        start.resume.connect(self.resume)
        start.watch.connect(self.watch_run)
        run = ProgressPage(self.journey)
        pages = (start, ProcorePage, SourcePage, MappingsPage, SettingsPage, SelectionPage, ReviewPage, run)
        for number, page in enumerate(pages):
            self._add(number, page if isinstance(page, Page) else page(self.journey))
        self._pages[_COMMIT].setCommitPage(True)
        self._pages[_RUN].setFinalPage(True)
        self.journey.changed.connect(self.update_buttons)
        self.journey.trouble.connect(lambda error: self.page_now().fail(error))
        self.currentIdChanged.connect(self._arrived)
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

    def nextId(self) -> int:
        following = self.currentId() + 1
        return following if following < len(self._pages) else -1

    def resume(self) -> None:
        """Go as far as the draft once came, or to the first page that lacks something."""
        codes = [page.code for page in self._pages]
        draft, guide = self.journey.draft, self.journey.guide
        target = min(codes.index(draft.step), codes.index(first_missing(draft, guide)), _COMMIT)
        while self.currentId() < max(target, 1):
            before = self.currentId()
            self.next()
            if self.currentId() == before:
                return

    def watch_run(self) -> None:
        """Go straight to the run that the draft names."""
        self.setStartId(_RUN)
        self.restart()

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
        self.setWindowTitle(self.tr("Trueup Setup"))
        self.setWindowIcon(QIcon(str(resources() / "icons" / "trueup.svg")))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoBackButtonOnLastPage)
        self.setOption(QWizard.WizardOption.NoCancelButtonOnLastPage)
        self.setOption(QWizard.WizardOption.HaveCustomButton1)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setSizeGripEnabled(True)
        self.setMinimumSize(SMALLEST.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        self.setSideWidget(self.steps)
        self.setButtonText(Button.BackButton, self.tr("&Back"))
        self.setButtonText(Button.CancelButton, self.tr("C&lose"))
        footer = self.button(Button.CustomButton1)
        footer.setFlat(True)
        footer.setAutoDefault(False)
        footer.setToolTip(self.tr("Copy for support"))
        footer.clicked.connect(lambda: QGuiApplication.clipboard().setText(footer.text()))
        self._set_layout(first=True)

    def _add(self, number: int, page: Page) -> None:
        self._pages.append(page)
        self.setPage(number, page)
        page.moved.connect(self.update_buttons)
        page.onward.connect(self.next)

    def _set_layout(self, first: bool) -> None:
        going = [] if first else [Button.BackButton, Button.NextButton, Button.CommitButton, Button.FinishButton]
        self.setButtonLayout([Button.CustomButton1, Button.Stretch, *going, Button.CancelButton])

    def _arrived(self, number: int) -> None:
        if number < 0:
            return
        page = self.page_now()
        self._set_layout(first=number == _START)
        self.steps.mark(page.code)
        self.journey.reach(page.code)
        text = f"{page.code} · {self.journey.draft.case} · {__version__}"
        self.setButtonText(Button.CustomButton1, text)
        self.button(Button.CustomButton1).setAccessibleName(
            self.tr("Step, case and version: {text}. Copy for support").format(text=text)
        )
        self.update_buttons()
