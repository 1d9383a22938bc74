"""What several commands ask alike."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wizard.errors import TrueupError
from wizard.words import say

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="The machine folder to use (default: TRUEUP_HOME, else this computer's own).",
        readable=False,  # accounts that may not look into it may still ask for the status
    ),
]


def meant(client: CoreClient, connection: str) -> str:
    """Return the connection that is named, or the only one there is; raise CO-425 or CO-428."""
    if connection:
        return connection
    known = [entry["id"] for entry in client.status()["connections"]]
    if not known:
        raise TrueupError("CO-428")
    if len(known) > 1:
        raise TrueupError("CO-425", connections=", ".join(known))
    return str(known[0])


def asked(question: str, option: str, usual: str = "") -> str:
    """Ask the person at the terminal; raise CO-427 when there is none."""
    _somebody_to_ask(option)
    return str(typer.prompt(question, default=usual or None))


def agreed(question: str, option: str) -> bool:
    """Ask the person at the terminal for a yes; raise CO-427 when there is none."""
    _somebody_to_ask(option)
    return typer.confirm(question)


def _somebody_to_ask(option: str) -> None:
    if not sys.stdin.isatty():
        raise TrueupError("CO-427", reason=say("There is nobody to ask here: give {option}.", option=option))
