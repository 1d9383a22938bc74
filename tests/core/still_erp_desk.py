"""A site without a core whose company has the ERP tool: its approver answers in Procore, its request arrives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from desk import TODAY
from still_desk import StillDesk

from wizard.core.platform.inbox import Inbox
from wizard.core.systems import platform_endpoints
from wizard.procore.platform.client import Mark, Platform
from wizard.procore.platform.requests import ErpRequest
from wizard.procore.session import ProcoreSession


class StillErpDesk(StillDesk):
    """Everyone who has to do with change orders where the approver answers in Procore."""

    def play(self, move: str, package: int, **told: Any) -> dict[str, Any]:
        return self.site.double.control.play(move, change_order=package, **told)

    def asked(self, package: int, on: date = TODAY) -> ErpRequest:
        """Send and accept a change order in Procore, and return the request that this makes."""
        self.play("send_to_erp", package)
        number = self.play("accept", package, transaction_date=on.isoformat())["request"]
        with self._platform() as platform:
            return platform.show(number)

    def unlinking(self, package: int) -> ErpRequest:
        """Have the approver unlink a change order, and return the request that this makes."""
        with self._platform() as platform:
            return platform.show(self.play("unlink", package)["request"])

    def resetting(self, package: int) -> ErpRequest:
        """Have Procore's own people reset a change order, and return the request that this makes."""
        with self._platform() as platform:
            return platform.show(self.play("reset", package)["request"])

    def marked_elsewhere(self, package: int) -> None:
        """Have another integration mark a change order as its own."""
        with self._platform() as platform:
            platform.write_marks([Mark("change_order", package, f"SOMEBODY-ELSE|{package}")])

    @contextmanager
    def _platform(self) -> Iterator[Platform]:
        with ProcoreSession(self.site.account(), self.site.double.client_secret) as session:
            yield Platform(session, platform_endpoints(self.site.home))

    def arrives(self, request: ErpRequest) -> None:
        with Inbox(self.site.home.inbox) as inbox:
            inbox.add("sample", request, self._clock())

    def sent(self, package: int, number: str) -> int:
        """Have a change order sent and accepted in Procore, and return its id here."""
        self.arrives(self.asked(package))
        return int(self.found(number)["id"])

    def has_the_tool(self, yes: bool) -> None:
        """Give the company the ERP tool or take it away, and have that be known here, as within the hour it is."""
        self.site.double.control.switch(erp_entitled=yes)
        with Inbox(self.site.home.inbox) as inbox:
            inbox.enter_entitled("sample", yes, self._clock())

    def in_tool(self, package: int) -> dict[str, Any]:
        """Return where it stands in the ERP tool, and what its approver reads there."""
        found = self.site.double.control.records("external_data/change_order")
        return next(item["attributes"] for item in found if item["holder"] == package)
