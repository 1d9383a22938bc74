"""Set-up files without a screen: written, reviewed and put in force."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from wizard.commands.options import HomeOption
from wizard.errors import TrueupError

commands = typer.Typer()

SecretOption = Annotated[bool, typer.Option("--secret-stdin", help="Read Procore's client secret from the input.")]
PasswordOption = Annotated[
    bool,
    typer.Option("--password-stdin", help="Read the password of the accounting system, after the client secret."),
]


@commands.command()
def export(connection: str, file: Path, home: HomeOption = None) -> None:
    """Write the set-up of CONNECTION that is in force into FILE (.trueup.json); never a secret."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.machine.setup_files import write_setup
    from wizard.procedure.draft import Draft, changing
    from wizard.procedure.plan import Plan
    from wizard.procedure.setup_file import written

    plan = CoreClient(Home.find(home)).live(connection)["plan"]
    if plan is None:
        raise TrueupError("CO-421", connection=connection)
    write_setup(file, written(changing(Draft(), Plan.model_validate(plan))))
    typer.echo(f"The set-up of {connection} is in {file}. It holds no secret.")


@commands.command()
def review(
    file: Path, secret_stdin: SecretOption = False, password_stdin: PasswordOption = False, home: HomeOption = None
) -> None:
    """Show what the set-up in FILE would change, and the hash that `trueup apply` asks for."""
    from wizard.core.apply import prepared
    from wizard.machine.home import Home
    from wizard.support.tables import show_review

    ready = prepared(Home.find(home), file, *(_line(wanted) for wanted in (secret_stdin, password_stdin)))
    show_review(ready.sections, ready.expects)


@commands.command()
def apply(
    file: Path,
    expect: Annotated[str, typer.Option("--expect", help="The hash of the mappings in force that were reviewed.")],
    *,
    secret_stdin: SecretOption = False,
    password_stdin: PasswordOption = False,
    wait: Annotated[bool, typer.Option(help="Wait for the end of the sync.")] = True,
    home: HomeOption = None,
) -> None:
    """Put the set-up in FILE in force and synchronise, if the mappings in force are still those reviewed."""
    from wizard.core.apply import commit, prepared
    from wizard.core.visitors.visit import ended
    from wizard.machine.home import Home
    from wizard.support.tables import show_review

    place = Home.find(home)
    ready = prepared(place, file, *(_line(wanted) for wanted in (secret_stdin, password_stdin)))
    show_review(ready.sections, ready.expects)
    run = commit(place, ready, expect)
    typer.echo(f"In force. The sync is {run}.")
    if wait:
        end = ended(place, run)
        typer.echo(f"{run}: {end['state']}")
        if end["error"]:
            raise TrueupError.from_dict(end["error"])


def _line(wanted: bool) -> str:
    """The next line of the input, if one is wanted."""
    return sys.stdin.readline().strip() if wanted else ""
