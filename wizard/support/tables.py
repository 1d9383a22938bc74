"""Tables for a terminal: what the core says, laid out for a person."""

from __future__ import annotations

from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table


def show_status(status: dict[str, Any], console: Console | None = None) -> None:
    """Print the connections and the last runs (see `CoreClient.status`)."""
    out = console or Console()
    out.print(f"Trueup {status['version']}, core running as process {status['pid']}")
    if not status["connections"]:
        out.print("Nothing is set up yet. Open the wizard with: trueup")
        return
    connections = Table(
        "Connection", "Accounting company", "Procore company", title="Connections", title_justify="left"
    )
    for entry in status["connections"]:
        connections.add_row(entry["id"], entry["name"], entry["company"])
    out.print(connections)
    runs = Table("Run", "Connection", "State", "Started", "Ended", "Why", title="Last runs", title_justify="left")
    for run in status["runs"]:
        why = f"{run['error']['code']} {run['error']['title']}" if run["error"] else ""
        runs.add_row(
            run["run"], run["connection"], run["state"], _moment(run["created"]), _moment(run["ended"]), why
        )
    out.print(runs)


def show_entities(entities: list[dict[str, Any]], console: Console) -> None:
    """Print what a run did, one row per entity (see `CoreClient.watch`)."""
    table = Table(title="What was done", title_justify="left", box=box.SIMPLE_HEAD, padding=0, show_edge=False)
    table.add_column("Entity", no_wrap=True)
    for heading in ("Read", "New", "Changed", "Gone", "Delivered", "Set aside"):
        table.add_column(heading, justify="right")
    for row in entities:
        counts = (row["read"], row["new"], row["changed"], row["gone"], row["delivered"], row["set_aside"])
        table.add_row(row["label"] + (" *" if row["needed_by"] else ""), *(f"{count:,}" for count in counts))
    console.print(table)
    if any(row["needed_by"] for row in entities):
        console.print("* not ticked, but read because a ticked entity needs it", style="dim")


def _moment(text: str | None) -> str:
    return text[:19].replace("T", " ") if text else ""
