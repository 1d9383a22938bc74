"""The command line: puts the groups of `wizard.commands` together and tells errors in words."""

from __future__ import annotations

import io
import sys
from typing import Annotated

import typer

from wizard import __version__
from wizard.commands import (
    computer,
    connections,
    core,
    exports,
    matches,
    outgoing,
    requests,
    sandbox,
    service,
    setup_files,
)
from wizard.commands.options import HomeOption
from wizard.errors import TrueupError
from wizard.errors.entry import Kind

app = typer.Typer(
    help="Connects a contractor's accounting system with Procore. Without a command the set-up wizard opens.",
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    add_completion=False,
)


@app.callback()
def _start(context: typer.Context, version: Annotated[bool, typer.Option("--version")] = False) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit
    if context.invoked_subcommand is None:
        setup()


@app.command()
def setup(home: HomeOption = None) -> None:
    """Open the set-up wizard."""
    from wizard.machine.programs import run_setup

    raise typer.Exit(run_setup([] if home is None else ["--home", str(home)]))


for group in (connections, setup_files, computer, sandbox):
    app.add_typer(group.commands)
app.add_typer(core.commands, name="core")
app.add_typer(service.commands, name="service")
app.add_typer(exports.commands, name="exports")
app.add_typer(matches.commands, name="matches")
app.add_typer(outgoing.commands, name="outgoing")
app.add_typer(requests.commands, name="requests")


def main() -> None:
    """Run the command line; an error of the environment is told in words, never as a traceback.

    Exits 0 on success, 2 when a person can mend it, 3 when it is ours or passes by itself.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A pipe on Windows has an old code page: a sign that it lacks must not end a command.
            stream.reconfigure(errors="replace")
    try:
        app(prog_name="trueup")
    except TrueupError as problem:
        sys.stderr.write(problem.in_words())
        sys.exit(2 if problem.kind in (Kind.INPUT, Kind.CONFIG) else 3)
