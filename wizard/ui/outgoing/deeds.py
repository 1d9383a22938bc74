"""What can be done with what goes out, with one of it or with several at once, and what each of it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from wizard.ui import look
from wizard.ui.desk.deeds import Deeds


class OutgoingDeeds(Deeds):
    """`wished` names one of the core's deeds; one that this version has no words for is not offered."""

    BUTTONS = ("accept", "retry", "posted", "resend", "reject")
    MENU = ("unlink", "reset")
    """Only one by one: each is refused as long as it is still in CMiC."""

    def offer_several(self, chosen: Sequence[dict[str, Any]]) -> None:
        """Offer what can be done with any of `chosen`, and say with how many."""
        counts = Counter(deed for one in chosen if not one["wish"] for deed in one["possible"])
        several = {
            "accept": self.tr("&Accept {count}…"),
            "retry": self.tr("&Try {count} again…"),
            "posted": self.tr("Post&ed: {count}…"),
            "resend": self.tr("Se&nd {count} again…"),
            "reject": self.tr("Re&ject {count}…"),
        }
        self.more.hide()
        for deed, button in self.buttons.items():
            button.setVisible(counts[deed] > 0)
            button.setText(several[deed].format(count=look.number(counts[deed])))

    def _words(self, state: str) -> dict[str, str]:
        again = {
            "failed": self.tr("Chec&k again…"),
            "waiting for posting": self.tr("Loo&k in CMiC again…"),
        }
        return {
            "accept": self.tr("&Accept…"),
            "retry": again.get(state, self.tr("&Try again…")),
            "posted": self.tr("It is post&ed…"),
            "resend": self.tr("Se&nd again…"),
            "reject": self.tr("Re&ject…"),
            "unlink": self.tr("&Unlink…"),
            "reset": self.tr("Begin a&new…"),
        }
