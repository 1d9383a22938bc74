"""`trueup exports`: change orders on their way from Procore to the ledger, and what people do with them."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wizard.commands.options import HomeOption, asked
from wizard.commands.queue import Connection, Id, QueueCommands
from wizard.errors import TrueupError
from wizard.words import say

if TYPE_CHECKING:
    from wizard.core.visitors.export_client import ExportClient


def _client(home: Path | None) -> ExportClient:
    from wizard.core.visitors.export_client import ExportClient
    from wizard.machine.home import Home

    return ExportClient(Home.find(home))


def _show_list(told: dict[str, Any], *, everything: bool) -> None:
    from wizard.support.export_tables import show_exports

    show_exports(told, everything=everything)


def _show_one(one: dict[str, Any]) -> None:
    from wizard.support.export_tables import show_export

    show_export(one)


_QUEUE = QueueCommands(
    name="exports",
    about="Change orders on their way from Procore to the ledger.",
    client=_client,
    listed=lambda client, connection: client.exports(connection),
    show_list=_show_list,
    show_one=_show_one,
    helps={
        "list": "Show the change orders that wait or are under way, and what stands in their way.",
        "show": "Show one change order: its lines, every reason, what happened, and what can be done now.",
        "retry": "Try at once what failed or waits.",
        "resend": "Let a change order that was rejected or unlinked wait for approval again.",
        "unlink": "Take the marks off in Procore; refused while the change order is still in the ledger.",
        "reset": "Begin anew with a change order; refused while it is still in the ledger.",
        "look": "Look through Procore for change orders now.",
    },
    unset="as documented",
)
commands = _QUEUE.commands()


@commands.command()
def accept(
    id: Id,
    on: Annotated[str, typer.Option("--date", help="The transaction date in the ledger, such as 2026-11-30.")] = "",
    number: Annotated[str, typer.Option(help="Another number for the ledger than Procore's.")] = "",
    home: HomeOption = None,
) -> None:
    """Accept a change order for the ledger; asks for the transaction date."""
    client = _client(home)
    shown = client.show(id)
    day = _day(on or asked("Transaction date", "--date", date.today().isoformat()))
    _show_one(client.accept(id, day, number=number, by=getpass.getuser(), fingerprint=str(shown["fingerprint"])))


@commands.command()
def reject(
    id: Id,
    reason: Annotated[str, typer.Option(help="Why; it is kept, and told to Procore where that is possible.")] = "",
    home: HomeOption = None,
) -> None:
    """Reject a change order; asks for the reason."""
    _QUEUE.do(home, id, "reject", reason=reason.strip() or asked("Reason", "--reason"))


@commands.command()
def confirm(
    id: Id,
    number: Annotated[str, typer.Option(help="The number it has in the ledger, if that is another one.")] = "",
    unseen: Annotated[bool, typer.Option("--unseen", help="Also when the ledger does not show it.")] = False,
    home: HomeOption = None,
) -> None:
    """Say that a change order is in the ledger: it is looked for there, then Procore is told."""
    _QUEUE.do(home, id, "confirm", number=number, unseen=unseen)


@commands.command()
def currency(
    id: Id,
    always: Annotated[bool, typer.Option("--always", help="From now on for all of its connection.")] = False,
    home: HomeOption = None,
) -> None:
    """Say that a change order is in the ledger's currency, where Procore does not tell it."""
    client = _client(home)
    _show_one(client.vouch(client.show(id), always=always, by=getpass.getuser()))


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
def settings(
    connection: Connection = "",
    *,
    every: Annotated[int | None, typer.Option(help="Minutes between two looks through Procore.")] = None,
    number_limit: Annotated[int | None, typer.Option(help="Longest number: 5, or up to 20.")] = None,
    title_limit: Annotated[int | None, typer.Option(help="Longest title: 30, or up to 255.")] = None,
    ways: Annotated[
        str,
        typer.Option(
            help="Ways that may be used, with commas: of database,import file,entry sheet (Sage) or of "
            "interface,entry sheet (CMiC)."
        ),
    ] = "",
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
    changes = {
        "every_minutes": every,
        "number_limit": number_limit,
        "title_limit": title_limit,
        "ways": [way.strip() for way in ways.split(",")] if ways else None,
        "currency": currency.strip().upper() if currency is not None else None,
        "assume_currency": assume_currency,
        "markup_on_cost": markup_on_cost,
        "template": _json(template) if template else None,
    }
    _QUEUE.tell_settings(home, connection, changes)


_QUEUE.add_others(commands)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as problem:
        words = say("“{given}” is not a date such as {such}.", given=text, such="2026-11-30")
        raise TrueupError("CO-427", reason=words) from problem


def _json(path: Path) -> Any:
    import json

    from wizard.machine.home import disk_error

    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as problem:
        raise TrueupError(
            "EX-631", name="template", value=str(path), reason=say("There is no such file.")
        ) from problem
    except OSError as problem:
        raise disk_error(problem, path) from problem
    except ValueError as problem:
        raise TrueupError(
            "EX-631",
            name="template",
            value=str(path),
            reason=say("It is not JSON: {problem}", problem=str(problem)),
        ) from problem
