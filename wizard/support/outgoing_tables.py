"""What goes out, for a terminal: what waits, what stands in the way, and one of them with everything about it."""

from __future__ import annotations

from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from wizard.support.outgoing_words import OVER, in_the_way, next_step
from wizard.support.tables import moment, show_looks, show_next_steps, show_pause

_NEXT = {
    "accept": "trueup outgoing accept {id}",
    "reject": "trueup outgoing reject {id}",
    "retry": "trueup outgoing retry {id}",
    "posted": "trueup outgoing posted {id}",
    "resend": "trueup outgoing resend {id}",
    "unlink": "trueup outgoing unlink {id}",
    "reset": "trueup outgoing reset {id}",
}


def show_list(told: dict[str, Any], *, everything: bool, console: Console | None = None) -> None:
    """Print what goes out (see `OutgoingClient.listed`), with `everything` also what is over."""
    out = console or Console(highlight=False)
    show_looks(told["looks"], "outgoing", out)
    shown = [one for one in told["outgoing"] if everything or one["waits"] or one["state"] not in OVER]
    if not shown:
        out.print("Nothing waits." + ("" if everything else " All there is: trueup outgoing list --all"))
        return
    table = _table("From Procore")
    table.add_column("No.", justify="right")
    for heading in ("What", "Title", "Code", "State"):
        table.add_column(heading)
    for one in shown:
        cells = (one["kind"], one["title"], one["code"], one["state"])
        table.add_row(str(one["id"]), *map(escape, cells))
    out.print(table)
    show_next_steps(shown, next_step, out)
    out.print("One of them with everything about it: trueup outgoing show NO")


def show_one(one: dict[str, Any], console: Console | None = None) -> None:
    """Print one of them (see `OutgoingClient.show`)."""
    out = console or Console(highlight=False)
    show_pause(one["paused_until"], out)
    out.print(f"No. {one['id']}: {one['kind']} “{one['title']}”", style="bold", markup=False)
    out.print(f"{'State':<16} {one['state']}", markup=False)
    out.print(f"{'Code in CMiC':<16} {one['code'] or 'none yet'}", markup=False)
    if one["wish"]:
        out.print(f"{'Being done':<16} {one['wish']}", markup=False)
    for fact in one["facts"]:
        out.print(f"{fact['name']!s:<16} {fact['value']}", markup=False)
    for error in in_the_way(one):
        out.print(f"{error.code} {error.title} {error.cause}", markup=False)
        out.print(f"  What to do: {error.remedy} ({error.who})", markup=False)
    if one["fields"]:
        out.print(_written(one["fields"]))
    if one["steps"]:
        out.print("What is left to do in CMiC:", style="bold")
        for number, step in enumerate(one["steps"], 1):
            out.print(f"  {number}. {step}", markup=False)
    out.print("What happened", style="bold")
    for event in one["happened"]:
        by = f" ({event['by']})" if event["by"] else ""
        out.print(f"  {moment(event['at'])}  {event['words']}{by}", markup=False)
    if one["asked_there"] and "posted" not in one["possible"]:
        out.print("Its approver answers in Procore.", markup=False)
    for deed in one["possible"]:
        out.print(f"Possible now: {_NEXT[deed].format(id=one['id'])}", markup=False)


def _written(fields: list[dict[str, Any]]) -> Table:
    table = _table("What is written into CMiC")
    for heading in ("In", "In Procore", "In CMiC", "Value"):
        table.add_column(heading)
    for field in fields:
        cells = (str(field["record"]), str(field["name"]), field["attribute"], field["value"] or "read there")
        table.add_row(*map(escape, cells))
    return table


def _table(title: str) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
