"""A desk for one of the core's queues: what was found in Procore, one of it with its deeds, each asked about first.

Nothing is decided here: the core says what may be done, and does or refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from wizard.errors import TrueupError
from wizard.errors.glossary import REFUSED_SIGN_INS
from wizard.ui import cells, look, run_words
from wizard.ui.asking import Cancelled
from wizard.ui.desk.window import DeskWindow, One
from wizard.ui.journey import Journey
from wizard.words import Words, say


class QueueDesk(DeskWindow):
    """Lists what one connection has, or all; what waits for a person unless asked for more."""

    def __init__(
        self, journey: Journey, connection: str | None, parent: QWidget | None, *, several: bool = False
    ) -> None:
        self._connection = connection
        self._read: One | None = None
        self._looks: dict[str, dict[str, Any]] = {}
        self.one: One | None = None
        super().__init__(journey, parent, several=several)

    # -- what the window in this frame does ----------------------------------------------------------------

    def _showing(self, id: int) -> Callable[[], One]:
        """Return what asks for one thing with everything about it, to be called in a worker."""
        raise NotImplementedError

    def _next_step(self, one: One) -> Words:
        raise NotImplementedError

    def _look_through(self, names: Iterable[str]) -> None:
        """Have Procore looked through for these connections; called in a worker."""
        raise NotImplementedError

    def _ask_about(self, deed: str, one: One) -> Any:
        """Return the question that is asked before `deed` is done."""
        raise NotImplementedError

    # -- showing -----------------------------------------------------------------------------------------

    def _take(self, more: Any) -> None:
        self._looks = more
        self._show_looks()

    def _show_looks(self) -> None:
        began = max((one["began"] for one in self._looks.values() if one["began"]), default=None)
        problem = next((one["problem"] for one in self._looks.values() if one["problem"]), None)
        paused = next((one["paused_until"] for one in self._looks.values() if one["paused_until"]), None)
        if paused:
            told = self.tr(
                "Paused until {when}: nothing goes on. To end the pause, press Go on in the status window."
            )
            self.looked.setText(told.format(when=run_words.moment(paused)))
            self.looked.setToolTip("")
        elif problem:
            error = TrueupError.from_dict(problem)
            told = self.tr("Procore could not be looked through: {reason} ({code})")
            if error.code in REFUSED_SIGN_INS:
                told = self.tr("Everything waits for the next look: {reason} ({code})")
            self.looked.setText(told.format(reason=look.tell(error.words("title")), code=error.code))
            self.looked.setToolTip(cells.tip(look.tell(error.words("remedy"))))
        else:
            told = self.tr("Procore was last looked through: {when}")
            self.looked.setText(told.format(when=run_words.moment(began)))
            self.looked.setToolTip("")
        if paused or not problem:
            self._show_unread([one for look_made in self._looks.values() for one in look_made["unread"]])

    def _show_unread(self, problems: list[dict[str, Any]]) -> None:
        """Say below when it was looked through which requests of the ERP tool could not be read, and what to do."""
        if not problems:
            return
        errors = [TrueupError.from_dict(problem) for problem in problems]
        told = [f"{look.tell(error.words('cause'))} ({error.code})" for error in errors]
        title = look.tell(errors[0].words("title"))
        self.looked.setText("\n".join([self.looked.text(), f"{title} {told[0]}"]))
        self.looked.setToolTip(cells.tip("\n".join([*told, look.tell(errors[0].words("remedy"))])))

    def _choose(self, one: One | None) -> None:
        """Show the thing that is chosen, asked for anew unless it is what is shown."""
        if one is None:
            self._show_one(None)
        elif one != self._read:
            self._read = one
            if self.one is None or self.one["id"] != one["id"]:
                self.deeds.offer(None)
            showing = self._showing(one["id"])
            self._ask("one", lambda _: showing(), self._show_one, self._lost)

    def _show_one(self, one: One | None) -> None:
        self.one = one
        if one is None:
            self._read = None
        self.next.setText(look.tell(say("What to do next: {step}", step=self._next_step(one))) if one else "")
        self.deeds.offer(one)
        self.detail.tell(one)

    # -- doing -------------------------------------------------------------------------------------------

    def _wish(self, deed: str) -> None:
        if self.one is not None:
            self.question = self._ask_about(deed, self.one)
            self.question.answered.connect(self._answered)
            self.question.finished.connect(lambda _: self.look_anew())
            self.question.open()

    def _answered(self, one: One) -> None:
        """Show what became of it, and keep it in the list though it may wait for nobody any more."""
        self._kept.add(one["id"])
        if self.one is not None and self.one["id"] == one["id"]:
            self._show_one(one)

    def _look_in_procore(self) -> None:
        names = {self._connection} if self._connection else set(self._looks)

        def look_there(_: Cancelled) -> None:
            self._look_through(names)

        self.looked.setText(self.tr("Procore is being looked through…"))
        self._ask("look", look_there, lambda _: self.look_anew(), self._failed)

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.next = look.bold()
        self.deeds.wished.connect(self._wish)
        self.looked = self.note = look.label(quiet=True)
        self.look_button = QPushButton()
        self.look_button.clicked.connect(self._look_in_procore)

    def _doing(self) -> Sequence[QWidget]:
        return self.next, self.deeds

    def _last(self) -> Sequence[QPushButton]:
        return (self.look_button,)

    def _say(self) -> None:
        super()._say()
        self.deeds.say()
        self.look_button.setText(self.tr("Look in &Procore now"))

    def _switched(self) -> None:
        super()._switched()
        self._show_looks()
        self._show_one(self.one)
