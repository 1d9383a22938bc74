"""A run's line to Procore: its session, what is listed there, and whether what is new has to be imported there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from wizard.core.delivery.destinations import rules_of, system_of
from wizard.core.matches.matching import LookAlikes
from wizard.core.mirror import Mirror
from wizard.core.platform.inbox import Inbox
from wizard.core.platform.links import follow_open
from wizard.core.platform.modes import entitled
from wizard.core.platform.staging import Staging
from wizard.core.systems import open_procore, platform_endpoints
from wizard.machine.home import Home
from wizard.machine.resources import platform_metadata
from wizard.procedure.plan import Plan
from wizard.procore.platform.client import Platform


@dataclass(frozen=True)
class Line:
    """Kept between the slices of a run: it knows what of the allowance is left, and saves calls for lists.

    `staging` is None where the company has no ERP Integrations tool.
    """

    look_alikes: LookAlikes
    staging: Staging | None

    def follow(self, home: Home, plan: Plan, mirror: Mirror) -> None:
        """Between two slices, follow what people in Procore did to links since."""
        if self.staging is None:
            return
        mark, destinations = self.staging.platform.write_marks, system_of(plan).destinations
        with Inbox(home.inbox) as inbox:
            if follow_open(inbox, plan.connection.id, mirror, destinations, mark):
                self.look_alikes.forget()

    def close(self) -> None:
        self.look_alikes.procore.close()


def knows_platform(home: Home, connection: str) -> bool:
    """Tell whether Procore was ever asked for a company's ERP Integrations tool; whoever asks keeps the answer."""
    with Inbox(home.inbox) as inbox:
        return inbox.line(connection).entitled is not None


def has_platform(home: Home, connection: str) -> bool:
    """Tell whether a company is known to have the ERP Integrations tool."""
    with Inbox(home.inbox) as inbox:
        return bool(inbox.line(connection).entitled)


def open_line(
    home: Home, plan: Plan, cancelled: Callable[[], bool], waiting: Callable[[float | None], None]
) -> Line:
    """Return the line of a plan's runs.

    Raises MC-303 without its secret, and the PC errors of asking whether there is an ERP tool.
    """
    procore = open_procore(home, plan.connection.procore, cancelled, waiting)
    look_alikes = LookAlikes(procore)
    try:
        with Inbox(home.inbox) as inbox:
            yes = entitled(home, plan.connection.id, inbox, procore.session, datetime.now(UTC))
        if not yes:
            return Line(look_alikes, None)
        platform = Platform(procore.session, platform_endpoints(home))
        metadata = platform_metadata(plan.connection.system)
        return Line(
            look_alikes,
            Staging(platform, look_alikes, system_of(plan).destinations, rules_of(plan), metadata),
        )
    except BaseException:
        procore.close()
        raise
