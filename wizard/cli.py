"""Every command of `trueup`, each a few lines that hand on to the room that does the work.

Rooms are imported inside their command, so that `trueup --help` answers at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wizard import __version__
from wizard.errors import Kind, TrueupError

if TYPE_CHECKING:
    from wizard.core.client import CoreClient

app = typer.Typer(
    help="Connects a contractor's accounting system with Procore. Without a command the set-up wizard opens.",
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
    add_completion=False,
)
core = typer.Typer(help="The background core: the only part that reads the books and talks to Procore.")
sandbox = typer.Typer(help="A rehearsal without customers: a sample company and a double of Procore.")
app.add_typer(core, name="core")
app.add_typer(sandbox, name="sandbox")

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="The machine folder to use (default: TRUEUP_HOME, else this computer's own).",
        readable=False,  # accounts that may not look into it may still ask for the status
    ),
]


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


@app.command()
def status(home: HomeOption = None) -> None:
    """Show the connections and the last runs; without the right to ask the core, a short form of it."""
    from wizard.core.client import CoreClient, short_status
    from wizard.machine.home import Home
    from wizard.support.tables import show_short_status, show_status

    place = Home.find(home)
    try:
        show_status(CoreClient(place).status())
    except TrueupError as problem:
        short = short_status(place) if problem.code == "CO-402" else None
        if short is None:
            raise
        show_short_status(short)


@app.command()
def sync(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    deep: Annotated[bool, typer.Option("--deep", help="Read everything again, not only what is new.")] = False,
    home: HomeOption = None,
) -> None:
    """Synchronise now, with the mappings in force."""
    from uuid import uuid4

    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    client = CoreClient(Home.find(home))
    run = client.synchronise(_meant(client, connection), uuid4().hex, "deep" if deep else "shallow")
    typer.echo(f"{run} is queued. See how it stands with: trueup status")


@app.command()
def pause(
    length: Annotated[str, typer.Option("--for", help="How long, such as 2h, 30m or 1h30m.")],
    home: HomeOption = None,
) -> None:
    """Hold all runs, for a backup perhaps; returns when nothing is written any more."""
    from wizard.core.client import CoreClient
    from wizard.core.schedule import pause_length
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


@app.command()
def unpause(home: HomeOption = None) -> None:
    """End a pause; what it held goes on."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).unpause()
    typer.echo("Not paused. What the pause held goes on.")


@app.command()
def schedule(
    connection: str,
    every: Annotated[int | None, typer.Option(help="Minutes from the beginning of one run to the next.")] = None,
    quiet: Annotated[str, typer.Option(help="Local times between which no run starts: 22:00-05:00.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Run only when someone asks for it.")] = False,
    home: HomeOption = None,
) -> None:
    """Have a connection run by itself."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    if off == (every is not None) or (off and quiet):
        raise TrueupError("CO-427", reason="Give --every MINUTES, with or without --quiet, or --off alone.")
    start, _, end = quiet.partition("-")
    CoreClient(Home.find(home)).set_schedule(connection, every, start.strip(), end.strip())
    if off:
        typer.echo(f"{connection} runs only when someone asks for it.")
    else:
        typer.echo(f"{connection} runs every {every} minutes{f', but not {quiet}' if quiet else ''}.")


@app.command()
def history(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    home: HomeOption = None,
) -> None:
    """Show the last 50 plans that were saved, and how much each changed."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.tables import show_history

    client = CoreClient(Home.find(home))
    meant = _meant(client, connection)
    plans = client.history(meant)
    if not plans:
        raise TrueupError("CO-421", connection=meant)
    show_history(meant, plans)


@app.command("set-aside")
def set_aside(
    connection: Annotated[str, typer.Argument(help="Not needed when only one is set up.")] = "",
    csv: Annotated[Path | None, typer.Option("--csv", metavar="FILE", help="Write them into this file.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    home: HomeOption = None,
) -> None:
    """Show the records that were set aside, each with its reason and what to do; or write them as CSV."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.set_aside import LIMIT, save_csv
    from wizard.support.tables import show_set_aside

    client = CoreClient(Home.find(home))
    records = client.set_aside(_meant(client, connection), LIMIT)
    if csv is None:
        show_set_aside(records)
    else:
        save_csv(records, csv, replace)
        typer.echo(f"Saved: {csv} ({len(records):,} records)")


@app.command()
def check(home: HomeOption = None) -> None:
    """Look at this computer and every connection as the window does (0 in order, 2 to mend, 3 passing)."""
    from wizard.core.visit import checked
    from wizard.machine.home import Home
    from wizard.support.tables import show_checks

    findings = checked(Home.find(home))
    show_checks(findings)
    raise typer.Exit(3 if any(f.passing for f in findings) else 2 if any(f.failed for f in findings) else 0)


@app.command()
def stop(run: str, home: HomeOption = None) -> None:
    """Ask a run to stop after the batch in flight; it can be resumed."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).stop(run)
    typer.echo(f"{run} stops after the batch in flight. Resume it with: trueup resume {run}")


@app.command()
def resume(run: str, home: HomeOption = None) -> None:
    """Let a stopped or failed run go on where it was."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).resume(run)
    typer.echo(f"{run} goes on. See how it stands with: trueup status")


@app.command()
def bundle(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The ZIP file to write.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace FILE if it is there.")] = False,
    case: Annotated[str, typer.Option(help="The case code that support gave you.")] = "",
    home: HomeOption = None,
) -> None:
    """Save what support needs into one ZIP file; secrets, records, names and amounts are never in it."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home
    from wizard.support.bundle import gather, save

    place = Home.find(home)
    made = gather(place, CoreClient(place), case)
    save(made, path, replace)
    for member in made.members:
        typer.echo(f"{len(member.content):>10,}  {member.name:<22}  {member.about}")
    typer.echo(f"Saved: {path}")


@app.command()
def export(connection: str, file: Path, home: HomeOption = None) -> None:
    """Write the set-up of CONNECTION that is in force into FILE (.trueup.json); never a secret."""
    from wizard.core.client import CoreClient
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


@app.command()
def review(file: Path, home: HomeOption = None) -> None:
    """Show what the set-up in FILE would change, and the hash that `trueup apply` asks for."""
    from wizard.core.apply import prepared
    from wizard.machine.home import Home
    from wizard.support.tables import show_review

    ready = prepared(Home.find(home), file)
    show_review(ready.sections, ready.expects)


@app.command()
def apply(
    file: Path,
    expect: Annotated[str, typer.Option("--expect", help="The hash of the mappings in force that were reviewed.")],
    secret_stdin: Annotated[bool, typer.Option("--secret-stdin", help="Read Procore's client secret.")] = False,
    wait: Annotated[bool, typer.Option(help="Wait for the end of the sync.")] = True,
    home: HomeOption = None,
) -> None:
    """Put the set-up in FILE in force and synchronise, if the mappings in force are still those reviewed."""
    from wizard.core.apply import commit, prepared
    from wizard.core.visit import ended
    from wizard.machine.home import Home
    from wizard.support.tables import show_review

    place = Home.find(home)
    ready = prepared(place, file, sys.stdin.readline().strip() if secret_stdin else "")
    show_review(ready.sections, ready.expects)
    run = commit(place, ready, expect)
    typer.echo(f"In force. The sync is {run}.")
    if wait:
        end = ended(place, run)
        typer.echo(f"{run}: {end['state']}")
        if end["error"]:
            raise TrueupError.from_dict(end["error"])


@app.command()
def demo(
    rows: Annotated[int, typer.Option(help="JC transactions of the sample company.", min=1)] = 5_000,
    seed: Annotated[int, typer.Option(help="Another seed makes another company.")] = 1,
    auto: Annotated[bool, typer.Option("--auto", help="Let the wizard click through by itself.")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="Leave the Procore double and the core running.")] = False,
) -> None:
    """Rehearse the whole set-up: sample company, Procore double, core and wizard, in a temporary home."""
    from wizard.sandbox.demo import run_demo

    raise typer.Exit(run_demo(rows=rows, seed=seed, auto=auto, keep=keep))


@core.command("run")
def core_run(home: HomeOption = None) -> None:
    """Run the core in this terminal until it is ended (a service manager calls this)."""
    from wizard.core.service import Service
    from wizard.machine.home import Home

    Service(Home.find(home)).run()


@core.command("start")
def core_start(home: HomeOption = None) -> None:
    """Start the core as a process of its own that outlives this terminal."""
    from wizard.core.start import answers, start_core
    from wizard.machine.home import Home

    place = Home.find(home)
    if answers(place):
        typer.echo("The core is running already.")
        return
    typer.echo(f"The core runs as process {start_core(place)}.")


@core.command("stop")
def core_stop(home: HomeOption = None) -> None:
    """End the core; runs under way go on when it starts again."""
    from wizard.core.client import CoreClient
    from wizard.machine.home import Home

    CoreClient(Home.find(home)).shutdown()
    typer.echo("The core ends. Runs under way go on when it starts again.")


@sandbox.command("company")
def sandbox_company(
    path: Path,
    rows: Annotated[int, typer.Option(help="JC transactions.", min=1)] = 5_000,
    seed: Annotated[int, typer.Option(help="Another seed makes another company.")] = 1,
) -> None:
    """Write a sample Sage 300 CRE company into the SQLite file PATH."""
    from wizard.sandbox.company import write_company

    facts = write_company(path, rows, seed)
    typer.echo(f"{facts.name}: {sum(facts.tables.values()):,} rows in {len(facts.tables)} tables, in {path}")


@sandbox.command("procore")
def sandbox_procore(
    state: Annotated[Path, typer.Option(help="The file that keeps what the double holds.")],
    port: Annotated[int, typer.Option(help="0 takes a free port.")] = 0,
    announce: Annotated[Path | None, typer.Option(help="A file to write the address into.")] = None,
    stay: Annotated[bool, typer.Option("--stay", help="Go on when the program that started it ends.")] = False,
) -> None:
    """Run the Procore double on this computer until it is ended."""
    from wizard.sandbox.procore_double import serve

    serve(state=state, port=port, announce=announce, stay=stay)


def _meant(client: CoreClient, connection: str) -> str:
    """Return the connection that is named, or the only one there is; raise CO-425 or CO-428."""
    if connection:
        return connection
    known = [entry["id"] for entry in client.status()["connections"]]
    if not known:
        raise TrueupError("CO-428")
    if len(known) > 1:
        raise TrueupError("CO-425", connections=", ".join(known))
    return str(known[0])


def main() -> None:
    """Run the command line; an error of the environment is told in words, never as a traceback.

    Exits 0 on success, 2 when a person can mend it, 3 when it is ours or passes by itself.
    """
    try:
        app(prog_name="trueup")
    except TrueupError as problem:
        sys.stderr.write(problem.in_words())
        sys.exit(2 if problem.kind in (Kind.INPUT, Kind.CONFIG) else 3)
