"""Which connection a window beside the pages is about, where that has to be asked of the core first."""

from __future__ import annotations

from collections.abc import Callable

from wizard.core.visitors.client import CoreClient
from wizard.errors import TrueupError

Find = Callable[[CoreClient], str]
"""Asks the core which connection is meant; called in a worker."""


def this(connection: str) -> Find:
    """Return what finds a connection that is known."""
    return lambda _core: connection


def of_run(run: str) -> Find:
    """Return what finds the connection that a run belongs to."""

    def find(core: CoreClient) -> str:
        status = core.status()
        known = [entry["connection"] for entry in status["runs"] if entry["run"] == run]
        known += [entry["id"] for entry in status["connections"]]
        if not known:
            raise TrueupError("CO-428")
        return str(known[0])

    return find


def with_matches(core: CoreClient) -> str:
    """Return the first connection of which matches wait for a person, or else the first."""
    known = core.status()["connections"]
    if not known:
        raise TrueupError("CO-428")
    return str(next((entry for entry in known if entry["matches"]), known[0])["id"])
