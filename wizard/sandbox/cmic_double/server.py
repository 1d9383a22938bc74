"""Opens the double's state, fills it with the sample company when it is new, and serves it on loopback."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from wizard.errors import TrueupError
from wizard.sandbox import serving
from wizard.sandbox.cmic_double.app import make_app
from wizard.sandbox.cmic_double.company import Amount, fill
from wizard.sandbox.cmic_double.gate import World
from wizard.sandbox.cmic_double.signin import SignIn, User
from wizard.sandbox.cmic_double.store import Store


@dataclass(frozen=True)
class Settings:
    """Who the double is: its environment, its company, its service user, and how he signs in."""

    environment: str = "cmictest"
    company: str = "001"
    tenant: str = "HARBOR"
    user: str = "TRUEUP"
    password: str = "demo-password"  # noqa: S105 - a made-up password of a made-up company
    oauth: bool = False


def serve(
    state: Path,
    port: int = 0,
    *,
    announce: Path | None = None,
    stay: bool = False,
    settings: Settings | None = None,
    amount: Amount | None = None,
) -> None:
    """Serve until a signal ends it.

    `state` is the SQLite file that holds everything; a new one is filled with the sample company in that
    `amount`. `port` 0 takes a free one. The address is written to standard output and, where given, into the
    file `announce` once the double listens. With `stay` it outlives the process that started it.
    Raises DB-204 when `state` cannot be used as a database, SB-602 when the port cannot be used.
    """
    settings = settings or Settings()
    try:
        store = Store(state)
        if store.is_empty():
            fill(store, settings.company, amount or Amount())
        store.ready()
    except sqlite3.Error as problem:
        raise TrueupError("DB-204", path=str(state), reason=str(problem)) from problem
    listener = serving.listen("The CMiC double", port)
    user = User(settings.user, settings.password, settings.tenant, settings.oauth)
    app = make_app(World(store, SignIn(user)), settings.environment)
    serving.announce(serving.address(listener), announce)
    try:
        serving.run(app, listener, stay)
    finally:
        store.close()
