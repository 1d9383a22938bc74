"""Asks before something is done with what goes out, with one of it or with several, and has the core do it.

Of several, each is done by itself: the question stays and tells what the core refused, the rest is done.
"""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from wizard.core.visitors.outgoing_client import OutgoingClient
from wizard.errors import TrueupError
from wizard.support.outgoing_words import in_the_way, state_of
from wizard.ui import look
from wizard.ui.desk.question import DeskQuestion
from wizard.ui.journey import Journey
from wizard.ui.outgoing.detail import kind_of

Done = tuple[list[dict[str, Any]], list[tuple[dict[str, Any], TrueupError]]]
"""What was done, as it is then, and what the core refused."""

_SAME_NAME, _NO_CODE = "EX-645", "EX-642"


class OutgoingQuestion(DeskQuestion):
    """Asks about a deed for `things`: one as `OutgoingClient.show` tells it, or several as in the list."""

    CHANGED = ("EX-644", "EX-646")

    def __init__(
        self, journey: Journey, deed: str, things: Sequence[dict[str, Any]], parent: QWidget | None = None
    ) -> None:
        self._left_out = [one for one in things if deed == "accept" and len(things) > 1 and not one["code"]]
        self._things = [one for one in things if one not in self._left_out]
        super().__init__(journey, deed, (self._things or list(things))[0], parent)
        self.do_button.setEnabled(bool(self._things))

    # -- doing -------------------------------------------------------------------------------------------

    def _work(self) -> Callable[[], Done]:
        home, deed, wish, by = self._journey.home, self._deed, self._wish(), getpass.getuser()
        things = list(self._things) if len(self._things) > 1 else [self._one]

        def work() -> Done:
            client, done, refused = OutgoingClient(home), [], []
            for one in things:
                seen = {"fingerprint": one["fingerprint"]} if deed == "accept" else {}
                try:
                    if deed == "accept":
                        done.append(client.accept(one["id"], by=by, **wish, **seen))
                    else:
                        done.append(client.do(one["id"], deed, by=by, **wish))
                except TrueupError as error:
                    if len(things) == 1 or error.code == "CO-401":
                        raise
                    refused.append((one, error))
            return done, refused

        return work

    def _wish(self) -> dict[str, Any]:
        if self._deed == "reject":
            return {"reason": self.reason.text().strip()}
        if self._deed == "accept" and len(self._things) == 1:
            return {"code": self.code.text().strip(), "apart": self.apart.isChecked()}
        return {}

    def _done_well(self, done: Done) -> None:
        finished, refused = done
        self._question = None
        for one in finished:
            self.answered.emit(one)
        if not refused:
            self.accept()
            return
        self._wait(False)
        self.do_button.setEnabled(False)  # whoever accepts what was edited has to have looked at it
        self.error_panel.tell(refused[0][1], can_retry=False)
        told = self.tr("{done} done. Refused: {things}. Look at each of these by itself.")
        numbers = ", ".join(f"{one['id']} ({error.code})" for one, error in refused[:8])
        self.lacks.setText(told.format(done=look.number(len(finished)), things=numbers))
        self.lacks.show()
        self._fit()

    def _showing(self) -> Callable[[], dict[str, Any]]:
        home, id = self._journey.home, self._one["id"]
        return lambda: OutgoingClient(home).show(id)

    def _missing(self) -> QLineEdit | None:
        if self._deed == "reject":
            needed = not self.reason.text().strip()
            return self.reason if needed else None
        lacks = self._deed == "accept" and not (self.code.text().strip() or self._one["code"])
        return self.code if lacks else None

    # -- building ----------------------------------------------------------------------------------------

    def _fields(self) -> None:
        self.code, self.reason, self.apart = QLineEdit(), QLineEdit(), QCheckBox()
        self.apart.setText(self.tr("It is &none of those with the same name in CMiC"))
        if self._deed == "reject":
            self._row(self.tr("&Reason"), self.reason)
        elif self._deed == "accept" and len(self._things) == 1:
            self.code.setPlaceholderText(self._one["code"])
            self._row(self.tr("C&ode in CMiC"), self.code)
            if any(error.code == _SAME_NAME for error in in_the_way(self._one)):
                self.form.addRow(self.apart)

    def _say(self) -> None:
        one, count = self._one, len(self._things)
        question, several, do, about = self._words(one["state"])
        if count == 1:
            told = f"{kind_of(one)} {one['title']}"
            parts = (one["project"], look.tell(state_of(one["kind"], one["state"])))
            self._ask(question.format(thing=told), do, about, " · ".join(part for part in parts if part))
            return
        numbers = ", ".join(one["title"] for one in self._things[:8]) + (", …" if count > 8 else "")
        if self._left_out:
            left = self.tr("Without a code in CMiC, and left out: {things}. Accept each of these by itself.")
            about = f"{about}\n{left.format(things=', '.join(one['title'] for one in self._left_out[:8]))}"
        self._ask(several.format(count=look.number(count)), do, about, numbers)

    def _words(self, state: str) -> tuple[str, str, str, str]:
        """Return the question about one and about several, the button that says yes, and what comes of it."""
        words = {
            "accept": (
                self.tr("Accept for CMiC: {thing}?"),
                self.tr("Accept {count} for CMiC?"),
                self.tr("&Accept"),
                self.tr(
                    "It is read again from Procore and checked. Then it is written into CMiC and read back, and "
                    "Procore is told."
                ),
            ),
            "reject": (
                self.tr("Reject: {thing}?"),
                self.tr("Reject {count}?"),
                self.tr("Re&ject it"),
                self.tr("Nothing is written. The reason is kept; when it is edited in Procore it waits again."),
            ),
            "posted": (
                self.tr("Say that it is posted in CMiC: {thing}?"),
                self.tr("Say that {count} are posted in CMiC?"),
                self.tr("It &is posted"),
                self.tr("CMiC is not asked: your word is taken and kept. It waits for nobody any more."),
            ),
        }
        words |= {
            "resend": (
                self.tr("Send again: {thing}?"),
                self.tr("Send {count} again?"),
                self.tr("&Send again"),
                self.tr("It is read again from Procore and waits for approval as if it had just come."),
            ),
            "unlink": (
                self.tr("Unlink: {thing}?"),
                "",
                self.tr("&Unlink"),
                self.tr(
                    "Trueup's mark is taken off in Procore. That is refused as long as it is still in CMiC: delete "
                    "it there first."
                ),
            ),
            "reset": (
                self.tr("Begin anew: {thing}?"),
                "",
                self.tr("&Begin anew"),
                self.tr("It waits for approval as if it had just come. That is refused as long as it is in CMiC."),
            ),
        }
        if self._deed in words:
            return words[self._deed]
        about = self.tr("What is under way is tried at once instead of after a while. Nothing is done twice.")
        if state == "failed":
            about = self.tr("It is read again from Procore. If nothing stands in the way any more, it is written.")
        if state == "waiting for posting":
            about = self.tr("CMiC is looked at by itself once an hour; this does it now.")
        return self.tr("Try again: {thing}?"), self.tr("Try {count} again?"), self.tr("&Try again"), about
