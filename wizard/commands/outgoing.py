"""`trueup outgoing`: what was made in Procore and is to be in the accounting system too, beside change orders."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wizard.commands.options import HomeOption, asked
from wizard.commands.queue import Connection, Id, QueueCommands

if TYPE_CHECKING:
    from wizard.core.visitors.outgoing_client import OutgoingClient


def _client(home: Path | None) -> OutgoingClient:
    from wizard.core.visitors.outgoing_client import OutgoingClient
    from wizard.machine.home import Home

    return OutgoingClient(Home.find(home))


def _show_list(told: dict[str, Any], *, everything: bool) -> None:
    from wizard.support.outgoing_tables import show_list

    show_list(told, everything=everything)


def _show_one(one: dict[str, Any]) -> None:
    from wizard.support.outgoing_tables import show_one

    show_one(one)


_QUEUE = QueueCommands(
    name="outgoing",
    about="What was made in Procore and is to be in CMiC too: companies, projects, commitments, budgets, changes.",
    client=_client,
    listed=lambda client, connection: client.listed(connection),
    show_list=_show_list,
    show_one=_show_one,
    helps={
        "list": "Show what waits or is under way, and what stands in its way.",
        "show": "Show one of them: what is written, every reason, what happened, and what can be done now.",
        "retry": "Try at once what failed or waits.",
        "posted": "Say that one of them is posted in CMiC, where the core does not see that by itself.",
        "resend": "Let what was rejected or unlinked wait for approval again.",
        "unlink": "Take the mark off in Procore, once it is gone from CMiC.",
        "reset": "Let it wait as if it had just come, once it is gone from CMiC.",
        "look": "Look through Procore now.",
    },
    unset="not set",
)
commands = _QUEUE.commands()


@commands.command()
def accept(
    id: Id,
    code: Annotated[str, typer.Option(help="What it is called in CMiC; not needed where Procore says it.")] = "",
    apart: Annotated[bool, typer.Option("--apart", help="It is none of those with the same name in CMiC.")] = False,
    home: HomeOption = None,
) -> None:
    """Accept one of them: it is written into CMiC, read back, and marked in Procore."""
    client = _client(home)
    seen = str(client.show(id)["fingerprint"])
    _show_one(client.accept(id, code=code, apart=apart, by=getpass.getuser(), fingerprint=seen))


@commands.command()
def reject(
    id: Id,
    reason: Annotated[str, typer.Option(help="Why; it is kept.")] = "",
    home: HomeOption = None,
) -> None:
    """Reject one of them; asks for the reason. When it is edited in Procore it waits again."""
    _QUEUE.do(home, id, "reject", reason=reason.strip() or asked("Reason", "--reason"))


@commands.command()
def settings(
    connection: Connection = "",
    *,
    kinds: Annotated[
        str | None,
        typer.Option(
            help="What is looked for: company,project,commitment,budget,budget-change or none.",
            show_default=False,
        ),
    ] = None,
    every: Annotated[int | None, typer.Option(help="Minutes between two looks through Procore.")] = None,
    terms: Annotated[str | None, typer.Option(help="CMiC's code of the payment terms of new vendors.")] = None,
    item_type: Annotated[
        str | None, typer.Option(help="CMiC's type of the change items that budget changes become.")
    ] = None,
    home: HomeOption = None,
) -> None:
    """Show what is looked for and how it is written, or change it."""
    named = [kind.strip().replace("-", " ") for kind in (kinds or "").split(",")]
    changes = {
        "kinds": None if kinds is None else [kind for kind in named if kind not in ("", "none")],
        "every_minutes": every,
        "terms": terms,
        "item_type": item_type,
    }
    _QUEUE.tell_settings(home, connection, changes)


_QUEUE.add_others(commands)
