"""Objects in Procore that may be records of ours: which there are, and what a person says of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wizard.commands.options import HomeOption, meant
from wizard.errors import TrueupError

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient

commands = typer.Typer(
    help="Objects that Procore holds already and that may be records of the accounting system.",
    no_args_is_help=True,
)

NumbersArgument = Annotated[
    list[int] | None, typer.Argument(help="Numbers of the list.", show_default=False, metavar="NUMBER")
]
ConnectionOption = Annotated[str, typer.Option("--connection", help="Not needed when only one is set up.")]
ByNumberOption = Annotated[
    bool, typer.Option("--all-by-number", help="All that wait and have the same number on both sides.")
]


@commands.command("list")
def list_matches(
    connection: ConnectionOption = "",
    all_of_them: Annotated[bool, typer.Option("--all", help="Those that were decided, too.")] = False,
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write them into this file.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Show what may be the same on both sides and waits for a person to say."""
    client = _client(home)
    found = client.matches(meant(client, connection))
    shown = [match for match in found if all_of_them or match["decided"] is None]
    if csv is None:
        from wizard.support.tables import show_matches

        show_matches(shown)
        return
    from wizard.support.match_list import save_csv

    save_csv(shown, csv, replace)
    typer.echo(f"Saved: {csv} (matches: {len(shown):,})")


@commands.command()
def link(
    numbers: NumbersArgument = None,
    all_by_number: ByNumberOption = False,
    connection: ConnectionOption = "",
    home: HomeOption = None,
) -> None:
    """Say that they are the same: the next sync gives the object in Procore its link and updates it."""
    from wizard.support.match_list import by_number

    client = _client(home)
    which = meant(client, connection)
    chosen = list(numbers or ())
    if all_by_number:
        chosen += [match["number"] for match in by_number(client.matches(which))]
    _decide(client, which, chosen, "link")


@commands.command()
def keep_apart(numbers: NumbersArgument = None, connection: ConnectionOption = "", home: HomeOption = None) -> None:
    """Say that they are not the same: the next sync makes a new object in Procore; a budget line stays as it is."""
    client = _client(home)
    _decide(client, meant(client, connection), list(numbers or ()), "apart")


@commands.command()
def reopen(numbers: NumbersArgument = None, connection: ConnectionOption = "", home: HomeOption = None) -> None:
    """Take back what was said, as long as no sync has carried it out."""
    client = _client(home)
    _decide(client, meant(client, connection), list(numbers or ()), None)


def _decide(client: CoreClient, connection: str, numbers: list[int], decision: str | None) -> None:
    if not numbers:
        raise TrueupError("CO-441")
    client.decide_matches(connection, numbers, decision)
    typer.echo(f"{len(numbers):,} noted. The next sync carries it out; start one with: trueup sync {connection}")


def _client(home: HomeOption) -> CoreClient:
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    return CoreClient(Home.find(home))
