"""Asks before something is done with a change order, names its number and amount, and has the core do it.

Whatever goes wrong is told here, and what was typed stays. When somebody else changed the change order meanwhile,
it is shown as it is now, and the person decides anew.
"""

from __future__ import annotations

import getpass
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
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
from wizard.core.visitors.export_client import ExportClient
from wizard.errors import TrueupError
from wizard.support.export_words import STATES, named
from wizard.ui import language, look
from wizard.ui.change_orders.detail import money
from wizard.ui.edges import show_edges
from wizard.ui.error_panel import ErrorPanel
from wizard.ui.journey import Journey

CHANGED_MEANWHILE = ("EX-620", "EX-626")


class DeedQuestion(QDialog):
    """Asks about a deed for `one` (see `ExportClient.show`); `answered` hands on the change order as it is then."""

    answered = Signal(object)

    def __init__(self, journey: Journey, deed: str, one: dict[str, Any], parent: QWidget | None = None) -> None:
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

    def done(self, result: int) -> None:
        if self._question is not None:
            self._question.cancel()
        super().done(result)

    # -- doing -------------------------------------------------------------------------------------------

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
        home, id, deed, wish = self._journey.home, self._one["id"], self._deed, self._wish()

        def work(_: Any) -> dict[str, Any]:
            client, by = ExportClient(home), getpass.getuser()
            if deed == "accept":
                return client.accept(id, wish.pop("date"), by=by, **wish)
            return client.do(id, deed, by=by, **wish)

        self._question = self._journey.ask(work, self._done_well, self._failed)

    def _wish(self) -> dict[str, Any]:
        number = self.number.text().strip()
        match self._deed:
            case "accept":
                date = self.date.date().toPython()
                return {"date": date, "number": number, "fingerprint": self._one["fingerprint"]}
            case "reject":
                return {"reason": self.reason.text().strip()}
            case "confirm":
                unseen = self.unseen.isChecked()
                return {"number": number, "unseen": unseen, "reason": self.seen.text().strip() if unseen else ""}
        return {}

    def _missing(self) -> QLineEdit | None:
        """Return the first field that has to be filled and is not."""
        needed = {"reject": [self.reason], "confirm": [self.number]}.get(self._deed, [])
        if self._deed == "confirm" and self.unseen.isChecked():
            needed = [*needed, self.seen]
        return next((field for field in needed if not field.text().strip()), None)

    def _done_well(self, one: dict[str, Any]) -> None:
        self._question = None
        self.answered.emit(one)
        self.accept()

    def _failed(self, error: TrueupError) -> None:
        self._question = None
        self._wait(False)
        self.error_panel.tell(error, can_retry=False)
        self._fit()
        if error.code in CHANGED_MEANWHILE:
            home, id = self._journey.home, self._one["id"]
            self._question = self._journey.ask(lambda _: ExportClient(home).show(id), self._look_anew, self._failed)

    def _look_anew(self, one: dict[str, Any]) -> None:
        """Show the change order as somebody else left it; what cannot be done any more cannot be pressed."""
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
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setMaximumDate(QDate.currentDate())
        self.number, self.reason, self.seen = QLineEdit(), QLineEdit(), QLineEdit()
        if self._deed == "confirm":
            self.number.setText(self._one["ledger_number"])
        else:
            self.number.setPlaceholderText(self._one["number"])
        self.unseen = QCheckBox(self.tr("The ledger does &not show it here, but I have seen it there"))
        self.unseen.toggled.connect(self.seen.setEnabled)
        self.seen.setEnabled(False)
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
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(look.MEDIUM)
        self.form.setVerticalSpacing(look.SMALL)
        if self._deed == "accept":
            self._row(self.tr("Transaction &date"), self.date)
            self._row(self.tr("Another n&umber in the ledger"), self.number)
        elif self._deed == "reject":
            self._row(self.tr("&Reason"), self.reason)
        elif self._deed == "confirm":
            self._row(self.tr("N&umber in the ledger"), self.number)
            self.form.addRow(self.unseen)
            self._row(self.tr("&What you have seen there"), self.seen)
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

    def _say(self) -> None:
        """Say what is asked, about which change order, and what comes of it."""
        one = self._one
        told = {"number": one["number"], "amount": money(one, "revenue")}
        question, do, about = self._words(one["state"])
        self.setWindowTitle(language.one_line(language.without_key(do)))
        self.heading.setText(question.format(**told))
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription(about)
        which = self.tr("{title} · project {project}, contract {contract} · cost {cost} · {state}")
        self.which.setText(
            which.format(
                title=one["title"],
                project=one["project"],
                contract=one["contract"],
                cost=money(one, "cost"),
                state=look.tell(named(STATES, one["state"])),
            )
        )
        self.about.setText(about)
        self.do_button.setText(do)

    def _words(self, state: str) -> tuple[str, str, str]:
        """Return the question, the button that says yes, and what comes of it."""
        words = {
            "accept": (
                self.tr("Accept change order {number} over {amount}?"),
                self.tr("&Accept"),
                self.tr(
                    "It is read again from Procore and checked. Then it goes into the ledger with this date, and "
                    "Procore is told once it was found there."
                ),
            ),
            "reject": (
                self.tr("Reject change order {number} over {amount}?"),
                self.tr("Re&ject it"),
                self.tr("Nothing is written. The reason is kept, and told to Procore where that is possible."),
            ),
            "confirm": (
                self.tr("Confirm change order {number} over {amount} by hand?"),
                self.tr("C&onfirm"),
                self.tr(
                    "You say that it is in the ledger. It is looked for there under this number; with another "
                    "amount it is not confirmed."
                ),
            ),
            "resend": (
                self.tr("Send change order {number} over {amount} again?"),
                self.tr("&Send again"),
                self.tr("It is read again from Procore and waits for approval as if it had just come."),
            ),
            "unlink": (
                self.tr("Unlink change order {number} over {amount}?"),
                self.tr("&Unlink"),
                self.tr(
                    "Trueup's marks are taken off in Procore. That is refused as long as it is still in the "
                    "ledger: delete or reverse it there first."
                ),
            ),
            "reset": (
                self.tr("Begin anew with change order {number} over {amount}?"),
                self.tr("&Begin anew"),
                self.tr(
                    "It waits for approval as if it had just come. That is refused as long as it is still in the "
                    "ledger."
                ),
            ),
        }
        return words.get(self._deed) or self._once_more(state)

    def _once_more(self, state: str) -> tuple[str, str, str]:
        if state == "failed":
            return (
                self.tr("Check change order {number} over {amount} again?"),
                self.tr("Chec&k again"),
                self.tr("It is read again from Procore. If nothing stands in the way any more, it is written."),
            )
        if state == "waiting for posting":
            return (
                self.tr("Look for change order {number} over {amount} in the ledger?"),
                self.tr("&Look again"),
                self.tr("The ledger is looked at by itself every minute; this does it now."),
            )
        return (
            self.tr("Try again with change order {number} over {amount}?"),
            self.tr("&Try again"),
            self.tr("What is under way is tried at once instead of after a while. Nothing is done twice."),
        )
