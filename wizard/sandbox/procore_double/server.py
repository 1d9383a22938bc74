"""Opens the double's state and serves it on loopback."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from wizard.errors import TrueupError
from wizard.sandbox import serving
from wizard.sandbox.procore_double.app import make_app
from wizard.sandbox.procore_double.call import World
from wizard.sandbox.procore_double.limits import HOURLY_LIMIT, SPIKE_LIMIT, Limits
from wizard.sandbox.procore_double.seed import seed
from wizard.sandbox.procore_double.shown import Company
from wizard.sandbox.procore_double.signin import SignIn
from wizard.sandbox.procore_double.store import Store
from wizard.sandbox.procore_double.switches import Switches
from wizard.sandbox.procore_double.webhooks.sender import send_for_ever


@dataclass(frozen=True)
class Settings:
    """Who the double is: its company, the one app that is connected, and the app's limits of calls."""

    company_id: int = 562_949_953_420_001
    company_name: str = "Sample Contractor"
    client_id: str = "demo-client"
    client_secret: str = "demo-secret"  # noqa: S105 - a made-up secret of a made-up company
    hourly_limit: int = HOURLY_LIMIT
    spike_limit: int = SPIKE_LIMIT
    erp_entitled: bool = False


def serve(
    state: Path,
    port: int = 0,
    *,
    announce: Path | None = None,
    stay: bool = False,
    settings: Settings | None = None,
) -> None:
    """Serve until a signal ends it.

    `state` is the SQLite file that holds everything; `port` 0 takes a free one. The address is written to
    standard output and, where given, into the file `announce` once the double listens. With `stay` it
    outlives the process that started it.
    Raises DB-204 when `state` cannot be used as a database, SB-602 when the port cannot be used.
    """
    settings = settings or Settings()
    company = Company(settings.company_id, settings.company_name)
    try:
        store = Store(state)
        seed(store, company)
    except sqlite3.Error as problem:
        raise TrueupError("DB-204", path=str(state), reason=str(problem)) from problem
    listener = serving.listen("The Procore double", port)
    switches = Switches(erp_entitled=settings.erp_entitled)
    world = World(
        store, company, SignIn(settings.client_id, settings.client_secret), switches, settings.erp_entitled
    )
    app = make_app(world, Limits(settings.hourly_limit, settings.spike_limit))
    serving.announce(serving.address(listener), announce)
    try:
        serving.run(app, listener, stay, send_for_ever(world))
    finally:
        store.close()
