"""What Procore's ERP platform asks for: what arrived, asking now, and how a connection listens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from wizard.commands.options import HomeOption, meant

if TYPE_CHECKING:
    from wizard.core.visitors.client import CoreClient

commands = typer.Typer(
    help="What Procore's ERP Integrations tool asks for, where the company has it.", no_args_is_help=True
)

ConnectionArgument = Annotated[str, typer.Argument(help="Not needed when only one is set up.")]


@commands.command("list")
def list_requests(connection: ConnectionArgument = "", home: HomeOption = None) -> None:
    """Show what arrived and what became of it, and how Procore is asked."""
    from wizard.support.tables import show_requests

    client = _client(home)
    show_requests(client.requests(meant(client, connection)))


@commands.command()
def look(connection: ConnectionArgument = "", home: HomeOption = None) -> None:
    """Ask Procore now instead of at the next interval."""
    client = _client(home)
    client.look_for_requests(meant(client, connection))
    typer.echo("Procore is asked now. See what arrived with: trueup requests list")


@commands.command()
def listen(
    connection: ConnectionArgument = "",
    every: Annotated[float, typer.Option(help="Seconds from one look to the next, 5 to 3,600.")] = 60.0,
    port: Annotated[int, typer.Option(help="The port on this computer that your reverse proxy passes on to.")] = 0,
    address: Annotated[str, typer.Option(help="The https:// address that Procore delivers to.")] = "",
    home: HomeOption = None,
) -> None:
    """Set how often Procore is asked, and where its deliveries are heard; without --port nobody listens."""
    client = _client(home)
    client.listen(meant(client, connection), every, port, address)
    typer.echo(f"Procore is asked every {every:g} seconds.")
    if address:
        typer.echo(f"It delivers to {address}, and 127.0.0.1 listens on port {port}.")


def _client(home: HomeOption) -> CoreClient:
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    return CoreClient(Home.find(home))
