"""Asks before something is done with a change order, names its number and amount, and has the core do it."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QLineEdit, QWidget

from wizard.core.visitors.export_client import ExportClient
from wizard.procedure.change_order_rules import OLDEST, UNTOLD_CURRENCY
from wizard.support.export_words import STATES, named
from wizard.ui import look
from wizard.ui.change_orders.detail import money
from wizard.ui.desk.question import DeskQuestion
from wizard.ui.journey import Journey


class DeedQuestion(DeskQuestion):
    """Asks about a deed for `one` (see `ExportClient.show`)."""

    CHANGED = ("EX-620", "EX-626")

    def __init__(self, journey: Journey, deed: str, one: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(journey, deed, one, parent)

    # -- doing -------------------------------------------------------------------------------------------

    def _work(self) -> Callable[[], dict[str, Any]]:
        home, one, deed, wish = self._journey.home, self._one, self._deed, self._wish()
        id = one["id"]

        def work() -> dict[str, Any]:
            client, by = ExportClient(home), getpass.getuser()
            if deed == "accept":
                return client.accept(id, wish.pop("date"), by=by, **wish)
            if deed == "currency":
                return client.vouch(one, by=by, **wish)
            return client.do(id, deed, by=by, **wish)

        return work

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
            case "currency":
                return {"always": self.always.isChecked()}
        return {}

    def _missing(self) -> QLineEdit | None:
        """Return the first field that has to be filled and is not."""
        needed = {"reject": [self.reason], "confirm": [self.number]}.get(self._deed, [])
        if self._deed == "confirm" and self.unseen.isChecked():
            needed = [*needed, self.seen]
        return next((field for field in needed if not field.text().strip()), None)

    def _showing(self) -> Callable[[], dict[str, Any]]:
        home, id = self._journey.home, self._one["id"]
        return lambda: ExportClient(home).show(id)

    # -- building ----------------------------------------------------------------------------------------

    def _fields(self) -> None:
        self.date = QDateEdit(QDate.currentDate())
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setDateRange(QDate.currentDate().addDays(-OLDEST.days), QDate.currentDate())
        self.number, self.reason, self.seen = QLineEdit(), QLineEdit(), QLineEdit()
        self.unseen = QCheckBox(self.tr("The ledger does &not show it here, but I have seen it there"))
        self.unseen.toggled.connect(self.seen.setEnabled)
        self.seen.setEnabled(False)
        self.always = QCheckBox(self.tr("From now on for &all whose currency Procore does not tell"))
        if self._deed == "accept":
            self.number.setPlaceholderText(self._one["number"])
            self._row(self.tr("Transaction &date"), self.date)
            self._row(self.tr("Another n&umber in the ledger"), self.number)
        elif self._deed == "reject":
            self._row(self.tr("&Reason"), self.reason)
        elif self._deed == "confirm":
            self.number.setText(self._one["ledger_number"])
            self._row(self.tr("N&umber in the ledger"), self.number)
            self.form.addRow(self.unseen)
            self._row(self.tr("&What you have seen there"), self.seen)
        elif self._deed == "currency":
            self.form.addRow(self.always)

    def _say(self) -> None:
        one = self._one
        told = {"number": one["number"], "amount": money(one, "revenue"), "currency": self._ledgers_currency()}
        question, do, about = self._words(one["state"])
        which = self.tr("{title} · project {project}, contract {contract} · cost {cost} · {state}").format(
            title=one["title"],
            project=one["project"],
            contract=one["contract"],
            cost=money(one, "cost"),
            state=look.tell(named(STATES, one["state"])),
        )
        self._ask(question.format(**told), do, about, which)

    def _ledgers_currency(self) -> str:
        """Return the currency of the ledger, as the reason names it for which a person is asked."""
        told = (one["params"] for one in self._one["problems"] if one["code"] == UNTOLD_CURRENCY)
        return next((str(params["needed"]) for params in told), "")

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
            "currency": (
                self.tr("Is change order {number} over {amount} in {currency}, the ledger's currency?"),
                self.tr("&It is in {currency}").format(currency=self._ledgers_currency()),
                self.tr(
                    "Procore does not tell its currency, and nothing is converted. Look at the prime contract "
                    "first. Then it is checked again and goes on; your word is kept with it."
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
