"""Tables for a terminal: what the core says, laid out for a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wizard.errors.glossary import REFUSED_SIGN_INS
from wizard.procedure.review import Section
from wizard.support.comparison import ProjectDrift, State
from wizard.support.drift_report import STATES, shown
from wizard.support.match_list import differing, standing, waits
from wizard.words import Words

_STALE = timedelta(minutes=3)
"""A running core writes the short form once a minute at least."""


def show_status(status: dict[str, Any], console: Console | None = None) -> None:
    """Print the connections and the last runs (see `CoreClient.status`)."""
    out = console or Console()
    out.print(f"Trueup {status['version']}, core running as process {status['pid']}")
    if status["paused_until"]:
        out.print(f"Paused until {moment(status['paused_until'])}. End the pause with: trueup unpause")
    if not status["connections"]:
        out.print("Nothing is set up yet. Open the wizard with: trueup")
        return
    connections = _table(
        "Connections", "Connection", "Health", "Accounting company", "Procore company", "Runs by itself", "Next"
    )
    for entry in status["connections"]:
        connections.add_row(
            entry["id"],
            entry["health"],
            entry["name"],
            entry["company"],
            _rhythm(entry["schedule"]),
            moment(entry["schedule"]["next"]),
        )
    out.print(connections)
    for entry in status["connections"]:
        if entry["waiting"]:
            out.print(f"{entry['id']}: {_waiting(entry['waiting'])}. See them with: trueup exports list")
        if entry.get("unread"):
            requests = "1 request" if entry["unread"] == 1 else f"{entry['unread']:,} requests"
            out.print(f"{entry['id']}: {requests} of Procore could not be read. See: trueup requests list")
        if entry.get("matches"):
            records = "1 record" if entry["matches"] == 1 else f"{entry['matches']:,} records"
            out.print(f"{entry['id']}: {records} may be in Procore already. Decide with: trueup matches list")
        if entry.get("outgoing"):
            out.print(f"{entry['id']}: {entry['outgoing']:,} more from Procore wait: trueup outgoing list")
        if entry["health"] == "failed" and entry.get("never_worked"):
            out.print(f"{entry['id']}: no run of it was ever done. If it is a mistake: trueup remove {entry['id']}")
    out.print(_runs(status["runs"], several=len(status["connections"]) > 1))
    for run in status["runs"]:
        if run["error"]:
            out.print(f"{run['run']}: {run['error']['code']} {run['error']['title']}")


def show_removal(entry: dict[str, Any], console: Console | None = None) -> None:
    """Print what is lost with a connection of `CoreClient.status`, and what is not."""
    out = console or Console()
    out.print(f"{escape(entry['name'])}, joined to {escape(entry['company'] or 'Procore')}. Removed here for good:")
    for lost in (
        "its set-up with all earlier ones, its schedule and the history of its runs",
        "the mirror: what was read, what was set aside, what was said of matches",
        "its change orders and what else goes out: what happened to each, the files handed out",
        "its passwords and secrets, unless another connection uses them",
    ):
        out.print(Padding(f"– {lost}", (0, 0, 0, 2)))
    out.print("Nothing is removed in Procore or in the accounting system, and nothing of any other connection.")


def _runs(runs: list[dict[str, Any]], several: bool) -> Table:
    table = _table("Last runs")
    table.add_column("Run", no_wrap=True)
    if several:
        table.add_column("Connection")
    table.add_column("State", min_width=7)
    table.add_column("Depth", min_width=7)
    table.add_column("Started", min_width=10)  # in a narrow terminal the time goes below the day
    table.add_column("Ended", min_width=5)
    for heading, width in (("Read", 5), ("Delivered", 9), ("Set aside", 5)):
        table.add_column(heading, justify="right", min_width=width)
    for run in runs:
        table.add_row(
            run["run"],
            *([run["connection"]] if several else []),
            "paused" if run["held"] else run["state"],
            run["depth"],
            moment(run["created"]),
            _later(run["created"], run["ended"]),
            *(f"{run['counts'][name]:,}" for name in ("read", "delivered", "set_aside")),
        )
    return table


def show_short_status(short: dict[str, Any], may_not_ask: bool = True, console: Console | None = None) -> None:
    """Print what everybody may know (see `core.visitors.client.short_status`), and that it is no more than that.

    `may_not_ask`: because this account may not ask the core; otherwise because the core cannot tell more.
    """
    out = console or Console()
    why = "this account may not ask the core" if may_not_ask else "the core cannot tell all of it"
    out.print(f"This is the short form of the status: {why}.")
    out.print(f"Health: {short['health']}, as of {moment(short['written'])}")
    if short["core"] == "ended":
        out.print("The core is not running. Start it with: trueup core start")
    elif datetime.now(UTC) - datetime.fromisoformat(short["written"]) > _STALE:
        out.print("The core has written nothing since then: it may not be running.")
    if short["paused_until"]:
        out.print(f"Paused until {moment(short['paused_until'])}")
    table = _table("Connections", "Connection", "Accounting company", "Health", "Last run", "Started", "Next")
    for entry in short["connections"]:
        last = entry["last_run"] or {"state": "", "started": None}
        table.add_row(
            entry["id"],
            entry["name"],
            entry["health"],
            last["state"],
            moment(last["started"]),
            moment(entry["next"]),
        )
    if short["connections"]:
        out.print(table)
        for entry in short["connections"]:
            if entry.get("waits"):
                out.print(f"{entry['id']}: change orders wait for a person.")
    else:
        out.print("Nothing is set up yet.")


def _waiting(count: int) -> str:
    return "1 change order waits for a person" if count == 1 else f"{count:,} change orders wait for a person"


def show_history(connection: str, plans: list[dict[str, Any]], console: Console | None = None) -> None:
    """Print the plans that were put in force, newest first (see `CoreClient.history`)."""
    table = _table(f"Saved plans of {connection}", "Plan", "Saved", "Features")
    for heading in ("Added", "Removed"):
        table.add_column(heading, justify="right")
    table.add_column("Fingerprint")
    table.add_column("")
    for plan in plans:
        table.add_row(
            str(plan["number"]),
            moment(plan["applied"]),
            ", ".join(plan["recipes"]),
            f"{len(plan['added']):,}",
            f"{len(plan['removed']):,}",
            plan["fingerprint"][:12],
            "in force" if plan["live"] else "",
        )
    (console or Console()).print(table)


def show_set_aside(records: list[dict[str, Any]], console: Console | None = None) -> None:
    """Print the records that were set aside (see `CoreClient.set_aside`), and once what to do about each code."""
    out = console or Console()
    if not records:
        out.print("No record is set aside.")
        return
    table = _table("Records set aside", "Entity", "Key", "Code", "What happened")
    for record in records:
        error = record["error"]
        table.add_row(
            *(escape(str(cell)) for cell in (record["label"], record["key"], error["code"], error["title"]))
        )
    out.print(table)
    remedies = {record["error"]["code"]: record["error"]["remedy"] for record in records}
    for code, remedy in sorted(remedies.items()):
        out.print(f"{code}: {remedy}", markup=False)


def show_matches(matches: list[dict[str, Any]], console: Console | None = None) -> None:
    """Print objects in Procore that may be records of ours (see `CoreClient.matches`), and what to do."""
    out = console or Console()
    if not matches:
        out.print("Nothing in Procore waits to be told apart.")
        return
    headings = ("Number", "Entity", "In the accounting system", "In Procore", "Same", "Differs", "Said")
    table = _table("May be the same", *headings)
    for match in matches:
        said = "" if waits(match) else str(standing(match))
        cells = (match["number"], match["label"], match["ours"], match["theirs"], match["found_by"])
        differs = ", ".join(map(str, differing(match)))
        table.add_row(*(escape(str(cell)) for cell in (*cells, differs, said)))
    out.print(table)
    out.print("The same: trueup matches link NUMBER   Not the same: trueup matches keep-apart NUMBER")


def show_drift(projects: Sequence[ProjectDrift], console: Console | None = None) -> None:
    """Print what differs between accounting and Procore, and how many projects are the same."""
    out = console or Console()
    differing = [project for project in projects if project.state is not State.SAME]
    if differing:
        table = _table("Accounting and Procore side by side", "Job", "Project", "State")
        for heading in ("Contract amount", "Approved changes", "Direct costs"):
            table.add_column(heading, justify="right")
        table.add_column("Missing")
        for project in differing:
            pairs = (project.contract, project.changes, project.direct)
            figures = (f"{shown(pair.accounting)}\n{shown(pair.procore)}" for pair in pairs)
            sides = (("Procore", project.missing_there), ("accounting", project.missing_here))
            missing = [f"in {side}: {', '.join(map(str, words))}" for side, words in sides if words]
            missing += map(str, project.notes)
            named = (project.job, project.name, STATES[project.state], *figures, "\n".join(missing))
            table.add_row(*(escape(str(cell)) for cell in named))
        out.print(table)
        out.print("Of two figures the first is in accounting, the second in Procore.")
    out.print(f"Projects that are the same: {len(projects) - len(differing):,}. Others: {len(differing):,}.")


def show_requests(found: dict[str, Any], console: Console | None = None) -> None:
    """Print what Procore's ERP platform asked for (see `CoreClient.requests`), and how the line to it stands."""
    out = console or Console()
    entitled = {
        True: "The ERP Integrations tool is there for this app.",
        False: "The ERP Integrations tool is not there for this app: nothing is asked for.",
        None: "Nobody has asked Procore yet whether the ERP Integrations tool is there.",
    }
    out.print(entitled[found["entitled"]])
    listening = found["listening"]
    heard = f", and at once when {listening['address']} hears of something" if listening["address"] else ""
    out.print(f"Asked every {listening['every_seconds']:g} seconds{heard}.")
    if found["looked"]:
        out.print(f"Last asked: {moment(found['looked'])}")
    if found["trouble"]:
        out.print(f"{found['trouble']['code']}  {found['trouble']['title']}", markup=False)
        out.print(Padding(Text(f"What to do: {found['trouble']['remedy']}"), (0, 0, 0, 2), expand=False))
    _unread(found["unread"], out)
    if not found["requests"]:
        out.print("No other request has arrived." if found["unread"] else "No request has arrived.")
        return
    table = _table("Requests", "Number", "Arrived", "What for", "How it stands")
    for one in found["requests"]:
        words = " ".join(part for part in (one["state"], one["run"], one["words"]) if part)
        cells = (one["request"], moment(one["arrived"]), one["name"].replace("_", " "), words)
        table.add_row(*(escape(str(cell)) for cell in cells))
    out.print(table)


def _unread(requests: list[dict[str, Any]], out: Console) -> None:
    """Print the requests that could not be read, by what was told of them: each with its date, then what to do."""
    by_title: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for one in requests:
        by_title.setdefault((one["problem"]["code"], one["problem"]["title"]), []).append(one)
    for (code, title), alike in by_title.items():
        out.print(f"{code}  {title}", markup=False)
        told = [f"Since {moment(one['since'])}: {one['problem']['cause']}" for one in alike]
        problem = alike[0]["problem"]
        for line in (*told, f"What to do: {problem['remedy']} ({problem['who']})"):
            out.print(Padding(Text(line), (0, 0, 0, 2), expand=False))


def show_pause(until: str | None, console: Console) -> None:
    """Print that the core is paused, if it is: nothing is looked for, written or marked before `until`."""
    if until:
        console.print(f"Paused until {moment(until)}: nothing goes on. End the pause with: trueup unpause")


def show_looks(looks: dict[str, dict[str, Any]], queue: str, console: Console) -> None:
    """Print what keeps the things of a queue waiting, beside what is told of each; `queue` names its commands."""
    paused = next((look["paused_until"] for look in looks.values() if look["paused_until"]), None)
    show_pause(paused, console)
    for connection, look in looks.items():
        if look["problem"]:
            console.print(f"{connection}: {look['problem']['code']} {look['problem']['title']}", markup=False)
        elif look["began"]:
            console.print(
                f"{connection}: Procore was last looked through at {moment(look['began'])}.", markup=False
            )
        if look["problem"] and look["problem"]["code"] in REFUSED_SIGN_INS:
            console.print(f"  Everything waits for the next look. To try at once: trueup {queue} retry NO")
        show_unread(connection, look["unread"], console)


def show_next_steps(
    shown: list[dict[str, Any]], next_step: Callable[[dict[str, Any]], Words], console: Console
) -> None:
    """Print the first reason and the next step of each thing of a queue; what is told of several is told once."""
    found: dict[tuple[str, ...], list[str]] = {}
    for one in shown:
        told = [f"{problem['code']} {problem['title']}" for problem in one["problems"][:1]]
        told += [str(next_step(one))] if one["waits"] else []
        found.setdefault(tuple(told), []).append(str(one["id"]))
    for lines, ids in found.items():
        for line in lines:
            console.print(f"No. {', '.join(ids)}: {line}", markup=False)


def show_unread(connection: str, problems: list[dict[str, Any]], console: Console) -> None:
    """Print that requests of Procore's ERP platform could not be read: any may be about what is listed below."""
    for problem in problems:
        told = f"{problem['code']} {problem['title']} {problem['cause']}"
        console.print(f"{connection}: {told} See: trueup requests list", markup=False)


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
    for row in entities:
        if row.get("resumed"):
            told = f"{row['label']}: {row['resumed']:,} records were read before a break and not read again"
            console.print(f"{told}; that nothing lies between was proven", style="dim")


def moment(text: str | None) -> str:
    """Return a moment (ISO 8601) as the wall clock of this computer shows it; "" for none."""
    return f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}" if text else ""


def _later(first: str, text: str | None) -> str:
    """Return a later moment, by its time alone when it is of the same day."""
    shown = moment(text)
    return shown[-5:] if shown[:10] == moment(first)[:10] else shown


def _rhythm(schedule: dict[str, Any]) -> str:
    if schedule["every_minutes"] is None:
        return "no"
    quiet = f", not {schedule['quiet_from']}-{schedule['quiet_to']}" if schedule["quiet_from"] else ""
    return f"every {schedule['every_minutes']} min{quiet}"


def _table(title: str, *headings: str) -> Table:
    return Table(
        *headings, title=title, title_justify="left", box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0)
    )


def show_review(sections: Sequence[Section], expects: str) -> None:
    """Print what saving would change, and the hash of the mappings that it changes."""
    console = Console(highlight=False, soft_wrap=True, markup=False)
    for section in sections:
        console.print(str(section.title), style="bold")
        for line in section.lines:
            console.print(f"  {line}")
        for name in section.names:
            console.print(f"    · {name}")
    console.print(f"\nHash of the mappings in force: {expects}")


def show_checks(findings: Sequence[Any]) -> None:
    """Print findings (see `core.visitors.visit.Finding`), each with its remedy where something is to be mended."""
    signs = {"ok": "in order", "attention": "look at this", "failed": "to mend", "skipped": "not asked"}
    console = Console(highlight=False, soft_wrap=True, markup=False)
    width = max((len(finding.title) for finding in findings), default=0)
    for finding in findings:
        console.print(f"{finding.title:<{width}}  {signs[finding.state]:<12}  {finding.found}")
        if finding.remedy and finding.state in ("attention", "failed"):
            console.print(f"{'':<{width}}  {'':<12}  What to do: {finding.remedy} ({finding.who})")
