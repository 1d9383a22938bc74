"""`trueup core`: the background core, run here or started as a process of its own."""

from __future__ import annotations

import typer

from wizard.commands.options import HomeOption

commands = typer.Typer(help="The background core: the only part that reads the books and talks to Procore.")


@commands.command("run")
def core_run(home: HomeOption = None) -> None:
    """Run the core in this terminal until it is ended (a service manager calls this)."""
    from wizard.core.service import Service
    from wizard.machine.home import Home

    Service(Home.find(home)).run()


@commands.command("start")
def core_start(home: HomeOption = None) -> None:
    """Start the core as a process of its own that outlives this terminal."""
    from wizard.core.start import answers, start_core
    from wizard.machine.home import Home

    place = Home.find(home)
    if answers(place):
        typer.echo("The core is running already.")
        return
    typer.echo(f"The core runs as process {start_core(place)}.")


@commands.command("stop")
def core_stop(home: HomeOption = None) -> None:
    """End the core; runs under way go on when it starts again."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).shutdown()
    typer.echo("The core ends. Runs under way go on when it starts again.")
