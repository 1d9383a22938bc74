"""Which of the two ways to Procore's change orders a company allows: found by asking, never assumed.

The answer is kept for an hour, by whoever asked last; while nobody knows, Procore is asked first.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from wizard.core.platform.inbox import Inbox
from wizard.core.systems import platform_endpoints
from wizard.machine.home import Home
from wizard.machine.secrets import read_secret
from wizard.procedure.plan import Connection
from wizard.procore.change_orders import ChangeOrders
from wizard.procore.platform import entitlement
from wizard.procore.platform.change_orders import PlatformChangeOrders
from wizard.procore.platform.client import Platform
from wizard.procore.public_change_orders import PublicChangeOrders
from wizard.procore.session import ProcoreSession

_log = structlog.get_logger()

ASK_AGAIN = timedelta(hours=1)
"""How long an answer about the entitlement holds."""


def entitled(home: Home, connection: str, inbox: Inbox, session: ProcoreSession, now: datetime) -> bool:
    """Tell whether the company has the ERP platform; raises what asking Procore raises."""
    line = inbox.line(connection)
    if line.entitled is not None and line.asked is not None and now - line.asked < ASK_AGAIN:
        return line.entitled
    found = entitlement.ask(session, platform_endpoints(home))
    if found.yes != line.entitled:
        _log.info("ERP platform", connection=connection, entitled=found.yes, status=found.status)
    inbox.enter_entitled(connection, found.yes, now)
    return found.yes


def open_change_orders(
    home: Home, connection: Connection, cancelled: Callable[[], bool], now: datetime
) -> ChangeOrders:
    """Return the change orders of a connection's company, by the way it allows; to be closed after use.

    Raises MC-303 without its secret, and what asking Procore raises.
    """
    account = connection.procore
    secret = read_secret(home, account.secret_name)
    session, inbox = ProcoreSession(account, secret, cancelled), Inbox(home.inbox)
    try:
        if entitled(home, connection.id, inbox, session, now):
            platform = Platform(session, platform_endpoints(home))
            return PlatformChangeOrders(session, platform, inbox.of(connection.id))
    except BaseException:
        session.close()
        inbox.close()
        raise
    session.close()
    inbox.close()
    return PublicChangeOrders(account, secret, cancelled)
