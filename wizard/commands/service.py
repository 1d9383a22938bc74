"""`trueup service`: the background core as a service of this computer."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from wizard.commands.options import HomeOption
from wizard.errors import TrueupError
from wizard.words import say

commands = typer.Typer(help="The background core as a service that starts with this computer.")


@commands.command()
def install(
    account: Annotated[str, typer.Option(help="Another account than before, such as DOMAIN\\name.")] = "",
    password_stdin: Annotated[bool, typer.Option("--password-stdin", help="Read its password.")] = False,
    home: HomeOption = None,
) -> None:
    """Install the service, which starts with the computer from then on, under the system's own account.

    One that is there is changed: what is not said (account, folder) stays as it was.
    """
    from wizard.machine.home import Home
    from wizard.machine.service import Installation, service_manager

    place = Home.find(home)
    place.prepare()
    password = sys.stdin.readline().strip() if password_stdin else ""
    wanted = Installation(place.root if home else None, account, password)
    for refused in service_manager().install(wanted):
        typer.echo(f"Not set: {refused}")
    typer.echo("The service is installed. Start it with: trueup service start")
    if account:
        typer.echo(f"Let {account} into the machine folder with: trueup doctor --fix-rights")


@commands.command()
def start() -> None:
    """Start the service and return when it answers."""
    from wizard.machine.service import service_manager

    service_manager().start()
    typer.echo("The service runs.")


@commands.command()
def stop() -> None:
    """Stop the service; runs under way go on when it starts again."""
    from wizard.machine.service import service_manager

    service_manager().stop()
    typer.echo("The service has stopped. Runs under way go on when it starts again.")


@commands.command()
def remove() -> None:
    """Stop the service and take it out of the list; nothing in the machine folder is touched."""
    from wizard.machine.service import service_manager

    service_manager().remove()
    typer.echo("The service is removed. The machine folder is as it was.")


@commands.command()
def status() -> None:
    """Say how the service stands (0 running, 3 not)."""
    from wizard.machine.service import service_manager

    state = service_manager().state()
    typer.echo(state)
    raise typer.Exit(0 if state == "running" else 3)


@commands.command(hidden=True)
def run(home: HomeOption = None) -> None:
    """Serve the service manager of Windows, which alone calls this."""
    if sys.platform != "win32":
        raise TrueupError("MC-325", reason=say("systemd starts “trueup core run”."))
    from wizard.core import windows_host
    from wizard.machine.home import Home

    windows_host.run(Home.find(home))
