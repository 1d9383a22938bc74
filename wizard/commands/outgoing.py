"""`trueup outgoing`: what was made in Procore and is to be in the accounting system too, beside change orders."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from wizard.commands.options import HomeOption, meant

if TYPE_CHECKING:
    from wizard.core.visitors.outgoing_client import OutgoingClient

commands = typer.Typer(
    help="What was made in Procore and is to be in CMiC too: companies, projects, commitments and budgets.",
    no_args_is_help=True,
)

Id = Annotated[int, typer.Argument(metavar="NO", help="The number that “trueup outgoing list” shows first.")]
Connection = Annotated[str, typer.Argument(help="Not needed when only one is set up.")]


@commands.command("list")
def list_outgoing(
    connection: Annotated[str, typer.Argument(help="All connections when none is named.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Also those that are confirmed or over.")] = False,
    home: HomeOption = None,
) -> None:
    """Show what waits or is under way, and what stands in its way."""
    from wizard.support.outgoing_tables import show_list

    show_list(_client(home).listed(connection or None), everything=everything)


@commands.command()
def show(id: Id, home: HomeOption = None) -> None:
    """Show one of them with every reason and what happened."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).show(id))


@commands.command()
def accept(
    id: Id,
    code: Annotated[str, typer.Option(help="What it is called in CMiC; not needed where Procore says it.")] = "",
    apart: Annotated[bool, typer.Option("--apart", help="It is none of those with the same name in CMiC.")] = False,
    home: HomeOption = None,
) -> None:
    """Accept one of them: it is written into CMiC, read back, and marked in Procore."""
    from wizard.support.outgoing_tables import show_one

    client = _client(home)
    seen = str(client.show(id)["fingerprint"])
    show_one(client.accept(id, code=code, apart=apart, by=getpass.getuser(), fingerprint=seen))


@commands.command()
def reject(
    id: Id,
    reason: Annotated[str, typer.Option(help="Why; it is kept.")] = "",
    home: HomeOption = None,
) -> None:
    """Reject one of them; when it is edited in Procore it waits again."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).reject(id, reason=reason, by=getpass.getuser()))


@commands.command()
def retry(id: Id, home: HomeOption = None) -> None:
    """Try at once what failed or waits."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).retry(id, by=getpass.getuser()))


@commands.command()
def posted(id: Id, home: HomeOption = None) -> None:
    """Say that one of them is posted in CMiC, where the core does not see that by itself."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).say_posted(id, by=getpass.getuser()))


@commands.command()
def resend(id: Id, home: HomeOption = None) -> None:
    """Let what was rejected or unlinked wait for approval again."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).resend(id, by=getpass.getuser()))


@commands.command()
def unlink(id: Id, home: HomeOption = None) -> None:
    """Take the mark off in Procore, once it is gone from CMiC."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).unlink(id, by=getpass.getuser()))


@commands.command()
def reset(id: Id, home: HomeOption = None) -> None:
    """Let it wait as if it had just come, once it is gone from CMiC."""
    from wizard.support.outgoing_tables import show_one

    show_one(_client(home).reset(id, by=getpass.getuser()))


@commands.command()
def look(connection: Connection = "", home: HomeOption = None) -> None:
    """Look through Procore now."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    _client(home).look(meant(CoreClient(Home.find(home)), connection))
    typer.echo("Procore is looked through now. See what was found with: trueup outgoing list")


@commands.command()
def settings(
    connection: Connection = "",
    *,
    kinds: Annotated[
        str | None,
        typer.Option(help="What is looked for: company,project,commitment,budget or none.", show_default=False),
    ] = None,
    every: Annotated[int | None, typer.Option(help="Minutes between two looks through Procore.")] = None,
    terms: Annotated[str | None, typer.Option(help="CMiC's code of the payment terms of new vendors.")] = None,
    home: HomeOption = None,
) -> None:
    """Show what is looked for and how it is written, or change it."""
    from wizard.core.visitors.client import CoreClient
    from wizard.machine.home import Home

    named = [kind.strip() for kind in (kinds or "").split(",")]
    changes = {
        "kinds": None if kinds is None else [kind for kind in named if kind not in ("", "none")],
        "every_minutes": every,
        "terms": terms,
    }
    wanted = {name: value for name, value in changes.items() if value is not None}
    client, which = _client(home), meant(CoreClient(Home.find(home)), connection)
    told = client.set_settings(which, **wanted) if wanted else client.settings(which)
    for name, value in told.items():
        shown = ", ".join(sorted(value)) or "none" if isinstance(value, list) else value or "not set"
        typer.echo(f"{name.replace('_', ' '):<16} {shown}")


def _client(home: HomeOption) -> OutgoingClient:
    from wizard.core.visitors.outgoing_client import OutgoingClient
    from wizard.machine.home import Home

    return OutgoingClient(Home.find(home))
