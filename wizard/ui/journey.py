"""What all pages share: the home, the draft as it stands, and the data the set-up goes by.

The draft lives here and not in the pages. Pages replace it with `change` and hear of it by `changed`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from wizard.core.client import CoreClient
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.resources import catalogue, recipes
from wizard.procedure.draft import Draft
from wizard.procedure.review import Guide
from wizard.procedure.steps import Missing, missing
from wizard.ui import drafts
from wizard.ui.asking import Cancelled, Question


class Journey(QObject):
    """One set-up on its way; `trouble` tells of a draft that could not be kept."""

    changed = Signal()
    trouble = Signal(object)

    def __init__(self, home: Home, draft: Draft) -> None:
        super().__init__()
        self.home = home
        self.draft = draft
        self.guide = Guide(recipes(), catalogue("sage300"))
        self._questions: list[Question] = []
        self._disk = QThreadPool(self)
        self._disk.setMaxThreadCount(1)  # so that drafts are written in the order in which they were made

    def change(self, draft: Draft) -> None:
        """Replace the draft, and tell everybody if it is another one."""
        if draft != self.draft:
            self.draft = draft
            self.changed.emit()

    def missing(self, code: str) -> Missing | None:
        """Return what the step with that code still lacks."""
        return missing(code, self.draft, self.guide)

    def ask(
        self,
        work: Callable[[Cancelled], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
    ) -> Question:
        """Run `work` in a worker; a thread of its own for each question."""
        question = Question(work, answered, failed)
        self._questions.append(question)
        return question

    def ask_core(
        self,
        call: Callable[[CoreClient], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
    ) -> Question:
        """Make one call to the core in a worker."""
        return self.ask(lambda _: call(CoreClient(self.home)), answered, failed)

    def reach(self, code: str) -> None:
        """Note that the person is at this step now, and keep the draft."""
        self.draft = replace(self.draft, step=code)
        self.save()

    def save(self) -> None:
        """Keep the draft on disk, in the background."""
        draft, home = self.draft, self.home
        if draft.run_id:
            work: Callable[[Cancelled], Any] = lambda _: drafts.remove(home, draft)  # noqa: E731
        else:
            work = lambda _: drafts.save(home, draft)  # noqa: E731
        self._questions.append(Question(work, lambda _: None, self.trouble.emit, self._disk))

    def close(self) -> None:
        """Drop every answer that is still to come, and finish writing."""
        for question in self._questions:
            question.cancel()
        self._disk.waitForDone()
