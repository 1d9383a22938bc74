"""This computer: what stands in the way, and what support needs to know."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wizard.commands.options import HomeOption, meant
from wizard.errors import TrueupError

commands = typer.Typer()


@commands.command()
def check(home: HomeOption = None) -> None:
    """Look at this computer and every connection as the window does (0 in order, 2 to mend, 3 passing)."""
    from wizard.core.visitors.visit import checked
    from wizard.machine.home import Home
    from wizard.support.tables import show_checks

    findings = checked(Home.find(home))
    show_checks(findings)
    raise typer.Exit(3 if any(f.passing for f in findings) else 2 if any(f.failed for f in findings) else 0)


@commands.command()
def doctor(
    fix: Annotated[
        bool, typer.Option("--fix-rights", help="Close the folder again: print and run the commands.")
    ] = False,
    home: HomeOption = None,
) -> None:
    """Look who else may open the machine folder (0 nobody, 2 somebody)."""
    from wizard.machine import rights
    from wizard.machine.home import Home, disk_error

    root = Home.find(home).root
    if not root.exists():
        typer.echo(f"{root} is not there yet; it will be created locked.")
        return
    try:
        if fix:
            for command in rights.mend(root):
                typer.echo(command)
        rights.verify(root)
    except OSError as problem:
        raise disk_error(problem, root) from problem
    typer.echo(f"{root}: other accounts can read the short status, and nothing else.")


@commands.command()
def discovery(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The text file to write.")],
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    tables: Annotated[
        bool, typer.Option("--tables", help="Ask the driver for tables of like names too; may take minutes.")
    ] = False,
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Look what the tables of a company are called and hold, and save that for support, without any data."""
    from wizard.core.visitors.client import CoreClient
    from wizard.core.visitors.visit import probe
    from wizard.machine.home import Home
    from wizard.support.discovery import report
    from wizard.support.saving import save_file

    place = Home.find(home)
    client = CoreClient(place)
    named = meant(client, connection)
    plan = client.live(named)["plan"]
    if plan is None:
        raise TrueupError("CO-421", connection=named)
    source, system = plan["connection"]["source"], plan["connection"]["system"]
    settings = {"source": source, "system": system, "keep": False, "tables": tables}
    found = probe(place, "source", settings, lambda: False)
    save_file(report(found).encode(), path, replace)
    missing = sum(1 for finding in found["findings"] if not finding["found"])
    typer.echo(f"Saved: {path} ({len(found['findings'])} entities, {missing} not found)")


@commands.command()
def selftest(home: HomeOption = None) -> None:
    """Ask every program of this installation whether it is whole (0 yes, 3 no)."""
    from wizard.machine.home import Home
    from wizard.support.selftest import selftest as ask

    answers = ask(Home.find(home))
    for answer in answers:
        word = {True: "ok", None: "trial", False: "FAILED"}[answer.ok]
        typer.echo(f"{answer.name:<15} {word:<7} {answer.found}")
    raise typer.Exit(3 if any(answer.ok is False for answer in answers) else 0)


@commands.command()
def bundle(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The ZIP file to write.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    case: Annotated[str, typer.Option(help="The case code that support gave you.")] = "",
    home: HomeOption = None,
) -> None:
    """Save what support needs into one ZIP file; secrets, records, names and amounts are never in it."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.bundle import gather
    from wizard.support.saving import save_file

    place = Home.find(home)
    made = gather(place, CoreClient(place), case)
    save_file(made.packed(), path, replace)
    for member in made.members:
        typer.echo(f"{len(member.content):>10,}  {member.name:<22}  {member.about}")
    typer.echo(f"Saved: {path}")
