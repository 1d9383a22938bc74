"""Everything that is opened for what goes out of one connection: Procore, the accounting system, mirror, queue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime

from wizard.core.mirror import Mirror
from wizard.core.outgoing.queue import OutgoingQueue, OutgoingSettings
from wizard.core.platform.inbox import Inbox
from wizard.core.platform.modes import entitled
from wizard.core.systems import open_mirror, open_outgoing, platform_endpoints
from wizard.erp.writing import OutgoingLedger
from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret
from wizard.procedure.budget import Budget
from wizard.procedure.outgoing import Thing
from wizard.procedure.plan import CmicSource, Connection, Plan
from wizard.procore.outgoing import OutgoingSide
from wizard.procore.platform.client import Platform
from wizard.procore.platform.outgoing import PlatformOutgoing
from wizard.procore.public_outgoing import PublicOutgoing
from wizard.procore.session import ProcoreSession

Witness = Callable[[str], None]
"""Told the name of each point that is reached; the crash tests end the work there."""


@dataclass(frozen=True)
class Sides:
    """What the clerk works with.

    `comes_from_there` are the projects whose budgets come from the accounting system, so that they do not go there.
    """

    connection: str
    settings: OutgoingSettings
    procore: OutgoingSide
    ledger: OutgoingLedger
    mirror: Mirror
    queue: OutgoingQueue
    clock: Callable[[], datetime]
    cancelled: Callable[[], bool]
    witness: Witness = lambda point: None
    comes_from_there: frozenset[str] = frozenset()

    def refuses(self, thing: Thing) -> bool:
        """Tell whether a thing is a budget that goes the other way."""
        return isinstance(thing, Budget) and thing.code in self.comes_from_there


@contextmanager
def open_sides(
    home: Home,
    plan: Plan,
    queue: OutgoingQueue,
    clock: Callable[[], datetime],
    *,
    cancelled: Callable[[], bool],
    witness: Witness = lambda point: None,
) -> Iterator[Sides]:
    """Open both sides of a connection to CMiC until the block ends; raises MC-303 and what asking raises."""
    connection, source = plan.connection, plan.connection.source
    if not isinstance(source, CmicSource):
        raise TrueupError("EX-651", connection=connection.id)
    settings = queue.settings(connection.id)
    procore = _procore(home, connection, clock(), cancelled)
    with closing(procore), open_mirror(home, connection.id) as mirror:
        yield Sides(
            connection=connection.id,
            settings=settings,
            procore=procore,
            ledger=open_outgoing(home, source, terms=settings.terms, item_type=settings.item_type),
            mirror=mirror,
            queue=queue,
            clock=clock,
            cancelled=cancelled,
            witness=witness,
            # With the ERP tool nothing comes as budget lines, and the approver's word counts.
            comes_from_there=frozenset() if isinstance(procore, PlatformOutgoing) else frozenset(plan.budget_jobs),
        )


def _procore(home: Home, connection: Connection, now: datetime, cancelled: Callable[[], bool]) -> OutgoingSide:
    account = connection.procore
    secret = read_secret(home, account.secret_name)
    session = ProcoreSession(account, secret, cancelled)
    try:
        with closing(Inbox(home.inbox)) as inbox:
            platform = entitled(home, connection.id, inbox, session, now)
    except BaseException:
        session.close()
        raise
    if platform:
        return PlatformOutgoing(session, Platform(session, platform_endpoints(home)))
    session.close()
    return PublicOutgoing(account, secret, cancelled)
