"""Connections and their runs: how they stand, when they run, what was set aside."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from wizard.commands.options import HomeOption, agreed, meant
from wizard.errors import TrueupError
from wizard.words import say

commands = typer.Typer()


@commands.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object, for a program.")] = False,
    home: HomeOption = None,
) -> None:
    """Show the connections and the last runs; without the right to ask the core, a short form of it.

    Exit 2: something keeps the core from writing anything down, such as a full disk; it is told after all else.
    """
    import json

    from wizard.core.visitors.client import CoreClient, short_status
    from wizard.machine.home import Home
    from wizard.support.tables import show_short_status, show_status

    place = Home.find(home)
    try:
        whole = CoreClient(place).status()
    except TrueupError as problem:
        may_not = problem.code == "CO-402"
        short = short_status(place) if may_not or problem.code == "MC-301" else None
        if short is None:
            raise
        typer.echo(json.dumps(short, ensure_ascii=False)) if as_json else show_short_status(short, may_not)
        if may_not:
            return
        raise
    typer.echo(json.dumps(whole, ensure_ascii=False)) if as_json else show_status(whole)
    if whole.get("trouble"):
        raise TrueupError.from_dict(whole["trouble"])


@commands.command()
def sync(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    deep: Annotated[bool, typer.Option("--deep", help="Read everything again, not only what is new.")] = False,
    home: HomeOption = None,
) -> None:
    """Synchronise now, with the mappings in force."""
    from uuid import uuid4

    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    client = CoreClient(Home.find(home))
    run = client.synchronise(meant(client, connection), uuid4().hex, "deep" if deep else "shallow")
    typer.echo(f"{run} is queued. See how it stands with: trueup status")


@commands.command()
def losses(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    confirm: Annotated[str, typer.Option(help="The entity whose records are really gone.")] = "",
    home: HomeOption = None,
) -> None:
    """Show where much would be gone at once and was left as it is; confirm what is really gone."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    client = CoreClient(Home.find(home))
    named = meant(client, connection)
    if confirm:
        client.confirm_loss(named, confirm)
        typer.echo(f"Confirmed. The next deep sync takes the loss for true: trueup sync {named} --deep")
        return
    asked = client.losses(named)
    if not asked:
        typer.echo("No loss waits for an answer.")
    for loss in asked:
        state = "confirmed" if loss["confirmed"] else f"confirm with --confirm {loss['entity']}"
        typer.echo(f"{loss['label']}: {loss['gone']:,} of {loss['known']:,} records, {state}")


@commands.command()
def stop(run: str, home: HomeOption = None) -> None:
    """Ask a run to stop after the batch in flight; it can be resumed."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    client = CoreClient(Home.find(home))
    client.stop(run)
    state = client.watch(run)["state"]
    if state.startswith("done"):
        typer.echo(f"{run} has ended: {state}. There is nothing to stop.")
    elif state == "failed":
        typer.echo(f"{run} had failed already. Let it go on with: trueup resume {run}")
    else:
        typer.echo(f"{run} stops after the batch in flight. Resume it with: trueup resume {run}")


@commands.command()
def resume(run: str, home: HomeOption = None) -> None:
    """Let a stopped or failed run go on where it was."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    client = CoreClient(Home.find(home))
    state = client.watch(run)["state"]
    if state.startswith("done"):
        typer.echo(f"{run} has ended: {state}. For another run: trueup sync")
        return
    client.resume(run)
    typer.echo(f"{run} goes on. See how it stands with: trueup status")


@commands.command()
def pause(
    length: Annotated[str, typer.Option("--for", help="How long, such as 2h, 30m or 1h30m.")],
    home: HomeOption = None,
) -> None:
    """Hold all runs, for a backup perhaps; returns when nothing is written any more."""
    from wizard.core.book.schedule import pause_length
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.tables import moment

    client = CoreClient(Home.find(home))
    answer = client.pause(pause_length(length))
    typer.echo(f"Paused until {moment(answer['until'])}.")
    if answer["state"] != "quiet":
        typer.echo(f"Waiting for {', '.join(answer['runs'])} to stop after the batch in flight.")
    while answer["state"] != "quiet":
        answer = client.quiet(wait=30.0)
    typer.echo("Quiet: no file of the mirror is written now. Runs go on by themselves when the pause ends,")
    typer.echo("or at once with: trueup unpause")


@commands.command()
def unpause(home: HomeOption = None) -> None:
    """End a pause; what it held goes on."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).unpause()
    typer.echo("Not paused. What the pause held goes on.")


@commands.command()
def schedule(
    connection: str,
    every: Annotated[int | None, typer.Option(help="Minutes from the beginning of one run to the next.")] = None,
    quiet: Annotated[str, typer.Option(help="Local times between which no run starts: 22:00-05:00.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Run only when someone asks for it.")] = False,
    home: HomeOption = None,
) -> None:
    """Have a connection run by itself."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    if off == (every is not None) or (off and quiet):
        raise TrueupError("CO-427", reason=say("Give --every MINUTES, with or without --quiet, or --off alone."))
    start, _, end = quiet.partition("-")
    CoreClient(Home.find(home)).set_schedule(connection, every, start.strip(), end.strip())
    if off:
        typer.echo(f"{connection} runs only when someone asks for it.")
    else:
        typer.echo(f"{connection} runs every {every} minutes{f', but not {quiet}' if quiet else ''}.")


@commands.command()
def remove(
    connection: str,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    home: HomeOption = None,
) -> None:
    """Remove a connection from this computer, one that was set up by mistake for example; asks before it does."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.tables import show_removal

    client = CoreClient(Home.find(home))
    known = [entry for entry in client.status()["connections"] if entry["id"] == connection]
    # One that is not listed is not here, or half removed already, which was asked then: the core tells them apart.
    if known and not yes:
        show_removal(known[0])
        if not agreed(f"Remove “{connection}”?", "--yes"):
            typer.echo("Nothing was removed.")
            return
    client.remove(connection)
    typer.echo(f"“{connection}” is removed from this computer.")


@commands.command()
def history(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    home: HomeOption = None,
) -> None:
    """Show the last 50 plans that were saved, and how much each changed."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.tables import show_history

    client = CoreClient(Home.find(home))
    shown = meant(client, connection)
    plans = client.history(shown)
    if not plans:
        raise TrueupError("CO-421", connection=shown)
    show_history(shown, plans)


@commands.command("set-aside")
def set_aside(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write them into this file.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Show the records that were set aside, each with its reason and what to do; or write them as CSV."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.set_aside import LIMIT, save_csv
    from wizard.support.tables import show_set_aside

    client = CoreClient(Home.find(home))
    records = client.set_aside(meant(client, connection), LIMIT)
    if csv is None:
        show_set_aside(records)
    else:
        save_csv(records, csv, replace)
        typer.echo(f"Saved: {csv} (records: {len(records):,})")


@commands.command()
def drift(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write a report for people.")] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", metavar="FILE", help="Write a table for a spreadsheet.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Hold accounting and Procore against each other, project by project; changes nothing. Exit 2: they differ."""
    from datetime import UTC, datetime

    from wizard.core.visitors.client import CoreClient
    from wizard.core.visitors.visit import compared
    from wizard.machine.home import Home
    from wizard.support.comparison import State
    from wizard.support.drift_report import csv_of, html_of, save_csv, save_html, subtitle
    from wizard.support.tables import show_drift

    place = Home.find(home)
    client = CoreClient(place)
    which = meant(client, connection)
    projects = compared(place, which)
    if html is not None:
        plan = client.live(which)["plan"]["connection"]
        told = subtitle(plan["name"], plan["procore"]["company_name"], datetime.now(UTC))
        save_html(html_of(projects, told), html, replace)
        typer.echo(f"Saved: {html}")
    if csv is not None:
        save_csv(csv_of(projects), csv, replace)
        typer.echo(f"Saved: {csv}")
    show_drift(projects)
    if any(project.state is not State.SAME for project in projects):
        raise typer.Exit(2)
