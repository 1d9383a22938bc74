"""What can be done with a change order, and what each of it is called."""

from __future__ import annotations

from typing import Any

from wizard.ui.desk.deeds import Deeds

OPEN_SHEET, SAVE_FILES = "open sheet", "save files"
"""What is done without the core changing anything."""

_USUAL = ("accept", "reject", "retry", "resend", "currency")
_AT_HAND = {"waiting for posting": (OPEN_SHEET, "retry", "confirm", "reject"), "confirmed": ()}
"""State → what gets a button, where that is not what is usual; all else that is possible is in the menu."""


class OrderDeeds(Deeds):
    """`wished` names one of the core's deeds, or one of those above."""

    BUTTONS = ("accept", "currency", OPEN_SHEET, "retry", "confirm", "resend", "reject")
    MENU = (SAVE_FILES, "confirm", "reject", "unlink", "reset")

    def _possible(self, one: dict[str, Any]) -> set[str]:
        found = {*one["possible"], *([SAVE_FILES] if one["files"] else [])}
        return found | ({OPEN_SHEET} if any(name.endswith(".html") for name in one["files"]) else set())

    def _at_hand(self, one: dict[str, Any]) -> set[str]:
        return {*_AT_HAND.get(one["state"], _USUAL)}

    def _words(self, state: str) -> dict[str, str]:
        again = {
            "failed": self.tr("Chec&k again…"),
            "waiting for posting": self.tr("Loo&k in the ledger again…"),
        }
        return {
            "accept": self.tr("&Accept…"),
            "currency": self.tr("Say its c&urrency…"),
            OPEN_SHEET: self.tr("Open entry s&heet"),
            "retry": again.get(state, self.tr("&Try again…")),
            "confirm": self.tr("Confirm &by hand…"),
            "resend": self.tr("S&end again…"),
            "reject": self.tr("Re&ject…"),
            SAVE_FILES: self.tr("&Save the files for entering it…"),
            "unlink": self.tr("&Unlink…"),
            "reset": self.tr("Begin a&new…"),
        }
