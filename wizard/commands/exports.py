"""`trueup exports`: change orders on their way from Procore to the ledger, and what people do with them."""

from __future__ import annotations

import getpass
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wizard.commands.options import HomeOption, meant
from wizard.errors import TrueupError

if TYPE_CHECKING:
    from wizard.core.visitors.export_client import ExportClient

commands = typer.Typer(help="Change orders on their way from Procore to the ledger.", no_args_is_help=True)

Id = Annotated[int, typer.Argument(metavar="NO", help="The number that “trueup exports list” shows first.")]
Connection = Annotated[str, typer.Argument(help="Not needed when only one is set up.")]


@commands.command("list")
def list_exports(
    connection: Annotated[str, typer.Argument(help="All connections when none is named.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Also those that are confirmed or over.")] = False,
    home: HomeOption = None,
) -> None:
    """Show the change orders that wait or are under way, and what stands in their way."""
    from wizard.support.export_tables import show_exports

    show_exports(_client(home).exports(connection or None), everything=everything)


@commands.command()
def show(id: Id, home: HomeOption = None) -> None:
    """Show one change order: its lines, every reason, what happened, and what can be done now."""
    from wizard.support.export_tables import show_export

    show_export(_client(home).show(id))


@commands.command()
def accept(
    id: Id,
    on: Annotated[str, typer.Option("--date", help="The transaction date in the ledger, such as 2026-11-30.")] = "",
    number: Annotated[str, typer.Option(help="Another number for the ledger than Procore's.")] = "",
    home: HomeOption = None,
) -> None:
    """Accept a change order for the ledger; asks for the transaction date."""
    from wizard.support.export_tables import show_export

    client = _client(home)
    shown = client.show(id)
    day = _day(on or _asked("Transaction date", "--date", date.today().isoformat()))
    show_export(client.accept(id, day, number=number, by=getpass.getuser(), fingerprint=str(shown["fingerprint"])))


@commands.command()
def reject(
    id: Id,
    reason: Annotated[str, typer.Option(help="Why; it is kept, and told to Procore where that is possible.")] = "",
    home: HomeOption = None,
) -> None:
    """Reject a change order; asks for the reason."""
    _done(home, id, "reject", reason=reason or _asked("Reason", "--reason"))


@commands.command()
def confirm(
    id: Id,
    number: Annotated[str, typer.Option(help="The number it has in the ledger, if that is another one.")] = "",
    unseen: Annotated[bool, typer.Option("--unseen", help="Also when the ledger does not show it.")] = False,
    home: HomeOption = None,
) -> None:
    """Say that a change order is in the ledger: it is looked for there, then Procore is told."""
    _done(home, id, "confirm", number=number, unseen=unseen)


@commands.command()
def retry(id: Id, home: HomeOption = None) -> None:
    """Try at once what failed or waits."""
    _done(home, id, "retry")


@commands.command()
def currency(
    id: Id,
    always: Annotated[bool, typer.Option("--always", help="From now on for all of its connection.")] = False,
    home: HomeOption = None,
) -> None:
    """Say that a change order is in the ledger's currency, where Procore does not tell it."""
    from wizard.support.export_tables import show_export

    client = _client(home)
    show_export(client.vouch(client.show(id), always=always, by=getpass.getuser()))


@commands.command()
def resend(id: Id, home: HomeOption = None) -> None:
    """Let a change order that was rejected or unlinked wait for approval again."""
    _done(home, id, "resend")


@commands.command()
def unlink(id: Id, home: HomeOption = None) -> None:
    """Take the marks off in Procore; refused while the change order is still in the ledger."""
    _done(home, id, "unlink")


@commands.command()
def reset(id: Id, home: HomeOption = None) -> None:
    """Begin anew with a change order; refused while it is still in the ledger."""
    _done(home, id, "reset")


@commands.command()
def sheet(
    id: Id,
    to: Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where to put the files.")] = Path(),
    replace: Annotated[bool, typer.Option("--replace", help="Replace files that are there.")] = False,
    home: HomeOption = None,
) -> None:
    """Copy the entry sheet and the import file of a change order into a folder."""
    from wizard.support.saving import save_file

    files = _client(home).files(id)
    if not files:
        raise TrueupError("EX-634", number=id)
    for name, content in files.items():
        save_file(content, to / name, replace)
        typer.echo(f"Saved: {to / name}")


@commands.command()
def look(connection: Connection = "", home: HomeOption = None) -> None:
    """Look through Procore for change orders now."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    place = Home.find(home)
    named = meant(CoreClient(place), connection)
    _client(home).look(named)
    typer.echo("Procore is looked through now. See what was found with: trueup exports list")


@commands.command()
def settings(
    connection: Connection = "",
    *,
    every: Annotated[int | None, typer.Option(help="Minutes between two looks through Procore.")] = None,
    number_limit: Annotated[int | None, typer.Option(help="Longest number: 5, or up to 20.")] = None,
    title_limit: Annotated[int | None, typer.Option(help="Longest title: 30, or up to 255.")] = None,
    ways: Annotated[str, typer.Option(help="Ways that may be used, with commas: database,import file,…")] = "",
    currency: Annotated[str | None, typer.Option(help="The ledger's currency, such as CAD.")] = None,
    assume_currency: Annotated[
        bool | None, typer.Option(help="Take that for the currency where Procore tells none, instead of asking.")
    ] = None,
    markup_on_cost: Annotated[
        bool | None, typer.Option(help="Let markup raise the cost estimate where Procore allows it.")
    ] = None,
    template: Annotated[
        Path | None, typer.Option(help="A JSON file with the import template of this company.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Show how change orders of a connection are exported, or change it."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    changes = {
        "every_minutes": every,
        "number_limit": number_limit,
        "title_limit": title_limit,
        "ways": [way.strip() for way in ways.split(",")] if ways else None,
        "currency": currency,
        "assume_currency": assume_currency,
        "markup_on_cost": markup_on_cost,
        "template": _json(template) if template else None,
    }
    wanted = {name: value for name, value in changes.items() if value is not None}
    client, named = _client(home), meant(CoreClient(Home.find(home)), connection)
    told = client.set_settings(named, **wanted) if wanted else client.settings(named)
    for name, value in told.items():
        typer.echo(f"{name.replace('_', ' '):<16} {_plain(value)}")


def _client(home: Path | None) -> ExportClient:
    from wizard.core.visitors.export_client import ExportClient
    from wizard.machine.home import Home

    return ExportClient(Home.find(home))


def _done(home: Path | None, id: int, deed: str, **more: Any) -> None:
    from wizard.support.export_tables import show_export

    shown = _client(home).do(id, deed, by=getpass.getuser(), **more)
    show_export(shown)


def _asked(question: str, option: str, usual: str = "") -> str:
    """Ask the person at the terminal; raise CO-427 when there is none."""
    if not sys.stdin.isatty():
        raise TrueupError("CO-427", reason=f"There is nobody to ask here: give {option}.")
    return str(typer.prompt(question, default=usual or None))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as problem:
        raise TrueupError("CO-427", reason=f"“{text}” is not a date such as 2026-11-30.") from problem


def _json(path: Path) -> Any:
    import json

    from wizard.machine.home import disk_error

    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise disk_error(problem, path) from problem
    except ValueError as problem:
        raise TrueupError("EX-631", name="template", value=str(path), reason=f"{problem}") from problem


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(sorted(map(str, value)))
    if isinstance(value, dict):
        return "one of its own"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "as documented" if value in (None, "") else str(value)
