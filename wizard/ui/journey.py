"""What all pages share: the home, the draft as it stands, and the data the set-up goes by.

The draft lives here and not in the pages. Pages replace it with `change` and hear of it by `changed`. The
draft and the data are made when they are first asked for: the first page stands before the procedure is loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from wizard.machine.home import Home
from wizard.procedure.case import new_case
from wizard.ui.asking import Cancelled, Question

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient
    from wizard.errors import TrueupError
    from wizard.machine.presence import Presence, Visitor
    from wizard.procedure.draft import Draft
    from wizard.procedure.review import Guide
    from wizard.procedure.steps import Missing


class Journey(QObject):
    """One set-up on its way; `trouble` tells of a draft that could not be kept."""

    changed = Signal()
    trouble = Signal(object)

    def __init__(self, home: Home, draft: Draft | None = None) -> None:
        super().__init__()
        self.home = home
        self._draft = draft
        self._case = new_case()
        self._presence: Presence | None = None
        self._told: Callable[[Visitor], None] | None = None
        self._own: list[Question] = []
        self._questions: list[Question] = []
        self._disk = QThreadPool(self)
        self._disk.setMaxThreadCount(1)  # so that drafts are written in the order in which they were made

    @property
    def draft(self) -> Draft:
        """The draft as it stands; an empty one until something else is known."""
        if self._draft is None:
            from wizard.procedure.draft import Draft

            self._draft = Draft(case=self._case)
        return self._draft

    @property
    def guide(self) -> Guide:
        """The recipes and entities that the set-up of this accounting system goes by."""
        from wizard.machine.resources import guide

        return guide(self.draft.system)

    @property
    def case(self) -> str:
        """The case code, which needs no draft."""
        return self._case if self._draft is None else self._draft.case

    def change(self, draft: Draft) -> None:
        """Replace the draft, and tell everybody if it is another one."""
        if draft != self.draft:
            self._draft = draft
            self.changed.emit()

    def missing(self, code: str) -> Missing | None:
        """Return what the step with that code still lacks."""
        from wizard.procedure.steps import missing

        return missing(code, self.draft, self.guide)

    def ask(
        self,
        work: Callable[[Cancelled], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
    ) -> Question:
        """Run `work` in a worker; a thread of its own for each question."""
        question = Question(work, answered, failed)
        self._questions = [*(each for each in self._questions if each.is_open()), question]
        return question

    def ask_core(
        self,
        call: Callable[[CoreClient], Any],
        answered: Callable[[Any], None],
        failed: Callable[[TrueupError], None],
    ) -> Question:
        """Make one call to the core in a worker."""
        return self.ask(lambda _: call(self.core()), answered, failed)

    def core(self) -> CoreClient:
        """Return a visitor of the core; to be made and used in a worker."""
        from wizard.core.visitors.client import CoreClient

        return CoreClient(self.home)

    def probe(self, kind: str, settings: dict[str, Any], cancelled: Cancelled) -> dict[str, Any]:
        """Let the core probe, and return its result (see `visit.probe`); to be called in a worker."""
        from wizard.core.visitors.visit import probe

        return probe(self.home, kind, settings, cancelled)

    def reach(self, code: str) -> None:
        """Note that the person is at this step now, and keep the draft."""
        self._draft = replace(self.draft, step=code)
        self.save()

    def save(self) -> None:
        """Keep the draft on disk, in the background."""
        if self._draft is None:
            return
        draft, home = self._draft, self.home

        def keep(_: Cancelled) -> None:
            from wizard.ui import drafts

            (drafts.remove if draft.run_id else drafts.save)(home, draft)

        self._own.append(Question(keep, lambda _: None, self.trouble.emit, self._disk))

    def take_place(self, told: Callable[[Visitor], None]) -> None:
        """Note that the set-up is open here; `told`, the last one that was given, hears of who opened it before."""

        def take(_: Cancelled) -> Presence:
            from wizard.machine.presence import Presence

            return Presence(self.home, self.case)

        first, self._told = self._told is None, told
        if first:
            self._own.append(Question(take, self._taken, self.trouble.emit))
        elif self._presence is not None:
            self._taken(self._presence)

    def _taken(self, presence: Presence) -> None:
        self._presence = presence
        if presence.other is not None and self._told is not None:
            self._told(presence.other)

    def is_present(self) -> bool:
        """Tell whether it is known who has the set-up open."""
        return self._presence is not None

    def beside(self) -> Journey:
        """Return a journey over the same home for a window beside the pages, whose answers go with it alone."""
        return Journey(self.home)

    def drop_answers(self) -> None:
        """Drop every answer that a page still waits for: the page is about to go."""
        for question in self._questions:
            question.cancel()
        self._questions.clear()

    def close(self) -> None:
        """Drop every answer that is still to come, and finish writing."""
        self.drop_answers()
        for question in self._own:
            question.cancel()
        self._disk.waitForDone()
        if self._presence is not None:
            self._presence.release()
