"""Secrets, reachable by the window and the core alike, through `keyring` with a backend of our own."""

from __future__ import annotations

import sys
from secrets import token_hex, token_urlsafe
from typing import Protocol

from wizard.errors import TrueupError
from wizard.machine.home import Home
from wizard.words import say

SERVICE = "trueup"


class Store(Protocol):
    """What the stores of both systems can do; the first three are keyring's own."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...

    def values(self) -> tuple[str, ...]:
        """Return every secret there is, without its name."""
        ...


def store_secret(home: Home, name: str, value: str) -> None:
    """Keep `value` under `name`, then read it back: a secret that cannot be read again was not kept."""
    store = _store(home)
    store.set_password(SERVICE, name, value)
    if store.get_password(SERVICE, name) != value:
        raise TrueupError("MC-304", path=str(home.secrets), reason=say("A secret could not be read back."))


def read_secret(home: Home, name: str) -> str:
    """Return the secret called `name`; raise MC-303 when there is none."""
    value = _store(home).get_password(SERVICE, name)
    if value is None:
        raise TrueupError("MC-303", name=name or say("none was given yet"))
    return value


def delete_secret(home: Home, name: str) -> None:
    """Forget the secret called `name`; nothing happens where there is none."""
    store = _store(home)
    if store.get_password(SERVICE, name) is not None:
        store.delete_password(SERVICE, name)


def every_secret(home: Home) -> tuple[str, ...]:
    """Return the values of all secrets, for striking them out; raise MC-304 when the store cannot be opened."""
    return _store(home).values()


def prove_store(home: Home) -> None:
    """Keep a secret, read it back and remove it; raises what `store_secret` raises."""
    name, value, store = f"proof-{token_hex(4)}", token_urlsafe(), _store(home)
    store.set_password(SERVICE, name, value)
    kept = store.get_password(SERVICE, name) == value
    store.delete_password(SERVICE, name)
    if not kept:
        raise TrueupError("MC-304", path=str(home.secrets), reason=say("A secret could not be read back."))


def _store(home: Home) -> Store:
    """Return the store of this system, by name: keyring would take one by what else is installed here."""
    # Imported here and not above: the libraries behind it would delay the first page by a fifth of a second.
    if sys.platform == "win32":
        from wizard.machine.machine_keyring import MachineKeyring  # noqa: PLC0415

        return MachineKeyring(home.secrets)
    from wizard.machine.store import MachineStore  # noqa: PLC0415

    return MachineStore(home.secrets)
